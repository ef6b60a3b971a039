"""What in a model would make SWMM fail, or lie: found before the run, on the element, with what to do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np
import pandas as pd

from undergrid.core.flood.checks.models import (
    ABOVE_CROWN,
    ADVERSE,
    BELOW_BOTTOM,
    ISOLATED,
    LOOSE,
    NO_AREA,
    NO_OUTFALL,
    NO_OUTLET,
    NO_ROUGHNESS,
    NO_SECTION,
    ODD_WIDTH,
    SHORT,
    STEEP,
)
from undergrid.core.flood.pipes.layers import placeless
from undergrid.core.flood.pipes.model import Model
from undergrid.core.kernel.checks import Check
from undergrid.core.kernel.findings import Finding

WIDEST_FLOW_PATHS = 10.0
"""Width over the square root of area: above this (or below its inverse) a subcatchment is a ribbon, not a place."""
STEEPEST = 1.0
SHORTEST_M = 1.0
CROWN_TOLERANCE_M = 0.01


SAID_BY_US = {
    NO_OUTFALL.slug: "swmm-error-145",
    LOOSE.slug: "swmm-error-209",
    NO_SECTION.slug: "swmm-error-117",
    NO_ROUGHNESS.slug: "swmm-error-113",
    NO_OUTLET.slug: "swmm-error-209",
    ADVERSE.slug: "swmm-error-115",
    BELOW_BOTTOM.slug: "swmm-warning-03",
    ABOVE_CROWN.slug: "swmm-warning-02",
    STEEP.slug: "swmm-warning-08",
}
"""Which of the engine's complaints each of our rules says in the user's words."""


def preflight(model: Model) -> Iterator[Finding]:
    """Yield everything in the model that would trouble SWMM or its results."""
    yield from placeless(model)
    yield from _network(model)
    yield from _conduits(model)
    yield from _subcatchments(model)


def _broken(check: Check, row: pd.Series, **values: Any) -> Finding:
    """Return the finding that an element breaks a rule."""
    shape = row["geometry"]
    wkt = shape.wkt if shape is not None and shape == shape else None  # noqa: PLR0124  (NaN)
    return check.found(subject=row["name"], wkt=wkt, **values)


def _network(model: Model) -> Iterator[Finding]:
    nodes, links = model.nodes, model.links
    outfalls = set(nodes.loc[nodes["kind"] == "outfall", "name"])
    if not outfalls:
        yield NO_OUTFALL.found()
    known = set(nodes["name"])
    loose = ~(links["from_node"].isin(known) & links["to_node"].isin(known))
    for _, row in links[loose].iterrows():
        yield _broken(LOOSE, row)
    rows = nodes.set_index("name", drop=False)
    for part in _parts(nodes["name"], links.loc[~loose, ["from_node", "to_node"]].itertuples(index=False, name=None)):
        if outfalls and not part & outfalls:
            yield _broken(ISOLATED, rows.loc[min(part)], count=len(part))


def _parts(names: Iterable[str], pairs: Iterable[tuple[str, str]]) -> Iterator[set[str]]:
    """Yield the names of each part that holds together, by its first name's place."""
    beside: dict[str, list[str]] = {name: [] for name in names}
    for one, other in pairs:
        beside[one].append(other)
        beside[other].append(one)
    met: set[str] = set()
    for first in beside:
        if first in met:
            continue
        part, ahead = {first}, [first]
        while ahead:
            fresh = {each for each in beside[ahead.pop()] if each not in part}
            part |= fresh
            ahead += fresh
        met |= part
        yield part


def _conduits(model: Model) -> Iterator[Finding]:
    nodes = model.nodes.drop_duplicates("name").set_index("name")
    conduits = model.links[model.links["kind"] == "conduit"].copy()
    elevations = model.original.options().get("LINK_OFFSETS", "DEPTH").upper() == "ELEVATION"
    for end in ("from", "to"):
        bottom = conduits[f"{end}_node"].map(nodes["invert_m"])
        offset = conduits[f"{end}_offset_m"]
        # With offsets as elevations SWMM takes what lies below the bottom for the bottom, and 0 is a usual filler.
        level = offset.fillna(bottom) if elevations else bottom + offset.fillna(0.0)
        level = level.where(~(elevations & (offset == 0.0) & (bottom > 0.0)), bottom)
        conduits[f"{end}_level"], conduits[f"{end}_bottom"] = level, bottom
        rim = bottom + conduits[f"{end}_node"].map(nodes["depth_m"])
        inner = conduits[f"{end}_node"].map(nodes["kind"]).isin(["junction", "storage"])
        conduits[f"{end}_above"] = (level + conduits["height_m"] - rim).where(inner & (rim > bottom))
    for _, row in conduits[_troubled(conduits)].iterrows():
        yield from _conduit(row)


def _troubled(conduits: pd.DataFrame) -> pd.Series:
    """Return which conduits :func:`_conduit` has anything to say of."""
    fall, length = conduits["from_level"] - conduits["to_level"], conduits["length_m"]
    found = (fall < -CROWN_TOLERANCE_M) | (fall.abs() > STEEPEST * length) | (length < SHORTEST_M)
    for end in ("from", "to"):
        found |= conduits[f"{end}_above"] > CROWN_TOLERANCE_M
        found |= conduits[f"{end}_bottom"] - conduits[f"{end}_level"] > CROWN_TOLERANCE_M
    return found | conduits["shape"].isna() | ~(conduits["roughness"] > 0)


def _conduit(row: pd.Series) -> Iterator[Finding]:
    fall, length = row["from_level"] - row["to_level"], row["length_m"]
    if fall < -CROWN_TOLERANCE_M:
        yield _broken(ADVERSE, row, rise=-fall)
    if length > 0 and abs(fall) > STEEPEST * length:
        yield _broken(STEEP, row, fall=fall, length=length)
    elif length < SHORTEST_M:
        yield _broken(SHORT, row, length=length)
    for end in ("from", "to"):
        if row[f"{end}_above"] > CROWN_TOLERANCE_M:
            yield _broken(ABOVE_CROWN, row, above=row[f"{end}_above"], node=row[f"{end}_node"])
        if row[f"{end}_bottom"] - row[f"{end}_level"] > CROWN_TOLERANCE_M:
            yield _broken(BELOW_BOTTOM, row, below=row[f"{end}_bottom"] - row[f"{end}_level"], node=row[f"{end}_node"])
    if pd.isna(row["shape"]):
        yield _broken(NO_SECTION, row)
    if not row["roughness"] > 0:
        yield _broken(NO_ROUGHNESS, row)


def _subcatchments(model: Model) -> Iterator[Finding]:
    places = set(model.nodes["name"]) | set(model.subcatchments["name"])
    areas = model.subcatchments
    ratios = areas["width_m"] / np.sqrt(areas["area_ha"].where(areas["area_ha"] > 0) * 1e4)
    fine = areas["outlet"].isin(places) & ratios.between(1 / WIDEST_FLOW_PATHS, WIDEST_FLOW_PATHS)
    for _, row in areas[~fine].iterrows():
        if row["outlet"] not in places:
            yield _broken(NO_OUTLET, row, outlet=row["outlet"])
        if not row["area_ha"] > 0:
            yield _broken(NO_AREA, row)
            continue
        ratio = row["width_m"] / np.sqrt(row["area_ha"] * 1e4)
        if not 1 / WIDEST_FLOW_PATHS <= ratio <= WIDEST_FLOW_PATHS:
            yield _broken(ODD_WIDTH, row, width=row["width_m"], area=row["area_ha"])
