"""What cameras see, against areas by hand."""

import geopandas
import numpy as np
import pytest
import shapely
import sqlalchemy as sa
from shapely.geometry import box

from undergrid.core.facilities.camera_view import camera_view, covered
from undergrid.core.facilities.views import Cameras, views
from undergrid.core.kernel.errors import SourceError, StoreError
from undergrid.core.streets.tables import Street
from undergrid.tests.facilities.conftest import CAMERA, EAST, NORTH, identifier, whole
from undergrid.tests.facilities.test_checks import CELL, district  # noqa: F401  (a fixture)

QUARTER = 90 * 0.5 * 100**2 * np.sin(np.radians(1))
"""The area of a quarter of a circle of 100 m, drawn by chords of one degree."""


def looking(**more):
    """Return one camera at the origin that looks north over a right angle, 100 m far, from 6 m."""
    told = {"x": 0, "y": 0, "height_m": 6, "azimuth_deg": 0, "hfov_deg": 90, "vfov_deg": np.nan, "range_m": 100} | more
    return Cameras(**{name: np.array([value], dtype=float) for name, value in told.items()})


def seen(camera, *buildings):
    """Return the area that a camera sees among buildings, each (shape, height)."""
    shapes = np.empty(len(buildings), dtype=object)
    shapes[:] = [shape for shape, _ in buildings]
    return shapely.area(views(camera, shapes, np.array([height for _, height in buildings], dtype=float)).seen[0])


def test_the_shadow_of_a_low_building_ends():
    # half as high as the camera: the roof's shadow is twice as far; trapezoid 20..40 m and rectangle 40..60 m
    assert seen(looking(), (box(-5, 20, 5, 30), 3)) == pytest.approx(QUARTER - (10 + 20) / 2 * 20 - 20 * 20)


@pytest.mark.parametrize("height", [6, 40, np.nan])
def test_a_building_as_high_as_the_camera_or_of_unknown_height_hides_all_behind_it(height):
    half = np.arctan2(5, 20)
    hidden = half * 100**2 - 5 * 20  # the sector of its front, less the triangle before it
    assert seen(looking(), (box(-5, 20, 5, 30), height)) == pytest.approx(QUARTER - hidden, rel=2e-4)


def test_what_stands_in_a_shadow_hides_nothing_more_and_shadows_join():
    front = (box(-5, 20, 5, 30), 40)
    assert seen(looking(), front, (box(-2, 50, 2, 60), 40)) == pytest.approx(seen(looking(), front))
    apart = seen(looking(), (box(-5, 20, 0, 30), 40), (box(0, 20, 5, 30), 40))
    assert apart == pytest.approx(seen(looking(), front))


def test_a_courtyard_is_seen_over_a_low_building_and_not_over_a_high_one():
    ring = shapely.Polygon(box(-20, 30, 20, 80).exterior, [box(-15, 40, 15, 75).exterior])
    spot = shapely.Point(0, 60)
    shapes = np.array([ring], dtype=object)
    assert views(looking(), shapes, np.array([1.0])).seen[0].contains(spot)
    assert not views(looking(), shapes, np.array([9.0])).seen[0].contains(spot)


def test_a_picture_begins_where_its_lower_edge_meets_the_ground():
    # upper edge at 100 m: arctan(6/100) = 3.43 degrees down; 41.57 degrees more are 45: the lower edge is 6 m off
    camera = looking(vfov_deg=45 - np.degrees(np.arctan2(6, 100)))
    assert seen(camera) == pytest.approx(QUARTER * (1 - 0.06**2))
    dome = looking(vfov_deg=45 - np.degrees(np.arctan2(6, 100)), hfov_deg=360)
    assert seen(dome) == pytest.approx(4 * QUARTER * (1 - 0.06**2))


@pytest.mark.parametrize(("azimuth", "spot"), [(0, (0, 50)), (90, (50, 0)), (180, (0, -50)), (350, (-9, 49))])
def test_cameras_look_clockwise_from_north(azimuth, spot):
    camera = looking(azimuth_deg=azimuth, hfov_deg=30)
    there = views(camera, np.empty(0, dtype=object), np.empty(0)).seen[0]
    assert there.contains(shapely.Point(spot))
    assert not there.contains(shapely.Point(-spot[0], -spot[1]))


def test_the_building_a_camera_is_mounted_on_hides_nothing():
    shapes = np.array([box(-5, -10, 5, 0.2)], dtype=object)
    found = views(looking(), shapes, np.array([40.0]))
    assert found.mounted[0]
    assert shapely.area(found.seen[0]) == pytest.approx(QUARTER)


def test_a_building_close_before_a_camera_hides_all_the_range():
    # 0.6 m off, 80 m wide: nothing behind it is seen, whatever the range
    shapes = np.array([box(-80, 0.6, 80, 10)], dtype=object)
    left = views(looking(range_m=2000), shapes, np.array([40.0])).seen[0]
    assert shapely.area(left) == pytest.approx(0.6**2)


def test_ground_seen_by_two_counts_once():
    grounds = np.array([box(0, 0, 10, 10), box(100, 0, 110, 10)], dtype=object)
    total, part = covered(grounds, np.array([box(0, 0, 5, 10), box(3, 0, 6, 10)], dtype=object))
    assert (total.tolist(), part.tolist()) == ([100.0, 100.0], [60.0, 0.0])


def camera(number, x, y, **more):
    return whole(
        CAMERA, number, x, y, **{"azimuth_deg": "90", "hfov_deg": "60", "range_m": "100", "height_m": "6"} | more
    )


def test_coverage_and_blind_spots_of_streets_and_cells(brought, district, store, call, tmp_path, findings):  # noqa: F811
    with store.begin() as connection:
        for y, width in ((50, 10.0), (150, None)):
            course = f"LINESTRING ({EAST} {NORTH + y}, {EAST + 200} {NORTH + y})"
            shape = sa.func.ST_GeomFromText(course, store.srid)
            connection.execute(sa.insert(Street).values(geom=shape, width_m=width))
    houses = geopandas.GeoDataFrame(
        {"height": [30.0, None]}, crs=store.crs,
        geometry=[box(EAST + 60, NORTH + 30, EAST + 70, NORTH + 70), box(EAST, NORTH + 180, EAST + 5, NORTH + 185)],
    )  # fmt: skip
    houses.to_file(tmp_path / "houses.gpkg")
    brought([camera(1, 0, 50), camera(2, 100, 150, azimuth_deg=""), camera(3, 300, 150, height_m="")])
    told = camera_view(
        call, buildings={"path": str(tmp_path / "houses.gpkg")}, height_column="height", camera_height_m=5.0,
        least_m2=1.0, output=str(tmp_path / "v.gpkg"), streets_output=str(tmp_path / "s.gpkg"),
        cells_output=str(tmp_path / "c.gpkg"), blind_output=str(tmp_path / "b.gpkg"),
    )  # fmt: skip
    assert (told["cameras"], told["drawn"], told["not_drawn"]) == (3, 2, 1)
    # camera 1 sees the first street up to the house at 60 m: a strip of 10 m, less two corners beside its 30 degrees
    corners = 2 * 0.5 * 5 * (5 / np.tan(np.radians(30)))
    shares = geopandas.read_file(tmp_path / "s.gpkg").sort_values("of_m2")
    assert shares["of_m2"].tolist() == pytest.approx([200 * 6, 200 * 10])
    assert shares["seen_m2"].tolist() == pytest.approx([0, 60 * 10 - corners])
    assert told["street_share"] == pytest.approx((600 - corners) / 3200)
    cells = geopandas.read_file(tmp_path / "c.gpkg").set_index("code")
    assert (told["cells"], told["cells_seen"]) == (2, 2)
    assert 0 < cells.loc[CELL, "share"] < 1
    blind = geopandas.read_file(tmp_path / "b.gpkg")
    assert told["blind_spots"] == len(blind)
    assert blind["area_m2"].sum() + (600 - corners) == pytest.approx(3200)
    drawn = geopandas.read_file(tmp_path / "v.gpkg").set_index("code")
    assert drawn.loc[identifier(CAMERA, 3), "share"] == pytest.approx(1.0)
    said = {finding.slug.removeprefix("facilities."): finding.text.en for finding in findings}
    assert said["camera-not-drawn"].endswith("not known: where it looks.")
    assert {"building-without-height", "street-width-taken"} <= set(said)


def test_only_an_area_is_covered(brought, district, call, tmp_path, slugs):  # noqa: F811
    brought([camera(1, 0, 50, hfov_deg="360")])
    there = geopandas.GeoDataFrame(
        geometry=[box(EAST, NORTH, EAST + 50, NORTH + 50)], crs="+proj=tmerc +lon_0=106.5 +x_0=500000 +ellps=GRS80"
    )
    there.to_file(tmp_path / "area.gpkg")
    told = camera_view(call, area={"path": str(tmp_path / "area.gpkg")})
    assert (told["cells"], told["cells_seen"], told["street_share"]) == (1, 1, None)
    assert "view-without-buildings" in slugs()


def test_what_cannot_be_drawn_is_refused(brought, call, tmp_path):
    with pytest.raises(StoreError, match="no camera"):
        camera_view(call)
    brought([camera(1, 0, 0)])
    houses = geopandas.GeoDataFrame({"a": [1]}, geometry=[box(EAST, NORTH, EAST + 1, NORTH + 1)], crs="EPSG:4490")
    houses.set_crs("+proj=tmerc +lon_0=106.5 +x_0=500000 +ellps=GRS80", allow_override=True).to_file(
        tmp_path / "h.gpkg"
    )
    with pytest.raises(SourceError, match="no column"):
        camera_view(call, buildings={"path": str(tmp_path / "h.gpkg")}, height_column="height")
