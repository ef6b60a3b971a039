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
from ..texts import tr
from ..values import Chosen
from .parameters import advanced, folder


class ScenarioTable(UndergridAlgorithm):
    """Puts finished scenarios side by side; needs no store."""

    identifier = "scenariotable"
    title = tr("Table of scenarios")
    summary = tr(
        "Writes one row for every finished scenario of a folder: its rain, the areas deeper than each limit, its "
        "greatest depth, and how long it took."
    )
    keywords = tr("flood,scenario,table,compare,storm ladder,return period")
    task = "flood.scenarios.comparing.compare_scenarios"
    needs_store = False

    def declare(self) -> Iterable[Declared]:
        yield folder("RESULTS", tr("Results of the scenarios"))
        yield advanced(QgsProcessingParameterString("RASTER", tr("Result with the greatest depth"), "max_depth"))
        yield QgsProcessingParameterFileDestination("OUTPUT", tr("Table of scenarios"), "CSV (*.csv)")
        yield QgsProcessingOutputNumber("SCENARIOS", tr("Finished scenarios"))

    def conclude(self, answer: dict[str, Any], chosen: Chosen, context: QgsProcessingContext) -> dict[str, Any]:
        return {"OUTPUT": answer["output"], "SCENARIOS": len(answer["scenarios"])}
