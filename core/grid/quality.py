"""How good cells are: do they tile, do they cut buildings, what do borders follow, how equal and round are they."""

from __future__ import annotations

from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from undergrid.core.grid.arrangement import COMMUNITY, HARD, HELPER, LANE, MAIN, STREET, Sides, pieces_through, sides_of
from undergrid.core.grid.dividing import Divided
from undergrid.core.grid.partition import Sizes
from undergrid.core.kernel.arrays import Geometries

FOLLOWS = {COMMUNITY: "community", HARD: "hard", MAIN: "main", STREET: "street", LANE: "lane", HELPER: "none"}


def measures(
    made: Divided, sizes: Sizes, buildings: Geometries, components: Geometries, tolerance_m: float
) -> dict[str, Any]:
    """Return every measure of the cells; shares are of one."""
    area, outline = shapely.area(made.cells), shapely.length(made.cells)
    sides = sides_of(made.cells, made.edges)
    inside = sides.two >= 0
    length = {name: float(sides.length_m[inside & (sides.rank == rank)].sum()) for rank, name in FOLLOWS.items()}
    total = sum(length.values())
    within = (made.weight >= sizes.least) & (made.weight <= sizes.most)
    round_ = 4 * np.pi * area / outline**2
    lines = border_lines(sides)
    return {
        "cells": len(made.cells),
        "area_m2": float(area.sum()),
        "tiling_error_m2": tiling_error_m2(made),
        "is_valid_coverage": bool(shapely.coverage_is_valid(made.cells)),
        "connected": bool((shapely.get_type_id(made.cells) == shapely.GeometryType.POLYGON).all()),
        "buildings_cut": int(cut(lines, buildings).sum()),
        "components_on_border": int(on_border(lines, components, tolerance_m).sum()),
        "mean_area_m2": float(area.mean()),
        "variation": float(made.weight.std() / made.weight.mean()),
        "share_in_bounds": float(within.mean()),
        "mean_compactness": float(round_.mean()),
        "least_compactness": float(round_.min()),
        "border_m": total,
        "border_share": {name: value / total if total else 0.0 for name, value in length.items()},
        "featureless_share": length["none"] / total if total else 0.0,
    }


def tiling_error_m2(made: Divided) -> float:
    """Return the largest difference between a community's area and that of its cells."""
    of = np.bincount(made.community, shapely.area(made.cells), minlength=len(made.communities))
    return float(np.abs(of - shapely.area(made.communities)).max(initial=0.0))


def border_lines(sides: Sides) -> Geometries:
    """Return the inner borders as lines, one for each straight piece."""
    inner = sides.two >= 0
    return np.asarray(shapely.linestrings(np.stack([sides.start[inner], sides.end[inner]], axis=1)))


def cut(lines: Geometries, buildings: Geometries) -> NDArray[np.bool_]:
    """Return which buildings a border runs through."""
    found = np.zeros(len(buildings), dtype=bool)
    if len(buildings) and len(lines):
        found[pieces_through(buildings, lines)[0]] = True
    return np.asarray(found, dtype=bool)


def on_border(lines: Geometries, components: Geometries, tolerance_m: float) -> NDArray[np.bool_]:
    """Return which components a border comes nearer to than they are placed exactly."""
    found = np.zeros(len(components), dtype=bool)
    if len(components) and len(lines):
        found[shapely.STRtree(lines).query(components, predicate="dwithin", distance=tolerance_m)[0]] = True
    return found
