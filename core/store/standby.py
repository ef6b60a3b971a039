"""What almost every task takes a second or two to load, loaded before anybody waits for it."""

from __future__ import annotations

import importlib
from typing import Any

import numba

from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.values import Answer
from undergrid.core.store.registry import load_declarations

USUAL = ("numpy", "pandas", "shapely", "pyproj", "pyogrio", "geopandas", "rasterio", "psycopg", "scipy.ndimage")


@task
def stand_by(_call: Call) -> Answer:
    """Load the usual libraries, the tables of all rooms, and what numba loads at its first compiled call."""
    for name in USUAL:
        importlib.import_module(name)
    load_declarations()
    compiled: Any = numba.njit(_same)
    compiled(0)
    return {"loaded": list(USUAL)}


def _same(number: int) -> int:
    return number
