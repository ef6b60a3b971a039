"""What SWMM says of a model: one check for each of its codes, by the table of its messages, and for its balance."""

from __future__ import annotations

import csv
from functools import partial
from pathlib import Path

from undergrid.core.kernel import checks
from undergrid.core.kernel.checks import Check
from undergrid.core.kernel.findings import Severity
from undergrid.core.kernel.text import Text

MESSAGES = Path(__file__).parents[3] / "data" / "pipes" / "swmm_messages.csv"
ERROR, WARNING = Severity.ERROR, Severity.WARNING
declare = partial(checks.declare, stands_in=__name__)
WORDS = Text("SWMM: {words}{where}.", "SWMM：{words}{where}。")


def slug_of(kind: str, number: str) -> str:
    """Return the slug of one of the engine's codes, such as ERROR 111."""
    return f"swmm-{kind.lower()}-{number}"


def _declare(row: dict[str, str]) -> None:
    kind, number = row["code"].split()
    words = row["text_en"].replace("%s", "…")
    holds = Text(f"SWMM does not say: {words}.", f"SWMM 不报：{row['text_zh']}。")
    severity = ERROR if kind == "ERROR" else WARNING
    declare(slug_of(kind, number), severity, holds=holds, says=WORDS, remedy=Text(row["remedy_en"], row["remedy_zh"]))


with MESSAGES.open(encoding="utf-8", newline="") as _file:
    for _row in csv.DictReader(_file):
        _declare(_row)

OTHER = {
    "ERROR": declare(
        "swmm-error", ERROR,
        holds=Text("SWMM reports no error that its table of messages lacks.", "SWMM 不报消息表以外的错误。"),
        says=WORDS,
    ),
    "WARNING": declare(
        "swmm-warning", WARNING,
        holds=Text("SWMM reports no warning that its table of messages lacks.", "SWMM 不报消息表以外的警告。"),
        says=WORDS,
    ),
}  # fmt: skip
CONTINUITY = declare(
    "swmm-continuity", WARNING,
    holds=Text("The balance of water of a run closes within 1 %.", "模拟水量平衡误差在 1 % 以内。"),
    says=Text("The continuity error of {of} is {percent:.2f} %.", "{of}的连续性误差为 {percent:.2f} %。"),
    remedy=Text(
        "Use a shorter routing step, and look for very short or steep conduits.",
        "请缩短演算步长，并检查极短或极陡的管段。",
    ),
)  # fmt: skip
BREAKS_DOWN = declare(
    "swmm-breaks-down", ERROR,
    holds=Text("SWMM opens a model without breaking down.", "SWMM 打开模型时不崩溃。"),
    says=Text("SWMM breaks down when it opens this model.", "SWMM 打开该模型时崩溃。"),
    remedy=Text(
        "Mend what else is found; if nothing is, report it with the model.", "请先修正其他问题；若无，请连同模型反馈。"
    ),
)  # fmt: skip
TWICE = Text(
    "“{name}” stands again in row {row}; row {first} has “{other}”, and SWMM takes both for one {kind}.",
    "“{name}”在第 {row} 行重复；第 {first} 行已有“{other}”，SWMM 将二者视为同一{kind}。",
)
RENAME = Text(
    "Give one of both another name; capital and small letters are the same to SWMM.",
    "请为其中之一改名；SWMM 不区分字母大小写。",
)


def check_of(kind: str, number: str) -> Check:
    """Return the check of one of the engine's codes; what its table lacks has one for errors and one for warnings."""
    return checks.REGISTER.get(slug_of(kind, number)) or OTHER[kind]
