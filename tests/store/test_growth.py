"""Twice the rows take twice the work on their way into the store."""

import itertools

from undergrid.core.kernel.task import Call
from undergrid.core.store.connection import Store
from undergrid.tests.growth import grows_in_step, work_of
from undergrid.tests.store.test_batch import load, wells
from undergrid.tests.store.trial import trial_store

__all__ = ["trial_store"]
ROWS = 20_000


def test_twice_the_rows_take_twice_the_work(trial_store: Store, call: Call):
    contents = itertools.count()

    def loading(count):
        return lambda: load(trial_store, call, wells(count), f"content {next(contents)}")

    loading(100)()  # the first call pays for what is compiled and imported
    once, twice = work_of(loading(ROWS)), work_of(loading(2 * ROWS))
    assert grows_in_step(once, twice), (once, twice)
