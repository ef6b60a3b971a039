"""Water networks of EPANET (.inp): junctions, tanks and reservoirs are points, pipes, pumps and valves lines between.

A line's course runs through its vertices. Levels and lengths are in feet and sizes in inches where the flow unit is
American, as EPANET has it; the headers say so. What only a simulation needs (patterns, controls, demands) is no survey.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import shapely

from undergrid.core.formats.files import reader
from undergrid.core.formats.sheet import Sheet, text_columns
from undergrid.core.formats.text import decoded

HEAD = re.compile(rb"^\s*\[(\w+)\]?", re.MULTILINE)
AMERICAN = {"CFS", "GPM", "MGD", "IMGD", "AFD"}
"""Flow units with which lengths are feet and diameters inches; without a word EPANET takes GPM."""
NODES = {"JUNC": "junction", "RESE": "reservoir", "TANK": "tank"}
LINKS = {"PIPE": "pipe", "PUMP": "pump", "VALV": "valve"}
Line = tuple[int, list[str]]


def is_epanet(path: Path) -> bool:
    """Return whether a file has the sections of a water network, and none of a drainage model."""
    heads = {head[:4].upper() for head in HEAD.findall(path.read_bytes())}
    return {b"JUNC", b"PIPE"} <= heads and not heads & {b"COND", b"SUBC"}


@reader(".inp", claims=is_epanet)
def read_epanet(path: Path) -> list[Sheet]:
    """Return the sheets ``nodes`` and ``links``; rows are the lines of the file."""
    found = decoded(path.read_bytes())
    sections = _sections(found.text)
    options = {words[0].upper(): words[1].upper() for _, words in sections.get("OPTI", []) if len(words) > 1}
    american = options.get("UNITS", "GPM") in AMERICAN
    places = {words[0]: words[1:3] for _, words in sections.get("COOR", []) if len(words) > 2}
    sheets = [_nodes(path.name, sections, places, american), _links(path.name, sections, places, american)]
    sheets[0].findings.extend(found.findings(path.name))
    for sheet in sheets:
        sheet.read_as = f"EPANET, {found.name}"
    return [sheet for sheet in sheets if len(sheet)]


def _sections(text: str) -> dict[str, list[Line]]:
    """Return the lines of each section as words, without remarks; EPANET knows a section by four letters."""
    sections: dict[str, list[Line]] = {}
    name = ""
    for number, line in enumerate(text.splitlines(), start=1):
        words = line.split(";", 1)[0].split()
        if words and words[0].startswith("["):
            name = words[0].strip("[]")[:4].upper()
        elif words:
            sections.setdefault(name, []).append((number, words))
    return sections


def _nodes(file: str, sections: dict[str, list[Line]], places: dict[str, list[str]], american: bool) -> Sheet:
    names = ["node", "kind", "x", "y", f"elevation({'ft' if american else 'm'})"]
    rows: list[list[str | None]] = []
    lines: list[int] = []
    for section, kind in NODES.items():
        for number, words in sections.get(section, []):
            x, y = places.get(words[0], (None, None))
            elevation = words[1] if kind != "reservoir" and len(words) > 1 else None  # a reservoir has a head only
            rows.append([words[0], kind, x, y, elevation])
            lines.append(number)
    return Sheet(file, "nodes", text_columns(rows, len(names)), np.array(lines, dtype=np.int64), names=names)


def _links(file: str, sections: dict[str, list[Line]], places: dict[str, list[str]], american: bool) -> Sheet:
    length, size = ("ft", "in") if american else ("m", "mm")
    names = ["link", "kind", "node1", "node2", f"length({length})", f"diameter({size})"]
    bends: dict[str, list[list[str]]] = {}
    for _, words in sections.get("VERT", []):
        bends.setdefault(words[0], []).append(words[1:3])
    rows: list[list[str | None]] = []
    lines: list[int] = []
    shapes: list[shapely.LineString | None] = []
    for section, kind in LINKS.items():
        for number, words in sections.get(section, []):
            one, other = [*words[1:3], None, None][:2]
            told: dict[str, list[str | None]] = {"pipe": [*words[3:5]], "valve": [None, *words[3:4]]}
            measures = [*told.get(kind, []), None, None][:2]
            rows.append([words[0], kind, one, other, *measures])
            lines.append(number)
            shapes.append(_course([places.get(one or ""), *bends.get(words[0], []), places.get(other or "")]))
    wkb = np.array([None if shape is None else shapely.to_wkb(shape) for shape in shapes], dtype=object)
    return Sheet(
        file, "links", text_columns(rows, len(names)), np.array(lines, dtype=np.int64), names=names, geometry=wkb
    )


def _course(corners: list[list[str] | None]) -> shapely.LineString | None:
    """Return the line through the corners; None where an end lies nowhere."""
    if corners[0] is None or corners[-1] is None:
        return None
    places = list(_numbers(corner for corner in corners if corner is not None))
    return shapely.LineString(places) if len(places) > 1 else None


def _numbers(corners: Iterator[list[str]]) -> Iterator[tuple[float, float]]:
    for corner in corners:
        try:
            x, y = map(float, corner)
        except ValueError:
            continue  # the node's own cell is told as unreadable; a course does without the corner
        if np.isfinite([x, y]).all():
            yield x, y
