"""RI and MI, computed by hand from the formulas of CJJ 181."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from undergrid.core.survey.inspection.defects import Catalogue, catalogue
from undergrid.core.survey.inspection.grading import (
    Scored,
    condition,
    maintenance_index,
    repair_index,
    size_parameter,
    urgency,
)

COMMON = {"scheme", "code", "name_zh", "name_en", "parent", "successor_scheme", "successor", "source", "confidence"}
FILE = Path(__file__).resolve().parents[2] / "data/codes/defect.csv"


@pytest.fixture(scope="module")
def defects() -> Catalogue:
    with FILE.open(encoding="utf-8") as file:
        rows = [
            {**row, "attributes": {name: value for name, value in row.items() if name not in COMMON and value}}
            for row in csv.DictReader(file)
        ]
    return catalogue(rows)


def test_pipe_without_defects_is_sound():
    found = condition([], 30.0)
    assert (found.value, found.grade, repair_index(found, 10, 10, 10)) == (0.0, 0, 0.0)


def test_one_heavy_defect_rules_the_pipe():
    found = condition([Scored(5, 10.0), Scored(20, 0.5)], 30.0)
    assert (found.mean, found.worst, found.value, found.grade) == (5.25, 10.0, 10.0, 4)


def test_defects_between_one_and_one_and_a_half_metres_apart_weigh_more():
    found = condition([Scored(5.0, 2.0), Scored(6.2, 2.0)], 30.0)
    assert found.mean == pytest.approx((1.1 * 2 + 2) / 2)
    assert found.value == pytest.approx(2.1)


def test_defects_at_one_place_add_up_to_ten_at_most():
    assert condition([Scored(5.0, 5.0), Scored(5.5, 5.0), Scored(5.9, 5.0)], 30.0).worst == 10.0


def test_density_is_length_damaged_over_length_of_pipe():
    found = condition([Scored(0.0, 2.0, 12.0)], 30.0)
    assert found.density == pytest.approx(12 / 30)
    assert found.spread == 1


@pytest.mark.parametrize(("value", "grade"), [(0.5, 1), (1.0, 1), (2.0, 2), (3.0, 2), (5.0, 3), (6.0, 3), (10.0, 4)])
def test_class_follows_the_value(value, grade):
    assert condition([Scored(0, value)], 30.0).grade == grade


def test_repair_index_of_a_broken_pipe_under_a_main_road():
    broken = condition([Scored(3, 5.0)], 30.0)
    assert repair_index(broken, k=6, e=3, t=10) == pytest.approx(0.7 * 5 + 0.1 * 6 + 0.05 * 3 + 0.15 * 10)


def test_circumstances_do_not_count_for_slight_damage():
    slight = condition([Scored(3, 2.0)], 30.0)
    assert repair_index(slight, k=10, e=10, t=0) == pytest.approx(1.4)
    assert maintenance_index(slight, k=10, e=10) == pytest.approx(1.6)


@pytest.mark.parametrize(("index", "name"), [(0, 0), (1.0, 1), (1.1, 2), (4.0, 2), (6.9, 3), (7.1, 4)])
def test_urgency_has_four_classes(index, name):
    assert urgency(index) == name


@pytest.mark.parametrize(("diameter", "e"), [(None, 0), (500, 0), (600, 3), (1000, 3), (1200, 6), (1600, 10)])
def test_big_pipes_matter_more(diameter, e):
    assert size_parameter(diameter) == e


def test_order_of_the_records_does_not_matter():
    seen = [Scored(1, 2.0), Scored(2.3, 5.0), Scored(9, 0.5, 4.0)]
    assert condition(seen, 30.0) == condition(seen[::-1], 30.0)


def test_catalogue_knows_sixteen_defects(defects):
    kinds = [defect.kind for defect in defects.defects.values()]
    assert (kinds.count("structural"), kinds.count("functional")) == (10, 6)


def test_scum_is_recorded_and_not_scored(defects):
    assert not defects.defects["FZ"].counts


@pytest.mark.parametrize(
    ("code", "name"),
    [("BAJ-A", "TJ"), ("BAJ-B", "CK"), ("BAB-B-A", "PL"), ("BBA", "SG"), ("BBE-D", "ZW"), ("BCD", None), ("BDD", None)],
)
def test_european_codes_have_chinese_names(defects, code, name):
    found = defects.find(code, "EN13508-2")
    assert (found.code if found else None) == name


@pytest.mark.parametrize(
    ("code", "percent", "grade"),
    [("BX", 4, 1), ("BX", 5, 1), ("BX", 15.1, 3), ("BX", 40, 4), ("CJ", 15, None), ("CJ", 25, 1), ("CJ", 60, 4)],
)
def test_percentage_gives_the_grade_where_grades_are_percentages(defects, code, percent, grade):
    assert defects.defects[code].grade_of(percent) == grade
