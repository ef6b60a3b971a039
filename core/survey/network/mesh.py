"""Pipes as tubes and chambers as upright cylinders or boxes: closed surfaces with their faces turned outward."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from undergrid.core.survey.network.solid import Floats

SIDES = 12
SHARPEST = 2.0
"""How far a mitre may stick out at a bend, in half widths; a sharper bend is cut off there."""


@dataclass(frozen=True, slots=True)
class Mesh:
    """``corners`` (N, 3), and ``faces`` as lists of corner numbers, counter-clockwise seen from outside."""

    corners: Floats
    faces: list[list[int]]


def tube(axis: Floats, half_width: float, half_height: float, *, is_round: bool) -> Mesh | None:
    """Return the tube around ``axis`` (N, 3), mitred at its bends; None for an axis without length."""
    axis = axis[np.append(True, np.linalg.norm(np.diff(axis, axis=0), axis=1) > 1e-6)]
    if len(axis) < 2:
        return None
    outline = _outline(half_width, half_height, is_round)
    rings = [corner + outline @ frame for corner, frame in zip(axis, _frames(axis), strict=True)]
    return _closed(rings, planar=len(axis) == 2)


def shaft(
    x: float, y: float, top: float, bottom: float, half_width: float, half_depth: float, *, is_round: bool
) -> Mesh:
    """Return the upright body of a chamber between two levels."""
    outline = _outline(half_width, half_depth, is_round)
    rings = [np.column_stack([outline[:, 0] + x, outline[:, 1] + y, np.full(len(outline), z)]) for z in (bottom, top)]
    return _closed(rings, planar=True)


def signed_volume(mesh: Mesh) -> float:
    """Return the volume inside, positive when all faces look outward (divergence theorem over fans of triangles)."""
    volume = 0.0
    for face in mesh.faces:
        first, *others = mesh.corners[face] - mesh.corners[0]
        for one, other in itertools.pairwise(others):
            volume += float(np.dot(first, np.cross(one, other))) / 6
    return volume


def _outline(half_width: float, half_height: float, is_round: bool) -> Floats:
    """Return the section (K, 2) as (sideways, upward), counter-clockwise."""
    if not is_round:
        signs = np.array([[1, 1], [-1, 1], [-1, -1], [1, -1]], dtype=float)
        return signs * (half_width, half_height)
    angles = 2 * np.pi * np.arange(SIDES) / SIDES
    return np.column_stack([half_width * np.cos(angles), half_height * np.sin(angles)])


def _frames(axis: Floats) -> list[Floats]:
    """Return per corner the vectors (2, 3) that sideways and upward mean there, in the plane of the mitre."""
    runs = np.diff(axis, axis=0)
    runs /= np.linalg.norm(runs, axis=1)[:, None]
    frames = []
    for i in range(len(axis)):
        before, after = runs[max(i - 1, 0)], runs[min(i, len(runs) - 1)]
        through = before + after
        length = float(np.linalg.norm(through))
        through = after if length < 1e-6 else through / length
        level = np.array([-through[1], through[0], 0.0])
        across = float(np.linalg.norm(level))
        sideways = level / across if across > 1e-6 else np.array([1.0, 0.0, 0.0])
        upward = np.cross(through, sideways)
        stretch = min(1.0 / max(float(np.dot(through, after)), 1e-6), SHARPEST)
        frames.append(np.array([sideways * stretch, upward]))
    return frames


def _closed(rings: list[NDArray[np.float64]], *, planar: bool) -> Mesh:
    """Return the surface through the rings with a lid at each end; sides are triangles where they may be bent."""
    size = len(rings[0])
    faces: list[list[int]] = [list(range(size))[::-1]]
    for ring in range(len(rings) - 1):
        for k in range(size):
            a, b = ring * size + k, ring * size + (k + 1) % size
            c, d = b + size, a + size
            faces += [[a, b, c, d]] if planar else [[a, b, c], [a, c, d]]
    last = (len(rings) - 1) * size
    faces.append(list(range(last, last + size)))
    return Mesh(np.concatenate(rings), faces)
