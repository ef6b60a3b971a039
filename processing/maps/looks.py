"""How the layers of a flood page look: a quiet ground, water in four blues, over it what somebody must act on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.core import (
    Qgis,
    QgsCategorizedSymbolRenderer,
    QgsColorRampShader,
    QgsFillSymbol,
    QgsLineSymbol,
    QgsMarkerLineSymbolLayer,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsProperty,
    QgsRasterLayer,
    QgsRasterShader,
    QgsRendererCategory,
    QgsSimpleLineSymbolLayer,
    QgsSimpleMarkerSymbolLayer,
    QgsSingleBandPseudoColorRenderer,
    QgsSingleSymbolRenderer,
    QgsSymbolLayer,
    QgsTextBufferSettings,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from ..texts import tr
from .layout import text_format

DEEPEST_M = 1000.0
DEPTHS = (
    (0.30, "#a9d3ee", tr("0.15 – 0.30 m: street under water")),
    (0.50, "#4f9bd8", tr("0.30 – 0.50 m: cars stop")),
    (1.00, "#1d5ba8", tr("0.50 – 1.00 m: danger to people")),
    (DEEPEST_M, "#0a2463", tr("deeper than 1 m")),
)
CLOSED = (
    ("car", "#f4a024", 1.3, tr("closed to cars")),
    ("ambulance", "#e0592a", 1.6, tr("also to ambulances")),
    ("fire_engine", "#8f1028", 1.9, tr("also to fire engines")),
)
FACILITIES = (
    ("shelter", Qgis.MarkerShape.Triangle, "#1f8a4c", tr("shelter", "map")),
    ("pump", Qgis.MarkerShape.Square, "#2b6cb0", tr("pumping station", "map")),
)
LONGEST_H = 10_000.0
DURATIONS = (
    (0.25, "#e3d2ef", tr("up to 15 minutes")),
    (0.5, "#c5a5dd", tr("15 – 30 minutes")),
    (1.0, "#9b6cc4", tr("30 – 60 minutes")),
    (3.0, "#6c3aa0", tr("1 – 3 hours")),
    (LONGEST_H, "#35125f", tr("longer than 3 hours")),
)
ROUTES = (
    (False, "#1f8a4c", tr("not through shown water")),
    (True, "#c0202f", tr("through water or a closed street")),
)
HALO = QColor("#ffffff")


def depth(layer: QgsRasterLayer) -> None:
    """Dress a raster of depth in steps at which something changes for people."""
    _in_steps(layer, DEPTHS)
    layer.setOpacity(0.92)


def duration(layer: QgsRasterLayer) -> None:
    """Dress a raster of hours in steps, in violets that no depth has."""
    _in_steps(layer, DURATIONS)


def _in_steps(layer: QgsRasterLayer, steps: Sequence[tuple[float, str, str]]) -> None:
    """Dress a raster in steps: up to which value, in which colour, called what."""
    ramp = QgsColorRampShader(0.0, steps[-1][0])
    ramp.setColorRampType(Qgis.ShaderInterpolationMethod.Discrete)
    ramp.setColorRampItemList(
        [QgsColorRampShader.ColorRampItem(limit, QColor(colour), label) for limit, colour, label in steps]
    )
    shader = QgsRasterShader()
    shader.setRasterShaderFunction(ramp)
    layer.setRenderer(QgsSingleBandPseudoColorRenderer(layer.dataProvider(), 1, shader))


def worst(layer: QgsVectorLayer) -> None:
    """Dress the worst places as numbered discs; the table beside the map has their numbers."""
    disc = QgsMarkerSymbol.createSimple(
        {"name": "circle", "color": "#ffffff", "outline_color": "#c0202f", "outline_width": "0.7", "size": "6.2"}
    )
    layer.setRenderer(QgsSingleSymbolRenderer(disc))
    said = QgsPalLayerSettings()
    said.fieldName = "rank"
    said.setFormat(text_format(9.5, QColor("#8f1028"), True))
    said.placement = Qgis.LabelPlacement.OverPoint
    said.placementSettings().setOverlapHandling(Qgis.LabelOverlapHandling.AllowOverlapIfRequired)
    said.placementSettings().setAllowDegradedPlacement(True)
    said.obstacleSettings().setIsObstacle(True)
    _label(layer, said)


def closed(layer: QgsVectorLayer) -> None:
    """Dress closed stretches by whom they are closed to."""
    known = []
    for code, colour, width, label in CLOSED:
        line = QgsLineSymbol.createSimple({"line_color": colour, "line_width": str(width), "capstyle": "round"})
        known.append(QgsRendererCategory(code, line, label))
    layer.setRenderer(QgsCategorizedSymbolRenderer("closed_to", known))


def warned(layer: QgsVectorLayer, levels: Sequence[dict[str, Any]]) -> None:
    """Dress warned areas as outlines in the colour of their grade, drawn inside their own edge; the gravest on top."""
    known = []
    for place, level in enumerate(levels):
        area = QgsFillSymbol.createSimple({"style": "no", "outline_style": "no"})
        edge = QgsSimpleLineSymbolLayer(QColor(level["colour"]), 0.6)
        edge.setPenJoinStyle(Qt.PenJoinStyle.MiterJoin)
        edge.setOffset(-0.3)
        edge.setRenderingPass(len(levels) - place)
        area.changeSymbolLayer(0, edge)
        known.append(QgsRendererCategory(level["code"], area, level["name"], level["areas"] > 0))
    known = [each for each, level in zip(known, levels, strict=True) if level["areas"]]
    layer.setRenderer(QgsCategorizedSymbolRenderer("level_code", known))


def drains(layer: QgsVectorLayer) -> None:
    """Dress storm drains as one thin line."""
    line = QgsLineSymbol.createSimple({"line_color": "#7c8a90", "line_width": "0.2"})
    layer.setRenderer(QgsSingleSymbolRenderer(line))
    layer.setLabelsEnabled(False)


def facilities(layer: QgsVectorLayer) -> None:
    """Dress where people are sent and what takes the water away; what stands in water itself has a red rim."""
    known = []
    for code, shape, colour, label in FACILITIES:
        dry, place = QgsMarkerSymbol(), QgsSimpleMarkerSymbolLayer(shape, 4.4)
        place.setColor(QColor(colour))
        place.setStrokeColor(HALO)
        rim = QgsProperty.fromExpression("if(\"flooded\", '#c0202f', '#ffffff')")
        place.setDataDefinedProperty(QgsSymbolLayer.Property.StrokeColor, rim)
        wider = QgsProperty.fromExpression('if("flooded", 0.8, 0.3)')
        place.setDataDefinedProperty(QgsSymbolLayer.Property.StrokeWidth, wider)
        dry.changeSymbolLayer(0, place)
        known.append(QgsRendererCategory(code, dry, label))
    layer.setRenderer(QgsCategorizedSymbolRenderer("kind", known))
    said = _name(7, QColor("#1f5d3a"), Qgis.LabelPlacement.OrderedPositionsAroundPoint)
    said.dist = 0.8
    _label(layer, said)


def routes(layer: QgsVectorLayer) -> None:
    """Dress the ways on which people are moved out as arrows along them; red through water or a closed street."""
    known = []
    for flooded, colour, label in ROUTES:
        line = QgsLineSymbol.createSimple({"line_color": colour, "line_width": "0.9", "capstyle": "flat"})
        heads = QgsMarkerLineSymbolLayer(True, 14.0)
        head = QgsMarkerSymbol.createSimple({"name": "filled_arrowhead", "color": colour, "size": "3.4"})
        heads.setSubSymbol(head)
        line.appendSymbolLayer(heads)
        known.append(QgsRendererCategory(flooded, line, label))
    layer.setRenderer(QgsCategorizedSymbolRenderer("flooded", known))
    _label(layer, _name(7, QColor("#1f5d3a"), Qgis.LabelPlacement.Curved))


def boundaries(layer: QgsVectorLayer) -> None:
    """Dress administrative boundaries as a line of dashes and dots, with the names of what they bound."""
    area = QgsFillSymbol.createSimple({"style": "no", "outline_style": "no"})
    edge = QgsSimpleLineSymbolLayer(QColor("#4b5058"), 0.35)
    edge.setPenStyle(Qt.PenStyle.DashDotLine)
    area.changeSymbolLayer(0, edge)
    layer.setRenderer(QgsSingleSymbolRenderer(area))
    _label(layer, _name(9, QColor("#4b5058")))


def _name(points: float, colour: QColor, placement: Qgis.LabelPlacement | None = None) -> QgsPalLayerSettings:
    """Return how names are written: letters with a white rim, placed as QGIS does where nothing else is said."""
    letters = text_format(points, colour)
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(0.7)
    halo.setColor(HALO)
    letters.setBuffer(halo)
    said = QgsPalLayerSettings()
    said.fieldName = "name"
    said.setFormat(letters)
    if placement is not None:
        said.placement = placement
    return said


def streets(layer: QgsVectorLayer) -> None:
    """Dress streets as wide as they are, with their names along them."""
    road = QgsLineSymbol.createSimple({"line_color": "#ffffff", "capstyle": "round", "joinstyle": "round"})
    casing = _stroke(QColor("#c9c6bd"), 1.0)
    inner = road.symbolLayer(0)
    for stroke, wider in ((inner, 0.0), (casing, 1.4)):
        if not isinstance(stroke, QgsSimpleLineSymbolLayer):
            continue
        stroke.setWidthUnit(Qgis.RenderUnit.MetersInMapUnits)
        width = QgsProperty.fromExpression(f'"width_m" + {wider}')
        stroke.setDataDefinedProperty(QgsSymbolLayer.Property.StrokeWidth, width)
    road.insertSymbolLayer(0, casing)
    renderer = QgsSingleSymbolRenderer(road)
    renderer.setUsingSymbolLevels(True)
    road.symbolLayer(1).setRenderingPass(1)
    layer.setRenderer(renderer)
    said = _name(7, QColor("#5a5f66"), Qgis.LabelPlacement.Curved)
    said.lineSettings().setMergeLines(True)
    _label(layer, said)


def buildings(layer: QgsVectorLayer) -> None:
    """Dress buildings as quiet blocks."""
    block = {"color": "#dedbd3", "outline_color": "#c4c0b6", "outline_width": "0.1"}
    layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(block)))


def waters(layer: QgsVectorLayer) -> None:
    """Dress rivers and ponds, which are no flood, in a grey blue that no depth has."""
    still = {"color": "#dfe8ea", "outline_color": "#b9c9cd", "outline_width": "0.2"}
    layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(still)))


def _stroke(colour: QColor, width: float) -> QgsSimpleLineSymbolLayer:
    stroke = QgsSimpleLineSymbolLayer(colour, width)
    stroke.setPenCapStyle(Qt.PenCapStyle.RoundCap)
    stroke.setPenJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return stroke


def _label(layer: QgsVectorLayer, said: QgsPalLayerSettings) -> None:
    layer.setLabeling(QgsVectorLayerSimpleLabeling(said))
    layer.setLabelsEnabled(True)
