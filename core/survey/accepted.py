"""The accepted network, or one batch of it, in the form in which deliveries are judged."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import cast

import numpy as np
import pandas as pd
import shapely
import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY

from undergrid.core.intake.accepted import accepted_tables
from undergrid.core.intake.subject import intake_called
from undergrid.core.survey.network_delivery import ROOM, NetworkDelivery
from undergrid.core.survey.tables import Point, Segment


def accepted(connection: sa.Connection, batch: uuid.UUID | None = None) -> NetworkDelivery:
    """Return the accepted points and segments, or those of one batch, with their keys in column ``id``."""
    of_batch = cast(sa.Table, Segment.__table__).c.batch_id == batch if batch else sa.true()
    return _delivery(connection, accepted_tables(connection, intake_called(ROOM), batch), of_batch)


def accepted_of(connection: sa.Connection, categories: Sequence[str]) -> NetworkDelivery:
    """Return the accepted segments of some utilities and the points that they join; of a city's rows few are read."""
    point, segment = cast(sa.Table, Point.__table__).c, cast(sa.Table, Segment.__table__).c
    chosen = segment.category == sa.any_(sa.cast(list(categories), ARRAY(sa.Text)))
    ends = [sa.select(end).where(chosen) for end in (segment.from_point_id, segment.to_point_id)]
    only = {"segments": chosen, "points": point.id.in_(sa.union(*ends))}
    return _delivery(connection, accepted_tables(connection, intake_called(ROOM), None, only), chosen)


def _delivery(
    connection: sa.Connection, tables: dict[str, pd.DataFrame], chosen: sa.ColumnElement[bool]
) -> NetworkDelivery:
    segments = tables["segments"]
    for end in ("from", "to"):
        segments[f"{end}_ground_m"] = np.nan
    return NetworkDelivery(tables["points"], segments, courses=_courses(connection, chosen, segments))


def _courses(
    connection: sa.Connection, chosen: sa.ColumnElement[bool], segments: pd.DataFrame
) -> dict[int, np.ndarray]:
    """Return the courses of the chosen segments that bend, by the rows of ``segments``, which are these."""
    table = cast(sa.Table, Segment.__table__)
    course = sa.func.ST_AsBinary(sa.func.ST_Force2D(table.c.geom))
    bent = sa.select(table.c.id, course).where(sa.func.ST_NPoints(table.c.geom) > 2, chosen)
    found = connection.execute(bent).all()
    if not found:
        return {}
    row_of = pd.Series(np.arange(len(segments)), index=segments["id"])
    return {int(row_of[str(key)]): shapely.get_coordinates(shapely.from_wkb(bytes(shape))) for key, shape in found}
