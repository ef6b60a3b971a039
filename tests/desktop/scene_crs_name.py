"""The store's own system of coordinates has a name in status bar, layers and layouts; in a colleague's QGIS too."""

import os
from pathlib import Path

from qgis.core import QgsApplication, QgsLayoutItemMap, QgsPrintLayout, QgsProject
from qgis.PyQt.QtWidgets import QToolButton
from qgis.utils import plugins

from undergrid.tests.desktop.hands import LayersCame, pause

FILE = str(Path(os.environ["UNDERGRID_PICTURE"]).with_name("named.qgz"))
NAME = "TM 106.5"
SMALL = 960  # of a screen of 1920 pixels that shows everything at double size


def scene(iface):
    plugin, project = plugins["undergrid"], QgsProject.instance()
    plugin.dock.open_page("store")
    yield lambda: plugin.dock.page("store").store.state_name == "ok"
    plugin.session.add_layers()
    yield LayersCame()
    yield from pause()
    named(iface, project)
    assert project.write(FILE)

    iface.newProject(False)
    for system in ours():  # a colleague's QGIS, which has never met the store
        assert QgsApplication.coordinateReferenceSystemRegistry().removeUserCrs(system.id)
    iface.addProject(FILE)
    yield project.mapLayers
    yield from pause()
    named(iface, project)
    assert not project.isDirty(), "to name a system is no change that anybody is asked about"
    iface.addProject(FILE)
    yield from pause()
    named(iface, project)
    assert len(ours()) == 1, "a system is listed once, however often it is met"


def named(iface, project):
    """Assert that wherever QGIS speaks of the system, it says its name."""
    button = iface.mainWindow().findChild(QToolButton, "mOntheFlyProjectionStatusButton")
    layout = QgsPrintLayout(project)
    shown = [project.crs(), QgsLayoutItemMap(layout).crs(), *(each.crs() for each in project.mapLayers().values())]
    said = [each.userFriendlyIdentifier() for each in shown]
    assert all(NAME in each and each.startswith("USER:") for each in said), said
    assert NAME in button.text(), button.text()
    assert iface.mainWindow().minimumSizeHint().width() < SMALL, "a long name makes no window wider than a screen"


def ours():
    listed = QgsApplication.coordinateReferenceSystemRegistry().userCrsList()
    return [each for each in listed if NAME in each.name]
