"""The plugin is switched off and on again; nothing of it stays, nothing of it doubles."""

from qgis.core import QgsApplication
from qgis.PyQt import sip
from qgis.PyQt.QtWidgets import QDockWidget, QToolBar
from qgis.utils import loadPlugin, plugins, startPlugin, unloadPlugin


def pieces(iface):
    window = iface.mainWindow()
    there = [each for kind in (QDockWidget, QToolBar) for each in window.findChildren(kind) if not sip.isdeleted(each)]
    docks = [each for each in there if each.objectName() == "UndergridDock"]
    toolbars = [each for each in there if each.objectName() == "UndergridToolbar"]
    menus = [action for action in window.menuBar().actions() if action.text() == "&Undergrid"]
    return len(docks), len(toolbars), len(menus)


def scene(iface):
    registry = QgsApplication.processingRegistry()
    plugins["undergrid"].dock.open_page("store")
    yield lambda: plugins["undergrid"].dock.page("store").store.state_name == "ok"
    for _ in range(3):
        assert unloadPlugin("undergrid")
        yield lambda: pieces(iface) == (0, 0, 0)
        assert registry.providerById("undergrid") is None
        loadPlugin("undergrid")
        startPlugin("undergrid")
        yield lambda: pieces(iface) == (1, 1, 1)
        assert registry.providerById("undergrid") is not None
