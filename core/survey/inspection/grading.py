"""Repair index RI and maintenance index MI of a pipe, after CJJ 181-2012 chapter 8.

All formulas, weights and limits here are from memory of the standard (confidence: low until compared with the text):

- places nearer than 1.0 m to each other count as one, with their scores added up to at most 10;
- P1 are places more than 1.5 m from the next, P2 those between 1.0 m and 1.5 m; alpha = beta = 1.1;
- S = (sum P1 + alpha sum P2) / n, Smax = max P, F = Smax where Smax >= S, else S;
- density SM = (sum P1 L1 + alpha sum P2 L2) / (S L); a defect at a point is 1 m long;
- RI = 0.7 F + 0.1 K + 0.05 E + 0.15 T and MI = 0.8 G + 0.15 K + 0.05 E;
- K, E count only where F (G) >= 4, T only where F > 0.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

WEIGHT_NEAR = 1.1
NEAR_M, APART_M = 1.0, 1.5
HIGHEST_SCORE = 10.0
POINT_LENGTH_M = 1.0
CLASS_LIMITS = (1.0, 3.0, 6.0)
INDEX_LIMITS = (1.0, 4.0, 7.0)
DENSITY_LIMITS = (0.1, 0.5)
COUNTS_FROM = 4.0


@dataclass(frozen=True, slots=True)
class Scored:
    """A defect with its score, at ``at_m`` along the pipe, ``length_m`` long (0 for one at a point)."""

    at_m: float
    score: float
    length_m: float = 0.0


@dataclass(frozen=True, slots=True)
class Condition:
    """``mean`` is S (Y), ``worst`` Smax (Ymax), ``value`` F (G), ``density`` SM (YM); ``grade`` 0 to 4 by ``value``."""

    mean: float
    worst: float
    value: float
    density: float
    grade: int

    @property
    def spread(self) -> int:
        """Where the defects are: 0 none or local, 1 in part of the pipe or all of it, 2 all along."""
        return sum(self.density > limit for limit in DENSITY_LIMITS)


def condition(defects: Sequence[Scored], pipe_length_m: float) -> Condition:
    """Return the condition of one pipe by its structural, or by its functional, defects."""
    places = _places(sorted(defects, key=lambda defect: defect.at_m))
    if not places:
        return Condition(0.0, 0.0, 0.0, 0.0, 0)
    weights = [_weight(places, i) for i in range(len(places))]
    total = sum(weight * place.score for weight, place in zip(weights, places, strict=True))
    spread = sum(weight * place.score * place.length_m for weight, place in zip(weights, places, strict=True))
    mean, worst = total / len(places), max(place.score for place in places)
    value = worst if worst >= mean else mean
    density = spread / (mean * pipe_length_m) if pipe_length_m > 0 else 0.0
    return Condition(mean, worst, value, density, 1 + sum(value > limit for limit in CLASS_LIMITS))


def repair_index(structural: Condition, k: float, e: float, t: float) -> float:
    """Return RI; the circumstances K and E count only for a pipe that is damaged enough."""
    if structural.value <= 0:
        return 0.0
    k, e = (k, e) if structural.value >= COUNTS_FROM else (0.0, 0.0)
    return 0.7 * structural.value + 0.1 * k + 0.05 * e + 0.15 * t


def maintenance_index(functional: Condition, k: float, e: float) -> float:
    """Return MI."""
    k, e = (k, e) if functional.value >= COUNTS_FROM else (0.0, 0.0)
    return 0.8 * functional.value + 0.15 * k + 0.05 * e


def urgency(index: float) -> int:
    """Return the class 1 to 4 of an RI or MI, 0 for a pipe without any defect."""
    return 0 if index <= 0 else 1 + sum(index > limit for limit in INDEX_LIMITS)


def size_parameter(diameter_mm: float | None) -> float:
    """Return E by diameter; an unknown one counts as small, as the standard's last row has it."""
    if diameter_mm is None:
        return 0.0
    if diameter_mm > 1500:
        return 10.0
    if diameter_mm > 1000:
        return 6.0
    return 3.0 if diameter_mm >= 600 else 0.0


def _places(defects: Sequence[Scored]) -> list[Scored]:
    """Return defects with those that are hardly apart taken together."""
    places: list[Scored] = []
    for defect in defects:
        length = max(defect.length_m, POINT_LENGTH_M)
        if places and defect.at_m - _end(places[-1]) <= NEAR_M:
            last = places[-1]
            reach = max(_end(last), defect.at_m + defect.length_m) - last.at_m
            score = min(last.score + defect.score, HIGHEST_SCORE)
            places[-1] = Scored(last.at_m, score, max(reach, last.length_m, POINT_LENGTH_M))
        else:
            places.append(Scored(defect.at_m, defect.score, length))
    return places


def _end(place: Scored) -> float:
    """Return where a place ends; a point's metre of length is a count, not an extent."""
    return place.at_m + (place.length_m if place.length_m > POINT_LENGTH_M else 0.0)


def _weight(places: Sequence[Scored], i: int) -> float:
    if i + 1 == len(places):
        return 1.0
    return 1.0 if places[i + 1].at_m - _end(places[i]) > APART_M else WEIGHT_NEAR
