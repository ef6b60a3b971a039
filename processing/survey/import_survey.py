"""undergrid:importsurvey."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterMatrix,
    QgsProcessingParameterString,
)

from ..room_algorithms import ImportAlgorithm
from ..texts import tr
from ..values import Chosen


class ImportSurvey(ImportAlgorithm):
    """Reads, judges and stages a delivery; lets it in when asked to."""

    identifier = "importsurvey"
    title = tr("Import survey")
    summary = tr(
        "Reads the point and line tables that a survey team delivers, in any format and for all utilities at once, "
        "checks them as a whole, and keeps them staged until they are accepted.\n"
        "The import profile is chosen by the headers, and its score is shown. Every finding names file, sheet, row, "
        "column and remedy. A delivery with errors does not enter the network unless only its clean rows are wanted; "
        "the others come back as a workbook. The same files again are recognised, and a corrected delivery replaces "
        "the earlier one with a list of what changed."
    )
    keywords = tr("survey,import,pipeline,point,line,table,xlsx,csv,mdb,dxf,imkl,isybau,cjj 61")
    room = "survey"
    subjects: ClassVar = {"POINTS": tr("Points"), "SEGMENTS": tr("Segments")}

    def own(self) -> Iterable[QgsProcessingParameterDefinition]:
        yield QgsProcessingParameterString("AREA", tr("Survey area"), "", False, True)
        yield QgsProcessingParameterString("UTILITY", tr("Utility of rows that do not say theirs"), "", False, True)
        yield QgsProcessingParameterMatrix(
            "CLAIMED", tr("Claimed length per utility, metres"), 1, False, [tr("Utility"), tr("Metres")], [], True
        )

    def request(self, chosen: Chosen, context: QgsProcessingContext) -> dict[str, Any]:
        asked = super().request(chosen, context)
        asked["options"].pop("claimed", None)
        cells = self.parameterAsMatrix(chosen, "CLAIMED", context)
        claimed = {str(name): float(metres) for name, metres in zip(cells[::2], cells[1::2], strict=True) if name}
        asked["options"] |= {"claimed_m": claimed} if claimed else {}
        return asked
