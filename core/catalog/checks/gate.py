"""What is found at the gate: rows that may not leave, and what was done so that the others may."""

from __future__ import annotations

from undergrid.core.kernel.checks import declare
from undergrid.core.kernel.findings import Severity
from undergrid.core.kernel.text import Text

KINDS = {
    "phone": Text("phone number", "电话号码"),
    "identity": Text("identity number", "身份证号"),
    "mail": Text("mail address", "电子邮箱"),
    "plate": Text("number plate", "车牌号"),
    "account": Text("account of a messenger", "社交账号"),
    "name": Text("person's name", "人名"),
    "path": Text("path of a machine, which names its users", "本机路径（可能含用户名）"),
}
"""What a text tells that must not leave, by the name of its pattern (core/catalog/gate/free_text)."""
TOO_LAX = declare(
    "catalog.rule-too-lax",
    Severity.WARNING,
    holds=Text("A rule of release is not laxer than the gate allows.", "脱敏规则不得低于最低要求。"),
    says=Text(
        "The rule for {column} is laxer than {to} allows; it leaves so: {done}.",
        "信息项 {column} 的规则低于“{to_zh}”的要求，按“{done_zh}”处理。",
    ),
    remedy=Text("Correct the rule in catalog.rule.", "请在脱敏规则表中更正。"),
)
PERSONAL_TEXT = declare(
    "catalog.personal-text",
    Severity.ERROR,
    holds=Text(
        "No free text that leaves tells of a person, or of the house's machines.",
        "对外提供的文字中不含个人信息和本机路径。",
    ),
    says=Text(
        "Column {column}, {count} rows: looks like a {kind}; the first is row {key}.",
        "信息项 {column} 有 {count} 条疑似含{kind_zh}，首条为 {key}。",
    ),
    remedy=Text(
        "Correct these rows, or leave the column out: name the other columns in FIELDS, or write a rule 'drop'.",
        "请更正这些记录，或不发布该信息项（在“信息项”参数中只列其他项，或设置删除规则）。",
    ),
)
PERSONAL_RECORD = declare(
    "catalog.personal-record",
    Severity.ERROR,
    holds=Text(
        "What metadata say of a data set tells of no person and no machine.", "元数据中不含个人信息和本机路径。"
    ),
    says=Text(
        "{column} of the record of {dataset} looks like a {kind}: it would leave in the metadata.",
        "{dataset} 的目录条目 {column} 疑似含{kind_zh}，会随元数据发布。",
    ),
    remedy=Text(
        "Write the office instead of the person into the record (catalog.record), and no path of a file.",
        "请在目录条目（catalog.record）中改写为部门，不写个人，也不写文件路径。",
    ),
)
ISOLATES = declare(
    "catalog.isolates-few",
    Severity.ERROR,
    holds=Text(
        "Beside an earlier release of the same data, a release tells nothing about a few rows.",
        "与既往发布比较不得推知少量记录。",
    ),
    says=Text(
        "Beside release {number} of {at}, {groups} groups differ by fewer than {least} rows.",
        "与 {at} 的第 {number} 次发布相比，有 {groups} 组相差不足 {least} 条。",
    ),
    remedy=Text(
        "Release the same area and columns again when more has changed, or let these groups be held back (HOLD_BACK).",
        "待变更积累后按相同范围和信息项发布，或选择抑制这些分组（HOLD_BACK）。",
    ),
)
HELD_BACK = declare(
    "catalog.held-back",
    Severity.ADVICE,
    holds=Text("Groups of few rows are held back, with others beside them.", "小数分组及其补集予以抑制。"),
    says=Text(
        "{rows} rows in {groups} groups are held back: fewer than {least} alike, or needed to hide these.",
        "抑制 {groups} 组共 {rows} 条：同类不足 {least} 条，或为遮蔽其而一并抑制。",
    ),
    remedy=Text("Coarser rules hold back less.", "采用更粗的规则可减少抑制。"),
)
LOSS = declare(
    "catalog.format-loss",
    Severity.ADVICE,
    holds=Text("A format holds all of what is written into it.", "输出格式可完整保存数据。"),
    says=Text("{format}: {what}.", "{format}：{what_zh}。"),
    remedy=Text("Take GeoPackage or GeoParquet, which lose nothing.", "建议采用无损的 GeoPackage 或 GeoParquet。"),
)
