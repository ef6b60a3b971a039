"""How far rounds stay above the best there are, on towns whose best rounds are known, at 10 and at 30 seconds.

The towns are made: clusters of stops on rays from the base, so far apart that one round for each cluster is best, and
so regular that its length is known. Published instances with best known values are used instead where a folder holds
them (``UNDERGRID_BENCH_VRP``: ``*.vrp`` beside ``*.sol``, as CVRPLIB gives them).
"""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path

import numpy as np
import pyvrp

from undergrid.benchmarks.harness import OURS, Contender, Entry, stopwatch
from undergrid.core.facilities.rounds import Crew, Plan, Stops, plan

RAYS, ON_RAY, APART_MIN, FIRST_MIN = 25, 8, 1.0, 60.0
SHORT_S, LONG_S = 10.0, 30.0
WHOLE_DAY = 10.0**6
"""Minutes: no day ends in the published instances."""


def rays() -> tuple[Stops, Crew, float]:
    """Return stops on rays, a crew with room for one ray, and the minutes of the best rounds: out and back on each."""
    along = FIRST_MIN + APART_MIN * np.arange(ON_RAY)
    angle = 2 * np.pi * np.arange(RAYS) / RAYS
    x, y = (np.outer(turn, along).ravel() for turn in (np.cos(angle), np.sin(angle)))
    xy = np.vstack([[[0.0, 0.0]], np.column_stack([x, y])])
    best = 2 * along[-1] * RAYS
    return _stops(xy, np.ones(RAYS * ON_RAY)), Crew(RAYS, ON_RAY, 1, 0.0, WHOLE_DAY), float(best)


def published(folder: Path) -> dict[str, tuple[Stops, Crew, float]]:
    """Return the instances of a folder: distances as minutes; those with times of opening in tenths, cut off, as usual.

    The best known value is the distance of the solution beside each instance, computed anew.
    """
    found = {}
    for path in sorted(folder.glob("*.vrp")):
        has_times = "TIME_WINDOW_SECTION" in path.read_text(encoding="utf-8")
        data, a_minute = pyvrp.read(path, "dimacs" if has_times else "round"), 10.0 if has_times else 1.0
        best = float(pyvrp.read_solution(path.with_suffix(".sol"), data).distance()) / a_minute
        load = np.array([client.delivery[0] for client in data.clients()], dtype=float)
        work, opens, closes = (
            np.minimum([getattr(client, name) for client in data.clients()], WHOLE_DAY * a_minute) / a_minute
            for name in ("service_duration", "tw_early", "tw_late")
        )
        stops = Stops(data.distance_matrix(0) / a_minute, load, work, opens, closes)
        vehicle = data.vehicle_type(0)
        until = min(vehicle.tw_late / a_minute, WHOLE_DAY)
        crew = Crew(data.num_vehicles, float(vehicle.capacity[0]), 1, vehicle.tw_early / a_minute, until)
        found[path.stem] = (stops, crew, best)
    return found


def travelled(found: Plan, travel: np.ndarray) -> float:
    """Return the minutes on the way of all rounds, from the base and back."""
    rounds: dict[tuple[int, int], list[int]] = {}
    for visit in sorted(found.visits, key=lambda each: each.order):
        rounds.setdefault((visit.person, visit.round), [0]).append(visit.stop + 1)
    return sum(float(travel[way, [*way[1:], 0]].sum()) for way in rounds.values())


def _stops(xy: np.ndarray, load: np.ndarray) -> Stops:
    zero = np.zeros(len(load))
    travel = np.hypot(*(xy[:, None] - xy[None]).transpose(2, 0, 1))
    return Stops(travel, load, zero, zero, zero + WHOLE_DAY)


def entry() -> Entry:
    """Return the benchmark."""
    folder = os.environ.get("UNDERGRID_BENCH_VRP")
    towns = published(Path(folder)) if folder else {f"{RAYS} rays of {ON_RAY} stops": rays()}
    made = Entry(
        "inspection_route",
        "Rounds of inspectors",
        "Rounds over stops with a capacity, the search ended by the clock; the gap is that of the minutes of travel to "
        + ("the best known value of each published instance." if folder else "the best rounds, known by construction."),
        [],
    )

    def ours(seconds: float) -> float:
        with stopwatch() as spent:
            for name, (stops, crew, best) in towns.items():
                found = plan(stops, crew, steps=10**9, seconds=seconds)
                if found.left_out:
                    raise RuntimeError(f"{name}: {len(found.left_out)} stops left out")
                made.facts[f"gap on {name} at {seconds:g} s"] = f"{travelled(found, stops.travel) / best - 1:.2%}"
        return spent[0]

    made.contenders += [
        Contender(OURS, partial(ours, LONG_S), 1, f"{LONG_S:g} s for each"),
        Contender(f"Undergrid, {SHORT_S:g} s", partial(ours, SHORT_S), 1, f"{SHORT_S:g} s for each"),
    ]
    return made
