"""undergrid:splitgridcell."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterString,
)

from ..algorithm import Declared, UndergridAlgorithm
from ..survey.parameters import LINES
from ..texts import tr
from ..values import Chosen
from .corners import corners_of


class SplitGridCell(UndergridAlgorithm):
    """Splits a cell along a line."""

    identifier = "splitgridcell"
    title = tr("Split grid cell")
    summary = tr(
        "Splits a management cell along a line that leads from border to border. The old cell ends today and stays as "
        "history, with its lineage; the neighbours get the vertices of the cut, so that borders stay shared.\nThe part "
        "that is most of the old cell keeps its code, the other gets the next free one."
    )
    keywords = tr("grid,cells,split,divide,lineage")
    task = "grid.editing.split_grid_cell"
    gives_findings = True

    def declare(self) -> Iterable[Declared]:
        yield QgsProcessingParameterString("CELL", tr("Code of the cell"))
        kind = int(LINES)
        yield QgsProcessingParameterFeatureSource("LINE", tr("Line of the cut"), [kind], None, True)
        label = tr("Or its corners in the store's coordinates: x y, x y")
        yield QgsProcessingParameterString("CORNERS", label, "", False, True)
        yield QgsProcessingOutputNumber("CELLS", tr("Parts"))
        yield QgsProcessingOutputString("CODES", tr("Their codes"))

    def request(self, chosen: Chosen, context: QgsProcessingContext) -> dict[str, Any]:
        asked = super().request(chosen, context)
        return asked | ({"corners": corners_of(asked["corners"])} if "corners" in asked else {})

    def conclude(self, answer: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        return {"CELLS": answer["cells"], "CODES": ", ".join(code or "" for code in answer["codes"])}
