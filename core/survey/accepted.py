"""The accepted network, or one batch of it, in the form in which deliveries are judged."""

from __future__ import annotations

import uuid
from typing import cast

import numpy as np
import pandas as pd
import shapely
import sqlalchemy as sa

from undergrid.core.intake.accepted import accepted_tables
from undergrid.core.intake.subject import intake_called
from undergrid.core.survey.network_delivery import ROOM, NetworkDelivery
from undergrid.core.survey.tables import Segment


def accepted(connection: sa.Connection, batch: uuid.UUID | None = None) -> NetworkDelivery:
    """Return the accepted points and segments, or those of one batch, with their keys in column ``id``."""
    tables = accepted_tables(connection, intake_called(ROOM), batch)
    segments = tables["segments"]
    for end in ("from", "to"):
        segments[f"{end}_ground_m"] = np.nan
    return NetworkDelivery(tables["points"], segments, courses=_courses(connection, batch, segments))


def _courses(connection: sa.Connection, batch: uuid.UUID | None, segments: pd.DataFrame) -> dict[int, np.ndarray]:
    table = cast(sa.Table, Segment.__table__)
    bent = sa.select(table.c.id, sa.func.ST_AsBinary(sa.func.ST_Force2D(table.c.geom))).where(
        sa.func.ST_NPoints(table.c.geom) > 2
    )
    found = connection.execute(bent.where(table.c.batch_id == batch) if batch else bent).all()
    if not found:
        return {}
    row_of = pd.Series(np.arange(len(segments)), index=segments["id"])
    return {int(row_of[str(key)]): shapely.get_coordinates(shapely.from_wkb(bytes(shape))) for key, shape in found}
