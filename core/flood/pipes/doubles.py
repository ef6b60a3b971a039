"""Names that stand twice, as SWMM counts them: elements of one kind, whatever section declares them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from undergrid.core.flood.checks.swmm import RENAME, TWICE, check_of
from undergrid.core.flood.pipes.inp import InpFile, folded
from undergrid.core.kernel.errors import ModelError
from undergrid.core.kernel.findings import Finding, Place
from undergrid.core.kernel.text import Text

KINDS = {
    "JUNCTIONS": "node", "OUTFALLS": "node", "DIVIDERS": "node", "STORAGE": "node",
    "CONDUITS": "link", "PUMPS": "link", "ORIFICES": "link", "WEIRS": "link", "OUTLETS": "link",
    "SUBCATCHMENTS": "subcatchment", "RAINGAGES": "gauge", "POLLUTANTS": "pollutant", "LANDUSES": "land use",
    "AQUIFERS": "aquifer", "STREETS": "street",
}  # fmt: skip
"""Sections in which a name may stand once, and what their elements are together; curves and series have many rows."""
CHINESE = {
    "node": "节点", "link": "管段", "subcatchment": "子汇水区", "gauge": "雨量计", "pollutant": "污染物",
    "land use": "用地类型", "aquifer": "含水层", "street": "道路断面",
}  # fmt: skip


def doubles(file: InpFile) -> Iterator[Finding]:
    """Yield every element whose name another one of its kind has already, with the row in the file."""
    seen: dict[tuple[str, bytes], tuple[str, int]] = {}
    for section, row, number in file.numbered(*KINDS):
        kind = KINDS[section.name]
        key = kind, folded(row.tokens[0], file.encoding)
        if key in seen:
            other, first = seen[key]
            place = Place(file.name, section.name, number, None, " ".join(row.tokens)[:200])
            text = TWICE.fill(name=row.tokens[0], row=number, other=other, first=first, kind=Text(kind, CHINESE[kind]))
            yield replace(check_of("ERROR", "207").found(place, row.tokens[0]), text=text, remedy=RENAME)
        else:
            seen[key] = row.tokens[0], number


def refuse_doubles(file: InpFile) -> None:
    """Raise ModelError when a name stands twice: the engine refuses such a model, and a store has one place for it."""
    found = next(doubles(file), None)
    if found is not None:
        raise ModelError(found.text, found.remedy)
