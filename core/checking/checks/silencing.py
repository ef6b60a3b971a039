"""What is told in place of findings that a city does not want to hear."""

from __future__ import annotations

from functools import partial

from undergrid.core.kernel import checks
from undergrid.core.kernel.findings import Severity
from undergrid.core.kernel.text import Text

declare = partial(checks.declare, stands_in=__name__)

SILENCED = declare(
    "checking.silenced", Severity.ADVICE,
    holds=Text("No finding of a task is silenced by the city's tolerance.", "任务的检查结果未被本市限差停用。"),
    says=Text(
        "{count} findings were silenced by the city's tolerance: {counts}.",
        "{count} 条检查结果已按本市限差停用：{counts}。",
    ),
    remedy=Text(
        "Take the row of the check out of the table checking.tolerance to hear them.",
        "如需查看，请删除 checking.tolerance 表中该检查项的记录。",
    ),
)  # fmt: skip
