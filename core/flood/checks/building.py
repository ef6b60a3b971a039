"""What is found when a surveyed network becomes a pipe model: what the survey lacks, and what was taken for it."""

from __future__ import annotations

from functools import partial

from undergrid.core.kernel import checks
from undergrid.core.kernel.findings import Severity
from undergrid.core.kernel.text import Text

ERROR, WARNING, ADVICE = Severity.ERROR, Severity.WARNING, Severity.ADVICE
declare = partial(checks.declare, stands_in=__name__)

COMPLETE_SURVEY = Text("Complete the survey there.", "请补充该处探测成果。")
NO_LEVEL = declare(
    "build-no-level", WARNING,
    holds=Text("Every pipe has a level at one end at least.", "每条管段至少一端有高程。"),
    says=Text("The pipe has no level.", "管段没有高程。"),
    remedy=COMPLETE_SURVEY,
)  # fmt: skip
NO_SIZE = declare(
    "build-no-size", WARNING,
    holds=Text("Every pipe has a size.", "每条管段有管径。"),
    says=Text("The pipe has no size; 0.3 m is taken.", "管段没有管径，取 0.3 米。"),
    remedy=COMPLETE_SURVEY,
)  # fmt: skip
ASSUMED_OUTFALL = declare(
    "build-assumed-outfall", WARNING,
    holds=Text("The outfalls of a network are surveyed.", "管网排放口已探测。"),
    says=Text("No outfall is surveyed; the network's end is taken for one.", "未探测到排放口，以管网末端代替。"),
    remedy=COMPLETE_SURVEY,
)  # fmt: skip
DEAD_END = declare(
    "build-dead-end", WARNING,
    holds=Text("A network ends in outfalls only.", "管网仅在排放口终止。"),
    says=Text("The network ends here without an outfall.", "管网在此中断且无排放口。"),
    remedy=COMPLETE_SURVEY,
)  # fmt: skip
SHARED_OUTFALL = declare(
    "build-shared-outfall", ADVICE,
    holds=Text("One pipe ends at an outfall.", "每个排放口只接一条管段。"),
    says=Text(
        "{count} pipes end at this outlet; each has an outfall of its own there, for SWMM allows one pipe at each.",
        "{count} 条管段汇于该排放口；SWMM 每个排放口只允许一条管段，故在同一位置各设一个排放口。",
    ),
    remedy=Text(
        "If they join before they leave, survey the chamber in which they do.", "若各管在排出前已汇合，请补测汇合井。"
    ),
)  # fmt: skip
PUMP = declare(
    "build-pump", ADVICE,
    holds=Text("The curve of a pump is known.", "水泵特性曲线已知。"),
    says=Text("The pump has no curve; it lifts whatever arrives.", "水泵没有特性曲线，按来多少抽多少计算。"),
    remedy=Text("Give the pump's curve in the model, table of links.", "请在模型管段表中补充水泵特性曲线。"),
)  # fmt: skip
GATE = declare(
    "build-orifice", ADVICE,
    holds=Text("The opening of a gate is known.", "闸门开度已知。"),
    says=Text("The gate is taken as fully open.", "闸门按全开计算。"),
    remedy=Text("Set its opening, or a control rule, in the model.", "请在模型中设置开度或控制规则。"),
)  # fmt: skip
SILL = declare(
    "build-weir", ADVICE,
    holds=Text("The sill of an overflow chamber is measured.", "溢流井堰顶已实测。"),
    says=Text(
        "The sill is taken at the overflow pipe's level, as wide as the pipe.", "堰顶取溢流管管内底标高，堰宽取管宽。"
    ),
    remedy=Text("Measure the sill and correct the weir in the model.", "请实测堰顶并更正模型中的堰。"),
)  # fmt: skip
