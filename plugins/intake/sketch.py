"""The first points and lines of a delivery as a small drawing: a swapped axis or a stray place is seen at once."""

from __future__ import annotations

from qgis.PyQt.QtCore import QPointF
from qgis.PyQt.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from qgis.PyQt.QtWidgets import QFrame

from ...processing.texts import tr
from ..widgets import MARGIN

SIDE = 170
DOT = 2.5
INK = QColor("#2f6fb5")


class Sketch(QFrame):
    """North is up; both axes have one scale."""

    def __init__(self) -> None:
        super().__init__()
        self._shapes: list[list[list[float]]] = []
        self.setFixedSize(SIDE, SIDE)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAccessibleName(tr("Sketch of the first places, north is up"))
        self.setToolTip(self.accessibleName())

    @property
    def shapes(self) -> list[list[list[float]]]:
        """What is drawn."""
        return self._shapes

    def show_shapes(self, shapes: list[list[list[float]]]) -> None:
        """Draw other shapes: a point has one place, a line several."""
        self._shapes = shapes
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        places = [place for shape in self._shapes for place in shape]
        if not places:
            return
        east, north = [place[0] for place in places], [place[1] for place in places]
        reach = max(max(east) - min(east), max(north) - min(north)) or 1.0
        scale = (SIDE - 2 * MARGIN) / reach
        middle = (max(east) + min(east)) / 2, (max(north) + min(north)) / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(INK, 1.5))
        painter.setBrush(INK)
        for shape in self._shapes:
            drawn = [QPointF(SIDE / 2 + (x - middle[0]) * scale, SIDE / 2 - (y - middle[1]) * scale) for x, y in shape]
            if len(drawn) > 1:
                painter.drawPolyline(QPolygonF(drawn))
            else:
                painter.drawEllipse(drawn[0], DOT, DOT)
        painter.end()
