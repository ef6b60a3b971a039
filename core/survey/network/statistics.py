"""How much of what there is, and how complete it is: the task behind `networkstatistics`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from sqlalchemy import ColumnElement, Connection, Double, Integer, Select, and_, case, cast, func, literal, or_, select

from undergrid.core.formats.layers import Layer, area_in
from undergrid.core.kernel.account import counted_within
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.report.table import heads_of, write_table
from undergrid.core.store.codebook import stored_codes
from undergrid.core.store.connection import open_store
from undergrid.core.streets.names import read_street_names
from undergrid.core.survey.checks.examining import STREETS_JOINED
from undergrid.core.survey.network.stored import PIPES
from undergrid.core.survey.network.utilities import read_utilities
from undergrid.core.survey.tables import Segment

Grouping = Literal["category", "material", "size", "year", "owner", "burial", "status", "quality_level", "road"]
# What CJJ 61-2017 3.0.2 asks to be captured of every pipe: size, material, year, burial, owner, and its depth.
ASKED_FOR = ("section", "material", "laid_year", "burial", "owner", "from_depth_m", "to_depth_m")
GROUPINGS: dict[str, Text] = {
    "category": Text("utility", "管线类别"),
    "material": Text("material", "管材"),
    "size": Text("size (mm)", "断面（mm）"),
    "year": Text("decade of laying", "埋设年代"),
    "owner": Text("owner", "权属单位"),
    "burial": Text("burial method", "埋设方式"),
    "status": Text("status of use", "使用状态"),
    "quality_level": Text("quality level", "质量等级"),
    "road": Text("road", "道路"),
}
HEADS = heads_of(
    ("grouping", "value", "segments", "length_m", "complete", "leveled"),
    {
        "grouping": Text("Counted by", "统计方式"),
        "segments": Text("Segments", "管段数"),
        "complete": Text("Share of length with all attributes", "属性齐全的长度比例"),
        "leveled": Text("Share of length with levels", "有高程的长度比例"),
    },
)
CODED: dict[str, str] = {
    "category": "pipe_category",
    "material": "pipe_material",
    "burial": "burial_method",
    "status": "pipe_status",
    "quality_level": "utility_quality_level",
}
"""The code list of each grouping whose values are codes: people read what they are called."""
NOT_SAID = Text("not recorded", "未填写")
SIZE_LIMITS_MM = (100, 200, 300, 400, 600, 800, 1000, 1500, 2000)


@task
def network_statistics(
    call: Call,
    *,
    category: str | None = None,
    area: Layer | None = None,
    area_wkt: str | None = None,
    group_by: Sequence[Grouping] = ("category", "material", "size", "year"),
    table_output: str | None = None,
) -> Answer:
    """Return length, number and completeness of segments by each grouping, and write them as one CSV if asked.

    ``area``: a polygon layer, or ``area_wkt`` in the store's coordinates; of segments across its edge only the part
    inside counts.
    Completeness is the share of length whose attributes that CJJ 61-2017 3.0.2 asks for are all there.
    """
    with open_store(call.connection, application="undergrid statistics") as store, store.connect() as connection:
        area_wkt = area_in(store.crs, area, area_wkt)
        utilities = read_utilities(connection)
        codes = utilities.asked(category)
        roads = _road_names(call, connection) if "road" in group_by else {}
        groups = {str(name): _grouped(connection, name, codes, area_wkt, roads) for name in group_by}
        totals = _grouped(connection, None, codes, area_wkt, {})[0]
        book = stored_codes(connection, CODED.values())
        names = {grouping: book.names(kind, call.language) for grouping, kind in CODED.items()}
    counted_within(("area", "area_wkt"), totals["segments"], PIPES)
    answer: Answer = {"totals": totals, "groups": groups, "length_m": totals["length_m"]}
    if table_output:
        rows = [
            {**row, "grouping": GROUPINGS[name], "value": _said(row["value"], names.get(name, {}))}
            for name, found in groups.items()
            for row in found
        ]
        answer["table_output"] = write_table(table_output, rows, HEADS, call.language)
    return answer


def _said(value: Any, names: Mapping[str, str]) -> Any:
    """Return what a group is called in a table for people."""
    return NOT_SAID if value is None else names.get(str(value), value)


def _road_names(call: Call, connection: Connection) -> dict[str, str]:
    """Return the names of streets in the survey that are other names, with those that hold, and tell how many."""
    names = read_street_names(connection)
    if not names.rows:
        return {}
    there = list(filter(None, connection.scalars(select(Segment.road).distinct())))
    found = names.otherwise(there)
    met = len(names.rows) - len(names.unmet(there))
    call.report(STREETS_JOINED.found(known=len(names.rows), count=met))
    return found


def _grouped(
    connection: Connection,
    name: Grouping | None,
    codes: Sequence[str] | None,
    area_wkt: str | None,
    roads: Mapping[str, str],
) -> list[dict[str, Any]]:
    asked = _question(name, codes, area_wkt, roads)
    return [dict(row) for row in connection.execute(asked).mappings()]


def _question(
    name: Grouping | None, codes: Sequence[str] | None, area_wkt: str | None, roads: Mapping[str, str]
) -> Select[Any]:
    length: ColumnElement[float] = func.coalesce(Segment.length_m, func.ST_Length(Segment.geom))
    conditions: list[ColumnElement[bool]] = [] if codes is None else [Segment.category.in_(codes)]
    if area_wkt is not None:
        area = func.ST_GeomFromText(area_wkt, func.ST_SRID(Segment.geom))
        inside = func.ST_Length(func.ST_Intersection(func.ST_Force2D(Segment.geom), area))
        length = length * inside / func.nullif(func.ST_Length(Segment.geom), 0.0)
        conditions.append(func.ST_Intersects(Segment.geom, area))
    complete = and_(*(getattr(Segment, column).is_not(None) for column in ASKED_FOR))
    total = func.coalesce(func.sum(length), 0.0)
    share = func.sum(case((complete, length), else_=0.0)) / func.nullif(func.sum(length), 0.0)
    leveled = and_(Segment.from_level_m.is_not(None), Segment.to_level_m.is_not(None))
    group = literal("all") if name is None else _group(name, roads)
    asked = select(
        group.label("value"),
        func.count().label("segments"),
        cast(total, Double).label("length_m"),
        cast(share, Double).label("complete"),
        cast(func.sum(case((leveled, length), else_=0.0)) / func.nullif(func.sum(length), 0.0), Double).label(
            "leveled"
        ),
    ).where(*conditions)
    return asked if name is None else asked.group_by(group).order_by(total.desc(), group)


def _group(name: Grouping, roads: Mapping[str, str]) -> ColumnElement[Any]:
    """Return the expression that rows are grouped by; what is unknown is a group of its own, null."""
    if name == "road" and roads:
        return case(dict(roads), value=Segment.road, else_=Segment.road)
    if name == "year":
        decade = cast(Segment.laid_year // 10, Integer) * 10
        return case((Segment.laid_year.is_(None), None), else_=decade)
    if name == "size":
        below = [(Segment.width_mm <= limit, f"≤ {limit}") for limit in SIZE_LIMITS_MM]
        return case(
            (or_(Segment.width_mm.is_(None), Segment.width_mm == 0), None), *below, else_=f"> {SIZE_LIMITS_MM[-1]}"
        )
    column: ColumnElement[Any] = getattr(Segment, name)
    return column
