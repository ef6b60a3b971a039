"""Streets and pipes moved on together, with every cubic metre that passes between them in one book.

At each exchange the surface goes first. At every step of its own it finds what its openings pass, from the depth then
and the head in the shaft, which it moves on by what it passes and by what the pipes were bringing. Then SWMM takes its
routing steps with what has passed, and says what the heads and the pipes' own flows have become. So the flow of an
opening is that of its formula whatever the exchange step, and what the street has paid is known to the bit.

What SWMM has not yet counted of it is water on its way; see :mod:`exchange`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from swmm.toolkit import solver

from undergrid.core.flood.coupling.exchange import book_flows, pipe_inflows
from undergrid.core.flood.coupling.inlets import Inlets
from undergrid.core.flood.coupling.outlets import Outlets
from undergrid.core.flood.coupling.shafts import SHAFT_AREA_M2
from undergrid.core.flood.pipes.engine import NODE_HEAD, Simulation, Watched
from undergrid.core.flood.pipes.units import CUBIC_FOOT_M3, Units
from undergrid.core.flood.surface.openings import Openings
from undergrid.core.flood.surface.simulation import SurfaceSimulation
from undergrid.core.kernel.values import Answer

Floats = NDArray[np.float64]
Laterals = Callable[[float, float], Floats]
"""Mean flow in m3/s into each coupled node from outside both models (roofs), from one time in s to another."""
Heard = Callable[[float, Floats], None]
"""Is told of each step of the pipes: the time in s it was to reach, the inflow of each node in the model's unit."""
SHORTEST_S = 1.0
"""An exchange is not cut below this; whoever wants it shorter asks for it."""
HEAD_OFF_M = 0.05
"""How far the head that the surface expected in a shaft it exchanges with may lie from the pipes' own."""
CLOCK_S = 1e-3
"""SWMM's clock counts milliseconds."""
UNSEEN_M3_S = 3e-7
"""SWMM takes lateral inflows below 1e-5 cubic feet a second for nothing (its FLOW_TOL); so do we."""


@dataclass(slots=True)
class CoupledRun:
    """A surface and a pipe simulation at the same time; :meth:`advance` moves both on.

    ``sync_s``: the longest time between two exchanges; they come sooner where a shaft that touches the street asks it.
    ``shaft_area_m2``: the area over which a node's water rises, as
    :func:`~undergrid.core.flood.coupling.shafts.with_shafts` gave it to SWMM; one for all nodes, or one for each.
    """

    surface: SurfaceSimulation
    pipes: Simulation
    units: Units
    inlets: Inlets
    sync_s: float = 2.0
    shaft_area_m2: float | Floats = SHAFT_AREA_M2
    laterals: Laterals | None = None
    heard: Heard | None = None
    outlets: Outlets = field(default_factory=Outlets)
    time_s: float = 0.0
    given_m3: Floats = field(init=False)
    lateral_m3: float = 0.0
    _nodes: NDArray[np.int32] = field(init=False, repr=False)
    _watched: Watched = field(init=False, repr=False)
    _openings: Openings = field(init=False, repr=False)
    _rate: Floats = field(init=False, repr=False)  # of each opening, over the surface's last steps
    _paid: Floats = field(init=False, repr=False)  # through each opening, when the surface was last looked at
    _flow: Floats = field(init=False, repr=False)
    _before: Floats = field(init=False, repr=False)
    _node_flow: Floats = field(init=False, repr=False)
    _node_given: Floats = field(init=False, repr=False)
    _lateral_before: Floats = field(init=False, repr=False)
    _last_heads: Floats = field(init=False, repr=False)
    _rim_m: Floats = field(init=False, repr=False)  # of each node, the lowest of its openings
    _pace_s: Floats = field(init=False, repr=False)  # one: the time to the next exchange
    _steps_s: Floats = field(init=False, repr=False)  # how far the surface went last, and the pipes
    _seen_s: Floats = field(init=False, repr=False)  # one: the surface's time when it was last looked at

    def __post_init__(self) -> None:
        count, nodes = len(self.inlets), len(self.inlets.nodes)
        self._nodes = self.pipes.node_indices(self.inlets.nodes)
        self._watched = self.pipes.watch_links(self.outlets.links)
        self.given_m3, self._rate, self._paid, self._flow, self._before = (np.zeros(count) for _ in range(5))
        self._node_flow, self._node_given, self._lateral_before = (np.zeros(nodes) for _ in range(3))
        self._seen_s, self._steps_s = np.array([self.surface.time_s]), np.zeros(2)
        area = np.broadcast_to(np.asarray(self.shaft_area_m2, dtype=np.float64), nodes)
        heads = self.heads() * self.units.factor("m")
        cells = np.concatenate([self.inlets.cells, self.outlets.cells])
        self._last_heads = heads.copy()
        self._pace_s, self._rim_m = np.array([float(self.sync_s)]), np.full(nodes, np.inf)
        np.minimum.at(self._rim_m, self.inlets.node, self.inlets.crest_m)
        self.surface.name_exchange(cells, self.inlets.openings(area, heads))
        self._openings = self.surface.openings
        self.time_s = self.pipes.elapsed_s

    def advance(self, to_s: float, check: Callable[[], None] | None = None) -> None:
        """Move both on to ``to_s``, or to SWMM's end; SWMM's own last step may reach beyond."""
        while self.time_s < to_s and not self.pipes.is_over:
            self._exchange(min(self.time_s + self._pace_s[0], to_s), to_s)
            if check:
                check()

    def _exchange(self, goal_s: float, to_s: float) -> None:
        """One exchange: move the surface, see what has passed, move the pipes with it, see their heads."""
        self._return_outflow(goal_s)
        self.surface.advance(goal_s, passing=goal_s < to_s)
        self._see_street()
        if self.pipes.elapsed_s < goal_s - CLOCK_S:
            began = self.pipes.elapsed_s
            lateral = self._give_pipes(goal_s)
            first_s = self.move_pipes(goal_s, (self._node_flow + lateral) / self.units.factor("m3/s"))
            self._book(lateral, self.pipes.elapsed_s - began, first_s)
        self.time_s = goal_s

    def _see_street(self) -> None:
        """Find the flow of every opening over the steps that the surface has taken."""
        covered = self.surface.time_s - self._seen_s[0]
        if covered > 0.0:
            paid = self.taken_m3
            np.divide(paid - self._paid, covered, out=self._rate)
            self._paid[:] = paid
            self._seen_s[0] = self.surface.time_s
            self._steps_s[0] = covered

    def _give_pipes(self, goal_s: float) -> Floats:
        """Set what each node gets of its openings until ``goal_s``; return what it gets from elsewhere."""
        began = self.pipes.elapsed_s
        pipe_inflows(
            self._rate, self._before, self._paid - self.given_m3, self.surface.time_s - began,
            max(goal_s - began, *self._steps_s), self.inlets.node, UNSEEN_M3_S, self._flow, self._node_flow,
        )  # fmt: skip
        return self.laterals(began, goal_s) if self.laterals else self._lateral_before

    def move_pipes(self, until_s: float, inflows: Floats) -> float:
        """Move the pipes alone on to ``until_s`` with these inflows of the coupled nodes; return their first step."""
        began = self.pipes.elapsed_s
        self.pipes.set_node_inflows(self._nodes, inflows)
        self.pipes.advance(most_steps=1)
        first_s = self.pipes.elapsed_s - began
        if not self.pipes.is_over and self.pipes.elapsed_s < until_s:
            self.pipes.advance(until_s=until_s)
        if self.heard:
            self.heard(until_s, inflows)
        return first_s

    def _book(self, lateral: Floats, whole_s: float, first_s: float) -> None:
        """Book what the pipes have counted, and see what they bring to each shaft of themselves."""
        if whole_s <= 0.0:
            return
        self._steps_s[1] = whole_s
        book_flows(self._flow, self._before, self.given_m3, whole_s, first_s, self.inlets.node, self._node_given)
        if self.laterals:
            self.lateral_m3 += float((lateral * whole_s - 0.5 * (lateral - self._lateral_before) * first_s).sum())
            self._lateral_before[:] = lateral
        shafts = self._openings
        heads = self.heads() * self.units.factor("m")
        self._set_pace(heads)
        shafts.fed_m3_s[:] = (shafts.shaft_m2 * (heads - self._last_heads) - self._node_given) / whole_s
        self._last_heads[:] = heads
        shafts.head_m[:] = heads

    def _set_pace(self, heads: Floats) -> None:
        """Exchange sooner if a shaft in touch with the street went another way than expected, later if none did."""
        expected = self._openings.head_m
        touching = np.maximum(heads, expected) > self._rim_m
        off = float(np.abs(heads - expected)[touching].max(initial=0.0))
        if off > HEAD_OFF_M:
            self._pace_s[0] = max(0.5 * self._pace_s[0], min(SHORTEST_S, self.sync_s))
        elif off < 0.25 * HEAD_OFF_M:
            self._pace_s[0] = min(1.5 * self._pace_s[0], self.sync_s)

    def _return_outflow(self, goal_s: float) -> None:
        """Let what has left the outlets run on over the ground until ``goal_s``."""
        if len(self.outlets):
            gap = self.left_m3 - self.returned_m3
            self.surface.set_exchange(gap / max(goal_s - self.surface.time_s, 1e-9))

    def heads(self) -> Floats:
        """Return the head at each coupled node now, in the model's own unit."""
        found = np.zeros(len(self.inlets.nodes))
        self.pipes.node_values(NODE_HEAD, self._nodes, found)
        return found

    @property
    def taken_m3(self) -> Floats:
        """What the street has paid through each opening, less what it got."""
        return -self.surface.exchanged_m3()[: len(self.inlets)]

    @property
    def up_m3(self) -> Floats:
        """What came up through each opening."""
        return self.surface.gained_m3()[: len(self.inlets)]

    @property
    def down_m3(self) -> Floats:
        """What went down through each opening."""
        return self.taken_m3 + self.up_m3

    @property
    def left_m3(self) -> Floats:
        """What has left each outlet by the pipes' count."""
        return self._watched.volume * self.outlets.sign * self.units.factor("m3/s")

    @property
    def returned_m3(self) -> Floats:
        """What the ground has got from each outlet."""
        return self.surface.exchanged_m3()[len(self.inlets) :]

    @property
    def in_transit_m3(self) -> float:
        """Water that one side has given and the other has not yet counted, into the pipes less out of the outlets."""
        return float((self.taken_m3 - self.given_m3).sum() + (self.left_m3 - self.returned_m3).sum())

    def ledger(self) -> Answer:
        """Return the book of both sides and of what passed between them, in m3.

        ``coupling_error`` is what the street, the exchange and the water on its way cannot account for, as a share of
        all water. ``error`` counts the pipes too, and so SWMM's own continuity error: its stored volume is too high
        by several percent while pipes fill, and right again when they have emptied.
        """
        surface, pipes = self.surface.ledger(), self._pipes()
        given, left = float(self.given_m3.sum()), float(self.left_m3.sum())
        own_inflow = surface.inflow_m3 - surface.taken_m3 - float(self.surface.exchanged_m3().sum())
        street_came = surface.start_m3 + surface.rain_m3 + surface.edge_in_m3 + own_inflow
        street_left = surface.end_m3 + surface.infiltration_m3 + surface.edge_out_m3
        street_gap = street_left + given - left + self.in_transit_m3 - street_came
        pipes_gap = pipes["end_m3"] + pipes["out_m3"] - pipes["start_m3"] - pipes["in_m3"]
        whole = max(street_came + pipes["start_m3"] + pipes["in_m3"] - given, 1e-9)
        return {
            "surface": surface.as_json(),
            "pipes": pipes,
            "exchange": {
                "net_m3": given,
                "into_pipes_m3": float(self.down_m3.sum()),
                "out_of_pipes_m3": float(self.up_m3.sum()),
                "in_transit_m3": self.in_transit_m3,
                "from_outfalls_m3": float(self.returned_m3.sum()),
            },
            "lateral_m3": self.lateral_m3,
            "coupling_error": abs(street_gap) / whole,
            "error": abs(street_gap + pipes_gap) / whole,
        }

    def _pipes(self) -> dict[str, float]:
        totals, volume = solver.system_get_routing_totals(), self.units.factor("m3")
        inflows = totals.dwInflow + totals.wwInflow + totals.gwInflow + totals.iiInflow + totals.exInflow
        outflows = totals.outflow + totals.flooding + totals.evapLoss + totals.seepLoss
        return {
            "start_m3": totals.initStorage * CUBIC_FOOT_M3,
            "end_m3": totals.finalStorage * CUBIC_FOOT_M3,
            "in_m3": inflows * volume,
            "out_m3": outflows * volume,
            "external_m3": totals.exInflow * volume,
            "flooded_m3": totals.flooding * volume,
            "continuity_percent": totals.pctError,
        }
