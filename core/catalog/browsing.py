"""The catalogue as the desktop shows it, and what a release would let out before anything is written."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import cast

import sqlalchemy as sa
from geoalchemy2 import Geometry

from undergrid.core.catalog.checking import PROMISED_DAYS
from undergrid.core.catalog.describing import data_sets, table_called
from undergrid.core.catalog.gate.explaining import reason_for
from undergrid.core.catalog.gate.release import Purpose, release
from undergrid.core.catalog.gate.rows import Asked, Rows
from undergrid.core.catalog.gate.rules import ReleaseClass, Treatment
from undergrid.core.catalog.packages.exporting import request_key
from undergrid.core.catalog.records import make_missing_records, read_records
from undergrid.core.catalog.tables import ACTIONS, CYCLES, SHARING, Partner, Release, Request
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.findings import Finding
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.store.connection import open_store
from undergrid.core.store.declare import facts
from undergrid.core.store.registry import full_name

DAYS = (sa.Date, sa.DateTime)
FRESH, STALE, UNKNOWN = "fresh", "stale", "unknown"
PREVIEW = "preview, nothing was written"


@task
def list_records(call: Call) -> list[Answer]:
    """Return every record of the catalogue as the desktop lists it, with how fresh its data are."""
    now = dt.datetime.now(dt.UTC)
    with (
        open_store(call.connection, application="undergrid catalogue", at_hand=True) as store,
        store.connect() as connection,
    ):
        records = read_records(connection)
    return [
        {
            "name": each.name,
            "title": {"en": each.title_en or each.name, "zh": each.title_zh or each.title_en or each.name},
            "kind": each.kind,
            "source": each.source,
            "theme": each.name.partition(".")[0] if each.kind == "table" else each.kind,
            "owner": each.provider or "",
            "abstract": each.abstract or "",
            "keywords": each.keywords or "",
            "geometry": each.geometry_type or "",
            "crs": each.crs_name or "",
            "rows": each.row_count,
            "code": each.resource_code or "",
            "contact": each.contact or "",
            "cycle": _word(CYCLES, each.cycle),
            "sharing": _word(SHARING, each.sharing),
            "is_open": bool(each.is_open),
            "changed": None if each.last_changed is None else each.last_changed.isoformat(timespec="seconds"),
            "freshness": freshness(each.cycle, each.last_changed, now),
        }
        for each in records
    ]


@task
def list_partners(call: Call) -> list[Answer]:
    """Return the partners that data sets are handed to, by name."""
    with (
        open_store(call.connection, application="undergrid catalogue", at_hand=True) as store,
        store.connect() as connection,
    ):
        return [{"name": name} for name in connection.scalars(sa.select(Partner.name).order_by(Partner.name))]


@task
def list_requests(call: Call) -> list[Answer]:
    """Return the partners' approved requests that are valid today, by partner: those on which data may leave."""
    asked = (
        sa.select(Request.id, Partner.name.label("partner"), Request.dataset, Request.purpose, Request.valid_to)
        .join(Partner, Partner.id == Request.partner_id)
        .where(Request.decision == "approved", sa.or_(Request.valid_to.is_(None), Request.valid_to >= dt.date.today()))
        .order_by(Partner.name, Request.dataset, Request.id)
    )
    with (
        open_store(call.connection, application="undergrid catalogue", at_hand=True) as store,
        store.connect() as connection,
    ):
        rows = connection.execute(asked).mappings().all()
    return [
        {**row, "id": str(row["id"]), "valid_to": row["valid_to"].isoformat() if row["valid_to"] else None}
        for row in rows
    ]


def freshness(cycle: str | None, changed: dt.datetime | None, now: dt.datetime) -> str:
    """Return whether data are as fresh as their cycle promises; unknown where nothing is promised or known."""
    promised = PROMISED_DAYS.get(cycle or "")
    if promised is None or changed is None:
        return UNKNOWN
    return STALE if (now - changed).days > promised else FRESH


@task
def list_columns(_call: Call, *, datasets: Sequence[str] = (), only_days: bool = False) -> list[Answer]:
    """Return the columns of the tables among some data sets, those of days and times only if so asked for."""
    wanted = [each for each in data_sets() if full_name(each) in datasets]
    columns = {
        column.name: facts(column).label.as_json()
        for declared in wanted
        for column in cast(sa.Table, declared.__table__).columns
        if not isinstance(column.type, Geometry) and (not only_days or isinstance(column.type, DAYS))
    }
    return [{"name": name, "title": title} for name, title in columns.items()]


@task
def preview_release(
    call: Call,
    *,
    dataset: str,
    release_class: ReleaseClass = "open",
    recipient: str | None = None,
    request: str | None = None,
) -> Answer:
    """Return what a release would let out, column by column with the reason, and what would stop it; none is made.

    It is the release itself, taken back: what it says is what *Export data set* will do with the same choices.
    """
    found: list[Finding] = []
    why = Purpose(PREVIEW, recipient or None, request_key(request), report=found.append)
    answer: Answer = {"columns": [], "rows": 0, "held_back": 0, "stopped": None}
    declared = table_called(dataset)
    with open_store(call.connection, application="undergrid preview release") as store:
        with store.begin() as connection:
            make_missing_records(connection, store)
        with store.connect() as connection, connection.begin() as transaction:
            rows = Rows(connection, store, declared, Asked(), call.progress)
            try:
                out = release(rows, why, release_class)
                answer |= {"rows": out.table.num_rows, "held_back": out.held_back}
                kept = connection.scalar(sa.select(Release.treatment).where(Release.id == out.number)) or {}
                answer["columns"] = [
                    _column(rows, name, Treatment(**done), release_class) for name, done in kept.items()
                ]
            except SourceError as stop:
                answer["stopped"] = {"text": stop.text.as_json(), "remedy": stop.remedy.as_json()}
            transaction.rollback()
    answer["findings"] = [each.text.as_json() | {"severity": each.severity.value} for each in found]
    return answer


def _column(rows: Rows, name: str, done: Treatment, to: ReleaseClass) -> Answer:
    column = rows.table.c[name]
    return {
        "name": name,
        "label": facts(column).label.as_json(),
        "action": done.action,
        "done": ACTIONS[done.action].as_json(),
        "parameter": done.parameter or "",
        "reason": reason_for(rows.declared, column, done, to).as_json(),
    }


def _word(words: dict[str, Text], key: str | None) -> dict[str, str] | None:
    return words[key].as_json() if key else None
