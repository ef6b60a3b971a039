"""A point that was moved in the field takes the ends of its pipes along, unless somebody moved those ends too."""

from __future__ import annotations

import uuid
from typing import cast

import shapely
import sqlalchemy as sa

from undergrid.core.survey.tables import Segment

AT_THE_POINT_M = 0.001
SEGMENT = cast(sa.Table, Segment.__table__)
ENDS = ((0, SEGMENT.c.from_point_id, sa.func.ST_StartPoint), (-1, SEGMENT.c.to_point_id, sa.func.ST_EndPoint))


def drag_ends(connection: sa.Connection, point: uuid.UUID, before: shapely.Point, after: shapely.Point) -> int:
    """Let the pipes that end at a point follow it in plan, and return how many ends did; their levels stay.

    An end that does not lie where the point was is left alone: it was moved on purpose.
    """
    moved = 0
    for vertex, of_end, end in ENDS:
        here = end(SEGMENT.c.geom)
        place = sa.func.ST_SetSRID(sa.func.ST_MakePoint(before.x, before.y), sa.func.ST_SRID(SEGMENT.c.geom))
        there = sa.func.ST_SetSRID(
            sa.func.ST_MakePoint(after.x, after.y, sa.func.ST_Z(here)), sa.func.ST_SRID(SEGMENT.c.geom)
        )
        follow = (
            sa.update(SEGMENT)
            .where(of_end == point, sa.func.ST_Distance(here, place) <= AT_THE_POINT_M)
            .values(geom=sa.func.ST_SetPoint(SEGMENT.c.geom, vertex, there), rev=-SEGMENT.c.rev)
        )
        moved += connection.execute(follow).rowcount
    return moved
