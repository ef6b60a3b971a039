"""undergrid:withdrawrainfall."""

from __future__ import annotations

from ..room_algorithms import WithdrawAlgorithm
from ..texts import tr
from .parameters import RAINFALL


class WithdrawRainfall(WithdrawAlgorithm):
    """Takes a delivery of measured rain out again."""

    identifier = "withdrawrainfall"
    title = tr("Withdraw rainfall")
    summary = tr(
        "Takes what a delivery told of its gauges out of the store again, or throws a waiting one away. What other "
        "deliveries told of the same gauges stays; what this one replaced comes back. A gauge of which nothing is left "
        "goes too."
    )
    keywords = tr("rain,rainfall,gauge,withdraw,rollback,delivery")
    room, subjects = "rainfall", RAINFALL
