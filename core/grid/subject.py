"""Administrative areas as they are taken in: districts, streets and communities, in one table."""

from undergrid.core.grid import boundaries
from undergrid.core.grid.tables import Area
from undergrid.core.intake.subject import Intake, Subject, input_field
from undergrid.core.kernel.text import Text

AREAS = Subject(
    boundaries.AREAS, Area, Text("areas", "行政区域"), key=("code",), geometry="area", own_checks=("double",),
    inputs={"origin": input_field("origin", "text", Text("source", "来源"))}, without=("source",),
    kept_as={"origin": "source"},
)  # fmt: skip
INTAKES = (
    Intake(
        boundaries.ROOM,
        Text("Administrative boundaries", "行政区划界线"),
        (AREAS,),
        assemble=boundaries.assemble,
        prepare=boundaries.prepare,
        case=boundaries.case,
        unpacked=boundaries.unpacked,
        accepted=boundaries.accepted,
    ),
)
