"""The flood's page on the sample district, picture after picture, for the user guide.

Needs a home with the demo's store and, in its register, two runs that differ in blocked inlets; the district lies in
``output/sample``. The pictures ``flood-*.png`` are written beside the last one.
"""

import os
from pathlib import Path

from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDockWidget
from qgis.utils import plugins

import undergrid
from undergrid.processing.layers import project_crs
from undergrid.processing.maps.make_project import name_of
from undergrid.processing.one_language import put_style
from undergrid.processing.texts import tr
from undergrid.tests.desktop.hands import click, pause, point_at

HOME = Path(os.environ["UNDERGRID_HOME"])
STYLES = Path(undergrid.__file__).parent / "styles" / "sample"
SAMPLE = HOME / "output" / "sample"
FIRST = ("Today", "现状")
"""What the first run is called, in the language of the pictures; the second one's name tells 70 %."""
PICTURES = Path(os.environ["UNDERGRID_PICTURE"])


def scene(iface):
    page = yield from begun(iface)
    yield from playing(iface, page)
    yield from asking(iface, page)
    yield from comparing(iface, page)
    yield from forming(iface, page)


def begun(iface):
    """Open the flood's page over the district's ground, wait for its runs, and return the page."""
    plugin = plugins["undergrid"]
    plugin.dock.open_page("store")
    iface.mainWindow().resizeDocks([plugin.dock], [400], Qt.Orientation.Horizontal)
    yield lambda: plugin.dock.page("store").store.state_name == "ok"
    lay_ground(plugin)
    plugin.dock.open_page("flood")
    page = plugin.dock.page("flood")
    yield lambda: page.play.run.count() > 2
    iface.messageBar().clearWidgets()
    return page


def picture(iface, name):
    iface.mainWindow().grab().save(str(PICTURES.with_name(f"{PICTURES.stem}-{name}.png")))


def lay_ground(plugin):
    """The district's streets, houses and ground, in the store's coordinates; the layers get room."""
    window = plugin.iface.mainWindow()
    window.findChild(QDockWidget, "Browser").hide()
    window.resizeDocks([window.findChild(QDockWidget, "Layers")], [290], Qt.Orientation.Horizontal)
    project = QgsProject.instance()
    told = plugin.session.description
    project.setCrs(project_crs(told["crs_definition"], told["crs"]))
    for name in ("buildings", "streets", "land_use"):
        layer = QgsVectorLayer(f"{SAMPLE / 'district.gpkg'}|layername={name}", name_of(name), "ogr")
        put_style(layer, STYLES / f"{name}.qml")
        layer.setName(name_of(name))
        put(project, layer)
    put(project, QgsVectorLayer(str(HOME / "output" / "inlets.gpkg"), tr("Inlets"), "ogr"), is_shown=False)
    put(project, QgsRasterLayer(str(SAMPLE / "terrain.tif"), name_of("terrain")), is_shown=False)


def put(project, layer, *, is_shown=True):
    layer.setCrs(QgsCoordinateReferenceSystem(project.crs()))
    project.addMapLayer(layer, False)
    node = project.layerTreeRoot().addLayer(layer)
    node.setExpanded(False)
    node.setItemVisibilityChecked(is_shown)


def drawn(iface):
    yield from pause(12)
    yield lambda: not iface.mapCanvas().isDrawing()


def choose(box, *words):
    box.setCurrentIndex(next(n for n in range(box.count()) if any(word in box.itemText(n) for word in words)))
    box.activated.emit(box.currentIndex())


def playing(iface, page):
    choose(page.play.run, *FIRST)
    canvas = iface.mapCanvas()
    canvas.setExtent(page.play.water.depth.extent())
    canvas.zoomByFactor(0.45)
    page.clock.go(1200)
    yield from drawn(iface)
    picture(iface, "play")


def deepest(water):
    """The place of the map where the water stood deepest on a street."""
    layer = water.max_depth
    block = layer.dataProvider().block(1, layer.extent(), layer.width(), layer.height())
    best = max(
        ((block.value(row, column), row, column) for row in range(100, layer.height() - 100)
         for column in range(100, layer.width() - 100) if not block.isNoData(row, column)),
    )  # fmt: skip
    cell = layer.rasterUnitsPerPixelX()
    return layer.extent().xMinimum() + (best[2] + 0.5) * cell, layer.extent().yMaximum() - (best[1] + 0.5) * cell


def asking(iface, page):
    canvas = iface.mapCanvas()
    x, y = deepest(page.play.water)
    canvas.setCenter(type(canvas.center())(x, y))
    canvas.zoomScale(2500)
    yield from drawn(iface)
    page.ask.ask("depth")
    click(canvas, x, y)
    yield lambda: page.ask.plots.drawing is not None
    yield from drawn(iface)
    canvas.setCenter(type(canvas.center())(x, y))
    point_at(page.ask.plots.view, 0.3, 0.5)
    yield from drawn(iface)
    picture(iface, "curve")
    curve = page.ask.plots.drawing
    page.ask.ask("pipe")
    canvas.setExtent(page.play.water.depth.extent())
    yield from drawn(iface)
    link = max(page.play.water.links.getFeatures(), key=lambda each: each["flow_m3_s"] or 0)
    middle = link.geometry().interpolate(link.geometry().length() / 2).asPoint()
    page.ask.click(middle)
    yield lambda: page.ask.plots.drawing is not curve
    page.clock.go(1080)
    canvas.setExtent(page.ask._marks._lines.asGeometry().boundingBox().buffered(60))
    yield from drawn(iface)
    point_at(page.ask.plots.view, 0.5, 0.5)
    yield from drawn(iface)
    picture(iface, "profile")


def comparing(iface, page):
    canvas = iface.mapCanvas()
    choose(page.play.second, "70 %")
    page.play.show_beside()
    x, y = deepest(page.play.water)
    page.ask.ask("depth")
    page.ask.click(type(canvas.center())(x, y))
    yield from drawn(iface)
    canvas.setCenter(type(canvas.center())(x, y))
    canvas.zoomScale(4000)
    page.clock.go(1500)
    yield from drawn(iface)
    yield lambda: not page.play.beside.canvas.isDrawing()
    picture(iface, "compare")
    page.play.beside.panel.close()
    iface.mainWindow().resizeDocks([plugins["undergrid"].dock], [400], Qt.Orientation.Horizontal)
    page.play.subtract()
    tree = QgsProject.instance().layerTreeRoot()
    yield lambda: any("difference-" in node.layer().source() for node in tree.findLayers())
    page.ask.plots.panel.setUserVisible(False)
    canvas.setExtent(page.play.water.depth.extent())
    canvas.zoomByFactor(0.6)
    yield from drawn(iface)
    picture(iface, "difference")


def forming(iface, page):
    form = page.run.settings
    form.storm.years.setValue(20)
    form.storm.minutes.setValue(30)
    form.after.setValue(10)
    page.parentWidget().parentWidget().ensureWidgetVisible(page.run.go)
    yield from drawn(iface)
    picture(iface, "form")
