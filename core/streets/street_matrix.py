"""What every way costs from each of some points to each of others: the task behind `streetmatrix`."""

from __future__ import annotations

import csv

import numpy as np

from undergrid.core.kernel.files import written_whole
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.store.connection import open_store
from undergrid.core.streets.asking import points_of, roads
from undergrid.core.streets.checks.making import NO_WAY, UNREACHED
from undergrid.core.streets.network import CostBy, Traveller
from undergrid.core.streets.reading import Source


@task
def street_matrix(
    call: Call,
    *,
    origins: Source,
    destinations: Source | None = None,
    by: CostBy = "time",
    traveller: Traveller = "vehicle",
    at: str | None = None,
    reach_m: float = 50.0,
    origin_column: str = "",
    destination_column: str = "",
    table_output: str,
) -> Answer:
    """Write a table of minutes or metres from every origin (row) to every destination (column).

    Without destinations the origins are both. A point further than ``reach_m`` from a street is left out, and told.
    """
    with open_store(call.connection, application="undergrid matrix") as store, store.connect() as connection:
        now = roads(store, connection, by, traveller, at)
        one = points_of(store, connection, now.streets, origins, traveller, reach_m, call.report, origin_column)
        two = one if destinations is None else points_of(
            store, connection, now.streets, destinations, traveller, reach_m, call.report, destination_column
        )  # fmt: skip
        call.progress.report(0.3, Text("Searching the streets", "搜索路网"))
        costs = now.router(one.places, two.places).costs()
    missing = int(np.isinf(costs).sum())
    if missing:
        call.report(NO_WAY.found(says=UNREACHED, count=missing, all=costs.size))
    heads = two.names(destination_column if destinations is not None else origin_column)
    with written_whole(table_output) as aside, aside.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["", *heads])
        for name, row in zip(one.names(origin_column), costs, strict=True):
            writer.writerow([name, *("" if np.isinf(value) else f"{value:.3f}" for value in row)])
    return {
        "table_output": table_output,
        "origins_taken": len(one.places),
        "destinations_taken": len(two.places),
        "unreached_pairs": missing,
    }
