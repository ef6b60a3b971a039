"""Rounds of inspectors over the streets: the task behind `inspectionroute`."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import geopandas
import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray
from sqlalchemy import Connection

from undergrid.core.facilities.checks import rounds as told
from undergrid.core.facilities.rounds import Crew, Plan, Reason, Stops, Visit, plan
from undergrid.core.facilities.visits import STOP_COLUMNS, Visits, clock, minutes_of, visits_of
from undergrid.core.formats.layers import write_layers
from undergrid.core.kernel.account import counted
from undergrid.core.kernel.checks import Check
from undergrid.core.kernel.errors import SourceError, StoreError
from undergrid.core.kernel.findings import Finding, Place
from undergrid.core.kernel.task import Call, task_from
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.store.connection import Store, open_store
from undergrid.core.streets.asking import Asked, Roads, courses, points_of, roads
from undergrid.core.streets.network import Traveller
from undergrid.core.streets.places import Places
from undergrid.core.streets.reached import cut
from undergrid.core.streets.reading import Source
from undergrid.core.streets.routing import Router

MOST_STOPS = 1000
"""More stops at once are refused: the search would not hear a cancel within a second."""
TOO_MANY = Text("{count} stops are more than the {most} that are planned at once.",
                "共 {count} 个巡查点，超过单次可规划的 {most} 个。")  # fmt: skip
DIVIDE = Text("Plan one duty grid or one street at a time.", "请按责任网格或道路分批规划。")
ONE_BASE = Text("Rounds begin and end at one place; the layer has {count}.", "出发地只能有一个，图层中有 {count} 个。")
CHOOSE = Text("Select the one place, or give another layer.", "请选中其中一个，或另选图层。")
BASE_FAR = Text("The place where rounds begin is further than {limit:g} m from any street.",
                "出发地距任何道路均超过 {limit:g} 米。")  # fmt: skip
NEARER = Text("Move it, draw the missing street, or allow a larger distance.", "请移动出发地、补画道路或放宽距离限值。")
NO_DAY = Text("A day from {since} until {until} has no time for a round.", "工作时间 {since} 至 {until} 无法安排巡查。")
SET_DAY = Text("Write times of one day, the earlier first, such as 08:00 and 17:30.",
               "请填写同一天的先后两个时刻，如 08:00 与 17:30。")  # fmt: skip
NO_CREW = Text("Rounds need at least one person, one round and one step; capacity and time are not below zero.",
               "至少需要一名人员、一轮和一步搜索；容量与时间不得为负。")  # fmt: skip
SET_CREW = Text("Set them again.", "请重新设置。")


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteRequest:
    """What is asked of rounds: stops, where rounds begin, who goes, when, and how long is searched.

    Columns of stops that may be named: what one takes of the capacity, minutes of work, opening and closing times.
    """

    stops: Source
    base: Source
    name_column: str = ""
    load_column: str = ""
    minutes_column: str = ""
    opens_column: str = ""
    closes_column: str = ""
    minutes_at_stop: float = 5.0
    people: int = 1
    capacity: float = 0.0
    rounds: int = 1
    since: str = "08:00"
    until: str = "18:00"
    traveller: Traveller = "vehicle"
    at: str | None = None
    reach_m: float = 50.0
    seed: int = 1
    steps: int = 2000
    seconds: float = 0.0
    output: str | None = None
    stops_output: str | None = None


@dataclass(frozen=True)
class Made:
    """The stops that were asked for and what became of them."""

    asked: Asked
    visits: Visits
    stops: Stops
    plan: Plan


@task_from(RouteRequest)
def inspection_route(call: Call, asked: RouteRequest) -> Answer:
    """Answer who visits which stops in which order, and write rounds and stops; what is left out is told.

    Ways are those of least time over the streets of the store. The same seed and number of steps give the same plan.
    """
    crew = _crew(asked)
    with open_store(call.connection, application="undergrid rounds") as store, store.connect() as connection:
        now = roads(store, connection, "time", asked.traveller, asked.at)
        base = _base(store, connection, now, asked, call)
        columns = {name: getattr(asked, f"{name}_column") for name in STOP_COLUMNS}
        named = [asked.name_column, *columns.values()]
        found = points_of(store, connection, now.streets, asked.stops, asked.traveller, asked.reach_m, call.report)
        if len(found.layer) > MOST_STOPS:
            raise SourceError(TOO_MANY.fill(count=len(found.layer), most=MOST_STOPS), DIVIDE)
        visits = visits_of(found, [name for name in named if name], columns, asked, call.report)
        here = _joined(base, _chosen(found.places, visits.placed))
        call.progress.report(0.05, Text("Searching the streets", "搜索路网"))
        router = now.router(here, here)
        ways = call.progress.part(0.05, 0.3)
        stops = visits.stops(router.costs(ways.report))
        call.progress.report(0.3, Text("Planning the rounds", "规划巡查路线"))
        search = call.progress.part(0.3, 0.85)
        made = Made(found, visits, stops, plan(
            stops, crew, seed=asked.seed, steps=asked.steps, seconds=asked.seconds, tick=search.report,
        ))  # fmt: skip
        _tell(call, made, crew, asked)
        call.progress.report(0.85, Text("Drawing the ways", "绘制路线"))
        legs = _legs(call, connection, now, router, made)
        crs = store.crs
    counted("stops", len({visit.stop for visit in made.plan.visits}), len(found.layer), Text("stops", "巡查点"))
    drawn = _rounds(made, legs)
    answer: Answer = {
        "stops_given": len(found.layer), "visited": len(made.plan.visits),
        "left_out": len(found.layer) - len(made.plan.visits), "rounds_made": len(made.plan.times),
        "people_sent": len({person for person, _ in made.plan.times}),
        "travel_minutes": float(drawn["travel_min"].sum()), "length_m": float(drawn["length_m"].sum()),
        "away_minutes": float(sum(end - begin for begin, end in made.plan.times.values())), "crs": crs.to_wkt(),
    }  # fmt: skip
    if asked.output:
        write_layers(Path(asked.output), {"rounds": drawn.set_crs(crs)})
        answer["output"] = asked.output
    if asked.stops_output:
        write_layers(Path(asked.stops_output), {"stops": _stops(made, call.language).set_crs(crs, allow_override=True)})
        answer["stops_output"] = asked.stops_output
    return answer


def _crew(asked: RouteRequest) -> Crew:
    since, until = minutes_of(asked.since), minutes_of(asked.until)
    if since is None or until is None or since >= until:
        raise SourceError(NO_DAY.fill(since=asked.since, until=asked.until), SET_DAY)
    numbers = (asked.capacity, asked.minutes_at_stop, asked.seconds)
    if min(asked.people, asked.rounds, asked.steps) < 1 or not all(np.isfinite(each) and each >= 0 for each in numbers):
        raise SourceError(NO_CREW, SET_CREW)
    return Crew(asked.people, asked.capacity, asked.rounds, since, until)


def _base(store: Store, connection: Connection, now: Roads, asked: RouteRequest, call: Call) -> Places:
    """Return the one place where rounds begin and end."""
    try:
        found = points_of(store, connection, now.streets, asked.base, asked.traveller, asked.reach_m, call.report)
    except StoreError as fault:
        raise StoreError(BASE_FAR.fill(limit=asked.reach_m), NEARER) from fault
    if len(found.layer) != 1:
        raise SourceError(ONE_BASE.fill(count=len(found.layer)), CHOOSE)
    return found.places


def _chosen(places: Places, those: NDArray[np.int64]) -> Places:
    return Places(places.row[those], places.segment[those], places.along[those], places.off_m[those], places.at[those])


def _joined(one: Places, two: Places) -> Places:
    names = ("row", "segment", "along", "off_m", "at")
    return Places(*(np.concatenate([getattr(one, name), getattr(two, name)]) for name in names))


def _tell(call: Call, made: Made, crew: Crew, asked: RouteRequest) -> None:
    for stop, reason in made.plan.left_out.items():
        call.report(_left_out(made, crew, stop, reason))
    if made.plan.timed_out:
        call.report(told.CUT_OFF.found(seconds=asked.seconds, steps=asked.steps))


def _left_out(made: Made, crew: Crew, stop: int, reason: Reason) -> Finding:
    """Return the finding of a stop that nobody visits."""
    x, y = made.asked.places.at[made.visits.placed[stop]]
    stops = made.stops
    soonest = crew.since + stops.travel[0, stop + 1]
    cases: dict[Reason, tuple[Check, dict[str, float]]] = {
        Reason.UNREACHED: (told.UNREACHED, {}),
        Reason.NO_ROOM: (told.NO_ROOM, {}),
        Reason.TOO_HEAVY: (told.TOO_HEAVY, {"load": stops.load[stop], "capacity": crew.capacity}),
        Reason.TOO_LATE: (told.TOO_LATE, {"closes": stops.closes[stop], "soonest": soonest}),
        Reason.TOO_LONG: (told.TOO_LONG, {"end": _home(stops, stop, soonest), "until": crew.until}),
    }
    check, values = cases[reason]
    said: dict[str, Any] = {
        name: value if reason is Reason.TOO_HEAVY else clock(value) for name, value in values.items()
    }
    place, where = Place(row=made.visits.row(stop)), f"POINT ({x:.3f} {y:.3f})"
    return check.found(place, None, where, name=made.visits.names[stop], **said)


def _home(stops: Stops, stop: int, soonest: float) -> float:
    """Return when a round to one stop alone ends."""
    return float(max(soonest, stops.opens[stop]) + stops.work[stop] + stops.travel[stop + 1, 0])


def _by_round(made: Plan) -> dict[tuple[int, int], list[Visit]]:
    found: dict[tuple[int, int], list[Visit]] = {key: [] for key in made.times}
    for visit in made.visits:
        found[visit.person, visit.round].append(visit)
    return found


def _legs(call: Call, connection: Connection, now: Roads, router: Router, made: Made) -> pd.DataFrame:
    """Return the pieces of street that each round takes, in their order."""
    pieces = []
    costs = call.progress.part(0.85, 0.98)
    trips = _by_round(made.plan)
    for number, (key, visits) in enumerate(trips.items()):
        costs.report(number / len(trips))
        nodes = [0, *(visit.stop + 1 for visit in visits), 0]
        for one, two in pairwise(nodes):
            costs.check()
            arcs = router.way(one, two, made.stops.travel[one, two] * (1 + 1e-9) + 1e-9)
            share = np.abs(arcs.until - arcs.since)
            pieces.append(pd.DataFrame({
                "person": key[0], "round": key[1], "segment": arcs.segment, "since": arcs.since, "until": arcs.until,
                "travel_min": arcs.cost, "length_m": now.streets.length_m[arcs.segment] * share,
            }))  # fmt: skip
    if not pieces:
        return pd.DataFrame({name: [] for name in ("person", "round", "travel_min", "length_m", "geometry")})
    every = pd.concat(pieces, ignore_index=True)
    drawn = courses(connection, now.streets, every["segment"].to_numpy())
    every["geometry"] = cut(
        drawn["geometry"].to_numpy(dtype=object), every["since"].to_numpy(), every["until"].to_numpy()
    )
    return every


def _rounds(made: Made, legs: pd.DataFrame) -> geopandas.GeoDataFrame:
    """Return a row for each round: who, when, how many stops, how far, and its course."""
    rows = []
    for key, visits in _by_round(made.plan).items():
        own = legs[(legs["person"] == key[0]) & (legs["round"] == key[1])]
        begin, end = made.plan.times[key]
        numbers = [visit.stop for visit in visits]
        rows.append({
            "person": key[0], "round": key[1], "begins": clock(begin), "ends": clock(end), "stops": len(visits),
            "load": float(made.stops.load[numbers].sum()), "work_min": float(made.stops.work[numbers].sum()),
            "wait_min": float(sum(visit.begins - visit.arrives for visit in visits)),
            "travel_min": float(own["travel_min"].sum()), "length_m": float(own["length_m"].sum()),
            "geometry": shapely.MultiLineString([each for each in own["geometry"] if not each.is_empty]),
        })  # fmt: skip
    names = ["person", "round", "begins", "ends", "stops", "load", "work_min", "wait_min", "travel_min", "length_m"]
    return geopandas.GeoDataFrame(rows, columns=[*names, "geometry"], geometry="geometry")


def _stops(made: Made, language: str) -> geopandas.GeoDataFrame:
    """Return the stops as they were given, each with its visit, or with the reason why there is none."""
    layer = made.asked.layer
    words = {slug: getattr(text, language) for slug, text in made.visits.reasons().items()}
    out = pd.DataFrame({"person": pd.array([pd.NA] * len(layer), "Int64"), "round": pd.NA, "order": pd.NA})
    out = out.astype("Int64").assign(arrives=None, begins=None, leaves=None, left_out=words["too_far"])
    for at, reason in made.visits.unread.items():
        out.loc[at, "left_out"] = words[reason]
    rows = made.asked.places.row[made.visits.placed]
    for stop, why in made.plan.left_out.items():
        out.loc[rows[stop], "left_out"] = words[why.value]
    for visit in made.plan.visits:
        at = rows[visit.stop]
        out.loc[at, ["person", "round", "order"]] = (visit.person, visit.round, visit.order)
        out.loc[at, ["arrives", "begins", "leaves"]] = [
            clock(each) for each in (visit.arrives, visit.begins, visit.leaves)
        ]
        out.loc[at, "left_out"] = None
    named = out.assign(name=made.visits.every_name, row=layer["row"].to_numpy())
    points = shapely.point_on_surface(layer.geometry.to_numpy())
    return geopandas.GeoDataFrame(named, geometry=points, crs=layer.crs)
