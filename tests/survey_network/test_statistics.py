"""Lengths and completeness, counted in a real store."""

from __future__ import annotations

import csv
from dataclasses import replace

import pytest
import sqlalchemy as sa

from undergrid.core.streets.tables import StreetAlias
from undergrid.core.survey.network.statistics import network_statistics
from undergrid.tests.survey_network.laid import lay, segments

SEWER = {"category": "WS", "width_mm": 400.0, "material": "T"}
COMPLETE = {"section": "400", "burial": "ZM", "owner": "A", "laid_year": 1998, "from_depth_m": 1.0, "to_depth_m": 1.0}


@pytest.fixture
def town(store):
    lay(
        store,
        segments(
            {"name": "A-B", "course": [(0, 0, 3), (10, 0, 2)], **SEWER, **COMPLETE, "road": "人民路"},
            {
                "name": "B-C",
                "course": [(10, 0, 2), (40, 0, 1)],
                **SEWER,
                "material": "PE",
                "width_mm": 1200.0,
                "road": "人民大道",
            },
            {"name": "M-N", "course": [(0, 3, 4), (20, 3, 4)], "category": "JS", "length_m": 21.0, "road": "人 民路"},
        ),
    )
    return store


def lengths(answer, grouping):
    return {row["value"]: round(row["length_m"], 1) for row in answer["groups"][grouping]}


def test_length_is_counted_by_each_grouping(town, call):
    answer = network_statistics(call)
    assert lengths(answer, "category") == {"WS": 40.0, "JS": 21.0}
    assert lengths(answer, "material") == {"PE": 30.0, "T": 10.0, None: 21.0}
    assert lengths(answer, "size") == {"≤ 400": 10.0, "≤ 1500": 30.0, None: 21.0}
    assert lengths(answer, "year") == {1990: 10.0, None: 51.0}


def test_main_category_counts_all_its_utilities(town, call):
    assert network_statistics(call, category="PS")["length_m"] == pytest.approx(40.0)


def test_completeness_is_the_share_of_length_with_everything_known(town, call):
    assert network_statistics(call)["totals"]["complete"] == pytest.approx(10 / 61)


def test_only_what_lies_inside_the_area_counts(town, call):
    area = "POLYGON((0 -1, 20 -1, 20 1, 0 1, 0 -1))"
    assert network_statistics(call, area_wkt=area)["length_m"] == pytest.approx(20.0, abs=0.1)


def test_empty_store_has_zero_of_everything(store, call):
    answer = network_statistics(call)
    assert (answer["length_m"], answer["totals"]["segments"], answer["groups"]["category"]) == (0.0, 0, [])


def test_a_street_of_several_names_is_one_group_under_the_name_that_holds(town, call, findings):
    assert lengths(network_statistics(call, group_by=["road"]), "road") == {"人民路": 10, "人 民路": 21, "人民大道": 30}
    assert findings == []
    with town.begin() as connection:
        connection.execute(sa.insert(StreetAlias).values(alias="人民路", name="人民大道", kind="former"))
        connection.execute(sa.insert(StreetAlias).values(alias="步行街", name="民权路"))
    assert lengths(network_statistics(call, group_by=["road"]), "road") == {"人民大道": 61}
    assert findings[0].text.zh.startswith("登记的 2 个道路别名中有 1 个在此出现")


def test_table_opens_in_a_spreadsheet(town, call, tmp_path):
    spoken = replace(call, language="zh")
    path = network_statistics(spoken, table_output=str(tmp_path / "statistics.csv"))["table_output"]
    with open(path, encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    assert {row["统计方式"] for row in rows} == {"管线类别", "管材", "断面（mm）", "埋设年代"}
    said = {grouping: [row["数值"] for row in rows if row["统计方式"] == grouping] for grouping in ("管线类别", "管材")}
    assert said == {"管线类别": ["污水", "给水"], "管材": ["聚乙烯塑料", "未填写", "混凝土"]}, said
