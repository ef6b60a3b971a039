"""A real pgbouncer before the server: by sessions it works, by transactions it is told at the first connection."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator

import pytest
import sqlalchemy as sa

from undergrid.core.kernel.errors import StoreError
from undergrid.core.store.connection import Store, open_store
from undergrid.core.store.embedded import Cluster
from undergrid.tests.folders import server_folder

SETTINGS = """[databases]
* = host={host} port={port} user={user}
[pgbouncer]
listen_addr =
listen_port = 6432
unix_socket_dir = {folder}
auth_type = any
pool_mode = {mode}
default_pool_size = {size}
"""
Pooler = Callable[[str, int], dict[str, str]]


@pytest.fixture
def pooler(cluster: Cluster, store: Store, store_keywords: dict[str, str]) -> Iterator[Pooler]:
    """Starts a pooler in a mode with so many sessions; gives the keywords that lead over it."""
    program = shutil.which("pgbouncer")
    if program is None:
        pytest.skip("pgbouncer is not installed")
    started: list[subprocess.Popen[bytes]] = []
    folder = server_folder("ug-pool-")

    def start(mode: str, size: int) -> dict[str, str]:
        settings = folder / "pgbouncer.ini"
        settings.write_text(SETTINGS.format(**store_keywords, folder=folder, mode=mode, size=size))
        owner = cluster.data.stat()
        os.chown(folder, owner.st_uid, owner.st_gid)
        server = {"user": owner.st_uid, "group": owner.st_gid, "extra_groups": []} if os.geteuid() == 0 else {}
        started.append(subprocess.Popen([program, "-q", str(settings)], stderr=subprocess.DEVNULL, **server))
        over = {**store_keywords, "host": str(folder), "port": "6432"}
        until = time.monotonic() + 30
        while not (folder / ".s.PGSQL.6432").exists() and time.monotonic() < until:
            time.sleep(0.05)
        return over

    yield start
    for each in started:
        each.terminate()
        each.wait()
    shutil.rmtree(folder)


@pytest.mark.parametrize("mode", ["transaction", "statement"])
def test_sessions_lent_for_a_transaction_are_told_at_once(pooler: Pooler, mode: str):
    with pytest.raises(StoreError, match="for one transaction only") as told, open_store(pooler(mode, 5)):
        pass
    assert "pool_mode = session" in told.value.remedy.en


@pytest.mark.parametrize("size", [1, 5])
def test_sessions_of_ones_own_work_even_the_last_one(pooler: Pooler, size: int):
    with open_store(pooler("session", size)) as opened, opened.connect() as connection:
        assert connection.scalar(sa.text("SELECT current_setting('lock_timeout')")) == "10s"
