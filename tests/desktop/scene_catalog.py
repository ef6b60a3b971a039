"""The catalogue's page: described, looked through, put on the map, and a data set handed over as it was shown."""

import os
import zipfile
from pathlib import Path

from qgis.core import QgsProject
from qgis.PyQt.QtTest import QTest
from qgis.utils import plugins

from undergrid.tests.desktop.hands import opened_dialog, press, words

LOOKED = ("ok", "warning")
PACKAGE = Path(os.environ["UNDERGRID_PICTURE"]).with_name("streets.zip")
STREETS = "streets.segment"


def shown(page) -> list[str]:
    return [page.catalog.list.topLevelItem(n).text(0) for n in range(page.catalog.list.topLevelItemCount())]


def columns(page) -> dict[str, tuple[str, str]]:
    """What is done to each column, and why."""
    rows = [page.release.columns.topLevelItem(n) for n in range(page.release.columns.topLevelItemCount())]
    return {item.text(0): (item.text(1), item.child(0).text(0) if item.childCount() else "") for item in rows}


def choose(box, number: int) -> None:
    box.setCurrentIndex(number)
    box.activated.emit(number)


def look_through(page) -> None:
    """Search by words, theme and freshness, and take the choices back."""
    whole = len(shown(page))
    QTest.keyClicks(page.catalog.line, "streets.segment")
    assert len(shown(page)) == 1, shown(page)
    page.catalog.line.clear()
    choose(page.catalog.theme, page.catalog.theme.findData("survey"))
    assert 1 < len(shown(page)) < whole
    choose(page.catalog.freshness, page.catalog.freshness.findData("fresh"))
    assert shown(page) == [], "no cycle was promised"
    choose(page.catalog.theme, 0)
    choose(page.catalog.freshness, 0)
    assert len(shown(page)) == whole


def scene(iface):
    dock = plugins["undergrid"].dock
    dock.open_page("store")
    yield lambda: dock.page("store").store.state_name == "ok"
    dock.open_page("catalog")
    page = dock.page("catalog")
    yield lambda: page.catalog.state_name in (*LOOKED, "absent")
    press(page.catalog, "Describe again")
    yield lambda: page.catalog.state_name in LOOKED and len(page.catalog.records) > 20
    press(page.catalog, "Refresh")
    yield lambda: page.catalog.state_name in LOOKED

    look_through(page)
    page.catalog.choose(STREETS)
    assert page.release.isVisible()
    assert STREETS in words(page.catalog)
    press(page.catalog, "Add to the map")
    yield lambda: len(QgsProject.instance().mapLayers()) == 1

    # For everybody: the record does not say so, which stops it before anything is written.
    assert not page.release._write.isEnabled()
    press(page.release, "Show what leaves")
    yield lambda: page.release.state_name == "error"
    assert not page.release._write.isEnabled()

    choose(page.release.release_class, page.release.release_class.findData("internal"))
    page.catalog.choose("survey.point")
    press(page.release, "Show what leaves")
    yield lambda: page.release.state_name == "ok"
    done = columns(page)
    assert ("left out", "tells of a person") in done.values(), done
    assert ("kept", "") in done.values(), done

    page.catalog.choose(STREETS)
    assert not columns(page), "what was seen was of another data set"
    press(page.release, "Show what leaves")
    yield lambda: page.release.state_name == "ok"
    press(page.release, "Write the package")
    assert page.release.state_name == "warning", "neither purpose nor place"
    QTest.keyClicks(page.release.purpose, "test")
    page.release.place.setFilePath(str(PACKAGE))
    press(page.release, "Write the package")
    yield lambda: PACKAGE.exists() and page.release.state_name == "ok"
    with zipfile.ZipFile(PACKAGE) as packed:
        assert any(name.endswith("gpkg/streets.segment.gpkg") for name in packed.namelist())
    yield lambda: page.catalog.state_name in LOOKED

    press(page.catalog, "Check the catalogue…")
    yield lambda: opened_dialog("undergrid:checkcatalog") is not None
    opened_dialog("undergrid:checkcatalog").close()
    press(page.release, "Show what leaves")
    yield lambda: page.release.state_name == "ok"
