"""Draw the models that planners and data officers run in batch: chains of our own algorithms, shipped in ``models/``.

Runs in QGIS's Python. A model is drawn here and not by hand, so that a changed parameter shows up as a failing draw.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildDependency,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterProviderConnection,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QPointF

from undergrid.processing.provider import UndergridProvider

MODELS = Path(__file__).resolve().parent.parent / "models"
STEP_HEIGHT, COLUMN_WIDTH = 140, 320


class Drawing:
    """A model under the pen: inputs on the left, steps below each other, outputs on the right."""

    def __init__(self, name: str, title: str, about: str) -> None:
        self.model = QgsProcessingModelAlgorithm(title, "Undergrid", "undergrid")
        self.model.setName(name)
        self.model.setHelpContent({"ALG_DESC": about})
        self.inputs = 0
        self.steps: list[str] = []

    def takes(self, definition: QgsProcessingParameterDefinition) -> str:
        """Add an input and return its name."""
        component = QgsProcessingModelParameter(definition.name())
        component.setPosition(QPointF(100, 60 + STEP_HEIGHT * self.inputs))
        self.model.addModelParameter(definition, component)
        self.inputs += 1
        return definition.name()

    def does(self, step: str, algorithm: str, gives: dict[str, str] | None = None, **sources: Any) -> str:
        """Add a step that runs after the last one, and return its id; ``gives`` names outputs of the model.

        A source that is a string starting with ``@`` is an input of the model, any other value is itself.
        """
        child = QgsProcessingModelChildAlgorithm(f"undergrid:{algorithm}")
        child.setChildId(step)
        child.setDescription(child.algorithm().displayName())
        for name, value in sources.items():
            is_input = isinstance(value, str) and value.startswith("@")
            make = QgsProcessingModelChildParameterSource
            source = make.fromModelParameter(value[1:]) if is_input else make.fromStaticValue(value)
            child.addParameterSources(name, [source])
        child.setModelOutputs({words: self._output(step, name, words) for name, words in (gives or {}).items()})
        child.setPosition(QPointF(100 + COLUMN_WIDTH, 60 + STEP_HEIGHT * len(self.steps)))
        if self.steps:
            child.setDependencies([QgsProcessingModelChildDependency(self.steps[-1])])
        self.model.addChildAlgorithm(child)
        self.steps.append(step)
        return step

    def _output(self, step: str, name: str, words: str) -> QgsProcessingModelOutput:
        output = QgsProcessingModelOutput(words)
        output.setChildId(step)
        output.setChildOutputName(name)
        output.setDescription(words)
        output.setPosition(QPointF(100 + 2 * COLUMN_WIDTH, 60 + STEP_HEIGHT * len(self.steps)))
        return output


def store() -> QgsProcessingParameterDefinition:
    return QgsProcessingParameterProviderConnection("STORE", "Store", "postgres", "undergrid")


def receive_a_survey() -> Drawing:
    """Import what a team handed over, judge it, and write what goes back to the team."""
    drawing = Drawing(
        "receivesurvey",
        "Receive a survey",
        "Imports what a survey team handed over, judges it as a whole, accepts it if nothing is wrong, and writes the "
        "workbook and the report that go back to the team.",
    )
    drawing.takes(store())
    drawing.takes(QgsProcessingParameterMultipleLayers("FILES", "Delivered files", Qgis.ProcessingSourceType.File))
    drawing.takes(QgsProcessingParameterString("NAME", "Name of the delivery"))
    drawing.does(
        "import", "importsurvey", {"WORKBOOK": "Workbook", "REPORT": "Report", "FINDINGS": "Findings"},
        STORE="@STORE", FILES="@FILES", NAME="@NAME", ACCEPT=True,
    )  # fmt: skip
    return drawing


def nightly_network_check() -> Drawing:
    """Judge the accepted network: the survey's checks, clearances, cover, and the store itself."""
    drawing = Drawing(
        "nightlycheck",
        "Nightly network check",
        "Judges the accepted network by the tolerances of today, then clearances and cover, then the store itself. "
        "Nothing is changed.",
    )
    drawing.takes(store())
    drawing.does("survey", "checksurvey", {"FINDINGS": "Survey findings", "REPORT": "Report"}, STORE="@STORE")
    drawing.does("clearance", "pipeclearance", {"CONFLICTS_OUTPUT": "Clearance conflicts"}, STORE="@STORE")
    drawing.does("cover", "covercheck", {"SHALLOW_OUTPUT": "Pipes too shallow"}, STORE="@STORE")
    drawing.does("store", "checkstore", {"FINDINGS": "Store findings"}, STORE="@STORE")
    return drawing


DRAWN: dict[str, Callable[[], Drawing]] = {
    "receive_survey": receive_a_survey,
    "nightly_check": nightly_network_check,
}


def main() -> int:
    """Write every model."""
    application = QgsApplication([], False)
    application.initQgis()
    provider = UndergridProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    MODELS.mkdir(exist_ok=True)
    faults = []
    for name, drawn in DRAWN.items():
        model = drawn().model
        is_valid, issues = model.validate()
        faults += [] if is_valid else [f"{name}: {issue}" for issue in issues]
        model.toFile(str(MODELS / f"{name}.model3"))
    for fault in faults:
        print(fault, file=sys.stderr)
    QgsApplication.processingRegistry().removeProvider(provider)
    application.exitQgis()
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
