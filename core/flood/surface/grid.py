"""The ground water flows over: elevation, roughness, buildings, walls, and what lies beyond its edges."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Literal

import numpy as np
import scipy
import shapely
from numpy.typing import NDArray

from undergrid.core.flood.surface.series import Series

Side = Literal["north", "south", "west", "east"]
Treatment = Literal["blocked", "raised", "porous"]
Array = NDArray[np.float64]

# Seepage and clutter in built-up cells as roughness: the value of AR&R revision project 15 (Smith, Wasko 2012) for
# modelling buildings by roughness is of this order.
POROUS_MANNING = 0.3


@dataclass(frozen=True, slots=True)
class Edge:
    """What lies beyond one side, or between ``start`` and ``end`` of it (rows from north, columns from west).

    closed: a wall. outfall: water leaves at normal depth over ground of ``slope`` (m/m), None: of the terrain's own
    fall towards it, cell by cell. stage: a level (m) by time. Where the terrain ends before the raster does, its rim
    belongs to the side it faces.
    """

    side: Side
    kind: Literal["closed", "outfall", "stage"]
    slope: float | None = None
    level_m: Series | None = None
    start: int = 0
    end: int | None = None

    def __post_init__(self) -> None:
        if self.kind == "stage" and self.level_m is None:
            raise ValueError("a stage edge needs a level")
        if self.slope is not None and not self.slope >= 0:
            raise ValueError("an outfall's slope is not negative")


@dataclass(frozen=True, slots=True)
class SurfaceGrid:
    """A raster of ground. Row 0 is the northernmost; NaN in ``elevation_m`` is no ground.

    ``elevation_m`` (rows, columns) m; ``cell_m`` width of the square cells; ``manning`` s/m^(1/3), a number or per
    cell; ``crest_x_m`` (rows, columns + 1) and ``crest_y_m`` (rows + 1, columns) are elevations of walls and kerbs on
    the faces between cells, NaN where there is none; ``built``: cells without ground because a house stands there.
    """

    elevation_m: Array
    cell_m: float
    manning: Array | float = 0.03
    west_m: float = 0.0
    north_m: float = 0.0
    edges: tuple[Edge, ...] = ()
    no_data: Literal["wall", "open"] = "wall"
    no_data_slope: float | None = None
    crest_x_m: Array | None = field(default=None, repr=False)
    crest_y_m: Array | None = field(default=None, repr=False)
    built: NDArray[np.bool_] | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        if self.elevation_m.ndim != 2 or not np.isfinite(self.elevation_m).any():
            raise ValueError("elevation needs rows, columns and at least one known cell")
        if not self.cell_m > 0:
            raise ValueError("cells need a width")

    @property
    def shape(self) -> tuple[int, int]:
        """(rows, columns)."""
        rows, columns = self.elevation_m.shape
        return rows, columns

    @property
    def cell_area_m2(self) -> float:
        """Area of one cell."""
        return self.cell_m**2

    @property
    def missing(self) -> NDArray[np.bool_]:
        """Cells (rows, columns) that the terrain does not know; houses are not among them."""
        unknown: NDArray[np.bool_] = ~np.isfinite(self.elevation_m)
        return unknown if self.built is None else unknown & ~self.built

    @property
    def margin(self) -> NDArray[np.bool_]:
        """Missing cells joined to the border of the raster: what a terrain clipped to an outline leaves around it."""
        pieces, _ = scipy.ndimage.label(self.missing)
        at_border = np.unique(np.concatenate([pieces[0], pieces[-1], pieces[:, 0], pieces[:, -1]]))
        return np.isin(pieces, at_border[at_border > 0])

    def cell_at(self, x: float, y: float) -> tuple[int, int] | None:
        """Return (row, column) of the cell under a place, or None outside."""
        row, column = int(np.floor((self.north_m - y) / self.cell_m)), int(np.floor((x - self.west_m) / self.cell_m))
        rows, columns = self.shape
        return (row, column) if 0 <= row < rows and 0 <= column < columns else None

    def centre_of(self, row: int, column: int) -> tuple[float, float]:
        """Return (x, y) of a cell's centre."""
        return self.west_m + (column + 0.5) * self.cell_m, self.north_m - (row + 0.5) * self.cell_m

    def with_buildings(
        self, built: NDArray[np.bool_], treatment: Treatment, height_m: float = 5.0, manning: float = POROUS_MANNING
    ) -> SurfaceGrid:
        """Return the grid with buildings: blocked (no water, no rain), raised by ``height_m``, or porous (rough)."""
        if treatment == "blocked":
            houses = built if self.built is None else built | self.built
            return replace(self, elevation_m=np.where(built, np.nan, self.elevation_m), built=houses)
        if treatment == "raised":
            return replace(self, elevation_m=np.where(built, self.elevation_m + height_m, self.elevation_m))
        return replace(self, manning=np.where(built, manning, self.manning))

    def with_walls(
        self, lines: Sequence[shapely.Geometry], height_m: Sequence[float], absolute: bool = False
    ) -> SurfaceGrid:
        """Return the grid with each line (shapely) burned into the faces it cuts, so that no gap is left.

        A face is the way from a cell's centre to its neighbour's; a line that crosses it stands in it.
        ``height_m`` above the higher of the two cells, or elevations if ``absolute``.
        """
        rows, columns = self.shape
        crest_x = np.full((rows, columns + 1), np.nan) if self.crest_x_m is None else self.crest_x_m.copy()
        crest_y = np.full((rows + 1, columns), np.nan) if self.crest_y_m is None else self.crest_y_m.copy()
        for line, height in zip(lines, height_m, strict=True):
            for part in shapely.get_parts(line):
                pairs = shapely.get_coordinates(part)
                for a, b in pairwise(pairs):
                    self._burn(shapely.LineString([a, b]), height, absolute, crest_x, crest_y)
        return replace(self, crest_x_m=crest_x, crest_y_m=crest_y)

    def _burn(self, piece: shapely.Geometry, height_m: float, absolute: bool, crest_x: Array, crest_y: Array) -> None:
        west, south, east, north = piece.bounds
        rows, columns = self.shape
        j0 = max(int((self.north_m - north) / self.cell_m) - 1, 0)
        j1 = min(int((self.north_m - south) / self.cell_m) + 2, rows)
        i0 = max(int((west - self.west_m) / self.cell_m) - 1, 0)
        i1 = min(int((east - self.west_m) / self.cell_m) + 2, columns)
        if j0 >= j1 or i0 >= i1:
            return
        j, i = (part.ravel() for part in np.mgrid[j0:j1, i0:i1])
        x, y = self.west_m + (i + 0.5) * self.cell_m, self.north_m - (j + 0.5) * self.cell_m
        for crest, dj, di in ((crest_x, 0, 1), (crest_y, 1, 0)):
            inner = (j + dj < rows) & (i + di < columns)
            ends = np.stack([x, y, x + di * self.cell_m, y - dj * self.cell_m], axis=-1).reshape(-1, 2, 2)
            cut = inner & shapely.intersects(shapely.linestrings(ends), piece)
            a, b = j[cut], i[cut]
            ground = np.fmax(self.elevation_m[a, b], self.elevation_m[a + dj, b + di])
            crest[a + dj, b + di] = np.fmax(crest[a + dj, b + di], height_m if absolute else ground + height_m)
