"""A real PostGIS for every test that asks: one throw-away server per run, one fresh copy of a store per test."""

from __future__ import annotations

import itertools
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import psycopg
import pytest
from psycopg import sql

from undergrid.core.kernel.findings import Finding
from undergrid.core.kernel.task import Call
from undergrid.core.store.connection import Store, open_store
from undergrid.core.store.embedded import FAST_AND_LOOSE, Cluster
from undergrid.core.store.lifecycle import create_store
from undergrid.core.store.roles import Role, role_name
from undergrid.tests.folders import server_folder

TEMPLATE = "undergrid_template"
numbers = itertools.count(1)


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """A server of its own for this run, far from the user's."""
    folder = server_folder("ug-test-")
    made = Cluster(folder / "store", tuple(FAST_AND_LOOSE.items()))
    made.start()
    yield made
    made.stop()
    shutil.rmtree(folder)


@pytest.fixture(scope="session")
def template(cluster: Cluster) -> str:
    """The name of a database with an empty store in a coordinate system of the project's own, to copy from."""
    create_store(Call(connection=cluster.keywords(TEMPLATE)), crs={"central_meridian_deg": 106.5}, name="Test")
    return TEMPLATE


@contextmanager
def copied(cluster: Cluster, template: str, name: str) -> Iterator[dict[str, str]]:
    """A database that is a copy of another one, dropped in the end: its libpq keywords."""
    with psycopg.connect(**cluster.keywords("postgres"), autocommit=True) as connection:
        statement = sql.SQL("CREATE DATABASE {} TEMPLATE {} STRATEGY FILE_COPY")
        connection.execute(statement.format(sql.Identifier(name), sql.Identifier(template)))
        # the first template's roles own the copy, but the rights on a database itself are not copied with it
        owner, reader = (sql.Identifier(role_name(TEMPLATE, role)) for role in ("owner", Role.READER))
        for right in (
            "REVOKE ALL ON DATABASE {0} FROM PUBLIC",
            "GRANT CREATE, TEMPORARY ON DATABASE {0} TO {1}",
            "GRANT CONNECT ON DATABASE {0} TO {1}, {2}",
        ):
            connection.execute(sql.SQL(right).format(sql.Identifier(name), owner, reader))
        yield cluster.keywords(name)
        connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


@pytest.fixture
def start(template: str) -> str:
    """The name of the database that a test's store is a copy of; a folder of tests may begin with more than nothing."""
    return template


@pytest.fixture
def store_keywords(cluster: Cluster, start: str) -> Iterator[dict[str, str]]:
    """The libpq keywords of a fresh store, dropped after the test."""
    with copied(cluster, start, f"store_{os.getpid()}_{next(numbers)}") as keywords:
        yield keywords


@pytest.fixture
def store(store_keywords: dict[str, str]) -> Iterator[Store]:
    """A fresh, empty store."""
    with open_store(store_keywords, application="undergrid test") as opened:
        yield opened


@pytest.fixture
def findings() -> list[Finding]:
    """What a task reported, in the order it did."""
    return []


@pytest.fixture
def call(store_keywords: dict[str, str], findings: list[Finding]) -> Call:
    """The circumstances for a task that works on the fresh store; its findings gather in ``findings``."""
    return Call(connection=store_keywords, report=findings.append)


@pytest.fixture(scope="session")
def templates(cluster: Cluster) -> Callable[[int], str]:
    """Give the name of an empty store in an EPSG system, made once per run."""
    made: dict[int, str] = {}

    def template(epsg: int) -> str:
        if epsg not in made:
            name = f"template_{epsg}"
            create_store(Call(connection=cluster.keywords(name)), crs=f"EPSG:{epsg}", name=f"Test {epsg}")
            made[epsg] = name
        return made[epsg]

    return template


@pytest.fixture
def call_in(
    cluster: Cluster, templates: Callable[[int], str], findings: list[Finding]
) -> Iterator[Callable[[int], Call]]:
    """Give a call on a fresh store in an EPSG system; its findings gather in ``findings``."""
    made: list[str] = []

    def fresh(epsg: int) -> Call:
        name = f"store_in_{os.getpid()}_{next(numbers)}"
        with psycopg.connect(**cluster.keywords("postgres"), autocommit=True) as connection:
            copy = sql.SQL("CREATE DATABASE {} TEMPLATE {} STRATEGY FILE_COPY")
            connection.execute(copy.format(sql.Identifier(name), sql.Identifier(templates(epsg))))
        made.append(name)
        return Call(connection=cluster.keywords(name), report=findings.append)

    yield fresh
    with psycopg.connect(**cluster.keywords("postgres"), autocommit=True) as connection:
        for name in made:
            connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))
