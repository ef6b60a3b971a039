"""What scenes do to the window, as a hand with a mouse does it, and what they look for in it."""

import time

from qgis.core import QgsPointXY, QgsProject
from qgis.gui import QgsProcessingAlgorithmDialogBase
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtGui import QContextMenuEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QDialogButtonBox,
    QDockWidget,
    QFileDialog,
    QInputDialog,
    QLabel,
    QMenu,
    QMessageBox,
)

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


def menu_of(widget, row: int = 0) -> dict[str, object]:
    """Click on a widget (in a list on one of its rows) with the right button; return the menu's actions by words."""
    seen, at = widget, QPoint(4, 4)
    if isinstance(widget, QAbstractItemView):
        seen, at = widget.viewport(), widget.visualRect(widget.model().index(row, 0)).center()
    QApplication.sendEvent(seen, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, seen.mapToGlobal(at)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu), "the right button opens no menu"
    return {action.text(): action for action in menu.actions()}


def press_in_menu(widget, text: str, row: int = 0) -> None:
    """Click on a widget with the right button and take a row of its menu."""
    actions = menu_of(widget, row)
    assert actions[text].isEnabled(), f"{text} cannot be done"
    QApplication.activePopupWidget().close()
    actions[text].trigger()


def opened(kind):
    """Return the open dialog of a kind, or None."""
    return next((each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible()), None)


def give_file(path) -> None:
    """Choose a file (of an open dialog that asks for one), or a folder, by its path."""
    dialog = opened(QFileDialog)
    assert not dialog.isModal(), "the dialog blocks the window"
    dialog.setDirectory(str(path.parent))
    dialog.selectFile(str(path))
    buttons = dialog.findChild(QDialogButtonBox)
    accept = QDialogButtonBox.ButtonRole.AcceptRole
    next(each for each in buttons.buttons() if buttons.buttonRole(each) == accept).click()


def give_name(name: str) -> None:
    """Write a name into the open dialog that asks for one."""
    dialog = opened(QInputDialog)
    dialog.setTextValue(name)
    press(dialog, "Rename")


def answer(text: str) -> None:
    """Press a button of the open question."""
    press(opened(QMessageBox), text)


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


class LayersCame:
    """Whether the project has got layers and gets no more: those of a store come one room after the other."""

    def __init__(self, still_s: float = 1.0) -> None:
        self.still_s, self.count, self.since_s = still_s, 0, time.monotonic()

    def __call__(self) -> bool:
        count, now_s = len(QgsProject.instance().mapLayers()), time.monotonic()
        if count != self.count:
            self.count, self.since_s = count, now_s
        return count > 0 and now_s - self.since_s >= self.still_s
