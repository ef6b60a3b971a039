"""The store's page on a store that is ready."""

from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.utils import plugins


def scene(iface):
    plugin = plugins["undergrid"]
    plugin.dock.open_page("store")
    iface.messageBar().clearWidgets()
    iface.mainWindow().resizeDocks([plugin.dock], [380], Qt.Orientation.Horizontal)
    page = plugin.dock.page("store")
    yield lambda: page.store.state_name == "ok"
    plugin.desk.add_layers()
    yield lambda: QgsProject.instance().mapLayers()
    iface.messageBar().clearWidgets()
    yield lambda: not iface.mapCanvas().isDrawing()
