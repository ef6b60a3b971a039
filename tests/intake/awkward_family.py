"""A family of awkward deliveries, made from a seed: every reader, and what people do to tables before they send."""

import io
import random
import zipfile
from pathlib import Path

import ezdxf
import geopandas
import openpyxl
import shapely

EAST, NORTH = 500_000.0, 2_500_000.0
POINT_HEADS = {
    "point_no": "物探点号",
    "x": "Y坐标",
    "y": "X坐标",
    "ground_m": "地面高程",
    "category": "管线种类",
    "feature": "特征",
}
STRANGE_HEADS = {"point_no": "qq", "x": "vv", "y": "ww", "ground_m": "zz", "category": "kk", "feature": "ff"}
OWN_HEADS = {name: name for name in POINT_HEADS}
HEADS = (POINT_HEADS, STRANGE_HEADS, OWN_HEADS)
Row = list[str]


class Delivery:
    """One delivery of the family: its file, how many rows of data it holds, and what was done to it."""

    def __init__(self, seed: int, folder: Path) -> None:
        self.seed = seed
        self.chance = random.Random(seed)  # noqa: S311  (nothing here is a secret)
        self.count = self.chance.randrange(1, 40)
        self.heads = self.chance.choice(HEADS)
        self.done: list[str] = []
        self.writer = list(WRITERS)[seed % len(WRITERS)]
        self.file = WRITERS[self.writer](self, folder / f"d{seed}")

    def __str__(self) -> str:
        return f"seed {self.seed}: {self.writer}, {self.count} rows, {', '.join(self.done) or 'plain'}"

    def may(self, what: str) -> bool:
        """Return whether something is done to this delivery, a third of all times, and remember it."""
        happens = self.chance.random() < 1 / 3
        if happens:
            self.done.append(what)
        return happens

    def data(self) -> list[dict[str, str]]:
        """Return the rows of points as a good delivery has them, with what people write into cells."""
        return [
            {
                "point_no": f"WS{number}",
                "x": f"{EAST + 10 * number + 0.25:.3f}",
                "y": f"{NORTH + number + 0.5:.3f}",
                "ground_m": self.chance.choice(["10.5", "-9999", "", "１０．５", "ten", "1e38", "9.999"]),
                "category": self.chance.choice(["WS", "污水", "ws", "sewage", "???"]),
                "feature": self.chance.choice(["直线点", "", "'=1+1", 'a"b', "line\nbreak", "\u2003", "𠮷", "–"]),
            }
            for number in range(self.count)
        ]

    def table(self) -> list[Row]:
        """Return the lines of a table as a person keeps it: titles above, totals below, blanks and headers between."""
        names = list(self.heads)
        self.chance.shuffle(names)
        head = [self.heads[name] for name in names]
        lines = [[row[name] for name in names] for row in self.data()]
        if self.may("blank rows"):
            lines.insert(self.chance.randrange(len(lines) + 1), [""] * len(names))
        if self.may("header repeated"):
            lines.insert(self.chance.randrange(len(lines) + 1), list(head))
        if self.may("a column nobody knows"):
            head, lines = [*head, "心情"], [[*line, "fine"] for line in lines]
        if self.may("an empty column"):
            head, lines = ["", *head], [["", *line] for line in lines]
        above = [[f"title {number}"] for number in range(self.chance.randrange(1, 30))] if self.may("titles") else []
        return [*above, head, *lines]


def text_file(made: Delivery, stem: Path) -> Path:
    """Write the table as text: any delimiter, encoding, mark and end of line."""
    mark, end = made.chance.choice([",", ";", "\t"]), made.chance.choice(["\n", "\r\n"])
    said = end.join(mark.join(f'"{cell.replace(chr(34), chr(34) * 2)}"' for cell in line) for line in made.table())
    encoding = made.chance.choice(["utf-8", "utf-8-sig", "gb18030", "utf-16"])
    made.done.append(encoding)
    path = stem.with_suffix(made.chance.choice([".csv", ".txt"]))
    path.write_bytes((said + (end if made.may("an end of line at the end") else "")).encode(encoding))
    return path


def workbook(made: Delivery, stem: Path) -> Path:
    """Write the table as a workbook, numbers as numbers or as text, perhaps with more sheets."""
    book = openpyxl.Workbook()
    sheet = book.active
    as_numbers = made.may("numbers as numbers")
    for line in made.table():
        sheet.append([_number(cell) if as_numbers else cell for cell in line])
    if made.may("a stray cell"):
        sheet.cell(row=sheet.max_row + 30, column=12, value=" ")
    if made.may("a cover sheet"):
        book.create_sheet("cover").append(["prepared by nobody"])
    if made.may("a hidden sheet"):
        book.create_sheet("old").sheet_state = "hidden"
    path = stem.with_suffix(".xlsx")
    book.save(path)
    return path


def web_page(made: Delivery, stem: Path) -> Path:
    """Write the table as a web page under the name of a workbook."""
    lines = ("".join(f"<td>{cell.replace('<', '&lt;')}</td>" for cell in line) for line in made.table())
    path = stem.with_suffix(".xls")
    path.write_text(f"<html><table>{''.join(f'<tr>{line}</tr>' for line in lines)}</table></html>", encoding="utf-8")
    return path


def layer(made: Delivery, stem: Path) -> Path:
    """Write the points as a layer whose shapes say where they are; some are missing or empty."""
    rows = made.data()
    shapes = [shapely.Point(float(row["x"]), float(row["y"])) for row in rows]
    if made.may("a shape that is missing") and made.count > 2:
        shapes[0] = None
    if made.may("a shape that is empty") and made.count > 2:
        shapes[-1] = shapely.Point()
    names = [name for name in made.heads if name not in ("x", "y")]
    columns = {made.heads[name]: [row[name] for row in rows] for name in names}
    frame = geopandas.GeoDataFrame(columns, geometry=shapes, crs="EPSG:4547")
    path = stem.with_suffix({"geopackage": ".gpkg", "geojson": ".geojson", "flatgeobuf": ".fgb"}[made.writer])
    frame.to_file(path, driver={".gpkg": "GPKG", ".geojson": "GeoJSON", ".fgb": "FlatGeobuf"}[path.suffix],
                  **({"SPATIAL_INDEX": "NO"} if path.suffix == ".fgb" else {}))  # fmt: skip
    return path


def drawing(made: Delivery, stem: Path) -> Path:
    """Write the points as blocks or points of a drawing, on a layer that bears the utility's code."""
    drawn = ezdxf.new(made.chance.choice(["R12", "R2000", "R2010"]))
    drawn.blocks.new("MH").add_circle((0, 0), 1)
    space = drawn.modelspace()
    as_blocks = made.may("blocks")
    for row in made.data():
        place, on = (float(row["x"]), float(row["y"])), {"layer": made.chance.choice(["WS", "WSPOINT", "0"])}
        if as_blocks:
            space.add_blockref("MH", place, dxfattribs=on)
        else:
            space.add_point(place, dxfattribs=on)
    if made.may("hatches"):
        space.add_circle((EAST, NORTH), 1)
    path = stem.with_suffix(".dxf")
    drawn.saveas(path)
    return path


def isybau(made: Delivery, stem: Path) -> Path:
    """Write the points as nodes of ISYBAU, in whatever namespace."""
    space = made.chance.choice(["http://www.ofd-hannover.la/Identifikation", "http://www.bfr-abwasser.de", ""])
    nodes = "".join(
        f"<AbwassertechnischeAnlage><Objektbezeichnung>{row['point_no']}</Objektbezeichnung><Objektart>2</Objektart>"
        "<Entwaesserungsart>KS</Entwaesserungsart><Geometrie><Geometriedaten><Knoten><Punkt>"
        f"<Rechtswert>{row['x']}</Rechtswert><Hochwert>{row['y']}</Hochwert><Punkthoehe>5</Punkthoehe>"
        "<PunktattributAbwasser>DMP</PunktattributAbwasser></Punkt></Knoten></Geometriedaten></Geometrie>"
        "</AbwassertechnischeAnlage>"
        for row in made.data()
    )
    path = stem.with_suffix(".xml")
    path.write_text(f'<Identifikation xmlns="{space}">{nodes}</Identifikation>' if space else
                    f"<Identifikation>{nodes}</Identifikation>", encoding="utf-8")  # fmt: skip
    return path


def archive(made: Delivery, stem: Path) -> Path:
    """Write a table into a zip, under a name in whatever encoding."""
    inner = text_file(made, stem.with_name(f"{stem.name}-inner"))
    path = stem.with_suffix(".zip")
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr(made.chance.choice(["点.csv", "sub/points.csv"]), inner.read_bytes())
    return path


WRITERS = {"text": text_file, "workbook": workbook, "web page": web_page, "geopackage": layer, "geojson": layer,
           "flatgeobuf": layer, "drawing": drawing, "isybau": isybau, "archive": archive}  # fmt: skip


def _number(cell: str) -> str | float:
    try:
        return float(cell) if cell.isascii() and "e" not in cell else cell
    except ValueError:
        return cell


def mutant(content: bytes, chance: random.Random) -> bytes:
    """Return bytes of a file after an accident: cut off, turned, doubled, filled with zeros or with rubbish."""
    if not content:
        return content
    made = io.BytesIO()
    start = chance.randrange(len(content))
    end = min(len(content), start + chance.choice([1, 4, 64, 4096]))
    kind = chance.randrange(6)
    middle = {
        0: b"",
        1: bytes(end - start),
        2: chance.randbytes(end - start),
        3: content[start:end] * 3,
        4: bytes(each ^ 1 << chance.randrange(8) for each in content[start:end]),
    }.get(kind, b"")
    made.write(content[:start] + middle + (content[end:] if kind != 5 else b""))
    return made.getvalue()
