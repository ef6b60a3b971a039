"""The formats and layouts in which a delivery of the true family is written."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import ezdxf
import geopandas
import openpyxl
import shapely
from lxml import etree
from pyogrio import write_dataframe
from pyproj import Transformer

if TYPE_CHECKING:
    from undergrid.tests.intake.true_family import Delivery, Link, Node

Table = list[list[str]]
ANY_GRID = ("metres", "zone", "degrees", "utm")
CRS = {"metres": 4547, "degrees": 4490, "utm": 32649}
SHORT = {"no": "NO", "ground": "ELEV", "utility": "SYSTEM", "from": "FROM_NO", "to": "TO_NO", "size": "DIAMETER",
         "material": "MATERIAL", "up": "US_INVERT", "down": "DS_INVERT"}  # fmt: skip


@dataclass(frozen=True)
class Writer:
    """Writes a delivery; ``holds`` are the fields that its format can say, ``grids`` those that fit it."""

    write: Callable[[Delivery, Path], list[Path]]
    grids: tuple[str, ...] = ANY_GRID
    holds: tuple[str, ...] = ("ground", "utility", "size", "material", "up", "down")


def heads(made: Delivery) -> dict[str, str]:
    """Return the heads of this delivery, with units where these are not what everybody takes for granted."""
    manner, words = made.manner, made.chance.choice(made.manner.language.heads)
    style = made.chance.choice(["{} ({})", "{} [{}]", "{}, {}", "{}_{}"])
    units = {"ground": manner.unit, "up": manner.unit, "down": manner.unit, "size": manner.size_unit}
    told = {"ft": "ft", "in": made.chance.choice(["in", "inches"]), "cm": "cm"}
    said = dict(words)
    for name, unit in units.items():
        if unit not in ("m", "mm"):
            said[name] = style.format(words[name], told.get(unit, unit))
        elif made.chance.random() < 1 / 6 and "(" not in words[name]:
            said[name] = f"{words[name]} ({unit})"
    return said


def point_row(made: Delivery, node: Node) -> dict[str, str]:
    """Return what the team writes of a point."""
    x, y = made.place(node)
    utility = made.manner.language.utilities[node.utility]
    return {"no": node.no, "x": x, "y": y, "ground": made.level(node.ground_m), "utility": utility}


def line_row(made: Delivery, link: Link) -> dict[str, str]:
    """Return what the team writes of a pipe."""
    words = made.manner.language
    return {"from": link.start, "to": link.end, "size": made.size(link), "material": words.materials[link.material],
            "up": made.level(link.from_level_m), "down": made.level(link.to_level_m),
            "utility": words.utilities[link.utility]}  # fmt: skip


def told(made: Delivery) -> None:
    """Say at import what the files do not: a grid that is not the project's."""
    if made.manner.grid == "utm":
        made.options["crs"] = "EPSG:32649"


def tables(made: Delivery, said: dict[str, str], utility: str | None = None) -> tuple[Table, Table]:
    """Return points and lines as tables with their header; of one utility without its column."""
    columns = []
    nodes = [node for node in made.nodes if utility in (None, node.utility)]
    links = [link for link in made.links if utility in (None, link.utility)]
    for first, rows in (
        (("no", "x", "y", "ground", "utility"), [point_row(made, node) for node in nodes]),
        (("from", "to", "size", "material", "up", "down", "utility"), [line_row(made, link) for link in links]),
    ):  # fmt: skip
        names = [name for name in first if utility is None or name != "utility"]
        made.chance.shuffle(names)
        columns.append([[said[name] for name in names], *([row[name] for name in names] for row in rows)])
    return columns[0], columns[1]


def text_files(made: Delivery, folder: Path) -> list[Path]:
    """Write two text files, in an encoding of the country."""
    told(made)
    encodings = {"zh": ["gb18030", "utf-8", "utf-8-sig"]}.get(
        made.manner.language.name, ["cp1252", "utf-8", "utf-8-sig"]
    )
    encoding = made.chance.choice(encodings)
    mark = made.chance.choice([";", "\t"] if made.manner.decimal == "," else [",", ";", "\t"])
    made.manner.done += [encoding, repr(mark)]
    files = []
    for name, table in zip(
        (made.manner.language.points, made.manner.language.lines), tables(made, heads(made)), strict=True
    ):
        path = folder / f"{name}{made.seed}.{made.chance.choice(['csv', 'txt'])}"
        lines = [mark.join(f'"{cell}"' if mark in cell else cell for cell in row) for row in table]
        path.write_bytes(("\r\n".join(lines) + "\r\n").encode(encoding))
        files.append(path)
    return files


def archive(made: Delivery, folder: Path) -> list[Path]:
    """Write the text files into a zip."""
    (folder / "in").mkdir()
    path = folder / f"{made.seed}.zip"
    with zipfile.ZipFile(path, "w") as packed:
        for inner in text_files(made, folder / "in"):
            packed.write(inner, f"data/{inner.name}")
    return [path]


def _cell(text: str, as_number: bool) -> str | float:
    try:
        return float(text.replace(",", ".")) if as_number else text
    except ValueError:
        return text


def _append(made: Delivery, sheet: object, title: str, table: Table) -> None:
    """Write a table into a sheet as people do: a title above, units in a row of their own, a total below."""
    as_numbers = made.may("numbers as numbers", 1 / 2)
    if made.may("title"):
        sheet.append([title])
        sheet.merge_cells(start_row=1, end_row=1, start_column=1, end_column=len(table[0]))
    sheet.append(table[0])
    for row in table[1:]:
        sheet.append([_cell(cell, as_numbers) for cell in row])
    if made.may("total"):
        total = {"zh": "合计"}.get(made.manner.language.name, "Total")
        sheet.append([total, len(table) - 1])


def workbook(made: Delivery, folder: Path) -> list[Path]:
    """Write one workbook with a sheet of points and one of lines."""
    told(made)
    book = openpyxl.Workbook()
    book.remove(book.active)
    words = made.manner.language
    for name, table in zip((words.points, words.lines), tables(made, heads(made)), strict=True):
        _append(made, book.create_sheet(name), f"{name} 2025", table)
    path = folder / f"{made.seed}.xlsx"
    book.save(path)
    return [path]


def workbook_by_utility(made: Delivery, folder: Path) -> list[Path]:
    """Write a sheet of points and one of lines for each utility, which only their names say."""
    told(made)
    book = openpyxl.Workbook()
    book.remove(book.active)
    words, said = made.manner.language, heads(made)
    for utility in dict.fromkeys(node.utility for node in made.nodes):
        for name, table in zip((words.points, words.lines), tables(made, said, utility), strict=True):
            _append(made, book.create_sheet(f"{words.utilities[utility]} {name}"), name, table)
    path = folder / f"{made.seed}.xlsx"
    book.save(path)
    return [path]


def both_ends(made: Delivery, folder: Path) -> list[Path]:
    """Write the Chinese printed sheet: a row per point and connection, each pipe told at both of its ends."""
    made.manner.unit, made.manner.size_unit, made.manner.decimal = "m", "mm", "."
    book = openpyxl.Workbook()
    book.remove(book.active)
    links: dict[str, list[tuple[Link, str, float]]] = {}
    for link in made.links:
        links.setdefault(link.start, []).append((link, link.end, link.from_level_m))
        links.setdefault(link.end, []).append((link, link.start, link.to_level_m))
    repeated = made.may("number on every row", 1 / 2)
    for utility in dict.fromkeys(node.utility for node in made.nodes):
        sheet = book.create_sheet(made.manner.language.utilities[utility])
        sheet.append(["管线点号", "连接点号", "特征", "平面坐标(m)", None, "高程(m)", None, "管径或断面(mm)", "材质"])
        sheet.append([None, None, None, "X", "Y", "地面", "管内底", None, None])
        for area in ("D1:E1", "F1:G1"):
            sheet.merge_cells(area)
        for node in [each for each in made.nodes if each.utility == utility]:
            x, y = map(float, made.place(node))
            for number, (link, other, level) in enumerate(links[node.no]):
                own = (
                    [node.no, other, "直线点", y, x, node.ground_m]
                    if repeated or not number
                    else [None, other, *[None] * 4]
                )
                material = made.manner.language.materials[link.material]
                sheet.append([*own, level, made.size(link), material])
    path = folder / f"{made.seed}.xlsx"
    book.save(path)
    return [path]


def web_page(made: Delivery, folder: Path) -> list[Path]:
    """Write both tables as one web page under the name of a workbook."""
    told(made)
    page = "".join(
        "<table>"
        + "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in table)
        + "</table>"
        for table in tables(made, heads(made))
    )
    path = folder / f"{made.seed}.xls"
    path.write_text(f'<html><head><meta charset="utf-8"></head><body>{page}</body></html>', encoding="utf-8")
    return [path]


def _shapes(made: Delivery) -> tuple[list[shapely.Point], list[shapely.LineString]]:
    crs = CRS[made.manner.grid]
    turn = Transformer.from_crs(4547, crs, always_xy=True)
    places = {node.no: turn.transform(node.x, node.y) for node in made.nodes}
    lines = [shapely.LineString([places[link.start], places[link.end]]) for link in made.links]
    return [shapely.Point(places[node.no]) for node in made.nodes], lines


def _frames(made: Delivery, said: dict[str, str], numbered: bool) -> Sequence[geopandas.GeoDataFrame]:
    points, lines = _shapes(made)
    of_points = [{said[k]: v for k, v in point_row(made, node).items() if k not in ("x", "y")} for node in made.nodes]
    left = () if numbered else ("from", "to")
    of_lines = [{said[k]: v for k, v in line_row(made, link).items() if k not in left} for link in made.links]
    crs = CRS[made.manner.grid]
    return [
        geopandas.GeoDataFrame(rows, geometry=shapes, crs=crs)
        for rows, shapes in ((of_points, points), (of_lines, lines))
    ]


def layers(
    suffix: str, driver: str, *, short: bool = False, together: bool = False
) -> Callable[[Delivery, Path], list[Path]]:
    """Return what writes points and lines as layers of a format; ``short`` names fit a dBASE table."""

    def write(made: Delivery, folder: Path) -> list[Path]:
        made.manner.decimal = "."
        if short:
            made.manner.unit, made.manner.size_unit = "m", "mm"
        said = dict(SHORT) if short else heads(made)
        numbered = not made.may("lines without numbers")
        files = []
        names = ("points", "lines")
        for name, frame in zip(names, _frames(made, said, numbered), strict=True):
            path = folder / (f"{made.seed}.{suffix}" if together else f"{name}{made.seed}.{suffix}")
            more = {"layer": name, "append": path.exists()} if together else {}
            write_dataframe(frame, path, driver=driver, **more)
            files.append(path)
        return list(dict.fromkeys(files))

    return write


def parquet(made: Delivery, folder: Path) -> list[Path]:
    """Write two GeoParquet files."""
    made.manner.decimal = "."
    files = []
    for name, frame in zip(("points", "lines"), _frames(made, heads(made), numbered=True), strict=True):
        files.append(folder / f"{name}{made.seed}.parquet")
        frame.to_parquet(files[-1])
    return files


def drawing(made: Delivery, folder: Path) -> list[Path]:
    """Write a drawing: points as blocks with their attributes, pipes as lines on a layer of the utility's code."""
    drawn = ezdxf.new("R2000")
    block = drawn.blocks.new("MH")
    block.add_circle((0, 0), 0.5)
    for tag in ("POINT_NO", "GROUND_M"):
        block.add_attdef(tag, (0, 0))
    space = drawn.modelspace()
    at = {node.no: (node.x, node.y) for node in made.nodes}
    for node in made.nodes:
        placed = space.add_blockref("MH", at[node.no], dxfattribs={"layer": f"{node.utility}POINT"})
        placed.add_auto_attribs({"POINT_NO": node.no, "GROUND_M": f"{node.ground_m:.3f}"})
    for link in made.links:
        space.add_line(at[link.start], at[link.end], dxfattribs={"layer": f"{link.utility}LINE"})
    path = folder / f"{made.seed}.dxf"
    drawn.saveas(path)
    return [path]


def landxml(made: Delivery, folder: Path) -> list[Path]:
    """Write a LandXML of pipe networks, one for each utility, in metres or in feet and inches."""
    feet = made.manner.unit == "ft"
    made.manner.decimal, made.manner.size_unit = ".", "in" if feet else "mm"
    system, linear, small = ("Imperial", "foot", "inch") if feet else ("Metric", "meter", "millimeter")
    root = etree.Element("LandXML", xmlns="http://www.landxml.org/schema/LandXML-1.2")
    etree.SubElement(etree.SubElement(root, "Units"), system, linearUnit=linear, diameterUnit=small)
    nets = etree.SubElement(root, "PipeNetworks")
    for utility in dict.fromkeys(node.utility for node in made.nodes):
        net = etree.SubElement(nets, "PipeNetwork", name=utility, pipeNetType=NETWORKS[utility])
        structs, pipes = etree.SubElement(net, "Structs"), etree.SubElement(net, "Pipes")
        of = {}
        for node in [each for each in made.nodes if each.utility == utility]:
            of[node.no] = etree.SubElement(structs, "Struct", name=node.no, elevRim=made.level(node.ground_m))
            etree.SubElement(of[node.no], "Center").text = f"{node.y:.3f} {node.x:.3f}"
        for number, link in enumerate(each for each in made.links if each.utility == utility):
            for end, level in ((link.start, link.from_level_m), (link.end, link.to_level_m)):
                etree.SubElement(of[end], "Invert", elev=made.level(level), refPipe=f"P{number}")
            pipe = etree.SubElement(pipes, "Pipe", name=f"P{number}", refStart=link.start, refEnd=link.end)
            width, _, height = made.size(link).partition("X")
            size = {"width": width, "height": height} if height else {"diameter": width}
            material = made.manner.language.materials[link.material]
            etree.SubElement(pipe, "RectPipe" if height else "CircPipe", material=material, **size)
    path = folder / f"{made.seed}.xml"
    etree.ElementTree(root).write(path, encoding="utf-8", xml_declaration=True)
    return [path]


NETWORKS = {"YS": "storm", "WS": "sanitary", "HS": "combined"}
"""The last is no word of the schema, but is written."""
NO_ZONE = ("metres", "degrees", "utm")
WRITERS = {
    "text": Writer(text_files),
    "workbook": Writer(workbook),
    "both ends": Writer(both_ends, ("metres",)),
    "geopackage": Writer(layers("gpkg", "GPKG", together=True), NO_ZONE),
    "workbook by utility": Writer(workbook_by_utility),
    "shapes": Writer(layers("shp", "ESRI Shapefile", short=True), NO_ZONE),
    "geojson": Writer(layers("geojson", "GeoJSON"), ("degrees",)),
    "landxml": Writer(landxml, ("metres",)),
    "drawing": Writer(drawing, ("metres",), ("ground", "utility")),
    "web page": Writer(web_page),
    "gml": Writer(layers("gml", "GML"), NO_ZONE),
    "archive": Writer(archive),
    "parquet": Writer(parquet, NO_ZONE),
}  # fmt: skip
