"""What a question starts from: points and segments named by key, by number, or by a place on the map."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, func, or_, select

from undergrid.core.kernel.errors import StoreError
from undergrid.core.kernel.text import Text
from undergrid.core.survey.network.utilities import Utilities
from undergrid.core.survey.tables import Point, Segment

NEAR_M = 50.0


@dataclass(frozen=True, slots=True)
class Origin:
    """A point, or a segment, of the store, and its utility."""

    key: uuid.UUID
    is_segment: bool
    category: str


def find_origins(
    connection: Connection,
    names: Sequence[str],
    place: Sequence[float] | None,
    category: str | None,
    utilities: Utilities,
) -> list[Origin]:
    """Return what ``names`` (keys or point numbers) and ``place`` (x, y) mean, in this order.

    ``category`` restricts numbers and places to the network of one utility. Raises StoreError for a name that means
    nothing or several points, and for origins of more than one network.
    """
    codes = utilities.of_network(utilities.named(category).code) if category else None
    origins = [_named(connection, name, codes) for name in names]
    if place is not None:
        origins.append(_nearest(connection, place, codes))
    if not origins:
        raise StoreError(
            Text("The question has no starting point.", "未给出起点。"),
            Text("Name a point or segment, or click on one.", "请输入点号，或在图上点选。"),
        )
    networks = {utilities[origin.category].major for origin in origins}
    if len(networks) > 1:
        raise StoreError(
            Text("The starting points belong to different networks: {codes}.", "起点属于不同的管网：{codes}。").fill(
                codes=", ".join(sorted(networks))
            ),
            Text("Ask about one utility at a time.", "请每次只查询一类管线。"),
        )
    return origins


def _named(connection: Connection, name: str, codes: Sequence[str] | None) -> Origin:
    key = _as_key(name)
    if key is not None:
        for table in (Point, Segment):
            category = connection.execute(select(table.category).where(table.id == key)).first()
            if category is not None:
                return Origin(key, table is Segment, category[0] or "")
        raise _unknown(name)
    asked = select(Point.id, Point.category).where(Point.point_no == name)
    if codes is not None:
        asked = asked.where(Point.category.in_(codes))
    rows = connection.execute(asked.limit(2)).all()
    if not rows:
        raise _unknown(name)
    if len(rows) > 1:
        raise StoreError(
            Text("There is more than one point {name}.", "点号 {name} 不唯一。").fill(name=name),
            Text("Say which utility is meant, or click the point.", "请指定管线类别，或在图上点选。"),
        )
    return Origin(rows[0][0], False, rows[0][1] or "")


def _nearest(connection: Connection, place: Sequence[float], codes: Sequence[str] | None) -> Origin:
    """Return the point nearest to a place that a pipe ends in; stray points are no origin."""
    here = func.ST_SetSRID(func.ST_MakePoint(place[0], place[1]), func.ST_SRID(Point.geom))
    joined = select(Segment.id).where(or_(Segment.from_point_id == Point.id, Segment.to_point_id == Point.id)).exists()
    asked = select(Point.id, Point.category).where(func.ST_DWithin(Point.geom, here, NEAR_M), joined)
    if codes is not None:
        asked = asked.where(Point.category.in_(codes))
    row = connection.execute(asked.order_by(func.ST_Distance(Point.geom, here)).limit(1)).first()
    if row is None:
        raise StoreError(
            Text("No pipe begins or ends within {metres} m of that place.", "该位置 {metres} 米内没有管线点。").fill(
                metres=f"{NEAR_M:g}"
            ),
            Text("Click nearer to a pipe.", "请靠近管线点选。"),
        )
    return Origin(row[0], False, row[1] or "")


def _as_key(name: str) -> uuid.UUID | None:
    if len(name) != 36:
        return None
    try:
        return uuid.UUID(name)
    except ValueError:
        return None


def _unknown(name: str) -> StoreError:
    return StoreError(
        Text("There is no point or segment {name}.", "没有点或管段 {name}。").fill(name=name),
        Text("Check the number, and the utility that is asked about.", "请核对点号及所查询的管线类别。"),
    )
