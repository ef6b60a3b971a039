"""Every everyday variant that was gathered from practice is judged: read to its code, or refused in docs/words.md.

``variants.csv`` holds how survey teams write what the code lists and columns mean, with the code that each was proposed
for; it is a list of questions and not of answers, which are those of the program.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from undergrid.core.intake.cross_section import section
from undergrid.core.store.codebook import shipped_codes
from undergrid.core.survey.clearance.pipe_class import gas_class, kilovolt

BOOK = shipped_codes()
PAGE = Path(__file__).resolve().parents[2] / "docs" / "words.md"
STRICTER = {"medium-A": "medium", "subhigh-A": "subhigh"}
"""Gas whose A or B is not told: the class that leaves it open, of which the stricter is judged."""


def variants() -> list[dict[str, str]]:
    with Path(__file__).with_name("variants.csv").open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))


def refused() -> Iterator[tuple[str, str, str, str]]:
    """Yield list, word and the reason in both languages of the page's table."""
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) == 5 and cells[0] not in ("list", "---"):
            for word in cells[1].split("、"):
                yield cells[0], word.strip(), cells[3], cells[4]


def read(kind: str, code: str, variant: str) -> str | None:
    """Return the code that the program reads in a variant, in a row of the utility that the code belongs to."""
    if kind == "section":
        found = section(variant)
        return found.shape if found else None
    if kind == "pressure":
        return gas_class(variant)
    if kind == "voltage":
        volts = kilovolt(variant)
        return None if volts is None else f"{volts:g} kV"
    listed = BOOK.codes(kind).get(code)
    utilities = str(listed.facts.get("category_code") or "").split() if listed else []
    return BOOK.code_of(kind, variant, utilities[0] if utilities else None) or BOOK.code_of(kind, variant)


def test_every_variant_is_read_to_its_code_or_refused_with_a_reason() -> None:
    told = {(kind, word.partition("（")[0]) for kind, word, *_reason in refused()}
    found = variants()
    unjudged = [
        (row, got)
        for row in found
        if (got := read(row["list"], row["code"], row["variant"])) not in (row["code"], STRICTER.get(row["code"]))
        and (row["list"], row["variant"]) not in told
    ]
    assert len(found) > 1000
    assert unjudged == []


def test_what_the_page_says_is_not_read_is_not_read() -> None:
    """A word in brackets beside it, such as 闸门（排水）, is refused for that utility and read for others."""
    proposed = {(row["list"], row["variant"]): row["code"] for row in variants()}
    words = [(kind, word) for kind, word, *_reason in refused() if (kind, word) in proposed]
    read_all_the_same = [each for each in words if read(each[0], proposed[each], each[1]) == proposed[each]]
    assert len(words) > 80
    assert read_all_the_same == []


def test_every_refusal_has_its_reason_in_both_languages() -> None:
    for kind, word, english, chinese in refused():
        assert re.search("[a-z]{3}", english), (kind, word)
        assert re.search("[\u4e00-\u9fff]", chinese), (kind, word)


@pytest.mark.parametrize("number", range(1, 10))
def test_a_bare_figure_is_no_way_of_burial(number: int) -> None:
    assert BOOK.code_of("burial_method", str(number)) is None
