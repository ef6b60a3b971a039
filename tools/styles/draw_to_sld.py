"""Write the styles of tables as SLD 1.1 too, beside their QML: QGIS translates them, for programs that read no QML.

Runs in QGIS's Python after the other drawers, like ``draw_styles.py``. What SLD has no words for (sizes by expression,
labels by scale) QGIS leaves out; a package says so.
"""

from __future__ import annotations

import re
from pathlib import Path

from qgis.core import QgsApplication, QgsVectorLayer

STYLES = Path(__file__).resolve().parents[2] / "styles"
NO_TABLES = {"icons", "sample"}
SHAPES = {"marker": "Point", "line": "LineString", "fill": "Polygon"}
COLUMN = re.compile(r'(?:attr|fieldName)="&?(?:quot;)?(\w+)|&quot;(\w+)&quot;')


def as_sld(style: Path) -> str:
    """Return a style as QGIS tells it in SLD; RuntimeError where it cannot be read or told."""
    text = style.read_text(encoding="utf-8")
    shape = SHAPES[re.search(r'<symbol [^>]*type="(\w+)"', text)[1]]  # type: ignore[index]
    columns = sorted({one or other for one, other in COLUMN.findall(text)})
    layer = QgsVectorLayer(f"{shape}?{'&'.join(f'field={name}:string' for name in columns)}", style.stem, "memory")
    said, is_read = layer.loadNamedStyle(str(style))
    if not is_read:
        raise RuntimeError(f"{style.name}: {said}")
    target = style.with_suffix(".sld")
    said, is_written = layer.saveSldStyle(str(target))
    if not is_written:
        raise RuntimeError(f"{style.name}: {said}")
    written = target.read_text(encoding="utf-8")
    return written if written.endswith("\n") else written + "\n"


def main() -> int:
    """Write every style of a table."""
    application = QgsApplication([], False)
    application.initQgis()
    for style in sorted(STYLES.glob("*/*.qml")):
        if style.parent.name not in NO_TABLES:
            style.with_suffix(".sld").write_text(as_sld(style), encoding="utf-8")
    application.exitQgis()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
