"""Inspections onto the network: each on its pipe or chamber, and what it saw where the camera had come to."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
import shapely
from sqlalchemy import Connection

from undergrid.core.intake.delivery import NOWHERE, SHAPE
from undergrid.core.survey.inspection.fields import RUN
from undergrid.core.survey.inspection.locating import Locator, lines_of, locator
from undergrid.core.survey.inspection.stationing import Course, furthest_m
from undergrid.core.survey.network.current import network_in


@dataclass(frozen=True, slots=True)
class Way:
    """The pipe of a run: its course, and the keys and lines of the course's segments."""

    course: Course
    keys: tuple[uuid.UUID, ...]
    lines: Any


def place(
    connection: Connection, codes: Sequence[str], runs: pd.DataFrame, seen: pd.DataFrame
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the runs with the pipe (``segment_id``, ``course_m``) or chamber (``point_id``) that they went to, and
    what they saw with its place; nothing where the network has no such pipe or chamber.
    """
    numbers = pd.concat([runs["from_point_no"], runs["to_point_no"]]).dropna().unique()
    where = locator(connection, network_in(connection, codes), codes, map(str, numbers))
    ends = [tuple(None if pd.isna(each) else str(each) for each in pair)
            for pair in zip(runs["from_point_no"], runs["to_point_no"], strict=True)]  # fmt: skip
    ways = _ways(connection, where, {(a, b) for a, b in ends if a and b})
    own = [ways.get(pair) for pair in ends]
    chambers = [where.chambers.get(a) if a and not b else None for a, b in ends]
    placed = runs.assign(
        segment_id=pd.Series([str(way.keys[0]) if way else None for way in own], index=runs.index, dtype=object),
        point_id=pd.Series([str(each[0]) if each else None for each in chambers], index=runs.index, dtype=object),
        course_m=[way.course.length_m if way else np.nan for way in own],
    )
    distances, of = seen["distance_m"].to_numpy(float), seen[RUN].to_numpy(np.int64)
    points = np.full(len(seen), None, dtype=object)
    for number, (run, distance_m) in enumerate(zip(of, distances, strict=True)):
        if run == NOWHERE:
            continue
        if (way := own[run]) is not None:
            points[number] = _on_pipe(way, distance_m)
        elif (chamber := chambers[run]) is not None:
            points[number] = _in_chamber(chamber[1], distance_m)
    return placed, seen.assign(**{SHAPE: pd.Series(points, index=seen.index, dtype=object)})


def _ways(connection: Connection, where: Locator, ends: set[tuple[str, str]]) -> dict[tuple[Any, ...], Way]:
    courses = {pair: course for pair in sorted(ends) if (course := where.course_of(*pair)) is not None}
    keys = {pair: tuple(where.keys(course)) for pair, course in courses.items()}
    lines = lines_of(connection, [key for each in keys.values() for key in each])
    return {
        pair: Way(course, keys[pair], np.array([lines[key] for key in keys[pair]], dtype=object))
        for pair, course in courses.items()
    }


def _on_pipe(way: Way, distance_m: float) -> shapely.Point | None:
    length = way.course.length_m
    if not 0 <= distance_m <= furthest_m(length):  # not so for NaN either
        return None
    return way.course.point_at(min(distance_m, length), way.lines)


def _in_chamber(cover: shapely.Point, depth_m: float) -> shapely.Point:
    """Return the place at a depth below the cover; the cover's own where no depth is told."""
    down = depth_m if np.isfinite(depth_m) else 0.0
    return shapely.Point(cover.x, cover.y, cover.z - down if cover.has_z else 0.0)
