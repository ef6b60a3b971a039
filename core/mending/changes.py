"""What mends change, cell by cell, with the geometry before and after: for the preview, and for writing it down."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass

import numpy as np
import shapely

from undergrid.core.intake.delivery import NOWHERE, Delivery, Touched
from undergrid.core.kernel.values import Answer
from undergrid.core.mending.edits import Mended, Proposal
from undergrid.core.report.numbers import cell_text

REMOVED = "removed"
Followers = Callable[[str, set[int]], Touched]


@dataclass(frozen=True, slots=True)
class Change:
    """One cell that gets another value, or (column ``removed``) a row that goes."""

    table: str
    subject: str
    column: str
    before: str | None
    after: str | None
    label: Mapping[str, str]


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

    def as_json(self) -> Answer:
        """Return the form in which a proposal crosses the line to QGIS."""
        told = asdict(self)
        return told | {"text": {"en": told.pop("en"), "zh": told.pop("zh")}}


def previews(before: Delivery, mended: Mended, proposals: Sequence[Proposal]) -> list[Preview]:
    """Return the proposals as they are shown."""
    followers = before.followers()
    shown = []
    for each in proposals:
        values = before.table(each.table).iloc[each.row].to_dict()
        rows = rows_moved(before, each, followers)
        now = {
            subject: {int(mended.now[subject][row]) for row in chosen} - {NOWHERE} for subject, chosen in rows.items()
        }
        shown.append(
            Preview(
                each.slug, before.named(each.table, values), each.says.en, each.says.zh,
                tuple(_cells(before, each)), shape(before, rows), shape(mended.delivery, now),
            )
        )  # fmt: skip
    return shown


def signature(previews: Sequence[Preview]) -> str:
    """Return a short word that is the same only for the same changes: what was seen is what is applied."""
    told = json.dumps([each.as_json() for each in previews], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(told.encode()).hexdigest()[:16]


def rows_moved(before: Delivery, proposal: Proposal, followers: Followers) -> dict[str, set[int]]:
    """Return the rows that a proposal touches by subject, those that follow a moved one among them."""
    rows: dict[str, set[int]] = {each.name: set() for each in before.intake.subjects}
    for edit in proposal.edits:
        rows[edit.table].add(edit.row)
        if {"x", "y"} & edit.values.keys():
            for subject, hanging in followers(edit.table, {edit.row}).items():
                rows[subject] |= hanging
    return rows


def shape(delivery: Delivery, rows: Mapping[str, set[int]]) -> str | None:
    """Return the shapes of some rows as one WKT in plan; None where nothing has a known place."""
    found = [delivery.shape_of(subject, row) for subject, chosen in rows.items() for row in sorted(chosen)]
    flat = [shapely.force_2d(each) for each in found if each is not None]
    known = [each for each in flat if np.isfinite(shapely.get_coordinates(each)).all()]
    return shapely.to_wkt(shapely.GeometryCollection(known), rounding_precision=3) if known else None


def _cells(before: Delivery, proposal: Proposal) -> Iterator[Change]:
    for each in proposal.edits:
        row = before.table(each.table).iloc[each.row]
        subject = before.named(each.table, row.to_dict())
        if each.removed:
            yield _change(before, each.table, subject, REMOVED, subject, None)
        links = {link.frame for link in before.subject(each.table).links}
        for name, value in each.values.items():
            was, becomes = map(cell_text, (row[name], value))
            if name not in links and was != becomes:  # the links' names say the same to people
                yield _change(before, each.table, subject, name, was, becomes)


def _change(before: Delivery, table: str, subject: str, column: str, was: str | None, becomes: str | None) -> Change:
    field = before.field(table, column)
    label = field.facts.label.as_json() if field else {"en": "removed", "zh": "删除"}
    return Change(table, subject, column, was, becomes, label)
