"""Which pipes are asked for, in the words and codes of the code list; and which of them carry waste water."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.text import Text

CATEGORIES = Path(__file__).parents[4] / "data" / "codes" / "pipe_category.csv"
FOUL = frozenset({"WS", "HS", "PS"})
"""Sewage, combined sewers, and drainage of which nobody said what it carries (CJJ 61-2017, App. B)."""
DRAINS = ("YS", "WS", "HS", "PS")
MORE_WORDS = {"storm": "YS", "stormwater": "YS", "foul": "WS", "sanitary": "WS", "combined": "HS", "合流": "HS"}


@cache
def systems() -> dict[str, str]:
    """Return the codes of pipe systems by every word for them."""
    found = dict(MORE_WORDS)
    with CATEGORIES.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["scheme"] == "CJJ 61-2017":
                for word in (row["code"], row["name_zh"], row["name_en"], row["numeric_code"]):
                    found.setdefault(" ".join(word.casefold().split()), row["code"])
    return found


def systems_of(words: Sequence[str]) -> list[str]:
    """Return the codes that words mean, each once; raises SourceError for a word that means none."""
    known = systems()
    lost = [word for word in words if " ".join(word.casefold().split()) not in known]
    if lost:
        drains = ", ".join(f"{code} ({name})" for name, code in known.items() if code in DRAINS and not name.isascii())
        raise SourceError(
            Text("There is no pipe system {words}.", "没有管线类别 {words}。").fill(words=", ".join(map(repr, lost))),
            Text("Drains are: {known}.", "排水类别：{known}。").fill(known=drains),
        )
    return list(dict.fromkeys(known[" ".join(word.casefold().split())] for word in words))
