"""The account of a delivery: every row and column of its sheets is taken in, or left out for a reason that is told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from undergrid.core.checking.arrays import Mask
from undergrid.core.formats.sheet import Sheet
from undergrid.core.intake.headers import Match, unknown_headers
from undergrid.core.kernel.findings import Finding, Place, Severity
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer

ABOVE, BLANK, REPEATED, TOTAL = "above_the_data", "blank", "repeated_header", "total"
HIDDEN, STRANGE = "hidden", "not_understood"
REASONS = {
    ABOVE: Text("title and header", "标题和表头"),
    BLANK: Text("blank", "空行"),
    REPEATED: Text("header repeated among the rows", "重复的表头"),
    TOTAL: Text("totals", "合计行"),
    HIDDEN: Text("sheet is hidden", "工作表已隐藏"),
    STRANGE: Text("sheet is not understood", "工作表无法识别"),
}
TOTAL_COLUMNS = 3
TOTAL_WORDS = (
    "合计",
    "合 计",
    "总计",
    "小计",
    "共计",
    "total",
    "totals",
    "subtotal",
    "sum",
    "gesamt",
    "summe",
    "suma",
    "totale",
)
TOTALS = tuple(
    f"{said}{end}"
    for word in TOTAL_WORDS
    for said in dict.fromkeys((word, word.title(), word.upper()))
    for end in ("", ":", "：")
)
MOST_NAMED = 12

ROWS_LEFT = Text("{count} rows were left out: {why}.", "有 {count} 行未导入：{why}。")
LOOK_AT_ROWS = Text(
    "Nothing to do, unless one of them is a row of the survey.", "如其中没有测量数据行，则无需处理。"
)  # fmt: skip
COLUMNS_LEFT = Text(
    "{count} filled columns stand for nothing known and were left out: {names}.",
    "有 {count} 个有内容的列未被识别、未导入：{names}。",
)
MAP_COLUMNS = Text(
    "Map them in the import form or in the profile, if they belong to the delivery.",
    "如属于本次成果，请在导入窗口或方案中对应这些列。",
)


@dataclass(frozen=True, slots=True)
class SheetAccount:
    """What became of the rows and columns of one sheet; ``left`` counts rows by reason."""

    sheet: str
    rows: int
    taken: int
    left: Mapping[str, int] = field(default_factory=dict)
    unused: tuple[str, ...] = ()

    @property
    def closes(self) -> bool:
        """Return whether every row is accounted for."""
        return self.rows == self.taken + sum(self.left.values())

    def as_json(self) -> Answer:
        """Return the account as it is told."""
        return {
            "sheet": self.sheet,
            "rows": self.rows,
            "taken": self.taken,
            "left": dict(self.left),
            "unused": list(self.unused),
        }

    def said(self) -> Text:
        """Return the account in a sentence."""
        left = [(count, REASONS[why]) for why, count in self.left.items()]
        return Text(
            f"{self.sheet}: {self.rows} = {self.taken} taken in" + "".join(f" + {n} {why.en}" for n, why in left),
            f"{self.sheet}：{self.rows} = 导入 {self.taken}" + "".join(f" + {why.zh} {n}" for n, why in left),
        )


def account_left(sheet: Sheet, why: str) -> SheetAccount:
    """Return the account of a sheet of which nothing was taken."""
    return SheetAccount(sheet.place, len(sheet), 0, {why: len(sheet)} if len(sheet) else {})


def no_data(frame: pd.DataFrame, match: Match) -> dict[str, Mask]:
    """Return the rows of a sheet's text that are no data though they hold text, by reason."""
    if match.sheet.geometry is not None or not len(frame) or not match.columns:
        return {}
    found = {TOTAL: _totals(frame, match)}
    if match.sheet.names is None and match.first_row:
        found[REPEATED] = _repeated(frame, match) & ~found[TOTAL]
    return found


def _totals(frame: pd.DataFrame, match: Match) -> Mask:
    """Return the rows that say in one of their first columns that they are a total, and lack what a row must have."""
    says = np.zeros(len(frame), dtype=bool)
    first = sorted(match.columns, key=lambda name: match.columns[name].index)[:TOTAL_COLUMNS]
    for name in first:
        says |= frame[name].isin(TOTALS).to_numpy(bool)
    keys = [name for name in match.layout.required if name in frame and name != first[0]]
    lacks = frame[keys].isna().any(axis=1).to_numpy(bool) if keys and says.any() else says
    return says & lacks


def _repeated(frame: pd.DataFrame, match: Match) -> Mask:
    """Return the rows in which every filled cell says what the header above it says."""
    says = np.ones(len(frame), dtype=bool)
    filled = np.zeros(len(frame), dtype=bool)
    above = range(max(0, match.first_row - 2), match.first_row)
    for name, header in match.columns.items():
        texts = {(match.sheet.cell(header.index, row) or "").strip() for row in above} - {""}
        same = frame[name].isin(texts).to_numpy(bool)
        says &= same | frame[name].isna().to_numpy(bool)
        filled |= same
        if not says.any():
            break
    return says & filled


def findings_of(match: Match, left: Mapping[str, int]) -> Iterable[Finding]:
    """Yield what must be said of rows and columns of a sheet that were left out."""
    place = Place(match.sheet.file, match.sheet.name)
    for why in (REPEATED, TOTAL):
        if left.get(why):
            reason = REASONS[why]
            said = Text(
                ROWS_LEFT.en.format(count=left[why], why=reason.en), ROWS_LEFT.zh.format(count=left[why], why=reason.zh)
            )
            yield Finding("intake.rows-left-out", Severity.ADVICE, said, LOOK_AT_ROWS, place, match.sheet.name)
    unused = unknown_headers(match)
    if unused:
        names = ", ".join(unused[:MOST_NAMED]) + (" …" if len(unused) > MOST_NAMED else "")
        text = COLUMNS_LEFT.fill(count=len(unused), names=names)
        yield Finding("intake.columns-left-out", Severity.ADVICE, text, MAP_COLUMNS, place, match.sheet.name)
