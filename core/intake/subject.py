"""What a room takes in: its subjects, each a declared table with the words that files have for it.

A room says so in ``core/<room>/subject.py``, in a constant ``INTAKES``; everything that a delivery goes through
(reading, profiles, checks, staging, acceptance, mends, field packages) is derived from it.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, cast

from geoalchemy2 import Geometry
from sqlalchemy import Boolean, Connection, Date, Double, Integer, LargeBinary, SmallInteger, Table, Uuid

from undergrid.core.checking.arrays import Mask
from undergrid.core.checking.case import Case
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.text import Text
from undergrid.core.store.declare import BOOKKEEPING, Base, Facts, facts

if TYPE_CHECKING:
    from uuid import UUID

    from pyproj import CRS

    from undergrid.core.checking.tolerances import Setting
    from undergrid.core.intake.assembling import Reading
    from undergrid.core.intake.delivery import Delivery
    from undergrid.core.intake.field_layers import FieldLayer
    from undergrid.core.intake.receiving import Asked, Received
    from undergrid.core.store.batch import UnitOfWork
    from undergrid.core.store.codebook import CodeBook
    from undergrid.core.store.connection import Store

Sort = Literal["text", "number", "whole", "date", "part_date", "section", "pair"]
Shape = Literal["point", "line", "area"]
CORE = Path(__file__).parents[1]
NO_ROOM = Text("Nothing called {name} is taken in here.", "没有名为 {name} 的导入类别。")
ROOMS_ARE = Text("There are: {names}.", "现有：{names}。")


@dataclass(frozen=True, slots=True)
class Field:
    """One thing a column of a delivered table may mean; ``facts`` carries its label, unit and limits."""

    name: str
    sort: Sort
    facts: Facts


def input_field(name: str, sort: Sort, label: Text, unit: str | None = None) -> Field:
    """Return a field that files have and no table keeps under that name."""
    return Field(name, sort, Facts(label, unit))


X = input_field("x", "number", Text("first coordinate", "X 坐标"), "m")
Y = input_field("y", "number", Text("second coordinate", "Y 坐标"), "m")


def declared_fields(table: type[Base], *without: str) -> dict[str, Field]:
    """Return the fields that a table's own columns are: no keys, no bookkeeping, no geometry."""
    return {
        column.name: Field(column.name, _sort_of(column.type), facts(column))
        for column in cast(Table, table.__table__).columns
        if column.name not in {*BOOKKEEPING, *without} and not isinstance(column.type, Geometry | Uuid | LargeBinary)
    }


def _sort_of(type_: object) -> Sort:
    if isinstance(type_, SmallInteger | Integer | Boolean):
        return "whole"
    if isinstance(type_, Double):
        return "number"
    return "date" if isinstance(type_, Date) else "text"


@dataclass(frozen=True)
class Link:
    """How a row names a row of another subject.

    ``column`` of the table holds the other's key; while it is delivered, ``frame`` holds the other's row (-1: none),
    found by what ``named_by`` says, a field of this subject, against the other's first key field.
    """

    frame: str
    column: str
    subject: str
    named_by: str


@dataclass(frozen=True)
class Subject:
    """One kind of thing that is delivered: the table that keeps it, and what files say of it beside its columns.

    ``name`` is its name in profiles, checks and results; ``key`` the fields people tell its rows apart by. ``inputs``
    are fields that only files have; ``without`` columns of the table that no file has. ``strict`` are columns in
    which an unknown code refuses the row; ``own_checks`` the kinds of derived checks that the room judges itself.
    ``filled`` are columns that no file has and the room's own steps fill, such as the key of what a row was found to
    lie on: what they come to is no edit of a person. ``kept_as`` names the column of a field that is called otherwise,
    because a delivery's own columns (row, source) are no field's names.
    """

    name: str
    table: type[Base]
    label: Text
    key: tuple[str, ...]
    geometry: Shape | None = None
    inputs: Mapping[str, Field] = field(default_factory=dict)
    without: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    strict: tuple[str, ...] = ()
    own_checks: tuple[str, ...] = ()
    filled: tuple[str, ...] = ()
    kept_as: Mapping[str, str] = field(default_factory=dict)

    @property
    def thing(self) -> str:
        """Return what one row is called in slugs: as its table is."""
        return str(self.table.__tablename__).replace("_", "-")

    @cached_property
    def fields(self) -> dict[str, Field]:
        """Return everything a column of this subject's files may mean."""
        place = {"x": X, "y": Y} if self.geometry == "point" else {}
        return {**declared_fields(self.table, *self.without), **place, **self.inputs}

    @cached_property
    def columns(self) -> list[str]:
        """Return the fields that the table keeps, without its geometry: each in :meth:`column_of` it."""
        return [name for name in self.fields if self.column_of(name) in cast(Table, self.table.__table__).c]

    def column_of(self, name: str) -> str:
        """Return the column of the table that keeps a field."""
        return self.kept_as.get(name, name)

    @cached_property
    def geometry_column(self) -> str | None:
        """Return the name of the table's geometry column."""
        found = (each for each in cast(Table, self.table.__table__).columns if isinstance(each.type, Geometry))
        return next((each.name for each in found), None)


@dataclass(frozen=True)
class Option:
    """Something a room asks at import beside files, profile and system of coordinates."""

    name: str
    label: Text


@dataclass(frozen=True)
class Intake:
    """One way of bringing things in: its subjects in the order in which they are written, and the room's own steps.

    Every step has a default that serves a room of plain tables; a room hands in what is its own.
    """

    name: str
    title: Text
    subjects: tuple[Subject, ...]
    layouts: Mapping[str, Mapping[str, Field]] = field(default_factory=dict)
    """Further layouts of a table, such as one sheet for two subjects: the fields of each."""
    options: tuple[Option, ...] = ()
    codes: tuple[str, ...] = ()
    """Code lists that are needed beside those of the columns."""
    read: Callable[[Asked], Received] | None = None
    """Reads the files itself, where no profile tells what their columns mean."""
    assemble: Callable[[Reading], Delivery] | None = None
    prepare: Callable[[Connection, Any, Mapping[str, Any], str | None], None] | None = None
    """Adds what the store knows of a delivery; takes its options and the key of the delivery it replaces."""
    case: Callable[[Connection, Any, CodeBook, CRS, tuple[Setting, ...]], Case] | None = None
    """Returns the case of a delivery, by the city's tolerances."""
    refused: Callable[[Any, dict[str, Mask]], dict[str, Mask]] | None = None
    """Takes case and masks of refused rows, and returns them with the rows that fall with these."""
    record: Callable[[Connection, Any, Any], dict[str, Any]] | None = None
    """Writes what else is kept of a delivery (its key or None, its case), and returns what is told of it."""
    accepted: Callable[[Connection, Any], Delivery] | None = None
    unpacked: Callable[[Mapping[str, bytes]], Delivery] | None = None
    entered: Callable[[UnitOfWork, Any], None] | None = None
    """What must hold of other rows as soon as these are in: done in the same transaction."""
    left: Callable[[Connection, UUID], Callable[[], None]] | None = None
    """Looks at the rows of a batch before they leave, and returns what is to be done in the same transaction when they
    are gone, and the rows of a delivery that replaces it are in."""
    write_rows: Callable[[Any, Path], None] | None = None
    """Writes the rows of a delivery, as they were understood, as one table."""
    after_entry: Callable[[Store, Any], None] | None = None
    describe: Callable[[Any], Mapping[str, Any]] | None = None
    """Returns further columns of the delivery's record, such as its team."""
    field_layers: tuple[FieldLayer, ...] = ()
    basis: tuple[Text, ...] = ()
    """The standards that its deliveries are checked by, as a report names them."""
    grouped_by: str | None = None
    """The column whose value a report names beside each thing, such as the utility."""
    sheeted_by: str | None = None
    """The column of the map sheet on which a thing lies, which a report names too."""

    @cached_property
    def fields(self) -> dict[str, dict[str, Field]]:
        """Return the fields of every layout of a table."""
        return {**{each.name: each.fields for each in self.subjects}, **{k: dict(v) for k, v in self.layouts.items()}}

    @cached_property
    def code_kinds(self) -> tuple[str, ...]:
        """Return the code lists that the columns and the room need."""
        listed = (each.facts.codes for fields in self.fields.values() for each in fields.values())
        return tuple(dict.fromkeys([*(codes.kind for codes in listed if codes is not None), *self.codes]))

    def subject(self, name: str) -> Subject:
        """Return the subject of that name."""
        return next(each for each in self.subjects if each.name == name)


@cache
def intakes() -> dict[str, Intake]:
    """Return all intakes by name, in the order of the rooms: there is no list to add one to."""
    return {name: each for named in _by_folder().values() for name, each in named.items()}


@cache
def _by_folder() -> dict[str, dict[str, Intake]]:
    return {folder: _in_folder(folder) for folder in _folders()}


@cache
def _folders() -> list[str]:
    return [path.parent.name for path in sorted(CORE.glob("*/subject.py")) if path.parent.name != "intake"]


@cache
def _in_folder(folder: str) -> dict[str, Intake]:
    module = importlib.import_module(f"undergrid.core.{folder}.subject")
    return {each.name: each for each in cast(Sequence[Intake], module.INTAKES)}


@cache
def domains() -> dict[str, str]:
    """Return the room in which each intake stands, by the intake's name."""
    return {each: folder for folder, names in _by_folder().items() for each in names}


def intake_called(name: str) -> Intake:
    """Return the intake of that name; :class:`SourceError` names those there are."""
    found = _in_folder(name).get(name) if name in _folders() else None  # of most rooms: the others need not be loaded
    found = found or intakes().get(name)
    if found is None:
        raise SourceError(NO_ROOM.fill(name=name), ROOMS_ARE.fill(names=", ".join(intakes())))
    return found
