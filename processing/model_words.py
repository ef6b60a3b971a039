"""What the shipped models say, in the user's language: their files hold English only, for their names are their ids."""

from __future__ import annotations

from qgis.core import QgsProcessingModelAlgorithm
from qgis.PyQt.QtCore import QCoreApplication

from .texts import CONTEXT, tr

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
    tr("Day of the census (2026-05-31; empty: today)"),
    tr("Gives identifiers to facilities that have none, checks all of them, and writes how much was surveyed and how "
       "much is watched against the targets, with the lists of what lacks."),
)  # fmt: skip
"""Named here for the translators; a test looks whether a model says anything else."""


def say_in_own_language(model: QgsProcessingModelAlgorithm) -> None:
    """Let a model's dialog speak the user's language."""
    for definition in model.parameterDefinitions():
        definition.setDescription(_translated(definition.description()))
    model.setHelpContent({part: _translated(words) for part, words in model.helpContent().items()})


def _translated(words: str) -> str:
    return QCoreApplication.translate(CONTEXT, words)
