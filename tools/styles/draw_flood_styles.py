"""Draw the flood room's map styles: model elements in quiet blues, results in colours that rise with the trouble.

Runs in QGIS's Python like ``draw_styles.py``, whose labels and steady keys it shares, and writes
``styles/flood/*.qml``.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsGraduatedSymbolRenderer,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsProperty,
    QgsRendererCategory,
    QgsRendererRange,
    QgsRuleBasedRenderer,
    QgsSingleSymbolRenderer,
    QgsSymbolLayer,
    QgsVectorLayer,
)

from undergrid.tools.styles import draw_styles as survey
from undergrid.tools.styles.draw_result_styles import DEPTH

ROOT = Path(__file__).resolve().parents[2]
STYLES = ROOT / "styles" / "flood"

INK, WATER, CALM = survey.INK, "#2a6f97", "#61a5c2"
ENDLESS = 1e9
UNJUDGED = "#b8b8b8"
TROUBLE = ("#2c7fb8", "#7fcdbb", "#fed976", "#fd8d3c", "#bd0026")
PIPE_WIDTH = 'coalesce(scale_linear("height_m", 0.2, 2, 0.4, 1.8), 0.4)'
NODE_LOOKS = {"junction": ("circle", "1.8"), "outfall": ("triangle", "3.2"), "storage": ("square", "3.0"),
              "divider": ("diamond", "2.6")}  # fmt: skip
LINK_LOOKS = {"conduit": (WATER, "solid"), "pump": ("#7b2cbf", "dot"), "orifice": ("#bc6c25", "dash"),
              "weir": ("#bc6c25", "dot"), "outlet": ("#bc6c25", "dash dot")}  # fmt: skip
WORDS = {
    "junction": "检查井 junction", "outfall": "出水口 outfall", "storage": "调蓄 storage", "divider": "分流 divider",
    "conduit": "管渠 conduit", "pump": "水泵 pump", "orifice": "孔口 orifice", "weir": "堰 weir",
    "outlet": "出流 outlet",
}  # fmt: skip


def marker(shape: str, size: str, colour: str) -> QgsMarkerSymbol:
    return QgsMarkerSymbol.createSimple(
        {"name": shape, "size": size, "color": colour, "outline_color": "#ffffff", "outline_width": "0.25"}
    )


def line(colour: str, style: str = "solid", width: str | None = None) -> QgsLineSymbol:
    symbol = QgsLineSymbol.createSimple(
        {"line_color": colour, "line_style": style, "line_width": "0.7", "capstyle": "flat"}
    )
    if width:
        property_ = QgsSymbolLayer.Property.StrokeWidth
        symbol.symbolLayer(0).setDataDefinedProperty(property_, QgsProperty.fromExpression(width))
    return symbol


def area(colour: str) -> QgsFillSymbol:
    return QgsFillSymbol.createSimple({"color": colour, "outline_color": INK, "outline_width": "0.15"})


def graded(layer: QgsVectorLayer, expression: str, limits: tuple[float, ...], unit: str, symbol: Callable) -> None:
    """Dress a layer by a figure: one colour of trouble from each limit to the next."""
    ranges = []
    for low, high, colour in zip(limits, (*limits[1:], ENDLESS), TROUBLE, strict=True):
        words = f"≥ {low:g} {unit}" if high == ENDLESS else f"{low:g}–{high:g} {unit}"
        ranges.append(QgsRendererRange(low, high, symbol(colour), words.strip()))
    layer.setRenderer(QgsGraduatedSymbolRenderer(expression, ranges))


def by_kind(layer: QgsVectorLayer, looks: dict, symbol: Callable) -> None:
    known = [QgsRendererCategory(kind, symbol(*look), WORDS[kind]) for kind, look in looks.items()]
    layer.setRenderer(QgsCategorizedSymbolRenderer("kind", known))


def named(layer: QgsVectorLayer, *, on_line: bool) -> None:
    layer.setLabeling(survey.label('"name"', size=6.5, smallest_scale=1500, line=on_line))
    layer.setLabelsEnabled(True)


def node_style(layer: QgsVectorLayer) -> None:
    by_kind(layer, NODE_LOOKS, lambda shape, size: marker(shape, size, CALM))
    named(layer, on_line=False)


def link_style(layer: QgsVectorLayer) -> None:
    by_kind(layer, LINK_LOOKS, lambda colour, style: line(colour, style, PIPE_WIDTH))
    named(layer, on_line=True)


def subcatchment_style(layer: QgsVectorLayer) -> None:
    layer.setRenderer(QgsSingleSymbolRenderer(area("97,165,194,60")))


def node_result_style(layer: QgsVectorLayer) -> None:
    graded(layer, "flooded_m3", (0, 0.1, 10, 100, 1000), "m³", lambda c: marker("circle", "2.6", c))


def inlet_result_style(layer: QgsVectorLayer) -> None:
    """Down is calm, and up is trouble; either the larger the more water."""
    root = QgsRuleBasedRenderer.Rule(None)
    looks = (
        ('"up_m3" > 1 AND "up_m3" >= "down_m3"', TROUBLE[4], "3.2", "> 1 m³  上溢 rises"),
        (
            '"up_m3" > 0.01 AND ("up_m3" < "down_m3" OR "up_m3" <= 1)',
            TROUBLE[2],
            "2.6",
            "部分上溢 rises a little",
        ),
        ('"up_m3" <= 0.01 AND "down_m3" > 10', WATER, "2.8", "> 10 m³  下泄 drains"),
        ('"up_m3" <= 0.01 AND "down_m3" > 0.01 AND "down_m3" <= 10', WATER, "2.0", "≤ 10 m³  下泄 drains"),
        ('"up_m3" <= 0.01 AND "down_m3" <= 0.01', CALM, "1.4", "无水 nothing"),
    )
    for rule, colour, size, words in looks:
        root.appendChild(QgsRuleBasedRenderer.Rule(marker("circle", size, colour), 0, 0, rule, words))
    layer.setRenderer(QgsRuleBasedRenderer(root))


def inlet_flow_style(layer: QgsVectorLayer) -> None:
    """Now up, now down."""
    root = QgsRuleBasedRenderer.Rule(None)
    looks = (
        ('"flow_m3_s" < -0.0001', TROUBLE[4], "2.8", "上溢 rises"),
        ('"flow_m3_s" > 0.0001', WATER, "2.4", "下泄 drains"),
        ('abs("flow_m3_s") <= 0.0001', CALM, "1.4", "无水 nothing"),
    )
    for rule, colour, size, words in looks:
        root.appendChild(QgsRuleBasedRenderer.Rule(marker("circle", size, colour), 0, 0, rule, words))
    layer.setRenderer(QgsRuleBasedRenderer(root))


def link_result_style(layer: QgsVectorLayer) -> None:
    graded(layer, "filling", (0, 0.5, 0.8, 0.95, 1.0), "", line)


def subcatchment_result_style(layer: QgsVectorLayer) -> None:
    graded(layer, "peak_runoff_m3_s", (0, 0.05, 0.1, 0.2, 0.5), "m³/s", area)


def inundation_style(layer: QgsVectorLayer) -> None:
    """The deeper the darker, like the rasters of depth; edges of cells are not drawn."""
    known = []
    for number, (_above, colour, words) in enumerate(DEPTH[1:], start=1):
        symbol = QgsFillSymbol.createSimple({"color": colour, "outline_style": "no"})
        known.append(QgsRendererCategory(number, symbol, words))
    layer.setRenderer(QgsCategorizedSymbolRenderer("depth_class", known))


def capacity_style(layer: QgsVectorLayer) -> None:
    """A pipe that fails at no storm of the ladder is calm; the sooner it fails, the hotter."""
    root = QgsRuleBasedRenderer.Rule(None)
    looks = (
        ('"load_m3_s" IS NULL', UNJUDGED, "未评价 not judged"),
        ('"fails_a" IS NULL AND "load_m3_s" IS NOT NULL', TROUBLE[0], "不失效 never fails"),
        ('"fails_a" > 5', TROUBLE[1], "> 5 年 years"),
        ('"fails_a" > 2 AND "fails_a" <= 5', TROUBLE[2], "3–5 年 years"),
        ('"fails_a" > 1 AND "fails_a" <= 2', TROUBLE[3], "2 年 years"),
        ('"fails_a" <= 1', TROUBLE[4], "≤ 1 年 year"),
    )
    for rule, colour, words in looks:
        root.appendChild(QgsRuleBasedRenderer.Rule(line(colour), 0, 0, rule, words))
    layer.setRenderer(QgsRuleBasedRenderer(root))


def rain_style(layer: QgsVectorLayer) -> None:
    layer.setRenderer(QgsSingleSymbolRenderer(marker("pentagon", "3.4", WATER)))
    named(layer, on_line=False)


DRAWN = {
    "node": ("Point", node_style),
    "link": ("LineString", link_style),
    "subcatchment": ("Polygon", subcatchment_style),
    "node_result": ("Point", node_result_style),
    "inlets/inlet_result": ("Point", inlet_result_style),
    "inlets/inlet_flow": ("Point", inlet_flow_style),
    "link_result": ("LineString", link_result_style),
    "subcatchment_result": ("Polygon", subcatchment_result_style),
    "inundation": ("MultiPolygon", inundation_style),
    "capacity": ("LineString", capacity_style),
    "rain": ("Point", rain_style),
}


def draw(table: str) -> str:
    """Return the style of one table of the room as QML."""
    geometry, dress = DRAWN[table]
    layer = QgsVectorLayer(geometry, table, "memory")
    dress(layer)
    return survey.as_qml(layer, survey.DRESS)


if __name__ == "__main__":
    application = QgsApplication([], False)
    application.initQgis()
    (STYLES / "inlets").mkdir(parents=True, exist_ok=True)
    for each in DRAWN:
        (STYLES / f"{each}.qml").write_text(draw(each), encoding="utf-8")
    application.exitQgis()
