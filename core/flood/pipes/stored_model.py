"""Models and runs in the store: put there whole in one batch, taken out as they are there now."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from dataclasses import replace as changed
from datetime import UTC, datetime
from typing import Any

import geopandas
import numpy as np
import pandas as pd
import sqlalchemy as sa

from undergrid.core.flood import tables
from undergrid.core.flood.pipes.inp import InpFile
from undergrid.core.flood.pipes.model import Model
from undergrid.core.flood.pipes.results import Kind, Results
from undergrid.core.flood.pipes.summary import Summary
from undergrid.core.flood.runs.areas import areas_of_run, run_folder
from undergrid.core.jobs.provenance import told_inputs
from undergrid.core.kernel.errors import StoreError
from undergrid.core.kernel.task import Call
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.store.batch import UnitOfWork, unit_of_work
from undergrid.core.store.connection import Store
from undergrid.core.store.declare import Base

KEPT_SERIES: dict[Kind, tuple[str, ...]] = {
    "node": ("depth_m", "head_m", "flooding_m3_s"),
    "link": ("flow_m3_s", "depth_m", "velocity_m_s"),
    "system": ("rain_mm_h", "runoff_m3_s", "flooding_m3_s", "outflow_m3_s", "storage_m3"),
}
FRAMES: tuple[tuple[type[Base], str], ...] = (
    (tables.Node, "nodes"),
    (tables.Link, "links"),
    (tables.Subcatchment, "subcatchments"),
)


def keep_model(
    store: Store, call: Call, name: str, model: Model, *, source: str | None = None, replace: bool = False
) -> uuid.UUID:
    """Put a model into the store under ``name`` and return its key.

    Raises StoreError when the name is taken and ``replace`` is false.
    """
    key = uuid.uuid4()
    units, text = model.units.flow, model.original.text()
    with unit_of_work(store, call, kind="flood_model", sources=[source or name], content_sha256=_unique(key)) as work:
        taken = sa.select(tables.Model.id).where(tables.Model.name == name)
        if work.connection.scalar(taken) is not None:
            if not replace:
                raise StoreError(
                    Text(f"There is already a model “{name}”.", f"已有名为“{name}”的模型。"),
                    Text("Choose another name, or allow it to be replaced.", "请更换名称，或允许替换。"),
                )
            work.connection.execute(sa.delete(tables.Model).where(tables.Model.name == name))
        row = {
            "id": key, "name": name, "flow_units": units, "text": text, "encoding": model.original.encoding,
            "crs": model.crs, "source": source,
        }  # fmt: skip
        work.stage(tables.Model, {column: [value] for column, value in row.items()})
        for table, attribute in FRAMES:
            frame = getattr(model, attribute)
            if len(frame):
                _stage(work, table, frame.assign(model_id=key, ordinal=np.arange(len(frame))))
        work.promote()
    return key


def load_model(store: Store, name: str) -> Model:
    """Return the model called ``name`` as it is in the store now."""
    with store.connect() as connection:
        columns = tables.Model.__table__.c
        row = connection.execute(sa.select(*columns).where(columns.name == name)).mappings().one_or_none()
        if row is None:
            raise StoreError(
                Text(f"There is no model “{name}”.", f"没有名为“{name}”的模型。"),
                Text("Import or build one first.", "请先导入或构建模型。"),
            )
        frames = {attribute: _frame(connection, table, row["id"]) for table, attribute in FRAMES}
        crs = store.crs.to_string()
    written = Model.of(InpFile.parse(row["text"], row["encoding"], row["source"]))
    return changed(written, crs=row["crs"], here=crs if row["crs"] else None, **frames)


def model_key(store: Store, name: str) -> uuid.UUID | None:
    """Return the key of the model called ``name``."""
    with store.connect() as connection:
        return connection.scalar(sa.select(tables.Model.id).where(tables.Model.name == name))


@dataclass(frozen=True, slots=True, kw_only=True)
class RunRecord:
    """What the register of runs keeps of one run: how it was asked for, and what came of it as far as it came.

    ``model_id`` and ``rain_id``: the store's own model and rain that it used. ``reason``: why it came to nothing.
    """

    name: str
    kind: str
    began_at: datetime
    inputs: Mapping[str, Any]
    engine: str
    model: Model | None = None
    model_id: uuid.UUID | None = None
    rain_id: uuid.UUID | None = None
    summary: Summary | None = None
    results: Results | None = None
    balance: Mapping[str, Any] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)
    state: str = "done"
    reason: str | None = None

    def by_table(self) -> Iterator[tuple[type[Base], pd.DataFrame, pd.DataFrame]]:
        """Yield the results of each kind of element with the table that keeps them, and the elements themselves."""
        if self.summary and self.model:
            yield tables.NodeResult, self.summary.nodes, self.model.nodes
            yield tables.LinkResult, self.summary.links, self.model.links
            yield tables.SubcatchmentResult, self.summary.subcatchments, self.model.subcatchments


def keep_run(store: Store, call: Call, run: RunRecord) -> uuid.UUID:
    """Put a run into the register with what it came to, its series and its inundated areas, and return its key.

    Every input is kept with its version: files by their hash, models and rain of the store by their revision.
    """
    key = uuid.uuid4()
    row = {
        "id": key, "name": run.name, "kind": run.kind, "state": run.state, "model_id": run.model_id,
        "rain_id": run.rain_id, "inputs": told_inputs(run.inputs) | _revisions(store, run.model_id, run.rain_id),
        "engine": run.engine, "began_at": run.began_at, "ended_at": datetime.now(UTC), "balance": dict(run.balance),
        "files": dict(run.files), "reason": run.reason,
    }  # fmt: skip
    folder = run_folder(run.files)
    flooded = areas_of_run(folder, store.crs) if folder else None
    with unit_of_work(store, call, kind="flood_run", sources=[run.name], content_sha256=_unique(key)) as work:
        work.stage(tables.Run, {column: [value] for column, value in row.items() if value is not None})
        for table, found, elements in run.by_table():
            if len(found):
                placed = found.merge(elements[["name", "geometry"]], on="name", how="left")
                _stage(work, table, placed.assign(run_id=key))
        if flooded is not None and len(flooded):
            _stage(work, tables.Inundation, flooded.assign(run_id=key))
        if run.results:
            for element_kind, variables in KEPT_SERIES.items():
                for variable in variables:
                    _stage_series(work, key, run.results, element_kind, variable)
        work.promote()
    return key


def _revisions(store: Store, model_id: uuid.UUID | None, rain_id: uuid.UUID | None) -> Answer:
    """Return which state of the store's own model and rain a run was made with."""
    found: Answer = {}
    with store.connect() as connection:
        for name, table, key in (("model", tables.Model, model_id), ("rain", tables.Rain, rain_id)):
            columns = table.__table__.c
            asked = sa.select(columns.name, columns.rev, columns.updated_at).where(columns.id == key)
            row = connection.execute(asked).one_or_none() if key else None
            if row is not None:
                changed_at = row.updated_at.isoformat(timespec="seconds")
                found[name] = {"name": row.name, "id": str(key), "rev": row.rev, "changed_at": changed_at}
    return found


def _stage(work: UnitOfWork, table: type[Base], frame: pd.DataFrame) -> None:
    known = {column.name for column in table.__table__.columns}
    values: Answer = {}
    for name in frame.columns:
        if name == "geometry":
            values["geom"] = [None if shape != shape else shape for shape in frame[name]]  # noqa: PLR0124  (NaN)
        elif name in known:
            column = frame[name]
            values[name] = column.dt.tz_localize("UTC") if column.dtype.kind == "M" and column.dt.tz is None else column
    work.stage(table, values)


def _stage_series(work: UnitOfWork, run: uuid.UUID, results: Results, kind: Kind, variable: str) -> None:
    values = results.series(kind, variable).astype(np.float32)
    names = results.names[kind] if kind != "system" else ["system"]
    if not names or not len(values):
        return
    first = results.instants[0].astype("datetime64[s]").item().replace(tzinfo=UTC)
    count = len(names)
    work.stage(
        tables.Series,
        {
            "run_id": [run] * count,
            "kind": [kind] * count,
            "name": names,
            "variable": [variable] * count,
            "begins_at": [first] * count,
            "step_s": [float(results.report_step_s)] * count,
            "values": [column.tolist() for column in values.T],
        },
    )


def _frame(connection: sa.Connection, table: type[Base], model_id: uuid.UUID) -> pd.DataFrame:
    columns = table.__table__.c
    wanted = [
        column for column in columns if column.name not in ("geom", "rev", "updated_at", "updated_by", "batch_id")
    ]
    query = (
        sa.select(*wanted, sa.func.ST_AsBinary(columns.geom).label("wkb"))
        .where(columns.model_id == model_id)
        .order_by(columns.ordinal)
    )
    rows = connection.execute(query).mappings().all()
    frame = pd.DataFrame(rows, columns=[*(column.name for column in wanted), "wkb"])
    shapes = geopandas.GeoSeries.from_wkb([None if wkb is None else bytes(wkb) for wkb in frame["wkb"]])
    for column in wanted:
        if isinstance(column.type, sa.Double):
            frame[column.name] = frame[column.name].astype(float)
    return frame.drop(columns=["wkb", "model_id", "ordinal"]).assign(geometry=pd.Series([*shapes], dtype=object))


def _unique(key: uuid.UUID) -> str:
    """Return a hash no other batch has: each run and each version of a model is a batch of its own."""
    return hashlib.sha256(key.bytes).hexdigest()
