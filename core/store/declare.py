"""How a table is declared: once, with label, unit, codes and sensitivity; everything else is derived from it.

A table is a SQLAlchemy class on :class:`Base`; a table people edit also takes :class:`Editable`::

    class Well(Editable, Base):
        __schema__ = "survey"
        __tablename__ = "well"
        label = Text("Wells", "井")
        sensitivity = "restricted"
        editable_by = (Role.SURVEYOR,)

        depth_m: Mapped[float | None] = column(Double, label=Text("Depth", "井深"), unit="m", minimum=0, maximum=60)
        material: Mapped[str | None] = column(
            String, label=Text("Material", "材质"), codes="pipe_material"
        )
        geom: Mapped[WKBElement] = geometry("POINT", Text("Position", "位置"), z=True)
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar, Literal, TypedDict, Unpack, cast

from geoalchemy2 import Geometry
from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    ColumnElement,
    DateTime,
    Index,
    MetaData,
    String,
    Table,
    TextClause,
    Uuid,
    func,
    literal_column,
    text,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedColumn, mapped_column
from sqlalchemy.schema import SchemaItem
from sqlalchemy.types import TypeEngine

from undergrid.core.kernel.text import Text
from undergrid.core.store.roles import Role

Sensitivity = Literal["open", "internal", "restricted"]
GeometryKind = Literal["POINT", "LINESTRING", "POLYGON", "MULTIPOINT", "MULTILINESTRING", "MULTIPOLYGON"]

FACTS = "undergrid"
NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


@dataclass(frozen=True, slots=True)
class CodeList:
    """The codes a column may hold: one list of ``data/codes``, all of it or only that of the named schemes."""

    kind: str
    schemes: tuple[str, ...] = ()

    def __init__(self, kind: str, *schemes: str) -> None:
        object.__setattr__(self, "kind", kind)
        object.__setattr__(self, "schemes", schemes)


@dataclass(frozen=True, slots=True)
class Facts:
    """What a column's declaration says beyond its SQL type."""

    label: Text
    unit: str | None = None
    codes: CodeList | None = None
    choices: Mapping[str, Text] | None = None
    sensitivity: Sensitivity | None = None
    minimum: float | None = None
    maximum: float | None = None
    help: Text | None = None
    is_personal: bool = False
    is_exact: bool = False
    is_of_machine: bool = False


class Base(DeclarativeBase):
    """Every table of the store; the class attributes are its declaration.

    A table without ``editable_by`` is written by nobody but the store's own functions and the admin. ``called_by``
    names the columns by which people call a row, such as its number.
    """

    metadata = MetaData(naming_convention=NAMES)

    __schema__: ClassVar[str]
    label: ClassVar[Text]
    sensitivity: ClassVar[Sensitivity] = "internal"
    editable_by: ClassVar[tuple[Role, ...]] = ()
    called_by: ClassVar[tuple[str, ...]] = ()

    def __init_subclass__(cls, **kwargs: Any) -> None:
        if "__schema__" in cls.__dict__:
            given = cls.__dict__.get("__table_args__", ())
            rest, options = (given[:-1], given[-1]) if given and isinstance(given[-1], dict) else (given, {})
            cls.__table_args__ = (*rest, {**options, "schema": cls.__schema__})
        super().__init_subclass__(**kwargs)
        if "__schema__" in cls.__dict__:
            table = cast(Table, cls.__table__)
            _index_geometries(table)
            _constrain_choices(table)


class Editable:
    """Rows that people change: a key that any program can make, a revision that refuses stale edits, and who and when.

    ``batch_id`` names the import that brought the row, and is null for a row drawn by hand.
    """

    id: Mapped[uuid.UUID] = mapped_column(
        Uuid,
        primary_key=True,
        server_default=func.gen_random_uuid(),
        sort_order=-10,
        info={FACTS: Facts(Text("Key", "主键"))},
    )
    rev: Mapped[int] = mapped_column(
        BigInteger,
        nullable=False,
        server_default=text("1"),
        sort_order=90,
        info={FACTS: Facts(Text("Revision", "版本号"))},
    )
    updated_at: Mapped[datetime] = mapped_column(
        DateTime(timezone=True),
        nullable=False,
        server_default=func.now(),
        sort_order=91,
        info={FACTS: Facts(Text("Changed at", "更新时间"))},
    )
    updated_by: Mapped[str] = mapped_column(
        String,
        nullable=False,
        server_default=literal_column("SESSION_USER"),
        sort_order=92,
        info={FACTS: Facts(Text("Changed by", "更新人"), is_personal=True)},
    )
    batch_id: Mapped[uuid.UUID | None] = mapped_column(
        Uuid, nullable=True, sort_order=93, info={FACTS: Facts(Text("Import batch", "入库批次"))}
    )


BOOKKEEPING = ("id", "rev", "updated_at", "updated_by", "batch_id")


class Key(TypedDict, total=False):
    """What the database itself is told of a column, in SQLAlchemy's words."""

    primary_key: bool
    index: bool
    unique: bool
    server_default: str | TextClause | ColumnElement[Any]


class Declaration(Key, total=False):
    """What may be declared of a column beside its type and label.

    ``unit`` is an SI symbol for forms and the data dictionary. ``codes`` is the name of a list in ``data/codes``, or a
    :class:`CodeList` of some of its schemes: judged by the checks, for cities add their own. ``choices`` is a short
    closed list of the program's own words with their labels: the database itself refuses others.
    ``minimum`` and ``maximum`` are limits of plausibility, judged by the checks. ``is_personal``: the column tells of a
    person, and is in nothing that is handed out (core/catalog/gate). ``is_exact``: its text or list holds positions,
    depths or levels, which its name does not say. ``is_of_machine``: it tells of files, machines or cameras of the
    house, and so of who was at them, and does not leave it.
    """

    unit: str | None
    codes: str | CodeList | None
    choices: Mapping[str, Text] | None
    sensitivity: Sensitivity | None
    minimum: float | None
    maximum: float | None
    help: Text | None
    is_personal: bool
    is_exact: bool
    is_of_machine: bool


def column(
    type_: TypeEngine[Any] | type[TypeEngine[Any]],
    *constraints: SchemaItem,
    label: Text,
    nullable: bool = True,
    **declared: Unpack[Declaration],
) -> MappedColumn[Any]:
    """Return a column with its declaration; ``constraints`` are such as a ForeignKey."""
    codes = declared.get("codes")
    facts = Facts(
        label, declared.get("unit"), CodeList(codes) if isinstance(codes, str) else codes, declared.get("choices"),
        declared.get("sensitivity"), declared.get("minimum"), declared.get("maximum"), declared.get("help"),
        declared.get("is_personal", False), declared.get("is_exact", False), declared.get("is_of_machine", False),
    )  # fmt: skip
    key = cast(Key, {name: value for name, value in declared.items() if name in Key.__annotations__})
    return mapped_column(type_, *constraints, nullable=nullable, info={FACTS: facts}, **key)


def geometry(
    kind: GeometryKind,
    label: Text,
    *,
    z: bool = False,
    nullable: bool = False,
    sensitivity: Sensitivity | None = None,
) -> MappedColumn[Any]:
    """Return a geometry column with a spatial index; its coordinate system is the store's, set when it is created."""
    type_ = Geometry(kind + ("Z" if z else ""), dimension=3 if z else 2, srid=-1, spatial_index=False)
    return mapped_column(type_, nullable=nullable, info={FACTS: Facts(label, "m", sensitivity=sensitivity)})


def facts(of: Column[Any]) -> Facts:
    """Return the declaration of a column."""
    found: Facts = of.info[FACTS]
    return found


def geometry_columns(table: Table) -> Iterator[Column[Any]]:
    """Yield the geometry columns of a table."""
    return (each for each in table.columns if isinstance(each.type, Geometry))


def is_editable(declared: type[Base]) -> bool:
    """Return whether people edit the table's rows."""
    return issubclass(declared, Editable)


def sensitivity_of(declared: type[Base], of: Column[Any]) -> Sensitivity:
    """Return the class of sensitivity of one column: its own, or else its table's."""
    found = of.info.get(FACTS)
    return (found.sensitivity if found else None) or declared.sensitivity


def _index_geometries(table: Table) -> None:
    for each in geometry_columns(table):
        Index(f"ix_{table.name}_{each.name}", each, postgresql_using="gist")


def _constrain_choices(table: Table) -> None:
    for each in table.columns:
        found = each.info.get(FACTS)
        if found and found.choices:
            table.append_constraint(CheckConstraint(each.in_(list(found.choices)), name=f"{each.name}_choices"))
