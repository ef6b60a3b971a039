"""Manholes as shafts: what a pipe model must be before it can be coupled to a street.

SWMM's junctions hold no water of their own; once surcharged, their head jumps by metres from one step to the next,
and an exchange by heads would swing with it. A real manhole is a shaft: here each coupled junction becomes a storage
unit of the shaft's area that goes on above the ground, so that its head can stand as high as the street's water and
nothing overflows inside SWMM: what comes up is the surface model's.

Full pipes are computed with the Preissmann slot. With SWMM's older way (EXTRAN) full pipes go on lending their surface
to the storage units at their ends, and a third of the water of a surcharged pair of pipes was lost in our trials; with
the slot a thousandth.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from undergrid.core.flood.pipes.model import Model
from undergrid.core.flood.pipes.simulated_time import seconds_of
from undergrid.core.flood.pipes.units import Units

SHAFT_AREA_M2 = 1.131
"""A round manhole of 1.2 m."""
ABOVE_GROUND_M = 50.0
SHAFT_KINDS = ("junction", "divider")
COUPLED_KINDS = ("junction", "divider", "storage")
LARGE_LINKS = 5000
"""SWMM's own threads meet several times in every step; below so many links they wait for each other, not for work."""


def with_shafts(model: Model, names: Collection[str], area_m2: float = SHAFT_AREA_M2) -> Model:
    """Return the model with the named nodes as shafts that reach far above the ground; all else is as it was.

    A storage unit keeps its own area and its losses. A divider routed by dynamic waves divides nothing: it is a shaft.
    """
    nodes = model.nodes.copy()
    named = nodes["name"].isin(list(names))
    nodes["depth_m"] = depths_m(nodes, model.units).where(named, nodes["depth_m"])
    nodes.loc[named, "depth_m"] += ABOVE_GROUND_M
    nodes.loc[named, "initial_depth_m"] = nodes.loc[named, "initial_depth_m"].fillna(0.0)
    chosen = named & nodes["kind"].isin(SHAFT_KINDS)
    nodes.loc[chosen, "rest"] = f"FUNCTIONAL 0 0 {model.units.written(area_m2, 'm2')}"
    nodes.loc[named, ["surcharge_depth_m", "ponded_m2"]] = np.nan
    nodes.loc[chosen, "kind"] = "storage"
    return replace(model, nodes=nodes)


def shaft_areas_m2(model: Model, names: Collection[str]) -> NDArray[np.float64]:
    """Return the area over which the water of each named node of a model :func:`with_shafts` rises at the ground.

    It steadies the exchange and does not enter into its flows; a storage unit whose area stands in a curve or a shape
    counts as a manhole.
    """
    nodes = model.nodes.drop_duplicates("name").set_index("name")
    square_m = model.units.factor("m2")
    areas = []
    for name in names:
        words = str(nodes.at[name, "rest"]).split()
        area = SHAFT_AREA_M2
        if len(words) >= 4 and words[0].upper() == "FUNCTIONAL":
            share, power, base = (float(word) for word in words[1:4])
            depth = max(float(nodes.at[name, "depth_m"]) - ABOVE_GROUND_M, 0.0) / model.units.factor("m")
            area = max((base + (share * depth**power if share else 0.0)) * square_m, SHAFT_AREA_M2)
        areas.append(area)
    return np.array(areas)


def coupled_options(model: Model, *, rain_falls_on: str, threads: int = 1, longest_step_s: float = np.inf) -> Model:
    """Return the model routed by dynamic waves, with its rain on or off; the other ways know no backwater.

    ``longest_step_s``: no routing step shall be longer.
    """
    options = {
        "flow_routing": "DYNWAVE",
        "surcharge_method": "SLOT",
        "allow_ponding": "NO",
        "ignore_rainfall": "YES" if rain_falls_on == "surface" else "NO",
        "threads": str(threads if len(model.links) >= LARGE_LINKS else 1),
    }
    own_s = seconds_of(model.original.options().get("ROUTING_STEP", "20"), bare_s=1.0)
    if own_s is not None and own_s > longest_step_s:
        options["routing_step"] = f"{longest_step_s:g}"
    return model.with_options(**options)


def rims_m(nodes: pd.DataFrame, units: Units) -> pd.Series:
    """Return the level of the ground at each node as the pipe model has it, by name."""
    return pd.Series((nodes["invert_m"] + depths_m(nodes, units)).to_numpy(), index=nodes["name"])


def depths_m(nodes: pd.DataFrame, units: Units) -> pd.Series:
    """Return each node's depth from its bottom to its rim in m; 0 where the model, of these units, does not say."""
    depths = nodes["depth_m"].fillna(0.0)
    for index in nodes.index[nodes["kind"] == "divider"]:
        # link, type, its figures (none, one, a curve's name, three), then the depth: SWMM 5.2 manual, [DIVIDERS]
        words = str(nodes.at[index, "rest"]).split()
        behind = 2 + {"CUTOFF": 1, "TABULAR": 1, "WEIR": 3}.get(words[1].upper(), 0) if len(words) > 1 else 0
        depths[index] = float(words[behind]) * units.factor("m") if 0 < behind < len(words) else 0.0
    return depths
