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

from undergrid.core.flood.pipes.model import Model

SHAFT_AREA_M2 = 1.131
"""A round manhole of 1.2 m."""
ABOVE_GROUND_M = 50.0
LARGE_LINKS = 5000
"""SWMM's own threads meet several times in every step; below so many links they wait for each other, not for work."""


def with_shafts(model: Model, names: Collection[str], area_m2: float = SHAFT_AREA_M2) -> Model:
    """Return the model with the named junctions as shafts that reach far above the ground; all else is as it was."""
    nodes = model.nodes.copy()
    chosen = nodes["name"].isin(list(names)) & (nodes["kind"] == "junction")
    nodes.loc[chosen, "depth_m"] = nodes.loc[chosen, "depth_m"].fillna(0.0) + ABOVE_GROUND_M
    nodes.loc[chosen, "initial_depth_m"] = nodes.loc[chosen, "initial_depth_m"].fillna(0.0)
    nodes.loc[chosen, "rest"] = f"FUNCTIONAL 0 0 {model.units.written(area_m2, 'm2')}"
    nodes.loc[chosen, ["surcharge_depth_m", "ponded_m2"]] = np.nan
    nodes.loc[chosen, "kind"] = "storage"
    return replace(model, nodes=nodes)


def coupled_options(model: Model, *, rain_falls_on: str, threads: int = 1) -> Model:
    """Return the model routed by dynamic waves, with its rain on or off; the other ways know no backwater."""
    options = {
        "flow_routing": "DYNWAVE",
        "surcharge_method": "SLOT",
        "allow_ponding": "NO",
        "ignore_rainfall": "YES" if rain_falls_on == "surface" else "NO",
        "threads": str(threads if len(model.links) >= LARGE_LINKS else 1),
    }
    return model.with_options(**options)


def rims_m(nodes: pd.DataFrame) -> pd.Series:
    """Return the level of the ground at each node as the pipe model has it, by name."""
    return pd.Series((nodes["invert_m"] + nodes["depth_m"].fillna(0.0)).to_numpy(), index=nodes["name"])
