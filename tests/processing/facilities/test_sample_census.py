"""The sample district through the real ``qgis_process``: gridded, its census let in, counted as planted, on a page."""

import csv

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtGui import QImage

from undergrid.tests.qgis_fixtures import some_home

SURVEYED_ON = "2025-09-18"


def rows(path):
    with open(path, encoding="utf-8-sig", newline="") as opened:
        return list(csv.DictReader(opened))


@pytest.fixture(scope="module")
def city(qgis, tmp_path_factory):
    """A store with cells and facilities of the sample district; every answer by the algorithm's name."""
    with some_home() as home:
        yield home, *gridded(home, tmp_path_factory.mktemp("city"))


def gridded(home, folder):
    """Grid the district and let its census in; return the folder of what was written and every answer."""
    told = {}

    def asked(algorithm, **inputs):
        ran = home.run(f"undergrid:{algorithm}", **inputs)
        assert ran.code == 0, ran.said
        told[algorithm] = ran.results
        return ran.results

    asked("createstore", NAME="City", CENTRAL_MERIDIAN=106.5)
    made = asked("sampledistrict", FOLDER=str(folder / "sample"), PLANTED=False)
    layer = "{VECTORS}|layername={name}".format_map
    asked("importboundaries", FILES=[made["BOUNDARIES"]], ACCEPT=True)
    asked("buildstreets", INPUT=layer({**made, "name": "streets"}))
    asked("generategridcells", BUILDINGS=layer({**made, "name": "buildings"}), IN_STORE=True)
    asked("codegridcells")
    asked("checkgridcells", BUILDINGS=layer({**made, "name": "buildings"}))
    files = [f"{made['CENSUS']}/{name}.csv" for name in ("facilities", "devices", "vehicles")]
    asked("importfacilities", FILES=files, CRS=made["CRS"], ACCEPT=True)
    asked("codefacilities")
    asked("monitoringcoverage", ON=SURVEYED_ON, TABLE_OUTPUT=str(folder / "watched.csv"))
    asked("surveycoverage", TABLE_OUTPUT=str(folder / "surveyed.csv"), OUTPUT=str(folder / "empty.gpkg"))
    return folder, told


def test_cells_are_clean_and_every_facility_stands_on_one(city):
    _, _, told = city
    assert told["generategridcells"]["IS_VALID_COVERAGE"]
    assert (told["checkgridcells"]["ERRORS"], told["generategridcells"]["BUILDINGS_CUT"]) == (0, 0)
    assert told["codefacilities"]["CODED"] == 40
    assert told["importfacilities"]["ENTERED_FACILITIES"] == told["importfacilities"]["FACILITIES"]


def test_the_indicators_come_out_as_planted(city):
    _, folder, told = city
    planted = {row["indicator"]: (float(row["in_scope"]), float(row["found"]))
               for row in rows(f"{told['sampledistrict']['CENSUS']}/planted.csv")}  # fmt: skip
    found = {row["Code"]: (float(row["In scope"]), float(row["Found"]))
             for name in ("watched.csv", "surveyed.csv") for row in rows(folder / name)}  # fmt: skip
    assert len(planted) == 8
    assert {name: found[name] for name in planted} == planted


def test_facilitycensusreport_tells_what_was_planted_in_one_run(city):
    home, folder, told = city
    files = {name: str(folder / f"model.{name}.csv") for name in ("surveyed", "watched")}
    ran = home.run("undergrid:facilitycensusreport", ON=SURVEYED_ON, report=str(folder / "model.html"), **files)
    assert ran.code == 0, ran.said
    planted = {row["indicator"]: float(row["found"]) for row in rows(f"{told['sampledistrict']['CENSUS']}/planted.csv")}
    found = {row["Code"]: float(row["Found"]) for path in files.values() for row in rows(path)}
    assert {name: found[name] for name in planted} == planted
    assert (folder / "model.html").is_file()


def test_censusmap_shows_cells_and_facilities_on_a_page_of_their_own(city, qgis):
    home, folder, _ = city
    project, page = str(folder / "city.qgz"), str(folder / "census.png")
    for algorithm, inputs in (
        ("makeproject", {"TITLE": "City", "OUTPUT": project}),
        ("censusmap", {"PROJECT": project, "PNG": page, "SIZE": "A4"}),
    ):
        ran = home.run(f"undergrid:{algorithm}", **inputs)
        assert ran.code == 0, ran.said
    picture = QImage(page)
    seen = {picture.pixelColor(x, y).name() for x in range(0, picture.width(), 2)
            for y in range(0, picture.height(), 2)}  # fmt: skip
    # the outline of cells, and the ground of signs of utilities, streets, cleaning and green
    assert {"#c2187a", "#2f6f9f", "#b5543a", "#6b7f2a", "#2e8b57"} <= seen


def test_censusmap_of_a_project_without_either_is_refused_with_a_word(store_home, qgis, tmp_path):
    assert QgsProject().write(str(tmp_path / "city.qgz"))
    told = store_home.run("undergrid:censusmap", PROJECT=str(tmp_path / "city.qgz"), PNG=str(tmp_path / "page.png"))
    assert "neither cells nor facilities" in told.said
    assert not (tmp_path / "page.png").exists()
