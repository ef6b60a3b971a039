"""Cells that hold two things or several: both ends of a pipe, all neighbours of a point, a pair of coordinates.

They are told apart by what stands elsewhere in the files that came together: ``W1-W2`` is a pipe where W1 and W2 are
numbers of points, and nothing where they are not. What was taken apart stands in columns of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import islice

import numpy as np
import pyarrow as pa

from undergrid.core.formats.pairs_of_places import FRACTION, axes_of_pairs, pair_in
from undergrid.core.formats.sheet import Merge, Sheet
from undergrid.core.kernel.findings import Finding, Place, Severity
from undergrid.core.kernel.text import Text

LOOKED_AT, HEAD = 60, 40
LONGEST = 200
"""Letters of a cell that may hold several things: what is longer is a text."""
MOSTLY = 0.8
DAY = re.compile(r"(?:19|20)\d\d([-/])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])")
FEWEST = 2
BETWEEN = re.compile(
    r"\s*(?:[-=]?>|→|⇒|—+|–|―|--|-|~|～|〜|/|\\|至|到|_|;|；|,|，|、|\bto\b|\bbis\b|\bnach\b|\bvers\b|\s)\s*", re.I
)
AMONG = re.compile(r"\s*[、,，;；/|\s]\s*")
WHOLE = re.compile(r"[-+]?\d+(?:[.,]\d+)?")
NAMES = ("from_point_no", "to_point_no")
"""Our own names: every profile knows them beside those of its team."""
NUMBERED = re.compile(r"([^\d\n]{1,30})([1-9])")
MOST_SEEN = 200_000
MOST_KEYS = 20
"""Columns, from the left, that may be the one of the points' numbers."""
APART = "intake.cells-taken-apart"
ENDS = Text(
    "The column {column} names both ends of a pipe; they were taken apart, as in {cell}.",
    "{column} 列同时写有管段两端点号，已拆分为起点和终点，例如 {cell}。",
)
LISTED = Text(
    "The column {column} names several neighbours in a cell; {rows} rows were read as {count}, one for each.",
    "{column} 列在一个单元格内写有多个连接点，{rows} 行已按连接点拆为 {count} 行。",
)
GROUPED = Text(
    "The columns {column} repeat for each neighbour of a point; {rows} rows were read as {count}, one for each.",
    "{column} 等列按连接点重复出现，{rows} 行已按连接点拆为 {count} 行。",
)
PAIRED = Text(
    "The column {column} holds both coordinates; they were taken apart, as in {cell}.",
    "{column} 列同时写有两个坐标，已拆分，例如 {cell}。",
)
NOTHING_TO_DO = Text(
    "Nothing to do if that is meant; columns of their own are safest.", "如无误则无需处理；分列填写最为可靠。"
)


def take_cells_apart(sheets: list[Sheet]) -> list[Sheet]:
    """Return the sheets with what shares a cell in columns or rows of its own; each is told."""
    placed = [_coordinates_apart(sheet) for sheet in sheets]
    numbers = _Numbers(placed)
    return [_ends_apart(at, _neighbours_apart(sheet), numbers) for at, sheet in enumerate(placed)]


Column = tuple[int, int]


class _Numbers:
    """What may be numbers of points: the texts of each column that tells its rows apart; gathered when it is asked."""

    def __init__(self, sheets: Sequence[Sheet]) -> None:
        self.sheets = sheets

        self.found: dict[tuple[str, str], list[Column]] = {}

    @cached_property
    def columns(self) -> dict[str, list[Column]]:
        """Return the columns that hold a text, by the text."""
        found: dict[str, list[Column]] = {}
        for at, sheet in enumerate(self.sheets):
            for number in range(len(sheet.columns)) if len(sheet) <= MOST_SEEN else ():
                sample = [cell for _, cell in _sampled(sheet, number)]
                if len(set(sample)) > len(sample) / 2 and not _is_figures(sample):
                    texts = sheet.columns[number].to_pylist()
                    for text in {cell.strip() for cell in texts if cell}:
                        found.setdefault(text, []).append((at, number))
        return found

    def stand_together(self, first: str, second: str, own: Column) -> bool:
        """Return whether another column than a cell's own holds both texts."""
        pair = (first, second)
        if pair not in self.found:
            one, other = self.columns.get(first, []), self.columns.get(second, [])
            both = set(one if len(one) > len(other) else other)
            shared = (column for column in (other if len(one) > len(other) else one) if column in both)
            self.found[pair] = list(islice(shared, 2))  # one of two is another's
        return any(column != own for column in self.found[pair])


def _is_figures(cells: Sequence[str]) -> bool:
    return not cells or sum(FRACTION.fullmatch(cell) is not None for cell in cells) > len(cells) / 2


def _sampled(sheet: Sheet, column: int) -> list[tuple[int, str]]:
    """Return the first rows' cells of a column, with their rows; without empty ones and those that are whole texts."""
    cells = enumerate(sheet.columns[column].slice(0, LOOKED_AT).to_pylist())
    return [(at, cell.strip()) for at, cell in cells if cell and len(cell) <= LONGEST]


def _short(cell: str | None) -> str:
    """Return a cell, '' for none and for a whole text."""
    return cell.strip() if cell and len(cell) <= LONGEST else ""


def _ends_apart(at: int, sheet: Sheet, numbers: _Numbers) -> Sheet:
    """Return a sheet of pipes whose ends share a cell with two columns more; not where they stand beside it too."""
    if not FEWEST <= len(sheet) <= MOST_SEEN or any(name in (sheet.names or ()) for name in NAMES):
        return sheet
    for column in range(len(sheet.columns)):
        cells = [cell for _, cell in _sampled(sheet, column)]
        pairs = [cell for cell in cells if BETWEEN.search(cell) and not DAY.fullmatch(cell)]
        if len(pairs) < MOSTLY * max(1, len(cells) - 2):
            continue
        own = (at, column)
        first = next((row for row, cell in _sampled(sheet, column) if _halves(cell, numbers, own)), None)
        if first is None:
            continue
        texts = sheet.columns[column].to_pylist()[first:]
        halves = [_halves(_short(cell), numbers, own) for cell in texts]
        filled = sum(1 for cell in texts if cell)
        if sum(each is not None for each in halves) < max(FEWEST, MOSTLY * filled) or _beside(sheet, first, halves[0]):
            continue
        ends = [(None, None)] * first + [each or (None, None) for each in halves]
        _tell(sheet, ENDS, _head(sheet, column, first), cell=texts[0])
        return _with_columns(sheet, first, column, NAMES, list(zip(*ends, strict=True)))
    return sheet


def _halves(cell: str, numbers: _Numbers, own: Column) -> tuple[str, str] | None:
    """Return the two numbers of points that a cell consists of."""
    for sign in BETWEEN.finditer(cell):
        first, second = cell[: sign.start()].strip(), cell[sign.end() :].strip()
        if first != second and numbers.stand_together(first, second, own):
            return first, second
    return None


def _beside(sheet: Sheet, row: int, halves: tuple[str, str] | None) -> bool:
    """Return whether both halves stand in cells of their own in a row."""
    cells = {(sheet.cell(column, row) or "").strip() for column in range(len(sheet.columns))}
    return halves is not None and set(halves) <= cells


def _head(sheet: Sheet, column: int, first: int) -> str:
    if sheet.names is not None:
        return sheet.names[column]
    above = [cell for cell in sheet.columns[column].slice(0, first).to_pylist() if cell]
    return " ".join(above[-1].split()) if above else f"#{column + 1}"


def _tell(sheet: Sheet, text: Text, column: str, **more: object) -> None:
    said = text.fill(column=column, **more)
    sheet.findings.append(Finding(APART, Severity.ADVICE, said, NOTHING_TO_DO, Place(sheet.file, sheet.name), column))


def _with_columns(
    sheet: Sheet, first: int, column: int, names: Sequence[str], texts: Sequence[Sequence[str | None]]
) -> Sheet:
    """Return a sheet with columns more behind the others; where it has lines of headers, under their names there."""
    if sheet.names is not None:
        sheet.names = [*sheet.names, *names]
    heads = [cell for cell in sheet.columns[column].slice(0, first).to_pylist()]
    at = max((number for number, cell in enumerate(heads) if cell), default=None)
    for name, cells in zip(names, texts, strict=True):
        told = list(cells)
        if sheet.names is None and at is not None:
            told[at] = name
        sheet.columns = [*sheet.columns, pa.chunked_array([pa.array(told, pa.string())])]
    sheet.added |= frozenset(names)
    return sheet


def _neighbours_apart(sheet: Sheet) -> Sheet:
    """Return a sheet of points with a row for each of a point's neighbours, where a row tells several."""
    if len(sheet) < FEWEST or len(sheet) > MOST_SEEN or sheet.geometry is not None:
        return sheet
    return _groups_apart(sheet) or _lists_apart(sheet) or sheet


def _lists_apart(sheet: Sheet) -> Sheet | None:
    keys = None
    for column in range(len(sheet.columns)):
        cells = [cell for _, cell in _sampled(sheet, column)]
        if not any(AMONG.search(cell) for cell in cells):
            continue
        keys = keys or dict(islice(_keys(sheet).items(), MOST_KEYS))
        texts = [(cell or "").strip() for cell in sheet.columns[column].to_pylist()]
        split = [[part for part in AMONG.split(_short(cell)) if part] for cell in texts]
        for key, own in keys.items():
            if key == column:
                continue
            parts = [[cell] if cell in own else apart for cell, apart in zip(texts, split, strict=True)]
            several = [each for each in parts if len(each) > 1 and own.issuperset(each)]
            alone = sum(1 for each in parts if len(each) == 1 and each[0] in own)
            odd = sum(1 for each in parts if len(each) > 1 and not own.issuperset(each))
            if len(several) >= FEWEST and odd <= len(several) + alone and odd <= (1 - MOSTLY) * len(parts) + 2:
                again = [
                    each if each and own.issuperset(each) else [cell] for each, cell in zip(parts, texts, strict=True)
                ]
                return _repeated(sheet, column, again)
    return None


def _keys(sheet: Sheet) -> dict[int, set[str]]:
    """Return the columns whose texts tell the rows apart, with these."""
    found = {}
    for column in range(len(sheet.columns)):
        texts = [cell.strip() for cell in sheet.columns[column].to_pylist() if cell and cell.strip()]
        if len(texts) > FEWEST and len(set(texts)) > MOSTLY * len(texts) and not _is_figures(texts[:LOOKED_AT]):
            found[column] = set(texts)
    return found


def _repeated(sheet: Sheet, column: int, parts: Sequence[Sequence[str]]) -> Sheet:
    times = np.array([len(each) for each in parts])
    first = next(at for at, each in enumerate(parts) if len(each) > 1)
    name = _head(sheet, column, first)
    long = _rows(sheet, np.repeat(np.arange(len(sheet)), times))
    cells = [part or None for each in parts for part in each]
    long.columns[column] = pa.chunked_array([pa.array(cells, pa.string())])
    _tell(long, LISTED, name, rows=int((times > 1).sum()), count=int(times[times > 1].sum()))
    return long


def _rows(sheet: Sheet, numbers: np.ndarray) -> Sheet:
    """Return a sheet with its rows in another number; merged cells of its headers stay."""
    taken = pa.array(numbers)
    unreadable = {at for at, number in enumerate(numbers.tolist()) if number in sheet.unreadable}
    place = {int(number): at for at, number in reversed(list(enumerate(numbers.tolist())))}
    merges: list[Merge] = [
        ((place[top], left), (place[bottom], right))
        for (top, left), (bottom, right) in sheet.merges
        if top in place and bottom in place
    ]
    return replace(
        sheet,
        columns=[column.take(taken) for column in sheet.columns],
        rows=sheet.rows[numbers],
        unreadable=unreadable,
        merges=merges,
        widths=None if sheet.widths is None else sheet.widths[numbers],
    )


def _groups_apart(sheet: Sheet) -> Sheet | None:
    """Return a sheet whose columns come again and again for each neighbour with a row for each."""
    for at, head in _heads(sheet):
        groups = _groups(head)
        if groups is None:
            continue
        stems = list(next(iter(groups.values())))
        if min(map(len, stems)) < FEWEST:  # W1, W2 are numbers of points
            continue
        among = {column for each in groups.values() for column in each.values()}
        own = {name for column, names in _keys(sheet).items() if column not in among for name in names}
        linked = [stem for stem in stems if _are_numbers(sheet, [each[stem] for each in groups.values()], at, own)]
        if linked:
            return _long(sheet, at, groups, linked[0])
    return None


def _heads(sheet: Sheet) -> Iterator[tuple[int, list[str]]]:
    """Yield (rows up to the header, its names) for each line that may be a header of numbered columns."""
    if sheet.names is not None:
        yield 0, sheet.names
        return
    for at, row in enumerate(sheet.top(min(HEAD, len(sheet)))):
        if any(WHOLE.fullmatch(cell) for cell in row):  # a row of data
            return
        if sum(NUMBERED.fullmatch(cell) is not None for cell in row) >= FEWEST:
            yield at + 1, row


def _groups(head: Sequence[str]) -> dict[str, dict[str, int]] | None:
    """Return columns by the number behind their names, and by these; None unless all numbers have the same names."""
    groups: dict[str, dict[str, int]] = {}
    for column, name in enumerate(head):
        found = NUMBERED.fullmatch(name.strip())
        if found:
            groups.setdefault(found[2], {})[found[1].strip(" _.#-")] = column
    whole = max((set(each) for each in groups.values()), key=len, default=set())
    groups = {number: each for number, each in groups.items() if set(each) == whole}
    return groups if len(groups) >= FEWEST else None


def _are_numbers(sheet: Sheet, columns: Sequence[int], first: int, own: set[str]) -> bool:
    """Return whether columns hold numbers of points that another column tells apart."""
    cells = [(cell or "").strip() for column in columns for cell in sheet.columns[column].to_pylist()[first:]]
    filled = [cell for cell in cells if cell]
    return len(filled) >= FEWEST and sum(cell in own for cell in filled) >= MOSTLY * len(filled)


def _long(sheet: Sheet, first: int, groups: dict[str, dict[str, int]], link: str) -> Sheet:
    order = sorted(groups)
    said = [_row_texts(sheet, groups[number]) for number in order]
    turns: list[tuple[int, int]] = []
    for row in range(len(sheet)):
        if row < first:
            turns.append((row, 0))
            continue
        told = [turn for turn, number in enumerate(order) if said[turn][link][row]] or [0]
        turns += [(row, turn) for turn in told]
    long = _rows(sheet, np.array([row for row, _ in turns]))
    stems = list(groups[order[0]])
    for stem in stems:
        cells = [stem if row == first - 1 else said[turn][stem][row] for row, turn in turns]
        long.columns[groups[order[0]][stem]] = pa.chunked_array([pa.array(cells, pa.string())])
        for number in order[1:]:
            long.columns[groups[number][stem]] = pa.chunked_array([pa.nulls(len(turns), pa.string())])
    if long.names is not None:
        again = {groups[order[0]][stem]: stem for stem in stems}
        long.names = [again.get(at, name) for at, name in enumerate(long.names)]
    several = len(turns) - len(sheet)
    _tell(
        long,
        GROUPED,
        ", ".join(f"{stem}{order[0]}–{order[-1]}" for stem in stems),
        rows=len(sheet) - first,
        count=len(sheet) - first + several,
    )
    return long


def _row_texts(sheet: Sheet, columns: dict[str, int]) -> dict[str, list[str | None]]:
    return {stem: [cell.strip() or None if cell else None for cell in sheet.columns[column].to_pylist()]
            for stem, column in columns.items()}  # fmt: skip


def _coordinates_apart(sheet: Sheet) -> Sheet:
    """Return a sheet whose cells hold pairs of coordinates with a column for each."""
    if sheet.geometry is not None:
        return sheet
    for column in range(len(sheet.columns)):
        sample = _sampled(sheet, column)
        first = next((at for at, cell in sample if pair_in(cell)), None)
        if first is None:
            continue
        texts = [(cell or "").strip() for cell in sheet.columns[column].to_pylist()[first:]]
        pairs = [pair_in(_short(cell)) for cell in texts]
        filled = sum(1 for cell in texts if cell)
        if sum(each is not None for each in pairs) < max(FEWEST, MOSTLY * filled):
            continue
        known = [each for each in pairs if each]
        names = axes_of_pairs(_head(sheet, column, first), known)
        cells = [(None, None)] * first + [(each[1], each[3]) if each else (None, None) for each in pairs]
        _tell(sheet, PAIRED, _head(sheet, column, first), cell=texts[0])
        taken = _with_columns(sheet, first, column, names, list(zip(*cells, strict=True)))
        heads = sheet.columns[column].to_pylist()[:first]
        rest = [None if pair else cell or None for pair, cell in zip(pairs, texts, strict=True)]
        taken.columns[column] = pa.chunked_array([pa.array([*heads, *rest], pa.string())])
        return taken
    return sheet
