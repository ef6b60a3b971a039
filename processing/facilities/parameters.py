"""Parameters that several algorithms of the room have in common."""

from __future__ import annotations

from qgis.core import Qgis, QgsProcessingParameterDateTime


def day(name: str, label: str) -> QgsProcessingParameterDateTime:
    """Return an optional parameter for a day."""
    return QgsProcessingParameterDateTime(name, label, Qgis.ProcessingDateTimeParameterDataType.Date, None, True)
