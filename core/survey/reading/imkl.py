"""IMKL (the Dutch all-utility delivery, GML): pipes and cables joined to the links that carry their geometry.

An element's attributes stand in one place, its course in a ``UtilityLink`` that it names by ``xlink:href``, and its
utility in a ``Utiliteitsnet``. One element may have several links: each becomes a row of its own.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import numpy as np
import shapely
from lxml import etree

from undergrid.core.formats.files import reader
from undergrid.core.formats.markup import leaves, local, root_of
from undergrid.core.formats.sheet import Sheet, text_columns

GML = "{http://www.opengis.net/gml/3.2}"
HREF = "{http://www.w3.org/1999/xlink}href"
LINES = (
    "Elektriciteitskabel", "Telecommunicatiekabel", "OlieGasChemicalienPijpleiding", "Rioolleiding", "Waterleiding",
    "ThermischePijpleiding", "Overig", "Mantelbuis", "Kabelbed", "Duct",
)  # fmt: skip
POINTS = ("Appurtenance", "Kast", "TechnischGebouw", "Toren", "Mast", "Mangat", "ContainerLeidingelement")
DEFAULT_CRS = "EPSG:28992"
UNKNOWN_PREFIX = "?"

Record = dict[str, str | None]


def is_imkl(path: Path) -> bool:
    """Return whether the head of a file names the IMKL schema."""
    with path.open("rb") as stream:
        return b"geostandaarden.nl/imkl" in stream.read(4096)


@reader(".gml", ".xml", claims=is_imkl)
def read_imkl(path: Path) -> list[Sheet]:
    """Return one sheet per kind of line and point element; a link that is not there leaves the geometry empty."""
    root = root_of(path)
    elements: dict[str, list[etree._Element]] = defaultdict(list)
    for member in root.iterfind(f"{GML}featureMember"):
        for element in member:
            elements[local(element)].append(element)
    links = {link.get(f"{GML}id"): link for link in elements["UtilityLink"]}
    networks = {net.get(f"{GML}id"): _theme(net) for net in elements["Utiliteitsnet"]}
    owners = {_code(owner): name for owner in elements["Beheerder"] if (name := _owner_name(owner))}
    sheets = [_line_sheet(path.name, kind, elements[kind], links, networks, owners) for kind in LINES if elements[kind]]
    sheets += [_point_sheet(path.name, kind, elements[kind], networks, owners) for kind in POINTS if elements[kind]]
    return sheets


def _theme(network: etree._Element) -> str | None:
    return next((_tail(leaf.get(HREF)) for name, leaf in leaves(network) if name == "thema"), None)


def _code(owner: etree._Element) -> str | None:
    return next((leaf.text for name, leaf in leaves(owner) if name == "bronhoudercode"), None)


def _owner_name(owner: etree._Element) -> str | None:
    return next((leaf.text for name, leaf in leaves(owner) if name.endswith("Organisatie/naam")), None)


def _tail(reference: str | None) -> str | None:
    """Return the value a code-list reference ends in."""
    return reference.rsplit("/", 1)[-1] if reference else None


def _record(element: etree._Element, networks: dict[str, str | None], owners: dict[str | None, str]) -> Record:
    """Return one element as a record, with its utility and its owner."""
    record = flat_record(element)
    network = next((leaf.get(HREF) for path, leaf in leaves(element) if path == "inNetwork"), None)
    record["thema"] = networks.get(network or "", UNKNOWN_PREFIX + (record.get("inNetwork") or ""))
    record["beheerder"] = owners.get((record.get("localId") or "").split(".", 1)[0])
    return record


def flat_record(element: etree._Element) -> Record:
    """Flatten one element; a measure stands in a column of its unit, such as ``ductWidth (cm)``."""
    record: Record = {}
    for path, leaf in leaves(element):
        name = path.rsplit("/", 1)[-1]
        if name in {"pos", "posList", "link", "href"}:
            continue
        unit = leaf.get("uom")
        column = f"{name} ({unit.rsplit(':', 1)[-1]})" if unit else name
        record[column] = leaf.text or _tail(leaf.get(HREF))
    return record


def _line_sheet(
    file: str,
    kind: str,
    elements: list[etree._Element],
    links: dict[str, etree._Element],
    networks: dict[str, str | None],
    owners: dict[str | None, str],
) -> Sheet:
    records, shapes, lines, crs = [], [], [], DEFAULT_CRS
    for element in elements:
        record = _record(element, networks, owners)
        names = [leaf.get(HREF) for path, leaf in leaves(element) if path == "link"] or [None]
        for number, name in enumerate(names, start=1):
            link = links.get(name or "")
            course = geometry_of(link) if link is not None else None
            crs = crs_of(link) if link is not None else crs
            several = {"localId": f"{record.get('localId')}#{number}"} if len(names) > 1 else {}
            records.append({**record, **several, "link": name})
            shapes.append(course)
            lines.append(element.sourceline)
    return sheet_of(file, kind, records, shapes, lines, crs)


def _point_sheet(
    file: str,
    kind: str,
    elements: list[etree._Element],
    networks: dict[str, str | None],
    owners: dict[str | None, str],
) -> Sheet:
    records = [_record(element, networks, owners) for element in elements]
    return sheet_of(
        file,
        kind,
        records,
        [geometry_of(element) for element in elements],
        [e.sourceline for e in elements],
        crs_of(elements[0]),
    )


def crs_of(element: etree._Element) -> str:
    """Return the EPSG code named by any spelling of srsName (``EPSG:28992``, ``urn:ogc:def:crs:EPSG::28992`` ...)."""
    for each in element.iter():
        if name := each.get("srsName"):
            return f"EPSG:{name.rsplit(':', 1)[-1].rsplit('/', 1)[-1]}"
    return DEFAULT_CRS


def geometry_of(element: etree._Element) -> shapely.Geometry | None:
    for each in element.iter(f"{GML}posList", f"{GML}pos"):
        numbers = np.array((each.text or "").split(), dtype=float)
        width = 3 if len(numbers) % 2 else 2
        coordinates = numbers.reshape(-1, width)
        parent = local(each.getparent())
        if parent == "Point":
            return shapely.Point(coordinates[0])
        if parent in {"LineString", "LineStringSegment"} and len(coordinates) > 1:
            return shapely.LineString(coordinates)
        if parent == "LinearRing":
            return shapely.Point(coordinates.mean(axis=0))
    return None


def sheet_of(
    file: str, kind: str, records: list[Record], shapes: list[shapely.Geometry | None], lines: list[int], crs: str
) -> Sheet:
    names = sorted({name for record in records for name in record})
    rows = [[record.get(name) for name in names] for record in records]
    geometry = np.array(shapes, dtype=object)
    return Sheet(
        file,
        kind,
        text_columns(rows, len(names)),
        np.array(lines),
        names=names,
        geometry=np.asarray(shapely.to_wkb(geometry), dtype=object),
        crs=crs,
    )
