"""Tiny grounds for water to run over, shared by the tests of this room."""

import numpy as np

from undergrid.core.flood.surface.grid import SurfaceGrid


def rough_ground(rows: int = 40, columns: int = 50, base_m: float = 300.0, seed: int = 7) -> np.ndarray:
    """Hills, pits and noise, 300 m above the sea."""
    y, x = np.mgrid[0:rows, 0:columns]
    noise = np.random.default_rng(seed).normal(0, 0.3, (rows, columns))
    return base_m + 1.5 * np.sin(x / 5.0) * np.cos(y / 4.0) + noise


def steep_town(rows: int = 60, columns: int = 70, slope: float = 0.12, seed: int = 3) -> np.ndarray:
    """A hillside with blocks of houses 8 m high between streets."""
    y, x = np.mgrid[0:rows, 0:columns]
    ground = 280.0 - slope * 2.0 * y + 0.03 * np.random.default_rng(seed).normal(size=(rows, columns))
    house = (x % 14 > 4) & (y % 12 > 3)
    return np.where(house, ground + 8.0, ground)


def plain(rows: int, columns: int, cell_m: float = 2.0, elevation_m: float = 0.0, **more: object) -> SurfaceGrid:
    """Level ground."""
    return SurfaceGrid(np.full((rows, columns), elevation_m), cell_m, **more)  # type: ignore[arg-type]
