"""Rain by hand: a file comes in, one that contradicts it waits with its finding, and both leave again."""

import os
from pathlib import Path

from qgis.PyQt.QtCore import Qt
from qgis.utils import plugins

from undergrid.tests.desktop.hands import opened_dialog, pause, press, words

FOLDER = Path(os.environ["UNDERGRID_PICTURE"]).parent
IMPORT = "undergrid:importrainfall"


def take_in(page, file):
    """Choose a file in the algorithm's own dialog, and run it."""
    press(page.rain, "Import a delivery…")
    yield lambda: opened_dialog(IMPORT) is not None
    dialog = opened_dialog(IMPORT)
    dialog.setParameters({"FILES": [str(FOLDER / file)]})
    before = len(page.rain.deliveries)
    dialog.runButton().click()
    yield lambda: len(page.rain.deliveries) == before + 1 and page.rain.state_name != "busy"
    dialog.close()


def states(page):
    return [each["state"] for each in page.rain.deliveries]


def scene(iface):
    plugin = plugins["undergrid"]
    plugin.dock.open_page("store")
    iface.mainWindow().resizeDocks([plugin.dock], [430], Qt.Orientation.Horizontal)
    yield lambda: plugin.dock.page("store").store.state_name == "ok"
    plugin.dock.open_page("flood")
    page = plugin.dock.page("flood")
    yield lambda: page.rain.state_name == "absent"

    yield from take_in(page, "july.csv")
    assert states(page) == ["accepted"]
    yield lambda: "1 rain gauges" in words(page.rain)
    yield from take_in(page, "again.csv")
    assert states(page) == ["refused", "accepted"]
    yield lambda: page.rain.state_name == "warning" and page.findings.isVisible()
    yield lambda: "other values" in words(page.findings.remedy) or page.findings.model.rowCount() == 1
    page.parentWidget().parentWidget().ensureWidgetVisible(page.findings)
    yield from pause()
    iface.mainWindow().grab().save(str(FOLDER / "waits.png"))

    press(page.rain, "Throw away…")
    yield page.rain.withdrawing.isVisible
    press(page.rain.withdrawing, "Throw away")
    yield lambda: states(page) == ["accepted"]
    press(page.rain, "Withdraw…")
    yield page.rain.withdrawing.isVisible
    press(page.rain.withdrawing, "Withdraw")
    yield lambda: states(page) == ["withdrawn"]
    page.parentWidget().parentWidget().ensureWidgetVisible(page.rain)
    yield from pause()
