"""undergrid:censusmap."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsExpression,
    QgsExpressionContext,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QLocale

from ..algorithm import Declared
from ..one_language import crs_in_one_language, in_one_language
from ..texts import on_day, tr
from ..values import Chosen
from . import own_layers, sheet
from .sheet_algorithm import SheetAlgorithm
from .survey_map import base_map

SHOWN = (("facilities", "facility"), ("facilities", "facility_line"), ("facilities", "facility_area"),
         ("grid", "cell"))  # fmt: skip
MOST_LINES = 10


class CensusMap(SheetAlgorithm):
    """Makes the page of cells and facilities."""

    identifier = "censusmap"
    title = tr("Census map page")
    summary = tr(
        "Makes the page of a census: management cells with the end of their codes, and every facility under the sign "
        "of its class, over the project's base map, with how many there are and how complete they are.\n"
        "The page stays in the project as a layout with a theme of its own. A template lays it out as your city wants, "
        "and an atlas makes one sheet for each cell or street."
    )
    keywords = tr("census,map,cells,facilities,components,page,print,layout,atlas,pdf")
    task = "facilities.survey_coverage.survey_coverage"

    def declare(self) -> Iterable[Declared]:
        yield from self.sheet_parameters(tr("Census map"))

    def request(self, chosen: Chosen, context: QgsProcessingContext) -> dict[str, Any]:
        super().request(chosen, context)
        return {"pipes_along_streets": False}

    def draw(self, answer: dict[str, Any], project: QgsProject) -> tuple[QgsRectangle, sheet.Content]:
        there = [layer for layer in (own_layers.of_store(project, *each) for each in SHOWN) if layer is not None]
        shown = [layer for layer in there if layer.featureCount()]
        if not shown:
            raise QgsProcessingException(
                tr(
                    "The project shows neither cells nor facilities.\nMake a project of the store with 'Make project' "
                    "once cells are generated or facilities are let in."
                )
            )
        name = own_layers.free_name(project, self.words.title)
        own_layers.keep_theme(project, name, [*shown, *base_map(project)])
        extent = QgsRectangle()
        for layer in shown:
            layer.updateExtents(True)
            extent.combineExtentWith(layer.extent())
        content = sheet.Content(
            title=self.words.title, theme=name, legend=shown,
            subtitle=tr("Management cells, and what stands in the street"),
            facts="\n".join(_facts(answer, groups(own_layers.of_store(project, *SHOWN[0])), self.words.author)),
            foot=f"{crs_in_one_language(project.crs())} · Undergrid",
            only_what_shows=True,
        )  # fmt: skip
        return extent.buffered(0.02 * max(extent.width(), extent.height())), content


def groups(layer: QgsVectorLayer | None) -> list[tuple[str, int]]:
    """Return how many facilities each entry of the layer's legend stands for, the most first."""
    renderer = layer.renderer() if layer is not None else None
    if layer is None or not isinstance(renderer, QgsCategorizedSymbolRenderer):
        return []
    title: dict[str | None, str] = {}
    for category in renderer.categories():
        value = category.value()
        title |= dict.fromkeys(value if isinstance(value, list) else [value], category.label())
    other = title.get(None, "")
    # a city's own style may sort by an expression
    sorted_by, context = QgsExpression(_asked(renderer.classAttribute(), layer)), QgsExpressionContext()
    context.setFields(layer.fields())
    counted: Counter[str] = Counter()
    for each in layer.getFeatures():
        context.setFeature(each)
        counted[title.get(sorted_by.evaluate(context), other)] += 1
    return [(in_one_language(label), count) for label, count in counted.most_common()]


def _asked(attribute: str, layer: QgsVectorLayer) -> str:
    """Return what a renderer sorts by as an expression: the name of a column, or an expression already."""
    return QgsExpression.quotedColumnRef(attribute) if attribute in layer.fields().names() else attribute


def _facts(answer: dict[str, Any], counted: list[tuple[str, int]], author: str) -> Iterable[str]:
    def number(value: float) -> str:
        return QLocale().toString(int(value))

    yield tr("{count} management cells, {surveyed} of them with facilities").format(
        count=number(answer["cells"]), surveyed=number(answer["cells_surveyed"])
    )
    yield tr("{count} facilities, {complete} with all mandatory fields").format(
        count=number(answer["components"]), complete=number(answer["components_complete"])
    )
    for title, count in counted[:MOST_LINES]:
        yield f"   {title}: {number(count)}"
    if len(counted) > MOST_LINES:
        rest = sum(count for _, count in counted[MOST_LINES:])
        yield tr("   {count} other kinds: {pieces}").format(
            count=number(len(counted) - MOST_LINES), pieces=number(rest)
        )
    today = on_day(QDate.currentDate())
    yield tr("Page of {day}").format(day=today) + (tr(", made by {author}").format(author=author) if author else "")
