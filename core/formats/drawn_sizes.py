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
MOST_BESIDE = 500
"""Of a text amid more lines than that nobody can say whose it is; each would have to be looked at."""
MOST_CUTS = 8
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
    reach = REACH * np.where(heights > 0, heights, USUAL_HEIGHT)
    said = [(at, size) for at, text in enumerate(texts) if (size := size_of(text)) is not None]
    pieces, of = _pieces(lines, 2 * float(np.median(reach)) if len(reach) else 0.0)
    said = _not_amid_all(said, places, pieces, of, reach)
    if not said or not len(pieces):
        return {}, set()
    points = shapely.points(places[[at for at, _ in said]])
    tree = shapely.STRtree(shapely.linestrings(pieces))
    (_, nearest), away = tree.query_nearest(points, return_distance=True, all_matches=False)
    nearest = of[nearest]
    found: dict[int, tuple[str, str | None]] = {}
    taken: set[int] = set()
    for number in np.argsort(away, kind="stable"):
        at, size = said[int(number)]
        if away[number] <= reach[at]:
            found.setdefault(int(nearest[number]), size)
            taken.add(at)
    return (found, taken) if len(found) >= SHARE * len(lines) else ({}, set())


def _pieces(lines: Sequence[shapely.LineString], long: float) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.int64]]:
    """Return the straight pieces (k, 2, 2) of lines, long ones cut, and the line of each.

    The box around a piece is near it all along, which that around a whole line is not. There are at most nine times as
    many as lines have parts.
    """
    corners, of = shapely.get_coordinates(np.array(lines, dtype=object), return_index=True)
    whole = np.flatnonzero(of[:-1] == of[1:])
    starts, ways = corners[whole], corners[whole + 1] - corners[whole]
    lengths = np.hypot(*ways.T)
    at_least = max(long, float(lengths.sum()) / (MOST_CUTS * max(len(whole), 1)))
    cuts = np.maximum(1, np.ceil(lengths / at_least)).astype(np.int64) if at_least > 0 else np.ones(len(whole), int)
    turn = np.arange(cuts.sum()) - np.repeat(np.cumsum(cuts) - cuts, cuts)
    starts, ways, parts = np.repeat(starts, cuts, axis=0), np.repeat(ways, cuts, axis=0), np.repeat(cuts, cuts)
    ends = [starts + ways * ((turn + end) / parts)[:, None] for end in (0, 1)]
    return np.stack(ends, axis=1), np.repeat(of[whole], cuts)


def _not_amid_all(
    said: list[tuple[int, tuple[str, str | None]]],
    places: npt.NDArray[np.float64],
    pieces: npt.NDArray[np.float64],
    of: npt.NDArray[np.int64],
    reach: npt.NDArray[np.float64],
) -> list[tuple[int, tuple[str, str | None]]]:
    """Return the texts that have not more lines about them than anybody could tell apart."""
    if len(said) <= 1 or len(np.unique(of)) <= MOST_BESIDE:
        return said
    longest = float(np.hypot(*(pieces[:, 1] - pieces[:, 0]).T).max(initial=0.0))
    square = max(longest, 2 * float(np.median(reach)))
    squares = np.floor(pieces.mean(axis=1) / square).astype(np.int64)
    lines = np.unique(np.column_stack([squares, of]), axis=0)
    cells, counts = np.unique(lines[:, :2], axis=0, return_counts=True)
    crowd = dict(zip(map(tuple, cells.tolist()), counts.tolist(), strict=True))
    at_home = np.floor(places[[at for at, _ in said]] / square).astype(np.int64).tolist()
    about = [sum(crowd.get((x + right, y + up), 0) for right in (-1, 0, 1) for up in (-1, 0, 1)) for x, y in at_home]
    return [each for each, lines_about in zip(said, about, strict=True) if lines_about <= MOST_BESIDE]
