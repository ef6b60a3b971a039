"""What is found while streets are read, built and asked for a way."""

from __future__ import annotations

from functools import partial

from undergrid.core.kernel import checks
from undergrid.core.kernel.findings import Severity
from undergrid.core.kernel.text import Text

ERROR, WARNING, ADVICE = Severity.ERROR, Severity.WARNING, Severity.ADVICE
declare = partial(checks.declare, stands_in=__name__)

UNUSABLE = declare(
    "layer.unusable-shape", WARNING,
    holds=Text("Every row of a layer has a shape.", "图层每行均有图形。"),
    says=Text(
        "{count} rows have no usable shape; the first is row {row}.", "{count} 行没有可用图形，首个为第 {row} 行。"
    ),
    remedy=Text("Draw their shapes, or delete the rows.", "请补画图形或删除这些行。"),
)  # fmt: skip
NO_STREET = declare(
    "streets.no-street", ADVICE,
    holds=Text("The lines of a layer of streets are streets.", "路网图层的线均为道路。"),
    says=Text(
        "{count} lines are no streets by their tags and were left out.", "{count} 条线按标签不是道路，未采用。"
    ),
    remedy=Text("Nothing needs doing.", "无须处理。"),
)  # fmt: skip
NO_LINE = declare(
    "streets.no-line", WARNING,
    holds=Text("The shapes of a layer of streets are lines.", "路网图层的图形均为线。"),
    says=Text("{count} shapes are no lines and were left out.", "{count} 个图形不是线，未采用。"),
    remedy=Text("Choose a layer of street centre lines.", "请选择道路中心线图层。"),
)  # fmt: skip
CLOSURE_LOST = declare(
    "streets.closure-lost", WARNING,
    holds=Text("Closures keep their street when streets are built anew.", "重建路网后封闭与转向限制仍有效。"),
    says=Text(
        "{count} closures and turn bans were on streets that are gone, and went with them.",
        "{count} 条封闭或转向限制所在道路已不存在，随之删除。",
    ),
    remedy=Text("Enter them again where they still hold.", "仍有效的请重新录入。"),
)  # fmt: skip
NO_WAY = declare(
    "streets.no-way", WARNING,
    holds=Text("There is a way over the streets between two points.", "两点之间有路可通。"),
    says=Text("There is no way from point {a} to point {b}.", "点 {a} 到点 {b} 无路可通。"),
    remedy=Text(
        "See the findings of 'Build streets', the closures of that time and the one-way streets.",
        "请查看“构建路网”的检查结果、该时段的封闭以及单行道。",
    ),
)  # fmt: skip
UNREACHED = Text(
    "{count} of {all} pairs have no way between them; their cells are empty.",
    "{all} 对中有 {count} 对之间无路可通，对应单元格留空。",
)
