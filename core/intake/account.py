"""The account of a delivery: every row and column of its sheets is taken in, or left out for a reason that is told."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
import pandas as pd

from undergrid.core.checking.arrays import Mask
from undergrid.core.formats.sheet import Sheet
from undergrid.core.intake.everyday import strange_unit
from undergrid.core.intake.headers import Match, unknown_headers
from undergrid.core.intake.subject import Field
from undergrid.core.kernel.findings import Finding, Place, Severity
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer

ABOVE, BLANK, REPEATED, TOTAL = "above_the_data", "blank", "repeated_header", "total"
SIGNED = "signatures"
HIDDEN, STRANGE = "hidden", "not_understood"
UNEVEN, NO_READING = "uneven", "without_a_reading"
REASONS = {
    ABOVE: Text("title and header", "标题和表头"),
    BLANK: Text("blank", "空行"),
    REPEATED: Text("header or title repeated among the rows", "重复的表头或标题"),
    SIGNED: Text("signatures and notes of the page", "签字和页注"),
    TOTAL: Text("totals", "合计行"),
    UNEVEN: Text("more cells than the header", "单元格多于表头"),
    NO_READING: Text("neither a time nor a value", "既无时间也无数值"),
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
UNUSED = "intake.columns-left-out"
TOTAL_OF = rf"(?:\S.{{0,30}}[\s_-]+(?:{'|'.join(TOTAL_WORDS)}|汇总|小计)|.{{1,20}}\s*(?:汇总|小计|合计))[:：]?"
"""Totals of a group, as spreadsheets write them: 雨水 汇总, Sewer Total."""
MOST_NAMED = 12
MOST_LOOKED_AT = 20_000
FIGURE = r"^[-+]?[\d.,]*\d"
SIGNATURE = re.compile(
    r"(?:探测|测量|调查|记录|制表|制图|绘图|录入|编制|校核|校对|检查|审核|审定|复核|项目负责人?|负责人|日期|单位|作业单位|第.{0,6}页|共.{0,6}页|"
    r"备注|说明|注|surveyed|measured|drawn|checked|approved|prepared|date|page|note|sheet)"
    r"(?:[人员者]?(?:签字|签名|日期)?(?: by)?)?\s*(?:[:：].*|[\d\s/of第共页-]*)?",
    re.IGNORECASE,
)

ROWS_LEFT = Text("{count} rows were left out: {why}.", "有 {count} 行未导入：{why}。")
LOOK_AT_ROWS = Text(
    "Nothing to do, unless one of them is a row of the survey.", "如其中没有测量数据行，则无需处理。"
)  # fmt: skip
COLUMNS_LEFT = Text(
    "{count} filled columns stand for nothing known and were left out: {names}.",
    "有 {count} 个有内容的列未被识别、未导入：{names}。",
)
UNIT_STRANGE = Text(
    "{count} columns name a unit that is not known here, and were left out, not taken for metres: {names}.",
    "有 {count} 列的表头单位无法识别，未导入，也未按米处理：{names}。",
)
MAP_WITH_UNIT = Text(
    "If it is a unit, map the column in a profile (undergrid:draftprofile) and state there what it is in metres, such "
    'as units.ground_m = "0.8359 m"; if it is a remark, map the column in the import form.',
    '如为单位，请在导入方案中对应该列（undergrid:draftprofile），并用米说明该单位，如 units.ground_m = "0.8359 m"；'
    "如为备注，请在导入窗口中对应该列。",
)
BY_WORDS = "intake.columns-by-everyday-words"
EVERYDAY = Text("Columns were understood by everyday words{more}: {pairs}.", "以下列按常用词识别{more}：{pairs}。")
ALSO_IN = Text(" here and in {count} more sheets", "（另有 {count} 张表相同）")
LOOK_AT_COLUMNS = Text(
    "Nothing to do if that is meant; else map the columns in the import form, or draft a profile "
    "(undergrid:draftprofile) and choose it.",
    "如无误则无需处理；否则请在导入窗口中对应各列，或起草导入方案（undergrid:draftprofile）并选用。",
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


def no_data(frame: pd.DataFrame, match: Match, fields: Mapping[str, Field]) -> dict[str, Mask]:
    """Return the rows of a sheet's text that are no data though they hold text, by reason."""
    if match.sheet.geometry is not None or not len(frame) or not match.columns:
        return {}
    found = {TOTAL: _totals(frame, match)}
    if match.sheet.names is None and match.first_row:
        few = _few_cells(frame)
        found[REPEATED] = (_repeated(frame, match) | _titles_again(few, match)) & ~found[TOTAL]
        found[SIGNED] = _signed(frame, few, match, fields) & ~found[TOTAL] & ~found[REPEATED]
    return found


def cells_filled(frame: pd.DataFrame) -> npt.NDArray[np.int64]:
    """Return how many cells of each row hold anything."""
    count = np.zeros(len(frame), dtype=np.int64)
    for name in frame:
        count += frame[name].notna().to_numpy(bool)
    return count


def _lacking(frame: pd.DataFrame, match: Match, fields: Mapping[str, Field]) -> Mask:
    """Return the rows without a figure in any column of figures: no row of data lacks all of them."""
    figures = [name for name in match.columns if fields[name].sort in ("number", "section", "whole")]
    holds = np.zeros(len(frame), dtype=bool)
    for name in figures:
        cells = frame[name]
        filled = cells.notna().to_numpy(bool)
        holds[filled] |= cells[filled].str.contains(FIGURE).to_numpy(bool)
    return ~holds if figures else holds


def _titles_again(few: Mask, match: Match) -> Mask:
    """Return the rows that say what a line above the header says: a title at the head of each printed page."""
    above = {_without_figures(row) for row in match.sheet.top(match.first_row)}
    found = np.zeros(len(few), dtype=bool)
    for row in np.flatnonzero(few)[:MOST_LOOKED_AT]:
        found[row] = _without_figures(_delivered(match, int(row))) in above
    return found


def _signed(frame: pd.DataFrame, few: Mask, match: Match, fields: Mapping[str, Field]) -> Mask:
    """Return the rows whose cells are all words of who signed, on which page, or a note."""
    rows = np.flatnonzero(few & _lacking(frame, match, fields)) if few.any() else np.zeros(0, dtype=np.int64)
    found = np.zeros(len(frame), dtype=bool)
    for row in rows[:MOST_LOOKED_AT]:
        cells = [cell for cell in _delivered(match, int(row)) if cell]
        found[row] = bool(cells) and any(SIGNATURE.fullmatch(cell) for cell in cells[:1])
    return found


def _few_cells(frame: pd.DataFrame) -> Mask:
    """Return the rows that fill less than half of the columns, but some."""
    filled = cells_filled(frame)
    return np.asarray((filled > 0) & (2 * filled <= max(2, len(frame.columns))), dtype=np.bool_)


def _delivered(match: Match, row: int) -> list[str]:
    at = match.first_row + row
    return [(match.sheet.cell(column, at) or "").strip() for column in range(len(match.sheet.columns))]


def _without_figures(row: Sequence[str]) -> str:
    return re.sub(r"\d+|\s+", "#", "|".join(row))


def _totals(frame: pd.DataFrame, match: Match) -> Mask:
    """Return the rows that say in one of their first columns that they are a total, and lack what a row must have."""
    says = np.zeros(len(frame), dtype=bool)
    first = sorted(match.columns, key=lambda name: match.columns[name].index)[:TOTAL_COLUMNS]
    for name in first:
        says |= (frame[name].isin(TOTALS) | frame[name].str.fullmatch(TOTAL_OF).fillna(False)).to_numpy(bool)
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
    yield from rows_left(match.sheet, {why: left.get(why, 0) for why in (REPEATED, TOTAL, SIGNED)})
    place = Place(match.sheet.file, match.sheet.name)
    unused = unknown_headers(match)
    strange = [name for name in unused if strange_unit(name)]
    if strange:
        text = UNIT_STRANGE.fill(count=len(strange), names=_some(strange))
        yield Finding("intake.unit-unknown", Severity.WARNING, text, MAP_WITH_UNIT, place, match.sheet.name)
    yield from _unused(match, unused)


def without_columns(findings: Sequence[Finding], match: Match, names: Sequence[str]) -> list[Finding]:
    """Return the findings of a sheet where some of its columns are told of otherwise than as left out."""
    place = Place(match.sheet.file, match.sheet.name)
    others = [finding for finding in findings if finding.slug != UNUSED or finding.place != place]
    if len(others) < len(findings):
        others.extend(_unused(match, [name for name in unknown_headers(match) if name not in names]))
    return others


def _unused(match: Match, unused: Sequence[str]) -> Iterable[Finding]:
    if unused:
        text = COLUMNS_LEFT.fill(count=len(unused), names=_some(unused))
        place = Place(match.sheet.file, match.sheet.name)
        yield Finding(UNUSED, Severity.ADVICE, text, MAP_COLUMNS, place, match.sheet.name)


def _some(names: Sequence[str]) -> str:
    return ", ".join(names[:MOST_NAMED]) + (" …" if len(names) > MOST_NAMED else "")


def rows_left(sheet: Sheet, left: Mapping[str, int]) -> Iterable[Finding]:
    """Yield how many rows were left out for each reason."""
    for why, count in left.items():
        if count:
            said = ROWS_LEFT.fill(count=count, why=REASONS[why])
            place = Place(sheet.file, sheet.name)
            yield Finding("intake.rows-left-out", Severity.ADVICE, said, LOOK_AT_ROWS, place, sheet.name)


def everyday_findings(matches: Iterable[Match], fields: Mapping[str, Mapping[str, Field]]) -> Iterable[Finding]:
    """Yield which columns were taken by everyday words and for what: once for all sheets that share them."""
    alike: dict[tuple[tuple[str, Text], ...], list[Match]] = {}
    for match in matches:
        labels = fields[match.layout.kind]
        pairs = tuple((each.text, labels[name].facts.label) for name, each in match.columns.items() if each.everyday)
        if pairs:
            alike.setdefault(pairs, []).append(match)
    for pairs, found in alike.items():
        first, more = found[0].sheet, len(found) - 1
        said = EVERYDAY.fill(
            pairs=Text(
                ", ".join(f"{header} = {label.en}" for header, label in pairs),
                "、".join(f"{header} = {label.zh}" for header, label in pairs),
            ),
            more=ALSO_IN.fill(count=more) if more else Text("", ""),
        )
        yield Finding(BY_WORDS, Severity.ADVICE, said, LOOK_AT_COLUMNS, Place(first.file, first.name), first.name)
