"""Open edges as ghost cells: one beyond each border cell, or in place of missing ground."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from undergrid.core.flood.surface.edge_water import BEHIND, CELL, INNER, OUTFALL, STAGE
from undergrid.core.flood.surface.grid import Edge, Side, SurfaceGrid
from undergrid.core.flood.surface.lattice import LEFT, TOP, Lattice
from undergrid.core.flood.surface.series import Series
from undergrid.core.kernel.arrays import Numbers

LEAST_SLOPE, MOST_SLOPE = 1e-4, 0.5
"""Bounds of an outfall's slope that is taken from the terrain: level ground still drains, a house wall is no slope."""
SILL_M = 0.01
"""The most by which ground that rises towards an outfall goes on rising behind it: films run downhill, ponds leave."""
SLOPE_OVER_M = 10.0
"""The length before an edge over which its ground's fall is taken; two cells at least."""
WAYS: tuple[tuple[Side, int, int], ...] = (("north", -1, 0), ("south", 1, 0), ("west", 0, -1), ("east", 0, 1))


class Ghost(NamedTuple):
    """A cell beyond the ground: its place, the one inside it, and what the kernels must know of the face between."""

    place: int
    row: int  # of the cell inside
    column: int
    side: Side
    axis: int = 0
    face: int = -1
    beyond: int = -1


@dataclass(frozen=True, slots=True)
class EdgeTable:
    """Ghost cells as the kernels read them, and the name each one's water is booked under."""

    rows: NDArray[np.int64]  # (n, 9): see the column names in edge_water
    bed_m: NDArray[np.float64]
    series: tuple[Series, ...]
    names: tuple[str, ...]

    def bed_quanta(self, lattice: Lattice) -> NDArray[np.float64]:
        """Return the ghost beds in quanta."""
        return np.asarray(lattice.elevation_quanta(self.bed_m), float)

    def lay_behind(self, lattice: Lattice, z: Numbers, crest_x: Numbers, crest_y: Numbers) -> None:
        """Let the ground fall on behind outfalls, where a crest keeps all water out."""
        table = self.rows[self.rows[:, BEHIND] >= 0]
        ghost, inner, behind = table[:, CELL], table[:, INNER], table[:, BEHIND]
        z[behind] = 2 * z[ghost] - z[inner]
        for crest, pace in ((crest_x, 1), (crest_y, lattice.pitch)):
            crest[behind] = crest[behind + pace] = lattice.wall


def lowest_drop_m(grid: SurfaceGrid) -> float:
    """Return how far below the terrain's lowest cell a ghost cell, or the one behind it, may lie."""
    given = [edge.slope for edge in grid.edges if edge.kind == "outfall"]
    given += [grid.no_data_slope] if grid.no_data == "open" else []
    return max((MOST_SLOPE if slope is None else slope for slope in given), default=0.0) * 2.0 * grid.cell_m


def open_edges(grid: SurfaceGrid, lattice: Lattice, first_series: int) -> EdgeTable:
    """Return the ghost cells of every open edge; their series are numbered from ``first_series``."""
    laid = _Laid(grid, lattice)
    series: list[Series] = []
    margin = _rim(grid, lattice, grid.margin)
    for edge in grid.edges:
        if edge.kind == "closed":
            continue
        number = -1
        if edge.level_m is not None and edge.kind == "stage":
            number = first_series + len(series)
            series.append(edge.level_m)
        laid.lay([*_border(grid, lattice, edge), *_facing(margin, edge)], edge.kind, edge.slope, number, edge.side)
    if grid.no_data == "open":
        laid.lay(_rim(grid, lattice, grid.missing), "outfall", grid.no_data_slope, -1, "no data")
    laid.look_behind()
    table = np.array(laid.rows, np.int64).reshape(-1, 9)
    return EdgeTable(table, np.array(laid.beds, float), tuple(series), tuple(laid.names))


def rim_m(grid: SurfaceGrid) -> tuple[float, float]:
    """Return the length in m along which ground meets a margin without any: (open, closed)."""
    margin = grid.margin
    z = np.pad(grid.elevation_m, 1, constant_values=np.nan)
    open_m = all_m = 0.0
    for side, dj, di in WAYS:
        rows, columns = np.nonzero(margin & np.isfinite(_neighbour(z, -dj, -di)))
        along = rows if side in {"west", "east"} else columns
        is_open = np.zeros(along.size, bool)
        for edge in grid.edges:
            if edge.side == side and edge.kind != "closed":
                is_open |= (along >= edge.start) & (along < (np.inf if edge.end is None else edge.end))
        all_m += along.size * grid.cell_m
        open_m += float(is_open.sum()) * grid.cell_m
    return open_m, all_m - open_m


@dataclass(slots=True)
class _Laid:
    """The ghosts laid so far; the first to claim a cell keeps it."""

    grid: SurfaceGrid
    lattice: Lattice
    rows: list[tuple[int, ...]] = field(default_factory=list)
    beds: list[float] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    taken: set[int] = field(default_factory=set)

    def lay(self, ghosts: list[Ghost], kind: str, slope: float | None, series: int, name: str) -> None:
        """Add those ghosts that lie beside ground, of one missing cell the one beside the lowest."""
        z = self.grid.elevation_m
        ghosts = [ghost for ghost in ghosts if np.isfinite(z[ghost.row, ghost.column])]
        ghosts.sort(key=lambda ghost: z[ghost.row, ghost.column])
        for ghost in ghosts:
            if ghost.place in self.taken:
                continue
            self.taken.add(ghost.place)
            inner = int(self.lattice.index(ghost.row, ghost.column))
            number = STAGE if kind == "stage" else OUTFALL
            fall = sill = 0.0
            if kind != "stage":
                fall, sill = self._fall_m(ghost, slope)
            self.beds.append(float(z[ghost.row, ghost.column]) - fall)
            self.names.append(name)
            faces = (ghost.axis, ghost.face, ghost.beyond)
            self.rows.append((ghost.place, inner, number, series, *faces, -1, round(sill / self.lattice.quantum_m)))

    def _fall_m(self, ghost: Ghost, slope: float | None) -> tuple[float, float]:
        """Return how far an outfall's ghost lies below the ground, and how much shallower its water is (m)."""
        found = _slope(self.grid, ghost) if slope is None else slope
        cell_m, least_m = self.grid.cell_m, LEAST_SLOPE * self.grid.cell_m
        if slope is None and found < 0:
            rise_m = min(-found * cell_m, SILL_M)
            return -rise_m, rise_m + least_m
        return (max(found * cell_m, least_m) if slope is None else found * cell_m), 0.0

    def look_behind(self) -> None:
        """Give each outfall the cell behind it, as far as that lies free of ground and of other ghosts.

        With it the level is linear within the ghost too (shallow water): else the flow over the rim would find lower
        water there than normal depth, and draw the level down before it.
        """
        z = np.pad(self.grid.elevation_m, 4, constant_values=np.nan)
        for number, row in enumerate(self.rows):
            place, inner = row[0], row[1]
            behind = 2 * place - inner
            j, i = behind // self.lattice.pitch, behind % self.lattice.pitch
            at = j - TOP + 4, i - LEFT + 4
            around = [at, *((at[0] + dj, at[1] + di) for _, dj, di in WAYS)]
            is_free = behind not in self.taken and not any(np.isfinite(z[cell]) for cell in around)
            if row[2] == OUTFALL and is_free:
                self.rows[number] = (*row[:7], behind, row[8])


def _slope(grid: SurfaceGrid, ghost: Ghost) -> float:
    """Return how the ground falls towards a ghost over the last metres before it; negative where it rises."""
    dj, di = next((dj, di) for side, dj, di in WAYS if side == ghost.side)
    z = grid.elevation_m
    for back in range(max(round(SLOPE_OVER_M / grid.cell_m), 2), 0, -1):
        row, column = ghost.row - back * dj, ghost.column - back * di
        if 0 <= row < z.shape[0] and 0 <= column < z.shape[1] and np.isfinite(z[row, column]):
            slope = (z[row, column] - z[ghost.row, ghost.column]) / (back * grid.cell_m)
            return float(np.clip(slope, -MOST_SLOPE, MOST_SLOPE))
    return LEAST_SLOPE


def _border(grid: SurfaceGrid, lattice: Lattice, edge: Edge) -> list[Ghost]:
    """Return the ghosts along one side of the raster."""
    n_rows, n_columns = grid.shape
    upright = edge.side in {"west", "east"}
    length = n_rows if upright else n_columns
    first = edge.side in {"west", "north"}
    inner_at = 0 if first else (n_columns if upright else n_rows) - 1
    ghost_at = inner_at - 1 if first else inner_at + 1
    pace = 1 if upright else lattice.pitch
    ghosts = []
    for along in range(edge.start, length if edge.end is None else min(edge.end, length)):
        row, column = (along, inner_at) if upright else (inner_at, along)
        place = int(lattice.index(along, ghost_at) if upright else lattice.index(ghost_at, along))
        face = int(lattice.index(row, column)) if first else place
        ghosts.append(Ghost(place, row, column, edge.side, 0 if upright else 1, face, place if first else place + pace))
    return ghosts


def _rim(grid: SurfaceGrid, lattice: Lattice, missing: NDArray[np.bool_]) -> list[Ghost]:
    """Return a ghost for every missing cell and neighbour with ground; its side is the one the ground faces."""
    z = np.pad(grid.elevation_m, 1, constant_values=np.nan)
    ghosts = []
    for side, dj, di in WAYS:
        rows, columns = np.nonzero(missing & np.isfinite(_neighbour(z, -dj, -di)))
        ghosts += [
            Ghost(int(lattice.index(row, column)), row - dj, column - di, side)
            for row, column in zip(rows.tolist(), columns.tolist(), strict=True)
        ]
    return ghosts


def _facing(rim: list[Ghost], edge: Edge) -> list[Ghost]:
    """Return those of the rim that belong to an edge."""
    end = np.inf if edge.end is None else edge.end
    upright = edge.side in {"west", "east"}
    return [
        ghost
        for ghost in rim
        if ghost.side == edge.side and edge.start <= (ghost.row if upright else ghost.column) < end
    ]


def _neighbour(padded: NDArray[np.float64], dj: int, di: int) -> NDArray[np.float64]:
    """Return, for every cell of a raster padded by one, the value ``dj`` rows down and ``di`` columns right of it."""
    rows, columns = padded.shape[0] - 2, padded.shape[1] - 2
    return padded[1 + dj : 1 + dj + rows, 1 + di : 1 + di + columns]
