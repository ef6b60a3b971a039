"""ISYBAU-XML (German sewer data): nodes and edges of the collective, one row each; condition data beside them.

Columns are named by their path in the file. A node's points carry the code of what was measured in brackets, such as
``Punkt[DMP]/Punkthoehe`` (``DMP`` cover, ``SMP`` invert); an edge's ends are ``Start`` and ``Ende``.
"""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
from lxml import etree

from undergrid.core.formats.files import reader
from undergrid.core.formats.markup import leaves, local, root_of
from undergrid.core.formats.sheet import Sheet, text_columns
from undergrid.core.survey.reading.isybau_condition import condition_sheets

ROOT = re.compile(rb"<(?:[\w.-]+:)?Identifikation[\s>]")
"""Every version of ISYBAU-XML begins so; its namespace changes with the version (2006 to 2013, 2017, ...)."""
PLANT = "AbwassertechnischeAnlage"
KINDS = {"1": "Kanten", "2": "Knoten"}
KNOWN_CRS = {"ETRS89_UTM32": "EPSG:25832", "ETRS89_UTM33": "EPSG:25833", "ETRS89_UTM31": "EPSG:25831"}
POINT_ORDER = ("DMP", "AP", "GOK", "RR", "SE", "GA", "SBD", "KOP", "SMP")
"""What stands for the position of a node: its cover, else another point on the ground, else its invert."""

Record = dict[str, str | None]


def is_isybau(path: Path) -> bool:
    """Return whether a file begins as every version of ISYBAU does."""
    with path.open("rb") as stream:
        return ROOT.search(stream.read(4096)) is not None


@reader(".gml", ".xml", claims=is_isybau)
def read_isybau(path: Path) -> list[Sheet]:
    """Return the sheets ``Knoten`` and ``Kanten``, and those of inspections, where the file holds condition data."""
    root = root_of(path)
    records: dict[str, list[Record]] = {kind: [] for kind in KINDS.values()}
    lines: dict[str, list[int]] = {kind: [] for kind in KINDS.values()}
    crs: str | None = None
    for plant in root.iter(f"{{*}}{PLANT}"):
        record = _record(plant)
        kind = KINDS.get(record.get("Objektart") or "")
        if kind is None:
            continue
        records[kind].append(_with_position(_with_sort(record)) if kind == "Knoten" else record)
        lines[kind].append(plant.sourceline)
        crs = crs or KNOWN_CRS.get(record.get("Geometrie/CRSLage") or "")
    master = [_sheet(path.name, kind, records[kind], lines[kind], crs) for kind in records if records[kind]]
    return master + condition_sheets(root, path.name)


def _record(plant: etree._Element) -> Record:
    """Flatten one plant; of repeated edges of a course the first start and the last end are kept."""
    record: Record = {}
    for path, leaf in leaves(plant):
        if "/Polygone/" in path:
            continue
        short = path.split("Geometriedaten/", 1)[-1]
        if short.startswith("Knoten/Punkt/"):
            code = leaf.getparent().findtext("{*}PunktattributAbwasser")
            short = f"Punkt[{code}]/{local(leaf)}"
        name = short.removeprefix("Kanten/Kante/")
        if name.startswith("Ende/") or name not in record:
            record[name] = leaf.text
    course = _course(plant)
    if course:
        record["Verlauf"] = course
        for end, place in (("Start", course.split(",")[0]), ("Ende", course.split(",")[-1])):
            x, y, z = place.split()
            record.update({f"{end}/Rechtswert": x, f"{end}/Hochwert": y, f"{end}/Punkthoehe": z})
    return record


def _course(plant: etree._Element) -> str | None:
    """Return the bends of an edge that is drawn as an open polygon, as ``x y z`` triples between commas."""
    tag = "{*}"
    edges = [edge for polygon in plant.iter(f"{tag}Polygon") for edge in polygon.iterfind(f"{tag}Kante")]
    if not edges or plant.findtext(f"{tag}Objektart") != "1":
        return None
    ends = [edges[0].find(f"{tag}Start"), *(edge.find(f"{tag}Ende") for edge in edges)]
    wanted = ("Rechtswert", "Hochwert", "Punkthoehe")
    return ",".join(" ".join(end.findtext(f"{tag}{name}") or "nan" for name in wanted) for end in ends)


def _with_sort(record: Record) -> Record:
    """Name what a node is: its kind of structure if it is one, else manhole (0) or connection (1)."""
    structure = record.get("Knoten/Bauwerk/Bauwerkstyp")
    sort = f"Bauwerk {structure}" if structure else f"Knoten {record.get('Knoten/KnotenTyp')}"
    return {**record, "Art": sort}


def _with_position(record: Record) -> Record:
    """Name the point that stands for a node ``Position``, and its ground level if it was measured."""
    for code in POINT_ORDER:
        if record.get(f"Punkt[{code}]/Rechtswert"):
            place = {f"Position/{axis}": record[f"Punkt[{code}]/{axis}"] for axis in ("Rechtswert", "Hochwert")}
            return {**record, **place, "Position/Punkt": code}
    return record


def _sheet(file: str, kind: str, records: list[Record], lines: list[int], crs: str | None) -> Sheet:
    names = sorted({name for record in records for name in record})
    rows = [[record.get(name) for name in names] for record in records]
    return Sheet(file, kind, text_columns(rows, len(names)), np.array(lines), names=names, crs=crs)
