"""undergrid:runswmm."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingOutputFile,
    QgsProcessingOutputNumber,
    QgsProcessingParameterCrs,
    QgsProcessingParameterFolderDestination,
)

from ..algorithm import Declared, UndergridAlgorithm
from ..parameters import table
from ..texts import tr
from ..values import Chosen
from .parameters import file, files_folder, number, with_rainfall, words
from .pipe_layers import show_pipes


class RunSwmm(UndergridAlgorithm):
    """Runs a pipe model in SWMM."""

    identifier = "runswmm"
    title = tr("Run SWMM")
    summary = tr(
        "Runs a SWMM file, or a model of the store, in EPA SWMM 5.2, outside of QGIS, under its own rain or a design "
        "storm. Gives peaks and totals of every element and layers that play through time.\n"
        "SWMM's errors and warnings are findings on the element they speak of, with what to do."
    )
    keywords = tr("SWMM,run,pipe,sewer,hydraulics,drainage,surcharge")
    task = "flood.pipes.running.run_swmm"
    gives_findings = True

    def declare(self) -> Iterable[Declared]:
        yield file("INP", tr("SWMM input file"), "inp", optional=True)
        yield words("MODEL", tr("or the name of a model in the store"))
        yield files_folder()
        yield table("RAIN_TABLE", tr("Table of a design storm (empty: the model's own rain)"), optional=True)
        yield words("RAIN", tr("or the name of a rain series in the store"))
        yield number("DRAIN_MIN", tr("Minutes to run on after the storm"), 60)
        yield QgsProcessingParameterCrs("CRS", tr("Coordinate system of the file"), None, True)
        yield words("KEEP_AS", tr("Keep the run in the store as"))
        yield QgsProcessingParameterFolderDestination("OUTPUT_FOLDER", tr("Folder for the results"))
        yield QgsProcessingOutputFile("LAYERS", tr("Layers"))
        yield QgsProcessingOutputFile("REPORT", tr("SWMM's report"))
        yield QgsProcessingOutputFile("RESULTS", tr("SWMM's results"))
        yield QgsProcessingOutputNumber("FLOODED_NODES", tr("Flooded nodes"))
        yield QgsProcessingOutputNumber("SURCHARGED_LINKS", tr("Surcharged pipes"))
        yield QgsProcessingOutputNumber("ROUTING_ERROR_PERCENT", tr("Continuity error of the pipes (%)"))

    def request(self, chosen: Chosen, context: QgsProcessingContext) -> dict[str, Any]:
        return with_rainfall(super().request(chosen, context))

    def conclude(self, answer: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        show_pipes(context, answer["layers"])
        error = answer["balance"]["routing_error_percent"]
        return super().conclude(answer, context) | {"ROUTING_ERROR_PERCENT": error}
