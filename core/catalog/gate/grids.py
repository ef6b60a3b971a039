"""Rasters on their way to the gate: what a run of the store left in cells, such as its greatest depth."""

from __future__ import annotations

import math
import uuid
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import sqlalchemy as sa
from affine import Affine
from rasterio.features import rasterize
from shapely import from_wkt

from undergrid.core.catalog.gate.rows import Rows
from undergrid.core.catalog.gate.rules import KEEP, Permit, ReleaseClass, Treatment
from undergrid.core.catalog.gate.treating import CORRECT, UNUSABLE
from undergrid.core.flood.impact.criteria import find_scheme
from undergrid.core.flood.impact.hazard import classify
from undergrid.core.flood.impact.judging import rated
from undergrid.core.flood.impact.water import RUN_FILES, Water
from undergrid.core.flood.tables import Run
from undergrid.core.formats.raster import Frame, read_amount, read_hours
from undergrid.core.kernel.arrays import Numbers
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.progress import Progress
from undergrid.core.kernel.text import Text
from undergrid.core.store.connection import Store

RESOLUTION_M: dict[ReleaseClass, float] = {"open": 10.0, "shared": 5.0, "internal": 0.0}
"""The least side of a cell by class of release: ours, as fine as a street is wide and no finer; cells of a metre or two
would draw the surveyed ground itself.
"""
HAZARD, SCHEME = "hazard", "FD2320"
EARLIEST = frozenset({"arrival"})
"""Of these a coarser cell is told by the least, of all others by the greatest: coarsened water is never understated."""
UNITS = {"depth": "m", "speed": "m/s", "product": "m2/s", "duration": "h", "arrival": "h", "after_rain": "h"}
QUANTITIES = {
    "depth": Text("greatest depth of water", "最大积水深度"),
    "speed": Text("greatest speed of water", "最大流速"),
    "product": Text("greatest depth times speed", "最大水深流速积"),
    "duration": Text("time under deep water", "积水历时"),
    "arrival": Text("time until the first water", "积水到达时间"),
    "after_rain": Text("time under deep water after the rain", "雨停后积水历时"),
    HAZARD: Text("hazard class", "危险性等级"),
}
NO_RASTER = Text("'{name}' is no raster of a run.", "“{name}”不是模拟结果栅格。")
SAY_RASTER = Text(
    "Write flood.run/NAME/QUANTITY with the run's name or key; quantities: {names}.",
    "请写作 flood.run/名称/要素，名称可用运行名称或主键；要素：{names}。",
)
NO_RUN = Text("There is no finished run {run} in the store.", "库中没有已完成的模拟 {run}。")
CHOOSE_RUN = Text("Its finished runs: {names}.", "已完成的模拟：{names}。")
TWO_RUNS = Text("{count} runs are called {run}.", "有 {count} 次模拟名为 {run}。")
BY_KEY = Text("Name one by its key: {names}.", "请用主键指定：{names}。")
NOT_KEPT = Text(
    "The run {run} has not kept its {what}, or its folder was moved.", "模拟 {run} 未保存{what}，或其文件夹已移动。"
)
RUN_AGAIN = Text("Put the folder back, or run it again.", "请恢复该文件夹，或重新模拟。")
OUTSIDE = Text("No cell of {name} lies in the area.", "范围内没有 {name} 的像元。")
OTHER_AREA = Text("Choose another area.", "请另选范围。")


@dataclass(frozen=True)
class Grid:
    """One quantity of a run of the store, inside an area where one is given; ``run`` is its name or key."""

    connection: sa.Connection
    store: Store
    run: str
    quantity: str
    area_wkt: str | None = None
    progress: Progress = field(default_factory=Progress)

    @property
    def rows(self) -> Rows:
        """Return the table whose record and rules speak for it."""
        return Rows(self.connection, self.store, Run, progress=self.progress)


@dataclass(frozen=True)
class Cells:
    """A raster as it leaves: values with NaN (classes: 0) where nothing is known, and what stands for what."""

    key: str
    values: Numbers
    frame: Frame
    unit: str
    classes: tuple[tuple[int, Text], ...] = ()


def grid_parts(name: str) -> tuple[str, str]:
    """Return run and quantity of a raster's name, ``flood.run/NAME/QUANTITY``; SourceError for what is none."""
    table, _, rest = name.partition("/")
    run, _, quantity = rest.rpartition("/")
    if table.strip() != "flood.run" or not run.strip() or quantity.strip() not in QUANTITIES:
        raise SourceError(NO_RASTER.fill(name=name), SAY_RASTER.fill(names=", ".join(QUANTITIES)))
    return run.strip(), quantity.strip()


def bound_of(to: ReleaseClass, permit: Permit) -> Treatment:
    """Return the finest that a class of release allows; an approved request for exact positions is shown all."""
    side = 0.0 if to == "shared" and permit.exact_positions else RESOLUTION_M[to]
    return Treatment("generalise", f"{side:g}") if side else KEEP


def cells_of(grid: Grid) -> Cells:
    """Return a grid's cells as the run has kept them."""
    table = Run.__table__
    asked = sa.select(table.c.id, table.c.name, table.c.files).where(table.c.state == "done")
    runs = grid.connection.execute(asked.order_by(table.c.began_at.desc())).all()
    found = [each for each in runs if grid.run in (each.name, str(each.id))]
    if not found:
        names = ", ".join(dict.fromkeys(each.name for each in runs)) or "-"
        raise SourceError(NO_RUN.fill(run=grid.run), CHOOSE_RUN.fill(names=names))
    if len(found) > 1:
        keys = ", ".join(str(each.id) for each in found)
        raise SourceError(TWO_RUNS.fill(count=len(found), run=grid.run), BY_KEY.fill(names=keys))
    kept = {name: Path(path) for name, path in (found[0].files or {}).items() if name in RUN_FILES}
    # what a run writes has one name for each quantity: an entry that names another file is none of its results
    files = {name: str(path) for name, path in kept.items() if path.name == RUN_FILES[name] and path.is_file()}
    return _read(found[0].id, found[0].name, grid.quantity, files)


def _read(key: uuid.UUID, run: str, quantity: str, files: dict[str, str]) -> Cells:
    if ("depth" if quantity == HAZARD else quantity) not in files:
        what = QUANTITIES[quantity]
        raise SourceError(NOT_KEPT.fill(run=run, what=what), RUN_AGAIN)
    if quantity == HAZARD:
        water, scheme = rated(Water.of_run(None, files)), find_scheme(SCHEME)
        names = tuple((each.code, each.name) for each in scheme.classes)
        return Cells(str(key), classify(scheme, water.peaks), water.frame, "", names)
    unit = UNITS[quantity]
    values, frame = read_hours(files[quantity]) if unit == "h" else read_amount(files[quantity], unit)
    return Cells(str(key), values, frame, unit)


def treated_cells(grid: Grid, cells: Cells, treatment: Treatment) -> Cells:
    """Return cells as they may leave: coarser or rounded, and only those that touch the area asked for."""
    values, frame = cells.values, cells.frame
    if treatment.action == "generalise":
        values, frame = coarser(values, frame, _number(grid, treatment), least=grid.quantity in EARLIEST)
    elif treatment.action == "round" and not cells.classes:
        step = _number(grid, treatment)
        values = (np.round(values / step) * step).astype(np.float32)
    elif treatment.action != "keep":
        raise _unusable(grid, treatment)
    if grid.area_wkt is not None:
        values, frame = _inside(grid, values, frame)
    return Cells(cells.key, values, frame, cells.unit, cells.classes)


def coarser(values: Numbers, frame: Frame, side_m: float, *, least: bool = False) -> tuple[Numbers, Frame]:
    """Return cells of at least a side: of each block the greatest (or least) of what is known in it."""
    times = math.ceil(side_m / frame.cell_m - 1e-9)
    if times <= 1:
        return values, frame
    rows, columns = (-(-size // times) for size in frame.shape)
    is_class = not np.issubdtype(values.dtype, np.floating)
    unknown = 0 if is_class else (np.inf if least else -np.inf)
    whole = np.full((rows * times, columns * times), unknown, dtype=values.dtype)
    whole[: frame.shape[0], : frame.shape[1]] = values if is_class else np.where(np.isfinite(values), values, unknown)
    blocks = whole.reshape(rows, times, columns, times)
    made = blocks.min(axis=(1, 3)) if least else blocks.max(axis=(1, 3))
    if not is_class:
        made = np.where(np.isfinite(made), made, np.float32(np.nan)).astype(np.float32)
    return made, Frame((rows, columns), frame.transform @ Affine.scale(times), frame.crs)


def _inside(grid: Grid, values: Numbers, frame: Frame) -> tuple[Numbers, Frame]:
    shape = from_wkt(grid.area_wkt)
    touched = rasterize([shape], out_shape=frame.shape, transform=frame.transform, all_touched=True) > 0
    if not touched.any():
        raise SourceError(OUTSIDE.fill(name=grid.quantity), OTHER_AREA)
    rows, columns = (np.flatnonzero(touched.any(axis=axis)) for axis in (1, 0))
    nothing = values.dtype.type(0) if not np.issubdtype(values.dtype, np.floating) else np.float32(np.nan)
    kept = np.where(touched, values, nothing)[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    moved = frame.transform @ Affine.translation(int(columns[0]), int(rows[0]))
    return kept, Frame((kept.shape[0], kept.shape[1]), moved, frame.crs)


def _number(grid: Grid, treatment: Treatment) -> float:
    try:
        number = float(treatment.parameter or "")
    except ValueError:
        raise _unusable(grid, treatment) from None
    if not (math.isfinite(number) and number > 0):
        raise _unusable(grid, treatment)
    return number


def _unusable(grid: Grid, treatment: Treatment) -> SourceError:
    said = UNUSABLE.fill(action=treatment.action, parameter=treatment.parameter or "", column=grid.quantity)
    return SourceError(said, CORRECT)
