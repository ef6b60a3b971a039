"""Search: within its bounds and its budget it finds what is there to be found."""

import pytest

from undergrid.core.flood.calibration.searching import Search, Searched
from undergrid.core.kernel.errors import ModelError

ROUGHNESS = Searched("roughness", 0.01, 0.2, 0.03, logarithmic=True)
WIDTH = Searched("width", 10.0, 100.0, 90.0)


def valley(values):
    """Best at roughness 0.06 and width 40."""
    return abs(values["roughness"] / 0.06 - 1) + ((values["width"] - 40) / 40) ** 2


@pytest.mark.parametrize(("method", "budget"), [("nelder-mead", 120), ("differential-evolution", 600)])
def test_the_best_parameters_are_found(method, budget):
    best = Search([ROUGHNESS, WIDTH], valley, budget).run(method)
    # Both stop when they move less than half a per cent of the range.
    assert best.values["roughness"] == pytest.approx(0.06, rel=0.03)
    assert best.values["width"] == pytest.approx(40, rel=0.05)


def test_no_more_is_run_than_the_budget_allows():
    search = Search([ROUGHNESS, WIDTH], valley, 7)
    search.run()
    assert len(search.history) == 7


def test_the_first_run_is_the_start():
    search = Search([ROUGHNESS, WIDTH], valley, 3)
    search.run()
    assert search.history[0].values == pytest.approx({"roughness": 0.03, "width": 90.0})


def test_nothing_is_asked_outside_the_bounds():
    search = Search([ROUGHNESS, WIDTH], lambda values: -values["width"], 60)
    search.run()
    assert max(trial.values["width"] for trial in search.history) == 100.0


def test_the_same_values_are_not_run_twice():
    search = Search([ROUGHNESS, WIDTH], lambda values: -values["width"], 60)
    search.run()
    asked = [tuple(trial.values.values()) for trial in search.history]
    assert len(set(asked)) == len(asked)


def test_a_search_begins_again_the_same_way():
    one, other = (Search([ROUGHNESS, WIDTH], valley, 50) for _ in range(2))
    assert one.run("differential-evolution") == other.run("differential-evolution")


@pytest.mark.parametrize(
    ("low", "high", "start", "logarithmic"), [(1, 1, 1, False), (2, 1, 1.5, False), (0, 1, 0.5, True), (0, 1, 2, False)]
)
def test_bounds_that_make_no_sense_are_refused(low, high, start, logarithmic):
    with pytest.raises(ModelError, match="bounds of n"):
        Searched("n", low, high, start, logarithmic)
