"""Tables of a web page, which web systems give out under the name of a workbook."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from lxml import etree

from undergrid.core.formats.sheet import Merge, Sheet, text_columns
from undergrid.core.formats.text import decoded
from undergrid.core.formats.workbook_size import DELETE_IT, FAR, reaches_far
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.text import Text

MOST_SPANNED = 1000
NO_TABLE = Text("{name} is a web page without a table, not a workbook.", "{name} 是网页文件且不含表格，并非工作簿。")
SAVE_AS = Text("Open it in a spreadsheet program and save it again as .xlsx.", "请用电子表格软件打开并另存为 .xlsx。")


def read_html(path: Path) -> list[Sheet]:
    """Return one sheet per table that holds no other; spanned cells count as merged ones."""
    found = decoded(path.read_bytes())
    parser = etree.HTMLParser(no_network=True, huge_tree=False, recover=True, encoding="utf-8")
    root = etree.fromstring(found.text.encode(), parser)
    tables = [] if root is None else [each for each in root.iter("table") if each.find(".//table") is None]
    sheets = [_sheet(path.name, number, table) for number, table in enumerate(tables, start=1)]
    sheets = [sheet for sheet in sheets if len(sheet)]
    if not sheets:
        raise SourceError(NO_TABLE.fill(name=path.name), SAVE_AS)
    for sheet in sheets:
        sheet.read_as = f"HTML, {found.name}"
    sheets[0].findings.extend(found.findings(path.name))
    if len(sheets) == 1:
        sheets[0].name = None
    return sheets


def _sheet(file: str, number: int, table: etree._Element) -> Sheet:
    rows: list[list[str | None]] = []
    merges: list[Merge] = []
    said = width = 0
    taken: dict[int, int] = {}
    for at, row in enumerate(table.iter("tr")):
        cells: list[str | None] = []
        for cell in row.iterchildren("td", "th"):
            while taken.get(len(cells), 0) > at:
                cells.append(None)
            down, across = _span(cell, "rowspan"), _span(cell, "colspan")
            if down > 1 or across > 1:
                merges.append(((at, len(cells)), (at + down - 1, len(cells) + across - 1)))
                taken.update(dict.fromkeys(range(len(cells), len(cells) + across), at + down))
            said += 1
            cells.extend([" ".join("".join(cell.itertext()).split()), *[None] * (across - 1)])
        rows.append(cells)
        width = max(width, len(cells))
        if reaches_far(len(rows), width, said):
            raise SourceError(FAR.fill(name=file, sheet=number, row=len(rows), column=width), DELETE_IT)
    return Sheet(file, str(number), text_columns(rows, width), np.arange(1, len(rows) + 1), merges=merges)


def _span(cell: etree._Element, name: str) -> int:
    said = cell.get(name, "1").strip()
    return min(max(int(said), 1), MOST_SPANNED) if said.isdecimal() else 1
