"""A tiny delivery's whole life, by hand: previewed, refused, mended in the panel and by the team, asked about."""

import os
from pathlib import Path

from qgis.core import QgsFeedback, QgsLocatorContext, QgsPointXY, QgsProject, QgsRectangle
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QLabel
from qgis.utils import plugins, unloadPlugin

from undergrid.plugins.plot.dock import NAME
from undergrid.tests.desktop.hands import RIGHT, click, docks, pause, press

TRIAL = Path(os.environ["UNDERGRID_HOME"]) / "trial"
WEST, MIDDLE, EAST, NORTH = 500_000.0, 500_045.0, 500_060.0, 2_500_000.0  # of the sewer W1 - W2 - W3
W2 = QgsPointXY(500_030.0, NORTH)


def files(name):
    return [str(path) for path in sorted((TRIAL / name).glob("*.csv"))]


def states(page):
    return [each["state"] for each in page.deliveries.deliveries]


def scene(iface):
    plugin = plugins["undergrid"]
    plugin.dock.open_page("store")
    iface.mainWindow().resizeDocks([plugin.dock], [430], Qt.Orientation.Horizontal)
    yield lambda: plugin.dock.page("store").store.state_name == "ok"
    plugin.dock.open_page("survey")
    page = plugin.dock.page("survey")
    yield lambda: page.deliveries.state_name == "absent"

    yield from import_by_hand(page, "slip")
    assert states(page) == ["refused"]
    yield lambda: page.findings.model.findings
    row = next(n for n, each in enumerate(page.findings.model.findings) if each["severity"] == "error")
    page.findings.choose(row)
    if page.findings.model.findings[row]["wkt"]:  # the project is empty: the finding brings the layers along
        yield lambda: QgsProject.instance().mapLayers()
    assert page.findings.remedy.text.text()
    assert page.findings.remedy.remedy.text()
    shown = page.findings.filtered.rowCount()
    for severity in ("Errors", "Warnings", "Advice"):
        if page.findings.severities[severity.lower().removesuffix("s")].isEnabled():
            press(page.findings, severity)
            assert page.findings.filtered.rowCount() < shown
            press(page.findings, severity)
            assert page.findings.filtered.rowCount() == shown
    press(page.findings, "Errors")
    assert all(page.findings.filtered.index(n, 0).isValid() for n in range(page.findings.filtered.rowCount()))
    assert page.findings.filtered.rowCount() < len(page.findings.model.findings)

    yield from import_by_hand(page, "doubled")
    assert states(page)[0] == "refused"
    yield from mend_by_hand(page)

    yield from import_by_hand(page, "mended")
    assert states(page) == ["staged", "refused", "refused"]
    press(page.deliveries, "Refresh")
    yield lambda: page.deliveries.state_name == "warning"
    press(page.deliveries, "Accept")
    yield lambda: states(page)[0] == "accepted"

    yield from questions(iface, plugin, page)
    yield from found_by_number(iface.mapCanvas(), plugin)

    press(page.deliveries, "Withdraw…")
    press(page.deliveries.withdrawing, "Close")
    press(page.deliveries, "Withdraw…")
    press(page.deliveries.withdrawing, "Withdraw")
    yield lambda: states(page)[0] == "withdrawn"
    unloadPlugin("undergrid")
    yield lambda: NAME not in docks(iface)


def import_by_hand(page, name):
    """Choose files, look at how they are understood, import them."""
    before = len(page.deliveries.deliveries)
    form = page.deliveries.importing
    press(page.deliveries, "Import a delivery…")
    form.files.set_paths(files(name))
    yield lambda: form.go.isEnabled() and "100 %" in form.profile.itemText(0)
    assert form.name.text() == name
    assert form.preview.table.rowCount() in (2, 3)
    press(form, "Import")
    yield lambda: len(page.deliveries.deliveries) > before


def mend_by_hand(page):
    """Look at the mend of a double, do it, undo it: the delivery is refused, staged, refused again."""
    mending, findings = page.findings.mending, page.findings
    yield lambda: findings.model.findings and mending._known
    findings.severities["error"].setChecked(True)
    double = next(n for n in range(findings.filtered.rowCount()) if "duplicate" in slug_at(findings, n))
    findings.choose(double)
    assert mending.open_button.isVisible()
    press(mending, "Mend…")
    yield mending.go.isVisible
    press(mending, "Close")
    press(mending, "Mend…")
    yield mending.go.isVisible
    assert mending.cells.topLevelItemCount() == 1
    assert "1 before, 0 after" in mending.words.text(), mending.words.text()
    press(mending, "Mend")
    yield lambda: states(page)[0] == "staged"
    yield mending.undo_button.isVisible
    press(mending, "Undo the last mend")
    yield lambda: states(page)[0] == "refused"


def slug_at(findings, row):
    return findings.model.findings[findings.filtered.mapToSource(findings.filtered.index(row, 0)).row()]["slug"]


def found_by_number(canvas, plugin):
    """The start says what waits and leads there; it and QGIS's search line find a chamber by its number."""
    plugin.dock.open_page("home")
    start, away = plugin.dock.page("home"), QgsRectangle(0, 0, 100, 100)
    yield lambda: start.waiting.state_name == "warning"
    press(start.waiting, "Pipeline survey: 2 deliveries have errors and go back to their team")
    assert plugin.dock.page("survey").isVisible()

    plugin.dock.open_page("home")
    QTest.keyClicks(start.finder.line, "w2")
    yield lambda: start.finder.list.topLevelItem(0).text(0) == "On the map"
    canvas.setExtent(away)
    start.finder.list.itemClicked.emit(start.finder.list.topLevelItem(0).child(0), 0)
    assert canvas.extent().contains(W2)

    asked, found = plugin._locator.clone(), []  # as QGIS asks: a copy, prepared in the window's thread
    asked.resultFetched.connect(found.append)
    asked.prepare("W2", QgsLocatorContext())
    asked.fetchResults("W2", QgsLocatorContext(), QgsFeedback())
    assert [each.displayString for each in found] == ["W2"]
    canvas.setExtent(away)
    plugin._locator.triggerResult(found[0])
    assert canvas.extent().contains(W2)
    plugin.dock.open_page("survey")


def seen(canvas):
    """Show the sewer, and wait until it is drawn."""
    canvas.setExtent(QgsRectangle(WEST - 20, NORTH - 40, EAST + 20, NORTH + 40))
    canvas.refresh()
    yield from pause()
    yield lambda: not canvas.isDrawing()


def questions(iface, plugin, page):
    """Trace, profile and cross-section, by clicks on the map."""
    canvas, network = iface.mapCanvas(), page.network
    plugin.session.add_layers()
    yield lambda: QgsProject.instance().mapLayers()
    yield from seen(canvas)

    for way in ("Downstream", "Connected", "Upstream"):
        press(network, way)
        click(canvas, MIDDLE, NORTH)
        yield network._after.isVisible
        press(network, "Zoom to it")
        press(network, "Keep as layer")
        kept = f"Trace: {way}"
        assert QgsProject.instance().mapLayersByName(kept)
        QgsProject.instance().removeMapLayer(QgsProject.instance().mapLayersByName(kept)[0])
        yield from seen(canvas)
    assert "60" in network._state_text.text(), network._state_text.text()
    press(network, "Select")
    assert page.place.pipes()[1].selectedFeatureCount() == 2

    press(network, "Isolate")
    click(canvas, MIDDLE, NORTH)
    yield lambda: network.state_name == "warning"
    assert "60" in network.facts.findChildren(QLabel)[1].text()
    assert network.valves.isHidden()  # there are none in this sewer
    press(network, "Clear the map")

    press(network, "Longitudinal profile")
    click(canvas, WEST, NORTH)
    click(canvas, EAST, NORTH)
    yield lambda: network.plots.drawing is not None
    profile = network.plots.drawing
    assert [station["point_no"] for station in profile.found["stations"]] == ["W1", "W2", "W3"]
    network.plots.write(TRIAL / "profile.svg")

    canvas.setExtent(QgsRectangle(WEST - 20, NORTH - 40, EAST + 20, NORTH + 40))
    yield from pause()
    yield lambda: not canvas.isDrawing()
    network.ask("profile")
    click(canvas, WEST, NORTH)
    click(canvas, WEST, NORTH, RIGHT)
    yield lambda: network.plots.drawing is not profile
    assert network.plots.drawing.length_m == profile.length_m

    profile = network.plots.drawing
    press(network, "Cross-section")
    click(canvas, MIDDLE, NORTH - 10)
    click(canvas, MIDDLE, NORTH + 10)
    yield lambda: network.plots.drawing is not profile
    assert len(network.plots.drawing.found["cuts"]) == 1
    network.plots.write(TRIAL / "section.pdf")
