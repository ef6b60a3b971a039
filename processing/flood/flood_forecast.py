"""undergrid:floodforecast."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingOutputFolder,
    QgsProcessingOutputNumber,
    QgsProcessingOutputRasterLayer,
    QgsProcessingOutputString,
    QgsProcessingParameterFolderDestination,
)

from ..algorithm import Declared, UndergridAlgorithm
from ..parameters import table
from ..texts import tr, with_note
from ..values import Chosen
from .dressing import show
from .parameters import count, folder, with_rainfall, words


class FloodForecast(UndergridAlgorithm):
    """Looks a coming storm up among the scenarios that were run; needs no store."""

    identifier = "floodforecast"
    title = tr("Flood forecast")
    summary = tr(
        "Tells in seconds what a coming storm will do: chooses, among the scenarios that were run before, the one "
        "whose storm is nearest and rains at least as much, and hands over its results.\nSays how near it is; run the "
        "forecast itself when there is time."
    )
    keywords = tr("flood,forecast,nowcast,tonight,precomputed,scenario,nearest,storm")
    task = "flood.scenarios.forecasting.forecast_flood"
    needs_store = False
    gives_findings = True

    def declare(self) -> Iterable[Declared]:
        yield table("RAIN_TABLE", tr("Forecast rain (table: begin_min, depth_mm)"))
        yield folder("RESULTS", tr("Results of the scenarios"))
        yield words("NETWORK", tr("Only scenarios with this code"))
        yield count("COUNT", tr("Scenarios to name"), 3)
        yield QgsProcessingParameterFolderDestination("OUTPUT", tr("Folder for the chosen results"))
        yield QgsProcessingOutputString("CHOSEN", tr("Chosen scenario"))
        yield QgsProcessingOutputNumber("DISTANCE", tr("Distance of the chosen storm"))
        yield QgsProcessingOutputNumber("CHOSEN_MM", tr("Rain of the chosen scenario (mm)"))
        yield QgsProcessingOutputNumber("TOTAL_MM", tr("Forecast rain (mm)"))
        yield QgsProcessingOutputRasterLayer("MAX_DEPTH", tr("Maximum depth"))
        yield QgsProcessingOutputFolder("RUN", tr("Folder of the chosen run"))

    def request(self, chosen: Chosen, context: QgsProcessingContext) -> dict[str, Any]:
        return with_rainfall(super().request(chosen, context))

    def conclude(self, answer: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        told = {"TOTAL_MM": answer["forecast"]["total_mm"]}
        if depth := answer["results"].get("max_depth"):
            show(
                context,
                depth,
                with_note(f"{tr('Maximum depth')} {answer['chosen']}", f"{answer['chosen_mm']:g} mm"),
                "max_depth",
            )
            told |= {"MAX_DEPTH": depth, "RUN": str(Path(depth).parent)}
        return super().conclude(answer, context) | told
