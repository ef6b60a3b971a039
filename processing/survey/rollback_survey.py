"""undergrid:rollbacksurvey."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterString,
)

from ..algorithm import Declared, UndergridAlgorithm
from ..texts import tr


class RollbackSurvey(UndergridAlgorithm):
    """Takes a delivery out of the network again."""

    identifier = "rollbacksurvey"
    title = tr("Roll back survey")
    summary = tr(
        "Takes an accepted delivery out of the network again, or throws a staged one away. Rows that people edited "
        "since keep it from happening, unless they are to go even so. The audit trail keeps all of it."
    )
    keywords = tr("survey,rollback,withdraw,undo,delivery,batch")
    task = "intake.importing.rollback_survey"

    def declare(self) -> Iterable[Declared]:
        yield QgsProcessingParameterString("DELIVERY", tr("Delivery"))
        yield QgsProcessingParameterBoolean("EVEN_IF_EDITED", tr("Even if rows were edited since"), False)
        yield QgsProcessingOutputString("STATE", tr("State"))
        yield QgsProcessingOutputNumber("POINTS", tr("Points taken out"))
        yield QgsProcessingOutputNumber("SEGMENTS", tr("Segments taken out"))
