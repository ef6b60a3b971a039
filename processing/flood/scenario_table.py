"""undergrid:scenariotable."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterString,
)

from ..algorithm import Declared, UndergridAlgorithm
from ..parameters import advanced, numbers
from ..texts import tr
from ..values import Chosen
from .dressing import show
from .parameters import count, damage_curves, folder, number, polygons, words

LIMITS_M = "0.15, 0.3, 0.5"


class ScenarioTable(UndergridAlgorithm):
    """Puts finished scenarios side by side; needs no store."""

    identifier = "scenariotable"
    title = tr("Table of scenarios")
    summary = tr(
        "Writes one row for every finished scenario of a folder: its rain, the areas deeper than each limit, its "
        "greatest depth and where it stood, and how long it took.\nWith buildings, each row tells how many were "
        "flooded and the damage; with the code of doing nothing, the damage that each measure avoids under the same "
        "rain.\nOn request, maps of how often the water is deeper than a limit: in a share of the storms, or "
        "times a year."
    )
    keywords = tr("flood,scenario,table,compare,storm ladder,return period,exceedance,frequency,probability")
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
        yield QgsProcessingParameterString("LIMITS_M", tr("Limits of depth (m)"), LIMITS_M, optional=True)
        label = tr("Times a year by return period, not the share of the storms")
        yield QgsProcessingParameterBoolean("BY_RETURN_PERIOD", label, False)
        yield QgsProcessingParameterFolderDestination(
            "EXCEEDANCE", tr("Maps of how often deeper than each limit"), None, True, False
        )
        yield count("WORKERS", tr("Processes at a time on this machine"), 2)
        yield words("SCHEDULER", tr("Dask scheduler (tcp://host:8786), instead of this machine"))
        yield QgsProcessingOutputNumber("SCENARIOS", tr("Finished scenarios"))

    def request(self, chosen: Chosen, context: QgsProcessingContext) -> dict[str, Any]:
        asked = super().request(chosen, context)
        told = asked.pop("limits_m", None)
        if told and (limits := numbers("LIMITS_M", told)) != numbers("LIMITS_M", LIMITS_M):
            asked["limits_m"] = limits  # without maps, the engine says that they have no effect
        return asked

    def conclude(self, answer: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        told = {"OUTPUT": answer["output"], "SCENARIOS": len(answer["scenarios"])}
        if not answer["exceedance"]:
            return told
        style = "exceedance_frequency" if self.given.get("by_return_period") else "exceedance_share"
        for each in answer["exceedance"]:
            name = tr("How often deeper than {limit} m").format(limit=f"{each['limit_m']:g}")
            show(context, each["path"], f"{name} {each['variant']}".strip(), style)
        return told | {"EXCEEDANCE": self.given["exceedance"]}
