"""The catalogue through the real ``qgis_process``."""

import zipfile
from pathlib import Path

import pytest
from qgis.core import QgsVectorLayer

from undergrid.tests.processing.streets.test_streets_algorithms import EAST, NORTH, drawn


@pytest.fixture(scope="module")
def asked(store_home):
    def ask(algorithm, **inputs):
        ran = store_home.run(algorithm, **inputs)
        assert ran.code == 0, ran.said
        return ran.results

    return ask


@pytest.fixture(scope="module")
def registered(asked, tmp_path_factory):
    folder = tmp_path_factory.mktemp("files")
    drawn(folder / "lamps.geojson", f"POINT ({EAST} {NORTH})", n=[1])
    return asked("undergrid:registerdatasets", PATH=str(folder))


def test_registerdatasets(registered):
    assert registered["RECORDS"] == registered["MADE"] == registered["DESCRIBED"]
    assert registered["UNREADABLE"] == 0


def test_checkcatalog(asked, registered, tmp_path):
    wanted = tmp_path / "wanted.csv"
    wanted.write_text("name\nstreets.segment\nToilets\n", encoding="utf-8")
    page = tmp_path / "state.html"
    checked = asked(
        "undergrid:checkcatalog", EXPECTED=str(wanted), REPORT_OUTPUT=str(page), FINDINGS=str(tmp_path / "f.gpkg")
    )
    assert (checked["GAPS"], checked["ERRORS"], checked["IS_CLEAN"]) == (1, 0, False)
    assert checked["FINDING_COUNT"] == checked["PROBLEMS"] == registered["RECORDS"] + 1
    assert "Toilets" in page.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def package(asked, registered, tmp_path_factory):
    streets = tmp_path_factory.mktemp("streets")
    line = f"LINESTRING ({EAST} {NORTH}, {EAST + 200} {NORTH + 50})"
    asked("undergrid:buildstreets", INPUT=drawn(streets / "s.geojson", line, name=["解放路"]), REPLACE=True)
    place = tmp_path_factory.mktemp("handed") / "streets.zip"
    answer = asked(
        "undergrid:exportdataset", DATASETS="streets.junction, streets.segment", RELEASE_CLASS="internal",
        PURPOSE="试验", FORMATS=["gpkg", "parquet", "shp"], OUTPUT=str(place),
    )  # fmt: skip
    return place, answer


def test_exportdataset(package, store_home):
    place, answer = package
    assert place.is_file()
    assert answer["ROWS"] >= 3
    assert answer["HELD_BACK"] == 0
    assert answer["LOSSES"] > 0
    again = store_home.run(
        "undergrid:exportdataset", DATASETS="streets.segment", RELEASE_CLASS="internal", PURPOSE="x", OUTPUT=str(place)
    )
    assert again.code != 0
    assert "is there already" in again.said
    closed = store_home.run(
        "undergrid:exportdataset", DATASETS="streets.segment", RELEASE_CLASS="open", PURPOSE="x",
        OUTPUT=str(place.with_name("open.zip")),
    )  # fmt: skip
    assert closed.code != 0
    assert "how it is shared" in closed.said


def test_qgis_opens_an_exported_geopackage_with_its_look_and_its_names(qgis, package, tmp_path):
    with zipfile.ZipFile(package[0]) as packed:
        for name in ("gpkg/streets.gpkg", "styles/streets.segment.sld"):
            packed.extract(f"streets/data/{name}", tmp_path)
    path = tmp_path / "streets/data/gpkg/streets.gpkg"
    layer = QgsVectorLayer(f"{path}|layername=streets.segment", "streets", "ogr")
    assert layer.isValid()
    assert layer.renderer().type() == "categorizedSymbol", "as styles/streets/segment.qml draws it"
    fields = layer.fields()
    at = fields.indexOf("street_class")
    assert (layer.attributeAlias(at), layer.editorWidgetSetup(at).type()) == ("class", "ValueMap")
    plain = QgsVectorLayer(f"{path}|layername=streets.segment", "plain", "ogr")
    said, is_read = plain.loadSldStyle(str(tmp_path / "streets/data/styles/streets.segment.sld"))
    assert is_read, said
    assert len(plain.renderer().rootRule().children()) == len(layer.renderer().categories())


def test_verifypackage(asked, package):
    place, answer = package
    verified = asked("undergrid:verifypackage", PACKAGE=str(place))
    assert (verified["IS_VALID"], verified["FAULTS"], verified["DATASETS"]) == (True, 0, 2)
    assert verified["ROWS"] == answer["ROWS"]
    assert verified["PACKAGE_KEY"] == answer["PACKAGE"]


def test_importpackage(asked, package, empty_home):
    place, answer = package
    made = empty_home.run("undergrid:createstore", NAME="Other", CENTRAL_MERIDIAN=106.5)
    assert made.code == 0, made.said
    entered = empty_home.run("undergrid:importpackage", PACKAGE=str(place))
    assert entered.code == 0, entered.said
    assert (entered.results["ROWS"], entered.results["TABLES"]) == (answer["ROWS"], 2)
    again = empty_home.run("undergrid:importpackage", PACKAGE=str(place))
    assert again.code != 0


def test_exportcatalog(asked, registered, tmp_path):
    handed = asked(
        "undergrid:exportcatalog", RELEASE_CLASS="internal", PURPOSE="目录", OUTPUT=str(tmp_path / "catalogue.zip")
    )
    assert handed["RECORDS"] >= registered["RECORDS"]
    assert asked("undergrid:verifypackage", PACKAGE=str(tmp_path / "catalogue.zip"))["IS_VALID"]


def test_publishsite(asked, package, store_home, tmp_path):
    closed = store_home.run("undergrid:publishsite", FOLDER=str(tmp_path / "site"), PURPOSE="x")
    assert closed.code != 0
    assert "open to the public" in closed.said
    store_home.engine(
        "-m", "undergrid.core.store", "psql", "-qc",
        "UPDATE catalog.record SET rev = -rev, sharing = 'unconditional', is_open = true "
        "WHERE name = 'streets.segment'",
    )  # fmt: skip
    made = asked("undergrid:publishsite", FOLDER=str(tmp_path / "site"), PURPOSE="便民", TITLE="街区")
    assert (made["DATASETS_SHOWN"], made["HELD_BACK_ROWS"]) == (1, 0)
    assert made["ROWS"] >= 1
    assert made["FIRST_VIEW_KB"] < 1000
    assert "街区" in Path(made["PAGE"]).read_text(encoding="utf-8")
