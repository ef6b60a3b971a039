"""Draw the survey's map styles from the standard colours of ``data/codes/pipe_category.csv``.

Runs in QGIS's Python and writes ``styles/survey/*.qml``; a contract test holds the committed files against what this
draws. A style names columns of the table it dresses, and nothing of a project. Call it with ``QT_HASH_SEED=0``
(``./run draw`` does), or Qt writes the attributes in another order each time.
"""

from __future__ import annotations

import csv
import re
import sys
import uuid
from collections.abc import Callable
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsLineSymbol,
    QgsMapLayer,
    QgsMarkerLineSymbolLayer,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsProperty,
    QgsRendererCategory,
    QgsRuleBasedRenderer,
    QgsSimpleLineSymbolLayer,
    QgsSimpleMarkerSymbolLayer,
    QgsSingleSymbolRenderer,
    QgsSymbolLayer,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QFont
from qgis.PyQt.QtXml import QDomDocument

ROOT = Path(__file__).resolve().parents[2]
STYLES = ROOT / "styles" / "survey"
Part = QgsMapLayer.StyleCategory
DRESS = Part.Symbology | Part.Labeling
UNKNOWN_COLOUR = "#7f7f7f"
INK = "#33373d"
# One colour serves all minor classes of a utility (CJJ 61-2017 App. B): the line's pattern tells them apart.
# Dash and gap in multiples of the line's width.
PATTERNS = {
    "WS": [6, 3], "HS": [8, 2, 2, 2], "ZS": [6, 3], "XS": [8, 2, 2, 2], "JY": [2, 2], "LD": [3, 2], "XH": [2, 2],
    "DS": [6, 3], "XX": [8, 2, 2, 2], "GB": [2, 2], "YH": [6, 3], "MQ": [8, 2, 2, 2], "ZQ": [6, 3],
}  # fmt: skip
SHOWN_FROM = 2000
"""Points show from 1:2000 on; on a smaller scale their signs would cover streets and water."""
OTHERS = "其他点（编码表外） other points (not in the code lists)"
GRAVITY = ("PS", "YS", "WS", "HS")
# What a point does (data/codes/point_role.csv): symbol, size in mm, the roles, and the signs that stand in the words of
# it that no list knows.
KINDS = (
    ("雨水口 gully", "Square", 1.9, ("gully",), "箅篦"),
    ("排放口 outfall", "Triangle", 3.2, ("outfall",), ""),
    ("消火栓 hydrant", "Star", 3.0, ("hydrant",), "栓"),
    ("阀门 valve", "Diamond", 2.6, ("valve", "special_valve", "gate"), "阀闸"),
    ("水表、入户 meter", "DiamondStar", 2.6, ("meter", "service"), "表"),
    ("泵、站、箱 pump, station or box", "Pentagon", 3.0, ("pumping_station", "station", "cabinet"), "泵站箱柜"),
    ("池、塔 tank", "Octagon", 3.0, ("tank", "septic", "treatment", "source"), "池"),
    ("杆、灯 pole or lamp", "Cross", 2.4, ("pole",), "杆灯"),
    ("检查井、人孔 manhole or chamber", "Circle", 2.4, ("chamber", "soakaway", "overflow"), "井孔"),
    ("预留、堵头 stub or cap", "HalfSquare", 2.0, ("stub", "cap"), "堵"),
)


def categories() -> list[tuple[str, str, str, str]]:
    """Return code, Chinese name, English name and colour of every class of CJJ 61-2017, major classes last."""
    with (ROOT / "data/codes/pipe_category.csv").open(encoding="utf-8") as source:
        rows = [row for row in csv.DictReader(source) if row["scheme"] == "CJJ 61-2017"]
    rows.sort(key=lambda row: row["level"] == "major")
    return [(row["code"], row["name_zh"], row["name_en"], row["colour_hex"] or UNKNOWN_COLOUR) for row in rows]


def colour_by_category() -> str:
    """Return the expression that gives a row the colour of its utility."""
    cases = " ".join(f"WHEN '{code}' THEN '{colour}'" for code, _, _, colour in categories())
    return f"CASE \"category\" {cases} ELSE '{UNKNOWN_COLOUR}' END"


def pipe_symbol(code: str, colour: str) -> QgsLineSymbol:
    """Return a line as wide as its pipe is large, edged in ink so that light colours show on a light map."""
    symbol = QgsLineSymbol()
    # Seven utilities share a street: the smaller the scale, the thinner each of them.
    size = (
        'coalesce(scale_linear("width_mm", 100, 2000, 0.5, 2.0), 0.5) * clamp(0.3, coalesce(1500 / @map_scale, 1), 1)'
    )
    edge = QgsSimpleLineSymbolLayer(QColor(INK), 0.8)
    edge.setDataDefinedProperty(QgsSymbolLayer.Property.StrokeWidth, QgsProperty.fromExpression(f"{size} + 0.2"))
    edge.setPenCapStyle(Qt.PenCapStyle.FlatCap)
    body = QgsSimpleLineSymbolLayer(QColor(colour), 0.5)
    body.setDataDefinedProperty(QgsSymbolLayer.Property.StrokeWidth, QgsProperty.fromExpression(size))
    body.setPenCapStyle(Qt.PenCapStyle.FlatCap)
    symbol.changeSymbolLayer(0, edge)
    symbol.appendSymbolLayer(body)
    if pattern := PATTERNS.get(code):
        # Dashes of ink-free gaps: the gap shows the map, not the edge.
        for layer in (edge, body):
            layer.setUseCustomDashPattern(True)
            layer.setCustomDashVector([step * 0.5 for step in pattern])
    if code in GRAVITY:
        symbol.appendSymbolLayer(flow_arrow())
    return symbol


def flow_arrow() -> QgsMarkerLineSymbolLayer:
    """Return the arrow in the middle of a drain: down the surveyed direction, or else down its levels."""
    marker = QgsMarkerSymbol.createSimple(
        {"name": "filled_arrowhead", "color": INK, "outline_style": "no", "size": "2.2"}
    )
    backward = (
        "CASE WHEN \"flow_direction\" = 'backward' THEN 180 WHEN \"flow_direction\" = 'forward' THEN 0 "
        'WHEN "to_level_m" > "from_level_m" THEN 180 ELSE 0 END'
    )
    head = marker.symbolLayer(0)
    head.setDataDefinedProperty(QgsSymbolLayer.Property.Angle, QgsProperty.fromExpression(backward))
    shown = "@map_scale < 2500 AND NOT coalesce(\"flow_direction\" = 'both', false)"
    head.setDataDefinedProperty(QgsSymbolLayer.Property.LayerEnabled, QgsProperty.fromExpression(shown))
    arrow = QgsMarkerLineSymbolLayer(True)
    arrow.setPlacements(Qgis.MarkerLinePlacement.CentralPoint)
    arrow.setSubSymbol(marker)
    return arrow


def label(expression: str, *, size: float, smallest_scale: float, line: bool) -> QgsVectorLayerSimpleLabeling:
    """Return labels that show from ``smallest_scale`` on, in ink on a light halo, along lines if ``line``."""
    settings = QgsPalLayerSettings()
    settings.fieldName, settings.isExpression = expression, True
    text = QgsTextFormat()
    text.setFont(QFont("Noto Sans CJK SC"))
    text.setSize(size)
    text.setColor(QColor(INK))
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(0.7)
    halo.setColor(QColor(255, 255, 255, 210))
    text.setBuffer(halo)
    settings.setFormat(text)
    settings.placement = Qgis.LabelPlacement.Line if line else Qgis.LabelPlacement.OrderedPositionsAroundPoint
    settings.scaleVisibility, settings.minimumScale, settings.maximumScale = True, smallest_scale, 1
    return QgsVectorLayerSimpleLabeling(settings)


def segment_style(layer: QgsVectorLayer) -> None:
    """Dress pipes by utility."""
    known = [
        QgsRendererCategory(code, pipe_symbol(code, colour), f"{code} {zh} {en}")
        for code, zh, en, colour in categories()
    ]
    known.append(QgsRendererCategory(None, pipe_symbol("", UNKNOWN_COLOUR), "其他 other"))
    layer.setRenderer(QgsCategorizedSymbolRenderer("category", known))
    words = 'concat_ws(\' \', "category", "section", "material")'
    layer.setLabeling(label(words, size=7, smallest_scale=1500, line=True))
    layer.setLabelsEnabled(True)


def point_style(layer: QgsVectorLayer) -> None:
    """Dress points by what they do, coloured by utility, from 1:2000 on; words that no list knows by a sign in them."""
    root = QgsRuleBasedRenderer.Rule(None)
    others = QgsRuleBasedRenderer.Rule(None, 0, SHOWN_FROM, "ELSE", OTHERS)
    before = ""
    for (name, shape, size, _, signs), words in zip(KINDS, words_of_kinds(), strict=True):
        root.appendChild(point_rule(name, shape, size, f"{what_a_point_is()} IN ({', '.join(map(quoted, words))})"))
        if signs:
            unlike = f"NOT regexp_match({what_a_point_is()}, '[{before}]') AND " if before else ""
            found = f"{unlike}regexp_match({what_a_point_is()}, '[{signs}]')"
            others.appendChild(point_rule(name, shape, size, found))
            before += signs
    others.appendChild(point_rule("特征点 feature point", "Circle", 1.3, "ELSE"))
    root.appendChild(others)
    layer.setRenderer(QgsRuleBasedRenderer(root))
    layer.setLabeling(label('"point_no"', size=6.5, smallest_scale=800, line=False))
    layer.setLabelsEnabled(True)


def what_a_point_is() -> str:
    """Return the expression of a point's word as it is compared: no bracket, no blanks, small letters."""
    return "lower(regexp_replace(coalesce(\"appurtenance\", \"feature\", ''), '\\\\s|[(（].*$', ''))"


def quoted(word: str) -> str:
    return f"'{word}'"


def words_of_kinds() -> list[list[str]]:
    """Return the words for the points of each kind; a word for several kinds stands with the first."""
    roles = roles_of_words()
    taken: set[str] = set()
    found = []
    for _, _, _, of_kind, _ in KINDS:
        words = sorted(word for word, held in roles.items() if held & set(of_kind) and word not in taken)
        taken.update(words)
        found.append(words)
    return found


def roles_of_words() -> dict[str, set[str]]:
    """Return what points do by the words for them: names of the lists of points, and words of practice."""
    of_code: dict[tuple[str, str], set[str]] = {}
    found: dict[str, set[str]] = {}
    for kind in ("appurtenance", "pipe_point_feature"):
        for row in table(kind):
            held = of_code[kind, row["code"]] = set(row["roles"].split())
            for name in re.split("[、,]", row["name_zh"]):
                found.setdefault(plain(name), set()).update(held)
    for row in table("synonym"):
        word = plain(row["name_zh"] or row["name_en"])
        if row["list"] == "point_role" and len(word) > 1:
            found.setdefault(word, set()).add(row["parent"])
        found.setdefault(word, set()).update(of_code.get((row["list"], row["parent"]), ()))
    return {word: held for word, held in found.items() if held}


def plain(word: str) -> str:
    """Return a word as the style compares it."""
    return re.sub(r"\s|[(（].*$", "", word).lower()


def table(name: str) -> list[dict[str, str]]:
    with (ROOT / f"data/codes/{name}.csv").open(encoding="utf-8", newline="") as source:
        return list(csv.DictReader(source))


def point_rule(name: str, shape: str, size: float, expression: str) -> QgsRuleBasedRenderer.Rule:
    symbol = QgsMarkerSymbol()
    mark = QgsSimpleMarkerSymbolLayer(Qgis.MarkerShape[shape], size)
    mark.setStrokeColor(QColor(INK))
    mark.setStrokeWidth(0.25)
    colour = QgsProperty.fromExpression(colour_by_category())
    mark.setDataDefinedProperty(QgsSymbolLayer.Property.FillColor, colour)
    mark.setColor(QColor("#ffffff"))
    symbol.changeSymbolLayer(0, mark)
    return QgsRuleBasedRenderer.Rule(symbol, 0, SHOWN_FROM, expression, name)


def finding_style(layer: QgsVectorLayer) -> None:
    """Dress findings by severity: what must be mended shouts, advice whispers."""
    looks = (
        ("error", "#d7263d", 3.4, "错误 error"),
        ("warning", "#f49d37", 3.0, "警告 warning"),
        ("advice", "#3f88c5", 2.6, "建议 advice"),
    )
    known = []
    for value, colour, size, words in looks:
        symbol = QgsMarkerSymbol.createSimple(
            {"name": "circle", "color": colour, "outline_color": "#ffffff", "outline_width": "0.5", "size": str(size)}
        )
        known.append(QgsRendererCategory(value, symbol, words))
    layer.setRenderer(QgsCategorizedSymbolRenderer("severity", known))
    layer.setMapTipTemplate('<b>[% "slug" %]</b><br>[% coalesce("text_zh", "text_en") %]')


def defect_style(layer: QgsVectorLayer) -> None:
    """Dress defects by grade, 1 (slight) to 4 and worse (severe), in one hue that darkens."""
    known = []
    for grade, colour in ((1, "#fee5d9"), (2, "#fcae91"), (3, "#fb6a4a"), (4, "#cb181d"), (5, "#67000d")):
        symbol = QgsMarkerSymbol.createSimple(
            {"name": "diamond", "color": colour, "outline_color": INK, "outline_width": "0.25", "size": "3"}
        )
        known.append(QgsRendererCategory(grade, symbol, f"{grade} 级 grade {grade}"))
    layer.setRenderer(QgsCategorizedSymbolRenderer("grade", known))
    layer.setLabeling(label('concat("code", "grade")', size=7, smallest_scale=1000, line=False))
    layer.setLabelsEnabled(True)


def difference_style(layer: QgsVectorLayer) -> None:
    """Dress what a corrected delivery changes: added, changed, removed, told apart by shape too."""
    looks = (
        ("added", "#1b8a5a", "cross_fill", "新增 added"),
        ("changed", "#f49d37", "circle", "变更 changed"),
        ("removed", "#d7263d", "cross2", "删除 removed"),
    )
    known = []
    for value, colour, name, words in looks:
        symbol = QgsMarkerSymbol.createSimple(
            {"name": name, "color": colour, "outline_color": colour, "outline_width": "0.6", "size": "3.2"}
        )
        known.append(QgsRendererCategory(value, symbol, words))
    layer.setRenderer(QgsCategorizedSymbolRenderer("kind", known))
    layer.setMapTipTemplate('<b>[% "subject" %]</b> [% "kind" %]<br>[% "changed" %]')


def area_style(layer: QgsVectorLayer) -> None:
    """Dress survey areas as outlines with their number."""
    symbol = QgsFillSymbol.createSimple(
        {"style": "no", "outline_color": "#6a4c93", "outline_width": "0.6", "outline_style": "dash"}
    )
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    layer.setLabeling(label('concat_ws(\' \', "code", "name")', size=9, smallest_scale=50000, line=False))
    layer.setLabelsEnabled(True)


DRAWN = {
    "segment": ("LineStringZ", segment_style),
    "point": ("PointZ", point_style),
    "defect": ("PointZ", defect_style),
    "area": ("MultiPolygon", area_style),
    "results/difference": ("Point", difference_style),
}


def draw(table: str) -> str:
    """Return the style of one table of the survey, or of one file of its results, as QML."""
    return drawn(table, *DRAWN[table])


def drawn(table: str, geometry: str, dress: Callable[[QgsVectorLayer], None]) -> str:
    """Return the style that ``dress`` gives a layer, as QML."""
    layer = QgsVectorLayer(geometry, table, "memory")
    dress(layer)
    return as_qml(layer)


def as_qml(layer: QgsMapLayer, kept: QgsMapLayer.StyleCategories = DRESS | Part.MapTips) -> str:
    """Return the parts of a layer's style that are to be kept, as QML."""
    document = QDomDocument()
    fault = layer.exportNamedStyle(document, categories=kept)
    if fault:
        raise RuntimeError(fault)
    return with_steady_keys(document.toString(1))


def with_steady_keys(qml: str) -> str:
    """Return the style with its random keys replaced by keys that count up, so that equal styles are equal files."""
    seen: dict[str, str] = {}
    return re.sub(
        r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}",
        lambda found: seen.setdefault(found[0], str(uuid.UUID(int=len(seen) + 1))),
        qml,
    )


def main() -> int:
    """Write every style."""
    application = QgsApplication([], False)
    application.initQgis()
    (STYLES / "results").mkdir(parents=True, exist_ok=True)
    for table in DRAWN:
        (STYLES / f"{table}.qml").write_text(draw(table), encoding="utf-8")
    application.exitQgis()
    return 0


if __name__ == "__main__":
    sys.exit(main())
