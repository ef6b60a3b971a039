"""Streets and pipes moved on together, with every cubic metre that passes between them in one book.

At each step: heads and depths are read, the exchange is found, SWMM takes its routing steps with it, and the surface
gives or gets over the same time what SWMM has really counted. SWMM counts the mean of a node's inflow before and
after a routing step; so what it got while an inflow changes is less than the inflow times the step, by half of the
first routing step. What one side has counted and the other has not yet is carried to the next step: it is in the
book as water on its way.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray
from swmm.toolkit import solver

from undergrid.core.flood.coupling.exchange import book_flows, exchange_flows, steady_flows
from undergrid.core.flood.coupling.inlets import Inlets
from undergrid.core.flood.coupling.shafts import SHAFT_AREA_M2
from undergrid.core.flood.pipes.engine import NODE_HEAD, Simulation
from undergrid.core.flood.pipes.units import CUBIC_FOOT_M3, Units
from undergrid.core.flood.surface.simulation import SurfaceSimulation

Floats = NDArray[np.float64]
Laterals = Callable[[float], Floats]
Heard = Callable[[float, Floats], None]
"""Is told of each step of the pipes: the time in s it was to reach, the inflow of each node in the model's unit."""
"""Flow in m3/s into each coupled node from outside both models (roofs), at a time in s."""

UNSEEN_M3_S = 3e-7
"""SWMM takes lateral inflows below 1e-5 cubic feet a second for nothing (its FLOW_TOL); so do we."""
DAMPING = 0.5
"""A flow that turns round from one step to the next is halved, as itzi does; it stills swinging at equal heads."""


@dataclass(slots=True)
class CoupledRun:
    """A surface and a pipe simulation at the same time; :meth:`advance` moves both on.

    ``sync_s``: the longest time between two looks at each other. ``shaft_area_m2``: the area over which a node's water
    rises, as :func:`~undergrid.core.flood.coupling.shafts.with_shafts` gave it to SWMM.
    """

    surface: SurfaceSimulation
    pipes: Simulation
    units: Units
    inlets: Inlets
    sync_s: float = 2.0
    shaft_area_m2: float = SHAFT_AREA_M2
    laterals: Laterals | None = None
    heard: Heard | None = None
    time_s: float = 0.0
    given_m3: Floats = field(init=False)
    taken_m3: Floats = field(init=False)
    lateral_m3: float = 0.0
    into_pipes_m3: float = 0.0
    out_of_pipes_m3: float = 0.0
    _indices: NDArray[np.int32] = field(init=False, repr=False)
    _head: Floats = field(init=False, repr=False)
    _flow: Floats = field(init=False, repr=False)
    _node_flow: Floats = field(init=False, repr=False)
    _before: Floats = field(init=False, repr=False)
    _lateral_before: Floats = field(init=False, repr=False)
    _owed: Floats = field(init=False, repr=False)  # the pipes have it, the street has not paid
    _places: NDArray[np.int64] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        inlets, nodes = len(self.inlets), len(self.inlets.nodes)
        self._indices = self.pipes.node_indices(self.inlets.nodes)
        self._head, self._node_flow, self._lateral_before = (np.zeros(nodes) for _ in range(3))
        self._flow, self._before, self.given_m3, self.taken_m3 = (np.zeros(inlets) for _ in range(4))
        self._owed = np.zeros(inlets)
        self._places = self.surface.name_exchange(self.inlets.cells)
        self.time_s = self.pipes.elapsed_s

    def advance(self, to_s: float, check: Callable[[], None] | None = None) -> None:
        """Move both on to ``to_s``, or as far beyond as SWMM's last step reaches, or to SWMM's end."""
        while self.time_s < to_s and not self.pipes.is_over:
            self._exchange(min(self.sync_s, to_s - self.time_s), to_s)
            if check:
                check()

    def _exchange(self, step_s: float, to_s: float) -> None:
        """One step: look, decide, move the pipes, move the surface."""
        self._look(step_s)
        lateral = self.laterals(self.time_s) if self.laterals else self._lateral_before
        began = self.time_s
        first_s = self.move_pipes(began + step_s, (self._node_flow + lateral) / self.units.factor("m3/s"))
        whole_s = self.time_s - began
        if whole_s <= 0:
            return
        down, up = book_flows(self._flow, self._before, self.given_m3, self._owed, whole_s, first_s)
        self.into_pipes_m3 += down
        self.out_of_pipes_m3 += up
        if self.laterals:
            self.lateral_m3 += float((lateral * whole_s - 0.5 * (lateral - self._lateral_before) * first_s).sum())
            self._lateral_before = lateral.copy()
        # The surface keeps its own pace and stays behind by less than a step; what it has not yet settled stays owed.
        self.surface.set_exchange(-self._owed / max(self.time_s - self.surface.time_s, 1e-9))
        self.surface.advance(self.time_s, passing=self.time_s < to_s and not self.pipes.is_over)
        self.taken_m3 = -self.surface.exchanged_m3()
        np.subtract(self.given_m3, self.taken_m3, out=self._owed)

    def move_pipes(self, until_s: float, inflows: Floats) -> float:
        """Move the pipes alone on to ``until_s`` with these inflows of the coupled nodes; return their first step."""
        began = self.pipes.elapsed_s
        self.pipes.set_node_inflows(self._indices, inflows)
        self.pipes.advance(most_steps=1)
        first_s = self.pipes.elapsed_s - began
        if not self.pipes.is_over and self.pipes.elapsed_s < until_s:
            self.pipes.advance(until_s=until_s)
        self.time_s = self.pipes.elapsed_s
        if self.heard:
            self.heard(until_s, inflows)
        return first_s

    def heads(self) -> Floats:
        """Return the head at each coupled node now, in the model's own unit."""
        found = np.zeros(len(self.inlets.nodes))
        self.pipes.node_values(NODE_HEAD, self._indices, found)
        return found

    def _look(self, step_s: float) -> None:
        """Set the flow of every inlet, and of every node, for the coming step."""
        inlets, length = self.inlets, self.units.factor("m")
        self.pipes.node_values(NODE_HEAD, self._indices, self._head)
        exchange_flows(
            self.surface.depth_at(self._places), inlets.crest_m, self._head * length, inlets.bottom_m, inlets.node,
            inlets.perimeter_m, inlets.clear_area_m2, inlets.weir_coefficient, inlets.orifice_coefficient,
            inlets.most_inflow_m3_s, inlets.open_share,
            self.surface.grid.cell_area_m2, self.shaft_area_m2, step_s, self._flow,
        )  # fmt: skip
        steady_flows(self._flow, self._before, self._owed, inlets.node, self._node_flow, step_s, DAMPING, UNSEEN_M3_S)

    @property
    def in_transit_m3(self) -> float:
        """Water that the surface has given and the pipes have not yet counted (negative: the other way)."""
        return float((self.taken_m3 - self.given_m3).sum())

    def ledger(self) -> dict[str, Any]:
        """Return the book of both sides and of what passed between them, in m3.

        ``coupling_error`` is what the street, the exchange and the water on its way cannot account for, as a share of
        all water. ``error`` counts the pipes too, and so SWMM's own continuity error: its stored volume is too high
        by several percent while pipes fill, and right again when they have emptied.
        """
        surface, pipes = self.surface.ledger(), self._pipes()
        given, taken = float(self.given_m3.sum()), float(self.taken_m3.sum())
        own_inflow = surface.inflow_m3 - surface.taken_m3 + taken
        street_came = surface.start_m3 + surface.rain_m3 + surface.edge_in_m3 + own_inflow
        street_left = surface.end_m3 + surface.infiltration_m3 + surface.edge_out_m3
        street_gap = street_left + given + self.in_transit_m3 - street_came
        pipes_gap = pipes["end_m3"] + pipes["out_m3"] - pipes["start_m3"] - pipes["in_m3"]
        whole = max(street_came + pipes["start_m3"] + pipes["in_m3"] - given, 1e-9)
        return {
            "surface": surface.as_json(),
            "pipes": pipes,
            "exchange": {
                "net_m3": given,
                "into_pipes_m3": self.into_pipes_m3,
                "out_of_pipes_m3": self.out_of_pipes_m3,
                "in_transit_m3": self.in_transit_m3,
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
