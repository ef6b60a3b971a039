"""undergrid:surveytemplate."""

from __future__ import annotations

from ..room_algorithms import TemplateAlgorithm
from ..texts import tr


class SurveyTemplate(TemplateAlgorithm):
    """Writes an empty workbook for a profile; needs no store."""

    identifier = "surveytemplate"
    title = tr("Survey template")
    summary = tr(
        "Writes an empty workbook whose headers an import profile understands, with drop-down lists of what each "
        "column may hold. Required columns are yellow."
    )
    keywords = tr("survey,template,workbook,xlsx,form,profile")
    room = "survey"
    profile = "generic"
