"""Three small floods whose every figure is worked by hand, from the inputs to the balance, the maps and the report."""

import csv
import json
import re
from pathlib import Path

import geopandas
import numpy as np
import pytest
import shapely
from rasterio.transform import from_origin

from undergrid.core.flood.impact.assessing import assess_exposure
from undergrid.core.flood.reporting.map_sheet import prepare_flood_map
from undergrid.core.flood.reporting.reporting import write_report
from undergrid.core.flood.surface.run import surface_flood
from undergrid.core.formats.raster import Frame, read_raster, write_raster
from undergrid.core.kernel.task import Call

WEST, NORTH = 500_000.0, 3_270_000.0


def ground(folder: Path, elevation_m: np.ndarray, cell_m: float) -> str:
    frame = Frame(elevation_m.shape, from_origin(WEST, NORTH, cell_m, cell_m), "EPSG:4546")
    write_raster(folder / "ground.tif", elevation_m.astype(np.float32), frame, "m")
    return str(folder / "ground.tif")


def figures(run: Path, **beside: str) -> dict[str, list[str]]:
    """Return the figures of a run's report by the words before them."""
    told = write_report(Call(), run=str(run), output=str(run / "report.html"), **beside)
    html = Path(told["output"]).read_text(encoding="utf-8")
    rows = [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.S) for row in re.findall(r"<tr>(.*?)</tr>", html, re.S)]
    return {re.sub(r"<[^>]+>", "", row[0]).strip(): row[1:] for row in rows if row}


def raster(run: Path, name: str) -> np.ndarray:
    return read_raster(run / f"{name}.tif")[0]


# --- a tilted plane under even rain, in equilibrium ------------------------------------------------------------------

LENGTH_M, WIDTH_M, SLOPE, MANNING, RAIN_MM_H = 200.0, 40.0, 0.01, 0.03, 50.0
RAIN_M_S = RAIN_MM_H / 3.6e6
PER_M = (RAIN_M_S * MANNING / SLOPE**0.5) ** 0.6
"""Normal depth under the rain of one metre; x metres down the plane it is x**0.6 times as much."""


@pytest.fixture(scope="module")
def plane(tmp_path_factory):
    folder = tmp_path_factory.mktemp("plane")
    fall = SLOPE * (LENGTH_M - 2.0 * (np.arange(100) + 0.5))
    told = surface_flood(
        Call(), dem=ground(folder, 100.0 + fall[:, None] * np.ones((1, 20)), 2.0), duration_s=3600.0,
        output_folder=str(folder / "run"), rainfall=RAIN_MM_H, roughness=MANNING, boundaries={"south": "outfall"},
    )  # fmt: skip
    return folder / "run", told


def test_what_falls_on_the_plane_runs_off_or_stands_on_it(plane):
    """400 m3 fall; in cells of 2 m each holds the normal depth at its lower edge, 71.6 m3 in all."""
    balance = plane[1]["balance_sheet"]
    standing_m3 = WIDTH_M * 2.0 * float((PER_M * (2.0 * np.arange(1, 101)) ** 0.6).sum())
    assert balance["rain_m3"] == pytest.approx(RAIN_M_S * LENGTH_M * WIDTH_M * 3600.0, rel=1e-6)
    assert balance["end_m3"] == pytest.approx(
        standing_m3, rel=0.002
    )  # the first cells, where local inertia is no kinematic wave
    assert balance["edge_out_m3"] == pytest.approx(balance["rain_m3"] - balance["end_m3"], rel=1e-6)
    assert (balance["infiltration_m3"], balance["inflow_m3"], balance["taken_m3"], balance["start_m3"]) == (0, 0, 0, 0)


def test_depth_speed_and_their_product_are_those_of_the_kinematic_wave(plane):
    run, _ = plane
    x = 2.0 * (np.arange(100) + 0.5)[20:-1]
    middle = slice(20, -1), 10
    assert raster(run, "max_depth_velocity")[middle] == pytest.approx(RAIN_M_S * x, rel=1e-3)
    # half a cell on 40 m and more: 0.6 of 1/40 at most
    assert raster(run, "max_depth")[middle] == pytest.approx(PER_M * x**0.6, rel=0.02)
    assert raster(run, "max_velocity")[middle] == pytest.approx(RAIN_M_S * x / (PER_M * x**0.6), rel=0.02)


def test_the_report_of_the_plane_says_the_same(plane):
    told = figures(plane[0])
    assert told["Rain on the terrain (mm)"] == ["50"]
    assert told["Rain (m³)"] == ["400"]
    assert told["Out over the edges (m³)"] == ["328"]
    assert told["Stored at the end (m³)"] == ["71.7"]
    assert told["0.05 - 0.15 m"] == ["0"]


# --- a pond that is filled and sinks into the ground -----------------------------------------------------------------

POND_M2, FILLED_M3_S, SINKS_M_S = 400.0, 0.05, 36.0 / 3.6e6


@pytest.fixture(scope="module")
def pond(tmp_path_factory):
    """0.1 m stand at the start; 0.05 m3/s come in for ten minutes; 36 mm/h sink in for half an hour."""
    folder = tmp_path_factory.mktemp("pond")
    with (folder / "inflow.csv").open("w") as target:
        rows = csv.writer(target)
        rows.writerow(["name", "x", "y", "time_s", "flow_m3_s"])
        for column in range(20):
            for row in range(20):
                for time_s, flow in ((0, FILLED_M3_S), (600, FILLED_M3_S), (600.001, 0.0)):
                    rows.writerow(["pump", WEST + column + 0.5, NORTH - row - 0.5, time_s, flow])
    told = surface_flood(
        Call(), dem=ground(folder, np.full((20, 20), 100.0), 1.0), duration_s=1800.0, initial_depth=0.1,
        output_folder=str(folder / "run"), inflows=str(folder / "inflow.csv"), roughness=MANNING,
        infiltration={"law": "constant", "a": 36.0}, observation_points=[["middle", WEST + 10.5, NORTH - 10.5]],
    )  # fmt: skip
    return folder / "run", told


def test_the_pond_holds_what_came_in_less_what_sank(pond):
    balance = pond[1]["balance_sheet"]
    assert balance["start_m3"] == pytest.approx(40.0, rel=1e-5)
    assert balance["inflow_m3"] == pytest.approx(FILLED_M3_S * 600.0, rel=1e-5)
    assert balance["infiltration_m3"] == pytest.approx(SINKS_M_S * POND_M2 * 1800.0, rel=1e-4)
    assert balance["end_m3"] == pytest.approx(40.0 + 30.0 - 7.2, rel=1e-5)
    assert balance["error"] < 1e-6


def test_the_pond_is_deepest_when_the_pump_stops_and_deep_from_then_on(pond):
    run, told = pond
    highest_m = 0.1 + 600.0 * (FILLED_M3_S / POND_M2 - SINKS_M_S)
    deep_from_s = (0.15 - 0.1) / (FILLED_M3_S / POND_M2 - SINKS_M_S)
    assert raster(run, "max_depth") == pytest.approx(np.full((20, 20), highest_m), abs=1e-4)
    # durations are counted every few steps of 0.4 s
    assert raster(run, "duration") == pytest.approx(np.full((20, 20), 1800.0 - deep_from_s), abs=5.0)
    assert (raster(run, "duration_unfinished") == 1).all()
    assert told["statistics"]["volume_m3"] == pytest.approx(highest_m * POND_M2, rel=1e-3)
    assert told["statistics"]["areas_m2"] == {"0.05": 400.0, "0.15": 400.0, "0.3": 0.0, "0.5": 0.0, "1": 0.0}
    with (run / "points.csv").open(encoding="utf-8-sig") as source:
        curve = [float(row["depth_m"]) for row in csv.DictReader(source)]
    assert curve == pytest.approx([0.1, 0.1345, 0.169, 0.166, 0.163, 0.160, 0.157], abs=1e-4)


def test_the_report_of_the_pond_says_the_same_and_does_not_ask_for_a_storm(pond):
    told = figures(pond[0])
    assert told["Rain on the terrain (mm)"] == ["0"]
    assert told["0.15 - 0.30 m"] == ["400"]
    assert told["middle"] == ["0.169"]
    assert [told[name] for name in ("Inflows (m³)", "Infiltrated (m³)", "Stored at the end (m³)")] == [
        ["30"], ["7.2"], ["62.8"]
    ]  # fmt: skip
    page = (pond[0] / "report.html").read_text(encoding="utf-8")
    assert "does not say which storm" not in page
    assert "No rain fell on the terrain" in page


def test_the_rain_of_a_report_is_that_of_all_the_ground_where_a_part_of_it_stays_dry(tmp_path):
    """18 mm fall on both halves, and one takes up to 36: the report had said twice the rain."""
    sand = np.zeros((10, 20), np.float32)
    sand[:, :10] = 36.0
    frame = Frame(sand.shape, from_origin(WEST, NORTH, 2.0, 2.0), "EPSG:4546")
    write_raster(tmp_path / "sand.tif", sand, frame)
    step = np.where(np.arange(20) < 10, 101.0, 100.0)[None, :] * np.ones((10, 1))
    told = surface_flood(
        Call(), dem=ground(tmp_path, step, 2.0), duration_s=3600.0, output_folder=str(tmp_path / "run"), rainfall=18.0,
        infiltration={"law": "constant", "a": str(tmp_path / "sand.tif")},
    )  # fmt: skip
    assert told["balance_sheet"]["rain_m3"] == pytest.approx(0.018 * 800.0, rel=1e-5)
    assert told["balance_sheet"]["infiltration_m3"] == pytest.approx(0.018 * 400.0, rel=1e-5)
    assert told["balance_sheet"]["ground_m2"] == 800.0
    assert figures(tmp_path / "run")["Rain on the terrain (mm)"] == ["18"]


# --- a street that depth, speed and their product close --------------------------------------------------------------

STRETCHES = (
    # from m, to m, depth m, speed m/s: the limits of data/hazard/passability.csv
    (0, 30, 0.10, 0.5),  # open to all
    (30, 50, 0.20, 2.0),  # 0.4 m2/s: above a car's 0.3, below an ambulance's 0.45
    (50, 60, 0.45, 0.5),  # above 0.3 and 0.4 m, below a fire engine's 0.5
    (60, 80, 0.18, 3.5),  # above 3 m/s
    (80, 100, 0.30, 1.0),  # up to and including the limits of a car
)


@pytest.fixture(scope="module")
def street(tmp_path_factory):
    run = tmp_path_factory.mktemp("street")
    depth, speed = np.zeros((20, 100), np.float32), np.zeros((20, 100), np.float32)
    for start, end, depth_m, speed_m_s in STRETCHES:
        depth[:, start:end], speed[:, start:end] = depth_m, speed_m_s
    frame = Frame(depth.shape, from_origin(WEST, NORTH, 1.0, 1.0), "EPSG:4546")
    for name, values, unit in (("max_depth", depth, "m"), ("max_velocity", speed, "m/s"),
                               ("max_depth_velocity", depth * speed, "m2/s")):  # fmt: skip
        write_raster(run / f"{name}.tif", values, frame, unit)
    (run / "balance.json").write_text(json.dumps({"time_s": 600.0}))
    line = shapely.LineString([(WEST, NORTH - 10.5), (WEST + 100, NORTH - 10.5)])
    geopandas.GeoDataFrame({"name_en": ["Ferry Road"]}, geometry=[line], crs=frame.crs).to_file(run / "streets.gpkg")
    told = assess_exposure(
        Call(), run=str(run), streets={"path": str(run / "streets.gpkg"), "layer": "streets"},
        output=str(run / "exposure.gpkg"),
    )  # fmt: skip
    return run, told["totals"]


def test_each_traveller_is_stopped_where_one_of_the_limits_is_passed(street):
    run, totals = street
    assert (totals["street_m"], totals["flooded_street_m"]) == pytest.approx((100.0, 70.0))
    assert {name: totals[f"closed_m_{name}"] for name in ("car", "ambulance", "fire_engine")} == pytest.approx(
        {"car": 50.0, "ambulance": 30.0, "fire_engine": 20.0}
    )
    # 0.18 m at 3.5 m/s is 0.63 m2/s: above the 0.4 of a child and the 0.6 of a grown person; 0.4 is not above 0.4
    assert (totals["closed_m_pedestrian"], totals["closed_m_adult"]) == pytest.approx((20.0, 20.0))
    closures = geopandas.read_file(run / "exposure.gpkg", layer="closures")
    assert dict(zip(closures["closed_to"], closures.geometry.length, strict=True)) == pytest.approx(
        {"car": 20.0, "ambulance": 10.0, "fire_engine": 20.0}
    )


def test_the_report_and_the_map_of_the_street_say_the_same(street):
    run, _ = street
    told = figures(run, exposure=str(run / "exposure.gpkg"))
    assert [value for name, value in told.items() if "100" in value] == [
        ["100", "70"], ["100", "20"], ["100", "20"], ["100", "50"], ["100", "30"], ["100", "20"]
    ]  # fmt: skip
    sheet = prepare_flood_map(
        Call(), run=str(run), exposure=str(run / "exposure.gpkg"),
        streets={"path": str(run / "streets.gpkg"), "layer": "streets"},
    )  # fmt: skip
    assert sheet["closed_m"] == {"car": 20, "ambulance": 10, "fire_engine": 20}
    assert sheet["closed_streets"] == ["Ferry Road"]
    assert (sheet["flooded_m2"], sheet["left_out_m2"]) == (70 * 20.0, 0.0)
    assert sheet["deepest_m"] == pytest.approx(0.45)
