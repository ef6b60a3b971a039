"""What one sees first who opens the demo's project: one page's layers, titles in their language. Builds no store."""

from pathlib import Path

import pytest
from qgis.core import QgsExpression, QgsExpressionContext, QgsExpressionContextScope, QgsFeature, QgsProject
from qgis.core import QgsVectorLayer as Layer

from undergrid.processing.maps import own_layers
from undergrid.processing.one_language import datum_in_one_language
from undergrid.tools.demo import open_on_page
from undergrid.tools.styles.draw_catalog_styles import TITLE


def test_the_project_opens_with_the_layers_of_the_page_and_no_others(qgis, tmp_path: Path) -> None:
    project, file = QgsProject(), tmp_path / "city.qgz"
    water, pipes = Layer("Polygon", "water", "memory"), Layer("LineString", "pipes", "memory")
    project.addMapLayers([water, pipes])
    own_layers.keep_theme(project, "The flood", [water])
    project.write(str(file))
    open_on_page(file, "No such page")
    assert visible(file) == {"water", "pipes"}
    open_on_page(file, "The flood")
    assert visible(file) == {"water"}


def visible(file: Path) -> set[str]:
    """Return the names of the layers that a project file shows."""
    project = QgsProject()
    assert project.read(str(file))
    return {node.name() for node in project.layerTreeRoot().findLayers() if node.isVisible()}


@pytest.mark.parametrize(("locale", "title"), [("zh_CN", "管线"), ("zh-Hans", "管线"), ("en_GB", "Pipes")])
def test_a_data_set_is_called_in_the_language_of_whoever_looks(qgis, locale: str, title: str) -> None:
    fields = Layer("Polygon?field=title_zh:string&field=title_en:string", "record", "memory").fields()
    scope, context = QgsExpressionContextScope(), QgsExpressionContext()
    scope.setVariable("qgis_locale", locale)
    context.appendScope(scope)
    for given, said in ((["管线", "Pipes"], title), (["管线", None], "管线"), ([None, "Pipes"], "Pipes")):
        feature = QgsFeature(fields)
        feature.setAttributes(given)
        context.setFeature(feature)
        assert QgsExpression(TITLE).evaluate(context) == said


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_height_datum_is_called_in_one_language_where_its_number_is_told(qgis, language: str) -> None:
    ours = "1985 国家高程基准 (EPSG:5737)"
    assert datum_in_one_language(ours, language) == {"en": "Yellow Sea 1985 height (EPSG:5737)", "zh": ours}[language]
    assert datum_in_one_language("Yellow Sea 1985 height (EPSG:5737)", "zh") == ours
    for kept in ("", "吴淞高程", "NAP (EPSG:5709)", "城建高程 (EPSG:999999)"):
        assert datum_in_one_language(kept, language) == kept
