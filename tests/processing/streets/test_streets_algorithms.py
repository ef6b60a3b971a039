"""The streets and what is asked of them, through the real ``qgis_process``."""

import csv
import json
import sqlite3
from pathlib import Path

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsGeometry, QgsProject

EAST, NORTH = 500_000.0, 3_270_000.0
STORES = "+proj=tmerc +lat_0=0 +lon_0=106.5 +k=1 +x_0=500000 +y_0=0 +ellps=GRS80 +units=m"


def drawn(path: Path, *wkts: str, **columns: list) -> str:
    """Return a layer in degrees of shapes that are given in the store's metres."""
    degrees = QgsCoordinateReferenceSystem("EPSG:4326")
    carry = QgsCoordinateTransform(QgsCoordinateReferenceSystem.fromProj(STORES), degrees, QgsProject())
    features = []
    for number, wkt in enumerate(wkts):
        shape = QgsGeometry.fromWkt(wkt)
        shape.transform(carry)
        properties = {name: values[number] for name, values in columns.items()}
        features.append({"type": "Feature", "properties": properties, "geometry": json.loads(shape.asJson(12))})
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    return str(path)


def point(x: float, y: float) -> str:
    return f"POINT ({EAST + x} {NORTH + y})"


@pytest.fixture(scope="module")
def town(qgis, store_home, tmp_path_factory):
    """A 2 x 2 block of streets in a store, with one end 0.3 m short; what the build gave."""
    folder = tmp_path_factory.mktemp("town")
    lines = []
    for at in (0, 100, 200):
        lines.append(f"LINESTRING ({EAST} {NORTH + at}, {EAST + 200} {NORTH + at})")
        lines.append(f"LINESTRING ({EAST + at} {NORTH + (0.3 if at else 0)}, {EAST + at} {NORTH + 200})")
    source = drawn(folder / "streets.geojson", *lines, 道路等级=["支路"] * 6)
    ran = store_home.run(
        "undergrid:buildstreets", INPUT=source, SEGMENTS_OUTPUT=str(folder / "s.gpkg"), FINDINGS=str(folder / "f.gpkg"),
        REPLACE=True,
    )  # fmt: skip
    assert ran.code == 0, ran.said
    return ran.results


def count(layer: str) -> int:
    with sqlite3.connect(layer) as opened:
        return opened.execute("SELECT feature_count FROM gpkg_ogr_contents").fetchone()[0]


def asked(home, algorithm, **inputs):
    ran = home.run(algorithm, **inputs)
    assert ran.code == 0, ran.said
    return ran.results


def test_buildstreets(town):
    assert (town["LINES"], town["SEGMENTS"], town["JUNCTIONS"]) == (6, 12, 9)
    assert town["LENGTH_M"] == pytest.approx(1200, abs=0.5)
    assert town["FINDING_COUNT"] == town["JOINED_ENDS"] == 2
    assert count(town["SEGMENTS_OUTPUT"]) == 12
    assert count(town["FINDINGS"]) == 2


def test_streetroute(store_home, town, tmp_path):
    points = drawn(tmp_path / "p.geojson", point(50, 0), point(200, 50))
    results = asked(store_home, "undergrid:streetroute", POINTS=points, BY="length", OUTPUT=str(tmp_path / "way.gpkg"))
    assert results["LENGTH_M"] == pytest.approx(200, abs=0.5)
    assert results["MINUTES"] == pytest.approx(0.4, abs=0.001)
    assert (results["LEGS"], results["MISSING_LEGS"]) == (1, 0)
    assert count(results["OUTPUT"]) == 3


def test_servicearea(store_home, town, tmp_path):
    results = asked(
        store_home, "undergrid:servicearea", ORIGINS=drawn(tmp_path / "p.geojson", point(100, 100)), LIMITS="50，150",
        BY="length",
        LINES_OUTPUT=str(tmp_path / "l.gpkg"), AREAS_OUTPUT=str(tmp_path / "a.gpkg"),
    )  # fmt: skip
    assert results["LENGTH_M"] == pytest.approx(800, abs=1)
    assert count(results["AREAS_OUTPUT"]) == 2
    refused = store_home.run("undergrid:servicearea", ORIGINS=drawn(tmp_path / "p.geojson", point(0, 0)), LIMITS="far")
    assert refused.code != 0
    assert "numbers with commas" in refused.said


def test_streetmatrix(store_home, town, tmp_path):
    places = drawn(tmp_path / "p.geojson", point(0, 0), point(200, 0), point(0, -900), name=["a", "b", "far"])
    results = asked(
        store_home, "undergrid:streetmatrix", ORIGINS=places, ORIGIN_COLUMN="name", BY="length",
        TABLE_OUTPUT=str(tmp_path / "m.csv"),
    )  # fmt: skip
    with open(results["TABLE_OUTPUT"], encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert [row[0] for row in rows] == ["", "a", "b"]
    assert float(rows[1][2]) == pytest.approx(200, abs=0.5)
    assert results["FINDING_COUNT"] == 1
    assert results["ORIGINS_TAKEN"] == 2


def test_rounds_over_the_streets(qgis, store_home, town, tmp_path):
    places = [point(100, 0), point(200, 0), point(0, 100), point(0, 200), point(0, -900)]
    until = ["18:00", None, None, "07:00", None]
    stops = drawn(tmp_path / "stops.geojson", *places, name=["a", "b", "c", "d", "far"], until=until)
    told = asked(
        store_home, "undergrid:inspectionroute", STOPS=stops, BASE=drawn(tmp_path / "base.geojson", point(0, 0)),
        NAME_COLUMN="name", CLOSES_COLUMN="until", CAPACITY=2, ROUNDS=2, OUTPUT=str(tmp_path / "rounds.gpkg"),
        STOPS_OUTPUT=str(tmp_path / "order.gpkg"), FINDINGS=str(tmp_path / "f.gpkg"),
    )  # fmt: skip
    assert (told["STOPS_GIVEN"], told["VISITED"], told["LEFT_OUT"], told["ROUNDS_MADE"]) == (5, 3, 2, 2)
    assert abs(told["LENGTH_M"] - 600) < 1
    assert told["FINDING_COUNT"] == 2


def test_other_names_come_in_from_a_table(store_home, tmp_path):
    (tmp_path / "names.csv").write_text("别名,标准名称\n老横街,横一路\n北街,\n", encoding="utf-8")
    ran = store_home.run("undergrid:importstreetnames", INPUT=str(tmp_path / "names.csv"))
    assert ran.code == 0, ran.said
    assert (ran.results["READ"], ran.results["NEW"] + ran.results["KNOWN"]) == (1, 1)
    assert "北街" not in ran.said
    assert "1 rows have another name but no name that holds" in ran.said
