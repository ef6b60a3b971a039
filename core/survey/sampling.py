"""The accuracy inspection: points drawn for re-survey and for digging, and the verdict over what was measured again.

Sources (STANDARDS 4.3; secondary copies of CJJ 61 and of the GB survey code): at least 5 % of the points are surveyed
again, at random and evenly over the area; at least 1 % of the hidden points, and no fewer than 3, are dug up.
``m = sqrt(sum(d^2) / 2n)`` for double observations. Limits: position 0.05 m and ground level 0.03 m for re-survey (mean
errors); for hidden points 0.10 h in plan and 0.15 h in depth, h of less than 1 m counting as 1 m.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

import numpy as np
import pandas as pd
from scipy.spatial import KDTree

RESURVEY_SHARE = 0.05
DIG_SHARE = 0.01
FEWEST_DIGS = 3
POSITION_LIMIT_M = 0.05
GROUND_LIMIT_M = 0.03
PLAN_SHARE = 0.10
DEPTH_SHARE = 0.15
SMALLEST_DEPTH_M = 1.0
FEW_POINTS = 20
MULTIPLE_OF_FEW = 2.0
"""For up to 20 points each is judged by itself, against twice the mean error: the usual limit of a single error (the
copies of the code leave the multiple illegible)."""
PASS_SHARE, AGAIN_SHARE, FEW_PITS = 0.10, 0.20, 10

Outcome = Literal["passed", "dig another 1 %", "extend to more than 10 pits", "failed"]


@dataclass(frozen=True, slots=True)
class Resurvey:
    """What the second survey of points came to; mean errors in metres."""

    points: int
    position_m: float
    ground_m: float
    exceeding: int
    passed: bool


@dataclass(frozen=True, slots=True)
class Digging:
    """What the pits came to: how many exceeded their limits, and what follows."""

    pits: int
    exceeding: int
    plan_m: float
    depth_m: float
    plan_limit_m: float
    depth_limit_m: float
    outcome: Outcome


def draw(points: pd.DataFrame, hidden: np.ndarray, chance: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Return the rows of the points to survey again and of the hidden points to dig up: random, and spatially even.

    ``points`` has ``x`` and ``y``. The area is cut into as many cells of equally many points as points are drawn, by
    halving along the longer side, and one point is drawn from each.
    """
    placed = np.flatnonzero(points[["x", "y"]].notna().all(axis=1))
    places = points[["x", "y"]].to_numpy(float)
    again = math.ceil(RESURVEY_SHARE * len(placed))
    candidates = np.intersect1d(placed, np.flatnonzero(hidden))
    digs = min(len(candidates), max(FEWEST_DIGS, math.ceil(DIG_SHARE * len(candidates))))
    return _evenly(placed, places, again, chance), _evenly(candidates, places, digs, chance)


def _evenly(rows: np.ndarray, places: np.ndarray, count: int, chance: np.random.Generator) -> np.ndarray:
    if count <= 0 or not len(rows):
        return np.zeros(0, dtype=np.int64)
    if count == 1:
        return chance.choice(rows, 1)
    axis = int(np.argmax(np.ptp(places[rows], axis=0)))
    ordered = rows[np.argsort(places[rows, axis], kind="stable")]
    half = count // 2
    cut = round(len(ordered) * half / count)
    return np.concatenate(
        [_evenly(ordered[:cut], places, half, chance), _evenly(ordered[cut:], places, count - half, chance)]
    )


def evenness(places: np.ndarray) -> float:
    """Return the mean distance to the nearest neighbour over that of points strewn at random (Clark and Evans 1954)."""
    if len(places) < 2:
        return math.nan
    distance, _ = KDTree(places).query(places, k=2)
    extent = np.ptp(places, axis=0)
    expected = 0.5 * math.sqrt(max(extent[0] * extent[1], 1e-9) / len(places))
    return float(distance[:, 1].mean() / expected)


def judge_resurvey(position_m: np.ndarray, ground_m: np.ndarray) -> Resurvey:
    """Return the verdict over differences between first and second survey: in plan (distances) and in height."""
    count = len(position_m)
    position, ground = mean_error(position_m), mean_error(ground_m)
    over = (position_m > MULTIPLE_OF_FEW * POSITION_LIMIT_M) | (np.abs(ground_m) > MULTIPLE_OF_FEW * GROUND_LIMIT_M)
    exceeding = int(np.nansum(over))
    mean_ok = not (position > POSITION_LIMIT_M or ground > GROUND_LIMIT_M)
    return Resurvey(count, position, ground, exceeding, exceeding == 0 if count <= FEW_POINTS else mean_ok)


def mean_error(differences: np.ndarray) -> float:
    """Return the mean error of one observation from differences of double observations: sqrt(sum(d^2) / 2n)."""
    known = differences[np.isfinite(differences)]
    return math.sqrt(float(np.sum(known**2)) / (2 * len(known))) if len(known) else math.nan


def judge_digging(plan_m: np.ndarray, depth_m: np.ndarray, depth_found_m: np.ndarray) -> Digging:
    """Return the verdict over pits: differences in plan and depth against 0.10 h and 0.15 h, h being the dug depth."""
    h = np.maximum(np.abs(depth_found_m), SMALLEST_DEPTH_M)
    exceeds = (plan_m > PLAN_SHARE * h) | (np.abs(depth_m) > DEPTH_SHARE * h)
    pits, exceeding = len(h), int(np.sum(exceeds))
    share = exceeding / pits if pits else 1.0
    return Digging(
        pits,
        exceeding,
        mean_error(plan_m),
        mean_error(depth_m),
        PLAN_SHARE * float(h.mean()) if pits else math.nan,
        DEPTH_SHARE * float(h.mean()) if pits else math.nan,
        _outcome(share, pits),
    )


def _outcome(share: float, pits: int) -> Outcome:
    if share <= PASS_SHARE:
        return "passed"
    if share <= AGAIN_SHARE:
        return "dig another 1 %"
    return "failed" if pits > FEW_PITS else "extend to more than 10 pits"
