"""Measured rain is in the store in UTC and millimetres, or nothing is."""

from datetime import UTC, datetime

import numpy as np
import pytest
import sqlalchemy as sa

from undergrid.core.flood import tables
from undergrid.core.flood.rain.designing import design_storm
from undergrid.core.flood.rain.stored_series import load_series
from undergrid.core.intake.deliveries import findings_of_delivery, list_deliveries, place_of_delivery
from undergrid.core.intake.importing import accept_delivery, import_delivery
from undergrid.core.intake.withdrawing import withdraw_delivery
from undergrid.core.kernel.errors import SourceError, StoreError


def bring(call, *files, accept=True, replaces=None, outputs=None, **options):
    entry = {"accept": accept} | ({"replaces": replaces} if replaces else {})
    return import_delivery(
        call, room="rainfall", files=[str(each) for each in files], options=options, entry=entry, outputs=outputs
    )


@pytest.fixture
def gauge_file(tmp_path):
    path = tmp_path / "gauge.csv"
    path.write_text("time,SPB\n2024-07-01 08:00,1.5\n2024-07-01 08:05,2\n2024-07-01 08:10,0\n", encoding="utf-8")
    return path


def test_a_gauge_is_kept_in_utc(store, call, gauge_file, tmp_path):
    told = bring(call, gauge_file, outputs={"table": str(tmp_path / "all.csv")})
    with store.connect() as connection:
        rain = connection.execute(sa.select(tables.Rain)).one()
    assert (rain.name, rain.kind, rain.total_mm, rain.step_s, rain.depths) == ("SPB", "measured", 3.5, 300, [1.5, 2, 0])
    assert rain.begins_at == datetime(2024, 7, 1, tzinfo=UTC)
    assert rain.source == "gauge.csv"
    assert len((tmp_path / "all.csv").read_text().splitlines()) == 4
    assert (told["state"], told["gauges"], told["totals_mm"]) == ("accepted", 1, {"SPB": 3.5})


def test_rain_in_the_wrong_unit_waits_and_is_not_kept(store, call, gauge_file, findings, tmp_path):
    told = bring(
        call, gauge_file, unit="m", outputs={"workbook": str(tmp_path / "b.xlsx"), "report": str(tmp_path / "r.html")}
    )
    assert (told["state"], told["errors"], told["refused_gauges"]) == ("refused", 1, 1)
    assert {finding.slug for finding in findings} == {"rain-unit"}
    assert stored(store) == {}
    assert [each["slug"] for each in findings_of_delivery(call, delivery=told["delivery"])["findings"]] == ["rain-unit"]
    with pytest.raises(StoreError, match="Errors stand in the way"):
        accept_delivery(call, delivery=told["delivery"])
    assert withdraw_delivery(call, delivery=told["delivery"])["state"] == "forgotten"
    assert bring(call, gauge_file)["state"] == "accepted"


def test_a_gauge_with_an_error_stays_outside_where_the_others_are_wanted(store, call, tmp_path):
    path = tmp_path / "two.csv"
    path.write_text("time,good,bad\n2024-07-01 08:00,1,-5\n2024-07-01 08:05,2,1\n", encoding="utf-8")
    told = bring(call, path)
    assert told["state"] == "refused"
    entered = accept_delivery(call, delivery=told["delivery"], clean_rows_only=True)
    assert entered["entered_gauges"] == 1
    assert list(stored(store)) == ["good"]


def test_a_design_storm_is_kept_and_taken_out_again(store, call):
    made = design_storm(call, formula="CQ-SPB", return_period_a=20, duration_min=60, keep_as="P20")
    design_storm(call, formula="CQ-SPB", return_period_a=20, duration_min=60, keep_as="P20")
    _, series = load_series(store, "P20")
    assert series.depth_mm.tolist() == pytest.approx(made["depth_mm"])
    assert series.step_s == 300


def written(path, month, *depths):
    rows = "".join(f"2024-{month:02d}-01 08:{5 * i:02d},{depth}\n" for i, depth in enumerate(depths))
    path.write_text(f"time,G1\n{rows}", encoding="utf-8")
    return str(path)


def stored(store):
    with store.connect() as connection:
        return {row.name: row for row in connection.execute(sa.select(tables.Rain)).all()}


def portions(store):
    with store.connect() as connection:
        return connection.scalar(sa.select(sa.func.count()).select_from(tables.RainPortion))


def test_august_goes_on_after_july_and_nothing_is_dry_between(store, call, tmp_path, findings):
    bring(call, written(tmp_path / "july.csv", 7, 1, 2, 0))
    july = stored(store)["G1"]
    bring(call, written(tmp_path / "august.csv", 8, 9, 9, 0))
    gauge = stored(store)["G1"]
    assert (gauge.id, gauge.begins_at, gauge.total_mm) == (july.id, july.begins_at, 21)
    assert gauge.source == "july.csv, august.csv"
    _, series = load_series(store, "G1", findings.append)
    assert series.depth_mm[:3].tolist() == [1, 2, 0]
    assert series.depth_mm[-3:].tolist() == [9, 9, 0]
    assert np.isnan(series.depth_mm[3:-3]).all()
    assert len(series.depth_mm) == 31 * 288 + 3
    assert [finding.slug for finding in findings] == ["rainfall.goes-on", "rain-missing-as-dry"]


def test_an_earlier_month_may_come_later(store, call, tmp_path):
    bring(call, written(tmp_path / "august.csv", 8, 9, 9, 0))
    bring(call, written(tmp_path / "july.csv", 7, 1, 2, 0))
    _, series = load_series(store, "G1")
    assert series.begin[0] == np.datetime64("2024-07-01T00:00:00")
    assert series.total_mm == 21


def test_what_contradicts_the_store_waits_until_it_shall_replace_and_comes_back_when_that_is_withdrawn(
    store, call, tmp_path, findings
):
    bring(call, written(tmp_path / "one.csv", 7, 1, 2, 0))
    before = stored(store)["G1"]
    other = written(tmp_path / "other.csv", 7, 1, 5, 0, 4)
    assert bring(call, other)["state"] == "refused"
    assert [(each.slug, each.place.file) for each in findings] == [("rainfall.told-otherwise", "other.csv")]
    assert findings[0].text.en == (
        "Gauge G1: 1 intervals are there already with other values, the first at 2024-07-01 00:05 UTC: "
        "2 mm there, 5 mm now."
    )
    assert stored(store)["G1"].depths == [1, 2, 0]
    made = bring(call, other, existing="replace")
    assert findings[-1].slug == "rainfall.takes-the-place"
    assert (stored(store)["G1"].depths, stored(store)["G1"].id) == ([1, 5, 0, 4], before.id)
    withdraw_delivery(call, delivery=made["delivery"])
    assert (stored(store)["G1"].depths, stored(store)["G1"].id) == ([1, 2, 0], before.id)


def test_the_same_minutes_in_two_deliveries_are_told_and_each_may_leave_without_the_others(
    store, call, tmp_path, findings
):
    first = bring(call, written(tmp_path / "one.csv", 7, 1, 2, 3))
    second = bring(call, written(tmp_path / "two.csv", 7, 1, 2, 3, 4))
    assert [each.slug for each in findings] == ["rainfall.told-twice"]
    assert second["state"] == "accepted"
    assert stored(store)["G1"].depths == [1, 2, 3, 4]
    assert withdraw_delivery(call, delivery=first["delivery"])["gauges"] == 1
    assert stored(store)["G1"].depths == [1, 2, 3, 4]
    assert bring(call, tmp_path / "one.csv")["state"] == "accepted"
    withdraw_delivery(call, delivery=second["delivery"])
    assert stored(store)["G1"].depths == [1, 2, 3]
    assert [each["state"] for each in list_deliveries(call, rooms=["rainfall"])] == [
        "accepted",
        "withdrawn",
        "withdrawn",
    ]


def test_two_files_of_one_delivery_that_contradict_each_other_are_told(store, call, tmp_path, findings):
    told = bring(call, written(tmp_path / "a.csv", 7, 1, 2, 0), written(tmp_path / "b.csv", 7, 1, 3, 0))
    assert (told["state"], [each.slug for each in findings]) == ("refused", ["rainfall.told-otherwise"])
    assert stored(store) == {}


def test_the_same_content_enters_once_whatever_its_name(store, call, tmp_path):
    bring(call, written(tmp_path / "one.csv", 7, 1, 2, 0))
    with pytest.raises(StoreError, match="imported already"):
        bring(call, written(tmp_path / "copy.csv", 7, 1, 2, 0))
    assert portions(store) == 1


def test_a_withdrawal_takes_its_own_measurements_and_the_gauge_with_the_last_of_them(store, call, tmp_path):
    july = bring(call, written(tmp_path / "july.csv", 7, 1, 2, 0))
    august = bring(call, written(tmp_path / "august.csv", 8, 9, 9, 0))
    withdraw_delivery(call, delivery=july["delivery"])
    assert stored(store)["G1"].depths == [9, 9, 0]
    assert stored(store)["G1"].source == "august.csv"
    withdraw_delivery(call, delivery=august["delivery"])
    assert (stored(store), portions(store)) == ({}, 0)


def test_a_corrected_delivery_takes_the_place_of_its_gauges_portions_and_the_gauge_stays_the_same(
    store, call, tmp_path
):
    july = bring(call, written(tmp_path / "july.csv", 7, 1, 2, 0))
    before = stored(store)["G1"].id
    made = bring(call, written(tmp_path / "mended.csv", 7, 1, 7, 0), replaces=july["delivery"])
    assert made["state"] == "accepted"
    assert made["differences"] == {"added": 0, "changed": 1, "removed": 0}
    assert (stored(store)["G1"].id, stored(store)["G1"].depths) == (before, [1, 7, 0])
    assert portions(store) == 1


def test_a_delivery_that_waits_is_held_against_what_came_meanwhile(store, call, tmp_path):
    waits = bring(call, written(tmp_path / "one.csv", 7, 1, 2, 0), accept=False)
    assert (waits["state"], stored(store)) == ("staged", {})
    bring(call, written(tmp_path / "other.csv", 7, 1, 5, 0))
    with pytest.raises(StoreError, match="Errors stand in the way"):
        accept_delivery(call, delivery=waits["delivery"])
    assert place_of_delivery(call, delivery=waits["delivery"]) == {"wkt": None}
    assert stored(store)["G1"].depths == [1, 5, 0]


def test_what_others_went_on_from_does_not_leave_before_them(store, call, tmp_path):
    bring(call, written(tmp_path / "coarse.csv", 7, 1, 2, 0))
    fine = tmp_path / "fine.csv"
    fine.write_text("time,G1\n2024-07-01 08:00,1\n2024-07-01 08:01,1\n", encoding="utf-8")
    minutes = bring(call, fine, existing="replace")
    later = tmp_path / "later.csv"
    later.write_text("time,G1\n2024-07-01 08:02,1\n2024-07-01 08:03,1\n", encoding="utf-8")
    bring(call, later)
    with pytest.raises(StoreError, match=r"cannot be put together without.*steps of 300 s.*later delivery"):
        withdraw_delivery(call, delivery=minutes["delivery"])
    assert stored(store)["G1"].depths == [1, 1, 1, 1]


def test_a_gauge_never_deletes_a_storm_nor_a_storm_a_gauge(store, call, tmp_path, findings):
    design_storm(call, formula="CQ-SPB", return_period_a=20, duration_min=60, keep_as="G1")
    before = stored(store)["G1"].depths
    assert bring(call, written(tmp_path / "g.csv", 7, 1, 2, 0), existing="replace")["state"] == "refused"
    assert findings[-1].text.en == "“G1” is the name of another kind of rain: design storm."
    assert stored(store)["G1"].depths == before
    bring(call, written(tmp_path / "g.csv", 7, 1, 2, 0), prefix="SPB ")
    with pytest.raises(StoreError, match="another kind"):
        design_storm(call, formula="CQ-SPB", return_period_a=50, duration_min=60, keep_as="SPB G1")
    assert stored(store)["SPB G1"].depths == [1, 2, 0]


def test_a_missing_value_stays_missing_in_the_store(store, call, tmp_path):
    waits = bring(call, written(tmp_path / "g.csv", 7, 1, "", 2, 0), accept=False)
    accept_delivery(call, delivery=waits["delivery"])
    _, series = load_series(store, "G1")
    np.testing.assert_array_equal(series.depth_mm, [1, np.nan, 2, 0])


def test_several_files_of_one_gauge_are_one_series(store, call, tmp_path):
    files = [written(tmp_path / "a.csv", 7, 1, 2, 0), written(tmp_path / "b.csv", 8, 9, 9, 0)]
    assert bring(call, *files)["totals_mm"] == {"G1": 21}
    assert (stored(store)["G1"].total_mm, portions(store)) == (21, 2)


def test_the_hour_that_summer_time_tells_twice_is_two_hours(store, call, tmp_path):
    path = tmp_path / "autumn.csv"
    rows = ["02:00,1", "02:30,2", "02:00,3", "02:30,4", "03:00,5"]
    path.write_text("time,B\n" + "".join(f"2024-10-27 {row}\n" for row in rows), encoding="utf-8")
    assert bring(call, path, zone="Europe/Berlin")["state"] == "accepted"
    assert stored(store)["B"].depths == [1, 2, 3, 4, 5]
    assert stored(store)["B"].begins_at == datetime(2024, 10, 27, tzinfo=UTC)


def test_what_an_option_cannot_be_is_refused(call, gauge_file):
    with pytest.raises(SourceError, match=r"“rate” is nothing that quantity can be.*intensity"):
        bring(call, gauge_file, quantity="rate")
