"""A town of nine junctions in a fresh store: streets 100 m apart, built by the task itself."""

from __future__ import annotations

from pathlib import Path

import geopandas
from shapely.geometry import LineString, Point

from undergrid.core.streets.building import build_streets

ORIGIN = (500_000.0, 3_270_000.0)


def moved(x: float, y: float) -> tuple[float, float]:
    """Return a place of the town in the store's coordinates."""
    return ORIGIN[0] + x, ORIGIN[1] + y


def layer(folder: Path, store, rows: list[dict], name: str = "streets") -> dict:
    """Write rows with a ``geometry`` as a layer in the store's coordinates; return its source."""
    path = folder / f"{name}.gpkg"
    path.unlink(missing_ok=True)
    geopandas.GeoDataFrame(rows, crs=store.crs).to_file(path, layer=name)
    return {"path": str(path), "layer": name}


def street(*corners: tuple[float, float], **columns) -> dict:
    """Return a street's row."""
    return {"class": "支路", **columns, "geometry": LineString([moved(*corner) for corner in corners])}


def block() -> list[dict]:
    """Return a 2 x 2 block: H0, H1, H2 run east at 0, 100, 200 m; V0, V1, V2 run north."""
    rows = []
    for number in range(3):
        at = 100.0 * number
        rows.append(street((0, at), (200, at), name=f"H{number}"))
        rows.append(street((at, 0), (at, 200), name=f"V{number}"))
    return rows


def points(folder: Path, store, *places: tuple[float, float], name: str = "points") -> dict:
    """Write points as a layer; return its source."""
    rows = [{"name": f"P{n}", "geometry": Point(moved(*place))} for n, place in enumerate(places, start=1)]
    return layer(folder, store, rows, name)


def build(call, folder: Path, store, rows: list[dict], **options) -> dict:
    """Build the town from rows."""
    return build_streets(call, input=layer(folder, store, rows), **options)
