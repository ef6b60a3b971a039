"""When something was laid is kept as exact as it was written: year, month or day, and no more."""

import pandas as pd
import pytest
from openpyxl import load_workbook

from undergrid.core.intake.part_dates import part_dates
from undergrid.tests.survey.asking import import_survey
from undergrid.tests.survey.tables import case_of, delivery_of, sewer, written
from undergrid.tests.survey.test_checks import judged
from undergrid.tests.survey.test_lifecycle import EPSG, ask


def read(*cells, formats=()):
    """Return the years, the dates, and the slugs of what is told of a column of cells."""
    found = part_dates(pd.Series(cells, dtype="str"), formats)
    assert not found.bad.any()
    years = [None if pd.isna(year) else int(year) for year in found.years]
    return years, [None if pd.isna(date) else date for date in found.dates], [each.check.slug for each in found.told]


@pytest.mark.parametrize(
    ("cell", "year", "date"),
    [("2015", 2015, None), ("2015年", 2015, None), ("2015.0", 2015, None), ("20150000", 2015, None),
     ("2015-06", 2015, "2015-06"), ("2015.6", 2015, "2015-06"), ("2015/06", 2015, "2015-06"),
     ("2015年6月", 2015, "2015-06"), ("2015年06月份", 2015, "2015-06"), ("201506", 2015, "2015-06"),
     ("２０１５－０６", 2015, "2015-06"), ("2015-06-00", 2015, "2015-06"), ("20150600", 2015, "2015-06"),
     ("2015-06-03", 2015, "2015-06-03"), ("2015.6.3", 2015, "2015-06-03"), ("2015/6/3", 2015, "2015-06-03"),
     ("20150603", 2015, "2015-06-03"), ("20150603.0", 2015, "2015-06-03"), ("2015年6月3日", 2015, "2015-06-03"),
     ("2015-06-03 00:00:00", 2015, "2015-06-03"), ("1862-01-01", 1862, "1862-01-01")],
)  # fmt: skip
def test_a_date_is_as_exact_as_it_was_written(cell, year, date):
    assert read(cell) == ([year], [date], [])


@pytest.mark.parametrize(
    ("cell", "form", "date"),
    [("06/03/15 0:00:00", "%m/%d/%y %H:%M:%S", "2015-06-03"), ("06/2015", "%m/%Y", "2015-06"),
     ("1433289600000", "epoch_ms", "2015-06-03")],
)  # fmt: skip
def test_the_profile_s_formats_say_no_more_than_they_name(cell, form, date):
    assert read(cell, formats=[form]) == ([2015], [date], [])


@pytest.mark.parametrize(
    ("cell", "year"), [("1980年代", 1980), ("1998-2003", 1998), ("2015-13-45", 2015), ("2015.1", 2015)]
)
def test_what_is_more_or_less_than_a_date_gives_its_year_and_is_told(cell, year):
    assert read(cell) == ([year], [None], ["intake.date-read-in-part"])


def test_day_numbers_of_a_table_program_are_read_and_told():
    assert read("42158", "42158.5", None) == (
        [2015, 2015, None], ["2015-06-03", "2015-06-03", None], ["intake.date-as-day-number"]
    )  # fmt: skip


def test_years_that_a_database_made_firsts_of_january_stay_years():
    cells = ["1998-01-01", "2003-01-01", "2015-01-01 00:00:00"]
    assert read(*cells) == ([1998, 2003, 2015], [None] * 3, ["intake.dates-first-of-january"])
    assert read(*cells, "2015-06-03")[1] == ["1998-01-01", "2003-01-01", "2015-01-01", "2015-06-03"]
    assert read("2015-01-01")[1] == ["2015-01-01"]
    decades = ["1990-01-01", "2000-01-01", "2010-01-01", "2015-06-03"]
    assert read(*decades)[1] == [None, None, None, "2015-06-03"]


@pytest.mark.parametrize("cell", ["long ago", "201513", "20151", "15年6月", "99999"])
def test_what_is_no_date_is_not_guessed(cell):
    assert part_dates(pd.Series([cell], dtype="str")).bad.all()


@pytest.mark.parametrize("header", ["laid_on", "laid_year"])
def test_either_column_gives_year_and_date(header):
    points, segments = sewer()
    rows = [{name: cell for name, cell in row.items() if name != "laid_year"} for row in segments]
    delivery = delivery_of(points, [row | {header: cell} for row, cell in zip(rows, ("2015.6", "2016"), strict=True)])
    table = delivery.table("segments")
    assert table["laid_year"].tolist() == [2015, 2016]
    assert table["laid_on"].fillna("").tolist() == ["2015-06", ""]


def test_each_column_fills_what_the_other_lacks():
    points, segments = sewer()
    rows = [segments[0] | {"laid_year": "", "laid_on": "2015-06-03"},
            segments[1] | {"laid_year": "2014年5月", "laid_on": ""}]  # fmt: skip
    table = delivery_of(points, rows).table("segments")
    assert table["laid_year"].tolist() == [2015, 2014]
    assert table["laid_on"].tolist() == ["2015-06-03", "2014-05"]


@pytest.mark.parametrize(("laid", "told"), [("2025-09", False), ("2025-09-01", False), ("2025-10", True)])
def test_a_month_is_after_the_survey_only_where_all_its_days_are(laid, told):
    points, segments = sewer()
    rows = [row | {"laid_year": "2025", "laid_on": laid} for row in segments]
    findings, _, _ = judged(points, rows, "segment-laid-in-future")
    assert bool(findings) is told
    assert all(laid in finding.text.zh for finding in findings)


def test_the_city_says_how_old_its_oldest_pipe_is():
    case = case_of(*sewer())
    assert (case.points["laid_year"] == 2001).all()
    points, segments = sewer()
    assert not judged(points, [row | {"laid_year": "1850"} for row in segments], "segment-laid-too-early")[0]


def test_the_date_enters_the_store_and_a_wrong_one_is_marked_in_its_own_column(call_in, tmp_path):
    call = call_in(EPSG)
    points, segments = ([{k: v for k, v in row.items() if k != "laid_year"} for row in rows] for rows in sewer())
    dates = ("2015年6月", "2031.6.3")
    files = written(tmp_path, points, [row | {"埋设日期": date} for row, date in zip(segments, dates, strict=True)])
    import_survey(call, files=files, workbook=str(tmp_path / "back.xlsx"))
    page = load_workbook(tmp_path / "back.xlsx")["segments"]
    assert [cell.value for row in page.iter_rows() for cell in row if cell.comment] == ["2031.6.3"]
    mended = [row | {"埋设日期": date} for row, date in zip(segments, ("2015年6月", "2021.6.3"), strict=True)]
    import_survey(call, files=written(tmp_path / "mended", points, mended), accept=True)
    rows = ask(call, "SELECT laid_year, laid_on FROM survey.segment ORDER BY 1")
    assert [tuple(row) for row in rows] == [(2015, "2015-06"), (2021, "2021-06-03")]
