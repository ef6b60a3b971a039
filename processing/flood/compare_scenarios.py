"""undergrid:comparescenarios."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
)

from ..algorithm import Declared, UndergridAlgorithm
from ..texts import tr
from .dressing import dress
from .parameters import file

CHANGES = {
    "DEEPER_M2": tr("Area that became deeper (m²)"),
    "SHALLOWER_M2": tr("Area that became shallower (m²)"),
    "MOST_DEEPER_M": tr("Greatest rise (m)"),
    "MOST_SHALLOWER_M": tr("Greatest fall (m)"),
    "DAMAGE_AVOIDED": tr("Damage avoided"),
}


class CompareScenarios(UndergridAlgorithm):
    """Compares two runs; needs no store."""

    identifier = "comparescenarios"
    title = tr("Compare scenarios")
    summary = tr(
        "Compares two runs: a map of where the water became deeper or shallower, a table of areas by depth before and "
        "after, and, with the exposure of both, the damage avoided and the change in every management cell.\nThe "
        "difference is with measures minus without."
    )
    keywords = tr("flood,scenario,compare,difference,measures,benefit,damage avoided")
    task = "flood.scenarios.comparing.compare_runs"
    needs_store = False

    def declare(self) -> Iterable[Declared]:
        yield QgsProcessingParameterRasterLayer("WITHOUT", tr("Maximum depth without the measures"))
        yield QgsProcessingParameterRasterLayer("WITH_MEASURES", tr("Maximum depth with them"))
        yield file("EXPOSURE_WITHOUT", tr("Exposure without them"), "gpkg", optional=True)
        yield file("EXPOSURE_WITH", tr("Exposure with them"), "gpkg", optional=True)
        yield QgsProcessingParameterRasterDestination("OUTPUT", tr("Difference of depth"))
        yield QgsProcessingParameterFileDestination("TABLE", tr("Areas by depth"), "CSV (*.csv)", None, True, False)
        yield QgsProcessingParameterFileDestination(
            "CELLS", tr("Change in every cell"), "GeoPackage (*.gpkg)", None, True, False
        )
        for name, label in CHANGES.items():
            yield QgsProcessingOutputNumber(name, label)

    def conclude(self, answer: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        dress(context, answer["output"], "difference")
        return super().conclude(answer, context)
