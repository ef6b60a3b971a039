"""What a corrected delivery changed, as a layer of the project."""

from __future__ import annotations

from qgis.core import QgsFeatureRequest, QgsProject, QgsVectorLayer

from ...processing.layers import STYLES
from ...processing.texts import tr

STYLE = STYLES / "survey" / "results" / "difference.qml"


def show_differences(path: str) -> QgsVectorLayer:
    """Put the changes into the project as a temporary layer, coloured by added, changed and removed, and return it."""
    shown = QgsVectorLayer(path, tr("What the correction changed"), "ogr").materialize(QgsFeatureRequest())
    shown.setName(tr("What the correction changed"))
    shown.loadNamedStyle(str(STYLE))
    QgsProject.instance().addMapLayer(shown)
    return shown
