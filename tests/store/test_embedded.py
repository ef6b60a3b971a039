"""The private server: made on first use, by many at once if need be, and started again after any end."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import psycopg
import pytest

from undergrid.core.store.connection import connected, reachable
from undergrid.core.store.embedded import FAST_AND_LOOSE, Cluster, user_cluster
from undergrid.tests.folders import server_folder

START = """
import sys
from pathlib import Path
from undergrid.core.store.embedded import FAST_AND_LOOSE, Cluster
Cluster(Path(sys.argv[1]), tuple(FAST_AND_LOOSE.items())).start()
"""


@pytest.fixture
def own() -> Iterator[Cluster]:
    folder = server_folder("ug-own-")
    made = Cluster(folder / "store", tuple(FAST_AND_LOOSE.items()))
    yield made
    made.stop()
    shutil.rmtree(folder)


def server_pid(cluster: Cluster) -> int:
    return int((cluster.data / "postmaster.pid").read_text().split()[0])


def test_several_programs_may_start_it_at_once(own: Cluster):
    starters = [subprocess.Popen([sys.executable, "-c", START, str(own.folder)]) for _ in range(4)]
    assert [each.wait(120) for each in starters] == [0, 0, 0, 0]
    assert own.is_running()


def test_only_its_owner_can_reach_it(own: Cluster):
    own.start()
    assert stat.S_IMODE(own.socket_folder.stat().st_mode) == 0o700
    with psycopg.connect(**own.keywords("postgres")) as connection:
        assert connection.execute("SHOW listen_addresses").fetchone() == ("",)
    assert own.folder.stat().st_uid != 0


@pytest.mark.parametrize("note", ["killed", "number of another program"])
def test_it_starts_again_after_a_crash(own: Cluster, note: str):
    own.start()
    own.kill()
    while own.is_running():
        pass
    if note == "number of another program":
        (own.data / "postmaster.pid").write_text(f"{os.getpid()}\n{own.data}\n")
    own.start()
    assert own.is_running()


def test_an_unfinished_making_is_begun_anew(own: Cluster):
    (own.folder / "data.new" / "base").mkdir(parents=True)
    own.start()
    assert own.is_running()
    assert not (own.folder / "data.new").exists()


def test_a_path_too_long_for_a_socket_is_avoided(tmp_path: Path):
    deep = Cluster(tmp_path / ("long" * 30) / "store")
    assert len(str(deep.socket_folder)) < 90


def test_a_users_own_server_survives_a_power_cut(own: Cluster):
    durable = Cluster(own.folder)
    durable.start()
    with psycopg.connect(**durable.keywords("postgres")) as connection:
        settings = [connection.execute(f"SHOW {name}").fetchone() for name in FAST_AND_LOOSE]
    assert settings == [("on",)] * len(FAST_AND_LOOSE)


def ends(cluster: Cluster) -> bool:
    until = time.monotonic() + 60
    while cluster.is_running() and time.monotonic() < until:
        time.sleep(0.05)
    return not cluster.is_running()


def test_a_server_that_nobody_uses_ends_and_takes_nobody_with_it(own: Cluster):
    short = replace(own, idle_s=1.0)
    short.start()
    with psycopg.connect(**short.keywords("postgres"), autocommit=True) as used:
        time.sleep(3 * short.idle_s)
        assert used.execute("SELECT 1").fetchone() == (1,)
    assert ends(short)


def test_a_private_server_at_rest_is_woken_by_the_next_connection(own: Cluster, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("UNDERGRID_HOME", str(own.folder.parent))
    keywords = reachable({})
    user_cluster().stop()
    with connected({**keywords, "dbname": "postgres"}) as connection:
        assert connection.execute("SELECT 1").fetchone() == (1,)


@pytest.mark.parametrize("name", ["two words", 'it\'s, "said" 数据'])
def test_a_home_may_have_any_name(own: Cluster, name: str):
    odd = Cluster(own.folder.parent / name / "store", own.settings)
    odd.start()
    with psycopg.connect(**odd.keywords("postgres")) as connection:
        assert connection.execute("SELECT 1").fetchone() == (1,)
    odd.remove()
