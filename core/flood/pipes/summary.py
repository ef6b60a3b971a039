"""What one run came to: extremes and totals of every element as SWMM kept them at each routing step, in SI.

They are taken from the engine before it ends; its results file holds report steps only, and misses peaks between.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass

import pandas as pd
from swmm.toolkit import solver
from swmm.toolkit.shared_enum import ObjectType

from undergrid.core.flood.pipes.engine import full_flow, instant
from undergrid.core.flood.pipes.units import CUBIC_FOOT_M3, Units


@dataclass(frozen=True, slots=True)
class Balance:
    """The water of one run in m3, and SWMM's own continuity errors in percent."""

    wet_weather_m3: float
    dry_weather_m3: float
    external_m3: float
    flooded_m3: float
    outflow_m3: float
    initial_m3: float
    final_m3: float
    runoff_error_percent: float
    routing_error_percent: float

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


def take_summary(units: Units) -> Summary:
    """Return the summary of the simulation that has just run and is still open."""
    return Summary(_nodes(units), _links(units), _subcatchments(units), _balance(units))


def _each(kind: ObjectType) -> Sequence[tuple[int, str]]:
    return [(index, solver.project_get_id(kind, index)) for index in range(solver.project_get_count(kind))]


def _nodes(units: Units) -> pd.DataFrame:
    length, flow, volume = units.factor("m"), units.factor("m3/s"), units.factor("m3")
    rows = []
    for index, name in _each(ObjectType.NODE):
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
    return pd.DataFrame(rows)


def _links(units: Units) -> pd.DataFrame:
    rows = []
    for index, name in _each(ObjectType.LINK):
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
                "full_flow_m3_s": full_flow(index) * units.factor("m3/s"),
            }
        )
    return pd.DataFrame(rows)


def _subcatchments(units: Units) -> pd.DataFrame:
    depth = units.factor("mm")
    rows = []
    for index, name in _each(ObjectType.SUBCATCH):
        of = solver.subcatch_get_stats(index)
        rows.append(
            {
                "name": name,
                "rain_mm": of.precip * depth,
                "evaporation_mm": of.evap * depth,
                "peak_runoff_m3_s": of.maxFlow * units.factor("m3/s"),
                "runoff_m3": of.runoff * units.factor("m3"),
            }
        )
    return pd.DataFrame(rows)


def _balance(units: Units) -> Balance:
    of, volume = solver.system_get_routing_totals(), units.factor("m3")
    runoff = solver.system_get_runoff_totals()
    return Balance(
        wet_weather_m3=of.wwInflow * volume,
        dry_weather_m3=of.dwInflow * volume,
        external_m3=of.exInflow * volume,
        flooded_m3=of.flooding * volume,
        outflow_m3=of.outflow * volume,
        initial_m3=of.initStorage * CUBIC_FOOT_M3,
        final_m3=of.finalStorage * CUBIC_FOOT_M3,
        runoff_error_percent=runoff.pctError,
        routing_error_percent=of.pctError,
    )
