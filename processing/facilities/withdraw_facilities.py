"""undergrid:withdrawfacilities."""

from __future__ import annotations

from typing import ClassVar

from ..room_algorithms import WithdrawAlgorithm
from ..texts import tr
from . import SUBJECTS


class WithdrawFacilities(WithdrawAlgorithm):
    """Takes facilities out again."""

    identifier = "withdrawfacilities"
    title = tr("Withdraw facilities")
    summary = tr(
        "Takes a delivery of facilities out of the store again. Rows that were edited since keep it from happening, "
        "unless they are to go even so. Identifiers that were in use are never given again."
    )
    keywords = tr("facilities,components,withdraw,rollback,delivery")
    room = "facilities"
    subjects: ClassVar = SUBJECTS
