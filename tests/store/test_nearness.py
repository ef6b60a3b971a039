"""A layer that has nothing of the store near it is told, whatever task reads it beside the store."""

from __future__ import annotations

from pathlib import Path

import geopandas
import psycopg
import pytest
import shapely
import sqlalchemy as sa
from psycopg import sql

from undergrid.core.formats.layers import read_layer
from undergrid.core.kernel.findings import Finding
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.values import Answer
from undergrid.core.store.batch import unit_of_work
from undergrid.core.store.connection import Store, open_store
from undergrid.core.store.embedded import Cluster
from undergrid.core.survey.tables import Point

EAST, NORTH = 500_000.0, 3_270_000.0


@task
def look_at(call: Call, *, layer: str) -> Answer:
    """Read a layer beside the store, and nothing else."""
    with open_store(call.connection) as store:
        read_layer(layer, store.crs)
    return {}


def put_point(connection: sa.Connection, srid: int, east: float, number: str = "PS1") -> None:
    there = f"SRID={srid};POINT Z ({east} {NORTH} 7)"
    connection.execute(sa.insert(Point).values(point_no=number, category="PS", geom=there))


def drawn(path: Path, east: float, crs: object) -> str:
    """A layer of one point."""
    geopandas.GeoDataFrame(geometry=[shapely.Point(east, NORTH)], crs=crs).to_file(path)
    return str(path)


@pytest.mark.parametrize(("away_m", "is_filled", "told"), [(900.0, True, 0), (1100.0, True, 1), (1e5, False, 0)])
def test_a_layer_far_from_everything_in_the_store_is_told(
    call: Call, store: Store, findings: list[Finding], tmp_path: Path, away_m: float, is_filled: bool, told: int
) -> None:
    if is_filled:
        with store.begin() as connection:
            put_point(connection, store.srid, EAST)
    look_at(call, layer=drawn(tmp_path / "houses.gpkg", EAST + away_m, store.crs))
    assert [each.slug for each in findings] == ["input-elsewhere"] * told
    assert all("houses.gpkg" in each.text.en and each.remedy.en for each in findings)


@task
def bring(call: Call, *, layer: str) -> Answer:
    """Put what a layer holds into the store, as a batch."""
    with open_store(call.connection) as store:
        east = float(read_layer(layer, store.crs).geometry.x.iloc[0])
        with unit_of_work(store, call, kind="trial", content_sha256=layer) as work:
            put_point(work.connection, store.srid, east, "PS2")
            work.is_promoted = True
    return {}


def test_what_a_batch_brings_is_not_what_its_layer_is_held_against(
    call: Call, store: Store, findings: list[Finding], tmp_path: Path
) -> None:
    with store.begin() as connection:
        put_point(connection, store.srid, EAST)
    bring(call, layer=drawn(tmp_path / "far.gpkg", EAST + 1e5, store.crs))
    assert [each.slug for each in findings] == ["input-elsewhere"]


def test_a_server_that_is_gone_after_the_commit_makes_no_failure(
    call: Call, store: Store, findings: list[Finding], tmp_path: Path, cluster: Cluster
) -> None:
    layer, name = drawn(tmp_path / "houses.gpkg", EAST + 1e5, store.crs), call.connection["dbname"]

    @task
    def write_and_read(call: Call, *, layer: str) -> Answer:
        with open_store(call.connection) as opened:
            with opened.begin() as connection:
                put_point(connection, opened.srid, EAST)
            read_layer(layer, opened.crs)
            allow(False)
        return {"done": True}

    def allow(is_allowed: bool) -> None:
        with psycopg.connect(**cluster.keywords("postgres"), autocommit=True) as server:
            allowed = sql.SQL("ALTER DATABASE {} WITH ALLOW_CONNECTIONS {}")
            server.execute(allowed.format(sql.Identifier(name), sql.Literal(is_allowed)))
            server.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [name])

    assert write_and_read(call, layer=layer) == {"done": True}
    allow(True)
    with open_store(call.connection) as again, again.connect() as connection:
        assert connection.scalar(sa.select(Point.point_no)) == "PS1"
    assert [(each.slug, each.severity.value) for each in findings] == [("input-place-not-asked", "advice")]
    assert "houses.gpkg" in findings[0].text.zh
