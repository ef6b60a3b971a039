"""The streets over a cross-section, in carriageways and pavements as far as lines tell these apart.

A carriageway lies between kerbs, a pavement between a kerb and the red line. Where no kerb or no red line was given,
the carriageway and the street end where the widths in the store say; without kerbs and the carriageway's width the
street is one stretch, for its width may hold the pavements. What is not known is left out and told.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import cast

from undergrid.core.kernel.checks import Check
from undergrid.core.kernel.text import Language, Text
from undergrid.core.streets.across import Crossed
from undergrid.core.survey.checks.examining import STREET_NOT_DIVIDED, STREET_WITHOUT_WIDTH
from undergrid.core.survey.network.cross_section import Band, Mark

KERB = re.compile(r"路缘石|缘石|路牙|侧石|道牙|路边|\bkerbs?\b|\bcurbs?\b", re.IGNORECASE)
RED = re.compile(r"红线|用地边|\bred line|\broad line|right.of.way|property line", re.IGNORECASE)
MIDDLE = re.compile(r"中心线|中线|\bcent(?:re|er) ?line", re.IGNORECASE)
SAME_M = 0.5
"""A centre line that is drawn this near to the store's street is that street's."""
STREET, CARRIAGEWAY, PAVEMENT, FOOTWAY = "street", "carriageway", "pavement", "footway"
KINDS = {
    STREET: Text("street", "道路"),
    CARRIAGEWAY: Text("carriageway", "车行道"),
    PAVEMENT: Text("pavement", "人行道"),
    FOOTWAY: Text("footway", "步行道"),
}
NAMES = {
    "edge": Text("road edge", "道路边线"),
    "kerb": Text("kerb", "路缘石"),
    "middle": Text("centre line", "道路中心线"),
}
BY_WIDTH = Text("Edges of {names}: by the width in the store.", "{names}边线按库中道路宽度绘制。")
UNNAMED = Text("street without a name", "未命名道路")

Pair = tuple[float | None, float | None]
"""A place on the left and one on the right, each None where it is not known."""


@dataclass(frozen=True, slots=True)
class Bands:
    """The stretches in their order, the lines that follow from them, and what is not known.

    ``without_width``: names of streets of which neither width nor lines are known; ``undivided``: of those whose
    carriageway and pavements are not all told apart; ``by_width``: of those whose edges are the store's width apart.
    """

    bands: tuple[Band, ...]
    marks: tuple[Mark, ...]
    without_width: tuple[str, ...]
    undivided: tuple[str, ...]
    by_width: tuple[str, ...] = ()

    def told(self) -> Iterator[tuple[Check, Text]]:
        """Yield the checks that something unknown meets, with the names of the streets."""
        for check, names in (
            (STREET_WITHOUT_WIDTH, self.without_width),
            (STREET_NOT_DIVIDED, self.undivided),
        ):
            if names:
                yield check, _listed(names)

    def notes(self) -> tuple[Text, ...]:
        """Return what a paper says below its title: whence the edges of carriageways are, and what is not drawn."""
        told = [check.says.fill(names=names) for check, names in self.told()]
        return (*([BY_WIDTH.fill(names=_listed(self.by_width))] if self.by_width else []), *told)


def street_bands(length_m: float, marks: Sequence[Mark], streets: Iterable[Crossed], language: Language) -> Bands:
    """Return the carriageways and pavements along a section of ``length_m``, its own lines named in ``language``.

    A kerb or red line counts for the street next to it, up to the middle between two streets.
    """
    streets = sorted(streets, key=lambda each: each.at_m)
    drawn = [mark.at_m for mark in marks if MIDDLE.search(mark.name)]
    known = [each.at_m for each in streets]
    middles = [*streets, *(Crossed(at, None, None, None, False) for at in drawn if not _near(at, known))]
    middles.sort(key=lambda each: each.at_m)
    ends = [0.0, *((one.at_m + other.at_m) / 2 for one, other in pairwise(middles)), length_m]
    found: list[Band] = []
    added = [
        Mark(each.at_m, NAMES["middle"].say(language))
        for each in streets
        if not each.on_foot and not _near(each.at_m, drawn)
    ]
    no_width, undivided, by_width = [], [], []
    for street, low, high in zip(middles, ends, ends[1:], strict=False):
        name = street.name or UNNAMED.say(language)
        kerbs, reds = (_around(marks, words, street.at_m, low, high) for words in (KERB, RED))
        edges = reds if street.width_m is None else _edges(street.at_m, street.width_m / 2, low, high, reds)
        ways = kerbs
        if street.carriageway_m is not None and not street.on_foot:
            ways = _edges(street.at_m, street.carriageway_m / 2, low, high, kerbs)
        own = _divided(ways, edges, street)
        found += own
        if not own:
            no_width.append(name)
            continue
        by_store = [
            Mark(edge, NAMES[kind].say(language))
            for kind, places, drawn_ones in (("edge", edges, reds), ("kerb", ways, kerbs))
            for edge, line in zip(places, drawn_ones, strict=True)
            if line is None and edge is not None and edge in _ends_of(own)
        ]
        if by_store:
            by_width.append(name)
        added += [mark for mark in by_store if low < mark.at_m < high]
        if not street.on_foot and [each.kind for each in own] != [PAVEMENT, CARRIAGEWAY, PAVEMENT]:
            undivided.append(name)
    found.sort(key=lambda each: each.from_m)
    return Bands(tuple(found), tuple(added), tuple(no_width), tuple(undivided), tuple(by_width))


def _divided(kerbs: Pair, edges: Pair, street: Crossed) -> list[Band]:
    """Return the stretches of one street: its carriageway with the pavements, or the whole of it, or nothing."""
    if street.on_foot or None in kerbs:
        kind = FOOTWAY if street.on_foot else STREET
        return [] if edges[0] is None or edges[1] is None else [Band(edges[0], edges[1], kind, street.name)]
    left, right = cast("tuple[float, float]", kerbs)
    found = [Band(left, right, CARRIAGEWAY, street.name)]
    if edges[0] is not None and edges[0] < left:
        found.insert(0, Band(edges[0], left, PAVEMENT))
    if edges[1] is not None and edges[1] > right:
        found.append(Band(right, edges[1], PAVEMENT))
    return found


def _ends_of(bands: Iterable[Band]) -> set[float]:
    return {end for band in bands for end in (band.from_m, band.to_m)}


def _edges(at_m: float, half_m: float, low: float, high: float, reds: Pair) -> Pair:
    """Return the red lines, and where there is none, half the street's width from its middle, within bounds."""
    left, right = max(at_m - half_m, low), min(at_m + half_m, high)
    return left if reds[0] is None else reds[0], right if reds[1] is None else reds[1]


def _listed(names: Iterable[str]) -> Text:
    once = list(dict.fromkeys(names))
    return Text(", ".join(once), "、".join(once))


def _near(at_m: float, others: Iterable[float]) -> bool:
    return any(abs(at_m - other) <= SAME_M for other in others)


def _around(marks: Sequence[Mark], words: re.Pattern[str], at_m: float, low: float, high: float) -> Pair:
    """Return the nearest line of a kind on either side of a place, within bounds."""
    places = [mark.at_m for mark in marks if words.search(mark.name) and low <= mark.at_m <= high]
    left = max((each for each in places if each < at_m), default=None)
    return left, min((each for each in places if each > at_m), default=None)
