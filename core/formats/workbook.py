"""Workbooks: .xlsx, .xlsm, .xlsb, .xls and .ods through calamine, the fastest reader there is; all cells as text."""

from __future__ import annotations

import datetime as dt
import io
from pathlib import Path

import numpy as np
import pyarrow as pa
from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
    WorksheetNotFound,
)

from undergrid.core.formats.delimited import read_delimited
from undergrid.core.formats.html_table import read_html
from undergrid.core.formats.kinds import true_suffix
from undergrid.core.formats.sheet import Sheet
from undergrid.core.formats.workbook_size import refuse_far_cells
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.files import refuse_unsafe_archive
from undergrid.core.kernel.text import Text

OLE = b"\xd0\xcf\x11\xe0"
HEAD = 2048
VISIBLE = SheetVisibleEnum.Visible

LOCKED = Text("The workbook {name} is protected by a password.", "工作簿 {name} 设有密码。")
UNLOCK = Text("Save it without a password.", "请取消密码后另存。")
UNREADABLE = Text("The workbook {name} cannot be read: {why}.", "工作簿 {name} 无法读取：{why}。")
SAVE_AGAIN = Text(
    "Open it in a spreadsheet program and save it again as .xlsx.", "请用电子表格软件打开并另存为 .xlsx。"
)


def read_workbook(path: Path) -> list[Sheet]:
    """Return every sheet of a workbook that is not empty."""
    head = path.open("rb").read(HEAD)
    if head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"<":
        return read_html(path)
    if path.suffix.lower() == ".xls" and head[:2] != b"PK" and head[:4] != OLE and b"\0" not in head:
        return read_delimited(path)  # a text table under the name of a workbook, as web systems give it
    refuse_unsafe_archive(path)
    refuse_far_cells(path)
    try:
        with _opened(path) as workbook:
            sheets = [
                _read_sheet(workbook.get_sheet_by_name(each.name), path.name, hidden=each.visible != VISIBLE)
                for each in workbook.sheets_metadata
                if each.typ == SheetTypeEnum.WorkSheet
            ]
    except PasswordError as error:
        raise SourceError(LOCKED.fill(name=path.name), UNLOCK) from error
    except (CalamineError, WorksheetNotFound, OSError) as error:
        raise SourceError(UNREADABLE.fill(name=path.name, why=error), SAVE_AGAIN) from error
    return [sheet for sheet in sheets if len(sheet)]


def _opened(path: Path) -> CalamineWorkbook:
    """Open a workbook by its name's ending; by its content where that is another kind's."""
    if true_suffix(path) == path.suffix.lower():
        return CalamineWorkbook.from_path(path)
    return CalamineWorkbook.from_filelike(io.BytesIO(path.read_bytes()))


def _read_sheet(sheet: CalamineSheet, file: str, *, hidden: bool) -> Sheet:
    rows = sheet.to_python(skip_empty_area=False)
    columns = [
        pa.chunked_array([pa.array(list(map(_cell_text, column)), pa.string())]) for column in zip(*rows, strict=True)
    ]
    merges = list(sheet.merged_cell_ranges or [])
    return Sheet(file, sheet.name, columns, np.arange(1, len(rows) + 1), merges=merges, hidden=hidden)


def _cell_text(value: object) -> str | None:
    """Return what a person sees in the cell; a number keeps its digits, a date is written year first."""
    if isinstance(value, str):
        return value or None
    if isinstance(value, bool) or value is None:
        return None if value is None else str(value).upper()
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, dt.datetime):
        return value.date().isoformat() if value.time() == dt.time() else value.isoformat(sep=" ")
    return str(value)
