"""A census taken in by hand, its facilities counted by class, one of them told: found, clicked, seen, opened."""

import os
from pathlib import Path

from qgis.core import QgsFeatureRequest, QgsProject, QgsSettings
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QFileDialog
from qgis.utils import plugins

import processing
from undergrid.tests.desktop.hands import click, give_file, opened, opened_dialog, pause, press, words

CENSUS = Path(os.environ["UNDERGRID_PICTURE"]).parent
JOBS = {
    "Give identifiers…": "undergrid:codefacilities",
    "Check the facilities…": "undergrid:checkfacilities",
    "Coverage…": "undergrid:surveycoverage",
    "Inspection rounds…": "undergrid:inspectionroute",
    "Census report…": "undergrid:facilitycensusreport",
}


def classes(page) -> list[tuple[str, str, str]]:
    rows = (page.stock.list.topLevelItem(n) for n in range(page.stock.list.topLevelItemCount()))
    return [tuple(item.text(column) for column in range(3)) for item in rows]


def form():
    """The open form of a feature; Python knows it as a dialog only."""
    shown = (each for each in QApplication.topLevelWidgets() if each.isVisible())
    return next((each for each in shown if each.metaObject().className() == "QgsAttributeDialog"), None)


def take_in(page):
    """Import the census and accept it."""
    press(page.deliveries, "Import a delivery…")
    page.deliveries.importing.files.set_paths([str(CENSUS / "census.csv")])
    yield page.deliveries.importing.go.isEnabled
    assert page.deliveries.importing.more.claimed.parentWidget() is None, (
        "lengths of pipes are not asked for of facilities"
    )
    press(page.deliveries, "Import")
    yield lambda: [each["state"] for each in page.deliveries.deliveries] == ["staged"]
    yield lambda: page.deliveries.state_name == "warning"
    press(page.deliveries, "Accept")
    yield lambda: [each["state"] for each in page.deliveries.deliveries] == ["accepted"]


def found_by_name(page, iface):
    """Two begin alike; the one that is chosen is told and shown."""
    page.facility.line.setText("灯")
    press(page.facility, "Find")
    yield lambda: page.facility.matches.topLevelItemCount() == 2
    assert page.facility.matches.isVisible()
    second = page.facility.matches.findItems("灯二", Qt.MatchFlag.MatchExactly)[0]
    page.facility.matches.itemClicked.emit(second, 0)
    yield lambda: page.facility.told is not None
    yield from pause()
    sign, number = page.facility._sign, page.facility._number
    assert number.x() - sign.geometry().right() < 2 * sign.width(), "what it is stands beside its sign"
    said = words(page.facility)
    assert all(each in said for each in ("解放路", "damaged", "120 W", "8 m", "灯二")), said
    yield lambda: "no run of the surface" in words(page.facility)  # how deep the water was there is asked after
    page.facility.line.clear()
    QTest.keyClicks(page.facility.line, "no such thing")
    QTest.keyClick(page.facility.line, Qt.Key.Key_Return)
    yield lambda: page.facility.state_name == "absent"
    assert page.facility.told is None


def clicked(page, iface):
    """A click beside the lamp tells it with its photo, once the folder is known."""
    layer = next(each for each in QgsProject.instance().mapLayers().values() if "acilit" in each.name())
    place = next(layer.getFeatures(QgsFeatureRequest().setFilterExpression("name = '灯一'"))).geometry().asPoint()
    iface.mapCanvas().setCenter(place)
    iface.mapCanvas().zoomScale(800)
    iface.mapCanvas().refresh()
    yield lambda: not iface.mapCanvas().isDrawing()
    press(page.facility, "Click on the map")
    click(iface.mapCanvas(), place.x() + 0.5, place.y())
    yield lambda: page.facility.told is not None
    assert "灯一" in words(page.facility)
    assert page.facility.photo.isVisible()
    press(page.facility, "Folder of photos…")
    yield lambda: opened(QFileDialog) is not None
    give_file(CENSUS / "photos")
    yield page.facility.photo.picture.isVisible
    assert QgsSettings().value("undergrid/facilities/photos") == str(CENSUS / "photos")
    press(page.facility, "Click on the map")
    assert iface.mapCanvas().mapTool() is not page.facility._tool


def scene(iface):
    plugin = plugins["undergrid"]
    plugin.dock.open_page("store")
    iface.mainWindow().resizeDocks([plugin.dock], [430], Qt.Orientation.Horizontal)
    yield lambda: plugin.dock.page("store").store.state_name == "ok"
    plugin.dock.open_page("facilities")
    page = plugin.dock.page("facilities")
    yield lambda: page.stock.state_name == "absent" and page.deliveries.state_name == "absent"

    yield from take_in(page)
    yield lambda: page.stock.state_name == "ok" and len(classes(page)) == 2
    assert [row[1:] for row in classes(page)] == [("2", "1"), ("1", "–")], classes(page)
    for words_on_it, algorithm in JOBS.items():
        press(page.stock, words_on_it)
        yield lambda wanted=algorithm: opened_dialog(wanted) is not None
        opened_dialog(algorithm).close()
    store = {"STORE": plugin.session.store}
    processing.run("undergrid:codefacilities", {**store, "DISTRICT": "500105"})
    processing.run("undergrid:attachphotos", {**store, "FOLDER": str(CENSUS / "photos")})
    press(page.stock, "Refresh")
    yield lambda: page.stock.state_name == "ok" and page.stock._code.isHidden()  # all have an identifier now
    press(page.stock, "Show on the map")
    yield lambda: len(QgsProject.instance().mapLayers()) == 1

    yield from found_by_name(page, iface)
    yield from clicked(page, iface)
    press(page.facility, "Zoom to it")
    press(page.facility, "Open its form")
    yield lambda: form() is not None
    form().reject()
    QgsProject.instance().removeAllMapLayers()
    press(page.facility, "Open its form")  # the layer comes into the project for it
    yield lambda: form() is not None
    form().reject()
    yield lambda: not iface.mapCanvas().isDrawing()
    page.parentWidget().parentWidget().ensureWidgetVisible(page.facility)
    yield lambda: True
