"""Text tables: any delimiter and encoding, all cells as text; a quote that is never closed takes no other row."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.csv as arrow_csv

from undergrid.core.formats.sheet import Sheet, text_columns
from undergrid.core.formats.text import Decoded, decoded, encoding_of
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.findings import Finding, Place, Severity
from undergrid.core.kernel.text import Text

DELIMITERS = (",", ";", "\t", "|")
SNIFFED_LINES = 50
SNIFFED_BYTES = 1 << 20
LONGEST_CELL = 1 << 20
MOST_LINES_OF_A_CELL = 1000
FEWEST_BY_BLANKS, MOSTLY = 3, 0.8
WIDE = ("utf-16", "utf-16-le", "utf-16-be", "utf-32")

BINARY = Text("{name} is not a text table: it holds zero bytes.", "{name} 不是文本表格：含有零字节。")
EXPORT_AGAIN = Text("Export the table again as CSV in UTF-8.", "请重新导出为 UTF-8 编码的 CSV。")
OPEN_QUOTE = "intake.quote-never-closed"
NEVER_CLOSED = Text(
    "A quotation mark opened in row {row} is never closed; the row was read without it.",
    "第 {row} 行的引号没有闭合，已按无引号读取该行。",
)
CLOSE_QUOTE = Text("Close or delete the quotation mark.", "请闭合或删除该引号。")
BROKEN_QUOTES = Text("{name} cannot be split into cells: {why}.", "{name} 无法分列：{why}。")


def read_delimited(path: Path) -> list[Sheet]:
    """Return the one table of a text file; its encoding and delimiter are found from its content."""
    return [sheet_of_text(path.read_bytes(), path.name)]


def sheet_of_text(content: bytes, file: str, name: str | None = None) -> Sheet:
    """Return the table in ``content``; :class:`SourceError` when it is no text table."""
    encoding = encoding_of(content)
    if encoding not in WIDE and b"\0" in content[:SNIFFED_BYTES]:
        raise SourceError(BINARY.fill(name=file), EXPORT_AGAIN)
    found = decoded(content, encoding)
    head = found.text[:SNIFFED_BYTES]
    delimiter = delimiter_of(head)
    width, even = _shape(head, delimiter)
    if width < 2 and (found_rows := _by_blanks(found.text)):
        width = max(map(len, found_rows))
        return Sheet(file, name, text_columns(found_rows, width), np.arange(1, len(found_rows) + 1),
                     read_as=found.name, findings=found.findings(file, name), widths=_widths(found_rows))  # fmt: skip
    if even and width > 1 and not _has_odd_quotes(plain := _as_utf8(content, found)):
        fast = _read_even(plain, delimiter, width)
        if fast is not None:
            findings = found.findings(file, name)
            return Sheet(file, name, fast, np.arange(1, len(fast[0]) + 1), read_as=found.name, findings=findings)
    rows, opened = _read_ragged(found.text, delimiter, file, width if even else 0)
    width = max(map(len, rows), default=0)  # none where all lines are empty: then there are no rows either
    return Sheet(
        file,
        name,
        text_columns(rows, width),
        np.arange(1, len(rows) + 1 if width else 1),
        read_as=found.name,
        findings=[*found.findings(file, name), *(_never_closed(file, name, number) for number in opened)],
        unreadable=set(opened),
        widths=_widths(rows),
    )


def _widths(rows: list[list[str]]) -> npt.NDArray[np.int64]:
    return np.array([len(row) for row in rows], dtype=np.int64)


def _by_blanks(text: str) -> list[list[str]]:
    """Return the rows of a table whose columns stand apart by blanks alone; none where lines differ in their cells."""
    lines = text.splitlines()
    for blank in (re.compile(r"\s{2,}|\t"), re.compile(r"\s+")):
        rows = [blank.split(line.strip()) if line.strip() else [] for line in lines]
        widths = Counter(len(row) for row in rows if row)
        width, times = widths.most_common(1)[0] if widths else (0, 0)
        if width >= FEWEST_BY_BLANKS and times >= MOSTLY * widths.total():
            return rows
    return []


def _as_utf8(content: bytes, found: Decoded) -> bytes:
    """Return the bytes themselves where they are sound UTF-8, else the text written anew."""
    return content if found.encoding in ("utf-8", "utf-8-sig") and not found.broken_lines else found.text.encode()


def _never_closed(file: str, name: str | None, index: int) -> Finding:
    place = Place(file, name, index + 1)
    return Finding(OPEN_QUOTE, Severity.ERROR, NEVER_CLOSED.fill(row=index + 1), CLOSE_QUOTE, place, subject=file)


def delimiter_of(head: str) -> str:
    """Return the delimiter that cuts most lines of ``head`` into the same number of cells."""
    lines = head.splitlines()[:SNIFFED_LINES]

    def evenness(delimiter: str) -> tuple[int, int]:
        widths = Counter(len(row) for row in csv.reader(lines, delimiter=delimiter) if len(row) > 1)
        width, times = widths.most_common(1)[0] if widths else (0, 0)
        return times, width

    return max(DELIMITERS, key=evenness)


def _shape(head: str, delimiter: str) -> tuple[int, bool]:
    """Return the number of columns and whether the first complete lines all have it."""
    lines = head.splitlines()
    rows = list(csv.reader(lines[:SNIFFED_LINES], delimiter=delimiter))
    widths = {len(row) for row in rows[:-1] or rows}
    return max(widths, default=0), len(widths) == 1


def _read_even(content: bytes, delimiter: str, width: int) -> list[pa.ChunkedArray] | None:
    """Read a rectangular table at full speed; None where a row does not fit and the patient reader must do it."""
    names = [str(number) for number in range(width)]
    try:
        table = arrow_csv.read_csv(
            pa.BufferReader(content),
            read_options=arrow_csv.ReadOptions(column_names=names, encoding="utf-8"),
            parse_options=arrow_csv.ParseOptions(
                delimiter=delimiter, newlines_in_values=b'"' in content, ignore_empty_lines=False
            ),
            convert_options=arrow_csv.ConvertOptions(
                column_types=dict.fromkeys(names, pa.string()),
                strings_can_be_null=True,
                null_values=[""],
                quoted_strings_can_be_null=True,
            ),
        )
    except pa.ArrowInvalid:
        return None
    return list(table.columns)


def _has_odd_quotes(content: bytes) -> bool:
    """Return whether a line has a quote too many: it may open one, or hold a sign for inches."""
    if b'"' not in content:
        return False
    letters = np.frombuffer(content, dtype=np.uint8)
    marks = letters[(letters == ord('"')) | (letters == ord("\n"))]
    ends = np.append(np.flatnonzero(marks == ord("\n")), len(marks))
    quotes = np.diff(ends, prepend=-1) - 1  # between two ends of lines stand quotes alone
    return bool((quotes % 2).any())


def _read_ragged(text: str, delimiter: str, file: str, width: int) -> tuple[list[list[str]], list[int]]:
    """Return the rows, and the numbers (from 0) of those in which a quote is opened that is never closed.

    A quote that is closed lines later is believed, unless one of the lines between is itself a row of ``width`` cells.
    """
    csv.field_size_limit(LONGEST_CELL)
    lines = list(io.StringIO(text, newline=""))
    width = width or _usual_width(lines, delimiter)
    rows: list[list[str]] = []
    opened: list[int] = []
    at = 0
    left_open = _LeftOpen(lines, delimiter, width)
    while at < len(lines):
        end = left_open.end_of_row(at)
        record = lines[at] if end is None else "".join(lines[at:end])
        if end is None:
            opened.append(len(rows))
        try:
            read = csv.reader(
                io.StringIO(record, newline=""),
                delimiter=delimiter,
                quoting=csv.QUOTE_NONE if end is None else csv.QUOTE_MINIMAL,
            )
            rows.append([cell.strip('"') if end is None else cell for row in read for cell in row])
        except csv.Error as error:
            place = Text(f"row {len(rows) + 1}: {error}", f"第 {len(rows) + 1} 行：{error}")
            raise SourceError(
                Text(
                    BROKEN_QUOTES.en.format(name=file, why=place.en), BROKEN_QUOTES.zh.format(name=file, why=place.zh)
                ),
                EXPORT_AGAIN,
            ) from error
        at = at + 1 if end is None else end
    return rows, opened


def _usual_width(lines: list[str], delimiter: str) -> int:
    widths = Counter(line.count(delimiter) + 1 for line in lines[:SNIFFED_LINES])
    return max((width for width in widths if width > 1), key=lambda width: widths[width], default=0)


class _LeftOpen:
    """Where rows end that quotes may carry over several lines; lines through which a quote stays open are remembered.

    Else a text that opens one in every line would be looked through to its longest cell from each.
    """

    def __init__(self, lines: Sequence[str], delimiter: str, width: int) -> None:
        self.lines, self.delimiter, self.width = lines, delimiter, width
        self.sizes = [0, *accumulate(map(len, lines))]
        self.through = (0, 0)

    def end_of_row(self, start: int) -> int | None:
        """Return the line after the row that begins at ``start``; None where a quote is opened and never closed."""
        end = min(len(self.lines), start + MOST_LINES_OF_A_CELL)
        if not _left_inside(self.lines[start], self.delimiter, inside=False):
            return start + 1 if len(self.lines[start]) <= LONGEST_CELL else None
        first, last = self.through
        at = max(start + 1, last if first <= start + 1 <= last else 0)
        while at < end and self.sizes[at + 1] - self.sizes[start] <= LONGEST_CELL:
            if self._is_row(self.lines[at]):
                break
            if not _left_inside(self.lines[at], self.delimiter, inside=True):
                return at + 1
            at += 1
        self.through = (first if first <= start + 1 <= last else start + 1, max(at, start + 1))
        return None

    def _is_row(self, line: str) -> bool:
        """Return whether a line that a quote would run through is itself a row."""
        return self.width > 1 and '"' not in line and line.count(self.delimiter) + 1 == self.width


def _left_inside(line: str, delimiter: str, *, inside: bool) -> bool:
    """Return whether a quoted cell is still open at the end of a line; ``inside``: it was at its beginning."""
    if '"' not in line:
        return inside
    at, fresh = 0, not inside
    while at < len(line):
        letter = line[at]
        if inside:
            if letter == '"':
                if line[at + 1 : at + 2] == '"':
                    at += 1
                else:
                    inside = False
        elif letter == '"' and fresh:
            inside = True
        fresh = letter == delimiter and not inside
        at += 1
    return inside
