"""Rain in the store: storms and forecasts put there under their names, and any series taken out again."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC
from typing import Any

import numpy as np
import sqlalchemy as sa

from undergrid.core.flood import tables
from undergrid.core.flood.checks.rain import MISSING_AS_DRY
from undergrid.core.flood.rain.series import RainSeries
from undergrid.core.flood.rain.told_storm import SOURCE, STORM, Told
from undergrid.core.kernel.errors import StoreError
from undergrid.core.kernel.findings import Finding
from undergrid.core.kernel.task import Call
from undergrid.core.kernel.text import Text
from undergrid.core.store.batch import unit_of_work
from undergrid.core.store.connection import Store


@dataclass(frozen=True, slots=True)
class Origin:
    """Where series come from: their kind, their source in words, and what a design storm adds."""

    kind: str
    source: str
    title: Text | None = None
    return_period_a: float | None = None


def keep_series(
    store: Store,
    call: Call,
    series: Sequence[RainSeries],
    origin: Origin,
    content_sha256: str,
) -> list[uuid.UUID]:
    """Put storms or forecasts into the store and return their keys; what is not known is kept so (NaN).

    They take the place of their own kind; nothing takes the place of another kind. What gauges measured comes in as
    deliveries (:mod:`undergrid.core.flood.rain.portions`).

    Errors: StoreError where the name is taken.
    """
    dense = [each.dense() for each in series]
    keys = [uuid.uuid4() for _each in dense]
    with unit_of_work(store, call, kind="rainfall", sources=[origin.source], content_sha256=content_sha256) as work:
        names = [each.gauge for each in dense]
        asked = sa.select(tables.Rain).where(tables.Rain.name.in_(names)).with_for_update()
        for row in work.connection.execute(asked).all():
            if row.kind != origin.kind:
                raise taken(row.name, row.kind)
            work.connection.execute(sa.delete(tables.Rain).where(tables.Rain.id == row.id))
        work.stage(tables.Rain, _columns(dense, keys, origin))
        work.promote()
    return keys


def _columns(series: Sequence[RainSeries], keys: list[uuid.UUID], origin: Origin) -> dict[str, Any]:
    count, title = len(series), origin.title
    return {
        "id": keys,
        "name": [each.gauge for each in series],
        "kind": [origin.kind] * count,
        "title_en": [title.en if title else None] * count,
        "title_zh": [title.zh if title else None] * count,
        "source": [origin.source] * count,
        "return_period_a": [origin.return_period_a] * count,
        "begins_at": np.array([each.begin[0] for each in series], dtype="datetime64[us]"),
        "step_s": [each.step_s for each in series],
        "total_mm": [each.total_mm for each in series],
        "depths": [each.depth_mm.tolist() for each in series],
    }


def taken(name: str, kind: str) -> StoreError:
    """Return the refusal of a name that another kind of rain has."""
    label = tables.RAIN_KINDS[kind]
    return StoreError(
        Text(
            "“{name}” is the name of another kind of rain: {kind}. It stays; nothing was stored.",
            "“{name}”已是另一类降雨（{kind}）的名称，予以保留；未入库。",
        ).fill(name=name, kind=label),
        Text(
            "Give a prefix for the gauges' names, or another name for the storm.",
            "请为雨量站名称添加前缀，或更改暴雨名称。",
        ),
    )


def stored(name: str, row: Any) -> RainSeries:
    """Return a series as a row of the store keeps it."""
    first = np.datetime64(row.begins_at.astimezone(UTC).replace(tzinfo=None), "s")
    begin = first + np.round(np.arange(len(row.depths)) * row.step_s).astype("timedelta64[s]")
    return RainSeries(name, begin, np.array(row.depths, dtype=np.float64), row.step_s)


def told_of(store: Store, key: uuid.UUID) -> Told:
    """Return what the store says of a design storm: its name and its source; nothing of other rain."""
    rain = tables.Rain
    with store.connect() as connection:
        asked = sa.select(rain.title_en, rain.title_zh, rain.source).where(rain.id == key, rain.kind == "design")
        row = connection.execute(asked).one_or_none()
    if row is None or not (row.title_en and row.title_zh):
        return ()
    return (STORM, Text(row.title_en, row.title_zh)), (SOURCE, Text(row.source, row.source))


def load_series(
    store: Store, name: str, report: Callable[[Finding], None] | None = None
) -> tuple[uuid.UUID, RainSeries]:
    """Return the key and the series called ``name``; ``report`` is told how much of it was not measured."""
    with store.connect() as connection:
        row = connection.execute(sa.select(tables.Rain).where(tables.Rain.name == name)).one_or_none()
    if row is None:
        raise StoreError(
            Text(f"There is no rain series “{name}”.", f"没有名为“{name}”的降雨序列。"),
            Text("Make a design storm or import a gauge first.", "请先生成设计暴雨或导入雨量站。"),
        )
    series = stored(row.name, row)
    if report is not None and series.missing_steps:
        hours = series.missing_steps * series.step_s / 3600
        report(MISSING_AS_DRY.found(subject=name, name=name, hours=hours))
    return row.id, series
