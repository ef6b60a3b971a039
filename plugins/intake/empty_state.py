"""Words in the middle of a list that is still empty."""

from __future__ import annotations

from qgis.PyQt.QtCore import QRect, Qt
from qgis.PyQt.QtGui import QColor, QPainter
from qgis.PyQt.QtWidgets import QAbstractScrollArea

from ..widgets import MARGIN, QUIET


def paint_hint(area: QAbstractScrollArea, words: str) -> None:
    """Write the words into the empty area; called from its paint event."""
    painter = QPainter(area.viewport())
    painter.setPen(QColor(QUIET))
    place = QRect(area.viewport().rect()).adjusted(MARGIN, 0, -MARGIN, 0)
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, words)
