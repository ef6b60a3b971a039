"""A number is written in one way, with the digits that are stated for it, and what is not known is never 0."""

import numpy as np
import pandas as pd
import pytest

from undergrid.core.report.numbers import EXACT, NOTHING, SHORT, cell_text, written


@pytest.mark.parametrize("nothing", [None, float("nan"), np.float64("nan"), pd.NaT, pd.NA, ""])
@pytest.mark.parametrize("digits", [EXACT, SHORT, 2])
def test_what_is_not_known_is_a_dash(nothing, digits):
    assert written(nothing, digits, "m") == NOTHING


@pytest.mark.parametrize(
    ("value", "digits", "said"),
    [
        (12.5, EXACT, "12.5"), (300.0, EXACT, "300"), (1234567.8912, EXACT, "1234567.891"), (57516, EXACT, "57516"),
        (-0.0004, EXACT, "0"), (np.float32(0.25), EXACT, "0.25"), (np.int64(1200), EXACT, "1200"),
        (2, 2, "2.00"), (1.005, 3, "1.005"), (0.125, 2, "0.12"), (0.375, 2, "0.38"), (-0.001, 2, "0.00"),
        (1234.5, 2, "1234.50"), (-3.456, 2, "-3.46"),
        (12.345, SHORT, "12.3"), (0.01234, SHORT, "0.0123"), (999.7, SHORT, "1,000"), (1234567, SHORT, "1,234,567"),
        (-1234.4, SHORT, "-1,234"), (7, SHORT, "7"), (0.0, SHORT, "0"),
        (True, SHORT, "True"), ("DN300", 2, "DN300"),
    ],
)  # fmt: skip
def test_digits_are_those_that_are_stated(value, digits, said):
    assert written(value, digits) == said


def test_a_unit_stands_after_a_blank_and_a_degree_close_to_its_number():
    assert (written(1.5, 2, "m"), written(45, unit="°"), written(37.55, 1, "%")) == ("1.50 m", "45°", "37.5 %")


def test_a_cell_says_what_may_be_put_back_into_it_and_nothing_for_none():
    assert (cell_text(2.50), cell_text("甲"), cell_text(pd.NA)) == ("2.5", "甲", None)
