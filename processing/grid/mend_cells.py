"""undergrid:mendgridcells."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingOutputNumber, QgsProcessingParameterBoolean

from ..algorithm import Declared, UndergridAlgorithm
from ..flood.parameters import number
from ..survey.parameters import POLYGONS, layer
from ..texts import tr
from ..values import Chosen

NUMBERS = {
    "GAPS": tr("Gaps"),
    "OVERLAPS": tr("Overlaps"),
    "LEFT": tr("Of them too wide, or with no neighbour: they stay"),
    "RESHAPED": tr("Cells with another outline"),
    "CROSSING": tr("Cells that cross themselves and are left alone"),
    "BORDERS": tr("Kept borders that were out of date"),
}


class MendGridCells(UndergridAlgorithm):
    """Closes narrow gaps and overlaps of cells."""

    identifier = "mendgridcells"
    title = tr("Mend grid cells")
    summary = tr(
        "Closes gaps and overlaps of the management cells that are narrow, and lets neighbours share every vertex: "
        "each strip goes to the cell with which it shares most border. Wide ones are a question about the ground; they "
        "stay, to be drawn.\nWithout 'Apply' nothing is changed: the layer shows each strip and where it would go. "
        "Cells keep their codes."
    )
    keywords = tr("grid,cells,mend,repair,gap,overlap,sliver,topology")
    task = "grid.healing.mend_grid_cells"

    def declare(self) -> Iterable[Declared]:
        yield number("WIDTH_M", tr("Narrow is up to (m)"), 5, minimum=0)
        yield QgsProcessingParameterBoolean("APPLY", tr("Apply the mends"), False)
        yield layer("OUTPUT", tr("Gaps and overlaps, and where each goes"), POLYGONS)
        for name, title in NUMBERS.items():
            yield QgsProcessingOutputNumber(name, title)

    def request(self, chosen: Chosen, context: QgsProcessingContext) -> dict[str, Any]:
        asked = super().request(chosen, context)
        asked["apply_mends"] = asked.pop("apply", False)
        return asked
