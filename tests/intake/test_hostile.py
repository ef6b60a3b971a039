"""What a hostile team delivers comes into a store as it was meant, and goes out again."""

import numpy as np
import pytest
from sqlalchemy import text

from undergrid.core.formats.files import read_files
from undergrid.core.intake.withdrawing import withdraw_delivery
from undergrid.core.store.connection import open_store
from undergrid.tests.intake.hostile import EAST, NAMES, NORTH, SIZES, WRITERS, two_tables_on_one_sheet
from undergrid.tests.survey.asking import import_survey

POINTS = text("SELECT point_no, ST_X(geom), ST_Y(geom) FROM survey.point ORDER BY ST_X(geom)")
SEGMENTS = text("SELECT width_mm FROM survey.segment ORDER BY ST_X(ST_StartPoint(geom))")
WITHOUT_SIZES = {"blocks_of_a_drawing", "circles_of_a_drawing"}
COARSE = {"map_info": 0.02, "google_earth": 0.02, "layers_in_several_systems": 0.01}
"""How far places lie from what was meant, metres: formats that keep few digits, and other systems of coordinates."""


@pytest.mark.parametrize("name", WRITERS)
def test_it_comes_in_as_it_was_meant(name, call_in, findings, tmp_path):
    files = WRITERS[name](tmp_path)
    call = call_in(4547)
    options = {"utility": "WS"}
    answer = import_survey(call, files=[str(each) for each in files], name=name, accept=True, **options)
    assert answer["state"] == "accepted", answer["counts"]
    assert all(each["rows"] == each["taken"] + sum(each["left"].values()) for each in answer["account"])
    with open_store(call.connection) as store, store.connect() as connection:
        points, segments = connection.execute(POINTS).all(), connection.execute(SEGMENTS).all()
    assert [each[0] for each in points] == NAMES
    assert np.allclose([each[1:] for each in points], np.column_stack([EAST, NORTH]), atol=COARSE.get(name, 0.001))
    assert [each[0] for each in segments] == ([None] * 3 if name in WITHOUT_SIZES else SIZES)
    gone = withdraw_delivery(call, delivery=answer["delivery"])
    assert (gone["points"], gone["segments"]) == (4, 3)


def test_the_second_table_of_a_sheet_keeps_its_rows_numbers(tmp_path):
    above, below = read_files(two_tables_on_one_sheet(tmp_path))
    assert (above.name, below.name) == ("WS", "WS")
    assert above.rows.tolist() == [1, 2, 3, 4, 5]
    assert below.rows.tolist() == [6, 7, 8, 9, 10, 11]


def test_a_header_that_comes_again_on_the_next_page_begins_no_table(tmp_path):
    file = tmp_path / "pages.csv"
    page = "点号,X,Y\nA{0},2500000,50000{0}\n"
    file.write_text(page.format(1) + ",,\n" + page.format(2) + ",,\n探测,张三,校核\n李四,王五,赵六\n", encoding="utf-8")
    assert len(read_files([file])) == 1
