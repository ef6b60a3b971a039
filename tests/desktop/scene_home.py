"""The start: what waits, a job found by its words, a page, QGIS's own search line; the panel opens where one was."""

from qgis.core import QgsSettings
from qgis.PyQt.QtTest import QTest
from qgis.utils import loadPlugin, plugins, startPlugin, unloadPlugin

from undergrid.plugins.home.jobs import all_jobs
from undergrid.tests.desktop.hands import opened_dialog, press

LOOKED = ("ok", "warning")  # nothing waits, or something does


def scene(iface):
    dock = plugins["undergrid"].dock
    dock.setUserVisible(True)
    yield (
        lambda: dock.page("home") is not None and dock.page("home").isVisible()
    )  # nobody chose a page, a store is there
    dock.open_page("store")
    yield lambda: dock.page("store").store.state_name == "ok"
    dock.open_page("home")
    page = dock.page("home")
    yield lambda: page.waiting.state_name in LOOKED
    press(page.waiting, "Refresh")
    yield lambda: page.waiting.state_name in LOOKED
    assert dock.notice.isHidden(), "with a store there is nothing to set up"
    rooms = [page.finder.list.topLevelItem(number).text(0) for number in range(page.finder.list.topLevelItemCount())]
    assert {"Storm-water flood", "Pipeline survey", "Management grid"} <= set(rooms)
    assert rooms[-1] == "Store", "what only administrators do stands last"
    for role, own in (
        ("planner", {"Storm-water flood", "Streets", "Maps and projects"}),
        ("surveyor", {"Pipeline survey", "Facilities"}),
    ):
        found = [job.room for job in all_jobs(role)]
        assert set(found[: sum(room in own for room in found)]) == own, "everyone's own before all others"

    QTest.keyClicks(page.finder.line, "design storm")
    assert page.finder.list.topLevelItem(0).childCount() >= 1
    QTest.keyClick(page.finder.line, 0x01000004)  # Return
    yield lambda: opened_dialog("undergrid:designstorm") is not None
    opened_dialog("undergrid:designstorm").close()
    page.finder.line.clear()
    QTest.keyClicks(page.finder.line, "nothing is called thus")
    assert page.finder.list.topLevelItemCount() == 1
    page.finder.line.clear()
    QTest.keyClicks(page.finder.line, "Pipeline survey")
    item = page.finder.list.topLevelItem(0).child(0)
    page.finder.list.itemClicked.emit(item, 0)
    assert dock.page("survey").isVisible()

    unloadPlugin("undergrid")
    loadPlugin("undergrid")
    startPlugin("undergrid")
    dock = plugins["undergrid"].dock
    dock.show()
    yield lambda: dock.page("survey") is not None
    assert QgsSettings().value("undergrid/page") == "survey", "the panel opens where one was"
    dock.open_page("home")
    yield lambda: dock.page("home").waiting.state_name in LOOKED
