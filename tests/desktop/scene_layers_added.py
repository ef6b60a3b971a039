"""The store's layers are added to an empty project: the map shows the city, wherever a wrong coordinate lies."""

from qgis.core import QgsProject
from qgis.utils import plugins

from undergrid.tests.desktop.hands import pause

CITY_M = 10_000.0


def scene(iface):
    plugin, project, canvas = plugins["undergrid"], QgsProject.instance(), iface.mapCanvas()
    plugin.dock.open_page("store")
    yield lambda: plugin.dock.page("store").store.state_name == "ok"
    plugin.session.add_layers()
    yield project.mapLayers
    yield from pause(15)
    findings = next(each for each in project.mapLayers().values() if '"finding"' in each.source())
    places = [each.geometry().boundingBox() for each in findings.getFeatures() if each.hasGeometry()]
    assert any(not canvas.extent().intersects(each) for each in places), "a finding of this store lies far away"
    pipes = next(each for each in project.mapLayers().values() if '"survey"."point"' in each.source())
    assert canvas.extent().contains(pipes.extent()), canvas.extent().toString(0)
    assert canvas.extent().width() < CITY_M, canvas.extent().toString(0)
