"""Where the map goes first, and that one bad row never takes it away: deliveries that are dropped onto the panel.

The store holds a clean delivery; UNDERGRID_HOME/astray the same with a chamber whose X and Y are exchanged
(``swapped``), with one typed far away (``far``), and a project of the store made in batch (``city.qgz``).
"""

import os
from pathlib import Path

from qgis.core import QgsPointXY, QgsProject, QgsRectangle
from qgis.PyQt.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from qgis.PyQt.QtGui import QDragEnterEvent, QDropEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication
from qgis.utils import plugins

from undergrid.tests.desktop.hands import LayersCame, pause, press

TRIAL = Path(os.environ["UNDERGRID_HOME"]) / "astray"
W2 = QgsPointXY(500_030, 2_500_000)
WIDEST_M = 2_000


def scene(iface):
    plugin, project = plugins["undergrid"], QgsProject.instance()
    plugin.dock.open_page("store")
    yield lambda: plugin.dock.page("store").store.state_name == "ok"
    plugin.dock.open_page("survey")
    page, canvas = plugin.dock.page("survey"), iface.mapCanvas()
    yield lambda: page.deliveries.deliveries and page.deliveries.state_name != "busy"

    drop(page, TRIAL / "far")
    yield from imported(page, "far")
    drop(page, *sorted((TRIAL / "swapped").iterdir()))
    yield from imported(page, "swapped")

    yield from bad_rows(page, canvas)
    yield from projects(iface, plugin, project)


def drop(page, *paths):
    """Let files, or a folder of them, fall onto the page, as from a file manager."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    left, none, copy = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    entering = QDragEnterEvent(QPoint(20, 20), copy, data, left, none)
    QApplication.sendEvent(page, entering)
    assert entering.isAccepted(), "the page takes no files"
    QApplication.sendEvent(page, QDropEvent(QPointF(20, 20), copy, data, left, none))


def imported(page, name):
    """See the form that has opened with the files that were dropped, and import them."""
    card, form = page.deliveries, page.deliveries.importing
    assert form.isVisible()
    assert len(form.files.paths) == 2, form.files.paths
    assert form.name.text() == name
    before = len(card.deliveries)
    yield form.go.isEnabled
    press(form, "Import")
    yield lambda: len(card.deliveries) > before and card.state_name != "busy"
    assert not form.isVisible()


def bad_rows(page, canvas):
    """The map shows an exchanged place where it belongs, stays for one far away, and follows the arrow keys."""
    findings, card = page.findings, page.deliveries
    yield from chosen(page, "swapped", "survey.point-axes-swapped")
    assert canvas.extent().contains(W2), "it lies there once X and Y are exchanged"
    assert canvas.extent().width() < WIDEST_M
    marks = [page.place._bands["pointer"].getPoint(0, 0)]
    assert canvas.extent().contains(marks[0]), "the mark lies where the map has gone"
    assert "exchanged" in words(findings)
    canvas.setExtent(QgsRectangle(499_000, 2_499_000, 501_000, 2_501_000))
    before = canvas.extent()
    QTest.keyClick(findings.table, Qt.Key.Key_Home)
    yield from pause()
    rows = findings.filtered.rowCount()
    for _row in range(rows):
        QTest.keyClick(findings.table, Qt.Key.Key_Down)
        yield from pause(2)
        yield lambda: canvas.extent().center().distance(W2) < WIDEST_M
    assert canvas.extent() != before, "the map follows the keys"
    canvas.setExtent(before)
    yield from pause(2)
    before = canvas.extent()
    yield from chosen(page, "far", "survey.point-")
    places = [each for each in findings.model.findings if "km away" in sight(findings, each)]
    assert places, [each["slug"] for each in findings.model.findings]
    row = next(n for n in range(rows_of(findings)) if finding_at(findings, n) is places[0])
    canvas.setExtent(before)
    findings.choose(row)
    yield from pause(2)
    assert canvas.extent() == before, "it stays"
    assert "km away" in words(findings)
    assert card.state_name != "error"


def chosen(page, name, slug):
    """Choose a delivery, and the first of its findings of a check."""
    card, findings = page.deliveries, page.findings
    row = [each["name"] for each in card.deliveries].index(name)
    card.list.setCurrentItem(card.list.topLevelItem(row))
    yield lambda: findings._asked is None and findings.model.findings
    found = [n for n in range(rows_of(findings)) if finding_at(findings, n)["slug"].startswith(slug)]
    assert found, [each["slug"] for each in findings.model.findings]
    findings.choose(found[0])
    yield from pause(3)


def left_between_rooms(iface, plugin, project):
    """A project that is left after the first room's layers came: the next one gets none of the others."""
    came = []

    def leave(layers):
        came.append(len(layers))
        if len(came) == 1:
            QTimer.singleShot(0, lambda: iface.newProject(False))

    iface.newProject(False)
    project.layersAdded.connect(leave)
    plugin.session.add_layers()
    yield lambda: came
    yield from pause(10)
    project.layersAdded.disconnect(leave)
    assert len(came) == 1, came
    assert not project.mapLayers()


def projects(iface, plugin, project):
    """The first view of a new project, of one that was saved, and of one that was made in batch."""
    canvas = iface.mapCanvas()

    def shows_city():
        extent = canvas.extent()
        return extent.contains(W2) and extent.width() < WIDEST_M

    yield from left_between_rooms(iface, plugin, project)
    iface.newProject(False)
    plugin.session.add_layers()
    yield LayersCame()
    yield shows_city
    project.write(str(TRIAL / "kept.qgz"))
    for file in ("kept.qgz", "city.qgz"):
        iface.newProject(False)
        canvas.setExtent(QgsRectangle(0, 0, 10, 10))
        iface.addProject(str(TRIAL / file))
        yield lambda: project.mapLayers() and shows_city()


def rows_of(findings):
    return findings.filtered.rowCount()


def finding_at(findings, row):
    return findings.model.findings[findings.filtered.mapToSource(findings.filtered.index(row, 0)).row()]


def sight(findings, finding):
    return findings._sight(finding)[1]


def words(findings):
    from undergrid.tests.desktop.hands import words as read

    return read(findings.remedy)
