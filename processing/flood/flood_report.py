"""undergrid:floodreport."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
)

from ..algorithm import Declared, UndergridAlgorithm
from ..choices import one_of
from ..texts import tr
from ..values import Chosen
from .flood_hazard import SCHEMES, usual_scheme
from .parameters import file, folder, polygons, words


class FloodReport(UndergridAlgorithm):
    """Reports a run; needs no store."""

    identifier = "floodreport"
    title = tr("Flood report")
    summary = tr(
        "Writes a report of a run as one HTML page to read, print or send: maps of depth, duration and danger, curves "
        "at the observation points, exposure, warnings, water balance, assumptions, and every input with its hash.\nIt "
        "speaks the language of QGIS."
    )
    keywords = tr("flood,report,HTML,print,map,hydrograph,balance")
    task = "flood.reporting.reporting.write_report"
    needs_store = False

    def declare(self) -> Iterable[Declared]:
        yield folder("RUN", tr("Folder of a run"))
        yield words("TITLE", tr("Title"))
        yield one_of("SCHEME", tr("Hazard scheme"), SCHEMES, usual_scheme("FD2320"))
        yield polygons("BUILDINGS", tr("Buildings (drawn on the maps)"))
        yield file("EXPOSURE", tr("Exposure of the run"), "gpkg", optional=True)
        yield file("WARNINGS", tr("Warnings of the run"), "gpkg", optional=True)
        yield QgsProcessingParameterString("ASSUMPTIONS", tr("Assumptions, one a line"), None, True, True)
        yield QgsProcessingParameterMultipleLayers(
            "INPUTS", tr("Files that the run was made from"), Qgis.ProcessingSourceType.File, None, True
        )
        yield QgsProcessingParameterFileDestination("OUTPUT", tr("Report"), "HTML (*.html)")

    def request(self, chosen: Chosen, context: QgsProcessingContext) -> dict[str, Any]:
        asked = super().request(chosen, context)
        if "assumptions" in asked:
            asked["assumptions"] = [line for line in asked["assumptions"].splitlines() if line.strip()]
        if "inputs" in asked:
            asked["inputs"] = {Path(path).stem: path for path in asked["inputs"]}
        return asked
