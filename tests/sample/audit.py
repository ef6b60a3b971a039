"""An independent look at the generated network: which lines come closer to each other than GB 50289 allows."""

from __future__ import annotations

import numpy as np
import shapely
from shapely import STRtree

# Rows of GB 50289-2016 that apply here (data/codes): water d > 200, gas medium A, power and telecom in conduit.
HORIZONTAL_M = {
    "JS-PS": 1.5, "PS-RQ": 1.2, "DL-PS": 0.5, "PS-TX": 1.0, "JS-RQ": 0.5, "DL-JS": 0.5, "JS-TX": 1.0,
    "DL-RQ": 1.0, "RQ-TX": 1.0, "DL-TX": 0.5, "DL-DL": 0.1,
}  # fmt: skip
VERTICAL_M = {
    "JS-PS": 0.40, "PS-PS": 0.15, "PS-RQ": 0.15, "JS-RQ": 0.15, "PS-TX": 0.15, "JS-TX": 0.15, "RQ-TX": 0.15,
    "DL-PS": 0.25, "DL-JS": 0.25, "DL-RQ": 0.15, "DL-TX": 0.25, "DL-DL": 0.25,
}  # fmt: skip
MAJOR = {"YS": "PS", "WS": "PS", "JS": "JS", "TR": "RQ", "GD": "DL", "LD": "DL", "DH": "TX"}
GRAVITY = {"YS", "WS"}


def violations(lines):
    """Return (kind, line a, line b, found, required) for pairs of different utilities that come too close.

    ``lines`` has utility, start, end, width_m, height_m, ``start_level_m``/``end_level_m`` and straight geometries.
    """
    shapes = shapely.force_2d(lines.geometry.to_numpy())
    utility = lines["utility"].to_numpy()
    tree = STRtree(shapes)
    left, right = tree.query(shapes, predicate="dwithin", distance=4.0)
    pairs = [(i, j) for i, j in zip(left, right, strict=True) if i < j and utility[i] != utility[j]]
    return [found for i, j in pairs if (found := _judge(lines, shapes, utility, i, j))]


def _band(lines, k, share):
    """Return crown and bottom level at a share of the line's length."""
    level = lines["start_level_m"].iloc[k] * (1 - share) + lines["end_level_m"].iloc[k] * share
    height = lines["height_m"].iloc[k]
    return (level + height, level) if lines["utility"].iloc[k] in GRAVITY else (level, level - height)


def _judge(lines, shapes, utility, i, j):
    rule = "-".join(sorted((MAJOR[utility[i]], MAJOR[utility[j]])))
    name = tuple(f"{utility[k]} {lines['start'].iloc[k]}-{lines['end'].iloc[k]}" for k in (i, j))
    if shapes[i].intersects(shapes[j]):
        at = shapes[i].intersection(shapes[j]).representative_point()
        (top_a, low_a), (top_b, low_b) = (_band(lines, k, shapes[k].project(at) / shapes[k].length) for k in (i, j))
        gap = max(low_a - top_b, low_b - top_a)
        need = VERTICAL_M[rule]
        return ("vertical", *name, round(gap, 3), need) if gap < need - 1e-6 else None
    directions = [np.subtract(*shapely.get_coordinates(shapes[k])[[1, 0]]) for k in (i, j)]
    cosine = abs(np.dot(*directions)) / np.prod([np.hypot(*way) for way in directions])
    if cosine < np.cos(np.radians(20)) or rule not in HORIZONTAL_M:
        return None
    gap = shapes[i].distance(shapes[j]) - (lines["width_m"].iloc[i] + lines["width_m"].iloc[j]) / 2
    need = HORIZONTAL_M[rule]
    return ("horizontal", *name, round(gap, 3), need) if gap < need - 1e-6 else None
