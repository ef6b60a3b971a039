"""undergrid:floodwarning."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFileDestination,
)

from ..algorithm import Declared, UndergridAlgorithm
from ..parameters import advanced
from ..texts import tr
from ..values import Chosen
from .dressing import show
from .parameters import file, number, polygons, shapes, words

LEVELS = {
    "RED": tr("Cells with a red warning"),
    "ORANGE": tr("Cells with an orange warning"),
    "YELLOW": tr("Cells with a yellow warning"),
    "BLUE": tr("Cells with a blue warning"),
}
MESSAGE = {
    "AREA_COLUMN": tr("Messages: column that says to which area a cell belongs"),
    "OFFICE": tr("Messages: office that judges"),
    "TELEPHONE": tr("Messages: telephone"),
    "BEGINS": tr("Messages: when the rain begins (2026-11-28 14:00, local time)"),
}
NAMES = {"warning": tr("Suggested warnings"), "manned": tr("Facilities to be manned")}


class FloodWarning(UndergridAlgorithm):
    """Turns exposed cells into warnings; needs no store."""

    identifier = "floodwarning"
    title = tr("Flood warning")
    summary = tr(
        "Gives every management cell one of four colours by depth, duration and exposure, says why, lists whom to warn "
        "and which facilities to man, and writes a message for each area.\nThe rules are a table that a city edits: "
        "data/hazard/warning.toml."
    )
    keywords = tr("flood,warning,alert,blue,yellow,orange,red,cells,emergency")
    task = "flood.impact.assessing.issue_warnings"
    needs_store = False
    gives_findings = True

    def declare(self) -> Iterable[Declared]:
        yield polygons("CELLS", tr("Exposed cells (from flood exposure)"), optional=False)
        yield shapes("FACILITIES", tr("Facilities that can be manned"))
        yield words("KIND_COLUMN", tr("Column with the kind of a facility"), "kind")
        yield number("NEAR_M", tr("Facilities are manned when a warned cell is within (m)"), 100)
        yield advanced(file("RULES", tr("Rules (empty: the shipped ones)"), "toml", optional=True))
        yield QgsProcessingParameterFileDestination("OUTPUT", tr("Suggested warnings"), "GeoPackage (*.gpkg)")
        yield QgsProcessingParameterFileDestination(
            "LIST_CSV", tr("List of whom to warn"), "CSV (*.csv)", None, True, False
        )
        yield QgsProcessingParameterFileDestination(
            "MESSAGES_OUTPUT", tr("Messages by area"), "HTML (*.html)", None, True, False
        )
        for name, label in MESSAGE.items():
            yield advanced(words(name, label))
        for name, label in LEVELS.items():
            yield QgsProcessingOutputNumber(name, label)
        yield QgsProcessingOutputNumber("WARNED", tr("Entries in the list"))
        yield QgsProcessingOutputNumber("MANNED", tr("Facilities to be manned"))
        yield QgsProcessingOutputNumber("MESSAGES", tr("Messages by area"))

    def request(self, chosen: Chosen, context: QgsProcessingContext) -> dict[str, Any]:
        asked = super().request(chosen, context)
        message = {name.lower(): asked.pop(name.lower(), None) for name in MESSAGE}
        told = {name: value for name, value in message.items() if value}
        return asked | ({"message": told} if told else {})

    def conclude(self, answer: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        for layer in answer["layers"]:
            show(context, f"{answer['output']}|layername={layer}", NAMES[layer], layer)
        levels = {name: answer["cells"].get(name.lower(), 0) for name in LEVELS}
        return super().conclude(answer, context) | levels
