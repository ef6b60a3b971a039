"""Distances between pipe walls in space, and which rule judges them."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from undergrid.core.survey.clearance.distance import HORIZONTAL, SPATIAL, UNJUDGED, VERTICAL, wall_distance
from undergrid.core.survey.clearance.pairs import Conflicts, Demands, conflicts
from undergrid.core.survey.network.solid import Pieces, Sections

GAS, WATER = 0, 1
COORDINATE = st.floats(-50, 50, allow_nan=False)
PLACE = st.tuples(COORDINATE, COORDINATE, COORDINATE)


def street(*pipes, radius_m=0.1, beside_m=1.0, over_m=0.15, ends=None) -> Conflicts:
    """Judge pipes given as (kind, (x, y, z), (x, y, z)); both tables ask the same of every pair of kinds."""
    kind = np.array([pipe[0] for pipe in pipes])
    axes = Pieces(*(np.array([pipe[i] for pipe in pipes], dtype=float) for i in (1, 2)), np.arange(len(pipes)))
    radius = np.full(len(pipes), radius_m)
    sizes = Sections(radius, radius, np.ones(len(pipes), dtype=bool), np.ones(len(pipes), dtype=bool))
    demands = Demands(np.full((2, 2), beside_m), np.full((2, 2), over_m), np.array([0, 1]))
    nodes = np.arange(2 * len(pipes)).reshape(-1, 2) if ends is None else np.array(ends)
    return conflicts(axes, sizes, kind, demands, nodes)


def test_parallel_pipes_too_near_in_plan_break_the_horizontal_rule():
    found = street((GAS, (0, 0, 0), (10, 0, 0)), (WATER, (0, 0.8, -3), (10, 0.8, -3)))
    assert list(found.measure) == [HORIZONTAL]
    assert found.found_m[0] == pytest.approx(0.6)
    assert found.wall_distance_m[0] == pytest.approx(np.hypot(0.8, 3) - 0.2)


def test_parallel_pipes_far_enough_apart_are_left_in_peace():
    assert len(street((GAS, (0, 0, 0), (10, 0, 0)), (WATER, (0, 1.3, 0), (10, 1.3, 0)))) == 0


def test_crossing_pipes_are_judged_from_wall_to_wall_in_height():
    found = street((GAS, (-5, 0, 0.3), (5, 0, 0.3)), (WATER, (0, -5, 0), (0, 5, 0)))
    assert list(found.measure) == [VERTICAL]
    assert (found.required_m[0], found.found_m[0]) == (0.15, pytest.approx(0.1))
    assert list(found.place[0]) == pytest.approx([0, 0, 0.15])


def test_crossing_pipes_that_meet_have_a_negative_distance():
    found = street((GAS, (-5, 0, 0.1), (5, 0, 0.1)), (WATER, (0, -5, 0), (0, 5, 0)))
    assert found.found_m[0] == pytest.approx(-0.1)


def test_pipe_ending_before_another_is_judged_in_space():
    found = street((GAS, (0, 0, 0), (10, 0, 0)), (WATER, (5, 0.3, 0), (5, 9, 0)))
    assert list(found.measure) == [SPATIAL]
    assert found.found_m[0] == pytest.approx(0.1)


def test_pipe_ending_well_below_another_is_left_in_peace():
    assert len(street((GAS, (0, 0, 0), (10, 0, 0)), (WATER, (5, 0.3, -1), (5, 9, -1)))) == 0


def test_crossing_without_levels_is_reported_as_not_judged():
    found = street((GAS, (-5, 0, np.nan), (5, 0, np.nan)), (WATER, (0, -5, 0), (0, 5, 0)))
    assert list(found.measure) == [UNJUDGED]


def test_pipes_that_meet_in_a_node_belong_together():
    pipes = ((GAS, (0, 0, 0), (10, 0, 0)), (WATER, (10, 0, 0), (10, 9, 0)))
    assert len(street(*pipes, ends=[(1, 2), (2, 3)])) == 0


def test_two_pipes_are_reported_once_at_their_worst_place():
    bent = street((GAS, (0, 0, 0), (10, 0, 0)), (WATER, (0, 0.9, 0), (10, 0.5, 0)))
    assert len(bent) == 1
    assert bent.found_m[0] == pytest.approx(0.3, abs=0.001)


def test_who_is_first_does_not_matter():
    pipes = [(GAS, (-5, 0, 0.3), (5, 0, 0.3)), (WATER, (0, -5, 0), (0, 5, 0)), (WATER, (-5, 0.5, 0), (5, 0.5, 0))]
    results = [street(*order) for order in itertools.permutations(pipes)]
    assert len({tuple(sorted(np.round(found.found_m, 9))) for found in results}) == 1


@pytest.mark.parametrize("seed", range(5))
def test_pairs_found_in_bands_are_those_of_each_pipe_with_each(seed):
    chance = np.random.default_rng(seed)
    starts = chance.uniform((0, 0, -2), (200, 60, 0), (80, 3))
    reach = chance.normal(0, 4, (80, 3)) * (1, 1, 0.02)
    kinds = chance.integers(0, 2, 80)
    reach[:4] *= 40  # some lie across all bands
    pipes = [(int(kind), tuple(a), tuple(a + d)) for kind, a, d in zip(kinds, starts, reach, strict=True)]
    pipes[7] = (GAS, (np.nan, 0, 0), (1, 0, 0))
    pipes[8] = (GAS, (1e6, 1e6, 0), (1e6, 1e6, 0))
    pipes[9] = pipes[10]
    asked = {"beside_m": 6.0, "over_m": 4.0}
    whole = street(*pipes, **asked)
    found = dict(zip(zip(whole.one, whole.other, strict=True), whole.found_m, strict=True))
    pairs = itertools.combinations(range(80), 2)
    each = {pair: street(*(pipes[at] for at in pair), **asked).found_m for pair in pairs}
    assert found == pytest.approx({pair: far[0] for pair, far in each.items() if len(far)}, nan_ok=True)
    assert len(found) > 20


@settings(max_examples=200)
@given(PLACE, PLACE, PLACE, PLACE)
def test_wall_distance_is_that_of_the_nearest_of_many_points(p, to_p, q, to_q):
    p, to_p, q, to_q = (np.array(place) for place in (p, to_p, q, to_q))
    exact = wall_distance(p, to_p - p, q, to_q - q, 0.0, 0.0, True, 0.0, 0.0, True)
    steps = np.linspace(0, 1, 101)[:, None]
    along_p, along_q = p + steps * (to_p - p), q + steps * (to_q - q)
    sampled = np.sqrt(((along_p[:, None] - along_q[None]) ** 2).sum(axis=2)).min()
    # The nearest of 101 samples on each piece lies at most half a step of each farther than the nearest point.
    lengths = np.linalg.norm(to_p - p) + np.linalg.norm(to_q - q)
    slack = lengths / 200
    # Pieces within a millionth of a radian count as parallel: over their length that is micrometres per metre.
    close = 1e-6 * (1 + lengths)
    assert exact - close <= sampled <= exact + slack + close
