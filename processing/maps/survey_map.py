"""undergrid:surveymap."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qgis.core import (
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QLocale

from .. import layers
from ..algorithm import Declared
from ..one_language import crs_in_one_language, in_one_language
from ..texts import on_day, tr
from ..values import Chosen
from . import own_layers, sheet
from .sheet_algorithm import SheetAlgorithm

SURVEY = (("survey", "point"), ("survey", "segment"), ("survey", "area"))
MOST_LINES = 8


class SurveyMap(SheetAlgorithm):
    """Makes the page of a survey."""

    identifier = "surveymap"
    title = tr("Survey map page")
    summary = tr(
        "Makes the page of what lies underground: every utility in its standard colour, over the project's base map, "
        "with how much there is of each and how complete it is. No findings, no model and no water are on it.\n"
        "The page stays in the project as a layout with a theme of its own. A template lays it out as your city wants, "
        "and an atlas makes one sheet for each cell or street."
    )
    keywords = tr("survey,map,pipes,page,print,layout,atlas,template,pdf")
    task = "survey.network.statistics.network_statistics"

    def declare(self) -> Iterable[Declared]:
        yield from self.sheet_parameters(tr("Survey map"))

    def request(self, chosen: Chosen, context: QgsProcessingContext) -> dict[str, Any]:
        super().request(chosen, context)
        return {"group_by": ["category"]}

    def draw(self, answer: dict[str, Any], project: QgsProject) -> tuple[QgsRectangle, sheet.Content]:
        surveyed = [layer for layer in (own_layers.of_store(project, *each) for each in SURVEY) if layer is not None]
        if not any(layer.featureCount() for layer in surveyed):
            raise QgsProcessingException(
                tr(
                    "The project shows no survey.\nMake a project of the store with 'Make project', or add its layers "
                    "from the panel, once a survey is let into the network."
                )
            )
        base = base_map(project)
        name = own_layers.free_name(project, self.words.title)
        own_layers.keep_theme(project, name, [*surveyed, *base])
        extent = QgsRectangle()
        for layer in surveyed:
            if layer.featureCount():
                layer.updateExtents(True)
                extent.combineExtentWith(layer.extent())
        content = sheet.Content(
            title=self.words.title, theme=name,
            legend=[layer for layer in surveyed if layer.featureCount()],
            subtitle=tr("What lies underground"), facts="\n".join(_facts(answer, self.words.author, _names(surveyed))),
            foot=f"{crs_in_one_language(project.crs())} · Undergrid",
            only_what_shows=True,
        )  # fmt: skip
        return extent.buffered(0.02 * max(extent.width(), extent.height())), content


def base_map(project: QgsProject) -> list[QgsMapLayer]:
    """Return what the project shows under its survey: the base map that is switched on, but points (gauges, signs)."""
    group = project.layerTreeRoot().findGroup(tr("Base map"))
    if group is None:
        return []
    shown = [node.layer() for node in group.findLayers() if node.isVisible()]
    return [layer for layer in shown if layer is not None and is_ground(layer)]


def is_ground(layer: QgsMapLayer) -> bool:
    """Return whether a layer is ground to draw on: areas, lines or a picture, and not about mistakes."""
    if layers.is_about_mistakes(layer):
        return False
    if isinstance(layer, QgsVectorLayer):
        return layer.geometryType() in layers.ORDER[1:]
    return isinstance(layer, QgsRasterLayer)


def _names(surveyed: Iterable[QgsVectorLayer]) -> dict[str, str]:
    """Return what the legend calls each code, in the page's language."""
    found = [layer.renderer() for layer in surveyed]
    legends = (each.legendSymbolItems() for each in found if each is not None)
    labels = [in_one_language(each.label()) for items in legends for each in items]
    return {label.split(" ", 1)[0]: label for label in labels}


def _facts(answer: dict[str, Any], author: str, names: dict[str, str]) -> Iterable[str]:
    total = answer["totals"]
    yield tr("{km} km of pipes and cables in {count} segments").format(
        km=QLocale().toString(total["length_m"] / 1000, "f", 1), count=QLocale().toString(int(total["segments"]))
    )
    longest = sorted(answer["groups"]["category"], key=lambda each: -each["length_m"])
    for each in longest[:MOST_LINES]:
        yield tr("   {code}: {km} km").format(
            code=names.get(each["value"], each["value"]) or "–", km=QLocale().toString(each["length_m"] / 1000, "f", 1)
        )
    if len(longest) > MOST_LINES:
        rest = sum(each["length_m"] for each in longest[MOST_LINES:])
        yield tr("   {count} others: {km} km").format(
            count=len(longest) - MOST_LINES, km=QLocale().toString(rest / 1000, "f", 1)
        )
    if total.get("complete") is not None:
        share = QLocale().toString(100 * total["complete"], "f", 0)
        yield tr("Complete in what CJJ 61 asks for: {share} % of the length").format(share=share)
    today = on_day(QDate.currentDate())
    yield tr("Page of {day}").format(day=today) + (tr(", made by {author}").format(author=author) if author else "")
