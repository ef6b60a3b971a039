"""What is found while other names of streets are read."""

from __future__ import annotations

from functools import partial

from undergrid.core.kernel import checks
from undergrid.core.kernel.findings import Severity
from undergrid.core.kernel.text import Text

declare = partial(checks.declare, stands_in=__name__)

OF_TWO = declare(
    "streets.other-name-of-two", Severity.WARNING,
    holds=Text("Another name of a street leads to one name that holds.", "道路别名对应唯一的标准名称。"),
    says=Text("{alias} is given to {names}, and was left out.", "“{alias}”对应{names}，未采用。"),
    remedy=Text(
        "Only the city knows which street is meant: keep one of the rows, and import again.",
        "请确认所指道路，只保留其中一行后重新导入。",
    ),
)  # fmt: skip
HALF = declare(
    "streets.other-name-half", Severity.WARNING,
    holds=Text("A row of other names has a name that holds.", "别名的每一行都有标准名称。"),
    says=Text(
        "{count} rows have another name but no name that holds, and were left out.",
        "{count} 行有别名但没有标准名称，未采用。",
    ),
    remedy=Text("Complete them, and import again.", "请补全后重新导入。"),
)  # fmt: skip
KNOWN_OTHERWISE = declare(
    "streets.other-name-known", Severity.WARNING,
    holds=Text("A file of other names agrees with those that the store has.", "导入的别名与已登记的一致。"),
    says=Text(
        "{alias} is another name of {known} in the store and of {name} in the file; the store's stays.",
        "“{alias}”已登记为“{known}”的别名，文件中为“{name}”的别名；保留已登记的。",
    ),
    remedy=Text("Tick 'replace' to let the file's take its place.", "以文件为准时请勾选“替换”。"),
)  # fmt: skip
