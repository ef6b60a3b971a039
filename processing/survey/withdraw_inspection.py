"""undergrid:withdrawinspection."""

from __future__ import annotations

from typing import ClassVar

from ..room_algorithms import WithdrawAlgorithm
from ..texts import tr


class WithdrawInspection(WithdrawAlgorithm):
    """Takes inspections out again."""

    identifier = "withdrawinspection"
    title = tr("Withdraw inspection")
    summary = tr(
        "Takes a delivery of inspections out of the store again, or throws a waiting one away. Rows that people "
        "edited since keep it from happening, unless they are to go even so."
    )
    keywords = tr("inspection,CCTV,withdraw,rollback,delivery")
    room = "inspections"
    subjects: ClassVar = {"INSPECTIONS": tr("Inspections"), "DEFECTS": tr("Observations")}
