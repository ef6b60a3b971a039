"""The ground, the streets and the land of the sample district are such as an engineer would accept."""

import geopandas as gpd
import numpy as np
import rasterio
from pyproj import CRS
from shapely.ops import unary_union

from undergrid.core.sample.district import generate_district, write_district
from undergrid.core.sample.earthworks import brimful
from undergrid.core.sample.land import extent


def test_the_same_seed_writes_the_same_bytes(written, tmp_path):
    _folder, manifest = written
    again = write_district(generate_district(manifest["seed"]), tmp_path)
    assert again["sha256"] == manifest["sha256"]


def test_another_seed_grows_another_hill(district):
    other = generate_district(seed=7)
    assert not np.array_equal(other.terrain.z, district.terrain.z)
    assert len(other.network.pipes) > 3000


def test_the_terrain_says_where_it_is_and_what_is_no_data(written):
    with rasterio.open(written[0] / "terrain.tif") as file:
        assert file.nodata == -9999
        assert file.dtypes == ("float32",)
        assert file.res == (2.0, 2.0)
        assert CRS(file.crs).to_dict()["lon_0"] == 106.5
        z = file.read(1)
    assert 150 < z.min() < 165
    assert 290 < z.max() < 310


def test_streets_keep_to_their_gradients(district):
    streets = district.layers["streets"].set_index("code")
    for code, steepest in streets["steepest"].items():
        assert steepest <= district.design.classes[streets.loc[code, "class"]].max_gradient + 1e-4, code
    assert streets[streets["class"] == "stairs"]["steepest"].min() > 0.12


def test_water_stands_only_where_it_was_meant_to(district):
    depth = brimful(district.terrain.z) - district.terrain.z
    east, north = district.terrain.centres()
    deep = depth > 0.4
    meant = unary_union(district.layers["hollows"].geometry.tolist()).buffer(10)
    spots = gpd.GeoSeries(gpd.points_from_xy(east[deep], north[deep]))
    assert deep.sum() > 100
    assert spots.within(meant).all()


def test_every_hollow_holds_water(district):
    depth = brimful(district.terrain.z) - district.terrain.z
    east, north = district.terrain.centres()
    wet = gpd.GeoSeries(gpd.points_from_xy(east[depth > 0.4], north[depth > 0.4]))
    for hollow in district.layers["hollows"].itertuples():
        assert wet.within(hollow.geometry).sum() > 20, hollow.name_en


def test_hollows_beside_the_streets_leave_them_whole(district):
    streets = district.layers["streets"]
    paved = unary_union([row.geometry.buffer(row.width_m / 2) for row in streets.itertuples()])
    for hollow in district.layers["hollows"].itertuples():
        if "underpass" not in hollow.name_en:
            assert hollow.geometry.buffer(5).distance(paved) > 1.0, hollow.name_en


def test_administrative_units_tile_exactly(district):
    whole = extent(district.design)
    above = {"districts": ("", 0), "subdistricts": ("districts", 6), "communities": ("subdistricts", 9)}
    for level, (parent, digits) in above.items():
        units = district.layers[level]
        assert units.is_valid.all()
        assert units["code"].is_unique
        assert abs(units.area.sum() - whole.area) < 1e-6
        assert unary_union(units.geometry.tolist()).symmetric_difference(whole).area < 1e-6
        if parent:
            for code, area in district.layers[parent].set_index("code").geometry.items():
                children = units[units["code"].str[:digits] == code]
                assert abs(children.area.sum() - area.area) < 1e-6


def test_land_use_covers_the_district_once(district):
    land = district.layers["land_use"]
    assert abs(land.area.sum() - extent(district.design).area) < 1.0
    assert abs(unary_union(land.geometry.tolist()).area - land.area.sum()) < 1.0


def test_buildings_stand_apart_and_clear_of_the_streets(district):
    buildings = district.layers["buildings"]
    assert len(buildings) > 250
    pairs = buildings.sindex.query(buildings.geometry, predicate="intersects")
    assert (pairs[0] == pairs[1]).all()
    lanes = district.layers["streets"]
    lanes = lanes[lanes["class"] != "stairs"]
    paved = unary_union([row.geometry.buffer(row.width_m / 2) for row in lanes.itertuples()])
    assert buildings.distance(paved).min() > 3.0
    assert 20_000 < buildings["population"].sum() < 45_000


def test_hospital_and_schools_are_there(district):
    uses = set(district.layers["buildings"]["use"])
    assert {"A5", "A33", "R2", "B1"} <= uses


def test_every_layer_opens_again(written):
    folder, _manifest = written
    for layer in gpd.list_layers(folder / "district.gpkg")["name"]:
        frame = gpd.read_file(folder / "district.gpkg", layer=layer)
        assert len(frame) > 0
        assert frame.crs.to_dict()["lon_0"] == 106.5
