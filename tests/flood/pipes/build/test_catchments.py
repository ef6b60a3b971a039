"""Ground drains to where its water would go."""

import numpy as np
import pytest
import shapely
from rasterio.transform import from_origin

from undergrid.core.flood.pipes.build.catchments import (
    drained,
    outlines,
    path_slopes,
    plane_slope,
    thiessen,
)
from undergrid.core.flood.pipes.build.surfaces import sealed_percent, subcatchment_frame
from undergrid.core.flood.pipes.build.systems import systems_of
from undergrid.core.formats.raster import Frame
from undergrid.core.kernel.errors import SourceError


def test_two_valleys_drain_to_their_own_inlets():
    ground = np.abs(np.arange(41) - 10)[None, :] * np.ones((11, 1))
    ground = np.minimum(ground, np.abs(np.arange(41) - 30)[None, :])
    ground = ground + 0.1 * np.abs(np.arange(11) - 5)[:, None]
    label = drained(ground, np.array([5 * 41 + 10, 5 * 41 + 30]), np.array([0, 1], np.int32))[0]
    assert set(label[5, 1:20]) == {0}
    assert set(label[5, 21:40]) == {1}


def test_ground_below_the_inlet_drains_over_the_edge():
    slope = 20.0 - np.arange(20)[None, :] * np.ones((9, 1))
    label = drained(slope, np.array([4 * 20 + 10]), np.array([7], np.int32))[0]
    assert label[4, 10] == 7
    assert (label[4, 11:] == -1).all()


def test_a_pit_above_the_inlet_drains_over_its_sill():
    ground = np.array([[9, 9, 9, 9, 9], [9, 5, 7, 4, 9], [9, 9, 9, 9, 9]], float)
    label = drained(ground, np.array([8]), np.array([3], np.int32))[0]
    assert label[1, 1] == 3


def test_outlines_cover_the_labelled_cells():
    label = np.zeros((4, 6), np.int32)
    label[:, 3:] = 1
    found = outlines(label, Frame((4, 6), from_origin(0, 8, 2, 2), None))
    assert [found[0].area, found[1].area] == [48, 48]


def test_thiessen_parts_fill_their_boundary():
    points = [shapely.Point(2, 5), shapely.Point(8, 5)]
    parts = thiessen(points, shapely.box(0, 0, 10, 10))
    assert parts[0].area == pytest.approx(50)
    assert sum(part.area for part in parts.values()) == pytest.approx(100)


def test_the_slope_is_the_mean_along_the_waters_way_and_not_one_cells():
    # a plane of 3 % with a step of half a metre in one cell: the gradient there would be 25 %
    ground = 0.03 * 2.0 * np.arange(30)[None, :] * np.ones((7, 1))
    ground[3, 15] += 0.5
    found = drained(ground, np.arange(7) * 30, np.zeros(7, np.int32))
    assert path_slopes(ground, found, 2.0)[0] == pytest.approx(3.0, rel=0.02)


def test_a_valleys_two_sides_do_not_level_each_other_out():
    ground = 0.05 * 2.0 * np.abs(np.arange(41) - 20)[:, None] * np.ones((1, 9))
    found = drained(ground, 20 * 9 + np.arange(9), np.zeros(9, np.int32))
    assert path_slopes(ground, found, 2.0)[0] == pytest.approx(5.0, rel=0.01)


def test_the_slope_of_an_outline_is_its_planes():
    frame = Frame((20, 30), from_origin(0, 40, 2, 2), None)
    ground = 0.04 * 2.0 * np.arange(30)[None, :] * np.ones((20, 1))
    assert plane_slope(ground, frame, shapely.box(10, 10, 40, 30)) == pytest.approx(4.0)
    assert plane_slope(ground, frame, shapely.box(500, 500, 540, 530)) is None


def test_a_watershed_of_two_parts_counts_whole():
    label = np.full((4, 6), -1, np.int32)
    label[:, :2] = label[:, 4:] = 0
    found = outlines(label, Frame((4, 6), from_origin(0, 8, 2, 2), None))
    assert found[0].area == 64
    rows = subcatchment_frame([found[0]], ["Y1"], np.array([1.0]), np.array([20.0]), "", "rain")
    assert rows["area_ha"].tolist() == [0.0064]
    assert rows["geometry"].iloc[0].geom_type == "Polygon"


def test_the_same_manhole_twice_drains_the_ground_once():
    parts = thiessen([shapely.Point(2, 5), shapely.Point(8, 5), shapely.Point(8, 5)], shapely.box(0, 0, 10, 10))
    assert sum(part.area for part in parts.values()) == pytest.approx(100)


def test_more_than_all_ground_cannot_be_sealed():
    with pytest.raises(SourceError, match="150 %"):
        sealed_percent([shapely.box(0, 0, 10, 10)], [], 150.0)
    assert sealed_percent([shapely.box(0, 0, 10, 10)], [shapely.box(0, 0, 5, 10)] * 2, 20.0).tolist() == [60.0]


@pytest.mark.parametrize(
    "words", [["YS", "HS"], ["ys", "合流"], ["雨水", "combined sewer"], ["Storm Water", "雨污合流"]]
)
def test_a_system_is_known_in_any_spelling(words):
    assert systems_of(words) == ["YS", "HS"]


def test_a_system_that_nobody_knows_is_refused_with_those_there_are():
    with pytest.raises(SourceError, match=r"YS \(雨水\)"):
        systems_of(["YS", "XYZ"])
