"""undergrid:drawgridcell."""

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
from ..choices import one_of
from ..survey.parameters import POLYGONS
from ..texts import tr
from ..values import Chosen
from .code_cells import SCHEMES
from .corners import corners_of


class DrawGridCell(UndergridAlgorithm):
    """Makes a cell of free ground."""

    identifier = "drawgridcell"
    title = tr("Draw grid cell")
    summary = tr(
        "Makes a management cell of the ground inside an outline that belongs to no cell yet. What is drawn is cut to "
        "its community and to the cells around: a gap is filled by drawing roughly around it, and borders are shared "
        "vertex for vertex.\nThe cell gets the next free code of its community."
    )
    keywords = tr("grid,cells,draw,new,gap,fill,topology")
    task = "grid.drawing.draw_grid_cell"
    gives_findings = True

    def declare(self) -> Iterable[Declared]:
        kind = int(POLYGONS)
        yield QgsProcessingParameterFeatureSource("OUTLINE", tr("Outline (one polygon)"), [kind], None, True)
        label = tr("Or its corners in the store's coordinates: x y, x y")
        yield QgsProcessingParameterString("CORNERS", label, "", False, True)
        title = tr("Community, 12 digits (empty: where it is drawn)")
        yield QgsProcessingParameterString("COMMUNITY", title, "", False, True)
        yield one_of("SCHEME", tr("Scheme (15 digits, or 14)"), SCHEMES, "gb15")
        yield QgsProcessingOutputString("CODE", tr("Code of the new cell"))
        yield QgsProcessingOutputString("KEY", tr("Its key in the store"))
        yield QgsProcessingOutputNumber("AREA_M2", tr("Its area (m²)"))
        yield QgsProcessingOutputNumber("RESHAPED", tr("Neighbours that got a vertex"))

    def request(self, chosen: Chosen, context: QgsProcessingContext) -> dict[str, Any]:
        asked = super().request(chosen, context)
        return asked | ({"corners": corners_of(asked["corners"])} if "corners" in asked else {})
