"""Tables that say one thing in two places, as databases do: lists of codes, and what is kept beside the coordinates.

``MaterialID`` in a table of pipes means what the one row of another table with that number says. Only what cannot be
meant otherwise is put together: the column has the same name in both, and every number stands once in the other.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import pyarrow as pa
import pyarrow.compute as pc

from undergrid.core.formats.sheet import Sheet
from undergrid.core.kernel.findings import Finding, Place, Severity
from undergrid.core.kernel.text import Text

MOST_CODES, MOST_ROWS, MOST_COLUMNS = 2_000, 200_000, 8
LONGEST_CODE = 20
FEWEST, LOOKED_AT = 2, 60
NEARLY = 0.95
FIGURE = re.compile(r"[-+]?\d[\d.,\s]*")
PLACE = re.compile(r"[-+]?\d{4,9}[.,]\d+")
KEY_ENDS = re.compile(r"[\s_-]*(?:id|ide|code|no|nr|key|fk|ref|代码|编码|编号)$", re.IGNORECASE)
JOINED = "intake.tables-joined"
BESIDE = Text(
    "The table {other} was read beside this one by its column {key}: {names}.",
    "已按 {key} 列将表 {other} 并入本表：{names}。",
)
LOOK_AT_IT = Text(
    "Nothing to do if that is meant; else deliver one table.", "如无误则无需处理；否则请合并为一张表提供。"
)
UNKNOWN = Text(
    "{count} cells of {key} stand in no row of {other}, such as {cell}; what they mean is not known.",
    "{key} 列有 {count} 个单元格在表 {other} 中没有对应的行，例如 {cell}，其含义未知。",
)
ALONE = Text(
    "{count} rows of {other} were left out, as no row here has their {key}, such as {cell}.",
    "表 {other} 有 {count} 行因本表没有相同的 {key} 而未导入，例如 {cell}。",
)
COMPLETE_IT = Text(
    "Complete or correct the tables, or deliver one table, and import again.",
    "请补全或更正两张表，或合并为一张表后重新导入。",
)


@dataclass(frozen=True)
class _Table:
    """A sheet with one line of headers, or named columns; what was asked of its columns is remembered."""

    sheet: Sheet
    heads: tuple[str, ...]
    first: int
    at: dict[str, int]
    there: set[str]
    telling: dict[int, bool] = field(default_factory=dict)
    texts: dict[int, list[str]] = field(default_factory=dict)
    holding: dict[int, bool] = field(default_factory=dict)
    counts: dict[int, Counter[str]] = field(default_factory=dict)
    places: dict[int, dict[str, int]] = field(default_factory=dict)

    def column(self, number: int) -> list[str]:
        """Return the cells below the header, stripped; '' for an empty one."""
        if number not in self.texts:
            cells = self.sheet.columns[number].slice(self.first).to_pylist()
            self.texts[number] = [(cell or "").strip() for cell in cells]
        return self.texts[number]

    def holds_places(self, number: int) -> bool:
        """Return whether the first cells of a column that hold anything are figures as coordinates have."""
        if number not in self.holding:
            found = self.sheet.columns[number].slice(self.first, LOOKED_AT).to_pylist()
            cells = [cell.strip() for cell in found if cell and cell.strip()]
            alike = sum(PLACE.fullmatch(cell) is not None for cell in cells) > len(cells) / 2
            self.holding[number] = len(cells) >= FEWEST and alike
        return self.holding[number]

    def tells_apart(self, number: int) -> bool:
        """Return whether every row has a cell of its own in a column."""
        if number not in self.telling:
            cells = pc.utf8_trim_whitespace(self.sheet.columns[number].slice(self.first))
            full = not cells.null_count and bool(pc.all(pc.not_equal(cells, "")).as_py())
            self.telling[number] = full and pc.count_distinct(cells).as_py() == len(cells)
        return self.telling[number]

    def names(self) -> list[str]:
        """Return the names of the columns as they are written, with those that were read beside them."""
        return list(self.sheet.names if self.sheet.names is not None else self.sheet.top(1)[0])

    def times(self, number: int) -> Counter[str]:
        """Return how often each text stands in a column, without empty cells."""
        if number not in self.counts:
            self.counts[number] = Counter(filter(None, self.column(number)))
        return self.counts[number]

    def rows_of(self, number: int) -> dict[str, int]:
        """Return the row of each text of a column."""
        if number not in self.places:
            self.places[number] = {cell: row for row, cell in enumerate(self.column(number))}
        return self.places[number]

    @cached_property
    def of_single_rows(self) -> dict[str, set[int]]:
        """Return the columns that tell the rows apart, by the texts in them."""
        found: dict[str, set[int]] = {}
        for number in range(len(self.heads)):
            for cell in self.column(number) if self.tells_apart(number) else ():
                found.setdefault(cell, set()).add(number)
        return found


def join_tables(sheets: list[Sheet]) -> list[Sheet]:
    """Return the sheets, those that only explain others read beside them; each is told.

    A list of codes is read beside every table that uses it. What may be the other half of two tables is that of none.
    """
    tables = [table for sheet in sheets if (table := _table(sheet)) is not None]
    using: dict[str, list[int]] = {}
    for number, each in enumerate(tables):
        for head in each.heads:
            using.setdefault(head, []).append(number)
    taken: set[int] = set()
    for other in tables:
        if id(other.sheet) in taken:
            continue
        lists, halves = [], []
        for table in _sharing_a_key(other, tables, using):
            key = _key(table, other) if table is not other and id(table.sheet) not in taken else None
            if key is None:
                continue
            if _is_list_of(other, table, *key):
                lists.append((table, key))
            elif _is_other_half(other, table, *key):
                halves.append((table, key))
        for table, key in lists or (halves if len(halves) == 1 else ()):
            _join(table, other, *key, whole=not lists)
            taken.add(id(other.sheet))
    return [sheet for sheet in sheets if id(sheet) not in taken]


def _sharing_a_key(other: _Table, tables: Sequence[_Table], using: Mapping[str, list[int]]) -> list[_Table]:
    """Return the tables with a column of the name of one that tells the rows of another table apart, in order."""
    shared = (head for number, head in enumerate(other.heads) if len(using[head]) > 1 and other.tells_apart(number))
    return [tables[number] for number in sorted({number for head in shared for number in using[head]})]


def _table(sheet: Sheet) -> _Table | None:
    if (sheet.geometry is not None and sheet.names is None) or not FEWEST <= len(sheet) <= MOST_ROWS or sheet.hidden:
        return None
    heads = sheet.names if sheet.names is not None else sheet.top(1)[0]
    plain = [re.sub(r"\s+", "", unicodedata.normalize("NFKC", head)).casefold() for head in heads]
    if any(not head or FIGURE.fullmatch(head) for head in plain) or len(set(plain)) < len(plain) or len(plain) < FEWEST:
        return None
    at = {head: number for number, head in enumerate(plain)}
    return _Table(sheet, tuple(plain), 0 if sheet.names is not None else 1, at, {head.casefold() for head in heads})


def _key(table: _Table, other: _Table) -> tuple[int, int] | None:
    """Return the columns of the one name that both tables have and by which the other's rows are told apart.

    Tables with the same columns are parts of one: none says anything that the other could not say itself.
    """
    if table.at.keys() == other.at.keys():
        return None
    for number, head in enumerate(other.heads):
        if head in table.at and len(head) >= FEWEST and other.tells_apart(number):
            return table.at[head], number
    return None


def _covers(table: _Table, other: _Table, own: int, key: int) -> bool:
    times = table.times(own)
    filled = times.total()
    return filled >= FEWEST and sum(times[cell] for cell in other.rows_of(key) if cell in times) >= NEARLY * filled


def _is_list_of(other: _Table, table: _Table, own: int, key: int) -> bool:
    """Return whether a table is a short list of codes that another one's rows use again and again."""
    if other.sheet.geometry is not None or len(other.sheet) > MOST_CODES or len(other.heads) > MOST_COLUMNS:
        return False
    if key > 1 or _names_rows_of(table, other, key):
        return False
    codes, used = other.column(key), table.times(own)
    return (
        len(used) < used.total()
        and max(map(len, codes)) <= LONGEST_CODE
        and not any(other.holds_places(number) for number in range(len(other.heads)))
        and _covers(table, other, own, key)
    )


def _names_rows_of(table: _Table, other: _Table, key: int) -> bool:
    """Return whether a table names single rows of another one, as pipes name points: it is no list then."""
    own = table.of_single_rows
    return any(number != key and _share_a_column(other.times(number), own) for number in range(len(other.heads)))


def _share_a_column(cells: Iterable[str], columns: Mapping[str, set[int]]) -> bool:
    """Return whether one of the columns holds all cells, and there are any."""
    left: set[int] | None = None
    for cell in cells:
        own = columns.get(cell, set())
        left = own if left is None else left & own
        if not left:
            return False
    return bool(left)


def _is_other_half(other: _Table, table: _Table, own: int, key: int) -> bool:
    """Return whether a table says of the same things what stands beside their places in another one."""
    if other.sheet.geometry is not None:
        return False
    placed = table.sheet.geometry is not None or sum(map(table.holds_places, range(len(table.heads)))) > 1
    if not placed or any(other.holds_places(number) for number in range(len(other.heads))):
        return False
    cells = table.column(own)
    alike = len(table.rows_of(own)) == len(cells) and abs(len(cells) - len(other.column(key))) <= (1 - NEARLY) * len(
        cells
    )
    return alike and _covers(table, other, own, key)


def _join(table: _Table, other: _Table, own: int, key: int, *, whole: bool) -> None:
    """Put what the other table says of each row behind the columns of this one; ``whole``: each of its rows is data."""
    codes, used = other.column(key), table.column(own)
    at = other.rows_of(key)
    rows = [at.get(cell) for cell in used]
    names = []
    for number, name in enumerate(other.names()):
        if number == key:
            continue
        cells = other.column(number)
        texts = [cells[row] or None if row is not None else None for row in rows]
        if other.heads[number] in table.at and _says_the_same(table, other.heads[number], texts):
            continue
        told = _own_name(table, other, name, key)
        head = [] if table.sheet.names is not None else [told]
        table.sheet.columns = [*table.sheet.columns, pa.chunked_array([pa.array([*head, *texts], pa.string())])]
        if table.sheet.names is not None:
            table.sheet.names = [*table.sheet.names, told]
        table.there.add(told.casefold())
        names.append(told)
    place, key_name = Place(table.sheet.file, table.sheet.name), other.names()[key]
    said = BESIDE.fill(other=other.sheet.place, key=key_name, names=", ".join(names) or "–")
    table.sheet.findings.append(Finding(JOINED, Severity.ADVICE, said, LOOK_AT_IT, place, other.sheet.place))
    unknown = [cell for cell in used if cell and cell not in at]
    if unknown:
        said = UNKNOWN.fill(count=len(unknown), key=key_name, cell=unknown[0], other=other.sheet.place)
        table.sheet.findings.append(Finding(JOINED, Severity.WARNING, said, COMPLETE_IT, place, other.sheet.place))
    here = table.times(own)
    alone = [cell for cell in codes if cell not in here] if whole else []
    if alone:
        said = ALONE.fill(count=len(alone), key=key_name, cell=alone[0], other=other.sheet.place)
        table.sheet.findings.append(Finding(JOINED, Severity.WARNING, said, COMPLETE_IT, place, other.sheet.place))
    if other.sheet.findings:
        said_already = set(table.sheet.findings)
        table.sheet.findings += [each for each in other.sheet.findings if each not in said_already]


def _says_the_same(table: _Table, head: str, texts: Sequence[str | None]) -> bool:
    """Return whether the table's own column of that name holds what the other one would add."""
    return all((cell or None) == text for cell, text in zip(table.column(table.at[head]), texts, strict=True))


def _own_name(table: _Table, other: _Table, name: str, key: int) -> str:
    """Return what a column is called beside the table's own: that of a mere list by its key, ``MaterialID``."""
    meant = KEY_ENDS.sub("", other.names()[key]) if len(other.heads) == FEWEST else ""
    for told in (meant, name, f"{other.sheet.place} {name}"):
        if told and told.casefold() not in table.there:
            return told
    return f"{other.sheet.place} {name} {len(table.there)}"
