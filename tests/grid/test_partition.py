"""Pieces brought together: by hand, always connected, the same each time, near linear."""

import numpy as np
import pytest
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from undergrid.core.grid import kernels
from undergrid.core.grid.partition import Ground, Sizes, partition, quality

CELLS = Sizes(10_000.0, 5_000.0, 20_000.0)


def squares(columns, rows, side_m=50.0, cost=2.0):
    """A field of squares in rows from north to south; every border costs ``cost`` a metre."""
    at = np.arange(columns * rows).reshape(rows, columns)
    one = np.concatenate([at[:, :-1].ravel(), at[:-1].ravel()])
    two = np.concatenate([at[:, 1:].ravel(), at[1:].ravel()])
    count, pairs = columns * rows, len(one)
    area = np.full(count, side_m**2)
    shared = np.full(pairs, side_m)
    return Ground(area, area, np.full(count, 4 * side_m), one, two, shared, shared * cost)


def pieces_apart(ground, part):
    """Return how many connected pieces the parts have in all."""
    inside = part[ground.one] == part[ground.two]
    matrix = coo_array((np.ones(inside.sum()), (ground.one[inside], ground.two[inside])), shape=(len(ground),) * 2)
    return connected_components(matrix, directed=False)[0]


def test_pieces_of_the_wanted_size_stay_what_they_are():
    ground = squares(2, 2, 100.0)
    assert partition(ground, CELLS).tolist() == [0, 1, 2, 3]


def test_sixteen_small_squares_make_four_large_ones():
    ground = squares(4, 4)
    part = partition(ground, CELLS)
    assert np.bincount(part).tolist() == [4, 4, 4, 4]
    assert pieces_apart(ground, part) == 4


@pytest.mark.parametrize("street", ["north-south", "east-west"])
def test_borders_lie_on_the_main_street_and_not_beside_it(street):
    ground = squares(4, 4)
    column, row = ground.one % 4, ground.one // 4
    eastward = ground.two == ground.one + 1
    on_street = (eastward & (column == 1)) if street == "north-south" else (~eastward & (row == 1))
    cost = ground.shared_m * np.where(on_street, 1.0, 6.0)
    part = partition(
        Ground(ground.weight, ground.area_m2, ground.outline_m, ground.one, ground.two, ground.shared_m, cost), CELLS
    ).reshape(4, 4)
    halves = (part[:, :2], part[:, 2:]) if street == "north-south" else (part[:2], part[2:])
    assert not set(halves[0].ravel()) & set(halves[1].ravel())


def test_pairs_that_are_not_there_are_never_joined():
    ground = squares(4, 4)
    across = (ground.one % 4 == 1) & (ground.two % 4 == 2)
    kept = ~across
    river = Ground(
        ground.weight, ground.area_m2, ground.outline_m, ground.one[kept], ground.two[kept],
        ground.shared_m[kept], ground.cost[kept],
    )  # fmt: skip
    part = partition(river, CELLS).reshape(4, 4)
    assert not set(part[:, :2].ravel()) & set(part[:, 2:].ravel())


@pytest.mark.parametrize("seed", range(6))
def test_parts_are_connected_in_bounds_and_the_same_each_time(seed):
    rng = np.random.default_rng(seed)
    ground = squares(40, 30)
    area = rng.uniform(300, 6_000, len(ground))
    cost = ground.shared_m * rng.choice([2.0, 4.0, 6.0, 12.0], len(ground.one))
    ground = Ground(area, area, 4 * np.sqrt(area), ground.one, ground.two, ground.shared_m, cost)
    part = partition(ground, CELLS)
    assert pieces_apart(ground, part) == part.max() + 1
    weight = np.bincount(part, area)
    assert weight.sum() == pytest.approx(area.sum())
    assert ((weight >= 5_000) & (weight <= 25_000)).all()
    assert weight.mean() == pytest.approx(10_000, rel=0.03)
    assert (partition(ground, CELLS) == part).all()
    assert quality(ground, CELLS, part) < quality(ground, CELLS, np.zeros(len(ground), dtype=np.int64))


def test_the_knob_trades_equal_areas_for_main_streets():
    rng = np.random.default_rng(3)
    ground = squares(60, 60)
    area = rng.uniform(300, 6_000, len(ground))
    rank = rng.choice([2.0, 4.0, 12.0], len(ground.one))
    ground = Ground(area, area, 4 * np.sqrt(area), ground.one, ground.two, ground.shared_m, ground.shared_m * rank)
    deviation, cut = [], []
    for weight in (1 / 400, 1 / 1500, 1 / 5000):
        part = partition(ground, Sizes(10_000.0, 5_000.0, 20_000.0, cut_weight=weight))
        deviation.append(np.bincount(part, area).std())
        cut.append(ground.cost[part[ground.one] != part[ground.two]].sum())
    assert deviation == sorted(deviation, reverse=True)
    assert cut == sorted(cut)


def test_joining_looks_at_each_border_a_few_times_and_not_at_all_of_them_for_each():
    """Half-edges walked over, at n and 2 n pieces: the interpreted loops are counted."""
    walked = []
    plain = {name: getattr(kernels, name).py_func for name in ("find", "half_edges", "gather", "best_partner")}
    count = 0

    def counted(at, parent, one, two, cost, lists, gain, met):
        nonlocal count
        begin, _end, after = lists
        half = begin[at]
        while half >= 0:
            count += 1
            half = after[half]
        return plain["gather"](at, parent, one, two, cost, lists, gain, met)

    scope = kernels.joined.py_func.__globals__
    before = {name: scope[name] for name in plain}
    scope.update(plain | {"gather": counted})
    try:
        for columns in (20, 40):
            count = 0
            ground = squares(columns, 20)
            kernels.joined.py_func(ground.weight, ground.one, ground.two, ground.cost, 10_000.0, 20_000.0, 8_000.0)
            walked.append(count)
    finally:
        scope.update(before)
    assert walked[1] < 2.3 * walked[0]
