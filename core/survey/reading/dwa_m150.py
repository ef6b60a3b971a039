"""DWA-M 150 (German sewer data, XML of 2010): nodes (KG) and reaches (HG), one row each; both with their geometry (GO).

Columns are named by the fields of the leaflet, such as ``HG306`` (width) and ``HG307`` (height). The places and levels
of a reach's first and last point stand in ``Start/`` and ``Ende/``, those of a node by the kind of its geometry: ``D``
cover, ``B`` bottom. What else an element holds, such as observations, is counted and told.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import numpy as np
from lxml import etree

from undergrid.core.formats.beside_tables import left_aside
from undergrid.core.formats.files import reader
from undergrid.core.formats.markup import local, root_of
from undergrid.core.formats.sheet import Sheet, text_columns

MARK = re.compile(rb"<(?:HG|KG)001[\s>]")
KINDS = ("KG", "HG")
EAST, NORTH, LEVEL = ("GP003", "GP005"), ("GP004", "GP006"), ("GP007",)
"""Gauss-Krüger first, else ETRS89/UTM."""
COVER, BOTTOM = "D", "B"
HEAD_BYTES = 65_536
Record = dict[str, str | None]


def is_dwa_m150(path: Path) -> bool:
    """Return whether a file holds the number of a node or a reach as the leaflet has it."""
    with path.open("rb") as stream:
        return MARK.search(stream.read(HEAD_BYTES)) is not None


@reader(".xml", claims=is_dwa_m150)
def read_dwa_m150(path: Path) -> list[Sheet]:
    """Return the sheets ``KG`` and ``HG`` of nodes and reaches."""
    root = root_of(path)
    sheets: list[Sheet] = []
    left = Counter(local(each) for each in root if isinstance(each.tag, str) and local(each) not in KINDS)
    for kind in KINDS:
        elements = list(root.iter(f"{{*}}{kind}"))
        records = [_with_places(each, kind) for each in elements]
        left.update(f"{kind}/{local(part)}" for each in elements for part in each if len(part) and local(part) != "GO")
        names = sorted({name for record in records for name in record})
        rows = [[record.get(name) for name in names] for record in records]
        lines = np.array([each.sourceline or 0 for each in elements], dtype=np.int64)
        if records:
            sheets.append(Sheet(path.name, kind, text_columns(rows, len(names)), lines, names=names))
    if sheets:
        sheets[0].findings.extend(left_aside(path.name, left))
    return sheets


def _with_places(element: etree._Element, kind: str) -> Record:
    """Return the plain fields of an element, and where its geometry lies."""
    record: Record = {local(child): (child.text or "").strip() or None for child in element if not len(child)}
    for geometry in element.iterfind("{*}GO"):
        points = geometry.findall("{*}GP")
        if not points:
            continue
        if kind == "HG" and len(points) > 1:
            record |= _place(points[0], "Start") | _place(points[-1], "Ende")
            if len(points) > 2:
                record["Verlauf"] = ",".join(_course(point) for point in points)
        elif kind == "KG":
            code = (geometry.findtext("{*}GO002") or "").strip()
            level = _first(points[0], LEVEL)
            if code and level is not None:
                record[f"{code}/Hoehe"] = level
            if code == COVER or "Lage/Rechtswert" not in record:
                record |= {f"Lage/{name}": value for name, value in _place(points[0], "").items() if "wert" in name}
    return record


def _place(point: etree._Element, end: str) -> Record:
    mark = f"{end}/" if end else ""
    found = {"Rechtswert": EAST, "Hochwert": NORTH, "Hoehe": LEVEL}
    return {f"{mark}{name}": value for name, fields in found.items() if (value := _first(point, fields)) is not None}


def _course(point: etree._Element) -> str:
    return " ".join(_first(point, fields) or "nan" for fields in (EAST, NORTH, LEVEL))


def _first(point: etree._Element, fields: tuple[str, ...]) -> str | None:
    """Return the first of several fields of a point that says something."""
    said = ((point.findtext(f"{{*}}{name}") or "").strip() for name in fields)
    return next((value for value in said if value), None)
