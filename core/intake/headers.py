"""Finding the header of a delivered table, and what each of its columns means in a profile."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from undergrid.core.formats.sheet import Sheet
from undergrid.core.intake.cut_names import meant_by, words_of
from undergrid.core.intake.everyday import (
    COUNTERPART,
    all_everyday,
    counts,
    everyday,
    everyday_words,
    is_doubtful,
    loose,
    strange_unit,
)
from undergrid.core.intake.header_places import (
    Header,
    PlaceOfHeader,
    SearchedSheet,
    filled_columns,
    plain,
    possible_headers,
)
from undergrid.core.intake.profiles import Profile, TableLayout
from undergrid.core.intake.subject import Field, intake_called
from undergrid.core.intake.units import TO_METRES, head_of, inches


@dataclass(frozen=True, slots=True)
class Match:
    """How one sheet fits one layout: the column of each field, where the data begin, and how much was understood."""

    sheet: Sheet
    layout: TableLayout
    columns: dict[str, Header]
    first_row: int
    titles: dict[str, str]
    understood: int
    filled: int

    @property
    def score(self) -> float:
        """Share of the columns that hold anything, that this layout understands."""
        return self.understood / self.filled if self.filled else 0.0


@dataclass(frozen=True)
class _Sought:
    """A layout with the names that are looked for in headers."""

    layout: TableLayout
    fields: Mapping[str, Field]
    wanted: list[tuple[str, tuple[str, ...]]]
    known: frozenset[str]
    everyday: frozenset[str]

    def is_named_in(self, place: PlaceOfHeader) -> bool:
        """Return whether any name of the layout stands in a header."""
        return not (self.known.isdisjoint(place.by_name) and self.everyday.isdisjoint(place.loosened))


def _sought(profile: Profile) -> list[_Sought]:
    fields = intake_called(profile.room).fields
    made: list[_Sought] = []
    for layout in profile.tables:
        wanted = _wanted(layout, fields[layout.kind])
        known = frozenset(plain(name) for _, names in wanted for name in names)
        words = all_everyday(layout.everyday) if layout.everyday else frozenset()
        made.append(_Sought(layout, fields[layout.kind], wanted, known, words))
    return made


def best_match(sheet: Sheet, profile: Profile) -> Match | None:
    """Return the best reading of a sheet by any of a profile's layouts, or None where none has all it requires."""
    return _best(SearchedSheet(sheet), _sought(profile))


def best_profile(
    sheets: Sequence[Sheet], profiles: Sequence[Profile]
) -> tuple[Profile | None, list[tuple[str, float]]]:
    """Return the profile that understands most of the sheets, and the score of each profile that understands any.

    The score is the share of all filled columns that are understood; of equals, the profile with fewer names wins.
    """
    searched = [SearchedSheet(sheet) for sheet in sheets]
    scores: list[tuple[float, int, Profile]] = []
    for profile in profiles:
        sought = _sought(profile)
        found = [(each, _best(each, sought)) for each in searched]
        matches = [match for _, match in found if match]
        if matches:
            filled = sum(match.filled if match else len(each.filled(1)) for each, match in found)
            score = sum(match.understood for match in matches) / max(filled, 1)
            scores.append((score, -_count_names(profile), profile))
    scores.sort(key=lambda each: each[:2], reverse=True)
    return (scores[0][2] if scores else None), [(profile.slug, round(score, 3)) for score, _, profile in scores]


@dataclass(frozen=True, slots=True)
class Nearest:
    """The profile that comes nearest to understanding some sheets, and what it lacks."""

    profile: Profile
    score: float
    understood: list[str]
    unknown: list[str]
    missing: list[str]


def nearest(sheets: Sequence[Sheet], profiles: Sequence[Profile]) -> Nearest | None:
    """Return the profile that knows most columns of the sheets, though they may lack what it requires.

    Of equals, the profile with fewer names is the nearest, as it is where all is understood.
    """
    searched = [SearchedSheet(sheet) for sheet in sheets]
    filled = sum(len(each.filled(1)) for each in searched) or 1
    found = [_near(searched, profile, filled) for profile in profiles]
    return max(
        (each for each in found if each.understood),
        key=lambda each: (each.score, -len(each.missing), -_count_names(each.profile)),
        default=None,
    )


def _near(sheets: Sequence[SearchedSheet], profile: Profile, filled: int) -> Nearest:
    matches: list[tuple[Match, TableLayout]] = []
    laxly = replace(profile, tables=tuple(replace(layout, required=()) for layout in profile.tables))
    sought = [*zip(_sought(laxly), profile.tables, strict=True)]
    for sheet in sheets:
        each = [(match, layout) for lax, layout in sought if (match := _best(sheet, [lax]))]
        matches.extend(sorted(each, key=lambda pair: -pair[0].understood)[:1])
    names = [header.text for match, _ in matches for header in match.columns.values()]
    missing = [name for match, layout in matches for name in layout.required if name not in match.columns]
    unknown = [name for match, _ in matches for name in unknown_headers(match)]
    return Nearest(profile, min(1.0, len(names) / filled), names, unknown, list(dict.fromkeys(missing)))


def _count_names(profile: Profile) -> int:
    tables = {id(layout.columns): layout for layout in profile.tables}.values()  # a table and its layer count once
    return sum(len(names) for layout in tables for names in layout.columns.values())


def unknown_headers(match: Match) -> list[str]:
    """Return the headers of filled columns that stand for nothing; a column without one by its place."""
    taken = {header.index for header in match.columns.values()}
    filled = filled_columns(match.sheet, match.first_row)
    names = enumerate(names_above(match))
    return [
        name or f"#{index + 1}" for index, name in names if index in filled - taken and name not in match.sheet.added
    ]


def _best(searched: SearchedSheet, sought: Sequence[_Sought]) -> Match | None:
    matches = (match for each in sought for match in _matches(searched, each))
    return max(matches, key=lambda match: (match.understood, -match.first_row), default=None)


def _matches(searched: SearchedSheet, sought: _Sought) -> Iterable[Match]:
    sheet, layout = searched.sheet, sought.layout
    named = layout.sheets.search(sheet.name or sheet.file) if layout.sheets else None
    if layout.sheets and not named:
        return
    if layout.geometry and layout.geometry != searched.geometry:
        return
    fixed = {name: value for name, value in (named.groupdict() if named else {}).items() if value}
    there_anyway = _has_all(layout, {*fixed, *layout.constants})
    for place in searched.places if layout.headers else [PlaceOfHeader(0, [[] for _ in sheet.columns], [])]:
        says_something = bool(sheet.cut) or sought.is_named_in(place)
        if not (says_something or there_anyway) or (layout.unless and _names_any(place.headers, layout.unless)):
            continue
        columns: dict[str, Header] = {}
        if says_something:
            columns = _columns(place, sought, searched.filled(place.first_row))
            _add_cut(sheet, layout, sought.wanted, columns)
        titles = fixed | (_titles([*place.above, *_names_of(sheet)], layout) if columns else {})
        if _has_all(layout, {*columns, *titles, *layout.constants}):
            filled = searched.filled(place.first_row)
            understood = sum(header.index in filled for header in columns.values())
            yield Match(sheet, layout, columns, place.first_row, titles, understood, len(filled))


def _has_all(layout: TableLayout, there: set[str]) -> bool:
    """Return whether fields are there that make a table one of this kind."""
    return there.issuperset(layout.required) and (not layout.any_of or not there.isdisjoint(layout.any_of))


def _names_any(headers: Sequence[Sequence[str]], fields: Sequence[str]) -> bool:
    words = {loose(word) for field in fields for word in everyday_words()[field]}
    return any(loose(name) in words for names in headers for name in names)


def _names_of(sheet: Sheet) -> list[str]:
    """Return what a sheet and its file are called: a title may stand there too, such as ``JSLine``."""
    return [each for each in (sheet.name, sheet.file.rsplit(".", 1)[0]) if each]


def names_above(match: Match) -> list[str]:
    """Return what the header says of each column of a matched sheet, known or not; '' where it says nothing."""
    if not match.layout.headers:
        return [""] * len(match.sheet.columns)
    wanted = {header.index: header.text for header in match.columns.values()}
    places = [headers for first_row, headers, _ in possible_headers(match.sheet) if first_row == match.first_row]
    shown = [[re.sub(r"\s+", " ", names[0]).strip() for names in headers] for headers in places]
    fitting = (each for each in shown if all(_bare(each[at]) == _bare(text) for at, text in wanted.items()))
    return next(fitting, shown[0] if shown else [""] * len(match.sheet.columns))


def _bare(name: str) -> str:
    return plain(name.rsplit("/", 1)[-1])


def _wanted(layout: TableLayout, fields: Mapping[str, Field]) -> list[tuple[str, tuple[str, ...]]]:
    """Return the names of each field of a layout: those that the profile says and its own, then its labels."""
    declared = [(field, (*aliases, field)) for field, aliases in layout.columns.items()]
    labels = [(field, (fields[field].facts.label.en, fields[field].facts.label.zh)) for field in layout.columns]
    return [*declared, *labels]


def _columns(place: PlaceOfHeader, sought: _Sought, filled: set[int]) -> dict[str, Header]:
    """Return the column of each field; a column serves one field, and a field takes the first of its names found.

    A name whose column is empty gives way to the next one that holds something.
    """
    by_name = place.by_name
    taken: set[int] = set()
    columns: dict[str, Header] = {}
    for field, names in sought.wanted:
        if field in columns:
            continue
        free = [header for name in names for header in by_name.get(plain(name), ()) if header.index not in taken]
        if free:
            columns[field] = next((header for header in free if header.index in filled), free[0])
            taken.add(columns[field].index)
    if sought.layout.everyday:
        _everyday(place.headers, sought.layout, filled - taken, columns, sought.fields)
    return columns


def _everyday(
    headers: Sequence[Sequence[str]],
    layout: TableLayout,
    free: set[int],
    columns: dict[str, Header],
    fields: Mapping[str, Field],
) -> None:
    """Add the columns that people's everyday words name, where the profile's own names have not found them.

    A column of lengths in a unit that nobody knows is left: it is not in metres.
    """
    loosened = [(at, loose(name)) for at in sorted(free) for name in headers[at]]
    in_inches = [(at, loose(bare)) for at in sorted(free) for name in headers[at] if (bare := inches(name))]
    said = {word for _, word in loosened + in_inches}
    taken: dict[str, str] = {}
    for field in layout.columns:
        words = everyday(field, layout.everyday, north_east=layout.north_east)
        if field in columns or said.isdisjoint(words):
            continue
        sized = in_inches if fields[field].facts.unit == "mm" else []
        fits = [
            (field not in COUNTERPART and is_doubtful(word), words[word], at, word)
            for at, word in [*loosened, *sized]
            if word in words and at in free and not in_strange_unit(headers[at], fields[field])
        ]
        if fits:
            _, _, found, taken[field] = min(fits)
            unit = "in" if (found, taken[field]) in sized else head_of(headers[found][0]).unit
            columns[field] = Header(found, re.sub(r"\s+", "", headers[found][0]), unit, everyday=True)
            free.discard(found)
    for field, word in taken.items():
        if not counts(field, word, columns, in_unit=columns[field].unit in TO_METRES):
            del columns[field]


def _add_cut(
    sheet: Sheet, layout: TableLayout, wanted: Sequence[tuple[str, tuple[str, ...]]], columns: dict[str, Header]
) -> None:
    """Add the columns whose names their file has cut off, where only one field's words go on from there."""
    taken = {header.index for header in columns.values()}
    free = [(at, name) for at, name in enumerate(sheet.names or ()) if name in sheet.cut and at not in taken]
    words = words_of(layout, wanted) if free else {}
    for at, name in free:
        field = meant_by(name, words)
        if field is not None and field not in columns:
            columns[field] = Header(at, re.sub(r"\s+", "", name), head_of(name).unit, everyday=True)


def in_strange_unit(names: Sequence[str], field: Field) -> str | None:
    """Return the unit nobody knows that a column of lengths is said to be in; None for another, or where none is said.

    Beside coordinates only what is known for a unit is taken for one.
    """
    if field.facts.unit not in TO_METRES:
        return None
    return next((unit for name in names if (unit := strange_unit(name, is_place=field.name in ("x", "y")))), None)


def _titles(above: Sequence[str], layout: TableLayout) -> dict[str, str]:
    found: dict[str, str] = {}
    for pattern in layout.title:
        for cell in above:
            match = pattern.search(cell)
            if match:
                found.update({name: value.strip() for name, value in match.groupdict().items() if value})
                break
    return found
