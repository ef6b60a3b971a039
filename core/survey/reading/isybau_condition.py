"""Condition data of ISYBAU-XML: the sheets ``Inspektionen``, one row per inspection, and ``Zustaende``, what it saw.

Columns are named by their path in the file. A station counts from the chamber where the run began: the inflow chamber
when the camera went with the flow (direction O), the outflow chamber when it went against it (U); ``Von`` and ``Nach``
are these two. A chamber or a structure that was looked into is ``Von`` alone.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from lxml import etree

from undergrid.core.formats.markup import leaves, local
from undergrid.core.formats.sheet import Sheet, text_columns

NAME = "{*}"
"""The namespace changes with the version of the format; the names stay."""
PLANT, INSPECTION, DATA = "InspizierteAbwassertechnischeAnlage", "OptischeInspektion", "Inspektionsdaten"
ENDS = ("Rohrleitung/RGrunddaten/KnotenZulauf", "Rohrleitung/RGrunddaten/KnotenAblauf")
AGAINST_FLOW = "U"
KEY, FROM, TO = "Inspektion", "Von", "Nach"
ORDER, ASKED, CONTRACTOR = "Auftrag", "Auftragskennung", "Auftragnehmer"
MADE = frozenset({KEY, FROM, TO, CONTRACTOR})

Record = dict[str, str | None]
Rows = list[tuple[int, Record]]


def condition_sheets(root: etree._Element, file: str) -> list[Sheet]:
    """Return the sheets of inspections and of what they saw; none for a file of master data only."""
    orders = {_text(order, ASKED): _text(order, CONTRACTOR) for order in root.iter(f"{NAME}{ORDER}")}
    runs: Rows = []
    seen: Rows = []
    for plant, inspection in _inspections(root):
        key = f"{file} {len(runs) + 1}"
        runs.append((inspection.sourceline, _run(plant, inspection, orders) | {KEY: key}))
        for data in inspection.iter(f"{NAME}{DATA}"):
            states = [each for each in data if "Zustand" in local(each)]
            seen += [(each.sourceline, _told(each) | {KEY: key}) for each in states]
    return [_sheet(file, name, rows) for name, rows in (("Inspektionen", runs), ("Zustaende", seen)) if rows]


def _inspections(root: etree._Element) -> Iterator[tuple[etree._Element, etree._Element]]:
    for plant in root.iter(f"{NAME}{PLANT}"):
        for inspection in plant.iter(f"{NAME}{INSPECTION}"):
            yield plant, inspection


def _run(plant: etree._Element, inspection: etree._Element, orders: dict[str | None, str | None]) -> Record:
    """Return what a file says of one inspection, with the chambers in the order in which the camera passed them."""
    of_plant = {path: text for path, text in _told(plant).items() if not path.startswith(f"{INSPECTION}/")}
    told = {path: text for path, text in _told(inspection).items() if f"{DATA}/" not in path}
    ends = [told.pop(each, None) for each in ENDS]
    if inspection.find(f"{NAME}Rohrleitung") is None:
        ends = [of_plant.get("Objektbezeichnung"), None]
    elif told.get("Rohrleitung/Inspektionsrichtung") == AGAINST_FLOW:
        ends.reverse()
    return of_plant | told | {FROM: ends[0], TO: ends[1], CONTRACTOR: orders.get(told.get(ASKED))}


def _told(element: etree._Element) -> Record:
    """Return the texts of an element by path; what is told several times stands in one text."""
    found: Record = {}
    for path, leaf in leaves(element):
        text = (leaf.text or "").strip()
        found[path] = "; ".join(filter(None, (found.get(path), text)))
    return found


def _text(element: etree._Element, name: str) -> str | None:
    return (element.findtext(f"{NAME}{name}") or "").strip() or None


def _sheet(file: str, name: str, rows: Rows) -> Sheet:
    names = sorted({each for _, record in rows for each in record})
    cells = [[record.get(each) or None for each in names] for _, record in rows]
    lines = np.array([line for line, _ in rows])
    return Sheet(file, name, text_columns(cells, len(names)), lines, names=names, added=MADE)
