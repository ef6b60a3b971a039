"""undergrid:pipeclearance."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsProcessingOutputNumber, QgsProcessingParameterString

from ..algorithm import Declared, UndergridAlgorithm
from ..texts import tr
from . import parameters as asking


class PipeClearance(UndergridAlgorithm):
    """Finds pipes that lie too near to each other."""

    identifier = "pipeclearance"
    title = tr("Pipe clearance")
    summary = tr(
        "Measures between the outer walls of all pipes, side by side, at crossings and in space, and finds those "
        "nearer than the clearance tables ask. Each conflict is a 3D point with both parties, what is required and "
        "what was found, the row of the table and how sure that row is.\nA condition that the survey does not tell "
        "is taken at its strictest, and said so. A city changes figures in the table of check tolerances."
    )
    keywords = tr("clearance,distance,conflict,clash,crossing,GB 50289,3D")
    task = "survey.clearance.checking.pipe_clearance"

    def declare(self) -> Iterable[Declared]:
        yield asking.area()
        yield QgsProcessingParameterString("SCHEME", tr("Rules"), "GB 50289-2016")
        yield asking.layer("CONFLICTS_OUTPUT", tr("Conflicts"), asking.POINTS)
        yield asking.file("REPORT_OUTPUT", tr("Report"), "HTML (*.html)")
        yield QgsProcessingOutputNumber("CONFLICTS", tr("Number of conflicts"))
        yield QgsProcessingOutputNumber("NOT_JUDGED", tr("Pairs without a level"))
        yield QgsProcessingOutputNumber("ASSUMED", tr("Conflicts by the strictest row"))
        yield QgsProcessingOutputNumber("SEGMENTS", tr("Number of segments"))
