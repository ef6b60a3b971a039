"""The water of a run as things meet it: its maxima at points, along walls and within areas."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import shapely
from affine import Affine
from numpy.typing import NDArray
from rasterio.features import geometry_mask, rasterize
from rasterio.windows import from_bounds

from undergrid.core.flood.impact.hazard import Peaks
from undergrid.core.formats.raster import Floats, Frame, one_frame, read_amount, read_hours, read_raster
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.text import Text

Geometries = NDArray[np.object_]
RUN_FILES = {
    "depth": "max_depth.tif",
    "speed": "max_velocity.tif",
    "product": "max_depth_velocity.tif",
    "duration": "duration.tif",
    "arrival": "arrival.tif",
    "after_rain": "after_rain.tif",
}
"""The rasters of maxima that a run leaves in its folder."""
UNFINISHED_FILE = "duration_unfinished.tif"
"""1 where the water was still deep when the run ended, beside the durations that are lower bounds there."""
AT_LEAST = "duration_at_least"
"""Whether the duration beside it is a lower bound: what a run that ended too soon could not see."""
FLOODED_M = 0.15
"""The depth from which a street or a threshold counts as flooded: the criterion of GB 50014."""
LEAST_SEEN = 0.5
"""An area whose cells come to less than this share of it is narrower than they are."""


@dataclass(frozen=True, slots=True)
class Water:
    """The maxima of a run, and where its cells lie; ``unfinished``: where durations are lower bounds, if known."""

    peaks: Peaks
    frame: Frame
    arrival_h: Floats | None = None
    unfinished: NDArray[np.bool_] | None = None

    @classmethod
    def read(
        cls,
        depth: str,
        speed: str | None = None,
        product: str | None = None,
        duration: str | None = None,
        arrival: str | None = None,
        after_rain: str | None = None,
    ) -> Water:
        """Return the water of a run from the files of its maxima; times in any unit that they declare."""
        units = (("depth", depth, "m"), ("speed", speed, "m/s"), ("product", product, "m2/s"))
        amounts = {name: read_amount(path, unit) for name, path, unit in units if path}
        hours = (("duration", duration), ("arrival", arrival), ("after_rain", after_rain))
        times = {name: read_hours(path) for name, path in hours if path}
        marked = Path(duration).with_name(UNFINISHED_FILE) if duration else None
        bounds = {"unfinished": read_raster(marked)} if marked and marked.is_file() else {}
        read = amounts | times | bounds
        files = {name: path for name, path, _ in units} | dict(hours) | {"unfinished": marked}
        frame = one_frame({f"{name} ({Path(str(files[name])).name})": each[1] for name, each in read.items()})
        values = {name: each[0] for name, each in read.items()}
        peaks = Peaks(
            values["depth"], values.get("speed"), values.get("product"), None, values.get("duration"),
            values.get("after_rain"),
        )  # fmt: skip
        unfinished = values["unfinished"] == 1 if bounds else None
        return cls(peaks, frame, values.get("arrival"), unfinished)

    @classmethod
    def of_run(cls, run: str | Path | None, given: Mapping[str, str | None]) -> Water:
        """Return the water of a run's folder, each raster replaced by the one of its name in ``given``.

        Raises SourceError when there is no raster of depth in either.
        """
        kept = {} if run is None else {name: Path(run) / file for name, file in RUN_FILES.items()}
        paths = {name: str(path) for name, path in kept.items() if path.is_file()}
        if given.get("duration"):
            paths.pop("after_rain", None)  # it is of the run's own duration
        paths |= {name: path for name, path in given.items() if path}
        if "depth" not in paths:
            raise SourceError(
                Text("There is no raster of maximum depth.", "缺少最大水深栅格。"),
                Text("Give the folder of a run, or the raster.", "请给出模拟结果文件夹或该栅格。"),
            )
        return cls.read(**paths)

    def at(self, x: NDArray[np.float64], y: NDArray[np.float64]) -> dict[str, NDArray[np.float64]]:
        """Return every known quantity at points; zero outside the raster and where nothing is known."""
        cells = self.frame.cells_at(x, y)
        found = {}
        for name, values in self.peaks.quantities().items():
            taken = np.nan_to_num(values.ravel()[cells].astype(np.float64), nan=0.0)
            found[name] = np.where(cells >= 0, taken, 0.0)
        if self.unfinished is not None:
            found[AT_LEAST] = np.where(cells >= 0, self.unfinished.ravel()[cells], False).astype(np.float64)
        return found

    def outside(self, footprints: Geometries) -> Water:
        """Return the water without what stands on roofs: nothing is known within footprints."""
        if not len(footprints):
            return self
        built = rasterize(list(footprints), out_shape=self.frame.shape, transform=self.frame.transform) > 0
        open_air = {
            name: np.where(built, np.float32(np.nan), values) for name, values in self.peaks.quantities().items()
        }
        unfinished = None if self.unfinished is None else self.unfinished & ~built
        return Water(Peaks(**open_air), self.frame, self.arrival_h, unfinished)

    def cut_off_m2(self) -> float:
        """Return the area on which durations are lower bounds."""
        return 0.0 if self.unfinished is None else float(self.unfinished.sum()) * self.frame.cell_area_m2

    def covers(self, geometries: Geometries) -> NDArray[np.bool_]:
        """Return which geometries the raster covers at least in part."""
        west, south, east, north = self.frame.bounds
        return np.asarray(shapely.intersects(geometries, shapely.box(west, south, east, north)), dtype=bool)


@dataclass(frozen=True, slots=True)
class Samples:
    """Points at which things are looked at: ``owner`` is the place of the thing that each point belongs to."""

    owner: NDArray[np.int64]
    x: NDArray[np.float64]
    y: NDArray[np.float64]

    def highest(self, values: NDArray[np.float64], count: int) -> NDArray[np.float64]:
        """Return the highest value at the points of each of ``count`` owners; zero for one without points."""
        top = np.zeros(count)
        np.maximum.at(top, self.owner, values)
        return top

    def where(self, kept: NDArray[np.bool_]) -> Samples:
        """Return the points that are kept."""
        return Samples(self.owner[kept], self.x[kept], self.y[kept])


def points_along(lines: Geometries, every_m: float) -> Samples:
    """Return points along lines or rings, at most ``every_m`` apart and at every corner."""
    coordinates, owner = shapely.get_coordinates(shapely.segmentize(lines, every_m), return_index=True)
    return Samples(owner, coordinates[:, 0], coordinates[:, 1])


def points_around(footprints: Geometries, frame: Frame) -> Samples:
    """Return points around buildings, one cell out from their walls, but none inside any building.

    A model raises or blocks the cells of a building, so what stands there is roof water or nothing; and the cell that
    a wall cuts may be either. The water at the door stands one cell further out.
    """
    rings = shapely.boundary(shapely.buffer(footprints, frame.cell_m, join_style="mitre"))
    samples = points_along(rings, 0.5 * frame.cell_m)
    built = rasterize(list(footprints), out_shape=frame.shape, transform=frame.transform)
    cells = frame.cells_at(samples.x, samples.y)
    return samples.where((cells >= 0) & (built.ravel()[cells] == 0))


def points_within(geometries: Geometries, frame: Frame, reach_m: float) -> Samples:
    """Return the centres of all cells within ``reach_m`` of points, lines or areas; the nearest cell at least."""
    reached = shapely.buffer(geometries, max(reach_m, 0.5 * frame.cell_m))
    found = [_cells_of(each, frame) for each in reached]
    owner = np.repeat(np.arange(len(found)), [len(cells) for cells in found])
    cells = np.concatenate(found) if found else np.zeros(0, dtype=np.int64)
    x, y = centres(cells, frame)
    return Samples(owner, x, y)


def centres(cells: NDArray[np.int64], frame: Frame) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return x and y of the centres of cells by their places in the flattened raster."""
    row, column = np.divmod(cells, frame.shape[1])
    forth = frame.transform
    x = forth.a * (column + 0.5) + forth.b * (row + 0.5) + forth.c
    y = forth.d * (column + 0.5) + forth.e * (row + 0.5) + forth.f
    return x, y


def _cells_of(area: shapely.Geometry, frame: Frame) -> NDArray[np.int64]:
    """Return the cells in which an area sees water, as places in the flattened raster."""
    found = cells_seen(area, frame)
    if found is None:
        return np.zeros(0, dtype=np.int64)
    (rows, columns), inside = found.window, found.cells
    row, column = np.nonzero(inside)
    return np.asarray((row + rows.start) * frame.shape[1] + column + columns.start, dtype=np.int64)


Window = tuple[slice, slice]


@dataclass(frozen=True, slots=True)
class Seen:
    """The part of a raster around an area, in which of its cells the area sees water, and how much of it each is."""

    window: Window
    cells: NDArray[np.bool_]
    cell_m2: float


def cells_seen(area: shapely.Geometry, frame: Frame) -> Seen | None:
    """Return the cells whose centre lies within an area; None outside of the raster.

    Of an area that is narrower than a cell, an alley or a bank, centres are met by chance: it sees all that it touches.
    """
    found = cells_within(area, frame)
    if found is None:
        return None
    window, inside = found
    covered_m2 = shapely.intersection(area, shapely.box(*frame.bounds)).area if shapely.is_valid(area) else area.area
    if inside.any() and inside.sum() * frame.cell_area_m2 >= LEAST_SEEN * covered_m2:
        return Seen(window, inside, frame.cell_area_m2)
    touched = _mask(area, window, frame, all_touched=True)
    return Seen(window, touched, covered_m2 / max(int(touched.sum()), 1))


def cells_within(area: shapely.Geometry, frame: Frame) -> tuple[Window, NDArray[np.bool_]] | None:
    """Return the slices of the raster around an area, and which of their cells lie within it; None outside."""
    found = window_of(area, frame)
    if found is None:
        return None
    top, left, rows, columns = found
    window = slice(top, top + rows), slice(left, left + columns)
    return window, _mask(area, window, frame, all_touched=False)


def _mask(area: shapely.Geometry, window: Window, frame: Frame, *, all_touched: bool) -> NDArray[np.bool_]:
    rows, columns = window
    corner = frame.transform @ Affine.translation(columns.start, rows.start)
    shape = rows.stop - rows.start, columns.stop - columns.start
    mask: NDArray[np.bool_] = geometry_mask([area], shape, corner, all_touched=all_touched, invert=True)
    return mask


def window_of(area: shapely.Geometry, frame: Frame) -> tuple[int, int, int, int] | None:
    """Return first row, first column, rows and columns of the raster around an area; None when it lies outside."""
    if area is None or area.is_empty:
        return None
    seen = from_bounds(*area.bounds, transform=frame.transform)
    top, left = max(int(np.floor(seen.row_off)), 0), max(int(np.floor(seen.col_off)), 0)
    bottom = min(int(np.ceil(seen.row_off + seen.height)), frame.shape[0])
    right = min(int(np.ceil(seen.col_off + seen.width)), frame.shape[1])
    return (top, left, bottom - top, right - left) if bottom > top and right > left else None
