"""A layer that has nothing of the store near it is told, whatever task reads it beside the store."""

from __future__ import annotations

from pathlib import Path

import geopandas
import pytest
import shapely
import sqlalchemy as sa

from undergrid.core.formats.layers import read_layer
from undergrid.core.kernel.findings import Finding
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.values import Answer
from undergrid.core.store.connection import Store, open_store
from undergrid.core.survey.tables import Point

EAST, NORTH = 500_000.0, 3_270_000.0


@task
def look_at(call: Call, *, layer: str) -> Answer:
    """Read a layer beside the store, and nothing else."""
    with open_store(call.connection) as store:
        read_layer(layer, store.crs)
    return {}


@pytest.mark.parametrize(("away_m", "is_filled", "told"), [(900.0, True, 0), (1100.0, True, 1), (1e5, False, 0)])
def test_a_layer_far_from_everything_in_the_store_is_told(
    call: Call, store: Store, findings: list[Finding], tmp_path: Path, away_m: float, is_filled: bool, told: int
) -> None:
    if is_filled:
        with store.begin() as connection:
            there = f"SRID={store.srid};POINT Z ({EAST} {NORTH} 7)"
            connection.execute(sa.insert(Point).values(point_no="PS1", category="PS", geom=there))
    path = tmp_path / "houses.gpkg"
    geopandas.GeoDataFrame(geometry=[shapely.Point(EAST + away_m, NORTH)], crs=store.crs).to_file(path)
    look_at(call, layer=str(path))
    assert [each.slug for each in findings] == ["input-elsewhere"] * told
    assert all("houses.gpkg" in each.text.en and each.remedy.en for each in findings)
