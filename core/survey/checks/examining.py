"""What is found in camera inspections, and when valves are to be closed: doubts that no table can be judged for."""

from __future__ import annotations

from functools import partial

from undergrid.core.kernel import checks
from undergrid.core.kernel.findings import Severity
from undergrid.core.kernel.text import Text

ERROR, WARNING, ADVICE = Severity.ERROR, Severity.WARNING, Severity.ADVICE
declare = partial(checks.declare, stands_in=__name__)

PIPE_UNKNOWN = declare(
    "inspection-pipe-unknown", WARNING,
    holds=Text("A pipe joins the two chambers of an inspection.", "检测所填两井之间有管道。"),
    says=Text("No pipe joins the chambers {start} and {end}.", "井 {start} 与 {end} 之间没有管道。"),
    remedy=Text("Check the chamber numbers, or import the pipe first.", "请核对井号，或先导入该管道。"),
)  # fmt: skip
CODE_UNKNOWN = declare(
    "inspection-code-unknown", WARNING,
    holds=Text("Defects are coded by CJJ 181 or EN 13508-2.", "缺陷代码符合 CJJ 181 或 EN 13508-2。"),
    says=Text(
        "{code} is no defect of CJJ 181 or EN 13508-2.", "{code} 不是 CJJ 181 或 EN 13508-2 的缺陷代码。"
    ),
    remedy=Text("Correct the code; until then it does not count.", "请更正代码；更正前不参与评估。"),
)  # fmt: skip
GRADE_IT = Text("Grade it by CJJ 181; until then it does not count.", "请按 CJJ 181 定级；定级前不参与评估。")
GRADE_MISSING = declare(
    "inspection-grade-missing", WARNING,
    holds=Text("Every defect has a grade.", "每处缺陷有等级。"),
    says=Text("Defect {code} has no grade.", "缺陷 {code} 没有等级。"),
    remedy=GRADE_IT,
)  # fmt: skip
GRADE_UNKNOWN = declare(
    "inspection-grade-unknown", WARNING,
    holds=Text("A defect's grade is one that its code has.", "缺陷等级在其代码的等级范围内。"),
    says=Text(
        "Defect {code} has no grade {grade}; its highest is {highest}.",
        "缺陷 {code} 没有 {grade} 级，最高为 {highest} 级。",
    ),
    remedy=GRADE_IT,
)  # fmt: skip
BEYOND_END = declare(
    "inspection-beyond-end", WARNING,
    holds=Text("A defect lies between the two ends of its pipe.", "缺陷位于管道两端之间。"),
    says=Text(
        "{distance} m lies beyond the end of the pipe ({length} m).", "{distance} m 超出管道终点（管长 {length} m）。"
    ),
    remedy=Text(
        "Check the distance and the chambers; it is kept without a place.", "请核对距离和井号；该缺陷暂不定位。"
    ),
)  # fmt: skip
UNREADABLE = declare(
    "inspection-unreadable", WARNING,
    holds=Text("The cells of an inspection table are understood.", "检测表各单元格可识别。"),
    says=Text("{header}: “{value}” is not understood.", "{header}：无法识别“{value}”。"),
    remedy=Text("Correct the cell and import again.", "请更正该单元格后重新导入。"),
)  # fmt: skip
FROM_MEMORY = declare(
    "inspection-formula-confidence", ADVICE,
    holds=Text("The formulas of a condition are verified against the standard.", "评估公式已与标准核对。"),
    says=Text(
        "RI and MI follow CJJ 181-2012 as remembered: scores have confidence “medium”, formulas and weights “low”. "
        "Compare them with the standard before a decision rests on them.",
        "RI、MI 按 CJJ 181-2012 计算；分值可信度为 medium，公式与权重可信度为 low（凭记忆），决策前须与标准原文核对。",
    ),
    remedy=Text(
        "The page docs/algorithms/gradeinspection.md has them all.", "详见 docs/algorithms/gradeinspection.md。"
    ),
)  # fmt: skip
NOT_COUNTED = declare(
    "inspection-defects-not-counted", WARNING,
    holds=Text("Every defect of an inspection counts.", "检测的全部缺陷参与评估。"),
    says=Text(
        "{count} defects do not count, because their code or grade is not known.",
        "{count} 处缺陷因代码或等级不明未参与评估。",
    ),
    remedy=Text("The findings of their import name them.", "见导入时的检查结果。"),
)  # fmt: skip
WITHOUT_SOURCE = declare(
    "isolation-without-source", WARNING,
    holds=Text("The sources of a supply network are known.", "供水管网的水源已知。"),
    says=Text(
        "No source of supply is known in this network: every valve that is met is to be closed, and who is cut off "
        "behind them is not known.",
        "该管网未登记供水水源：须关闭所有相邻阀门，且无法判断下游停供范围。",
    ),
    remedy=Text("Name the sources, or survey them as points.", "请指定水源点，或在普查成果中补充水源。"),
)  # fmt: skip
HOLDS_SOURCE = declare(
    "isolation-holds-source", ERROR,
    holds=Text("No source lies inside the part to be drained.", "隔离范围内没有水源。"),
    says=Text(
        "A source lies inside the part to be drained: closing valves does not stop the burst.",
        "隔离范围内存在水源，仅关闭阀门无法止水。",
    ),
    remedy=Text("Shut down the source itself.", "请同时关停该水源。"),
)  # fmt: skip
