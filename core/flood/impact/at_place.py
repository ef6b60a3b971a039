"""How deep the water was at a place in the last run: what the card of a facility asks."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import rasterio
import shapely
import sqlalchemy as sa
from pyproj import CRS, Transformer
from rasterio.windows import Window

from undergrid.core.flood.impact.exposure import REACH_M
from undergrid.core.flood.impact.water import RUN_FILES, window_of
from undergrid.core.flood.tables import Run
from undergrid.core.formats.raster import Frame
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.store.connection import open_store

WATER = Text("water in the last run", "最近一次模拟的水深")
NO_RUN = Text("no run of the surface is kept in the store", "库中没有地表模拟结果")
GONE = Text(
    "the files of run {name} ({on}) are not on this computer", "模拟 {name}（{on}）的文件不在本机"
)  # fmt: skip
OUTSIDE = Text("run {name} ({on}) does not reach here", "模拟 {name}（{on}）未覆盖此处")
DEEPEST = Text(
    "{depth:.2f} m at most within {reach:g} m (run {name}, {on})",
    "{reach:g} 米内最大 {depth:.2f} 米（模拟 {name}，{on}）",
)  # fmt: skip


@task
def water_at_place(call: Call, *, place: Sequence[float], reach_m: float = REACH_M) -> Answer:
    """Return how deep the water was at most within ``reach_m`` of a place, by the same reach as exposure's, in words.

    ``depth_m`` is none where no run of the surface is kept, its files are elsewhere, or it knows nothing of the place.
    """
    with (
        open_store(call.connection, application="undergrid water", at_hand=True) as store,
        store.connect() as connection,
    ):
        crs = store.crs
        asked = sa.select(Run.name, Run.began_at, Run.files).where(Run.state == "done", Run.kind != "pipes")
        row = connection.execute(asked.order_by(Run.began_at.desc(), Run.id).limit(1)).first()
    if row is None:
        return _told(NO_RUN, None)
    names = {"name": row.name, "on": row.began_at.date().isoformat()}
    depth_file = next((Path(each) for each in row.files.values() if Path(each).name == RUN_FILES["depth"]), None)
    if depth_file is None or not depth_file.is_file():
        return _told(GONE.fill(**names), None)
    depth = _deepest(depth_file, place, crs, reach_m)
    if depth is None:
        return _told(OUTSIDE.fill(**names), None)
    return _told(DEEPEST.fill(depth=depth, reach=reach_m, **names), depth)


def _told(text: Text, depth_m: float | None) -> Answer:
    return {"label": WATER.as_json(), "value": text.as_json(), "depth_m": depth_m}


def _deepest(path: Path, place: Sequence[float], crs: CRS, reach_m: float) -> float | None:
    """Return the greatest known depth around a place; None where the raster knows nothing."""
    with rasterio.open(path) as source:
        x, y = place
        if source.crs is not None:
            x, y = Transformer.from_crs(crs, CRS.from_wkt(source.crs.to_wkt()), always_xy=True).transform(x, y)
        reach = max(reach_m, 0.5 * float(np.hypot(source.transform.a, source.transform.e)))  # the nearest cell at least
        frame = Frame(source.shape, source.transform, source.crs)
        seen = window_of(shapely.box(x - reach, y - reach, x + reach, y + reach), frame)
        if seen is None:
            return None
        top, left, rows, columns = seen
        stored = source.read(1, window=Window(left, top, columns, rows), masked=True).astype(float).filled(np.nan)
        values = stored * float(source.scales[0]) + float(source.offsets[0])
        column, row = np.meshgrid(np.arange(left, left + columns) + 0.5, np.arange(top, top + rows) + 0.5)
        at_x, at_y = source.transform @ (column, row)
        near = np.hypot(at_x - x, at_y - y) <= reach
    known = values[near & np.isfinite(values)]
    return float(known.max()) if len(known) else None
