"""Draw the style of the catalogue: ``styles/catalog/record.qml``, the extents of data sets.

Runs in QGIS's Python like ``draw_styles.py``.
"""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication, QgsFillSymbol, QgsSingleSymbolRenderer, QgsVectorLayer

from undergrid.tools.styles import draw_styles as survey

# A title in the language of whoever looks; a record that has only one is called by that.
TITLE = (
    """if(lower(left(@qgis_locale, 2)) = 'zh', coalesce("title_zh", "title_en"), coalesce("title_en", "title_zh"))"""
)
STYLES = Path(__file__).resolve().parents[2] / "styles"


def main() -> int:
    """Write the style."""
    application = QgsApplication([], False)
    application.initQgis()
    layer = QgsVectorLayer("Polygon", "record", "memory")
    look = {"style": "no", "outline_color": "#1d5ba8", "outline_width": "0.4", "outline_style": "dash"}
    layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(look)))
    layer.setLabeling(survey.label(TITLE, size=8, smallest_scale=200000, line=False))
    layer.setLabelsEnabled(True)
    path = STYLES / "catalog" / "record.qml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(survey.as_qml(layer, survey.DRESS | survey.Part.Rendering), encoding="utf-8")
    del layer
    application.exitQgis()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
