"""An import profile as text: what a draft and the mapping table of the desktop are written as."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from undergrid.core.formats.sheet import Sheet
from undergrid.core.intake.header_places import plain
from undergrid.core.intake.headers import Match, names_above
from undergrid.core.intake.profiles import SURVEY
from undergrid.core.intake.proposing import Proposal
from undergrid.core.intake.subject import Intake
from undergrid.core.intake.unit_of_column import unit_of
from undergrid.core.intake.units import head_of
from undergrid.core.store.codebook import CodeBook

MOST_VALUES = 40
FILLED_DOWN = {"one_sheet": ["point_no"]}


@dataclass(frozen=True, slots=True)
class TableDraft:
    """One table of a profile that is being made; ``asked`` says of a field why a person should look at it."""

    kind: str
    columns: Mapping[str, Sequence[str]]
    required: tuple[str, ...]
    geometry: str | None = None
    headers: bool = True
    asked: Mapping[str, str] = field(default_factory=dict)
    unknown: Sequence[str] = ()

    def fits(self, other: TableDraft) -> bool:
        """Return whether both can be one table: alike, and no header stands for two things."""
        alike = (self.kind, self.geometry, self.headers, self.required) == (
            other.kind, other.geometry, other.headers, other.required,
        )  # fmt: skip
        own, others = _meanings(self), _meanings(other)
        return alike and all(own[name] == others[name] for name in own.keys() & others.keys())

    def joined(self, other: TableDraft) -> TableDraft:
        """Return the table that both are together."""
        names = dict.fromkeys([*self.columns, *other.columns])
        columns = {
            name: list(dict.fromkeys([*self.columns.get(name, ()), *other.columns.get(name, ())])) for name in names
        }
        unknown = list(dict.fromkeys([*self.unknown, *other.unknown]))
        return TableDraft(
            self.kind, columns, self.required, self.geometry, self.headers, {**other.asked, **self.asked}, unknown
        )


@dataclass(frozen=True, slots=True)
class ProfileDraft:
    """A profile that is being made: its tables, and what holds for the whole delivery."""

    slug: str
    intake: Intake
    tables: Sequence[TableDraft]
    axes: str = "east_north"
    decimal: str = "."
    units: Mapping[str, str] = field(default_factory=dict)
    defaults: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """Words of code columns that no list knows, by field."""
    remarks: Sequence[str] = ()

    @property
    def text(self) -> str:
        """Return the profile as TOML."""
        return "\n".join(_lines(self)) + "\n"


def table_of(proposal: Proposal, intake: Intake) -> TableDraft:
    """Return the table that a proposal comes to."""
    match = proposal.match
    keys = keys_among(match.layout.kind, match.columns, intake)
    return TableDraft(
        match.layout.kind,
        {name: [header.text] for name, header in match.columns.items()},
        keys if match.layout.geometry else match.layout.required,
        match.layout.geometry,
        match.layout.headers,
        {name: "guessed" for name in proposal.guessed},
        proposal.unknown,
    )


def keys_among(kind: str, columns: Iterable[str], intake: Intake) -> tuple[str, ...]:
    """Return the fields of a kind's key that are among ``columns``."""
    return tuple(name for each in intake.subjects if each.name == kind for name in each.key if name in columns)


def together(tables: Sequence[TableDraft]) -> list[TableDraft]:
    """Return the tables with those put into one that fit."""
    found: list[TableDraft] = []
    for table in tables:
        at = next((number for number, other in enumerate(found) if other.fits(table)), None)
        if at is None:
            found.append(table)
        else:
            found[at] = found[at].joined(table)
    return found


def strange_words(intake: Intake, matches: Sequence[Match], codes: CodeBook) -> dict[str, list[str]]:
    """Return the words of code columns that no list knows, by field."""
    strange: dict[str, dict[str, None]] = {}
    for match in matches:
        for name, header in match.columns.items():
            kind = intake.fields[match.layout.kind][name].facts.codes
            if kind is not None:
                words = _words(match.sheet, header.index, match.first_row)
                unknown = [word for word in words if codes.code_of(kind.kind, word) is None]
                strange.setdefault(name, {}).update(dict.fromkeys(unknown[:MOST_VALUES]))
    return {name: list(words) for name, words in strange.items() if words}


def columns_of(match: Match) -> list[str]:
    """Return the header of every column; a column without one by its place."""
    return [name or f"#{index + 1}" for index, name in enumerate(names_above(match))]


def quoted(text: str) -> str:
    """Return a text as TOML has it."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _words(sheet: Sheet, column: int, first_row: int) -> list[str]:
    found = sheet.columns[column].slice(first_row).unique().to_pylist()
    return sorted({str(word).strip() for word in found if word and str(word).strip()})


def _meanings(table: TableDraft) -> dict[str, str]:
    return {plain(header): name for name, headers in table.columns.items() for header in headers}


def _lines(draft: ProfileDraft) -> Iterator[str]:
    yield "# A draft: check axis order, coordinate system and every line marked ?, then keep it with your profiles."
    yield from (f"# {remark}" for remark in draft.remarks)
    yield f"slug = {quoted(draft.slug)}"
    yield f"room = {quoted(draft.intake.name)}"
    yield f"title.en = {quoted(draft.slug)}"
    yield f"title.zh = {quoted(draft.slug)}"
    yield f'axes = "{draft.axes}"  # ? north_east: X is north, as Chinese surveyors write; east_north: X is east'
    yield f'decimal = "{draft.decimal}"'
    yield "zone_prefix = true"
    yield '# crs = "EPSG:4547"  # ? the system of the coordinates, if the files do not say it'
    yield '# height_datum = "1985"  # ?'
    yield from _defaults(draft)
    yield from _units(draft)
    for table in draft.tables:
        yield from _table(table, draft.intake)
    for name, words in draft.words.items():
        yield ""
        yield f"[values.{name}]  # ? the code each of these words means; a line with # has none yet"
        yield from (f"# {quoted(word)} = " + '""' for word in words)
    if draft.intake.name == SURVEY:
        yield ""
        yield "[level_kind]  # ? what depth is measured to: invert (inside bottom) or top, per utility"
        yield 'PS = "invert"'
        yield '"*" = "top"'


def _defaults(draft: ProfileDraft) -> Iterator[str]:
    """Yield what holds for every row, and ask for what no column says."""
    yield from (f"defaults.{name} = {quoted(value)}" for name, value in draft.defaults.items())
    told = {name for table in draft.tables for name in table.columns} | draft.defaults.keys()
    for name in dict.fromkeys(name for each in draft.intake.subjects for name in each.strict):
        if name not in told:
            yield f'# defaults.{name} = ""  # ? no column says it: the code that holds for every row'


def _units(draft: ProfileDraft) -> Iterator[str]:
    """Yield the unit of each length that is known, and ask for those that no head says."""
    yield from (f"units.{name} = {quoted(unit)}" for name, unit in draft.units.items())
    asked: dict[str, str] = {}
    for table in draft.tables:
        for name, headers in table.columns.items():
            unit = unit_of(draft.intake.fields[table.kind][name])
            if unit and name not in draft.units and not any(head_of(each).unit for each in headers):
                asked[name] = unit
    if asked:
        yield "# the units of lengths whose heads say none; take the # away from those that are in another one:"
    yield from (f'# units.{name} = "{unit}"  # m, dm, cm, mm, ft, in' for name, unit in asked.items())


def _table(table: TableDraft, intake: Intake) -> Iterator[str]:
    yield ""
    yield "[[table]]"
    yield f"kind = {quoted(table.kind)}"
    if table.geometry:
        yield f"geometry = {quoted(table.geometry)}"
    if not table.headers:
        yield "headers = false  # the first row holds data already; columns go by their place"
    yield f"required = {json.dumps(list(table.required))}"
    if table.kind in FILLED_DOWN:
        yield f"fill_down = {json.dumps(FILLED_DOWN[table.kind])}"
    yield ""
    yield "[table.columns]"
    for name in intake.fields[table.kind]:
        if name in table.columns:
            asked = f"  # ? {table.asked[name]}" if name in table.asked else ""
            yield f"{name} = [{', '.join(quoted(each) for each in table.columns[name])}]{asked}"
        elif name in table.required:
            yield f"{name} = []  # ? the header that stands for it; the table needs one"
    yield from (f"# ? = [{quoted(each)}]" for each in table.unknown)
