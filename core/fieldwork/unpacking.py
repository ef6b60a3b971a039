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

from undergrid.core.fieldwork.checks.merging import CONFLICT, DELETED, INCOMPLETE, REVIEW_STALE
from undergrid.core.fieldwork.merging import Deed, Merged, decide, merge
from undergrid.core.fieldwork.package import Package, read_package
from undergrid.core.fieldwork.review import Decisions, read_decisions, write_review
from undergrid.core.fieldwork.versions import GEOMETRY, Version, columns, read_versions
from undergrid.core.intake.field_layers import FieldLayer
from undergrid.core.kernel.files import all_written_whole
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.values import Answer
from undergrid.core.store.connection import open_store


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
) -> Answer:
    """Merge a package into the store in one transaction; return how many rows were inserted, updated, deleted.

    Rows that were changed on both sides are not touched but written to ``review_output``; ``review`` is that layer
    come back with a side taken. What hangs on a row that moved follows it, as its room says. The same package again
    changes nothing that it has already brought.
    """
    taken = read_package(Path(package))
    decisions = read_decisions(review) if review else {}
    opened = open_store(call.connection, application="undergrid field import")
    outputs = [review_output] if review_output else []
    with all_written_whole(outputs) as files, opened as store, store.begin() as connection:
        rows = merged_rows(connection, taken, decisions, call)
        done = [_done(connection, row, call, accept_deletions) for row in rows]
        updated = (row for row, deed in zip(rows, done, strict=True) if deed == Deed.UPDATE)
        dragged = sum(_dragged(connection, row) for row in updated)
        open_rows = [row for row, deed in zip(rows, done, strict=True) if deed == Deed.REVIEW]
        for path in files.paths:
            write_review(path, store, open_rows)
        files.put_in_place()
    counts = Counter(done)
    answer: Answer = {
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
    return answer | ({"review_output": review_output} if review_output else {})


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
                call.report(REVIEW_STALE.found(subject=row.name, name=row.name))
                choices = {}
            found.append(replace(row, merged=decide(row.merged, choices, row.mine)))
    return found


def _done(connection: sa.Connection, row: Row, call: Call, accept_deletions: bool) -> Deed:
    """Carry out what the merge says, and return what was done."""
    table = cast(sa.Table, row.layer.table.__table__)
    deed, changes = row.merged.deed, row.merged.changes
    if deed == Deed.REVIEW:
        conflicts = ", ".join(row.merged.conflicts)
        call.report(CONFLICT.found(subject=row.name, wkt=_wkt(row), name=row.name, columns=conflicts))
    elif deed == Deed.INSERT:
        if missing := _missing(row):
            lacking = ", ".join(missing)
            call.report(INCOMPLETE.found(subject=row.name, wkt=_wkt(row), name=row.name, columns=lacking))
            return Deed.REVIEW
        connection.execute(sa.insert(table).values(id=row.key, **written(changes)))
    elif deed == Deed.UPDATE and row.theirs is not None:
        claim = {"rev": -(row.theirs.rev or 1)}
        connection.execute(sa.update(table).where(table.c.id == row.key).values(**written(changes), **claim))
    elif deed == Deed.DELETE:
        if not accept_deletions:
            call.report(DELETED.found(subject=row.name, wkt=_wkt(row), name=row.name))
            return Deed.NOTHING
        connection.execute(sa.delete(table).where(table.c.id == row.key))
    return deed


def _dragged(connection: sa.Connection, row: Row) -> int:
    """Let what hangs on a row that moved follow it."""
    moved = row.merged.changes.get(GEOMETRY)
    if row.layer.after_move is None or moved is None or row.theirs is None or row.theirs.shape is None:
        return 0
    return row.layer.after_move(connection, row.key, row.theirs.shape, moved)


def written(changes: Mapping[str, Any]) -> Answer:
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
