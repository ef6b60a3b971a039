"""undergrid:scenariotable."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from ..algorithm import Declared, UndergridAlgorithm
from ..parameters import advanced
from ..texts import tr
from .parameters import damage_curves, folder, number, polygons, words


class ScenarioTable(UndergridAlgorithm):
    """Puts finished scenarios side by side; needs no store."""

    identifier = "scenariotable"
    title = tr("Table of scenarios")
    summary = tr(
        "Writes one row for every finished scenario of a folder: its rain, the areas deeper than each limit, its "
        "greatest depth, and how long it took.\nWith buildings, each row tells how many were flooded and the damage; "
        "with the code of doing nothing, the damage that each measure avoids under the same rain."
    )
    keywords = tr("flood,scenario,table,compare,storm ladder,return period")
    task = "flood.scenarios.comparing.compare_scenarios"
    needs_store = False

    def declare(self) -> Iterable[Declared]:
        yield folder("RESULTS", tr("Results of the scenarios"))
        yield advanced(QgsProcessingParameterString("RASTER", tr("Result with the greatest depth"), "max_depth"))
        yield polygons("BUILDINGS", tr("Buildings"))
        yield number("VALUE_PER_M2", tr("Value of a square metre of building"), 0)
        yield words("USE_COLUMN", tr("Column with the use of a building"))
        yield damage_curves()
        yield words("WITHOUT", tr("Code of the last choice that stands for nothing done"))
        yield QgsProcessingParameterFileDestination("OUTPUT", tr("Table of scenarios"), "CSV (*.csv)")
        yield QgsProcessingOutputNumber("SCENARIOS", tr("Finished scenarios"))

    def conclude(self, answer: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        return {"OUTPUT": answer["output"], "SCENARIOS": len(answer["scenarios"])}
