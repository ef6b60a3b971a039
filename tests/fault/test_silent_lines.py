"""The network falls silent in mid-question: a cable pulled, a gateway gone. Told, not waited for without end."""

from __future__ import annotations

import json
import os
import secrets
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest

from undergrid.core.store.embedded import FAST_AND_LOOSE, Cluster
from undergrid.tests.folders import server_folder

LONGEST_S = 60
ASKER = """
import json, sys
from undergrid.core.store.connection import open_database
with open_database(json.loads(sys.argv[1])) as engine, engine.connect() as connection:
    connection.exec_driver_sql("SELECT 1")
    print("asking", flush=True)
    connection.exec_driver_sql("SELECT pg_sleep(600)")
"""


def ip(*words: str) -> None:
    subprocess.run(["ip", *words], check=True, capture_output=True)


@pytest.fixture
def cable() -> Iterator[tuple[str, str, str]]:
    """A cable to a network of its own: the space at its far end, its near end, and the near end's address."""
    mark = secrets.token_hex(3)
    space, near, far = f"ug{mark}", f"ugn{mark}", f"ugf{mark}"
    net = f"10.{secrets.randbelow(150) + 90}.{secrets.randbelow(250)}"
    if os.geteuid() != 0 or shutil.which("ip") is None:
        pytest.skip("only root can lay a cable")
    if subprocess.run(["ip", "netns", "add", space], check=False, capture_output=True).returncode:
        pytest.skip("this machine does not let us lay a cable")
    ip("link", "add", near, "type", "veth", "peer", "name", far, "netns", space)
    ip("addr", "add", f"{net}.1/24", "dev", near)
    ip("link", "set", near, "up")
    ip("-n", space, "addr", "add", f"{net}.2/24", "dev", far)
    ip("-n", space, "link", "set", far, "up")
    yield space, near, f"{net}.1"
    ip("netns", "del", space)


def test_a_cable_pulled_in_mid_question_is_told(cable: tuple[str, str, str], record_property):
    space, near, address = cable
    folder = server_folder("ug-cable-")
    server = Cluster(folder / "store", (*FAST_AND_LOOSE.items(), ("listen_addresses", address)))
    server.start()
    try:
        with (server.data / "pg_hba.conf").open("a") as entries:
            entries.write(f"host all all {address}/24 trust\n")
        server.stop()
        server.start()
        reached = {"host": address, "port": "5432", "dbname": "postgres", "user": "undergrid"}
        command = ["ip", "netns", "exec", space, sys.executable, "-c", ASKER, json.dumps(reached)]
        asker = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        assert asker.stdout.readline() == "asking\n", asker.communicate()[1]
        ip("link", "set", near, "down")
        began = time.monotonic()
        _said, complained = asker.communicate(timeout=LONGEST_S)
        record_property("R6", f"a cable pulled in mid-question is told after {time.monotonic() - began:.1f} s")
        assert "StoreError: The connection to the store was cut." in complained
    finally:
        server.stop()
        shutil.rmtree(folder)
