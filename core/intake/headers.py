"""Finding the header of a delivered table, and what each of its columns means in a profile."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import shapely

from undergrid.core.formats.sheet import Merge, Sheet
from undergrid.core.intake.cut_names import meant_by, words_of
from undergrid.core.intake.everyday import all_everyday, counts, everyday, everyday_words, loose, strange_unit
from undergrid.core.intake.profiles import Profile, TableLayout
from undergrid.core.intake.subject import Field, Shape, intake_called
from undergrid.core.intake.units import TO_METRES, head_of, inches, unit_in

SEARCHED_ROWS = 40
FRACTION = re.compile(r"[-+]?\d+[.,]\d{2,}")
UNIT_CELL = re.compile(r"[(\[（].{1,12}[)\]）]|[-–—/]{1,3}")
SHAPES: dict[str, Shape] = {"Point": "point", "LineString": "line", "Polygon": "area"}


@dataclass(frozen=True, slots=True)
class Header:
    """One column of a delivered table: where it stands, what it says, and in which unit."""

    index: int
    text: str
    unit: str | None = None
    everyday: bool = False


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


@lru_cache(maxsize=65536)
def plain(header: str) -> str:
    """Return a header without what people vary: width of letters, case, white space, line breaks, underscores."""
    return re.sub(r"[\s_]+", "", unicodedata.normalize("NFKC", header)).casefold()


def best_match(sheet: Sheet, profile: Profile) -> Match | None:
    """Return the best reading of a sheet by any of a profile's layouts, or None where none has all it requires."""
    fields = intake_called(profile.room).fields
    matches = [match for layout in profile.tables for match in _matches(sheet, layout, fields[layout.kind])]
    return max(matches, key=lambda match: (match.understood, -match.first_row), default=None)


def best_profile(
    sheets: Sequence[Sheet], profiles: Sequence[Profile]
) -> tuple[Profile | None, list[tuple[str, float]]]:
    """Return the profile that understands most of the sheets, and the score of each profile that understands any.

    The score is the share of all filled columns that are understood; of equals, the profile with fewer names wins.
    """
    scores: list[tuple[float, int, Profile]] = []
    for profile in profiles:
        matches = [match for sheet in sheets if (match := best_match(sheet, profile))]
        if matches:
            filled = sum(match.filled for match in matches) + sum(
                len(filled_columns(sheet, 1)) for sheet in sheets if all(match.sheet is not sheet for match in matches)
            )
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
    filled = sum(len(filled_columns(sheet, 1)) for sheet in sheets) or 1
    found = [_near(sheets, profile, filled) for profile in profiles]
    return max(
        (each for each in found if each.understood),
        key=lambda each: (each.score, -len(each.missing), -_count_names(each.profile)),
        default=None,
    )


def _near(sheets: Sequence[Sheet], profile: Profile, filled: int) -> Nearest:
    matches: list[tuple[Match, TableLayout]] = []
    for sheet in sheets:
        each = [
            (match, layout)
            for layout in profile.tables
            if (match := best_match(sheet, replace(profile, tables=(replace(layout, required=()),))))
        ]
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


def filled_columns(sheet: Sheet, first_row: int) -> set[int]:
    """Return the columns of a sheet that hold anything from ``first_row`` on."""
    rest = (column.slice(first_row) for column in sheet.columns)
    return {number for number, column in enumerate(rest) if column.null_count < len(column)}


def _matches(sheet: Sheet, layout: TableLayout, fields: Mapping[str, Field]) -> Iterable[Match]:
    named = layout.sheets.search(sheet.name or sheet.file) if layout.sheets else None
    if layout.sheets and not named:
        return
    if layout.geometry and layout.geometry != geometry_kind(sheet):
        return
    fixed = {name: value for name, value in (named.groupdict() if named else {}).items() if value}
    wanted = _wanted(layout, fields)
    known = {plain(name) for names in wanted for name in names[1]}
    for first_row, headers, above in _possible_headers(sheet) if layout.headers else _no_headers(sheet):
        if layout.unless and _names_any(headers, layout.unless):
            continue
        columns: dict[str, Header] = {}
        if sheet.cut or not known.isdisjoint(_by_name(_hashable(headers))) or _holds_everyday(headers, layout):
            columns = _columns(headers, layout, wanted, filled_columns(sheet, first_row), fields)
            _add_cut(sheet, layout, wanted, columns)
        titles = fixed | (_titles([*above, *_names_of(sheet)], layout) if columns else {})
        there = {*columns, *titles, *layout.constants}
        if there.issuperset(layout.required) and (not layout.any_of or there.intersection(layout.any_of)):
            filled = filled_columns(sheet, first_row)
            understood = sum(header.index in filled for header in columns.values())
            yield Match(sheet, layout, columns, first_row, titles, understood, len(filled))


def _names_any(headers: Sequence[Sequence[str]], fields: Sequence[str]) -> bool:
    words = {loose(word) for field in fields for word in everyday_words()[field]}
    return any(loose(name) in words for names in headers for name in names)


def _names_of(sheet: Sheet) -> list[str]:
    """Return what a sheet and its file are called: a title may stand there too, such as ``JSLine``."""
    return [each for each in (sheet.name, sheet.file.rsplit(".", 1)[0]) if each]


def geometry_kind(sheet: Sheet) -> Shape | None:
    if sheet.geometry is None:
        return None
    first = next((shape for shape in sheet.geometry if shape), None)
    kind = shapely.from_wkb(first).geom_type if first else ""
    return next((shape for end, shape in SHAPES.items() if kind.endswith(end)), None)


def _possible_headers(sheet: Sheet) -> Iterable[tuple[int, list[list[str]], list[str]]]:
    """Yield (first data row, the names each column may go by, cells above) for every place a header may stand."""
    if sheet.names is not None:
        yield 0, [[name] for name in sheet.names], []
        return
    top = sheet.top(SEARCHED_ROWS + 1)
    spread = spread_merges(top, sheet.merges)
    for row in range(min(SEARCHED_ROWS, len(top))):
        if _measured(top[row]):
            continue
        above = [cell for cells in top[:row] for cell in cells if cell]
        yield _with_units(row + 1, [[cell] for cell in spread[row]], above, top)
        if row + 1 < len(top) and not _measured(top[row + 1]):
            both = [_two_rows(upper, lower) for upper, lower in zip(spread[row], top[row + 1], strict=True)]
            yield _with_units(row + 2, both, above, top)


def _measured(row: Sequence[str]) -> bool:
    """Return whether a row is one of data: of two figures with fractions, such as coordinates, no header is made."""
    return sum(FRACTION.fullmatch(cell) is not None for cell in row) >= 2


def _with_units(
    first_row: int, headers: list[list[str]], above: list[str], top: Sequence[Sequence[str]]
) -> tuple[int, list[list[str]], list[str]]:
    """Return a header with the units that stand in a row of their own below it, where there is such a row."""
    below = top[first_row] if first_row < len(top) else ()
    said = [cell for cell in below if cell]
    units = sum(unit_in(cell.strip("()[]（）")) is not None for cell in said)
    if not units or not all(unit_in(cell) or UNIT_CELL.fullmatch(cell) for cell in said):
        return first_row, headers, above
    told = [cell.strip("()[]（）") if cell.strip("-–—/") else "" for cell in below]
    with_units = [
        [f"{name} ({unit})" if name and unit and head_of(name).unit is None else name for name in names]
        for names, unit in zip(headers, told, strict=True)
    ]
    return first_row + 1, with_units, above


def _no_headers(sheet: Sheet) -> Iterable[tuple[int, list[list[str]], list[str]]]:
    yield 0, [[] for _ in sheet.columns], []


def names_above(match: Match) -> list[str]:
    """Return what the header says of each column of a matched sheet, known or not; '' where it says nothing."""
    if not match.layout.headers:
        return [""] * len(match.sheet.columns)
    wanted = {header.index: header.text for header in match.columns.values()}
    places = [headers for first_row, headers, _ in _possible_headers(match.sheet) if first_row == match.first_row]
    shown = [[re.sub(r"\s+", " ", names[0]).strip() for names in headers] for headers in places]
    fitting = (each for each in shown if all(_bare(each[at]) == _bare(text) for at, text in wanted.items()))
    return next(fitting, shown[0] if shown else [""] * len(match.sheet.columns))


def _bare(name: str) -> str:
    return plain(name.rsplit("/", 1)[-1])


def _two_rows(upper: str, lower: str) -> list[str]:
    """Return the names of a column under a header of two rows: 'upper/lower' first, for groups of equal names.

    A unit in brackets above holds for what stands below without one.
    """
    if upper and lower and upper != lower:
        both, own = f"{upper}/{lower}", head_of(lower)
        head = head_of(both)
        said = head.unit or strange_unit(both)
        return [both, lower if own.unit or own.remark or not said else f"{lower} ({said})"]
    return [lower or upper]


def spread_merges(top: list[list[str]], merges: Sequence[Merge]) -> list[list[str]]:
    """Write the text of a merged header into all columns it spans."""
    spread = [list(row) for row in top]
    for (first_row, first_column), (_, last_column) in merges:
        if first_row < len(spread):
            text = spread[first_row][first_column]
            for column in range(first_column, min(last_column + 1, len(spread[first_row]))):
                spread[first_row][column] = text
    return spread


def _wanted(layout: TableLayout, fields: Mapping[str, Field]) -> list[tuple[str, tuple[str, ...]]]:
    """Return the names of each field of a layout: those that the profile says and its own, then its labels."""
    declared = [(field, (*aliases, field)) for field, aliases in layout.columns.items()]
    labels = [(field, (fields[field].facts.label.en, fields[field].facts.label.zh)) for field in layout.columns]
    return [*declared, *labels]


def _hashable(headers: Sequence[Sequence[str]]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(names) for names in headers)


def _holds_everyday(headers: Sequence[Sequence[str]], layout: TableLayout) -> bool:
    words = all_everyday(layout.everyday) if layout.everyday else frozenset()
    return any(loose(name) in words for names in headers for name in names)


def _columns(
    headers: Sequence[Sequence[str]],
    layout: TableLayout,
    wanted: Sequence[tuple[str, tuple[str, ...]]],
    filled: set[int],
    fields: Mapping[str, Field],
) -> dict[str, Header]:
    """Return the column of each field; a column serves one field, and a field takes the first of its names found.

    A name whose column is empty gives way to the next one that holds something.
    """
    by_name = _by_name(_hashable(headers))
    taken: set[int] = set()
    columns: dict[str, Header] = {}
    for field, names in wanted:
        if field in columns:
            continue
        free = [header for name in names for header in by_name.get(plain(name), ()) if header.index not in taken]
        if free:
            columns[field] = next((header for header in free if header.index in filled), free[0])
            taken.add(columns[field].index)
    if layout.everyday:
        _everyday(headers, layout, filled - taken, columns, fields)
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
            (words[word], at, word)
            for at, word in [*loosened, *sized]
            if word in words and at in free and not in_strange_unit(headers[at], fields[field])
        ]
        if fits:
            _, found, taken[field] = min(fits)
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


@lru_cache(maxsize=1024)
def _by_name(headers: tuple[tuple[str, ...], ...]) -> dict[str, list[Header]]:
    """Return the columns that go by each name, with and without its unit; every profile asks it of the same headers."""
    by_name: dict[str, list[Header]] = {}
    for index, names in enumerate(headers):
        by_name[f"#{index + 1}"] = [Header(index, f"#{index + 1}")]
        for name in names:
            head = head_of(name)
            shown, unit = re.sub(r"\s+", "", name), head.unit or strange_unit(name, is_place=True)
            for key in {plain(name), plain(head.bare) if head.unit else ""} - {""}:
                by_name.setdefault(key, []).append(Header(index, shown, unit))
    for index, names in enumerate(headers):  # X (L93) is X where nothing else is
        for name in names:
            if (key := plain(head_of(name).bare)) in ("x", "y") and head_of(name).remark:
                by_name.setdefault(key, [Header(index, re.sub(r"\s+", "", name))])
    return by_name


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
