"""A sheet that says one thing: built once, or laid out by a city's template, and filled by the names of its items.

Every item has an id (``title``, ``map``, ``legend`` ...). A template may move, restyle or drop any of them and add what
it likes; what it keeps under its id is filled.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from qgis.core import (
    Qgis,
    QgsLayoutExporter,
    QgsLayoutFrame,
    QgsLayoutItem,
    QgsLayoutItemAttributeTable,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutMultiFrame,
    QgsLayoutSize,
    QgsLayoutTable,
    QgsLayoutTableColumn,
    QgsMapLayer,
    QgsPrintLayout,
    QgsProcessingException,
    QgsProject,
    QgsReadWriteContext,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSizeF
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtXml import QDomDocument

from .. import domains
from ..layers import nameless, shorten_legend
from ..texts import language, tr
from . import layout as page
from .own_layers import OURS

WIDTH, HEIGHT = page.SIZES_MM["A3"]
MARGIN, TOP, SIDE, GAP, FOOT = 10.0, 31.0, 92.0, 5.0, 12.0
MAP_BOX = (MARGIN, TOP, WIDTH - 2 * MARGIN - SIDE - GAP, HEIGHT - TOP - MARGIN - FOOT)
LEFT = WIDTH - MARGIN - SIDE
SMALLEST = 30.0
"""How high the small map is at least; it takes what the legend leaves."""
LETTERS = (7.5, 7.0, 6.5, 6.0)
LEAST_BAR_MM, MOST_BAR_MM = 20.0, 48.0
SCALES = (500, 750, 1000, 1250, 1500, 2000, 2500, 3000, 4000, 5000, 6000, 7500, 8000, 10000, 12500, 15000, 20000, 25000,
          30000, 40000, 50000, 75000, 100000, 150000, 200000, 250000, 500000, 1000000)  # fmt: skip

Item = TypeVar("Item", bound=QgsLayoutItem)


@dataclass(frozen=True)
class Column:
    """A column of the table beside the map: an expression over its layer, its heading, its width in mm."""

    expression: str
    heading: str
    width: float


@dataclass(frozen=True)
class Content:
    """What is put into a sheet: words, the theme that its map shows, the layers of its legend, a table, a chart.

    ``small`` is the theme of a small map of the same place beside it.
    """

    title: str
    theme: str
    legend: Sequence[QgsMapLayer]
    subtitle: str = ""
    facts: str = ""
    foot: str = ""
    table: QgsVectorLayer | None = None
    table_title: str = ""
    columns: Sequence[Column] = ()
    chart: str = ""
    chart_title: str = ""
    small: str = ""
    small_title: str = ""
    only_what_shows: bool = False


def make_sheet(
    project: QgsProject,
    extent: QgsRectangle,
    content: Content,
    size: str,
    template: str,
    cells: QgsVectorLayer | None = None,
) -> QgsPrintLayout:
    """Return a sheet of the project, called as its theme, in place of an older one; it stays with the project.

    With ``cells`` it is an atlas: one sheet for each of them.
    """
    layout = QgsPrintLayout(project)
    if template:
        _read_template(layout, template)
    else:
        _build(layout, content, WIDTH / page.SIZES_MM[size][0])
    layout.setName(content.theme)
    layout.setCustomProperty(OURS, True)
    manager = project.layoutManager()
    older = manager.layoutByName(content.theme)
    if older is not None:
        manager.removeLayout(older)
    manager.addLayout(layout)
    _fill(layout, extent, content, cells)
    if content.small and not template:
        _settle(layout, extent, WIDTH / page.SIZES_MM[size][0])
    return layout


def keep_template(layout: QgsPrintLayout, path: str) -> None:
    """Write the sheet as a template that a city can change in QGIS and give again."""
    if not layout.saveAsTemplate(path, QgsReadWriteContext()):
        raise QgsProcessingException(page.not_written(path))


def write(layout: QgsPrintLayout, pdf: str, png: str) -> None:
    """Write the sheet; an atlas becomes one PDF with a page for each of its sheets, and a picture of the first one."""
    atlas = layout.atlas()
    if pdf:
        settings = QgsLayoutExporter.PdfExportSettings()
        settings.dpi = 200
        good = QgsLayoutExporter.ExportResult.Success
        with nameless(layout.project()):
            if not atlas.enabled():
                result = QgsLayoutExporter(layout).exportToPdf(pdf, settings)
            else:
                result, _said = QgsLayoutExporter.exportToPdf(atlas, pdf, settings)
        if result != good:
            raise QgsProcessingException(page.not_written(pdf))
    if png:
        if atlas.enabled():
            atlas.beginRender()
            atlas.first()
        if not page.write_png(layout, png):
            raise QgsProcessingException(page.not_written(png))
        atlas.endRender()


def _read_template(layout: QgsPrintLayout, path: str) -> None:
    document = QDomDocument()
    try:
        document.setContent(Path(path).read_bytes())
        items, loaded = layout.loadFromTemplate(document, QgsReadWriteContext())
    except OSError:
        items, loaded = [], False
    if not loaded or not items or not isinstance(layout.itemById("map"), QgsLayoutItemMap):
        raise QgsProcessingException(
            tr(
                "{path} is no template of a map page, or holds no map that is called “map”.\n"
                "Let this algorithm keep its template, change that one in QGIS, and give it again."
            ).format(path=path)
        )


def _build(layout: QgsPrintLayout, content: Content, larger: float) -> None:
    """Lay out an empty sheet; all measures are those of A3 and become smaller by ``larger``."""
    layout.initializeDefaults()
    (sheet,) = layout.pageCollection().pages()
    sheet.setPageSize(QgsLayoutSize(QSizeF(WIDTH / larger, HEIGHT / larger)))
    pen = _Pen(layout, 1.0 / larger)
    drawn = pen.put(QgsLayoutItemMap(layout), "map", MAP_BOX)
    drawn.setFrameEnabled(True)
    drawn.setFrameStrokeColor(page.FRAME)
    drawn.setBackgroundColor(QColor("#f7f6f2"))
    wide = MAP_BOX[2]
    pen.words("title", (MARGIN, MARGIN - 1, wide, 10), 20, page.INK, bold=True)
    pen.words("subtitle", (MARGIN, MARGIN + 9.5, wide, 8), 10.5, page.QUIET)
    north = pen.put(QgsLayoutItemPicture(layout), "north", (WIDTH - MARGIN - 13, MARGIN - 1, 13, 13))
    north.setPicturePath(str(domains.ICONS / "north.svg"))
    top = TOP
    if content.table is not None:
        pen.words("table_title", (LEFT, top, SIDE, 6), 11, page.INK, bold=True)
        pen.table("table", (LEFT, top + 7, SIDE, 6 * 6.1))
        top += 7 + 6 * 6.1 + 3
    if content.facts:
        lines = content.facts.count("\n") + 1 + sum(len(line) // 62 for line in content.facts.splitlines())
        pen.words("facts", (LEFT, top, SIDE, 4.6 * lines + 1), 8.5, page.INK)
        top += 4.6 * lines + 4
    if content.chart:
        pen.words("chart_title", (LEFT, top, SIDE, 5), 9, page.INK, bold=True)
        pen.put(QgsLayoutItemPicture(layout), "chart", (LEFT, top + 5.5, SIDE, 37))
        top += 46
    legend = pen.put(QgsLayoutItemLegend(layout), "legend", (LEFT, top, SIDE, HEIGHT - top - MARGIN))
    page.set_letters(legend, (LETTERS[0] if content.small else 8.0) / larger)
    if content.small:
        legend.setColumnCount(2)
        legend.setColumnSpace(2.0 / larger)
        pen.words("small_title", (LEFT, HEIGHT - MARGIN - SMALLEST - 5.5, SIDE, 5), 9, page.INK, bold=True)
        small = pen.put(QgsLayoutItemMap(layout), "small_map", (LEFT, HEIGHT - MARGIN - SMALLEST, SIDE, SMALLEST))
        small.setFrameEnabled(True)
        small.setFrameStrokeColor(page.FRAME)
        small.setBackgroundColor(QColor("#f7f6f2"))
    foot = HEIGHT - MARGIN - FOOT + 2
    bar = QgsLayoutItemScaleBar(layout)
    pen.put(bar, "scale", (MARGIN + wide - 62, foot, 62, 10))
    bar.setStyle("Single Box")
    bar.setTextFormat(page.text_format(8 / larger, page.INK))
    pen.words("scale_words", (MARGIN + wide - 92, foot + 3.5, 28, 5), 8.5, page.QUIET)
    pen.words("foot", (MARGIN, foot + 1, wide - 98, 10), 7, page.QUIET)


@dataclass(frozen=True)
class _Pen:
    layout: QgsPrintLayout
    scale: float

    def put(self, item: Item, name: str, box: page.Box) -> Item:
        self.layout.addLayoutItem(item)
        item.setId(name)
        x, y, width, height = (value * self.scale for value in box)
        page.place(item, (x, y, width, height))
        return item

    def words(self, name: str, box: page.Box, points: float, colour: QColor, bold: bool = False) -> None:
        label = QgsLayoutItemLabel(self.layout)
        label.setTextFormat(page.text_format(points * self.scale, colour, bold))
        self.put(label, name, box)

    def table(self, name: str, box: page.Box) -> None:
        table = QgsLayoutItemAttributeTable.create(self.layout)
        table.setHeaderTextFormat(page.text_format(7.5 * self.scale, page.QUIET))
        table.setContentTextFormat(page.text_format(9 * self.scale, page.INK))
        table.setGridColor(QColor("#d6d9de"))
        table.setGridStrokeWidth(0.15)
        table.setVerticalGrid(False)
        table.setCellMargin(1.0 * self.scale)
        table.setEmptyTableBehavior(QgsLayoutTable.EmptyTableMode.HideTable)
        table.setMaximumNumberOfFeatures(12)
        self.layout.addMultiFrame(table)
        frame = QgsLayoutFrame(self.layout, table)
        table.setResizeMode(QgsLayoutMultiFrame.ResizeMode.UseExistingFrames)
        self.put(frame, name, box)
        table.addFrame(frame)


def _fill(layout: QgsPrintLayout, extent: QgsRectangle, content: Content, cells: QgsVectorLayer | None) -> None:
    drawn = layout.itemById("map")
    if not isinstance(drawn, QgsLayoutItemMap):
        return  # a template without one was refused, and a sheet of our own has one
    drawn.setFollowVisibilityPreset(True)
    drawn.setFollowVisibilityPresetName(content.theme)
    on_round_scale(drawn, extent)
    if cells is not None:
        _set_atlas(layout, drawn, cells)
    title = content.title if cells is None else f"{content.title} · [% @atlas_pagename %]"
    said = {
        "title": title, "subtitle": content.subtitle, "facts": content.facts, "foot": content.foot,
        "table_title": content.table_title, "chart_title": content.chart_title, "small_title": content.small_title,
        "scale_words": "1 : [% format_number(round(item_variables('map')['map_scale']), 0) %]",
    }  # fmt: skip
    for name, words in said.items():
        label = layout.itemById(name)
        if isinstance(label, QgsLayoutItemLabel):
            label.setText(words)
    chart = layout.itemById("chart")
    if isinstance(chart, QgsLayoutItemPicture):
        chart.setPicturePath(content.chart)
    small = layout.itemById("small_map")
    if isinstance(small, QgsLayoutItemMap) and content.small:
        small.setFollowVisibilityPreset(True)
        small.setFollowVisibilityPresetName(content.small)
        small.zoomToExtent(extent)
    _fill_table(layout, content)
    _fill_scale(layout.itemById("scale"), drawn, of_many=cells is not None)
    _fill_legend(layout.itemById("legend"), drawn, content)


def _settle(layout: QgsPrintLayout, extent: QgsRectangle, larger: float) -> None:
    """Let the legend fit the width beside the map, and the small map take what it leaves below."""
    legend, small, title = (layout.itemById(name) for name in ("legend", "small_map", "small_title"))
    if not isinstance(legend, QgsLayoutItemLegend) or not isinstance(small, QgsLayoutItemMap) or title is None:
        return
    for points in LETTERS:
        page.set_letters(legend, points / larger)
        # A legend's size is known when the page has been drawn once.
        QgsLayoutExporter(layout).renderPageToImage(0, dpi=page.MEASURING_DPI)
        if legend.sizeWithUnits().width() <= SIDE / larger:
            break
    under = legend.positionWithUnits().y() + legend.sizeWithUnits().height() + 1.0 / larger
    bottom = (HEIGHT - MARGIN) / larger
    top = min(under + 5.5 / larger, bottom - SMALLEST / larger)
    page.place(title, (LEFT / larger, top - 5.5 / larger, SIDE / larger, 5 / larger))
    page.place(small, (LEFT / larger, top, SIDE / larger, bottom - top))
    small.zoomToExtent(extent)


def on_round_scale(drawn: QgsLayoutItemMap, extent: QgsRectangle) -> None:
    """Let the map show the extent on the largest round scale on which it fits, its middle in the middle."""
    drawn.zoomToExtent(extent)
    needed = drawn.scale()
    drawn.setScale(next((each for each in SCALES if each >= needed * 0.999), needed))


def _set_atlas(layout: QgsPrintLayout, drawn: QgsLayoutItemMap, cells: QgsVectorLayer) -> None:
    atlas = layout.atlas()
    atlas.setEnabled(True)
    atlas.setCoverageLayer(cells)
    atlas.setHideCoverage(False)
    wanted = (f"name_{language()}", "name", "name_zh", "name_en", "code")
    names = [f"nullif(\"{name}\", '')" for name in wanted if cells.fields().indexOf(name) >= 0]
    atlas.setPageNameExpression(f"coalesce({', '.join([*names, 'to_string($id)'])})")
    atlas.setSortFeatures(True)
    atlas.setSortExpression(atlas.pageNameExpression())
    layout.reportContext().setPredefinedScales([float(each) for each in SCALES])
    drawn.setAtlasDriven(True)
    drawn.setAtlasScalingMode(QgsLayoutItemMap.AtlasScalingMode.Predefined)


def _fill_table(layout: QgsPrintLayout, content: Content) -> None:
    frame = layout.itemById("table")
    if not isinstance(frame, QgsLayoutFrame) or content.table is None:
        return
    table, wide = frame.multiFrame(), frame.sizeWithUnits().width()  # the frame follows what the table becomes
    if not isinstance(table, QgsLayoutItemAttributeTable):
        return
    table.setVectorLayer(content.table)
    columns = []
    for each in content.columns:
        column = QgsLayoutTableColumn(each.heading)
        column.setAttribute(each.expression)
        column.setWidth(each.width * wide / SIDE)
        columns.append(column)
    table.setColumns(columns)
    table.refreshAttributes()


def _fill_scale(bar: QgsLayoutItem | None, drawn: QgsLayoutItemMap, *, of_many: bool) -> None:
    if not isinstance(bar, QgsLayoutItemScaleBar):
        return
    bar.setLinkedMap(drawn)
    page.measure(bar, drawn.scale())
    if not of_many:
        return
    # The sheets of an atlas have scales of their own: the bar keeps its width and finds its round number.
    bar.setMinimumBarWidth(LEAST_BAR_MM)
    bar.setMaximumBarWidth(MOST_BAR_MM)
    bar.setSegmentSizeMode(Qgis.ScaleBarSegmentSizeMode.FitWidth)


def _fill_legend(legend: QgsLayoutItem | None, drawn: QgsLayoutItemMap, content: Content) -> None:
    if not isinstance(legend, QgsLayoutItemLegend):
        return
    legend.setLinkedMap(drawn)
    legend.setAutoUpdateModel(False)
    legend.setLegendFilterByMapEnabled(content.only_what_shows)
    root = legend.model().rootGroup()
    root.removeAllChildren()
    for layer in content.legend:
        node = root.addLayer(layer)
        page.say_in_one_language(legend, node)
        shorten_legend(node)
    legend.adjustBoxSize()
