"""undergrid:undogridchange."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterString,
)

from ..algorithm import Declared, UndergridAlgorithm
from ..texts import tr


class UndoGridChange(UndergridAlgorithm):
    """Takes a split, a merge or a drawn cell back."""

    identifier = "undogridchange"
    title = tr("Undo a change of cells")
    summary = tr(
        "Takes back the split, the merge or the drawing that made a management cell: the cells before it are in use "
        "again under their codes, as if nothing had been. The audit trail keeps both.\nOnly on the day of the change, "
        "and only the latest of several. A number that only the new cells had is retired."
    )
    keywords = tr("grid,cells,undo,revert,split,merge")
    task = "grid.undoing.undo_grid_change"

    def declare(self) -> Iterable[Declared]:
        yield QgsProcessingParameterString("CELL", tr("Code of a cell that the change made"))
        yield QgsProcessingOutputNumber("CELLS", tr("Cells in use again"))
        yield QgsProcessingOutputNumber("REMOVED", tr("Cells taken away"))
        yield QgsProcessingOutputString("CODES", tr("Codes in use again"))

    def conclude(self, answer: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        return {"CELLS": answer["cells"], "REMOVED": answer["removed"], "CODES": ", ".join(answer["codes"])}
