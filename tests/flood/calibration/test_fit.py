"""Fit: the published measures, and what they say of known series."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from undergrid.core.flood.calibration.fit import fit_of, kling_gupta, nash_sutcliffe
from undergrid.core.flood.calibration.pairing import Pair, Track, pair_up, read_tracks
from undergrid.core.kernel.errors import ModelError, SourceError

TIME = np.arange(5.0) * 60
WAVE = np.array([0.0, 1.0, 4.0, 2.0, 1.0])


def test_a_perfect_simulation_scores_one_and_is_nowhere_wrong():
    fit = fit_of(TIME, WAVE, WAVE)
    assert (fit.nse, fit.kge) == pytest.approx((1.0, 1.0))
    assert (fit.rmse, fit.bias, fit.peak_error, fit.peak_later_s, fit.volume_error) == (0, 0, 0, 0, 0)


def test_the_observed_mean_as_prediction_scores_nothing():
    assert nash_sutcliffe(WAVE, np.full(5, WAVE.mean())) == pytest.approx(0.0)


def test_nash_sutcliffe_by_hand():
    # Errors 1, 0, 1, 0, 0 about a mean of 1.6: 1 - 2 / 9.2.
    assert nash_sutcliffe(WAVE, np.array([1.0, 1.0, 3.0, 2.0, 1.0])) == pytest.approx(1 - 2 / 9.2)


def test_kling_gupta_of_a_doubled_series_has_its_known_value():
    # r = 1, alpha = beta = 2: 1 - sqrt(0 + 1 + 1).
    assert kling_gupta(WAVE, 2 * WAVE) == pytest.approx(1 - np.sqrt(2))


def test_peak_and_timing_errors_are_signed():
    late_and_low = np.array([0.0, 0.0, 1.0, 3.0, 2.0])
    fit = fit_of(TIME, WAVE, late_and_low)
    assert fit.peak_error == pytest.approx(-0.25)
    assert fit.peak_later_s == 60.0


def test_a_constant_gauge_has_no_efficiency():
    fit = fit_of(TIME, np.ones(5), WAVE)
    assert (fit.nse, fit.kge) == (None, None)


def test_gaps_count_in_none_of_the_figures():
    gappy = WAVE.copy()
    gappy[1] = np.nan
    assert fit_of(TIME, gappy, WAVE) == fit_of(np.delete(TIME, 1), np.delete(WAVE, 1), np.delete(WAVE, 1))


def test_series_that_do_not_meet_are_an_error():
    with pytest.raises(ModelError, match="fewer than two"):
        fit_of(TIME, WAVE, np.full(5, np.nan))


series = arrays(np.float64, 12, elements=st.floats(0.125, 100, width=32))


@given(series, series)
def test_no_measure_exceeds_one(observed, simulated):
    fit = fit_of(np.arange(12.0), observed, simulated)
    # Of rounding in float64 sums of twelve terms.
    assert fit.nse is None or fit.nse <= 1 + 1e-12
    assert fit.kge is None or fit.kge <= 1 + 1e-12


@given(series, series, st.floats(0.5, 20))
def test_the_unit_of_the_series_does_not_matter(observed, simulated, factor):
    here, there = (fit_of(np.arange(12.0), observed * f, simulated * f) for f in (1.0, factor))
    for one, other in ((here.nse, there.nse), (here.kge, there.kge)):
        if one is not None and other is not None and abs(one) < 1e6:
            assert one == pytest.approx(other, rel=1e-6, abs=1e-6)


def test_a_simulation_is_read_between_its_own_instants():
    observed = Track(np.array([90.0, 150.0]), np.array([2.5, 3.0]))
    pair = Pair("gauge", observed, Track(TIME, WAVE))
    assert pair.fit().bias == pytest.approx(0.0)


def test_a_table_of_instants_counts_from_the_runs_beginning(tmp_path):
    from datetime import datetime

    (tmp_path / "g.csv").write_text("name,time,level_m\nA,2026-07-01T14:10:00,1.5\nA,2026-07-01T14:00:00,\n")
    track = read_tracks(tmp_path / "g.csv", "level_m", datetime(2026, 7, 1, 14))["A"]
    assert track.time_s.tolist() == [0.0, 600.0]
    assert np.isnan(track.value[0])


def test_an_observed_place_that_was_not_simulated_is_named():
    with pytest.raises(SourceError, match="'B'"):
        pair_up({"B": Track(TIME, WAVE)}, {"A": Track(TIME, WAVE)})


def test_a_table_without_the_column_says_so(tmp_path):
    (tmp_path / "g.csv").write_text("name,time_s,flow\nA,0,1\n")
    with pytest.raises(SourceError, match="level_m"):
        read_tracks(tmp_path / "g.csv", "level_m")
