"""Cells and areas as they lie in the store."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from geoalchemy2 import Geometry
from numpy.typing import NDArray
from sqlalchemy import ARRAY, Connection, LargeBinary, Row, Uuid, cast, column, func, select

from undergrid.core.grid.arrangement import Geometries
from undergrid.core.grid.tables import Area, Cell
from undergrid.core.kernel.arrays import Flags, Wholes


@dataclass(frozen=True)
class StoredCells:
    """Cells: key, code, community and shape, in the order of codes and keys."""

    keys: list[uuid.UUID]
    codes: list[str | None]
    community: NDArray[np.object_]
    shapes: Geometries
    valid_to: list[dt.date | None]

    def __len__(self) -> int:
        return len(self.keys)

    def chosen(self, those: Wholes | Flags) -> StoredCells:
        """Return some of the cells."""
        at = np.flatnonzero(those) if those.dtype == bool else those
        return StoredCells(
            [self.keys[n] for n in at], [self.codes[n] for n in at], self.community[at], self.shapes[at],
            [self.valid_to[n] for n in at],
        )  # fmt: skip


def read_cells(connection: Connection, *, ended: bool = False, communities: Sequence[str] = ()) -> StoredCells:
    """Return the cells in use, or those that have ended, of some communities or of all."""
    asked = select(
        Cell.id, Cell.code, Cell.community_code, func.ST_AsBinary(Cell.geom, type_=LargeBinary), Cell.valid_to
    ).order_by(Cell.code, Cell.id)
    asked = asked.where(Cell.valid_to.is_not(None) if ended else Cell.valid_to.is_(None))
    if communities:
        asked = asked.where(Cell.community_code.in_(list(communities)))
    rows = connection.execute(asked).all()
    return StoredCells(
        [row[0] for row in rows],
        [row[1] for row in rows],
        np.array([row[2] for row in rows], dtype=object),
        _shapes([row[3] for row in rows]),
        [row[4] for row in rows],
    )


def hold_cells(connection: Connection) -> None:
    """Let nobody else change cells until this transaction ends; what is read from now on is what others have left."""
    connection.execute(select(func.app.hold_cells()))


def stale_borders(connection: Connection, keys: Sequence[uuid.UUID]) -> Sequence[Row[Any]]:
    """Return what the kept borders of cells have and should not, or lack: ``a``, ``b`` (None: outside), ``wkb``."""
    stale = func.app.stale_borders(cast(list(keys), ARRAY(Uuid))).table_valued(
        column("cell_a_id", Uuid), column("cell_b_id", Uuid), column("geom", Geometry)
    )
    wkb = func.ST_AsBinary(stale.c.geom, type_=LargeBinary)
    return connection.execute(
        select(stale.c.cell_a_id.label("a"), stale.c.cell_b_id.label("b"), wkb.label("wkb")).order_by("a", "b", "wkb")
    ).all()


def redraw_borders(connection: Connection, keys: Sequence[uuid.UUID]) -> int:
    """Draw the kept borders of cells anew; return how many rows were wrong."""
    return int(connection.scalar(select(func.app.redraw_borders(cast(list(keys), ARRAY(Uuid))))) or 0)


def read_areas(connection: Connection, level: str) -> tuple[list[str], Geometries]:
    """Return codes and shapes of the areas of a level that are valid today, by code."""
    rows = connection.execute(
        select(Area.code, func.ST_AsBinary(Area.geom, type_=LargeBinary))
        .where(Area.level == level, Area.valid_to.is_(None))
        .order_by(Area.code, Area.id)
    ).all()
    return [row[0] for row in rows], _shapes([row[1] for row in rows])


def _shapes(wkb: list[bytes]) -> Geometries:
    made = np.empty(len(wkb), dtype=object)
    made[:] = shapely.from_wkb(wkb)
    return made
