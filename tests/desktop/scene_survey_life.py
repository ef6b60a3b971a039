"""A tiny delivery's whole life, by hand: previewed, refused, mended in the panel and by the team, asked about."""

import os
from pathlib import Path

from qgis.core import QgsFeedback, QgsGeometry, QgsLocatorContext, QgsPointXY, QgsProject, QgsRectangle
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QLabel
from qgis.utils import plugins, unloadPlugin

from undergrid.plugins.plot.dock import NAME
from undergrid.plugins.survey.isolating import Valve
from undergrid.tests.desktop.hands import (
    RIGHT,
    LayersCame,
    click,
    docks,
    give_file,
    give_name,
    opened_dialog,
    pause,
    press,
    press_in_menu,
)

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

    press(page.findings, "Errors")
    yield from right_click_on_findings(iface, page)

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
    yield from right_click_on_deliveries(iface, page)
    yield from clean_rows_and_edits(page)
    unloadPlugin("undergrid")
    yield lambda: NAME not in docks(iface)


def import_by_hand(page, name, at_once=False):
    """Choose files, look at how they are understood, import them."""
    before = len(page.deliveries.deliveries)
    form = page.deliveries.importing
    press(page.deliveries, "Import a delivery…")
    press(form, "Choose files…")
    give_file(Path(files(name)[0]))
    yield lambda: len(form.files.paths) == 1
    press(form.more, "Draft a profile from these files…")
    yield lambda: opened_dialog("undergrid:draftprofile") is not None
    opened_dialog("undergrid:draftprofile").close()
    press(form, "Clear")
    assert not form.files.paths
    form.files.set_paths(files(name))
    form.accept_at_once.setChecked(False)
    if at_once:
        press(form, "Accept at once if there are no errors")
    yield lambda: form.go.isEnabled() and "100 %" in form.profile.itemText(0)
    titles = form._titles
    form.open()  # the list of profiles may come after the look at the files, and must not undo what that found
    yield lambda: form._titles is not titles
    assert "100 %" in form.profile.itemText(0), form.profile.itemText(0)
    assert form.name.text() == name
    assert form.preview.table.rowCount() in (2, 3)
    press(form, "Import")
    yield lambda: len(page.deliveries.deliveries) > before


def right_click_on_findings(iface, page):
    """A finding by the right button: shown, alone with its kind, in the clipboard, all in a file."""
    findings, canvas = page.findings, iface.mapCanvas()
    row = next(n for n in range(findings.filtered.rowCount()) if finding_at(findings, n)["wkt"])
    canvas.setExtent(QgsRectangle(0, 0, 100, 100))
    press_in_menu(findings.table, "Zoom to it", row)
    assert canvas.extent().yMinimum() > 1000
    press_in_menu(findings.table, "Copy", row)
    assert finding_at(findings, row)["text"]["en"] in QApplication.clipboard().text()
    press_in_menu(findings.table, "Only findings of this check", row)
    only = {slug_at(findings, n) for n in range(findings.filtered.rowCount())}
    assert len(only) == 1
    press_in_menu(findings.table, "Save the findings…")
    give_file(TRIAL / "findings.csv")
    yield (TRIAL / "findings.csv").is_file
    lines = (TRIAL / "findings.csv").read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) == 1 + findings.filtered.rowCount()
    assert lines[0].startswith("Severity,Check,")
    findings.check.setCurrentIndex(0)


def right_click_on_deliveries(iface, page):
    """A delivery by the right button: its place, its findings as a file, another name, thrown away."""
    card, canvas = page.deliveries, iface.mapCanvas()
    yield from import_by_hand(page, "mended", at_once=True)
    assert states(page)[0] == "accepted", "it had no errors: it came in at once"
    canvas.setExtent(QgsRectangle(0, 0, 100, 100))
    press_in_menu(card.list, "Zoom to it")
    yield lambda: canvas.extent().contains(W2)
    press_in_menu(card.list, "Rename…")
    give_name("North bank")
    yield lambda: card.deliveries[0]["name"] == "North bank"
    press_in_menu(card.list, "Withdraw…")
    press(card.withdrawing, "Withdraw")
    yield lambda: states(page)[0] == "withdrawn"
    doubled = next(n for n, each in enumerate(card.deliveries) if each["name"] == "doubled")
    yield lambda: not page.findings._asked
    press_in_menu(card.list, "Save its findings…", doubled)
    give_file(TRIAL / "doubled.csv")
    yield (TRIAL / "doubled.csv").is_file
    press_in_menu(card.list, "Throw away…", doubled)
    press(card.withdrawing, "Throw away")
    yield lambda: "doubled" not in [each["name"] for each in card.deliveries]


def clean_rows_and_edits(page):
    """The clean rows of a refused delivery come in; edited since, they go only when a person says so."""
    card = page.deliveries
    slip = next(n for n, each in enumerate(card.deliveries) if each["name"] == "slip")
    card.list.setCurrentItem(card.list.topLevelItem(slip))
    press(card, "Accept clean rows only")
    yield lambda: card.deliveries[slip]["state"] == "accepted"
    points = page.place.pipes()[0]
    points.dataProvider().reloadData()
    points.startEditing()
    chamber = next(points.getFeatures())
    points.changeAttributeValue(chamber.id(), points.fields().indexOf("road"), "North Road")
    assert points.commitChanges(), points.commitErrors()
    card.list.setCurrentItem(card.list.topLevelItem(slip))
    press(card, "Withdraw…")
    press(card.withdrawing, "Withdraw")
    yield lambda: card.state_name == "error"
    assert "edited by hand" in card._state_text.text(), card._state_text.text()
    press(card, "Withdraw…")
    press(card.withdrawing, "Even if rows were edited since")
    press(card.withdrawing, "Withdraw")
    yield lambda: card.deliveries[slip]["state"] == "withdrawn"


def finding_at(findings, row):
    return findings.model.findings[findings.filtered.mapToSource(findings.filtered.index(row, 0)).row()]


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
    press_in_menu(findings.table, "Mend…", double)
    yield mending.go.isVisible
    assert mending.cells.topLevelItemCount() == 1
    assert "1 before, 0 after" in mending.words.text(), mending.words.text()
    press(mending, "Mend")
    yield lambda: states(page)[0] == "staged"
    yield mending.undo_button.isVisible
    press(mending, "Undo the last mend")
    yield lambda: states(page)[0] == "refused"


def slug_at(findings, row):
    return finding_at(findings, row)["slug"]


def found_by_number(canvas, plugin):
    """The start says what waits and leads there; it and QGIS's search line find a chamber by its number."""
    plugin.dock.open_page("home")
    start, away = plugin.dock.page("home"), QgsRectangle(0, 0, 100, 100)
    yield lambda: start.waiting.state_name == "warning"
    press(start.waiting, "Pipeline survey: deliveries with errors, to go back to their team: 2")
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
    yield LayersCame()
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
    network.valves.show_valves("Burst", [Valve("F1", "Valve", "North Road", True, QgsGeometry.fromPointXY(W2))])
    press(network.valves, "Save the list…")
    give_file(TRIAL / "valves.pdf")
    yield (TRIAL / "valves.pdf").is_file
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
