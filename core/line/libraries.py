"""The libraries that almost every task takes a second to load, loaded before anybody waits for them."""

from __future__ import annotations

import importlib

from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.values import Answer

USUAL = (
    "numpy", "pandas", "shapely", "pyproj", "pyogrio", "geopandas", "rasterio", "sqlalchemy", "geoalchemy2", "psycopg",
    "numba",
)  # fmt: skip


@task
def load_libraries(_call: Call) -> Answer:
    """Load them into this process."""
    for name in USUAL:
        importlib.import_module(name)
    return {"loaded": list(USUAL)}
