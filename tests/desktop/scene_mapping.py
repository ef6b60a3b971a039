"""A delivery whose headers no profile knows: its columns are mapped by hand, the mapping is kept, and it comes in."""

import os
from pathlib import Path

from qgis.PyQt.QtCore import Qt
from qgis.utils import plugins, unloadPlugin

from undergrid.tests.desktop.hands import docks, pause, press

HOME = Path(os.environ["UNDERGRID_HOME"])
PICTURES = Path(os.environ["UNDERGRID_PICTURE"])
FILES = [str(path) for path in sorted((HOME / "mapping").glob("*.csv"))]


def scene(iface):
    plugin = plugins["undergrid"]
    plugin.dock.open_page("survey")
    iface.mainWindow().resizeDocks([plugin.dock], [440], Qt.Orientation.Horizontal)
    page = plugin.dock.page("survey")
    yield lambda: page.deliveries.state_name in ("absent", "ok", "warning") and plugin.session.description
    before = len(page.deliveries.deliveries)
    form = page.deliveries.importing
    press(page.deliveries, "Import a delivery…")
    form.files.set_paths(FILES)
    yield lambda: "say what the columns mean" in form.preview.words.text()
    assert not form.go.isEnabled()
    press(form, "Map the columns…")
    dialog = form.mapping
    yield lambda: dialog.columns.rowCount() and dialog.keep.isEnabled()
    yield from by_hand(dialog)
    dialog.grab().save(str(PICTURES.with_name(f"{PICTURES.stem}-dialog.png")))
    press(dialog, "Keep the mapping and use it")
    yield lambda: form.go.isEnabled() and form.profile.currentData() == "mapping"
    yield from pause()
    iface.mainWindow().grab().save(str(PICTURES.with_name(f"{PICTURES.stem}-form.png")))
    press(form, "Import")
    yield lambda: len(page.deliveries.deliveries) > before
    counts = page.deliveries.deliveries[0]
    assert (counts["points"], counts["segments"]) == (3, 2), counts
    yield lambda: page.findings.model.findings
    yield from pause()
    unloadPlugin("undergrid")
    yield lambda: "UndergridDock" not in docks(iface)
    yield from pause()


def by_hand(dialog):
    """Two columns were proposed the wrong way round, one was not understood, and no column says the utility."""
    assert dialog.columns.choice("beta").currentData() == "x"
    assert [len(shape) for shape in dialog.sketch.shapes] == [1, 1, 1]
    choose(dialog.columns.choice("beta"), "y")
    choose(dialog.columns.choice("gamma"), "x")
    assert dialog.columns.choice("gamma").currentData() == "x"
    choose(dialog.columns.choice("delta"), "ground_m")
    assert dialog.columns.unit("delta").currentData() == "m"
    choose(dialog.columns.unit("delta"), "ft")
    choose(dialog.columns.unit("beta"), "cm")
    assert dialog.columns.unit("gamma").currentData() == "cm"  # two coordinates of one place
    choose(dialog.columns.unit("gamma"), "m")
    choose(dialog.utility, "WS")
    yield lambda: dialog.keep.isEnabled() and dialog.sketch.shapes[0][0][0] == 2500000.5
    choose(dialog.columns.choice("beta"), "x")
    choose(dialog.columns.choice("gamma"), "y")
    yield lambda: dialog.keep.isEnabled() and dialog.sketch.shapes[0][0][0] == 500000.25
    table = dialog.preview.table
    cells = {table.item(row, column).text() for row in range(table.rowCount()) for column in range(table.columnCount())}
    assert any(each.startswith("3.048") for each in cells), cells
    yield from pause()


def choose(box, data):
    """Choose an entry of a drop-down, as a click does."""
    number = box.findData(data)
    assert number >= 0, data
    box.setCurrentIndex(number)
    box.activated.emit(number)
