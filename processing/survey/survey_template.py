"""undergrid:surveytemplate."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from ..algorithm import Declared, UndergridAlgorithm
from ..texts import tr
from ..values import Chosen


class SurveyTemplate(UndergridAlgorithm):
    """Writes an empty workbook for a profile; needs no store."""

    identifier = "surveytemplate"
    title = tr("Survey template")
    summary = tr(
        "Writes an empty workbook whose headers an import profile understands, with drop-down lists of what each "
        "column may hold. Required columns are yellow."
    )
    keywords = tr("survey,template,workbook,xlsx,form,profile")
    task = "intake.template.survey_template"
    needs_store = False

    def declare(self) -> Iterable[Declared]:
        yield QgsProcessingParameterString("PROFILE", tr("Import profile"), "generic")
        yield QgsProcessingParameterFile(
            "PROFILE_FOLDER", tr("Folder with your own profiles"),
            Qgis.ProcessingFileParameterBehavior.Folder, "", None, True,
        )  # fmt: skip
        yield QgsProcessingParameterFileDestination("FILE", tr("Workbook"), "Excel (*.xlsx)")

    def request(self, chosen: Chosen, context: QgsProcessingContext) -> dict[str, Any]:
        asked = super().request(chosen, context)
        folder = asked.pop("profile_folder", None)
        return asked | ({"profile_folders": [folder]} if folder else {})
