"""undergrid:acceptboundaries."""

from __future__ import annotations

from typing import ClassVar

from ..room_algorithms import AcceptAlgorithm
from ..texts import tr


class AcceptBoundaries(AcceptAlgorithm):
    """Lets staged boundaries in."""

    identifier = "acceptboundaries"
    title = tr("Accept boundaries")
    summary = tr(
        "Lets staged boundaries in, in one step or not at all. They are judged again; the areas that had their codes "
        "before end on the day before."
    )
    keywords = tr("grid,boundary,accept,delivery")
    room = "grid"
    subjects: ClassVar = {"AREAS": tr("Areas")}
