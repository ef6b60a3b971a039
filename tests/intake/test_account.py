"""What a delivery says of itself: every row and column read is taken in or told; stand-ins are no values."""

import openpyxl
import pytest

from undergrid.core.store.codebook import shipped_codes
from undergrid.tests.survey.asking import understand
from undergrid.tests.survey.tables import PROJECT, changed, delivery_of, sewer


def book_of(path, rows, hidden=()):
    """Write the sewer's points as a sheet, with further rows around them, and return what is understood of it."""
    points, segments = sewer()
    book = openpyxl.Workbook()
    book.remove(book.active)
    sheet = book.create_sheet("points")
    heads = list(points[0])
    for row in rows(heads, [[row[key] for key in heads] for row in points]):
        sheet.append(row)
    lines = book.create_sheet("segments")
    lines.append(list(segments[0]))
    for row in segments:
        lines.append(list(row.values()))
    for name in hidden:
        book.create_sheet(name).append(["a", "b"])
        book[name].sheet_state = "hidden"
    book.create_sheet("cover").append(["prepared by nobody"])
    book.save(path)
    return understand([path], shipped_codes(), PROJECT)


def told(received, slug):
    return [each.text.en for each in received.delivery.findings if each.slug == f"intake.{slug}"]


def test_every_row_of_every_sheet_is_accounted_for(tmp_path):
    def rows(heads, points):
        return [["Survey of nowhere"], heads, points[0], [], points[1], heads, points[2], ["Total:", 3]]

    received = book_of(tmp_path / "d.xlsx", rows, hidden=["old"])
    by_sheet = {each.sheet.partition("[")[2].rstrip("]"): each for each in received.account}
    points = by_sheet["points"]
    assert (points.rows, points.taken) == (8, 3)
    assert points.left == {"above_the_data": 2, "blank": 1, "repeated_header": 1, "total": 1}
    assert by_sheet["old"].left == {"hidden": 1}
    assert by_sheet["cover"].left == {"not_understood": 1}
    assert all(each.closes for each in received.account)
    assert told(received, "rows-left-out") == [
        "1 rows were left out: header or title repeated among the rows.", "1 rows were left out: totals.",
    ]  # fmt: skip
    assert len(received.delivery.table("points")) == 3
    assert "8 = 3 taken in + 2 title and header + 1 blank" in points.said().en


def test_a_point_that_is_called_total_stays(tmp_path):
    points, segments = sewer()
    delivery = delivery_of(changed(points, 0, point_no="Total"), changed(segments, 0, from_point_no="Total"))
    assert delivery.table("points")["point_no"].tolist() == ["Total", "W2", "W3"]
    assert len(delivery.table("segments")) == 2


def test_columns_that_nobody_uses_are_named():
    points, segments = sewer()
    delivery = delivery_of([row | {"colour of the sky": "blue", "mood": ""} for row in points], segments)
    (said,) = [each for each in delivery.findings if each.slug == "intake.columns-left-out"]
    assert said.text.en == "1 filled columns stand for nothing known and were left out: colour of the sky."


@pytest.mark.parametrize("number", ["-9999", "-9999.00", "1.7e38", "-3.4e38", "-32768"])
def test_a_stand_in_is_no_value(number):
    points, segments = sewer()
    delivery = delivery_of(changed(points, 1, ground_m=number), segments)
    assert delivery.table("points")["ground_m"].isna().tolist() == [False, True, False]
    (said,) = [each for each in delivery.findings if each.slug == "intake.value-stands-for-none"]
    assert "in 1 cells" in said.text.en


def test_zero_everywhere_is_no_level_and_zero_once_is_one():
    points, segments = sewer()
    nowhere = delivery_of([row | {"ground_m": "0"} for row in points], segments)
    assert nowhere.table("points")["ground_m"].isna().all()
    somewhere = delivery_of(changed(points, 0, ground_m="0"), segments)
    assert somewhere.table("points")["ground_m"].tolist() == [0, 10, 10]
    dry = delivery_of([row | {"silt_depth_m": "0"} for row in points], segments)
    assert dry.table("points")["silt_depth_m"].tolist() == [0, 0, 0]


@pytest.mark.parametrize("size", ["-9999", "0"])
def test_a_size_or_year_that_stands_for_none_refuses_no_pipe(size):
    points, segments = sewer()
    delivery = delivery_of(points, [row | {"section": size, "laid_year": size} for row in segments])
    table = delivery.table("segments")
    assert table[["width_mm", "laid_year"]].isna().all().all()
    assert not table["unreadable"].any()


def test_a_word_nobody_knows_is_told_once_with_its_count_and_what_it_may_mean():
    points, segments = sewer()
    delivery = delivery_of(points, [row | {"flow_direction": "forwards"} for row in segments])
    told = [each for each in delivery.findings if each.slug == "intake.value-not-a-choice"]
    assert len(told) == 1
    assert "'forwards'" in told[0].text.en
    assert "2 rows" in told[0].text.en
    assert "It may mean" in told[0].text.en
    assert not delivery.table("segments")["unreadable"].any()


def test_choices_are_known_in_any_case():
    points, segments = sewer()
    delivery = delivery_of(points, [row | {"shape": "CIRCULAR"} for row in segments])
    assert delivery.table("segments")["shape"].tolist() == ["circular", "circular"]
