"""undergrid:networkcapacity."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingOutputVectorLayer,
    QgsProcessingParameterCrs,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterString,
)

from ..algorithm import Declared, UndergridAlgorithm
from ..parameters import advanced, numbers
from ..texts import tr
from ..values import Chosen
from .parameters import count, file, files_folder, number, words
from .playing import play


class NetworkCapacity(UndergridAlgorithm):
    """Grades every pipe by the storm it carries."""

    identifier = "networkcapacity"
    title = tr("Network capacity")
    summary = tr(
        "Runs a model under a ladder of return periods, each in a process of its own, and grades every pipe by the "
        "rarest storm it carries: which fails first, at which storm, after how long, and how (full, surcharged, "
        "flooding).\nA model of the store keeps the grades of its pipes there."
    )
    keywords = tr("SWMM,capacity,return period,sewer,surcharge,storm ladder,drainage standard")
    task = "flood.pipes.capacity.network_capacity"
    gives_findings = True

    def declare(self) -> Iterable[Declared]:
        yield file("INP", tr("SWMM input file"), "inp", optional=True)
        yield words("MODEL", tr("or the name of a model in the store"))
        yield files_folder()
        yield QgsProcessingParameterString("FORMULA", tr("Storm formula"), "CQ-SPB")
        yield QgsProcessingParameterString("RETURN_PERIODS_A", tr("Return periods (years)"), "1,2,3,5,10,20,50")
        yield number("DURATION_MIN", tr("Duration (min)"), 120, minimum=1)
        yield advanced(number("STEP_MIN", tr("Step (min)"), 5, minimum=0.1))
        yield advanced(number("PEAK_RATIO", tr("Where the peak stands (share of the duration)"), 0.4, minimum=0.01))
        yield advanced(number("HOLD_MIN", tr("A pipe fails by what lasts (min)"), 5))
        yield advanced(count("WORKERS", tr("Runs at the same time"), 2))
        yield QgsProcessingParameterCrs("CRS", tr("Coordinate system of the file"), None, True)
        yield QgsProcessingParameterFolderDestination("OUTPUT_FOLDER", tr("Folder for the results"))
        yield QgsProcessingOutputVectorLayer("LAYER", tr("Capacity of pipes"))
        yield QgsProcessingOutputString("FIRST_TO_FAIL", tr("The pipe that fails first"))
        yield QgsProcessingOutputNumber("PIPES", tr("Pipes"))
        yield QgsProcessingOutputNumber("NOT_JUDGED", tr("Pipes that no rain reaches"))
        yield QgsProcessingOutputNumber("NETWORK_A", tr("Storm that 95 % of the pipes carry (years)"))

    def request(self, chosen: Chosen, context: QgsProcessingContext) -> dict[str, Any]:
        asked = super().request(chosen, context)
        asked["return_periods_a"] = numbers("RETURN_PERIODS_A", asked["return_periods_a"])
        return asked

    def conclude(self, answer: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        play(context, f"{answer['layer']}|layername=capacity", tr("Capacity of pipes"), "capacity")
        return super().conclude(answer, context)
