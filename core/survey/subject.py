"""What the survey takes in: points and segments joined into a network, and the inspections of its pipes."""

from __future__ import annotations

from undergrid.core.intake.subject import Intake, Option
from undergrid.core.kernel.text import Text
from undergrid.core.store.codebook import POINTS as LISTS_OF_POINTS
from undergrid.core.store.codebook import ROLES
from undergrid.core.survey import entering, network_delivery
from undergrid.core.survey.accepted import accepted
from undergrid.core.survey.assembling import assemble
from undergrid.core.survey.field_layers import FIELD_LAYERS
from undergrid.core.survey.fields import IN_ORDER, ONE_SHEET, POINTS, SEGMENTS
from undergrid.core.survey.inspection.entering import INTAKE as INSPECTIONS
from undergrid.core.survey.workload import record_workload

BASIS = (
    Text(
        "CJJ 61-2017, Technical specification for detecting and surveying underground pipelines and cables in city",
        "《城市地下管线探测技术规程》CJJ 61-2017",
    ),
    Text("GB 50289-2016, Code for urban engineering pipelines comprehensive planning (clearances and cover)",
         "《城市工程管线综合规划规范》GB 50289-2016（净距与覆土）"),
)  # fmt: skip

INTAKES = (
    Intake(
        "survey",
        Text("Pipeline survey", "管线探测成果"),
        (POINTS, SEGMENTS),
        layouts={"one_sheet": ONE_SHEET, "in_order": IN_ORDER},
        options=(
            Option("area", Text("number of the survey area", "测区编号")),
            Option("utility", Text("utility of rows that do not say theirs", "未注明类别的管线属于")),
            Option("claimed_m", Text("claimed length by utility, metres", "各类管线申报长度（m）")),
        ),
        codes=(*LISTS_OF_POINTS, ROLES),
        assemble=assemble,
        prepare=entering.prepare,
        case=entering.case,
        refused=entering.refused,
        record=record_workload,
        accepted=accepted,
        unpacked=network_delivery.unpacked,
        entered=entering.link_inspections,
        after_entry=entering.pack_networks,
        describe=entering.describe,
        field_layers=FIELD_LAYERS,
        basis=BASIS,
        grouped_by="category",
        sheeted_by="map_sheet",
    ),
    INSPECTIONS,
)
