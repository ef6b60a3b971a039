"""undergrid:gridstatistics."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSource,
)

from ..algorithm import Declared, UndergridAlgorithm
from ..choices import one_of
from ..flood.parameters import number
from ..parameters import advanced
from ..streets.parameters import field, places
from ..survey.parameters import POLYGONS, layer
from ..texts import tr

AGGREGATES = {
    "count": tr("number"),
    "sum": tr("sum"),
    "mean": tr("mean"),
    "max": tr("greatest"),
    "min": tr("least"),
    "length": tr("length"),
    "area": tr("area"),
}


class GridStatistics(UndergridAlgorithm):
    """Counts by cell, and finds where it gathers."""

    identifier = "gridstatistics"
    title = tr("Grid statistics")
    summary = tr(
        "Counts, sums or averages what lies in each management cell, and finds where high or low values gather: Getis "
        "and Ord's Gi* over neighbouring cells, with false discoveries held down (Benjamini and Hochberg).\nA cell "
        "without neighbours is neither hot nor cold, and is called so."
    )
    keywords = tr("grid,cells,statistics,hot spot,Gi*,Getis-Ord,choropleth")
    task = "grid.statistics.grid_statistics"
    gives_findings = True

    def declare(self) -> Iterable[Declared]:
        yield places("FEATURES", tr("Things"))
        yield one_of("AGGREGATE", tr("What of them"), AGGREGATES, "count")
        yield field("VALUE_COLUMN", tr("Column of numbers"), "FEATURES")
        kind = int(POLYGONS)
        yield QgsProcessingParameterFeatureSource("CELLS", tr("Cells (empty: those in use)"), [kind], None, True)
        yield field("CELL_COLUMN", tr("Their codes"), "CELLS")
        yield QgsProcessingParameterBoolean("PER_HECTARE", tr("By hectare"), False)
        yield advanced(number("FALSE_DISCOVERY", tr("Share of false hot spots that is put up with"), 0.05))
        yield layer("OUTPUT", tr("Cells with values"), POLYGONS)
        for name, title in {
            "TOTAL": tr("Total"),
            "HOT": tr("Hot cells"),
            "COLD": tr("Cold cells"),
            "NO_NEIGHBOURS": tr("Cells without neighbours"),
            "OUTSIDE": tr("Things in none"),
        }.items():
            yield QgsProcessingOutputNumber(name, title)
