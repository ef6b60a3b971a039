"""undergrid:rollbacksurvey."""

from __future__ import annotations

from typing import ClassVar

from ..room_algorithms import WithdrawAlgorithm
from ..texts import tr


class RollbackSurvey(WithdrawAlgorithm):
    """Takes a delivery out of the network again."""

    identifier = "rollbacksurvey"
    title = tr("Roll back survey")
    summary = tr(
        "Takes an accepted delivery out of the network again, or throws a staged one away. Rows that people edited "
        "since keep it from happening, unless they are to go even so. The audit trail keeps all of it."
    )
    keywords = tr("survey,rollback,withdraw,undo,delivery,batch")
    room = "survey"
    subjects: ClassVar = {"POINTS": tr("Points"), "SEGMENTS": tr("Segments")}
