"""An empty workbook for a profile: its headers, and drop-down lists of what each column may hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from undergrid.core.intake.profiles import TableLayout, load_profiles, profile_called
from undergrid.core.intake.subject import Field, Intake, intake_called
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Language, Text
from undergrid.core.kernel.values import Answer
from undergrid.core.store.codebook import CodeBook, shipped_codes

LISTS = {"en": "lists", "zh": "选项"}
ONE_SHEET = Text("results", "成果表")
ROWS_WITH_LISTS = 5000
REQUIRED = PatternFill("solid", fgColor="FFFDE9A9")
ORDINARY = PatternFill("solid", fgColor="FFE8EEF2")


@task
def delivery_template(
    call: Call, *, room: str, file: str, profile: str | None = None, profile_folders: Sequence[str] = ()
) -> Answer:
    """Write an empty workbook whose headers the profile understands; required columns are yellow.

    Cells with a code list or a short list of values have drop-down lists. Returns the file and its sheets.
    """
    intake, profiles = intake_called(room), load_profiles(room, *map(Path, profile_folders))
    chosen = profile_called(profile, profiles) if profile else profiles[0]
    book = Workbook()
    book.remove(book.worksheets[0])
    lists: dict[str, list[str]] = {}
    for layout in chosen.tables:
        if layout.geometry is None:
            _write_table(book, intake, layout, lists, call.language)
    _write_lists(book, lists, call.language)
    book.save(file)
    return {"file": file, "profile": chosen.slug, "sheets": [page.title for page in book.worksheets]}


def _write_table(
    book: Workbook, intake: Intake, layout: TableLayout, lists: dict[str, list[str]], language: Language
) -> None:
    page = book.create_sheet(_title(intake, layout.kind).say(language))
    for column, (field, header) in enumerate(_headers(intake, layout, language), start=1):
        cell = page.cell(1, column, header)
        cell.font, cell.alignment = Font(bold=True), Alignment(wrap_text=True, vertical="center")
        cell.fill = REQUIRED if field.name in layout.required else ORDINARY
        unit = f" ({field.facts.unit})" if field.facts.unit else ""
        cell.comment = Comment(f"{field.facts.label.en}{unit}\n{field.facts.label.zh}{unit}", "Undergrid")
        page.column_dimensions[get_column_letter(column)].width = max(12, 2 + 2 * len(header))
        values = list(_values(field, shipped_codes(), language))
        if values:
            lists[field.name] = values
            _offer(page, get_column_letter(column), field.name, lists, language)
    page.freeze_panes = "A2"


def _title(intake: Intake, kind: str) -> Text:
    return next((each.label for each in intake.subjects if each.name == kind), ONE_SHEET)


def _headers(intake: Intake, layout: TableLayout, language: Language) -> Iterator[tuple[Field, str]]:
    """Yield the fields of a layout with the header that a team would write: the profile's first, or our own label."""
    for name, aliases in layout.columns.items():
        field = intake.fields[layout.kind][name]
        spelled = [alias.split("/", 1)[-1] for alias in aliases]
        yield field, spelled[0] if spelled else field.facts.label.say(language)


def _values(field: Field, codes: CodeBook, language: Language) -> Iterator[str]:
    """Yield what may stand in a column, in the words of the team's language."""
    if field.facts.choices:
        yield from (label.say(language) for label in field.facts.choices.values())
    elif field.facts.codes:
        for code in codes.codes(field.facts.codes.kind).values():
            yield (code.name_zh if language == "zh" else code.name_en) or code.code


def _offer(page: Worksheet, letter: str, name: str, lists: dict[str, list[str]], language: Language) -> None:
    column = get_column_letter(list(lists).index(name) + 1)
    source = f"'{LISTS[language]}'!${column}$2:${column}${len(lists[name]) + 1}"
    offered = DataValidation(type="list", formula1=f"={source}", allow_blank=True, showErrorMessage=False)
    page.add_data_validation(offered)
    offered.add(f"{letter}2:{letter}{ROWS_WITH_LISTS}")


def _write_lists(book: Workbook, lists: dict[str, list[str]], language: Language) -> None:
    page = book.create_sheet(LISTS[language])
    for column, (name, values) in enumerate(lists.items(), start=1):
        page.cell(1, column, name)
        for row, value in enumerate(values, start=2):
            page.cell(row, column, value)
    page.sheet_state = "hidden"
