"""Gauges' files as a delivery: each gauge of each file is one row, in UTC and millimetres."""

from __future__ import annotations

import csv
import hashlib
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import sqlalchemy as sa

from undergrid.core.checking.case import Case
from undergrid.core.checking.tolerances import severity_wanted
from undergrid.core.flood.rain.gauge import Readings
from undergrid.core.flood.rain.measured import Convention, series_of
from undergrid.core.flood.rain.portions import MEASURED, Portion, portions_of
from undergrid.core.flood.rain.readings import read_gauges
from undergrid.core.flood.rain.series import RainSeries
from undergrid.core.flood.rain.stored_series import stored
from undergrid.core.flood.rain.tables import RAIN_KINDS, Rain, RainPortion
from undergrid.core.intake.arrow import from_arrow
from undergrid.core.intake.delivery import NOWHERE, Source, TableDelivery
from undergrid.core.intake.receiving import Asked, Received
from undergrid.core.intake.records import delivery_called
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.findings import Finding, Severity
from undergrid.core.kernel.text import Text
from undergrid.core.store.tables import Batch

ROOM, GAUGES = "rainfall", "gauges"
CHOICES = {
    "quantity": ("depth", "intensity", "cumulative", "tips"),
    "stamp": ("begin", "end"),
    "existing": ("append", "replace"),
}
NO_CHOICE = Text("“{value}” is nothing that {name} can be.", "{name} 不能取值“{value}”。")
ONE_OF = Text("Choose one of: {names}.", "请选择：{names}。")
COLUMNS = ("gauge", "begins_at", "step_s", "total_mm", "depths", "file", "afresh")


@dataclass(slots=True)
class RainDelivery(TableDelivery):
    """Gauges as they were delivered. ``there``: the portions that the store has of each, as they came in.

    ``other_kinds``: what kind of rain has a gauge's name in the store, where it is not a gauge's.
    """

    there: Mapping[str, Sequence[Portion]] = field(default_factory=dict)
    other_kinds: Mapping[str, Text] = field(default_factory=dict)

    def series(self) -> list[RainSeries | None]:
        """Return the series of every row; None for one that says nothing."""
        return [None if pd.isna(row.begins_at) else _series(row) for row in self.rows[GAUGES].itertuples()]

    def comparable(self, subject: str) -> pd.DataFrame:
        """Return the rows with a mark of what they measured in the place of the long series."""
        table = self.table(subject)
        return table.assign(
            depths=[hashlib.sha256(np.asarray(each, float).tobytes()).hexdigest() for each in table["depths"]]
        )


def read(asked: Asked) -> Received:
    """Return what gauges' files hold, in UTC and mm; a gauge with an error in it is one that does not come in.

    Options: ``quantity``, ``unit``, ``zone``, ``stamp``, ``step_s``, ``events_only`` as :class:`Convention` has them,
    ``prefix`` before every gauge's name, ``existing``: whether a gauge that is in the store goes on (append) or is
    replaced. Errors: SourceError for files that hold no rain, and options that do not exist.
    """
    options = dict(asked.options)
    for name, known in CHOICES.items():
        if name in options and options[name] not in known:
            raise SourceError(NO_CHOICE.fill(name=name, value=options[name]), ONE_OF.fill(names=", ".join(known)))
    prefix, afresh = options.pop("prefix", ""), options.pop("existing", "append") == "replace"
    convention = Convention(**options)
    found = read_gauges(asked.files, convention.quantity, asked.progress)
    rows: list[dict[str, Any]] = []
    findings = list(found.findings)
    for readings in found.readings:
        series, told = series_of(readings, convention)
        findings += told
        rows.append(
            _row(replace(series, gauge=f"{prefix}{series.gauge}").dense())
            | _where(readings, found.sources)
            | {"afresh": afresh, "unreadable": any(_is_error(each, asked) for each in told)}
        )
    return Received(RainDelivery(ROOM, {GAUGES: _frame(rows)}, found.sources, findings), account=found.account)


def _is_error(finding: Finding, asked: Asked) -> bool:
    return severity_wanted(finding.slug, finding.severity, asked.settings) is Severity.ERROR


def _row(series: RainSeries) -> dict[str, Any]:
    return {
        "gauge": series.gauge,
        "begins_at": series.begin[0].astype("datetime64[us]"),
        "step_s": float(series.step_s),
        "total_mm": series.total_mm,
        "depths": series.depth_mm,
    }


def _where(readings: Readings, sources: Sequence[Source]) -> dict[str, Any]:
    """Return which source a gauge stands in, and the first of its rows there."""
    name = Path(readings.file).name if readings.file else None
    for number, source in enumerate(sources):
        if (source.sheet.file, source.sheet.name) == (readings.file, readings.sheet):
            at = np.flatnonzero(np.asarray(source.sheet.rows) == readings.rows[0])
            return {"file": name, "source": number, "row": int(at[0]) if at.size else 0}
    return {"file": name, "source": NOWHERE, "row": 0}


def _series(row: Any) -> RainSeries:
    first = np.datetime64(row.begins_at, "s")
    depths = np.asarray(row.depths, dtype=np.float64)
    begin = first + np.round(np.arange(len(depths)) * row.step_s).astype("timedelta64[s]")
    return RainSeries(row.gauge, begin, depths, row.step_s)


def _frame(rows: Sequence[Mapping[str, Any]]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=[*COLUMNS, "source", "row", "unreadable"])


def unpacked(parts: Mapping[str, bytes]) -> RainDelivery:
    """Return a delivery that waited."""
    return RainDelivery(ROOM, {GAUGES: from_arrow(parts[GAUGES])})


def accepted(connection: sa.Connection, batch: uuid.UUID | None) -> RainDelivery:
    """Return all accepted portions, or those of one batch, in the order in which they came in."""
    asked = sa.select(RainPortion.__table__).outerjoin(Batch, Batch.id == RainPortion.batch_id)
    if batch is not None:
        asked = asked.where(RainPortion.batch_id == batch)
    rows = [
        _row(stored(row.gauge, row)) | {"id": str(row.id), "file": row.file, "afresh": row.afresh, "unreadable": False}
        for row in connection.execute(asked.order_by(Batch.started_at.nulls_first(), RainPortion.id))
    ]
    return RainDelivery(ROOM, {GAUGES: pd.DataFrame(rows, columns=["id", *COLUMNS, "unreadable"])})


def prepare(
    connection: sa.Connection, delivery: RainDelivery, _options: Mapping[str, Any], replaces: str | None
) -> None:
    """Add what the store has of these gauges, without the delivery that this one corrects."""
    names = list(delivery.rows[GAUGES]["gauge"].dropna().unique())
    rows = connection.execute(sa.select(Rain.id, Rain.name, Rain.kind).where(Rain.name.in_(names))).all()
    gone = delivery_called(connection, replaces).entered_as if replaces else None
    gauges = {row.id: row.name for row in rows if row.kind == MEASURED}
    delivery.there = {gauges[key]: each for key, each in portions_of(connection, list(gauges), gone).items() if each}
    delivery.other_kinds = {row.name: RAIN_KINDS[row.kind] for row in rows if row.kind != MEASURED}


def told(_connection: sa.Connection, _key: uuid.UUID | None, case: Case) -> dict[str, Any]:
    """Return what a delivery comes to beside its counts: the depth of each gauge in mm."""
    totals = case.table(GAUGES).groupby("gauge", sort=False)["total_mm"].sum()
    return {"totals_mm": {str(name): round(float(each), 3) for name, each in totals.items()}}


def write_rows(delivery: RainDelivery, path: Path) -> None:
    """Write all series as one CSV in UTC, mm and mm/h."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["gauge", "begin_utc", "depth_mm", "intensity_mm_h"])
        for each in filter(None, delivery.series()):
            for begin, depth, intensity in zip(each.begin, each.depth_mm, each.intensity_mm_h, strict=True):
                rows.writerow([each.gauge, str(begin), f"{depth:.6g}", f"{intensity:.6g}"])
