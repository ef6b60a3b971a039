"""Point numbers that stand already for points of other deliveries: two companies, or two years, counted alike."""

from __future__ import annotations

import uuid

import numpy as np
import pandas as pd
import sqlalchemy as sa

from undergrid.core.intake.tables import Delivery
from undergrid.core.survey.tables import Point

COLUMNS = ["delivery", "team", "away_m"]
STAND_IN = "@"
"""Numbers that begin so were made by us for ends of lines that nobody surveyed."""


def numbers_taken(connection: sa.Connection, points: pd.DataFrame, replaces: uuid.UUID | None = None) -> pd.DataFrame:
    """Return which rows of ``points`` bear a number that an accepted point of another delivery bears.

    Indexed by row: the other delivery's name and team, and how far away its point stands, metres. The delivery that
    this one ``replaces`` leaves, and takes no number.
    """
    own = points["point_no"].dropna()
    own = own[~own.str.startswith(STAND_IN) & ~own.duplicated()]
    if own.empty or not connection.scalar(sa.select(sa.exists().where(Delivery.state == "accepted"))):
        return pd.DataFrame(columns=COLUMNS, index=pd.RangeIndex(0))
    asked = (
        sa.select(Point.point_no, sa.func.ST_X(Point.geom), sa.func.ST_Y(Point.geom), Delivery.name, Delivery.team)
        .join(Delivery, Delivery.entered_as == Point.batch_id)
        .where(Delivery.state == "accepted", Point.point_no == sa.any_(sa.literal(own.tolist(), sa.ARRAY(sa.Text))))
        .order_by(Point.point_no, Delivery.received_at.desc())
    )
    if replaces:
        asked = asked.where(Delivery.id != replaces)
    found = pd.DataFrame(connection.execute(asked).all(), columns=["point_no", "x", "y", "delivery", "team"])
    found = found[~found["point_no"].duplicated()]
    rows = pd.Series(own.index, index=own.to_numpy()).reindex(found["point_no"]).to_numpy()
    away = np.hypot(
        points["x"].to_numpy(float)[rows] - found["x"].to_numpy(float),
        points["y"].to_numpy(float)[rows] - found["y"].to_numpy(float),
    )
    return found.assign(away_m=away, team=found["team"].fillna("—"))[COLUMNS].set_axis(pd.Index(rows))
