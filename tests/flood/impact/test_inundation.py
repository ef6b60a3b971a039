"""Inundated areas: what is drawn is what stood there."""

import numpy as np
import pytest
from rasterio.features import rasterize

from undergrid.core.flood.impact.inundation import depth_classes, inundated_areas
from undergrid.tests.flood.impact.worlds import frame

POND = np.zeros((20, 30), dtype=np.float32)
POND[5:15, 5:15] = 0.2
POND[8:12, 8:12] = 0.8
POND[5:15, 20:25] = 0.2


def pond(**more):
    return inundated_areas(POND, frame(20, 30), smallest_m2=1.0, **more)


def test_each_connected_area_of_one_class_is_one_polygon():
    assert pond()["depth_class"].tolist() == [2, 2, 4]


def test_areas_and_volumes_are_those_of_the_cells():
    areas = pond()
    assert areas["area_m2"].tolist() == [84.0, 50.0, 16.0]
    assert areas.area.tolist() == [84.0, 50.0, 16.0]
    assert areas["volume_m3"].sum() == pytest.approx(float(POND.sum()), rel=1e-6)


def test_the_hole_of_a_shallow_area_is_its_deep_middle():
    shallow, _, deep = pond().geometry
    assert shallow.intersection(deep).area == 0.0
    assert shallow.union(deep).area == 100.0


def test_drawn_back_onto_the_raster_the_classes_are_the_same():
    areas = pond()
    drawn = rasterize(
        zip(areas.geometry, areas["depth_class"], strict=True), out_shape=(20, 30), transform=frame(20, 30).transform
    )
    assert (drawn == depth_classes(POND)).all()


def test_duration_and_arrival_are_the_longest_and_the_earliest_within():
    hours = np.where(POND > 0.15, 2.0, 0.0).astype(np.float32)
    hours[10, 10] = 5.0
    arrival = np.where(POND > 0, 1.0, np.nan).astype(np.float32)
    arrival[6, 6] = 0.25
    areas = pond(duration_h=hours, arrival_h=arrival)
    assert areas["max_duration_h"].tolist() == [2.0, 2.0, 5.0]
    assert areas["first_arrival_h"].tolist() == [0.25, 1.0, 1.0]


def test_a_speck_joins_what_is_around_it():
    speckled = POND.copy()
    speckled[18, 2] = 0.2
    areas = inundated_areas(speckled, frame(20, 30), smallest_m2=4.0)
    assert len(areas) == 3


def test_a_dry_town_gives_an_empty_layer_with_all_its_columns():
    areas = inundated_areas(np.full((5, 5), np.nan, dtype=np.float32), frame(5, 5))
    assert len(areas) == 0
    assert {"depth_class", "from_m", "max_depth_m", "area_m2"} <= set(areas.columns)
