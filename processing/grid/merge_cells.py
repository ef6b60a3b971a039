"""undergrid:mergegridcells."""

from __future__ import annotations

import re
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
from ..values import Chosen


class MergeGridCells(UndergridAlgorithm):
    """Merges neighbouring cells."""

    identifier = "mergegridcells"
    title = tr("Merge grid cells")
    summary = tr(
        "Merges neighbouring management cells of one community into one. The old cells end today and stay as history, "
        "with their lineage.\nThe new cell keeps the code of the one it is most of, the others retire; where it is "
        "most of none, it gets the next free one."
    )
    keywords = tr("grid,cells,merge,join,lineage")
    task = "grid.editing.merge_grid_cells"
    gives_findings = True

    def declare(self) -> Iterable[Declared]:
        yield QgsProcessingParameterString("CELLS", tr("Codes of the cells, with commas between"))
        yield QgsProcessingOutputString("CODE", tr("Code of the new cell"))
        yield QgsProcessingOutputNumber("RETIRED", tr("Codes retired"))

    def request(self, chosen: Chosen, context: QgsProcessingContext) -> dict[str, Any]:
        asked = super().request(chosen, context)
        return asked | {"cells": [word for word in re.split(r"[,;，；、\s]+", asked.get("cells", "")) if word]}

    def conclude(self, answer: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        return {"CODE": answer["codes"][0] or "", "RETIRED": answer["retired"]}
