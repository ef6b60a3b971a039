"""Outfalls that lie on the terrain: what leaves them runs on over the ground, and the water there stands before them."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Outlets:
    """Outfalls side by side: (n,) arrays but for ``cells`` (n, 2), which are (row, column).

    ``links``: the one pipe that ends there; ``sign``: 1 where it runs to the outfall, -1 where it was drawn from it.
    ``ground_m``: of the cell, ``invert_m``: of the outfall.
    """

    names: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    cells: NDArray[np.int64] = field(default_factory=lambda: np.zeros((0, 2), np.int64))
    sign: Floats = field(default_factory=lambda: np.zeros(0))
    ground_m: Floats = field(default_factory=lambda: np.zeros(0))
    invert_m: Floats = field(default_factory=lambda: np.zeros(0))

    def __len__(self) -> int:
        return len(self.names)

    def stages_m(self, depth_m: Floats) -> Floats:
        """Return the level that stands before each outfall under this depth of water; its invert where there is none."""
        return np.where(depth_m > 0.0, np.maximum(self.ground_m + depth_m, self.invert_m), self.invert_m)
