"""Measured rain arrives in millimetres and UTC, and what looks wrong in it is said with its row."""

import json

import numpy as np
import pytest

from undergrid.core.flood.rain.measured import Convention, series_of
from undergrid.core.flood.rain.readings import read_readings
from undergrid.core.kernel.errors import SourceError


def read_one(tmp_path, name, text, **convention):
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    [readings] = read_readings(file)
    return series_of(readings, Convention(**convention))


def slugs(findings):
    return [finding.slug for finding in findings]


def test_a_table_in_local_time_is_stored_in_utc(tmp_path):
    text = "时间,沙坪坝\n2024/07/01 08:00,1.5\n2024/07/01 08:05,2.0\n"
    series, findings = read_one(tmp_path, "rain.csv", text)
    assert series.gauge == "沙坪坝"
    assert series.begin[0] == np.datetime64("2024-07-01T00:00:00")
    assert (series.step_s, series.total_mm, findings) == (300, 3.5, [])


def test_every_column_of_a_table_is_a_gauge(tmp_path):
    file = tmp_path / "two.csv"
    file.write_text("time;north;south\n2024-07-01 08:00;1;2\n2024-07-01 08:05;3;4\n", encoding="utf-8")
    assert [readings.gauge for readings in read_readings(file)] == ["north", "south"]


def test_stamps_at_the_end_of_intervals_move_to_their_begin(tmp_path):
    series, _ = read_one(
        tmp_path, "r.csv", "time,g\n2024-07-01 08:05,1\n2024-07-01 08:10,1\n", stamp="end", zone="+00:00"
    )
    assert series.begin[0] == np.datetime64("2024-07-01T08:00:00")


def test_intensity_in_inches_per_hour_becomes_depth_in_millimetres(tmp_path):
    text = "time,g\n2024-07-01 08:00,6\n2024-07-01 08:10,0\n"
    series, _ = read_one(tmp_path, "r.csv", text, quantity="intensity", unit="in/h")
    assert series.depth_mm[0] == pytest.approx(25.4)


def test_a_counter_becomes_depths_and_its_reset_is_missing(tmp_path):
    text = "time,g\n" + "".join(f"2024-07-01 08:{5 * i:02d},{v}\n" for i, v in enumerate([10, 12, 12, 0, 3]))
    series, findings = read_one(tmp_path, "r.csv", text, quantity="cumulative")
    np.testing.assert_array_equal(series.depth_mm, [0, 2, 0, np.nan, 3])
    assert slugs(findings) == ["rain-counter", "rain-missing"]


def test_a_gap_is_told_with_its_row(tmp_path):
    text = "time,g\n2024-07-01 08:00,1\n2024-07-01 08:05,1\n2024-07-01 08:10,1\n2024-07-01 10:10,1\n"
    _, findings = read_one(tmp_path, "r.csv", text)
    assert slugs(findings) == ["rain-gap"]
    assert findings[0].place.row == 4
    assert "2 h" in findings[0].text.en


def test_metres_taken_for_millimetres_are_noticed(tmp_path):
    _, findings = read_one(tmp_path, "r.csv", "time,g\n2024-07-01 08:00,1.5\n2024-07-01 08:05,1.5\n", unit="m")
    assert "rain-unit" in slugs(findings)


def test_autumn_hour_that_comes_twice_gives_no_duplicates(tmp_path):
    stamps = ["01:30", "02:00", "02:30", "02:00", "02:30", "03:00"]
    text = "time,g\n" + "".join(f"2024-10-27 {stamp},1\n" for stamp in stamps)
    series, findings = read_one(tmp_path, "r.csv", text, zone="Europe/Berlin")
    assert findings == []
    assert set(np.diff(series.begin)) == {np.timedelta64(1800, "s")}


def test_spring_hour_that_never_was_is_told(tmp_path):
    text = "time,g\n" + "".join(f"2024-03-31 {stamp},1\n" for stamp in ["01:00", "02:00", "03:00", "04:00"])
    _, findings = read_one(tmp_path, "r.csv", text, zone="Europe/Berlin")
    assert slugs(findings) == ["rain-time"]


def test_negative_and_unreadable_values_are_missing_and_told(tmp_path):
    text = "time,g\n2024-07-01 08:00,-999\n2024-07-01 08:05,x\n2024-07-01 08:10,1\n"
    series, findings = read_one(tmp_path, "r.csv", text)
    np.testing.assert_array_equal(series.depth_mm, [np.nan, np.nan, 1])
    assert slugs(findings) == ["rain-missing", "rain-negative"]


def test_sensor_things_observations_are_read_with_their_own_offset(tmp_path):
    observations = [{"phenomenonTime": f"2024-07-01T08:{minute:02d}:00+08:00", "result": 1.0} for minute in (0, 5, 10)]
    text = json.dumps({"value": [{"name": "SPB", "Observations": observations}]})
    series, findings = read_one(tmp_path, "obs.json", text, zone="Europe/Berlin")
    assert (series.gauge, series.begin[0], findings) == ("SPB", np.datetime64("2024-07-01T00:00:00"), [])


def test_a_swmm_rain_file_with_rainy_hours_only_has_no_gaps(real_data):
    [readings] = read_readings(real_data / "swmm/nrtestsuite_usepa/public/swc/tx415408.dat")
    convention = Convention(unit="in", zone="UTC", step_s=3600, events_only=True)
    series, findings = series_of(readings, convention)
    assert findings == []
    assert series.total_mm > 1000


def test_what_is_no_rain_file_is_refused(tmp_path):
    file = tmp_path / "names.csv"
    file.write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(SourceError, match="no column of times"):
        read_readings(file)
