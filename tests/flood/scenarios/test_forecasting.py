"""Forecasts: the nearest storm is found, on the safe side, and doubts are said."""

import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from undergrid.core.flood.rain.designing import DesignStorm, write_table
from undergrid.core.flood.rain.hyetograph import Hyetograph
from undergrid.core.flood.rain.library import find_relation
from undergrid.core.flood.rain.storm_table import read_storm
from undergrid.core.flood.scenarios.distance import heaviest, likeness
from undergrid.core.flood.scenarios.forecasting import forecast_flood, nearest, on_the_safe_side
from undergrid.core.flood.surface.inputs import rain_of
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.task import Call
from undergrid.tests.flood.scenarios.test_comparing import kept

YEARS = (2, 5, 10, 20, 50, 100)


def storm(return_period_a, **more):
    return DesignStorm(find_relation("CQ-SPB"), return_period_a, **more).rain()


@pytest.fixture(scope="module")
def ladder(tmp_path_factory):
    results = tmp_path_factory.mktemp("ladder")
    for years in YEARS:
        kept(results, f"P{years}-today", 0.01 * years, storm(years).depth_mm.tolist(), step_min=5)
        kept(results, f"P{years}-tank", 0.005 * years, storm(years).depth_mm.tolist(), step_min=5)
    return results


def told(forecast, tmp_path):
    file = tmp_path / "forecast.csv"
    write_table(forecast, file)
    return str(file)


storms = st.lists(st.floats(0, 30), min_size=2, max_size=30).map(
    lambda depths: Hyetograph(10.0, np.array(depths) + 0.01)
)


def test_the_heaviest_hour_of_a_chicago_storm_is_the_formulas_hour():
    # Chicago storms hold the formula's depth for every duration around the peak; steps of a minute resolve it.
    assert heaviest(storm(50, step_min=1.0), 60.0) == pytest.approx(
        float(find_relation("CQ-SPB").depth_mm(60, 50)), rel=1e-3
    )


@given(storms)
def test_a_storm_is_at_no_distance_from_itself(any_storm):
    assert likeness(any_storm, any_storm).distance == 0.0


@given(storms)
def test_the_heaviest_burst_never_grows_by_more_than_the_storm(any_storm):
    bursts = [heaviest(any_storm, minutes) for minutes in (5, 10, 60, 1000)]
    assert bursts == sorted(bursts)
    assert bursts[-1] == pytest.approx(any_storm.total_mm)


def test_ten_per_cent_more_rain_is_as_far_in_drizzle_as_in_a_cloudburst():
    distances = [likeness(storm(years).reduced(1.1), storm(years)).distance for years in (2, 100)]
    assert distances[0] == pytest.approx(distances[1])


@pytest.mark.parametrize("years", YEARS)
def test_a_storm_of_the_ladder_finds_itself(ladder, years):
    assert nearest(storm(years), ladder, "today")[0].record.code == f"P{years}-today"


def test_between_two_rungs_the_safe_one_is_chosen(ladder, tmp_path):
    answer = forecast_flood(Call(), rainfall=told(storm(13), tmp_path), results=str(ladder), network="today")
    assert answer["near"][0]["code"] == "P10-today"
    assert answer["chosen"] == "P20-today"


def test_only_scenarios_of_the_network_asked_for_are_looked_at(ladder, tmp_path):
    answer = forecast_flood(Call(), rainfall=told(storm(10), tmp_path), results=str(ladder), network="tank")
    assert {each["code"].split("-")[1] for each in answer["near"]} == {"tank"}


def test_a_storm_heavier_than_all_is_told_to_be_so(ladder, tmp_path):
    said = []
    answer = forecast_flood(
        Call(report=said.append), rainfall=told(storm(100).reduced(1.5), tmp_path), results=str(ladder), network="today"
    )
    assert answer["chosen"].startswith("P100")
    assert {finding.slug for finding in said} == {"forecast-far-from-scenarios", "forecast-above-scenarios"}


def test_the_results_of_the_chosen_scenario_are_handed_over(ladder, tmp_path):
    answer = forecast_flood(
        Call(),
        rainfall=told(storm(50), tmp_path),
        results=str(ladder),
        network="today",
        output=str(tmp_path / "tonight"),
    )
    assert answer["results"]["max_depth"] == str(tmp_path / "tonight" / "max_depth.tif")


def test_without_scenarios_there_is_no_forecast(tmp_path):
    with pytest.raises(SourceError, match="No finished scenario"):
        forecast_flood(Call(), rainfall=told(storm(10), tmp_path), results=str(tmp_path / "none"))


def test_the_safe_choice_is_the_nearest_when_nothing_is_heavier(ladder):
    near = nearest(storm(100).reduced(1.2), ladder, "today")
    assert on_the_safe_side(near) is near[0]


# --- what was chosen hung on the alphabet, on how many were named, on dry hours --------------------------------------

SHAPE = np.array([1, 2, 4, 8, 12, 8, 5, 3, 2, 1, 1, 1]) / 48.0
TOTALS_MM = {"A": 20, "B": 40, "C": 44, "D": 47, "E": 120}


def five_storms(folder, **variants):
    """Keep a storm of each total in one shape, under each variant, which is built, not built, or nobody knows."""
    for name, total in TOTALS_MM.items():
        for variant, built in (variants or {"today": True}).items():
            kept(folder, f"{name}-{variant}", 0.01 * total, (total * SHAPE).tolist(), 5, variant=variant, built=built)
    return folder


def asked_for(total_mm, folder, said=None, *, before=0, after=0, **more):
    table = folder / "forecast.csv"
    write_table(Hyetograph(5.0, np.concatenate([np.zeros(before), total_mm * SHAPE, np.zeros(after)])), table)
    call = Call(report=[].append if said is None else said.append)
    return forecast_flood(call, rainfall=str(table), results=str(folder), **more)


@pytest.mark.parametrize("count", [1, 2, 3, 5])
@pytest.mark.parametrize(("total_mm", "chosen"), [(45, "D-today"), (48, "D-today"), (19, "A-today"), (118, "E-today")])
def test_how_many_are_named_never_changes_which_is_chosen(tmp_path, total_mm, chosen, count):
    # 48 mm lie between 47 and 120: the safe one would rain two and a half times as much, and is no answer
    assert asked_for(total_mm, five_storms(tmp_path), count=count)["chosen"] == chosen


def test_dry_hours_before_and_after_are_no_distance(tmp_path):
    five_storms(tmp_path)
    for dry in ({"before": 36}, {"after": 36}):
        answer = asked_for(44, tmp_path, **dry)
        assert (answer["chosen"], answer["distance"]) == ("C-today", 0.0)


def test_a_basin_that_is_not_built_answers_nobody_who_did_not_ask(tmp_path):
    five_storms(tmp_path, basin=False, today=True)
    assert asked_for(44, tmp_path)["chosen"] == "C-today"
    assert asked_for(44, tmp_path, network="basin")["chosen"] == "C-basin"


def test_nobody_knows_which_network_stands_and_none_is_guessed(tmp_path):
    five_storms(tmp_path, new=None, old=None)
    with pytest.raises(SourceError, match="which of these variants is built: new, old"):
        asked_for(44, tmp_path)
    assert asked_for(44, tmp_path, network="old")["chosen"] == "C-old"


def test_a_variant_that_was_never_run_is_told_with_those_that_were(tmp_path):
    with pytest.raises(SourceError, match="variants are: today"):
        asked_for(44, five_storms(tmp_path), network="tomorrow")


def test_a_tie_is_told(tmp_path):
    said = []
    asked_for(44, five_storms(tmp_path, one=True, two=True), said)
    assert [finding.slug for finding in said] == ["forecast-tie"]
    assert "C-two" in said[0].text.en


def test_no_rain_is_no_forecast(tmp_path):
    with pytest.raises(SourceError, match="holds no rain"):
        asked_for(0, five_storms(tmp_path))


def test_an_hourly_forecast_tells_which_bursts_it_hides(tmp_path):
    five_storms(tmp_path)
    (tmp_path / "hours.csv").write_text("begin_min,depth_mm\n0,4\n60,20\n120,12\n180,2\n")
    said = []
    forecast_flood(Call(report=said.append), rainfall=str(tmp_path / "hours.csv"), results=str(tmp_path))
    coarse = next(finding for finding in said if finding.slug == "forecast-of-coarse-steps")
    assert "heaviest 10, 30 min" in coarse.text.en


def test_what_is_handed_over_says_scenario_rain_distance_and_doubt(tmp_path):
    asked_for(300, five_storms(tmp_path), output=str(tmp_path / "tonight"))
    paper = json.loads((tmp_path / "tonight" / "forecast.json").read_text(encoding="utf-8"))
    assert (paper["chosen"], paper["chosen_mm"], paper["forecast"]["total_mm"]) == ("E-today", 120.0, 300.0)
    assert paper["distance"] == pytest.approx(
        0.6, abs=0.03
    )  # 120 of 300 mm in every burst; the time of the peak agrees
    assert {doubt["slug"] for doubt in paper["doubts"]} == {"forecast-far-from-scenarios", "forecast-above-scenarios"}


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("begin_min,depth_mm\n0,10\n5,20\n15,3\n", "row 4"),
        ("begin_min,depth_mm\n0,40\n", "one row"),
        ("begin_min,depth_mm\n0,40\n5,-1\n", "negative"),
        ("begin_min,depth_mm\n0,40\n5,\n", "row 3"),
        ("begin_min,depth_mm,intensity_mm_h\n0,10,120\n5,10,100\n", "differ"),
        ("begin_min,rain\n0,10\n5,10\n", "its columns are"),
    ],
)
def test_a_table_of_rain_is_one_or_is_refused_with_the_row(tmp_path, text, why):
    (tmp_path / "rain.csv").write_text(text)
    with pytest.raises(SourceError, match=why):
        read_storm(tmp_path / "rain.csv")


@pytest.mark.parametrize(
    "text", ["begin_min,depth_mm\n0,1\n5,2\n", "begin_min,intensity_mm_h\n0,12\n5,24\n", "time_s,mm_h\n0,12\n300,24\n"]
)
def test_depth_and_intensity_are_one_table_for_every_task(tmp_path, text):
    (tmp_path / "rain.csv").write_text(text)
    assert read_storm(tmp_path / "rain.csv").depth_mm.tolist() == pytest.approx([1, 2])
    falling = rain_of(str(tmp_path / "rain.csv"), Call())
    assert falling.integral(0, 600) == pytest.approx(0.003)
