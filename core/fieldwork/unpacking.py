"""A package back from the field, merged into the store: the task behind `importfieldpackage`."""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, cast

import shapely
import sqlalchemy as sa

from undergrid.core.fieldwork.merging import Deed, Merged, decide, merge
from undergrid.core.fieldwork.package import Package, read_package
from undergrid.core.fieldwork.review import Decisions, read_decisions, write_review
from undergrid.core.fieldwork.versions import GEOMETRY, Version, columns, read_versions
from undergrid.core.intake.field_layers import FieldLayer
from undergrid.core.kernel.findings import Finding, Severity
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text
from undergrid.core.store.connection import open_store

CONFLICT = Text(
    "{name} was changed in the field and in the store: {columns}.", "{name} 在外业与库中均被修改：{columns}。"
)
TAKE_ONE = Text(
    "Open the review layer, write “mine” or “theirs” into the column “take”, and import the package with it.",
    "请打开复核图层，在 take 列填写 mine（外业）或 theirs（库中），然后连同数据包再次导入。",
)
INCOMPLETE = Text("The new row {name} lacks {columns}.", "新增记录 {name} 缺少 {columns}。")
COMPLETE_IT = Text("Fill it in in the package and import it again.", "请在数据包中补全后重新导入。")
KEPT = Text("{name} was deleted in the field; it stays in the store.", "{name} 在外业中被删除，库中予以保留。")
ALLOW = Text("Import again with deletions accepted, if it is really gone.", "如确需删除，请勾选接受删除后重新导入。")
AGAIN = Text("{name} was changed once more after the review was written.", "{name} 在复核图层生成后又被修改。")
DECIDE = Text("Decide on it in the new review layer.", "请在新的复核图层中重新决定。")


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the merge: its layer and key, its three versions, and what becomes of it."""

    layer: FieldLayer
    key: uuid.UUID
    base: Version | None
    mine: Version | None
    theirs: Version | None
    merged: Merged

    @property
    def name(self) -> str:
        """What people call it."""
        known = self.mine or self.theirs or self.base
        called = next((known[each] for each in self.layer.called if known and known[each]), None)
        return str(called or self.key)


@task
def import_field_package(
    call: Call,
    *,
    package: str,
    review: str | None = None,
    accept_deletions: bool = False,
    review_output: str | None = None,
) -> dict[str, Any]:
    """Merge a package into the store in one transaction; return how many rows were inserted, updated, deleted.

    Rows that were changed on both sides are not touched but written to ``review_output``; ``review`` is that layer
    come back with a side taken. What hangs on a row that moved follows it, as its room says. The same package again
    changes nothing that it has already brought.
    """
    taken = read_package(Path(package))
    decisions = read_decisions(review) if review else {}
    with open_store(call.connection, application="undergrid field import") as store:
        with store.begin() as connection:
            rows = merged_rows(connection, taken, decisions, call)
            done = [_done(connection, row, call, accept_deletions) for row in rows]
            updated = (row for row, deed in zip(rows, done, strict=True) if deed == Deed.UPDATE)
            dragged = sum(_dragged(connection, row) for row in updated)
        open_rows = [row for row, deed in zip(rows, done, strict=True) if deed == Deed.REVIEW]
        counts = Counter(done)
        answer: dict[str, Any] = {
            "package": str(taken.key),
            "inserted": counts[Deed.INSERT],
            "updated": counts[Deed.UPDATE],
            "deleted": counts[Deed.DELETE],
            "unchanged": counts[Deed.NOTHING],
            "conflicts": counts[Deed.REVIEW],
            "dragged": dragged,
            "photos": taken.photos,
            "crs": store.crs.to_wkt(),
        }
        if review_output:
            answer["review_output"] = write_review(review_output, store, open_rows)
        return answer


def merged_rows(connection: sa.Connection, package: Package, decisions: Decisions, call: Call) -> list[Row]:
    """Return all rows of the package with what becomes of each, layer by layer.

    A decision holds only for the revision it was made on; a row that has changed since is reviewed again.
    """
    found = []
    for layer in package.intake.field_layers:
        base, mine = package.base[layer.name], package.mine[layer.name]
        theirs = read_versions(connection, layer.table, {*base, *mine})
        for key in dict.fromkeys([*base, *mine]):
            versions = (base.get(key), mine.get(key), theirs.get(key))
            row = Row(layer, key, *versions, merge(*versions))
            rev, choices = decisions.get((layer.name, key), (None, {}))
            if choices and rev != (row.theirs.rev if row.theirs else None):
                call.report(
                    Finding("field-review-stale", Severity.WARNING, AGAIN.fill(name=row.name), DECIDE, subject=row.name)
                )
                choices = {}
            found.append(replace(row, merged=decide(row.merged, choices, row.mine)))
    return found


def _done(connection: sa.Connection, row: Row, call: Call, accept_deletions: bool) -> Deed:
    """Carry out what the merge says, and return what was done."""
    table = cast(sa.Table, row.layer.table.__table__)
    deed, changes = row.merged.deed, row.merged.changes
    if deed == Deed.REVIEW:
        text = CONFLICT.fill(name=row.name, columns=", ".join(row.merged.conflicts))
        call.report(Finding("field-conflict", Severity.WARNING, text, TAKE_ONE, subject=row.name, wkt=_wkt(row)))
    elif deed == Deed.INSERT:
        if missing := _missing(row):
            text = INCOMPLETE.fill(name=row.name, columns=", ".join(missing))
            call.report(Finding("field-incomplete", Severity.ERROR, text, COMPLETE_IT, subject=row.name, wkt=_wkt(row)))
            return Deed.REVIEW
        connection.execute(sa.insert(table).values(id=row.key, **written(changes)))
    elif deed == Deed.UPDATE and row.theirs is not None:
        claim = {"rev": -(row.theirs.rev or 1)}
        connection.execute(sa.update(table).where(table.c.id == row.key).values(**written(changes), **claim))
    elif deed == Deed.DELETE:
        if not accept_deletions:
            call.report(
                Finding(
                    "field-deleted", Severity.WARNING, KEPT.fill(name=row.name), ALLOW, subject=row.name, wkt=_wkt(row)
                )
            )
            return Deed.NOTHING
        connection.execute(sa.delete(table).where(table.c.id == row.key))
    return deed


def _dragged(connection: sa.Connection, row: Row) -> int:
    """Let what hangs on a row that moved follow it."""
    moved = row.merged.changes.get(GEOMETRY)
    if row.layer.after_move is None or moved is None or row.theirs is None or row.theirs.shape is None:
        return 0
    return row.layer.after_move(connection, row.key, row.theirs.shape, moved)


def written(changes: Mapping[str, Any]) -> dict[str, Any]:
    """Return changes as the store takes them: the shape as text exact to the last digit."""
    return {
        name: shapely.to_wkt(value, rounding_precision=-1) if name == GEOMETRY and value is not None else value
        for name, value in changes.items()
    }


def _missing(row: Row) -> list[str]:
    """Return the columns without which the store does not take a new row."""
    mine = cast(Version, row.mine)
    needed = [
        name
        for name, column in columns(row.layer.table).items()
        if not column.nullable and column.server_default is None
    ]
    return [name for name in (*needed, GEOMETRY) if mine[name] is None]


def _wkt(row: Row) -> str | None:
    known = row.mine or row.theirs
    return None if known is None or known.shape is None else shapely.to_wkt(shapely.force_2d(known.shape))
