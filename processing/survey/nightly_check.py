"""undergrid:nightlycheck."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingMultiStepFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
)

from ..algorithm import STORE, Declared, UndergridAlgorithm
from ..texts import tr
from ..values import Chosen

# Each part: its algorithm, its layers and files by our name and its own, and which of its counts are what here.
PARTS: dict[str, tuple[str, dict[str, str], dict[str, str]]] = {
    "survey": (
        "checksurvey",
        {"SURVEY_FINDINGS": "FINDINGS", "REPORT": "REPORT"},
        {"SURVEY_ERRORS": "ERRORS", "SURVEY_WARNINGS": "WARNINGS"},
    ),
    "clearance": ("pipeclearance", {"CLEARANCE_CONFLICTS": "CONFLICTS_OUTPUT"}, {"CONFLICTS": "CONFLICTS"}),
    "cover": ("covercheck", {"PIPES_TOO_SHALLOW": "SHALLOW_OUTPUT"}, {"SHALLOW": "SHALLOW"}),
    "store": (
        "checkstore",
        {"STORE_FINDINGS": "FINDINGS"},
        {"STORE_ERRORS": "ERROR", "STORE_WARNINGS": "WARNING"},
    ),
}
ERRORS = ("SURVEY_ERRORS", "STORE_ERRORS")


class NightlyCheck(UndergridAlgorithm):
    """Judges network and store, and counts what each part found."""

    identifier = "nightlycheck"
    title = tr("Nightly network check")
    summary = tr(
        "Judges the accepted network by the tolerances of today, then clearances and cover, then the store itself. "
        "Nothing is changed.\nIts results count what each part found. With a greatest number of errors it fails when "
        "there are more, after all layers and the report are written: so a timer or a task planner notices."
    )
    keywords = tr("night,batch,check,timer,cron,errors")

    def declare(self) -> Iterable[Declared]:
        whole, vector = Qgis.ProcessingNumberParameterType.Integer, Qgis.ProcessingSourceType
        yield QgsProcessingParameterNumber("MOST_ERRORS", tr("Fail with more errors than"), whole, None, True, 0)
        for name, title, kind in (
            ("SURVEY_FINDINGS", tr("Survey findings"), vector.VectorPoint),
            ("CLEARANCE_CONFLICTS", tr("Clearance conflicts"), vector.VectorPoint),
            ("PIPES_TOO_SHALLOW", tr("Pipes too shallow"), vector.VectorLine),
            ("STORE_FINDINGS", tr("Store findings"), vector.VectorPoint),
        ):
            yield QgsProcessingParameterFeatureSink(name, title, kind, None, True, False)
        yield QgsProcessingParameterFileDestination("REPORT", tr("Report"), "HTML (*.html)", None, True, False)
        for name, title in (
            ("SURVEY_ERRORS", tr("Errors of the survey")), ("SURVEY_WARNINGS", tr("Warnings of the survey")),
            ("CONFLICTS", tr("Number of conflicts")), ("SHALLOW", tr("Number of pipes too shallow")),
            ("STORE_ERRORS", tr("Errors of the store")), ("STORE_WARNINGS", tr("Warnings of the store")),
            ("ERRORS", tr("Errors")),
        ):  # fmt: skip
            yield QgsProcessingOutputNumber(name, title)

    def processAlgorithm(
        self, chosen: Chosen, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        steps = QgsProcessingMultiStepFeedback(len(PARTS), feedback)
        results: dict[str, Any] = {}
        for number, (identifier, outputs, counts) in enumerate(PARTS.values()):
            steps.setCurrentStep(number)
            part = QgsApplication.processingRegistry().createAlgorithmById(f"undergrid:{identifier}")
            if part is None:
                raise QgsProcessingException(tr("There is no algorithm '{name}'.").format(name=identifier))
            asked = {theirs: chosen[ours] for ours, theirs in outputs.items() if chosen.get(ours) is not None}
            given, is_done = part.run({STORE: chosen.get(STORE, self.store_name), **asked}, context, steps)
            if not is_done:
                raise QgsProcessingException(tr("The check stopped in '{part}'.").format(part=part.displayName()))
            results |= {ours: given[theirs] for ours, theirs in (outputs | counts).items() if theirs in given}
        results["ERRORS"] = sum(results[name] for name in ERRORS)
        counted = ", ".join(f"{name} {results[name]}" for _, _, counts in PARTS.values() for name in counts)
        feedback.pushInfo(counted)
        most = chosen.get("MOST_ERRORS")
        if most is not None and results["ERRORS"] > int(most):
            said = tr("{count} errors, and {most} are allowed: {counted}")
            raise QgsProcessingException(said.format(count=results["ERRORS"], most=int(most), counted=counted))
        return results

    def postProcessAlgorithm(self, context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        return {}
