"""Exposure: what stands in the water counts once, where it stands, and nothing else does."""

import numpy as np
import pandas as pd
import pytest
import shapely

from undergrid.core.flood.impact.assessing import assess_exposure
from undergrid.core.flood.impact.buildings import BuildingAssumptions, BuildingColumns, exposed_buildings
from undergrid.core.flood.impact.criteria import travellers
from undergrid.core.flood.impact.damage import damage_curves, damage_share
from undergrid.core.flood.impact.exposure import Asked, City, expose
from undergrid.core.flood.impact.hazard import Peaks
from undergrid.core.flood.impact.places import exposed_places
from undergrid.core.flood.impact.streets import exposed_streets, stretches_of
from undergrid.core.flood.impact.water import Water
from undergrid.core.formats.layers import read_layer, write_layers
from undergrid.core.formats.raster import write_raster
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.task import Call
from undergrid.tests.flood.impact.worlds import box, frame, layer, still

HOUSE = box(10, 10, 20, 20)


def water(depth: np.ndarray, hours: float = 1.0) -> Water:
    return Water(still(depth, hours), frame(*depth.shape))


def town(depth_m: float = 0.0) -> np.ndarray:
    return np.full((40, 60), depth_m, dtype=np.float32)


def east_half_under(depth_m: float) -> np.ndarray:
    depth = town()
    depth[:, 30:] = depth_m
    return depth


def test_a_house_has_the_depth_of_the_water_at_its_walls():
    depth = town(0.1)
    depth[:, 20] = 0.6  # along the eastern wall
    assert exposed_buildings(layer([HOUSE]), water(depth))["depth_m"][0] == pytest.approx(0.6)


def test_water_on_a_roof_is_not_at_the_walls():
    depth = town(0.1)
    depth[20:30, 10:20] = 3.0
    assert exposed_buildings(layer([HOUSE]), water(depth))["depth_m"][0] == pytest.approx(0.1)


def test_water_on_a_neighbours_roof_is_not_at_the_walls_either():
    terrace = layer([HOUSE, box(20, 10, 30, 20)])
    depth = town(0.1)
    depth[20:30, 20:30] = 3.0
    assert exposed_buildings(terrace, water(depth))["depth_m"].tolist() == pytest.approx([0.1, 0.1])


def test_water_two_cells_away_leaves_a_house_dry():
    depth = town()
    depth[:, 22:] = 2.0
    assert exposed_buildings(layer([HOUSE]), water(depth))["depth_m"][0] == 0.0


def test_a_house_beyond_the_raster_is_dry():
    assert exposed_buildings(layer([box(500, 500, 510, 510)]), water(town(1.0)))["depth_m"][0] == 0.0


def test_a_high_threshold_keeps_a_house_dry():
    houses = layer([HOUSE, box(40, 10, 50, 20)], floor=[0.6, None])
    exposed = exposed_buildings(houses, water(town(0.5)), BuildingColumns(floor_height_m="floor"))
    assert exposed["flooded"].tolist() == [False, True]


def test_damage_is_the_curves_share_of_the_value():
    exposed = exposed_buildings(
        layer([HOUSE]),
        water(town(1.0)),
        assumed=BuildingAssumptions(floor_height_m=0.0, value_per_m2=100.0),
    )
    # JRC, Asia, residential: 0.49 of 100 m2 at 100 each.
    assert exposed["damage"][0] == pytest.approx(4900.0)


def test_a_building_of_unknown_use_counts_as_a_dwelling():
    share = damage_share(np.array([1.0, 1.0]), ["residential", "observatory"], damage_curves())
    assert share[0] == share[1] > 0


def street(*points, **columns):
    return layer([shapely.LineString(points)], **columns)


def along(streets, water_there, width=0.0):
    geometry = streets.geometry.to_numpy()
    return stretches_of(geometry, water_there, travellers(), np.full(len(streets), width))


def test_the_flooded_length_of_a_street_is_what_lies_in_deep_water():
    main = street((5, 20.5), (55, 20.5))
    exposed = exposed_streets(main, along(main, water(east_half_under(0.2))))
    assert exposed["length_m"][0] == pytest.approx(50.0)
    assert exposed["flooded_m"][0] == pytest.approx(25.0, abs=1.0)  # within one cell


def test_a_car_stops_where_a_fire_engine_goes_on():
    main = street((5, 20.5), (55, 20.5))
    exposed = exposed_streets(main, along(main, water(east_half_under(0.45))))
    assert not exposed["open_car"][0]
    assert exposed["open_fire_engine"][0]


def test_shallow_but_fast_water_stops_a_car():
    depth = town(0.2)
    fast = Peaks(depth, np.full_like(depth, 2.0), depth * 2)
    main = street((5, 20.5), (55, 20.5))
    assert not exposed_streets(main, along(main, Water(fast, frame(40, 60))))["open_car"][0]


def test_closures_are_drawn_where_they_are_and_nowhere_else():
    main = street((5, 20.5), (55, 20.5))
    depth = east_half_under(0.45)
    depth[:, 40:] = 0.8
    closures = along(main, water(depth)).lines(("fire_engine", "car"), "EPSG:4545")
    assert closures["closed_to"].tolist() == ["car", "fire_engine"]
    assert closures.length.tolist() == pytest.approx([10.0, 15.0], abs=1.0)  # within one cell
    assert closures.geometry.iloc[1].coords[-1] == (55.0, 20.5)


def test_closures_of_two_streets_are_not_joined():
    two = layer([shapely.LineString([(35, 5), (45, 5)]), shapely.LineString([(45, 9), (55, 9)])])
    assert along(two, water(town(0.6))).lines(("car",), "EPSG:4545")["street"].tolist() == [0, 1]


def test_one_dry_lane_keeps_a_street_open():
    depth = town()
    depth[20:, :] = 0.5  # south of the centre line
    main = street((5, 20.0), (55, 20.0))
    wide = exposed_streets(main, along(main, water(depth), width=8.0))
    assert wide["open_car"][0]
    assert wide["flooded_m"][0] == 0.0
    assert wide["depth_m"][0] == pytest.approx(0.5)


def test_a_street_of_several_parts_is_not_joined_across_its_gaps():
    parts = layer([shapely.MultiLineString([[(0, 1), (10, 1)], [(30, 1), (40, 1)]])])
    assert along(parts, water(town())).length_m.sum() == pytest.approx(20.0)


def test_a_pump_house_is_flooded_by_water_within_its_reach():
    pumps = layer([shapely.Point(27.5, 20.5)], name=["north"])
    deep_east = water(east_half_under(0.5))
    assert exposed_places(pumps, deep_east, reach_m=1.0)["flooded"].tolist() == [False]
    assert exposed_places(pumps, deep_east, reach_m=5.0)["flooded"].tolist() == [True]


def test_a_point_is_looked_at_even_without_a_reach():
    pumps = layer([shapely.Point(40.5, 20.5)])
    assert exposed_places(pumps, water(east_half_under(0.5)), reach_m=0.0)["depth_m"][0] == pytest.approx(0.5)


def test_a_place_at_the_corner_of_coarse_cells_sees_the_water_around_it():
    """No centre lies within half a cell of it; it was told to be dry."""
    coarse = Water(still(np.full((4, 6), 0.4, dtype=np.float32)), frame(4, 6, 10.0))
    for reach_m in (0.0, 5.0):
        told = exposed_places(layer([shapely.Point(30, 20)]), coarse, reach_m)
        assert (told["depth_m"][0], told["flooded"][0]) == (pytest.approx(0.4), True)


CITY = City(
    buildings=layer([HOUSE, box(40, 10, 50, 20)], people=[7, 5]),
    streets=street((5, 25.5), (55, 25.5)),
    facilities=layer([shapely.Point(35, 30), shapely.Point(5, 5)], kind=["pump", "school"]),
    underpasses=layer([box(32, 30, 36, 34)]),
    cells=layer([box(0, 0, 30, 40), box(30, 0, 60, 40)], code=["west", "east"]),
)
ASKED = Asked(columns=BuildingColumns(population="people"), reach_m=1.0)


def test_totals_count_what_is_flooded():
    totals = expose(CITY, water(east_half_under(0.5)), asked=ASKED).totals
    assert (totals["buildings"], totals["flooded_buildings"], totals["people"]) == (2, 1, 5)
    assert (totals["flooded_facilities"], totals["flooded_underpasses"]) == (1, 1)


def test_cells_share_out_the_totals_without_losing_or_doubling():
    exposure = expose(CITY, water(east_half_under(0.5)), asked=ASKED)
    cells = exposure.layers["cells"]
    for name in ("buildings", "flooded_buildings", "flooded_facilities", "people", "street_m", "flooded_street_m"):
        assert cells[name].sum() == pytest.approx(exposure.totals[name])


def test_a_cell_knows_the_water_within_it_and_only_that():
    cells = expose(CITY, water(east_half_under(0.5), hours=2.0), asked=ASKED).layers["cells"].set_index("code")
    assert cells["max_depth_m"].tolist() == pytest.approx([0.0, 0.5])
    assert cells["max_duration_h"].tolist() == [0.0, 2.0]
    # 30 by 40 cells less the ten by ten of the house, where only the roof is known.
    assert cells["flooded_m2"].tolist() == [0.0, 1100.0]


@pytest.mark.parametrize(
    ("alley", "area_m2"),
    [(box(1, 20.5, 59, 22.5), 116.0), (box(20.5, 1, 22.5, 39), 76.0), (box(41, 21, 43, 23), 4.0),
     (shapely.Polygon([(1, 20.5), (59, 20.5), (59, 29), (56, 29), (56, 22.5), (1, 22.5)]), 135.5)],
    ids=["along rows", "along columns", "smaller than a cell", "with one corner that holds a centre"],
)  # fmt: skip
def test_a_cell_narrower_than_the_rasters_sees_the_water_that_it_touches(alley, area_m2):
    """Its polygon holds no centre of a cell, or one by chance; it was told to be dry."""
    coarse = Water(still(np.full((4, 6), 0.4, dtype=np.float32)), frame(4, 6, 10.0))
    [told] = expose(City(cells=layer([alley])), coarse).layers["cells"].to_dict("records")
    assert (told["max_depth_m"], told["wide_depth_m"]) == pytest.approx((0.4, 0.4))
    assert (told["flooded_m2"], told["flooded_share"]) == (pytest.approx(area_m2), 1.0)


def test_a_narrow_cell_at_the_rasters_edge_counts_what_of_it_lies_within():
    coarse = Water(still(np.full((4, 6), 0.4, dtype=np.float32)), frame(4, 6, 10.0))
    [told] = expose(City(cells=layer([box(51, 20.5, 151, 22.5)])), coarse).layers["cells"].to_dict("records")
    assert told["flooded_m2"] == pytest.approx(18.0)


def test_a_single_pit_is_a_maximum_but_not_widespread():
    depth = town(0.05)
    depth[5, 5] = 2.0
    cells = expose(CITY, water(depth), asked=ASKED).layers["cells"]
    assert (cells["max_depth_m"].iloc[0], cells["wide_depth_m"].iloc[0]) == pytest.approx((2.0, 0.05))


def test_pits_scattered_over_a_cell_are_not_widespread_however_many():
    depth = town(0.05)
    depth[1:39:4, 1:29:4] = 2.0  # 70 pits of 1 m2, each by itself
    depth[12, 1:29] = 0.3
    cells = expose(CITY, water(depth), asked=ASKED).layers["cells"]
    assert cells["wide_depth_m"].iloc[0] == pytest.approx(0.05)


def test_a_pool_of_a_hundred_square_metres_is_widespread():
    depth = town(0.05)
    depth[4:14, 2:14] = 0.6
    depth[25, 5] = 2.0
    cells = expose(CITY, water(depth), asked=ASKED).layers["cells"]
    assert cells["wide_depth_m"].iloc[0] == pytest.approx(0.6)


def test_a_cell_in_two_districts_counts_in_both():
    both = City(buildings=CITY.buildings, cells=layer([box(0, 0, 60, 40), box(30, 0, 60, 40)]))
    assert expose(both, water(town())).layers["cells"]["buildings"].tolist() == [2, 1]


def test_the_worst_hazard_of_a_cell_is_kept():
    classes = np.zeros((40, 60), dtype=np.uint8)
    classes[5, 50] = 4
    cells = expose(CITY, water(town(0.2)), classes, ASKED).layers["cells"]
    assert cells["hazard"].tolist() == [0, 4]


def test_layers_survive_a_geopackage(tmp_path):
    exposure = expose(CITY, water(east_half_under(0.5)), asked=ASKED)
    file = tmp_path / "exposure.gpkg"
    write_layers(file, exposure.layers)
    read = read_layer({"path": str(file), "layer": "cells"}, "EPSG:4545")
    assert read["flooded_buildings"].tolist() == exposure.layers["cells"]["flooded_buildings"].tolist()


def test_a_layer_in_another_system_comes_to_the_waters(tmp_path):
    file = tmp_path / "houses.fgb"
    CITY.buildings.to_crs("EPSG:4490").to_file(file)
    moved = read_layer(str(file), "EPSG:4545")
    assert moved.area.sum() == pytest.approx(200.0, rel=1e-6)


# --- limits, streets and cells, columns ------------------------------------------------------------------------------


def test_a_traveller_passes_up_to_and_including_the_limit():
    main = street((5, 20.5), (55, 20.5))
    for depth_m, is_open in ((0.3, True), (0.301, False)):
        exposed = exposed_streets(main, along(main, water(np.full((40, 60), depth_m, dtype=np.float32))))
        assert exposed["open_car"][0] == is_open


def test_exactly_fifteen_centimetres_flood_nothing_in_single_precision_either():
    main = street((5, 20.5), (55, 20.5))
    assert exposed_streets(main, along(main, water(town(0.15))))["flooded_m"][0] == 0.0
    assert expose(CITY, water(town(0.15)), asked=ASKED).totals["flooded_m2"] == 0.0


def test_without_speeds_streets_are_judged_by_depth_alone():
    main = street((5, 20.5), (55, 20.5))
    exposed = exposed_streets(main, along(main, Water(Peaks(town(0.45)), frame(40, 60))))
    assert (exposed["open_car"][0], exposed["open_fire_engine"][0]) == (False, True)


def test_a_street_belongs_to_cells_by_its_length_on_coarse_rasters_too():
    coarse = Water(still(np.full((4, 6), 0.2, dtype=np.float32)), frame(4, 6, 10.0))
    city = City(streets=street((5, 20.5), (55, 20.5)), cells=layer([box(0, 0, 12, 40), box(12, 0, 50, 40)]))
    exposure = expose(city, coarse)
    assert exposure.layers["cells"]["street_m"].tolist() == pytest.approx([7.0, 38.0])
    assert exposure.layers["cells"]["flooded_street_m"].tolist() == pytest.approx([7.0, 38.0])
    assert exposure.totals["street_m_outside_cells"] == pytest.approx(5.0)


def test_a_street_along_a_border_belongs_to_both_sides_by_halves():
    city = City(streets=street((30, 5), (30, 25)), cells=layer([box(0, 0, 30, 40), box(30, 0, 60, 40)]))
    exposure = expose(city, water(town()))
    assert exposure.layers["cells"]["street_m"].tolist() == pytest.approx([10.0, 10.0])
    assert exposure.totals["street_m_outside_cells"] == pytest.approx(0.0)


def test_what_lies_between_cells_is_counted():
    city = City(buildings=CITY.buildings, cells=layer([box(0, 0, 30, 40)]))
    assert expose(city, water(town())).totals["buildings_outside_cells"] == 1


def test_a_column_that_is_not_there_and_one_of_words_are_refused():
    for columns, why in ((BuildingColumns(use="usage"), "Its columns are: people"),
                         (BuildingColumns(population="name"), "holds “seven”")):  # fmt: skip
        houses = CITY.buildings.assign(name="seven") if columns.population else CITY.buildings
        with pytest.raises(SourceError, match=why):
            exposed_buildings(houses, water(town()), columns)


def test_the_use_of_a_building_is_known_in_both_languages():
    for word in ("residential", "Dwelling", "住宅"):
        exposed = exposed_buildings(layer([HOUSE], sort=[word]), water(town(1.0)), BuildingColumns(use="sort"))
        assert exposed["use"].tolist() == ["residential"]


# --- damage by use ---------------------------------------------------------------------------------------------------

USES = ["Apartments", "商业用房", "Warehouse", "Schule", "yes", None]


def six_houses(tmp_path, **asked):
    """Six houses of 100 m2 at 10 a square metre in water 1 m deep; return totals, findings and the table by use."""
    depth = np.ones((40, 120), dtype=np.float32)
    write_raster(tmp_path / "depth.tif", depth, frame(40, 120), "m")
    layer([box(10 + 18 * n, 10, 20 + 18 * n, 20) for n in range(6)], building=USES).to_file(tmp_path / "houses.gpkg")
    said = []
    answer = assess_exposure(
        Call(report=said.append), depth=str(tmp_path / "depth.tif"), buildings=str(tmp_path / "houses.gpkg"),
        use_column="building", floor_height_m=0.0, value_per_m2=10.0, output=str(tmp_path / "out.gpkg"),
        damage_output=str(tmp_path / "damage.csv"), **asked,
    )  # fmt: skip
    return answer["totals"], said, pd.read_csv(tmp_path / "damage.csv", keep_default_na=False).set_index("Use")


def test_damage_follows_the_curve_of_each_use_in_words_of_any_language(tmp_path):
    totals, said, table = six_houses(tmp_path)
    # worth 1000 each; JRC, Asia, at 1 m: dwellings 0.49, commerce 0.54, industry 0.48
    by_use = {"residential": 490.0, "commercial": 540.0, "industrial": 480.0, "public": 540.0, "unknown": 980.0}
    assert {use: totals[f"damage_{use}"] for use in by_use} == pytest.approx(by_use)
    assert totals["damage"] == pytest.approx(sum(by_use.values()))
    assert totals["flooded_of_unknown_use"] == 2
    told = next(finding for finding in said if finding.slug == "damage-use-unknown")
    assert told.text.en.startswith("The use of 2 of 6 flooded buildings is not known; their damage, 980 of 3,030")
    assert table["Damage"].to_dict() == pytest.approx(
        {use: by_use[use] for use in ("residential", "commercial", "industrial", "public")} | {"yes": 490.0, "": 490.0}
    )
    assert table.loc["yes", "Damage curve"] == "residential"


def test_a_citys_own_curves_are_used_and_find_their_own_names(tmp_path):
    own = tmp_path / "curves.csv"
    own.write_text("use,depth_m,fraction\nresidential,0,0\nresidential,2,0.5\nyes,0,0\nyes,1,1\n", encoding="utf-8")
    totals, said, table = six_houses(tmp_path, curves=str(own))
    # dwellings lose a quarter; commerce, industry and schools have no curve here, and count as dwellings do
    assert (totals["damage_residential"], totals["damage_yes"], totals["damage_unknown"]) == (250.0, 1000.0, 1000.0)
    assert table.loc["商业用房", "Damage curve"] == "residential"
    assert "4 of 6 flooded" in next(each.text.en for each in said if each.slug == "damage-use-unknown")


@pytest.mark.parametrize(
    ("rows", "why"),
    [
        ("commercial,0,0\n", "no curve for residential"),
        ("residential,0,0\nresidential,1,1.5\n", "row 3: a share"),
        ("residential,1,0.2\nresidential,0.5,0.4\n", "row 3: depths"),
        ("residential,0,0\nresidential,1,half\n", "row 3: no number"),
    ],
)
def test_curves_that_are_none_are_refused_with_their_row(tmp_path, rows, why):
    own = tmp_path / "curves.csv"
    own.write_text(f"use,depth_m,fraction\n{rows}", encoding="utf-8")
    with pytest.raises(SourceError, match=why):
        six_houses(tmp_path, curves=str(own))


def test_streets_that_all_lie_elsewhere_close_nowhere():
    away = shapely.LineString([(9000, 0), (9100, 0)])
    exposure = expose(City(streets=layer([away])), water(town(1.0)))
    assert (len(exposure.layers["streets"]), len(exposure.layers["closures"])) == (0, 0)
