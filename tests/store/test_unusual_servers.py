"""Stores on servers that a bureau set up in its own way: they work as any other, or say at once what is the matter."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest
from psycopg import sql
from sqlalchemy import text

from undergrid.core.kernel.errors import StoreError
from undergrid.core.kernel.task import Call
from undergrid.core.store.backup import backup_store, restore_store
from undergrid.core.store.connection import open_store
from undergrid.core.store.embedded import Cluster
from undergrid.core.store.health import check_store
from undergrid.core.store.lifecycle import create_store
from undergrid.tests.survey.asking import import_survey, rollback_survey
from undergrid.tests.survey.tables import changed, sewer, written

LIFE = text("""
    SELECT p.point_no, round(ST_Z(ST_StartPoint(s.geom))::numeric, 3)::text AS z, s.surveyed_on, p.owner, s.from_level_m
    FROM survey.segment AS s JOIN survey.point AS p ON p.id = s.from_point_id ORDER BY 1
""")
SETTINGS = {
    "old and German": {
        "DateStyle": "German, DMY",
        "IntervalStyle": "iso_8601",
        "TimeZone": "Asia/Chongqing",
        "standard_conforming_strings": "off",
        "escape_string_warning": "off",
        "bytea_output": "escape",
        "extra_float_digits": "-10",
        "xmlbinary": "hex",
    },
    "strict and American": {
        "DateStyle": "SQL, MDY",
        "IntervalStyle": "sql_standard",
        "client_encoding": "GBK",
        "search_path": "topology, tiger",
        "default_transaction_isolation": "serializable",
        "default_transaction_deferrable": "on",
        "statement_timeout": "50ms",
        "lock_timeout": "5ms",
        "idle_in_transaction_session_timeout": "20ms",
        "transform_null_equals": "on",
        "array_nulls": "off",
    },
}


@contextmanager
def database(cluster: Cluster, name: str, options: sql.SQL | None = None) -> Iterator[dict[str, str]]:
    """A database made by hand, dropped in the end: its libpq keywords."""
    made = sql.Identifier(name)
    with psycopg.connect(**cluster.keywords("postgres"), autocommit=True) as connection:
        connection.execute(sql.SQL("CREATE DATABASE {} TEMPLATE template0 {}").format(made, options or sql.SQL("")))
        try:
            yield cluster.keywords(name)
        finally:
            connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(made))


def life(keywords: dict[str, str], folder: Path) -> list[tuple[object, ...]]:
    """Make a store, take a delivery in, withdraw it, take it in again, examine the store; return what it holds."""
    call = Call(connection=keywords)
    create_store(call, crs="EPSG:4547", name="渝中区 Iı")
    points, segments = sewer()
    files = written(folder, changed(points, 0, owner="排水\\'公司"), segments)
    taken = import_survey(call, files=files, accept=True)
    assert taken["state"] == "accepted", taken
    rollback_survey(call, delivery=taken["delivery"])
    assert import_survey(call, files=files, accept=True)["state"] == "accepted"
    assert check_store(call)["error"] == 0
    with open_store(keywords) as store, store.connect() as connection:
        return [tuple(row) for row in connection.execute(LIFE)]


@pytest.fixture(scope="module")
def usual(cluster: Cluster, tmp_path_factory: pytest.TempPathFactory) -> list[tuple[object, ...]]:
    """What a usual server holds after the same life."""
    with database(cluster, f"usual_{os.getpid()}") as keywords:
        return life(keywords, tmp_path_factory.mktemp("usual"))


def restored(cluster: Cluster, keywords: dict[str, str], folder: Path) -> list[tuple[object, ...]]:
    """Back the store up and restore it beside itself; return what stands in the new one."""
    backup_store(Call(connection=keywords), file=str(folder / "kept.backup"))
    with database(cluster, f"restored_{os.getpid()}") as beside:
        restore_store(Call(connection=beside), file=str(folder / "kept.backup"))
        with open_store(beside) as store, store.connect() as connection:
            return [tuple(row) for row in connection.execute(LIFE)]


@pytest.mark.parametrize("kind", list(SETTINGS))
def test_a_database_with_settings_of_its_own(cluster: Cluster, tmp_path: Path, usual, kind: str) -> None:
    name = f"unusual_{os.getpid()}"
    with database(cluster, name) as keywords:
        with psycopg.connect(**keywords, autocommit=True) as connection:
            for setting, value in SETTINGS[kind].items():
                change = sql.SQL("ALTER DATABASE {} SET {} = {}")
                connection.execute(change.format(sql.Identifier(name), sql.Identifier(setting), sql.Literal(value)))
        assert life(keywords, tmp_path) == usual
        assert restored(cluster, keywords, tmp_path) == usual


def test_a_database_that_only_lets_itself_be_read(cluster: Cluster, tmp_path: Path) -> None:
    name = f"unusual_{os.getpid()}"
    with database(cluster, name) as keywords:
        life(keywords, tmp_path)
        with psycopg.connect(**keywords, autocommit=True) as connection:
            lock = sql.SQL("ALTER DATABASE {} SET default_transaction_read_only = on")
            connection.execute(lock.format(sql.Identifier(name)))
        assert check_store(Call(connection=keywords))["error"] == 0
        with pytest.raises(StoreError, match=r"only lets itself be read.*default_transaction_read_only"):
            import_survey(Call(connection=keywords), files=written(tmp_path / "more", *sewer()), accept=True)


# What a database is made with, and what is said of it where it cannot hold a store.
MADE_WITH = {
    "Turkish letters": ("ENCODING 'UTF8' LOCALE_PROVIDER icu ICU_LOCALE 'tr-TR' LOCALE 'C.UTF-8'", None),
    "no encoding at all": ("ENCODING 'SQL_ASCII' LC_COLLATE 'C' LC_CTYPE 'C'", "SQL_ASCII"),
    "Latin letters only": ("ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C'", "LATIN1"),
    "GB 2312": ("ENCODING 'EUC_CN' LC_COLLATE 'C' LC_CTYPE 'C'", "EUC_CN"),
}


@pytest.mark.parametrize("kind", list(MADE_WITH))
def test_a_database_in_a_language_of_its_own(cluster: Cluster, tmp_path: Path, usual, kind: str) -> None:
    options, refused = MADE_WITH[kind]
    with database(cluster, f"unusual_{os.getpid()}", sql.SQL(options)) as keywords:
        if refused is None:
            assert life(keywords, tmp_path) == usual
            return
        with pytest.raises(StoreError, match=f"{refused}.*ENCODING 'UTF8'"):
            create_store(Call(connection=keywords), crs="EPSG:4547")
        with psycopg.connect(**keywords) as connection:
            assert connection.execute("SELECT count(*) FROM pg_namespace WHERE nspname = 'store'").fetchone() == (0,)


def test_a_postgis_in_a_schema_of_its_own(cluster: Cluster) -> None:
    with database(cluster, f"unusual_{os.getpid()}") as keywords:
        with psycopg.connect(**keywords, autocommit=True) as connection:
            connection.execute("CREATE SCHEMA gis")
            connection.execute("CREATE EXTENSION postgis SCHEMA gis")
        with pytest.raises(StoreError, match=r"PostGIS lies in schema gis.*database of its own"):
            create_store(Call(connection=keywords), crs="EPSG:4547")
        with psycopg.connect(**keywords) as connection:
            assert connection.execute("SELECT count(*) FROM pg_namespace WHERE nspname = 'store'").fetchone() == (0,)
