"""Open edges as ghost cells: one beyond each border cell, or in place of missing ground."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from undergrid.core.flood.surface.grid import Edge, SurfaceGrid
from undergrid.core.flood.surface.lattice import Lattice
from undergrid.core.flood.surface.series import Series
from undergrid.core.flood.surface.stepping import OUTFALL, STAGE


@dataclass(frozen=True, slots=True)
class EdgeTable:
    """Ghost cells as the kernels read them, and the name each one's water is booked under."""

    rows: NDArray[np.int64]  # (n, 7): see the column names in stepping
    bed_m: NDArray[np.float64]
    series: tuple[Series, ...]
    names: tuple[str, ...]

    def bed_quanta(self, lattice: Lattice) -> NDArray[np.float64]:
        """Return the ghost beds in quanta."""
        return np.asarray(lattice.elevation_quanta(self.bed_m), float)


def lowest_drop_m(grid: SurfaceGrid) -> float:
    """Return how far below the terrain's lowest cell a ghost cell may lie."""
    slopes = [edge.slope for edge in grid.edges if edge.kind == "outfall"] + [grid.no_data_slope]
    return max(slopes) * grid.cell_m


def open_edges(grid: SurfaceGrid, lattice: Lattice, first_series: int) -> EdgeTable:
    """Return the ghost cells of every open edge; their series are numbered from ``first_series``."""
    rows: list[tuple[int, ...]] = []
    beds: list[float] = []
    names: list[str] = []
    series: list[Series] = []
    taken: set[int] = set()
    for edge in grid.edges:
        if edge.kind == "closed":
            continue
        number = -1
        if edge.level_m is not None and edge.kind == "stage":
            number = first_series + len(series)
            series.append(edge.level_m)
        for ghost, inner, axis, face, beyond, bed in _border(grid, lattice, edge):
            if not np.isfinite(bed) or ghost in taken:
                continue
            taken.add(ghost)
            kind = STAGE if edge.kind == "stage" else OUTFALL
            rows.append((ghost, inner, kind, number, axis, face, beyond))
            beds.append(bed - (0.0 if kind == STAGE else edge.slope * grid.cell_m))
            names.append(edge.side)
    if grid.no_data == "open":
        for ghost, inner, bed in _holes(grid, lattice):
            rows.append((ghost, inner, OUTFALL, -1, 0, -1, -1))
            beds.append(bed - grid.no_data_slope * grid.cell_m)
            names.append("no data")
    table = np.array(rows, np.int64).reshape(-1, 7)
    return EdgeTable(table, np.array(beds, float), tuple(series), tuple(names))


def _border(grid: SurfaceGrid, lattice: Lattice, edge: Edge) -> list[tuple[int, int, int, int, int, float]]:
    """Return (ghost, inner, axis, face between, face beyond, inner bed) along one side."""
    n_rows, n_columns = grid.shape
    upright = edge.side in {"west", "east"}
    length = n_rows if upright else n_columns
    along = np.arange(edge.start, length if edge.end is None else min(edge.end, length))
    first = edge.side in {"west", "north"}
    inner_at = 0 if first else (n_columns if upright else n_rows) - 1
    ghost_at = inner_at - 1 if first else inner_at + 1
    if upright:
        inner, ghost = lattice.index(along, inner_at), lattice.index(along, ghost_at)
        bed, pace = grid.elevation_m[along, inner_at], 1
    else:
        inner, ghost = lattice.index(inner_at, along), lattice.index(ghost_at, along)
        bed, pace = grid.elevation_m[inner_at, along], lattice.pitch
    face = inner if first else ghost
    beyond = ghost if first else ghost + pace
    axis = np.full(along.size, 0 if upright else 1)
    return list(
        zip(ghost.tolist(), inner.tolist(), axis.tolist(), face.tolist(), beyond.tolist(), bed.tolist(), strict=True)
    )


def _holes(grid: SurfaceGrid, lattice: Lattice) -> list[tuple[int, int, float]]:
    """Return (cell, its lowest neighbour, that one's bed) for every cell without ground that touches ground."""
    z = np.pad(grid.elevation_m, 1, constant_values=np.nan)
    around = np.stack([z[:-2, 1:-1], z[2:, 1:-1], z[1:-1, :-2], z[1:-1, 2:]])
    missing = ~np.isfinite(grid.elevation_m) & np.isfinite(around).any(axis=0)
    found = []
    for row, column in np.argwhere(missing):
        which = int(np.nanargmin(around[:, row, column]))
        dj, di = ((-1, 0), (1, 0), (0, -1), (0, 1))[which]
        found.append(
            (
                int(lattice.index(row, column)),
                int(lattice.index(row + dj, column + di)),
                float(around[which, row, column]),
            )
        )
    return found
