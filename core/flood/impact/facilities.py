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
    return {
        word: FacilityKind(row["code"], Text(row["name_en"], row["name_zh"]), row["refuge"] == "yes")
        for word, row in by_word("facility_kinds.csv").items()
    }


def kind_of(word: object) -> str:
    """Return the code of the kind that a word means; a word of the city's own stays as it is, in small letters."""
    said = plain(word)
    known = facility_kinds().get(said)
    return known.code if known else said


def is_refuge(code: str) -> bool:
    """Tell whether people are sent to this kind of facility."""
    known = facility_kinds().get(code)
    return known is not None and known.refuge


def by_word(table: str) -> dict[str, dict[str, str]]:
    """Return the rows of a table in ``data/hazard`` by every word that stands for them: code, names and ``words``."""
    return {
        plain(word): row
        for row in rows(HAZARD_DATA / table)
        for word in (row["code"], row["name_en"], row["name_zh"], *row["words"].split("|"))
    }


def plain(word: object) -> str:
    """Return a word as words are compared: in small letters, one blank between two."""
    return " ".join(str(word if word is not None else "").casefold().split())
