"""Pumping stations, gate chambers and overflow chambers as SWMM computes them: a link between two sides of a chamber.

What arrives stays on one side; what leaves starts at a second node beside it, and between them lies the pump, the
gate as an orifice, or the sill as a weir. A survey knows where they are and the levels of their pipes, but neither
pump curves nor the opening of gates: what was taken for them is reported on the spot.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from shapely import LineString

from undergrid.core.flood.checks import building
from undergrid.core.kernel.checks import Check
from undergrid.core.kernel.findings import Finding

ORIFICE_COEFFICIENT = 0.65
"""Usual for a sharp-edged opening (SWMM 5.2 user's manual, orifices)."""
WEIR_COEFFICIENT = 1.84
"""Sharp-crested transverse weir, SI units (SWMM 5.2 user's manual: 3.33 in US units)."""
LEAST_SILL_M = 0.05
BESIDE_M = 1.0


@dataclass(frozen=True, slots=True)
class Structure:
    """One kind: what a point of it does, the SWMM link it becomes, and what has to be assumed of it."""

    kind: str
    role: str
    assumed: Check


PUMP = Structure(
    "pump",
    "pumping_station",
    building.PUMP,
)
GATE = Structure(
    "orifice",
    "gate",
    building.GATE,
)
SILL = Structure(
    "weir",
    "overflow",
    building.SILL,
)
STRUCTURES = (PUMP, GATE, SILL)


def structure_of(roles: Collection[str]) -> Structure | None:
    """Return the structure that a point is by what it does, if any."""
    return next((each for each in STRUCTURES if each.role in roles), None)


def with_structures(
    nodes: pd.DataFrame, links: pd.DataFrame, roles: Mapping[str, Collection[str]]
) -> tuple[pd.DataFrame, pd.DataFrame, list[Finding]]:
    """Return nodes and links with every surveyed structure in its place, and what was assumed of each.

    ``roles``: what the point of each node does, as the survey's words for it say. A structure
    through which nothing flows stays a chamber.
    """
    nodes, links = nodes.copy(), links.copy()
    new_nodes, new_links, findings = [], [], []
    rows = nodes.set_index("name", drop=False)
    leaving_at, entered = links.groupby("from_node", sort=False).indices, set(links["to_node"])
    for name in nodes["name"]:
        structure = structure_of(roles.get(name, ()))
        if structure is None or name not in leaving_at or name not in entered:
            continue
        leaving = leaving_at[name]
        if structure is SILL:  # only what leaves above the bottom goes over the sill
            leaving = leaving[links["from_offset_m"].to_numpy(float)[leaving] >= LEAST_SILL_M]
            if not len(leaving):
                continue
        here = rows.loc[name]
        beyond = _node_beyond(here, links.iloc[leaving], structure.kind)
        new_nodes.append(beyond)
        new_links.append(_link_between(here, beyond, links.iloc[leaving], structure))
        _start_beyond(here, beyond, links, leaving)
        findings.append(_assumed(here, structure))
    if not new_nodes:
        return nodes, links, findings
    return (
        pd.concat([nodes, pd.DataFrame(new_nodes)], ignore_index=True),
        pd.concat([links, pd.DataFrame(new_links)], ignore_index=True),
        findings,
    )


def _node_beyond(here: pd.Series, leaving: pd.DataFrame, kind: str) -> pd.Series:
    """Return the second node: at the level at which the lowest pipe leaves, a step along it."""
    beyond = here.copy()
    rise = float(leaving["from_offset_m"].min())
    beyond["name"] = f"{here['name']}~{kind}"
    beyond["invert_m"] = here["invert_m"] + rise
    beyond["depth_m"] = max(here["depth_m"] - rise, float(leaving["height_m"].max()))
    course = leaving["geometry"].iloc[0]
    beyond["geometry"] = course.interpolate(min(BESIDE_M, course.length / 2))
    return beyond


def _link_between(here: pd.Series, beyond: pd.Series, leaving: pd.DataFrame, structure: Structure) -> pd.Series:
    """Return the pump, orifice or weir, as large as the largest pipe that leaves."""
    largest = leaving.loc[leaving["height_m"].idxmax()]
    rise = float(beyond["invert_m"] - here["invert_m"])
    link = pd.Series(np.nan, index=leaving.columns, dtype=object)
    link["name"], link["kind"] = beyond["name"], structure.kind
    link["from_node"], link["to_node"] = here["name"], beyond["name"]
    link["geometry"] = LineString([here["geometry"], beyond["geometry"]])
    if structure is PUMP:
        link["rest"] = "* ON 0 0"
        return link
    width = float(largest["width_m"]) or float(largest["height_m"])
    if structure is GATE:
        link["rest"] = f"SIDE {rise:.4f} {ORIFICE_COEFFICIENT} NO 0"
        box = largest["shape"] == "RECT_CLOSED"
        link["shape"], link["height_m"] = ("RECT_CLOSED" if box else "CIRCULAR"), largest["height_m"]
        link["width_m"] = width if box else 0.0
    else:
        link["rest"] = f"TRANSVERSE {rise:.4f} {WEIR_COEFFICIENT} NO 0 0 YES"
        link["shape"], link["height_m"] = "RECT_OPEN", max(float(here["depth_m"]) - rise, LEAST_SILL_M)
        link["width_m"] = width
    link["section"] = "0 0"
    return link


def _start_beyond(here: pd.Series, beyond: pd.Series, links: pd.DataFrame, leaving: Any) -> None:
    """Let the leaving pipes start at the second node, at the level they had."""
    rise, start = float(beyond["invert_m"] - here["invert_m"]), beyond["geometry"]
    for pipe in links.index[leaving]:
        links.at[pipe, "from_node"] = beyond["name"]
        links.at[pipe, "from_offset_m"] = round(float(links.at[pipe, "from_offset_m"]) - rise, 4)
        links.at[pipe, "geometry"] = LineString([start, *links.at[pipe, "geometry"].coords[1:]])


def _assumed(here: pd.Series, structure: Structure) -> Finding:
    point = here["geometry"]
    return structure.assumed.found(subject=here["name"], wkt=f"POINT ({point.x:.3f} {point.y:.3f})")
