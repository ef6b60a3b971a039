"""The survey's page on the sample district, picture after picture, for the user guide.

Needs a home in which the district was made (``district/``), its delivery with slips was imported, and its clean one
accepted. The pictures ``survey-*.png`` are written beside the last one.
"""

import math
import os
from pathlib import Path

from qgis.core import QgsExpression, QgsFeatureRequest, QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.utils import plugins

from undergrid.tests.desktop.hands import RIGHT, LayersCame, click, pause, point_at
from undergrid.tests.desktop.scene_store import DISTRICT, put_below

PLANTED = DISTRICT.parent / "planted"
PICTURES = Path(os.environ["UNDERGRID_PICTURE"])
HALF_STREET_M = 22.0


def scene(iface):
    plugin = plugins["undergrid"]
    plugin.dock.open_page("store")
    iface.mainWindow().resizeDocks([plugin.dock], [440], Qt.Orientation.Horizontal)
    yield lambda: plugin.dock.page("store").store.state_name == "ok"
    plugin.session.add_layers()
    yield LayersCame()
    iface.messageBar().clearWidgets()
    dress_map()
    plugin.dock.open_page("survey")
    page = plugin.dock.page("survey")
    area = page.parentWidget().parentWidget()
    yield lambda: page.deliveries.deliveries
    yield from findings(iface, page)
    yield from importing(iface, page, area)
    yield from network(iface, page)


def picture(iface, name):
    iface.mainWindow().grab().save(str(PICTURES.with_name(f"{PICTURES.stem}-{name}.png")))


def dress_map():
    """Streets and houses below, findings and flood results out of sight."""
    put_below()
    for node in QgsProject.instance().layerTreeRoot().findLayers():
        is_ours = '"survey"' in node.layer().source()
        is_hidden = not is_ours and "district.gpkg" not in node.layer().source()
        node.setExpanded(False)
        if is_hidden or '"finding"' in node.layer().source():
            node.setItemVisibilityChecked(False)


def drawn(iface):
    yield from pause(12)
    yield lambda: not iface.mapCanvas().isDrawing()


def findings(iface, page):
    states = [each["state"] for each in page.deliveries.deliveries]
    page.deliveries.list.setCurrentItem(page.deliveries.list.topLevelItem(states.index("refused")))
    yield lambda: page.findings.model.findings
    page.findings.choose(5)
    yield lambda: page.findings._rules
    yield from drawn(iface)
    picture(iface, "findings")


def importing(iface, page, area):
    page.deliveries.open_import()
    form = page.deliveries.importing
    form.files.set_paths([str(path) for path in sorted(PLANTED.glob("*.csv"))])
    yield form.go.isEnabled
    form.preview.sheet.setCurrentIndex(form.preview.sheet.findText("WSPoint.csv"))
    area.ensureWidgetVisible(form.go)
    yield from pause()
    picture(iface, "import")
    form.empty()
    page.deliveries._close_forms()
    area.verticalScrollBar().setValue(0)


def network(iface, page):
    canvas, card = iface.mapCanvas(), page.network
    sewers = page.place.pipes()[1].getFeatures(QgsFeatureRequest(QgsExpression("\"category\" = 'WS'")))
    longest = max((feature.geometry() for feature in sewers), key=lambda line: line.length())
    begin, end = longest.vertexAt(0), longest.vertexAt(1)
    x, y = (begin.x() + end.x()) / 2, (begin.y() + end.y()) / 2
    canvas.setCenter(longest.centroid().asPoint())
    canvas.zoomScale(1500)
    yield from drawn(iface)
    card.ask("upstream")
    click(canvas, x, y)
    yield card._after.isVisible
    card._tracing.zoom()
    yield from drawn(iface)
    picture(iface, "trace")

    canvas.setCenter(longest.centroid().asPoint())
    canvas.zoomScale(1500)
    yield from drawn(iface)
    card.ask("profile")
    click(canvas, begin.x(), begin.y())
    click(canvas, begin.x(), begin.y(), RIGHT)
    yield lambda: card.plots.drawing is not None
    yield from drawn(iface)
    point_at(card.plots.view, 0.42, 0.25)
    yield from drawn(iface)
    picture(iface, "profile")

    profile = card.plots.drawing
    canvas.setCenter(longest.centroid().asPoint())
    canvas.zoomScale(700)
    yield from drawn(iface)
    length = math.hypot(end.x() - begin.x(), end.y() - begin.y())
    across = -(end.y() - begin.y()) / length * HALF_STREET_M, (end.x() - begin.x()) / length * HALF_STREET_M
    card.ask("section")
    click(canvas, x - across[0], y - across[1])
    click(canvas, x + across[0], y + across[1])
    yield lambda: card.plots.drawing is not profile
    yield from drawn(iface)
    picture(iface, "section")
