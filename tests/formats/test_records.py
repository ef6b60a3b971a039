"""Tables that are no tables by their format; few cells that claim a great rectangle are refused unread."""

import json
from pathlib import Path

import pytest

from undergrid.core.formats.files import read_files
from undergrid.core.kernel.errors import SourceError

HEAD = (
    '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
    'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="管线"><Table>'
)
TAIL = "</Table></Worksheet></Workbook>"


def test_a_sheet_keeps_the_places_of_its_cells(tmp_path: Path):
    rows = '<Row ss:Index="3"><Cell ss:MergeAcross="1"><Data>点号</Data></Cell><Cell><Data>X</Data></Cell></Row>'
    (tmp_path / "a.xml").write_text(HEAD + rows + '<Row><Cell ss:Index="3"><Data>7</Data></Cell></Row>' + TAIL)
    (sheet,) = read_files([tmp_path / "a.xml"])
    assert (sheet.name, sheet.rows.tolist(), sheet.merges) == ("管线", [3, 4], [((0, 0), (0, 1))])
    assert [column.to_pylist() for column in sheet.columns] == [["点号", None], [None, None], ["X", "7"]]


def test_cells_that_reach_far_are_refused_with_their_sheet(tmp_path: Path):
    rows = '<Row><Cell ss:Index="16384"><Data>1</Data></Cell></Row>' * 5000
    (tmp_path / "far.xml").write_text(HEAD + rows + TAIL)
    with pytest.raises(
        SourceError, match=r"sheet 管线 in the workbook far\.xml reach as far as row 5000 and column 16384"
    ):
        read_files([tmp_path / "far.xml"])


def test_records_without_a_common_name_are_no_table(tmp_path: Path):
    (tmp_path / "wide.json").write_text(json.dumps([{f"name{number}": 1} for number in range(3000)]))
    with pytest.raises(SourceError, match=r"3000 records of wide\.json have 3000 different names"):
        read_files([tmp_path / "wide.json"])


def read(path: Path, text: str):
    """Return (names, columns, what is told) of the first table in a text."""
    path.write_text(text, encoding="utf-8")
    sheet = read_files([path])[0]
    return sheet.names, [column.to_pylist() for column in sheet.columns], [each.text.en for each in sheet.findings]


def test_what_json_holds_beside_its_records_is_told(tmp_path: Path):
    """A list of which one member is no record is no table, and not lost without a word."""
    text = '{"made":"2026","pipes":[{"a":1},{"a":2}],"points":[{"n":1},null,{"n":2}],"of":{"none":null,"few":[]}}'
    assert read(tmp_path / "a.json", text) == (
        ["a"],
        [["1", "2"]],
        ["Beside the rows of its tables a.json holds what was left out: made, points (3)."],
    )


def test_a_feature_keeps_what_it_says_outside_its_properties(tmp_path: Path):
    lines = ['{"type":"Feature","id":"P1","geometry":null,"properties":{"id":7},"team":"A"}',
             '{"type":"Feature","id":"P2","geometry":{"type":"Heap"},"properties":[1]}']  # fmt: skip
    assert read(tmp_path / "a.geojsonl", "\n".join(lines)) == (
        ["id", "id 2", "team", "properties"],
        [["7", "P2"], ["P1", None], ["A", None], [None, "[1]"]],
        ["Beside the rows of its tables a.geojsonl holds what was left out: geometry."],
    )


def test_one_object_alone_counts_where_it_came_by_lines(tmp_path: Path):
    assert read(tmp_path / "a.jsonl", '{"a":2,"b":[1]}\n') == (["a", "b"], [["2"], ["[1]"]], [])
    with pytest.raises(SourceError, match="no list of records"):
        read(tmp_path / "a.json", '{"a":2,"b":[1]}\n')


def test_two_that_are_called_alike_keep_both_their_values(tmp_path: Path):
    assert read(tmp_path / "a.json", '[{"a/b":1,"a":{"b":2}}]')[1] == [["1"], ["2"]]
    assert read(tmp_path / "a.xml", '<a><r n="1"><n>2</n></r><r n="3"><n>4</n></r></a>')[:2] == (
        ["n", "n 2"],
        [["1", "3"], ["2", "4"]],
    )


def test_the_text_of_an_element_is_read_beside_its_attributes(tmp_path: Path):
    names, columns, _ = read(tmp_path / "a.xml", '<a><r k="x">1 <b>2</b> 3</r><r k="y">4</r></a>')
    assert (names, columns) == (["r", "k", "b"], [["1 3", "4"], ["x", "y"], ["2", None]])


def test_what_xml_says_in_no_row_is_told(tmp_path: Path):
    """Pipes whose places are the rows: their numbers and sizes stand in none."""
    pipe = '<pipe dn="300"><no>W{}</no>' + '<p x="1" y="2"/>' * 5 + "</pipe>"
    text = "<a made='2026'><codes><c>1</c><c>2</c></codes>" + pipe.format(1) + pipe.format(2) + "</a>"
    names, columns, told = read(tmp_path / "a.xml", text)
    assert (names, len(columns[0])) == (["x", "y"], 10)
    assert told == [
        "Beside the rows of its tables a.xml holds what was left out: made, pipe/dn (2), pipe/no (2), codes/c (2)."
    ]


def test_rows_stand_as_deep_as_xml_is_read(tmp_path: Path):
    text = "<a>" * 60 + "<r><n>1</n><m>2</m></r>" * 2 + "</a>" * 60
    assert read(tmp_path / "a.xml", text) == (["n", "m"], [["1", "1"], ["2", "2"]], [])
