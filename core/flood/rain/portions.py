"""A gauge's series is what its portions come to: put together when a delivery comes in, and again when one leaves."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC
from typing import Any

import numpy as np
import sqlalchemy as sa

from undergrid.core.flood.rain.series import RainSeries
from undergrid.core.flood.rain.stored_series import stored, taken
from undergrid.core.flood.rain.tables import Rain, RainPortion
from undergrid.core.intake.tables import Delivery
from undergrid.core.kernel.errors import SourceError, StoreError
from undergrid.core.kernel.text import Text
from undergrid.core.store.batch import UnitOfWork
from undergrid.core.store.tables import Batch

MEASURED = "measured"
ONE_AT_A_TIME = 7_305_014
"""The key of the lock under which gauges' series are put together: two deliveries of one gauge wait for each other."""
NOT_WITHOUT = Text(
    "Gauge {gauge} cannot be put together without this delivery: {why}",
    "缺少该批次后，雨量站 {gauge} 的数据无法衔接：{why}",
)
LATER_FIRST = Text("Withdraw the later delivery of this gauge first.", "请先撤回该雨量站较晚的批次。")


@dataclass(frozen=True, slots=True)
class Portion:
    """What one delivery told of a gauge; ``afresh``: it takes the place of everything before it.

    ``delivery`` is the name of its delivery, None for one of before there were deliveries of rain.
    """

    series: RainSeries
    afresh: bool = False
    file: str | None = None
    delivery: str | None = None


def composed(portions: Iterable[Portion]) -> RainSeries | None:
    """Return the series that portions come to, in the order in which they came; None for none.

    Errors: SourceError where two contradict each other or are of other steps.
    """
    series: RainSeries | None = None
    for each in portions:
        series = each.series if series is None or each.afresh else series.joined(each.series)
    return series


def portions_of(
    connection: sa.Connection, rains: Sequence[uuid.UUID], without: uuid.UUID | None = None
) -> dict[uuid.UUID, list[Portion]]:
    """Return the portions of some series by its key, as they came in; ``without`` those of one batch."""
    ours = RainPortion.rain_id.in_(rains)
    asked = (
        sa.select(RainPortion.__table__, Delivery.name.label("delivery"))
        .outerjoin(Batch, Batch.id == RainPortion.batch_id)
        .outerjoin(Delivery, Delivery.entered_as == RainPortion.batch_id)
        .where(ours if without is None else ours & RainPortion.batch_id.is_distinct_from(without))
        .order_by(Batch.started_at.nulls_first(), RainPortion.id)
    )
    found: dict[uuid.UUID, list[Portion]] = {key: [] for key in rains}
    for row in connection.execute(asked):
        found[row.rain_id].append(Portion(stored(row.gauge, row), row.afresh, row.file, row.delivery))
    return found


def measured_rains(connection: sa.Connection, names: Iterable[str]) -> dict[str, Any]:
    """Return the rows of the gauges of these names; :class:`StoreError` where another kind of rain has one."""
    asked = sa.select(Rain.__table__).where(Rain.name.in_(list(names))).with_for_update()
    rows = {row.name: row for row in connection.execute(asked)}
    for name, row in rows.items():
        if row.kind != MEASURED:
            raise taken(name, row.kind)
    return rows


def entered(work: UnitOfWork, _delivery: object) -> None:
    """Put the series of every gauge of this batch together anew, with what the batch told of it.

    Errors: SourceError where it contradicts what is there by now, StoreError where its name is taken.
    """
    connection = work.connection
    _one_at_a_time(connection)
    ours = RainPortion.batch_id == work.batch_id
    names = list(connection.scalars(sa.select(RainPortion.gauge).where(ours).distinct()))
    rows = measured_rains(connection, names)
    for name in names:
        if name in rows:
            key = rows[name].id
        else:
            key = connection.scalar(sa.insert(Rain).values(_first(connection, name, work.batch_id)).returning(Rain.id))
        linked = sa.update(RainPortion).where(ours, RainPortion.gauge == name)
        connection.execute(linked.values(rain_id=key, rev=-RainPortion.rev))
        _compose(connection, key, portions_of(connection, [key])[key])


def left(connection: sa.Connection, batch: uuid.UUID) -> Callable[[], None]:
    """Return what is to be done when the portions of a batch are gone: their gauges without them.

    A gauge of which nothing is left goes too. Errors: StoreError where what is left contradicts itself, such as when
    a delivery that replaced an earlier one leaves and later ones went on from it.
    """
    _one_at_a_time(connection)
    asked = sa.select(RainPortion.rain_id).where(RainPortion.batch_id == batch)
    keys = [key for key in connection.scalars(asked.distinct()) if key is not None]

    def settle() -> None:
        for key, portions in portions_of(connection, keys).items():
            if not portions:
                connection.execute(sa.delete(Rain).where(Rain.id == key))
                continue
            try:
                _compose(connection, key, portions)
            except SourceError as fault:
                said = NOT_WITHOUT.fill(gauge=portions[0].series.gauge, why=fault.text)
                raise StoreError(said, LATER_FIRST) from fault

    return settle


def _one_at_a_time(connection: sa.Connection) -> None:
    connection.execute(sa.select(sa.func.pg_advisory_xact_lock(ONE_AT_A_TIME)))


def _first(connection: sa.Connection, name: str, batch: uuid.UUID) -> dict[str, Any]:
    """Return the row of a gauge that the store did not know: its first portion's, until it is put together."""
    ours = sa.select(RainPortion.__table__).where(RainPortion.batch_id == batch, RainPortion.gauge == name)
    row = connection.execute(ours.order_by(RainPortion.id).limit(1)).one()
    same = {each: getattr(row, each) for each in ("begins_at", "step_s", "total_mm", "depths")}
    return {"name": name, "kind": MEASURED, "source": row.file, **same}


def _compose(connection: sa.Connection, key: uuid.UUID, portions: Sequence[Portion]) -> None:
    """Write what the portions come to into the row of their gauge, unless it stands there already."""
    series = composed(portions)
    if series is None:
        return
    row = connection.execute(sa.select(Rain.__table__).where(Rain.id == key)).one()
    sources = ", ".join(dict.fromkeys(each.file for each in portions if each.file))
    there = stored(row.name, row)
    same = there.begin[0] == series.begin[0] and there.step_s == series.step_s and row.source == sources
    if same and np.array_equal(there.depth_mm, series.depth_mm, equal_nan=True):
        return
    change = sa.update(Rain).where(Rain.id == key).values(
        rev=-Rain.rev, source=sources, step_s=series.step_s, total_mm=series.total_mm,
        begins_at=series.begin[0].astype("datetime64[us]").item().replace(tzinfo=UTC), depths=series.depth_mm.tolist(),
    )  # fmt: skip
    connection.execute(change)
