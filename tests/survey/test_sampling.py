"""The accuracy inspection: a known set of re-measured values gives a known verdict."""

import numpy as np
import pandas as pd
import pytest

from undergrid.core.survey.sampling import draw, evenness, judge_digging, judge_resurvey, mean_error


def test_the_mean_error_of_double_observations_is_that_of_one_of_them():
    assert mean_error(np.array([0.03, -0.04, np.nan])) == pytest.approx(np.sqrt((0.03**2 + 0.04**2) / 4))


@pytest.mark.parametrize(
    ("off_m", "passed"),
    [(0.07, True), (0.072, False)],  # 0.05 m times the square root of two is 0.0707 m
)
def test_many_points_are_judged_by_their_mean_error(off_m, passed):
    verdict = judge_resurvey(np.full(25, off_m), np.zeros(25))
    assert (verdict.points, verdict.passed) == (25, passed)
    assert verdict.position_m == pytest.approx(off_m / np.sqrt(2))


def test_many_points_fail_by_height_alone():
    assert not judge_resurvey(np.zeros(25), np.full(25, 0.045)).passed


@pytest.mark.parametrize(("worst_m", "exceeding"), [(0.099, 0), (0.101, 1)])
def test_few_points_are_judged_one_by_one_against_twice_the_limit(worst_m, exceeding):
    verdict = judge_resurvey(np.array([0.01] * 9 + [worst_m]), np.zeros(10))
    assert (verdict.exceeding, verdict.passed) == (exceeding, exceeding == 0)


@pytest.mark.parametrize(
    ("pits", "beyond", "outcome"),
    [
        (10, 1, "passed"),
        (10, 2, "dig another 1 %"),
        (10, 3, "extend to more than 10 pits"),
        (12, 3, "failed"),
    ],
)
def test_pits_beyond_a_tenth_and_a_fifth(pits, beyond, outcome):
    depth = np.full(pits, 2.0)  # 0.20 m in plan, 0.30 m in depth are allowed
    off = np.where(np.arange(pits) < beyond, 0.31, 0.29)
    verdict = judge_digging(np.full(pits, 0.19), off, depth)
    assert (verdict.exceeding, verdict.outcome) == (beyond, outcome)
    assert (verdict.plan_limit_m, verdict.depth_limit_m) == (pytest.approx(0.2), pytest.approx(0.3))


def test_a_pipe_less_than_a_metre_deep_counts_as_one_metre_deep():
    verdict = judge_digging(np.array([0.09]), np.array([0.14]), np.array([0.4]))
    assert verdict.exceeding == 0


def test_the_sample_is_five_percent_and_three_pits_and_lies_evenly():
    chance = np.random.default_rng(7)
    points = pd.DataFrame({"x": chance.uniform(0, 1000, 400), "y": chance.uniform(0, 1000, 400)})
    again, digs = draw(points, np.arange(400) < 150, chance)
    assert (len(again), len(digs)) == (20, 3)
    assert len(set(again)) == 20
    assert set(digs) <= set(range(150))
    assert evenness(points.to_numpy()[again]) > 1  # further apart than points strewn at random
