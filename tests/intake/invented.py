"""Deliveries as six teams of different countries and programs might write them, all of one small network that is known.

Each writer says in which way it is unlike the others; what it holds of the truth is compared after reading.
"""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

import ezdxf
import openpyxl

EAST, NORTH = 510_013.5, 2_520_000.0
ZH = {"YS": "雨水", "WS": "污水"}
EN = {"YS": "Storm", "WS": "Foul"}
ALL = frozenset(("ground", "size", "material", "levels", "utility"))
Row = Sequence[object]


@dataclass(frozen=True)
class Node:
    """A point as it is."""

    no: str
    x: float
    y: float
    ground: float
    utility: str


@dataclass(frozen=True)
class Link:
    """A pipe as it is, with its invert at both ends."""

    a: Node
    b: Node
    width: int
    material: str
    up: float
    down: float


def _network() -> tuple[list[Node], list[Link]]:
    nodes: list[Node] = []
    links: list[Link] = []
    for utility, count, shift in (("YS", 5, 0.0), ("WS", 4, 60.0)):
        places = [(EAST + 31.25 * at, NORTH + shift + at * 37 % 11 * 1.5) for at in range(count)]
        own = [Node(f"{utility}{at + 1:02d}", *place, 30.5 - at / 8, utility) for at, place in enumerate(places)]
        material = "T" if utility == "YS" else "PVC"
        for at, (a, b) in enumerate(pairwise(own)):
            links.append(
                Link(a, b, 300 + 100 * at if utility == "YS" else 300, material, a.ground - 1.5, b.ground - 1.75)
            )
        nodes += own
    return nodes, links


NODES, LINKS = _network()


@dataclass
class Team:
    """Where a team writes, and what its way of writing holds."""

    folder: Path
    holds: frozenset[str] = ALL
    lines: int = len(LINKS)
    files: list[Path] = field(default_factory=list)

    def text(self, name: str, rows: Iterable[Row], sep: str = ",", encoding: str = "utf-8") -> None:
        """Write a text table."""
        out = io.StringIO(newline="")
        csv.writer(out, delimiter=sep).writerows(rows)
        self.raw(name, out.getvalue().encode(encoding))

    def raw(self, name: str, content: bytes | str) -> None:
        """Write a file."""
        self.files.append(self.folder / name)
        self.files[-1].write_bytes(content.encode() if isinstance(content, str) else content)

    def book(self, name: str, **sheets: Iterable[Row]) -> None:
        """Write a workbook."""
        book = openpyxl.Workbook()
        for title, rows in sheets.items():
            sheet = book.create_sheet(title)
            for row in rows:
                sheet.append(list(row))
        book.remove(book.worksheets[0])
        self.files.append(self.folder / name)
        book.save(self.files[-1])


def m(number: float, mark: str = ".") -> str:
    """Return metres with three digits behind the mark."""
    return f"{number:.3f}".replace(".", mark)


def points(words: dict[str, str], *, north_first: bool = False) -> list[list[str]]:
    """Return number, both coordinates, ground and utility of each point."""
    return [
        [n.no, *((m(n.y), m(n.x)) if north_first else (m(n.x), m(n.y))), m(n.ground), words[n.utility]] for n in NODES
    ]


def lines(words: dict[str, str], materials: dict[str, str]) -> list[list[str]]:
    """Return both ends, size, material, both levels and utility of each pipe."""
    return [
        [k.a.no, k.b.no, str(k.width), materials[k.material], m(k.up), m(k.down), words[k.a.utility]] for k in LINKS
    ]


ZH_POINTS = ["点号", "X坐标", "Y坐标", "地面高程", "管线类型"]
ZH_LINES = ["起点点号", "终点点号", "管径", "材质", "起点管底高程", "终点管底高程", "管线类型"]
EN_POINTS = ["node_id", "easting", "northing", "ground_level", "utility"]
EN_LINES = ["from_node", "to_node", "diameter", "material", "us_invert", "ds_invert", "utility"]
CONCRETE = {"T": "concrete", "PVC": "PVC"}
TONG = {"T": "砼", "PVC": "PVC"}


def records(head: Sequence[str], rows: Iterable[Row]) -> list[dict[str, object]]:
    """Return rows as objects."""
    return [dict(zip(head, row, strict=True)) for row in rows]


def elements(name: str, head: Sequence[str], rows: Iterable[Row]) -> str:
    """Return rows as elements that hold one for each cell."""
    return "".join(
        f"<{name}>" + "".join(f"<{key}>{cell}</{key}>" for key, cell in zip(head, row, strict=True)) + f"</{name}>"
        for row in rows
    )


def attributes(head: Sequence[str], rows: Iterable[Row]) -> str:
    """Return rows as elements with an attribute for each cell."""
    return "".join(
        "<row " + " ".join(f'{key}="{cell}"' for key, cell in zip(head, row, strict=True)) + "/>" for row in rows
    )


def job_xml(team: Team) -> None:
    """A field book of a total station: records in XML, the place two levels down."""
    team.holds, team.lines = frozenset(("ground",)), 0
    told = "".join(
        f'<PointRecord ID="{at:08x}"><Name>{n.no}</Name><Grid><North>{m(n.y)}</North><East>{m(n.x)}</East>'
        f"<Elevation>{m(n.ground)}</Elevation></Grid></PointRecord>"
        for at, n in enumerate(NODES)
    )
    team.raw("job.jxl", f"<?xml version='1.0'?><JOBFile version='5.7'><FieldBook>{told}</FieldBook></JOBFile>")


def xml_of_a_database(team: Team) -> None:
    """Two tables whose rows are called alike; the tables' names stand in an attribute."""
    told = (
        f'<table name="nodes">{attributes(EN_POINTS, points(EN))}</table>'
        f'<table name="pipes">{attributes(EN_LINES, lines(EN, CONCRETE))}</table>'
    )
    team.raw("dump.xml", f"<?xml version='1.0'?><database>{told}</database>")


def xml_of_records(team: Team) -> None:
    """Elements for cells, in a namespace, points and pipes mixed below one root."""
    told = elements("Manhole", EN_POINTS, points(EN)) + elements("Pipe", EN_LINES, lines(EN, CONCRETE))
    team.raw("assets.xml", f"<?xml version='1.0'?><Export xmlns='urn:city:assets'>{told}</Export>")


def json_of_tables(team: Team) -> None:
    """One object whose members are lists of records, beside facts of the export."""
    told = {"exported": "2024-01-01", "nodes": records(EN_POINTS, points(EN)), "net": {}}
    told["net"] = {"pipes": records(EN_LINES, lines(EN, CONCRETE))}
    team.raw("export.json", json.dumps(told))


def json_of_nested_records(team: Team) -> None:
    """Objects in objects: the place of a point is one."""
    team.lines, team.holds = 0, frozenset(("ground", "utility"))
    told = [
        {
            "node_id": n.no,
            "location": {"easting": n.x, "northing": n.y},
            "ground_level": n.ground,
            "utility": EN[n.utility],
        }
        for n in NODES
    ]
    team.raw("points.json", json.dumps({"data": {"items": told}}))


def plain_sqlite(team: Team) -> None:
    """Tables without shapes in a database of a small program."""
    with sqlite3.connect(team.folder / "net.db") as base:
        for name, head, rows in (("nodes", EN_POINTS, points(EN)), ("pipes", EN_LINES, lines(EN, CONCRETE))):
            base.execute(f"CREATE TABLE {name} ({', '.join(head)})")
            base.executemany(f"INSERT INTO {name} VALUES ({', '.join('?' * len(head))})", rows)  # noqa: S608
    base.close()
    team.files.append(team.folder / "net.db")


def tables_under_their_names(team: Team) -> None:
    """One text file with both tables, each below a line that names it, without a blank line between."""
    nodes = [["****hw_node"], EN_POINTS, *points(EN)]
    team.text("export.csv", [*nodes, ["****hw_conduit"], EN_LINES, *lines(EN, CONCRETE)])


def ends_in_one_cell(team: Team, sign: str = "-") -> None:
    """A pipe is called by both its ends, and nothing else names them."""
    told = [[f"{row[0]}{sign}{row[1]}", *row[2:]] for row in lines(ZH, TONG)]
    both = {"点表": [ZH_POINTS, *points(ZH, north_first=True)], "线表": [["管段", *ZH_LINES[2:]], *told]}
    team.book("net.xlsx", **both)


def ends_with_a_wave(team: Team) -> None:
    """The same with the sign that Chinese tables write for from–to."""
    ends_in_one_cell(team, "～")


def all_neighbours_in_one_cell(team: Team) -> None:
    """Points alone; a cell names all the points that they are joined with."""
    team.holds = frozenset(("ground", "utility"))
    told = []
    for row in points(ZH, north_first=True):
        others = [k.b.no if k.a.no == row[0] else k.a.no for k in LINKS if row[0] in (k.a.no, k.b.no)]
        told.append([row[0], "、".join(others), *row[1:]])
    team.book("points.xlsx", 点表=[["点号", "连接方向", *ZH_POINTS[1:]], *told])


def neighbours_in_numbered_columns(team: Team) -> None:
    """A card of each manhole as one row: neighbour and size come again with a number behind their names."""
    team.holds = frozenset(("ground", "size", "utility"))
    told = []
    for row in points(ZH, north_first=True):
        others = [(k.b.no if k.a.no == row[0] else k.a.no, str(k.width)) for k in LINKS if row[0] in (k.a.no, k.b.no)]
        cells = [cell for pair in others for cell in pair]
        told.append([*row, *cells, *[None] * (4 - len(cells))])
    team.book("cards.xlsx", 检查井=[["井号", *ZH_POINTS[1:], "连接点1", "管径1", "连接点2", "管径2"], *told])


def both_coordinates_in_one_cell(team: Team) -> None:
    """Surveyors' X and Y in one cell, with their letters."""
    told = [[row[0], f"X={row[1]},Y={row[2]}", *row[3:]] for row in points(ZH, north_first=True)]
    team.text("points.csv", [["点号", "坐标", *ZH_POINTS[3:]], *told])
    team.text("lines.csv", [ZH_LINES, *lines(ZH, TONG)])


def both_coordinates_by_their_header(team: Team) -> None:
    """Both coordinates in one cell; only the header says which is which."""
    team.text("points.csv", [["node_id", "Place (N, E)", *EN_POINTS[3:]], *(
        [row[0], f"{row[2]}, {row[1]}", *row[3:]] for row in points(EN))])  # fmt: skip
    team.text("lines.csv", [EN_LINES, *lines(EN, CONCRETE)])


def french_thousands(team: Team) -> None:
    """Decimal commas, blanks between thousands, Latin-1."""

    def grouped(number: float) -> str:
        return f"{number:,.3f}".replace(",", " ").replace(".", ",")

    nature = {"YS": "Eaux pluviales", "WS": "Eaux usées"}
    told = [[n.no, grouped(n.x), grouped(n.y), m(n.ground, ","), nature[n.utility]] for n in NODES]
    head = ["N° regard", "X (L93)", "Y (L93)", "Cote tampon (m)", "Nature effluent"]
    team.text("regards.csv", [head, *told], ";", "cp1252")
    pipes = [
        [*row[:4], row[4].replace(".", ","), row[5].replace(".", ","), row[6]]
        for row in lines(nature, {"T": "Béton", "PVC": "PVC"})
    ]
    head = ["Regard amont", "Regard aval", "DN", "Matériau", "Fe amont", "Fe aval", "Nature effluent"]
    team.text("troncons.csv", [head, *pipes], ";", "cp1252")


def figures_as_text(team: Team) -> None:
    """Apostrophes before figures, signs without a width, blanks of every kind."""
    told = [
        ["\u00a0" + r[0], f"'{r[1]}", f"'{r[2]}", f"\u200b{r[3]}", f"\u3000{r[4]}"]
        for r in points(ZH, north_first=True)
    ]
    pipes = [[r[0] + " ", r[1] + "\u3000", f"{r[2]}\u00a0", *r[3:]] for r in lines(ZH, TONG)]
    team.book("net.xlsx", 点表=[ZH_POINTS, *told], 线表=[ZH_LINES, *pipes])


def map_info_in_chinese(team: Team) -> None:
    """MapInfo's exchange files with Chinese names of columns, as they come from a Chinese Windows."""

    def write(stem: str, head: Sequence[str], rows: Iterable[Row], shapes: Iterable[str]) -> None:
        columns = "".join(f"  {name} Char(20)\n" for name in head)
        told = f'Version 300\nCharset "WindowsSimpChinese"\nDelimiter ","\nColumns {len(head)}\n{columns}Data\n\n'
        team.raw(f"{stem}.mif", (told + "".join(shapes)).encode("gb18030"))
        told = "".join(",".join(f'"{cell}"' for cell in row) + "\n" for row in rows)
        team.raw(f"{stem}.mid", told.encode("gb18030"))

    own = [[row[0], row[3], row[4]] for row in points(ZH)]
    write("POINT", ["点号", "地面高程", "类别"], own, (f"Point {n.x} {n.y}\n" for n in NODES))
    head = ["起点号", "终点号", "管径", "材质", "起点高程", "终点高程", "类别"]
    write("LINE", head, lines(ZH, TONG), (f"Line {k.a.x} {k.a.y} {k.b.x} {k.b.y}\n" for k in LINKS))


def italian(team: Team) -> None:
    """Letters for up and down at the end of a header's word."""
    bianche = {"YS": "Acque bianche", "WS": "Acque nere"}
    head = ["ID_POZZETTO", "EST", "NORD", "QUOTA_CHIUSINO", "TIPO_RETE"]
    team.text("pozzetti.csv", [head, *([cell.replace(".", ",") for cell in row] for row in points(bianche))], ";")
    head = ["POZZETTO_M", "POZZETTO_V", "DIAMETRO_MM", "MATERIALE", "QUOTA_SCORR_M", "QUOTA_SCORR_V", "TIPO_RETE"]
    told = [[cell.replace(".", ",") for cell in row] for row in lines(bianche, {"T": "calcestruzzo", "PVC": "PVC"})]
    team.text("tratti.csv", [head, *told], ";")


def japanese(team: Team) -> None:
    """A register of sewers: X is north, words and materials of the country."""
    words = {"YS": "雨水", "WS": "汚水"}
    told = points(words, north_first=True)
    pipes = [[r[0], r[1], r[3], r[2], *r[4:]] for r in lines(words, {"T": "ヒューム管", "PVC": "塩ビ管"})]
    head = ["上流人孔番号", "下流人孔番号", "管種", "管径(mm)", "上流管底高", "下流管底高", "排除区分"]
    both = {"人孔": [["人孔番号", "X座標", "Y座標", "地盤高", "排除区分"], *told], "管渠": [head, *pipes]}
    team.book("daicho.xlsx", **both)


def russian(team: Team) -> None:
    """A catalogue of chambers: X is north, pipes are called by their ends."""
    words = {"YS": "ливневая канализация", "WS": "хозбытовая канализация"}
    told = [[f"{r[0]} – {r[1]}", *r[2:]] for r in lines(words, {"T": "ж/б", "PVC": "ПВХ"})]
    head = ["Участок", "Ду, мм", "Материал труб", "Отметка лотка нач.", "Отметка лотка кон.", "Тип сети"]
    own = [["№ колодца", "X", "Y", "Отм. люка", "Тип сети"], *points(words, north_first=True)]
    team.book("katalog.xlsx", Колодцы=own, Участки=[head, *told])


def polish(team: Team) -> None:
    """X is north, utilities in words of the country."""
    words = {"YS": "kanalizacja deszczowa", "WS": "kanalizacja sanitarna"}
    own = ["Numer studni", "Współrzędna X", "Współrzędna Y", "Rzędna terenu [m]", "Rodzaj sieci"]
    head = [
        "Studnia początkowa",
        "Studnia końcowa",
        "Średnica [mm]",
        "Materiał",
        "Rzędna dna pocz.",
        "Rzędna dna końc.",
    ]
    told = lines(words, {"T": "beton", "PVC": "PVC"})
    team.book("siec.xlsx", Studnie=[own, *points(words, north_first=True)], Odcinki=[[*head, "Rodzaj sieci"], *told])


def codes_in_a_list_of_their_own(team: Team) -> None:
    """Tables of a database: materials are numbers that a list beside them explains."""
    numbers = {"T": "1", "PVC": "2"}
    team.text("nodes.csv", [EN_POINTS, *points(EN)])
    team.text("pipes.csv", [["MaterialID" if name == "material" else name for name in EN_LINES], *lines(EN, numbers)])
    team.text("lu_Material.csv", [["MaterialID", "Description"], ["1", "Concrete"], ["2", "PVC"], ["3", "Steel"]])


def sections_in_a_table_of_their_own(team: Team) -> None:
    """The Dutch exchange: pipes name a profile, whose table says width, height and shape."""
    team.holds = frozenset(("ground", "size", "levels"))
    team.text("Knooppunt.csv", [["UNI_IDE", "KNP_XCO", "KNP_YCO", "MVD_NIV", "STELSEL"], *points(EN)], ";")
    head = ["UNI_IDE", "KN1_IDE", "KN2_IDE", "PRO_IDE", "BOB_KN1", "BOB_KN2", "STELSEL"]
    told = [[f"V{at}", r[0], r[1], f"P{r[2]}", r[4], r[5], r[6]] for at, r in enumerate(lines(EN, CONCRETE))]
    team.text("Verbinding.csv", [head, *told], ";")
    sizes = [[f"P{size}", "RND", size, size] for size in (300, 400, 500, 600)]
    team.text("Profiel.csv", [["PRO_IDE", "PRO_VRM", "PRO_BRE", "PRO_HGT"], *sizes], ";")


def coordinates_in_a_table_of_their_own(team: Team) -> None:
    """What a point is stands in one table, where it lies in another one."""
    told = points(ZH, north_first=True)
    team.text("points.csv", [["点号", *ZH_POINTS[3:]], *([row[0], *row[3:]] for row in told)])
    team.text("places.csv", [ZH_POINTS[:3], *(row[:3] for row in reversed(told))])
    team.text("lines.csv", [ZH_LINES, *lines(ZH, TONG)])


def sizes_along_drawn_lines(team: Team) -> None:
    """A drawing: circles with their numbers beside them, size and material as texts along the pipes."""
    team.holds = frozenset(("size", "material", "utility"))
    drawing = ezdxf.new("R2010")
    drawing.header["$INSUNITS"] = 6
    space = drawing.modelspace()
    for n in NODES:
        space.add_circle((n.x, n.y), 0.35, dxfattribs={"layer": f"{n.utility}-POINT"})
        space.add_text(n.no, height=1).set_placement((n.x + 0.6, n.y + 0.6))
    for k in LINKS:
        space.add_line((k.a.x, k.a.y), (k.b.x, k.b.y), dxfattribs={"layer": f"{k.a.utility}-LINE"})
        middle = ((k.a.x + k.b.x) / 2, (k.a.y + k.b.y) / 2 + 0.3)
        space.add_text(f"{ZH[k.a.utility]} DN{k.width} {TONG[k.material]}", height=1).set_placement(middle)
    team.files.append(team.folder / "net.dxf")
    drawing.saveas(team.files[0])


WRITERS: tuple[Callable[[Team], None], ...] = (
    job_xml, xml_of_a_database, xml_of_records, json_of_tables, json_of_nested_records, plain_sqlite,
    tables_under_their_names, ends_in_one_cell, ends_with_a_wave, all_neighbours_in_one_cell,
    neighbours_in_numbered_columns, both_coordinates_in_one_cell, both_coordinates_by_their_header, french_thousands,
    figures_as_text, map_info_in_chinese, italian, japanese, russian, polish, codes_in_a_list_of_their_own,
    sections_in_a_table_of_their_own, coordinates_in_a_table_of_their_own, sizes_along_drawn_lines,
)  # fmt: skip
