"""undergrid:codegridcells."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsProcessingOutputNumber, QgsProcessingParameterBoolean

from ..algorithm import Declared, UndergridAlgorithm
from ..choices import one_of
from ..texts import tr

NUMBERS = {
    "CELLS": tr("Cells in use"),
    "KEPT": tr("Kept their code"),
    "CODED": tr("Have a new code"),
    "RETIRED": tr("Codes retired"),
    "NOT_CODED": tr("Could not be coded"),
}

SCHEMES = {"gb15": tr("15 digits, GB/T 47678.3-2026"), "cjt14": tr("14 digits, CJ/T 213-2005")}


class CodeGridCells(UndergridAlgorithm):
    """Gives cells their codes."""

    identifier = "codegridcells"
    title = tr("Code grid cells")
    summary = tr(
        "Gives every cell in use its code: 12 digits of the community and 3 of the cell (2 in the older scheme), from "
        "west to east and from north to south.\nA cell that is still most of an old one keeps its code; a code that "
        "has retired is never given again. Renumbering gives all cells new numbers, and retires the old ones."
    )
    keywords = tr("grid,cells,code,number,renumber,identifier")
    task = "grid.coding.code_grid_cells"
    gives_findings = True

    def declare(self) -> Iterable[Declared]:
        yield one_of("SCHEME", tr("Scheme (15 digits, or 14)"), SCHEMES, "gb15")
        yield QgsProcessingParameterBoolean("RENUMBER", tr("Renumber all cells"), False)
        for name, title in NUMBERS.items():
            yield QgsProcessingOutputNumber(name, title)
