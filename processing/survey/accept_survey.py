"""undergrid:acceptsurvey."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import (
    Qgis,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorDestination,
)

from ..algorithm import Declared, UndergridAlgorithm
from ..texts import tr


class AcceptSurvey(UndergridAlgorithm):
    """Lets a staged delivery into the network."""

    identifier = "acceptsurvey"
    title = tr("Accept survey")
    summary = tr(
        "Lets a staged delivery into the network, in one step or not at all. It is judged again by the tolerances of "
        "today; with errors it stays outside unless only its clean rows are wanted."
    )
    keywords = tr("survey,accept,promote,delivery,batch")
    task = "intake.importing.accept_survey"

    def declare(self) -> Iterable[Declared]:
        yield QgsProcessingParameterString("DELIVERY", tr("Delivery"))
        yield QgsProcessingParameterBoolean("CLEAN_ROWS_ONLY", tr("Let the clean rows in, refuse the others"), False)
        yield QgsProcessingParameterVectorDestination(
            "DIFFERENCES_LAYER", tr("What a corrected delivery changes"),
            Qgis.ProcessingSourceType.VectorPoint, None, True, False,
        )  # fmt: skip
        yield QgsProcessingOutputString("STATE", tr("State"))
        yield QgsProcessingOutputNumber("ENTERED_POINTS", tr("Points that entered"))
        yield QgsProcessingOutputNumber("ENTERED_SEGMENTS", tr("Segments that entered"))
