"""How a table that no profile understands may be meant: by everyday words of its headers, and by what its columns hold.

A proposal is never read by itself: it stands in a draft or in the mapping table of the desktop, for a person to see.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from undergrid.core.formats.sheet import Sheet
from undergrid.core.intake.everyday import everyday_words, loose
from undergrid.core.intake.header_places import SEARCHED_ROWS, Header, filled_columns, geometry_kind, plain
from undergrid.core.intake.headers import Match, best_match, in_strange_unit, names_above, unknown_headers
from undergrid.core.intake.profiles import Profile, TableLayout, parse_profile
from undergrid.core.intake.sampling import Column, decimal_of
from undergrid.core.intake.subject import Field, Intake
from undergrid.core.intake.units import TO_METRES, head_of
from undergrid.core.store.codebook import CodeBook

ALIKE = 0.9
SHORTEST_ALIKE = 5
ENDS = ("from_point_no", "to_point_no")


@dataclass(frozen=True, slots=True)
class Proposal:
    """How one sheet may be read; ``guessed`` are the fields that no profile names so."""

    match: Match
    guessed: frozenset[str] = frozenset()
    units: Mapping[str, str] = field(default_factory=dict)

    @property
    def missing(self) -> tuple[str, ...]:
        """Return the fields that a table of its kind must have and that were not found."""
        return tuple(name for name in self.match.layout.required if name not in self.match.columns)

    @property
    def unknown(self) -> list[str]:
        """Return the headers of filled columns that stand for nothing."""
        return unknown_headers(self.match)


def proposals(sheets: Sequence[Sheet], intake: Intake, profiles: Sequence[Profile], codes: CodeBook) -> list[Proposal]:
    """Return the proposal for each sheet that holds anything; lines look for their ends among the points found."""
    known = everything_known(intake, profiles)
    numbers: set[str] = set()
    found: list[Proposal] = []
    filled = [sheet for sheet in sheets if len(sheet) and (filled_columns(sheet, 0) or sheet.geometry is not None)]
    for sheet in filled:
        proposal = _best(sheet, known, intake, codes, numbers)
        found.append(proposal)
        if header := proposal.match.columns.get("point_no"):
            numbers.update(Column.of(proposal.match, header.index).values)
    again = [_best(each.match.sheet, known, intake, codes, numbers) if each.missing else each for each in found]
    return _named_by_lines(again)


def _named_by_lines(found: list[Proposal]) -> list[Proposal]:
    """Return the proposals in which a point's number is the column that lines name their ends by."""
    ends = {value for each in found for name in ENDS for value in _values(each, name)}
    if not ends:
        return found
    return [_renumbered(each, ends) if "point_no" in each.match.columns else each for each in found]


def _renumbered(proposal: Proposal, ends: set[str]) -> Proposal:
    match, own = proposal.match, proposal.match.columns["point_no"]
    taken = {header.index for name, header in match.columns.items() if name != "point_no"}
    counts = {
        index: len(set(Column.of(match, index).values) & ends)
        for index in filled_columns(match.sheet, match.first_row) - taken
    }
    best = max(counts, key=lambda index: (counts[index], index == own.index), default=own.index)
    if best == own.index or counts[best] <= counts.get(own.index, 0):
        return proposal
    columns = {**match.columns, "point_no": Header(best, names_above(match)[best] or f"#{best + 1}")}
    return replace(proposal, match=replace(match, columns=columns), guessed=proposal.guessed | {"point_no"})


def _values(proposal: Proposal, name: str) -> tuple[str, ...]:
    header = proposal.match.columns.get(name)
    return (
        Column.of(proposal.match, header.index).values if header and proposal.match.layout.kind != "one_sheet" else ()
    )


def everything_known(intake: Intake, profiles: Iterable[Profile]) -> Profile:
    """Return a profile that knows every header of every profile, and people's everyday words for columns."""
    tables: dict[str, dict[str, list[str]]] = {}
    for kind, fields in intake.fields.items():
        tables[kind] = {name: [] for name in fields}
    for profile in profiles:
        for layout in profile.tables:
            for name, headers in layout.columns.items():
                told = _as_east_north(name, headers) if profile.axes == "north_east" else ((name, headers),)
                for each, some in told:
                    tables[layout.kind].setdefault(each, []).extend(some)
    for columns in tables.values():
        for name, names in columns.items():
            names.extend(everyday_words().get(name, ()))
    layouts = []
    for kind, headers_of in tables.items():
        required = _required(intake, kind, profiles)
        unless = {name for each in profiles for layout in each.tables if layout.kind == kind for name in layout.unless}
        layouts.append({"kind": kind, "required": required, "unless": unless, "columns": headers_of})
    return parse_profile({"slug": "everything", "room": intake.name, "title": {"en": "", "zh": ""}, "table": layouts})


def _as_east_north(name: str, headers: Sequence[str]) -> Iterator[tuple[str, list[str]]]:
    """Yield names of the first coordinate of a profile that counts north first, as those of the second one."""
    other = {"x": "y", "y": "x"}.get(name)
    if other is None:
        yield name, list(headers)
        return
    letters = [each for each in headers if name in plain(each)]  # X stays X: the axis order says where it points
    yield name, letters
    yield other, [each for each in headers if each not in letters]


def _required(intake: Intake, kind: str, profiles: Iterable[Profile]) -> tuple[str, ...]:
    """Return what a table without geometry must have: its key and coordinates; of a layout, what profiles require."""
    fields = intake.fields[kind]
    keys = [name for each in intake.subjects if each.name == kind for name in each.key]
    if not keys:
        said = [set(layout.required) for profile in profiles for layout in profile.tables if layout.kind == kind]
        keys = sorted(set.intersection(*said)) if said else []
    place = ("x", "y") if "x" in fields else ()
    return tuple(dict.fromkeys(name for name in (*keys, *place) if name in fields))


def _best(sheet: Sheet, known: Profile, intake: Intake, codes: CodeBook, numbers: set[str]) -> Proposal:
    drawn = geometry_kind(sheet)
    shapes = {each.name: each.geometry for each in intake.subjects}
    layouts = [
        replace(layout, geometry=drawn, required=()) if drawn else layout
        for layout in known.tables
        if (shapes.get(layout.kind) == drawn if drawn else shapes.get(layout.kind) != "area")
    ] or list(known.tables)
    layouts = [each for each in layouts if not each.unless or _reads(sheet, each, known)]
    found = [_Guesser(_reading(sheet, layout, known), intake.fields[layout.kind], codes, numbers) for layout in layouts]
    made = [each.proposal() for each in found]
    return max(made, key=lambda each: (not each.missing, len(each.match.columns) - len(each.missing)))


def _reads(sheet: Sheet, layout: TableLayout, known: Profile) -> Match | None:
    return best_match(sheet, replace(known, tables=(replace(layout, required=()),)))


def _reading(sheet: Sheet, layout: TableLayout, known: Profile) -> Match:
    """Return the reading in which most columns are known, whatever is missing; else the likeliest line of headers."""
    match = _reads(sheet, layout, known)
    if match is not None and match.understood:
        return replace(match, layout=layout)
    rows = sheet.top(SEARCHED_ROWS)
    if sheet.names is not None:
        return Match(sheet, layout, {}, 0, {}, 0, len(filled_columns(sheet, 0)))
    heads = [sum(bool(cell) and not _is_number(cell) for cell in row) for row in rows]
    if not rows or 2 * max(heads) <= len(filled_columns(sheet, 0)):  # mostly numbers from the first row on
        return Match(sheet, replace(layout, headers=False), {}, 0, {}, 0, len(filled_columns(sheet, 0)))
    first_row = heads.index(max(heads)) + 1
    return Match(sheet, layout, {}, first_row, {}, 0, len(filled_columns(sheet, first_row)))


def _is_number(cell: str) -> bool:
    return re.fullmatch(r"[-+]?[\d.,]+(e[-+]?\d+)?", cell, re.IGNORECASE) is not None


class _Guesser:
    """Finds fields for the columns of one reading that are not known."""

    def __init__(self, match: Match, fields: Mapping[str, Field], codes: CodeBook, numbers: set[str]) -> None:
        self.match = match
        self.fields = fields
        self.codes = codes
        self.numbers = numbers
        self.columns = dict(match.columns)
        self.guessed: set[str] = set()
        self.units: dict[str, str] = {}
        self.names = names_above(match)

    def proposal(self) -> Proposal:
        """Return the reading with what was found."""
        self._by_words()
        contents = {index: Column.of(self.match, index) for index in self._open()}
        self._by_content(contents)
        match = replace(self.match, columns=self.columns, understood=len(self.columns))
        return Proposal(match, frozenset(self.guessed), self.units)

    def _open(self) -> list[int]:
        taken = {header.index for header in self.columns.values()}
        return sorted(filled_columns(self.match.sheet, self.match.first_row) - taken)

    def _take(self, name: str, index: int) -> None:
        text = re.sub(r"\s+", "", self.names[index])
        alone = sum(plain(each) == plain(text) for each in self.names) == 1
        self.columns[name] = Header(index, text if text and alone else f"#{index + 1}")
        self.guessed.add(name)

    def _by_words(self) -> None:
        free = {name: _words_for(name, self.fields[name]) for name in self.fields if name not in self.columns}
        for index in self._open():
            header = self.names[index]
            said = {name: words for name, words in free.items() if not in_strange_unit([header], self.fields[name])}
            found = next((name for rule in (_same, _alike, _holds) for name in said if rule(header, said[name])), None)
            if found is not None:
                self._take(found, index)
                free.pop(found)
                unit = head_of(header).unit
                if unit in TO_METRES and self.columns[found].text.startswith("#"):  # its name does not tell it
                    self.units[found] = unit

    def _by_content(self, contents: Mapping[int, Column]) -> None:
        left = dict(contents)

        def take(name: str, index: int | None) -> None:
            if index is not None and name in self.fields and name not in self.columns:
                self._take(name, index)
                left.pop(index)

        both = (
            len({"x", "to_point_no"} & set(self.match.layout.required)) == 2
        )  # one table for two things says so in words
        if self.match.sheet.geometry is None and not both and not {"x", "y"} & self.columns.keys():
            first, second = _coordinates(left)
            take("x", first)
            take("y", second)
        if not self.match.layout.headers and self.match.sheet.geometry is None and "y" in self.columns:
            after = max(self.columns["x"].index, self.columns["y"].index) + 1
            take("ground_m", after if after in left and left[after].is_height else None)
        if not set(ENDS) & self.columns.keys():
            start, end = _ends(left, self.numbers)
            take("from_point_no", start)
            take("to_point_no", end)
        if "point_no" in self.match.layout.required:
            take("point_no", next((at for at, column in left.items() if column.tells_apart), None))
        for name, one in self.fields.items():
            kind = one.facts.codes
            if kind is not None:
                take(name, next((at for at, column in left.items() if column.says(kind.kind, self.codes)), None))
        if not {"width_mm", "section"} & self.columns.keys():
            take("section", next((at for at, column in left.items() if column.is_section), None))


def _words_for(name: str, one: Field) -> set[str]:
    words = (name, one.facts.label.en, one.facts.label.zh, *everyday_words().get(name, ()))
    return {loose(word) for word in words}


def _same(header: str, words: set[str]) -> bool:
    return loose(header) in words - {""}


def _alike(header: str, words: set[str]) -> bool:
    own = loose(header)
    return len(own) >= SHORTEST_ALIKE and bool(difflib.get_close_matches(own, words, 1, ALIKE))


def _holds(header: str, words: set[str]) -> bool:
    """Return whether a Chinese header holds one of the words, as ``设计管径`` holds ``管径``."""
    own = loose(header)
    return any(
        len(word) > 1 and not word.isascii() and "\u4e00" <= word[0] <= "\u9fff" and word in own for word in words
    )


def _coordinates(contents: Mapping[int, Column]) -> tuple[int | None, int | None]:
    """Return the columns of easting and northing: two neighbours that hold places, as degrees or as metres."""
    likely = [index for index, column in contents.items() if column.is_coordinate]
    for first, second in pairwise(likely):
        one, other = contents[first], contents[second]
        if one.is_degrees == other.is_degrees:
            return (second, first) if one.is_degrees and abs(other.middle) > abs(one.middle) else (first, second)
    return None, None


def _ends(contents: Mapping[int, Column], numbers: set[str]) -> tuple[int | None, int | None]:
    """Return the columns that name where a line begins and ends: numbers of points, or one another's."""
    names = {index: set(column.values) for index, column in contents.items() if column.is_name}
    known = [index for index, held in names.items() if numbers and len(held & numbers) >= len(held) / 2]
    if len(known) > 1:
        return known[0], known[1]
    for first, held in names.items():
        for second, others in names.items():
            if first < second and held != others and len(held & others) >= max(1, min(len(held), len(others)) / 5):
                return first, second
    return None, None


def decimal_sign(found: Sequence[Proposal], intake: Intake) -> str:
    """Return the decimal sign of the tables' numbers."""
    return decimal_of(
        Column.of(each.match, header.index)
        for each in found
        for name, header in each.match.columns.items()
        if intake.fields[each.match.layout.kind][name].sort in {"number", "section"}
    )
