"""Facilities as they are taken in: what all have, what single kinds have beside on the same sheet, and lists."""

from __future__ import annotations

from typing import Any

from undergrid.core.facilities import assembling, facility_case
from undergrid.core.facilities.tables import Facility, FacilityArea, FacilityLine, Organisation
from undergrid.core.facilities.typed_tables import LISTS, TYPED
from undergrid.core.intake.field_layers import FieldLayer
from undergrid.core.intake.subject import Field, Intake, Link, Shape, Subject, declared_fields, input_field
from undergrid.core.kernel.text import Text

OWN = ("missing", "double", "place", "link")
CODE = input_field("code", "text", Text("identifier", "标识码"))
LINK = (Link("facility", "facility_id", "facilities", "code"),)
LISTED = {
    "circuits": ("circuit_no",),
    "vehicles": ("vehicle_no",),
    "devices": ("device_no",),
    "inspections": ("facility_code", "inspected_on"),
    "defects": ("facility_code", "defect_kind", "found_on"),
}
FILLED = {"inspections": ("facility_id",), "defects": ("facility_id",)}


def _of_facility(name: str, table: Any, shape: Shape | None = None) -> Subject:
    return Subject(name, table, table.label, ("code",), shape, inputs={"code": CODE}, links=LINK, own_checks=OWN)


def _beside() -> dict[str, Field]:
    """Return what single kinds have beside: a name that several kinds have means the same in each."""
    found: dict[str, Field] = {}
    for table in TYPED.values():
        found |= {name: field for name, field in declared_fields(table).items() if name not in found}
    return found


FACILITIES = Subject(
    assembling.FACILITIES, Facility, Facility.label, ("code",), "point", inputs=_beside(), strict=("class_code",),
    own_checks=("double", "link"),
)  # fmt: skip
SUBJECTS = (
    FACILITIES,
    _of_facility(assembling.LINES, FacilityLine, "line"),
    _of_facility(assembling.AREAS, FacilityArea, "area"),
    *(_of_facility(f"{name}s", table) for name, table in TYPED.items()),
    Subject("organisations", Organisation, Organisation.label, ("credit_code",)),
    *(Subject(name, table, table.label, LISTED[name], filled=FILLED.get(name, ())) for name, table in LISTS.items()),
)
INTAKES = (
    Intake(
        "facilities",
        Text("Facilities", "管理部件"),
        SUBJECTS,
        codes=("component_class",),
        assemble=assembling.assemble,
        prepare=facility_case.prepare,
        case=facility_case.case,
        refused=facility_case.refused,
        accepted=assembling.accepted,
        unpacked=assembling.unpacked,
        field_layers=(FieldLayer("facility", Facility, ("code",)),),
    ),
)
