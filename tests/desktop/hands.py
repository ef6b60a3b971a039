"""What scenes do to the window, as a hand with a mouse does it, and what they look for in it."""

from qgis.core import QgsPointXY
from qgis.gui import QgsProcessingAlgorithmDialogBase
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAbstractButton, QApplication, QDockWidget, QLabel

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton


def click(canvas, x: float, y: float, button: Qt.MouseButton = LEFT) -> None:
    """Click on a place of the map, given in its own coordinates."""
    pixel = canvas.getCoordinateTransform().transform(QgsPointXY(x, y))
    QTest.mouseClick(canvas.viewport(), button, pos=QPoint(round(pixel.x()), round(pixel.y())))


def point_at(widget, share_x: float, share_y: float) -> None:
    """Rest the pointer on a place of a widget, given as shares of its width and height."""
    QTest.mouseMove(widget, QPoint(round(share_x * widget.width()), round(share_y * widget.height())))


def press(inside, text: str) -> None:
    """Press the button with this text, or this name where it shows only a picture."""
    named = [
        each for each in inside.findChildren(QAbstractButton) if text in (each.text(), each.accessibleName())
    ]  # fmt: skip
    assert len(named) == 1, f"{len(named)} buttons are called {text}"
    assert named[0].isEnabled(), f"{text} cannot be pressed"
    named[0].click()


def words(inside) -> str:
    """Return all words that are to be read in a part of the window."""
    return " ".join(each.text() for each in inside.findChildren(QLabel))


def opened_dialog(identifier: str):
    """Return the open dialog of an algorithm."""
    dialogs = (each for each in QApplication.topLevelWidgets() if isinstance(each, QgsProcessingAlgorithmDialogBase))
    shown = (each for each in dialogs if each.isVisible() and each.algorithm().id() == identifier)
    return next(shown, None)


def pause(steps: int = 8):
    """Yield conditions that hold, so that the window may draw itself meanwhile."""
    for _ in range(steps):
        yield lambda: True


def docks(iface) -> list[str]:
    """Return the names of the window's docks that are to be seen; one on its way out is not."""
    found = iface.mainWindow().findChildren(QDockWidget)
    return [dock.objectName() for dock in found if not sip.isdeleted(dock) and not dock.isHidden()]
