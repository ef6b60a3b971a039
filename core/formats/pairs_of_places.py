"""Two coordinates in one cell: which figures they are, and which is east."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

FIGURE = r"[-+]?\d{1,8}(?:[.,]\d+)?"
PLACES = re.compile(
    rf"\(?\s*(?:([XYENxyen])\s*[=:：]\s*)?({FIGURE})\s*m?\s*(?:[,;，；/]\s*|\s+)(?:([XYENxyen])\s*[=:：]\s*)?({FIGURE})\s*m?\s*\)?"
)
FRACTION = re.compile(r"\d{2,}[.,]\d+")


def pair_in(cell: str) -> tuple[str, str, str, str] | None:
    """Return (letter, figure, letter, figure) of a cell that holds two places with fractions, and nothing else."""
    found = PLACES.fullmatch(" ".join(cell.split()))  # long runs of blanks could be cut in too many ways
    if found is None:
        return None
    one, first, other, second = (part or "" for part in found.groups())
    if not (FRACTION.search(first) and FRACTION.search(second)) or bool(one) != bool(other):
        return None
    return one.upper(), first.replace(",", "."), other.upper(), second.replace(",", ".")


WAYS: tuple[tuple[Callable[[str], bool], tuple[str, str]], ...] = (
    (lambda head: bool(re.search(r"lon|经|\blng", head) and re.search(r"lat|纬", head)) and
     _first(head, r"lat|纬", r"lon|经|lng"), ("latitude", "longitude")),
    (lambda head: bool(re.search(r"lon|经|\blng", head)), ("longitude", "latitude")),
    (lambda head: _first(head, r"\bn\b|north|北", r"\be\b|east|东"), ("northing", "easting")),
    (lambda head: _first(head, r"\be\b|east|东", r"\bn\b|north|北"), ("easting", "northing")),
)  # fmt: skip


def _first(head: str, one: str, other: str) -> bool:
    """Return whether both words stand in a header, ``one`` before ``other``."""
    before, behind = re.search(one, head), re.search(other, head)
    return before is not None and behind is not None and before.start() < behind.start()


def axes_of_pairs(head: str, pairs: Sequence[tuple[str, str, str, str]]) -> tuple[str, str]:
    """Return what the two figures of a pair are: by their letters, by the header, as degrees; else X and Y."""
    letters = {(each[0], each[2]) for each in pairs if each[0]}
    said = {"X": "X", "Y": "Y", "E": "easting", "N": "northing"}
    if len(letters) == 1 and len(set(next(iter(letters)))) == len(next(iter(letters))):
        one, other = letters.pop()
        return said[one], said[other]
    named = next((names for fits, names in WAYS if fits(head.casefold())), None)
    if named is not None:
        return named
    if all(abs(float(part)) <= 180 for each in pairs for part in (each[1], each[3])):
        north_first = max(abs(float(each[3])) for each in pairs) > max(abs(float(each[1])) for each in pairs)
        return ("latitude", "longitude") if north_first else ("longitude", "latitude")
    return "X", "Y"
