"""Cells through the real ``qgis_process``: made, coded, checked."""

import sqlite3

import pytest
from osgeo import ogr

from undergrid.tests.processing.streets.test_streets_algorithms import EAST, NORTH, drawn

WEST, EASTERN = "500103001001", "500103001002"


def square(x, y, side):
    corners = ((x, y), (x + side, y), (x + side, y + side), (x, y + side), (x, y))
    return f"POLYGON (({', '.join(f'{EAST + a} {NORTH + b}' for a, b in corners)}))"


def line(*corners):
    return f"LINESTRING ({', '.join(f'{EAST + a} {NORTH + b}' for a, b in corners)})"


@pytest.fixture(scope="module")
def layers(qgis, tmp_path_factory):
    folder = tmp_path_factory.mktemp("grid")
    streets = [line((0, 100), (400, 100)), line((100, 0), (100, 200)), line((300, 0), (300, 200))]
    return {
        "COMMUNITIES": drawn(folder / "c.geojson", square(0, 0, 200), square(200, 0, 200), code=[WEST, EASTERN]),
        "STREETS": drawn(folder / "s.geojson", *streets, highway=["residential"] * 3),
    }


@pytest.fixture(scope="module")
def asked(store_home):
    def ask(algorithm, **inputs):
        ran = store_home.run(algorithm, **inputs)
        assert ran.code == 0, ran.said
        return ran.results

    return ask


def count(layer):
    with sqlite3.connect(layer) as opened:
        return opened.execute("SELECT feature_count FROM gpkg_ogr_contents").fetchone()[0]


@pytest.fixture(scope="module")
def cells(asked, layers, tmp_path_factory):
    folder = tmp_path_factory.mktemp("cells")
    return asked(
        "undergrid:generategridcells", **layers, COMMUNITY_COLUMN="code", IN_STORE=True,
        CELLS_OUTPUT=str(folder / "cells.gpkg"),
        BORDERS_OUTPUT=str(folder / "borders.gpkg"), REPORT_OUTPUT=str(folder / "page.html"),
    )  # fmt: skip


def test_generategridcells(cells):
    assert (cells["CELLS"], cells["IS_VALID_COVERAGE"], cells["BUILDINGS_CUT"]) == (8, True, 0)
    assert cells["MEAN_AREA_M2"] == pytest.approx(10_000, abs=2)
    assert count(cells["CELLS_OUTPUT"]) == 8
    assert count(cells["BORDERS_OUTPUT"]) > 8
    with open(cells["REPORT_OUTPUT"], encoding="utf-8") as page:
        assert "data:image/png" in page.read()


def test_codegridcells_and_checkgridcells(asked, cells, tmp_path):
    coded = asked("undergrid:codegridcells")
    assert (coded["CELLS"], coded["CODED"] + coded["KEPT"], coded["NOT_CODED"]) == (8, 8, 0)
    house = drawn(tmp_path / "h.geojson", square(90, 40, 20), n=[1])
    checked = asked("undergrid:checkgridcells", BUILDINGS=house, FINDINGS=str(tmp_path / "f.gpkg"))
    assert (checked["ERRORS"], checked["WARNINGS"], checked["CUT_OR_ON_BORDER"]) == (0, 0, 1)
    assert checked["FINDING_COUNT"] == 1


def test_assigntocells_and_gridstatistics(asked, cells, tmp_path):
    asked("undergrid:codegridcells")
    lamps = drawn(tmp_path / "l.geojson", *(f"POINT ({EAST + x} {NORTH + 50})" for x in (20, 40, 350, 900)), n=[1] * 4)
    assigned = asked("undergrid:assigntocells", FEATURES=lamps, OUTPUT=str(tmp_path / "a.gpkg"))
    assert (assigned["ASSIGNED"], assigned["OUTSIDE"], assigned["ON_BORDER"]) == (3, 1, 0)
    assert count(assigned["OUTPUT"]) == 4
    counted = asked("undergrid:gridstatistics", FEATURES=lamps, OUTPUT=str(tmp_path / "s.gpkg"))
    assert (counted["TOTAL"], counted["NO_NEIGHBOURS"], counted["OUTSIDE"]) == (3, 0, 1)
    assert count(counted["OUTPUT"]) == 8


def test_splitgridcell_mergegridcells_and_dutygrids(store_home, asked, cells, tmp_path):
    asked("undergrid:codegridcells")
    corners = f"{EAST + 50} {NORTH + 30}, {EAST + 250} {NORTH + 30}"
    split = asked("undergrid:splitgridcell", CELL=f"{WEST}004", CORNERS=corners)
    assert split["CELLS"] == 2
    merged = asked("undergrid:mergegridcells", CELLS=split["CODES"])
    assert merged["CODE"] == f"{WEST}004"
    assert merged["RETIRED"] == 1
    refused = store_home.run("undergrid:splitgridcell", CELL=f"{WEST}004", CORNERS="1 2 3")
    assert refused.code != 0
    assert "pairs of numbers" in refused.said
    grids = asked(
        "undergrid:dutygrids", COUNT=4, ORGANISATION="城管大队", IN_STORE=True, OUTPUT=str(tmp_path / "d.gpkg")
    )
    assert (grids["GRIDS"], count(grids["OUTPUT"])) == (4, 4)
    assert grids["VARIATION"] < 0.01


def test_drawgridcell_and_undogridchange(store_home, asked, cells):
    asked("undergrid:codegridcells")
    corners = f"{EAST + 350} {NORTH - 20}, {EAST + 350} {NORTH + 220}"
    split = asked("undergrid:splitgridcell", CELL=f"{EASTERN}002", CORNERS=corners)
    undone = asked("undergrid:undogridchange", CELL=split["CODES"].split(", ")[0])
    assert (undone["CELLS"], undone["REMOVED"], undone["CODES"]) == (1, 2, f"{EASTERN}002")
    taken = f"{EAST + 250} {NORTH + 20}, {EAST + 280} {NORTH + 20}, {EAST + 280} {NORTH + 60}"
    refused = store_home.run("undergrid:drawgridcell", CORNERS=taken)
    assert refused.code != 0
    assert "belongs to cells" in refused.said
    beyond = f"{EAST + 390} {NORTH}, {EAST + 450} {NORTH}, {EAST + 450} {NORTH + 90}, {EAST + 390} {NORTH + 90}"
    drawn = asked("undergrid:drawgridcell", CORNERS=beyond, COMMUNITY=EASTERN)
    assert drawn["CODE"].startswith(EASTERN)
    assert drawn["AREA_M2"] == pytest.approx(50 * 90, abs=1)
    assert asked("undergrid:undogridchange", CELL=drawn["CODE"])["REMOVED"] == 1


def test_mendgridcells(asked, cells, tmp_path):
    told = asked("undergrid:mendgridcells", OUTPUT=str(tmp_path / "strips.gpkg"))
    assert (told["GAPS"], told["OVERLAPS"], told["LEFT"], told["CROSSING"]) == (0, 0, 0, 0)
    assert asked("undergrid:mendgridcells", APPLY=True)["RESHAPED"] == 0


def test_gridadistrict_makes_codes_and_checks_in_one_run(asked, layers, tmp_path):
    made = asked(
        "undergrid:gridadistrict", **layers, COMMUNITY_COLUMN="code", cells=str(tmp_path / "cells.gpkg"),
        quality_of_the_cells=str(tmp_path / "page.html"), findings=str(tmp_path / "findings.gpkg"),
    )  # fmt: skip
    assert count(made["cells"]) == 8
    with open(tmp_path / "page.html", encoding="utf-8") as page:
        assert "data:image/png" in page.read()
    written = ogr.Open(str(tmp_path / "findings.gpkg"))  # its layers go with it
    assert written.GetLayer(0).GetFeatureCount() == 0, "coded before they are checked"
