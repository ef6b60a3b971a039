"""Tables as loggers and offices write them are read as meant, or the word is said."""

from datetime import datetime

import numpy as np
import pytest
from openpyxl import Workbook

from undergrid.core.flood.rain.measured import Convention, series_of
from undergrid.core.flood.rain.readings import read_gauges, read_readings
from undergrid.core.kernel.errors import SourceError

TWO = "2024-06-01 00:00,0\n2024-06-01 00:05,1.2\n"


def read(tmp_path, text, encoding="utf-8", name="gauge.csv", **convention):
    file = tmp_path / name
    file.write_bytes(text.encode(encoding))
    found = read_readings(file, convention.get("quantity", "depth"))
    series = {}
    findings = []
    for readings in found:
        one, told = series_of(readings, Convention(**convention))
        series[one.gauge] = one.depth_mm.tolist()
        findings += told
    return series, [finding.slug for finding in findings]


def test_title_lines_name_the_station(tmp_path):
    text = "站名：沙坪坝\n站号：57516\n时间,雨量(mm)\n" + TWO
    assert read(tmp_path, text, "gbk") == ({"沙坪坝": [0, 1.2]}, [])


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "gbk"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_any_encoding_and_delimiter(tmp_path, encoding, delimiter):
    text = "时间,甲站,乙站\n2024-06-01 00:00,0,1\n2024-06-01 00:05,1.2,0\n".replace(",", delimiter)
    assert read(tmp_path, text, encoding) == ({"甲站": [0, 1.2], "乙站": [1, 0]}, [])


def test_station_number_and_name_are_no_rain(tmp_path):
    text = "站号,站名,时间,雨量\n57516,沙坪坝,2024-06-01 00:00,0\n57516,沙坪坝,2024-06-01 00:05,1.2\n"
    assert read(tmp_path, text) == ({"57516 沙坪坝": [0, 1.2]}, [])


@pytest.mark.parametrize(
    "text",
    [
        "日期,时间,雨量\n2024-06-01,00:00,0\n2024-06-01,00:05,1.2\n",
        "Date\tTime\tRain\n2024/6/1\t0:00\t0\n2024/6/1\t0:05\t1.2\n",
        "年,月,日,时,分,雨量\n2024,6,1,0,0,0\n2024,6,1,0,5,1.2\n",
        "时间,雨量\n2024年6月1日0时0分,0\n2024年6月1日0时5分,1.2\n",
        "time,rain\n202406010000,0\n202406010005,1.2\n",
        "time,rain\n01.06.2024 00:00,0\n01.06.2024 00:05,1.2\n",
        "date time rain\n2024-06-01T00:00 x\n".replace(" x", " 0").replace("date time", "time")
        + "2024-06-01T00:05 1.2\n",
    ],
)
def test_dates_in_every_dress(tmp_path, text):
    series, told = read(tmp_path, text)
    assert (list(series.values()), told) == ([[0, 1.2]], [])


def test_days_and_months_that_nobody_can_tell_apart_are_told(tmp_path):
    with pytest.raises(SourceError, match="fewer than two readings"):
        read(tmp_path, "time,rain\n01/06/2024 00:00,0\n02/06/2024 00:05,1.2\n")
    series, _ = read(tmp_path, "time,rain\n12/06/2024 00:00,0\n13/06/2024 00:00,1.2\n")
    assert list(series.values()) == [[0, 1.2]]


@pytest.mark.parametrize(
    "text",
    [
        "time,station,quality,depth_mm\n2024-06-01 00:00,A,1,0\n2024-06-01 00:05,A,1,7\n",
        "time,station,depth_mm,quality\n2024-06-01 00:00,A,0,1\n2024-06-01 00:05,A,7,1\n",
    ],
)
def test_quality_flags_are_no_rain_and_told(tmp_path, text):
    assert read(tmp_path, text) == ({"A": [0, 7]}, ["rain-quality-flags"])


def test_other_columns_are_no_gauges_and_told(tmp_path):
    text = "time,G8,battery_v,备注\n2024-06-01 00:00,0,12.1,\n2024-06-01 00:05,1,12.0,x\n"
    assert read(tmp_path, text) == ({"G8": [0, 1]}, ["rain-column-left", "rain-column-left"])


def test_which_column_is_the_rain_is_not_guessed(tmp_path):
    with pytest.raises(SourceError, match="which of these columns is the rain: a, b"):
        read(tmp_path, "time,station,a,b\n2024-06-01 00:00,A,1,0\n2024-06-01 00:05,A,1,7\n")


def test_decimal_commas_are_read_and_told(tmp_path):
    assert read(tmp_path, "time;G6\n2024-07-01 08:00;0,0\n2024-07-01 08:05;1,5\n") == (
        {"G6": [0, 1.5]}, ["rain-decimal-comma"],
    )  # fmt: skip
    with pytest.raises(SourceError, match="cells"):
        read(tmp_path, "time,G6\n2024-07-01 08:00,0,0\n2024-07-01 08:05,1,5\n")


def test_a_row_with_too_many_cells_is_told_with_its_number(tmp_path):
    file = tmp_path / "g.csv"
    file.write_text("time,G\n" + TWO + "2024-06-01 00:10,1,5,9\n2024-06-01 00:15,0\n", encoding="utf-8")
    [readings] = read_readings(file)
    _, findings = series_of(readings, Convention())
    uneven = next(finding for finding in findings if finding.slug == "rain-row-uneven")
    assert uneven.place.row == 4
    assert "rain-gap" in {finding.slug for finding in findings}


def test_a_short_row_is_a_missing_value(tmp_path):
    series, told = read(tmp_path, "time,G,H\n2024-06-01 00:00,0,1\n2024-06-01 00:05,1\n2024-06-01 00:10,0,0\n")
    np.testing.assert_array_equal(series["H"], [1, np.nan, 0])
    assert told == ["rain-missing"]


def test_a_counter_given_as_depth_is_refused_and_read_when_said(tmp_path):
    text = "time,G2\n" + "".join(f"2024-07-01 08:{5 * i:02d},{v}\n" for i, v in enumerate([0, 1, 3, 3, 3]))
    assert read(tmp_path, text)[1] == ["rain-looks-cumulative"]
    assert read(tmp_path, text, quantity="cumulative") == ({"G2": [0, 1, 2, 0, 0]}, [])


@pytest.mark.parametrize(
    ("header", "slug"),
    [("累计雨量(mm)", "rain-quantity"), ("雨强(mm/h)", "rain-quantity"), ("rain (in)", "rain-unit-said")],
)
def test_what_the_header_says_against_the_choice_is_refused(tmp_path, header, slug):
    assert slug in read(tmp_path, f"time,{header}\n" + TWO)[1]


def test_of_several_columns_of_rain_the_one_of_the_quantity_is_read(tmp_path):
    text = "begin_time,depth_mm,intensity_mm_h\n2024-06-01 00:00,0,0\n2024-06-01 00:05,1,12\n"
    assert read(tmp_path, text)[0] == {"gauge": [0, 1]}
    assert read(tmp_path, text, quantity="intensity")[0] == {"gauge": [0, pytest.approx(1)]}


def test_tips_of_a_bucket_are_counted_and_told(tmp_path):
    stamps = ["08:00:13", "08:01:40", "08:02:02", "08:07:59", "08:08:00"]
    text = "time,G7\n" + "".join(f"2024-07-01 {stamp},0.2\n" for stamp in stamps)
    series, told = read(tmp_path, text)
    assert series["G7"] == pytest.approx([0.6, 0.4])
    assert told == ["rain-tips"]


def test_codes_for_missing_and_trace_are_neither_rain_nor_drought(tmp_path):
    text = "time,G\n2024-06-01 00:00,999999\n2024-06-01 00:05,1.2\n2024-06-01 00:10,32700\n"
    series, told = read(tmp_path, text)
    np.testing.assert_array_equal(series["G"], [np.nan, 1.2, 0])
    assert told == ["rain-missing-code", "rain-trace-code", "rain-missing"]


def test_a_gap_is_missing_and_not_dry_unless_the_file_holds_rain_only(tmp_path):
    text = "time,G\n2024-06-01 00:00,1\n2024-06-01 00:05,1\n2024-06-01 00:10,1\n2024-06-01 00:25,1\n"
    np.testing.assert_array_equal(read(tmp_path, text)[0]["G"], [1, 1, 1, np.nan, np.nan, 1])
    assert read(tmp_path, text, events_only=True)[0]["G"] == [1, 1, 1, 1]


def test_a_total_below_the_table_is_told(tmp_path):
    assert "rain-time" in read(tmp_path, "time,G\n" + TWO + "合计,1.2\n")[1]


def test_a_year_misread_does_not_fill_memory(tmp_path):
    with pytest.raises(SourceError, match="years"):
        read(tmp_path, "time,G\n" + TWO + "2924-06-01 00:10,0\n", step_s=60)


def test_a_workbook_comes_in_as_any_delivery_does_and_every_row_is_accounted_for(tmp_path):
    book = Workbook()
    rain = book.active
    rain.title = "实测"
    rain.append(["2024年6月雨量表"])
    rain.append(["时间", "雨量(mm)"])
    rain.append([None, "甲站", "乙站"])
    rain.merge_cells("B2:C2")
    rain.append([datetime(2024, 6, 1), 0, 1])
    rain.append([datetime(2024, 6, 1, 0, 5), 1.2, None])
    rain.append([])
    rain.append([None, None, None, "加密观测"])
    book.create_sheet("说明").append(["本月仪器正常"])
    old = book.create_sheet("旧表")
    old.append(["时间", "甲站"])
    old.sheet_state = "hidden"
    book.save(tmp_path / "month.xlsx")
    read = read_gauges([tmp_path / "month.xlsx"])
    assert {each.gauge: (each.values, each.rows) for each in read.readings} == {
        "甲站": (["0", "1.2"], [4, 5]), "乙站": (["1", ""], [4, 5]),
    }  # fmt: skip
    assert [finding.slug for finding in read.findings] == ["intake.sheet-hidden", "intake.sheet-not-understood"]
    assert [finding.slug for finding in read.readings[0].notes] == ["rain-column-left", "intake.rows-left-out"]
    assert all(each.closes for each in read.account)
    assert [(each.taken, sum(each.left.values())) for each in read.account] == [(2, 5), (0, 1), (0, 1)]
    series, findings = series_of(read.readings[0], Convention())
    assert (series.depth_mm.tolist(), {each.place.sheet for each in findings}) == ([0, 1.2], {"实测"})


@pytest.mark.parametrize("name", ["logger.dat", "logger.rg7", "logger.tsv", "记录.txt"])
def test_a_table_of_any_ending_is_a_table(tmp_path, name):
    assert list(read(tmp_path, "time,G\n" + TWO, name=name)[0].values()) == [[0, 1.2]]


def test_columns_apart_by_blanks_with_decimal_commas_are_cut_by_the_blanks(tmp_path):
    text = "time rain\n2024-06-01T00:00 0,0\n2024-06-01T00:05 1,2\n"
    assert read(tmp_path, text) == ({"gauge": [0, 1.2]}, ["rain-decimal-comma"])


def test_a_line_that_is_cut_off_in_a_swmm_rain_file_is_named(tmp_path):
    lines = [f"SPB 2024 7 1 8 {5 * number} 1.5\n" for number in range(3)]
    assert read(tmp_path, "".join(lines), name="rain.dat", zone="UTC")[0] == {"SPB": [1.5, 1.5, 1.5]}
    with pytest.raises(SourceError, match="line 4 has 5 columns"):
        read(tmp_path, "".join([*lines, "SPB 2024 7 1 8\n"]), name="rain.dat")
