"""Ground drains to where its water would go."""

import numpy as np
import pytest
import shapely
from rasterio.transform import from_origin

from undergrid.core.flood.pipes.build.catchments import outlines, thiessen, watersheds
from undergrid.core.formats.raster import Frame


def test_two_valleys_drain_to_their_own_inlets():
    ground = np.abs(np.arange(41) - 10)[None, :] * np.ones((11, 1))
    ground = np.minimum(ground, np.abs(np.arange(41) - 30)[None, :])
    ground = ground + 0.1 * np.abs(np.arange(11) - 5)[:, None]
    label = watersheds(ground, np.array([5 * 41 + 10, 5 * 41 + 30]), np.array([0, 1], np.int32))
    assert set(label[5, 1:20]) == {0}
    assert set(label[5, 21:40]) == {1}


def test_ground_below_the_inlet_drains_over_the_edge():
    slope = 20.0 - np.arange(20)[None, :] * np.ones((9, 1))
    label = watersheds(slope, np.array([4 * 20 + 10]), np.array([7], np.int32))
    assert label[4, 10] == 7
    assert (label[4, 11:] == -1).all()


def test_a_pit_above_the_inlet_drains_over_its_sill():
    ground = np.array([[9, 9, 9, 9, 9], [9, 5, 7, 4, 9], [9, 9, 9, 9, 9]], float)
    label = watersheds(ground, np.array([8]), np.array([3], np.int32))
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
