"""What is wrong with measurements is told before a search spends its runs; what is misspelt is refused."""

import numpy as np
import pytest

from undergrid.core.flood.calibration.calibrating import read_calibration
from undergrid.core.flood.calibration.doubts import doubts_of, told_edits
from undergrid.core.flood.calibration.fit import kling_gupta
from undergrid.core.flood.calibration.pairing import Pair, Track
from undergrid.core.flood.scenarios.edits import Edit
from undergrid.core.kernel.errors import SourceError

TIME = np.arange(0.0, 7200.0, 120.0)
WAVE = 0.4 * np.exp(-(((TIME - 2400.0) / 900.0) ** 2))

DECLARATION = """
task = "flood.pipes.running.run_swmm"
[parameters]
inp = "base.inp"
[outputs]
output_folder = "run"
[simulated]
file = "run/model.out"
value = "node.depth_m"
[observed]
file = "seen.csv"
value = "v"
[search]
measure = "nse"
method = "nelder-mead"
[[search.for]]
name = "pipe n"
edit = { section = "CONDUITS", place = 4 }
low = 0.5
high = 2.5
start = 1.0
"""


def pair(observed, simulated=WAVE):
    return Pair("J2", Track(TIME, np.asarray(observed, dtype=float)), Track(TIME, np.asarray(simulated, dtype=float)))


def slugs(observed, simulated=WAVE, value="node.head_m"):
    return [finding.slug for finding in doubts_of([pair(observed, simulated)], value)]


def test_a_gauge_that_never_moves_is_told():
    assert slugs(np.zeros_like(TIME)) == ["calibration-gauge-still"]


def test_a_datum_two_metres_off_is_told_though_kge_hides_it():
    seen, made = 229.5 + WAVE, 231.5 + 0.98 * WAVE
    assert kling_gupta(seen, made) > 0.97
    assert slugs(seen, made) == ["calibration-datum"]


def test_a_model_that_is_too_high_by_a_little_is_no_other_datum():
    assert slugs(229.5 + WAVE, 229.55 + 1.3 * WAVE) == []


def test_a_clock_that_is_ten_minutes_off_is_told_with_the_shift():
    late = np.interp(TIME - 600.0, TIME, WAVE, left=0.0)
    finding = next(iter(doubts_of([pair(late)], "node.depth_m")))
    assert finding.slug == "calibration-clock"
    assert "-600 s" in finding.text.en


def test_measurements_that_fit_leave_nothing_to_say():
    assert slugs(WAVE + 0.001 * np.sin(TIME)) == []


def test_what_a_factor_changes_is_said_in_words():
    told = [finding.text.en for finding in told_edits({"pipe n": Edit("CONDUITS", 3)})]
    assert told == ["“pipe n” multiplies the length in [CONDUITS]."]


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        (('method = "nelder-mead"', 'method = "de"'), "no method 'de'; known are nelder-mead, differential-evolution"),
        (('measure = "nse"', 'measure = "nsee"'), "no measure 'nsee'; known are kge, nse, rmse"),
        (('value = "node.depth_m"', 'value = "node.depth"'), "no “node.depth”"),
        (("[search]", "[search]\nmesure = 1"), "nothing reads 'mesure'; is 'measure' meant"),
        (("start = 1.0", "start = 1.0\nlogaritmic = true"), "is 'logarithmic' meant"),
    ],
)
def test_what_is_misspelt_is_refused_before_any_run(tmp_path, wrong, why):
    (tmp_path / "seen.csv").write_text("name,time_s,v\nJ2,120,0.1\nJ2,240,0.2\n")
    (tmp_path / "own.toml").write_text(DECLARATION.replace(*wrong), encoding="utf-8")
    with pytest.raises(SourceError, match=why):
        read_calibration(tmp_path / "own.toml")


def test_a_measure_in_capitals_is_the_measure(tmp_path):
    (tmp_path / "seen.csv").write_text("name,time_s,v\nJ2,120,0.1\nJ2,240,0.2\n")
    (tmp_path / "own.toml").write_text(DECLARATION.replace('"nse"', '"NSE"'), encoding="utf-8")
    assert read_calibration(tmp_path / "own.toml").measure == "nse"
