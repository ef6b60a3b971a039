"""Mends of accepted rows: each by its key and revision, so that the trail knows it and nobody is overrun.

All changes of one mend carry its key in the name of the program in the audit trail; that is how it is undone.
"""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Mapping
from typing import Any, cast

import numpy as np
import pandas as pd
import shapely
import sqlalchemy as sa

from undergrid.core.intake.delivery import NOWHERE, Delivery
from undergrid.core.intake.promoting import as_kind
from undergrid.core.intake.subject import Subject
from undergrid.core.kernel.errors import StoreError
from undergrid.core.kernel.text import Text
from undergrid.core.mending.edits import Edit, Mended
from undergrid.core.store.connection import Store

PROGRAM = "undergrid mend"
GONE = Text("{subject} was deleted meanwhile.", "{subject} 已被他人删除。")
LOOK_AGAIN = Text("Look at the mends again.", "请重新查看修正建议。")

Revisions = Mapping[str, Mapping[str, int]]


def new_key() -> str:
    """Return a key for a mend, short enough for the trail's name of the program."""
    return uuid.uuid4().hex[:12]


def program(room: str, key: str) -> str:
    """Return the program's name under which a mend stands in the audit trail."""
    return f"{PROGRAM} {room} {key}"


def touched_rows(before: Delivery, edits: list[Edit]) -> dict[str, set[int]]:
    """Return the rows that edits change by subject, those that follow them among them."""
    rows: dict[str, set[int]] = {each.name: set() for each in before.intake.subjects}
    for each in edits:
        rows[each.table].add(each.row)
    followers = before.followers()
    for subject, chosen in [(name, set(found)) for name, found in rows.items()]:
        for other, hanging in followers(subject, chosen).items():
            rows[other] |= hanging
    return rows


def revisions(connection: sa.Connection, before: Delivery, rows: Mapping[str, set[int]]) -> Revisions:
    """Return the revision of every row that is to be changed, by key; read where the rows themselves were read."""
    found: dict[str, dict[str, int]] = {}
    for subject, chosen in rows.items():
        keys = [uuid.UUID(before.table(subject)["id"].iat[row]) for row in chosen]
        table = _table(before.subject(subject))
        asked = sa.select(table.c.id, table.c.rev).where(table.c.id.in_(keys))
        found[subject] = {str(key): rev for key, rev in connection.execute(asked)}
    return found


def write(store: Store, connection: sa.Connection, before: Delivery, mended: Mended,
          rows: Mapping[str, set[int]], revs: Revisions) -> int:  # fmt: skip
    """Write the rows that differ and return how many; :class:`StoreError` where someone changed one meanwhile."""
    gone: list[tuple[Subject, int]] = []
    written = 0
    for subject in before.intake.subjects:
        for row in sorted(rows[subject.name]):
            after = int(mended.now[subject.name][row])
            if after == NOWHERE:
                gone.append((subject, row))
                continue
            values = _differing(store, before, mended.delivery, subject, row, after)
            if values:
                _update(connection, subject, before.table(subject.name)["id"].iat[row], revs, values)
                written += 1
    for subject, row in reversed(gone):  # what hangs on others leaves before them
        _delete(connection, subject, before.table(subject.name)["id"].iat[row], revs)
        written += 1
    return written


def _table(subject: Subject) -> sa.Table:
    return cast(sa.Table, subject.table.__table__)


def _update(connection: sa.Connection, subject: Subject, key: str, revs: Revisions, values: dict[str, Any]) -> None:
    table = _table(subject)
    change = sa.update(table).where(table.c.id == uuid.UUID(key)).values(rev=-revs[subject.name][key], **values)
    _require_one(connection.execute(change).rowcount, key)


def _delete(connection: sa.Connection, subject: Subject, key: str, revs: Revisions) -> None:
    table = _table(subject)
    held = sa.delete(table).where(table.c.id == uuid.UUID(key), table.c.rev == revs[subject.name][key])
    _require_one(connection.execute(held).rowcount, key)


def _require_one(count: int, key: str) -> None:
    if count != 1:
        raise StoreError(GONE.fill(subject=key), LOOK_AGAIN)


def _differing(store: Store, before: Delivery, after: Delivery, subject: Subject, row: int, now: int) -> dict[str, Any]:
    """Return the columns of one row that are not as they were, as the table takes them."""
    old, new = before.table(subject.name), after.table(subject.name)
    values: dict[str, Any] = {}
    for name in subject.columns:
        if name in new and not _same(old[name].iat[row], new[name].iat[now]):
            values[subject.column_of(name)] = _stored(subject.fields[name].sort, new[name].iat[now])
    for link in subject.links:
        was = _key(before, link.subject, int(old[link.frame].iat[row]))
        becomes = _key(after, link.subject, int(new[link.frame].iat[now]))
        if was != becomes:
            values[link.column] = becomes and uuid.UUID(becomes)
    if subject.geometry_column is not None:
        shapes = before.shape_of(subject.name, row), after.shape_of(subject.name, now)
        if not np.array_equal(*(shapely.get_coordinates(each, include_z=True) for each in shapes)):
            kind: str = _table(subject).c[subject.geometry_column].type.geometry_type  # type: ignore[attr-defined]
            wkb = shapely.to_wkb(as_kind(shapes[1], kind))
            values[subject.geometry_column] = sa.func.ST_GeomFromWKB(wkb, store.srid)
    return values


def _key(delivery: Delivery, subject: str, row: int) -> str | None:
    return None if row == NOWHERE else str(delivery.table(subject)["id"].iat[row])


def _same(old: Any, new: Any) -> bool:
    return bool((pd.isna(old) and pd.isna(new)) or old == new)


def _stored(sort: str, value: Any) -> Any:
    if value is None or pd.isna(value):
        return None
    if isinstance(value, pd.Timestamp):
        return value.date()
    if sort == "whole":
        return int(value)
    return float(value) if sort == "number" else value if isinstance(value, dt.date) else str(value)


def undo(connection: sa.Connection, room: str, key: str) -> int:
    """Put back what a mend changed and return the number of rows; refused where people edited them since."""
    return int(connection.scalar(sa.select(sa.func.app.undo_mend(program(room, key)))) or 0)


def done(connection: sa.Connection, room: str) -> list[dict[str, Any]]:
    """Return the mends of a room's accepted rows that can be undone, newest first."""
    rows = connection.execute(
        sa.select(sa.text("key, at, login, rows")).select_from(
            sa.func.app.mends(room).table_valued("key", "at", "login", "rows")
        )
    )
    return [
        {"mend": row.key, "at": row.at.isoformat(timespec="seconds"), "by": row.login, "rows": row.rows} for row in rows
    ]
