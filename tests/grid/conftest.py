"""A small city in a store: two communities of 200 by 200 m side by side, four blocks in each."""

from __future__ import annotations

from pathlib import Path

import geopandas
import pytest
import shapely
from shapely.geometry import LineString, box

ORIGIN = (500_000.0, 3_270_000.0)
WEST, EAST = "500103001001", "500103001002"


def placed(shape):
    """Return a shape of the city in the store's coordinates."""
    return shapely.transform(shape, lambda xy: xy + ORIGIN)


def written(folder: Path, store, name: str, shapes, **columns) -> dict:
    """Write shapes as a layer in the store's coordinates; return its source."""
    path = folder / f"{name}.gpkg"
    path.unlink(missing_ok=True)
    geopandas.GeoDataFrame(columns, geometry=[placed(each) for each in shapes], crs=store.crs).to_file(path, layer=name)
    return {"path": str(path), "layer": name}


@pytest.fixture
def city(store, tmp_path):
    """Return the layers of the city by parameter name."""
    streets = [LineString(line) for line in ([(0, 100), (400, 100)], [(100, 0), (100, 200)], [(300, 0), (300, 200)])]
    return {
        "communities": written(
            tmp_path, store, "communities", [box(0, 0, 200, 200), box(200, 0, 400, 200)], code=[WEST, EAST]
        ),
        "streets": written(tmp_path, store, "streets", streets, **{"class": ["支路"] * 3}),
    }
