"""Lamps beside streets: how far apart they stand on each side, and how much power they have for the street's area."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
import shapely
import sqlalchemy as sa
from numpy.typing import NDArray

from undergrid.core.facilities.indicators import FOLDER
from undergrid.core.streets.tables import Street

ONE_STAND_M = 1.0
"""Lamps nearer to each other along a street are on one stand."""
AHEAD_M = 0.5
NUMBERS = ("width_m", "lanes")


@dataclass(frozen=True)
class Limit:
    """The greatest power for a square metre of street of a class with so many lanes."""

    street_class: str
    lanes_from: float
    lanes_to: float
    watts_per_m2: float


def limits() -> list[Limit]:
    """Return the limits of power density by class of street and lanes."""
    with (FOLDER / "lighting_power.csv").open(encoding="utf-8", newline="") as opened:
        return [
            Limit(row["street_class"], float(row["lanes_from"]), float(row["lanes_to"] or "inf"),
                  float(row["watts_per_m2"]))
            for row in csv.DictReader(opened)
        ]  # fmt: skip


def stored_streets(connection: sa.Connection) -> pd.DataFrame:
    """Return the streets of the store with what lighting asks, and their course."""
    lit = sa.func.coalesce(Street.carriageway_m, Street.width_m).label("width_m")  # CJJ 45 counts the carriageway
    columns = (Street.name, Street.street_class, Street.lanes, lit)
    shape = sa.func.ST_AsBinary(Street.geom, type_=sa.LargeBinary).label("course")
    found = connection.execute(sa.select(*columns, shape).order_by(Street.id))
    streets = pd.DataFrame(found.all(), columns=list(found.keys()), dtype=object)
    courses = np.empty(len(streets), dtype=object)
    courses[:] = shapely.from_wkb(streets["course"].to_numpy(object))
    return streets.assign(course=courses).astype(dict.fromkeys(NUMBERS, "float64"))


def beside(lamps: pd.DataFrame, streets: pd.DataFrame, limit_m: float) -> pd.DataFrame:
    """Return for each lamp the number of its nearest street (-1: none within a limit), how far along, and the side."""
    spots = shapely.points(lamps["x"].to_numpy(float), lamps["y"].to_numpy(float))
    street = np.full(len(lamps), -1, dtype=np.int64)
    along, side = np.full(len(lamps), np.nan), np.zeros(len(lamps), dtype=np.int64)
    if len(streets) and len(lamps):
        courses = streets["course"].to_numpy(object)
        one, two = shapely.STRtree(courses).query_nearest(spots, max_distance=limit_m, all_matches=False)
        street[one] = two
        near, at = courses[two], spots[one]
        along[one] = shapely.line_locate_point(near, at)
        side[one] = _side(near, along[one], at)
    return lamps.assign(street=street, along=along, side=side)


def _side(courses: NDArray[np.object_], along: NDArray[np.float64], spots: NDArray[np.object_]) -> NDArray[np.int64]:
    """Return 1 for the left of a course at a place, -1 for the right."""
    back = shapely.get_coordinates(shapely.line_interpolate_point(courses, np.maximum(along - AHEAD_M, 0.0)))
    ahead = shapely.get_coordinates(shapely.line_interpolate_point(courses, along + AHEAD_M))
    way, to = ahead - back, shapely.get_coordinates(spots) - back
    return np.where(way[:, 0] * to[:, 1] - way[:, 1] * to[:, 0] >= 0, 1, -1)


def spacings(placed: pd.DataFrame) -> pd.DataFrame:
    """Return each step from a lamp to the next of the same side of its street: how long, and the lower of the heights.

    Lamps of one stand count once; across a junction nothing is measured.
    """
    there = placed[placed["street"] >= 0].sort_values(["street", "side", "along"], kind="stable")
    same = there[["street", "side"]].to_numpy(np.int64)
    step = np.diff(there["along"].to_numpy(float))
    follows = (same[1:] == same[:-1]).all(axis=1)
    # a stand begins where the lamp before is on another side or not near; steps go from stand to stand
    begins = np.concatenate([[True], ~follows | (step >= ONE_STAND_M)]) if len(there) else np.zeros(0, dtype=bool)
    stands = there[begins]
    height = there.groupby(np.cumsum(begins))["height_m"].min().to_numpy(float)
    sides, length = stands[["street", "side"]].to_numpy(np.int64), np.diff(stands["along"].to_numpy(float))
    kept = np.flatnonzero((sides[1:] == sides[:-1]).all(axis=1)) if len(stands) > 1 else np.zeros(0, dtype=np.int64)
    lower = np.fmin(height[kept], height[kept + 1])
    first = stands.iloc[kept]
    return pd.DataFrame({
        "street": first["street"].to_numpy(np.int64), "code": first["code"].to_numpy(object),
        "x": first["x"].to_numpy(float), "y": first["y"].to_numpy(float), "spacing_m": length[kept], "height_m": lower,
    })  # fmt: skip


def by_street(placed: pd.DataFrame, steps: pd.DataFrame, streets: pd.DataFrame) -> pd.DataFrame:
    """Return the streets with lamps: how many, their spacing, their power for the area, and the limit."""
    there = placed[placed["street"] >= 0]
    own = there.groupby("street").agg(
        lamps=("street", "size"), without_power=("power_w", lambda power: int(power.isna().sum())),
        power_w=("power_w", "sum"),
    )  # fmt: skip
    spaced = steps.groupby("street")["spacing_m"].agg(["mean", "max"])
    found = own.join(spaced.rename(columns={"mean": "spacing_mean_m", "max": "spacing_max_m"})).join(streets)
    length = shapely.length(found["course"].to_numpy(object)) if len(found) else np.zeros(0)
    known = limits()
    limit = np.array(
        [allowed(known, kind, lanes) for kind, lanes in zip(found["street_class"], found["lanes"], strict=True)],
        dtype=np.float64,
    )
    density = found["power_w"].to_numpy(float) / (length * found["width_m"].to_numpy(float))
    complete = (found["without_power"] == 0).to_numpy(bool)
    over = np.greater(density, limit, where=np.isfinite(density) & np.isfinite(limit), out=np.zeros(len(found), bool))
    judged = np.isfinite(limit) & np.isfinite(density) & (complete | over)
    return found.assign(length_m=length, w_per_m2=density, limit_w_per_m2=limit, over=over, judged=judged)


def allowed(known: Sequence[Limit], street_class: str | None, lanes: float) -> float:
    """Return the limit of a class and lanes; NaN where there is none, the class's lowest if lanes are unknown."""
    fitting = [each for each in known if each.street_class == street_class]
    if np.isfinite(lanes):
        fitting = [each for each in fitting if each.lanes_from <= lanes <= each.lanes_to]
    return min((each.watts_per_m2 for each in fitting), default=float("nan"))
