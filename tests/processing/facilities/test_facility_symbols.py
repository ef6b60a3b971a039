"""Every class of facility is drawn by QGIS, in the shipped style, with a symbol that no other group has."""

import csv
from pathlib import Path

import pytest
from qgis.core import QgsFeature, QgsRenderContext, QgsSvgCache, QgsVectorLayer
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtXml import QDomDocument

ROOT = Path(__file__).resolve().parents[3]
SYMBOLS = ROOT / "styles" / "facilities" / "symbols"
STANDARD = "GB/T 47678.5-2026"
SIZE = 48


def rows(*parts):
    with ROOT.joinpath("data", *parts).open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))


def classes():
    return [row["code"] for row in rows("codes", "component_class.csv") if row["scheme"] == STANDARD]


@pytest.fixture(scope="module")
def layer(qgis):
    made = QgsVectorLayer("Point?field=class_code:string&field=name:string", "facilities", "memory")
    said, went_well = made.loadNamedStyle(str(ROOT / "styles" / "facilities" / "facility.qml"))
    assert went_well, said
    return made


@pytest.fixture(scope="module")
def drawn(layer):
    """Return the symbol of a class, drawn by the layer's own renderer, as bytes of a picture."""
    context = QgsRenderContext()
    renderer = layer.renderer()
    renderer.startRender(context, layer.fields())

    def draw(code):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([code, "x"])
        symbol = renderer.originalSymbolForFeature(feature, context)
        assert symbol is not None, code
        picture = symbol.asImage(QSize(SIZE, SIZE))
        seen = {picture.pixelColor(x, y).rgba() for x in range(0, SIZE, 2) for y in range(0, SIZE, 2)}
        assert len([each for each in seen if each >> 24]) > 3, f"{code} is a plain spot"
        bits = picture.bits()
        bits.setsize(picture.sizeInBytes())
        return bytes(bits)

    yield draw
    renderer.stopRender(context)


def test_no_class_falls_to_nothing_or_to_what_is_unknown(layer, drawn):
    unknown = drawn("99999")
    others = {code for row in rows("facilities", "symbols.csv") if row["symbol"] == "other"
              for code in row["classes"].split(";")}  # fmt: skip
    nameless = [code for code in classes() if code not in others and drawn(code) == unknown]
    assert len(classes()) == 153
    assert nameless == []


def test_each_group_is_drawn_by_a_symbol_of_its_own(drawn):
    groups = rows("facilities", "symbols.csv")
    pictures = {}
    for row in groups:
        first, *more = row["classes"].split(";")
        pictures.setdefault(drawn(first), []).append(row["symbol"])
        assert all(drawn(code) == drawn(first) for code in more), row["symbol"]
    assert [names for names in pictures.values() if len(names) > 1] == []
    assert {row["symbol"] for row in groups} == {path.stem for path in SYMBOLS.glob("*.svg")}


def test_the_legend_names_each_group_in_both_languages(layer):
    told = {category.label() for category in layer.renderer().categories()}
    assert {f"{row['name_zh']} {row['name_en']}" for row in rows("facilities", "symbols.csv")} <= told


@pytest.mark.parametrize("path", sorted(SYMBOLS.glob("*.svg")), ids=lambda path: path.stem)
def test_a_picture_is_sound_and_asks_no_other_file(qgis, path):
    text = path.read_text(encoding="utf-8")
    assert QDomDocument().setContent(text)
    assert "href" not in text
    assert "url(" not in text
    picture, _ = QgsSvgCache().svgAsImage(str(path), SIZE, Qt.GlobalColor.black, Qt.GlobalColor.white, 1, 1)
    assert not picture.isNull()
