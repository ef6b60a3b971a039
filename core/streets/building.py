"""Builds the streets of the store from a layer of lines: the task behind `buildstreets`."""

from __future__ import annotations

import hashlib
import uuid
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import geopandas
import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray
from pyproj import CRS
from sqlalchemy import Uuid, any_, delete, func, insert, literal, select
from sqlalchemy.dialects.postgresql import ARRAY

from undergrid.core.formats import geopackage
from undergrid.core.kernel.errors import SourceError, StoreError
from undergrid.core.kernel.files import written_whole
from undergrid.core.kernel.task import Call, task_from
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.store.batch import UnitOfWork, unit_of_work
from undergrid.core.store.columns import new_keys
from undergrid.core.store.connection import open_store
from undergrid.core.streets.attributes import are_streets, read_attributes
from undergrid.core.streets.checks.making import CLOSURE_LOST, NO_LINE, NO_STREET
from undergrid.core.streets.graph_building import Built, Limits, build
from undergrid.core.streets.noding import Noded
from undergrid.core.streets.reading import Source, read_shapes
from undergrid.core.streets.tables import Closure, Junction, Street, TurnBan

THERE = Text("The store has streets already: {count} segments.", "数据库中已有道路：{count} 段。")
REPLACE = Text(
    "Tick 'replace' to put the new ones in their place; what is drawn alike keeps its closures.",
    "勾选“替换”可用新路网取代；线形不变的路段保留其封闭记录。",
)
NO_LINES = Text("The layer holds no lines.", "图层中没有线。")
CHOOSE = Text("Choose a layer of street centre lines.", "请选择道路中心线图层。")
OURS = ("side_need", "cleaning_class")
"""Columns that a person fills: they stay with a segment whose course stays."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StreetsRequest:
    """What is asked of a street graph: from which layer, what its columns mean, and how it is noded.

    Ends nearer than ``snap_m`` are joined. Columns that are not named are found by their words. With ``replace`` the
    streets that are there give way, except that segments with the same course keep their key and what hangs on it.
    """

    input: Source
    snap_m: float = 0.5
    near_m: float = 5.0
    dangle_m: float = 5.0
    name_column: str = ""
    class_column: str = ""
    oneway_column: str = ""
    lanes_column: str = ""
    width_column: str = ""
    carriageway_column: str = ""
    speed_column: str = ""
    level_column: str = ""
    replace: bool = False
    segments_output: str | None = None


@task_from(StreetsRequest)
def build_streets(call: Call, asked: StreetsRequest) -> Answer:
    """Make the store's one graph of streets from a layer of lines; answer the account of every line and piece."""
    columns = {
        "name": asked.name_column, "class": asked.class_column, "oneway": asked.oneway_column,
        "lanes": asked.lanes_column, "width_m": asked.width_column, "speed_km_h": asked.speed_column,
        "level": asked.level_column, "carriageway_m": asked.carriageway_column,
    }  # fmt: skip
    with open_store(call.connection, application="undergrid build streets") as store:
        with store.connect() as connection:
            there = int(connection.scalar(select(func.count()).select_from(Street)) or 0)
            if there and not asked.replace:
                raise StoreError(THERE.fill(count=there), REPLACE)
            version = str(connection.scalar(select(func.app.street_version())))
        layer = _lines(read_shapes(asked.input, store.crs, call.report), call)
        attributes = read_attributes(layer, columns, layer["row"].tolist(), call.report).assign(row=layer["row"])
        limits = Limits(asked.snap_m, asked.near_m, asked.dangle_m)
        built = build(layer.geometry.to_numpy(), attributes, limits, call.report, call.progress.part(0.1, 0.7))
        call.progress.report(0.7, Text("Writing the streets", "写入路网"))
        digest = _digest(built, version)
        source = Path(str(asked.input["path"])).name
        with unit_of_work(store, call, kind="streets", sources=[source], content_sha256=digest) as work:
            kept = _write(work, built, source)
        answer: Answer = {**built.account, "kept_segments": kept}
        answer["length_m"] = float(shapely.length(built.graph.pieces.geometry).sum())
        if asked.segments_output:
            answer["segments_output"] = _write_layer(asked.segments_output, built, store.crs)
    return answer


def _lines(layer: geopandas.GeoDataFrame, call: Call) -> geopandas.GeoDataFrame:
    line = layer.geometry.geom_type.isin(["LineString", "MultiLineString"]).to_numpy()
    street = are_streets(layer)
    if left := int((line & ~street).sum()):
        call.report(NO_STREET.found(count=left))
    if other := int((~line).sum()):
        call.report(NO_LINE.found(count=other))
    chosen = layer[line & street].reset_index(drop=True)
    if not len(chosen):
        raise SourceError(NO_LINES, CHOOSE)
    return chosen


def _digest(built: Built, version: str) -> str:
    """Return the hash of the graph and of what it replaces: the same layer may be built again after an edit."""
    hashed = hashlib.sha256(version.encode())
    for shape in shapely.to_wkb(built.graph.pieces.geometry):
        hashed.update(shape)
    hashed.update(built.attributes.to_csv(index=False).encode())
    return hashed.hexdigest()


def _write(work: UnitOfWork, built: Built, source: str) -> int:
    """Bring the store's streets to what was built; return how many segments keep their key."""
    graph, pieces = built.graph, built.graph.pieces
    old, kept_facts = _old_segments(work)
    shapes = [bytes(shape) for shape in shapely.to_wkb(pieces.geometry)]
    keys = [uuid.UUID(bytes=bytes(key)) for key in new_keys(len(shapes))]
    again = np.zeros(len(shapes), dtype=bool)
    for at, shape in enumerate(shapes):
        if (known := old.pop((shape, int(pieces.level[at])), None)) is not None:
            keys[at], again[at] = known, True
    hanging = _hanging(work, list(old.values()))
    if hanging:
        work.call.report(CLOSURE_LOST.found(count=hanging))
    held = _set_aside(work)
    work.connection.execute(delete(Street))
    work.connection.execute(delete(Junction))
    junctions = np.array([uuid.UUID(bytes=bytes(key)) for key in new_keys(len(graph.junctions))], dtype=object)
    work.stage(Junction, {"id": list(junctions), "geom": shapely.points(graph.junctions)})
    columns = ("name", "street_class", "lanes", "width_m", "carriageway_m", "speed_km_h", "oneway")
    frame = {name: built.attributes[name].astype(object).where(built.attributes[name].notna(), None).tolist()
             for name in columns}  # fmt: skip
    work.stage(
        Street,
        {
            "id": keys,
            "geom": pieces.geometry,
            "from_junction_id": list(junctions[graph.start]),
            "to_junction_id": list(junctions[graph.end]),
            "level": pieces.level.tolist(),
            "source_row": built.attributes["row"].tolist(),
            "source": [source] * len(keys),
            **{name: [kept_facts.get(key, {}).get(name) for key in keys] for name in OURS},
            **frame,
        },
    )
    work.check()
    work.promote(Junction, Street)
    _put_back(work, held, {keys[at] for at in np.flatnonzero(again)}, graph, junctions)
    return int(again.sum())


def _old_segments(
    work: UnitOfWork,
) -> tuple[dict[tuple[bytes, int], uuid.UUID], dict[uuid.UUID, dict[str, Any]]]:
    """Return the key of each segment by its course and level, and what no layer says of it but a person did."""
    asked = select(
        Street.id, func.ST_AsBinary(Street.geom), Street.level, Street.side_need, Street.cleaning_class
    ).order_by(Street.id)
    rows = work.connection.execute(asked).all()
    return (
        {(bytes(shape), int(level)): key for key, shape, level, _side, _cleaning in rows},
        {key: dict(zip(OURS, facts, strict=True)) for key, _shape, _level, *facts in rows},
    )


def _hanging(work: UnitOfWork, gone: list[uuid.UUID]) -> int:
    keys = any_(literal(gone, ARRAY(Uuid)))
    counts = (
        select(func.count()).select_from(Closure).where(Closure.segment_id == keys),
        select(func.count()).select_from(TurnBan).where(
            (TurnBan.from_segment_id == keys) | (TurnBan.to_segment_id == keys)
        ),
    )  # fmt: skip
    return sum(int(work.connection.scalar(asked) or 0) for asked in counts)


Held = tuple[list[dict[str, Any]], list[dict[str, Any]]]


def _set_aside(work: UnitOfWork) -> Held:
    """Return closures and turn bans, which go when their streets are exchanged."""
    closures = select(Closure.id, Closure.segment_id, Closure.closed_from, Closure.closed_to, Closure.traveller,
                      Closure.reason)  # fmt: skip
    bans = select(TurnBan.id, TurnBan.from_segment_id, TurnBan.to_segment_id, Junction.geom.ST_X().label("x"),
                  Junction.geom.ST_Y().label("y")).join(Junction, Junction.id == TurnBan.via_junction_id)  # fmt: skip
    return (
        [dict(row) for row in work.connection.execute(closures).mappings()],
        [dict(row) for row in work.connection.execute(bans).mappings()],
    )


def _put_back(
    work: UnitOfWork, held: Held, there: set[uuid.UUID], graph: Noded, junctions: NDArray[np.object_]
) -> None:
    closures = [row for row in held[0] if row["segment_id"] in there]
    if closures:
        work.connection.execute(insert(Closure), closures)
    place = {tuple(np.round(xy, 3)): key for xy, key in zip(graph.junctions, junctions, strict=True)}
    bans = [
        {"id": row["id"], "from_segment_id": row["from_segment_id"], "to_segment_id": row["to_segment_id"],
         "via_junction_id": place[(round(row["x"], 3), round(row["y"], 3))]}
        for row in held[1]
        if row["from_segment_id"] in there and row["to_segment_id"] in there
    ]  # fmt: skip
    if bans:
        work.connection.execute(insert(TurnBan), bans)


def _write_layer(path: str, built: Built, crs: CRS) -> str:
    """Write the segments as a layer; return the path."""
    pieces = built.graph.pieces
    frame = geopandas.GeoDataFrame(
        built.attributes.assign(
            level=pieces.level, from_junction=built.graph.start, to_junction=built.graph.end,
            length_m=shapely.length(pieces.geometry),
        ),
        geometry=pieces.geometry,
        crs=crs,
    )  # fmt: skip
    return write_frame(path, frame, "segments")


def write_frame(path: str, frame: geopandas.GeoDataFrame, name: str) -> str:
    """Write a layer, format by the file's ending, in place of an older one; return the path."""
    target = Path(path)
    target.parent.mkdir(parents=True, exist_ok=True)
    plain = frame.assign(**{
        column: frame[column].astype("string") for column in frame.columns
        if column != "geometry" and pd.api.types.is_object_dtype(frame[column].dtype)
    })  # fmt: skip
    if target.suffix.lower() == ".shp":  # a shapefile is several files: they cannot come all at once
        plain.to_file(target, layer=name, engine="pyogrio")
        return str(target)
    with written_whole(target) as aside:
        if target.suffix.lower() == ".gpkg":
            geopackage.write_layer(aside, name, plain)
        else:
            plain.to_file(aside, layer=name, engine="pyogrio")
    return str(target)
