"""undergrid:acceptrainfall."""

from __future__ import annotations

from ..room_algorithms import AcceptAlgorithm
from ..texts import tr
from .parameters import RAINFALL


class AcceptRainfall(AcceptAlgorithm):
    """Lets measured rain in that waits."""

    identifier = "acceptrainfall"
    title = tr("Accept rainfall")
    summary = tr(
        "Lets a delivery of measured rain that waits into the store, in one step or not at all. It is held against "
        "what the store has of its gauges today; with errors it stays outside unless only the gauges without any are "
        "wanted."
    )
    keywords = tr("rain,rainfall,gauge,accept,delivery")
    room, subjects = "rainfall", RAINFALL
