"""undergrid:checkboundaries."""

from __future__ import annotations

from typing import ClassVar

from ..room_algorithms import CheckAlgorithm
from ..texts import tr


class CheckBoundaries(CheckAlgorithm):
    """Judges the areas of the store."""

    identifier = "checkboundaries"
    title = tr("Check boundaries")
    summary = tr(
        "Judges the districts, streets and communities of the store: the form of their codes, dates, that each lies in "
        "the one above, and that they tile it without gap or overlap. Each strip is told with its area and width."
    )
    keywords = tr("grid,boundary,district,street,community,check,gap,overlap,topology")
    room = "grid"
    subjects: ClassVar = {"AREAS": tr("Areas")}
