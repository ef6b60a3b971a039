"""What mends change, cell by cell, with the geometry before and after: for the preview, and for writing it down."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
import shapely

from undergrid.core.mending.edits import Mended, Proposal
from undergrid.core.mending.suggesting import subject_of
from undergrid.core.survey.fields import POINT_FIELDS, SEGMENT_FIELDS
from undergrid.core.survey.network_delivery import NOWHERE, Delivery, Subject
from undergrid.core.survey.promoting import segment_coordinates

REMOVED = "removed"
HIDDEN = {"a", "b"}
"""Rows of points: the numbers of the ends say the same to people."""


@dataclass(frozen=True, slots=True)
class Change:
    """One cell that gets another value, or (column ``removed``) a row that goes."""

    table: Subject
    subject: str
    column: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Preview:
    """One proposal as it is shown: a sentence, its cells, and the shapes before and after as WKT."""

    slug: str
    subject: str
    en: str
    zh: str
    changes: tuple[Change, ...]
    wkt_before: str | None
    wkt_after: str | None

    @property
    def point(self) -> str | None:
        """A point of the shape, after the mend if it has a place then."""
        wkt = self.wkt_after or self.wkt_before
        return None if wkt is None else shapely.to_wkt(shapely.from_wkt(wkt).centroid, rounding_precision=3)

    def as_json(self) -> dict[str, Any]:
        """Return the form in which a proposal crosses the line to QGIS."""
        told = asdict(self)
        for change in told["changes"]:
            change["label"] = label(change["table"], change["column"])
        return told | {"text": {"en": told.pop("en"), "zh": told.pop("zh")}}


def previews(before: Delivery, mended: Mended, proposals: Sequence[Proposal]) -> list[Preview]:
    """Return the proposals as they are shown."""
    hanging = _Hanging(before)
    shown = []
    for each in proposals:
        values = before.table(each.table).iloc[each.row].to_dict()
        points, segments = rows_moved(each, hanging)
        now = _now(mended.point_now, points), _now(mended.segment_now, segments)
        shown.append(
            Preview(
                each.slug, subject_of(each.table, values), each.says.en, each.says.zh,
                tuple(_cells(before, each)), shape(before, points, segments), shape(mended.delivery, *now),
            )
        )  # fmt: skip
    return shown


def signature(previews: Sequence[Preview]) -> str:
    """Return a short word that is the same only for the same changes: what was seen is what is applied."""
    told = json.dumps([each.as_json() for each in previews], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(told.encode()).hexdigest()[:16]


class _Hanging:
    """Which segments hang on which points."""

    def __init__(self, delivery: Delivery) -> None:
        ends = delivery.segments[["a", "b"]].to_numpy(np.int64)
        self._points = np.concatenate([ends[:, 0], ends[:, 1]])
        self._order = np.argsort(self._points, kind="stable")
        self._sorted = self._points[self._order]
        self._count = len(ends)

    def on(self, points: set[int]) -> set[int]:
        """Return the rows of the segments that end at any of these points."""
        found: set[int] = set()
        for point in points:
            low, high = np.searchsorted(self._sorted, [point, point + 1])
            found |= {int(each) % self._count for each in self._order[low:high]}
        return found


def rows_moved(proposal: Proposal, hanging: _Hanging) -> tuple[set[int], set[int]]:
    """Return the points and the segments that a proposal touches, those that follow a moved point among them."""
    points = {each.row for each in proposal.edits if each.table == "points"}
    moved = {each.row for each in proposal.edits if each.table == "points" and {"x", "y"} & each.values.keys()}
    segments = {each.row for each in proposal.edits if each.table == "segments"} | hanging.on(moved)
    return points, segments


def segments_hanging_on(delivery: Delivery, points: set[int]) -> set[int]:
    """Return the rows of the segments that end at any of these points."""
    return _Hanging(delivery).on(points)


def _now(now: npt.NDArray[np.int64], rows: set[int]) -> set[int]:
    return {int(now[row]) for row in rows if now[row] != NOWHERE}


def shape(delivery: Delivery, points: set[int], segments: set[int]) -> str | None:
    """Return points and courses as one WKT in plan; None where nothing has a known place."""
    found = [shapely.Point(*delivery.points.loc[row, ["x", "y"]].astype(float)) for row in sorted(points)]
    rows = np.array(sorted(segments), dtype=np.int64)
    if len(rows):
        flat, offsets = segment_coordinates(delivery, rows)
        found += [shapely.LineString(flat[low:high, :2]) for low, high in pairwise(offsets)]
    known = [each for each in found if np.isfinite(shapely.get_coordinates(each)).all()]
    return shapely.to_wkt(shapely.GeometryCollection(known), rounding_precision=3) if known else None


def _cells(before: Delivery, proposal: Proposal) -> Iterator[Change]:
    for each in proposal.edits:
        row = before.table(each.table).iloc[each.row]
        subject = subject_of(each.table, row.to_dict())
        if each.removed:
            yield Change(each.table, subject, REMOVED, subject, None)
        for name, value in each.values.items():
            if name not in HIDDEN and said(row[name]) != said(value):
                yield Change(each.table, subject, name, said(row[name]), said(value))


def said(value: Any) -> str | None:
    """Return a value as people write it; None for nothing."""
    if value is None or pd.isna(value):
        return None
    if isinstance(value, float | np.floating):
        return f"{value:.3f}".rstrip("0").rstrip(".")
    return str(value)


def label(table: Subject, column: str) -> dict[str, str]:
    """Return what a column is called."""
    fields = POINT_FIELDS if table == "points" else SEGMENT_FIELDS
    return fields[column].facts.label.as_json() if column in fields else {"en": "removed", "zh": "删除"}
