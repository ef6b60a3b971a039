"""undergrid:undomend."""

from __future__ import annotations

from ..room_algorithms import UndoAlgorithm
from ..texts import tr


class UndoMend(UndoAlgorithm):
    """Puts back what a mend changed."""

    identifier = "undomend"
    title = tr("Undo mend")
    summary = tr(
        "Puts back what a mend of the survey changed, byte for byte. Rows that people edited since keep it from "
        "happening; nothing is overwritten. The audit trail keeps the mend and its undoing."
    )
    keywords = tr("survey,mend,undo,revert,audit")
    room = "survey"
