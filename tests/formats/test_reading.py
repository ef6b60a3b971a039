"""Files as they come: any encoding and delimiter, workbooks, databases; and those that are not what they say."""

import shutil
import subprocess
import zipfile

import pandas as pd
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from undergrid.core.formats.delimited import sheet_of_text
from undergrid.core.formats.files import read_files
from undergrid.core.formats.text import encoding_of
from undergrid.core.intake import values
from undergrid.core.kernel.errors import SourceError

TABLE = "点号,特征,备注\nW1,三通,检查井\nW2,拐点,\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_chinese_table_reads_alike_in_every_encoding(encoding):
    sheet = sheet_of_text(TABLE.encode(encoding), "points.csv")
    assert sheet.top(3) == [["点号", "特征", "备注"], ["W1", "三通", "检查井"], ["W2", "拐点", ""]]


def test_western_accents_are_not_taken_for_chinese():
    assert encoding_of("Straße;Größe;Öffnung\n".encode("cp1252")) == "cp1252"


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found(delimiter):
    sheet = sheet_of_text(delimiter.join(["a", "b", "c"]).encode() + b"\n" + delimiter.join("123").encode(), "t.csv")
    assert sheet.top(2) == [["a", "b", "c"], ["1", "2", "3"]]


def test_ragged_rows_are_filled_up_and_rows_keep_their_numbers():
    sheet = sheet_of_text(b"title\na,b,c\n1,2,3\n\n4,5\n", "t.csv")
    assert sheet.rows.tolist() == [1, 2, 3, 4, 5]
    assert sheet.top(5)[4] == ["4", "5", ""]


def test_a_quoted_line_break_stays_in_its_cell():
    sheet = sheet_of_text(b'no,note\n1,"two\nlines"\n', "t.csv")
    assert sheet.cell(1, 1) == "two\nlines"


def test_a_binary_file_called_csv_is_refused(tmp_path):
    (tmp_path / "points.csv").write_bytes(b"\x00\x01\x02" * 100)
    with pytest.raises(SourceError, match="not a text table"):
        read_files([tmp_path / "points.csv"])


@pytest.mark.parametrize("name", ["points.xlsx", "points.mdb", "points.gpkg", "points.shp", "points.dxf"])
def test_a_file_that_is_not_what_its_name_says_is_refused_with_a_remedy(tmp_path, name):
    (tmp_path / name).write_text("hello")
    with pytest.raises(SourceError) as refused:
        read_files([tmp_path / name])
    assert refused.value.remedy.en
    assert refused.value.remedy.zh


def test_an_archive_that_points_outside_of_itself_is_refused(tmp_path):
    with zipfile.ZipFile(tmp_path / "slip.zip", "w") as packed:
        packed.writestr("../points.csv", TABLE)
    with pytest.raises(SourceError, match="points outside"):
        read_files([tmp_path / "slip.zip"])


def test_a_bomb_is_refused(tmp_path):
    with zipfile.ZipFile(tmp_path / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("points.csv", b"0" * 30_000_000)
    with pytest.raises(SourceError, match="too densely"):
        read_files([tmp_path / "bomb.zip"])


def test_an_archive_of_tables_is_read(tmp_path):
    with zipfile.ZipFile(tmp_path / "delivery.zip", "w") as packed:
        packed.writestr("WS/points.csv", TABLE)
    assert [sheet.file for sheet in read_files([tmp_path / "delivery.zip"])] == ["points.csv"]


def test_xml_with_entities_is_refused(tmp_path):
    (tmp_path / "x.xml").write_text(
        '<!DOCTYPE a [<!ENTITY b "c">]><Identifikation xmlns="http://www.ofd-hannover.la/Identifikation">&b;</Identifikation>'
    )
    with pytest.raises(SourceError, match="document type"):
        read_files([tmp_path / "x.xml"])


def test_without_mdbtools_a_database_is_refused_with_the_way_to_get_it(tmp_path, monkeypatch):
    (tmp_path / "survey.mdb").write_bytes(b"\x00\x01\x00\x00Standard Jet DB\x00" + bytes(4096))
    monkeypatch.setattr(shutil, "which", lambda _program: None)
    with pytest.raises(SourceError, match="mdbtools") as refused:
        read_files([tmp_path / "survey.mdb"])
    assert "apt install mdbtools" in refused.value.remedy.en


@pytest.mark.skipif(shutil.which("mdb-tables") is None, reason="mdbtools is not installed")
def test_a_damaged_database_is_refused(tmp_path):
    (tmp_path / "survey.mdb").write_bytes(b"\x00\x01\x00\x00Standard Jet DB\x00" + bytes(64))
    assert (
        subprocess.run(["mdb-tables", str(tmp_path / "survey.mdb")], capture_output=True, check=False).returncode != 0
    )
    with pytest.raises(SourceError, match="cannot be read"):
        read_files([tmp_path / "survey.mdb"])


@given(st.binary(max_size=200).filter(lambda content: b"\0" not in content))
@example(b"\r")
def test_any_text_is_a_table_with_numbered_rows(content):
    sheet = sheet_of_text(content, "any.csv")
    assert len(sheet.rows) == (len(sheet.columns[0]) if sheet.columns else 0)


@pytest.mark.parametrize(
    ("cells", "read"),
    [
        (["12.5", "7,25"], [12.5, 7.25]),
        (["0,250", "1,5"], [0.25, 1.5]),
        (["1,234"], [None]),  # a thousand, or a little more than one: nobody can tell
        (["1,234", "1,2,3"], [None, None]),
    ],
)
def test_a_decimal_comma_is_read_where_it_can_be_nothing_else(cells, read):
    numbers, bad = values.numbers(pd.Series(cells, dtype="str"))
    assert [None if each != each else each for each in numbers] == read  # noqa: PLR0124
    assert bad.tolist() == [each is None for each in read]


def test_dates_of_two_orders_are_read_by_the_one_that_fits_all():
    day_first, month_first = "%d/%m/%y", "%m/%d/%y"
    american, _ = values.dates(pd.Series(["01/31/14", "02/03/14"], dtype="str"), (day_first, month_first))
    assert american.dt.month.tolist() == [1, 2]
    other, _ = values.dates(pd.Series(["31/01/14", "02/03/14"], dtype="str"), (month_first, day_first))
    assert other.dt.month.tolist() == [1, 3]
