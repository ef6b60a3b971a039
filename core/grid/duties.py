"""Duty and supervision grids: cells brought together for one body or one collector, in balance: `dutygrids`."""

from __future__ import annotations

import hashlib
import uuid
from dataclasses import dataclass
from typing import Literal

import geopandas
import numpy as np
import shapely
from numpy.typing import NDArray

from undergrid.core.formats.layers import numbers_of
from undergrid.core.grid.arrangement import Edges, Geometries, Index, sides_of
from undergrid.core.grid.assigning import assign, chosen_cells
from undergrid.core.grid.partition import Ground, Sizes, partition
from undergrid.core.grid.stored import read_cells
from undergrid.core.grid.tables import Duty, DutyCell
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.task import Call, task_from
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.store.batch import unit_of_work
from undergrid.core.store.columns import new_keys
from undergrid.core.store.connection import Store, open_store
from undergrid.core.streets.building import write_frame
from undergrid.core.streets.reading import Source, read_shapes

LEAST_SHARE = 0.02
"""A cell in which nothing is to be done still weighs this share of a mean one: somebody walks through it."""
TOO_MANY = Text("{count} grids cannot be made of {cells} cells.", "无法将 {cells} 个网格分成 {count} 个责任网格。")
FEWER = Text("Ask for fewer grids.", "请减少责任网格数量。")
IN_USE_ONLY = Text(
    "Only cells in use in the store can be given duties there.", "只有数据库中的在用网格才能入库为责任网格。"
)
NO_LAYER = Text("Leave the layer of cells empty, or write a layer only.", "请不要给出网格图层，或仅输出图层。")


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyRequest:
    """What is asked of duty grids: how many, what they are balanced by, and who answers for them.

    What weighs is the area of cells or, with ``features``, how many of these lie in them (or the sum of a column).
    """

    count: int
    kind: Literal["duty", "supervision"] = "duty"
    cells: Source | None = None
    cell_column: str = ""
    features: Source | None = None
    value_column: str = ""
    organisation: str = ""
    objects: str = ""
    standard: str = ""
    in_store: bool = False
    output: str | None = None


@task_from(DutyRequest)
def duty_grids(call: Call, asked: DutyRequest) -> Answer:
    """Bring cells together into ``count`` connected grids of about equal weight; answer how even they are."""
    with open_store(call.connection, application="undergrid duty grids") as store:
        with store.connect() as connection:
            codes, shapes = chosen_cells(store, connection, asked.cells, asked.cell_column, call)
        if asked.count < 1 or asked.count > len(codes):
            raise SourceError(TOO_MANY.fill(count=asked.count, cells=len(codes)), FEWER)
        weight = shapely.area(shapes)
        if asked.features is not None:
            layer = read_shapes(asked.features, store.crs, call.report)
            values = numbers_of(layer, asked.value_column) if asked.value_column else np.ones(len(layer))
            things = np.asarray(layer.geometry.to_numpy(), dtype=object)
            weight = assign(things, shapes).sums(np.nan_to_num(values), len(codes))
        part = balanced(shapes, weight, asked.count)
        load = np.bincount(part, weight)
        made = [shapely.coverage_union_all(shapes[part == number]) for number in range(len(load))]
        answer: Answer = {
            "grids": len(load), "cells": len(codes), "mean": float(load.mean()),
            "variation": float(load.std() / load.mean()) if load.mean() else 0.0,
        }  # fmt: skip
        names = [f"{number + 1:03d}" for number in range(len(load))]
        if asked.in_store:
            if asked.cells is not None:
                raise SourceError(IN_USE_ONLY, NO_LAYER)
            words = {
                "kind": asked.kind,
                "organisation": asked.organisation,
                "objects": asked.objects,
                "standard": asked.standard,
            }
            _keep(store, call, made, names, load.tolist(), part, words)
        if asked.output:
            frame = geopandas.GeoDataFrame(
                {"name": names, "weight": load, "cells": np.bincount(part), "codes": [
                    ",".join(codes[at] for at in np.flatnonzero(part == number)) for number in range(len(load))]},
                geometry=made, crs=store.crs,
            )  # fmt: skip
            answer["output"] = write_frame(asked.output, frame, "duty")
    return answer


def balanced(shapes: Geometries, weight: NDArray[np.float64], count: int) -> Index:
    """Return the grid of each cell: connected, of about equal weight, with short borders."""
    mean = float(weight.mean())
    mass = np.maximum(weight, LEAST_SHARE * mean) if mean > 0 else np.ones(len(weight))
    none = np.empty(0, dtype=np.int64)
    sides = sides_of(shapes, Edges(np.empty(0, dtype=object), none))
    inner = sides.two >= 0
    pair, number = np.unique(np.stack([sides.one[inner], sides.two[inner]], axis=1), axis=0, return_inverse=True)
    shared = np.asarray(np.bincount(number.ravel(), sides.length_m[inner], minlength=len(pair)), dtype=np.float64)
    wanted = float(mass.sum()) / count
    most = max(1.5 * wanted, float(mass.max()))
    scale = 1.0 / (50.0 * float(np.sqrt(shapely.area(shapes).sum() / count)))
    sizes = Sizes(wanted, 0.5 * wanted, most, cut_weight=scale, roundness=0.2)
    ground = Ground(
        mass, np.asarray(shapely.area(shapes)), np.asarray(shapely.length(shapes)), pair[:, 0], pair[:, 1],
        shared, shared,
    )  # fmt: skip
    return partition(ground, sizes)


def _keep(
    store: Store,
    call: Call,
    made: list[shapely.Geometry],
    names: list[str],
    load: list[float],
    part: Index,
    words: dict[str, str],
) -> None:
    digest = hashlib.sha256(uuid.uuid4().bytes).hexdigest()
    with unit_of_work(store, call, kind="duty grids", sources=["undergrid:dutygrids"], content_sha256=digest) as work:
        keys = [uuid.UUID(bytes=bytes(key)) for key in new_keys(len(made))]
        cells = read_cells(work.connection)
        many = np.array([shapely.multipolygons([shapely.get_parts(each)])[0] for each in made], dtype=object)
        columns = {name: [value or None] * len(made) for name, value in words.items()}
        work.stage(Duty, {"id": keys, "geom": many, "name": names, "balance": load, **columns})
        work.stage(DutyCell, {"duty_id": [keys[at] for at in part], "cell_id": cells.keys})
        work.check()
        work.promote(Duty, DutyCell)
