"""Draw the styles of streets and management cells: ``styles/streets`` and ``styles/grid``.

Runs in QGIS's Python like ``draw_styles.py``. Cells are outlined in magenta, as the standard draws unit grids.
"""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsRendererCategory,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)

from undergrid.tools.styles import draw_styles as survey
from undergrid.tools.styles.draw_base_styles import write_styles

STYLES = Path(__file__).resolve().parents[2] / "styles"
MAGENTA = "#c2187a"
CLASSES = {
    "expressway": ("#d0603a", "1.3", "solid", "快速路 expressway"),
    "main": ("#e0a24c", "1.1", "solid", "主干路 main street"),
    "secondary": ("#ead08a", "0.9", "solid", "次干路 secondary street"),
    "branch": ("#b9b3a6", "0.6", "solid", "支路 branch street"),
    "lane": ("#c9c4ba", "0.4", "solid", "街巷 lane"),
    "foot": ("#9c8f7c", "0.3", "dash", "步行道 footway"),
    "steps": ("#9c8f7c", "0.5", "dot", "梯道 stairs"),
}
FOLLOWS = {
    "community": ("#8d6a9f", "0.8", "solid", "社区界 community"),
    "hard": ("#3a6ea5", "0.7", "solid", "河岸、铁路 river, railway"),
    "main": ("#e0a24c", "0.7", "solid", "主干道路 main street"),
    "street": ("#7d8597", "0.5", "solid", "一般道路 street"),
    "lane": ("#a89f8f", "0.4", "solid", "街巷、围墙 lane, wall"),
    "none": (MAGENTA, "0.4", "dash", "辅助线 helper line"),
}
LEVELS = {
    "district": ("0.9", "区县界 district"),
    "street": ("0.6", "街道界 sub-district"),
    "community": ("0.4", "社区界 community"),
}


def line(colour: str, width: str, style: str) -> QgsLineSymbol:
    return QgsLineSymbol.createSimple({"line_color": colour, "line_width": width, "line_style": style})


def by_words(column: str, words: dict[str, tuple[str, str, str, str]], layer: QgsVectorLayer) -> None:
    known = [QgsRendererCategory(code, line(*look[:3]), look[3]) for code, look in words.items()]
    known.append(QgsRendererCategory(None, line("#7f7f7f", "0.4", "solid"), "其他 other"))
    layer.setRenderer(QgsCategorizedSymbolRenderer(column, known))


def segment(layer: QgsVectorLayer) -> None:
    by_words("street_class", CLASSES, layer)
    layer.setLabeling(survey.label('"name"', size=7, smallest_scale=6000, line=True))
    layer.setLabelsEnabled(True)


def junction(layer: QgsVectorLayer) -> None:
    mark = {"name": "circle", "color": "#ffffff", "outline_color": "#7a6a4f", "size": "1.2"}
    layer.setRenderer(QgsSingleSymbolRenderer(QgsMarkerSymbol.createSimple(mark)))
    layer.setScaleBasedVisibility(True)
    layer.setMinimumScale(3000)


def cell(layer: QgsVectorLayer) -> None:
    fill = {"color": "194,24,122,18", "outline_color": MAGENTA, "outline_width": "0.35"}
    layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(fill)))
    layer.setLabeling(survey.label('right("code", 3)', size=8, smallest_scale=8000, line=False))
    layer.setLabelsEnabled(True)


def cell_border(layer: QgsVectorLayer) -> None:
    by_words("follows", FOLLOWS, layer)


def area(layer: QgsVectorLayer) -> None:
    known = [
        QgsRendererCategory(
            level,
            QgsFillSymbol.createSimple(
                {"style": "no", "outline_color": "#8d6a9f", "outline_width": width, "outline_style": "dash dot"}
            ),
            words,
        )
        for level, (width, words) in LEVELS.items()
    ]
    layer.setRenderer(QgsCategorizedSymbolRenderer("level", known))
    layer.setLabeling(survey.label('"name"', size=8, smallest_scale=20000, line=False))
    layer.setLabelsEnabled(True)


def duty(layer: QgsVectorLayer) -> None:
    fill = {"color": "91,125,58,40", "outline_color": "#5b7d3a", "outline_width": "0.7"}
    layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(fill)))
    layer.setLabeling(survey.label('"name"', size=8, smallest_scale=20000, line=False))
    layer.setLabelsEnabled(True)


DRAWN = {
    "streets/segment": ("LineString", segment),
    "streets/junction": ("Point", junction),
    "grid/area": ("MultiPolygon", area),
    "grid/cell": ("Polygon", cell),
    "grid/cell_border": ("MultiLineString", cell_border),
    "grid/duty": ("MultiPolygon", duty),
}


def main() -> int:
    """Write every style."""
    write_styles(DRAWN, STYLES)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
