"""Sizes of pipes that a drawing writes along them: ``DN300``, ``雨 d600 砼``, ``1000×800``."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import shapely

SIZE = re.compile(
    r"(?:^|[^A-Za-z\d])(?:(?:DN|De|DE|D|d|dn|[ΦφØø⌀]|%%[cC])\s*(\d{2,4}(?:\.\d+)?)|(\d{3,4})\s*[xX×*]\s*(\d{3,4}))(?![\d.])"
)
MATERIAL = re.compile(r"[\u4e00-\u9fff]{1,6}|[A-Z]{2,5}(?:-[A-Z])?")
REACH = 4.0
"""How many heights of its letters a size stands away from its line at most."""
USUAL_HEIGHT = 1.0
SHARE = 0.3
"""The share of the lines that must find a size: fewer are chance."""


def size_of(text: str) -> tuple[str, str | None] | None:
    """Return the size in a text and the word that may be its material; None where it names no size."""
    found = SIZE.search(text)
    if found is None:
        return None
    size = found[1] or f"{found[2]}X{found[3]}"
    behind = MATERIAL.search(text[found.end() :])
    return size, behind[0] if behind else None


def sizes_along(
    lines: Sequence[shapely.LineString],
    texts: Sequence[str],
    places: npt.NDArray[np.float64],
    heights: npt.NDArray[np.float64],
) -> tuple[dict[int, tuple[str, str | None]], set[int]]:
    """Return size and material by line, and which texts were taken; of two texts at one line the nearer counts.

    ``places`` of the texts (m, 2) and ``heights`` of their letters (m) in the drawing's unit. A text belongs to the
    line that is nearest to it; where fewer than a third of the lines find one, none does.
    """
    said = [(at, size) for at, text in enumerate(texts) if (size := size_of(text)) is not None]
    if not said or not len(lines):
        return {}, set()
    points = shapely.points(places[[at for at, _ in said]])
    tree = shapely.STRtree(list(lines))
    (_, nearest), away = tree.query_nearest(points, return_distance=True, all_matches=False)
    reach = REACH * np.where(heights > 0, heights, USUAL_HEIGHT)
    found: dict[int, tuple[str, str | None]] = {}
    taken: set[int] = set()
    for number in np.argsort(away, kind="stable"):
        at, size = said[int(number)]
        if away[number] <= reach[at]:
            found.setdefault(int(nearest[number]), size)
            taken.add(at)
    return (found, taken) if len(found) >= SHARE * len(lines) else ({}, set())
