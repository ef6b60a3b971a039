"""What one run came to: extremes and totals of every element as SWMM kept them at each routing step, in SI.

They are taken from the engine before it ends; its results file holds report steps only, and misses peaks between.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import timedelta

import numpy as np
import pandas as pd
from swmm.toolkit import solver

from undergrid.core.flood.pipes.engine import (
    LINK,
    NODE,
    SUBCATCHMENT,
    element_names,
    full_depth,
    full_flow,
    instant,
    subcatchment_area,
)
from undergrid.core.flood.pipes.model import Model
from undergrid.core.flood.pipes.units import CUBIC_FOOT_M3, Units


@dataclass(frozen=True, slots=True)
class Balance:
    """The water of one run in m3, and SWMM's own continuity errors in percent.

    ``rdii_m3`` is rain that comes in through leaks by unit hydrographs. Without what reacts, SWMM's error is
    ``1 - (flooded + outflow + evaporated + seeped + final) / (came_m3 + initial)``.
    """

    wet_weather_m3: float
    dry_weather_m3: float
    groundwater_m3: float
    rdii_m3: float
    external_m3: float
    flooded_m3: float
    outflow_m3: float
    evaporated_m3: float
    seeped_m3: float
    initial_m3: float
    final_m3: float
    runoff_error_percent: float
    routing_error_percent: float

    @property
    def came_m3(self) -> float:
        """Return the water that came into the pipes, whichever way."""
        return self.wet_weather_m3 + self.dry_weather_m3 + self.groundwater_m3 + self.rdii_m3 + self.external_m3

    def as_json(self) -> dict[str, float]:
        """Return the balance as JSON values."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Summary:
    """Frames of nodes, links and subcatchments, one row each, and the balance."""

    nodes: pd.DataFrame
    links: pd.DataFrame
    subcatchments: pd.DataFrame
    balance: Balance

    def moved_by(self, time: timedelta) -> Summary:
        """Return the summary with its moments on a clock that is ahead by ``time``."""
        nodes, links = (each.assign(peak_at=each["peak_at"] + time) for each in (self.nodes, self.links))
        return replace(self, nodes=nodes, links=links)


NODE_COLUMNS = (
    "name", "peak_depth_m", "peak_at", "peak_inflow_m3_s", "peak_flooding_m3_s", "flooded_m3", "flooded_h",
    "surcharged_h",
)  # fmt: skip
LINK_COLUMNS = (
    "name", "peak_flow_m3_s", "peak_at", "peak_velocity_m_s", "peak_depth_m", "surcharged_h", "full_flow_h",
    "capacity_limited_h", "full_flow_m3_s", "full_depth_m",
)  # fmt: skip
AREA_COLUMNS = ("name", "rain_mm", "evaporation_mm", "peak_runoff_m3_s", "runoff_m3")


def take_summary(model: Model) -> Summary:
    """Return the summary of the simulation of ``model`` that has just run and is still open."""
    units, encoding = model.units, model.original.encoding
    links = _links(units, encoding, model.barrels)
    return Summary(_nodes(units, encoding), links, _subcatchments(units, encoding), _balance(units))


def _nodes(units: Units, encoding: str) -> pd.DataFrame:
    length, flow, volume = units.factor("m"), units.factor("m3/s"), units.factor("m3")
    names, rows = element_names(NODE, encoding), []
    if not element_names(LINK, encoding):  # SWMM routes nothing then and keeps no statistics; asking for them is fatal
        still = pd.DataFrame(0.0, index=range(len(names)), columns=[*NODE_COLUMNS])
        return still.assign(name=np.array(names, dtype=object), peak_at=pd.NaT)
    for index, name in enumerate(names):
        of = solver.node_get_stats(index)
        rows.append(
            {
                "name": name,
                "peak_depth_m": of.maxDepth * length,
                "peak_at": instant(of.maxDepthDate),
                "peak_inflow_m3_s": of.maxInflow * flow,
                "peak_flooding_m3_s": of.maxOverflow * flow,
                "flooded_m3": of.volFlooded * volume,
                "flooded_h": of.timeFlooded,
                "surcharged_h": of.timeSurcharged,
            }
        )
    return pd.DataFrame(rows, columns=[*NODE_COLUMNS])


def _links(units: Units, encoding: str, barrels: Mapping[str, int]) -> pd.DataFrame:
    rows = []
    for index, name in enumerate(element_names(LINK, encoding)):
        of = solver.link_get_stats(index)
        rows.append(
            {
                "name": name,
                "peak_flow_m3_s": of.maxFlow * units.factor("m3/s"),
                "peak_at": instant(of.maxFlowDate),
                "peak_velocity_m_s": of.maxVeloc * units.factor("m/s"),
                "peak_depth_m": of.maxDepth * units.factor("m"),
                "surcharged_h": of.timeSurcharged,
                "full_flow_h": of.timeFullFlow,
                "capacity_limited_h": of.timeCapacityLimited,
                "full_flow_m3_s": full_flow(index) * barrels.get(name, 1) * units.factor("m3/s"),
                "full_depth_m": full_depth(index) * units.factor("m"),
            }
        )
    return pd.DataFrame(rows, columns=[*LINK_COLUMNS])


def _subcatchments(units: Units, encoding: str) -> pd.DataFrame:
    depth = units.factor("mm")
    rows = []
    for index, name in enumerate(element_names(SUBCATCHMENT, encoding)):
        of = solver.subcatch_get_stats(index)  # rain as a depth, what evaporated and ran off as volumes
        area_m2 = subcatchment_area(index) * units.factor("ha") * 1e4
        rows.append(
            {
                "name": name,
                "rain_mm": of.precip * depth,
                "evaporation_mm": of.evap * units.factor("m3") / area_m2 * 1e3 if area_m2 > 0 else 0.0,
                "peak_runoff_m3_s": of.maxFlow * units.factor("m3/s"),
                "runoff_m3": of.runoff * units.factor("m3"),
            }
        )
    return pd.DataFrame(rows, columns=[*AREA_COLUMNS])


def _balance(units: Units) -> Balance:
    of, volume = solver.system_get_routing_totals(), units.factor("m3")
    runoff = solver.system_get_runoff_totals()
    return Balance(
        wet_weather_m3=of.wwInflow * volume,
        dry_weather_m3=of.dwInflow * volume,
        groundwater_m3=of.gwInflow * volume,
        rdii_m3=of.iiInflow * volume,
        external_m3=of.exInflow * volume,
        flooded_m3=of.flooding * volume,
        outflow_m3=of.outflow * volume,
        evaporated_m3=of.evapLoss * volume,
        seeped_m3=of.seepLoss * volume,
        initial_m3=of.initStorage * CUBIC_FOOT_M3,
        final_m3=of.finalStorage * CUBIC_FOOT_M3,
        runoff_error_percent=runoff.pctError,
        routing_error_percent=of.pctError,
    )
