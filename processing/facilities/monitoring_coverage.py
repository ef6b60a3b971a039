"""undergrid:monitoringcoverage."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsProcessingOutputNumber, QgsProcessingParameterString

from ..algorithm import Declared, UndergridAlgorithm
from ..flood.parameters import count
from ..survey.parameters import POINTS, layer, table
from ..texts import tr
from .parameters import day

NUMBERS = {
    "INDICATORS": tr("Indicators"),
    "REACHED": tr("Reached"),
    "NOT_REACHED": tr("Not reached"),
    "NOT_JUDGED": tr("Nothing in scope"),
    "LACKING": tr("Things that lack"),
}


class MonitoringCoverage(UndergridAlgorithm):
    """Counts how much of what must be watched is watched."""

    identifier = "monitoringcoverage"
    title = tr("Monitoring coverage")
    summary = tr(
        "Counts how much of what must be watched is watched: bridges, tunnels, vehicles and advertising (100 %), "
        "lighting, sanitation and sewer hazards (90 %), each with target, found, gap and the list of what lacks.\n"
        "A thing is watched if a device of it was heard of within the days given; one that was heard of longer ago is "
        "stale, and not counted. An indicator with nothing in scope is not judged."
    )
    keywords = tr("facilities,monitoring,coverage,indicator,device,online,bridge,lighting")
    task = "facilities.monitoring_coverage.monitoring_coverage"
    gives_findings = True

    def declare(self) -> Iterable[Declared]:
        yield count("WITHIN_DAYS", tr("Heard of within (days)"), 1, minimum=0)
        yield day("ON", tr("On this day (empty: today)"))
        yield QgsProcessingParameterString("DISTRICT", tr("Only this district (6 digits)"), "", False, True)
        yield table()
        yield layer("OUTPUT", tr("What lacks"), POINTS)
        for name, title in NUMBERS.items():
            yield QgsProcessingOutputNumber(name, title)
