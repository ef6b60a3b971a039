"""A map page: title, map, legend, scale, north, facts; on paper sizes that any office prints."""

from __future__ import annotations

from dataclasses import dataclass

from osgeo import gdal
from qgis.core import (
    Qgis,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeature,
    QgsFeatureRequest,
    QgsFillSymbol,
    QgsLayerTreeLayer,
    QgsLayerTreeUtils,
    QgsLayoutExporter,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutItemShape,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLayoutUtils,
    QgsLegendStyle,
    QgsMapLayer,
    QgsMapLayerLegendUtils,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
    QgsTextFormat,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSizeF
from qgis.PyQt.QtGui import QColor, QFont

from .. import domains
from ..layers import nameless
from ..one_language import in_one_language
from ..texts import tr

SIZES_MM = {"A4": (297.0, 210.0), "A3": (420.0, 297.0), "A2": (594.0, 420.0)}
INK, QUIET, FRAME = QColor("#22262b"), QColor("#6b7280"), QColor("#9aa1ab")
FONT = "Noto Sans CJK SC"
MARGIN, TITLE_HEIGHT, FOOT_HEIGHT, SIDE_WIDTH, GAP = 10.0, 16.0, 11.0, 68.0, 4.0
SCALE_WIDTH = 58.0
LEGEND_POINTS, MEASURING_DPI = (7.5, 7.0, 6.5, 6.0, 5.5), 30
Box = tuple[float, float, float, float]
"""Left, top, width and height of a part of the page, in mm."""
ONE_CLASS_A_ROW = ("singleSymbol", "categorizedSymbol", "graduatedSymbol")
"""Ways to draw in which a row's class alone says its symbol."""
ROUND_STEPS_M = (1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000, 10000)


@dataclass(frozen=True)
class Words:
    """What a page says beside its map; ``facts`` are lines for the side of the map, ``foot`` is the small print."""

    title: str
    subtitle: str = ""
    facts: str = ""
    foot: str = ""
    legend: str = ""


def make_page(project: QgsProject, extent: QgsRectangle, words: Words, size: str = "A3") -> QgsPrintLayout:
    """Return a landscape page of ``project`` around ``extent`` (in the project's coordinate system)."""
    width, height = SIZES_MM[size]
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.setName(words.title)
    (page,) = layout.pageCollection().pages()
    page.setPageSize(QgsLayoutSize(QSizeF(width, height), Qgis.LayoutUnit.Millimeters))

    top = MARGIN + TITLE_HEIGHT
    map_width, map_height = width - 2 * MARGIN - SIDE_WIDTH - GAP, height - top - MARGIN - FOOT_HEIGHT
    drawn = QgsLayoutItemMap(layout)
    layout.addLayoutItem(drawn)
    drawn.attemptMove(QgsLayoutPoint(MARGIN, top))
    drawn.attemptResize(QgsLayoutSize(map_width, map_height))
    drawn.zoomToExtent(extent)
    drawn.setFrameEnabled(True)
    drawn.setFrameStrokeColor(FRAME)
    drawn.setBackgroundColor(QColor("#ffffff"))

    side = MARGIN + map_width + GAP
    _label(layout, words.title, 17, INK, (MARGIN, MARGIN - 1, map_width, 9), bold=True)
    _label(layout, words.subtitle, 9, QUIET, (MARGIN, MARGIN + 8, map_width, 6))
    _north(layout, (side + SIDE_WIDTH - 12, MARGIN, 12, 12))
    _rule(layout, (side, top, SIDE_WIDTH, 0.2))
    lines = words.facts.count("\n") + 1 if words.facts else 0
    _label(layout, words.facts, 8, INK, (side, top + 2, SIDE_WIDTH, lines * 4.2))
    under = top + 4 + lines * 4.2
    _legend(layout, drawn, words.legend, (side, under), height - MARGIN - under)
    foot = height - MARGIN - FOOT_HEIGHT + 2
    _scale(layout, drawn, (MARGIN + map_width - SCALE_WIDTH, foot))
    _label(layout, words.foot, 7, QUIET, (MARGIN, foot + 3, map_width - SCALE_WIDTH - 30, 5))
    return layout


def write_pdf(layout: QgsPrintLayout, path: str) -> bool:
    """Write the page as PDF and return whether that went well."""
    settings = QgsLayoutExporter.PdfExportSettings()
    settings.dpi = 200
    with nameless(layout.project()):
        return QgsLayoutExporter(layout).exportToPdf(path, settings) == QgsLayoutExporter.ExportResult.Success


def write_png(layout: QgsPrintLayout, path: str, dpi: float = 150) -> bool:
    """Write the page as PNG and return whether that went well."""
    settings = QgsLayoutExporter.ImageExportSettings()
    settings.dpi = dpi
    # QGIS also tries to write coordinates into the file, which GDAL cannot do to a PNG and says so each time.
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        with nameless(layout.project()):
            return QgsLayoutExporter(layout).exportToImage(path, settings) == QgsLayoutExporter.ExportResult.Success
    finally:
        gdal.PopErrorHandler()


def text_format(points: float, colour: QColor, bold: bool = False) -> QgsTextFormat:
    """Return letters of that size and colour."""
    style = QgsTextFormat()
    font = QFont(FONT)
    font.setBold(bold)
    style.setFont(font)
    style.setForcedBold(bold)
    style.setSize(points)
    style.setColor(colour)
    return style


def _label(layout: QgsPrintLayout, words: str, points: float, colour: QColor, box: Box, bold: bool = False) -> None:
    if not words:
        return
    label = QgsLayoutItemLabel(layout)
    label.setText(words)
    label.setTextFormat(text_format(points, colour, bold))
    layout.addLayoutItem(label)
    place(label, box)


def place(item: QgsLayoutItem, box: Box) -> None:
    """Put an item where ``box`` (x, y, width, height in mm) says."""
    x, y, width, height = box
    item.attemptMove(QgsLayoutPoint(x, y))
    item.attemptResize(QgsLayoutSize(width, height))


def _rule(layout: QgsPrintLayout, box: Box) -> None:
    line = QgsLayoutItemShape(layout)
    line.setShapeType(QgsLayoutItemShape.Shape.Rectangle)
    line.setSymbol(QgsFillSymbol.createSimple({"color": FRAME.name(), "outline_style": "no"}))
    layout.addLayoutItem(line)
    place(line, box)


def _north(layout: QgsPrintLayout, box: Box) -> None:
    arrow = QgsLayoutItemPicture(layout)
    arrow.setPicturePath(str(domains.ICONS / "north.svg"))
    layout.addLayoutItem(arrow)
    place(arrow, box)


def _legend(
    layout: QgsPrintLayout, drawn: QgsLayoutItemMap, title: str, place: tuple[float, float], room_mm: float
) -> None:
    legend = QgsLayoutItemLegend(layout)
    legend.setTitle(title)
    legend.setLinkedMap(drawn)
    # Only what the map shows: forty pipe classes that do not occur tell nobody anything.
    legend.setLegendFilterByMapEnabled(True)
    legend.setAutoUpdateModel(False)  # the legend's own tree: what it calls things is not written into the project
    for node in legend.model().rootGroup().findLayers():
        say_in_one_language(legend, node)
        look_at_one_of_each(node, drawn)
    legend.setBoxSpace(0)
    legend.setFrameEnabled(False)
    legend.setBackgroundEnabled(False)
    layout.addLayoutItem(legend)
    legend.attemptMove(QgsLayoutPoint(*place))
    # What the map shows, and with it the legend's size, is known when the page has been drawn once.
    QgsLayoutExporter(layout).renderPageToImage(0, dpi=MEASURING_DPI)
    for points in LEGEND_POINTS:
        set_letters(legend, points)
        if legend.sizeWithUnits().height() <= room_mm:
            break


def say_in_one_language(legend: QgsLayoutItemLegend, node: QgsLayerTreeLayer) -> None:
    """Let a legend call the classes of a layer in the user's language only; styles name them in both."""
    layer = node.layer()
    told = layer.legend() if layer is not None else None
    for place, each in enumerate(told.createLayerTreeModelLegendNodes(node) if told is not None else []):
        QgsMapLayerLegendUtils.setLegendNodeUserLabel(node, place, in_one_language(each.data(0) or ""))
    legend.model().refreshLayerLegend(node)


def look_at_one_of_each(node: QgsLayerTreeLayer, drawn: QgsLayoutItemMap) -> None:
    """Let a legend that is filtered by its map look at one row of each class that the map shows, not at every row.

    QGIS writes the symbol of every row it looks at as XML: of a city's pipes that took ten times as long as the page.
    What it finds is the same; how the layers are drawn is not touched.
    """
    layer = node.layer()
    if not isinstance(layer, QgsVectorLayer) or layer.crs() != drawn.crs():
        return
    own = layer.renderer()
    renderer = own.clone() if own is not None and own.type() in ONE_CLASS_A_ROW else None
    if renderer is None:
        return
    context = QgsLayoutUtils.createRenderContextForMap(drawn, None)
    request = QgsFeatureRequest(drawn.extent()).setFlags(QgsFeatureRequest.Flag.ExactIntersect)
    request.setSubsetOfAttributes(renderer.usedAttributes(context), layer.fields())
    waited, seen, rows = {each.ruleKey() for each in renderer.legendSymbolItems()}, set[str](), list[str]()
    renderer.startRender(context, layer.fields())
    for feature in layer.getFeatures(request):
        context.expressionContext().setFeature(feature)
        keys = renderer.legendKeysForFeature(feature, context)
        if not keys <= seen:
            seen |= keys
            rows.append(str(feature.id()))
            if waited <= seen:
                break
    renderer.stopRender(context)
    QgsLayerTreeUtils.setLegendFilterByExpression(node, f"$id IN ({', '.join(rows)})" if rows else "FALSE")


def set_letters(legend: QgsLayoutItemLegend, points: float) -> None:
    """Set the legend's letters to ``points``, headings and symbols in proportion, and let its box follow."""
    parts, spread = QgsLegendStyle.Style, points / 7.5
    for part, larger, bold, above_mm in (
        (parts.Title, 1.45, True, 0.0),
        (parts.Group, 1.2, True, 2.6),
        (parts.Subgroup, 1.07, True, 2.2),
        (parts.Symbol, 1.0, False, 1.4),
        (parts.SymbolLabel, 1.0, False, 1.4),
    ):
        style = legend.style(part)
        style.setTextFormat(text_format(points * larger, INK, bold))
        style.setMargin(QgsLegendStyle.Side.Top, above_mm * spread)
        legend.setStyle(part, style)
    legend.setSymbolHeight(3.2 * spread)
    legend.setSymbolWidth(7 * spread)
    legend.adjustBoxSize()


def _scale(layout: QgsPrintLayout, drawn: QgsLayoutItemMap, place: tuple[float, float]) -> None:
    bar = QgsLayoutItemScaleBar(layout)
    bar.setStyle("Single Box")
    bar.setLinkedMap(drawn)
    measure(bar, drawn.scale())
    bar.setTextFormat(text_format(7.5, INK))
    layout.addLayoutItem(bar)
    bar.attemptMove(QgsLayoutPoint(*place))
    x, y = place
    _label(layout, f"1 : {round(drawn.scale(), -2):,.0f}", 7.5, QUIET, (x - 22, y + 3, 20, 5))


def measure(bar: QgsLayoutItemScaleBar, scale: float) -> None:
    """Give a scale bar two segments of a round number of metres, about two centimetres each."""
    bar.setUnits(Qgis.DistanceUnit.Meters)
    bar.setUnitLabel("m")
    bar.setMapUnitsPerScaleBarUnit(1)
    bar.setUnitsPerSegment(min(ROUND_STEPS_M, key=lambda step: abs(step - scale * 0.02)))
    bar.setNumberOfSegments(2)
    bar.setNumberOfSegmentsLeft(0)
    bar.setHeight(1.6)


def not_written(path: str) -> str:
    """Say that a page could not be written, and what to look at."""
    said = tr("{path} could not be written.\nCheck the folder, its rights and the space on it.")
    return said.format(path=path)


def not_a_project(path: str) -> str:
    """Say that a file is no project."""
    return tr("{path} could not be read as a QGIS project.\nChoose a .qgz or .qgs file.").format(path=path)


def shows_something(project: QgsProject, extent: QgsRectangle, shown: list[QgsMapLayer]) -> bool:
    """Return whether any of the layers has something to draw within the extent (in the project's system)."""
    return any(_is_seen(project, extent, layer) for layer in shown)


def _is_seen(project: QgsProject, extent: QgsRectangle, layer: QgsMapLayer) -> bool:
    if not layer.isValid() or (isinstance(layer, QgsVectorLayer) and not layer.isSpatial()):
        return False
    around = extent
    if layer.crs().isValid() and project.crs().isValid() and layer.crs() != project.crs():
        way = QgsCoordinateTransform(project.crs(), layer.crs(), project.transformContext())
        way.setBallparkTransformsAreAppropriate(True)
        try:
            around = way.transformBoundingBox(extent)
        except QgsCsException:
            return False  # the extent cannot be told in the layer's system: the layer lies elsewhere
    if not isinstance(layer, QgsVectorLayer):
        return layer.extent().intersects(around)
    asked = QgsFeatureRequest(around).setLimit(1).setNoAttributes()
    return layer.getFeatures(asked).nextFeature(QgsFeature())
