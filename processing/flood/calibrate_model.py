"""undergrid:calibratemodel."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingOutputFile,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFolderDestination,
)

from ..algorithm import Declared, UndergridAlgorithm
from ..texts import tr
from .parameters import count, file


class CalibrateModel(UndergridAlgorithm):
    """Finds the parameters that fit measurements best; needs no store."""

    identifier = "calibratemodel"
    title = tr("Calibrate model")
    summary = tr(
        "Compares a run with measured levels or flows (NSE, KGE, errors of peak, timing and volume), and searches for "
        "the parameters that fit best with a known optimiser and a budget of runs.\nThe best run, plots and a "
        "table of all trials are kept."
    )
    keywords = tr("flood,calibration,NSE,KGE,observed,measured,parameters,optimiser,roughness")
    task = "flood.calibration.calibrating.calibrate_model"
    needs_store = False
    gives_findings = True

    def declare(self) -> Iterable[Declared]:
        yield file("DECLARATION", tr("What is run and what it is compared with"), "toml")
        yield count("BUDGET", tr("At most so many runs"), 40)
        yield QgsProcessingParameterFolderDestination("FOLDER", tr("Folder for the results"))
        yield QgsProcessingOutputNumber("SCORE", tr("Distance from a perfect fit"))
        yield QgsProcessingOutputNumber("SCORE_AT_START", tr("Distance at the start"))
        yield QgsProcessingOutputNumber("RUNS", tr("Runs"))
        yield QgsProcessingOutputString("PARAMETERS", tr("Parameters that fit best"))
        yield QgsProcessingOutputFile("PLOT", tr("Plot of the fit"))
        yield QgsProcessingOutputFile("TRIALS", tr("Table of all runs"))
        yield QgsProcessingOutputFile("FITS_TABLE", tr("NSE, KGE, peak, timing and volume per place"))
        yield QgsProcessingOutputNumber("NSE", tr("NSE of the worst place"))
        yield QgsProcessingOutputNumber("KGE", tr("KGE of the worst place"))

    def conclude(self, answer: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        best = ", ".join(f"{name} = {value:.4g}" for name, value in answer["values"].items())
        return super().conclude(answer, context) | {"PARAMETERS": best}
