"""undergrid:registerrun."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
)

from ..algorithm import Declared, UndergridAlgorithm
from ..choices import one_of
from ..texts import tr
from ..values import Chosen
from .parameters import folder

KINDS = {"surface": tr("streets alone"), "coupled": tr("streets and pipes together")}


class RegisterRun(UndergridAlgorithm):
    """Puts a run's folder into the store."""

    identifier = "registerrun"
    title = tr("Keep a run in the store")
    summary = tr(
        "Enters a finished run into the store's register: its water balance, its files, and every input with its hash; "
        "its inundated areas by class of depth, with how long and how soon, become polygons that all can query.\n"
        "If asked, the greatest depth, velocity, arrival and duration are kept as PostGIS rasters too; the database "
        "needs the extension postgis_raster for that."
    )
    keywords = tr("flood,run,register,store,inundation,polygon,PostGIS,raster,provenance")
    task = "flood.runs.registering.register_run"

    def declare(self) -> Iterable[Declared]:
        yield folder("RUN", tr("Folder of a run"))
        yield QgsProcessingParameterString("NAME", tr("Name"))
        yield one_of("KIND", tr("What was run"), KINDS, "surface")
        yield QgsProcessingParameterMultipleLayers(
            "INPUTS", tr("Files that the run was made from"), Qgis.ProcessingSourceType.File, None, True
        )
        yield QgsProcessingParameterBoolean("RASTERS", tr("Also keep the maxima as PostGIS rasters"), False)
        yield QgsProcessingOutputString("RUN_ID", tr("Key of the run"))
        yield QgsProcessingOutputNumber("AREAS", tr("Inundated areas"))
        yield QgsProcessingOutputNumber("RASTERS_KEPT", tr("PostGIS rasters"))

    def request(self, chosen: Chosen, context: QgsProcessingContext) -> dict[str, Any]:
        asked = super().request(chosen, context)
        asked["inputs"] = {Path(path).stem: path for path in asked.get("inputs", [])}
        return asked

    def conclude(self, answer: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        return super().conclude(answer, context) | {"RUN_ID": answer["run"]}
