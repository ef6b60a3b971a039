"""Draw the styles of what every room's deliveries have in common: their findings."""

from __future__ import annotations

import sys
from pathlib import Path

from qgis.core import QgsApplication

from undergrid.tools.styles import draw_styles as survey

STYLES = Path(__file__).resolve().parents[2] / "styles" / "intake"


def main() -> int:
    """Write every style."""
    application = QgsApplication([], False)
    application.initQgis()
    STYLES.mkdir(parents=True, exist_ok=True)
    style = survey.drawn("finding", "Point", survey.finding_style)
    (STYLES / "finding.qml").write_text(style, encoding="utf-8")
    application.exitQgis()
    return 0


if __name__ == "__main__":
    sys.exit(main())
