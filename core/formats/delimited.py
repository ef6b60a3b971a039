"""Text tables: any delimiter, UTF-8, GB18030 or Latin-1, all cells as text."""

from __future__ import annotations

import csv
import io
from collections import Counter
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.csv as arrow_csv

from undergrid.core.formats.sheet import Sheet, text_columns
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.text import Text

DELIMITERS = (",", ";", "\t", "|")
SNIFFED_LINES = 50
SNIFFED_BYTES = 1 << 20
MARKS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
LONGEST_CELL = 1 << 20

BINARY = Text("{name} is not a text table: it holds zero bytes.", "{name} 不是文本表格：含有零字节。")
EXPORT_AGAIN = Text("Export the table again as CSV in UTF-8.", "请重新导出为 UTF-8 编码的 CSV。")
BROKEN_QUOTES = Text("{name} cannot be split into cells: {why}.", "{name} 无法分列：{why}。")


def read_delimited(path: Path) -> list[Sheet]:
    """Return the one table of a text file; its encoding and delimiter are found from its content."""
    return [sheet_of_text(path.read_bytes(), path.name)]


def sheet_of_text(content: bytes, file: str, name: str | None = None) -> Sheet:
    """Return the table in ``content``; :class:`SourceError` when it is no text table."""
    encoding = encoding_of(content)
    if encoding != "utf-16" and b"\0" in content[:SNIFFED_BYTES]:
        raise SourceError(BINARY.fill(name=file), EXPORT_AGAIN)
    head = content[:SNIFFED_BYTES].decode(encoding, errors="ignore")
    delimiter = delimiter_of(head)
    width, even = _shape(head, delimiter)
    if even and width > 1:
        fast = _read_even(content, encoding, delimiter, width)
        if fast is not None:
            return Sheet(file, name, fast, np.arange(1, len(fast[0]) + 1))
    rows = _read_ragged(content.decode(encoding), delimiter, file)
    width = max(map(len, rows), default=0)  # none where all lines are empty: then there are no rows either
    return Sheet(file, name, text_columns(rows, width), np.arange(1, len(rows) + 1 if width else 1))


def encoding_of(content: bytes) -> str:
    """Return the encoding of a text: by its mark, UTF-8 if valid, GB18030 if it reads as Chinese, or else Latin-1.

    Latin letters with accents are also valid GB18030, as rare characters; so Chinese is believed only where nearly
    all non-ASCII characters are common ones (the first 3755 of GB 2312, or its punctuation).
    """
    for mark, encoding in MARKS.items():
        if content.startswith(mark):
            return encoding
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return "gb18030" if _reads_as_chinese(content) else "cp1252" if _is_cp1252(content) else "latin-1"
    return "utf-8"


def _reads_as_chinese(content: bytes) -> bool:
    try:
        foreign = [letter for letter in content.decode("gb18030") if letter > "\x7f"]
    except UnicodeDecodeError:
        return False
    counted = Counter(foreign)
    common = sum(times for letter, times in counted.items() if _is_common_chinese(letter))
    return common >= 0.9 * len(foreign)


def _is_common_chinese(letter: str) -> bool:
    code = letter.encode("gb18030")
    return len(code) == 2 and (0xA1 <= code[0] <= 0xA9 or 0xB0 <= code[0] <= 0xF7) and code[1] >= 0xA1


def _is_cp1252(content: bytes) -> bool:
    try:
        content.decode("cp1252")
    except UnicodeDecodeError:
        return False
    return True


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


def _read_even(content: bytes, encoding: str, delimiter: str, width: int) -> list[pa.ChunkedArray] | None:
    """Read a rectangular table at full speed; None where a row does not fit and the patient reader must do it."""
    names = [str(number) for number in range(width)]
    try:
        table = arrow_csv.read_csv(
            pa.BufferReader(content),
            read_options=arrow_csv.ReadOptions(
                column_names=names, encoding="utf-8" if encoding == "utf-8-sig" else encoding
            ),
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


def _read_ragged(text: str, delimiter: str, file: str) -> list[list[str]]:
    csv.field_size_limit(LONGEST_CELL)
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error as error:
        raise SourceError(BROKEN_QUOTES.fill(name=file, why=error), EXPORT_AGAIN) from error
