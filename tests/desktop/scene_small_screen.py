"""On a small screen nothing is cut: the window is no wider than the screen, the panel whole, the layers readable."""

import os

from qgis.core import Qgis, QgsApplication, QgsTask
from qgis.PyQt.QtWidgets import QDockWidget, QPushButton
from qgis.utils import plugins

from undergrid.tests.desktop.hands import pause

WIDE = int(os.environ["UNDERGRID_WINDOW"].partition("x")[0])
LAYERS = 200


def scene(iface):
    window, dock = iface.mainWindow(), plugins["undergrid"].dock
    item = iface.messageBar().createMessage("Undergrid", "Words that take a line of the map each, " * 4)
    item.layout().addWidget(QPushButton("A button with words of its own"))
    iface.messageBar().pushWidget(item, Qgis.MessageLevel.Warning, 0)
    long = QgsTask.fromFunction("work with a bar of its own at the lower edge", waits)
    QgsApplication.taskManager().addTask(long)
    for room in dock.domains:
        dock.open_page(room)
        yield from pause()
        right = dock.mapTo(window, dock.rect().topRight()).x()
        assert right < window.width() <= WIDE, f"{room}: {right} of {window.width()}"
        assert window.minimumSizeHint().width() <= WIDE, window.minimumSizeHint().width()
        layers = next(each for each in window.findChildren(QDockWidget) if each.objectName() == "Layers")
        assert layers.width() >= LAYERS, f"{room}: the list of layers has {layers.width()}"
    long.cancel()


def waits(task):
    """Run until it is cancelled."""
    from time import sleep

    while not task.isCanceled():
        sleep(0.1)
