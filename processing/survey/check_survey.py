"""undergrid:checksurvey."""

from __future__ import annotations

from typing import ClassVar

from ..room_algorithms import CheckAlgorithm
from ..texts import tr


class CheckSurvey(CheckAlgorithm):
    """Runs all survey checks over the accepted network."""

    identifier = "checksurvey"
    title = tr("Check survey")
    summary = tr(
        "Runs the survey checks over the accepted network, or over what one delivery brought: identity, attributes, "
        "geometry, levels, hydraulics, connections, clearances, completeness.\n"
        "Tolerances and severities are the rows of the table of check tolerances."
    )
    keywords = tr("survey,check,quality,topology,levels,validation,findings")
    room = "survey"
    subjects: ClassVar = {"POINTS": tr("Points"), "SEGMENTS": tr("Segments")}
