"""The kernels' own picture of a grid: flat arrays with a rim, depths and beds in whole quanta.

The quantum is a power of two, chosen so that the terrain's whole relief and 60 m of water fit: 0.06 to 0.5 micrometre
in 32-bit integers (precision "single"), 0.001 nanometre in float64 ("double"). Sums of whole numbers are exact.
That is why water at rest stays at rest at any height above sea, why volume is conserved to the last bit for any
number of steps, and why the order of summing, hence the number of threads, does not matter.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

Precision = Literal["single", "double"]
TOP, LEFT, BOTTOM, RIGHT = 4, 8, 5, 8  # rim widths; the innermost ring holds the ghost cells of open edges
HEADROOM_M = 60.0


@dataclass(frozen=True, slots=True)
class Lattice:
    """Where cell (row, column) of a grid lies in the flat arrays, and what a metre is in them."""

    rows: int
    columns: int
    precision: Precision
    quantum_m: float
    base_m: float  # elevation of zero quanta

    @classmethod
    def over(cls, elevation_m: NDArray[np.float64], precision: Precision, lowest_edge_m: float = 0.0) -> Lattice:
        """Return the lattice for a terrain (rows, columns) with NaN where there is none.

        ``lowest_edge_m``: how far ghost cells reach below the lowest cell.
        """
        known = elevation_m[np.isfinite(elevation_m)]
        low, high = (float(known.min()), float(known.max())) if known.size else (0.0, 0.0)
        low -= lowest_edge_m
        if precision == "double":
            quantum, base = 2.0**-40, float(np.floor(low))
        else:
            quantum = 2.0 ** np.ceil(np.log2((high - low + HEADROOM_M) / 2.0**31))
            base = low + 2.0**30 * quantum
        rows, columns = elevation_m.shape
        return cls(rows, columns, precision, float(quantum), float(base))

    @property
    def whole(self) -> Any:
        """The type of depths and beds."""
        return np.int32 if self.precision == "single" else np.float64

    @property
    def real(self) -> Any:
        """The type of flows."""
        return np.float32 if self.precision == "single" else np.float64

    @property
    def wall(self) -> float:
        """The bed of a cell that no water enters: above every level."""
        return 2.0**30 - 1.0 if self.precision == "single" else 2.0**53

    @property
    def pitch(self) -> int:
        """Cells from one row to the next; never a multiple of a page, so that rows do not fight for one cache line."""
        width = -(-(self.columns + LEFT + RIGHT) // 16) * 16
        return width + 16 if width % 128 == 0 else width

    @property
    def size(self) -> int:
        """Cells in a flat array, rim included."""
        return (self.rows + TOP + BOTTOM) * self.pitch

    @property
    def frame(self) -> NDArray[np.int64]:
        """(top, left, bottom, right) of the cells that live: the grid and its ring of ghosts."""
        return np.array([TOP - 1, LEFT - 1, TOP + self.rows + 1, LEFT + self.columns + 1])

    def index(self, row: Any, column: Any) -> Any:
        """Return the place of a cell; row or column -1 and the number of rows or columns are ghosts."""
        return (np.asarray(row) + TOP) * self.pitch + np.asarray(column) + LEFT

    def empty(self, dtype: Any, fill: float = 0.0) -> NDArray[Any]:
        """Return a flat array filled with one value."""
        return np.full(self.size, fill, dtype)

    def inside(self, flat: NDArray[Any]) -> NDArray[Any]:
        """Return the view (rows, columns) of the grid in a flat array."""
        return flat.reshape(-1, self.pitch)[TOP : TOP + self.rows, LEFT : LEFT + self.columns]

    def spread(self, values: Any, dtype: Any, rim: float = 0.0) -> NDArray[Any]:
        """Return the flat array with ``values`` (a number or rows x columns) in the grid and ``rim`` around it."""
        flat = self.empty(dtype, rim)
        self.inside(flat)[...] = values
        return flat

    def elevation_quanta(self, elevation_m: Any) -> Any:
        """Return elevations in quanta, walls where there is none."""
        return np.where(np.isfinite(elevation_m), np.rint((elevation_m - self.base_m) / self.quantum_m), self.wall)

    def elevation_m(self, quanta: Any) -> Any:
        """Return elevations in metres."""
        return np.asarray(quanta, float) * self.quantum_m + self.base_m
