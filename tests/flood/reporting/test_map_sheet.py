"""What a flood map says: pools and not walls, the worst places apart, the minute of the deepest map, the rain."""

import json

import geopandas
import numpy as np
import pytest
import rasterio
import shapely
from rasterio.transform import from_origin

from undergrid.core.flood.rain.designing import DesignStorm, write_table
from undergrid.core.flood.rain.library import find_relation
from undergrid.core.flood.rain.told_storm import told_beside
from undergrid.core.flood.reporting.map_sheet import prepare_flood_map
from undergrid.core.flood.reporting.rain_chart import fallen
from undergrid.core.flood.reporting.standing_water import standing, worst_places
from undergrid.core.flood.runs.noted_rain import note_rain
from undergrid.core.flood.surface.series import Series
from undergrid.core.formats.raster import Frame, write_raster
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.task import Call

CELL_M = 2.0
WEST, NORTH = 500_000.0, 3_272_000.0
FRAME = Frame((150, 200), from_origin(WEST, NORTH, CELL_M, CELL_M), "EPSG:4546")


def at(row: int, column: int) -> shapely.Point:
    return shapely.Point(WEST + (column + 0.5) * CELL_M, NORTH - (row + 0.5) * CELL_M)


@pytest.fixture
def depth():
    """A pool of 10 x 10 cells, a strip two cells wide along a wall, a speck of 4 x 4 cells, and a film."""
    made = np.zeros(FRAME.shape, dtype=np.float32)
    made[20:30, 20:30] = 0.4
    made[25, 25] = 0.9
    made[60:62, 20:120] = 0.8
    made[100:104, 100:104] = 0.7
    made[120:140, 20:40] = 0.1
    return made


def test_a_map_shows_the_pool_and_neither_the_strip_nor_the_speck_nor_the_film(depth) -> None:
    shown = standing(depth, FRAME)
    assert np.isfinite(shown.depth_m).sum() == 100
    assert np.isfinite(shown.depth_m[20:30, 20:30]).all()
    assert shown.area_m2 == 400.0


def test_what_is_left_out_is_counted(depth) -> None:
    assert standing(depth, FRAME).left_out_m2 == (200 + 16) * 4.0


def test_the_worst_places_are_a_hundred_metres_apart_and_the_deepest_comes_first(tmp_path) -> None:
    made = np.full(FRAME.shape, np.nan, dtype=np.float32)
    made[10, 10], made[10, 30], made[10, 90], made[140, 190] = 0.5, 0.9, 0.6, 0.7
    found = worst_places(made, FRAME, tmp_path / "no.tif")
    assert [round(each.depth_m, 2) for each in found] == [0.9, 0.7, 0.6]
    assert found[0].point.equals(at(10, 30))
    assert found[0].at_min is None


def test_a_place_is_deepest_after_the_minute_of_its_deepest_map(depth, tmp_path) -> None:
    stack = tmp_path / "depth.tif"
    with rasterio.open(stack, "w", driver="GTiff", height=150, width=200, count=3, dtype="float32",
                       transform=FRAME.transform, crs=FRAME.crs) as target:  # fmt: skip
        for band, (share, time_s) in enumerate(((0.2, "300"), (1.0, "600"), (0.5, "900")), start=1):
            target.write(depth * np.float32(share), band)
            target.update_tags(band, time_s=time_s)
    assert worst_places(standing(depth, FRAME).depth_m, FRAME, stack)[0].at_min == 10.0


def test_a_rain_without_an_end_falls_as_long_as_the_run(tmp_path) -> None:
    told = fallen(Series.constant(36 / 3.6e6), 1800.0)
    assert told["total_mm"] == pytest.approx(18.0)
    assert told["lasts_min"] == 30.0


def test_a_rain_in_steps_is_told_with_its_sum_and_its_peak() -> None:
    rain = Series.steps([0.0, 300.0, 600.0], [60 / 3.6e6, 120 / 3.6e6, 0.0])
    told = fallen(rain, 3600.0)
    assert told["total_mm"] == pytest.approx(5.0 + 10.0)
    assert told["peak_mm_h"] == pytest.approx(120.0)
    assert told["lasts_min"] == pytest.approx(10.0)


@pytest.fixture
def run(depth, tmp_path):
    folder = tmp_path / "run"
    folder.mkdir()
    write_raster(folder / "max_depth.tif", depth, FRAME, "m")
    (folder / "balance.json").write_text(json.dumps({"time_s": 2400.0}))
    return folder


@pytest.fixture
def city(tmp_path):
    """A street through the pool, one far away, and cells of which one is warned."""
    file = tmp_path / "city.gpkg"
    through = shapely.LineString([at(25, 5), at(25, 100)])
    far = shapely.LineString([at(149, 5), at(149, 190)])
    streets = geopandas.GeoDataFrame(
        {"name_en": ["Ferry Road", "Far Road"], "name_zh": ["渡口路", "远路"]}, geometry=[through, far], crs=FRAME.crs
    )
    streets.to_file(file, layer="streets")
    cut = shapely.LineString([at(25, 20), at(25, 29)])
    closed = geopandas.GeoDataFrame({"street": [0], "closed_to": ["car"]}, geometry=[cut], crs=FRAME.crs)
    closed.to_file(tmp_path / "exposure.gpkg", layer="closures")
    boxes = [shapely.box(WEST + x, NORTH - 200, WEST + x + 100, NORTH) for x in (0, 100, 200)]
    cells = geopandas.GeoDataFrame(
        {"level": [3, 3, 0], "level_code": ["orange", "orange", ""]}, geometry=boxes, crs=FRAME.crs
    )
    cells.to_file(tmp_path / "warnings.gpkg", layer="warning")
    return {
        "streets": {"path": str(file), "layer": "streets"},
        "exposure": str(tmp_path / "exposure.gpkg"),
        "warnings": str(tmp_path / "warnings.gpkg"),
    }


def prepared(run, language="en", **given):
    return prepare_flood_map(Call(language=language), run=str(run), **given)


def test_a_place_is_called_after_its_street_in_the_language_of_the_page(run, city) -> None:
    worst = {"rank": 1, "place": "Ferry Road", "depth_m": 0.9, "at_min": None, "under_min": None, "at_least": False}
    assert prepared(run, **city)["worst"] == [worst]
    assert prepared(run, "zh", **city)["worst"][0]["place"] == "渡口路"


def test_closed_stretches_have_their_street_and_their_length(run, city) -> None:
    told = prepared(run, **city)
    assert told["closed_m"] == {"car": 18}
    assert told["closed_streets"] == ["Ferry Road"]


def test_cells_of_one_grade_that_touch_are_one_warned_area(run, city) -> None:
    orange = next(each for each in prepared(run, **city)["levels"] if each["code"] == "orange")
    assert orange["areas"] == 1
    assert orange["area_m2"] == 200 * 200


def test_a_grade_of_the_citys_own_is_shown_too(run, tmp_path) -> None:
    box = shapely.box(WEST, NORTH - 100, WEST + 100, NORTH)
    cells = geopandas.GeoDataFrame({"level": [5], "level_code": ["violet"]}, geometry=[box], crs=FRAME.crs)
    cells.to_file(tmp_path / "own.gpkg", layer="warning")
    violet = prepared(run, warnings=str(tmp_path / "own.gpkg"))["levels"][-1]
    assert (violet["name"], violet["areas"]) == ("violet", 1)


def test_what_stands_in_a_river_is_no_flood(run, tmp_path) -> None:
    pond = shapely.box(WEST, NORTH - 80, WEST + 80, NORTH)
    geopandas.GeoDataFrame(geometry=[pond], crs=FRAME.crs).to_file(tmp_path / "waters.gpkg")
    told = prepared(run, waters=str(tmp_path / "waters.gpkg"))
    assert told["worst"] == []
    assert told["flooded_m2"] == 0.0


def test_a_dry_run_makes_a_map_of_the_whole_terrain(tmp_path) -> None:
    write_raster(tmp_path / "max_depth.tif", np.zeros(FRAME.shape, dtype=np.float32), FRAME, "m")
    told = prepared(tmp_path)
    assert told["extent"] == list(FRAME.bounds)
    assert told["deepest_m"] == 0.0


def test_the_storm_of_a_scenario_is_drawn_from_its_record(run) -> None:
    storm = {"step_min": 5.0, "depth_mm": [1.0, 4.0, 1.0]}
    record = {"name_en": "Rain of 1998", "name_zh": "1998年暴雨", "storm": storm, "begun_at": "2026-05-04T10:00:00"}
    (run / "scenario.json").write_text(json.dumps(record))
    told = prepared(run, "zh")
    assert told["rain"]["total_mm"] == pytest.approx(6.0)
    assert told["rain"]["peak_mm_h"] == pytest.approx(48.0)
    assert told["scenario"] == "1998年暴雨"
    assert told["ran_at"] == "2026-05-04"
    assert "分钟" in (run / "flood_map_rain.svg").read_text(encoding="utf-8")


def test_the_rain_that_the_run_tells_of_is_drawn_and_named_with_its_day(run) -> None:
    rain = Series.steps([0.0, 600.0], [30 / 3.6e6, 0.0])
    note_rain(run, rain, "Ferry gauge", "2026-07-04T18:20:00")
    told = prepared(run)
    assert told["rain"]["total_mm"] == pytest.approx(5.0)
    assert (told["rain_name"], told["rain_begins"]) == ("Ferry gauge", "2026-07-04T18:20:00")
    note_rain(run, None, "")
    assert prepared(run)["rain"] is None


def test_a_file_that_is_no_exposure_is_refused_by_name(run, city) -> None:
    with pytest.raises(SourceError, match="closures"):
        prepared(run, exposure=city["warnings"])


def test_how_long_the_water_stood_is_told_and_drawn_where_the_map_shows_water(run) -> None:
    hours = np.full(FRAME.shape, 0.5, dtype=np.float32)
    write_raster(run / "duration.tif", hours, FRAME, "h")
    unfinished = np.zeros(FRAME.shape, dtype=np.float32)
    unfinished[25, 25] = 1
    write_raster(run / "duration_unfinished.tif", unfinished, FRAME, "")
    told = prepared(run)
    assert (told["worst"][0]["under_min"], told["worst"][0]["at_least"]) == (30, True)
    with rasterio.open(told["duration"]) as drawn:
        assert np.isfinite(drawn.read(1, masked=True).filled(np.nan)).sum() == 100
    (run / "duration.tif").unlink()
    assert prepared(run)["duration"] is None


def test_the_drains_are_those_that_the_run_computed(run) -> None:
    pipe = geopandas.GeoDataFrame({"name": ["P1"]}, geometry=[shapely.LineString([at(5, 5), at(5, 50)])], crs=FRAME.crs)
    assert geopandas.read_file(prepared(run)["output"], layer="drains").empty
    pipe.to_file(run / "pipes.gpkg", layer="links")
    drawn = geopandas.read_file(prepared(run)["output"], layer="drains")
    assert drawn.geometry.length.sum() == pytest.approx(90.0)


def test_shelters_and_pumps_are_drawn_with_whether_they_are_under_water(run, city) -> None:
    places = geopandas.GeoDataFrame(
        {"kind": ["避险场所", "雨水泵站", "school"], "name_zh": ["广场", "一号站", "小学"], "flooded": [1, 0, 1]},
        geometry=[at(25, 25), at(80, 80), at(90, 90)], crs=FRAME.crs,
    )  # fmt: skip
    places.to_file(city["exposure"], layer="facilities")
    drawn = geopandas.read_file(prepared(run, "zh", **city)["output"], layer="facilities")
    assert list(zip(drawn["kind"], drawn["name"], drawn["flooded"], strict=True)) == [
        ("shelter", "广场", True), ("pump", "一号站", False),
    ]  # fmt: skip


def test_a_street_of_two_names_is_one_closed_street_where_the_table_of_names_says_so(run, city, tmp_path) -> None:
    (tmp_path / "names.csv").write_text("别名,标准名称\n渡口路,滨江大道\n", encoding="utf-8")
    told = prepared(run, "zh", street_names=str(tmp_path / "names.csv"), **city)
    assert told["closed_streets"] == ["滨江大道"]
    assert told["worst"][0]["place"] == "滨江大道"


def test_the_heights_of_a_terrain_that_names_their_datum_are_named(run, depth) -> None:
    assert prepared(run)["height_datum"] == ""
    both = Frame(FRAME.shape, FRAME.transform, "EPSG:4546+5737")
    write_raster(run / "max_depth.tif", depth, both, "m")
    assert prepared(run)["height_datum"] == "Yellow Sea 1985 height"


def test_ways_of_evacuation_tell_whether_they_pass_through_the_water_that_is_shown(run, tmp_path) -> None:
    ways = [shapely.LineString([at(25, 5), at(25, 60)]), shapely.LineString([at(61, 5), at(61, 150)])]
    given = geopandas.GeoDataFrame({"name_zh": ["向广场", "向学校"]}, geometry=ways, crs=FRAME.crs)
    given.to_file(tmp_path / "ways.gpkg")
    told = prepared(run, "zh", routes=str(tmp_path / "ways.gpkg"))
    assert (told["routes"], told["routes_flooded"]) == (2, 1)
    drawn = geopandas.read_file(told["output"], layer="routes")
    assert list(zip(drawn["name"], drawn["flooded"], strict=True)) == [("向广场", True), ("向学校", False)]
    assert prepared(run)["routes"] == 0


def test_a_way_along_a_closed_street_is_none_to_send_people_on_though_no_water_is_shown_there(
    run, city, tmp_path
) -> None:
    """Water in an alley, or shallow and fast, is closed to cars and not among the pools that are drawn."""
    alley = shapely.LineString([at(110, 30), at(110, 60)])
    closed = geopandas.GeoDataFrame({"street": [0], "closed_to": ["car"]}, geometry=[alley], crs=FRAME.crs)
    closed.to_file(city["exposure"], layer="closures")
    ways = [shapely.LineString([at(110, 5), at(110, 90)]), shapely.LineString([at(115, 5), at(115, 90)])]
    given = geopandas.GeoDataFrame({"name_en": ["alley", "beside it"]}, geometry=ways, crs=FRAME.crs)
    given.to_file(tmp_path / "ways.gpkg")
    told = prepared(run, routes=str(tmp_path / "ways.gpkg"), **city)
    drawn = geopandas.read_file(told["output"], layer="routes")
    assert dict(zip(drawn["name"], drawn["flooded"], strict=True)) == {"alley": True, "beside it": False}
    assert told["routes_flooded"] == 1


def test_the_map_names_the_design_storm_its_pattern_and_where_its_peak_stands(run, tmp_path) -> None:
    design = DesignStorm(find_relation("CQ-SPB"), 50.0, 60.0)
    table = tmp_path / "storm.csv"
    write_table(design.rain(), table, design.told)
    rain = Series.steps([0.0, 600.0], [30 / 3.6e6, 0.0])
    note_rain(run, rain, "storm", storm=told_beside(str(table)))
    told = prepared(run, "zh")
    assert told["rain_name"] == "", "the table's file name says nothing that the storm does not say better"
    shown = told["storm"]
    assert prepared(run, "zh", rain_table=str(table))["storm"] == shown
    assert shown == ["重庆沙坪坝（2017），重现期 50 年，历时 60 分钟，时段 5 分钟", "芝加哥雨型，雨峰系数 r = 0.4"]
    note_rain(run, rain, "Ferry gauge")
    assert prepared(run, "zh")["storm"] == []
