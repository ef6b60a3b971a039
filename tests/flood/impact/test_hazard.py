"""Hazard: the published formula and limits, and what a maximum over time means."""

import csv
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from undergrid.core.flood.impact.criteria import HAZARD_DATA, debris_factors, find_scheme, schemes, travellers
from undergrid.core.flood.impact.hazard import (
    Peaks,
    areas_by_class,
    classify,
    rating_of_maxima,
)
from undergrid.core.kernel.errors import ModelError
from undergrid.tests.flood.impact.worlds import still

URBAN = debris_factors()["urban"]


def one(value: float) -> np.ndarray:
    return np.array([value], dtype=np.float32)


def rated(depth: float, speed: float) -> np.ndarray:
    return moment(one(depth), one(speed)).rating


def moment(depth: np.ndarray, speed: np.ndarray) -> Peaks:
    """The water of one moment, with its rating."""
    now = Peaks(depth, speed, depth * speed)
    return replace(now, rating=rating_of_maxima(now, URBAN))


def over_time(depth: np.ndarray, speed: np.ndarray) -> Peaks:
    """The maxima over moments, each quantity by itself, as a run keeps them."""
    moments = [moment(d, v).quantities() for d, v in zip(depth, speed, strict=True)]
    return Peaks(*(np.max([each[name] for each in moments], axis=0) for name in moments[0]))


@pytest.mark.parametrize(
    ("depth", "speed", "expected"),
    # Worked by hand from HR = d (v + 0.5) + DF with DF 0 / 1 / 1 in cities.
    [(0.2, 1.0, 0.30), (0.5, 1.0, 1.75), (1.0, 2.0, 3.50), (0.2, 2.5, 1.60), (0.0, 3.0, 0.0)],
)
def test_the_rating_is_the_published_formula(depth, speed, expected):
    assert rated(depth, speed)[0] == pytest.approx(expected, rel=1e-6)


def test_a_cell_without_ground_has_no_rating():
    assert np.isnan(rated(np.nan, np.nan))[0]


@pytest.mark.parametrize(
    ("depth", "speed", "expected"),
    [
        (0.29, 0.1, 1), (0.45, 0.1, 2), (1.1, 0.1, 3), (1.9, 0.1, 4), (3.9, 0.1, 5), (4.1, 0.0, 6),
        (0.29, 1.9, 2), (0.1, 2.1, 5), (0.1, 4.1, 6), (0.9, 1.0, 4), (1.5, 1.5, 5),
    ],
)  # fmt: skip
def test_aidr_classes_follow_depth_speed_and_their_product(depth, speed, expected):
    peaks = Peaks(one(depth), one(speed), one(depth * speed))
    assert classify(find_scheme("AIDR"), peaks)[0] == expected


def test_fd2320_classes_change_at_their_limits():
    rating = np.array([0.74, 0.76, 1.24, 1.26, 1.99, 2.01], dtype=np.float32)
    deep = np.full(6, 0.5, dtype=np.float32)
    found = classify(find_scheme("FD2320"), Peaks(deep, deep, deep, rating))
    assert found.tolist() == [1, 2, 2, 3, 3, 4]


def test_fifteen_centimetres_drained_in_time_are_not_waterlogging():
    """Three hours deep under the rain, gone half an hour after it, or one and a half."""
    scheme = find_scheme("GB50014")
    waters = [replace(still(one(0.4), 3.0 + hours), after_rain_h=one(hours)) for hours in (0.5, 1.5)]
    assert [classify(scheme, water)[0] for water in waters] == [2, 3]
    assert [classify(scheme.draining_within(0.25), water)[0] for water in waters] == [3, 3]
    assert [classify(scheme.draining_within(2.0), water)[0] for water in waters] == [2, 2]
    assert classify(scheme, replace(still(one(0.1)), after_rain_h=one(0.0)))[0] == 1


def test_a_film_on_a_steep_street_is_not_judged():
    film = Peaks(one(0.01), one(4.5), one(0.045))
    assert classify(find_scheme("AIDR"), film)[0] == 0


def test_a_scheme_refuses_a_run_that_lacks_what_it_judges_by():
    unrated = still(one(1.0))
    with pytest.raises(ModelError, match="rating"):
        classify(find_scheme("FD2320"), unrated)


def test_an_unknown_scheme_is_answered_with_the_known_ones():
    with pytest.raises(ModelError, match="AIDR"):
        find_scheme("H7")


flows = st.tuples(
    arrays(np.float32, (4, 6), elements=st.floats(0, 5, width=16)),
    arrays(np.float32, (4, 6), elements=st.floats(0, 6, width=16)),
)


@given(flows)
def test_the_class_of_the_maxima_is_the_worst_class_of_any_moment(flow):
    depth, speed = flow
    aidr = find_scheme("AIDR")
    peaks = over_time(depth, speed)
    # Where every moment is deep enough to be judged at all.
    deep = (depth > 0.05).all(axis=0)
    each = np.array([classify(aidr, Peaks(d, v, d * v)) for d, v in zip(depth, speed, strict=True)])
    assert (classify(aidr, peaks)[deep] == each.max(axis=0)[deep]).all()


@given(flows)
def test_a_rating_from_recorded_maxima_is_never_below_the_true_maximum(flow):
    depth, speed = flow
    peaks = over_time(depth, speed)
    bound = rating_of_maxima(peaks, URBAN)
    # Of float32's rounding: both sides add four terms of at most 30.
    assert (bound >= peaks.rating - 1e-5).all()


def test_areas_of_all_classes_are_told_even_when_empty():
    areas = areas_by_class(find_scheme("AIDR"), np.array([[0, 1], [1, 3]], np.uint8), cell_area_m2=4.0)
    assert areas == {1: 8.0, 2: 0.0, 3: 4.0, 4: 0.0, 5: 0.0, 6: 0.0}


@pytest.mark.parametrize("scheme", schemes().values(), ids=lambda scheme: scheme.code)
def test_the_worst_class_has_no_limits_and_codes_count_up(scheme):
    assert not scheme.classes[-1].limits.highest
    assert [each.code for each in scheme.classes] == list(range(1, len(scheme.classes) + 1))


@pytest.mark.parametrize("scheme", schemes().values(), ids=lambda scheme: scheme.code)
def test_limits_grow_with_the_class(scheme):
    for name in scheme.needs:
        limits = [each.limits.highest.get(name, np.inf) for each in scheme.classes]
        assert limits == sorted(limits)


def test_a_fire_engine_goes_where_a_car_does_not():
    deep = {"depth_m": one(0.4), "speed_m_s": one(0.5), "product_m2_s": one(0.2)}
    able = {code for code, traveller in travellers().items() if traveller.limits.hold(deep)[0]}
    assert able == {"pedestrian", "adult", "ambulance", "fire_engine"}


@pytest.mark.parametrize("table", sorted(HAZARD_DATA.glob("*.csv")), ids=lambda path: path.stem)
def test_every_fact_names_its_source_and_how_sure_it_is(table):
    with table.open(encoding="utf-8") as file:
        facts = list(csv.DictReader(file))
    assert facts
    if table.stem != "schemes":
        assert all(row["source"] and row["confidence"] in {"high", "medium", "low"} for row in facts)
