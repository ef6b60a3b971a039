"""Worlds for the survey's tests: tiny deliveries written on the spot, and stores in the systems of the real data."""

from __future__ import annotations

import itertools
import os
from collections.abc import Callable, Iterator

import psycopg
import pytest
from psycopg import sql

from undergrid.core.kernel.task import Call
from undergrid.core.store.embedded import Cluster
from undergrid.core.store.lifecycle import create_store

numbers = itertools.count(1)


@pytest.fixture(scope="session")
def templates(cluster: Cluster) -> Callable[[int], str]:
    """Give the name of an empty store in an EPSG system, made once per run."""
    made: dict[int, str] = {}

    def template(epsg: int) -> str:
        if epsg not in made:
            name = f"survey_template_{epsg}"
            create_store(Call(connection=cluster.keywords(name)), crs=f"EPSG:{epsg}", name=f"Test {epsg}")
            made[epsg] = name
        return made[epsg]

    return template


@pytest.fixture
def call_in(cluster: Cluster, templates: Callable[[int], str], findings: list) -> Iterator[Callable[[int], Call]]:
    """Give a call on a fresh store in an EPSG system; its findings gather in ``findings``."""
    made: list[str] = []

    def fresh(epsg: int) -> Call:
        name = f"survey_{os.getpid()}_{next(numbers)}"
        with psycopg.connect(**cluster.keywords("postgres"), autocommit=True) as connection:
            copy = sql.SQL("CREATE DATABASE {} TEMPLATE {} STRATEGY FILE_COPY")
            connection.execute(copy.format(sql.Identifier(name), sql.Identifier(templates(epsg))))
        made.append(name)
        return Call(connection=cluster.keywords(name), report=findings.append)

    yield fresh
    with psycopg.connect(**cluster.keywords("postgres"), autocommit=True) as connection:
        for name in made:
            connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))
