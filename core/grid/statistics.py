"""What is in the cells, counted or summed, and where it gathers: the task behind `gridstatistics`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import geopandas
import numpy as np
import shapely
from numpy.typing import NDArray

from undergrid.core.grid.assigning import Assigned, assign, chosen_cells
from undergrid.core.grid.checks.counting import NO_NEIGHBOURS, NO_VALUE
from undergrid.core.grid.checks.making import OUTSIDE, about
from undergrid.core.grid.hotspots import hot_spots, neighbours
from undergrid.core.kernel.account import counted
from undergrid.core.kernel.arrays import Geometries, Wholes
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.task import Call, task_from
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.store.connection import open_store
from undergrid.core.streets.building import write_frame
from undergrid.core.streets.reading import Source, read_shapes

Aggregate = Literal["count", "sum", "mean", "max", "min", "length", "area"]
CLASSES = 5
NO_COLUMN = Text("'{how}' needs a column of numbers; '{name}' is none.", "“{how}”需要数值列，“{name}”不是。")
CHOOSE = Text("Choose one, or count.", "请选择数值列，或改用计数。")


@dataclass(frozen=True, slots=True, kw_only=True)
class StatisticsRequest:
    """What is asked of statistics by cell: of which layer, which figures, and where they are written.

    Lines and areas count by their share in a cell; mean, max and min take whatever touches it.
    """

    features: Source
    cells: Source | None = None
    cell_column: str = ""
    aggregate: Aggregate = "count"
    value_column: str = ""
    per_hectare: bool = False
    false_discovery: float = 0.05
    output: str | None = None


ASK_FOR_SUM = Text("Ask for the sum, the mean or an extreme, or leave it out.", "请选择合计、平均或极值，或不给该列。")


@task_from(StatisticsRequest)
def grid_statistics(call: Call, asked: StatisticsRequest) -> Answer:
    """Write the cells with what is in them, and where it gathers (Gi*); answer the total, the hot and the cold."""
    with open_store(call.connection, application="undergrid grid statistics") as store:
        with store.connect() as connection:
            codes, shapes = chosen_cells(store, connection, asked.cells, asked.cell_column, call)
        layer = read_shapes(asked.features, store.crs, call.report)
        values = _values(layer, asked.aggregate, asked.value_column)
        known = np.isfinite(values)
        if not known.all():
            call.report(NO_VALUE.found(count=int((~known).sum())))
        call.progress.report(0.3, Text("Counting by cell", "按网格统计"))
        things = np.asarray(layer.geometry.to_numpy(), dtype=object)[known]
        found = assign(things, shapes)
        lost = found.largest(len(things)) < 0
        for finding in about(OUTSIDE, shapely.get_coordinates(shapely.point_on_surface(things[lost])), as_one=True):
            call.report(finding)
        total = aggregated(found, values[known], asked.aggregate, len(codes))
        if asked.per_hectare:
            total = total / (shapely.area(shapes) / 10_000.0)
        call.progress.report(0.7, Text("Looking for hot spots", "分析冷热点"))
        judged = np.nan_to_num(total) if asked.aggregate in ("count", "sum", "length", "area") else total
        spots = hot_spots(*_judged(judged, shapes), asked.false_discovery)
        alone = int((spots.called == "no neighbours").sum())
        if alone:
            call.report(NO_NEIGHBOURS.found(count=alone))
        answer: Answer = {
            "cells": len(codes), "total": float(np.nansum(total)), "hot": int((spots.called == "hot").sum()),
            "cold": int((spots.called == "cold").sum()), "no_neighbours": alone, "outside": int(lost.sum()),
        }  # fmt: skip
        if asked.output:
            frame = geopandas.GeoDataFrame(
                {"code": codes, "value": total, "value_class": classes(total), "gi_z": spots.z, "gi_p": spots.p,
                 "gi_q": spots.q, "spot": spots.called},
                geometry=shapes, crs=store.crs,
            )  # fmt: skip
            answer["output"] = write_frame(asked.output, frame, "statistics")
    return answer


def _judged(total: NDArray[np.float64], shapes: Geometries) -> tuple[NDArray[np.float64], list[list[int]]]:
    """Return values and neighbours for the search of hot spots; a cell without a value is nobody's neighbour."""
    around = neighbours(shapes)
    empty = ~np.isfinite(total)
    if empty.any():
        around = [[] if empty[at] else [b for b in each if not empty[b]] for at, each in enumerate(around)]
    return np.nan_to_num(total), around


def _values(layer: geopandas.GeoDataFrame, aggregate: Aggregate, column: str) -> NDArray[np.float64]:
    shapes = layer.geometry.to_numpy()
    if column and aggregate in ("count", "length", "area"):
        counted("value_column", 0, len(layer), Text("values", "个值"), ASK_FOR_SUM)
    if aggregate == "count":
        return np.ones(len(layer))
    if aggregate == "length":
        return np.asarray(shapely.length(shapes))
    if aggregate == "area":
        return np.asarray(shapely.area(shapes))
    if column not in layer or layer[column].dtype.kind not in "iufb":
        raise SourceError(NO_COLUMN.fill(how=aggregate, name=column), CHOOSE)
    return np.asarray(layer[column], dtype=np.float64)


def aggregated(found: Assigned, values: NDArray[np.float64], aggregate: Aggregate, count: int) -> NDArray[np.float64]:
    """Return the aggregate of each cell; NaN where a mean or an extreme is of nothing."""
    if aggregate in ("count", "sum", "length", "area"):
        return found.sums(values, count)
    if aggregate == "mean":
        weight = found.sums(np.ones(len(values)), count)
        return np.where(weight > 0, found.sums(values, count) / np.where(weight > 0, weight, 1.0), np.nan)
    extreme = np.full(count, -np.inf if aggregate == "max" else np.inf)
    (np.maximum if aggregate == "max" else np.minimum).at(extreme, found.cell, values[found.thing])
    return np.where(np.isfinite(extreme), extreme, np.nan)


def classes(values: NDArray[np.float64]) -> Wholes:
    """Return classes 1 to 5 of about as many cells each, 0 for a cell with nothing; equal values are of one class."""
    known = np.isfinite(values) & (values != 0)
    made = np.zeros(len(values), dtype=np.int64)
    if known.any():
        limits = np.quantile(values[known], np.linspace(0, 1, CLASSES + 1)[1:-1])
        made[known] = np.searchsorted(limits, values[known], side="left") + 1
    return made
