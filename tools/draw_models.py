"""Draw the models that planners and data officers run in batch: chains of our own algorithms, shipped in ``models/``.

Runs in QGIS's Python. A model is drawn here and not by hand, so that a changed parameter shows up as a failing draw.
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
    QgsProcessingModelChildDependency,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterProviderConnection,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
)
from qgis.PyQt.QtCore import QPointF

from undergrid.processing.provider import UndergridProvider

MODELS = Path(__file__).resolve().parent.parent / "models"
ROW, COLUMN = 120, 320


class Chain:
    """A model whose steps feed each other: inputs on the left, steps down the middle, results on the right."""

    def __init__(self, name: str, title: str, about: str) -> None:
        self.model = QgsProcessingModelAlgorithm(title, "Undergrid", "undergrid")
        self.model.setName(name)
        self.order: list[str] = []
        self.model.setHelpContent({"ALG_DESC": about})

    def takes(self, *definitions: QgsProcessingParameterDefinition) -> None:
        """Add inputs."""
        for definition in definitions:
            component = QgsProcessingModelParameter(definition.name())
            component.setPosition(QPointF(100, 60 + ROW * len(self.model.parameterComponents())))
            self.model.addModelParameter(definition, component)
            self.order.append(definition.name())

    def does(self, step: str, algorithm: str, gives: dict[str, str], **sources: Any) -> None:
        """Add a step. A source ``@NAME`` is an input, ``step:NAME`` an earlier result, anything else is itself."""
        child = QgsProcessingModelChildAlgorithm(f"undergrid:{algorithm}")
        child.setChildId(step)
        declared = child.algorithm()
        child.setDescription(declared.displayName())
        row = len(self.model.childAlgorithms())
        # QGIS runs steps that take nothing from each other in any order
        child.setDependencies([QgsProcessingModelChildDependency(before) for before in self.model.childAlgorithms()])
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
        self.model.setParameterOrder(self.order)
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


def store() -> QgsProcessingParameterDefinition:
    return QgsProcessingParameterProviderConnection("STORE", "Store", "postgres", "undergrid")


def receive_a_survey() -> Chain:
    """Import what a team handed over, judge it, and write what goes back to the team."""
    chain = Chain(
        "receivesurvey",
        "Receive a survey",
        "Imports what a survey team handed over, judges it as a whole, accepts it if nothing is wrong, and writes the "
        "workbook and the report that go back to the team.",
    )
    chain.takes(store())
    chain.takes(QgsProcessingParameterMultipleLayers("FILES", "Delivered files", Qgis.ProcessingSourceType.File))
    chain.takes(QgsProcessingParameterString("NAME", "Name of the delivery"))
    chain.does(
        "import", "importsurvey", {"WORKBOOK": "Workbook", "REPORT": "Report", "FINDINGS": "Findings"},
        STORE="@STORE", FILES="@FILES", NAME="@NAME", ACCEPT=True,
    )  # fmt: skip
    return chain


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
        QgsProcessingParameterFile("RAIN_TABLE", "Forecast rain (table)", any_file, "csv"),
        QgsProcessingParameterFile("RESULTS", "Results of the scenarios", any_folder),
        QgsProcessingParameterVectorLayer("BUILDINGS", "Buildings", [area]),
        QgsProcessingParameterField("POPULATION_COLUMN", "Population of a building", None, "BUILDINGS", optional=True),
        QgsProcessingParameterVectorLayer("STREETS", "Streets", [line], None, True),
        QgsProcessingParameterVectorLayer("FACILITIES", "Facilities that can be manned", [anything]),
        QgsProcessingParameterVectorLayer("CELLS", "Management cells", [area]),
    )
    chain.does("look_up", "floodforecast", {"OUTPUT": "Chosen run"}, RAIN_TABLE="@RAIN_TABLE", RESULTS="@RESULTS")
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


def storm_ladder() -> Chain:
    """A ladder of storms through pipes and over streets, side by side in a table."""
    chain = Chain(
        "stormladder",
        "Storm ladder",
        "Sends a ladder of storms, from common to rare, through the pipes and over the streets: which pipe fails at "
        "which storm, how deep each storm stands where, and all of them side by side in a table.",
    )
    any_file = Qgis.ProcessingFileParameterBehavior.File
    whole, fraction = Qgis.ProcessingNumberParameterType.Integer, Qgis.ProcessingNumberParameterType.Double
    chain.takes(
        store(),
        QgsProcessingParameterString("MODEL", "Pipe model in the store"),
        QgsProcessingParameterString("FORMULA", "Storm formula", "CQ-SPB"),
        QgsProcessingParameterString("RETURN_PERIODS_A", "Return periods for the pipes (years)", "1,2,3,5,10,20,50"),
        QgsProcessingParameterNumber("DURATION_MIN", "Duration of each storm (min)", fraction, 120, False, 1),
        QgsProcessingParameterFile("SCENARIOS", "Set of storms for the streets", any_file, "toml"),
        QgsProcessingParameterNumber("WORKERS", "Runs at the same time", whole, 2, False, 1),
    )
    chain.does(
        "carry", "networkcapacity", {"LAYER": "Capacity", "OUTPUT_FOLDER": "Capacity results"}, STORE="@STORE",
        MODEL="@MODEL", FORMULA="@FORMULA", RETURN_PERIODS_A="@RETURN_PERIODS_A", DURATION_MIN="@DURATION_MIN",
        WORKERS="@WORKERS",
    )  # fmt: skip
    chain.does("flood", "runscenarios", {"RESULTS": "Results"}, SCENARIOS="@SCENARIOS", WORKERS="@WORKERS")
    chain.does("tell", "scenariotable", {"OUTPUT": "Table"}, RESULTS="flood:RESULTS")
    return chain


def facility_census_report() -> Chain:
    """What a census of facilities brought, and what lacks: findings, indicators and the lists behind them."""
    chain = Chain(
        "facilitycensusreport",
        "Facility census report",
        "Gives identifiers to facilities that have none, checks all of them, and writes how much was surveyed and how "
        "much is watched against the targets, with the lists of what lacks.",
    )
    chain.takes(
        store(),
        QgsProcessingParameterString("ON", "Day of the census (2026-05-31; empty: today)", "", False, True),
    )
    chain.does("code", "codefacilities", {}, STORE="@STORE")
    chain.does("check", "checkfacilities", {"FINDINGS": "Findings", "REPORT": "Report"}, STORE="@STORE")
    chain.does(
        "survey", "surveycoverage", {"TABLE_OUTPUT": "Surveyed", "OUTPUT": "Cells without facilities"}, STORE="@STORE"
    )
    chain.does(
        "watch", "monitoringcoverage", {"TABLE_OUTPUT": "Watched", "OUTPUT": "Not watched"}, STORE="@STORE", ON="@ON"
    )
    return chain


def grid_a_district() -> Chain:
    """From borders and streets to cells in use: made, coded, checked, with the page that tells how good they are."""
    chain = Chain(
        "gridadistrict",
        "Grid a district",
        "Makes the management cells of a district along its streets, puts them into the store, gives them their codes, "
        "checks them, and writes how good they are. What is left empty is taken from the store.",
    )
    area, line = QgsProcessing.SourceType.TypeVectorPolygon, QgsProcessing.SourceType.TypeVectorLine
    anything = QgsProcessing.SourceType.TypeVectorAnyGeometry
    fraction = Qgis.ProcessingNumberParameterType.Double
    chain.takes(
        store(),
        QgsProcessingParameterFeatureSource("COMMUNITIES", "Communities", [area], None, True),
        QgsProcessingParameterField("COMMUNITY_COLUMN", "Codes of the communities", None, "COMMUNITIES", optional=True),
        QgsProcessingParameterFeatureSource("STREETS", "Streets", [line], None, True),
        QgsProcessingParameterFeatureSource("HARD", "Rivers, railways, motorways", [anything], None, True),
        QgsProcessingParameterFeatureSource("BUILDINGS", "Buildings", [area], None, True),
        QgsProcessingParameterNumber("AREA_M2", "Wanted area of a cell (m²)", fraction, 10_000, False, 100),
    )
    chain.does(
        "make", "generategridcells",
        {"CELLS_OUTPUT": "Cells", "BORDERS_OUTPUT": "Borders", "REPORT_OUTPUT": "Quality of the cells"},
        STORE="@STORE", COMMUNITIES="@COMMUNITIES", COMMUNITY_COLUMN="@COMMUNITY_COLUMN", STREETS="@STREETS",
        HARD="@HARD", BUILDINGS="@BUILDINGS", AREA_M2="@AREA_M2", IN_STORE=True,
    )  # fmt: skip
    chain.does("code", "codegridcells", {}, STORE="@STORE")
    chain.does("check", "checkgridcells", {"FINDINGS": "Findings"}, STORE="@STORE", BUILDINGS="@BUILDINGS")
    return chain


def monthly_open_data() -> Chain:
    """What a data officer does every month: the register brought to date, judged, and what is open published."""
    chain = Chain(
        "monthlyopendata",
        "Monthly open-data release",
        "Brings the catalogue to what the data are now, checks it, packs what is open to the public, verifies the "
        "package as its receiver would, publishes the citizens' page and the services, and packs the catalogue itself.",
    )
    any_folder = Qgis.ProcessingFileParameterBehavior.Folder
    chain.takes(
        store(),
        QgsProcessingParameterString("DATASETS", "Open data sets, with commas between"),
        QgsProcessingParameterString("PURPOSE", "What for"),
        QgsProcessingParameterFile("SITE", "Folder of the site", any_folder),
        QgsProcessingParameterFile("SERVICES", "Folder of the services", any_folder),
    )
    chain.does("register", "registerdatasets", {}, STORE="@STORE")
    chain.does("check", "checkcatalog", {"FINDINGS": "Findings", "REPORT_OUTPUT": "Report"}, STORE="@STORE")
    chain.does(
        "pack", "exportdataset", {"OUTPUT": "Package"}, STORE="@STORE", DATASETS="@DATASETS", PURPOSE="@PURPOSE",
        FORMATS=["gpkg", "csv"], RELEASE_CLASS="open", HOLD_BACK=True,
    )  # fmt: skip
    chain.does("verify", "verifypackage", {"IS_VALID": "Whole and unchanged"}, PACKAGE="pack:OUTPUT")
    chain.does(
        "show", "publishsite", {"PAGE": "The page"}, STORE="@STORE", FOLDER="@SITE", PURPOSE="@PURPOSE",
        DATASETS="@DATASETS",
    )  # fmt: skip
    chain.does(
        "serve", "publishservices", {"PROJECT": "Project for QGIS Server"}, STORE="@STORE", FOLDER="@SERVICES",
        PURPOSE="@PURPOSE", DATASETS="@DATASETS",
    )  # fmt: skip
    chain.does("tell", "exportcatalog", {"OUTPUT": "Catalogue"}, STORE="@STORE", PURPOSE="@PURPOSE")
    return chain


DRAWN = {
    "monthly_open_data": monthly_open_data,
    "grid_a_district": grid_a_district,
    "facility_census_report": facility_census_report,
    "receive_survey": receive_a_survey,
    "tonights_forecast": tonights_forecast,
    "storm_ladder": storm_ladder,
}


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
