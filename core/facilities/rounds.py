"""Rounds over stops: who goes where in which order, within capacity, times of opening and the length of a day.

Solved by PyVRP's iterated local search over a matrix of minutes. A stop is worth more than all the time that could be
spared: first the plan with most stops is sought, then one with little travel and waiting. A search of so many steps
with one seed gives the same plan each time; that it is the best there is, nothing says.
"""

from __future__ import annotations

import time
import warnings
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

import numpy as np
import pyvrp
from numpy.typing import NDArray
from pyvrp.exceptions import PenaltyBoundWarning
from pyvrp.PenaltyManager import PenaltyParams

Floats = NDArray[np.float64]
TICKS_A_MINUTE = 600
"""The solver counts in whole numbers: tenths of a second, rounded up, so that what it promises in time is kept."""
CAPACITY_TICKS, PART_TICKS = 2000, 1000
"""A round's room in the solver's whole numbers where loads are whole; else a unit of load, parts rounded up."""
NEVER = 2**42
"""Ticks of a way that does not exist: longer than any day, below the solver's own largest number of 2^44."""

ALL_SHARE = 0.4
"""The part of the search that looks for a plan of all stops before some may be given up."""
SEARCH = pyvrp.SolveParams(penalty=PenaltyParams(solutions_between_updates=50, max_penalty=1000.0))
"""Penalties that are small beside the worth of a stop and change soon: with the solver's own it gives stops up that a
further round would take."""


class Reason(Enum):
    """Why a stop is left out."""

    UNREACHED = "unreached"
    TOO_HEAVY = "too_heavy"
    TOO_LATE = "too_late"
    TOO_LONG = "too_long"
    NO_ROOM = "no_room"


@dataclass(frozen=True)
class Stops:
    """Stops beside a base: minutes of travel (base first, then the stops), loads, minutes of work, open from/until.

    Times are minutes after midnight; work begins between ``opens`` and ``closes``.
    """

    travel: Floats
    load: Floats
    work: Floats
    opens: Floats
    closes: Floats

    def __len__(self) -> int:
        return len(self.load)


@dataclass(frozen=True)
class Crew:
    """How many go, how much each takes on a round (0: no limit), how many rounds each, from when until when."""

    people: int = 1
    capacity: float = 0.0
    rounds: int = 1
    since: float = 480.0
    until: float = 1080.0


@dataclass(frozen=True)
class Visit:
    """One visit: who, on which round, the place on it (from 1), which stop, arrival, wait, begin and end of work."""

    person: int
    round: int
    order: int
    stop: int
    arrives: float
    begins: float
    leaves: float


@dataclass(frozen=True)
class Plan:
    """The visits in their order, when each round (person, round) begins and ends, and why stops are left out."""

    visits: list[Visit]
    times: dict[tuple[int, int], tuple[float, float]]
    left_out: dict[int, Reason] = field(default_factory=dict)
    timed_out: bool = False


class _Until:
    """Ends the search after so many steps, or after so many seconds; asked at each step, it passes progress on."""

    def __init__(self, steps: int, seconds: float, tick: Callable[[float], None]) -> None:
        self.steps, self.seconds, self.tick = steps, seconds, tick
        self.done, self.began = 0, time.monotonic()
        self.timed_out = False
        self.last = steps

    def upto(self, share: float) -> _Until:
        """Let the search that begins now end when this share of all steps is done."""
        self.last = round(self.steps * share)
        return self

    def __call__(self, best_cost: int) -> bool:
        del best_cost  # the solver names it; how good a plan is does not end the search
        spent = time.monotonic() - self.began
        self.tick(max(self.done / self.steps, spent / self.seconds if self.seconds else 0.0))
        if self.done >= self.last:
            return True
        self.done += 1
        self.timed_out = bool(self.seconds) and spent >= self.seconds * self.last / self.steps
        return self.timed_out


def alone(stops: Stops, crew: Crew) -> dict[int, Reason]:
    """Return the stops that nobody could visit even on a round of their own, each with its reason."""
    there, back = stops.travel[0, 1:], stops.travel[1:, 0]
    begins = np.maximum(crew.since + there, stops.opens)
    why: dict[int, Reason] = {}
    for reason, those in (
        (Reason.TOO_LONG, begins + stops.work + back > crew.until),
        (Reason.TOO_LATE, crew.since + there > stops.closes),
        (Reason.TOO_HEAVY, (crew.capacity > 0) & (stops.load > crew.capacity)),
        (Reason.UNREACHED, ~np.isfinite(there) | ~np.isfinite(back)),
    ):
        why |= dict.fromkeys(np.flatnonzero(those).tolist(), reason)
    return why


def plan(
    stops: Stops, crew: Crew, *, seed: int = 1, steps: int = 2000, seconds: float = 0.0,
    tick: Callable[[float], None] = lambda _share: None,
) -> Plan:  # fmt: skip
    """Return a plan of visits; ``tick`` hears of progress and may raise to end the search."""
    why = alone(stops, crew)
    chosen = np.array([at for at in range(len(stops)) if at not in why], dtype=np.int64)
    if not len(chosen):
        return Plan([], {}, why)
    until = _Until(steps, seconds, tick)
    best = _solved(stops, crew, chosen, seed, until)
    if best is None:
        return Plan([], {}, why | dict.fromkeys(chosen.tolist(), Reason.NO_ROOM), until.timed_out)
    visits, times = _read(best, chosen)
    seen = {visit.stop for visit in visits}
    why |= {at: Reason.NO_ROOM for at in chosen.tolist() if at not in seen}
    return Plan(visits, times, dict(sorted(why.items())), until.timed_out)


def _solved(stops: Stops, crew: Crew, chosen: NDArray[np.int64], seed: int, until: _Until) -> pyvrp.Solution | None:
    """Return a plan that keeps every limit: of all stops if the first part of the search finds one, else of some."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", PenaltyBoundWarning)  # that nothing feasible was met is asked of the result
        every = _search(_problem(stops, crew, chosen, required=True), until.upto(ALL_SHARE), seed)
        if every.is_feasible():
            return _search(_problem(stops, crew, chosen, required=True), until.upto(1.0), seed, every)
        some = _search(_problem(stops, crew, chosen, required=False), until.upto(1.0), seed)
    return some if some.is_feasible() else None


def _search(
    problem: pyvrp.ProblemData, until: _Until, seed: int, begun: pyvrp.Solution | None = None
) -> pyvrp.Solution:
    return pyvrp.solve(
        problem, until, seed=seed, collect_stats=False, display=False, params=SEARCH, initial_solution=begun
    ).best


def _ticks(minutes: Floats) -> NDArray[np.int64]:
    """Return minutes as ticks, rounded up; what is a whole tick but for the computer's rounding stays one."""
    finite = np.isfinite(minutes)
    up = np.ceil(np.where(finite, minutes, 0.0) * TICKS_A_MINUTE - 1e-6)
    return np.where(finite, up, NEVER).astype(np.int64)


def _problem(stops: Stops, crew: Crew, chosen: NDArray[np.int64], *, required: bool) -> pyvrp.ProblemData:
    """Return the problem as the solver reads it; a stop is worth more than all the time that could be spared."""
    nodes = np.concatenate([[0], chosen + 1])
    travel: Any = _ticks(stops.travel[np.ix_(nodes, nodes)])
    np.fill_diagonal(travel, 0)
    since, until = int(_ticks(np.array(crew.since))), int(crew.until * TICKS_A_MINUTE)
    worth = 1 + crew.people * (until - since)
    limited = crew.capacity > 0
    whole = float(crew.capacity).is_integer() and bool((stops.load == np.floor(stops.load)).all())
    unit = max(1, round(CAPACITY_TICKS / crew.capacity)) if limited and whole else PART_TICKS
    load = np.ceil(stops.load * unit - 1e-6).astype(np.int64)
    work, opens = _ticks(stops.work), _ticks(stops.opens)
    closes = np.floor(np.minimum(stops.closes, crew.until) * TICKS_A_MINUTE + 1e-6).astype(np.int64)
    clients = [
        pyvrp.Client(
            at, delivery=[int(load[stop])] if limited else [], service_duration=int(work[stop]),
            tw_early=int(opens[stop]), tw_late=int(closes[stop]), prize=worth, required=required,
        )
        for at, stop in enumerate(chosen.tolist(), start=1)
    ]  # fmt: skip
    people = pyvrp.VehicleType(
        crew.people, capacity=[int(crew.capacity * unit + 1e-6)] if limited else [],
        tw_early=since, tw_late=until, unit_distance_cost=0, unit_duration_cost=1,
        reload_depots=[0] if crew.rounds > 1 else [], max_reloads=crew.rounds - 1,
    )  # fmt: skip
    places = [pyvrp.Location(0, 0) for _ in nodes]  # the ways are the matrix's; the solver draws no map
    return pyvrp.ProblemData(places, clients, [pyvrp.Depot(0)], [people], [travel], [travel])


def _read(
    best: pyvrp.Solution, chosen: NDArray[np.int64]
) -> tuple[list[Visit], dict[tuple[int, int], tuple[float, float]]]:
    """Return the visits and the times of the rounds; people are numbered by when they set out, then by their stop."""
    visits: list[Visit] = []
    times: dict[tuple[int, int], tuple[float, float]] = {}
    days = [each.schedule() for each in best.routes()]
    days.sort(key=lambda day: (day[0].start_time, [each.idx for each in day if each.is_client()]))
    for person, day in enumerate(days, start=1):
        number, order, since = 1, 0, day[0].end_time
        for each in day[1:]:
            if each.is_client():
                order += 1
                begins, wait = each.start_time, each.wait_duration
                minutes = (begins - wait, begins, each.end_time)
                visits.append(
                    Visit(person, number, order, int(chosen[each.idx]), *(at / TICKS_A_MINUTE for at in minutes))
                )
                continue
            if order:
                times[person, number] = (since / TICKS_A_MINUTE, each.start_time / TICKS_A_MINUTE)
                number, order = number + 1, 0
            since = each.end_time
    return visits, times
