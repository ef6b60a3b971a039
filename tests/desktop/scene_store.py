"""The store's page on a store that is ready, its layers on the map; a sample district beside the store lies below."""

import os
from pathlib import Path

from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.utils import plugins

import undergrid
from undergrid.processing.maps.make_project import name_of
from undergrid.processing.one_language import put_style
from undergrid.tests.desktop.hands import LayersCame

BASE = ("buildings", "streets", "land_use")
STYLES = Path(undergrid.__file__).parent / "styles" / "sample"
DISTRICT = Path(os.environ["UNDERGRID_HOME"]) / "district" / "district.gpkg"


def scene(iface):
    plugin = plugins["undergrid"]
    plugin.dock.open_page("store")
    iface.messageBar().clearWidgets()
    iface.mainWindow().resizeDocks([plugin.dock], [380], Qt.Orientation.Horizontal)
    page = plugin.dock.page("store")
    yield lambda: page.store.state_name == "ok"
    plugin.session.add_layers()
    yield LayersCame()
    iface.messageBar().clearWidgets()
    yield lambda: not iface.mapCanvas().isDrawing()
    if DISTRICT.exists():
        put_below()
        for group in QgsProject.instance().layerTreeRoot().findGroups():
            for node in group.findLayers():
                node.setExpanded(False)
                has_place = node.layer().featureCount() > 0 and not node.layer().source().count('"finding"')
                node.setItemVisibilityChecked(has_place)
        canvas = iface.mapCanvas()
        canvas.zoomScale(1200)
        yield lambda: not canvas.isDrawing()


def put_below():
    """The district's streets and houses, so that the pipes lie somewhere."""
    project = QgsProject.instance()
    for name in BASE:
        layer = QgsVectorLayer(f"{DISTRICT}|layername={name}", name_of(name), "ogr")
        layer.setCrs(QgsCoordinateReferenceSystem(project.crs()))
        put_style(layer, STYLES / f"{name}.qml")
        layer.setName(name_of(name))
        project.addMapLayer(layer, False)
        project.layerTreeRoot().addLayer(layer).setExpanded(False)
