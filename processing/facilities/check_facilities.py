"""undergrid:checkfacilities."""

from __future__ import annotations

from typing import ClassVar

from ..room_algorithms import CheckAlgorithm
from ..texts import tr
from . import SUBJECTS


class CheckFacilities(CheckAlgorithm):
    """Judges the facilities of the store."""

    identifier = "checkfacilities"
    title = tr("Check facilities")
    summary = tr(
        "Judges the facilities of the store: mandatory fields, the shape of their class, doubles by distance and name, "
        "district and cell in which they stand, state and stage of life with its history, credit codes."
    )
    keywords = tr("facilities,components,check,duplicates,register,credit code,state")
    room = "facilities"
    subjects: ClassVar = SUBJECTS
