"""Which row of the clearance tables holds for two pipes."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
import sqlalchemy as sa

from undergrid.core.checking.tolerances import settings_of
from undergrid.core.store.tables import Code, Scheme
from undergrid.core.survey.clearance.pipe_class import Party, gas_class, kilovolt, party
from undergrid.core.survey.clearance.rulebook import list_rules, read_rules
from undergrid.core.survey.clearance.rules import Rules

CODES = Path(__file__).resolve().parents[2] / "data/codes"


def rows(name: str) -> tuple[dict[str, str], ...]:
    with (CODES / f"{name}.csv").open(encoding="utf-8") as file:
        return tuple(csv.DictReader(file))


@pytest.fixture(scope="module")
def rules() -> Rules:
    return Rules(rows("horizontal_clearance"), rows("vertical_clearance"), rows("minimum_cover"))


WATER = Party("JS", diameter_mm=300)
SEWER = Party("PS")


def test_big_water_main_keeps_one_and_a_half_metres_from_a_sewer(rules):
    found = rules.horizontally(WATER, SEWER)
    assert (found.metres, found.assumed, found.confidence) == (1.5, False, "high")


def test_pair_is_the_same_whoever_is_named_first(rules):
    assert rules.horizontally(SEWER, WATER) == rules.horizontally(WATER, SEWER)


def test_unknown_diameter_takes_the_strictest_row_and_says_so(rules):
    found = rules.horizontally(Party("JS"), SEWER)
    assert (found.metres, found.assumed) == (1.5, True)


def test_unknown_gas_pressure_takes_the_strictest_row(rules):
    assert rules.horizontally(Party("RQ"), SEWER).metres == 2.0


@pytest.mark.parametrize(
    ("pressure", "metres"),
    [("低压", 1.0), ("中压", 1.2), ("0.3MPa", 1.2), ("次高压A", 2.0), ("次高压", 2.0), ("次高压B", 1.5)],
)
def test_gas_pressure_chooses_the_row(rules, pressure, metres):
    assert rules.horizontally(party("TR", "RQ", pressure=pressure), SEWER).metres == metres


def test_medium_pressure_without_its_letter_takes_the_stricter_of_a_and_b_and_says_so(rules):
    trench, medium = Party("TRENCH"), party("TR", "RQ", pressure="中压")
    strict = [rules.horizontally(party("TR", "RQ", pressure=f"中压{letter}"), SEWER).metres for letter in "AB"]
    assert rules.horizontally(medium, SEWER).metres == max(strict)
    assert rules.horizontally(medium, trench).assumed is False, "A and B ask the same of a trench"


def test_gas_above_the_table_meets_no_row_of_it(rules):
    assert rules.horizontally(party("TR", "RQ", pressure="高压A"), SEWER) is None


def test_heat_in_a_trench_is_judged_as_the_trench_it_lies_in(rules):
    assert rules.horizontally(party("RS", "RL", burial="GG"), WATER).metres == 1.5
    assert rules.vertically(lower=party("RS", "RL", burial="GG"), upper=WATER) is not None
    assert rules.horizontally(party("RS", "RL", burial="ZM"), WATER).metres == 1.5
    assert rules.horizontally(party("GD", "DL", burial="GG"), WATER).metres == 1.5


def test_heat_in_a_duct_has_no_row_and_takes_that_of_bare_pipes_as_an_assumption(rules):
    found = rules.vertically(lower=party("RS", "RL", burial="GM"), upper=WATER)
    assert found is not None
    assert rules.horizontally(party("RS", "RL", burial="GM"), WATER).metres == 1.5


def test_unknown_condition_whose_rows_agree_is_not_an_assumption(rules):
    assert not rules.horizontally(Party("TX"), SEWER).assumed


def test_table_is_silent_about_two_water_pipes_side_by_side(rules):
    assert rules.horizontally(WATER, WATER) is None


def test_water_over_sewer_keeps_forty_centimetres(rules):
    assert rules.vertically(lower=SEWER, upper=WATER).metres == 0.40


def test_sewer_over_water_finds_the_same_entry_of_the_triangle(rules):
    assert rules.vertically(lower=WATER, upper=SEWER).metres == 0.40


def test_buried_cable_over_water_asks_more_than_a_duct(rules):
    cable, duct = party("DH", "TX", burial="ZM"), party("DH", "TX", burial="GK")
    assert rules.vertically(lower=cable, upper=WATER).metres == 0.50
    assert rules.vertically(lower=duct, upper=WATER).metres == 0.15


def test_cable_of_unknown_burial_is_assumed_to_lie_bare(rules):
    found = rules.vertically(lower=party("DH", "TX"), upper=WATER)
    assert (found.metres, found.assumed) == (0.50, True)


def test_plastic_water_pipe_needs_a_metre_under_the_road(rules):
    plastic, iron = party("JP", "JS", material="PE"), party("JP", "JS", material="QM")
    assert rules.covered(plastic, "carriageway").metres == 1.0
    assert rules.covered(iron, "carriageway").metres == 0.7


def test_reclaimed_water_has_a_column_of_its_own():
    assert party("ZS", "JS").column == "ZS"


@pytest.mark.parametrize(
    ("words", "kv"),
    [
        ("10kV", 10.0),
        ("380V", 0.38),
        ("35", 35.0),
        ("", None),
        (None, None),
        ("high", None),
        ("380", 0.38),
        ("400", 0.4),
        ("10000", 10.0),
        ("35000", 35.0),
        ("220", None),
        ("220kV", 220.0),
        ("0.4", 0.4),
        ("110", 110.0),
        ("10千伏", 10.0),
        ("10KV电缆", 10.0),
        ("22万伏", 220.0),
        ("380/220V", 0.38),
        ("中压", 10.0),
        ("低压", 0.38),
        ("１０ＫＶ", 10.0),
        ("三相", 0.38),
        ("高压", None),
        ("1", None),
        ("3", None),
        ("0", None),
        ("2015", None),
        ("5000kV", None),
        ("3kV", 3.0),
        ("66", 66.0),
        ("1000000", 1000.0),
    ],
)
def test_voltage_is_read_with_its_unit(words, kv):
    assert kilovolt(words) == kv


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("低压", "low"),
        ("中压A", "medium-A"),
        ("0.35 MPa", "medium-A"),
        ("5kPa", "low"),
        ("中压", "medium"),
        ("4MPa", "high"),
        ("高压", "high"),
        ("次高压", "subhigh"),
        ("中压（A）", "medium-A"),
        ("中压(B)", "medium-B"),
        ("B中压", "medium-B"),
        ("≤0.4MPa", "medium-A"),
        ("≤0.2MPa", "medium-B"),
        ("0.2~0.4MPa", "medium-A"),
        ("0.2<P≤0.4MPa", "medium-A"),
        ("<0.01MPa", "low"),
        ("P<0.01", "low"),
        ("次高压（A）", "subhigh-A"),
        ("2.5MPa", "high"),
        ("高压B", "high"),
        (">0.4MPa", None),
        ("工业", None),
        ("380", None),
        ("10000", None),
        ("10", None),
        ("2", None),
        ("1", None),
        ("0", None),
        ("0.0", None),
        ("6.3", None),
        ("380MPa", None),
        ("0.4", "medium-A"),
        ("2.5", "high"),
        ("4.0", "high"),
        ("380kPa", "medium-A"),
    ],
)
def test_gas_class_is_read_from_words_or_figures(words, name):
    assert gas_class(words) == name


def test_every_condition_of_the_shipped_table_can_be_judged(rules):
    complete = Party("RQ", 300, "low", 10.0, True, "steel")
    from undergrid.core.survey.clearance.pipe_class import meets

    pipes = {"JS", "PS", "ZS", "RQ", "RL", "DL", "TX", "TRENCH"}
    for row in rules.horizontal:
        if row["a_code"] in pipes and row["b_code"] in pipes:
            for condition in (row["a_condition"], row["b_condition"]):
                assert meets(condition, complete) is not None, condition


def test_gas_in_yards_and_fields_is_of_the_standard_for_gas_and_read_beside_the_planners(store):
    named = {(row["code"], row["scheme"]) for row in rows("minimum_cover") if row["code"].startswith("RQ")}
    assert {scheme for code, scheme in named if code in ("RQ|yard", "RQ|paddy")} == {"GB 50028-2006"}
    with store.connect() as connection:
        found = read_rules(connection, settings_of(connection)).covered(Party("RQ"), "courtyard_no_trucks")
    assert found is not None
    assert (found.metres, found.source[:13]) == (0.3, "GB 50028-2006")


def test_dialogs_are_told_the_standards_and_a_citys_own_rules(call, store):
    own = {"scheme": "本市规定", "kind": "minimum_cover", "code": "JS|carriageway", "name_zh": "给水管线"}
    with store.begin() as connection:
        connection.execute(sa.insert(Scheme).values(scheme="本市规定", name_zh="本市规定"))
        connection.execute(sa.insert(Code).values(**own, attributes={"min_cover_m": "0.9"}))
    assert {each["scheme"] for each in list_rules(call)} == {"GB 50289-2016", "本市规定"}
