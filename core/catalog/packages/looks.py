"""How data sets look, as the SLD that QGIS made of their style tells it: classes with colours, for the preview."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import Any

from lxml import etree

from undergrid.core.catalog.gate.dress import Drawn
from undergrid.core.catalog.gate.release import Released
from undergrid.core.catalog.gate.rules import KEEP
from undergrid.core.kernel.text import Language, Text
from undergrid.core.store.codebook import NATIONAL
from undergrid.core.store.codelists import read_codes

SE, OGC = "{http://www.opengis.net/se}", "{http://www.opengis.net/ogc}"
COLOUR = re.compile(r"^#[0-9a-fA-F]{6}$")
PARAMETER = re.compile(r"[?&](?:amp;)?fill=%23([0-9a-fA-F]{6})")
UTILITY = "category"
WHITE = "#ffffff"
GREY = "#5f666e"
FROM, TO = ("PropertyIsGreaterThan", "PropertyIsGreaterThanOrEqualTo"), (
    "PropertyIsLessThan", "PropertyIsLessThanOrEqualTo"
)  # fmt: skip


def drawn_by(sld: str) -> list[Drawn]:
    """Return the classes of a look, each once, in the order in which the style names them; none of an empty text. A
    single one has no name.
    """
    if not sld:
        return []
    root = etree.fromstring(sld.encode("utf-8"), etree.XMLParser(resolve_entities=False, remove_comments=True))
    found: dict[str, Drawn] = {}
    for rule in root.iter(f"{SE}Rule"):
        if rule.find(f"{SE}TextSymbolizer") is None or list(_colours(rule)):
            label = rule.findtext(f"{SE}Name") or ""
            found.setdefault(label, _class(rule, label))
    if len(found) == 1:  # one look for all has a name of QGIS's own, which says nothing
        return [replace(each, label="") for each in found.values()]
    return [each for each in found.values() if each.label]


def look_of(released: Released, sld: str, language: Language) -> list[Drawn]:
    """Return how released rows are drawn: by their look where one column tells its classes, pipes else by the standard
    colours of their utilities.
    """
    look = drawn_by(sld)
    if released.geometry is None or released.treatments[released.geometry] != KEEP:
        return []  # squares lie on each other: how many is told, not of what
    if any(each.column for each in look) or UTILITY not in released.table.column_names:
        return [each for each in look if each.column != ""]
    return [Drawn(f"{code} {name.say(language)}", colour, UTILITY, (code,)) for code, (name, colour) in _utilities()]


@cache
def _utilities() -> tuple[tuple[str, tuple[Text, str]], ...]:
    """Return code, name and standard colour of every utility (CJJ 61-2017, appendix B)."""
    found = []
    for row in read_codes():
        colour = str(row["attributes"].get("colour_hex") or "")
        if row["kind"] == "pipe_category" and row["scheme"] == NATIONAL and COLOUR.match(colour):
            found.append((str(row["code"]), (Text(str(row["name_en"]), str(row["name_zh"])), colour.lower())))
    return tuple(found)


def _class(rule: Any, label: str) -> Drawn:
    colour = next((each for each in _colours(rule) if each != WHITE), GREY)
    asked = rule.find(f"{OGC}Filter")
    columns = {each.text for each in rule.iter(f"{OGC}PropertyName")} if asked is not None else set()
    if len(columns) != 1:
        return Drawn(label, colour, None if asked is None else "")
    values = tuple(each.text or "" for each in asked.iter(f"{OGC}Literal"))
    bounds = [[_bound(each) for name in names for each in asked.iter(f"{OGC}{name}")] for names in (FROM, TO)]
    if bounds[0] or bounds[1]:
        least, most = (next(iter(each), None) for each in bounds)
        return Drawn(label, colour, columns.pop(), (), least, most)
    return Drawn(label, colour, columns.pop(), values)


def _bound(compared: Any) -> float:
    return float(compared.findtext(f"{OGC}Literal") or "nan")


def _colours(rule: Any) -> list[str]:
    """Return the colours of a rule, what is drawn on top first: of lines their strokes, of others what fills them."""
    strokes = [each.text for each in rule.iterfind(f"{SE}LineSymbolizer/{SE}Stroke/{SE}SvgParameter[@name='stroke']")]
    if strokes:
        return [each for each in reversed(strokes) if COLOUR.match(each or "")]
    fills: list[str] = []
    for symbol in rule:
        if symbol.tag.endswith("Symbolizer") and symbol.tag != f"{SE}TextSymbolizer":
            for each in symbol.iter(f"{SE}SvgParameter", f"{SE}OnlineResource"):
                told = each.get("{http://www.w3.org/1999/xlink}href", "")
                fills += [f"#{colour}" for colour in PARAMETER.findall(told)]
                if each.get("name") == "fill" and COLOUR.match(each.text or ""):
                    fills.append(str(each.text))
    return fills[::-1]
