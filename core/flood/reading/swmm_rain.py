"""SWMM's rain file: lines of station, year, month, day, hour, minute and value (SWMM 5.2 User's Manual, 11.3)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from undergrid.core.formats.files import reader
from undergrid.core.formats.sheet import Sheet, text_columns
from undergrid.core.formats.text import decoded
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.text import Text

COLUMNS = ["station", "time", "value"]
CELLS = 7
LIMITS = ((1700, 2200), (1, 12), (1, 31), (0, 24), (0, 59))
"""What year, month, day, hour and minute may be."""
HEAD_BYTES = 1 << 16
LOOKED_AT = 20
FEW_CELLS = Text(
    "{name} cannot be read as rainfall: line {line} has {there} columns, not 7.",
    "无法将 {name} 读作雨量资料：第 {line} 行有 {there} 列，不是 7 列。",
)
SEVEN = Text(
    "Give station, year, month, day, hour, minute and value in each line, or a table with a header.",
    "请每行填写站号、年、月、日、时、分和数值，或提供带表头的表。",
)


def is_swmm_rain(path: Path) -> bool:
    """Return whether the first lines of a file are readings of a rain file and not rows of another table."""
    with path.open("rb") as stream:
        head = stream.read(HEAD_BYTES)
    lines = [cells for _, cells in _lines(decoded(head).text[: HEAD_BYTES // 2])][:LOOKED_AT]
    return bool(lines) and all(map(_is_reading, lines[: max(1, len(lines) - 1)]))


def _is_reading(cells: list[str]) -> bool:
    if len(cells) < CELLS or not all(cell.isascii() and cell.isdecimal() for cell in cells[1:6]):
        return False
    return all(least <= int(cell) <= most for cell, (least, most) in zip(cells[1:6], LIMITS, strict=True))


def _lines(text: str) -> Iterator[tuple[int, list[str]]]:
    for number, line in enumerate(text.splitlines(), start=1):
        cells = line.split(";")[0].replace(",", " ").split()
        if cells:
            yield number, cells


@reader(".dat", claims=is_swmm_rain)
def read_swmm_rain(path: Path) -> list[Sheet]:
    """Return the readings as one sheet; the rows are the lines of the file."""
    found = decoded(path.read_bytes())
    rows: list[list[str]] = []
    numbers: list[int] = []
    for number, cells in _lines(found.text):
        if len(cells) < CELLS:
            raise SourceError(FEW_CELLS.fill(name=path.name, line=number, there=len(cells)), SEVEN)
        year, month, day, hour, minute = (cell.zfill(2) for cell in cells[1:6])
        rows.append([cells[0], f"{year}-{month}-{day} {hour}:{minute}", cells[6]])
        numbers.append(number)
    return [
        Sheet(path.name, None, text_columns(rows, len(COLUMNS)), np.array(numbers, dtype=np.int64), names=COLUMNS,
              read_as=f"SWMM, {found.name}", findings=found.findings(path.name))
    ]  # fmt: skip
