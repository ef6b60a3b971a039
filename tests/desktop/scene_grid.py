"""Cells listed, chosen, split, merged, drawn into a gap, numbered anew and taken back: by hand on the map."""

from qgis.core import QgsGeometry, QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.utils import plugins

from undergrid.tests.desktop.hands import RIGHT, click, opened_dialog, press, words

WEST = "500103001001"
JOBS = {
    "Make cells…": "undergrid:generategridcells",
    "Grid a district…": "undergrid:gridadistrict",
    "Check the cells…": "undergrid:checkgridcells",
    "Mend the cells…": "undergrid:mendgridcells",
    "Duty grids…": "undergrid:dutygrids",
}


def codes(page) -> list[str]:
    return [page.cells.list.topLevelItem(n).text(0) for n in range(page.cells.list.topLevelItemCount())]


def chosen(page) -> list[str]:
    return sorted(each["code"] for each in page.cells.records())


def choose(page, *wanted: str) -> None:
    page.cells.list.clearSelection()
    for number, code in enumerate(codes(page)):
        page.cells.list.topLevelItem(number).setSelected(code in wanted)


def course(canvas, *corners) -> None:
    """Click along corners, and end with the right button."""
    for x, y in corners:
        click(canvas, x, y)
    click(canvas, *corners[-1], RIGHT)


def settled(page):
    return lambda: page.edit.state_name == "ok" and page.cells.state_name == "ok"


def chosen_on_the_map(page, canvas, at):
    """The list is searched, and a cell chosen by a click."""
    QTest.keyClicks(page.cells.line, f"{WEST}00")
    yield lambda: len(codes(page)) == 4
    page.cells.line.clear()
    yield lambda: len(codes(page)) == 8
    press(page.cells, "Choose on the map")
    click(canvas, *at(150, 50))
    yield lambda: chosen(page) == [f"{WEST}004"]
    assert page.edit._split.isEnabled()
    assert not page.edit._merge.isEnabled()


def split_and_merged(page, canvas, at):
    """The parts of a cut are the chosen ones; merged by one press, and all of it taken back."""
    press(page.edit, "Split by a line")
    assert not page.cells.choose.isChecked(), "one tool at a time"
    course(canvas, at(50, 30), at(150, 40), at(250, 30))
    yield lambda: chosen(page) == [f"{WEST}004", f"{WEST}005"]
    yield settled(page)
    assert f"Split into {WEST}00" in words(page.edit)
    press(page.edit, "Merge the chosen")
    yield lambda: chosen(page) == [f"{WEST}004"]
    yield settled(page)
    press(page.edit, "Undo the change")
    yield lambda: chosen(page) == [f"{WEST}004", f"{WEST}005"]
    yield settled(page)
    choose(page, f"{WEST}005")
    assert f"split from {WEST}004" in words(page.cells)
    press(page.edit, "Undo the change")
    yield lambda: chosen(page) == [f"{WEST}004"] and len(codes(page)) == 8
    yield settled(page)


def drawn(page, canvas, at):
    """Ground beside the district becomes a cell of the community beside it; a wrong community is refused in words."""
    press(page.edit, "Draw a cell")
    course(canvas, at(-20, 20), at(20, 20), at(20, 80), at(-20, 80))
    yield lambda: page.edit.state_name == "ok" and len(codes(page)) == 9
    assert chosen(page) == [f"{WEST}006"], "005 was given once, and is not given again"
    press(page.edit, "Undo the change")
    yield lambda: len(codes(page)) == 8
    yield settled(page)
    page.edit.community.setText("12")
    course(canvas, at(-20, 20), at(20, 20), at(20, 80))
    yield lambda: page.edit.state_name == "error"
    assert "12 digits" in words(page.edit), words(page.edit)
    page.edit.community.clear()
    press(page.edit, "Draw a cell")


def numbered(page):
    """Numbers are looked at first."""
    press(page.edit, "Renumber…")
    yield page.edit.numbers.isVisible
    assert page.edit.numbers.topLevelItemCount() == 8
    press(page.edit, "Close")
    assert page.edit.numbers.isHidden()
    press(page.edit, "Renumber…")
    yield page.edit.numbers.isVisible
    press(page.edit, "Give these numbers")
    yield lambda: f"{WEST}001" not in codes(page) and len(codes(page)) == 8
    yield settled(page)
    press(page.edit, "Code new cells")
    yield lambda: "0 cells were given a code" in words(page.edit)
    yield settled(page)


def scene(iface):
    plugin = plugins["undergrid"]
    plugin.dock.open_page("store")
    iface.mainWindow().resizeDocks([plugin.dock], [430], Qt.Orientation.Horizontal)
    yield lambda: plugin.dock.page("store").store.state_name == "ok"
    plugin.dock.open_page("grid")
    page = plugin.dock.page("grid")
    yield lambda: len(codes(page)) == 8
    for words_on_it, algorithm in JOBS.items():
        press(page.cells, words_on_it)
        yield lambda wanted=algorithm: opened_dialog(wanted) is not None
        opened_dialog(algorithm).close()
    press(page.cells, "Show on the map")
    yield lambda: len(QgsProject.instance().mapLayers()) == 1
    press(page.cells, "Zoom to it")
    canvas = iface.mapCanvas()
    yield lambda: not canvas.isDrawing()
    box = QgsGeometry.collectGeometry(
        [QgsGeometry.fromWkt(each["wkt"]) for each in page.cells.cells.values()]
    ).boundingBox()

    def at(x, y):
        return box.xMinimum() + x, box.yMinimum() + y

    yield from chosen_on_the_map(page, canvas, at)
    yield from split_and_merged(page, canvas, at)
    yield from drawn(page, canvas, at)
    yield from numbered(page)
    press(page.cells, "Refresh")
    yield settled(page)
    choose(page, codes(page)[0])
    yield lambda: not canvas.isDrawing()
