"""undergrid:generategridcells."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import (
    Qgis,
    QgsProcessingOutputBoolean,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
)

from ..algorithm import Declared, UndergridAlgorithm
from ..flood.parameters import number
from ..parameters import advanced
from ..streets.parameters import field
from ..survey.parameters import LINES, POLYGONS, SHAPES, file, layer
from ..texts import tr

NUMBERS = {
    "CELLS": tr("Cells"),
    "MEAN_AREA_M2": tr("Mean area (m²)"),
    "VARIATION": tr("Variation of size"),
    "SHARE_IN_BOUNDS": tr("Share of cells of half to twice the wanted size"),
    "BUILDINGS_CUT": tr("Buildings cut"),
    "COMPONENTS_ON_BORDER": tr("Components on a border"),
    "TILING_ERROR_M2": tr("Greatest difference to a community's area (m²)"),
    "FEATURELESS_SHARE": tr("Share of borders that follow nothing"),
    "SHARE_MAIN": tr("Share of borders along main streets"),
    "MEAN_COMPACTNESS": tr("Mean compactness"),
}


class GenerateGridCells(UndergridAlgorithm):
    """Makes management cells along real features."""

    identifier = "generategridcells"
    title = tr("Generate grid cells")
    summary = tr(
        "Makes management cells of about 10,000 m² that follow streets, rivers and walls: they tile their community, "
        "neighbours share every vertex, no building is cut, compounds stay whole, and river banks and railways are "
        "always borders.\nOne knob leads from equal areas to following main streets. Where no feature divides the "
        "ground, helper lines do, and it is said. The same input gives the same cells. A page with a picture tells how "
        "good they are."
    )
    keywords = tr("grid,cells,management,partition,community,tessellation")
    task = "grid.generating.generate_grid_cells"
    gives_findings = True

    def declare(self) -> Iterable[Declared]:
        yield _shapes("COMMUNITIES", tr("Communities (empty: those of the store)"), POLYGONS)
        yield field("COMMUNITY_COLUMN", tr("Their codes, 12 digits"), "COMMUNITIES")
        yield _shapes("STREETS", tr("Streets (empty: those of the store)"), LINES)
        yield _shapes("HARD", tr("Rivers, railways, motorways: always borders"), SHAPES)
        yield _shapes("OTHERS", tr("Walls, block edges, ridges"), SHAPES)
        yield _shapes("BUILDINGS", tr("Buildings, never cut"), POLYGONS)
        yield _shapes("COMPOUNDS", tr("Walled compounds, kept whole"), POLYGONS)
        yield _shapes("HILLS", tr("Hills, where cells may be large"), POLYGONS)
        yield advanced(_shapes("COMPONENTS", tr("Components, counted on borders"), SHAPES))
        yield advanced(number("COMPONENT_TOLERANCE_M", tr("Their places are exact to (m)"), 1))
        yield number("AREA_M2", tr("Wanted area (m²)"), 10_000, minimum=100)
        kind = Qgis.ProcessingNumberParameterType.Double
        label = tr("0 equal areas ... 1 along main streets")
        yield QgsProcessingParameterNumber("FOLLOW", label, kind, 0.5, False, 0, 1)
        yield QgsProcessingParameterBoolean("IN_STORE", tr("Put them into the store, in use from today"), False)
        yield layer("CELLS_OUTPUT", tr("Cells as a layer"), POLYGONS)
        yield layer("BORDERS_OUTPUT", tr("Borders and what they follow"), LINES)
        yield file("REPORT_OUTPUT", tr("Quality of the cells"), "HTML (*.html)")
        yield QgsProcessingOutputBoolean("IS_VALID_COVERAGE", tr("No gap, no overlap, every vertex shared"))
        for name, title in NUMBERS.items():
            yield QgsProcessingOutputNumber(name, title)


def _shapes(name: str, title: str, kind: Qgis.ProcessingSourceType) -> QgsProcessingParameterDefinition:
    return QgsProcessingParameterFeatureSource(name, title, [int(kind)], None, True)
