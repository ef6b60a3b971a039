"""Tables laid out otherwise than in rows, brought into rows: properties down a column, and cards of single things.

Only a sheet that no profile of the room reads as it stands is looked at. That it was read so is told, and what of it is
neither label nor value.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from undergrid.core.formats.files import read_files
from undergrid.core.formats.sheet import Sheet, text_columns
from undergrid.core.intake.cards import cards
from undergrid.core.intake.header_places import SEARCHED_ROWS
from undergrid.core.intake.headers import best_match
from undergrid.core.intake.label_words import LabelWords, label_words
from undergrid.core.intake.profiles import Profile
from undergrid.core.intake.subject import Intake
from undergrid.core.intake.turned import FEWEST_LABELS, Things, turned
from undergrid.core.kernel.findings import Finding, Place, Severity
from undergrid.core.kernel.progress import Progress
from undergrid.core.kernel.text import Text

ARRANGED = "intake.read-otherwise"
MOST_CELLS = 2_000_000
MOST_NAMED = 8
TURNED = Text(
    "The table was read turned: its first column holds the names of properties, its columns {things} things; "
    "{labels} properties were found.",
    "该表已转置读取：首列为属性名称，其余各列为 {things} 个对象，共 {labels} 项属性。",
)
CARDS = Text(
    "{things} rows were read from cards, each value by the label beside it; {labels} labels were found: {names}.",
    "已按卡片读取 {things} 行，各值取自其旁的标签，共 {labels} 个标签：{names}。",
)
LEFT = Text(
    "{count} texts stand beside no label or value and were left out: {text}.",
    "有 {count} 个单元格旁无标签或值，未导入：{text}。",
)
LOOK_AT_IT = Text(
    "Nothing to do if that is meant; a table with one row for each thing is safest.",
    "如无误则无需处理；每个对象占一行的表格最为可靠。",
)
PUT_THEM_BESIDE = Text(
    "Write each value beside its label, and import again, if one of them belongs to the delivery.",
    "如其中有成果内容，请将其填写在标签旁后重新导入。",
)
OF = "card"


def read_delivery(
    files: Sequence[str | Path], intake: Intake, profiles: Sequence[Profile], progress: Progress | None = None
) -> list[Sheet]:
    """Return the sheets of a delivery's files, each with its things in rows."""
    return read_files(files, progress, arranged=arranging(intake, profiles))


def arranging(intake: Intake, profiles: Sequence[Profile]) -> Callable[[list[Sheet]], list[Sheet]]:
    """Return what brings the sheets of a room's delivery into rows."""

    def arrange(sheets: list[Sheet]) -> list[Sheet]:
        words: LabelWords | None = None
        found: list[tuple[Sheet, Things | None]] = []
        piles: dict[object, list[tuple[Sheet, Things]]] = {}
        for sheet in sheets:
            words = words or label_words(intake, profiles)
            if not _may_be_otherwise(sheet, words) or any(best_match(sheet, profile) for profile in profiles):
                found.append((sheet, None))
                continue
            grid = sheet.top(len(sheet))
            if (things := turned(grid, words)) is not None:
                found.append((_in_rows(sheet, things, TURNED), None))
            elif (things := cards(grid, words, _spans(sheet))) is not None:
                pile = piles.setdefault(_alike(sheet, things), [])
                pile.append((sheet, things))
                if len(pile) == 1:
                    found.append((sheet, things))
            else:
                found.append((sheet, None))
        return [sheet if things is None else _pile(piles[_alike(sheet, things)]) for sheet, things in found]

    return arrange


def _may_be_otherwise(sheet: Sheet, words: LabelWords) -> bool:
    """Return whether a sheet is one of cells alone with labels in several of its first rows, not in a header only."""
    if sheet.names is not None or sheet.geometry is not None or sheet.hidden or not sheet.columns:
        return False
    if len(sheet) * len(sheet.columns) > MOST_CELLS:
        return False
    top = sheet.top(SEARCHED_ROWS)
    inline = sum(words.inline(cell) is not None for row in top for cell in row)
    return inline >= FEWEST_LABELS or sum(any(map(words.of, row)) for row in top) >= FEWEST_LABELS


def _spans(sheet: Sheet) -> dict[tuple[int, int], int]:
    return {(top, left): right for (top, left), (_, right) in sheet.merges}


def _alike(sheet: Sheet, things: Things) -> object:
    """Return what cards have in common that are put into one table: a sheet, or titles where each is a sheet."""
    if len(set(things.places)) > 1:
        return (sheet.file, sheet.name, int(sheet.rows[0]))
    return re.sub(r"[\d\s]+", "", "|".join(things.titles))


def _pile(pile: Sequence[tuple[Sheet, Things]]) -> Sheet:
    """Return the table of cards that came one in a sheet or file each, with where each came from."""
    first, own = pile[0]
    if len(pile) == 1:
        return _in_rows(first, own, CARDS)
    labels = list(dict.fromkeys(label for _, things in pile for label in things.labels))
    values = [
        [*(pairs.get(label) for label in labels), sheet.place]
        for sheet, things in pile
        for pairs in (dict(zip(things.labels, row, strict=True)) for row in things.values)
    ]
    places = [int(sheet.rows[place - 1]) for sheet, things in pile for place in things.places]
    left = [text for _, things in pile for text in things.left]
    together = Things(own.titles, [*labels, OF], values, places, left)
    sheet = _in_rows(first, together, CARDS, rows=places)
    sheet.name = first.name if len({(each.file, each.name) for each, _ in pile}) == 1 else None
    sheet.findings += [each for other, _ in pile[1:] for each in other.findings]
    sheet.added = frozenset({OF})
    return sheet


def _in_rows(sheet: Sheet, things: Things, said: Text, rows: Sequence[int] | None = None) -> Sheet:
    """Return a sheet with a row for each thing, titles and labels above; told."""
    titles: list[list[str | None]] = [[title] for title in things.titles]
    labels: list[str | None] = [*things.labels]
    blank: list[list[str | None]] = [[]] if titles else []  # else a title and a label would be a header of two rows
    cells = [*titles, *blank, labels, *things.values]
    above = len(cells) - len(things.values)
    places = rows if rows is not None else _rows(sheet, things, said)
    named = [label for label in things.labels if label != OF]
    text = said.fill(things=len(things.values), labels=len(named), names=_some(named))
    place = Place(sheet.file, sheet.name)
    findings = [*sheet.findings, Finding(ARRANGED, Severity.ADVICE, text, LOOK_AT_IT, place, sheet.place)]
    if things.left:
        left = LEFT.fill(count=len(things.left), text=_some(list(dict.fromkeys(things.left))))
        findings.append(Finding(ARRANGED, Severity.WARNING, left, PUT_THEM_BESIDE, place, sheet.place))
    return Sheet(
        sheet.file,
        sheet.name,
        text_columns(cells, max(len(labels), 1)),
        np.array([*[1] * above, *places], dtype=np.int64),
        read_as=sheet.read_as,
        findings=findings,
        comma=sheet.comma,
    )


def _rows(sheet: Sheet, things: Things, said: Text) -> list[int]:
    """Return the number of each thing as the file shows it: of its row, or of its column where the table is turned."""
    return things.places if said is TURNED else [int(sheet.rows[place - 1]) for place in things.places]


def _some(names: Sequence[str]) -> str:
    return ", ".join(names[:MOST_NAMED]) + (" …" if len(names) > MOST_NAMED else "")
