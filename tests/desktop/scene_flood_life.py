"""A tiny flood's whole life, by hand: run, watched, played, asked about, compared, cancelled."""

import os
import time
from pathlib import Path

from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import Qt
from qgis.utils import plugins, unloadPlugin

from undergrid.plugins.flood.ask_card import NAME
from undergrid.plugins.flood.hydraulic import HydraulicDrawing
from undergrid.processing.layers import project_crs
from undergrid.tests.desktop.hands import click, docks, pause

TRIAL = Path(os.environ["UNDERGRID_HOME"]) / "flood"
ON_FIRST_PIPE, ON_LOW_STREET = (50.0, 0.0), (215.0, 0.0)


def scene(iface):
    plugin = plugins["undergrid"]
    plugin.dock.open_page("store")
    iface.mainWindow().resizeDocks([plugin.dock], [430], Qt.Orientation.Horizontal)
    yield lambda: plugin.dock.page("store").store.state_name == "ok"
    project, told = QgsProject.instance(), plugin.desk.description
    project.setCrs(project_crs(told["crs_definition"], told["crs"]))
    ground = QgsRasterLayer(str(TRIAL / "street.tif"), "Terrain")
    ground.setCrs(project.crs())
    project.addMapLayer(ground)
    plugin.dock.open_page("flood")
    page = plugin.dock.page("flood")
    yield lambda: page.run.settings.model.findText("two") >= 0

    yield from run_and_watch(page, "all open", blocked=0)
    assert page.play.water.name == "all open"
    assert page.play.water.depth.temporalProperties().isActive()
    yield from questions(iface, page)
    yield from run_and_watch(page, "all blocked", blocked=20)
    yield from comparing(page)
    yield from cancelling(page)

    unloadPlugin("undergrid")
    yield lambda: NAME not in docks(iface)


def run_and_watch(page, name, blocked):
    """Fill in the form, run, and see the water on the map while it rises."""
    form = page.run.settings
    form.model.setCurrentIndex(form.model.findText("two"))
    form.storm.minutes.setValue(15)
    form.after.setValue(5)
    form.blocked.setValue(blocked)
    form.name.setText(name)
    form.folder.setFilePath(str(TRIAL))
    assert page.run.go.isEnabled(), page.run.settings.missing()
    page.run.go.click()
    yield from patiently(lambda: page.run.live is not None or page.run.state_name == "error")
    assert page.run.live is not None, page.run._state_text.text()
    live = page.run.live
    yield from patiently(lambda: live.shown_s or page.run.running is None)
    assert live.shown_s, page.run._state_text.text()
    assert live.layer is None or live.layer.isValid()
    yield from patiently(lambda: page.run.running is None)
    assert page.run.state_name == "ok", page.run._state_text.text()
    yield lambda: page.play.water is not None and page.play.water.name == name


def questions(iface, page):
    """The clock, a depth curve and a profile with its water, by clicks on the map."""
    canvas, water = iface.mapCanvas(), page.play.water
    canvas.setExtent(water.depth.extent())
    canvas.refresh()
    yield from pause()
    yield lambda: not canvas.isDrawing()
    page.clock.go(600)
    assert page.clock.now_s == 600
    assert canvas.mapSettings().temporalRange().begin().toString("hh:mm") == "00:10"

    page.ask.ask("depth")
    click(canvas, *ON_LOW_STREET)
    yield lambda: page.ask.plots.drawing is not None
    curve = page.ask.plots.drawing
    assert curve.now_min == 10
    assert curve.curves[0].peak[1] > 0.01

    page.ask.ask("pipe")
    canvas.setExtent(water.depth.extent())
    yield from pause()
    yield lambda: not canvas.isDrawing()
    click(canvas, *ON_FIRST_PIPE)
    yield lambda: isinstance(page.ask.plots.drawing, HydraulicDrawing)
    profile = page.ask.plots.drawing
    assert [station["name"] for station in profile.found["stations"]] == ["upper", "lower", "river"]
    page.clock.go(900)
    assert profile.second == 900
    page.ask.plots.write(TRIAL / "profile.svg")


def comparing(page):
    """A second run in the curve, on a map of its own, and in a difference."""
    play = page.play
    choose(play.second, "all open")
    play.show_beside()
    assert play.other.depth in play.beside.canvas.layers()
    assert play.water.depth not in play.beside.canvas.layers()
    play.subtract()
    yield lambda: play.state_name != "busy"
    assert play.state_name == "ok", play._state_text.text()
    names = [node.name() for node in QgsProject.instance().layerTreeRoot().findLayers()]
    assert "all open minus all blocked" in names
    play.beside.panel.close()


def cancelling(page):
    """A run that is stopped leaves nothing in the register and nothing on the map."""
    before = page.play.run.count()
    form = page.run.settings
    form.name.setText("stopped")
    form.after.setValue(600)
    page.run.go.click()
    yield from patiently(lambda: page.run.live is not None and page.run.live.shown_s)
    layer = page.run.live.layer.id()
    page.run.cancel()
    yield lambda: page.run.running is None
    assert layer not in QgsProject.instance().mapLayers()
    assert page.run.state_name == "absent"
    page.look()
    yield from pause()
    assert page.play.run.count() == before


def patiently(condition, minutes=5):
    """Wait longer than the camera has patience for one condition: a machine may be busy, or have to compile first."""
    end = time.monotonic() + 60 * minutes
    while not condition() and time.monotonic() < end:
        soon = time.monotonic() + 20
        yield lambda soon=soon: condition() or time.monotonic() > soon
    assert condition()


def choose(box, words):
    box.setCurrentIndex(next(n for n in range(box.count()) if words in box.itemText(n)))
    box.activated.emit(box.currentIndex())
