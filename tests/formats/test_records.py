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
