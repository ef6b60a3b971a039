"""One door for all readers: damaged, disguised or hostile files end in a sentence with their name, never a fault."""

import random
import zipfile

import numpy as np
import openpyxl
import pyogrio
import pytest

from undergrid.core.formats.curves import arc, linear_wkb
from undergrid.core.formats.files import read_files
from undergrid.core.kernel.errors import SourceError

ROWS = [["点号", "X", "Y", "备注"], *([f"W{n}", str(3268000 + n), str(355000 + n), "井"] for n in range(30))]
MUTANTS = 12


def workbook(path):
    book = openpyxl.Workbook()
    for row in ROWS:
        book.active.append(row)
    book.save(path)


def table(path):
    path.write_bytes("\n".join(map(",".join, ROWS)).encode("gb18030"))


def packed(path):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("点.csv", "\n".join(map(",".join, ROWS)))


def layer(path):
    names = np.array([row[0] for row in ROWS[1:]], dtype=object)
    shapes = np.array(
        [b"\x01\x01\x00\x00\x00" + np.array([n, n], dtype=float).tobytes() for n in range(30)], dtype=object
    )
    driver = {".gpkg": "GPKG", ".geojson": "GeoJSON", ".fgb": "FlatGeobuf", ".shp": "ESRI Shapefile"}[path.suffix]
    pyogrio.raw.write(path, shapes, [names], ["no"], geometry_type="Point", driver=driver, crs="EPSG:4326")


def drawing(path):
    import ezdxf

    document = ezdxf.new()
    for number in range(30):
        document.modelspace().add_line((number, 0), (number + 1, 5))
    document.saveas(path)


def markup(path):
    nodes = "".join(f"<Knoten><Objektart>2</Objektart><Name>{n}</Name></Knoten>" for n in range(30))
    path.write_text(f'<Identifikation xmlns="http://www.ofd-hannover.la/Identifikation">{nodes}</Identifikation>')


MADE = {"a.xlsx": workbook, "a.csv": table, "a.zip": packed, "a.gpkg": layer, "a.geojson": layer, "a.fgb": layer,
        "a.shp": layer, "a.dxf": drawing, "a.xml": markup}  # fmt: skip


@pytest.mark.parametrize("seed", range(MUTANTS))
@pytest.mark.parametrize("name", MADE)
def test_a_damaged_file_is_read_or_refused_by_its_name(tmp_path, name, seed):
    """Bytes changed, cut off or written twice: sheets of equal columns come out, or a sentence with a remedy."""
    path = tmp_path / name
    MADE[name](path)
    chance = random.Random(f"{name}{seed}")  # noqa: S311  (not for secrets)
    content = bytearray(path.read_bytes())
    for _ in range(chance.choice([1, 3, 30])):
        at = chance.randrange(len(content))
        match chance.randrange(3):
            case 0:
                content[at] = chance.randrange(256)
            case 1:
                del content[at : at + chance.randrange(1, 200)]
            case _:
                content[at:at] = content[max(0, at - 50) : at]
        content = content or bytearray(b"x")
    path.write_bytes(content)
    sheets, refused = read_or_refused(path)
    for sheet in sheets:
        assert {len(column) for column in sheet.columns} <= {len(sheet)}
    if refused is not None:
        assert "a." in refused.text.en or "点.csv" in refused.text.en
        assert refused.remedy.en
        assert refused.remedy.zh


def read_or_refused(path):
    try:
        return read_files([path]), None
    except SourceError as refused:
        return [], refused


def test_damaged_xml_is_told_with_line_and_column(tmp_path):
    (tmp_path / "net.xml").write_text('<Identifikation xmlns="http://www.ofd-hannover.la/Identifikation">\n<a></b>\n')
    with pytest.raises(SourceError, match=r"net\.xml.*line 2, column"):
        read_files([tmp_path / "net.xml"])


@pytest.mark.parametrize(("cell", "row", "column"), [("A1048576", 1048576, 2), ("XFD1048576", 1048576, 16384)])
def test_a_stray_cell_at_the_end_of_the_sheet_is_told_before_the_sheet_is_laid_out(tmp_path, cell, row, column):
    book = openpyxl.Workbook()
    book.active.append(["a", "b"])
    book.active[cell] = "x"
    book.save(tmp_path / "far.xlsx")
    with pytest.raises(SourceError, match=f"row {row} and column {column}"):
        read_files([tmp_path / "far.xlsx"])


def test_a_stray_cell_that_costs_little_is_read(tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["a", "b"])
    book.active["AZ500"] = "x"
    book.save(tmp_path / "near.xlsx")
    assert read_files([tmp_path / "near.xlsx"])[0].cell(51, 499) == "x"


def test_a_web_page_named_xls_is_read_as_the_table_it_holds(tmp_path):
    rows = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in ROWS)
    (tmp_path / "YS.xls").write_bytes(f"<html><body><table>{rows}</table></body></html>".encode("gb18030"))
    sheet = read_files([tmp_path / "YS.xls"])[0]
    assert sheet.top(31) == ROWS
    assert sheet.read_as == "HTML, GB 18030"


def test_a_web_page_without_a_table_says_what_it_is(tmp_path):
    (tmp_path / "YS.xls").write_text("<html><body>Please log in</body></html>")
    with pytest.raises(SourceError, match="web page"):
        read_files([tmp_path / "YS.xls"])


def test_hidden_sheets_are_marked(tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["a"])
    book.create_sheet("old").append(["b"])
    book["old"].sheet_state = "veryHidden"
    book.save(tmp_path / "w.xlsx")
    assert [sheet.hidden for sheet in read_files([tmp_path / "w.xlsx"])] == [False, True]


def test_a_dbf_without_code_page_is_read_by_its_content(tmp_path):
    path = tmp_path / "YS.dbf"
    fields = [("点号", 10), ("道路", 20)]
    header = bytearray(b"\x03\x7d\x01\x01" + (2).to_bytes(4, "little") + (32 * 3 + 1).to_bytes(2, "little")
                       + (31).to_bytes(2, "little") + bytes(20))  # fmt: skip
    for name, width in fields:
        header += name.encode("gbk").ljust(11, b"\0") + b"C" + bytes(4) + bytes([width, 0]) + bytes(14)
    body = b"".join(
        b" " + no.encode("gbk").ljust(10) + road.encode("gbk").ljust(20)
        for no, road in (("YS1", "人民路"), ("YS2", "李家塆"))
    )
    path.write_bytes(bytes(header) + b"\r" + body + b"\x1a")
    sheet = read_files([path])[0]
    assert sheet.names == ["点号", "道路"]
    assert sheet.columns[1].to_pylist() == ["人民路", "李家塆"]
    assert sheet.read_as == "GB 18030"


def test_arcs_lie_on_their_circle():
    course = arc(np.array([10.0, 0.0]), np.array([0.0, 10.0]), np.array([-10.0, 0.0]))
    assert np.allclose(np.hypot(*course.T), 10)
    assert np.allclose(course[[0, -1]], [[10, 0], [-10, 0]])
    assert (course[1:-1, 1] > 0).all()
    length = np.hypot(*np.diff(course, axis=0).T).sum()
    assert abs(length - np.pi * 10) < 0.02


def test_a_shape_with_arcs_becomes_a_course():
    import shapely

    wkb = b"\x01" + (8).to_bytes(4, "little") + (3).to_bytes(4, "little") + np.array([0, 0, 5, 5, 10, 0.0]).tobytes()
    assert abs(shapely.from_wkb(linear_wkb(wkb)).length - np.pi * 5) < 0.02
    with pytest.raises(ValueError, match="cut short"):
        linear_wkb(wkb[:-4])


def test_a_drawing_of_a_closed_format_says_the_way_that_works(tmp_path):
    path = tmp_path / "plan.dwg"
    path.write_bytes(b"AC1032")
    with pytest.raises(SourceError) as refused:
        read_files([path])
    assert "Save it as DXF" in refused.value.remedy.en


@pytest.mark.parametrize("name", ["", "."])
@pytest.mark.parametrize("ending", ["zip", "xlsx", "kmz"])
def test_an_archive_with_a_file_without_a_name_is_refused_in_words(tmp_path, name, ending):
    path = tmp_path / f"a.{ending}"
    MADE["a.zip"](path)
    content = path.read_bytes().replace("点.csv".encode(), name.ljust(7, "\0").encode())
    assert len(content) == path.stat().st_size
    path.write_bytes(content)
    _, refused = read_or_refused(path)
    assert refused is not None
    assert f"a.{ending}" in refused.text.en
