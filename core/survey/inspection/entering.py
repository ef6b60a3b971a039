"""The inspections' own steps while a delivery comes in: placed, graded, and linked when a pipe comes in later."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd
import sqlalchemy as sa
from pyproj import CRS

from undergrid.core.checking.arrays import Mask
from undergrid.core.checking.tolerances import Setting
from undergrid.core.intake.delivery import NOWHERE, SHAPE, TableDelivery
from undergrid.core.intake.subject import Intake, Option
from undergrid.core.intake.tables import Delivery
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.store.batch import UnitOfWork
from undergrid.core.store.codebook import CodeBook
from undergrid.core.survey.checks.inspection_case import InspectionCase
from undergrid.core.survey.inspection.assembling import assemble
from undergrid.core.survey.inspection.defects import Catalogue, read_catalogue
from undergrid.core.survey.inspection.fields import INSPECTIONS, LAYOUTS, OBSERVATIONS, RUN, RUNS, SEEN
from undergrid.core.survey.inspection.locating import DRAINAGE
from undergrid.core.survey.inspection.placing import place
from undergrid.core.survey.network.utilities import read_utilities
from undergrid.core.survey.tables import Defect, Inspection

CATEGORY = "category"


def prepare(
    connection: sa.Connection, delivery: TableDelivery, options: Mapping[str, Any], _replaces: str | None
) -> None:
    """Place the runs in the network, and say of what they saw what it is and its grade, where a percentage tells it."""
    known = read_utilities(connection)
    codes = known.of_network(known.named(options.get(CATEGORY) or DRAINAGE).code)
    runs, seen = place(connection, codes, delivery.table(RUNS), delivery.table(SEEN))
    delivery.rows = {RUNS: runs, SEEN: graded(seen, read_catalogue(connection))}


def graded(seen: pd.DataFrame, known: Catalogue) -> pd.DataFrame:
    """Return observations with their kind, and with the grade that their percentage means where none is given."""
    codes = list(zip(seen["code"], seen["scheme"], strict=True))
    told = {each: known.kind_of(*each) for each in set(codes) if not pd.isna(each[0])}
    grade = seen["grade"].to_numpy(float, copy=True)
    for row in np.flatnonzero(np.isnan(grade) & seen["quantity_percent"].notna().to_numpy(bool)):
        defect = None if pd.isna(codes[row][0]) else known.find(*codes[row])
        found = defect.grade_of(float(seen["quantity_percent"].iat[row])) if defect and defect.counts else None
        grade[row] = np.nan if found is None else found
    return seen.assign(kind=pd.Series([told.get(each) for each in codes], index=seen.index, dtype=object), grade=grade)


def case(
    connection: sa.Connection, delivery: TableDelivery, codes: CodeBook, crs: CRS, settings: tuple[Setting, ...]
) -> InspectionCase:
    """Return the case of some inspections: with the lists of what may be seen."""
    return InspectionCase(delivery, codes, crs, settings, dt.date.today(), known=read_catalogue(connection))


def refused(case: InspectionCase, masks: dict[str, Mask]) -> dict[str, Mask]:
    """Return the refused rows with those that fall with them: nothing was seen without a run."""
    run = case.table(SEEN)[RUN].to_numpy(np.int64)
    of_none = run == NOWHERE
    fallen = np.append(masks[RUNS], True)[run] if len(run) else of_none
    return {RUNS: masks[RUNS], SEEN: masks[SEEN] | of_none | fallen}


def record(_connection: sa.Connection, _key: uuid.UUID | None, case: InspectionCase) -> Answer:
    """Return how many runs found their pipe or chamber, and how many metres were inspected."""
    runs = case.table(RUNS)
    placed = runs[["segment_id", "point_id"]].notna().any(axis=1)
    return {"placed": int(placed.sum()), "length_m": float(runs["length_m"].sum())}


def describe(delivery: TableDelivery) -> Answer:
    """Return the team of a delivery, where it names one only."""
    distinct = delivery.table(RUNS)["team"].dropna().unique()
    return {"team": str(distinct[0]) if len(distinct) == 1 else None}


def link_waiting(work: UnitOfWork) -> None:
    """Let the inspections that wait for their pipe or chamber find it, now that others have come in."""
    connection = work.connection
    waiting = _waiting(connection)
    for category, found in waiting.groupby(CATEGORY) if len(waiting) else ():
        runs = found.reset_index(drop=True)
        asked = sa.select(Defect.id, Defect.inspection_id, Defect.distance_m).where(
            Defect.inspection_id.in_(runs["id"].tolist())
        )
        seen = pd.DataFrame(connection.execute(asked).all(), columns=["id", "inspection_id", "distance_m"])
        seen[RUN] = seen["inspection_id"].map(dict(zip(runs["id"], runs.index, strict=True))).astype("int64")
        codes = read_utilities(connection).of_network(str(category))
        _write(work, *place(connection, codes, runs, seen.astype({"distance_m": "float64"})))


def _waiting(connection: sa.Connection) -> pd.DataFrame:
    """Return the inspections that are on no pipe and in no chamber, each with the utility it was delivered for."""
    category = sa.func.coalesce(
        sa.func.nullif(sa.func.jsonb_extract_path_text(Delivery.options, CATEGORY), ""), DRAINAGE
    )
    asked = (
        sa.select(Inspection.id, Inspection.from_point_no, Inspection.to_point_no, category)
        .outerjoin(Delivery, Delivery.entered_as == Inspection.batch_id)
        .where(Inspection.segment_id.is_(None), Inspection.point_id.is_(None), Inspection.from_point_no.is_not(None))
        .order_by(Inspection.id)
    )
    return pd.DataFrame(connection.execute(asked).all(), columns=["id", "from_point_no", "to_point_no", CATEGORY])


def _write(work: UnitOfWork, runs: pd.DataFrame, seen: pd.DataFrame) -> None:
    found = runs[["segment_id", "point_id"]].notna().any(axis=1)
    for row in runs[found].to_dict("records"):
        keys = {name: uuid.UUID(row[name]) if row[name] else None for name in ("segment_id", "point_id")}
        changed = sa.update(Inspection).where(Inspection.id == row["id"])
        work.connection.execute(changed.values(rev=-Inspection.rev, **keys))
    for row in seen[seen[SHAPE].notna()].to_dict("records"):
        shape = sa.func.ST_GeomFromWKB(row[SHAPE].wkb, work.store.srid)
        work.connection.execute(sa.update(Defect).where(Defect.id == row["id"]).values(rev=-Defect.rev, geom=shape))


INTAKE = Intake(
    RUNS,
    Text("Pipe inspections", "管道检测"),
    (INSPECTIONS, OBSERVATIONS),
    layouts=LAYOUTS,
    options=(Option(CATEGORY, Text("utility whose chambers are meant", "井号所属管线类别")),),
    assemble=assemble,
    prepare=prepare,
    case=case,
    refused=refused,
    record=record,
    describe=describe,
)
