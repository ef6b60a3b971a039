"""Records of the catalogue: made for every data set, brought to what it is now, and read."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from typing import Any

import sqlalchemy as sa
from geoalchemy2.shape import from_shape

from undergrid.core.catalog.describing import Description, data_sets, describe_table
from undergrid.core.catalog.tables import Record
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.text import Text
from undergrid.core.store.connection import Store
from undergrid.core.store.registry import full_name

CATEGORY = re.compile(r"\s*(\d{6,})")


def record_facts(told: Description, store: Store) -> dict[str, Any]:
    """Return what a description puts into its record."""
    extent = told.extent_in(store.crs)
    return {
        "kind": told.kind,
        "source": told.source,
        "geometry_type": told.geometry_type,
        "crs_name": told.crs_name,
        "row_count": told.rows,
        "columns": told.columns,
        "lineage": told.lineage,
        "last_changed": told.last_changed,
        "described_at": dt.datetime.now(dt.UTC),
        "geom": None if extent is None else from_shape(extent, srid=store.srid),
    }


def keep_record(connection: sa.Connection, store: Store, told: Description) -> bool:
    """Bring the record of a data set to what it is now; return whether it is new. The officer's fields stay."""
    # a file is known by its place: records of earlier releases were called by it, and get their name now
    same = Record.source == told.source if told.kind == "file" else Record.name == told.name
    known = connection.execute(sa.select(Record.id).where(same)).scalar_one_or_none()
    given = record_facts(told, store)
    if known is None:
        titles = {"title_en": told.title.en, "title_zh": told.title.zh}
        connection.execute(sa.insert(Record).values(name=told.name, **titles, **given))
        return True
    connection.execute(sa.update(Record).where(Record.id == known).values(rev=-Record.rev, name=told.name, **given))
    return False


def make_missing_records(connection: sa.Connection, store: Store) -> int:
    """Make a record for every table of the store that has none; return how many were made."""
    known = set(connection.scalars(sa.select(Record.name)))
    missing = [each for each in data_sets() if full_name(each) not in known]
    for each in missing:
        keep_record(connection, store, describe_table(connection, store, each))
    return len(missing)


def code_resources(connection: sa.Connection) -> int:
    """Give a resource code to every record whose category begins with digits and that has none; return how many.

    Category digits (1 class, 2 item, 3 group, more below), a slash, and the next number that the category is free at.
    """
    rows = connection.execute(sa.select(Record.id, Record.category, Record.resource_code).order_by(Record.name)).all()
    used = {str(row.resource_code) for row in rows if row.resource_code}
    made = 0
    for row in rows:
        found = CATEGORY.match(row.category or "")
        if row.resource_code or found is None:
            continue
        number = 1
        while f"{found[1]}/{number:05d}" in used:
            number += 1
        code = f"{found[1]}/{number:05d}"
        used.add(code)
        connection.execute(sa.update(Record).where(Record.id == row.id).values(rev=-Record.rev, resource_code=code))
        made += 1
    return made


def read_records(connection: sa.Connection, names: Iterable[str] = ()) -> list[Any]:
    """Return the records, or those named, by name, with their extent as WKB; SourceError for a name without one."""
    table = Record.__table__
    asked = sa.select(
        *(each for each in table.columns if each.name != "geom"),
        sa.func.ST_AsBinary(table.c.geom, type_=sa.LargeBinary).label("extent"),
    ).order_by(table.c.name)
    wanted = list(dict.fromkeys(names))
    rows: list[Any] = list(connection.execute(asked.where(table.c.name.in_(wanted)) if wanted else asked).all())
    if absent := set(wanted) - {row.name for row in rows}:
        raise SourceError(
            Text("The catalogue has no record {names}.", "目录中没有 {names}。").fill(names=", ".join(sorted(absent))),
            Text("Run 'Register data sets'.", "请运行“登记数据集”。"),
        )
    return rows
