"""undergrid:acceptsurvey."""

from __future__ import annotations

from typing import ClassVar

from ..room_algorithms import AcceptAlgorithm
from ..texts import tr


class AcceptSurvey(AcceptAlgorithm):
    """Lets a staged delivery into the network."""

    identifier = "acceptsurvey"
    title = tr("Accept survey")
    summary = tr(
        "Lets a staged delivery into the network, in one step or not at all. It is judged again by the tolerances of "
        "today; with errors it stays outside unless only its clean rows are wanted."
    )
    keywords = tr("survey,accept,promote,delivery,batch")
    room = "survey"
    subjects: ClassVar = {"POINTS": tr("Points"), "SEGMENTS": tr("Segments")}
