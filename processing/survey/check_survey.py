"""undergrid:checksurvey."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from ..algorithm import Declared, UndergridAlgorithm
from ..texts import tr


class CheckSurvey(UndergridAlgorithm):
    """Runs all survey checks over the accepted network."""

    identifier = "checksurvey"
    title = tr("Check survey")
    summary = tr(
        "Runs the survey checks over the accepted network, or over what one delivery brought: identity, attributes, "
        "geometry, levels, hydraulics, connections, clearances, completeness.\n"
        "Tolerances and severities are the rows of the table of check tolerances."
    )
    keywords = tr("survey,check,quality,topology,levels,validation,findings")
    task = "checking.checking.check_survey"
    gives_findings = True

    def declare(self) -> Iterable[Declared]:
        yield QgsProcessingParameterString("DELIVERY", tr("Only this delivery"), "", False, True)
        yield QgsProcessingParameterFileDestination("REPORT", tr("Report"), "HTML (*.html)", None, True, False)
        for name, title in (
            ("POINTS", tr("Points")), ("SEGMENTS", tr("Segments")),
            ("ERRORS", tr("Errors")), ("WARNINGS", tr("Warnings")),
        ):  # fmt: skip
            yield QgsProcessingOutputNumber(name, title)
