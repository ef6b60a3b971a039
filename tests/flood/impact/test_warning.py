"""Warnings: the gravest rule that holds decides, and says why."""

import datetime as dt
import re
from dataclasses import replace

import numpy as np
import pytest
import shapely

from undergrid.core.flood.impact.messages import Told, messages, told_of
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
    assert warn(deep, LEVELS).cells["reason"].tolist() == ["Depth reached on 100 m² (m) 1.3 ≥ 1"]
    assert warn(deep, LEVELS, language="zh").cells["reason"].tolist() == ["100 平方米以上达到的水深（m）1.3 ≥ 1"]


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


# --- order, words, shelters, codes -----------------------------------------------------------------------------------

OWN = """
[[level]]
code = "{code}"
name_en = "L"
name_zh = "级"
colour = "#00f"
man = [{man}]
{more}
[[level.when]]
max_depth_m = {depth}
"""


def own_rules(tmp_path, *levels):
    file = tmp_path / "own.toml"
    file.write_text("".join(OWN.format(**{"man": "", "more": ""} | level) for level in levels), encoding="utf-8")
    return read_levels(file)


def test_the_order_of_a_rule_file_carries_no_meaning(tmp_path):
    mild, grave = {"code": "blue", "depth": 0.1}, {"code": "red", "depth": 1.0}
    deep = cells(max_depth_m=[0.5, 1.5])
    for order in ((mild, grave), (grave, mild)):
        assert warn(deep, own_rules(tmp_path, *order)).cells["level_code"].tolist() == ["blue", "red"]


def test_the_colours_are_known_in_chinese_and_a_level_of_ones_own_says_its_rank(tmp_path):
    levels = own_rules(tmp_path, {"code": "红色", "depth": 1.0}, {"code": "calm", "depth": 0.1, "more": "rank = 0"})
    assert [level.code for level in levels] == ["calm", "红色"]
    with pytest.raises(SourceError, match="has no rank"):
        own_rules(tmp_path, {"code": "calm", "depth": 0.1})
    with pytest.raises(SourceError, match="nothing reads 'mann'; is 'man' meant"):
        own_rules(tmp_path, {"code": "blue", "depth": 0.1, "more": "mann = []"})


def test_what_is_exactly_at_a_value_reaches_it_in_single_precision_too():
    exact = float(np.float32(0.7))  # a little less than 0.7
    levels = [replace(LEVELS[0], when=({"wide_depth_m": 0.7},))]
    assert exact < 0.7
    assert warn(cells(wide_depth_m=[exact, 0.69]), levels).cells["level"].tolist() == [1, 0]


@pytest.mark.parametrize("word", ["pump", "泵站", "排水泵站", "Pumping Station", "01072", " PUMP "])
def test_a_kind_of_facility_is_known_in_any_language_and_by_its_code(tmp_path, word):
    levels = own_rules(tmp_path, {"code": "blue", "depth": 0.1, "man": f'"{word}"'})
    facilities = layer([shapely.Point(50, 50), shapely.Point(60, 50)], kind=["泵站", "kiosk"])
    assert warn(cells(max_depth_m=[0.5]), levels, facilities).what["kind"].tolist() == ["泵站"]


def test_a_kind_that_matches_nothing_is_told(tmp_path):
    levels = own_rules(tmp_path, {"code": "blue", "depth": 0.1, "man": '"pmup"'})
    facilities = layer([shapely.Point(50, 50)], kind=["pump"])
    told = {finding.slug: finding for finding in warn(cells(max_depth_m=[0.5]), levels, facilities).findings}
    assert told["warning-kind-matches-nothing"].subject == "pmup"
    assert "pump" in told["warning-facility-kind-unused"].text.en


def test_a_column_of_kinds_that_is_not_there_is_refused():
    with pytest.raises(SourceError, match="Its columns are: sort"):
        warn(cells(code=["a"]), LEVELS, layer([shapely.Point(50, 50)], sort=["pump"]))


def test_a_flooded_shelter_is_not_offered():
    facilities = layer(
        [shapely.Point(50, 50), shapely.Point(60, 50)],
        kind=["避难场所"] * 2,
        name=["wet", "dry"],
        flooded=[True, False],
    )
    warned = warn(cells(wide_depth_m=[1.2]), LEVELS, facilities)
    assert warned.what["name"].tolist() == ["dry"]
    assert "wet" in next(f for f in warned.findings if f.slug == "warning-shelter-flooded").text.en


def test_shelters_of_which_nobody_knows_the_water_are_told():
    facilities = layer([shapely.Point(50, 50)], kind=["shelter"])
    slugs = [finding.slug for finding in warn(cells(wide_depth_m=[1.2]), LEVELS, facilities).findings]
    assert "warning-shelter-not-judged" in slugs


def test_cells_keep_their_codes_in_the_list_whether_words_or_numbers():
    whom = warn(cells(wide_depth_m=[1.2], grid_no=[500112001001], code=["0012"]), LEVELS).whom
    assert set(whom["grid_no"]) == {500112001001}
    assert set(whom["code"]) == {"0012"}
    assert "wide_depth_m" not in whom


def two_streets():
    """Two cells of one sub-district, one of them under half a metre at an underpass; a third, elsewhere, ponds."""
    return warn(
        cells(
            name_zh=["一格", "二格", "三格"], name_en=["One", "Two", "Three"],
            街道=["人民街道", "人民街道", "和平街道"],
            wide_depth_m=[0.52, 0.2, 0.2], wide_duration_h=[0.66, 0.3, 0.3], flooded_underpasses=[1, 0, 0],
            first_arrival_h=[0.5, 0.7, 1.0], max_duration_h=[0.7, 0.3, 0.3],
        ),
        LEVELS, language="zh",
    ).cells  # fmt: skip


def test_there_is_one_message_for_each_area_in_the_wording_that_people_act_on():
    told = Told(
        office="市排水防涝办",
        telephone="023-96101",
        begins=dt.datetime(2026, 11, 28, 14),
        now=dt.datetime(2026, 11, 28, 9, 5),
    )
    found = messages(two_streets(), LEVELS, told, "zh")
    assert [(each.area, each.level) for each in found] == [("人民街道", 3), ("和平街道", 1)]
    assert found[0].text == (
        "【内涝风险提示·橙色Ⅱ级（严重）】人民街道（一格、二格），11 月 28 日 14 时 30 分至 15 时 12 分，"
        "预计最大积水约 0.5 米，超过 15 厘米约 40 分钟，可能受影响：1 处下穿通道。"
        "请：封闭可能受淹的下穿通道；切断受淹低洼处电源；转移地下室和低洼住户。"
        "研判（建议等级，未发布）。市排水防涝办，11 月 28 日 9 时 05 分，联系电话 023-96101。"
    )


def test_a_message_in_english_has_no_chinese_but_the_names_of_places():
    text = messages(two_streets(), LEVELS, Told(area_column="name_en"), "en")[0].text
    assert text.startswith(
        "[Flood risk · Orange, grade II: act] One (One): from about 30 minutes after the rain begins"
    )
    assert "suggested grade, not issued" in text
    assert not re.search(r"[\u4e00-\u9fff]", text)


def test_dry_cells_make_no_message_and_a_column_that_is_not_there_is_told():
    assert messages(warn(cells(code=["a"]), LEVELS).cells, LEVELS, Told(), "zh") == []
    with pytest.raises(SourceError, match="no column precinct"):
        messages(two_streets(), LEVELS, Told(area_column="precinct"), "zh")
    with pytest.raises(SourceError, match="no date and time"):
        told_of({"begins": "soon"}, dt.datetime(2026, 1, 1))


def test_times_are_told_to_the_nearest_minute():
    warned = warn(
        cells(name_zh=["一格"], wide_depth_m=[0.52], wide_duration_h=[0.66], max_duration_h=[0.95],
              first_arrival_h=[0.3999]),
        LEVELS, language="zh",
    ).cells  # fmt: skip
    (message,) = messages(warned, LEVELS, Told(begins=dt.datetime(2026, 11, 28, 14)), "zh")
    assert "11 月 28 日 14 时 24 分至 15 时 21 分" in message.text
