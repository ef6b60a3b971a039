"""Warnings: the gravest rule that holds decides, and says why."""

import pytest
import shapely

from undergrid.core.flood.impact.warning import read_levels, warn
from undergrid.core.kernel.errors import SourceError
from undergrid.tests.flood.impact.worlds import box, layer

LEVELS = read_levels()


def cells(**columns):
    count = len(next(iter(columns.values())))
    squares = [box(100 * place, 0, 100 * place + 100, 100) for place in range(count)]
    complete = {
        "wide_depth_m": [0.0] * count, "wide_duration_h": [0.0] * count, "wide_product_m2_s": [0.0] * count,
        "flooded_buildings": [0] * count, "flooded_underpasses": [0] * count, "people": [0] * count,
        "closed_m_car": [0.0] * count, "closed_m_ambulance": [0.0] * count,
    }  # fmt: skip
    return layer(squares, **(complete | columns))


def test_the_four_colours_stand_in_their_order():
    assert [level.code for level in LEVELS] == ["blue", "yellow", "orange", "red"]


def test_a_dry_cell_has_no_warning_and_no_reason():
    warned = warn(cells(code=["a"]), LEVELS)
    assert warned.cells[["level", "level_code", "reason"]].iloc[0].tolist() == [0, "", ""]
    assert warned.whom.empty


def test_deeper_and_longer_water_is_a_graver_warning():
    depths, hours = [0.2, 0.35, 0.6, 1.2], [0.3, 0.6, 1.0, 1.0]
    assert warn(cells(wide_depth_m=depths, wide_duration_h=hours), LEVELS).cells["level_code"].tolist() == [
        "blue", "yellow", "orange", "red",
    ]  # fmt: skip


def test_all_quantities_of_a_condition_must_be_reached():
    assert warn(cells(wide_depth_m=[0.2], wide_duration_h=[0.1]), LEVELS).cells["level"].tolist() == [0]


def test_exposure_alone_can_raise_a_warning():
    assert warn(cells(people=[60]), LEVELS).cells["level_code"].tolist() == ["yellow"]


def test_people_by_a_pool_are_graver_than_people_in_houses_with_a_wet_corner():
    graded = warn(cells(people=[60, 60, 600, 600], wide_depth_m=[0.1, 0.35, 0.4, 0.6]), LEVELS).cells
    assert graded["level_code"].tolist() == ["yellow", "orange", "orange", "red"]


def test_a_warning_says_which_condition_was_reached():
    deep = cells(wide_depth_m=[1.3])
    assert warn(deep, LEVELS).cells["reason"].tolist() == ["Depth reached on 100 m2 (m) 1.3 ≥ 1"]
    assert warn(deep, LEVELS, language="zh").cells["reason"].tolist() == ["100 平方米以上达到的水深 (m) 1.3 ≥ 1"]


def test_more_bodies_are_warned_at_a_graver_level_and_the_gravest_comes_first():
    whom = warn(cells(wide_depth_m=[0.2, 1.2], wide_duration_h=[0.5, 0.5], officer=["Li", "Wang"]), LEVELS).whom
    assert whom["level"].tolist() == ["red"] * len(LEVELS[3].warn) + ["blue"]
    assert whom["officer"].tolist()[0] == "Wang"


def test_the_list_of_whom_to_warn_speaks_the_askers_language():
    assert "市防汛抗旱指挥部" in warn(cells(wide_depth_m=[1.2]), LEVELS, language="zh").whom["whom"].tolist()


def test_every_grade_is_a_judgement_that_nobody_has_issued():
    warned = warn(cells(wide_depth_m=[1.2, 0.0]), LEVELS, language="zh")
    assert set(warned.whom["standing"]) == {"研判（建议等级，未发布）"}
    assert set(warned.whom["grade"]) == {"红色Ⅰ级（特别严重）"}
    assert warned.cells["standing"].tolist() == ["研判（建议等级，未发布）", ""]
    assert not any("预警" in level.name.zh for level in LEVELS)


def test_pumps_near_a_warned_cell_are_manned_and_far_ones_are_not():
    facilities = layer(
        [shapely.Point(150, 50), shapely.Point(900, 50), shapely.Point(150, 60)],
        kind=["pump", "pump", "kiosk"],
    )
    deep = cells(wide_depth_m=[0.0, 0.4], wide_duration_h=[0.0, 1.0])
    what = warn(deep, LEVELS, facilities, near_m=50.0).what
    assert what["kind"].tolist() == ["pump"]
    assert what["level_code"].tolist() == ["yellow"]


def test_a_rule_about_something_unknown_is_told():
    dry = cells(code=["a"]).drop(columns="people")
    assert [finding.subject for finding in warn(dry, LEVELS).findings] == ["people"]


def test_a_rule_table_without_conditions_is_refused(tmp_path):
    own = tmp_path / "own.toml"
    own.write_text('[[level]]\ncode = "blue"\nname_en = "B"\nname_zh = "蓝"\ncolour = "#00f"\nwhen = []\n')
    with pytest.raises(SourceError, match="blue has no condition"):
        read_levels(own)


def test_an_own_rule_table_decides_instead(tmp_path):
    own = tmp_path / "own.toml"
    own.write_text(
        '[[level]]\ncode = "blue"\nname_en = "B"\nname_zh = "蓝"\ncolour = "#00f"\n[[level.when]]\nmax_depth_m = 2\n'
    )
    assert warn(cells(max_depth_m=[1.9, 2.1]), read_levels(own)).cells["level"].tolist() == [0, 1]
