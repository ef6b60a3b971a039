"""A QGIS that knows nothing of the plugin still sees forms and styles, and cannot overwrite a colleague's edit."""

import re
from pathlib import Path

import pytest
from qgis.core import (
    Qgis,
    QgsDataSourceUri,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsGeometry,
    QgsPoint,
    QgsVectorLayer,
    QgsVectorLayerUtils,
)
from qgis.gui import QgsAttributeForm, QgsGui

ROOT = Path(__file__).resolve().parents[3]
SRID = "998640"  # the store's own coordinate system of central meridian 106.5


def open_layer(home, table: str, person: str = "undergrid", *, styled: bool = True) -> QgsVectorLayer:
    """Return the table as QGIS opens it from its browser, in the style that the database offers."""
    uri = QgsDataSourceUri()
    uri.setConnection(str(home.folder / "store" / "socket"), "5432", "undergrid", person, "")
    uri.setDataSource("survey", table, "geom", "", "id")
    uri.setSrid(SRID)
    options = QgsVectorLayer.LayerOptions(styled)  # whether the default style is loaded
    layer = QgsVectorLayer(uri.uri(False), table, "postgres", options)
    assert layer.isValid(), layer.error().summary()
    if not styled:
        return layer
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


def test_a_form_has_pages_with_what_matters_first_and_no_key_of_the_store(qgis, store_home):
    layer = open_layer(store_home, "segment")
    form = layer.editFormConfig()
    assert form.layout() == Qgis.AttributeFormLayout.DragAndDrop
    pages = {page.name(): [each.name() for each in page.children()] for page in form.tabs()}
    assert list(pages) == ["Main", "Measures", "More", "Record"]
    assert pages["Main"][:2] == ["segment_no", "category"]
    placed = [name for names in pages.values() for name in names]
    keys = {"id", "batch_id", "from_point_id", "to_point_id"}
    assert len(placed) == len(set(placed))
    assert set(placed) == set(layer.fields().names()) - keys
    hidden = {column.name for column in layer.attributeTableConfig().columns() if column.hidden}
    assert keys | {"rev"} <= hidden


def test_a_segment_drawn_in_plain_qgis_has_its_length(qgis, store_home):
    layer = open_layer(store_home, "segment")
    drawn = QgsGeometry.fromWkt("LineStringZ (500400 3271200 230, 500430 3271240 230)")
    made = QgsVectorLayerUtils.createFeature(layer, drawn)
    assert made["length_m"] == 50.0


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


def read_first(layer: QgsVectorLayer) -> QgsFeature:
    return next(layer.getFeatures())


def save_theirs(home, column: str = "owner", value: object = "theirs", person: str = "undergrid") -> None:
    """A colleague changes the point and saves."""
    theirs = open_layer(home, "point", person)
    edit(theirs, column, value)
    assert theirs.commitChanges(), theirs.commitErrors()


def refusal(layer: QgsVectorLayer) -> str:
    """Save, which must be refused, and return what the person is told; the edits are still there."""
    assert not layer.commitChanges()
    assert layer.isModified()
    said = " ".join(layer.commitErrors())
    layer.rollBack()
    return said


def test_a_form_that_was_opened_before_another_saved_is_refused(one_point):
    mine = open_layer(one_point, "point")
    mine.startEditing()
    QgsGui.editorWidgetRegistry().initEditors()
    form = QgsAttributeForm(mine, read_first(mine))
    save_theirs(one_point)
    form.changeAttribute("owner", "mine")
    assert form.save()
    said = refusal(mine)
    assert "undergrid changed survey.point TRIAL-1 on 20" in said
    assert "(owner): base -, mine mine, theirs theirs" in said
    assert "0101000" not in said  # no geometry in digits
    assert read_first(open_layer(one_point, "point"))["owner"] == "theirs"


def test_a_value_typed_into_the_table_before_another_saved_is_refused(one_point):
    mine = open_layer(one_point, "point")
    edit(mine, "owner", "mine")  # a cell of the attribute table is written to the layer like this
    save_theirs(one_point)
    assert "after you had read it" in refusal(mine)


def test_the_field_calculator_before_another_saved_is_refused(one_point):
    mine = open_layer(one_point, "point")
    mine.startEditing()
    index = mine.fields().indexOf("remarks")
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(mine))
    expression = QgsExpression("coalesce(owner, '') || ' seen'")
    for feature in mine.getFeatures():
        context.setFeature(feature)
        assert mine.changeAttributeValue(feature.id(), index, expression.evaluate(context), feature[index])
    save_theirs(one_point)
    assert "after you had read it" in refusal(mine)


def test_a_vertex_moved_before_another_saved_is_refused_with_distances(one_point):
    mine = open_layer(one_point, "point")
    mine.startEditing()
    here = read_first(mine).id()
    assert mine.moveVertex(500_403, 3_271_204, here, 0)
    theirs = open_layer(one_point, "point")
    theirs.startEditing()
    theirs.changeGeometry(read_first(theirs).id(), QgsGeometry(QgsPoint(500_400, 3_271_201, 230)))
    assert theirs.commitChanges(), theirs.commitErrors()
    assert re.search(r"yours moved \d+\.\d{3} m, theirs moved 1\.000 m, they lie \d+\.\d{3} m apart", refusal(mine))


def test_what_plain_qgis_cannot_see_the_guide_says(one_point):
    """A row shown before another saved and edited only afterwards is claimed as it is then: QGIS reads it anew."""
    mine = open_layer(one_point, "point")
    mine.startEditing()
    shown = read_first(mine)
    save_theirs(one_point)
    assert mine.changeAttributeValue(shown.id(), mine.fields().indexOf("owner"), "mine", shown["owner"])
    assert mine.commitChanges(), mine.commitErrors()
    guide = (ROOT / "docs" / "user-guide" / "store.md").read_text(encoding="utf-8")
    assert "edited only afterwards" in guide


def test_a_layer_without_its_style_claims_nothing_and_is_refused_with_the_way_out(one_point):
    mine = open_layer(one_point, "point", styled=False)
    edit(mine, "owner", "mine")
    said = refusal(mine)
    assert "does not say which revision" in said
    assert "load the layer's style from the database" in said
    mine.loadDefaultStyle()  # the way out, walked
    edit(mine, "owner", "mine")
    assert mine.commitChanges(), mine.commitErrors()


@pytest.fixture(scope="module")
def colleague(store_home):
    """A second login in the same store, an editor; made once, for QGIS keeps its connections."""

    def sql(statement: str) -> None:
        store_home.engine("-m", "undergrid.core.store", "psql", "-qc", statement)

    sql("CREATE ROLE colleague LOGIN IN ROLE undergrid_editor")
    yield "colleague"
    sql("DROP ROLE colleague")


def test_a_point_that_a_colleague_just_changed_is_not_deleted_unseen(one_point, colleague):
    mine = open_layer(one_point, "point")
    mine.startEditing()
    here = read_first(mine).id()
    save_theirs(one_point, person=colleague)
    assert mine.deleteFeature(here)
    said = refusal(mine)
    assert "colleague changed survey.point TRIAL-1 on 20" in said
    edit(mine, "owner", "seen")  # what the hint says
    assert mine.commitChanges(), mine.commitErrors()
    mine.startEditing()
    mine.deleteFeature(here)
    assert mine.commitChanges(), mine.commitErrors()


@pytest.mark.parametrize("what", ["attribute", "geometry"])
def test_a_change_of_a_point_deleted_meanwhile_is_no_success(one_point, colleague, what):
    mine, theirs = open_layer(one_point, "point"), open_layer(one_point, "point", colleague)
    edit(mine, "owner", "mine")
    if what == "geometry":
        mine.rollBack()
        mine.startEditing()
        mine.changeGeometry(read_first(mine).id(), QgsGeometry(QgsPoint(500_402, 3_271_202, 230)))
    theirs.startEditing()
    theirs.deleteFeature(read_first(theirs).id())
    assert theirs.commitChanges(), theirs.commitErrors()
    said = refusal(mine)
    assert "colleague deleted this row of survey.point on 20" in said or "is no longer there" in said


def test_the_default_style_needs_no_plugin(qgis, store_home):
    layer = open_layer(store_home, "point")
    assert layer.geometryType() == Qgis.GeometryType.Point
    assert layer.renderer().type() == "RuleRenderer"
