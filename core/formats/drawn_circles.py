"""Circles of a drawing that are signs of manholes: points, to whose middle the lines run that end at their edge."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.spatial import cKDTree

Place3 = tuple[float, float, float]
WIDEST_M = 2.5
"""A circle of at most this radius is the sign of a manhole; a larger one is a basin, a tank, or no thing of a pipe."""
EDGE_M = 0.05
"""How near its edge a line ends that runs to it."""
SAME_M = 0.05
"""Circles so near each other's middle, or a point's, are one sign."""


@dataclass(frozen=True, slots=True)
class Circle:
    """A circle as it was drawn, in the drawing's units; ``number`` is its place among the entities."""

    number: int
    middle: Place3
    radius: float


def signs(circles: Iterable[Circle], points: Sequence[Place3], one_m: float) -> tuple[list[Circle], list[Circle]]:
    """Return the circles that are points of their own, and those that only surround a point or another circle.

    ``one_m`` is a unit of the drawing in metres; a circle that is too wide is neither.
    """
    taken = [place[:2] for place in points]
    own: list[Circle] = []
    around: list[Circle] = []
    narrow = [each for each in circles if 0 < each.radius * one_m <= WIDEST_M]
    flat = np.array(taken + [each.middle[:2] for each in narrow], dtype=np.float64).reshape(-1, 2)
    first = _first_of_each_place(flat, SAME_M / one_m)
    for at, each in enumerate(narrow, start=len(taken)):
        (own if first[at] == at else around).append(each)
    return own, around


def run_to_middles(courses: Sequence[list[Place3]], circles: Sequence[Circle], one_m: float) -> tuple[int, set[int]]:
    """Move the ends of courses from the edges of circles to their middles, in place.

    Returns how many ends were moved, and the numbers of the circles at whose edge or middle one ends.
    """
    met: set[int] = set()
    if not circles or not courses:
        return 0, met
    middles = np.array([each.middle[:2] for each in circles])
    tree, widest = cKDTree(middles), max(each.radius for each in circles)
    moved = 0
    for course in courses:
        for end in (0, -1):
            near = tree.query_ball_point(course[end][:2], widest + EDGE_M / one_m)
            away = [float(np.hypot(*(middles[at] - course[end][:2]))) for at in near]
            met |= {circles[at].number for at, far in zip(near, away, strict=True) if far <= EDGE_M / one_m}
            gaps = [(abs(far - circles[at].radius), at) for at, far in zip(near, away, strict=True)]
            if gaps and min(gaps)[0] <= EDGE_M / one_m:
                x, y, _ = circles[min(gaps)[1]].middle
                course[end] = (x, y, course[end][2])
                met.add(circles[min(gaps)[1]].number)
                moved += 1
    return moved, met


def about_the_same(met: Sequence[Circle], circles: Sequence[Circle], one_m: float) -> list[Circle]:
    """Return the circles about a middle that one of those which were ``met`` is drawn about too."""
    if not met:
        return []
    tree = cKDTree([each.middle[:2] for each in met])
    return [each for each in circles if tree.query(each.middle[:2])[0] <= SAME_M / one_m]


def _first_of_each_place(flat: np.ndarray, near: float) -> np.ndarray:
    """Return for each place the first one that lies as near."""
    first = np.arange(len(flat))
    for one, other in sorted(cKDTree(flat).query_pairs(near)) if len(flat) else ():
        first[other] = min(first[other], first[one])
    return first
