"""The words in which a survey is understood: its two subjects, and what only files say of them."""

from __future__ import annotations

from typing import cast

from sqlalchemy import Table

from undergrid.core.intake.subject import Field, Link, Subject, input_field
from undergrid.core.kernel.text import Text
from undergrid.core.store.declare import facts
from undergrid.core.survey.tables import Point, Segment

OWN = ("missing", "place", "double", "link")
"""What the survey's own checks judge better than the derived ones could."""


def _laid_on(table: type[Point | Segment]) -> dict[str, Field]:
    return {"laid_on": Field("laid_on", "part_date", facts(cast(Table, table.__table__).c["laid_on"]))}


def _levels_of_parts() -> dict[str, Field]:
    """Return the levels that say of themselves what part of the pipe they are of."""
    ends = {"from": Text("first point", "起点"), "to": Text("second point", "终点")}
    parts = {"top": Text("the pipe's top", "管顶高程"), "invert": Text("the pipe's invert", "管内底标高")}
    return {
        (name := f"{end}_level_{part}_m"): input_field(
            name, "number", Text(f"level of {of.en} at the {at.en}", f"{at.zh}{of.zh}"), "m"
        )
        for end, at in ends.items()
        for part, of in parts.items()
    }


POINTS = Subject(
    "points",
    Point,
    Text("points", "管线点"),
    key=("point_no",),
    geometry="point",
    inputs=_laid_on(Point),
    without=("x_native", "y_native"),
    strict=("category",),
    own_checks=OWN,
)
SEGMENTS = Subject(
    "segments",
    Segment,
    Text("segments", "管线段"),
    key=("from_point_no", "to_point_no"),
    geometry="line",
    inputs={
        **_laid_on(Segment),
        "section": input_field("section", "section", Text("section", "管径或断面尺寸"), "mm"),
        "holes": input_field("holes", "pair", Text("ducts, total/used", "总孔数/已用孔数")),
        "from_ground_m": input_field(
            "from_ground_m", "number", Text("ground level at the first point", "起点地面高程"), "m"
        ),
        "to_ground_m": input_field(
            "to_ground_m", "number", Text("ground level at the second point", "终点地面高程"), "m"
        ),
        **_levels_of_parts(),
        "bends": input_field("bends", "text", Text("course", "走向")),
    },
    links=(
        Link("a", "from_point_id", "points", "from_point_no"),
        Link("b", "to_point_id", "points", "to_point_no"),
    ),
    strict=("category",),
    own_checks=OWN,
)
POINT_FIELDS: dict[str, Field] = POINTS.fields
SEGMENT_FIELDS: dict[str, Field] = SEGMENTS.fields
END_FIELDS: dict[str, Field] = {
    "depth_m": POINT_FIELDS["depth_m"],
    "level_m": input_field("level_m", "number", Text("pipe level", "管线高程"), "m"),
    "level_top_m": input_field("level_top_m", "number", Text("level of the pipe's top", "管顶高程"), "m"),
    "level_invert_m": input_field("level_invert_m", "number", Text("level of the pipe's invert", "管内底标高"), "m"),
}
"""What a row of the one-sheet layout says of its own end of a segment."""
LINE_FIELDS: dict[str, Field] = {
    "line_no": input_field("line_no", "text", Text("line that the point lies on", "所在管线编号")),
    "line_order": input_field("line_order", "number", Text("place of the point in its line", "线上顺序号")),
}
IN_ORDER: dict[str, Field] = {
    name: each
    for name, each in {**LINE_FIELDS, **SEGMENT_FIELDS, **POINT_FIELDS, **END_FIELDS}.items()
    if name not in {"from_point_no", "to_point_no", "segment_no", "bends"} and not name.startswith(("from_", "to_"))
}
"""What a row says where points stand in the order of their lines, and nothing names the ends of a pipe."""
ONE_SHEET: dict[str, Field] = {**SEGMENT_FIELDS, **POINT_FIELDS, **END_FIELDS}
