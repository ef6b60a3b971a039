"""What the desktop asks of the facilities: how many there are of each class, and all that is known of one of them."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Sequence
from typing import Any, cast

import sqlalchemy as sa

from undergrid.core.facilities.classes import KIND, classes_of
from undergrid.core.facilities.life import day, history, open_defects
from undergrid.core.facilities.on_pipes import pipe_beneath
from undergrid.core.facilities.tables import Attachment, Facility, FacilityArea, FacilityLine
from undergrid.core.facilities.typed_tables import TYPED, Device
from undergrid.core.grid.tables import Assignment, Cell
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.store.codebook import Code, CodeBook, stored_codes
from undergrid.core.store.connection import Store, open_store
from undergrid.core.store.declare import BOOKKEEPING, facts
from undergrid.core.streets.tables import Street

APPLICATION = "undergrid facilities"
STREET_REACH_M = 80.0
"""Further than this from its middle no street is said to be the one on which a facility stands."""
SHOWN = (
    "name", "state", "lifecycle", "authority_name", "owner_name", "maintainer_name", "initial_on", "changed_on",
    "data_source", "positional_class", "note",
)  # fmt: skip
COLUMNS = cast(sa.Table, Facility.__table__).c
STREET = Text("street", "道路")


@task
def facility_overview(call: Call) -> Answer:
    """Return how many facilities there are, of each class the most frequent first, and what still lacks."""
    of_class = sa.select(
        Facility.class_code,
        sa.func.count().label("count"),
        sa.func.count().filter(Facility.state.in_(("damaged", "lost", "abandoned"))).label("not_intact"),
        sa.func.count().filter(Facility.code.is_(None)).label("without_code"),
        sa.func.count().filter(Facility.lifecycle == "removed").label("removed"),
    ).group_by(Facility.class_code)
    with open_store(call.connection, application=APPLICATION, at_hand=True) as store, store.connect() as connection:
        codes = stored_codes(connection, [KIND])
        rows = connection.execute(of_class.order_by(sa.desc("count"), Facility.class_code)).mappings().all()
        photos = connection.scalar(sa.select(sa.func.count(sa.distinct(Attachment.facility_id))))
    totals = {name: sum(row[name] for row in rows) for name in ("count", "not_intact", "without_code", "removed")}
    classes = [{**row, "class_name": _named(codes, row["class_code"]).as_json()} for row in rows]
    return {**totals, "with_photo": photos or 0, "classes": classes}


@task
def describe_facility(call: Call, *, key: str = "", place: Sequence[float] = (), reach_m: float = 5.0) -> Answer | None:
    """Return all that is known of a facility: of ``key``, or of the nearest within ``reach_m`` of a place.

    Its line or area counts as its place too. None where there is none, or none any more.
    """
    with open_store(call.connection, application=APPLICATION, at_hand=True) as store, store.connect() as connection:
        found = uuid.UUID(key) if key else _nearest(connection, store, place, reach_m)
        row = connection.execute(sa.select(Facility.__table__).where(Facility.id == found)).mappings().first()
        if row is None:
            return None
        codes = stored_codes(connection, [KIND])
        wkt = connection.scalar(sa.select(sa.func.ST_AsText(Facility.geom)).where(Facility.id == found))
        told = [
            *_of_itself(row), *_around(connection, row), *pipe_beneath(connection, row["id"], row["class_code"]),
            *_of_its_kind(connection, codes, row), *open_defects(connection, row["id"]),
        ]  # fmt: skip
        return {
            "id": str(found),
            "code": row["code"] or "",
            "class_code": row["class_code"],
            "class_name": _named(codes, row["class_code"]).as_json(),
            "state": row["state"],
            "wkt": wkt,
            "facts": [{"label": label.as_json(), "value": value.as_json()} for label, value in told],
            "photos": _photos(connection, row),
            "history": [{"on": on, "text": text.as_json()} for on, text in history(connection, row)],
        }


def _nearest(connection: sa.Connection, store: Store, place: Sequence[float], reach_m: float) -> uuid.UUID | None:
    x, y = place
    spot = sa.func.ST_SetSRID(sa.func.ST_MakePoint(x, y), store.srid)
    asked = []
    for shape, owner in (
        (Facility.geom, Facility.id), (FacilityLine.geom, FacilityLine.facility_id),
        (FacilityArea.geom, FacilityArea.facility_id),
    ):  # fmt: skip
        away = sa.func.ST_Distance(shape, spot).label("away")
        asked.append(sa.select(owner.label("id"), away).where(sa.func.ST_DWithin(shape, spot, reach_m)))
    near = sa.union_all(*asked).subquery()
    found: uuid.UUID | None = connection.scalar(sa.select(near.c.id).order_by(near.c.away, near.c.id).limit(1))
    return found


def _of_itself(row: sa.RowMapping) -> Iterator[tuple[Text, Text]]:
    for name in SHOWN:
        if row[name] is not None:
            yield _fact(COLUMNS[name], row[name])


def _around(connection: sa.Connection, row: sa.RowMapping) -> Iterator[tuple[Text, Text]]:
    """Yield the street and the management cell in which it stands, as the map has them."""
    here = sa.select(Facility.geom).where(Facility.id == row["id"]).scalar_subquery()
    away = sa.func.ST_Distance(Street.geom, here)
    near = sa.select(Street.name).where(Street.name.is_not(None), sa.func.ST_DWithin(Street.geom, here, STREET_REACH_M))
    if street := connection.scalar(near.order_by(away, Street.name).limit(1)):
        yield STREET, _plain(street)
    stands = Assignment.feature_table == "facilities.facility", Assignment.feature_id == row["id"]
    asked = sa.select(Cell.code).join(Assignment, Assignment.cell_id == Cell.id).where(*stands)
    cell = connection.scalar(asked.limit(1)) or row["cell_code"]
    if cell:
        yield _fact(COLUMNS["cell_code"], cell)


def _of_its_kind(connection: sa.Connection, codes: CodeBook, row: sa.RowMapping) -> Iterator[tuple[Text, Text]]:
    """Yield what the table of its kind says of it, and which devices watch it."""
    table = TYPED.get(classes_of(codes).typed(row["class_code"]) or "")
    if table is not None:
        columns = table.__table__.c
        more = connection.execute(sa.select(table.__table__).where(columns.facility_id == row["id"])).mappings().first()
        for name in _own_columns(table):
            if more is not None and more[name] is not None:
                yield _fact(columns[name], more[name])
    watching = sa.select(Device.device_no, Device.last_seen).where(Device.watches == (row["code"] or ""))
    for number, seen in connection.execute(watching.order_by(Device.device_no)):
        yield Device.label, _plain(" · ".join(map(str, filter(None, (number, seen)))))


def _own_columns(table: Any) -> list[str]:
    """Return the columns in which a table says more: not keys, nor who changed a row when."""
    return [each.name for each in table.__table__.columns if each.name not in (*BOOKKEEPING, "facility_id")]


def _photos(connection: sa.Connection, row: sa.RowMapping) -> list[Answer]:
    asked = sa.select(Attachment.file_name, Attachment.sha256, Attachment.taken_at)
    rows = connection.execute(asked.where(Attachment.facility_id == row["id"]).order_by(Attachment.file_name)).all()
    return [{"name": name, "sha256": sha256, "taken": day(taken)} for name, sha256, taken in rows]


def _named(codes: CodeBook, code: str) -> Text:
    """Return what a class is called; its code where the list does not have it."""
    found = codes.codes(KIND).get(code) or Code(code, code, code, "", {})
    return Text(found.name_en or code, found.name_zh or code)


def _fact(column: sa.Column[Any], value: object) -> tuple[Text, Text]:
    """Return a value under its label: a word of ours in both languages, a number with its unit."""
    said = facts(column)
    words = (said.choices or {}).get(str(value)) or _plain(f"{value:g}" if isinstance(value, float) else value)
    return said.label, Text(f"{words.en} {said.unit}", f"{words.zh} {said.unit}") if said.unit else words


def _plain(value: object) -> Text:
    return Text(str(value), str(value))
