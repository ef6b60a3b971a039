"""The network and what is asked of it, through the real ``qgis_process``."""

import csv
import json
import sqlite3
from pathlib import Path

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsGeometry, QgsProject

EAST, NORTH = 500_000.0, 3_270_000.0
STORES = "+proj=tmerc +lat_0=0 +lon_0=106.5 +k=1 +x_0=500000 +y_0=0 +ellps=GRS80 +units=m"


@pytest.fixture(scope="module")
def ask(qgis, street):
    """Run an algorithm on a private store in which the street lies; fails the test when the algorithm fails."""

    def asked(algorithm, **inputs):
        ran = street.run(algorithm, **inputs)
        assert ran.code == 0, ran.said
        return ran.results

    return asked


def drawn(folder: Path, kind: str, *corners: tuple[float, float]) -> str:
    """Return a layer in degrees with one shape, its corners given in metres from the street's beginning."""
    places = ", ".join(f"{EAST + x} {NORTH + y}" for x, y in corners)
    shape = QgsGeometry.fromWkt(f"{kind}(({places}))" if kind == "Polygon" else f"{kind}({places})")
    degrees = QgsCoordinateReferenceSystem("EPSG:4326")
    shape.transform(QgsCoordinateTransform(QgsCoordinateReferenceSystem.fromProj(STORES), degrees, QgsProject()))
    path = folder / f"{kind}.geojson"
    feature = {"type": "Feature", "properties": {}, "geometry": json.loads(shape.asJson(12))}
    path.write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}))
    return str(path)


def count(layer: str) -> int:
    with sqlite3.connect(layer) as opened:
        return opened.execute("SELECT feature_count FROM gpkg_ogr_contents").fetchone()[0]


def test_tracenetwork(ask, tmp_path):
    results = ask("undergrid:tracenetwork", WAY="upstream", START="C", SEGMENTS_OUTPUT=str(tmp_path / "s.gpkg"))
    assert (results["SEGMENTS"], results["POINTS"], results["LENGTH_M"]) == (2, 3, 60)
    assert count(results["SEGMENTS_OUTPUT"]) == 2


def test_tracenetwork_says_what_it_does_not_know(store_home, ask):
    refused = store_home.run("undergrid:tracenetwork", START="nowhere")
    assert refused.code != 0
    assert "There is no point or segment nowhere." in refused.said


def test_isolatevalves(ask, tmp_path):
    results = ask("undergrid:isolatevalves", START="M", VALVES_OUTPUT=str(tmp_path / "v.gpkg"))
    assert (results["VALVES"], results["CUSTOMERS"], results["CAN_BE_ISOLATED"]) == (1, 1, True)
    assert count(results["VALVES_OUTPUT"]) == 1


def test_networkstatistics(ask, tmp_path):
    results = ask("undergrid:networkstatistics", CATEGORY="PS", TABLE_OUTPUT=str(tmp_path / "t.csv"))
    assert (results["SEGMENTS"], results["LENGTH_M"]) == (2, 60)
    with open(results["TABLE_OUTPUT"], encoding="utf-8-sig") as file:
        said = {row["Counted by"] for row in csv.DictReader(file)}
    assert said == {"utility", "material", "size (mm)", "decade of laying"}


def test_longitudinalprofile(ask, tmp_path):
    results = ask("undergrid:longitudinalprofile", START="A, C", PLOT_OUTPUT=str(tmp_path / "p.svg"))
    assert results["LENGTH_M"] == 60
    sheet = Path(results["PLOT_OUTPUT"]).read_text("utf-8")
    assert "natural gas DN100" in sheet
    assert "along 1:1000, upward 1:100" in sheet


def test_longitudinalprofile_between_two_clicks(ask):
    places = {"FROM_PLACE": f"{EAST},{NORTH}", "TO_PLACE": f"{EAST + 29},{NORTH}"}
    assert ask("undergrid:longitudinalprofile", CATEGORY="PS", **places)["LENGTH_M"] == 30


def test_crosssection(ask, tmp_path):
    line = drawn(tmp_path, "LineString", (10, -5), (10, 5))
    results = ask("undergrid:crosssection", LINE=line, PLOT_OUTPUT=str(tmp_path / "c.pdf"))
    assert (results["PIPES"], results["LENGTH_M"]) == (2, pytest.approx(10, abs=0.01))
    assert Path(results["PLOT_OUTPUT"]).stat().st_size > 1000


def test_pipeclearance(ask, tmp_path):
    outputs = {"CONFLICTS_OUTPUT": str(tmp_path / "c.gpkg"), "REPORT_OUTPUT": str(tmp_path / "c.html")}
    results = ask("undergrid:pipeclearance", **outputs)
    assert results["CONFLICTS"] == count(results["CONFLICTS_OUTPUT"]) > 0
    assert "JS|PS" in Path(results["REPORT_OUTPUT"]).read_text("utf-8")


def test_covercheck(ask, tmp_path):
    results = ask("undergrid:covercheck", SHALLOW_OUTPUT=str(tmp_path / "s.gpkg"))
    assert results["SHALLOW"] == count(results["SHALLOW_OUTPUT"]) == 1
    assert results["WORST_M"] == pytest.approx(0.3)


def test_excavationimpact(ask, tmp_path):
    pit = drawn(tmp_path, "Polygon", (10, -3), (18, -3), (18, 3), (10, 3), (10, -3))
    results = ask("undergrid:excavationimpact", PIT=pit, DEPTH_M=1.2, PERMIT_OUTPUT=str(tmp_path / "p.html"))
    assert results["AFFECTED"] == 3
    assert "Gas works" in Path(results["PERMIT_OUTPUT"]).read_text("utf-8")


def test_importinspection_and_gradeinspection(ask, tmp_path):
    table = tmp_path / "cctv.csv"
    table.write_text("起始设施编号,终止设施编号,缺陷距离,缺陷代码,缺陷等级\nA,B,5,PL,3\nA,B,9,ZZ,\n", encoding="utf-8")
    brought = ask("undergrid:importinspection", FILES=[str(table)])
    assert (brought["INSPECTIONS"], brought["PLACED"], brought["DEFECTS"]) == (1, 1, 2)
    corrected = tmp_path / "corrected.csv"
    corrected.write_text(table.read_text(encoding="utf-8").replace("A,B,5", "A,B,6"), encoding="utf-8")
    replacing = {"FILES": [str(corrected)], "REPLACES": brought["DELIVERY"]}
    waits = ask("undergrid:importinspection", ACCEPT=False, **replacing)
    assert waits["STATE"] == "staged"
    brought = ask("undergrid:acceptinspection", DELIVERY=waits["DELIVERY"])
    assert (brought["STATE"], brought["ENTERED_INSPECTIONS"], brought["ENTERED_DEFECTS"]) == ("accepted", 1, 2)
    graded = ask("undergrid:gradeinspection", K="K1", CONDITION_OUTPUT=str(tmp_path / "c.gpkg"))
    assert graded["WORST_RI"] == pytest.approx(0.7 * 5 + 0.1 * 10)
    assert graded["FINDING_COUNT"] >= 1
    assert count(graded["CONDITION_OUTPUT"]) == 1
    gone = ask("undergrid:withdrawinspection", DELIVERY=waits["DELIVERY"])
    assert (gone["STATE"], gone["INSPECTIONS"], gone["DEFECTS"]) == ("withdrawn", 1, 2)


def test_exportcityjson(ask, tmp_path):
    results = ask("undergrid:exportcityjson", PURPOSE="test", OUTPUT=str(tmp_path / "street.city.json"))
    assert (results["PIPES"], results["CHAMBERS"]) == (6, 4)
    assert json.loads(Path(results["OUTPUT"]).read_text("utf-8"))["version"] == "2.0"


@pytest.fixture
def package(ask, tmp_path):
    area = drawn(tmp_path, "Polygon", (-5, -1), (25, -1), (25, 2), (-5, 2), (-5, -1))
    return ask("undergrid:exportfieldpackage", AREA=area, FOLDER=str(tmp_path / "field"))


def test_exportfieldpackage(qgis, package):
    assert (package["POINTS"], package["SEGMENTS"]) == (7, 4)
    text = Path(package["PROJECT"]).read_text("utf-8")
    assert str(Path(package["PROJECT"]).parent) not in text
    assert "saveUser" not in text
    project = QgsProject()
    assert project.read(package["PROJECT"])
    layers = {layer.source().split("layername=")[1]: layer for layer in project.mapLayers().values()}
    assert set(layers) == {"point", "segment", "photo"}
    assert all(layer.isValid() for layer in layers.values())
    category = layers["point"].fields().indexOf("category")
    assert layers["point"].editorWidgetSetup(category).type() == "ValueMap"
    assert (
        layers["point"].defaultValueDefinition(layers["point"].fields().indexOf("id")).expression().startswith("uuid")
    )
    assert project.crs().isValid()
    assert project.crs() != QgsCoordinateReferenceSystem("EPSG:4326")


def test_importfieldpackage(ask, package, tmp_path):
    with sqlite3.connect(package["PACKAGE"]) as opened:
        for (name,) in opened.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            opened.execute(f'DROP TRIGGER "{name}"')
        opened.execute("UPDATE point SET road = 'Long Street' WHERE point_no = 'A'")
    merged = ask(
        "undergrid:importfieldpackage", PACKAGE=package["PACKAGE"], REVIEW_OUTPUT=str(tmp_path / "review.gpkg")
    )
    assert (merged["UPDATED"], merged["CONFLICTS"]) == (1, 0)
    again = ask("undergrid:importfieldpackage", PACKAGE=package["PACKAGE"])
    assert (again["UPDATED"], again["UNCHANGED"]) == (0, 11)
