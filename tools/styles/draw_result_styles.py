"""Draw the map styles of a run's results: rasters of maxima and classes, and the layers of what they mean.

Runs in QGIS's Python like ``draw_styles.py``, whose labels and steady keys it shares, and writes
``styles/flood/results/<file name of the result>.qml``. Hazard colours and names come from ``data/hazard/classes.csv``,
warning colours from ``data/hazard/warning.toml``; what is only drawn (ramps of depth and speed) stands here.
"""

from __future__ import annotations

import csv
import math
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

from osgeo import gdal
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCategorizedSymbolRenderer,
    QgsColorRampShader,
    QgsFillSymbol,
    QgsGraduatedSymbolRenderer,
    QgsLineSymbol,
    QgsMapLayer,
    QgsMarkerSymbol,
    QgsPalettedRasterRenderer,
    QgsRasterLayer,
    QgsRasterShader,
    QgsRendererCategory,
    QgsRendererRange,
    QgsSingleBandPseudoColorRenderer,
    QgsSymbol,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from undergrid.tools.styles import draw_styles as survey

ROOT = Path(__file__).resolve().parents[2]
STYLES = ROOT / "styles" / "flood" / "results"
HAZARD = ROOT / "data" / "hazard"

CLEAR = "#00ffffff"  # white under no opacity: a legend shows an empty box, not a black one
# (upper limit, colour, label): the first is what is too little to show.
DEPTH = (
    (0.05, CLEAR, "< 0.05 m"),
    (0.15, "#c3e3f3", "0.05 - 0.15 m"),
    (0.30, "#85c0e6", "0.15 - 0.30 m  路面积水 ponding"),
    (0.50, "#3d8fd1", "0.30 - 0.50 m  小车停驶 cars stop"),
    (1.00, "#1d5ba8", "0.50 - 1.00 m"),
    (math.inf, "#0a2463", "> 1.00 m"),
)
SPEED = (
    (0.25, CLEAR, "< 0.25 m/s"),
    (0.5, "#fdf0b3", "0.25 - 0.5 m/s"),
    (1.0, "#fdc55e", "0.5 - 1 m/s"),
    (2.0, "#f58634", "1 - 2 m/s"),
    (3.0, "#d63c2f", "2 - 3 m/s"),
    (math.inf, "#7a1257", "> 3 m/s"),
)
PRODUCT = (
    (0.1, CLEAR, "< 0.1 m²/s"),
    (0.3, "#f3e9a6", "0.1 - 0.3 m²/s"),
    (0.6, "#f4b860", "0.3 - 0.6 m²/s  小车不稳 cars drift"),
    (1.0, "#e8703a", "0.6 - 1.0 m²/s  行人不稳 people fall"),
    (4.0, "#b91d3b", "1.0 - 4.0 m²/s"),
    (math.inf, "#4a0d3a", "> 4.0 m²/s"),
)
ARRIVAL = (
    (300.0, "#7a1257", "< 5 min"),
    (900.0, "#c63a5c", "5 - 15 min"),
    (1800.0, "#f0825f", "15 - 30 min"),
    (3600.0, "#f9c784", "30 - 60 min"),
    (7200.0, "#cfe0c3", "1 - 2 h"),
    (math.inf, "#9db9c4", "> 2 h"),
)
DURATION = (
    (60.0, CLEAR, "< 1 min"),
    (900.0, "#e7d9f1", "< 15 min"),
    (1800.0, "#c5a5dd", "15 - 30 min"),
    (3600.0, "#9b6cc4", "30 - 60 min"),
    (10800.0, "#6c3aa0", "1 - 3 h"),
    (math.inf, "#35125f", "> 3 h"),
)
DIFFERENCE = (
    (-0.50, "#08519c", "< -0.50 m"),
    (-0.15, "#4292c6", "-0.50 - -0.15 m"),
    (-0.01, "#b5d9ea", "-0.15 - -0.01 m  变浅 shallower"),
    (0.01, CLEAR, "± 0.01 m"),
    (0.15, "#fdc9a9", "0.01 - 0.15 m  变深 deeper"),
    (0.50, "#ef6548", "0.15 - 0.50 m"),
    (math.inf, "#a50f15", "> 0.50 m"),
)
RATING = (
    (0.0001, CLEAR, "0"),
    (0.75, "#a6d5a0", "< 0.75  低 low"),
    (1.25, "#f7e463", "0.75 - 1.25  中 moderate"),
    (2.0, "#f39a3d", "1.25 - 2.0  高 significant"),
    (math.inf, "#c0202f", "> 2.0  极高 extreme"),
)
EXCEEDANCE_SHARE = (
    (0.0001, CLEAR, "0"),
    (0.1, "#fdf0b5", "< 10 %  场次 of the storms"),
    (0.25, "#fdcb6e", "10 - 25 %"),
    (0.5, "#f5873f", "25 - 50 %"),
    (0.75, "#d7352d", "50 - 75 %"),
    (math.inf, "#7f0d3a", "> 75 %"),
)
EXCEEDANCE_FREQUENCY = (  # a hundredth above each rate: sums of what storms stand for are no round numbers
    (0.0001, CLEAR, "0"),
    (0.0101, "#fdf6d0", "≤ 1/100  百年一遇及以上 once in 100 years or rarer"),
    (0.0202, "#fde08b", "1/100 - 1/50"),
    (0.0505, "#fdb85c", "1/50 - 1/20"),
    (0.101, "#f5873f", "1/20 - 1/10"),
    (0.202, "#d7352d", "1/10 - 1/5"),
    (0.505, "#a3123f", "1/5 - 1/2"),
    (math.inf, "#5a0a3c", "> 1/2  不足两年一遇 more than every other year"),
)
RASTERS = {
    "max_depth": DEPTH, "depth": DEPTH, "max_velocity": SPEED, "max_depth_velocity": PRODUCT, "arrival": ARRIVAL,
    "duration": DURATION, "difference": DIFFERENCE, "rating": RATING, "exceedance_share": EXCEEDANCE_SHARE,
    "exceedance_frequency": EXCEEDANCE_FREQUENCY,
}  # fmt: skip


def ramp_style(layer: QgsRasterLayer, steps: tuple[tuple[float, str, str], ...]) -> None:
    """Dress a raster in steps: each colour up to its limit."""
    shader = QgsColorRampShader()
    shader.setColorRampType(Qgis.ShaderInterpolationMethod.Discrete)
    shader.setColorRampItemList(
        [QgsColorRampShader.ColorRampItem(limit, QColor(colour), label) for limit, colour, label in steps]
    )
    raster = QgsRasterShader()
    raster.setRasterShaderFunction(shader)
    renderer = QgsSingleBandPseudoColorRenderer(layer.dataProvider(), 1, raster)
    renderer.setClassificationMin(steps[0][0])
    renderer.setClassificationMax(steps[-2][0])
    layer.setRenderer(renderer)


def hazard_classes() -> dict[str, list[tuple[int, str, str]]]:
    """Return code, colour and label of every class by its scheme."""
    found: dict[str, list[tuple[int, str, str]]] = {}
    with (HAZARD / "classes.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            label = f"{row['name_zh']}  {row['name_en']}"
            found.setdefault(row["scheme"], []).append((int(row["code"]), row["colour"], label))
    return found


def class_style(layer: QgsRasterLayer, classes: list[tuple[int, str, str]]) -> None:
    """Dress a raster of classes; its zero is no data and stays clear."""
    entries = [QgsPalettedRasterRenderer.Class(code, QColor(colour), label) for code, colour, label in classes]
    layer.setRenderer(QgsPalettedRasterRenderer(layer.dataProvider(), 1, entries))


def levels() -> list[tuple[str, str, str]]:
    """Return code, colour and label of the levels of warning, none first."""
    with (HAZARD / "warning.toml").open("rb") as file:
        told = [
            (each["code"], each["colour"], f"{each['name_zh']}  {each['name_en']}")
            for each in tomllib.load(file)["level"]
        ]
    return [("", "#eef1f4", "无预警  No warning"), *told]


def fill(colour: str, outline: str = "#ffffff", width: float = 0.2, opacity: float = 1.0) -> QgsFillSymbol:
    symbol = QgsFillSymbol.createSimple({"color": colour, "outline_color": outline, "outline_width": str(width)})
    symbol.setOpacity(opacity)
    return symbol


def tint(colour: str) -> QgsFillSymbol:
    """Return an area whose edge says what it is and whose inside only hints at it."""
    inside = QColor(colour)
    inside.setAlpha(64)
    return fill(",".join(map(str, inside.getRgb())), colour, 0.7)


def warning_style(layer: QgsVectorLayer) -> None:
    """Dress cells in the colour of their warning, named by it; the water below stays readable through a tint."""
    known = [QgsRendererCategory(code, tint(colour), label) for code, colour, label in levels()]
    layer.setRenderer(QgsCategorizedSymbolRenderer("level_code", known))
    layer.setMapTipTemplate('<b>[% "level_code" %]</b><br>[% "reason" %]')


def manned_style(layer: QgsVectorLayer) -> None:
    """Dress facilities that are to be manned, with their kind."""
    known = [
        QgsRendererCategory(
            code,
            QgsMarkerSymbol.createSimple(
                {"name": "square", "color": colour, "outline_color": survey.INK, "outline_width": "0.4", "size": "3.6"}
            ),
            label,
        )
        for code, colour, label in levels()[1:]
    ]
    layer.setRenderer(QgsCategorizedSymbolRenderer("level_code", known))
    layer.setLabeling(survey.label('"kind"', size=8, smallest_scale=25000, line=False))
    layer.setLabelsEnabled(True)


def inundation_style(layer: QgsVectorLayer) -> None:
    """Dress inundated areas in the colours of depth."""
    steps = DEPTH[1:]
    known = [
        QgsRendererCategory(number, fill(colour, colour, 0.1, 0.8), label)
        for number, (_, colour, label) in enumerate(steps, start=1)
    ]
    layer.setRenderer(QgsCategorizedSymbolRenderer("depth_class", known))
    tip = '[% round("max_depth_m", 2) %] m<br>[% round("area_m2") %] m²'
    layer.setMapTipTemplate(tip)


def graduated(name: str, symbol: Callable[[str], QgsSymbol], steps: list[tuple[float, float, str, str]]):
    """Return a renderer of ranges from (low, high, colour, label)."""
    ranges = [QgsRendererRange(low, high, symbol(colour), label) for low, high, colour, label in steps]
    return QgsGraduatedSymbolRenderer(name, ranges)


def buildings_style(layer: QgsVectorLayer) -> None:
    """Dress buildings by the depth above their floors; dry ones stay grey."""
    steps = [
        (0.0, 1e-9, "#dcdfe3", "未进水  dry inside"),
        (1e-9, 0.30, "#f6c85f", "≤ 0.30 m  室内进水 inside"),
        (0.30, 1.0, "#ec7c3f", "0.30 - 1.00 m"),
        (1.0, 99.0, "#a3162c", "> 1.00 m"),
    ]
    layer.setRenderer(graduated("floor_depth_m", lambda colour: fill(colour, "#8a9099", 0.15), steps))
    words = 'if("floor_depth_m" > 0, format_number("depth_m", 2) || \' m\', NULL)'
    layer.setLabeling(survey.label(words, size=6.5, smallest_scale=3000, line=False))
    layer.setLabelsEnabled(True)


def closures_style(layer: QgsVectorLayer) -> None:
    """Dress stretches of streets by who can no longer pass them."""
    looks = (
        ("car", "#f4a024", "1.2", "小客车不通  closed to cars"),
        ("ambulance", "#dd5a2b", "1.4", "救护车不通  closed to ambulances"),
        ("fire_engine", "#8f1028", "1.6", "消防车不通  closed to fire engines"),
    )
    known = [
        QgsRendererCategory(
            code,
            QgsLineSymbol.createSimple({"line_color": colour, "line_width": width, "capstyle": "round"}),
            label,
        )
        for code, colour, width, label in looks
    ]
    layer.setRenderer(QgsCategorizedSymbolRenderer("closed_to", known))


def street(colour: str) -> QgsLineSymbol:
    return QgsLineSymbol.createSimple({"line_color": colour, "line_width": "0.8", "capstyle": "round"})


def streets_style(layer: QgsVectorLayer) -> None:
    """Dress streets by how much of them is under more than 15 cm."""
    steps = [
        (0.0, 0.01, "#9aa3ad", "0 m  > 0.15 m"),
        (0.01, 25.0, "#85c0e6", "< 25 m"),
        (25.0, 100.0, "#3d8fd1", "25 - 100 m"),
        (100.0, 1e9, "#0a2463", "> 100 m"),
    ]
    layer.setRenderer(graduated("flooded_m", street, steps))


def places_style(layer: QgsVectorLayer) -> None:
    """Dress facilities and underpasses: flooded ones stand out."""
    looks = ((True, "#c0202f", "4", "受淹  flooded"), (False, "#5b8e7d", "2.6", "未受淹  dry"))
    known = [
        QgsRendererCategory(
            value,
            QgsMarkerSymbol.createSimple(
                {"name": "diamond", "color": colour, "outline_color": "#ffffff", "outline_width": "0.4", "size": size}
            ),
            label,
        )
        for value, colour, size, label in looks
    ]
    layer.setRenderer(QgsCategorizedSymbolRenderer("flooded", known))


def cells_style(layer: QgsVectorLayer) -> None:
    """Dress cells by the share of them under more than 15 cm."""
    steps = [
        (0.0, 0.001, "#f4f6f8", "0 %"),
        (0.001, 0.05, "#d3e5f0", "< 5 %  > 0.15 m"),
        (0.05, 0.15, "#92c0dd", "5 - 15 %"),
        (0.15, 0.30, "#4a8fc2", "15 - 30 %"),
        (0.30, 1.0, "#134b8a", "> 30 %"),
    ]
    layer.setRenderer(graduated("flooded_share", lambda colour: fill(colour, "#5a6068", 0.25, 0.7), steps))


VECTORS: dict[str, tuple[str, Callable[[QgsVectorLayer], None]]] = {
    "inundation": ("MultiPolygon", inundation_style),
    "buildings": ("MultiPolygon", buildings_style),
    "streets": ("MultiLineString", streets_style),
    "closures": ("LineString", closures_style),
    "facilities": ("Point", places_style),
    "underpasses": ("Point", places_style),
    "cells": ("MultiPolygon", cells_style),
    "warning": ("MultiPolygon", warning_style),
    "manned": ("Point", manned_style),
}


def a_raster() -> QgsRasterLayer:
    """Return some raster to hang a style on."""
    made = gdal.GetDriverByName("GTiff").Create("/vsimem/any.tif", 2, 2, 1, gdal.GDT_Float32)
    made.SetGeoTransform((0, 1, 0, 2, 0, -1))
    made.FlushCache()
    return QgsRasterLayer("/vsimem/any.tif", "any", "gdal")


def styles() -> dict[str, QgsMapLayer]:
    """Return a dressed layer for every style by its name."""
    dressed: dict[str, QgsMapLayer] = {}
    for name, steps in RASTERS.items():
        dressed[name] = a_raster()
        ramp_style(dressed[name], steps)
    for scheme, classes in hazard_classes().items():
        name = f"hazard_{scheme.lower().replace('-', '_')}"
        dressed[name] = a_raster()
        class_style(dressed[name], classes)
    for name, (geometry, dress) in VECTORS.items():
        dressed[name] = QgsVectorLayer(geometry, name, "memory")
        dress(dressed[name])
    return dressed


def main() -> int:
    """Write every style."""
    application = QgsApplication([], False)
    application.initQgis()
    STYLES.mkdir(parents=True, exist_ok=True)
    for name, layer in styles().items():
        (STYLES / f"{name}.qml").write_text(survey.as_qml(layer), encoding="utf-8")
    application.exitQgis()
    return 0


if __name__ == "__main__":
    sys.exit(main())
