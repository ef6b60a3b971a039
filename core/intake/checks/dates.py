"""What is found in columns of dates that may be known in part: what was taken otherwise than it stands there."""

from __future__ import annotations

from functools import partial

from undergrid.core.kernel import checks
from undergrid.core.kernel.findings import Severity
from undergrid.core.kernel.text import Text

declare = partial(checks.declare, severity=Severity.ADVICE)
WRITE_IN_FULL = Text(
    "Write 2015, 2015-06 or 2015-06-03, as exact as it is known.", "请按已知的精度填写 2015、2015-06 或 2015-06-03。"
)

READ_IN_PART = declare(
    "intake.date-read-in-part",
    holds=Text("Dates known in part are a year or a month.", "不完整的日期写到年或月。"),
    says=Text(
        "{label}: of {value!r} and what is written alike ({count} cells) only the year is kept.",
        "{label}：{value!r} 等 {count} 个单元格只采用年份。",
    ),
    remedy=WRITE_IN_FULL,
)
DAY_NUMBERS = declare(
    "intake.date-as-day-number",
    holds=Text("Dates are written as dates, not as day numbers.", "日期不以电子表格的日期序号填写。"),
    says=Text(
        "{label}: {count} cells hold day numbers of a table program; {value!r} was read as {date}.",
        "{label}：{count} 个单元格为电子表格的日期序号，{value!r} 按 {date} 读取。",
    ),
    remedy=Text(
        "Look whether that is the day; write dates as 2015-06-03. Tables counted from 1904 come out four years early.",
        "请核对日期，并按 2015-06-03 的形式填写；以 1904 年为起点的表格会早四年。",
    ),
)
FIRSTS_OF_JANUARY = declare(
    "intake.dates-first-of-january",
    holds=Text("Where only the year is known, no day is written.", "只知年份时不填写月日。"),
    says=Text(
        "{label}: {count} dates are firsts of January that stand for a year; only their years are kept.",
        "{label}：{count} 个日期为代表年份的 1 月 1 日，只采用年份。",
    ),
    remedy=WRITE_IN_FULL,
)
