"""What kind of facility something is, in the words of any language and in the codes of the code lists."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from undergrid.core.flood.impact.criteria import HAZARD_DATA, rows
from undergrid.core.kernel.text import Text


@dataclass(frozen=True, slots=True)
class FacilityKind:
    """One kind: its code, its name, and whether people are sent there, so that it must be dry."""

    code: str
    name: Text
    refuge: bool


@cache
def facility_kinds() -> dict[str, FacilityKind]:
    """Return the kinds of ``data/hazard/facility_kinds.csv`` by every word and code that stands for them."""
    found: dict[str, FacilityKind] = {}
    for row in rows(HAZARD_DATA / "facility_kinds.csv"):
        kind = FacilityKind(row["code"], Text(row["name_en"], row["name_zh"]), row["refuge"] == "yes")
        for word in (row["code"], row["name_en"], row["name_zh"], *row["words"].split("|")):
            found[_plain(word)] = kind
    return found


def kind_of(word: object) -> str:
    """Return the code of the kind that a word means; a word of the city's own stays as it is, in small letters."""
    plain = _plain(word)
    known = facility_kinds().get(plain)
    return known.code if known else plain


def is_refuge(code: str) -> bool:
    """Tell whether people are sent to this kind of facility."""
    known = facility_kinds().get(code)
    return known is not None and known.refuge


def _plain(word: object) -> str:
    return " ".join(str(word if word is not None else "").casefold().split())
