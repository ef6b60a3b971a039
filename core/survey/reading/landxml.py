"""Pipe networks of LandXML, as drawing programs of civil engineers write them: structures are points, pipes lines.

Places stand as northing and easting. An end's level is the invert that its structure gives for that pipe.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

import numpy as np
from lxml import etree

from undergrid.core.formats.drawing import LEFT_OUT
from undergrid.core.formats.files import reader
from undergrid.core.formats.markup import local, root_of
from undergrid.core.formats.sheet import Sheet, text_columns
from undergrid.core.kernel.findings import Finding, Place, Severity
from undergrid.core.kernel.text import Text

ROOT = re.compile(rb"<(?:[\w.-]+:)?LandXML[\s>]")
UNITS = {"millimeter": "mm", "centimeter": "cm", "meter": "m", "kilometer": "km", "inch": "in", "foot": "ft",
         "USSurveyFoot": "ft"}  # fmt: skip
NO_CONTENT = {"Units", "CoordinateSystem", "Project", "Application", "Author", "PipeNetworks", "Feature", "Amendment"}
MORE_THAN_PIPES = Text(
    "The file holds more than pipe networks, which was left out: {kinds}.",
    "文件中除管网外还有以下内容，未导入：{kinds}。",
)
TAKE_ELSEWHERE = Text(
    "Nothing to do for the pipes. Where a surface or an alignment is wanted, export it by itself, as GeoTIFF or DXF.",
    "管线无需处理。如需其中的地面或路线，请在设计软件中另行导出（GeoTIFF 或 DXF）。",
)
SHAPES = {"CircPipe": "circular", "RectPipe": "rectangular", "EggPipe": "egg"}
Row = list[str | None]


def is_landxml(path: Path) -> bool:
    """Return whether a file begins as LandXML does."""
    with path.open("rb") as stream:
        return ROOT.search(stream.read(4096)) is not None


@reader(".xml", ".landxml", claims=is_landxml)
def read_landxml(path: Path) -> list[Sheet]:
    """Return the sheets ``structures`` and ``pipes`` of all networks; rows are the lines of the file."""
    root = root_of(path)
    system = next(root.iter("{*}CoordinateSystem"), None)
    code = None if system is None else system.get("epsgCode")
    crs = f"EPSG:{code}" if code and code.isdecimal() else None
    metres, sizes = _units(root)
    places = {point.get("name"): _place(point.text) for point in root.iter("{*}CgPoint")}
    inverts = {
        (struct.get("name"), each.get("refPipe")): each.get("elev")
        for struct in root.iter("{*}Struct")
        for each in struct.iterchildren("{*}Invert")
    }
    structures = ["name", "network", "kind", "x", "y", f"rim{metres}", f"sump{metres}"]
    pipes = ["name", "network", "start", "end", f"length{metres}", "shape", f"width{sizes}", f"height{sizes}",
             "material", f"start_invert{metres}", f"end_invert{metres}"]  # fmt: skip
    sheets = [
        _sheet(
            path.name, "structures", structures, ((each, _structure(each, places)) for each in _all(root, "Struct"))
        ),
        _sheet(path.name, "pipes", pipes, ((each, _pipe(each, inverts)) for each in _all(root, "Pipe"))),
    ]
    for sheet in sheets:
        sheet.crs = crs
        sheet.read_as = "LandXML"
    sheets = [sheet for sheet in sheets if len(sheet)]
    if sheets and (others := _others(root)):
        kinds = ", ".join(f"{kind} {count}" for kind, count in sorted(others.items()))
        sheets[0].findings.append(
            Finding(LEFT_OUT, Severity.WARNING, MORE_THAN_PIPES.fill(kinds=kinds), TAKE_ELSEWHERE, Place(path.name))
        )
    return sheets


def _others(root: etree._Element) -> Counter[str]:
    """Count what the file holds beside pipe networks: surfaces, alignments, points that no structure stands on."""
    used = {each.get("pntRef") for each in root.iter("{*}Center")}
    found: Counter[str] = Counter()
    for part in root:
        if not isinstance(part.tag, str) or local(part) in NO_CONTENT:
            continue
        inside = [each for each in part if isinstance(each.tag, str) and local(each) not in NO_CONTENT]
        for each in inside or [part]:
            if not (local(each) == "CgPoint" and each.get("name") in used):
                found[local(each)] += 1
    return found


def _all(root: etree._Element, name: str) -> Iterable[etree._Element]:
    return (each for network in root.iter("{*}PipeNetwork") for each in network.iter(f"{{*}}{name}"))


def _units(root: etree._Element) -> tuple[str, str]:
    """Return how columns name the units of levels and of sizes: metres and millimetres where the file does not say.

    A unit that nobody knows becomes part of the column's name, which nobody then takes for a column in metres.
    """
    said = next(root.iter("{*}Metric", "{*}Imperial"), None)
    if said is None:
        return "(m)", "(mm)"
    metres = said.get("linearUnit") or "meter"
    sizes = said.get("diameterUnit") or metres
    return _in_unit(metres), _in_unit(sizes)


def _in_unit(said: str) -> str:
    return f"({UNITS[said]})" if said in UNITS else f"_in_{said}"


def _place(text: str | None) -> tuple[str | None, str | None]:
    """Return easting and northing of a place, which stands as northing, easting and maybe a level."""
    words = (text or "").split()
    return (words[1], words[0]) if len(words) > 1 else (None, None)


def _network(element: etree._Element) -> str | None:
    network = next(element.iterancestors("{*}PipeNetwork"), None)
    return None if network is None else network.get("pipeNetType")


def _structure(struct: etree._Element, places: Mapping[str | None, tuple[str | None, str | None]]) -> Row:
    centre = struct.find("{*}Center")
    x, y = (None, None)
    if centre is not None:
        x, y = places.get(centre.get("pntRef"), (None, None)) if centre.get("pntRef") else _place(centre.text)
    return [
        struct.get("name"),
        _network(struct),
        struct.get("desc"),
        x,
        y,
        struct.get("elevRim"),
        struct.get("elevSump"),
    ]


def _pipe(pipe: etree._Element, inverts: Mapping[tuple[str | None, str | None], str | None]) -> Row:
    name, start, end = pipe.get("name"), pipe.get("refStart"), pipe.get("refEnd")
    body = next((each for each in pipe if isinstance(each.tag, str) and local(each).endswith("Pipe")), None)
    told: Mapping[str, str] = {} if body is None else {str(key): str(value) for key, value in body.attrib.items()}
    width = told.get("diameter") or told.get("width") or told.get("span")
    return [
        name, _network(pipe), start, end, pipe.get("length"), SHAPES.get("" if body is None else local(body)), width,
        told.get("height"), told.get("material"), inverts.get((start, name)), inverts.get((end, name)),
    ]  # fmt: skip


def _sheet(file: str, name: str, names: list[str], found: Iterable[tuple[etree._Element, Row]]) -> Sheet:
    rows = list(found)
    lines = np.array([element.sourceline for element, _ in rows], dtype=np.int64)
    return Sheet(file, name, text_columns([row for _, row in rows], len(names)), lines, names=names)
