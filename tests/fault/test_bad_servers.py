"""A server that is down, foreign, unfit or full: one clear message with its remedy, and nothing lost."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
import sqlalchemy as sa

from undergrid.core.kernel.errors import StoreError
from undergrid.core.kernel.task import Call
from undergrid.core.store import fitness
from undergrid.core.store.connection import Store, open_store
from undergrid.core.store.embedded import FAST_AND_LOOSE, Cluster
from undergrid.core.store.errors import store_errors
from undergrid.core.store.lifecycle import create_store, upgrade_store

SECRET = "hunter2"  # noqa: S105  (it must not turn up anywhere)


@pytest.fixture
def foreign(cluster: Cluster) -> Iterator[dict[str, str]]:
    """A database of another program."""
    with psycopg.connect(**cluster.keywords("postgres"), autocommit=True) as connection:
        connection.execute("CREATE DATABASE foreigner")
        keywords = cluster.keywords("foreigner")
        with psycopg.connect(**keywords) as inside:
            inside.execute("CREATE TABLE invoices (id integer)")
        yield keywords
        connection.execute("DROP DATABASE foreigner WITH (FORCE)")


def complaint(keywords: dict[str, str]) -> str:
    with pytest.raises(StoreError) as refused, open_store({**keywords, "password": SECRET}):
        pass
    assert refused.value.remedy.en
    assert refused.value.remedy.zh
    said = f"{refused.value} {refused.value.text.zh} {refused.value.remedy.zh}"
    assert SECRET not in said
    assert keywords["host"] not in said
    return refused.value.text.en


def test_a_server_that_is_down(tmp_path: Path):
    assert "does not answer" in complaint({"host": str(tmp_path), "dbname": "undergrid", "user": "undergrid"})


def test_a_server_that_cannot_be_reached():
    assert "does not answer" in complaint({"host": "127.0.0.1", "port": "1", "dbname": "x", "user": "x"})


def test_a_database_that_is_not_there(cluster: Cluster):
    assert "no such database" in complaint(cluster.keywords("nowhere"))


def test_a_login_that_is_not_known(cluster: Cluster, template: str):
    assert "refused the login" in complaint({**cluster.keywords(template), "user": "stranger"})


def test_an_empty_database(cluster: Cluster):
    assert "empty" in complaint(cluster.keywords("template1"))


def test_a_foreign_database_is_neither_opened_nor_touched(foreign: dict[str, str]):
    assert "another program" in complaint(foreign)
    with pytest.raises(StoreError, match="another program"):
        create_store(Call(connection=foreign))
    with psycopg.connect(**foreign) as connection:
        found = connection.execute("SELECT count(*) FROM pg_namespace WHERE nspname = 'store'").fetchone()
    assert found == (0,)


@pytest.mark.parametrize(("revision", "said"), [("0001_store", "schema is 0001_store"), ("9999_future", "newer")])
def test_a_store_of_another_version(
    store: Store, store_keywords: dict[str, str], revision: str, said: str, record_property
):
    with store.begin() as connection:
        connection.execute(sa.text("UPDATE store.version SET version_num = :revision"), {"revision": revision})
    assert said in complaint(store_keywords)
    record_property("R28", f"a store at {revision}: refused")


def test_a_newer_store_is_not_upgraded_backwards(store: Store, call: Call):
    with store.begin() as connection:
        connection.execute(sa.text("UPDATE store.version SET version_num = '9999_future'"))
    with pytest.raises(StoreError, match="newer"):
        upgrade_store(call)


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (fitness.Condition(14, "14.9", "3.4.0", True, 0), "PostgreSQL 14.9, too old"),
        (fitness.Condition(15, "15.4", "3.2.1", True, 0), "PostGIS 3.2.1 is too old"),
    ],
)
def test_a_server_or_postgis_too_old_is_named(found: fitness.Condition, said: str):
    with pytest.raises(StoreError, match=said):
        fitness.require_server(found)


def test_a_store_whose_postgis_was_taken_away(store: Store, store_keywords: dict[str, str]):
    with store.begin() as connection:
        connection.execute(sa.text("DROP EXTENSION postgis CASCADE"))
    assert "lacks PostGIS" in complaint(store_keywords)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 160 MB; only root can have one made."""
    if os.geteuid() != 0 or shutil.which("mount") is None:
        pytest.skip("only root can mount a small disk")
    folder = Path("/tmp") / f"ug-small-{os.getpid()}"  # noqa: S108  (the server's user must reach it)
    folder.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=160m", "tmpfs", str(folder)], check=False)
    if mounted.returncode:
        folder.rmdir()
        pytest.skip("this machine does not let us mount")
    folder.chmod(0o755)
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)
    folder.rmdir()


def test_a_full_disk_is_named_and_the_store_lives_on(small_disk: Path):
    own = Cluster(small_disk / "store", (*FAST_AND_LOOSE.items(), ("max_wal_size", "32MB"), ("min_wal_size", "32MB")))
    own.start()
    create_store(Call(connection=own.keywords()), crs="EPSG:4544")
    fill = "CREATE UNLOGGED TABLE store.filler AS SELECT n, md5(n::text) FROM generate_series(1, 9000000) AS n"
    with open_store(own.keywords()) as opened:
        with pytest.raises(StoreError, match="disk is full"), store_errors(), opened.begin() as connection:
            connection.execute(sa.text(fill))
        with opened.connect() as connection:
            assert connection.scalar(sa.text("SELECT count(*) FROM codes.code")) > 2000
    own.stop()
