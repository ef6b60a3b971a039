"""The survey's own steps while a delivery comes in: what the store knows of it, what falls with what, what follows."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Mapping
from typing import Any

import pandas as pd
import sqlalchemy as sa
from pyproj import CRS

from undergrid.core.checking.arrays import Mask
from undergrid.core.checking.tolerances import Setting
from undergrid.core.intake.delivery import NOWHERE
from undergrid.core.kernel.errors import StoreError
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.store.batch import UnitOfWork
from undergrid.core.store.codebook import UTILITIES, CodeBook, stored_codes
from undergrid.core.store.connection import Store
from undergrid.core.streets.names import read_street_names
from undergrid.core.streets.tables import Street
from undergrid.core.survey.checks.case import Case
from undergrid.core.survey.clearance.rulebook import read_rules
from undergrid.core.survey.duplicate_numbers import numbers_taken
from undergrid.core.survey.inspection.entering import link_waiting
from undergrid.core.survey.naming_utilities import named_at_import
from undergrid.core.survey.network.packed import WORTH_PACKING, pack
from undergrid.core.survey.network.utilities import read_utilities
from undergrid.core.survey.network_delivery import NetworkDelivery
from undergrid.core.survey.tables import Area, Inspection, Point, Segment

NO_AREA = Text("There is no survey area {code}.", "没有测区 {code}。")
LIST_AREAS = Text("Draw it in the table of survey areas, or leave the area empty.", "请在测区表中绘制，或不指定测区。")


def prepare(
    connection: sa.Connection, delivery: NetworkDelivery, options: Mapping[str, Any], replaces: str | None
) -> None:
    """Add to a delivery the outline of its area, the lengths claimed for it, and the numbers others have used.

    Rows that do not say their utility get the one that was named at import.
    """
    if options.get("utility"):
        named_at_import(delivery, str(options["utility"]), stored_codes(connection, (UTILITIES,)))
    delivery.area_wkb = area_outline(connection, options["area"]) if options.get("area") else None
    delivery.claimed_m = options.get("claimed_m") or {}
    delivery.taken = numbers_taken(connection, delivery.points, uuid.UUID(replaces) if replaces else None)


def area_outline(connection: sa.Connection, code: str) -> bytes:
    """Return the outline of a survey area as WKB; :class:`StoreError` where there is none."""
    found = connection.scalar(sa.select(sa.func.ST_AsBinary(Area.geom)).where(Area.code == code))
    if found is None:
        raise StoreError(NO_AREA.fill(code=code), LIST_AREAS)
    return bytes(found)


def case(
    connection: sa.Connection, delivery: NetworkDelivery, codes: CodeBook, crs: CRS, settings: tuple[Setting, ...]
) -> Case:
    """Return the case of a delivery: with the clearance tables and the utilities of this city."""
    return Case(
        delivery,
        codes,
        crs,
        settings,
        dt.date.today(),
        rules=read_rules(connection, settings),
        utilities=read_utilities(connection),
        names=read_street_names(connection, Street.name, Point.road, Segment.road, Inspection.road),
    )


def refused(case: Case, masks: dict[str, Mask]) -> dict[str, Mask]:
    """Return the refused rows with those that fall with them: without its points no segment could stand."""
    points = masks["points"] | case.points[["x", "y", "point_no"]].isna().any(axis=1).to_numpy(bool)
    segments = masks["segments"].copy()
    for rows in (case.a, case.b):
        segments |= (rows == NOWHERE) | (points[rows] if len(points) else True)
    return {"points": points, "segments": segments}


def describe(delivery: NetworkDelivery) -> Answer:
    """Return the team of a delivery, where it names one only."""
    distinct = delivery.points["team"].dropna().unique()
    return {"team": str(distinct[0]) if len(distinct) == 1 else None}


def link_inspections(work: UnitOfWork, _entered: NetworkDelivery) -> None:
    """Let the inspections that wait for a pipe find it among those that came in."""
    link_waiting(work)


def pack_networks(store: Store, entered: NetworkDelivery) -> None:
    """Let the store pack the networks that a large delivery has changed, so that the first trace need not wait."""
    if len(entered.segments) < WORTH_PACKING:
        return
    with store.connect() as connection:
        utilities = read_utilities(connection)
    counts = entered.segments["category"].value_counts()
    networks = pd.Series({each: ",".join(utilities.of_network(str(each))) for each in counts.index}, dtype="str")
    for codes, links in counts.groupby(networks).sum().items():
        if links >= WORTH_PACKING:
            pack(store, str(codes).split(","))
