"""Identifiers, coverage indicators and bridge ratings, against sums by hand."""

import csv
import datetime as dt

import geopandas
import pandas as pd
import pytest
import sqlalchemy as sa

from undergrid.core.facilities.bridge_rating import bridge_rating, grade, rating
from undergrid.core.facilities.coding import code_facilities, numbered
from undergrid.core.facilities.indicators import Indicator
from undergrid.core.facilities.monitoring_coverage import monitoring_coverage
from undergrid.core.facilities.survey_coverage import survey_coverage
from undergrid.core.facilities.tables import Facility
from undergrid.core.kernel.errors import SourceError, StoreError
from undergrid.core.kernel.text import Text
from undergrid.tests.facilities.conftest import BRIDGE, COVER, DISTRICT, LAMP, identifier, whole
from undergrid.tests.facilities.test_checks import CELL, district  # noqa: F401  (a fixture)

NAME = Text("lamps", "路灯")


def uncoded(class_code, number, x, y, **more):
    return whole(class_code, number, x, y, **more) | {"code": "", "cell_code": ""}


def test_new_identifiers_go_on_after_those_in_use_from_north_to_south(brought, district, call, stored, slugs):  # noqa: F811
    brought([whole(LAMP, 7, 10, 10), uncoded(LAMP, 1, 50, 50), uncoded(LAMP, 2, 20, 150), uncoded(COVER, 1, 30, 30)])
    told = code_facilities(call)
    assert told == {"coded": 3, "kept": 1, "not_coded": 0, "cells_filled": 3}
    names = {name: code for code, name in stored("name").items()}
    assert names == {
        f"{LAMP}-7": identifier(LAMP, 7), f"{LAMP}-2": identifier(LAMP, 8), f"{LAMP}-1": identifier(LAMP, 9),
        f"{COVER}-1": identifier(COVER, 1),
    }  # fmt: skip
    assert set(stored("cell_code").values()) == {CELL}
    assert code_facilities(call) == {"coded": 0, "kept": 4, "not_coded": 0, "cells_filled": 0}
    assert "all-coded" in slugs()


def test_a_number_that_was_in_use_is_not_given_again(brought, call, store, stored):
    brought([whole(LAMP, 3, 0, 0)])
    with store.begin() as connection:
        connection.execute(sa.delete(Facility))
    brought([uncoded(LAMP, 1, 0, 0)])
    code_facilities(call, district=DISTRICT)
    assert list(stored()) == [identifier(LAMP, 4)]


def test_the_older_scheme_has_the_class_as_delivered_or_the_only_one_that_became_it(brought, call, stored, slugs):
    delivered = uncoded(LAMP, 1, 0, 0) | {"class_code": "0118"}
    # 01044 came of two classes, 0124... of one: 0137 alone became it; 01023 came of 0114; 02042 of none
    brought([delivered, uncoded("01023", 1, 50, 0), uncoded("02042", 1, 90, 0)])
    told = code_facilities(call, scheme="cjt16", district=DISTRICT)
    assert (told["coded"], told["not_coded"]) == (2, 1)
    assert sorted(code for code in stored() if code) == [f"{DISTRICT}0114000001", f"{DISTRICT}0118000001"]
    assert "no-class-in-scheme" in slugs()


def test_what_stands_in_no_district_is_not_coded_and_a_bad_district_is_refused(brought, call, slugs):
    brought([uncoded(LAMP, 1, 0, 0)])
    assert code_facilities(call)["not_coded"] == 1
    assert "no-district" in slugs()
    with pytest.raises(SourceError, match="6 digits"):
        code_facilities(call, district="12")


def test_numbers_end_with_their_six_digits(brought):
    rows = pd.DataFrame({"district": [DISTRICT] * 2, "carried": [LAMP] * 2})
    assert numbered(rows, [identifier(LAMP, 999_998)]) == [identifier(LAMP, 999_999), None]


def test_what_lacks_to_a_target_is_counted_in_whole_things():
    # 90 % of 11 lamps are 9.9: ten must be watched
    assert Indicator("lamps", NAME, 11, 9, 0.9).lacking == 1
    assert Indicator("lamps", NAME, 10, 9, 0.9).reached
    assert Indicator("lamps", NAME, 0, 0, 0.9).reached is None


def test_monitoring_counts_what_was_heard_of_in_time(brought, call, tmp_path, slugs):
    lamps = [whole(LAMP, n, 40 * n, 0) for n in range(1, 11)] + [whole(LAMP, 11, 0, 90, state="废弃")]
    devices = [{"device_no": f"D{n}", "watches": identifier(LAMP, n), "last_seen": "2026-07-01"} for n in range(1, 9)]
    devices.append({"device_no": "D9", "watches": identifier(LAMP, 9), "last_seen": "2026-05-01"})
    devices.append({"device_no": "DV", "watches": "V1", "last_seen": "2026-06-30"})
    vehicles = [{"vehicle_no": "V1", "plate": "渝A00001"}, {"vehicle_no": "V2", "plate": "渝A00002"}]
    brought([*lamps, whole(BRIDGE, 1, 0, 500)], devices, vehicles)
    told = monitoring_coverage(call, on="2026-07-01", table_output=str(tmp_path / "t.csv"),
                               output=str(tmp_path / "lacking.gpkg"))  # fmt: skip
    by_name = {row["indicator"]: row for row in told["table"]}
    lighting = by_name["lighting"]
    assert (lighting["in_scope"], lighting["found"], lighting["stale"], lighting["lacking"]) == (10, 8, 1, 1)
    assert (by_name["vehicles"]["in_scope"], by_name["vehicles"]["found"]) == (2, 1)
    assert (by_name["bridges"]["found"], by_name["bridges"]["share"]) == (0, 0.0)
    assert by_name["tunnels"]["reached"] is None
    assert (told["not_reached"], told["reached"], told["lacking"]) == (3, 0, 4)
    assert {"target-not-reached", "nothing-in-scope"} <= set(slugs())
    with (tmp_path / "t.csv").open(encoding="utf-8-sig") as opened:
        assert [row["Lacking to the target"] for row in csv.DictReader(opened) if row["Code"] == "lighting"] == ["1"]
    lacking = geopandas.read_file(tmp_path / "lacking.gpkg")
    assert sorted(lacking["code"]) == sorted([identifier(BRIDGE, 1), identifier(LAMP, 9), identifier(LAMP, 10), "V2"])


def test_where_nothing_is_watched_everything_lacks(brought, call):
    brought([whole(LAMP, 1, 0, 0)])
    told = monitoring_coverage(call)
    assert (told["reached"], told["not_reached"], told["lacking"]) == (0, 1, 1)


def test_a_day_that_is_none_is_refused(call):
    with pytest.raises(SourceError, match="no date"):
        monitoring_coverage(call, on="yesterday")


def test_survey_coverage_counts_cells_and_filled_fields(brought, district, call, tmp_path):  # noqa: F811
    brought([whole(LAMP, 1, 50, 50), whole(LAMP, 2, 80, 50) | {"name": ""}])
    told = survey_coverage(call, output=str(tmp_path / "empty.gpkg"))
    assert (told["cells"], told["cells_surveyed"]) == (2, 1)
    assert (told["components"], told["components_complete"]) == (2, 1)
    assert told["not_judged"] == 1  # no pipes
    assert geopandas.read_file(tmp_path / "empty.gpkg")["code"].tolist() == [f"{CELL[:-1]}2"]


def test_ratings_are_those_of_the_standards():
    # 0.2 x 90 + 0.4 x 80 + 0.4 x 70 = 78; 0.15 x 90 + 0.40 x 80 + 0.45 x 70 = 77
    assert rating("jtg_h21", 90, 80, 70) == pytest.approx(78)
    assert rating("cjj99", 90, 80, 70) == pytest.approx(77)
    limits = {95: "1", 94.9: "2", 80: "2", 79.9: "3", 60: "3", 59.9: "4", 40: "4", 39.9: "5", 0: "5"}
    assert {score: grade("jtg_h21", score) for score in limits} == limits
    limits = {90: "A", 89.9: "B", 80: "B", 79.9: "C", 66: "C", 65.9: "D", 50: "D", 49.9: "E"}
    assert {score: grade("cjj99", score) for score in limits} == limits


def test_bridges_are_rated_and_what_cannot_be_is_told(brought, call, tmp_path, slugs, findings):
    with pytest.raises(StoreError):
        bridge_rating(call)
    scores = ("deck_score", "superstructure_score", "substructure_score")
    brought([
        whole(BRIDGE, 1, 0, 0, **dict(zip(scores, ("90", "80", "70"), strict=True))),
        whole(BRIDGE, 2, 500, 0, bridge_standard="jtg_h21", **dict(zip(scores, ("30", "30", "30"), strict=True))),
        whole(BRIDGE, 3, 900, 0, deck_score="90") | {"name": ""},
    ])  # fmt: skip
    told = bridge_rating(call, output=str(tmp_path / "b.gpkg"))
    assert (told["bridges"], told["rated"], told["not_rated"], told["poor"]) == (3, 2, 1, 1)
    assert told["mean_score"] == pytest.approx((77 + 30) / 2)
    drawn = geopandas.read_file(tmp_path / "b.gpkg").set_index("code")
    assert drawn["grade"].fillna("").to_dict() == {
        identifier(BRIDGE, 1): "C", identifier(BRIDGE, 2): "5", identifier(BRIDGE, 3): "",
    }  # fmt: skip
    assert {"bridge-not-rated", "bridge-poor", "bridge-weights-unconfirmed"} <= set(slugs())
    nameless = [finding for finding in findings if finding.slug == "facilities.bridge-not-rated"]
    assert [finding.text.en.split(" ")[0] for finding in nameless] == [identifier(BRIDGE, 3)]


def test_a_coverage_of_today_knows_today(brought, call):
    device = {"device_no": "D1", "watches": identifier(LAMP, 1), "last_seen": dt.date.today().isoformat()}
    brought([whole(LAMP, 1, 0, 0)], [device])
    assert monitoring_coverage(call)["reached"] == 1
