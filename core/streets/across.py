"""The streets that a line crosses: where, how they are called, and how wide they are, as far as known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from sqlalchemy import Connection, LargeBinary, func, select

from undergrid.core.streets.tables import Street

FLATTEST = 0.2
"""The sine of the angle under which a street must be crossed: along a street there is no width to show."""
ON_FOOT = ("foot", "steps")
BESIDE_M = 0.01
"""Two pieces of a street that meet in the line are one crossing."""


@dataclass(frozen=True, slots=True)
class Crossed:
    """A street where a line crosses it, ``at_m`` from the line's beginning.

    ``width_m`` is its width measured along the line, ``carriageway_m`` its carriageway's, None where the store has
    none; ``on_foot`` tells footways and stairs, which have no carriageway.
    """

    at_m: float
    name: str | None
    street_class: str | None
    width_m: float | None
    on_foot: bool
    carriageway_m: float | None = None


def streets_across(connection: Connection, line: shapely.LineString) -> tuple[Crossed, ...]:
    """Return the streets on the ground that ``line`` (store's coordinates) crosses, in its order.

    Streets on bridges and in tunnels, and those that run along the line, are left out.
    """
    course = func.ST_GeomFromText(shapely.to_wkt(line, rounding_precision=-1), func.ST_SRID(Street.geom))
    asked = (
        select(
            func.ST_AsBinary(Street.geom, type_=LargeBinary),
            Street.name,
            Street.street_class,
            Street.width_m,
            Street.carriageway_m,
        )
        .where(func.ST_Intersects(Street.geom, course), Street.level == 0)
        .order_by(Street.id)
    )
    found: list[Crossed] = []
    for shape, name, street_class, *widths in connection.execute(asked):
        found += _crossings(line, shapely.force_2d(shapely.from_wkb(shape)), name, street_class, widths)
    found.sort(key=lambda each: each.at_m)
    return tuple(
        each for number, each in enumerate(found) if not number or each.at_m - found[number - 1].at_m > BESIDE_M
    )


def _crossings(
    line: shapely.LineString, street: shapely.LineString, name: str | None, street_class: str | None,
    widths_m: Sequence[float | None],
) -> list[Crossed]:  # fmt: skip
    found = []
    for place in shapely.get_parts(shapely.intersection(street, line)):
        if place.geom_type != "Point":
            continue
        sine = abs(float(np.sin(_way(street, place) - _way(line, place))))
        if sine < FLATTEST:
            continue
        width, carriageway = (None if each is None else each / sine for each in widths_m)
        on_foot = street_class in ON_FOOT
        found.append(Crossed(float(line.project(place)), name, street_class, width, on_foot, carriageway))
    return found


def _way(line: shapely.LineString, place: shapely.Point) -> float:
    """Return the direction of a line at a place on it, in radians."""
    at = float(line.project(place))
    a, b = line.interpolate(max(at - 0.5, 0.0)), line.interpolate(min(at + 0.5, line.length))
    return float(np.arctan2(b.y - a.y, b.x - a.x))
