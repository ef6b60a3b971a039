"""Rain in the store: series put there under their names, and taken out again."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import sqlalchemy as sa

from undergrid.core.flood import tables
from undergrid.core.flood.rain.series import RainSeries
from undergrid.core.kernel.errors import StoreError
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
    store: Store, call: Call, series: Sequence[RainSeries], origin: Origin, content_sha256: str
) -> list[uuid.UUID]:
    """Put series into the store in place of those of the same names, and return their keys; missing values are dry."""
    dense = [each.dense() for each in series]
    keys = [uuid.uuid4() for _ in dense]
    names = [each.gauge for each in dense]
    count = len(dense)
    title = origin.title
    with unit_of_work(store, call, kind="rainfall", sources=[origin.source], content_sha256=content_sha256) as work:
        work.connection.execute(sa.delete(tables.Rain).where(tables.Rain.name.in_(names)))
        work.stage(
            tables.Rain,
            {
                "id": keys,
                "name": names,
                "kind": [origin.kind] * count,
                "title_en": [title.en if title else None] * count,
                "title_zh": [title.zh if title else None] * count,
                "source": [origin.source] * count,
                "return_period_a": [origin.return_period_a] * count,
                "begins_at": np.array([each.begin[0] for each in dense], dtype="datetime64[us]"),
                "step_s": [each.step_s for each in dense],
                "total_mm": [each.total_mm for each in dense],
                "depths": [np.nan_to_num(each.depth_mm).tolist() for each in dense],
            },
        )
        work.promote()
    return keys


def load_series(store: Store, name: str) -> tuple[uuid.UUID, RainSeries]:
    """Return the key and the series called ``name``."""
    with store.connect() as connection:
        row = connection.execute(sa.select(tables.Rain).where(tables.Rain.name == name)).one_or_none()
    if row is None:
        raise StoreError(
            Text(f"There is no rain series “{name}”.", f"没有名为“{name}”的降雨序列。"),
            Text("Make a design storm or import a gauge first.", "请先生成设计暴雨或导入雨量站。"),
        )
    first = np.datetime64(row.begins_at.replace(tzinfo=None), "s")
    begin = first + np.round(np.arange(len(row.depths)) * row.step_s).astype("timedelta64[s]")
    return row.id, RainSeries(name, begin, np.array(row.depths, dtype=np.float64), row.step_s)
