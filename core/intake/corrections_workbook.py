"""What goes back to the team: a summary, the original rows with bad cells marked, and the rows refused.

Each row with a finding is numbered and says what is wrong; beside it the team writes what was mended, and whoever
checks again writes what came of it, so that the one workbook goes to and fro until all is settled.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import count
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from undergrid.core.checking.register import all_checks
from undergrid.core.checking.tables import SEVERITIES
from undergrid.core.intake.corrections_summary import SUMMARY
from undergrid.core.intake.delivery import Delivery, Source
from undergrid.core.kernel.checks import Verdict
from undergrid.core.kernel.findings import Finding, Severity
from undergrid.core.kernel.text import Language, Text

COLOURS = {Severity.ERROR: "FFF4B6B6", Severity.WARNING: "FFFCE8B2", Severity.ADVICE: "FFDCE9F7"}
RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.ADVICE: 2}
WHOLE_SHEET_UP_TO = 100_000
"""Rows; of a larger sheet only the header and the rows with findings go back."""
OWN_COLUMNS = (
    Text("no.", "序号"), Text("what is wrong", "存在问题"), Text("what was mended", "整改情况"),
    Text("checked again", "复查结果"),
)  # fmt: skip
"""The columns in front of the team's own; the last two are theirs to fill, and stay in sight beside the first."""
OWN_WIDTHS = (6, 48, 16, 12)
KEY = Text("key of colours", "颜色说明")
MEANS = {
    Severity.ERROR: Text("error: must be mended", "错误：必须整改"),
    Severity.WARNING: Text("warning: a person has to look at it", "警告：需人工核对"),
    Severity.ADVICE: Text("advice", "建议：可改进"),
}
CLASSES = (Text("what must hold", "检查项（应满足）"), Text("severity", "严重程度"), Text("count", "数量"))
WHOLE = (
    Text("as a whole: where", "整体问题：位置"), Text("severity", "严重程度"), Text("what is wrong", "存在问题"),
    Text("to be done", "整改要求"),
)  # fmt: skip
LONGEST_NAME = 31
FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\", "_"))

Cells = Mapping[int, Mapping[str | None, list[Finding]]]


def write_marked_workbook(
    path: Path, delivery: Delivery, findings: Sequence[Finding], verdict: Verdict, language: Language, day: dt.date
) -> None:
    """Write a summary and the original rows, as text, with the cells that findings name coloured and commented."""
    by_place: dict[tuple[str | None, str | None], dict[int, dict[str | None, list[Finding]]]] = defaultdict(dict)
    general: list[Finding] = []
    heads = {(each.sheet.file, each.sheet.name, int(row)) for each in delivery.sources for row in _head_rows(each)}
    for finding in findings:
        place = finding.place
        if place.row is None or (place.file, place.sheet, place.row) in heads:  # of a whole column, or of no row
            general.append(finding)
        if place.row is not None:
            row = by_place[place.file, place.sheet].setdefault(place.row, {})
            row.setdefault(finding.place.column, []).append(finding)
    book = Workbook(write_only=True)
    taken: set[str] = {SUMMARY.say(language).casefold()}
    _write_summary(book, findings, general, verdict, language, day)
    numbers = count(1)
    for source in delivery.sources:
        found = by_place[source.sheet.file, source.sheet.name]
        _write_sheet(book, _sheet_name(source, taken), source, found, language, numbers)
    book.save(path)


def write_refused_rows(path: Path, delivery: Delivery, refused: Mapping[int, set[int]], findings: Iterable[Finding],
                       language: Language) -> None:  # fmt: skip
    """Write the delivered rows that were refused, sheet by sheet with their headers, each with the reasons.

    ``refused`` maps a source to rows of its sheet, counted from 0.
    """
    reasons: dict[tuple[str | None, str | None, int | None], list[Finding]] = defaultdict(list)
    for finding in findings:
        reasons[finding.place.file, finding.place.sheet, finding.place.row].append(finding)
    book = Workbook(write_only=True)
    taken: set[str] = set()
    numbers = count(1)
    for number, source in enumerate(delivery.sources):
        sheet = source.sheet
        rows: dict[int, dict[str | None, list[Finding]]] = {
            int(sheet.rows[index]): {None: reasons[sheet.file, sheet.name, int(sheet.rows[index])]}
            for index in refused.get(number, ())
        }
        _write_sheet(book, _sheet_name(source, taken), source, rows, language, numbers, only_named=True)
    if not delivery.sources:
        book.create_sheet("rows")
    book.save(path)


def _head_rows(source: Source) -> Sequence[int]:
    """Return the rows of a sheet that stand above its data."""
    return [] if source.sheet.names is not None else [int(row) for row in source.sheet.rows[: source.first_row]]


def _sheet_name(source: Source, taken: set[str]) -> str:
    wanted = (source.sheet.name or Path(source.sheet.file).stem).translate(FORBIDDEN)[:LONGEST_NAME] or "sheet"
    name, number = wanted, 2
    while name.casefold() in taken:
        name, number = f"{wanted[: LONGEST_NAME - 4]} {number}", number + 1
    taken.add(name.casefold())
    return name


def _write_sheet(
    book: Workbook, name: str, source: Source, found: Cells, language: Language, numbers: Iterable[int], *,
    only_named: bool = False,
) -> None:  # fmt: skip
    page: WriteOnlyWorksheet = book.create_sheet(name)
    sheet = source.sheet
    columns = [column.to_pylist() for column in sheet.columns]
    header = {column: source.headers[field] for field, column in source.columns.items()}
    head = 0 if sheet.names is not None else source.first_row
    in_front = sheet.names is not None or head > 0
    if in_front:
        _arrange(page, 1 if sheet.names is not None else head)
    own_heads: list[object] = [_bold(page, each.say(language)) for each in OWN_COLUMNS]
    if sheet.names is not None:
        page.append([*own_heads, *sheet.names])
    number_of = iter(numbers)
    for index in range(len(sheet)):
        here = found.get(int(sheet.rows[index]))
        is_head = index < head
        if (only_named or len(sheet) > WHOLE_SHEET_UP_TO) and here is None and not is_head:
            continue
        cells: list[object] = [column[index] for column in columns]
        front: list[object] = own_heads if is_head and index == head - 1 else [None] * len(OWN_COLUMNS)
        if here and is_head:
            cells = [_marked(page, value, here.get(header.get(at, "")), language) for at, value in enumerate(cells)]
        elif here:
            cells = [_marked(page, value, here.get(header.get(at, "")), language) for at, value in enumerate(cells)]
            told = [finding for each in here.values() for finding in each]
            says = _marked(page, _words(told, language), told, language, comment=False)
            front = [next(number_of), says, None, None]
        # a table without headers is read by the places of its columns: there ours stand behind
        page.append([*front, *cells] if in_front else [*cells, *front])


def _arrange(page: WriteOnlyWorksheet, head: int) -> None:
    """Keep our columns and the header in sight, and give ours their widths; before the first row is written."""
    page.freeze_panes = f"E{head + 1}"
    for letter, width in zip("ABCD", OWN_WIDTHS, strict=True):
        page.column_dimensions[letter].width = width


def _bold(page: WriteOnlyWorksheet, value: str) -> object:
    cell = WriteOnlyCell(page, value=value)
    cell.font = Font(bold=True)
    return cell


def _marked(
    page: WriteOnlyWorksheet,
    value: object,
    findings: Sequence[Finding] | None,
    language: Language,
    *,
    comment: bool = True,
) -> object:
    if not findings:
        return value
    worst = min((finding.severity for finding in findings), key=RANK.__getitem__)
    cell = _coloured(page, value, worst)
    if comment:
        cell.comment = Comment(_words(findings, language), "Undergrid", height=120, width=320)
    else:
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    return cell


def _coloured(page: WriteOnlyWorksheet, value: object, severity: Severity) -> WriteOnlyCell:
    cell = WriteOnlyCell(page, value=value)
    cell.fill = PatternFill("solid", fgColor=COLOURS[severity])
    return cell


def _words(findings: Iterable[Finding], language: Language) -> str:
    blank = "" if language == "zh" else " "
    return "\n".join(f"{each.text.say(language)}{blank}{each.remedy.say(language)}".strip() for each in findings)


def _write_summary(
    book: Workbook, findings: Sequence[Finding], general: Sequence[Finding], verdict: Verdict, language: Language,
    day: dt.date,
) -> None:  # fmt: skip
    """Write the first sheet: counts by class, what concerns no row, and the key of the colours."""
    page: WriteOnlyWorksheet = book.create_sheet(SUMMARY.say(language))
    for letter, width in zip("ABCD", (56, 14, 60, 60), strict=True):
        page.column_dimensions[letter].width = width
    page.append([_bold(page, SUMMARY.say(language)), day.isoformat()])
    severities = {finding.slug: finding.severity for finding in findings}
    page.append([])
    page.append([_bold(page, KEY.say(language))])
    for severity, says in MEANS.items():
        page.append([_coloured(page, says.say(language), severity)])
    page.append([])
    page.append([_bold(page, each.say(language)) for each in CLASSES])
    for slug in sorted(severities, key=lambda each: (RANK[severities[each]], each)):
        known = all_checks().get(slug)
        named = known.holds.say(language) if known else slug
        page.append([named, _severity(page, severities[slug], language), verdict.counts.get(slug, 0)])
    if general:
        page.append([])
        page.append([_bold(page, each.say(language)) for each in WHOLE])
    for finding in general:
        where = " ".join(filter(None, (finding.place.file, finding.place.sheet))) or finding.subject or "—"
        shown = _severity(page, finding.severity, language)
        page.append([where, shown, finding.text.say(language), finding.remedy.say(language)])


def _severity(page: WriteOnlyWorksheet, severity: Severity, language: Language) -> object:
    return _coloured(page, SEVERITIES[severity.value].say(language), severity)
