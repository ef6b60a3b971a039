"""Draw the 3D styles of the network's bodies: standard colours, at the heights that the bodies themselves carry.

Runs in QGIS's Python like ``draw_styles.py`` and writes ``styles/survey/results/*.qml``. QGIS 3.40 lets no column
decide how wide a 3D line or point is; so the bodies are built in the engine, true to size, and these styles only colour
them.
"""

from __future__ import annotations

import sys

from qgis._3d import (
    Qgs3D,
    Qgs3DTypes,
    QgsPhongMaterialSettings,
    QgsPolygon3DSymbol,
    QgsRuleBased3DRenderer,
)
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsRendererCategory,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from undergrid.tools.styles import draw_styles as survey

STYLES = survey.STYLES / "results"
OPACITY = {"tubes": 1.0, "shafts": 0.45}


def body_symbol(colour: str, opacity: float) -> QgsPolygon3DSymbol:
    """Return a surface that stands where its vertices say, seen from both sides."""
    material = QgsPhongMaterialSettings()
    material.setDiffuse(QColor(colour))
    material.setAmbient(QColor(colour).darker(180))
    material.setSpecular(QColor("#808080"))
    material.setShininess(20)
    material.setOpacity(opacity)
    symbol = QgsPolygon3DSymbol()
    symbol.setAltitudeClamping(Qgis.AltitudeClamping.Absolute)
    symbol.setAltitudeBinding(Qgis.AltitudeBinding.Vertex)
    symbol.setCullingMode(Qgs3DTypes.CullingMode.NoCulling)
    symbol.setMaterialSettings(material)
    return symbol


def dress(layer: QgsVectorLayer, opacity: float) -> None:
    """Colour a layer of bodies by utility, on the map and in the 3D view."""
    root = QgsRuleBased3DRenderer.Rule(None)
    known = []
    for code, zh, en, colour in survey.categories():
        flat = QgsFillSymbol.createSimple({"color": colour, "outline_color": survey.INK, "outline_width": "0.1"})
        known.append(QgsRendererCategory(code, flat, f"{code} {zh} {en}"))
        rule = QgsRuleBased3DRenderer.Rule(body_symbol(colour, opacity), f"\"category\" = '{code}'", f"{code} {zh}")
        root.appendChild(rule)
    other = QgsFillSymbol.createSimple({"color": survey.UNKNOWN_COLOUR, "outline_color": survey.INK})
    known.append(QgsRendererCategory(None, other, "其他 other"))
    root.appendChild(
        QgsRuleBased3DRenderer.Rule(body_symbol(survey.UNKNOWN_COLOUR, opacity), "ELSE", "其他 other", True)
    )
    layer.setRenderer(QgsCategorizedSymbolRenderer("category", known))
    layer.setRenderer3D(QgsRuleBased3DRenderer(root))


def draw(name: str) -> str:
    """Return one style as QML."""
    layer = QgsVectorLayer("MultiPolygonZ?field=category:string", name, "memory")
    dress(layer, OPACITY[name])
    return survey.as_qml(layer, survey.Part.Symbology | survey.Part.Symbology3D)


def main() -> int:
    """Write both styles."""
    application = QgsApplication([], False)
    application.initQgis()
    Qgs3D.initialize()
    for name in OPACITY:
        (STYLES / f"{name}.qml").write_text(draw(name), encoding="utf-8")
    application.exitQgis()
    return 0


if __name__ == "__main__":
    sys.exit(main())
