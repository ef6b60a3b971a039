"""Which cell things lie in, by one rule: the task behind `assigntocells`.

A point on a border belongs to the cell whose code sorts first, and is marked. A line belongs to its cells by the share
of its length, an area by the share of its area. The store keeps the same rule for its own tables (75_grid.sql).
"""

from __future__ import annotations

from dataclasses import dataclass

import geopandas
import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray
from sqlalchemy import Connection

from undergrid.core.grid.arrangement import Geometries, Index
from undergrid.core.grid.checks.making import OUTSIDE, about
from undergrid.core.grid.coding import MAKE, NO_CELLS
from undergrid.core.grid.stored import read_cells
from undergrid.core.kernel.errors import SourceError, StoreError
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.report.table import heads_of, write_table
from undergrid.core.store.connection import Store, open_store
from undergrid.core.streets.building import write_frame
from undergrid.core.streets.reading import Source, read_shapes

LEAST_SHARE = 1e-9


@dataclass(frozen=True)
class Assigned:
    """Pairs of thing and cell with the share of the thing there; ``on_border`` marks points that several claim."""

    thing: Index
    cell: Index
    share: NDArray[np.float64]
    on_border: NDArray[np.bool_]

    def largest(self, count: int) -> Index:
        """Return for each of ``count`` things the cell with its largest share, -1 for one that lies in none."""
        found = np.full(count, -1, dtype=np.int64)
        order = np.lexsort((-self.cell, self.share))
        found[self.thing[order]] = self.cell[order]
        return found

    def sums(self, values: NDArray[np.float64], count: int) -> NDArray[np.float64]:
        """Return for each of ``count`` cells the sum of the values of its things, each by its share."""
        total = np.bincount(self.cell, values[self.thing] * self.share, minlength=count)
        return np.asarray(total, dtype=np.float64)


def assign(things: Geometries, cells: Geometries) -> Assigned:
    """Return the cells of things; ``cells`` come in the order of their codes."""
    kind = shapely.get_dimensions(things)
    points = np.flatnonzero(kind == 0)
    cell, thing = shapely.STRtree(things[points]).query(cells, predicate="intersects")
    order = np.lexsort((cell, thing))
    cell, thing = cell[order], thing[order]
    first = np.ones(len(thing), dtype=bool)
    first[1:] = thing[1:] != thing[:-1]
    claims = np.bincount(thing, minlength=len(points))
    parts = [Assigned(points[thing[first]], cell[first], np.ones(first.sum()), claims[thing[first]] > 1)]
    for dimension, size in ((1, shapely.length), (2, shapely.area)):
        those = np.flatnonzero(kind == dimension)
        one, two = shapely.STRtree(cells).query(things[those], predicate="intersects")
        whole = size(things[those])[one]
        share = size(shapely.intersection(things[those][one], cells[two])) / np.where(whole > 0, whole, np.inf)
        kept = share > LEAST_SHARE
        parts.append(
            Assigned(those[one[kept]], two[kept], np.minimum(share[kept], 1.0), np.zeros(kept.sum(), dtype=bool))
        )
    return Assigned(*(np.concatenate([getattr(part, name) for part in parts])
                      for name in ("thing", "cell", "share", "on_border")))  # fmt: skip


def chosen_cells(
    store: Store, connection: Connection, source: Source | None, column: str, call: Call
) -> tuple[list[str], Geometries]:
    """Return codes and shapes of a layer's cells, or of the store's that are in use, in the order of codes."""
    if source is None:
        cells = read_cells(connection)
        if not len(cells):
            raise StoreError(NO_CELLS, MAKE)
        return [code or str(key) for code, key in zip(cells.codes, cells.keys, strict=True)], cells.shapes
    layer = read_shapes(source, store.crs, call.report)
    if column and column not in layer:
        raise SourceError(
            Text(f"The layer has no column {column}.", f"图层中没有列 {column}。"),
            Text("Choose another column.", "请另选列。"),
        )
    name = column or ("code" if "code" in layer else "row")
    layer = layer.assign(_name=layer[name].astype(str)).sort_values(["_name", "row"], kind="stable")
    return layer["_name"].tolist(), np.asarray(layer.geometry.to_numpy(), dtype=object)


@task
def assign_to_cells(
    call: Call, *, features: Source, cells: Source | None = None, cell_column: str = "", output: str | None = None,
    shares_output: str | None = None,
) -> Answer:  # fmt: skip
    """Tell for each thing of a layer its cell, the largest share decides; write all shares as a table if asked."""
    with open_store(call.connection, application="undergrid assign") as store:
        with store.connect() as connection:
            codes, shapes = chosen_cells(store, connection, cells, cell_column, call)
        layer = read_shapes(features, store.crs, call.report)
        call.progress.report(0.3, Text("Assigning to cells", "归属网格"))
        things = np.asarray(layer.geometry.to_numpy(), dtype=object)
        found = assign(things, shapes)
        best = found.largest(len(things))
        lost = shapely.get_coordinates(shapely.point_on_surface(things[best < 0]))
        for finding in about(OUTSIDE, lost, as_one=True):
            call.report(finding)
        marked = np.zeros(len(things), dtype=bool)
        marked[found.thing[found.on_border]] = True
        names = np.array([*codes, None], dtype=object)
        answer: Answer = {
            "features": len(things), "assigned": int((best >= 0).sum()), "outside": int((best < 0).sum()),
            "on_border": int(marked.sum()), "cells": len(codes),
        }  # fmt: skip
        if output:
            told = layer.assign(cell=names[best], on_border=marked,
                                cells=np.bincount(found.thing, minlength=len(things)))  # fmt: skip
            answer["output"] = write_frame(output, geopandas.GeoDataFrame(told, crs=store.crs), "assigned")
        if shares_output:
            table = pd.DataFrame({"row": layer["row"].to_numpy()[found.thing], "cell": names[found.cell],
                                  "share": found.share})  # fmt: skip
            answer["shares_output"] = write_table(
                shares_output, table.to_dict("records"), heads_of(table.columns), call.language
            )
    return answer
