"""Judges the cells in use: the task behind `checkgridcells`."""

from __future__ import annotations

import numpy as np
import shapely

from undergrid.core.grid.arrangement import Geometries
from undergrid.core.grid.checks import cells as _declared  # noqa: F401  (its checks enter the register)
from undergrid.core.grid.checks.making import BUILDING_CUT, COMPONENT_ON_BORDER, about
from undergrid.core.grid.coding import MAKE, NO_CELLS
from undergrid.core.grid.quality import cut, on_border
from undergrid.core.grid.stored import StoredCells, read_cells
from undergrid.core.kernel.checks import REGISTER
from undergrid.core.kernel.errors import StoreError
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.values import Answer
from undergrid.core.store.connection import open_store
from undergrid.core.store.questions import AskedCheck, Scope, run_checks
from undergrid.core.streets.reading import Source, read_shapes

ROOM = "grid"


@task
def check_grid_cells(
    call: Call, *, buildings: Source | None = None, components: Source | None = None, tolerance_m: float = 1.0
) -> Answer:
    """Judge the cells in use by every check of the grid, and by buildings and components where layers are given."""
    with open_store(call.connection, application="undergrid check cells") as store, store.connect() as connection:
        cells = read_cells(connection)
        if not len(cells):
            raise StoreError(NO_CELLS, MAKE)
        verdict = run_checks(_checks(), Scope(connection, store), call, call.progress)
        lines = _border_lines(cells)
        told = 0
        for source, kind in ((buildings, BUILDING_CUT), (components, COMPONENT_ON_BORDER)):
            if source is None:
                continue
            shapes = np.asarray(read_shapes(source, store.crs, call.report).geometry.to_numpy(), dtype=object)
            wrong = cut(lines, shapes) if kind is BUILDING_CUT else on_border(lines, shapes, tolerance_m)
            spots = shapely.get_coordinates(shapely.point_on_surface(shapes[wrong]))
            for finding in about(kind, spots):
                call.report(finding)
            told += int(wrong.sum())
    return {
        "cells": len(cells),
        "errors": verdict.errors,
        "warnings": verdict.warnings,
        "cut_or_on_border": told,
        "is_clean": verdict.errors == 0 and verdict.warnings == 0,
    }


def _checks() -> list[AskedCheck]:
    return [each for each in REGISTER.values() if isinstance(each, AskedCheck) and each.room == ROOM]


def _border_lines(cells: StoredCells) -> Geometries:
    """Return the straight pieces of all outlines, each once."""
    points, ring = shapely.get_coordinates(shapely.boundary(cells.shapes), return_index=True)
    inside = ring[1:] == ring[:-1]
    pieces = np.concatenate([points[:-1][inside], points[1:][inside]], axis=1)
    forward = (pieces[:, 0] < pieces[:, 2]) | ((pieces[:, 0] == pieces[:, 2]) & (pieces[:, 1] < pieces[:, 3]))
    pieces = np.unique(np.where(forward[:, None], pieces, pieces[:, [2, 3, 0, 1]]), axis=0)
    return np.asarray(shapely.linestrings(pieces.reshape(-1, 2, 2)), dtype=object)
