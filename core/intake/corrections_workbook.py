"""What goes back to the team: the original rows with bad cells marked, and the rows refused."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill

from undergrid.core.intake.delivery import Delivery, Source
from undergrid.core.kernel.findings import Finding, Severity
from undergrid.core.kernel.text import Language

COLOURS = {Severity.ERROR: "FFF4B6B6", Severity.WARNING: "FFFCE8B2", Severity.ADVICE: "FFDCE9F7"}
RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.ADVICE: 2}
WHOLE_SHEET_UP_TO = 100_000
"""Rows; of a larger sheet only the header and the rows with findings go back."""
HEADER = {"en": "What is wrong", "zh": "存在问题"}
LONGEST_NAME = 31
FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\", "_"))

Cells = Mapping[int, Mapping[str | None, list[Finding]]]


def write_marked_workbook(path: Path, delivery: Delivery, findings: Iterable[Finding], language: Language) -> None:
    """Write the original rows, as text, with the cells that findings name coloured and commented.

    A row's findings also stand in words in an added last column; findings of no cell are on a sheet of their own.
    """
    by_place: dict[tuple[str | None, str | None], dict[int, dict[str | None, list[Finding]]]] = defaultdict(dict)
    general: list[Finding] = []
    for finding in findings:
        if finding.place.row is None:
            general.append(finding)
        else:
            row = by_place[finding.place.file, finding.place.sheet].setdefault(finding.place.row, {})
            row.setdefault(finding.place.column, []).append(finding)
    book = Workbook(write_only=True)
    taken: set[str] = set()
    for source in delivery.sources:
        _write_sheet(book, _sheet_name(source, taken), source, by_place[source.sheet.file, source.sheet.name], language)
    if general or not delivery.sources:
        _write_general(book, general, language)
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
    for number, source in enumerate(delivery.sources):
        sheet = source.sheet
        rows: dict[int, dict[str | None, list[Finding]]] = {
            int(sheet.rows[index]): {None: reasons[sheet.file, sheet.name, int(sheet.rows[index])]}
            for index in refused.get(number, ())
        }
        _write_sheet(book, _sheet_name(source, taken), source, rows, language, only_named=True)
    if not delivery.sources:
        book.create_sheet("rows")
    book.save(path)


def _sheet_name(source: Source, taken: set[str]) -> str:
    wanted = (source.sheet.name or Path(source.sheet.file).stem).translate(FORBIDDEN)[:LONGEST_NAME] or "sheet"
    name, number = wanted, 2
    while name.casefold() in taken:
        name, number = f"{wanted[: LONGEST_NAME - 4]} {number}", number + 1
    taken.add(name.casefold())
    return name


def _write_sheet(
    book: Workbook, name: str, source: Source, found: Cells, language: Language, *, only_named: bool = False
) -> None:
    page = book.create_sheet(name)
    sheet = source.sheet
    columns = [column.to_pylist() for column in sheet.columns]
    header = {column: source.headers[field] for field, column in source.columns.items()}
    head = source.first_row
    if sheet.names is not None:
        page.append([*sheet.names, HEADER[language]])
    for index in range(len(sheet)):
        number = int(sheet.rows[index])
        here = found.get(number)
        is_head = sheet.names is None and index < head
        if (only_named or len(sheet) > WHOLE_SHEET_UP_TO) and here is None and not is_head:
            continue
        cells: list[object] = [column[index] for column in columns]
        if here:
            cells = [_marked(page, value, here.get(header.get(at, "")), language) for at, value in enumerate(cells)]
            told = [finding for each in here.values() for finding in each]
            cells.append(_marked(page, _words(told, language), told, language, comment=False))
        elif is_head and index == head - 1:
            cells.append(HEADER[language])
        page.append(cells)


def _marked(
    page: object, value: object, findings: Sequence[Finding] | None, language: Language, *, comment: bool = True
) -> object:
    if not findings:
        return value
    cell = WriteOnlyCell(page, value=value)
    worst = min((finding.severity for finding in findings), key=RANK.__getitem__)
    cell.fill = PatternFill("solid", fgColor=COLOURS[worst])
    if comment:
        cell.comment = Comment(_words(findings, language), "Undergrid", height=120, width=320)
    return cell


def _words(findings: Iterable[Finding], language: Language) -> str:
    return "\n".join(f"{each.text.say(language)} {each.remedy.say(language)}".strip() for each in findings)


def _write_general(book: Workbook, findings: Sequence[Finding], language: Language) -> None:
    page = book.create_sheet("整体" if language == "zh" else "as a whole")
    for finding in findings:
        where = " ".join(filter(None, (finding.place.file, finding.place.sheet)))
        page.append([where, finding.severity.value, finding.text.say(language), finding.remedy.say(language)])
