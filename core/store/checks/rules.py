"""The kinds of rules that a table's declaration makes of its columns; the sentence of each is filled per column."""

from __future__ import annotations

from functools import partial

from undergrid.core.kernel import checks
from undergrid.core.kernel.findings import Severity
from undergrid.core.kernel.text import Text

ERROR, WARNING = Severity.ERROR, Severity.WARNING
declare = partial(checks.declare, stands_in=__name__)
REDRAW = Text("Redraw it.", "请重新绘制。")

MISSING = declare(
    "store.missing", ERROR,
    holds=Text("What a table needs is given.", "必填项已填写。"),
    says=Text("{label} is given.", "“{label}”为必填项。"),
    remedy=Text("Fill in {label}.", "请填写“{label}”。"),
)  # fmt: skip
OUT_OF_RANGE = declare(
    "store.out-of-range", WARNING,
    holds=Text("Numbers are within the limits of their column.", "数值在其列的限值内。"),
    says=Text("{label} is between {minimum} and {maximum} {unit}.", "“{label}”在 {minimum} 与 {maximum} {unit} 之间。"),
    remedy=Text("Check the value and its unit.", "请核对数值及其单位。"),
)  # fmt: skip
UNKNOWN_CODE = declare(
    "store.unknown-code", ERROR,
    holds=Text("Codes are in their code list.", "代码在代码表中。"),
    says=Text("{label} is a code of the list {list}.", "“{label}”应为代码表 {list} 中的代码。"),
    remedy=Text(
        "Correct the code, map it in the import profile, or add it to the list.",
        "请改正代码、在导入方案中映射，或补充代码表。",
    ),
)  # fmt: skip
UNKNOWN_CHOICE = declare(
    "store.unknown-choice", ERROR,
    holds=Text("Words of short lists are known.", "选项值在可选范围内。"),
    says=Text("{label} is one of: {choices}.", "“{label}”只能是：{choices}。"),
    remedy=Text("Choose one of these words.", "请从上述值中选择。"),
)  # fmt: skip
TOO_LONG = declare(
    "store.too-long", ERROR,
    holds=Text("Words are as short as their column demands.", "文字不超过其列的长度。"),
    says=Text("{label} has at most {length} characters.", "“{label}”不超过 {length} 个字符。"),
    remedy=Text("Shorten it.", "请缩短内容。"),
)  # fmt: skip
WRONG_GEOMETRY = declare(
    "store.wrong-geometry", ERROR,
    holds=Text("Shapes are of their column's type.", "几何类型与其列一致。"),
    says=Text("{label} is a {kind}.", "“{label}”的几何类型应为 {kind}。"),
    remedy=Text("Deliver this geometry, with heights where Z is asked.", "请提供该类型的几何；要求 Z 时须带高程。"),
)  # fmt: skip
BROKEN_GEOMETRY = declare(
    "store.broken-geometry", ERROR,
    holds=Text("Shapes are sound.", "几何有效。"),
    says=Text(
        "{label} is sound: not empty, no length of zero, no ring that crosses itself.",
        "“{label}”几何有效：非空、长度不为零、环不自交。",
    ),
    remedy=REDRAW,
)  # fmt: skip
OUTSIDE = declare(
    "store.outside-project", ERROR,
    holds=Text("Shapes lie where the project's coordinate system is used.", "几何位于项目坐标系的适用范围内。"),
    says=Text("{label} lies where the project's coordinate system is used.", "“{label}”位于项目坐标系的适用范围内。"),
    remedy=Text(
        "Check the coordinate system, and that X and Y are not exchanged.", "请核对坐标系，并检查 X、Y 是否颠倒。"
    ),
)  # fmt: skip
KINDS = (MISSING, OUT_OF_RANGE, UNKNOWN_CODE, UNKNOWN_CHOICE, TOO_LONG, WRONG_GEOMETRY, BROKEN_GEOMETRY, OUTSIDE)
