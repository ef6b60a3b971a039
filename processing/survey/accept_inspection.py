"""undergrid:acceptinspection."""

from __future__ import annotations

from typing import ClassVar

from ..room_algorithms import AcceptAlgorithm
from ..texts import tr


class AcceptInspection(AcceptAlgorithm):
    """Lets waiting inspections in."""

    identifier = "acceptinspection"
    title = tr("Accept inspection")
    summary = tr(
        "Lets inspections that wait into the store, in one step or not at all. They are judged and placed again, "
        "on the network as it is now."
    )
    keywords = tr("inspection,CCTV,accept,delivery")
    room = "inspections"
    subjects: ClassVar = {"INSPECTIONS": tr("Inspections"), "DEFECTS": tr("Observations")}
