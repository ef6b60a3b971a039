"""Makes management cells from communities and what lies in them: the task behind `generategridcells`."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import geopandas
import numpy as np
import shapely
from numpy.typing import NDArray
from sqlalchemy import Connection, LargeBinary, func, select, update

from undergrid.core.grid.arrangement import HARD, LANE, STREET, Features, Geometries, Sides, sides_of
from undergrid.core.grid.checks.counting import OVERLAP, SPOILT_SHAPE, WITHOUT_CODE
from undergrid.core.grid.dividing import City, Divided, divide
from undergrid.core.grid.partition import Sizes
from undergrid.core.grid.quality import FOLLOWS, measures
from undergrid.core.grid.quality_page import write_page
from undergrid.core.grid.stored import hold_cells, read_areas, read_cells
from undergrid.core.grid.tables import Cell, CellBorder, Lineage
from undergrid.core.kernel.arrays import Wholes
from undergrid.core.kernel.errors import SourceError, StoreError
from undergrid.core.kernel.task import Call, task_from
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.store.batch import UnitOfWork, unit_of_work
from undergrid.core.store.columns import new_keys
from undergrid.core.store.connection import Store, open_store
from undergrid.core.streets.attributes import are_streets, read_attributes, street_classes
from undergrid.core.streets.building import write_frame
from undergrid.core.streets.reading import Source, read_shapes
from undergrid.core.streets.tables import Street

MADE_BY = "undergrid:generategridcells"
CODE_COLUMNS = ("community_code", "code", "代码", "社区代码", "编码", "adcode", "id")
EVEN, ALONG_STREETS = 1.0 / 5000.0, 1.0 / 400.0
"""What a cut metre costs at the two ends of the knob."""
NO_COMMUNITIES = Text("There is no community to make cells in.", "没有可划分网格的社区。")
GIVE_THEM = Text(
    "Give a layer of communities, or bring them into the store first.", "请给出社区面图层，或先将社区界导入数据库。"
)
NAME_IT = Text("Name the column, with 12 digits each.", "请指定代码列，每个 12 位。")


@dataclass(frozen=True, slots=True, kw_only=True)
class CellsRequest:
    """What is asked of unit cells: for which communities, along which features, of which size.

    Communities and streets are the store's where no layer is given. ``follow`` is the one knob: 0 makes areas equal, 1
    follows main streets. ``in_store`` puts the cells in use in the place of those of the same communities, which end
    today and stay as history.
    """

    communities: Source | None = None
    community_column: str = ""
    streets: Source | None = None
    hard: Source | None = None
    others: Source | None = None
    buildings: Source | None = None
    compounds: Source | None = None
    hills: Source | None = None
    components: Source | None = None
    component_tolerance_m: float = 1.0
    area_m2: float = 10_000.0
    follow: float = 0.5
    in_store: bool = False
    cells_output: str | None = None
    borders_output: str | None = None
    report_output: str | None = None


@task_from(CellsRequest)
def generate_grid_cells(call: Call, asked: CellsRequest) -> Answer:
    """Make cells that tile their communities along real features; answer every measure of their quality."""
    sizes = Sizes(
        asked.area_m2, 0.5 * asked.area_m2, 2.0 * asked.area_m2, EVEN * (ALONG_STREETS / EVEN) ** asked.follow
    )
    with open_store(call.connection, application="undergrid cells") as store:
        call.progress.report(0.0, Text("Reading layers", "读取图层"))
        with store.connect() as connection:
            codes, shapes = _communities(store, connection, asked.communities, asked.community_column, call)
            features = _features(store, connection, call, asked.streets, asked.hard, asked.others)
        polygons = [_polygons(store, each, call) for each in (asked.buildings, asked.compounds, asked.hills)]
        city = City(shapes, features, *polygons)
        made = divide(city, sizes, call.report, call.progress.part(0.1, 0.8))
        points = _points(store, asked.components, call)
        measured = measures(made, sizes, city.buildings, points, asked.component_tolerance_m)
        if asked.in_store:
            call.progress.report(0.85, Text("Writing the cells", "写入网格"))
            _keep(store, call, made, codes)
        answer = _outputs(
            store, call, made, codes, measured, (asked.cells_output, asked.borders_output, asked.report_output)
        )
    shares = {f"share_{name}": value for name, value in measured["border_share"].items()}
    return {**{name: value for name, value in measured.items() if name != "border_share"}, **shares, **answer}


# --- what goes in ----------------------------------------------------------------------------------------------------


def _communities(
    store: Store, connection: Connection, source: Source | None, column: str, call: Call
) -> tuple[list[str], Geometries]:
    if source is None:
        codes, shapes = read_areas(connection, "community")
    else:
        layer = read_shapes(source, store.crs, call.report)
        names = [column] if column else [each for each in layer.columns if str(each).lower() in CODE_COLUMNS]
        if column and column not in layer:
            raise SourceError(Text(f"The layer has no column {column}.", f"图层中没有列 {column}。"), NAME_IT)
        if not names:
            call.report(WITHOUT_CODE.found())
        codes = [str(each) for each in (layer[names[0]] if names else layer["row"])]
        shapes = _whole(layer, call)
    polygon = np.isin(shapely.get_type_id(shapes), [3, 6])
    if not polygon.any():
        raise SourceError(NO_COMMUNITIES, GIVE_THEM)
    order = np.array(sorted(np.flatnonzero(polygon), key=lambda at: codes[at]))
    _tell_overlaps(shapes[order], call)
    return [codes[at] for at in order], shapes[order]


def _tell_overlaps(shapes: Geometries, call: Call) -> None:
    doubt = float(shapely.area(shapes).sum() - shapely.area(shapely.union_all(shapes)))
    if abs(doubt) > 1.0:
        at = shapely.point_on_surface(shapes[0])
        call.report(OVERLAP.found(wkt=at.wkt, area=doubt))


def _whole(layer: geopandas.GeoDataFrame, call: Call) -> Geometries:
    """Return a layer's shapes, valid ones; what had to be repaired is told."""
    shapes = np.asarray(layer.geometry.to_numpy(), dtype=object)
    shapes = np.asarray(shapely.force_2d(shapes), dtype=object)
    spoilt = ~shapely.is_valid(shapes)
    for at in np.flatnonzero(spoilt)[:50]:
        where = shapely.get_point(shapely.get_exterior_ring(shapely.get_geometry(shapes[at], 0)), 0)
        call.report(SPOILT_SHAPE.found(wkt=where.wkt if where else None, row=int(layer["row"].iloc[at])))
    shapes[spoilt] = shapely.make_valid(shapes[spoilt], method="structure", keep_collapsed=False)
    return shapes


def _features(
    store: Store, connection: Connection, call: Call, streets: Source | None, hard: Source | None, others: Source | None
) -> Features:
    lines, rank = _streets(store, connection, streets, call)
    every = Features(lines, rank)
    for source, of in ((hard, HARD), (others, LANE)):
        if source is not None:
            shapes = np.asarray(read_shapes(source, store.crs, call.report).geometry.to_numpy(), dtype=object)
            surface = np.isin(shapely.get_type_id(shapes), [3, 6])
            shapes[surface] = shapely.boundary(shapes[surface])
            every = every.joined(Features(shapes, np.full(len(shapes), of)))
    return every


def _streets(
    store: Store, connection: Connection, source: Source | None, call: Call
) -> tuple[Geometries, NDArray[np.int64]]:
    """Return streets on the ground and their ranks; a bridge or tunnel is no border."""
    if source is None:
        rows = connection.execute(
            select(func.ST_AsBinary(Street.geom, type_=LargeBinary), Street.street_class).where(Street.level == 0)
        ).all()
        lines = np.empty(len(rows), dtype=object)
        lines[:] = shapely.from_wkb([row[0] for row in rows])
        classes = [row[1] for row in rows]
    else:
        layer = read_shapes(source, store.crs, call.report)
        layer = layer[are_streets(layer)].reset_index(drop=True)
        read = read_attributes(layer, {}, layer["row"].tolist(), call.report)
        ground = (read["level"] == 0).to_numpy()
        lines, classes = layer.geometry.to_numpy()[ground], read["street_class"][ground].tolist()
    known = street_classes()
    ranks = [known[each].rank if each in known else STREET for each in classes]
    return np.asarray(lines, dtype=object), np.array(ranks, dtype=np.int64)


def _polygons(store: Store, source: Source | None, call: Call) -> Geometries:
    if source is None:
        return np.empty(0, dtype=object)
    shapes = _whole(read_shapes(source, store.crs, call.report), call)
    parts = np.asarray(shapely.get_parts(shapes), dtype=object)
    return np.asarray(parts[shapely.get_type_id(parts) == shapely.GeometryType.POLYGON], dtype=object)


def _points(store: Store, source: Source | None, call: Call) -> Geometries:
    if source is None:
        return np.empty(0, dtype=object)
    return np.asarray(read_shapes(source, store.crs, call.report).geometry.to_numpy(), dtype=object)


# --- what comes out --------------------------------------------------------------------------------------------------


def borders_of(made: Divided) -> tuple[Sides, Wholes, Geometries]:
    """Return the pairs of cells (one, two, rank) that share a border, and its course."""
    sides = sides_of(made.cells, made.edges)
    pair = np.stack([sides.one, sides.two, sides.rank], axis=1)
    found, number = np.unique(pair, axis=0, return_inverse=True)
    lines = shapely.linestrings(np.stack([sides.start, sides.end], axis=1))
    order = np.argsort(number.ravel(), kind="stable")
    gathered = shapely.multilinestrings(lines[order], indices=number.ravel()[order])
    return sides, found, np.asarray(shapely.line_merge(gathered), dtype=object)


def _outputs(
    store: Store, call: Call, made: Divided, codes: list[str], measured: Mapping[str, Any],
    paths: tuple[str | None, str | None, str | None],
) -> Answer:  # fmt: skip
    cells_output, borders_output, report_output = paths
    cells = geopandas.GeoDataFrame(
        {"community": [codes[at] for at in made.community], "area_m2": shapely.area(made.cells)},
        geometry=made.cells, crs=store.crs,
    )  # fmt: skip
    answer: Answer = {}
    if cells_output:
        answer["cells_output"] = write_frame(cells_output, cells, "cells")
    if borders_output or report_output:
        _sides, pairs, courses = borders_of(made)
        borders = geopandas.GeoDataFrame(
            {"follows": [FOLLOWS[int(rank)] for rank in pairs[:, 2]], "outer": pairs[:, 1] < 0},
            geometry=courses, crs=store.crs,
        )  # fmt: skip
        borders["length_m"] = borders.length
        if borders_output:
            answer["borders_output"] = write_frame(borders_output, borders, "borders")
        if report_output:
            answer["report_output"] = write_page(report_output, cells, borders, measured, call.language)
    return answer


def _keep(store: Store, call: Call, made: Divided, codes: list[str]) -> None:
    """Put the cells into the store in one batch: those in use before end today, and their lineage is kept."""
    if any(len(code) != 12 or not code.isdigit() for code in codes):
        raise StoreError(
            Text(
                "Cells in the store need communities with codes of 12 digits.", "写入数据库的网格须有 12 位社区代码。"
            ),
            NAME_IT,
        )
    digest = hashlib.sha256(uuid.uuid4().bytes).hexdigest()  # made again, cells are a new batch each time
    with unit_of_work(store, call, kind="grid cells", sources=[MADE_BY], content_sha256=digest) as work:
        hold_cells(work.connection)
        before = read_cells(work.connection, communities=codes)
        if len(before):
            ended = update(Cell).where(Cell.id.in_(before.keys)).values(valid_to=func.current_date(), rev=-Cell.rev)
            work.connection.execute(ended)
        keys = [uuid.UUID(bytes=bytes(key)) for key in new_keys(len(made.cells))]
        _stage(work, made, codes, keys)
        lines = lineage(before.keys, before.shapes, keys, made.cells)
        if lines:
            work.stage(Lineage, {name: [row[name] for row in lines] for name in lines[0]})
        work.check()
        work.promote()


def _stage(work: UnitOfWork, made: Divided, codes: list[str], keys: list[uuid.UUID]) -> None:
    work.stage(
        Cell,
        {
            "id": keys,
            "geom": made.cells,
            "community_code": [codes[at] for at in made.community],
            "area_m2": shapely.area(made.cells).tolist(),
            "scheme": ["gb15"] * len(keys),
            "made_by": [MADE_BY] * len(keys),
        },
    )
    _sides, pairs, courses = borders_of(made)
    work.stage(
        CellBorder,
        {
            "geom": np.array([shapely.multilinestrings(shapely.get_parts(line)) for line in courses], dtype=object),
            "cell_a_id": [keys[at] for at in pairs[:, 0]],
            "cell_b_id": [keys[at] if at >= 0 else None for at in pairs[:, 1]],
            "follows": [FOLLOWS[int(rank)] for rank in pairs[:, 2]],
            "length_m": shapely.length(courses).tolist(),
        },
    )


def lineage(
    old_keys: list[uuid.UUID], old: Geometries, new_keys_: list[uuid.UUID], new: Geometries, kind: str = "shift"
) -> list[Answer]:
    """Return how much of each old cell each new one has; less than a thousandth is the shake of a border."""
    if not len(old) or not len(new):
        return []
    one, two = shapely.STRtree(new).query(old, predicate="intersects")
    share = shapely.area(shapely.intersection(old[one], new[two])) / shapely.area(old[one])
    return [
        {"old_cell_id": old_keys[a], "new_cell_id": new_keys_[b], "share": min(1.0, float(part)), "kind": kind}
        for a, b, part in zip(one, two, share, strict=True)
        if part > 1e-3
    ]
