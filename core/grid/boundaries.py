"""A delivery of administrative areas: rows put together from sheets, and what the store holds beside them."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd
import shapely
import sqlalchemy as sa
from pyproj import CRS

from undergrid.core.checking.arrays import Mask, Rows
from undergrid.core.checking.case import Case
from undergrid.core.checking.tolerances import Setting
from undergrid.core.grid.arrangement import Geometries
from undergrid.core.grid.tables import Area
from undergrid.core.intake import records
from undergrid.core.intake.accepted import accepted_tables
from undergrid.core.intake.arrow import from_arrow
from undergrid.core.intake.assembling import Reading, complete, delivered_shapes, numbered
from undergrid.core.intake.delivery import SHAPE, TableDelivery
from undergrid.core.intake.subject import intake_called
from undergrid.core.store.codebook import CodeBook

ROOM, AREAS = "grid", "areas"
DIGITS = {"district": 6, "street": 9, "community": 12}
ABOVE = {"street": "district", "community": "street"}
LEVEL_OF = {str(digits): level for level, digits in DIGITS.items()}


@dataclass(slots=True)
class BoundaryDelivery(TableDelivery):
    """Areas as delivered; ``replaces`` is the batch whose areas leave as these come in."""

    replaces: uuid.UUID | None = None


@dataclass(frozen=True)
class Standing:
    """Areas that are in use: levels, codes and shapes; ``row`` is the delivery's own row, -1 for one of the store."""

    levels: list[str]
    codes: list[str]
    shapes: Geometries
    row: Rows


@dataclass(frozen=True)
class BoundaryCase(Case):
    """Areas with those that stand in the store beside them."""

    beside: Standing | None = None

    def in_use(self) -> Standing:
        """Return the delivered areas in use that have a code and a sound shape, then those of the store beside them."""
        table, shapes = self.table(AREAS), self.delivery.shapes(AREAS)
        own = np.flatnonzero(usable(table, shapes, self.today))
        levels, codes = table["level"].iloc[own].tolist(), table["code"].iloc[own].tolist()
        named = set(zip(levels, codes, strict=True))
        more = self.beside or Standing([], [], np.empty(0, dtype=object), np.empty(0, dtype=np.int64))
        kept = [n for n, each in enumerate(zip(more.levels, more.codes, strict=True)) if each not in named]
        return Standing(
            levels + [more.levels[n] for n in kept],
            codes + [more.codes[n] for n in kept],
            np.concatenate([shapes[own], more.shapes[kept]]),
            np.concatenate([own, more.row[kept]]),
        )


def usable(table: pd.DataFrame, shapes: Geometries, today: dt.date) -> Mask:
    """Return which rows are in use today and have level, code and a sound shape."""
    there = ~(shapely.is_missing(shapes) | shapely.is_empty(shapes))
    ended = pd.to_datetime(table["valid_to"]).to_numpy() < np.datetime64(today)
    known = (table["level"].notna() & table["code"].notna()).to_numpy(bool)
    return np.asarray(known & ~ended & there & shapely.is_valid(shapes), dtype=bool)


def assemble(reading: Reading) -> BoundaryDelivery:
    """Return the delivered areas: one row for each, however many parts it has, with level, parent and date filled in.

    The level follows from the code's length, the parent from its first digits, the date is today's, where none is said.
    """
    frames = [_areas(reading, number) for number in range(len(reading.sheets))]
    fields = reading.intake.subject(AREAS).fields
    table = complete(frames, fields)
    if SHAPE not in table:
        table[SHAPE] = pd.Series([None] * len(table), index=table.index, dtype=object)
    code = table["code"].astype("str").str.replace(r"\.0+$", "", regex=True)
    digits = code.where(code.str.fullmatch(r"\d+").fillna(value=False).astype(bool)).str.len().astype("Int64")
    level = table["level"].fillna(digits.astype("str").map(LEVEL_OF).astype("str"))
    parent = table["parent_code"].astype("str").str.replace(r"\.0+$", "", regex=True)
    above = code.str[:-3].where(level.isin(list(ABOVE)))
    today = pd.Series(np.datetime64(dt.date.today(), "s"), index=table.index)
    table = table.assign(
        code=code, level=level, parent_code=parent.fillna(above), valid_from=table["valid_from"].fillna(today)
    )
    return BoundaryDelivery(
        reading.intake.name,
        {AREAS: table},
        sources=[sheet.source for sheet in reading.sheets],
        findings=[finding for sheet in reading.sheets for finding in sheet.findings] + reading.coordinates.findings,
        crs=reading.coordinates.native,
    )


def _areas(reading: Reading, number: int) -> pd.DataFrame:
    sheet = reading.sheets[number]
    frame, parts = delivered_shapes(numbered(sheet, number), sheet, reading.coordinates)
    row, first, of = np.unique(frame["row"].to_numpy(), return_index=True, return_inverse=True)
    if not len(row):
        return frame.assign(**{SHAPE: pd.Series([], dtype=object)})
    whole = np.full(len(row), None, dtype=object)
    order = np.argsort(of, kind="stable")
    for at, own in enumerate(np.split(parts[order], np.flatnonzero(np.diff(of[order])) + 1)):
        if (shapely.get_type_id(own) == int(shapely.GeometryType.POLYGON)).all():
            whole[at] = own[0] if len(own) == 1 else shapely.multipolygons(own)
    return frame.iloc[first].reset_index(drop=True).assign(**{SHAPE: pd.Series(whole, dtype=object)})


def prepare(
    connection: sa.Connection, delivery: BoundaryDelivery, _options: Mapping[str, object], replaces: str | None
) -> None:
    """Remember which areas leave as these come in."""
    if replaces:
        delivery.replaces = records.delivery_called(connection, replaces).entered_as


def case(
    connection: sa.Connection, delivery: BoundaryDelivery, codes: CodeBook, crs: CRS, settings: tuple[Setting, ...]
) -> BoundaryCase:
    """Return the case of some areas: with those that stand in the store and are not these themselves."""
    asked = sa.select(
        Area.level, Area.code, sa.func.ST_AsBinary(Area.geom, type_=sa.LargeBinary), Area.id, Area.batch_id
    ).where(Area.valid_to.is_(None))
    table = delivery.table(AREAS)
    own = set(table["id"]) if "id" in table else set()
    rows = [
        row
        for row in connection.execute(asked.order_by(Area.level, Area.code, Area.id))
        if str(row[3]) not in own and (delivery.replaces is None or row[4] != delivery.replaces)
    ]
    shapes = np.empty(len(rows), dtype=object)
    shapes[:] = shapely.from_wkb([row[2] for row in rows])
    sound = np.flatnonzero(shapely.is_valid(shapes))
    beside = Standing(
        [rows[n][0] for n in sound], [rows[n][1] for n in sound], shapes[sound], np.full(len(sound), -1, dtype=np.int64)
    )
    return BoundaryCase(delivery, codes, crs, settings, dt.date.today(), beside)


def unpacked(parts: Mapping[str, bytes]) -> BoundaryDelivery:
    """Return areas that waited to be accepted."""
    return BoundaryDelivery(ROOM, {AREAS: from_arrow(parts[AREAS])})


def accepted(connection: sa.Connection, batch: uuid.UUID | None) -> BoundaryDelivery:
    """Return the areas of the store, or those of one batch."""
    return BoundaryDelivery(ROOM, accepted_tables(connection, intake_called(ROOM), batch))
