"""A raster of maximum depth in a few numbers, against sums by hand."""

import json

import numpy as np
import pytest
from affine import Affine

from undergrid.core.flood.impact.depth_statistics import are_whole, depth_statistics
from undergrid.core.formats.raster import Frame

HERE = Frame((2, 3), Affine(2.0, 0.0, 500_000.0, 0.0, -2.0, 3_270_000.0), None)


def test_areas_volume_and_the_deepest_place_are_those_of_the_cells():
    depth = np.array([[0.1, 0.2, np.nan], [0.6, 1.5, 0.02]], dtype=np.float32)
    told = depth_statistics(depth, HERE)
    assert told["areas_m2"] == {"0.05": 16.0, "0.15": 12.0, "0.3": 8.0, "0.5": 8.0, "1": 4.0}  # cells of 4 m2
    assert told["volume_m3"] == pytest.approx(4.0 * (0.1 + 0.2 + 0.6 + 1.5 + 0.02))
    assert told["max_depth_m"] == 1.5
    assert told["deepest_at"] == [500_003.0, 3_269_997.0]  # second column, second row
    assert are_whole(json.loads(json.dumps(told, allow_nan=False)))


def test_where_all_is_dry_or_unknown_there_is_no_deepest_place():
    told = depth_statistics(np.full((2, 3), np.nan, dtype=np.float32), HERE)
    assert (told["max_depth_m"], told["volume_m3"], told["deepest_at"]) == (0.0, 0.0, None)


def test_statistics_for_other_limits_are_not_whole():
    assert not are_whole(depth_statistics(np.zeros((2, 3), np.float32), HERE, limits_m=(0.2,)))
