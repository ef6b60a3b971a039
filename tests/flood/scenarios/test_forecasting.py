"""Forecasts: the nearest storm is found, on the safe side, and doubts are said."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from undergrid.core.flood.rain.designing import DesignStorm, write_table
from undergrid.core.flood.rain.hyetograph import Hyetograph
from undergrid.core.flood.rain.library import find_relation
from undergrid.core.flood.scenarios.distance import heaviest, likeness
from undergrid.core.flood.scenarios.forecasting import forecast_flood, nearest, on_the_safe_side
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
    answer = forecast_flood(Call(), rain=told(storm(13), tmp_path), results=str(ladder), network="today")
    assert answer["near"][0]["code"] == "P10-today"
    assert answer["chosen"] == "P20-today"


def test_only_scenarios_of_the_network_asked_for_are_looked_at(ladder, tmp_path):
    answer = forecast_flood(Call(), rain=told(storm(10), tmp_path), results=str(ladder), network="tank")
    assert {each["code"].split("-")[1] for each in answer["near"]} == {"tank"}


def test_a_storm_heavier_than_all_is_told_to_be_so(ladder, tmp_path):
    said = []
    answer = forecast_flood(Call(report=said.append), rain=told(storm(100).reduced(1.5), tmp_path), results=str(ladder))
    assert answer["chosen"].startswith("P100")
    assert {finding.slug for finding in said} == {"forecast-far-from-scenarios", "forecast-above-scenarios"}


def test_the_results_of_the_chosen_scenario_are_handed_over(ladder, tmp_path):
    answer = forecast_flood(
        Call(), rain=told(storm(50), tmp_path), results=str(ladder), network="today", output=str(tmp_path / "tonight")
    )
    assert answer["results"]["max_depth"] == str(tmp_path / "tonight" / "max_depth.tif")


def test_without_scenarios_there_is_no_forecast(tmp_path):
    with pytest.raises(SourceError, match="No finished scenario"):
        forecast_flood(Call(), rain=told(storm(10), tmp_path), results=str(tmp_path / "none"))


def test_the_safe_choice_is_the_nearest_when_nothing_is_heavier(ladder):
    near = nearest(storm(100).reduced(1.2), ladder)
    assert on_the_safe_side(near) is near[0]
