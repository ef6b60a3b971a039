"""Edits to the rows of a delivery, and the delivery as it stands after them. Nothing is written here."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from undergrid.core.kernel.text import Text
from undergrid.core.survey.network_delivery import NOWHERE, Delivery, Subject

Rows = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Edit:
    """New values for some columns of one row, or the row's removal; ``a`` and ``b`` of a segment are rows of points."""

    table: Subject
    row: int
    values: Mapping[str, Any] = field(default_factory=dict)
    removed: bool = False


@dataclass(frozen=True, slots=True)
class Proposal:
    """What would mend one finding: its slug, the table and row it is about, a sentence, and the edits."""

    slug: str
    table: Subject
    row: int
    says: Text
    edits: tuple[Edit, ...]

    @property
    def touched(self) -> set[tuple[str, int]]:
        """The rows that the edits change."""
        return {(each.table, each.row) for each in self.edits}


@dataclass(frozen=True, slots=True)
class Mended:
    """A delivery after edits, and where each earlier row is now (-1: removed)."""

    delivery: Delivery
    point_now: Rows
    segment_now: Rows


def without_collisions(proposals: Iterable[Proposal]) -> tuple[list[Proposal], int]:
    """Return the proposals that touch different rows, and how many have to wait for the next mend."""
    kept: list[Proposal] = []
    taken: set[tuple[str, int]] = set()
    waiting = 0
    for each in proposals:
        if each.touched & taken:
            waiting += 1
            continue
        taken |= each.touched
        kept.append(each)
    return kept, waiting


def apply(delivery: Delivery, edits: Iterable[Edit]) -> Mended:
    """Return the delivery after the edits; a course follows the points it begins and ends at.

    A segment may not stay at a point that is removed: :class:`ValueError`.
    """
    frames = {"points": delivery.points.copy(), "segments": delivery.segments.copy()}
    gone = {name: np.zeros(len(frame), dtype=bool) for name, frame in frames.items()}
    changes: dict[tuple[Subject, str], dict[int, Any]] = defaultdict(dict)
    for each in edits:
        if each.removed:
            gone[each.table][each.row] = True
        for name, value in each.values.items():
            changes[each.table, name][each.row] = value
    for (table, name), values in changes.items():
        frames[table].loc[list(values), name] = list(values.values())
    now = {name: np.where(mask, NOWHERE, np.cumsum(~mask) - 1) for name, mask in gone.items()}
    kept = {name: frame[~gone[name]].reset_index(drop=True) for name, frame in frames.items()}
    segments = kept["segments"]
    for end in ("a", "b"):
        before = segments[end].to_numpy(np.int64)
        after = np.where(before == NOWHERE, NOWHERE, now["points"][np.maximum(before, 0)]) if len(before) else before
        if ((after == NOWHERE) & (before != NOWHERE)).any():
            raise ValueError("a segment would lose its point")
        segments[end] = after
    courses = _moved(delivery.courses, now["segments"], kept["points"], segments)
    changed = replace(delivery, points=kept["points"], segments=segments, courses=courses)
    return Mended(changed, now["points"], now["segments"])


def _moved(
    courses: Mapping[int, npt.NDArray[np.float64]], now: Rows, points: pd.DataFrame, segments: pd.DataFrame
) -> dict[int, npt.NDArray[np.float64]]:
    moved = {}
    for before, course in courses.items():
        row = int(now[before])
        if row == NOWHERE:
            continue
        vertices = course.copy()
        for end, vertex in (("a", 0), ("b", -1)):
            point = int(segments[end].iat[row])
            if point != NOWHERE:
                vertices[vertex, :2] = points["x"].iat[point], points["y"].iat[point]
        moved[row] = vertices
    return moved
