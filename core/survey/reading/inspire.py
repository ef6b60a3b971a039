"""INSPIRE utility networks (GML): pipes and cables joined to the links that carry their course, and nodes.

An element's attributes stand in one place, its course in a link that it names by ``xlink:href``, which names its nodes.
An element of several links has a row for each; links that no element names are rows of their own.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from pathlib import Path

import shapely
from lxml import etree
from pyproj import CRS

from undergrid.core.formats.beside_tables import left_aside
from undergrid.core.formats.files import reader
from undergrid.core.formats.markup import leaves, local, root_of
from undergrid.core.formats.sheet import Sheet
from undergrid.core.survey.reading.imkl import GML, HREF, Record, crs_of, flat_record, geometry_of, is_imkl, sheet_of

MARK = b"inspire.ec.europa.eu/schemas/us-net"
HEAD_BYTES = 16_384
LINES = (
    "SewerPipe", "WaterPipe", "OilGasChemicalsPipe", "ThermalPipe", "Pipe", "Duct", "ElectricityCable",
    "TelecommunicationsCable", "Cable",
)  # fmt: skip
POINTS = ("Manhole", "Appurtenance", "Cabinet", "Pole", "Tower", "Node")
LINKS = ("Link", "UtilityLink")
MEMBERS = ("featureMember", "member", "featureMembers")


def is_inspire(path: Path) -> bool:
    """Return whether the head of a file names the utility networks of INSPIRE."""
    with path.open("rb") as stream:
        return MARK in stream.read(HEAD_BYTES) and not is_imkl(path)


@reader(".gml", ".xml", claims=is_inspire)
def read_inspire(path: Path) -> list[Sheet]:
    """Return one sheet per kind of line and point element; what is neither is counted and told."""
    root = root_of(path)
    elements: dict[str, list[etree._Element]] = defaultdict(list)
    for member in (each for name in MEMBERS for each in root.iter(f"{{*}}{name}")):
        for element in member:
            if isinstance(element.tag, str):
                elements[local(element)].append(element)
    links = {f"#{link.get(f'{GML}id')}": link for kind in LINKS for link in elements[kind]}
    numbers = {f"#{node.get(f'{GML}id')}": _number(node) for kind in POINTS for node in elements[kind]}
    named: set[str] = set()
    north_first = _is_north_first(root)
    sheets = [
        _lines(path.name, kind, elements[kind], links, numbers, named, north_first) for kind in LINES if elements[kind]
    ]
    alone = [link for name, link in links.items() if name not in named]
    if alone:
        records = [{**flat_record(link), **_ends(link, numbers)} for link in alone]
        shapes = [_shape(link, north_first) for link in alone]
        sheets.append(sheet_of(path.name, "Link", records, shapes, [e.sourceline for e in alone], crs_of(alone[0])))
    for kind in (kind for kind in POINTS if elements[kind]):
        nodes = elements[kind]
        shapes = [_shape(node, north_first) for node in nodes]
        records = [{**flat_record(node), "utility": kind} for node in nodes]
        sheets.append(sheet_of(path.name, kind, records, shapes, [e.sourceline for e in nodes], crs_of(nodes[0])))
    taken = {*LINES, *POINTS, *LINKS}
    left = Counter({kind: len(each) for kind, each in elements.items() if each and kind not in taken})
    if sheets:
        sheets[0].findings.extend(left_aside(path.name, left))
    return sheets


def _shape(element: etree._Element, north_first: bool) -> shapely.Geometry | None:
    shape = geometry_of(element)
    return shapely.transform(shape, lambda places: places[:, ::-1]) if north_first and shape is not None else shape


def _is_north_first(root: etree._Element) -> bool:
    """Return whether places are written north first: in the order of their system, where a URN or address names it."""
    said = next((name for each in root.iter() if (name := each.get("srsName"))), "")
    if not said.startswith(("urn:", "http")):
        return False
    axes = CRS.from_user_input(crs_of(root)).axis_info
    return bool(axes) and axes[0].direction == "north"


def _number(node: etree._Element) -> str | None:
    return next((leaf.text for name, leaf in leaves(node) if name.endswith("/localId")), None)


def _ends(link: etree._Element, numbers: dict[str, str | None]) -> Record:
    """Return the numbers of the nodes between which a link lies."""
    told = {name: leaf.get(HREF) for name, leaf in leaves(link) if name in ("startNode", "endNode")}
    return {name: numbers.get(href or "") or href for name, href in told.items()}


def _lines(
    file: str,
    kind: str,
    elements: list[etree._Element],
    links: dict[str, etree._Element],
    numbers: dict[str, str | None],
    named: set[str],
    north_first: bool,
) -> Sheet:
    """Return the rows of one kind of pipe or cable, one for each link that carries it."""
    records, shapes, lines = [], [], []
    crs = crs_of(next(iter(links.values()), elements[0]))
    for element in elements:
        record = flat_record(element)
        record["utility"] = record.get("sewerWaterType") or record.get("oilGasChemicalsProductType") or kind
        names = [leaf.get(HREF) for path, leaf in leaves(element) if path == "link"] or [None]
        for number, name in enumerate(names, start=1):
            link = links.get(name or "")
            ends = _ends(link, numbers) if link is not None else {}
            several = {"localId": f"{record.get('localId')}#{number}"} if len(names) > 1 else {}
            records.append({**record, **several, **ends})
            shapes.append(_shape(link if link is not None else element, north_first))
            lines.append(element.sourceline)
            named.add(name or "")
    return sheet_of(file, kind, records, shapes, lines, crs)
