"""Deliveries of kinds that other programs and cities write: each comes in as it was meant, all of it accounted."""

import itertools
import json

import geopandas
import pytest
import shapely

from undergrid.core.formats.files import read_files
from undergrid.core.store.codebook import shipped_codes
from undergrid.tests.survey.asking import understand
from undergrid.tests.survey.tables import PROJECT, book

POINTS = [(f"YS{n}", 500000.25 + 40 * n, 2500000.5 + 3 * n, round(23 + n / 10, 2)) for n in range(1, 7)]
LINES = list(itertools.pairwise(POINTS))
SIZES = [300, 300, 400, 400, 500]
DEGREES = list(geopandas.GeoSeries([shapely.Point(p[1:3]) for p in POINTS], crs=4547).to_crs(4326))


def text(path, content, encoding="utf-8"):
    path.write_text(content, encoding=encoding)
    return path


def pivot(folder):
    rows = [["管线类型", "点号", "X坐标", "Y坐标", "地面高程"]]
    rows += [["雨水" if not at else None, p[0], p[2], p[1], p[3]] for at, p in enumerate(POINTS)]
    lines = [["管线类型", "起点点号", "终点点号", "管径(mm)", "起点管底高程", "终点管底高程"]]
    lines += [[None, a[0], b[0], d, a[3] - 2, b[3] - 2] for (a, b), d in zip(LINES, SIZES, strict=True)]
    ends = [["雨水 汇总", None, None, None, 6], ["总计", None, None, None, 6]]
    return [book(folder / "p.xlsx", 点=rows + ends, 线=[*lines, ["雨水 汇总", None, None, sum(SIZES)], ["总计"]])]


def two_languages(folder):
    points = [["点号\nPoint No.", "纵坐标X\nNorthing (m)", "横坐标Y\nEasting (m)", "地面高程\nGround Level (m)"]]
    lines = [
        ["起点点号 From", "终点点号 To", "管径 Diameter (mm)", "起点管底高程 Start IL (m)", "终点管底高程 End IL (m)"]
    ]
    points += [[p[0], p[2], p[1], p[3]] for p in POINTS]
    lines += [[a[0], b[0], d, a[3] - 2, b[3] - 2] for (a, b), d in zip(LINES, SIZES, strict=True)]
    return [book(folder / "b.xlsx", points=points, lines=lines)]


def supermap(folder):
    points = "SmID,SmX,SmY,SmUserID,管点编号,地面高程\n" + "".join(
        f"{at},{p[1]},{p[2]},0,{p[0]},{p[3]}\n" for at, p in enumerate(POINTS)
    )
    lines = "SmID,SmLength,起点编号,终点编号,管径\n" + "".join(
        f"{at},40.1,{a[0]},{b[0]},{d}\n" for at, ((a, b), d) in enumerate(zip(LINES, SIZES, strict=True))
    )
    return [text(folder / "points.csv", points), text(folder / "lines.csv", lines)]


def page_of_word(folder):
    head = "<tr>" + "".join(f"<td><p class=MsoNormal><span>{name}</span></p></td>" for name in (
        "管线点号", "连接点号", "X", "Y", "地面高程", "管底高程", "管径")) + "</tr>"  # fmt: skip
    rows = ""
    for at, point in enumerate(POINTS):
        beside = [(POINTS[n], SIZES[min(n, at)]) for n in (at - 1, at + 1) if 0 <= n < len(POINTS)]
        for other, size in beside:
            rows += "<tr>" + "".join(
                f"<td>{cell}</td>"
                for cell in (point[0], other[0], point[2], point[1], point[3], f"{point[3] - 2:.2f}", size)
            )
    page = f'<html><head><meta charset="gb2312"></head><body><p>成果表</p><table>{head}{rows}</table></body></html>'
    return [text(folder / "page.htm", page, "gb18030")]


def nested(folder):
    features = [
        {"type": "Feature", "properties": {"asset": {"number": p[0]}, "levels": {"cover_level": p[3]}},
         "geometry": {"type": "Point", "coordinates": [at.x, at.y]}} for p, at in zip(POINTS, DEGREES, strict=True)
    ] + [
        {"type": "Feature", "properties": {"asset": {"from_node": a[0], "to_node": b[0]}, "pipe": {"diameter_mm": d}},
         "geometry": {"type": "LineString", "coordinates": [[one.x, one.y], [other.x, other.y]]}}
        for (a, b), d, (one, other) in zip(LINES, SIZES, itertools.pairwise(DEGREES), strict=True)
    ]  # fmt: skip
    return [text(folder / "n.geojson", json.dumps({"type": "FeatureCollection", "features": features}))]


def mapinfo_of_no_earth(folder):
    head = 'Version 450\nCharset "Neutral"\nDelimiter ","\nCoordSys NonEarth Units "m" Bounds (0, 0) (9e6, 9e6)\n'
    points = "".join(f"Point {p[1]} {p[2]}\n" for p in POINTS)
    lines = "".join(f"Line {a[1]} {a[2]} {b[1]} {b[2]}\n" for a, b in LINES)
    ends = "  From_Node Char(20)\n  To_Node Char(20)\n  Diameter Integer\n"
    text(folder / "points.mif", f"{head}Columns 2\n  Node Char(20)\n  Ground Float\nData\n\n{points}")
    text(folder / "lines.mif", f"{head}Columns 3\n{ends}Data\n\n{lines}")
    text(folder / "points.mid", "".join(f'"{p[0]}",{p[3]}\n' for p in POINTS))
    text(folder / "lines.mid", "".join(f'"{a[0]}","{b[0]}",{d}\n' for (a, b), d in zip(LINES, SIZES, strict=True)))
    return sorted(folder.glob("*.mi?"))


def numbers_of_a_database_beside_the_teams(folder):
    nodes = "ID,Label,Elevation (Ground) (m),X (m),Y (m)\n" + "".join(
        f"{at},{p[0]},{p[3]},{p[1]},{p[2]}\n" for at, p in enumerate(POINTS, 30)
    )
    pipes = "ID,Label,Start Node,Stop Node,Invert (Start) (m),Invert (Stop) (m),Diameter (mm)\n" + "".join(
        f"{at},CO-{at},{a[0]},{b[0]},{a[3] - 2:.2f},{b[3] - 2:.2f},{d}\n"
        for at, ((a, b), d) in enumerate(zip(LINES, SIZES, strict=True))
    )
    return [text(folder / "nodes.csv", nodes), text(folder / "pipes.csv", pipes)]


def answer_of_a_server(folder):
    points = [
        {"pointCode": p[0], "lng": at.x, "lat": at.y, "groundElevation": p[3]}
        for p, at in zip(POINTS, DEGREES, strict=True)
    ]
    lines = [
        {"startPoint": a[0], "endPoint": b[0], "pipeDiameter": f"DN{d}", "startInvert": a[3] - 2, "endInvert": b[3] - 2}
        for (a, b), d in zip(LINES, SIZES, strict=True)
    ]
    return [text(folder / "a.json", json.dumps({"code": 0, "data": {"points": points, "lines": lines}}))]


def italian(folder):
    points = "ID_NODO;COORD_X;COORD_Y;QUOTA_TERRENO\n" + "".join(f"{p[0]};{p[1]};{p[2]};{p[3]}\n" for p in POINTS)
    lines = "NODO_MONTE;NODO_VALLE;DIAMETRO;QUOTA_MONTE;QUOTA_VALLE\n" + "".join(
        f"{a[0]};{b[0]};{d};{a[3] - 2:.2f};{b[3] - 2:.2f}\n" for (a, b), d in zip(LINES, SIZES, strict=True)
    )
    return [text(folder / "n.csv", points), text(folder / "c.csv", lines)]


def of_a_design_program(folder):
    points = [["Structure Name", "Rim Elevation", "Northing", "Easting"], *([p[0], p[3], p[2], p[1]] for p in POINTS)]
    lines = [
        ["Pipe Name", "Size", "Start Structure", "End Structure", "Start Invert Elevation", "End Invert Elevation"]
    ]
    lines += [
        [f"Pipe - ({at})", f"{d} mm", a[0], b[0], a[3] - 2, b[3] - 2]
        for at, ((a, b), d) in enumerate(zip(LINES, SIZES, strict=True))
    ]
    return [book(folder / "c.xlsx", structures=points, pipes=lines)]


def dwa_m150(folder):
    said = '<?xml version="1.0" encoding="ISO-8859-1"?>\n<DATA><HD><HD001>04.2010</HD001></HD>'
    for at, ((a, b), d) in enumerate(zip(LINES, SIZES, strict=True)):
        ends = "".join(
            f"<GP><GP003>{p[1]}</GP003><GP004>{p[2]}</GP004><GP007>{p[3] - 2:.2f}</GP007></GP>" for p in (a, b)
        )
        said += f"<HG><HG001>H{at}</HG001><HG003>{a[0]}</HG003><HG004>{b[0]}</HG004><HG302>KR</HG302><HG306>{d}</HG306>"
        said += f"<HG307>{d}</HG307><GO><GO002>H</GO002>{ends}</GO><HI><HI001>x</HI001></HI></HG>"
    for p in POINTS:
        said += f"<KG><KG001>{p[0]}</KG001><GO><GO002>D</GO002><GP><GP005>{p[1]}</GP005><GP006>{p[2]}</GP006>"
        said += f"<GP007>{p[3]}</GP007></GP></GO></KG>"
    return [text(folder / "d.xml", f"{said}</DATA>")]


def inspire(folder):
    spaces = {
        "gml": "http://www.opengis.net/gml/3.2", "net": "http://inspire.ec.europa.eu/schemas/net/4.0",
        "b": "http://inspire.ec.europa.eu/schemas/base/3.3", "xlink": "http://www.w3.org/1999/xlink",
        "us": "http://inspire.ec.europa.eu/schemas/us-net-common/4.0",
        "sw": "http://inspire.ec.europa.eu/schemas/us-net-sw/4.0",
    }  # fmt: skip
    srs = 'srsName="http://www.opengis.net/def/crs/EPSG/0/4547"'

    def called(name):
        return f"<net:inspireId><b:Identifier><b:localId>{name}</b:localId></b:Identifier></net:inspireId>"

    said = "<b:SpatialDataSet " + " ".join(f'xmlns:{key}="{value}"' for key, value in spaces.items()) + ">"
    for p in POINTS:  # of this system the first number is north
        shape = f"<gml:Point {srs}><gml:pos>{p[2]} {p[1]}</gml:pos></gml:Point>"
        said += f'<b:member><us:Manhole gml:id="m.{p[0]}">{called(p[0])}<net:geometry>{shape}</net:geometry>'
        said += "</us:Manhole></b:member>"
    for at, ((a, b), d) in enumerate(zip(LINES, SIZES, strict=True)):
        shape = f"<gml:LineString {srs}><gml:posList>{a[2]} {a[1]} {b[2]} {b[1]}</gml:posList></gml:LineString>"
        said += f'<b:member><net:Link gml:id="l.{at}">{called(f"L{at}")}<net:centrelineGeometry>{shape}'
        said += f'</net:centrelineGeometry><net:startNode xlink:href="#m.{a[0]}"/><net:endNode xlink:href="#m.{b[0]}"/>'
        said += f'</net:Link></b:member><b:member><sw:SewerPipe gml:id="s.{at}">{called(f"S{at}")}'
        said += f'<net:link xlink:href="#l.{at}"/><us:pipeDiameter uom="mm">{d}</us:pipeDiameter>'
        said += '<sw:sewerWaterType xlink:href="http://x/SewerWaterTypeValue/storm"/></sw:SewerPipe></b:member>'
    return [text(folder / "i.gml", f"{said}</b:SpatialDataSet>")]


KINDS = {
    pivot: "levels", two_languages: "levels", supermap: "", page_of_word: "levels", nested: "",
    mapinfo_of_no_earth: "", numbers_of_a_database_beside_the_teams: "levels", answer_of_a_server: "levels",
    italian: "levels", of_a_design_program: "levels", dwa_m150: "levels", inspire: "flat",
}  # fmt: skip


@pytest.mark.parametrize("write", KINDS, ids=lambda write: write.__name__)
def test_it_comes_in_as_it_was_meant(tmp_path, write):
    found = understand(write(tmp_path), shipped_codes(), PROJECT)
    points, lines = found.delivery.table("points").set_index("point_no"), found.delivery.table("segments")
    assert sorted(points.index) == [p[0] for p in POINTS]
    for number, east, north, ground in POINTS:
        assert (points.loc[number, "x"], points.loc[number, "y"]) == pytest.approx((east, north), abs=0.01)
        assert KINDS[write] == "flat" or points.loc[number, "ground_m"] == pytest.approx(ground)
    said = {
        tuple(sorted(ends)): width for *ends, width in lines[["from_point_no", "to_point_no", "width_mm"]].to_numpy()
    }
    assert said == {(a[0], b[0]): size for (a, b), size in zip(LINES, SIZES, strict=True)}
    if KINDS[write] == "levels":
        expected = {a[0]: a[3] - 2 for a, _ in LINES}
        assert lines["from_level_m"].tolist() == pytest.approx(
            [expected[no] for no in lines["from_point_no"]], abs=0.01
        )
    assert all(each.closes for each in found.account)


def test_what_dwa_m150_holds_beside_its_master_data_is_told(tmp_path):
    sheets = read_files(dwa_m150(tmp_path))
    assert "HD, HG/HI (5)" in sheets[0].findings[0].text.en


def test_objects_in_cells_become_columns_and_what_is_none_stays(tmp_path):
    (sheet,) = read_files([text(tmp_path / "n.geojson", json.dumps({"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {"a": {"b": n, "c": {"d": "x"}}, "set": "{open"},
         "geometry": {"type": "Point", "coordinates": [n, n]}} for n in range(3)
    ]}))])  # fmt: skip
    cells = {name: column.to_pylist() for name, column in zip(sheet.names, sheet.columns, strict=True)}
    assert cells == {"b": ["0", "1", "2"], "d": ["x"] * 3, "set": ["{open"] * 3}


@pytest.mark.parametrize("named", ["ID", "Label"])
def test_of_a_large_table_the_number_that_lines_name_is_meant(tmp_path, named):
    """The first thousand points decide where lines name them; else every number is looked at."""
    count = 1500
    numbers = {"ID": [str(1000 + n) for n in range(count)], "Label": [f"MH-{n}" for n in range(count)]}
    points = "ID,Label,Elevation (Ground) (m),X (m),Y (m)\n" + "".join(
        f"{one},{two},20,{500000 + 30 * n},2500000\n"
        for n, (one, two) in enumerate(zip(*numbers.values(), strict=True))
    )
    lines = "Start Node,Stop Node,Diameter (mm)\n" + "".join(
        f"{a},{b},300\n" for a, b in itertools.pairwise(numbers[named])
    )
    files = [text(tmp_path / "nodes_storm.csv", points), text(tmp_path / "pipes_storm.csv", lines)]
    found = understand(files, shipped_codes(), PROJECT).delivery
    assert list(found.table("points")["point_no"]) == numbers[named]
    assert list(found.table("segments")["from_point_no"]) == numbers[named][:-1]
