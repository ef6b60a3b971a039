"""undergrid:undomend."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsProcessingOutputNumber, QgsProcessingParameterString

from ..algorithm import Declared, UndergridAlgorithm
from ..texts import tr


class UndoMend(UndergridAlgorithm):
    """Puts back what a mend changed."""

    identifier = "undomend"
    title = tr("Undo mend")
    summary = tr(
        "Puts back what a mend of the survey changed, byte for byte. Rows that people edited since keep it from "
        "happening; nothing is overwritten. The audit trail keeps the mend and its undoing."
    )
    keywords = tr("survey,mend,undo,revert,audit")
    task = "mending.mending.undo_mend"

    def declare(self) -> Iterable[Declared]:
        yield QgsProcessingParameterString("MEND", tr("Key of the mend"))
        yield QgsProcessingParameterString("DELIVERY", tr("Delivery that waits (empty: the network)"), "", False, True)
        yield QgsProcessingOutputNumber("ROWS", tr("Rows that were put back"))
