"""Things found by their number, code or name, over every declared table that the asker may read."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.values import Answer
from undergrid.core.store.connection import open_store
from undergrid.core.store.declare import Base
from undergrid.core.store.granting import MAY_READ
from undergrid.core.store.registry import declared_tables, full_name

MOST_SHOWN = 30
LONGEST_S = 8


@task
def find_called(call: Call, *, text: str, most: int = MOST_SHOWN) -> list[Answer]:
    """Return the things whose number, code or name begins with the text, those that equal it first.

    Each has ``table``, ``label`` (of its table, in both languages), ``name``, ``id`` and ``wkt``, its place in the
    store's coordinate system; at most ``most`` of each table. What has no place on the map is left out.
    """
    wanted = text.strip()
    if not wanted:
        return []
    found: list[Answer] = []
    with (
        open_store(call.connection, application="undergrid find", statement_timeout_s=LONGEST_S, at_hand=True) as store,
        store.connect() as connection,
    ):
        for table in declared_tables():
            if table.called_by and connection.scalar(MAY_READ, {"name": full_name(table)}):
                told = {"table": full_name(table), "label": table.label.as_json()}
                asked = _called(table, wanted).limit(most)
                found += [told | dict(row) for row in connection.execute(asked).mappings()]
    return sorted(found, key=lambda each: str(each["name"]).casefold() != wanted.casefold())


def _called(table: type[Base], wanted: str) -> sa.Select[Any]:
    columns = table.__table__.c
    names = [columns[each] for each in table.called_by]
    begins = sa.or_(*(sa.func.starts_with(sa.func.lower(each), wanted.lower()) for each in names))
    hit = sa.case(*((sa.func.starts_with(sa.func.lower(each), wanted.lower()), each) for each in names))
    wkt = sa.func.ST_AsText(sa.func.ST_Envelope(columns["geom"]))
    asked = sa.select(hit.label("name"), sa.cast(columns["id"], sa.Text).label("id"), wkt.label("wkt"))
    return asked.where(begins, columns["geom"].is_not(None)).order_by(sa.func.length(hit), hit, columns["id"])
