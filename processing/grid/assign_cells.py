"""undergrid:assigntocells."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsProcessingOutputNumber, QgsProcessingParameterFeatureSource

from ..algorithm import Declared, UndergridAlgorithm
from ..streets.parameters import field, places
from ..survey.parameters import POLYGONS, SHAPES, layer, table
from ..texts import tr


class AssignToCells(UndergridAlgorithm):
    """Tells for each thing its cell."""

    identifier = "assigntocells"
    title = tr("Assign to cells")
    summary = tr(
        "Tells for each thing of a layer in which management cell it lies, by one rule used everywhere: a point on a "
        "border belongs to the cell whose code sorts first, and is marked; a line belongs to its cells by the share of "
        "its length, an area by the share of its area, and the largest share decides.\nThe store keeps the same for "
        "its own tables, and keeps it true when a thing or a cell changes."
    )
    keywords = tr("grid,cells,assign,spatial join,facilities")
    task = "grid.assigning.assign_to_cells"
    gives_findings = True

    def declare(self) -> Iterable[Declared]:
        yield places("FEATURES", tr("Things"))
        kind = int(POLYGONS)
        yield QgsProcessingParameterFeatureSource("CELLS", tr("Cells (empty: those in use)"), [kind], None, True)
        yield field("CELL_COLUMN", tr("Their codes"), "CELLS")
        yield layer("OUTPUT", tr("Things with their cell"), SHAPES)
        shares = table()
        shares.setName("SHARES_OUTPUT")
        yield shares
        for name, title in {
            "ASSIGNED": tr("Things in a cell"),
            "OUTSIDE": tr("Things in none"),
            "ON_BORDER": tr("Points on a border"),
        }.items():
            yield QgsProcessingOutputNumber(name, title)
