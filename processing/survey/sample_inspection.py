"""undergrid:sampleinspection."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorDestination,
)

from ..algorithm import Declared, UndergridAlgorithm
from ..texts import tr
from ..values import Chosen


class SampleInspection(UndergridAlgorithm):
    """Draws the samples of an accuracy inspection, or judges what was measured again."""

    identifier = "sampleinspection"
    title = tr("Sample inspection")
    summary = tr(
        "Draws the samples of an accuracy inspection as CJJ 61 asks for: 5 % of the points to survey again and 1 % of "
        "the hidden points (at least 3) to dig up, at random and evenly over the area, as a workbook to fill in.\n"
        "With the workbook filled in, computes mean errors and limits and says the verdict."
    )
    keywords = tr("survey,accuracy,inspection,sample,re-survey,excavation,quality,verdict")
    task = "survey.inspecting.sample_inspection"

    def declare(self) -> Iterable[Declared]:
        yield QgsProcessingParameterFile(
            "MEASURED", tr("Workbook filled in (empty: draw new samples)"),
            Qgis.ProcessingFileParameterBehavior.File, "", None, True, "Excel (*.xlsx)",
        )  # fmt: skip
        yield QgsProcessingParameterString("DELIVERY", tr("Only this delivery"), "", False, True)
        yield QgsProcessingParameterNumber(
            "SEED", tr("Seed of the draw"), Qgis.ProcessingNumberParameterType.Integer, 0, False, 0
        )
        yield QgsProcessingParameterFileDestination("WORKBOOK", tr("Workbook to fill in"), "Excel (*.xlsx)", None, True)
        yield QgsProcessingParameterVectorDestination(
            "SAMPLE_LAYER", tr("Points drawn"), Qgis.ProcessingSourceType.VectorPoint, None, True, False
        )
        yield QgsProcessingOutputNumber("RESURVEY", tr("Points to survey again, or surveyed again"))
        yield QgsProcessingOutputNumber("DIGGING", tr("Points to dig up, or dug up"))
        yield QgsProcessingOutputString("RESURVEY_VERDICT", tr("Verdict of the second survey"))
        yield QgsProcessingOutputString("DIGGING_VERDICT", tr("Verdict of the pits"))

    def request(self, chosen: Chosen, context: QgsProcessingContext) -> dict[str, Any]:
        asked = super().request(chosen, context)
        measured = asked.pop("measured", None)
        return asked | ({"workbook": measured, "measured": True} if measured else {})

    def conclude(self, answer: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        again, pits = answer.get("resurvey"), answer.get("digging")
        results = {"WORKBOOK": answer["workbook"]}
        if isinstance(again, int):
            return results | {"RESURVEY": again, "DIGGING": pits}
        if again:
            results |= {"RESURVEY": again["points"], "RESURVEY_VERDICT": "passed" if again["passed"] else "failed"}
        if pits:
            results |= {"DIGGING": pits["pits"], "DIGGING_VERDICT": pits["outcome"]}
        return results
