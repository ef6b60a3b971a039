"""Slips planted in a faultless survey, of every kind that teams make, with a list of where each one stands."""

from __future__ import annotations

import copy
import csv
import io
from dataclasses import dataclass

import numpy as np

from undergrid.core.sample.deliveries import ENCODING, FIRST_DATA_ROW, WORKBOOK, Sheet, Survey
from undergrid.core.sample.kinds import KINDS, WORKBOOK_ONLY, Slip
from undergrid.core.sample.network import GRAVITY
from undergrid.core.sample.planter import Planter
from undergrid.core.sample.slips import PLANTERS

LIST_FIELDS = (
    "kind", "file", "sheet", "row", "rows", "column", "subject", "clean", "planted", "added", "found_as", "also",
    "what_en", "what_zh",
)  # fmt: skip
# Where the workbook of results keeps a field; the two letters of a level are of shallow and of gravity lines.
WORKBOOK_COLUMN = {
    "Exp_No": "A", "S_Exp": "C", "E_Exp": "C", "EmBed": "D", "Material": "E", "PSize": "F", "Feature": "G",
    "Subsid": "H", "X": "I", "Y": "J", "High": "K", "S_High": "LM", "E_High": "LM", "S_Deep": "N", "E_Deep": "N",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Listed:
    """One line of the list: a slip as one delivered file shows it."""

    slip: Slip
    file: str
    sheet: str
    rows: tuple[int, ...]
    column: str
    clean: str
    planted: str


def plant(clean: Survey, rng: np.random.Generator) -> tuple[Survey, list[Slip]]:
    """Return a copy of the survey with slips of every kind, and the slips in the order of ``KINDS``."""
    planter = Planter(copy.deepcopy(clean), rng)
    for sow in PLANTERS:
        sow(planter)
    order = list(KINDS)
    return planter.survey, sorted(planter.slips, key=lambda slip: (order.index(slip.kind), slip.utility, slip.index))


def plant_in_sheets(sheets: dict[str, Sheet], slips: list[Slip]) -> None:
    """Write into the rendered sheets the slips that only a workbook can hold: a second ground level for one point."""
    for slip in slips:
        if slip.kind in WORKBOOK_ONLY:
            sheet = sheets[slip.utility]
            cells = sheet.rows[sheet.of_point[slip.index][-1] - FIRST_DATA_ROW]
            clean, planted = slip.cells["High"]
            cells[10] = planted
            level = 12 if slip.utility in GRAVITY else 11
            # the pipe's level goes along, so that the row agrees with itself
            cells[level] = f"{float(cells[level]) + float(planted) - float(clean):.3f}"


def listed(slips: list[Slip], sheets: dict[str, Sheet]) -> list[Listed]:
    """Return the list: every slip once for each file that shows it, one line for each cell."""
    result = []
    for slip in slips:
        for column, (clean, planted) in slip.cells.items():
            if slip.kind not in WORKBOOK_ONLY:
                file = f"{slip.utility}{'Point' if slip.table == 'points' else 'Line'}.csv"
                result.append(Listed(slip, file, "", (slip.index + 2,), column, clean, planted))
            if KINDS[slip.kind].in_workbook:
                rows = _workbook_rows(slip, column, sheets[slip.utility])
                letter = WORKBOOK_COLUMN[column]
                letter = letter[-1] if slip.utility in GRAVITY else letter[0]
                result.append(Listed(slip, WORKBOOK, slip.utility, rows, letter, clean, planted))
    return result


def _workbook_rows(slip: Slip, column: str, sheet: Sheet) -> tuple[int, ...]:
    if slip.kind in WORKBOOK_ONLY:
        return (sheet.of_point[slip.index][-1],)
    if slip.table == "points":
        rows = sheet.of_point[slip.index]
        return tuple(rows[:1] if column == "Exp_No" else rows)
    ends = sheet.of_line[slip.index]
    if column in ("S_Exp", "E_Exp"):
        other = "E" if column == "S_Exp" else "S"  # a point's number stands in the other end's row
        return (ends[other] if other in ends else next(iter(ends.values())),)
    if column.startswith(("S_", "E_")):
        return (ends[column[0]],)
    return tuple(sorted(ends.values()))


def list_bytes(lines: list[Listed]) -> bytes:
    """Return the list as a CSV file in UTF-8 with a mark, as spreadsheets like it."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(LIST_FIELDS)
    for line in lines:
        kind = KINDS[line.slip.kind]
        rows = ";".join(map(str, line.rows))
        writer.writerow(
            [kind.name, line.file, line.sheet, line.rows[0], rows, line.column, line.slip.subject, line.clean,
             line.planted, "yes" if line.slip.added else "", ";".join(kind.found_as), ";".join(kind.also),
             kind.text.en, kind.text.zh]
        )  # fmt: skip
    return text.getvalue().encode("utf-8-sig")


def encoding_of(utility: str) -> str:
    """Return the encoding in which a utility's tables are delivered."""
    return ENCODING.get(utility, "utf-8-sig")
