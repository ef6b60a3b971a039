"""Every pipe by the storm that it carries, and the dialogs of the flood's algorithms, for the user guide.

Needs the home of scene_flood_tour in which the demo has run (``output/``), and ``output/capacity`` of networkcapacity.
The pictures ``flood-*.png`` are written beside the last one, in whatever language QGIS speaks.
"""

from qgis.core import QgsProject, QgsVectorLayer
from qgis.utils import plugins

import processing
from undergrid.processing.one_language import put_style
from undergrid.processing.texts import tr
from undergrid.tests.desktop.hands import pause
from undergrid.tests.desktop.scene_flood_tour import HOME, PICTURES, STYLES, drawn, lay_ground, picture, put

CAPACITY = HOME / "output" / "capacity" / "capacity.gpkg"
DIALOGS = {
    "storm": ("undergrid:designstorm", {"RETURN_PERIOD_A": 50, "DURATION_MIN": 120, "KEEP_AS": "P50-120min"}),
    "build": ("undergrid:buildswmmmodel", {"NAME": "storm drains"}),
    "forecast": ("undergrid:tonightsforecast", {}),
    "ladder": ("undergrid:stormladder", {"MODEL": "storm drains"}),
}


def scene(iface):
    plugin = plugins["undergrid"]
    plugin.dock.open_page("store")
    yield lambda: plugin.dock.page("store").store.state_name == "ok"
    lay_ground(plugin)
    plugin.dock.setUserVisible(False)
    iface.messageBar().clearWidgets()
    yield from capacity(iface)
    yield from dialogs(plugin)


def capacity(iface):
    layer = QgsVectorLayer(f"{CAPACITY}|layername=capacity", tr("Capacity of pipes"), "ogr")
    assert layer.isValid(), layer.source()
    put_style(layer, STYLES.parent / "flood" / "capacity.qml")
    layer.setName(tr("Capacity of pipes"))
    put(QgsProject.instance(), layer)
    tree = QgsProject.instance().layerTreeRoot()
    node = tree.findLayer(layer).clone()
    tree.insertChildNode(0, node)
    tree.removeChildNode(tree.findLayers()[-1])
    node.setExpanded(True)
    iface.mapCanvas().setExtent(layer.extent())
    iface.mapCanvas().zoomByFactor(0.7)
    iface.messageBar().clearWidgets()
    yield from drawn(iface)
    picture(iface, "capacity")


def dialogs(plugin):
    for name, (algorithm, given) in DIALOGS.items():
        dialog = processing.createAlgorithmDialog(algorithm, {"STORE": plugin.session.store, **given})
        dialog.resize(760, 560)
        dialog.show()
        yield from pause()
        dialog.grab().save(str(PICTURES.with_name(f"{PICTURES.stem}-{name}.png")))
        dialog.close()
