"""The words in which a delivery is understood: the columns of the survey's tables, and the few that only files have."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, cast

from sqlalchemy import Boolean, Date, Double, Integer, SmallInteger, Table

from undergrid.core.kernel.text import Text
from undergrid.core.store.declare import BOOKKEEPING, Base, Facts, facts
from undergrid.core.survey.tables import Point, Segment

Sort = Literal["text", "number", "whole", "date", "section", "pair"]
Kind = Literal["points", "segments", "one_sheet"]


@dataclass(frozen=True, slots=True)
class Field:
    """One thing a column of a delivered table may mean; ``facts`` carries its label, unit and limits."""

    name: str
    sort: Sort
    facts: Facts


def _input(name: str, sort: Sort, label: Text, unit: str | None = None) -> Field:
    return Field(name, sort, Facts(label, unit))


def _declared(table: type[Base], *without: str) -> dict[str, Field]:
    """Return the fields that a table's own columns are."""
    left_out = {*BOOKKEEPING, "geom", *without}
    return {
        column.name: Field(column.name, _sort_of(column.type), facts(column))
        for column in cast(Table, table.__table__).columns
        if column.name not in left_out
    }


def _sort_of(type_: object) -> Sort:
    if isinstance(type_, SmallInteger | Integer | Boolean):
        return "whole"
    if isinstance(type_, Double):
        return "number"
    return "date" if isinstance(type_, Date) else "text"


X = _input("x", "number", Text("first coordinate", "X 坐标"), "m")
Y = _input("y", "number", Text("second coordinate", "Y 坐标"), "m")
SIZE = _input("section", "section", Text("section", "管径或断面尺寸"), "mm")
HOLES = _input("holes", "pair", Text("ducts, total/used", "总孔数/已用孔数"))

POINT_FIELDS: dict[str, Field] = {**_declared(Point, "x_native", "y_native"), "x": X, "y": Y}
SEGMENT_FIELDS: dict[str, Field] = {
    **_declared(Segment, "from_point_id", "to_point_id"),
    "section": SIZE,
    "holes": HOLES,
    "from_ground_m": _input("from_ground_m", "number", Text("ground level at the first point", "起点地面高程"), "m"),
    "to_ground_m": _input("to_ground_m", "number", Text("ground level at the second point", "终点地面高程"), "m"),
    "bends": _input("bends", "text", Text("course", "走向")),
}
END_FIELDS: dict[str, Field] = {
    "depth_m": POINT_FIELDS["depth_m"],
    "level_m": _input("level_m", "number", Text("pipe level", "管线高程"), "m"),
    "level_top_m": _input("level_top_m", "number", Text("level of the pipe's top", "管顶高程"), "m"),
    "level_invert_m": _input("level_invert_m", "number", Text("level of the pipe's invert", "管内底高程"), "m"),
}
"""What a row of the one-sheet layout says of its own end of a segment."""

FIELDS: dict[Kind, dict[str, Field]] = {
    "points": POINT_FIELDS,
    "segments": SEGMENT_FIELDS,
    "one_sheet": {**SEGMENT_FIELDS, **POINT_FIELDS, **END_FIELDS},
}
