"""Draw the quiet base map of the sample district: what lies under pipes and water must not shout.

Runs in QGIS's Python like ``draw_styles.py`` and writes ``styles/sample/*.qml``, one per layer of the district.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsBilinearRasterResampler,
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsHillshadeRenderer,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsProperty,
    QgsRasterLayer,
    QgsRendererCategory,
    QgsSingleSymbolRenderer,
    QgsSymbolLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QPainter

from undergrid.tools.styles import draw_styles as survey

ROOT = Path(__file__).resolve().parents[2]
STYLES = ROOT / "styles" / "sample"

LAND = {
    "R2": ("#f3efe6", "居住 dwellings"), "A33": ("#f1e3ea", "中小学 schools"), "A5": ("#f7dfd8", "医疗 health care"),
    "B1": ("#f6e8d2", "商业 shops"), "G1": ("#dcead2", "公园绿地 park"), "S1": ("#ececec", "道路 streets"),
    "E1": ("#cfe3ee", "水域 water"),
}  # fmt: skip
BUILDINGS = {
    "R2": ("#d9d0bf", "居住 dwellings"), "A33": ("#d6b6c6", "学校 school"), "A5": ("#dfb3a3", "医院 hospital"),
    "B1": ("#dcc49a", "商业 shops"),
}  # fmt: skip


def fill(colour: str, edge: str = "0,0,0,0", width: str = "0.1") -> QgsFillSymbol:
    return QgsFillSymbol.createSimple({"color": colour, "outline_color": edge, "outline_width": width})


def by_use(layer: QgsVectorLayer, uses: dict[str, tuple[str, str]], edge: str) -> None:
    known = [QgsRendererCategory(code, fill(colour, edge), words) for code, (colour, words) in uses.items()]
    known.append(QgsRendererCategory(None, fill("#eeeeee", edge), "其他 other"))
    layer.setRenderer(QgsCategorizedSymbolRenderer("use", known))
    # The shade of the terrain below shows through.
    layer.setBlendMode(QPainter.CompositionMode.CompositionMode_Multiply)


def land_use(layer: QgsVectorLayer) -> None:
    by_use(layer, LAND, "0,0,0,0")


def buildings(layer: QgsVectorLayer) -> None:
    by_use(layer, BUILDINGS, "#a89f8f")


def streets(layer: QgsVectorLayer) -> None:
    """Dress streets as wide as their carriageways are, stairs as dotted lines, with names along them."""
    symbol = QgsLineSymbol.createSimple(
        {"line_color": "#ffffff", "line_width": "6", "line_width_unit": "RenderMetersInMapUnits", "capstyle": "round"}
    )
    edge = QgsLineSymbol.createSimple(
        {"line_color": "#c9c4ba", "line_width": "7", "line_width_unit": "RenderMetersInMapUnits", "capstyle": "round"}
    )
    symbol.symbolLayer(0).setDataDefinedProperty(
        QgsSymbolLayer.Property.StrokeWidth, QgsProperty.fromExpression('"carriageway_m"')
    )
    edge.symbolLayer(0).setDataDefinedProperty(
        QgsSymbolLayer.Property.StrokeWidth, QgsProperty.fromExpression('"carriageway_m" + 1.2')
    )
    symbol.insertSymbolLayer(0, edge.symbolLayer(0).clone())
    stairs = QgsLineSymbol.createSimple({"line_color": "#b9b1a3", "line_width": "0.8", "line_style": "dot"})
    known = [QgsRendererCategory("stairs", stairs, "梯道 stairs"), QgsRendererCategory(None, symbol, "道路 street")]
    layer.setRenderer(QgsCategorizedSymbolRenderer("class", known))
    layer.setLabeling(survey.label('concat_ws(\' \', "name_zh", "name_en")', size=7, smallest_scale=6000, line=True))
    layer.setLabelsEnabled(True)


def outline(colour: str, width: str, label: bool):
    def dress(layer: QgsVectorLayer) -> None:
        symbol = QgsFillSymbol.createSimple(
            {"style": "no", "outline_color": colour, "outline_width": width, "outline_style": "dash dot"}
        )
        layer.setRenderer(QgsSingleSymbolRenderer(symbol))
        if label:
            words = 'concat_ws(\' \', "name_zh", "name_en")'
            layer.setLabeling(survey.label(words, size=8, smallest_scale=15000, line=False))
            layer.setLabelsEnabled(True)

    return dress


def gauges(layer: QgsVectorLayer) -> None:
    symbol = QgsMarkerSymbol.createSimple(
        {"name": "triangle", "color": "#1d4e89", "outline_color": "#ffffff", "size": "3"}
    )
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    layer.setLabeling(survey.label('"name_zh"', size=6.5, smallest_scale=5000, line=False))
    layer.setLabelsEnabled(True)


def facilities(layer: QgsVectorLayer) -> None:
    symbol = QgsMarkerSymbol.createSimple({"name": "circle", "color": "#7d8597", "outline_style": "no", "size": "0.9"})
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    layer.setScaleBasedVisibility(True)
    layer.setMinimumScale(2500)


def hollows(layer: QgsVectorLayer) -> None:
    symbol = QgsFillSymbol.createSimple(
        {"color": "58,110,165,45", "outline_color": "#3a6ea5", "outline_width": "0.3", "outline_style": "dash"}
    )
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))


DRAWN = {
    "land_use": ("Polygon", land_use),
    "buildings": ("Polygon", buildings),
    "streets": ("LineStringZ", streets),
    "blocks": ("Polygon", outline("#cfc7b8", "0.15", False)),
    "districts": ("Polygon", outline("#8d6a9f", "0.7", False)),
    "subdistricts": ("Polygon", outline("#8d6a9f", "0.5", False)),
    "communities": ("Polygon", outline("#a58ab3", "0.35", True)),
    "gauges": ("Point", gauges),
    "facilities": ("Point", facilities),
    "hollows": ("Polygon", hollows),
}


def draw(name: str) -> str:
    """Return the style of one layer of the district as QML."""
    geometry, dress = DRAWN[name]
    layer = QgsVectorLayer(geometry, name, "memory")
    dress(layer)
    return survey.as_qml(layer, survey.DRESS | survey.Part.Rendering)


def draw_terrain() -> str:
    """Return the style of the terrain: a soft shade under everything."""
    path = "/vsimem/terrain.tif"
    raster = gdal.GetDriverByName("GTiff").Create(path, 4, 4, 1, gdal.GDT_Float32)
    raster.SetGeoTransform((0, 1, 0, 4, 0, -1))
    raster.FlushCache()
    layer = QgsRasterLayer(path, "terrain")
    shade = QgsHillshadeRenderer(layer.dataProvider(), 1, 315, 45)
    shade.setZFactor(1.2)
    shade.setMultiDirectional(True)
    layer.setRenderer(shade)
    layer.brightnessFilter().setBrightness(120)
    layer.brightnessFilter().setContrast(-45)
    layer.resampleFilter().setZoomedInResampler(QgsBilinearRasterResampler())
    layer.resampleFilter().setZoomedOutResampler(QgsBilinearRasterResampler())
    return survey.as_qml(layer, survey.DRESS | survey.Part.Rendering)


def write_styles(drawn: Mapping[str, tuple[str, Callable[[QgsVectorLayer], None]]], folder: Path) -> None:
    """Dress a layer of each name, of the geometry and fields that stand first, and write its style into the folder."""
    application = QgsApplication([], False)
    application.initQgis()
    for name, (geometry, dress) in drawn.items():
        layer = QgsVectorLayer(geometry, name, "memory")
        dress(layer)
        path = folder / f"{name}.qml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(survey.as_qml(layer, survey.DRESS | survey.Part.Rendering), encoding="utf-8")
    application.exitQgis()


def main() -> int:
    """Write every style."""
    application = QgsApplication([], False)
    application.initQgis()
    STYLES.mkdir(parents=True, exist_ok=True)
    for name in DRAWN:
        (STYLES / f"{name}.qml").write_text(draw(name), encoding="utf-8")
    (STYLES / "terrain.qml").write_text(draw_terrain(), encoding="utf-8")
    application.exitQgis()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
