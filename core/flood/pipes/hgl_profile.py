"""The longitudinal profile of a run with its water through time, along the main line on which a pipe lies."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import sqlalchemy as sa
from numpy.typing import NDArray

from undergrid.core.flood import tables
from undergrid.core.flood.pipes.inp import InpFile
from undergrid.core.flood.pipes.model import Model
from undergrid.core.flood.pipes.stored_model import load_model
from undergrid.core.kernel.errors import StoreError
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text
from undergrid.core.store.connection import Store, open_store

NEAREST_M = 60.0
NO_PIPE = Text("No pipe of the run lies within {metres:g} m.", "{metres:g} 米内没有该次模拟的管段。")
CLICK_CLOSER = Text("Click closer to a pipe.", "请靠近管段点击。")
NO_SERIES = Text("The run keeps no series of its pipes.", "该次模拟未保存管网过程。")
KEEP_ONE = Text("Run it again, with pipes, and keep it in the store.", "请重新进行含管网的模拟并保存入库。")
NO_MODEL = Text("The pipe model of the run is not there any more.", "该次模拟所用的管网模型已不存在。")


@dataclass(frozen=True, slots=True)
class Line:
    """Links one after another, and the nodes at their ends: one more than links."""

    links: tuple[str, ...]
    nodes: tuple[str, ...]


@task
def profile_through_time(call: Call, *, run: str, place: Sequence[float]) -> dict[str, Any]:
    """Return the line through the pipe of the run nearest to ``place`` (x, y of the store), and its water over time.

    ``stations`` are nodes with distance, ground, invert and map place; ``runs`` links with invert and crown at both
    ends; ``times_s`` the seconds since the run began, ``heads_m`` the level at each station and ``flows_m3_s`` the flow
    in each link at each of them.
    """
    key = uuid.UUID(run)
    with open_store(call.connection) as store:
        link = _nearest_link(store, key, place)
        model = _model(store, key)
        line = line_through(model.links, link)
        heads, times = _series(store, key, "node", "head_m", line.nodes)
        flows, _ = _series(store, key, "link", "flow_m3_s", line.links)
    profile = profile_of(model, line)
    title = Text(f"{line.nodes[0]} – {line.nodes[-1]}", f"{line.nodes[0]} – {line.nodes[-1]}")
    return {
        **profile,
        "title": title.as_json(),
        "link": link,
        "times_s": times.tolist(),
        "heads_m": np.round(heads, 3).tolist(),
        "flows_m3_s": np.round(flows, 4).tolist(),
    }


def line_through(links: pd.DataFrame, name: str) -> Line:
    """Return the main line on which a link lies: the largest pipe at every fork, up to a head, down to an outfall."""
    rows = {row["name"]: row for row in links.to_dict("records")}
    into: dict[str, list[str]] = {}
    out_of: dict[str, list[str]] = {}
    for each in rows.values():
        into.setdefault(each["to_node"], []).append(each["name"])
        out_of.setdefault(each["from_node"], []).append(each["name"])

    def largest(names: Sequence[str], taken: set[str]) -> str | None:
        free = [one for one in names if one not in taken]
        return max(free, key=lambda one: (np.nan_to_num(rows[one]["height_m"]), one), default=None)

    chain, taken = [name], {name}
    while (above := largest(into.get(rows[chain[0]]["from_node"], ()), taken)) is not None:
        chain.insert(0, above)
        taken.add(above)
    while (below := largest(out_of.get(rows[chain[-1]]["to_node"], ()), taken)) is not None:
        chain.append(below)
        taken.add(below)
    nodes = [rows[chain[0]]["from_node"], *(rows[each]["to_node"] for each in chain)]
    return Line(tuple(chain), tuple(nodes))


def profile_of(model: Model, line: Line) -> dict[str, Any]:
    """Return stations and runs of a line: what stays as it is while the water moves."""
    nodes = model.nodes.drop_duplicates("name").set_index("name")
    links = model.links.drop_duplicates("name").set_index("name")
    absolute = model.original.options().get("LINK_OFFSETS", "DEPTH").upper() == "ELEVATION"
    lengths = [_length(links.loc[each]) for each in line.links]
    at_m = np.concatenate([[0.0], np.cumsum(lengths)])
    stations = [_station(nodes.loc[name], name, at) for name, at in zip(line.nodes, at_m.tolist(), strict=True)]
    runs = []
    for number, name in enumerate(line.links):
        link = links.loc[name]
        ends = (stations[number]["invert_m"], stations[number + 1]["invert_m"])
        offsets = (link["from_offset_m"], link["to_offset_m"])
        inverts = [_invert(end, offset, absolute) for end, offset in zip(ends, offsets, strict=True)]
        height = float(np.nan_to_num(link["height_m"]))
        crowns = _crowns(link, inverts, [stations[place]["ground_m"] for place in (number, number + 1)])
        runs.append(
            {
                "name": name, "kind": link["kind"], "height_m": height,
                "from_m": stations[number]["at_m"], "to_m": stations[number + 1]["at_m"],
                "invert_from_m": inverts[0], "invert_to_m": inverts[1],
                "crown_from_m": crowns[0], "crown_to_m": crowns[1],
            }
        )  # fmt: skip
    return {"length_m": float(at_m[-1]), "stations": stations, "runs": runs}


def _station(node: Mapping[str, Any], name: str, at_m: float) -> dict[str, Any]:
    shape = node["geometry"]
    invert = float(node["invert_m"])
    depth = float(node["depth_m"])
    return {
        "name": name, "kind": node["kind"], "at_m": at_m, "invert_m": invert,
        "ground_m": None if np.isnan(depth) or node["kind"] == "outfall" else invert + depth,
        "x": None if shape is None else shape.x, "y": None if shape is None else shape.y,
    }  # fmt: skip


def _length(link: Mapping[str, Any]) -> float:
    """Return how long a link is drawn: pumps and weirs have no length of their own."""
    told = float(np.nan_to_num(link["length_m"]))
    drawn = link["geometry"].length if link["geometry"] is not None else 0.0
    return max(told or drawn, 1.0)


def _invert(node_m: float, offset_m: Any, absolute: bool) -> float:
    """Return the level of a pipe's end: at the bottom where none is said, and SWMM lifts to it what lies below."""
    offset = float(offset_m)
    return node_m if np.isnan(offset) else max(node_m, offset if absolute else node_m + offset)


def _crowns(link: Mapping[str, Any], inverts: list[float], grounds: list[float | None]) -> list[float]:
    """Return the level of a link's top at both ends: the ground's for a brook or street, whose section has no height.

    Where only one end says its ground, the other end is as deep.
    """
    height = float(link["height_m"])
    if not np.isnan(height) or link["kind"] != "conduit":
        return [invert + float(np.nan_to_num(height)) for invert in inverts]
    depths = [None if ground is None else ground - invert for ground, invert in zip(grounds, inverts, strict=True)]
    known = [depth for depth in depths if depth is not None and depth > 0.0]
    usual = max(known, default=0.0)
    return [
        invert + (depth if depth is not None and depth > 0.0 else usual)
        for invert, depth in zip(inverts, depths, strict=True)
    ]


def _nearest_link(store: Store, run: uuid.UUID, place: Sequence[float]) -> str:
    results = tables.LinkResult.__table__.c
    point = sa.func.ST_SetSRID(sa.func.ST_MakePoint(float(place[0]), float(place[1])), store.srid)
    away = sa.func.ST_Distance(results.geom, point)
    query = sa.select(results.name).where(results.run_id == run, away <= NEAREST_M).order_by(away).limit(1)
    with store.connect() as connection:
        name = connection.scalar(query)
    if name is None:
        raise StoreError(NO_PIPE.fill(metres=NEAREST_M), CLICK_CLOSER)
    return str(name)


def _model(store: Store, run: uuid.UUID) -> Model:
    """Return the pipe model of a run: the store's, or the file that it was run from."""
    columns = tables.Run.__table__.c
    query = (
        sa.select(tables.Model.name, columns.inputs)
        .select_from(tables.Run)
        .outerjoin(tables.Model, tables.Model.id == columns.model_id)
        .where(columns.id == run)
    )
    with store.connect() as connection:
        row = connection.execute(query).one_or_none()
    if row is None:
        raise StoreError(NO_MODEL, KEEP_ONE)
    if row.name is not None:
        return load_model(store, row.name)
    file = (row.inputs or {}).get("inp")
    if not file or not Path(file).exists():
        raise StoreError(NO_MODEL, KEEP_ONE)
    return Model.of(InpFile.read(Path(file)))


def _series(
    store: Store, run: uuid.UUID, kind: str, variable: str, names: Sequence[str]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return a variable shaped (times, names) and the times in seconds since the run began."""
    columns = tables.Series.__table__.c
    query = sa.select(columns.name, columns["values"], columns.step_s).where(
        columns.run_id == run, columns.kind == kind, columns.variable == variable, columns.name.in_(list(names))
    )
    with store.connect() as connection:
        rows = {row.name: row for row in connection.execute(query)}
    if not rows:
        raise StoreError(NO_SERIES, KEEP_ONE)
    any_row = next(iter(rows.values()))
    count = len(any_row[1])
    values = np.full((count, len(names)), np.nan)
    for place, name in enumerate(names):
        if name in rows:
            values[:, place] = rows[name][1]
    times = np.arange(1, count + 1, dtype=np.float64) * float(any_row.step_s)
    return np.asarray(np.nan_to_num(values), dtype=np.float64), times
