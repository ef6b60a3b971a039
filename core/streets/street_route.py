"""The best way over the streets through points in their order: the task behind `streetroute`."""

from __future__ import annotations

import geopandas
import numpy as np
import pandas as pd
import shapely
from sqlalchemy import Connection

from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.findings import Finding
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.store.connection import open_store
from undergrid.core.streets.asking import Roads, courses, points_of, roads
from undergrid.core.streets.building import write_frame
from undergrid.core.streets.checks.making import NO_WAY
from undergrid.core.streets.network import CostBy, Traveller
from undergrid.core.streets.places import Places
from undergrid.core.streets.reached import cut
from undergrid.core.streets.reading import Source
from undergrid.core.streets.routing import Arcs

TWO_POINTS = Text("A route leads through two or more points that are on streets.", "路线至少需要两个位于道路上的点。")
DRAW = Text("Draw them in the order of the way.", "请按行进顺序绘制。")


@task
def street_route(
    call: Call,
    *,
    points: Source,
    by: CostBy = "time",
    traveller: Traveller = "vehicle",
    at: str | None = None,
    reach_m: float = 50.0,
    output: str | None = None,
) -> Answer:
    """Answer length and minutes of the best way through the points of a layer, in their order, and write it.

    A point further than ``reach_m`` from a street is a finding, and the way leads past it. So is a leg without a way.
    """
    with open_store(call.connection, application="undergrid route") as store, store.connect() as connection:
        now = roads(store, connection, by, traveller, at)
        places = points_of(store, connection, now.streets, points, traveller, reach_m, call.report).places
        if len(places) < 2:
            raise SourceError(TWO_POINTS, DRAW)
        legs = []
        for leg in range(len(places) - 1):
            call.progress.report(leg / len(places), Text("Searching the streets", "搜索路网"))
            made = _leg(connection, now, places, leg)
            if made is None:
                call.report(_missing(places, leg))
            else:
                legs.append(made.assign(leg=leg + 1))
        if not legs:
            raise SourceError(NO_WAY.says.fill(a=int(places.row[0]) + 1, b=int(places.row[1]) + 1), NO_WAY.remedy)
        way = pd.concat(legs, ignore_index=True)
        minutes = now.streets.costs("time", traveller)
        share = np.abs(way["until"] - way["since"]).to_numpy()
        way["minutes"] = minutes[way["segment"]] * share
        way["length_m"] = shapely.length(way["geometry"].to_numpy(dtype=object))
        answer: Answer = {
            "length_m": float(way["length_m"].sum()),
            "minutes": float(way["minutes"].sum()),
            "legs": len(legs),
            "missing_legs": len(places) - 1 - len(legs),
            "streets": [name for name in dict.fromkeys(way["name"].dropna())],
        }
        if output:
            drawn = geopandas.GeoDataFrame(way.drop(columns=["segment", "since", "until"]), crs=store.crs)
            answer["output"] = write_frame(output, drawn, "route")
    return answer


def _leg(connection: Connection, now: Roads, places: Places, leg: int) -> pd.DataFrame | None:
    """Return the pieces of the way from one point to the next, None when there is no way."""
    one, two = _only(places, leg), _only(places, leg + 1)
    found = now.router(one, two)
    if not np.isfinite(found.costs()[0, 0]):
        return None
    arcs: Arcs = found.way(0, 0)
    drawn = courses(connection, now.streets, arcs.segment)
    drawn["geometry"] = cut(drawn["geometry"].to_numpy(dtype=object), arcs.since, arcs.until)
    return drawn.assign(segment=arcs.segment, since=arcs.since, until=arcs.until)


def _only(places: Places, at: int) -> Places:
    those = slice(at, at + 1)
    return Places(places.row[those], places.segment[those], places.along[those], places.off_m[those], places.at[those])


def _missing(places: Places, leg: int) -> Finding:
    x, y = places.at[leg + 1]
    a, b = int(places.row[leg]) + 1, int(places.row[leg + 1]) + 1
    return NO_WAY.found(wkt=f"POINT ({x:.3f} {y:.3f})", a=a, b=b)
