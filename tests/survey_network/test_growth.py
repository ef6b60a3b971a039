"""Twice the pipes take twice the work, where pairs of pipes are sought; a counter that saw no square would not do."""

import numpy as np

from undergrid.benchmarks.clearance import city, rules
from undergrid.core.survey.clearance.pairs import conflicts
from undergrid.tests.growth import grows_in_step, work_of

PIPES = 4000


def sought(count):
    axes, sizes, utility = city(count)
    ends, demanded = np.arange(2 * count).reshape(-1, 2), rules()
    return lambda: conflicts(axes, sizes, utility, demanded, ends)


def test_clearances_of_twice_the_pipes_take_twice_the_work():
    sought(PIPES // 8)()  # the first call pays for what is compiled and imported
    assert len(sought(PIPES)()) > 0
    once, twice = work_of(sought(PIPES)), work_of(sought(2 * PIPES))
    assert grows_in_step(once, twice), (once, twice)


def test_a_loop_in_a_loop_and_a_table_of_all_with_all_are_seen():
    def loops(count):
        return lambda: [len(str(a)) for a in range(count) for _ in range(count)]

    def table(count):
        return lambda: np.subtract.outer(np.arange(count), np.arange(count)).sum()

    for square in (loops, table):
        assert not grows_in_step(work_of(square(400)), work_of(square(800)))
