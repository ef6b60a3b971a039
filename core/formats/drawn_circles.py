"""Circles of a drawing that are signs of manholes: points, to whose middle the lines run that end at their edge."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import takewhile

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
    first = _first_of_their_place(flat, SAME_M / one_m)
    for at, each in enumerate(narrow, start=len(taken)):
        (own if at in first else around).append(each)
    return own, around


def run_to_middles(courses: Sequence[list[Place3]], circles: Sequence[Circle], one_m: float) -> tuple[int, set[int]]:
    """Move the ends of courses from the edges of circles to their middles, in place.

    Returns how many ends were moved, and the numbers of the circles at whose edge or middle one ends.
    """
    met: set[int] = set()
    if not circles or not courses:
        return 0, met
    circles = list({(*each.middle[:2], each.radius): each for each in reversed(circles)}.values())[::-1]
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
    tree = cKDTree(list({each.middle[:2] for each in met}))  # a tree looks at all that lie in one place
    return [each for each in circles if tree.query(each.middle[:2])[0] <= SAME_M / one_m]


def _first_of_their_place(flat: np.ndarray, near: float) -> set[int]:
    """Return the places that have no earlier one as near; thousands in one place are looked at once each.

    All in a square whose diagonal is ``near`` lie as near each other: only its first may be one.
    """
    squares: dict[tuple[int, int], list[int]] = {}
    for at, (x, y) in enumerate(np.floor(flat / (near / 2**0.5)).astype(np.int64).tolist()):
        squares.setdefault((x, y), []).append(at)
    found = set()
    for (x, y), (first, *_) in squares.items():
        beside = (squares.get((x + right, y + up), ()) for right in range(-2, 3) for up in range(-2, 3))
        earlier = [other for square in beside for other in takewhile(first.__gt__, square)]
        if not earlier or np.hypot(*(flat[earlier] - flat[first]).T).min() > near:
            found.add(first)
    return found
