"""undergrid:checkgridcells."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import (
    QgsProcessingOutputBoolean,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSource,
)

from ..algorithm import Declared, UndergridAlgorithm
from ..flood.parameters import number
from ..parameters import advanced
from ..survey.parameters import POLYGONS, SHAPES
from ..texts import tr


class CheckGridCells(UndergridAlgorithm):
    """Judges the cells in use."""

    identifier = "checkgridcells"
    title = tr("Check grid cells")
    summary = tr(
        "Judges the cells in use: the form of their codes, that they begin with their community's, that no retired one "
        "is used, that outlines are valid, that cells tile their community without gap or overlap and share every "
        "vertex, their size, order and dates.\nWith layers of buildings and components it tells which ones a border "
        "cuts or comes too near."
    )
    keywords = tr("grid,cells,check,topology,gap,overlap,quality")
    task = "grid.checking.check_grid_cells"
    gives_findings = True

    def declare(self) -> Iterable[Declared]:
        kinds = {"BUILDINGS": (tr("Buildings"), POLYGONS), "COMPONENTS": (tr("Components"), SHAPES)}
        for name, (title, kind) in kinds.items():
            yield QgsProcessingParameterFeatureSource(name, title, [int(kind)], None, True)
        yield advanced(number("TOLERANCE_M", tr("Places of components are exact to (m)"), 1))
        yield QgsProcessingOutputNumber("CELLS", tr("Cells in use"))
        yield QgsProcessingOutputNumber("ERRORS", tr("Errors"))
        yield QgsProcessingOutputNumber("WARNINGS", tr("Warnings"))
        yield QgsProcessingOutputNumber("CUT_OR_ON_BORDER", tr("Buildings cut, components on a border"))
        yield QgsProcessingOutputBoolean("IS_CLEAN", tr("Neither error nor warning"))
