"""What is found while bridges are rated."""

from undergrid.core.kernel.checks import declare
from undergrid.core.kernel.findings import Severity
from undergrid.core.kernel.text import Text

NO_BRIDGE = declare(
    "facilities.no-bridge",
    Severity.ADVICE,
    holds=Text("The store has no bridge in use with anything told of it.", "库中没有填写属性的在用桥梁。"),
    remedy=Text("Import bridges with the scores of their parts first.", "请先导入带各部位得分的桥梁。"),
)
NOT_RATED = declare(
    "facilities.bridge-not-rated",
    Severity.WARNING,
    holds=Text("A bridge has the scores of its three parts.", "桥梁三个部位均有得分。"),
    says=Text("{name} is not rated: a score of a part is missing.", "{name} 未评定：缺少部位得分。"),
    remedy=Text("Enter the scores of deck, superstructure and substructure.", "请补填桥面系、上部结构、下部结构得分。"),
)  # fmt: skip
POOR = declare(
    "facilities.bridge-poor",
    Severity.WARNING,
    holds=Text("No bridge is of the two worst grades.", "没有桥梁处于最差两级。"),
    says=Text("{name} is of grade {grade}, {score} points.", "{name} 为 {grade} 级，{score} 分。"),
    remedy=Text("Have it inspected, and limit the traffic until then.", "请安排检测，期间限制通行。"),
)  # fmt: skip
FROM_MEMORY = declare(
    "facilities.bridge-weights-unconfirmed",
    Severity.ADVICE,
    holds=Text("The weights and limits of CJJ 99 were taken from memory of the standard.",
               "CJJ 99 的权重与分级界限凭记忆录入，未经原文核对。"),
    remedy=Text("Compare them with your copy before a rating is used officially.", "正式使用前请对照标准原文核对。"),
)  # fmt: skip
