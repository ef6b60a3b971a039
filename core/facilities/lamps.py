"""The lamps of the store that are in use, with the circuit that feeds each, and whether each was lit when checked."""

from __future__ import annotations

import datetime as dt

import pandas as pd
import sqlalchemy as sa

from undergrid.core.facilities.classes import KIND, classes_of
from undergrid.core.facilities.tables import Facility
from undergrid.core.facilities.typed_tables import Circuit, Lamp
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.text import Text
from undergrid.core.store.codebook import stored_codes

GONE = ("lost", "abandoned", "removed")
NUMBERS = ("x", "y", "height_m", "power_w", "order_no", "lit")
BAD_DAY = Text("'{value}' is no date.", "“{value}”不是有效日期。")
WRITE_DAY = Text("Write it like 2026-07-01.", "请写成 2026-07-01。")


def day_of(written: str | None) -> dt.date | None:
    """Return the day that a person wrote; None for nothing."""
    try:
        return dt.date.fromisoformat(written[:10]) if written else None
    except ValueError as fault:
        raise SourceError(BAD_DAY.fill(value=written), WRITE_DAY) from fault


def lamps_in_use(connection: sa.Connection, checked_since: dt.date | None = None) -> pd.DataFrame:
    """Return every lamp in use, neither lost nor abandoned, by identifier: also one of which only its class is known.

    ``lit`` is 1, 0, or nothing where it was not checked, or not since a day. What the store does not know is None, and
    NaN in columns of numbers.
    """
    classes = classes_of(stored_codes(connection, (KIND,)))
    kinds = [code for code in classes.codes if classes.typed(code) == "lamp"]
    known: sa.ColumnElement[bool] = Lamp.lit.is_not(None)
    if checked_since:
        known = sa.and_(known, Lamp.lit_checked_on >= checked_since)
    asked = (
        sa.select(
            Facility.code, Facility.name, sa.func.ST_X(Facility.geom).label("x"),
            sa.func.ST_Y(Facility.geom).label("y"), Lamp.pole_no, Lamp.height_m, Lamp.power_w, Lamp.order_no,
            sa.case((known, Lamp.lit)).label("lit"), Lamp.lit_checked_on, Lamp.circuit_no, Circuit.cabinet_no,
            Circuit.transformer_no,
        )
        .select_from(sa.outerjoin(sa.outerjoin(Facility, Lamp, Lamp.facility_id == Facility.id), Circuit,
                                  Circuit.circuit_no == Lamp.circuit_no))
        .where(Facility.lifecycle == "in_use", Facility.state.not_in(GONE),
               sa.or_(Facility.class_code.in_(kinds), Lamp.id.is_not(None)))
        .order_by(Facility.code, Facility.id)
    )  # fmt: skip
    found = connection.execute(asked)
    return pd.DataFrame(found.all(), columns=list(found.keys()), dtype=object).astype(dict.fromkeys(NUMBERS, "float64"))
