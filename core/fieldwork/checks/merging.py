"""What is found when a field package comes back: rows that cannot be merged without a person's word."""

from __future__ import annotations

from functools import partial

from undergrid.core.kernel import checks
from undergrid.core.kernel.findings import Severity
from undergrid.core.kernel.text import Text

ERROR, WARNING, ADVICE = Severity.ERROR, Severity.WARNING, Severity.ADVICE
declare = partial(checks.declare, stands_in=__name__)

CONFLICT = declare(
    "field-conflict", WARNING,
    holds=Text("A row was changed in the field or in the store, not in both.", "记录未在外业与库中同时修改。"),
    says=Text(
        "{name} was changed in the field and in the store: {columns}.", "{name} 在外业与库中均被修改：{columns}。"
    ),
    remedy=Text(
        "Open the review layer, write “mine” or “theirs” into the column “take”, and import the package with it.",
        "请打开复核图层，在 take 列填写 mine（外业）或 theirs（库中），然后连同数据包再次导入。",
    ),
)  # fmt: skip
INCOMPLETE = declare(
    "field-incomplete", ERROR,
    holds=Text("A new row of a package has all that its table needs.", "数据包的新增记录必填项完整。"),
    says=Text("The new row {name} lacks {columns}.", "新增记录 {name} 缺少 {columns}。"),
    remedy=Text("Fill it in in the package and import it again.", "请在数据包中补全后重新导入。"),
)  # fmt: skip
DELETED = declare(
    "field-deleted", WARNING,
    holds=Text("Nothing is deleted in the field.", "外业未删除记录。"),
    says=Text("{name} was deleted in the field; it stays in the store.", "{name} 在外业中被删除，库中予以保留。"),
    remedy=Text(
        "Import again with deletions accepted, if it is really gone.", "如确需删除，请勾选接受删除后重新导入。"
    ),
)  # fmt: skip
REVIEW_STALE = declare(
    "field-review-stale", WARNING,
    holds=Text("Rows stand as the review shows them.", "记录与复核图层一致。"),
    says=Text(
        "{name} was changed once more after the review was written.", "{name} 在复核图层生成后又被修改。"
    ),
    remedy=Text("Decide on it in the new review layer.", "请在新的复核图层中重新决定。"),
)  # fmt: skip
