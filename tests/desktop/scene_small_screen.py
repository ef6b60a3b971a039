"""On a small screen nothing is cut: the window is no wider than the screen, the panel whole, the layers readable."""

from qgis.PyQt.QtWidgets import QDockWidget
from qgis.utils import plugins

from undergrid.tests.desktop.hands import pause

WIDE, LAYERS = 1366, 200


def scene(iface):
    window, dock = iface.mainWindow(), plugins["undergrid"].dock
    for room in dock.domains:
        dock.open_page(room)
        yield from pause()
        right = dock.mapTo(window, dock.rect().topRight()).x()
        assert right < window.width() <= WIDE, f"{room}: {right} of {window.width()}"
        assert window.minimumSizeHint().width() <= WIDE, window.minimumSizeHint().width()
        layers = next(each for each in window.findChildren(QDockWidget) if each.objectName() == "Layers")
        assert layers.width() >= LAYERS, f"{room}: the list of layers has {layers.width()}"
