"""Draw the flood room's models: chains of its algorithms that a duty officer runs in one go, shipped in ``models/``.

Runs in QGIS's Python. Like ``tools/draw_models.py``, it draws models and nobody does by hand, so that a changed
parameter shows up as a failing draw.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsProcessing,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterVectorLayer,
)
from qgis.PyQt.QtCore import QPointF

from undergrid.processing.provider import UndergridProvider

MODELS = Path(__file__).resolve().parent.parent / "models"
ROW, COLUMN = 120, 320


class Chain:
    """A model whose steps feed each other: inputs on the left, steps down the middle, results on the right."""

    def __init__(self, name: str, title: str, about: str) -> None:
        self.model = QgsProcessingModelAlgorithm(title, "Flood", "flood")
        self.model.setName(name)
        self.model.setHelpContent({"ALG_DESC": about})

    def takes(self, *definitions: QgsProcessingParameterDefinition) -> None:
        """Add inputs."""
        for definition in definitions:
            component = QgsProcessingModelParameter(definition.name())
            component.setPosition(QPointF(100, 60 + ROW * len(self.model.parameterComponents())))
            self.model.addModelParameter(definition, component)

    def does(self, step: str, algorithm: str, gives: dict[str, str], **sources: Any) -> None:
        """Add a step. A source ``@NAME`` is an input, ``step:NAME`` an earlier result, anything else is itself."""
        child = QgsProcessingModelChildAlgorithm(f"undergrid:{algorithm}")
        child.setChildId(step)
        declared = child.algorithm()
        child.setDescription(declared.displayName())
        row = len(self.model.childAlgorithms())
        for name, value in sources.items():
            if declared.parameterDefinition(name) is None:
                raise ValueError(f"{algorithm} has no {name}")
            child.addParameterSources(name, [self._source(value)])
        child.setPosition(QPointF(100 + COLUMN, 60 + ROW * row))
        outputs = {}
        for place, (name, words) in enumerate(gives.items()):
            if declared.outputDefinition(name) is None and declared.parameterDefinition(name) is None:
                raise ValueError(f"{algorithm} gives no {name}")
            output = QgsProcessingModelOutput(words)
            output.setChildId(step)
            output.setChildOutputName(name)
            output.setDescription(words)
            output.setPosition(QPointF(100 + 2 * COLUMN, 60 + ROW * row + 40 * place))
            outputs[words] = output
        child.setModelOutputs(outputs)
        self.model.addChildAlgorithm(child)

    def write(self, file: Path) -> None:
        """Write the model; its results become its parameters first."""
        self.model.updateDestinationParameters()
        valid, why = self.model.validate()
        if not valid:
            raise ValueError(f"{file.name}: {why}")
        if not self.model.toFile(str(file)):
            raise OSError(file)

    def _source(self, value: Any) -> QgsProcessingModelChildParameterSource:
        make = QgsProcessingModelChildParameterSource
        if isinstance(value, str) and value.startswith("@"):
            return make.fromModelParameter(value[1:])
        step, _, output = str(value).partition(":")
        if step in self.model.childAlgorithms():
            return make.fromChildOutput(step, output)
        return make.fromStaticValue(value)


def tonights_forecast() -> Chain:
    """From a forecast's rain and the scenarios of the ladder to warnings and a report, in a minute."""
    chain = Chain(
        "tonightsforecast",
        "Tonight's forecast",
        "Looks tonight's rain up among the scenarios that were run, counts who and what would stand in the water, "
        "issues warnings per management cell and writes a report.",
    )
    any_file, any_folder = Qgis.ProcessingFileParameterBehavior.File, Qgis.ProcessingFileParameterBehavior.Folder
    area, line = QgsProcessing.SourceType.TypeVectorPolygon, QgsProcessing.SourceType.TypeVectorLine
    anything = QgsProcessing.SourceType.TypeVectorAnyGeometry
    chain.takes(
        QgsProcessingParameterFile("RAIN", "Forecast rain (table)", any_file, "csv"),
        QgsProcessingParameterFile("RESULTS", "Results of the scenarios", any_folder),
        QgsProcessingParameterVectorLayer("BUILDINGS", "Buildings", [area]),
        QgsProcessingParameterField("POPULATION_COLUMN", "Population of a building", None, "BUILDINGS", optional=True),
        QgsProcessingParameterVectorLayer("STREETS", "Streets", [line], None, True),
        QgsProcessingParameterVectorLayer("FACILITIES", "Facilities that can be manned", [anything]),
        QgsProcessingParameterVectorLayer("CELLS", "Management cells", [area]),
    )
    chain.does("look_up", "floodforecast", {"OUTPUT": "Chosen run"}, RAIN="@RAIN", RESULTS="@RESULTS")
    chain.does(
        "expose", "floodexposure", {"OUTPUT": "Exposure"}, RUN="look_up:RUN", BUILDINGS="@BUILDINGS",
        POPULATION_COLUMN="@POPULATION_COLUMN", STREETS="@STREETS", FACILITIES="@FACILITIES", CELLS="@CELLS",
    )  # fmt: skip
    chain.does(
        "warn", "floodwarning", {"OUTPUT": "Warnings", "LIST_CSV": "Whom to warn"}, CELLS="expose:EXPOSED_CELLS",
        FACILITIES="expose:EXPOSED_FACILITIES",
    )  # fmt: skip
    chain.does(
        "tell", "floodreport", {"OUTPUT": "Report"}, RUN="look_up:RUN", TITLE="Tonight's forecast",
        BUILDINGS="@BUILDINGS", EXPOSURE="expose:OUTPUT", WARNINGS="warn:OUTPUT",
    )  # fmt: skip
    return chain


DRAWN = {"tonights_forecast": tonights_forecast}


def main() -> int:
    """Write every model."""
    application = QgsApplication([], False)
    application.initQgis()
    provider = UndergridProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    MODELS.mkdir(exist_ok=True)
    for name, draw in DRAWN.items():
        draw().write(MODELS / f"{name}.model3")
    application.exitQgis()
    return 0


if __name__ == "__main__":
    sys.exit(main())
