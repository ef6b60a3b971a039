"""What a flood means, on the map and in the dialogs of its algorithms, for the user guide.

Needs the home of scene_flood_tour in which the demo has run (``output/``), and ``output/capacity`` of networkcapacity.
"""

from qgis.core import QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.utils import plugins

import processing
import undergrid
from undergrid.tests.desktop.hands import pause
from undergrid.tests.desktop.scene_flood_tour import HOME, PICTURES, Path, drawn, lay_ground, picture, put

OUTPUT = HOME / "output"
RESULTS = Path(undergrid.__file__).parent / "styles" / "flood"
MAPS = {
    "hazard": [("flood/hazard.tif", "results/hazard_fd2320", "Hazard")],
    "exposure": [
        ("exposure.gpkg|layername=closures", "results/closures", "Streets closed"),
        ("exposure.gpkg|layername=buildings", "results/buildings", "Buildings in the water"),
        ("flood/max_depth.tif", "results/max_depth", "Maximum depth"),
    ],
    "warnings": [
        ("flood/max_depth.tif", "results/max_depth", "Maximum depth"),
        ("warnings.gpkg|layername=warning", "results/warning", "Warnings"),
    ],
    "capacity": [("capacity/capacity.gpkg|layername=capacity", "capacity", "Capacity of pipes")],
}
DIALOGS = {
    "storm": ("undergrid:designstorm", {"RETURN_PERIOD_A": 50, "DURATION_MIN": 120, "KEEP_AS": "50 years, 2 h"}),
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
    yield from maps(iface)
    yield from dialogs(iface, plugin)


def maps(iface):
    project, canvas = QgsProject.instance(), iface.mapCanvas()
    for name, layers in MAPS.items():
        shown = []
        for file, style, title in reversed(layers):
            path = str(OUTPUT / file)
            layer = QgsRasterLayer(path, title) if path.endswith(".tif") else QgsVectorLayer(path, title, "ogr")
            assert layer.isValid(), path
            layer.loadNamedStyle(str(RESULTS / f"{style}.qml"))
            layer.setName(title)
            put(project, layer)
            node = project.layerTreeRoot().findLayer(layer).clone()
            project.layerTreeRoot().insertChildNode(0, node)
            project.layerTreeRoot().removeChildNode(project.layerTreeRoot().findLayers()[-1])
            node.setExpanded(True)
            shown.append(layer)
        canvas.setExtent(shown[-1].extent())
        canvas.zoomByFactor(0.7)
        iface.messageBar().clearWidgets()
        yield from drawn(iface)
        picture(iface, name)
        project.removeMapLayers([layer.id() for layer in shown])


def dialogs(iface, plugin):
    for name, (algorithm, given) in DIALOGS.items():
        dialog = processing.createAlgorithmDialog(algorithm, {"STORE": plugin.session.store, **given})
        dialog.resize(760, 560)
        dialog.show()
        yield from pause()
        dialog.grab().save(str(PICTURES.with_name(f"{PICTURES.stem}-{name}.png")))
        dialog.close()
