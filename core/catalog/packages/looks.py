"""How data sets look, as the SLD that QGIS made of their style tells it: classes with colours, for the preview."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from undergrid.core.catalog.gate.dress import Drawn

SE, OGC = "{http://www.opengis.net/se}", "{http://www.opengis.net/ogc}"
COLOUR = re.compile(r"^#[0-9a-fA-F]{6}$")
PARAMETER = re.compile(r"[?&](?:amp;)?fill=%23([0-9a-fA-F]{6})")
WHITE = "#ffffff"
GREY = "#5f666e"
FROM, TO = ("PropertyIsGreaterThan", "PropertyIsGreaterThanOrEqualTo"), (
    "PropertyIsLessThan", "PropertyIsLessThanOrEqualTo"
)  # fmt: skip


def drawn_by(sld: str) -> list[Drawn]:
    """Return the classes of a look, each once, in the order in which the style names them; none of an empty text."""
    if not sld:
        return []
    root = etree.fromstring(sld.encode("utf-8"), etree.XMLParser(resolve_entities=False))
    found: dict[str, Drawn] = {}
    for rule in root.iter(f"{SE}Rule"):
        if rule.find(f"{SE}TextSymbolizer") is None or list(_colours(rule)):
            label = rule.findtext(f"{SE}Name") or ""
            found.setdefault(label, _class(rule, label))
    return [each for each in found.values() if each.label or len(found) == 1]


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


def _colours(rule: Any) -> Iterator[str]:
    """Yield the colours of a rule: of lines what they are drawn with, of others what fills them first."""
    wanted = ("stroke", "fill") if rule.find(f"{SE}LineSymbolizer") is not None else ("fill", "stroke")
    for name in wanted:
        for each in rule.iter(f"{SE}SvgParameter"):
            is_of_text = any(above.tag == f"{SE}TextSymbolizer" for above in each.iterancestors())
            if each.get("name") == name and not is_of_text and COLOUR.match(each.text or ""):
                yield str(each.text)
        if name == "fill":
            for each in rule.iter(f"{SE}OnlineResource"):
                for colour in PARAMETER.findall(each.get("{http://www.w3.org/1999/xlink}href", "")):
                    yield f"#{colour}"
