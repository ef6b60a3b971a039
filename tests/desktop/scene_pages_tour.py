"""The pages of store, grid, facilities and catalogue on the sample district, picture after picture, for the user guide.

Needs a home with the demo's store, and the district beside it (``district/``). The pictures ``*-page.png`` are written
beside the last one, in whatever language QGIS speaks.
"""

import os
from pathlib import Path

from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.utils import plugins

from undergrid.tests.desktop.hands import LayersCame, pause
from undergrid.tests.desktop.scene_store import put_below

PICTURES = Path(os.environ["UNDERGRID_PICTURE"])
CELL, LAMP, CELLS = "500199001003003", "路灯76", '"grid"."cell"'
SHOWN = {"store": ('"survey"',), "grid": (CELLS, '"streets"."segment"'), "facilities": (CELLS, '"facilities"')}
"""Of which tables of the store the map of each page shows the layers."""


def scene(iface):
    plugin = plugins["undergrid"]
    plugin.dock.open_page("store")
    iface.mainWindow().resizeDocks([plugin.dock], [430], Qt.Orientation.Horizontal)
    yield lambda: plugin.dock.page("store").store.state_name == "ok"
    plugin.session.add_layers()
    yield LayersCame()
    put_below()
    pipes = next(each for each in QgsProject.instance().mapLayers().values() if '"survey"."segment"' in each.source())
    iface.mapCanvas().setExtent(pipes.extent())
    yield from shown(iface, "store", 1500)
    picture(iface, "store-page")
    plugin.dock.open_page("grid")
    page = plugin.dock.page("grid")
    yield lambda: page.cells.state_name == "ok" and page.cells.cells
    page.cells.look([CELL])
    yield page.cells.records
    page.cells.list.scrollToItem(page.cells.list.selectedItems()[0])
    yield from shown(iface, "grid", 5000)
    picture(iface, "grid-page")
    plugin.dock.open_page("facilities")
    page = plugin.dock.page("facilities")
    yield lambda: page.stock.state_name in ("ok", "warning")
    page.facility.line.setText(LAMP)
    page.facility.search()
    yield lambda: page.facility.told is not None
    page.parentWidget().parentWidget().ensureWidgetVisible(page.facility)
    yield from shown(iface, "facilities", 1500)
    picture(iface, "facilities-page")
    plugin.dock.open_page("catalog")
    page = plugin.dock.page("catalog")
    yield lambda: page.catalog.records
    page.catalog.choose("streets.segment")
    yield from pause(20)
    picture(iface, "catalog-page")


def picture(iface, name):
    iface.mainWindow().grab().save(str(PICTURES.with_name(f"{name}.png")))


def shown(iface, page, scale):
    """Tick the layers that a page is about, with streets and houses below, and wait for the map."""
    iface.messageBar().clearWidgets()
    for node in QgsProject.instance().layerTreeRoot().findLayers():
        source = node.layer().source()
        is_base = "district.gpkg" in source and page != "grid"
        node.setItemVisibilityChecked(
            (is_base or any(table in source for table in SHOWN[page])) and '"finding"' not in source
        )
        node.setExpanded(False)
    iface.mapCanvas().zoomScale(scale)
    yield from pause(15)
    yield lambda: not iface.mapCanvas().isDrawing()
