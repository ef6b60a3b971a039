"""undergrid:acceptfacilities."""

from __future__ import annotations

from typing import ClassVar

from ..room_algorithms import AcceptAlgorithm
from ..texts import tr
from . import SUBJECTS


class AcceptFacilities(AcceptAlgorithm):
    """Lets staged facilities in."""

    identifier = "acceptfacilities"
    title = tr("Accept facilities")
    summary = tr(
        "Lets staged facilities into the store, in one step or not at all. They are judged again by what the store "
        "holds today; with errors they stay outside unless only the clean rows are wanted."
    )
    keywords = tr("facilities,components,accept,delivery")
    room = "facilities"
    subjects: ClassVar = SUBJECTS
