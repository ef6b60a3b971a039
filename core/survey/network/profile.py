"""The longitudinal profile along a path of pipes: stations, pipes between them, and what crosses. Pure.

Every figure a plot needs is in :meth:`Profile.as_json`, so that the desktop draws it natively.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
import shapely

from undergrid.core.kernel.values import Answer
from undergrid.core.survey.network.solid import Geometries
from undergrid.core.survey.network.stored import Pipes, Stored, sizes_of
from undergrid.core.survey.network.utilities import Utilities


@dataclass(frozen=True, slots=True)
class Station:
    """A point on the path, ``at_m`` from its beginning; ``bottom_m`` is the level of the chamber's floor."""

    at_m: float
    point_no: str
    kind: str | None
    ground_m: float | None
    bottom_m: float | None
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Run:
    """One pipe of the path, in the direction of the path; inverts and crowns are inside levels.

    ``slope_permille`` is positive where the pipe falls along the path; covers are the earth over the outside top.
    """

    segment_id: str
    from_m: float
    to_m: float
    invert_from_m: float | None
    invert_to_m: float | None
    crown_from_m: float | None
    crown_to_m: float | None
    slope_permille: float | None
    length_m: float
    category: str
    size: str
    material: str | None
    cover_from_m: float | None = None
    cover_to_m: float | None = None


@dataclass(frozen=True, slots=True)
class Branch:
    """A pipe beside the path that meets it at a point, with its invert there."""

    segment_id: str
    at_m: float
    category: str
    name_en: str
    name_zh: str
    colour: str
    invert_m: float | None
    size: str


@dataclass(frozen=True, slots=True)
class Crossing:
    """Another pipe that crosses the path: where, how deep its axis lies, how wide and high it is outside."""

    segment_id: str
    at_m: float
    category: str
    name_en: str
    name_zh: str
    colour: str
    level_m: float | None
    width_m: float
    height_m: float
    size: str
    owner: str | None


@dataclass(frozen=True, slots=True)
class Profile:
    """What lies along a path, in the order of the path."""

    stations: tuple[Station, ...]
    runs: tuple[Run, ...]
    crossings: tuple[Crossing, ...]
    branches: tuple[Branch, ...] = ()

    @property
    def length_m(self) -> float:
        """The length of the path in plan."""
        return self.stations[-1].at_m if self.stations else 0.0

    def as_json(self) -> Answer:
        """Return all of it as JSON values."""
        return {"length_m": self.length_m, **asdict(self)}


def profile(path: Stored, backward: list[bool], points: Stored, others: Pipes | None, utilities: Utilities) -> Profile:
    """Return the profile along the segments ``path``; ``backward`` says which are walked from end to start.

    ``points`` are the points on the way, one more than segments. ``others`` may hold anything near the path.
    """
    lengths = shapely.length(path.geometry)
    at = np.concatenate([[0.0], np.cumsum(lengths)])
    stations = tuple(_station(points, i, float(at[i])) for i in range(len(points)))
    walls = sizes_of(path).half_height_m
    runs = tuple(_run(path, i, backward[i], stations[i : i + 2], float(walls[i])) for i in range(len(path)))
    if others is None:
        return Profile(stations, runs, ())
    crossings = _crossings(path, backward, at, others, utilities)
    return Profile(stations, runs, crossings, _branches(path, points, stations, others, utilities))


def size_text(width_mm: float | None, height_mm: float | None, given: str | None) -> str:
    """Return ``DN800`` for a round pipe, ``1000x800`` for another, or what the survey wrote."""
    if width_mm is None:
        return given or ""
    if height_mm is None or height_mm == width_mm:
        return f"DN{width_mm:g}"
    return f"{width_mm:g}x{height_mm:g}"


def number(value: Any) -> float | None:
    """Return a finite number, or None."""
    return None if value is None or not np.isfinite(value) else float(value)


def _station(points: Stored, i: int, at_m: float) -> Station:
    row = points.rows.iloc[i]
    ground, depth = number(row["ground_m"]), number(row["chamber_depth_m"])
    return Station(
        at_m=at_m,
        point_no=str(row["point_no"]),
        kind=row["appurtenance"] or row["feature"],
        ground_m=ground,
        bottom_m=ground - depth if ground is not None and depth else None,
        x=float(shapely.get_x(points.geometry[i])),
        y=float(shapely.get_y(points.geometry[i])),
    )


def _run(path: Stored, i: int, backward: bool, ends: Sequence[Station], half_height_m: float) -> Run:
    row = path.rows.iloc[i]
    from_m, to_m = (station.at_m for station in ends)
    width, height = number(row["width_mm"]), number(row["height_mm"])
    inside = (height or width or 0.0) / 1000
    levels = [number(row["from_level_m"]), number(row["to_level_m"])]
    if backward:
        levels.reverse()
    lift = 0.0 if row["level_kind"] == "invert" else -inside
    inverts = [None if level is None else level + lift for level in levels]
    crowns = [None if invert is None else invert + inside for invert in inverts]
    fall = inverts[0] - inverts[1] if inverts[0] is not None and inverts[1] is not None else None
    length = to_m - from_m
    tops = [None if invert is None else invert + inside / 2 + half_height_m for invert in inverts]
    covers = [
        None if top is None or station.ground_m is None else station.ground_m - top
        for top, station in zip(tops, ends, strict=True)
    ]
    return Run(
        segment_id=str(row["id"]),
        from_m=from_m,
        to_m=to_m,
        invert_from_m=inverts[0],
        invert_to_m=inverts[1],
        crown_from_m=crowns[0],
        crown_to_m=crowns[1],
        slope_permille=1000 * fall / length if fall is not None and length > 0 else None,
        length_m=length,
        category=row["category"] or "",
        size=size_text(width, height, row["section"]),
        material=row["material"],
        cover_from_m=covers[0],
        cover_to_m=covers[1],
    )


def _branches(
    path: Stored, points: Stored, stations: Sequence[Station], others: Pipes, utilities: Utilities
) -> tuple[Branch, ...]:
    """Return the pipes that meet the path at its points and are not of it, in its order."""
    own = set(path.rows["id"])
    station_of = dict(zip(points.rows["id"], stations, strict=True))
    found = []
    for row in others.stored.rows.to_dict("records"):
        for end in ("from", "to") if row["id"] not in own else ():
            if (station := station_of.get(row[f"{end}_point_id"])) is not None:
                found.append(_branch(row, end, station, utilities))
    return tuple(sorted(found, key=lambda branch: branch.at_m))


def _branch(row: Mapping[str, Any], end: str, station: Station, utilities: Utilities) -> Branch:
    width, height = number(row["width_mm"]), number(row["height_mm"])
    known, utility = number(row[f"{end}_level_m"]), utilities[row["category"]]
    lift = 0.0 if row["level_kind"] == "invert" else -(height or width or 0.0) / 1000
    return Branch(
        segment_id=str(row["id"]),
        at_m=station.at_m,
        category=row["category"] or "",
        name_en=utility.name.en,
        name_zh=utility.name.zh,
        colour=utility.colour,
        invert_m=None if known is None else known + lift,
        size=size_text(width, height, row["section"]),
    )


def _crossings(
    path: Stored, backward: list[bool], at: np.ndarray, others: Pipes, utilities: Utilities
) -> tuple[Crossing, ...]:
    """Return where pieces of other pipes cross the path in plan, pipes joined to the path left out."""
    own = set(path.rows["id"])
    touched = set(path.rows["from_point_id"]) | set(path.rows["to_point_id"])
    rows = others.stored.rows
    joined = rows["id"].isin(own) | rows["from_point_id"].isin(touched) | rows["to_point_id"].isin(touched)
    axes = others.axes
    free = np.flatnonzero(~joined.to_numpy()[axes.owner])
    flat = np.stack([axes.a[free], axes.b[free]], axis=1)
    walked = _walked(path.geometry, backward)
    piece_hits, line_hits = shapely.STRtree(walked).query(shapely.linestrings(flat[:, :, :2]), predicate="intersects")
    found = [
        _crossing(others, int(free[piece]), walked[line], float(at[line]), utilities)
        for piece, line in zip(piece_hits, line_hits, strict=True)
    ]
    return tuple(sorted(found, key=lambda crossing: crossing.at_m))


def _walked(lines: Geometries, backward: list[bool]) -> Geometries:
    """Return the lines in plan, in the direction of the path."""
    turned = np.where(backward, shapely.reverse(lines), lines)
    return np.asarray(shapely.force_2d(turned), dtype=object)


def _crossing(others: Pipes, piece: int, line: shapely.LineString, at_m: float, utilities: Utilities) -> Crossing:
    a, b = others.axes.a[piece], others.axes.b[piece]
    place = shapely.intersection(shapely.LineString([a[:2], b[:2]]), line).representative_point()
    length = float(np.hypot(*(b - a)[:2]))
    share = float(np.hypot(place.x - a[0], place.y - a[1])) / length if length else 0.0
    owner = int(others.axes.owner[piece])
    row = others.stored.rows.iloc[owner]
    utility = utilities[row["category"]]
    return Crossing(
        segment_id=str(row["id"]),
        at_m=at_m + float(line.project(place)),
        category=row["category"] or "",
        name_en=utility.name.en,
        name_zh=utility.name.zh,
        colour=utility.colour,
        level_m=number(a[2] + share * (b[2] - a[2])),
        width_m=2 * float(others.sizes.half_width_m[owner]),
        height_m=2 * float(others.sizes.half_height_m[owner]),
        size=size_text(number(row["width_mm"]), number(row["height_mm"]), row["section"]),
        owner=row["owner"],
    )
