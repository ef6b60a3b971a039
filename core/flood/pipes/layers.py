"""A run as layers of one GeoPackage: what every element came to, and nodes and links through time.

Layers ``nodes``, ``links``, ``subcatchments`` hold peaks and totals. ``nodes_through_time`` and ``links_through_time``
repeat each element with an instant in ``at``: QGIS's temporal controller plays them.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import geopandas
import numpy as np
import pandas as pd
from pyproj import CRS

from undergrid.core.flood.checks.models import PLACELESS
from undergrid.core.flood.pipes.model import Model
from undergrid.core.flood.pipes.results import Kind, Results
from undergrid.core.flood.pipes.summary import Summary
from undergrid.core.formats.geopackage import write_layer
from undergrid.core.kernel.findings import Finding, Place

MOST_ROWS = 300_000
"""Rows of one temporal layer; a longer run is thinned to every second, third ... step."""
LINK: Kind = "link"
NODE: Kind = "node"
SHAPES = {"subcatchments": "Polygon", "links": "LineString", "nodes": "Point"}
PLAYED: dict[Kind, tuple[str, ...]] = {
    "node": ("depth_m", "head_m", "flooding_m3_s"),
    "link": ("flow_m3_s", "depth_m", "velocity_m_s", "filling"),
}


def write_layers(
    path: Path, model: Model, summary: Summary, results: Results | None, crs: str | CRS | None
) -> list[str]:
    """Write the GeoPackage anew and return the names of its layers; what has no place is not played through time."""
    path.unlink(missing_ok=True)
    judged = judge(model, summary)
    frames = {
        "subcatchments": _placed(judged.subcatchments, model.subcatchments, ["outlet", "area_ha"]),
        "links": _placed(judged.links, model.links, ["kind", "from_node", "to_node", "height_m", "length_m"]),
        "nodes": _placed(judged.nodes, model.nodes, ["kind", "invert_m", "depth_m"]),
    }
    if results:
        for kind, elements in (LINK, model.links), (NODE, model.nodes):
            played = _played(results, kind, elements)
            frames[f"{kind}s_through_time"] = played[played["geometry"].notna()]
    written = [name for name, frame in frames.items() if len(frame)]
    for name in written:
        shapes = geopandas.GeoDataFrame(frames[name], geometry="geometry", crs=crs)
        write_layer(path, name, shapes, None if shapes.geometry.notna().any() else SHAPES[name])
    return written


def placeless(model: Model) -> Iterator[Finding]:
    """Yield what no map can show: nodes (and so the links at them) and subcatchments without coordinates."""
    for section, frame in {"COORDINATES": model.nodes, "POLYGONS": model.subcatchments}.items():
        names = frame.loc[frame["geometry"].isna(), "name"]
        if len(names):
            first = str(names.iloc[0])
            place = Place(model.original.name, section)
            yield PLACELESS.found(place, first, count=len(names), of=len(frame), section=section, first=first)


def judge(model: Model, summary: Summary) -> Summary:
    """Return the summary with what follows from it: highest head, filling, flow to full flow."""
    nodes = summary.nodes.merge(model.nodes[["name", "invert_m"]], on="name", how="left")
    nodes["peak_head_m"] = nodes["invert_m"] + nodes["peak_depth_m"]
    links = summary.links.copy()
    links["filling"] = (links["peak_depth_m"] / links["full_depth_m"]).where(links["full_depth_m"] > 0)
    links["flow_ratio"] = (links["peak_flow_m3_s"] / links["full_flow_m3_s"]).where(links["full_flow_m3_s"] > 0)
    return Summary(
        nodes.drop(columns="invert_m"), links.drop(columns="full_depth_m"), summary.subcatchments, summary.balance
    )


def _placed(found: pd.DataFrame, elements: pd.DataFrame, more: list[str]) -> pd.DataFrame:
    if not len(found):
        return elements.head(0)[["name", "geometry"]]
    known = [column for column in more if column not in found.columns]
    return found.merge(elements[["name", *known, "geometry"]], on="name", how="left")


def _played(results: Results, kind: Kind, elements: pd.DataFrame) -> pd.DataFrame:
    shapes = elements.set_index("name")["geometry"].reindex(results.names[kind])
    count = max(len(shapes), 1)
    every = int(np.ceil(len(results.records) * count / MOST_ROWS)) or 1
    chosen = slice(every - 1, None, every)
    instants = results.instants[chosen]
    frame = pd.DataFrame({variable: results.series(kind, variable)[chosen].ravel() for variable in PLAYED[kind]})
    frame["at"] = pd.DatetimeIndex(np.repeat(instants, len(shapes)))
    frame["name"] = np.tile(np.asarray(shapes.index), len(instants))
    frame["geometry"] = np.tile(shapes.to_numpy(), len(instants))
    return frame
