"""A design storm tells what it was made from, beside its table and through the store, until the table is changed."""

import pytest

from undergrid.core.flood.rain.designing import DesignStorm, design_storm, write_table
from undergrid.core.flood.rain.library import find_relation
from undergrid.core.flood.rain.stored_series import load_series, told_of
from undergrid.core.flood.rain.told_storm import beside, told_beside
from undergrid.core.flood.runs.noted_rain import note_rain, noted_rain
from undergrid.core.flood.scenarios.declaring import read_set
from undergrid.core.flood.surface.series import Series


def in_words(told, language="zh"):
    return {label.say(language): value.say(language) for label, value in told}


@pytest.fixture
def table(tmp_path):
    design = DesignStorm(find_relation("CQ-SPB"), 50.0, 120.0, area_km2=20.0)
    write_table(design.rain(), tmp_path / "storm.csv", design.told)
    return tmp_path / "storm.csv"


def test_formula_parameters_pattern_peak_and_source_stand_beside_the_table(table) -> None:
    told = in_words(told_beside(str(table)))
    assert told["设计暴雨"] == "重庆沙坪坝（2017），重现期 50 年，历时 120 分钟，时段 5 分钟"
    assert told["设计雨型"] == "芝加哥雨型，雨峰系数 r = 0.4"
    assert told["暴雨强度公式"] == "q = 1132×(1 + 0.958 lgP)/(t + 5.408)^0.595, L/(s·hm²)"
    assert told["面雨量折减"] == "按 20 km² 面雨量折减"
    assert "2017" in told["来源"]


def test_a_table_that_was_changed_is_no_longer_that_storm(table) -> None:
    table.write_text(table.read_text() + "120,0,0,99\n")
    assert told_beside(str(table)) == ()


def test_rain_that_no_design_made_tells_of_none_and_leaves_nothing_of_an_earlier_one(table) -> None:
    write_table(DesignStorm(find_relation("CQ-BN"), 5.0).rain(), table)
    assert not beside(table).exists()
    assert told_beside(str(table)) == told_beside([[0.0, 1.0]]) == ()


@pytest.mark.parametrize(
    ("pattern", "words"), [("alternating_block", "交替块法，雨峰系数 r = 0.4"), ("uniform", "均匀雨型")]
)
def test_each_pattern_is_named(pattern, words) -> None:
    assert in_words(DesignStorm(find_relation("CQ-SPB"), 2.0, pattern=pattern).told)["设计雨型"] == words


def test_a_run_keeps_what_its_storm_was_made_from(table, tmp_path) -> None:
    told = told_beside(str(table))
    note_rain(tmp_path, Series.steps([0.0, 600.0], [1e-5, 0.0]), "storm", storm=told)
    assert noted_rain(tmp_path).told == told


def test_a_storm_of_the_store_tells_its_name_and_its_formula(store, call) -> None:
    design_storm(call, formula="CQ-SPB", return_period_a=20, keep_as="P20")
    key, _series = load_series(store, "P20")
    told = in_words(told_of(store, key))
    assert "20 年一遇" in told["设计暴雨"]
    assert "r = 0.4" in told["设计暴雨"]
    assert "0.958" in told["来源"]


def test_a_storm_of_a_set_of_scenarios_is_told_by_its_runs(tmp_path) -> None:
    (tmp_path / "set.toml").write_text(
        'task = "flood.surface.run.surface_flood"\nrain_parameter = "rainfall"\n[[rain]]\ncode = "P50"\n'
        'design = { formula = "CQ-SPB", return_period_a = 50, duration_min = 60, pattern = "uniform" }\n',
        encoding="utf-8",
    )
    (scenario,) = read_set(tmp_path / "set.toml").scenarios()
    asked = scenario.asked(tmp_path)
    assert in_words(told_beside(asked["rainfall"]))["设计雨型"] == "均匀雨型"
