"""What is found while cells are made, coded and counted, beyond their shapes."""

from __future__ import annotations

from functools import partial

from undergrid.core.kernel import checks
from undergrid.core.kernel.findings import Severity
from undergrid.core.kernel.text import Text

ERROR, WARNING, ADVICE = Severity.ERROR, Severity.WARNING, Severity.ADVICE
declare = partial(checks.declare, stands_in=__name__)

COMMUNITY_CODE = declare(
    "grid.community-code", ERROR,
    holds=Text("The code of a community has 12 digits.", "社区代码为 12 位。"),
    says=Text(
        "Community code {code} has not 12 digits; its cells are not coded.",
        "社区代码 {code} 不是 12 位，其网格未编码。",
    ),
    remedy=Text("Correct the code of the community.", "请更正社区代码。"),
)  # fmt: skip
NO_NUMBER_LEFT = declare(
    "grid.no-number-left", ERROR,
    holds=Text("A community has a number for each of its cells.", "社区顺序码足够其网格使用。"),
    says=Text(
        "Community {code} has no free number left for {count} cells: {digits} digits are used up, or retired.",
        "社区 {code} 已无可用顺序码，{count} 个网格未编码（{digits} 位已用尽或停用）。",
    ),
    remedy=Text("Divide the community, or make larger cells.", "请拆分社区或划分更大的网格。"),
)  # fmt: skip
WITHOUT_CODE = declare(
    "grid.community-without-code", WARNING,
    holds=Text("A layer of communities has a column of codes.", "社区图层有代码列。"),
    says=Text(
        "The communities have no column of codes; they are numbered, and no cell can be coded.",
        "社区没有代码列，已按顺序编号，网格无法编码。",
    ),
    remedy=Text("Name the column, with 12 digits each.", "请指定代码列，每个 12 位。"),
)  # fmt: skip
MEND_BORDERS = Text("Mend the borders of the communities first.", "请先修正社区界线。")
OVERLAP = declare(
    "grid.communities-overlap", ERROR,
    holds=Text("Every place belongs to exactly one community.", "每处仅属于一个社区。"),
    says=Text(
        "Communities overlap or leave gaps: {area:.1f} m² do not belong to exactly one.",
        "社区之间有重叠或缝隙：{area:.1f} 平方米不属于唯一社区。",
    ),
    remedy=MEND_BORDERS,
)  # fmt: skip
SPOILT_SHAPE = declare(
    "grid.spoilt-shape", WARNING,
    holds=Text("The border of a community does not cross itself.", "社区界线不自交。"),
    says=Text("The shape of row {row} crosses itself; it was repaired.", "第 {row} 行图形自相交，已修复。"),
    remedy=MEND_BORDERS,
)  # fmt: skip
NO_VALUE = declare(
    "grid.no-value", WARNING,
    holds=Text("Every thing that is counted has a value.", "参与统计的对象均有数值。"),
    says=Text("{count} things have no value and were left out.", "{count} 个对象没有数值，未参与统计。"),
    remedy=Text("Fill the column.", "请补填该列。"),
)  # fmt: skip
NO_NEIGHBOURS = declare(
    "grid.no-neighbours", ADVICE,
    holds=Text("Every cell has a neighbour.", "每个网格有相邻网格。"),
    says=Text(
        "{count} cells have no neighbour; they are neither hot nor cold.",
        "{count} 个网格没有相邻网格，不参与冷热点判断。",
    ),
    remedy=Text("Nothing needs doing.", "无须处理。"),
)  # fmt: skip
