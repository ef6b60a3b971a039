"""Tables whose cells say where a thing lies."""

from pathlib import Path

import openpyxl
import shapely

from undergrid.core.formats.files import read_files


def test_a_title_wider_than_the_table_does_no_harm_to_a_column_of_wkt(tmp_path: Path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["排水管线成果表"])
    sheet.merge_cells("A1:J1")
    sheet.append(["管段", "wkt", "材质"])
    sheet.append(["1", "LINESTRING (500000 3270000, 500010 3270000)", "PE"])
    book.save(tmp_path / "titled.xlsx")
    (read,) = read_files([tmp_path / "titled.xlsx"])
    assert [column.to_pylist()[-1] for column in read.columns] == ["1", "PE"]
    assert shapely.length(shapely.from_wkb(read.geometry[-1])) == 10.0
    assert read.merges == [((0, 0), (0, 8))]
