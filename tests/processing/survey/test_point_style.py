"""Every name that the lists of points have is drawn as what it is, and none of them twice."""

import csv
from pathlib import Path

import pytest
from qgis.core import QgsFeature, QgsRenderContext, QgsVectorLayer

OTHERS = "其他点（编码表外） other points (not in the code lists)"
ROOT = Path(__file__).resolve().parents[3]
GULLIES = ("雨水箅", "雨箅", "雨篦", "污箅", "污水箅", "雨水口（双箅）", "收水井", "Catch basin")


def names(kind: str) -> list[str]:
    with (ROOT / f"data/codes/{kind}.csv").open(encoding="utf-8", newline="") as file:
        return sorted({row["name_zh"] for row in csv.DictReader(file)})


@pytest.fixture(scope="module")
def drawn(qgis):
    columns = "".join(f"&field={name}:string" for name in ("category", "appurtenance", "feature", "point_no"))
    layer = QgsVectorLayer(f"Point?crs=EPSG:4547{columns}", "points", "memory")
    layer.loadNamedStyle(str(ROOT / "styles/survey/point.qml"))
    renderer, context = layer.renderer().clone(), QgsRenderContext()
    context.setRendererScale(1000)
    context.expressionContext().setFields(layer.fields())
    renderer.startRender(context, layer.fields())

    def labels(word: str) -> list[str]:
        feature = QgsFeature(layer.fields())
        feature["category"], feature["appurtenance"] = "YS", word
        context.expressionContext().setFeature(feature)
        keys = renderer.legendKeysForFeature(feature, context)
        names = {item.ruleKey(): item.label() for item in renderer.legendSymbolItems()}
        return [names[key] for key in keys if names.get(key) not in (None, OTHERS)]

    yield labels
    renderer.stopRender(context)


def test_points_show_on_plans_and_not_on_maps_of_the_city(qgis):
    columns = "".join(f"&field={name}:string" for name in ("category", "appurtenance", "feature", "point_no"))
    layer = QgsVectorLayer(f"Point?crs=EPSG:4547{columns}", "points", "memory")
    layer.loadNamedStyle(str(ROOT / "styles/survey/point.qml"))
    rules = layer.renderer().rootRule().children()
    assert all(rule.isScaleOK(500) and not rule.isScaleOK(10000) for rule in rules)


@pytest.mark.parametrize("word", GULLIES)
def test_a_gully_is_drawn_as_one_however_it_is_written(drawn, word):
    assert drawn(word) == ["雨水口 gully"]


def test_every_appurtenance_of_the_lists_has_a_symbol_of_its_kind_and_one_only(drawn):
    plain = {"补偿器", "支架", "支架（架空）、固定支架（地下）"}
    wrong = {name: found for name in names("appurtenance") if len(found := drawn(name)) != 1}
    assert wrong == {}
    nothing = {name for name in names("appurtenance") if drawn(name) == ["特征点 feature point"]}
    assert nothing <= plain


def test_a_word_that_no_list_knows_is_drawn_by_its_sign(drawn):
    assert drawn("某某特种井") == ["检查井、人孔 manhole or chamber"]
    assert drawn("转弯") == ["特征点 feature point"]
