"""What is found while a survey is read: utilities that no column says, lines whose numbers say otherwise."""

from __future__ import annotations

from undergrid.core.kernel.checks import declare
from undergrid.core.kernel.findings import Severity
from undergrid.core.kernel.text import Text
from undergrid.core.survey.drawn_numbers import CORRECT, DISAGREES
from undergrid.core.survey.inspection.assembling import KEPT, OTHER_UNIT
from undergrid.core.survey.lines_in_order import BY_ORDER, LOOK_AT_LINES
from undergrid.core.survey.naming_utilities import FROM_NAME, MAP_ONCE, SAY_IT, UNKNOWN
from undergrid.core.survey.shape_levels import HEIGHTS, SAY_WHAT

declare(
    FROM_NAME,
    Severity.WARNING,
    holds=Text("Every row says its utility in a column.", "各行均有管线类别列。"),
    remedy=SAY_IT,
)
declare(
    UNKNOWN,
    Severity.WARNING,
    holds=Text(
        "Utilities are called as in the code list, or as the city's words say.", "管线类别在代码表或本市用词中。"
    ),
    remedy=MAP_ONCE.fill(word="PW"),
)
declare(
    DISAGREES,
    Severity.WARNING,
    holds=Text("A line is drawn to the points that its numbers name.", "线图形端点与其点号一致。"),
    remedy=CORRECT,
)
declare(
    BY_ORDER,
    Severity.WARNING,
    holds=Text("Lines name both of their ends, or are drawn.", "管线注明起止点号或带图形。"),
    remedy=LOOK_AT_LINES,
)
declare(
    HEIGHTS,
    Severity.WARNING,
    holds=Text("It is said what the heights of drawn lines are of.", "已注明线图形 Z 值的含义。"),
    remedy=SAY_WHAT,
)
declare(
    OTHER_UNIT,
    Severity.ADVICE,
    holds=Text("Quantities of observations are in per cent.", "检测量化值以百分比表示。"),
    remedy=KEPT,
)
