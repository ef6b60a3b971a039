"""What a run means, as layers on the sample district, picture after picture, for the user guide.

Needs what ``scene_flood_tour`` needs, with the demo's hazard, exposure and warnings in ``output``. The pictures
``flood-*.png`` are written beside the last one, in whatever language QGIS speaks.
"""

from qgis.core import QgsProject, QgsRasterLayer, QgsVectorLayer

from undergrid.processing.flood.flood_exposure import NAMES
from undergrid.processing.maps.make_project import name_of
from undergrid.processing.one_language import put_style
from undergrid.tests.desktop.scene_flood_tour import HOME, STYLES, begun, drawn, picture

RESULTS = STYLES.parent / "flood" / "results"
OUTPUT = HOME / "output"


def scene(iface):
    yield from begun(iface)
    hazard = QgsRasterLayer(str(OUTPUT / "flood" / "hazard.tif"), name_of("hazard"))
    iface.mapCanvas().setExtent(hazard.extent())
    iface.mapCanvas().zoomByFactor(0.55)
    yield from shown(iface, "hazard", [(hazard, "hazard_fd2320")])
    exposed = [(opened("exposure", name, NAMES[name]), name) for name in ("closures", "buildings")]
    yield from shown(iface, "exposure", exposed)
    yield from shown(iface, "warnings", [(opened("warnings", "warning", name_of("warning")), "warning")])


def opened(file, layer, name):
    return QgsVectorLayer(f"{OUTPUT / file}.gpkg|layername={layer}", name, "ogr")


def shown(iface, name, dressed):
    """Put layers above the ground, in their styles; take the picture; take them off again."""
    project = QgsProject.instance()
    for place, (layer, style) in enumerate(dressed):
        assert layer.isValid(), layer.source()
        title = layer.name()
        put_style(layer, RESULTS / f"{style}.qml")
        layer.setName(title)
        layer.setCrs(project.crs())
        project.addMapLayer(layer, False)
        project.layerTreeRoot().insertLayer(place, layer)
    yield from drawn(iface)
    picture(iface, name)
    project.removeMapLayers([layer.id() for layer, _style in dressed])
