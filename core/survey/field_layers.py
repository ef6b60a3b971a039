"""What of the survey goes out to the field: points, and segments that bring the points at their ends along."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Sequence
from typing import Any

import sqlalchemy as sa

from undergrid.core.intake.field_layers import FieldLayer
from undergrid.core.survey.dragging import drag_ends
from undergrid.core.survey.network.utilities import read_utilities
from undergrid.core.survey.tables import Point, Segment


def _of_utility(table: Any) -> Callable[[sa.Connection, str], Any]:
    return lambda connection, category: table.category.in_(read_utilities(connection).asked(category) or ())


def _ends_of(connection: sa.Connection, segments: Sequence[uuid.UUID]) -> dict[str, list[uuid.UUID]]:
    chosen = sa.any_(sa.literal(list(segments), sa.ARRAY(sa.Uuid)))
    ends = sa.union(
        *(sa.select(end).where(Segment.id == chosen) for end in (Segment.from_point_id, Segment.to_point_id))
    )
    return {"point": [key for key in connection.execute(ends).scalars() if key is not None]}


FIELD_LAYERS = (
    FieldLayer("point", Point, ("point_no",), narrowed=_of_utility(Point), after_move=drag_ends),
    FieldLayer(
        "segment",
        Segment,
        ("segment_no", "from_point_no", "to_point_no"),
        narrowed=_of_utility(Segment),
        brings_along=_ends_of,
    ),
)
