"""undergrid:surveycoverage."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsProcessingOutputNumber, QgsProcessingParameterBoolean

from ..algorithm import Declared, UndergridAlgorithm
from ..flood.parameters import number
from ..survey.parameters import POLYGONS, layer, table
from ..texts import tr

NUMBERS = {
    "CELLS": tr("Cells in use"),
    "CELLS_SURVEYED": tr("Cells with components"),
    "COMPONENTS": tr("Components"),
    "COMPONENTS_COMPLETE": tr("Components with all mandatory fields"),
    "NOT_REACHED": tr("Not reached"),
    "NOT_JUDGED": tr("Nothing in scope"),
}


class SurveyCoverage(UndergridAlgorithm):
    """Counts how much of the city was surveyed."""

    identifier = "surveycoverage"
    title = tr("Survey coverage")
    summary = tr(
        "Counts how much of the city was surveyed: management cells that hold components, components whose mandatory "
        "fields are filled, and the length of each utility's pipes against that of the streets. Each with target, "
        "found, gap and the list of cells that lack."
    )
    keywords = tr("facilities,census,survey,coverage,indicator,cells,pipes")
    task = "facilities.survey_coverage.survey_coverage"
    gives_findings = True

    def declare(self) -> Iterable[Declared]:
        yield number("TARGET", tr("Target (1: all)"), 1)
        title = tr("Also pipes, against the length of streets")
        yield QgsProcessingParameterBoolean("PIPES_ALONG_STREETS", title, True)
        yield table()
        yield layer("OUTPUT", tr("Cells without components"), POLYGONS)
        for name, title in NUMBERS.items():
            yield QgsProcessingOutputNumber(name, title)
