"""The shipped models in the user's language: their files hold English only, for their names are their ids."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessingModelAlgorithm
from qgis.PyQt.QtCore import QCoreApplication

from . import domains, stored_names
from .texts import CONTEXT, tr

NAMES = {
    "facilitycensusreport": tr("Facility census report"),
    "gridadistrict": tr("Grid a district"),
    "monthlyopendata": tr("Monthly open-data release"),
    "receivesurvey": tr("Receive survey"),
    "stormladder": tr("Storm ladder"),
    "tonightsforecast": tr("Tonight's forecast"),
}
ROOMS = {
    "facilitycensusreport": "facilities",
    "gridadistrict": "grid",
    "monthlyopendata": "catalog",
    "receivesurvey": "survey",
    "stormladder": "flood",
    "tonightsforecast": "flood",
}
SAID = (
    tr("Store"), tr("Delivered files"), tr("Name of the delivery"), tr("Pipe model in the store"), tr("Storm formula"),
    tr("Return periods for the pipes (years)"), tr("Duration of each storm (min)"),
    tr("Set of storms for the streets"), tr("Runs at the same time"), tr("Forecast rain (table)"),
    tr("Results of the scenarios"), tr("Buildings"), tr("Population of a building"), tr("Streets"),
    tr("Facilities that can be manned"), tr("Management cells"),
    tr("Imports what a survey team handed over, judges it as a whole, accepts it if nothing is wrong, and writes the "
       "workbook and the report that go back to the team."),
    tr("Sends a ladder of storms, from common to rare, through the pipes and over the streets: which pipe fails at "
       "which storm, how deep each storm stands where, and all of them side by side in a table."),
    tr("Looks tonight's rain up among the scenarios that were run, counts who and what would stand in the water, "
       "issues warnings per management cell and writes a report."),
    tr("Communities"), tr("Codes of the communities"), tr("Rivers, railways, motorways"),
    tr("Wanted area of a cell (m²)"),
    tr("Makes the management cells of a district along its streets, puts them into the store, gives them their codes, "
       "checks them, and writes how good they are. What is left empty is taken from the store."),
    tr("Day of the census (2026-05-31; empty: today)"),
    tr("Gives identifiers to facilities that have none, checks all of them, and writes how much was surveyed and how "
       "much is watched against the targets, with the lists of what lacks."),
    tr("Brings the catalogue to what the data are now, checks it, packs what is open to the public, verifies the "
       "package as its receiver would, publishes the citizens' page and the services, and packs the catalogue itself."),
    tr("Open data sets, with commas between"), tr("What for"), tr("Folder of the site"), tr("Folder of the services"),
    tr("Package"), tr("Whole and unchanged"), tr("The page"), tr("Project for QGIS Server"), tr("Catalogue"),
    tr("Findings"), tr("Report"), tr("Workbook"), tr("Table"), tr("Results"), tr("Exposure"),
    tr("Cells without facilities"), tr("Surveyed"), tr("Watched"), tr("Not watched"), tr("Capacity results"),
    tr("Chosen run"), tr("Whom to warn"), tr("Cells"), tr("Borders"), tr("Quality of the cells"),
)  # fmt: skip
"""Named here for the translators; a test looks whether a model says anything else."""
MEANT = {"Warnings": tr("Warnings", "flood")}
"""What a model says in one word and the algorithms, which use the word for something else, in two."""


class ShippedModel(QgsProcessingModelAlgorithm):
    """A model from a file of ours, in its room under its name; its id and the names of its outputs stay English."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path
        self.is_read = self.fromFile(str(path))
        for asked in self.parameterDefinitions():
            asked.setDescription(_translated(asked.description()))
            stored_names.offer(self.name(), self.groupId(), asked)
        for given in self.outputDefinitions():
            given.setDescription(_translated(given.description()))
        self.setHelpContent({part: _translated(words) for part, words in self.helpContent().items()})

    def createInstance(self) -> ShippedModel:
        return ShippedModel(self.path)

    def displayName(self) -> str:
        return NAMES.get(self.name(), self.name())

    def group(self) -> str:
        return domains.title(self.groupId())

    def groupId(self) -> str:
        return ROOMS.get(self.name(), "home")


def _translated(words: str) -> str:
    return MEANT.get(words) or QCoreApplication.translate(CONTEXT, words)
