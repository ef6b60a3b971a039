"""What happened to a facility: deliveries, changes, inspections and defects, and what is still to be mended."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterator

import sqlalchemy as sa

from undergrid.core.facilities.tables import StateChange
from undergrid.core.facilities.typed_tables import FacilityDefect, FacilityInspection
from undergrid.core.facilities.words import LIFECYCLES, SEVERITIES, STATES
from undergrid.core.intake.tables import Delivery
from undergrid.core.kernel.text import Text

STEP = Text("{before} → {after}", "{before} → {after}")
OPEN = Text("not mended", "未修复缺陷")


def open_defects(connection: sa.Connection, facility: uuid.UUID) -> Iterator[tuple[Text, Text]]:
    """Yield what is wrong with a facility and not mended yet."""
    asked = sa.select(FacilityDefect.defect_kind, FacilityDefect.severity, FacilityDefect.found_on)
    asked = asked.where(FacilityDefect.facility_id == facility, FacilityDefect.mended_on.is_(None))
    for kind, severity, on in connection.execute(asked.order_by(FacilityDefect.found_on, FacilityDefect.defect_kind)):
        yield OPEN, _defect(kind, severity, Text("since {on}", "自 {on}").fill(on=on.isoformat()))


def history(connection: sa.Connection, row: sa.RowMapping) -> list[tuple[str, Text]]:
    """Return what happened to a facility by day, the earliest first; what is without a day comes first of all."""
    return sorted(_happened(connection, row), key=lambda each: each[0])


def _happened(connection: sa.Connection, row: sa.RowMapping) -> Iterator[tuple[str, Text]]:
    if row["batch_id"] is not None:
        asked = sa.select(Delivery.name, Delivery.received_at).where(Delivery.entered_as == row["batch_id"])
        for name, received in connection.execute(asked):
            yield day(received), Text("delivered with {name}", "随成果“{name}”入库").fill(name=name)
    changes = sa.select(StateChange.__table__).where(StateChange.facility_id == row["id"])
    for each in connection.execute(changes.order_by(StateChange.changed_at)):
        words = [(STATES, each.from_state, each.to_state), (LIFECYCLES, each.from_lifecycle, each.to_lifecycle)]
        said = [STEP.fill(before=of[one], after=of[two]) for of, one, two in words if one != two]
        yield (
            day(each.changed_at),
            Text("{what} ({who})", "{what}（{who}）").fill(what=_joined(said), who=each.changed_by),
        )
    looks = sa.select(FacilityInspection.__table__).where(FacilityInspection.facility_id == row["id"])
    for each in connection.execute(looks.order_by(FacilityInspection.inspected_on, FacilityInspection.id)):
        found = [STATES[each.state]] if each.state else []
        found += [Text(said, said) for said in (each.finding, each.inspector) if said]
        what = _joined(found) if found else Text("no finding told", "未填写检查情况")
        yield each.inspected_on.isoformat(), Text("inspected: {what}", "检查：{what}").fill(what=what)
    wrong = sa.select(FacilityDefect.__table__).where(FacilityDefect.facility_id == row["id"])
    for each in connection.execute(wrong.order_by(FacilityDefect.found_on, FacilityDefect.id)):
        what = _defect(each.defect_kind, each.severity)
        yield each.found_on.isoformat(), Text("defect: {what}", "缺陷：{what}").fill(what=what)
        if each.mended_on is not None:
            yield each.mended_on.isoformat(), Text("mended: {what}", "已修复：{what}").fill(what=what)


def _defect(kind: str, severity: str | None, *more: Text) -> Text:
    return _joined([Text(kind, kind), *([SEVERITIES[severity]] if severity else []), *more])


def _joined(said: list[Text]) -> Text:
    return Text(", ".join(part.en for part in said), "，".join(part.zh for part in said))


def day(moment: dt.datetime | None) -> str:
    """Return the day of a moment, nothing for none."""
    return "" if moment is None else moment.date().isoformat()
