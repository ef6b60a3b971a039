"""Gives facilities their identifiers, and the management cells they stand in: the task behind `codefacilities`."""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterable, Sequence
from typing import Literal

import numpy as np
import pandas as pd
import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY

from undergrid.core.facilities.checks.coding import ALL_CODED, NO_CLASS, NO_DISTRICT, NO_NUMBER
from undergrid.core.facilities.checks.place import containing
from undergrid.core.facilities.classes import CLASS_DIGITS, KIND, Classes, classes_of
from undergrid.core.facilities.facility_case import Places
from undergrid.core.facilities.tables import Facility, RetiredFacilityCode
from undergrid.core.grid.stored import read_areas
from undergrid.core.grid.tables import Assignment, Cell
from undergrid.core.kernel.checks import Check
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text
from undergrid.core.store.codebook import stored_codes
from undergrid.core.store.connection import open_store
from undergrid.core.store.errors import store_errors

Scheme = Literal["gb17", "cjt16"]
LAST = 999_999
DISTRICT = re.compile(r"\d{6}")
BAD_DISTRICT = Text("'{code}' is no code of a district.", "“{code}”不是有效的区县代码。")
SIX_DIGITS = Text("Give its 6 digits.", "请填写 6 位区县代码。")


@task
def code_facilities(
    call: Call, *, scheme: Scheme = "gb17", district: str = "", fill_cells: bool = True
) -> dict[str, int]:
    """Give every facility without an identifier one; those that have one keep it. One transaction, or nothing.

    An identifier is the district in which the facility stands (``district`` where the store has no borders there), its
    class, and the next number of both; a number that was ever in use is not given again. ``fill_cells`` writes the
    management cell a facility stands in where none is told.
    """
    if district and not DISTRICT.fullmatch(district):
        raise SourceError(BAD_DISTRICT.fill(code=district), SIX_DIGITS)
    opened = open_store(call.connection, application="undergrid code facilities")
    with opened as store, store_errors(), store.begin() as connection:
        rows = _uncoded(connection)
        classes = classes_of(stored_codes(connection, (KIND,)))
        there, _ = containing(Places(*read_areas(connection, "district")), rows, np.zeros(len(rows)))
        rows = rows.assign(
            district=np.where(there == "", district, there),
            carried=[class_carried(classes, code, given, scheme)
                     for code, given in zip(rows["class_code"], rows["class_delivered"], strict=True)],
        )  # fmt: skip
        placed, known = (rows["district"] != "").to_numpy(bool), rows["carried"].notna().to_numpy(bool)
        used = _used(connection)
        codes = numbered(rows[placed & known], used)
        _write(connection, rows["id"][placed & known], codes, scheme)
        for kind, count in ((NO_DISTRICT, ~placed), (NO_CLASS, placed & ~known)):
            _tell(call, kind, int(count.sum()))
        full = sum(code is None for code in codes)
        _tell(call, NO_NUMBER, full)
        if not len(rows):
            call.report(ALL_CODED.found())
        cells = _fill_cells(connection) if fill_cells else 0
        kept = int(connection.scalar(sa.select(sa.func.count()).where(Facility.code.is_not(None))) or 0)
    coded = len(codes) - full
    return {"coded": coded, "kept": kept - coded, "not_coded": len(rows) - coded, "cells_filled": cells}


def class_carried(classes: Classes, code: str, delivered: str | None, scheme: Scheme) -> str | None:
    """Return the digits of a class in a scheme: in the older one as delivered, or the only class that became it."""
    if scheme == "gb17":
        return code if len(code) == CLASS_DIGITS[scheme] else None
    if delivered and len(delivered) == CLASS_DIGITS[scheme]:
        return delivered
    former = [old for old, each in classes.codes.items() if each.successor == code and len(old) == CLASS_DIGITS[scheme]]
    return former[0] if len(former) == 1 else None


def numbered(rows: pd.DataFrame, used: Iterable[str]) -> list[str | None]:
    """Return an identifier for each row, in their order; None where the six digits of a district and class are used up.

    Numbers go on after the greatest that was ever in use.
    """
    greatest: dict[str, int] = {}
    for code in used:
        greatest[code[:-6]] = max(greatest.get(code[:-6], 0), int(code[-6:]))
    made: list[str | None] = []
    for district, carried in zip(rows["district"], rows["carried"], strict=True):
        prefix = f"{district}{carried}"
        greatest[prefix] = greatest.get(prefix, 0) + 1
        made.append(f"{prefix}{greatest[prefix]:06d}" if greatest[prefix] <= LAST else None)
    return made


def _uncoded(connection: sa.Connection) -> pd.DataFrame:
    """Return the facilities without an identifier, from north to south and west to east."""
    columns = (Facility.id, Facility.class_code, Facility.class_delivered)
    x, y = sa.func.ST_X(Facility.geom).label("x"), sa.func.ST_Y(Facility.geom).label("y")
    asked = sa.select(*columns, x, y).where(Facility.code.is_(None)).order_by(y.desc(), x, Facility.id)
    names = ["id", "class_code", "class_delivered", "x", "y"]
    return pd.DataFrame(connection.execute(asked).all(), columns=names, dtype=object)  # an empty class is None, not NaN


def _used(connection: sa.Connection) -> list[str]:
    """Return every identifier that is or was in use and ends in a number."""
    used = list(connection.scalars(sa.select(Facility.code).where(Facility.code.is_not(None))))
    used += connection.scalars(sa.select(RetiredFacilityCode.code))
    return [code for code in used if code and re.fullmatch(r"\d{16,17}", code)]


def _write(
    connection: sa.Connection, keys: Sequence[uuid.UUID] | pd.Series, codes: list[str | None], scheme: str
) -> None:
    pairs = [(key, code) for key, code in zip(keys, codes, strict=True) if code is not None]
    if not pairs:
        return
    given = sa.select(
        sa.func.unnest(sa.literal([key for key, _ in pairs], ARRAY(sa.Uuid))).label("id"),
        sa.func.unnest(sa.literal([code for _, code in pairs], ARRAY(sa.Text))).label("code"),
    ).subquery()
    connection.execute(
        sa.update(Facility).where(Facility.id == given.c.id).values(code=given.c.code, scheme=scheme, rev=-Facility.rev)
    )


def _fill_cells(connection: sa.Connection) -> int:
    """Write the cell of each facility that names none; return how many."""
    return int(
        connection.execute(
            sa.update(Facility)
            .where(
                Facility.cell_code.is_(None),
                Assignment.feature_table == "facilities.facility",
                Assignment.feature_id == Facility.id,
                Assignment.cell_id == Cell.id,
                Cell.code.is_not(None),
            )
            .values(cell_code=Cell.code, rev=-Facility.rev)
        ).rowcount
    )


def _tell(call: Call, kind: Check, count: int) -> None:
    if count:
        call.report(kind.found(count=count))
