"""What was delivered and what was found in it, for the desktop's list of deliveries and its table of findings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

import numpy as np
import pandas as pd
import shapely
import sqlalchemy as sa

from undergrid.core.intake import records
from undergrid.core.intake.accepted import accepted
from undergrid.core.intake.delivery import SHAPE
from undergrid.core.intake.subject import domains, intake_called
from undergrid.core.intake.tables import Delivery, RecordedFinding
from undergrid.core.kernel.findings import FindingAsTold
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.values import Answer, Json
from undergrid.core.store.connection import open_store
from undergrid.core.store.declare import geometry_columns
from undergrid.core.store.usual_extent import Places, some_places, usual_box

MOST_SHOWN = 20_000
TOLD = (
    Delivery.id, Delivery.room, Delivery.name, Delivery.state, Delivery.received_at, Delivery.team, Delivery.files,
    Delivery.profile, Delivery.native_crs, Delivery.height_datum, Delivery.counts, Delivery.errors, Delivery.warnings,
    Delivery.replaces_id, Delivery.clean_rows_only, Delivery.rev,
)  # fmt: skip
CITY_M = 50_000.0  # from its middle a city's data may reach, of which only a street was accepted yet
GEOM = cast(sa.Table, RecordedFinding.__table__).c.geom
WORST_FIRST = sa.case({"error": 0, "warning": 1}, value=RecordedFinding.severity, else_=2)


@task
def list_deliveries(call: Call, *, rooms: Sequence[str] = ()) -> list[Answer]:
    """Return the record of every delivery, or of some rooms', newest first; its counts stand under their own names."""
    with open_store(call.connection, application="undergrid deliveries") as store, store.connect() as connection:
        asked = sa.select(*TOLD).order_by(Delivery.received_at.desc())
        rows = connection.execute(asked.where(Delivery.room.in_(rooms)) if rooms else asked).mappings()
        return [
            dict(row)
            | row["counts"]
            | {
                "id": str(row["id"]),
                "domain": domains().get(row["room"], row["room"]),
                "received_at": row["received_at"].isoformat(timespec="minutes"),
                "replaces_id": str(row["replaces_id"]) if row["replaces_id"] else None,
            }
            for row in rows
        ]


@task
def findings_of_delivery(call: Call, *, delivery: str) -> Answer:
    """Return what was found in a delivery, worst first, in the form in which findings cross the line.

    At most ``MOST_SHOWN`` of them; ``total`` says how many there are. ``usual`` is the square (west, south, east,
    north) outside of which a place lies absurdly far: about the room's accepted rows, and before there are any about
    what was found here; None where nothing tells. Raises StoreError for an unknown delivery.
    """
    with open_store(call.connection, application="undergrid findings") as store, store.connect() as connection:
        record = records.delivery_called(connection, delivery)
        ours = RecordedFinding.delivery_id == record.id
        total = connection.scalar(sa.select(sa.func.count()).where(ours))
        wkt = sa.func.ST_AsText(RecordedFinding.geom).label("wkt")
        asked = sa.select(RecordedFinding.__table__, wkt).where(ours)
        order = (WORST_FIRST, RecordedFinding.slug, RecordedFinding.file, RecordedFinding.row, RecordedFinding.id)
        rows = connection.execute(asked.order_by(*order).limit(MOST_SHOWN)).mappings()
        found = cast(list[Json], [finding_as_told(row) for row in rows])
        accepted_places = _accepted_places(connection, record.room)
        known = accepted_places if len(accepted_places) else some_places(connection, GEOM, ours)
        usual = usual_box(known, least_reach_m=CITY_M)
    return {"total": total, "findings": found, "usual": None if usual is None else list(usual)}


def _accepted_places(connection: sa.Connection, room: str) -> Places:
    """Return where some of the rows lie that a room's deliveries brought into the store."""
    tables = (cast(sa.Table, each.table.__table__) for each in intake_called(room).subjects if each.geometry)
    shapes = [shape for table in tables for shape in geometry_columns(table)]
    return np.concatenate([np.empty((0, 2)), *(some_places(connection, shape) for shape in shapes)])


@task
def place_of_delivery(call: Call, *, delivery: str) -> Answer:
    """Return as ``wkt`` the rectangle in which a delivery's rows lie, waiting or accepted; None where none has a place.

    The few that lie absurdly far from all others, which are mistakes, have no say in it.
    """
    with open_store(call.connection, application="undergrid findings") as store, store.connect() as connection:
        record = records.delivery_called(connection, delivery)
        intake = intake_called(record.room)
        waits = record.state in ("staged", "refused")
        rows = records.staged_rows(connection, intake, record.id) if waits else (
            accepted(connection, intake, record.entered_as))  # fmt: skip
    places = [_places(table) for table in rows.tables.values()]
    told = _usual(np.concatenate([np.empty((0, 2)), *places]))
    return {"wkt": shapely.box(*told.min(axis=0), *told.max(axis=0)).wkt if len(told) else None}


def _places(table: pd.DataFrame) -> Places:
    """Return a place of each row that has one."""
    if SHAPE in table:
        middles = shapely.centroid(table[SHAPE].to_numpy(object))
        found = np.column_stack([shapely.get_x(middles), shapely.get_y(middles)])
    elif "x" in table:
        found = table[["x", "y"]].to_numpy(np.float64)
    else:
        found = np.empty((0, 2))
    return cast(Places, found[np.isfinite(found).all(axis=1)])


def _usual(places: Places) -> Places:
    """Return the places without those that lie so far from the middle as no city reaches."""
    box = usual_box(places)
    return places if box is None else places[((places >= box[:2]) & (places <= box[2:])).all(axis=1)]


def finding_as_told(row: sa.RowMapping) -> FindingAsTold:
    """Return a recorded finding in the form in which findings cross the line."""
    return {
        "slug": row["slug"],
        "severity": row["severity"],
        "text": {"en": row["text_en"], "zh": row["text_zh"]},
        "remedy": {"en": row["remedy_en"] or "", "zh": row["remedy_zh"] or ""},
        "file": row["file"],
        "sheet": row["sheet"],
        "row": row["row"],
        "column": row["header"],
        "value": row["value"],
        "subject": row["subject"],
        "wkt": row["wkt"],
    }
