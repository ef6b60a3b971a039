"""Work runs, and meanwhile somebody takes the layers away, opens another project, reloads the plugin or leaves QGIS.

The work that UNDERGRID_WORK names is begun as a person begins it and disturbed at another moment each time: while it
still waits for a thread, while its engine starts, in its midst. UNDERGRID_TIMES says how often; with UNDERGRID_LEAVE
QGIS is left instead, that many seconds after the work was begun.
"""

import itertools
import os
import time
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtWidgets import QApplication
from qgis.utils import plugins, reloadPlugin

import processing
from undergrid.processing.layers import project_crs

TRIAL = Path(os.environ["UNDERGRID_HOME"]) / "disturbed"
TIMES = int(os.environ.get("UNDERGRID_TIMES", "1"))
LEAVE_S = float(os.environ.get("UNDERGRID_LEAVE", "-1"))
DIALOGS = []  # QGIS leaves it to Python to keep a dialog that nobody waits for
MOMENTS_S = (0.0, 0.3, 1.0, 2.5)


def scene(iface):
    yield from opened("flood")
    begin = WORKS[os.environ["UNDERGRID_WORK"]]
    if LEAVE_S >= 0:
        prepared()
        yield from begin()
        yield from passed(LEAVE_S)
        return  # QGIS is left while the work runs
    moments = itertools.cycle(MOMENTS_S)
    for disturb, number in itertools.product((take_layers, open_project, reload_plugin), range(TIMES)):
        prepared()
        yield from begin()
        moment = next(moments)
        yield from passed(moment)
        print(f"{begin.__name__}: {disturb.__name__} after {moment} s, {number + 1} of {TIMES}", flush=True)
        disturb(iface)
        yield from opened("flood")
        yield from quiet()


# --- what is begun ---------------------------------------------------------------------------------------------------


def run_flood():
    """The page's own form: a storm first, then streets and pipes, watched; houses come from memory."""
    page = plugins["undergrid"].dock.page("flood")
    page.look()
    form = page.run.settings
    yield lambda: form.model.findText("two") >= 0
    form.model.setCurrentIndex(form.model.findText("two"))
    form.ground.setLayer(named("Terrain"))
    form.houses.setLayer(named("Houses"))
    form.storm.minutes.setValue(30)
    form.folder.setFilePath(str(TRIAL))
    yield page.run.go.isEnabled
    page.run.go.click()


def ask_network():
    """Quick questions to the warm engine, one after the other."""
    session = plugins["undergrid"].session
    for _ in range(3):
        session.ask("flood.overview.list_choices", {}, lambda _told: None)
    yield lambda: True


def run_with_layers():
    """One of our algorithms in the background, with layers as parameters."""
    houses = QgsProcessingFeatureSourceDefinition(named("Houses").id(), True)
    asked = {"STORE": plugins["undergrid"].session.store, "AREA": houses, "PIPES_OUTPUT": "TEMPORARY_OUTPUT",
             "CHAMBERS_OUTPUT": "TEMPORARY_OUTPUT"}  # fmt: skip
    plugins["undergrid"].session.run("undergrid:networkscene", asked, lambda _told: None, lambda _why: None)
    yield lambda: True


def run_in_dialog():
    """QGIS's own dialog of an algorithm that gives findings as a layer."""
    dialog = processing.createAlgorithmDialog("undergrid:checksurvey", {"STORE": plugins["undergrid"].session.store})
    DIALOGS.append(dialog)
    dialog.show()
    yield dialog.isVisible
    dialog.runButton().click()


def add_layers():
    """The store's layers are looked for."""
    plugins["undergrid"].session.add_layers()
    yield lambda: True


def check_engine():
    """Work that is no question and no algorithm."""
    dock = plugins["undergrid"].dock
    dock.open_page("store")
    yield lambda: dock.page("store").engine.state_name == "ok"
    dock.page("store").engine.check()


WORKS = {
    each.__name__: each for each in (run_flood, ask_network, run_with_layers, run_in_dialog, add_layers, check_engine)
}


# --- what comes between ----------------------------------------------------------------------------------------------


def take_layers(_iface):
    QgsProject.instance().removeAllMapLayers()


def open_project(iface):
    iface.newProject(False)


def reload_plugin(_iface):
    before = offered()
    assert reloadPlugin("undergrid")
    assert offered() == before, f"{before} algorithms before, {offered()} after"


# --- help ------------------------------------------------------------------------------------------------------------


def offered():
    return len(QgsApplication.processingRegistry().providerById("undergrid").algorithms())


def opened(domain):
    """Wait until the panel stands on a store that is ready, and show a room."""
    dock = plugins["undergrid"].dock
    if dock.page("store") is None or dock.page(domain) is None:
        dock.open_page("store")
        yield lambda: dock.page("store").store.state_name == "ok"
    dock.open_page(domain)
    yield lambda: True


def prepared():
    """A project with a street to flood and houses that lie nowhere but in memory."""
    project, told = QgsProject.instance(), plugins["undergrid"].session.description
    for dialog in QApplication.topLevelWidgets():
        if hasattr(dialog, "runButton"):
            dialog.close()
    if named("Terrain"):
        return
    project.setCrs(project_crs(told["crs_definition"], told["crs"]))
    ground = QgsRasterLayer(str(TRIAL / "street.tif"), "Terrain")
    ground.setCrs(project.crs())
    houses = QgsVectorLayer("Polygon?field=name:string", "Houses", "memory")
    houses.setCrs(project.crs())
    house = QgsFeature(houses.fields())
    house.setGeometry(QgsGeometry.fromWkt("POLYGON((20 20, 40 20, 40 40, 20 40, 20 20))"))
    houses.dataProvider().addFeature(house)
    houses.selectAll()
    project.addMapLayers([ground, houses])


def named(name):
    return next(iter(QgsProject.instance().mapLayersByName(name)), None)


def passed(seconds):
    end = time.monotonic() + seconds
    yield lambda: time.monotonic() >= end


def quiet():
    """Nothing runs any more: what was begun came to its end, or is stopped now."""
    page = plugins["undergrid"].dock.page("flood")
    page.run.cancel()
    yield lambda: page.run.running is None
    yield lambda: not QgsApplication.taskManager().activeTasks()
