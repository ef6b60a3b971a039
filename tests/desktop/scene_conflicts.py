"""Two people edit the same points: every button of the conflict dialog is pressed, and no other edit is lost."""

import os

from qgis.core import QgsDataSourceUri, QgsFeature, QgsGeometry, QgsPoint, QgsProject, QgsVectorLayer
from qgis.PyQt.QtWidgets import QComboBox
from qgis.utils import plugins

from undergrid.tests.desktop.hands import LayersCame

NAMES = ("TAKE", "KEEP", "FIELDS", "GONE", "AWAY", "SEEN", "OTHER")
ROOM = 60  # metres between two points


def scene(iface):
    plugin = plugins["undergrid"]
    plugin.dock.open_page("store")
    card = plugin.dock.page("store").store
    yield lambda: card.state_name == "ok"
    plugin.session.add_layers()
    yield LayersCame()
    layer = find("point")
    for place, name in enumerate(NAMES):
        draw(layer, name, place)
    guard = plugin.edit_guard.guards[layer.id()]
    iface.setActiveLayer(layer)

    for part in (take_theirs, keep_mine, field_by_field, bring_back, delete_all_the_same, what_the_map_did_not_show):
        yield from part(layer, guard)


def take_theirs(layer, guard):
    """Theirs is taken, and my edit of another row is saved."""
    yield from begin(layer, guard)
    change(layer, "TAKE", "owner", "mine")
    change(layer, "OTHER", "owner", "kept")
    theirs(layer, "TAKE", owner="theirs")
    yield from refused(layer, guard)
    shown = [guard.dialog.table.item(0, column).text() for column in range(5)]
    assert shown[0] == "TAKE", shown
    assert shown[2:] == ["–", "mine", "theirs"], shown
    guard.dialog.take_theirs.click()
    guard.dialog.save.click()
    yield lambda: not layer.isModified()
    assert (stored(layer, "TAKE"), stored(layer, "OTHER")) == ("theirs", "kept")


def keep_mine(layer, guard):
    """Mine is kept."""
    yield from begin(layer, guard)
    change(layer, "KEEP", "owner", "mine")
    theirs(layer, "KEEP", owner="theirs")
    yield from refused(layer, guard)
    guard.dialog.keep_mine.click()
    guard.dialog.save.click()
    yield lambda: not layer.isModified()
    assert stored(layer, "KEEP") == "mine"


def field_by_field(layer, guard):
    """Each field and the place as I choose."""
    yield from begin(layer, guard)
    change(layer, "FIELDS", "owner", "mine")
    change(layer, "FIELDS", "remarks", "mine")
    move(layer, "FIELDS", 3)
    theirs(layer, "FIELDS", owner="theirs", remarks="theirs", moved=7)
    yield from refused(layer, guard)
    dialog = guard.dialog
    assert dialog.table.rowCount() == 3
    assert "3.00" in dialog.table.item(2, 3).text(), dialog.table.item(2, 3).text()
    assert "7.00" in dialog.table.item(2, 4).text(), dialog.table.item(2, 4).text()
    choose(dialog, "owner", "mine")
    choose(dialog, "remarks", "theirs")
    choose(dialog, "geom", "mine")
    assert dialog.grab().save(os.environ["UNDERGRID_PICTURE"].replace(".png", "-dialog.png"))
    dialog.save.click()
    yield lambda: not layer.isModified()
    row = feature(fresh(layer), "FIELDS")
    assert (row["owner"], row["remarks"]) == ("mine", "theirs")
    assert abs(row.geometry().constGet().x() - east("FIELDS") - 3) < 0.01


def bring_back(layer, guard):
    """A row that they deleted comes back with my change."""
    yield from begin(layer, guard)
    change(layer, "GONE", "owner", "mine")
    theirs(layer, "GONE", deleted=True)
    yield from refused(layer, guard)
    choose(guard.dialog, "", "mine")
    guard.dialog.save.click()
    yield lambda: not layer.isModified()
    assert stored(layer, "GONE") == "mine"


def delete_all_the_same(layer, guard):
    """A row that they changed is deleted all the same."""
    yield from begin(layer, guard)
    layer.deleteFeature(feature(layer, "AWAY").id())
    theirs(layer, "AWAY", person="colleague", owner="theirs")
    yield from refused(layer, guard)
    choose(guard.dialog, "", "mine")
    guard.dialog.save.click()
    yield lambda: feature(fresh(layer), "AWAY") is None
    layer.rollBack()


def what_the_map_did_not_show(layer, guard):
    """The map showed a place that a colleague has changed since: plain QGIS would overwrite it."""
    yield from begin(layer, guard)
    theirs(layer, "SEEN", moved=9)
    move(layer, "SEEN", 4)
    yield from refused(layer, guard)
    guard.dialog.later.click()
    yield lambda: guard.dialog is None
    assert layer.isModified()
    assert abs(feature(fresh(layer), "SEEN").geometry().constGet().x() - east("SEEN") - 9) < 0.01
    assert not layer.commitChanges(False)
    yield lambda: guard.dialog is not None


def begin(layer, guard):
    """Begin to edit, and wait until the guard knows since when."""
    layer.rollBack()
    yield lambda: True
    layer.startEditing()
    yield lambda: guard.moment


def refused(layer, guard):
    """Save as the tool button does: the store refuses, and the dialog comes up."""
    assert not layer.commitChanges(False)
    yield lambda: guard.dialog is not None and guard.dialog.isVisible()


def choose(dialog, field, side):
    """Choose a side for one field, in its own box."""
    for place, (_key, name, _choice) in enumerate(dialog.lines):
        if name == field:
            box = dialog.table.cellWidget(place, 5)
            assert isinstance(box, QComboBox)
            box.setCurrentIndex(box.findData(side))
            return
    raise AssertionError(field)


def find(table):
    for layer in QgsProject.instance().mapLayers().values():
        if QgsDataSourceUri(layer.source()).table() == table:
            return layer
    return None


def fresh(layer, person=""):
    """The same table as somebody else sees it, in the style that the database offers."""
    uri = QgsDataSourceUri(layer.source())
    if person:
        uri.setUsername(person)
    other = QgsVectorLayer(uri.uri(False), "theirs", "postgres")
    assert other.isValid()
    other.loadDefaultStyle()
    return other


def feature(layer, name):
    return next((each for each in layer.getFeatures() if each["point_no"] == name), None)


def stored(layer, name):
    return feature(fresh(layer), name)["owner"]


def east(name):
    return 500_000 + ROOM * NAMES.index(name)


def draw(layer, name, place):
    point = QgsFeature(layer.fields())
    point["point_no"] = name
    point.setGeometry(QgsGeometry(QgsPoint(500_000 + ROOM * place, 3_271_000, 200)))
    layer.startEditing()
    assert layer.addFeature(point)
    assert layer.commitChanges(), layer.commitErrors()


def change(layer, name, field, value):
    assert layer.changeAttributeValue(feature(layer, name).id(), layer.fields().indexOf(field), value)


def move(layer, name, metres):
    place = QgsGeometry(QgsPoint(east(name) + metres, 3_271_000, 200))
    assert layer.changeGeometry(feature(layer, name).id(), place)


def theirs(layer, name, *, person="", moved=0, deleted=False, **values):
    """A colleague changes a point and saves."""
    other = fresh(layer, person)
    other.startEditing()
    if deleted:
        other.deleteFeature(feature(other, name).id())
    if moved:
        move(other, name, moved)
    for field, value in values.items():
        change(other, name, field, value)
    assert other.commitChanges(), other.commitErrors()
