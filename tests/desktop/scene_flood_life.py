"""A tiny flood's whole life, by hand: run, watched, played, asked about, compared, cancelled."""

import os
import time
from pathlib import Path

from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsTask,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QObject, Qt, pyqtSlot
from qgis.PyQt.QtGui import QDesktopServices
from qgis.utils import plugins, unloadPlugin

from undergrid.plugins.flood.ask_card import NAME
from undergrid.plugins.flood.curve import CurveDrawing
from undergrid.plugins.flood.hydraulic import HydraulicDrawing
from undergrid.processing.layers import project_crs
from undergrid.tests.desktop.hands import (
    answer,
    click,
    docks,
    give_file,
    give_name,
    opened_dialog,
    pause,
    press,
    press_in_menu,
    words,
)

TRIAL = Path(os.environ["UNDERGRID_HOME"]) / "flood"
ON_FIRST_PIPE, ON_LOW_STREET = (50.0, 0.0), (215.0, 0.0)


def scene(iface):
    plugin = plugins["undergrid"]
    plugin.dock.open_page("store")
    iface.mainWindow().resizeDocks([plugin.dock], [430], Qt.Orientation.Horizontal)
    yield lambda: plugin.dock.page("store").store.state_name == "ok"
    project, told = QgsProject.instance(), plugin.session.description
    project.setCrs(project_crs(told["crs_definition"], told["crs"]))
    ground = QgsRasterLayer(str(TRIAL / "street.tif"), "Terrain")
    ground.setCrs(project.crs())
    project.addMapLayer(ground)
    plugin.dock.open_page("flood")
    page = plugin.dock.page("flood")
    yield lambda: page.run.settings.model.findText("two") >= 0

    yield from first_flood_prepared(page)
    yield from gauge_table(page)
    city(project)
    watched = yield from run_and_watch(page, "all open", blocked=0)
    yield from what_it_means(page)
    assert page.play.water.name == "all open"
    assert page.play.water.depth.temporalProperties().isActive()
    yield from next_steps(page)
    yield from playing(page)
    yield from questions(iface, page)
    watched += yield from run_and_watch(page, "all blocked", blocked=20)
    assert watched, "of two runs one was over before the window looked; of both none was seen"
    yield from another_run(page)
    yield from comparing(iface, page)
    yield from right_click(iface, page)
    yield from cancelling(page)
    yield from first_view(iface, page.play)

    unloadPlugin("undergrid")
    yield lambda: NAME not in docks(iface)


def first_flood_prepared(page):
    """The page has been open a while: what the first flood would wait for is compiled beside it, and only once."""
    for mark in (TRIAL.parent / "kernels").glob("*/all-compiled-*.txt"):
        mark.unlink()
    page.warming.timer.start(0)
    yield lambda: page.warming.work is not None
    assert page.warming.work.description().startswith("Preparing the first flood")
    assert page.warming.work.flags() & QgsTask.Flag.CancelWithoutPrompt, "QGIS would ask about it when it is left"
    yield from patiently(lambda: page.warming.work is None)
    assert list((TRIAL.parent / "kernels").glob("*/all-compiled-*.txt"))
    page.warming.begin()
    assert not page.warming.timer.isActive()


def run_and_watch(page, name, blocked):
    """Fill in the form and run; return the times at which the water was on the map while it rose."""
    form = page.run.settings
    form.model.setCurrentIndex(form.model.findText("two"))
    form.storm.minutes.setValue(15)
    form.after.setValue(5)
    form.blocked.setValue(blocked)
    form.name.setText(name)
    form.folder.setFilePath(str(TRIAL))
    assert page.run.go.isEnabled(), page.run.settings.missing()
    press(page.run, "Run")
    yield from patiently(lambda: page.run.live is not None or page.run.state_name == "error")
    assert page.run.live is not None, page.run._state_text.text()
    live = page.run.live
    yield from patiently(lambda: live.shown_s or page.run.running is None)
    shown_s = list(live.shown_s)
    assert live.layer is None or live.layer.isValid()
    yield from patiently(lambda: page.run.running is None)
    assert page.run.state_name == "ok", page.run._state_text.text()
    yield lambda: page.play.water is not None and page.play.water.name == name
    yield lambda: "Greatest depth" in words(page.run.facts)
    assert name in page.run._state_text.text(), "what is done is still to be read"
    groups = [each.name() for each in QgsProject.instance().layerTreeRoot().findGroups()]
    assert groups == [f"Flood: {name}"], "one run's water lies on the map, and says whose it is"
    yield lambda: page.clock.now_s > 0  # it opens where the water stands highest, not on dry streets
    return shown_s


GAUGE = "站名：沙坪坝\n时间,雨量(mm)\n2024-06-01 23:50,1\n2024-06-01 23:55,2\n2024-06-02 00:00,1\n"


def gauge_table(page):
    """A gauge's own table, dated and with title lines, is a rain; what is none says why."""
    storm = page.run.settings.storm
    for name, text in (("gauge.csv", GAUGE), ("no-rain.csv", "nothing\n1\n")):
        (TRIAL / name).write_text(text, encoding="utf-8")
    storm.kind.setCurrentIndex(storm.kind.findData("table"))
    storm.table.setFilePath(str(TRIAL / "gauge.csv"))
    yield page.run.go.isEnabled
    assert storm.length_min() == 15
    storm.table.setFilePath(str(TRIAL / "no-rain.csv"))
    yield lambda: "no-rain.csv" in page.run._state_text.text()
    assert not page.run.go.isEnabled()
    storm.kind.setCurrentIndex(storm.kind.findData("design"))


def city(project):
    """A street, a river and two management cells, as the project of a city has them."""
    for name, kind, wkt in (
        ("Streets", "LineString", ["LineString (0 0, 230 0)"]),
        ("River", "Polygon", ["Polygon ((-20 40, 0 40, 0 50, -20 50, -20 40))"]),
        ("Management cells", "Polygon", [
            "Polygon ((-20 -60, 110 -60, 110 60, -20 60, -20 -60))",
            "Polygon ((110 -60, 240 -60, 240 60, 110 60, 110 -60))",
        ]),
    ):  # fmt: skip
        layer = QgsVectorLayer(f"{kind}?field=name:string&field=code:string", name, "memory")
        layer.setCrs(project.crs())
        for number, shape in enumerate(wkt, start=1):
            feature = QgsFeature(layer.fields())
            feature.setAttributes([f"{name} {number}", str(number)])
            feature.setGeometry(QgsGeometry.fromWkt(shape))
            layer.dataProvider().addFeature(feature)
        path = str(TRIAL / f"{name}.gpkg")
        QgsVectorFileWriter.writeAsVectorFormatV3(
            layer, path, project.transformContext(), QgsVectorFileWriter.SaveVectorOptions()
        )
        kept = QgsVectorLayer(path, name, "ogr")
        kept.setCrs(project.crs())
        project.addMapLayer(kept)


def what_it_means(page):
    """The card tells streets under water and areas to warn, and the run's papers are filled in with all there is."""
    yield lambda: "m under water" in words(page.run.facts)
    yield lambda: "Warned areas" in words(page.run.facts)
    assert "Streets and warnings" not in words(page.run.facts), words(page.run.facts)
    folder = page.run._folder
    assert (folder / "exposure.gpkg").is_file()
    press(page.run.next, "Map page…")
    yield lambda: opened_dialog("undergrid:floodmap") is not None
    dialog = opened_dialog("undergrid:floodmap")
    given = {name: value for name, value in dialog.createProcessingParameters().items() if value}
    assert {"RUN", "STREETS", "WATERS", "EXPOSURE", "WARNINGS", "PDF"} <= set(given), given
    assert given["TITLE"] == "all open"
    dialog.close()
    press(page.run.next, "Who to warn…")
    yield lambda: opened_dialog("undergrid:floodwarning") is not None
    dialog = opened_dialog("undergrid:floodwarning")
    assert "exposure.gpkg" in str(dialog.createProcessingParameters()["CELLS"])
    dialog.close()


def right_click(iface, page):
    """A run by the right button: shown whole, its folder, its papers, another name, deleted."""
    box, canvas = page.play.run, iface.mapCanvas()
    canvas.setExtent(QgsRectangle(9000, 9000, 9100, 9100))
    press_in_menu(box, "Zoom to it")
    assert canvas.extent().contains(QgsPointXY(*ON_FIRST_PIPE))
    told = Told()
    QDesktopServices.setUrlHandler("file", told.hear)
    press_in_menu(box, "Open its folder")
    QDesktopServices.unsetUrlHandler("file")
    assert Path(told.heard[0].toLocalFile()).name == "all-blocked"
    for text, algorithm in (("Report…", "floodreport"), ("Map page…", "floodmap")):
        press_in_menu(box, text)
        yield lambda algorithm=algorithm: opened_dialog(f"undergrid:{algorithm}") is not None
        opened_dialog(f"undergrid:{algorithm}").close()
    press_in_menu(box, "Rename…")
    give_name("blocked of May")
    yield lambda: box.findText("blocked of May", Qt.MatchFlag.MatchStartsWith) > 0
    choose(box, "blocked of May")
    press_in_menu(box, "Delete…")
    answer("Cancel")
    press_in_menu(box, "Delete…")
    answer("Delete")
    yield lambda: box.findText("blocked of May", Qt.MatchFlag.MatchStartsWith) < 0
    assert page.play.water is None, "what was deleted is off the map"
    assert (TRIAL / "all-blocked" / "depth.tif").is_file(), "its files stay"


def next_steps(page):
    """What one may do with a run: each button opens the right dialog on the run's folder."""
    for text, algorithm in (
        ("Streets and houses…", "floodexposure"), ("Who to warn…", "floodwarning"), ("Report…", "floodreport"),
        ("Map page…", "floodmap"),
    ):  # fmt: skip
        press(page.run.next, text)
        yield lambda algorithm=algorithm: opened_dialog(f"undergrid:{algorithm}") is not None
        opened_dialog(f"undergrid:{algorithm}").close()
    press(page.run, "Build a pipe model…")
    yield lambda: opened_dialog("undergrid:buildswmmmodel") is not None
    opened_dialog("undergrid:buildswmmmodel").close()
    told = Told()
    QDesktopServices.setUrlHandler("file", told.hear)
    press(page.run.next, "Folder")
    QDesktopServices.unsetUrlHandler("file")
    assert Path(told.heard[0].toLocalFile()) == Path(page.run._folder)


def playing(page):
    """Play plays, and pauses; the button says which."""
    page.clock.go(0)
    page.play.time.play.click()
    yield lambda: page.clock.is_playing and page.clock.now_s >= 120
    yield lambda: page.play.time.play.toolTip() == "Pause"
    page.play.time.play.click()
    yield lambda: not page.clock.is_playing and page.play.time.play.toolTip() == "Play"


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

    press(page.ask, "Depth curve")
    click(canvas, *ON_LOW_STREET)
    yield lambda: page.ask.plots.drawing is not None
    curve = page.ask.plots.drawing
    assert curve.now_min == 10
    assert curve.curves[0].peak[1] > 0.01
    greatest = water.greatest_at(page.ask.place, QgsProject.instance())
    assert curve.curves[0].highest_m == max(greatest, curve.curves[0].peak[1])
    assert f"{greatest:.2f}" in page.ask._state_text.text(), "curve and raster tell one greatest depth"

    press(page.ask.plots.panel, "Show all")
    press(page.ask, "Pipe profile")
    canvas.setExtent(water.depth.extent())
    yield from pause()
    yield lambda: not canvas.isDrawing()
    click(canvas, *ON_FIRST_PIPE)
    yield lambda: isinstance(page.ask.plots.drawing, HydraulicDrawing)
    profile = page.ask.plots.drawing
    assert [station["name"] for station in profile.found["stations"]] == ["upper", "lower", "river"]
    page.clock.go(900)
    assert profile.second == 900
    press(page.ask.plots.panel, "Save as SVG, PDF or PNG…")
    give_file(TRIAL / "profile.svg")
    yield (TRIAL / "profile.svg").is_file
    yield from hurried(page, canvas)


def hurried(page, canvas):
    """Of two questions the later one has the plot, whichever answer comes last."""
    click(canvas, *ON_FIRST_PIPE)
    press(page.ask, "Depth curve")
    click(canvas, *ON_LOW_STREET)
    yield lambda: isinstance(page.ask.plots.drawing, CurveDrawing)
    yield from pause(30)  # the store has answered long before
    assert isinstance(page.ask.plots.drawing, CurveDrawing)
    assert "Depth at" in page.ask.plots.title
    press(page.ask, "Pipe profile")
    click(canvas, *ON_FIRST_PIPE)
    yield lambda: isinstance(page.ask.plots.drawing, HydraulicDrawing)


def another_run(page):
    """Another run is chosen in the box: the box keeps it, and the profile shows that run's water."""
    yield lambda: "all blocked" in page.ask.plots.title
    choose(page.play.run, "all open")
    assert page.play.run.currentData()["name"] == page.play.water.name == "all open"
    yield lambda: "all open" in page.ask.plots.title
    choose(page.play.run, "all blocked")
    assert page.play.run.currentData()["name"] == page.play.water.name == "all blocked"
    yield lambda: "all blocked" in page.ask.plots.title


def comparing(iface, page):
    """A second run in the curve, on a map of its own, and in a difference."""
    play, canvas = page.play, iface.mapCanvas()
    choose(play.second, "all open")
    middle = canvas.center()
    press(play, "Side by side")
    yield lambda: play.beside.canvas.isVisible() and not play.beside._is_following
    for shown in (canvas, play.beside.canvas):
        assert shown.center().distance(middle) < 1, "both maps stay where the first one was"
    canvas.setCenter(QgsPointXY(middle.x() + 20, middle.y()))
    yield lambda: abs(play.beside.canvas.center().x() - middle.x() - 20) < 1
    play.beside.canvas.setCenter(middle)
    yield lambda: canvas.center().distance(middle) < 1
    assert play.other.depth in play.beside.canvas.layers()
    assert play.water.depth not in play.beside.canvas.layers()
    press(play, "Difference")
    yield lambda: play.state_name != "busy"
    assert play.state_name == "ok", play._state_text.text()
    names = [node.name() for node in QgsProject.instance().layerTreeRoot().findLayers()]
    assert "all open minus all blocked" in names
    choose(play.second, "none")
    assert not play.beside.panel.isVisible(), "a map of nothing gives its room back"


def first_view(iface, play):
    """A run that is opened in an empty project, or on a map of half a continent: one sees it, in a named system."""
    project, canvas = QgsProject.instance(), iface.mapCanvas()
    iface.newProject(False)
    choose(play.run, "all open")
    yield lambda: play.water is not None and sees(canvas, play.water.depth)
    assert project.crs().authid(), "QGIS calls it unknown"
    play.close_run()
    canvas.setExtent(QgsRectangle(-1e6, -1e6, 1e6, 1e6))
    choose(play.run, "all open")
    yield lambda: play.water is not None and sees(canvas, play.water.depth)


def sees(canvas, layer):
    """Return whether the map shows a layer, and little else."""
    whole = canvas.mapSettings().layerExtentToOutputExtent(layer, layer.extent())
    return canvas.extent().contains(whole.center()) and canvas.extent().width() < 10 * whole.width()


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


class Told(QObject):
    """Hears which folder QGIS was asked to open."""

    def __init__(self):
        super().__init__()
        self.heard = []

    @pyqtSlot("QUrl")
    def hear(self, url):
        self.heard.append(url)


def choose(box, text):
    box.setCurrentIndex(next(n for n in range(box.count()) if text in box.itemText(n)))
    box.activated.emit(box.currentIndex())
