"""Pipes as bodies: straight pieces of axis with the true outer size around them.

Levels are measured at the invert of gravity drains and at the outside top of everything else; an axis lies half a
height above the one and below the other. Nominal sizes are inside sizes. The wall of concrete pipes is taken as a
tenth of the inside width, which is the order of GB/T 11836 class II (DN 300 has 30 mm, DN 1000 has 100 mm; from
memory, confidence low); other walls are thin against survey accuracy and count as nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from undergrid.core.store.codebook import shipped_codes

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]
Bools = NDArray[np.bool_]
Geometries = NDArray[np.object_]

CONCRETE = "T"
CONCRETE_WALL_SHARE = 0.1
ANGULAR = ("rectangular", "trapezoid", "duct_block")
"""Shapes that are not round, though as high as wide."""


@dataclass(frozen=True, slots=True)
class Sections:
    """Outer half sizes of pipes in metres (N,), whether they are round, and whether their size is known at all."""

    half_width_m: Floats
    half_height_m: Floats
    round: Bools
    known: Bools


@dataclass(frozen=True, slots=True)
class Pieces:
    """Straight pieces of axes: ends ``a`` and ``b`` (N, 3), z is NaN where the level is unknown; ``owner`` (N,)
    says which pipe each belongs to.
    """

    a: Floats
    b: Floats
    owner: Integers


def sections(width_mm: Floats, height_mm: Floats, material: pd.Series, angular: Bools) -> Sections:
    """Return the outer half sizes; a missing height equals the width, a missing width counts as nothing."""
    wall_share = np.where(_is_concrete(material), CONCRETE_WALL_SHARE, 0.0)
    known = np.isfinite(width_mm) & (width_mm > 0)
    width = np.where(known, width_mm, 0.0) / 1000
    height = np.where(np.isfinite(height_mm) & (height_mm > 0), height_mm / 1000, width)
    wall = width * wall_share
    is_round = (width == height) & ~angular
    return Sections(width / 2 + wall, height / 2 + wall, is_round, known)


def _is_concrete(material: pd.Series) -> Bools:
    """Return which materials mean concrete, as a code or in a team's own words."""
    numbers, distinct = pd.factorize(material)
    meant = [shipped_codes().code_of("pipe_material", str(word)) == CONCRETE for word in distinct]
    concrete: Bools = np.array([*meant, False], dtype=bool)[numbers]
    return concrete


def axis_offset_m(sizes: Sections, width_mm: Floats, height_mm: Floats, at_invert: Bools) -> Floats:
    """Return how far the axis lies above the measured level; an unsaid kind of level counts as the top."""
    inside = np.where(np.isfinite(height_mm) & (height_mm > 0), height_mm, np.where(sizes.known, width_mm, 0.0)) / 2000
    return np.where(at_invert, inside, -sizes.half_height_m)


def pieces(lines: Geometries, offset_m: Floats, leveled: Bools) -> Pieces:
    """Return the straight pieces of 3D ``lines``, raised to their axes; ``leveled`` tells whose Z is a level."""
    coordinates, line = shapely.get_coordinates(lines, include_z=True, return_index=True)
    return pieces_between(coordinates, line, offset_m, leveled)


def pieces_between(coordinates: Floats, line: Integers, offset_m: Floats, leveled: Bools) -> Pieces:
    """Return the straight pieces between the vertices (M, 3) of lines, ``line`` (M,) saying of which one each is."""
    coordinates = coordinates.copy()
    coordinates[:, 2] += offset_m[line]
    coordinates[~leveled[line], 2] = np.nan
    inside = line[1:] == line[:-1]
    return Pieces(coordinates[:-1][inside], coordinates[1:][inside], line[1:][inside])
