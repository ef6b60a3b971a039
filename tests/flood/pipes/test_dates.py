"""A storm is laid at the model's own date: its dated series, patterns and rules mean what they meant."""

import numpy as np
import pytest

from undergrid.core.flood.pipes.inp import InpFile
from undergrid.core.flood.pipes.model import Model
from undergrid.core.flood.pipes.rainfall import with_rain
from undergrid.core.flood.pipes.results import read_results
from undergrid.core.flood.pipes.running import run_swmm
from undergrid.core.flood.pipes.simulated_time import series_beyond, start_of
from undergrid.core.flood.rain.hyetograph import NO_DAY, Hyetograph
from undergrid.core.flood.rain.series import RainSeries
from undergrid.core.kernel.task import Call
from undergrid.tests.flood.pipes.worlds import TWO_PIPES

DATED = "\n[INFLOWS]\nupper FLOW Q FLOW 1 1\n\n[TIMESERIES]\nQ 07/01/2024 0:00 0.02\nQ 07/01/2024 3:00 0.02\n"
RELATIVE = DATED.replace("07/01/2024 ", "")
MONTHLY = "\n[DWF]\nupper FLOW 0.01 summer\n\n[PATTERNS]\nsummer MONTHLY 0 0 0 0 0 0 2 0 0 0 0 0\n"
STORM = Hyetograph(5.0, np.array([5.0, 10.0, 2.0]))


def run(tmp_path, text, name):
    (tmp_path / "storm.csv").write_text("begin_min,depth_mm\n0,5\n5,10\n10,2\n")
    path = tmp_path / f"{name}.inp"
    path.write_text(text, encoding="utf-8")
    folder = tmp_path / name
    return run_swmm(
        Call(), inp=str(path), rainfall=str(tmp_path / "storm.csv"), output_folder=str(folder), layers=False
    )


def test_a_dated_inflow_brings_what_a_relative_one_brings(tmp_path):
    dated, relative = (
        run(tmp_path, TWO_PIPES + more, name) for more, name in ((DATED, "dated"), (RELATIVE, "relative"))
    )
    assert dated["balance"]["external_m3"] == relative["balance"]["external_m3"]
    assert dated["balance"]["external_m3"] == pytest.approx(0.02 * 75 * 60, rel=0.01)  # 15 min of storm, 60 to drain
    assert read_results(tmp_path / "dated" / "model.out").instants[0] == np.datetime64("2024-07-01T00:01")


def test_a_monthly_pattern_and_a_clock_rule_mean_their_own_month_and_hour(tmp_path):
    answer = run(tmp_path, TWO_PIPES + MONTHLY, "july")
    assert answer["balance"]["dry_weather_m3"] == pytest.approx(2 * 0.01 * 75 * 60, rel=0.02)


def test_measured_rain_keeps_its_own_date_and_a_series_of_another_time_is_told():
    model = Model.of(InpFile.parse(TWO_PIPES + DATED))
    first = np.datetime64("2023-08-02T10:00:00", "s")
    measured = RainSeries("G", first + np.arange(3) * np.timedelta64(300, "s"), np.array([1.0, 2.0, 3.0]), 300.0)
    under = with_rain(model, measured)
    assert f"{start_of(under.original):%Y-%m-%d %H:%M}" == "2023-08-02 10:00"
    [told] = series_beyond(under.original)
    assert (told.slug, told.subject) == ("model-series-beyond-run", "Q")
    assert not [*series_beyond(with_rain(model, RainSeries.of_hyetograph("s", STORM, NO_DAY)).original)]


@pytest.mark.parametrize(
    ("date", "time", "expected"),
    [
        ("07/01/2024", "06:30:00", "2024-07-01 06:30"), ("7-1-2024", "6:30", "2024-07-01 06:30"),
        ("JUL/01/2024", "6.5", "2024-07-01 06:30"), ("Jul-1-2024", "06:30", "2024-07-01 06:30"),
    ],
)  # fmt: skip
def test_dates_are_read_as_swmm_reads_them(date, time, expected):
    text = TWO_PIPES.replace(
        "START_DATE           07/01/2024\nSTART_TIME           00:00:00", f"START_DATE {date}\nSTART_TIME {time}", 1
    )
    assert f"{start_of(InpFile.parse(text)):%Y-%m-%d %H:%M}" == expected


def test_the_rows_of_other_series_and_gauges_keep_their_quotes_under_another_rain():
    text = TWO_PIPES.replace("G1 INTENSITY", '"G 1" INTENSITY').replace("street G1", 'street "G 1"')
    under = with_rain(Model.of(InpFile.parse(text)), RainSeries.of_hyetograph("s", STORM, NO_DAY)).file().text()
    assert '"G 1" VOLUME 0:05 1.0 TIMESERIES undergrid_rain' in under
    assert "storm 0:00 60\nstorm 0:30 0\n" in under
