"""How large a workbook is by its cells, before a reader lays out the rectangle that its far corners span."""

from __future__ import annotations

import re
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

from undergrid.core.kernel import programs
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.text import Text

LARGEST_GRID = 60_000_000
"""Cells of the rectangle around a sheet's content: more than any delivery, and about 2 GB when laid out."""
SPARSE_GRID = 4_000_000
SPARSEST = 100
CHUNK = 1 << 22
ROW = re.compile(rb'<(?:\w+:)?row[^>]*? r="(\d{1,9})"')
COLUMN = re.compile(rb' r="([A-Z]{1,3})\d')
WIDE_CELL = re.compile(rb' r="([A-Z]{2,3})\d')
CELL = re.compile(rb"<(?:\w+:)?c[ >]")
OVERLAP = 64
LARGEST_PROBED = 64 << 20
MEMORY = 1 << 30
PATIENCE_S = 60
PROBE = """
import sys
try:
    import resource
    resource.setrlimit(resource.RLIMIT_AS, (int(sys.argv[2]), int(sys.argv[2])))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
except ImportError:
    pass
from python_calamine import CalamineWorkbook
with CalamineWorkbook.from_path(sys.argv[1]) as workbook:
    for name in workbook.sheet_names:
        sheet = workbook.get_sheet_by_name(name)
        sheet.total_height * sheet.total_width > int(sys.argv[3]) and sys.exit(3)
"""

FAR = Text(
    "The few cells of sheet {sheet} in the workbook {name} reach as far as row {row} and column {column}.",
    "工作簿 {name} 的工作表 {sheet} 单元格很少，却延伸到第 {row} 行、第 {column} 列。",
)
FAR_SOMEWHERE = Text(
    "The workbook {name} holds cells so far from its table that it cannot be laid out.",
    "工作簿 {name} 含有远离表格的单元格，无法展开读取。",
)
DELETE_IT = Text(
    "Select the empty rows and columns after the table, delete them, and save the workbook again as .xlsx.",
    "请选中表格之后的空白行和列并删除，再另存为 .xlsx。",
)


def refuse_far_cells(path: Path) -> None:
    """Raise :class:`SourceError` for a workbook whose few cells span a rectangle that no memory should hold."""
    if path.suffix.lower() in (".xlsx", ".xlsm") and zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as packed:
            for name in packed.namelist():
                if name.startswith("xl/worksheets/") and name.endswith(".xml"):
                    _refuse_far_sheet(path, packed, name)
    elif path.stat().st_size <= LARGEST_PROBED:
        _probe(path)


def reaches_far(rows: int, columns: int, cells: int) -> bool:
    """Return whether so few cells span a rectangle that no memory should hold, or any number of them such a one."""
    grid = rows * columns
    return grid > SPARSE_GRID and (grid > LARGEST_GRID or grid > SPARSEST * cells)


def _refuse_far_sheet(path: Path, packed: zipfile.ZipFile, name: str) -> None:
    row, column, cells = 1, 26, 0
    for part in _parts(packed, name):
        row = max([row, *(int(found) for found in ROW.findall(part)[-1:])])
        column = max([column, *map(_number, set(WIDE_CELL.findall(part)))])
        cells += len(CELL.findall(part))
    if reaches_far(row, column, cells):
        sheet = Path(name).stem
        column = max(map(_number, (found for part in _parts(packed, name) for found in set(COLUMN.findall(part)))))
        raise SourceError(FAR.fill(name=path.name, row=row, column=column, sheet=sheet), DELETE_IT)


def _parts(packed: zipfile.ZipFile, name: str) -> Iterator[bytes]:
    """Yield a sheet's markup in pieces that end where an element begins."""
    rest = b""
    with packed.open(name) as stream:
        while chunk := stream.read(CHUNK):
            whole = rest + chunk
            cut = whole.rfind(b"<")
            cut = cut if cut > 0 else len(whole)
            yield whole[:cut]
            rest = whole[cut:]
    yield rest


def _number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number


def _probe(path: Path) -> None:
    """Lay a workbook of an older form out in a process whose memory is limited: one that is sound lives through it."""
    command = [sys.executable, "-c", PROBE, str(path), str(MEMORY + 12 * path.stat().st_size), str(LARGEST_GRID)]
    try:
        done = programs.run(command, timeout_s=PATIENCE_S)
    except programs.TimeoutExpired as error:
        raise SourceError(FAR_SOMEWHERE.fill(name=path.name), DELETE_IT) from error
    if done.returncode < 0 or done.returncode == 3 or b"MemoryError" in done.stderr:
        raise SourceError(FAR_SOMEWHERE.fill(name=path.name), DELETE_IT)
