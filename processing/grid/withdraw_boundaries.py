"""undergrid:withdrawboundaries."""

from __future__ import annotations

from typing import ClassVar

from ..room_algorithms import WithdrawAlgorithm
from ..texts import tr


class WithdrawBoundaries(WithdrawAlgorithm):
    """Takes boundaries out again."""

    identifier = "withdrawboundaries"
    title = tr("Withdraw boundaries")
    summary = tr(
        "Takes a delivery of boundaries out of the store again; the areas that it had ended are in use again. Rows "
        "that were edited since keep it from happening, unless they are to go even so."
    )
    keywords = tr("grid,boundary,withdraw,rollback,delivery")
    room = "grid"
    subjects: ClassVar = {"AREAS": tr("Areas")}
