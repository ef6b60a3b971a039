"""What files say of inspections: runs of a camera and what they saw, on one row or in tables that name each other."""

from __future__ import annotations

from collections.abc import Mapping

from undergrid.core.intake.subject import Field, Link, Sort, Subject, input_field
from undergrid.core.kernel.text import Text
from undergrid.core.store.declare import Facts
from undergrid.core.survey.tables import Defect, Inspection

RUN = "run"
"""The column that holds the row of an observation's run."""
RUNS, SEEN, RECORDS, SECTIONS = "inspections", "defects", "records", "sections"
"""The two subjects, the layout that holds both on one row, and that of pipes which runs name by a key."""
DIRECTIONS = {"with": Text("with the flow", "顺流"), "against": Text("against the flow", "逆流")}


def _inputs(*fields: tuple[str, Sort, Text]) -> dict[str, Field]:
    return {name: input_field(name, sort, label) for name, sort, label in fields}


DIRECTION = {"direction": Field("direction", "text", Facts(Text("direction", "检测方向"), choices=DIRECTIONS))}
RUN_KEY = _inputs(("inspection_key", "text", Text("key of the inspection", "检测记录键")))
SECTION_KEY = _inputs(("section_key", "text", Text("key of the pipe", "管段键")))
INSPECTIONS = Subject(
    RUNS,
    Inspection,
    Text("inspections", "检测"),
    key=("from_point_no", "to_point_no"),
    inputs={**DIRECTION, **RUN_KEY, **SECTION_KEY},
    without=("against_flow",),
    own_checks=("double",),
    filled=("segment_id", "point_id", "against_flow"),
)
OBSERVATIONS = Subject(
    SEEN,
    Defect,
    Text("observations", "观察"),
    key=("code", "distance_m"),
    inputs=_inputs(
        ("characterisation", "text", Text("characterisation", "特征描述")),
        ("characterisation_2", "text", Text("second characterisation", "特征描述 2")),
        ("quantity_percent", "number", Text("quantity in per cent", "量化值（%）")),
        ("quantity_unit", "text", Text("unit of the quantity", "量化值单位")),
        ("clock_to", "text", Text("clock position where it ends", "环向终止位置")),
        ("lasting", "text", Text("start (A) or end (B) of what lasts", "连续缺陷起（A）止（B）")),
        ("lasting_no", "text", Text("number of what lasts", "连续缺陷编号")),
    )
    | RUN_KEY,
    without=("kind",),
    links=(Link(RUN, "inspection_id", RUNS, "inspection_key"),),
    own_checks=("double", "link"),
    filled=("kind", "geom"),
)
APART = {"length_m", "remarks"}
"""What both a run and an observation have: on one row the name is one's, and the other's is told below."""


def _one_row() -> Mapping[str, Field]:
    """Return the fields of a row that tells a run and what it saw there."""
    own = {name: each for name, each in OBSERVATIONS.fields.items() if name not in APART}
    lasting = {"defect_length_m": OBSERVATIONS.fields["length_m"]}
    known = {**INSPECTIONS.fields, **own, "remarks": OBSERVATIONS.fields["remarks"]}
    return {name: each for name, each in known.items() if name not in RUN_KEY | SECTION_KEY} | {
        name: Field(name, each.sort, each.facts) for name, each in lasting.items()
    }


LAYOUTS: Mapping[str, Mapping[str, Field]] = {
    RECORDS: _one_row(),
    SECTIONS: {
        **SECTION_KEY,
        **{name: INSPECTIONS.fields[name] for name in ("from_point_no", "to_point_no", "road")},
    },
}
