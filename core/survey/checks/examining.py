"""What is found when pipes are graded by their inspections, and when valves are to be closed: no table tells it."""

from __future__ import annotations

from functools import partial

from undergrid.core.kernel import checks
from undergrid.core.kernel.findings import Severity
from undergrid.core.kernel.text import Text

ERROR, WARNING, ADVICE = Severity.ERROR, Severity.WARNING, Severity.ADVICE
declare = partial(checks.declare, stands_in=__name__)

STREETS_JOINED = declare(
    "street-names-joined", ADVICE,
    holds=Text("Every street is counted under one name.", "每条道路按一个名称统计。"),
    says=Text(
        "Of {known} other names of streets {count} are met here; their pipes are counted under the name that holds.",
        "登记的 {known} 个道路别名中有 {count} 个在此出现，其管线计入标准名称。",
    ),
    remedy=Text("The table of other street names has them.", "见“道路别名”表。"),
)  # fmt: skip
STREET_WITHOUT_WIDTH = declare(
    "section-street-without-width", ADVICE,
    holds=Text("The width of a street that a section crosses is known.", "断面所经道路的宽度已知。"),
    says=Text(
        "{names} is not drawn over the section: the store has no width of it, and no kerbs or red lines were given.",
        "{names}：库中无道路宽度，也未给出路缘石线或红线，未绘制路面。",
    ),
    remedy=Text("Enter the street's width, or give its kerbs as lines.", "请补录道路宽度，或以线图层给出路缘石。"),
)  # fmt: skip
STREET_NOT_DIVIDED = declare(
    "section-street-not-divided", ADVICE,
    holds=Text("Carriageway and pavements of a street are told apart.", "断面所经道路可分出车行道和人行道。"),
    says=Text(
        "Carriageway and pavements of {names} are not all told apart: kerbs or road edges are not known.",
        "{names}：路缘石或道路边线不全，未能全部分出车行道和人行道。",
    ),
    remedy=Text(
        "Give kerbs and red lines as lines with a column of names.", "请以带名称列的线图层给出路缘石和道路红线。"
    ),
)  # fmt: skip
FROM_MEMORY = declare(
    "inspection-formula-confidence", ADVICE,
    holds=Text("The formulas of a condition are verified against the standard.", "评估公式已与标准核对。"),
    says=Text(
        "RI and MI follow CJJ 181-2012 as remembered: scores have confidence “medium”, formulas and weights “low”. "
        "Compare them with the standard before a decision rests on them.",
        "RI、MI 按 CJJ 181-2012 计算；分值可信度为中，公式与权重可信度为低（凭记忆），决策前须与标准原文核对。",
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
