"""What the desktop asks of the grid: how many cells there are and what lacks, and single cells with their outlines."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import Any, cast

import sqlalchemy as sa

from undergrid.core.grid.tables import Area, Cell, Duty, Lineage, RetiredCode
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.values import Answer
from undergrid.core.store.connection import open_store

APPLICATION = "undergrid grid"
MOST_SHOWN = 300
IN_USE = Cell.valid_to.is_(None)
TOLD = (Cell.id, Cell.code, Cell.community_code, Cell.responsible_body, Cell.valid_from, Cell.made_by)


@task
def grid_overview(call: Call) -> Answer:
    """Return what there is of the grid: cells in use, without code, ended; communities with and without cells."""
    cell = sa.select(
        sa.func.count().filter(IN_USE).label("cells"),
        sa.func.count().filter(IN_USE, Cell.code.is_(None)).label("without_code"),
        sa.func.count().filter(~IN_USE).label("ended"),
        sa.func.coalesce(sa.func.sum(sa.func.ST_Area(Cell.geom)).filter(IN_USE), 0.0).label("area_m2"),
        sa.func.count(sa.distinct(Cell.community_code)).filter(IN_USE).label("communities"),
    )
    has_cells = sa.exists().where(Cell.community_code == Area.code, IN_USE)
    bare = sa.select(sa.func.count()).where(Area.level == "community", Area.valid_to.is_(None), ~has_cells)
    retired = sa.select(sa.func.count()).select_from(RetiredCode)
    duties = sa.select(sa.func.count()).where(Duty.valid_to.is_(None))
    with open_store(call.connection, application=APPLICATION, at_hand=True) as store, store.connect() as connection:
        told = dict(connection.execute(cell).mappings().one())
        for name, asked in (("bare_communities", bare), ("retired", retired), ("duties", duties)):
            told[name] = connection.scalar(asked)
    return told


@task
def list_cells(
    call: Call, *, text: str = "", place: Sequence[float] = (), keys: Sequence[str] = (), most: int = MOST_SHOWN
) -> Answer:
    """Return cells in use by code, at most ``most``; ``total`` says how many there are.

    ``text`` begins a code or a community's, or is part of the responsible body; ``place`` lies in the cell; ``keys``
    are codes or keys of single cells. A cell tells its outline and from which codes it came.
    """
    with open_store(call.connection, application=APPLICATION, at_hand=True) as store, store.connect() as connection:
        wanted: list[sa.ColumnElement[bool]] = [IN_USE]
        if text.strip():
            begins = [sa.func.starts_with(each, text.strip()) for each in (Cell.code, Cell.community_code)]
            wanted.append(sa.or_(*begins, Cell.responsible_body.contains(text.strip(), autoescape=True)))
        if place:
            spot = sa.func.ST_SetSRID(sa.func.ST_MakePoint(*place), store.srid)
            wanted.append(sa.func.ST_Intersects(Cell.geom, spot))
        if keys:
            wanted.append(sa.or_(Cell.code.in_(keys), sa.cast(Cell.id, sa.Text).in_(keys)))
        total = connection.scalar(sa.select(sa.func.count()).select_from(Cell).where(*wanted))
        shown = sa.select(*TOLD, sa.func.ST_Area(Cell.geom).label("area_m2"), sa.func.ST_AsText(Cell.geom).label("wkt"))
        rows = connection.execute(shown.where(*wanted).order_by(Cell.code, Cell.id).limit(most)).mappings().all()
        came = _from_where(connection, [row["id"] for row in rows])
    cells = [
        {
            **row,
            "id": str(row["id"]),
            "valid_from": row["valid_from"].isoformat(),
            "came_from": came.get(row["id"], []),
        }
        for row in rows
    ]
    return {"total": total, "cells": cells}


@task
def list_areas(call: Call, *, level: str) -> list[Answer]:
    """Return the administrative areas of a level that are valid today, by code: code and name."""
    asked = sa.select(Area.code, Area.name).where(Area.level == level, Area.valid_to.is_(None)).distinct()
    with open_store(call.connection, application=APPLICATION, at_hand=True) as store, store.connect() as connection:
        return [{**row} for row in connection.execute(asked.order_by(Area.code, Area.name)).mappings()]


@task
def list_bodies(call: Call) -> list[Answer]:
    """Return the bodies that answer for cells or duty grids in use, by name."""
    asked = sa.union(
        sa.select(Cell.responsible_body.label("name")).where(IN_USE, Cell.responsible_body.is_not(None)),
        sa.select(Duty.organisation).where(Duty.valid_to.is_(None), Duty.organisation.is_not(None)),
    )
    with open_store(call.connection, application=APPLICATION, at_hand=True) as store, store.connect() as connection:
        return [{"name": name} for name in sorted(str(each) for each in connection.scalars(asked))]


def _from_where(connection: sa.Connection, keys: Sequence[uuid.UUID]) -> dict[uuid.UUID | None, list[Any]]:
    """Return for cells that were split off, merged or redrawn the codes of those before."""
    asked = (
        sa.select(Lineage.new_cell_id, Lineage.kind, Cell.code)
        .join(Cell, Cell.id == Lineage.old_cell_id)
        .where(Lineage.new_cell_id.in_(keys))
        .order_by(Cell.code)
    )
    found: dict[uuid.UUID | None, list[Any]] = {}
    for key, kind, code in connection.execute(asked):
        found.setdefault(cast(uuid.UUID, key), []).append({"code": code or "", "kind": kind})
    return found
