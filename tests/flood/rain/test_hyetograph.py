"""Design storms carry the relation's depth, and their peak stands where it was asked for."""

import csv

import numpy as np
import pytest

from undergrid.core.flood.rain.designing import design_storm
from undergrid.core.flood.rain.hyetograph import alternating_block, areal_reduction, chicago, uniform
from undergrid.core.flood.rain.library import shipped_formulas
from undergrid.core.kernel.errors import ModelError
from undergrid.core.kernel.task import Call

SHAPINGBA = shipped_formulas()["CQ-SPB"]


@pytest.mark.parametrize("shape", [chicago, alternating_block, uniform])
def test_every_pattern_carries_exactly_the_depth_of_the_formula(shape):
    storm = shape(SHAPINGBA, 50, 120, 5)
    assert storm.total_mm == pytest.approx(float(SHAPINGBA.depth_mm(120, 50)), rel=1e-12)


@pytest.mark.parametrize("ratio", [0.3, 0.4, 0.5])
def test_the_chicago_peak_stands_at_the_peak_ratio(ratio):
    storm = chicago(SHAPINGBA, 50, 100, 1, ratio)
    assert storm.begin_min[storm.depth_mm.argmax()] == pytest.approx(ratio * 100, abs=1)


def test_chicago_in_short_steps_is_the_instantaneous_formula():
    """i(tb) = a[(1-n)tb/r + b]/(tb/r + b)^(n+1); with steps of 0.01 min the mean of a step is the value inside it."""
    ratio, step = 0.4, 0.01
    storm = chicago(SHAPINGBA, 50, 60, step, ratio)
    a, b, n = SHAPINGBA.strength_mm_h(50), SHAPINGBA.b, SHAPINGBA.n
    middle = storm.begin_min + step / 2
    scaled = np.where(middle < ratio * 60, (ratio * 60 - middle) / ratio, (middle - ratio * 60) / (1 - ratio))
    exact = a * ((1 - n) * scaled + b) / (scaled + b) ** (n + 1)
    np.testing.assert_allclose(storm.intensity_mm_h, exact, rtol=1e-5)


def test_the_heaviest_blocks_together_carry_the_depth_of_their_duration():
    storm = alternating_block(SHAPINGBA, 10, 60, 5, 0.4)
    heaviest = np.sort(storm.depth_mm)[::-1].cumsum()
    np.testing.assert_allclose(heaviest, SHAPINGBA.depth_mm(np.arange(5, 65, 5), 10), rtol=1e-12)
    around_peak = storm.depth_mm[3:6]
    assert around_peak.sum() == pytest.approx(heaviest[2])


def test_a_step_that_does_not_divide_the_duration_is_refused():
    with pytest.raises(ModelError, match="does not divide"):
        chicago(SHAPINGBA, 50, 120, 7)


def test_areal_reduction_falls_with_area_and_rises_with_duration():
    assert areal_reduction(0, 60) == 1
    assert areal_reduction(100, 60) < areal_reduction(10, 60) < 1
    assert areal_reduction(100, 60) < areal_reduction(100, 1440)


def test_the_task_writes_table_and_labelled_plot(tmp_path):
    table, plot = tmp_path / "storm.csv", tmp_path / "storm.png"
    answer = design_storm(Call(language="zh"), formula="CQ-YB", return_period_a=20, table=str(table), plot=str(plot))
    with table.open() as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 24
    assert float(rows[-1]["fallen_mm"]) == pytest.approx(answer["total_mm"], rel=1e-5)
    assert plot.read_bytes().startswith(b"\x89PNG")


def test_a_duration_the_formula_was_never_fitted_to_is_said():
    heard = []
    design_storm(Call(report=heard.append), formula="CQ-YB", return_period_a=20, duration_min=1440, step_min=10)
    assert [finding.slug for finding in heard] == ["storm-duration-outside-fit"]


def test_a_storm_rarer_than_its_formula_is_given_for_is_said():
    heard = []
    for years in (10, 50):
        design_storm(Call(report=heard.append), formula="CQ-SPB-2013", return_period_a=years)
    assert [finding.slug for finding in heard] == ["storm-rarer-than-its-formula"]
    assert "10 年" in heard[0].text.zh
