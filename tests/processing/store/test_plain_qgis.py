"""A QGIS that knows nothing of the plugin still sees forms and styles, and cannot overwrite a colleague's edit."""

import pytest
from qgis.core import Qgis, QgsDataSourceUri, QgsFeature, QgsGeometry, QgsPoint, QgsVectorLayer

SRID = "998640"  # the store's own coordinate system of central meridian 106.5


def open_layer(home, table: str) -> QgsVectorLayer:
    """Return the table as QGIS opens it from its browser, in the style that the database offers."""
    uri = QgsDataSourceUri()
    uri.setConnection(str(home.folder / "store" / "socket"), "5432", "undergrid", "undergrid", "")
    uri.setDataSource("survey", table, "geom", "", "id")
    uri.setSrid(SRID)
    layer = QgsVectorLayer(uri.uri(False), table, "postgres")
    assert layer.isValid(), layer.error().summary()
    message, worked = layer.loadDefaultStyle()
    assert worked, message
    return layer


@pytest.fixture
def one_point(qgis, store_home):
    """One point in the store, drawn by hand in plain QGIS, and taken out again at the end."""
    layer = open_layer(store_home, "point")
    layer.startEditing()
    point = QgsFeature(layer.fields())
    point.setGeometry(QgsGeometry(QgsPoint(500_400, 3_271_200, 230)))
    point["point_no"] = "TRIAL-1"
    assert layer.addFeature(point)
    assert layer.commitChanges(), layer.commitErrors()
    yield store_home
    layer.startEditing()
    for feature in layer.getFeatures():
        layer.deleteFeature(feature.id())
    assert layer.commitChanges(), layer.commitErrors()


def test_the_segments_wear_the_standard_colours(qgis, store_home):
    layer = open_layer(store_home, "segment")
    assert layer.renderer().type() == "categorizedSymbol"
    assert layer.renderer().classAttribute() == "category"


def test_a_coded_column_offers_its_list_and_a_column_its_name_for_people(qgis, store_home):
    layer = open_layer(store_home, "segment")
    index = layer.fields().indexOf("material")
    assert layer.editorWidgetSetup(index).type() in {"ValueMap", "ValueRelation"}
    assert "diameter" in layer.attributeAlias(layer.fields().indexOf("width_mm"))


def test_a_point_drawn_in_plain_qgis_gets_key_revision_and_author(one_point):
    feature = next(open_layer(one_point, "point").getFeatures())
    assert feature["id"]
    assert feature["rev"] == 1
    assert feature["updated_by"] == "undergrid"


def edit(layer: QgsVectorLayer, column: str, value: object) -> None:
    layer.startEditing()
    feature = next(layer.getFeatures())
    # What a form does when a person changes a field: defaults that apply on update are evaluated.
    assert layer.changeAttributeValue(feature.id(), layer.fields().indexOf(column), value)


@pytest.mark.parametrize("what", ["attribute", "geometry"])
def test_two_people_who_edit_the_same_point_do_not_overwrite_each_other(one_point, what):
    mine, theirs = open_layer(one_point, "point"), open_layer(one_point, "point")
    edit(mine, "owner", "mine")
    if what == "attribute":
        edit(theirs, "owner", "theirs")
    else:
        theirs.startEditing()
        feature = next(theirs.getFeatures())
        theirs.changeGeometry(feature.id(), QgsGeometry(QgsPoint(500_401, 3_271_201, 231)))
    assert theirs.commitChanges(), theirs.commitErrors()

    assert not mine.commitChanges()
    refused = " ".join(mine.commitErrors())
    assert "theirs" in refused.lower() or "rev" in refused.lower()
    mine.rollBack()
    kept = next(open_layer(one_point, "point").getFeatures())
    assert kept["rev"] == 2
    assert kept["owner"] != "mine"


def test_the_default_style_needs_no_plugin(qgis, store_home):
    layer = open_layer(store_home, "point")
    assert layer.geometryType() == Qgis.GeometryType.Point
    assert layer.renderer().type() == "RuleRenderer"
