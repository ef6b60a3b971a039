"""Deliveries of a team that means no good: each its own kind, and all of them the same four points and three pipes."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path

import ezdxf
import geopandas
import numpy as np
import openpyxl
import pandas as pd
import shapely
from pyogrio import write_dataframe

NAMES = [f"K{n}" for n in range(1, 5)]
EAST = [500_000.25 + 40 * n for n in range(4)]
NORTH = [2_500_000.5 + 3 * n for n in range(4)]
SIZES = [300, 400, 500]
GROUND = [52.25, 52.5, 52.75, 53.0]
SYSTEM = "EPSG:4547"
PLACES = list(zip(EAST, NORTH, strict=True))
ENDS = list(pairwise(NAMES))
POINTS = list(zip(NAMES, PLACES, GROUND, strict=True))
PIPES = list(zip(ENDS, SIZES, strict=True))
Writer = Callable[[Path], list[Path]]
WRITERS: dict[str, Writer] = {}


def kind(writer: Writer) -> Writer:
    """Add a writer to the family under its name."""
    WRITERS[writer.__name__] = writer
    return writer


def _points(**more: Sequence[object]) -> geopandas.GeoDataFrame:
    return geopandas.GeoDataFrame(
        {"point_no": NAMES, **more}, geometry=geopandas.points_from_xy(EAST, NORTH), crs=SYSTEM
    )


def _lines(**more: Sequence[object]) -> geopandas.GeoDataFrame:
    shapes = [shapely.LineString(PLACES[n : n + 2]) for n in range(3)]
    ends = {"from_no": NAMES[:-1], "to_no": NAMES[1:]}
    return geopandas.GeoDataFrame({**ends, "diameter": SIZES, **more}, geometry=shapes, crs=SYSTEM)


def _csv(
    folder: Path, name: str, rows: Iterator[Sequence[object]], divider: str = ",", encoding: str = "utf-8"
) -> Path:
    file = folder / f"{name}.csv"
    file.write_text("\n".join(divider.join(map(str, row)) for row in rows) + "\n", encoding=encoding)
    return file


@kind
def polish_quotes_and_commas(folder: Path) -> list[Path]:
    """Every cell in quotes, decimal commas, semicolons, Windows-1250, another language."""

    def comma(value: float) -> str:
        return f'"{value:.3f}"'.replace(".", ",")

    studnie = [['"Numer studni"', '"Współrzędna X"', '"Współrzędna Y"', '"Rzędna terenu"']]
    studnie += [
        [f'"{n}"', comma(north), comma(east), comma(h)]
        for n, (east, north), h in zip(NAMES, PLACES, GROUND, strict=True)
    ]
    kanaly = [['"Studnia początkowa"', '"Studnia końcowa"', '"Średnica [mm]"', '"Materiał"']]
    kanaly += [[f'"{a}"', f'"{b}"', f'"{size}"', '"PVC"'] for (a, b), size in PIPES]
    return [_csv(folder, "studnie", iter(studnie), ";", "cp1250"), _csv(folder, "kanaly", iter(kanaly), ";", "cp1250")]


@kind
def axes_the_other_way_round(folder: Path) -> list[Path]:
    """A table of the Chinese standard in which X is east: the digits of the places say so."""
    rows = [
        ["物探点号", "X", "Y", "地面高程"],
        *([n, e, north, h] for n, (e, north), h in POINTS),
    ]
    lines = [
        ["起点点号", "终点点号", "管径", "材质"],
        *([a, b, size, "PE"] for (a, b), size in PIPES),
    ]
    return [_csv(folder, "WSPOINT", iter(rows)), _csv(folder, "WSLINE", iter(lines))]


@kind
def mixed_units(folder: Path) -> list[Path]:
    """Coordinates in millimetres, grounds in centimetres, sizes in metres; only the last two say so."""
    rows = [["Point No", "Easting", "Northing", "Ground level (cm)"]]
    rows += [[n, round(e * 1000), round(north * 1000), h * 100] for n, (e, north), h in POINTS]
    lines = [["From", "To", "Diameter (m)"], *([a, b, size / 1000] for (a, b), size in PIPES)]
    return [_csv(folder, "points", iter(rows)), _csv(folder, "pipes", iter(lines))]


@kind
def two_tables_on_one_sheet(folder: Path) -> list[Path]:
    """Points, and some rows below them the pipes, with a header of their own."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "WS"
    sheet.append(["点号", "X", "Y", "地面高程"])
    for row in zip(NAMES, NORTH, EAST, GROUND, strict=True):
        sheet.append(row)
    sheet.append([])
    sheet.append(["管线表"])
    sheet.append(["起点", "终点", "管径", "材质"])
    for (one, other), size in zip(ENDS, SIZES, strict=True):
        sheet.append([one, other, size, "PE"])
    book.save(folder / "both.xlsx")
    return [folder / "both.xlsx"]


@kind
def layers_in_several_systems(folder: Path) -> list[Path]:
    """One GeoPackage: points in degrees, lines in metres of another zone, and a layer that is nobody's."""
    file = folder / "net.gpkg"
    write_dataframe(_points(ground_m=GROUND).to_crs(4326), file, layer="manholes")
    write_dataframe(_lines().to_crs(32649), file, layer="sewers", append=True)
    frame = geopandas.GeoDataFrame({"note": ["the map's frame"]}, geometry=[shapely.box(0, 0, 1, 1)], crs=3857)
    write_dataframe(frame, file, layer="frame", append=True)
    return [file]


@kind
def blocks_of_a_drawing(folder: Path) -> list[Path]:
    """Manholes as blocks with attributes, scaled and turned, inside a drawing in millimetres."""
    drawing = ezdxf.new("R2010")
    drawing.header["$INSUNITS"] = 4
    drawing.blocks.new("MANHOLE").add_circle((0, 0), 1)
    space = drawing.modelspace()
    for name, (east, north), ground in zip(NAMES, PLACES, GROUND, strict=True):
        turned = {"layer": "WS-POINT", "rotation": 30, "xscale": 400, "yscale": 400}
        block = space.add_blockref("MANHOLE", (east * 1000, north * 1000), dxfattribs=turned)
        block.add_attrib("点号", name, (east * 1000, north * 1000))
        block.add_attrib("地面高程", str(ground), (east * 1000, north * 1000))
    for one, other in pairwise(PLACES):
        ends = [tuple(1000 * part for part in place) for place in (one, other)]
        space.add_line(*ends, dxfattribs={"layer": "WS-LINE"})
    drawing.saveas(folder / "net.dxf")
    return [folder / "net.dxf"]


@kind
def circles_of_a_drawing(folder: Path) -> list[Path]:
    """Manholes as circles with their numbers beside them; pipes end at their edges."""
    drawing = ezdxf.new("R2010")
    space = drawing.modelspace()
    for name, place in zip(NAMES, PLACES, strict=True):
        space.add_circle(place, 0.5, dxfattribs={"layer": "WS"})
        space.add_text(name, height=1.0, dxfattribs={"insert": (place[0] + 1, place[1] + 1)})
    for one, other in pairwise(np.array(PLACES)):
        step = 0.5 * (other - one) / np.hypot(*(other - one))
        space.add_line(tuple(one + step), tuple(other - step), dxfattribs={"layer": "WS"})
    drawing.saveas(folder / "net.dxf")
    return [folder / "net.dxf"]


def _pairs(line: shapely.LineString) -> str:
    return " ".join(f"{x},{y}" for x, y in line.coords)


@kind
def google_earth(folder: Path) -> list[Path]:
    """A KMZ: placemarks in folders, sizes in their descriptions' table of data."""
    points = "".join(
        f"<Placemark><name>{name}</name><Point><coordinates>{place.x},{place.y},0</coordinates></Point></Placemark>"
        for name, place in zip(NAMES, _points().to_crs(4326).geometry, strict=True)
    )
    lines = "".join(
        f"<Placemark><name>L{n}</name><ExtendedData><Data name='diameter'><value>{size}</value></Data></ExtendedData>"
        f"<LineString><coordinates>{_pairs(line)}</coordinates></LineString></Placemark>"
        for n, (size, line) in enumerate(zip(SIZES, _lines().to_crs(4326).geometry, strict=True))
    )
    kml = (
        "<?xml version='1.0' encoding='UTF-8'?><kml xmlns='http://www.opengis.net/kml/2.2'><Document>"
        f"<Folder><name>manholes</name>{points}</Folder><Folder><name>sewers</name>{lines}</Folder></Document></kml>"
    )
    with zipfile.ZipFile(folder / "net.kmz", "w") as packed:
        packed.writestr("doc.kml", kml)
    return [folder / "net.kmz"]


@kind
def map_info(folder: Path) -> list[Path]:
    """MapInfo tables, each of several files."""
    write_dataframe(_points(), folder / "manholes.tab", driver="MapInfo File")
    write_dataframe(_lines(), folder / "sewers.tab", driver="MapInfo File")
    return [folder / "manholes.tab", folder / "sewers.tab"]


@kind
def geography_markup(folder: Path) -> list[Path]:
    """GML of an application schema of its own, as national exchanges write it."""
    write_dataframe(_points(), folder / "manholes.gml", driver="GML")
    write_dataframe(_lines(), folder / "sewers.gml", driver="GML")
    return [folder / "manholes.gml", folder / "sewers.gml"]


@kind
def file_geodatabase(folder: Path) -> list[Path]:
    """A geodatabase as a folder, zipped to be sent."""
    place = folder / "net.gdb"
    write_dataframe(_points(), place, layer="manholes", driver="OpenFileGDB")
    write_dataframe(_lines(), place, layer="sewers", driver="OpenFileGDB", append=True)
    with zipfile.ZipFile(folder / "net.gdb.zip", "w") as packed:
        for file in sorted(place.iterdir()):
            packed.write(file, f"net.gdb/{file.name}")
    return [folder / "net.gdb.zip"]


@kind
def ends_with_depths_only(folder: Path) -> list[Path]:
    """Japanese tables: lines say depths at both ends and nothing else, points have no ground."""
    rows = [["人孔番号", "X座標", "Y座標"], *([n, north, e] for n, e, north in zip(NAMES, EAST, NORTH, strict=True))]
    lines = [["上流人孔番号", "下流人孔番号", "管径", "上流土被り", "下流土被り"]]
    lines += [[a, b, size, 1.2, 1.4] for (a, b), size in PIPES]
    frames = [pd.DataFrame(each[1:], columns=each[0]) for each in (rows, lines)]
    with pd.ExcelWriter(folder / "daicho.xlsx") as book:
        for name, frame in zip(("人孔", "管渠"), frames, strict=True):
            frame.to_excel(book, sheet_name=name, index=False)
    return [folder / "daicho.xlsx"]
