"""Deliveries of kinds that nobody here made come in as they were meant: places, numbers, sizes and what is left out."""

import io
import itertools
import json
import zipfile

import geopandas
import numpy as np
import openpyxl
import pytest
import shapely
from pyogrio import write_dataframe
from pyproj import Transformer

from undergrid.core.formats.files import read_files
from undergrid.core.formats.text import encoding_of
from undergrid.core.intake.written import degrees, figure
from undergrid.core.kernel.errors import SourceError
from undergrid.core.store.codebook import shipped_codes
from undergrid.tests.survey.asking import import_survey, understand
from undergrid.tests.survey.tables import PROJECT

EAST = [500000.25 + 40 * n for n in range(4)]
NORTH = [2500000.5 + 3 * n for n in range(4)]
NAMES = [f"WS{n}" for n in range(1, 5)]
SIZES = [300, 400, 500]
POINTS = "点号,X,Y,地面高程\n" + "".join(
    f"{name},{north},{east},10.5\n" for name, north, east in zip(NAMES, NORTH, EAST, strict=True)
)
LINES = "起点,终点,管径,材质\n" + "".join(
    f"{one},{other},{size},PVC\n" for one, other, size in zip(NAMES[:-1], NAMES[1:], SIZES, strict=True)
)


def received(*files, **manner):
    return understand(list(files), shipped_codes(), PROJECT, **manner)


def come_in_as_meant(found, *, sizes=SIZES):
    points, segments = found.delivery.table("points"), found.delivery.table("segments")
    assert len(points) == len(NAMES)
    placed = points.sort_values("x")
    assert np.allclose(placed["x"], EAST, atol=0.02)
    assert np.allclose(placed["y"], NORTH, atol=0.02)
    assert segments.sort_values("width_mm")["width_mm"].round(1).tolist() == sizes
    assert (segments[["a", "b"]] >= 0).all(axis=None)
    assert all(each.closes for each in found.account)
    return points, segments


def slugs(found):
    return {each.slug for each in found.delivery.findings}


def written(folder, **tables):
    files = []
    for name, content in tables.items():
        files.append(folder / name.replace("__", "."))
        files[-1].write_bytes(content if isinstance(content, bytes) else content.encode())
    return files


@pytest.mark.parametrize(
    ("encoding", "said"),
    [
        ("cp949", "맨홀번호,관경,시점맨홀,종점맨홀"), ("cp932", "人孔番号,管径,上流人孔,座標"),
        ("cp1251", "Колодец;Участок;КОЛОДЕЦ"),
        ("cp1250", "Współrzędna;Studnia początkowa"), ("cp1254", "Sağa (Y);Akış Yönü"), ("big5", "點號,管徑,材質"),
        ("gb18030", "点号,管径,材质"), ("cp1252", "Größe;Straße"),
    ],
)  # fmt: skip
def test_old_encodings_are_told_by_their_letters(encoding, said):
    assert encoding_of(f"{said}\n1,2,3\n".encode(encoding)) == encoding


@pytest.mark.parametrize(
    ("head", "tail"),
    [
        (["Schacht", "Ostkoordinate", "Nordkoordinate", "Deckelkote"], ["Schacht von", "Schacht nach", "Lichte Höhe"]),
        (["ID Pozzetto", "Est", "Nord", "Quota chiusino"], ["Da pozzetto", "A pozzetto", "Diametro (mm)"]),
        (["Číslo šachty", "Souřadnice Y", "Souřadnice X", "Kóta poklopu"], ["Šachta od", "Šachta do", "DN"]),
        (["맨홀번호", "easting", "northing", "지반고"], ["시점맨홀", "종점맨홀", "관경(mm)"]),
        (["№ колодца", "easting", "northing", "Отм. люка"], ["Начальный колодец", "Конечный колодец", "Диаметр, мм"]),
    ],
)
def test_tables_of_other_countries_come_in_and_say_how_they_were_understood(tmp_path, head, tail):
    points = [";".join(head)] + [
        f"{name};{east:.2f};{north:.2f};10,50".replace(".", ",")
        for name, east, north in zip(NAMES, EAST, NORTH, strict=True)
    ]
    lines = [";".join(tail)] + [f"{a};{b};{size}" for a, b, size in zip(NAMES[:-1], NAMES[1:], SIZES, strict=True)]
    found = received(*written(tmp_path, p__csv="\n".join(points), l__csv="\n".join(lines)))
    points, _ = come_in_as_meant(found)
    assert points["ground_m"].tolist() == [10.5] * 4
    assert points["category"].unique().tolist() == ["WS"]
    assert {"intake.columns-by-everyday-words", "survey.utility-from-name"} <= slugs(found)


def institute(path):
    """Write what institutes deliver: a title, two header rows, merged cells, a sheet for each utility, signatures."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for shift, name in enumerate(("雨水", "污水")):
        sheet = book.create_sheet(name)
        for page in range(2):
            sheet.append([f"{name}管线探测成果表", *[None] * 8, f"第{page + 1}页"])
            top = sheet.max_row + 1
            sheet.append(
                [
                    "管线点号",
                    "连接点号",
                    "特征",
                    "平面坐标(m)",
                    None,
                    "高程(m)",
                    None,
                    "埋深(m)",
                    "管径或断面(mm)",
                    "材质",
                ]
            )
            sheet.append([None, None, None, "X", "Y", "地面", "管底", None, None, None])
            for cells in ("D{0}:E{0}", "F{0}:G{0}"):
                sheet.merge_cells(cells.format(top))
            for at in (2 * page, 2 * page + 1):
                for other in (at - 1, at + 1):
                    if 0 <= other < len(NAMES):
                        sheet.append([f"P{shift}-{at}", f"P{shift}-{other}", "直线点", NORTH[at] + 50 * shift, EAST[at],
                                      10.5, 8.25, 2.25, SIZES[min(at, other)], "砼"])  # fmt: skip
            sheet.append(["探测：甲", None, None, "校核：乙"])
    book.save(path)


def test_an_institutes_printed_workbook_comes_in_without_its_titles_and_signatures(tmp_path):
    institute(tmp_path / "成果.xlsx")
    found = received(tmp_path / "成果.xlsx")
    points, segments = found.delivery.table("points"), found.delivery.table("segments")
    assert points["category"].value_counts().to_dict() == {"YS": 4, "WS": 4}
    assert sorted(segments["width_mm"]) == sorted(SIZES * 2)
    assert segments["from_level_m"].notna().all()
    assert [each.left["signatures"] for each in found.account] == [2, 2]
    assert all(each.closes for each in found.account)
    assert not [each for each in found.delivery.findings if each.severity.value == "error"]


def degree_table(write):
    turned = Transformer.from_crs(PROJECT, PROJECT.geodetic_crs, always_xy=True)
    rows = [turned.transform(east, north) for east, north in zip(EAST, NORTH, strict=True)]
    return "点号,经度,纬度,地面高程\n" + "".join(
        f"{name},{write(x)},{write(y)},10.5\n" for name, (x, y) in zip(NAMES, rows, strict=True)
    )


def as_dms(value):
    whole, rest = int(value), (value - int(value)) * 60
    return f"{whole}°{int(rest):02d}′{(rest - int(rest)) * 60:.5f}″"


@pytest.mark.parametrize("write", [as_dms, "{:.9f}".format])
def test_degrees_are_known_for_degrees(tmp_path, write):
    if PROJECT.area_of_use is None:
        pytest.skip("the project of this test is not of a register")
    found = received(*written(tmp_path, p__csv=degree_table(write), l__csv=LINES))
    come_in_as_meant(found)
    assert "intake.crs-degrees" in slugs(found)


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("114°03′36″E", 114.06),
        ("114 3 36", 114.06),
        ("23°30'N", 23.5),
        ("23°30'00\"S", -23.5),
        ("23°75'", None),
        ("W12", None),
    ],
)
def test_degrees_minutes_and_seconds(cell, value):
    assert degrees(cell) == (None if value is None else pytest.approx(value))


@pytest.mark.parametrize(
    ("cell", "value"),
    [("10.5m", 10.5), ("10.5 米", 10.5), ("1050 mm", 1.05), ("2'500'000.25", 2500000.25), ("2,500,000.25", 2500000.25),
     ("2.500.000,25", 2500000.25), ("2\u202f500\u202f000,25", 2500000.25), ("ten", None), ("3m5", None)],
)  # fmt: skip
def test_figures_with_units_and_marks_between_thousands(cell, value):
    assert figure(cell, 1.0) == (None if value is None else pytest.approx(value))


def test_sizes_bear_their_unit_in_the_cell(tmp_path):
    lines = 'from_point_no,to_point_no,section\nWS1,WS2,"12"""\nWS2,WS3,400mm\nWS3,WS4,0.5m\n'
    points = "".join(f"{name},{east},{north}\n" for name, east, north in zip(NAMES, EAST, NORTH, strict=True))
    found = received(*written(tmp_path, p__csv="point_no,easting,northing\n" + points, l__csv=lines))
    come_in_as_meant(found, sizes=[304.8, 400, 500])


def test_an_archive_in_an_archive_is_opened_and_strangers_in_it_are_told(tmp_path):
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as packed:
        packed.writestr("点.csv", POINTS)
        packed.writestr("线.csv", LINES)
    with zipfile.ZipFile(tmp_path / "交付.zip", "w") as packed:
        packed.writestr("成果/内.zip", inner.getvalue())
        packed.writestr("说明.pdf", b"%PDF-1.7")
        packed.writestr("图.dwg", b"AC1032")
    found = received(tmp_path / "交付.zip")
    come_in_as_meant(found)
    told = {each.subject: each.remedy.en for each in found.delivery.findings if each.slug == "intake.file-left-out"}
    assert told.keys() == {"说明.pdf", "图.dwg"}
    assert "dwg2dxf" in told["图.dwg"]


@pytest.mark.parametrize("name", ["a.dwg", "a.pdf", "a.rar", "photo.jpg"])
def test_what_nobody_reads_says_the_way_that_works(tmp_path, name):
    marks = {".dwg": b"AC1032", ".pdf": b"%PDF-1.7", ".rar": b"Rar!", ".jpg": b"\xff\xd8\xff"}
    path = tmp_path / name
    path.write_bytes(marks[path.suffix] + bytes(100))
    with pytest.raises(SourceError) as refused:
        read_files([path])
    assert "Deliver one of" not in refused.value.remedy.en


def workbook_bytes():
    book, stream = openpyxl.Workbook(), io.BytesIO()
    sheet = book.active
    sheet.title = "点"
    for line in POINTS.splitlines():
        sheet.append(line.split(","))
    other = book.create_sheet("线")
    for line in LINES.splitlines():
        other.append(line.split(","))
    book.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize("name", ["a.xls", "a.csv", "a.txt"])
def test_a_workbook_under_another_name_is_a_workbook(tmp_path, name):
    (tmp_path / name).write_bytes(workbook_bytes())
    come_in_as_meant(received(tmp_path / name))


@pytest.mark.parametrize("name", ["a.xls", "a.xml"])
def test_a_workbook_of_2003_as_xml_is_read(tmp_path, name):
    def sheet(title, table):
        rows = "".join(
            "<Row>" + "".join(f"<Cell><Data>{cell}</Data></Cell>" for cell in line.split(",")) + "</Row>"
            for line in table.splitlines()
        )
        return f'<Worksheet ss:Name="{title}"><Table>{rows}</Table></Worksheet>'

    space = "urn:schemas-microsoft-com:office:spreadsheet"
    body = sheet("点", POINTS) + sheet("线", LINES)
    (tmp_path / name).write_text(f'<?xml version="1.0"?><Workbook xmlns="{space}" xmlns:ss="{space}">{body}</Workbook>')
    come_in_as_meant(received(tmp_path / name))


def test_a_table_whose_columns_stand_apart_by_blanks(tmp_path):
    (tmp_path / "shots.dat").write_text(
        "".join(f"{n:<8}{x:>14.2f}{y:>14.2f}\n" for n, x, y in zip(NAMES, EAST, NORTH, strict=True))
    )
    (sheet,) = read_files([tmp_path / "shots.dat"])
    assert [column.to_pylist()[0] for column in sheet.columns] == ["WS1", "500000.25", "2500000.50"]


def test_a_list_of_records_in_json(tmp_path):
    rows = [{"point_no": n, "x": x, "y": y} for n, x, y in zip(NAMES, EAST, NORTH, strict=True)]
    (tmp_path / "a.json").write_text(json.dumps(rows))
    assert received(tmp_path / "a.json").delivery.table("points")["x"].tolist() == EAST


KML = '<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Folder><name>Net</name>{}</Folder></Document></kml>'


def test_points_and_lines_in_one_folder_of_a_kml(tmp_path):
    turned = Transformer.from_crs(PROJECT, 4326, always_xy=True)
    at = [",".join(f"{each:.9f}" for each in turned.transform(x, y)) for x, y in zip(EAST, NORTH, strict=True)]
    marks = [
        f"<Placemark><name>{n}</name><Point><coordinates>{p}</coordinates></Point></Placemark>"
        for n, p in zip(NAMES, at, strict=True)
    ]
    marks += [
        f'<Placemark><name>T</name><ExtendedData><Data name="Diameter"><value>{size}</value></Data></ExtendedData>'
        f"<LineString><coordinates>{a} {b}</coordinates></LineString></Placemark>"
        for size, a, b in zip(SIZES, at[:-1], at[1:], strict=True)
    ]
    (tmp_path / "net.kml").write_text(KML.format("".join(marks)))
    points, _ = come_in_as_meant(received(tmp_path / "net.kml"))
    assert sorted(points["point_no"]) == NAMES


@pytest.mark.parametrize("driver", ["GML", "MapInfo File", "ESRI Shapefile", "GeoJSON", "GPKG"])
def test_lines_without_numbers_make_their_own_ends(tmp_path, driver):
    places = list(zip(EAST, NORTH, strict=True))
    lines = [shapely.LineString(pair) for pair in itertools.pairwise(places)]
    suffix = {"GML": "gml", "MapInfo File": "tab", "ESRI Shapefile": "shp", "GeoJSON": "geojson", "GPKG": "gpkg"}[
        driver
    ]
    frame = geopandas.GeoDataFrame({"DIAMETER": SIZES}, geometry=lines, crs=4547)
    write_dataframe(frame if driver != "GeoJSON" else frame.to_crs(4326), tmp_path / f"pipes.{suffix}", driver=driver)
    before = sorted(tmp_path.iterdir())
    found = received(*before, crs="EPSG:4547" if driver != "GeoJSON" else None)
    assert sorted(tmp_path.iterdir()) == before  # nothing is laid beside what was delivered
    segments = found.delivery.table("segments")
    assert sorted(segments["width_mm"]) == SIZES
    assert len(found.delivery.table("points")) == 4


def test_lines_drawn_keep_their_numbers_and_disagreement_is_told(tmp_path):
    places = list(zip(EAST, NORTH, strict=True))
    lines = [shapely.LineString(pair) for pair in itertools.pairwise(places)]
    columns = {
        "from_point_no": ["WS1", "WS1", "WS3"],
        "to_point_no": ["WS2", "WS3", "A9"],
        "section": ["300", "400", "500"],
    }
    frame = geopandas.GeoDataFrame(columns, geometry=lines, crs=PROJECT.to_wkt())
    write_dataframe(frame, tmp_path / "n.gpkg", layer="lines")
    points = geopandas.GeoDataFrame(
        {"point_no": NAMES[:3]}, geometry=[shapely.Point(each) for each in places[:3]], crs=PROJECT.to_wkt()
    )
    write_dataframe(points, tmp_path / "n.gpkg", layer="points", append=True)
    found = received(tmp_path / "n.gpkg")
    segments = found.delivery.table("segments")
    assert segments["from_point_no"].tolist() == ["WS1", "WS1", "WS3"]
    assert segments["to_point_no"].tolist() == ["WS2", "WS3", "A9"]
    assert found.delivery.table("points")["point_no"].tolist() == ["WS1", "WS2", "WS3", "A9"]
    told = [each for each in found.delivery.findings if each.slug == "survey.segment-drawn-elsewhere"]
    assert [(each.subject, each.place.value) for each in told] == [("WS1", "WS1")]
    assert "40.11 m" in told[0].text.en


def test_utilities_nobody_knows_are_told_once_per_word_and_refuse_nothing(call_in, findings, tmp_path):
    table = "point_no,easting,northing,category,ground_m\n" + "".join(
        f"P{n},{x},{y},自来水吧,10\n" for n, (x, y) in enumerate(zip(EAST, NORTH, strict=True))
    )
    lines = "from_point_no,to_point_no,section\nP0,P1,300\nP1,P2,400\n"
    files = [str(each) for each in written(tmp_path, p__csv=table, l__csv=lines)]
    result = import_survey(call_in(4547), files=files, accept=True)
    assert (result["state"], result["entered_points"], result["entered_segments"]) == ("accepted", 4, 2)
    (told,) = [each for each in findings if each.slug == "survey.utility-unknown-word"]
    assert "6 rows" in told.text.en
    assert "(JS)" in told.text.en
    own = tmp_path / "own"
    own.mkdir()
    (own / "words.toml").write_text('[category]\n"自来水吧" = "JS"\n', encoding="utf-8")  # as the remedy says
    assert "[category]" in told.remedy.en
    findings.clear()
    again = import_survey(call_in(4547), files=files, accept=True, profile_folders=[str(own)])
    assert {row["category"] for row in again["workload"]} == {"JS"}
    assert not [each for each in findings if each.slug == "survey.utility-unknown-word"]


def test_a_delivery_that_says_no_utility_comes_in_as_its_remedy_says(call_in, findings, tmp_path):
    files = [
        str(each) for each in written(tmp_path, p__csv=POINTS.replace("WS", "no-"), l__csv=LINES.replace("WS", "no-"))
    ]
    refused = import_survey(call_in(4547), files=files, accept=True)
    assert refused["state"] == "refused"
    remedy = next(each.remedy for each in findings if each.slug == "survey.point-category-missing")
    assert "Utility of rows that do not say theirs" in remedy.en
    result = import_survey(call_in(4547), files=files, accept=True, utility="污水")
    assert (result["state"], result["entered_segments"]) == ("accepted", 3)
    with pytest.raises(SourceError, match="There is no utility"):
        import_survey(call_in(4547), files=files, utility="nothing of the kind")


def test_a_second_column_of_shapes_is_named_among_what_was_left_out(tmp_path):
    frame = geopandas.GeoDataFrame({"point_no": NAMES}, geometry=geopandas.points_from_xy(EAST, NORTH), crs=4547)
    frame["label_at"] = frame.geometry.translate(5, 5)
    frame.to_parquet(tmp_path / "p.parquet")
    found = received(tmp_path / "p.parquet")
    assert found.delivery.table("points")["x"].tolist() == EAST
    assert [each.unused for each in found.account] == [("geometry: label_at",)]


def test_a_column_of_wkt_says_where_lines_lie(tmp_path):
    lines = "".join(
        f'T{n},{SIZES[n]},"LINESTRING ({EAST[n]} {NORTH[n]}, {EAST[n + 1]} {NORTH[n + 1]})"\n'
        for n in range(len(SIZES))
    )
    found = received(*written(tmp_path, pipes__csv=f"id,dia,wkt\n{lines}"))
    segments = found.delivery.table("segments")
    assert sorted(segments["width_mm"]) == SIZES
    assert len(found.delivery.table("points")) == 4
    assert all(each.closes for each in found.account)
