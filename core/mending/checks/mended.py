"""What stands in a delivery's findings because someone mended it: the rows are no longer as they were delivered."""

from __future__ import annotations

from undergrid.core.kernel.checks import declare
from undergrid.core.kernel.findings import Severity
from undergrid.core.kernel.text import Text

declare(
    "mending.row-mended",
    Severity.ADVICE,
    holds=Text("Rows stand as they were delivered.", "记录与提交成果一致。"),
    remedy=Text(
        "Tell the team, so that its own tables are put right too; the mend can be undone.",
        "请通知探测单位同步修正其成果表；该修正可撤销。",
    ),
)
