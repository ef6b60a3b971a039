"""A flood that runs while one watches, for the user guide; needs what scene_flood_tour needs."""

from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.utils import plugins

from undergrid.processing.maps.make_project import name_of
from undergrid.tests.desktop.scene_flood_tour import drawn, lay_ground


def scene(iface):
    plugin = plugins["undergrid"]
    plugin.dock.open_page("store")
    iface.mainWindow().resizeDocks([plugin.dock], [400], Qt.Orientation.Horizontal)
    yield lambda: plugin.dock.page("store").store.state_name == "ok"
    lay_ground(plugin)
    plugin.dock.open_page("flood")
    page = plugin.dock.page("flood")
    form = page.run.settings
    yield lambda: form.model.count() > 0
    iface.messageBar().clearWidgets()
    canvas = iface.mapCanvas()
    canvas.setExtent(QgsProject.instance().mapLayersByName(name_of("terrain"))[0].extent())
    canvas.zoomByFactor(0.45)
    form.model.setCurrentIndex(form.model.findText("storm drains"))
    form.storm.minutes.setValue(30)
    page.run.run()
    yield lambda: page.run.live is not None
    page.parentWidget().parentWidget().ensureWidgetVisible(page.run)
    for least in (60, 300, 540, 780):
        yield lambda least=least: page.run.live is not None and max(page.run.live.shown_s, default=0) >= least
    page.parentWidget().parentWidget().ensureWidgetVisible(page.run)
    iface.messageBar().clearWidgets()
    yield from drawn(iface)
