"""Tables that say one thing in two places, as databases do: lists of codes, and what is kept beside the coordinates.

``MaterialID`` in a table of pipes means what the one row of another table with that number says. Only what cannot be
meant otherwise is put together: the column has the same name in both, and every number stands once in the other.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field

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


@dataclass(frozen=True, slots=True)
class _Table:
    """A sheet with one line of headers, or named columns; ``telling`` remembers which columns tell its rows apart."""

    sheet: Sheet
    heads: tuple[str, ...]
    first: int
    telling: dict[int, bool] = field(default_factory=dict)

    def column(self, number: int) -> list[str]:
        """Return the cells below the header, stripped; '' for an empty one."""
        return [(cell or "").strip() for cell in self.sheet.columns[number].slice(self.first).to_pylist()]

    def sample(self, number: int) -> list[str]:
        """Return the first cells below the header that hold anything."""
        cells = self.sheet.columns[number].slice(self.first, LOOKED_AT).to_pylist()
        return [cell.strip() for cell in cells if cell and cell.strip()]

    def tells_apart(self, number: int) -> bool:
        """Return whether every row has a cell of its own in a column."""
        if number not in self.telling:
            cells = pc.utf8_trim_whitespace(self.sheet.columns[number].slice(self.first))
            full = not cells.null_count and bool(pc.all(pc.not_equal(cells, "")).as_py())
            self.telling[number] = full and pc.count_distinct(cells).as_py() == len(cells)
        return self.telling[number]


def join_tables(sheets: list[Sheet]) -> list[Sheet]:
    """Return the sheets, those that only explain another one read beside it; each is told."""
    tables = [table for sheet in sheets if (table := _table(sheet)) is not None]
    taken: set[int] = set()
    for other in tables:
        for table in tables:
            key = _key(table, other) if table is not other and not {id(table.sheet), id(other.sheet)} & taken else None
            if key is not None and (_is_list_of(other, table, *key) or _is_other_half(other, table, *key)):
                _join(table, other, *key)
                taken.add(id(other.sheet))
    return [sheet for sheet in sheets if id(sheet) not in taken]


def _table(sheet: Sheet) -> _Table | None:
    if (sheet.geometry is not None and sheet.names is None) or not FEWEST <= len(sheet) <= MOST_ROWS or sheet.hidden:
        return None
    heads = sheet.names if sheet.names is not None else sheet.top(1)[0]
    plain = [re.sub(r"\s+", "", unicodedata.normalize("NFKC", head)).casefold() for head in heads]
    if any(not head or FIGURE.fullmatch(head) for head in plain) or len(set(plain)) < len(plain) or len(plain) < FEWEST:
        return None
    return _Table(sheet, tuple(plain), 0 if sheet.names is not None else 1)


def _key(table: _Table, other: _Table) -> tuple[int, int] | None:
    """Return the columns of the one name that both tables have and by which the other's rows are told apart.

    Tables with the same columns are parts of one: none says anything that the other could not say itself.
    """
    if set(table.heads) == set(other.heads):
        return None
    for number, head in enumerate(other.heads):
        if head in table.heads and len(head) >= FEWEST and other.tells_apart(number):
            return table.heads.index(head), number
    return None


def _covers(table: _Table, other: _Table, own: int, key: int) -> bool:
    filled = [cell for cell in table.column(own) if cell]
    known = set(other.column(key))
    return len(filled) >= FEWEST and sum(cell in known for cell in filled) >= NEARLY * len(filled)


def _is_list_of(other: _Table, table: _Table, own: int, key: int) -> bool:
    """Return whether a table is a short list of codes that another one's rows use again and again."""
    if other.sheet.geometry is not None or len(other.sheet) > MOST_CODES or len(other.heads) > MOST_COLUMNS:
        return False
    if key > 1 or _names_rows_of(table, other, key):
        return False
    codes, used = other.column(key), [cell for cell in table.column(own) if cell]
    return (
        len(set(used)) < len(used)
        and max(map(len, codes)) <= LONGEST_CODE
        and not any(_holds_places(other, number) for number in range(len(other.heads)))
        and _covers(table, other, own, key)
    )


def _names_rows_of(table: _Table, other: _Table, key: int) -> bool:
    """Return whether a table names single rows of another one, as pipes name points: it is no list then."""
    own = [set(table.column(number)) for number in range(len(table.heads)) if table.tells_apart(number)]
    for number in range(len(other.heads)):
        said = {cell for cell in other.column(number) if cell}
        if number != key and said and any(said <= cells for cells in own):
            return True
    return False


def _is_other_half(other: _Table, table: _Table, own: int, key: int) -> bool:
    """Return whether a table says of the same things what stands beside their places in another one."""
    if other.sheet.geometry is not None:
        return False
    placed = (
        table.sheet.geometry is not None or sum(map(lambda at: _holds_places(table, at), range(len(table.heads)))) > 1
    )
    if not placed or any(_holds_places(other, number) for number in range(len(other.heads))):
        return False
    cells = table.column(own)
    alike = len(set(cells)) == len(cells) and abs(len(cells) - len(other.column(key))) <= (1 - NEARLY) * len(cells)
    return alike and _covers(table, other, own, key)


def _holds_places(table: _Table, number: int) -> bool:
    cells = table.sample(number)
    return len(cells) >= FEWEST and sum(PLACE.fullmatch(cell) is not None for cell in cells) > len(cells) / 2


def _join(table: _Table, other: _Table, own: int, key: int) -> None:
    """Put what the other table says of each row behind the columns of this one."""
    at = {cell: row for row, cell in enumerate(other.column(key))}
    rows = [at.get(cell) for cell in table.column(own)]
    names = []
    for number, name in enumerate(_names(other)):
        if number == key or other.heads[number] in table.heads:
            continue
        told = name if len(other.heads) > FEWEST else KEY_ENDS.sub("", _names(other)[key]) or name
        cells = other.column(number)
        texts = [cells[row] or None if row is not None else None for row in rows]
        head = [] if table.sheet.names is not None else [told]
        table.sheet.columns = [*table.sheet.columns, pa.chunked_array([pa.array([*head, *texts], pa.string())])]
        if table.sheet.names is not None:
            table.sheet.names = [*table.sheet.names, told]
        names.append(told)
    said = BESIDE.fill(other=other.sheet.place, key=_names(other)[key], names=", ".join(names) or "–")
    place = Place(table.sheet.file, table.sheet.name)
    table.sheet.findings += [
        Finding(JOINED, Severity.ADVICE, said, LOOK_AT_IT, place, other.sheet.place),
        *other.sheet.findings,
    ]


def _names(table: _Table) -> Sequence[str]:
    return table.sheet.names if table.sheet.names is not None else table.sheet.top(1)[0]
