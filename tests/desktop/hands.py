"""What scenes do to the map, as a hand with a mouse does it."""

from qgis.core import QgsPointXY
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton


def click(canvas, x: float, y: float, button: Qt.MouseButton = LEFT) -> None:
    """Click on a place of the map, given in its own coordinates."""
    pixel = canvas.getCoordinateTransform().transform(QgsPointXY(x, y))
    QTest.mouseClick(canvas.viewport(), button, pos=QPoint(round(pixel.x()), round(pixel.y())))


def point_at(widget, share_x: float, share_y: float) -> None:
    """Rest the pointer on a place of a widget, given as shares of its width and height."""
    QTest.mouseMove(widget, QPoint(round(share_x * widget.width()), round(share_y * widget.height())))


def pause(steps: int = 8):
    """Yield conditions that hold, so that the window may draw itself meanwhile."""
    for _ in range(steps):
        yield lambda: True
