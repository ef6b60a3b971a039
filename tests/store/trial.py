"""A tiny room for the tests of the store: wells and pipes, declared as any room declares its tables."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

import pytest
from sqlalchemy import Boolean, Date, DateTime, Double, Integer, MetaData, SmallInteger, String, Uuid, text
from sqlalchemy.dialects.postgresql import ARRAY, JSONB
from sqlalchemy.orm import Mapped
from sqlalchemy.schema import CreateSchema

from undergrid.core.kernel.text import Text
from undergrid.core.store.application import rebuild
from undergrid.core.store.connection import Store
from undergrid.core.store.declare import NAMES, Base, Editable, column, geometry
from undergrid.core.store.registry import declared_tables
from undergrid.core.store.roles import Role

SCHEMA = "trial"


class Trial(Base):
    """Tables of the tests: on a metadata of their own, so that the program's declarations stay what they are."""

    __abstract__ = True
    metadata = MetaData(naming_convention=NAMES)


class Well(Editable, Trial):
    """Restricted: an exact underground position."""

    __schema__ = SCHEMA
    __tablename__ = "well"
    label = Text("Wells", "井")
    sensitivity = "restricted"
    editable_by = (Role.SURVEYOR,)

    name: Mapped[str] = column(String(40), label=Text("Name", "名称"), nullable=False)
    depth_m: Mapped[float | None] = column(Double, label=Text("Depth", "井深"), unit="m", minimum=0, maximum=60)
    material: Mapped[str | None] = column(String, label=Text("Material", "材质"), codes="pipe_material")
    geom: Mapped[Any] = geometry("POINT", Text("Position", "位置"), z=True, nullable=True)


class Pipe(Editable, Trial):
    """One column of every type."""

    __schema__ = SCHEMA
    __tablename__ = "pipe"
    label = Text("Pipes", "管段")
    editable_by = (Role.PLANNER,)

    laid_on: Mapped[dt.date | None] = column(Date, label=Text("Laid on", "埋设日期"))
    seen_at: Mapped[dt.datetime | None] = column(DateTime(timezone=True), label=Text("Seen at", "探测时间"))
    holes: Mapped[int | None] = column(SmallInteger, label=Text("Holes", "孔数"))
    cables: Mapped[int | None] = column(Integer, label=Text("Cables", "条数"))
    is_live: Mapped[bool | None] = column(Boolean, label=Text("Live", "在用"))
    kind: Mapped[str | None] = column(
        String, label=Text("Kind", "类别"), choices={"duct": Text("duct", "管道"), "trunk": Text("trunk", "干线")}
    )
    facts: Mapped[Any] = column(JSONB, label=Text("Facts", "属性"))
    tags: Mapped[list[str] | None] = column(ARRAY(String), label=Text("Tags", "标签"))
    well_id: Mapped[uuid.UUID | None] = column(Uuid, label=Text("Well", "井"), sensitivity="restricted")
    geom: Mapped[Any] = geometry("LINESTRING", Text("Course", "走向"), z=True)


def trial_tables() -> list[type[Base]]:
    return [Pipe, Well]


def add_trial_tables(store: Store) -> None:
    """Make the trial tables in a store, as a migration and an upgrade would."""
    made = MetaData(naming_convention=NAMES)
    for table in Trial.metadata.sorted_tables:
        copy = table.to_metadata(made)
        for each in copy.columns:
            if hasattr(each.type, "geometry_type"):
                each.type.srid = store.srid
    with store.begin() as connection:
        owner = connection.scalar(text("SELECT nspowner::regrole::text FROM pg_namespace WHERE nspname = 'store'"))
        connection.execute(text("SELECT set_config('role', :owner, true)"), {"owner": owner})
        connection.execute(CreateSchema(SCHEMA))
        made.create_all(connection)
        rebuild(connection, [*declared_tables(), *trial_tables()])


@pytest.fixture
def trial_store(store: Store) -> Store:
    """A fresh store that also has the trial room."""
    add_trial_tables(store)
    return store
