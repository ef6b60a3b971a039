"""The ground: a natural hillside above a river, then cut by streets, building pads and a river wall."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from affine import Affine
from numpy.typing import NDArray
from scipy.interpolate import PchipInterpolator

from undergrid.core.sample.design import Design, Floats

NODATA = -9999.0


@dataclass(frozen=True, slots=True)
class Terrain:
    """A north-up grid of ground levels, metres; ``z`` is (rows, columns), row 0 in the north."""

    z: NDArray[np.float32]
    west_m: float
    north_m: float
    cell_m: float

    @property
    def transform(self) -> Affine:
        """The affine transform from (column, row) to the project's coordinates."""
        return Affine(self.cell_m, 0.0, self.west_m, 0.0, -self.cell_m, self.north_m)

    def centres(self) -> tuple[Floats, Floats]:
        """Return the cell centres' east and north, both of the grid's shape."""
        rows, columns = self.z.shape
        east = self.west_m + (np.arange(columns) + 0.5) * self.cell_m
        north = self.north_m - (np.arange(rows) + 0.5) * self.cell_m
        grid = np.meshgrid(east, north)
        return grid[0], grid[1]

    def at(self, east: Floats | float, north: Floats | float) -> Floats:
        """Return ground levels at points, bilinear between cell centres and level beyond the outermost ones."""
        rows, columns = self.z.shape
        column = np.clip((np.asarray(east, float) - self.west_m) / self.cell_m - 0.5, 0, columns - 1.000001)
        row = np.clip((self.north_m - np.asarray(north, float)) / self.cell_m - 0.5, 0, rows - 1.000001)
        i, j = row.astype(int), column.astype(int)
        v, u = row - i, column - j
        z = self.z.astype(np.float64)
        north_edge = z[i, j] * (1 - u) + z[i, j + 1] * u
        south_edge = z[i + 1, j] * (1 - u) + z[i + 1, j + 1] * u
        level: Floats = north_edge * (1 - v) + south_edge * v
        return level


class Hillside:
    """The natural ground as a function of position; ``smooth`` leaves out what a street would not follow."""

    def __init__(self, design: Design, rng: np.random.Generator) -> None:
        relief = design["relief"]
        self.site = design.site
        self.relief = relief
        self.bank = PchipInterpolator(*np.array(relief["bank"], float).T)
        self.profile = PchipInterpolator(*np.array(relief["profile"], float).T)
        axis = np.array(relief["draw"]["axis"], float)
        self.draw_east = PchipInterpolator(axis[:, 1], axis[:, 0])
        count = 14
        angle = rng.uniform(0, 2 * np.pi, count)
        length = rng.uniform(45, 210, count)
        self.waves = np.stack([np.cos(angle) / length, np.sin(angle) / length, rng.uniform(0, 1, count), length])

    def drawn(self, east: Floats, north: Floats) -> tuple[Floats, Floats]:
        """Return project coordinates on the design sheet."""
        return (east - self.site.east_m) / self.site.scale, (north - self.site.north_m) / self.site.scale

    def smooth(self, east: Floats, north: Floats, draw_share: float = 0.55) -> Floats:
        """Return the level of the hillside without its roughness, the draw taken at ``draw_share`` of its depth."""
        x, y = self.drawn(np.asarray(east, float), np.asarray(north, float))
        away = y - self.bank(np.clip(x, 0, 1000))
        z: Floats = self.profile(np.clip(away, -130, 910))
        upward = np.clip((away - 60) / 90, 0, 1) * np.clip((900 - away) / 350, 0, 1)
        draw = self.relief["draw"]
        across = (x - self.draw_east(np.clip(y, 60, 1000))) / draw["width_m"]
        z = z - draw_share * draw["depth_m"] * upward * np.exp(-(across**2))
        for spur in self.relief["spurs"]:
            z = z + spur["height_m"] * upward * np.exp(-(((x - spur["east"]) / spur["width_m"]) ** 2))
        level: Floats = self.site.level(z)
        return level

    def natural(self, east: Floats, north: Floats) -> Floats:
        """Return the level of the natural ground."""
        x, y = self.drawn(np.asarray(east, float), np.asarray(north, float))
        kx, ky, phase, length = self.waves
        rough = np.zeros(np.shape(x))
        for i in range(len(kx)):
            rough = rough + length[i] / 130 * np.sin(2 * np.pi * (kx[i] * x + ky[i] * y + phase[i]))
        away = y - self.bank(np.clip(x, 0, 1000))
        rough = rough * self.relief["roughness_m"] / 2.4 * np.clip((away - 50) / 80, 0, 1) * self.site.scale
        level: Floats = self.smooth(east, north, draw_share=1.0) + rough
        return level

    def northing_of_level(self, east: Floats, drawn_level: Floats) -> Floats:
        """Return how far north the smooth hillside reaches ``drawn_level`` (design sheet) at each ``east``."""
        level = self.site.level(drawn_level)
        x = self.drawn(east, east)[0]
        low = self.site.north_m + (self.bank(np.clip(x, 0, 1000)) + 44) * self.site.scale
        high = np.full(east.shape, self.site.north_m + 960 * self.site.scale)
        for _ in range(50):
            middle = (low + high) / 2
            below = self.smooth(east, middle) < level
            low, high = np.where(below, middle, low), np.where(below, high, middle)
        return np.asarray((low + high) / 2)


def natural_terrain(design: Design, hillside: Hillside) -> Terrain:
    """Return the untouched ground on the site's grid."""
    site = design.site
    cells = round(site.size_m / site.cell_m)
    empty = Terrain(np.zeros((cells, cells), np.float32), site.east_m, site.north_m + cells * site.cell_m, site.cell_m)
    return Terrain(hillside.natural(*empty.centres()).astype(np.float32), empty.west_m, empty.north_m, empty.cell_m)
