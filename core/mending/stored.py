"""Mends of the accepted network: every row by its key and revision, so that the trail knows it and nobody is overrun.

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

from undergrid.core.kernel.errors import StoreError
from undergrid.core.kernel.text import Text
from undergrid.core.mending.changes import segments_hanging_on
from undergrid.core.mending.edits import Edit, Mended
from undergrid.core.store.connection import Store
from undergrid.core.survey.fields import POINT_FIELDS, SEGMENT_FIELDS
from undergrid.core.survey.network_delivery import NOWHERE, Delivery, Subject
from undergrid.core.survey.promoting import POINT_COLUMNS, SEGMENT_COLUMNS, segment_coordinates
from undergrid.core.survey.tables import Point, Segment

PROGRAM = "undergrid mend survey"
TABLES: Mapping[Subject, sa.Table] = {
    "points": cast(sa.Table, Point.__table__),
    "segments": cast(sa.Table, Segment.__table__),
}
SUBJECTS: tuple[Subject, ...] = ("points", "segments")
COLUMNS = {"points": POINT_COLUMNS, "segments": SEGMENT_COLUMNS}
GONE = Text("{subject} was deleted meanwhile.", "{subject} 已被他人删除。")
LOOK_AGAIN = Text("Look at the mends again.", "请重新查看修正建议。")

Revisions = Mapping[Subject, Mapping[str, int]]


def new_key() -> str:
    """Return a key for a mend, short enough for the trail's name of the program."""
    return uuid.uuid4().hex[:12]


def program(key: str) -> str:
    """Return the program's name under which a mend stands in the audit trail."""
    return f"{PROGRAM} {key}"


def touched_rows(before: Delivery, edits: list[Edit]) -> dict[Subject, set[int]]:
    """Return the rows that edits change, the segments that follow their points among them."""
    rows: dict[Subject, set[int]] = {"points": set(), "segments": set()}
    for each in edits:
        rows[each.table].add(each.row)
    rows["segments"] |= segments_hanging_on(before, rows["points"])
    return rows


def revisions(connection: sa.Connection, before: Delivery, rows: Mapping[Subject, set[int]]) -> Revisions:
    """Return the revision of every row that is to be changed, by key; read where the rows themselves were read."""
    found: dict[Subject, dict[str, int]] = {}
    for subject, chosen in rows.items():
        keys = [uuid.UUID(before.table(subject)["id"].iat[row]) for row in chosen]
        table = TABLES[subject]
        asked = sa.select(table.c.id, table.c.rev).where(table.c.id.in_(keys))
        found[subject] = {str(key): rev for key, rev in connection.execute(asked)}
    return found


def write(store: Store, connection: sa.Connection, before: Delivery, mended: Mended,
          rows: Mapping[Subject, set[int]], revs: Revisions) -> int:  # fmt: skip
    """Write the rows that differ and return how many; :class:`StoreError` where someone changed one meanwhile."""
    now = {"points": mended.point_now, "segments": mended.segment_now}
    gone: list[tuple[Subject, int]] = []
    written = 0
    for subject in SUBJECTS:
        for row in sorted(rows[subject]):
            after = int(now[subject][row])
            if after == NOWHERE:
                gone.append((subject, row))
                continue
            values = _differing(store, before, mended.delivery, subject, row, after)
            if values:
                key = before.table(subject)["id"].iat[row]
                _update(connection, subject, key, revs, values)
                written += 1
    for subject, row in reversed(gone):  # segments leave before the points they end at
        key = before.table(subject)["id"].iat[row]
        table = TABLES[subject]
        done = connection.execute(
            sa.delete(table).where(table.c.id == uuid.UUID(key), table.c.rev == revs[subject][key])
        )
        _require_one(done.rowcount, key)
        written += 1
    return written


def _update(connection: sa.Connection, subject: Subject, key: str, revs: Revisions, values: dict[str, Any]) -> None:
    table = TABLES[subject]
    change = sa.update(table).where(table.c.id == uuid.UUID(key)).values(rev=revs[subject][key], **values)
    _require_one(connection.execute(change).rowcount, key)


def _require_one(count: int, key: str) -> None:
    if count != 1:
        raise StoreError(GONE.fill(subject=key), LOOK_AGAIN)


def _differing(store: Store, before: Delivery, after: Delivery, subject: Subject, row: int, now: int) -> dict[str, Any]:
    """Return the columns of one row that are not as they were, as the table takes them."""
    old, new = before.table(subject), after.table(subject)
    values: dict[str, Any] = {}
    for name in COLUMNS[subject]:
        if name in new and not _same(old[name].iat[row], new[name].iat[now]):
            values[name] = _stored(subject, name, new[name].iat[now])
    if subject == "segments":
        for end, column in (("a", "from_point_id"), ("b", "to_point_id")):
            keys = before.points["id"].iat[int(old[end].iat[row])], after.points["id"].iat[int(new[end].iat[now])]
            if keys[0] != keys[1]:
                values[column] = uuid.UUID(keys[1])
    shapes = _shape(before, subject, row), _shape(after, subject, now)
    if not np.array_equal(*(shapely.get_coordinates(each, include_z=True) for each in shapes)):
        values["geom"] = sa.func.ST_GeomFromWKB(shapely.to_wkb(shapes[1]), store.srid)
    return values


def _shape(delivery: Delivery, subject: Subject, row: int) -> shapely.Geometry:
    if subject == "points":
        x, y, ground = delivery.points.loc[row, ["x", "y", "ground_m"]].astype(float)
        return shapely.Point(x, y, ground if np.isfinite(ground) else 0.0)
    flat, _ = segment_coordinates(delivery, np.array([row], dtype=np.int64))
    return shapely.LineString(flat)


def _same(old: Any, new: Any) -> bool:
    return bool((pd.isna(old) and pd.isna(new)) or old == new)


def _stored(subject: Subject, name: str, value: Any) -> Any:
    if value is None or pd.isna(value):
        return None
    if isinstance(value, pd.Timestamp):
        return value.date()
    sort = (POINT_FIELDS if subject == "points" else SEGMENT_FIELDS)[name].sort
    if sort == "whole":
        return int(value)
    return float(value) if sort == "number" else value if isinstance(value, dt.date) else str(value)


def undo(connection: sa.Connection, key: str) -> int:
    """Put back what a mend changed and return the number of rows; refused where people edited them since."""
    return int(connection.scalar(sa.select(sa.func.app.undo_mend(program(key)))) or 0)


def done(connection: sa.Connection) -> list[dict[str, Any]]:
    """Return the mends of the network that can be undone, newest first."""
    rows = connection.execute(
        sa.select(sa.text("key, at, login, rows")).select_from(
            sa.func.app.mends().table_valued("key", "at", "login", "rows")
        )
    )
    return [
        {"mend": row.key, "at": row.at.isoformat(timespec="seconds"), "by": row.login, "rows": row.rows} for row in rows
    ]
