"""A run's maxima as PostGIS rasters, for those who ask the database itself how deep it stood somewhere.

They lie in a schema of their own that is made when first asked for: PostGIS's raster part is an extension that not
every server has, and only an administrator of the database may add it.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import psycopg
import rasterio
import sqlalchemy as sa
from affine import Affine
from psycopg import sql
from rasterio.windows import Window

from undergrid.core.flood.impact.water import RUN_FILES
from undergrid.core.kernel.arrays import Numbers
from undergrid.core.kernel.errors import StoreError
from undergrid.core.kernel.text import Text
from undergrid.core.store.connection import Store
from undergrid.core.store.driver import driver_of
from undergrid.core.store.granting import act_as_owner, role_prefix
from undergrid.core.store.roles import READERS_OF, role_name

PREPARE = (Path(__file__).with_suffix(".sql")).read_text(encoding="utf-8")
TILE = 256
FLOAT32, HAS_NO_DATA = 10, 0x40


def keep_rasters(store: Store, run_id: str, folder: Path) -> int:
    """Put every raster of maxima in ``folder`` into ``flood_raster.tile`` and return how many there were.

    A raster must lie in the store's coordinate system. Raises StoreError where the server has no PostGIS raster.
    """
    with store.begin() as connection:
        _prepare(connection)
        kept = 0
        for quantity, name in RUN_FILES.items():
            if (folder / name).is_file():
                _copy(connection, store.srid, run_id, quantity, folder / name)
                kept += 1
    return kept


def raster_wkb(values: Numbers, transform: Affine, srid: int) -> bytes:
    """Return one band of float32 as PostGIS writes rasters (RFC 1, WKB raster version 0), NaN for no data."""
    rows, columns = values.shape
    place = (transform.a, transform.e, transform.c, transform.f, transform.b, transform.d)
    head = struct.pack("<BHH6diHH", 1, 0, 1, *place, srid, columns, rows)
    band = struct.pack("<Bf", FLOAT32 | HAS_NO_DATA, float("nan"))
    return head + band + np.ascontiguousarray(values, dtype="<f4").tobytes()


def _prepare(connection: sa.Connection) -> None:
    """Make extension, schema and table where they are missing, readable for those who may read internal results."""
    driver = driver_of(connection)
    try:
        driver.execute("CREATE EXTENSION IF NOT EXISTS postgis_raster")
        act_as_owner(connection)
        driver.execute(PREPARE)
    except (psycopg.errors.InsufficientPrivilege, psycopg.errors.FeatureNotSupported) as fault:
        raise _without(str(fault)) from fault
    except psycopg.errors.UndefinedFile as fault:  # the extension's files are not on the server
        raise _without(str(fault)) from fault
    prefix = role_prefix(connection)
    for role in READERS_OF["internal"]:
        reader = sql.Identifier(role_name(prefix, role))
        driver.execute(sql.SQL("GRANT USAGE ON SCHEMA flood_raster TO {}").format(reader))
        driver.execute(sql.SQL("GRANT SELECT ON flood_raster.tile TO {}").format(reader))


def _copy(connection: sa.Connection, srid: int, run_id: str, quantity: str, file: Path) -> None:
    driver = driver_of(connection)
    with rasterio.open(file) as source, driver.cursor() as cursor:
        unit = source.units[0] or ""
        rows = [(run_id, quantity, unit, wkb.hex()) for wkb in _tiles(source, srid)]
        cursor.executemany(
            "INSERT INTO flood_raster.tile (run_id, quantity, unit, rast) VALUES (%s, %s, %s, %s::raster)", rows
        )


def _tiles(source: rasterio.DatasetReader, srid: int) -> Iterator[bytes]:
    """Yield the raster in tiles that a query can pick from; those without any water are left out."""
    for row in range(0, source.height, TILE):
        for column in range(0, source.width, TILE):
            window = Window(column, row, min(TILE, source.width - column), min(TILE, source.height - row))
            values = source.read(1, window=window, out_dtype=np.float32, masked=True).filled(np.nan)
            if np.isfinite(values).any():
                yield raster_wkb(values, source.window_transform(window), srid)


def _without(why: str) -> StoreError:
    return StoreError(
        Text("The store cannot keep rasters: {why}", "库无法保存栅格：{why}").fill(why=why),
        Text(
            "Ask an administrator of the database for the extension postgis_raster, or leave rasters in files.",
            "请数据库管理员安装 postgis_raster 扩展，或仅以文件保存栅格。",
        ),
    )
