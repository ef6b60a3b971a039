"""What every way costs from each of some points to each of others: the task behind `streetmatrix`."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import partial

import numpy as np

from undergrid.core.kernel.files import written_whole
from undergrid.core.kernel.task import Call, task_from
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.store.connection import open_store
from undergrid.core.streets.asking import points_of, roads
from undergrid.core.streets.checks.making import NO_WAY, UNREACHED
from undergrid.core.streets.network import CostBy, Traveller
from undergrid.core.streets.reading import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixRequest:
    """What is asked of a distance matrix: from where, to where, by which vehicles, at which time.

    Without destinations the origins are both. A point further than ``reach_m`` from a street is left out, and told.
    """

    origins: Source
    destinations: Source | None = None
    by: CostBy = "time"
    traveller: Traveller = "vehicle"
    at: str | None = None
    reach_m: float = 50.0
    origin_column: str = ""
    destination_column: str = ""
    table_output: str


@task_from(MatrixRequest)
def street_matrix(call: Call, asked: MatrixRequest) -> Answer:
    """Write a table of minutes or metres from every origin (row) to every destination (column)."""
    with open_store(call.connection, application="undergrid matrix") as store, store.connect() as connection:
        now = roads(store, connection, asked.by, asked.traveller, asked.at)
        where = partial(points_of, store, connection, now.streets)
        how = (asked.traveller, asked.reach_m, call.report)
        one = where(asked.origins, *how, asked.origin_column)
        two = one if asked.destinations is None else where(asked.destinations, *how, asked.destination_column)
        call.progress.report(0.3, Text("Searching the streets", "搜索路网"))
        costs = now.router(one.places, two.places).costs()
    missing = int(np.isinf(costs).sum())
    if missing:
        call.report(NO_WAY.found(says=UNREACHED, count=missing, all=costs.size))
    heads = two.names(asked.destination_column if asked.destinations is not None else asked.origin_column)
    with written_whole(asked.table_output) as aside, aside.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["", *heads])
        for name, row in zip(one.names(asked.origin_column), costs, strict=True):
            writer.writerow([name, *("" if np.isinf(value) else f"{value:.3f}" for value in row)])
    return {
        "table_output": asked.table_output,
        "origins_taken": len(one.places),
        "destinations_taken": len(two.places),
        "unreached_pairs": missing,
    }
