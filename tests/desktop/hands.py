"""What scenes do to the window, as a hand with a mouse does it, and what they look for in it."""

from qgis.core import QgsPointXY
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDockWidget

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


def docks(iface) -> list[str]:
    """Return the names of the window's docks that are to be seen; one on its way out is not."""
    found = iface.mainWindow().findChildren(QDockWidget)
    return [dock.objectName() for dock in found if not sip.isdeleted(dock) and not dock.isHidden()]
