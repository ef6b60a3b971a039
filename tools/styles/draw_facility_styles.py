"""Draw the styles of facilities: each group of classes has a symbol that one recognises, ``styles/facilities/symbols``.

Runs in QGIS's Python like ``draw_styles.py``. ``data/facilities/symbols.csv`` says which classes share a symbol. The
pictures are put into the style itself: a project shows them on a machine where the plugin lies elsewhere, or is not.
"""

from __future__ import annotations

import base64
import csv
from collections.abc import Iterator
from pathlib import Path

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsMarkerSymbol,
    QgsProperty,
    QgsRendererCategory,
    QgsSingleSymbolRenderer,
    QgsSvgMarkerSymbolLayer,
    QgsSymbolLayer,
    QgsVectorLayer,
)

from undergrid.core.facilities.words import AMENITIES
from undergrid.tools.styles import draw_styles as survey
from undergrid.tools.styles.draw_base_styles import write_styles
from undergrid.tools.styles.draw_grid_styles import line

ROOT = Path(__file__).resolve().parents[2]
STYLES = ROOT / "styles" / "facilities"
SIZE_MM, FULL_SCALE, SMALLEST = 4.6, 2000, 0.55
# What stands close together in every street is drawn small and below what is rare: size as a share, drawing pass.
COMMON = {"cover": (0.55, 0), "grate": (0.5, 0), "lamp": (0.7, 1), "tree": (0.7, 1), "bin": (0.7, 2)}
OTHERS = (1.0, 3)


def symbol(name: str) -> QgsMarkerSymbol:
    """Return the marker of a group: its picture, smaller on small scales."""
    share, drawn_in = COMMON.get(name, OTHERS)
    picture = base64.b64encode((STYLES / "symbols" / f"{name}.svg").read_bytes()).decode("ascii")
    size = SIZE_MM * share
    layer = QgsSvgMarkerSymbolLayer(f"base64:{picture}", size)
    # the legend of a page is drawn at the map's scale too, and must be read
    smaller = f"{size:.2f} * if(@legend_column_count > 0, 1, clamp({SMALLEST}, {FULL_SCALE} / @map_scale, 1))"
    layer.setDataDefinedProperty(QgsSymbolLayer.Property.Size, QgsProperty.fromExpression(smaller))
    layer.setRenderingPass(drawn_in)
    made = QgsMarkerSymbol.createSimple({})
    made.changeSymbolLayer(0, layer)
    return made


def categories() -> Iterator[QgsRendererCategory]:
    """Yield a category for each group of classes, in the order of the list, and one for what no list knows."""
    with (ROOT / "data" / "facilities" / "symbols.csv").open(encoding="utf-8", newline="") as opened:
        for row in csv.DictReader(opened):
            classes: list[str] = row["classes"].split(";")
            # one class stands alone: QGIS reads a list of one back as a single word
            value = classes if len(classes) > 1 else classes[0]
            yield QgsRendererCategory(value, symbol(row["symbol"]), f"{row['name_zh']} {row['name_en']}")
    yield QgsRendererCategory(None, symbol("other"), "旧类别或未知类别 older or unknown class")


def facility(layer: QgsVectorLayer) -> None:
    renderer = QgsCategorizedSymbolRenderer("class_code", list(categories()))
    renderer.setUsingSymbolLevels(True)
    layer.setRenderer(renderer)
    layer.setLabeling(survey.label('"name"', size=7, smallest_scale=1000, line=False))
    layer.setLabelsEnabled(True)
    layer.setScaleBasedVisibility(True)
    layer.setMinimumScale(20000)


AMENITY_SYMBOLS = {
    "toilet": "toilet", "parking": "parking", "bicycle_parking": "bicycle", "bicycle_rental": "bicycle",
    "charging": "charger", "bus_stop": "stop", "taxi": "stop", "seat": "bench", "drinking_water": "water",
    "fitness": "fitness", "bin": "bin", "clothes_recycling": "bin", "post_box": "post", "telephone": "post",
    "information": "kiosk", "lift": "access", "barrier_free": "access", "sos": "alarm",
}  # fmt: skip


def amenity(layer: QgsVectorLayer) -> None:
    kinds = [
        QgsRendererCategory(kind, symbol(AMENITY_SYMBOLS[kind]), f"{said.zh} {said.en}")
        for kind, said in AMENITIES.items()
    ]
    layer.setRenderer(QgsCategorizedSymbolRenderer("amenity", kinds))
    layer.setLabeling(survey.label('"name"', size=7, smallest_scale=5000, line=False))
    layer.setLabelsEnabled(True)
    layer.setScaleBasedVisibility(True)
    layer.setMinimumScale(50000)


def facility_line(layer: QgsVectorLayer) -> None:
    layer.setRenderer(QgsSingleSymbolRenderer(line("#b5543a", "0.6", "solid")))


def facility_area(layer: QgsVectorLayer) -> None:
    fill = {"color": "47,111,159,50", "outline_color": "#2f6f9f", "outline_width": "0.4"}
    layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(fill)))


DRAWN = {
    "amenity": ("Point?field=amenity:string&field=name:string", amenity),
    "facility": ("Point?field=class_code:string&field=name:string", facility),
    "facility_line": ("MultiLineString", facility_line),
    "facility_area": ("MultiPolygon", facility_area),
}


def main() -> int:
    """Write every style."""
    write_styles(DRAWN, STYLES)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
