"""Numbers of points that a drawing writes beside them: the text that stands nearest, where it can be no other's."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from scipy.spatial import cKDTree

NUMBER = re.compile(
    r"(?!(?:DN|PE|PVC|PP)[-_ ]?\d+$)[A-Za-z\u4e00-\u9fff]{0,6}[-_]?\d{1,8}(?:[-_/]?[A-Za-z]?\d{1,6})*[A-Za-z]?"
)
"""W12, 雨12, WS3-14, 1234a; never a level (250.31), a size (DN300, 300×400) or words."""
REACH = 5.0
"""How many heights of its letters a number stands away from its point at most."""
USUAL_HEIGHT = 1.0
SHARE = 0.5
"""The share of the points that must find their number: fewer are chance."""
SAME_PLACE = 1e-3
Places = npt.NDArray[np.float64]


def is_number(text: str) -> bool:
    """Return whether a text may be the number of a point."""
    return NUMBER.fullmatch(text.strip()) is not None


def numbers_beside(
    points: Places, texts: Sequence[str], places: Places, heights: npt.NDArray[np.float64]
) -> tuple[list[str | None], set[int]]:
    """Return the number of each point, None where it has none, and which texts were taken.

    ``points`` (n, 2), ``places`` of the texts (m, 2) and ``heights`` of their letters (m) in the drawing's unit. A
    number that is written twice belongs to nobody; of two beside one point the nearer counts; where fewer than half of
    the points find one, none does. A second point in the same place has the number of the first.
    """
    found: list[str | None] = [None] * len(points)
    written = Counter(text.strip() for text in texts)
    free = [at for at, text in enumerate(texts) if is_number(text) and written[text.strip()] == 1]
    if not free or not len(points):
        return found, set()
    apart, which = np.unique(points, axis=0, return_inverse=True)  # the tree looks at all that lie in one place
    at_place = np.split(np.argsort(which.reshape(-1), kind="stable"), np.cumsum(np.bincount(which.reshape(-1)))[:-1])
    tree = cKDTree(apart)
    away, nearest = tree.query(places[free])
    reach = REACH * np.where(heights[free] > 0, heights[free], USUAL_HEIGHT)
    taken: dict[int, int] = {}
    for place in np.argsort(away, kind="stable"):
        if away[place] <= reach[place]:
            taken.setdefault(int(nearest[place]), free[int(place)])
    if len(taken) < SHARE * len(points):
        return found, set()
    for place, text in taken.items():
        for near in tree.query_ball_point(apart[place], SAME_PLACE):
            for same in at_place[near]:
                found[same] = texts[text].strip()
    return found, set(taken.values())
