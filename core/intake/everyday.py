"""What people call the columns of their tables: everyday words in Chinese, English and other languages."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Container
from functools import cache, lru_cache

from undergrid.core.intake.profiles import SHIPPED
from undergrid.core.intake.units import WORD, head_of, is_measure

WORDS = SHIPPED.parent / "headers.toml"
CHINESE = re.compile(r"[\u4e00-\u9fff]")
ENDS = ("first_ends", "second_ends", "levels_of_ends", "nodes_of_ends")
JUDGED = ("asked", "short", "last", "remarks_in_brackets", "units_unknown", *ENDS)
"""Lists of the file that are of no field: how far single words are to be trusted."""
SAYS_MORE = re.compile(
    r"管?[顶底]|[管沟井]?内?[顶底]|外顶|[起终]点|[上下]游|top|crown|soffit|invert|bottom|upstream|downstream|start|end|oben|unten|amont|aval",
    re.IGNORECASE,
)
"""Remarks in brackets that make another thing of a column: 高程(管顶) is no level of the ground."""
UNIT_LIKE = re.compile(r"[^\W\d_\u2e80-\uffff]{2,10}\.?")
SHORT = re.compile(r"[a-z\u00c0-\u024f\u0400-\u04ff]{1,2}")
LAST = 1000
PAIRS = (("x", "y"), ("from_point_no", "to_point_no"), ("width_mm", "height_mm"), ("from_level_m", "to_level_m"),
         ("from_depth_m", "to_depth_m"))  # fmt: skip
COUNTERPART = {one: other for pair in PAIRS for one, other in (pair, pair[::-1])}
NUMBERED = ("point_no", "segment_no", "from_point_no", "to_point_no", "line_no")
NUMBER_WORDS = ("id", "no", "nr", "num", "number", "name", "ref", "bez")
BEFORE = ("n", "no", "nr", "num", "id")
LEAST_NUMBERED = 4
"""A word for a thing is one for its number with id or no behind or before it: Structure No., N° regard."""
ALWAYS_TWO = frozenset(name for pair in PAIRS[:2] for name in pair)


@cache
def everyday_words() -> dict[str, tuple[str, ...]]:
    """Return what people call the columns of their tables, by field."""
    return {name: tuple(words) for name, words in _written().items() if name not in JUDGED}


COMPOSED = {
    "from_level_m": ("first_ends", "levels_of_ends"), "to_level_m": ("second_ends", "levels_of_ends"),
    "from_point_no": ("first_ends", "nodes_of_ends"), "to_point_no": ("second_ends", "nodes_of_ends"),
}  # fmt: skip
"""Fields of the ends of a line, whose words are put together of which end and of what: US invert, invert start."""


def _composed(field: str) -> tuple[str, ...]:
    """Return the words for a field of an end that are composed of two, in either order."""
    if field not in COMPOSED:
        return ()
    ends, things = (_written()[name] for name in COMPOSED[field])
    return tuple(said for thing in things for end in ends for said in (f"{end} {thing}", f"{thing} {end}"))


@cache
def everyday(field: str, manner: str, *, north_east: bool) -> dict[str, int]:
    """Return the words for a field with their rank, the ``chinese`` or the ``others``, those that say little last.

    Where north counts first, x is the northing.
    """
    asked = {"x": "y", "y": "x"}.get(field, field) if north_east else field
    every = (*everyday_words().get(asked, ()), *_composed(asked))
    words = (word for word in every if (manner == "chinese") == bool(CHINESE.search(word)))
    ranks = {word: rank for rank, word in enumerate(dict.fromkeys(map(loose, words))) if word}
    if field in NUMBERED and manner == "others":
        for word, rank in list(ranks.items()):
            if len(word) >= LEAST_NUMBERED:
                for said in (*(f"{word}{each}" for each in NUMBER_WORDS), *(f"{each}{word}" for each in BEFORE)):
                    ranks.setdefault(said, rank + len(ranks))
    return {word: rank + (LAST if word in _judged("last") else 0) for word, rank in ranks.items()}


@cache
def all_everyday(manner: str) -> frozenset[str]:
    """Return the words for all fields, the ``chinese`` or the ``others``."""
    return frozenset(word for field in everyday_words() for word in everyday(field, manner, north_east=False))


def counts(field: str, header: str, there: Container[str], *, in_unit: bool = False) -> bool:
    """Return whether a column taken by an everyday word counts without a look.

    A coordinate and an end of a line never stand alone. A word that may mean two things, or of one or two letters,
    counts only beside its counterpart: ``e`` beside ``n``, ``height`` beside ``width``; a short one also in a unit of
    length, as ``GL (m)``.
    """
    other = COUNTERPART.get(field)
    if other is not None and other in there:
        return True
    return field not in ALWAYS_TWO and not is_doubtful(loose(header), in_unit=in_unit)


def is_doubtful(word: str, *, in_unit: bool = False) -> bool:
    """Return whether a word may mean two things, or is too short to mean one; not where its column has a unit."""
    short = SHORT.fullmatch(word) is not None and word not in _judged("short") and not in_unit
    return word in _judged("asked") or short


@cache
def _judged(name: str) -> frozenset[str]:
    return frozenset(map(loose, _written()[name]))


@cache
def _written() -> dict[str, list[str]]:
    return tomllib.loads(WORDS.read_text(encoding="utf-8"))


@lru_cache(maxsize=4096)
def loose(header: str) -> str:
    """Return a header without its unit and everything that is neither letter nor digit."""
    head = head_of(header)
    bare = header if SAYS_MORE.fullmatch(head.remark or "") else head.bare or header
    return re.sub(r"[\W_]+", "", bare).casefold()


@lru_cache(maxsize=4096)
def strange_unit(header: str, *, is_place: bool = False) -> str | None:
    """Return what a head names in brackets that is a unit of a length nobody knows here; None where it is a remark.

    A remark is anything with a figure, in Chinese, in capitals beside small letters, of one letter, or an everyday
    word. Beside coordinates stand so many remarks that there only what is known for a unit counts as one.
    """
    said = head_of(header).remark
    if not said:
        return None
    words = WORD.findall(said.casefold())
    if any(word in _judged("units_unknown") for word in words) or is_measure(said):
        return said
    if is_place or not UNIT_LIKE.fullmatch(said) or (said.isupper() and not header.isupper()):
        return None
    return None if loose(said) in _remarks() else said


@cache
def _remarks() -> frozenset[str]:
    return _judged("remarks_in_brackets") | all_everyday("others")
