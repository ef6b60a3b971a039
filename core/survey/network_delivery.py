"""A delivery of pipeline points and segments: ends joined to points, courses between them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal, Self

import numpy as np
import numpy.typing as npt
import pandas as pd
import pyarrow as pa
import shapely

from undergrid.core.intake.arrow import column_of, from_arrow, to_arrow
from undergrid.core.intake.delivery import NOWHERE, Delivery, Rows, Source, Touched, relinked, take
from undergrid.core.intake.subject import Intake, intake_called
from undergrid.core.kernel.findings import Finding
from undergrid.core.store.columns import Coordinates

ROOM = "survey"
ENDS: tuple[Literal["a", "b"], ...] = ("a", "b")
Courses = dict[int, npt.NDArray[np.float64]]


@dataclass(slots=True)
class NetworkDelivery(Delivery):
    """Points and segments of a pipeline survey.

    ``segments`` has beside its fields ``a`` and ``b`` (the rows of its ends in ``points``, or -1), and, from the
    one-sheet layout, ``ends`` (how many of its two ends named it) and ``other_*`` (what the second said).
    ``differing`` lists the cells in which a point's further rows contradict its first (one-sheet layout).
    ``taken`` lists the points whose number stands already for a point of another delivery in the store.
    ``courses`` maps a segment's row to its bends in the project's coordinates, where it is not straight.
    """

    points: pd.DataFrame
    segments: pd.DataFrame
    sources: list[Source] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    courses: Courses = field(default_factory=dict)
    crs: str | None = None
    height_datum: str | None = None
    differing: pd.DataFrame = field(default_factory=pd.DataFrame)
    taken: pd.DataFrame = field(default_factory=pd.DataFrame)
    claimed_m: Mapping[str, float] = field(default_factory=dict)
    area_wkb: bytes | None = None

    @property
    def intake(self) -> Intake:
        """Return the survey's intake."""
        return intake_called(ROOM)

    @property
    def tables(self) -> Mapping[str, pd.DataFrame]:
        """Return points and segments."""
        return {"points": self.points, "segments": self.segments}

    def end(self, which: Literal["a", "b"], name: str) -> npt.NDArray[np.float64]:
        """Return a number of each segment's first or second point, NaN where that point is missing."""
        return take(self.points[name].to_numpy(float), self.segments[which].to_numpy())

    def where(self, subject: str, number: int) -> str | None:
        """Return a point, or the middle of a segment (the end that is there), as WKT."""
        if subject == "points":
            rows = [number]
        else:
            rows = [row for end in ENDS if (row := int(self.segments[end].iat[number])) != NOWHERE]
        places = np.array([[self.points[axis].iat[row] for axis in ("x", "y")] for row in rows], dtype=float)
        if not len(places) or not np.isfinite(places).all():
            return None
        x, y = places.mean(axis=0)
        return f"POINT ({x:.3f} {y:.3f})"

    def shape_of(self, subject: str, number: int) -> shapely.Geometry:
        """Return the geometry of a row with its height: a point on the ground, a segment at its level."""
        if subject == "points":
            x, y, ground = self.points.loc[number, ["x", "y", "ground_m"]].astype(float)
            return shapely.Point(x, y, ground if np.isfinite(ground) else 0.0)
        flat, _ = segment_coordinates(self, np.array([number], dtype=np.int64))
        return shapely.LineString(flat)

    def shapes(self, subject: str) -> npt.NDArray[np.object_]:
        """Return the geometry of all rows of a subject in plan; segments straight between their ends."""
        if subject == "points":
            return Delivery.shapes(self, subject)
        ends = np.column_stack([self.end(end, axis) for end in ENDS for axis in ("x", "y")]).reshape(-1, 2, 2)
        known = np.isfinite(ends).all(axis=(1, 2))
        made = np.full(len(ends), None, dtype=object)
        made[known] = shapely.linestrings(ends[known])
        return made

    def coordinates(self, subject: str, rows: Rows) -> Coordinates:
        """Return the geometry of some rows with heights; where one is unknown, Z is 0."""
        if subject == "segments":
            return Coordinates(*segment_coordinates(self, rows))
        x, y, ground = (self.points[name].to_numpy(float)[rows] for name in ("x", "y", "ground_m"))
        return Coordinates(np.column_stack([x, y, np.nan_to_num(ground)]))

    def compared_by(self, subject: str) -> tuple[str, ...]:
        """Return the utility and the numbers: they are written anew in every delivery, keys are not."""
        return ("category", *self.subject(subject).key)

    def comparable(self, subject: str) -> pd.DataFrame:
        """Return the rows; segments turned so that their ends stand in the order of their numbers."""
        if subject == "points":
            return self.points
        segments = self.segments.copy()
        swapped = (segments["from_point_no"].fillna("") > segments["to_point_no"].fillna("")).to_numpy(bool)
        for name in ("depth_m", "level_m", "point_no"):
            one, other = segments[f"from_{name}"].copy(), segments[f"to_{name}"].copy()
            segments[f"from_{name}"], segments[f"to_{name}"] = one.mask(swapped, other), other.mask(swapped, one)
        return segments

    def edited(self, tables: Mapping[str, pd.DataFrame], now: Mapping[str, Rows]) -> Self:
        """Return the delivery after edits: segments stay at their points, courses follow them."""
        points, segments = tables["points"], tables["segments"]
        for end in ENDS:
            segments = relinked(segments, end, now["points"])
        courses = _moved(self.courses, now["segments"], points, segments)
        return replace(self, points=points, segments=segments, courses=courses)

    def followers(self) -> Callable[[str, set[int]], Touched]:
        """Return the function from moved points to the segments that hang on them."""
        hanging = _Hanging(self.segments[["a", "b"]].to_numpy(np.int64))
        return lambda subject, rows: {"segments": hanging.on(rows)} if subject == "points" and rows else {}

    def packed(self) -> dict[str, bytes]:
        """Return points and segments as Arrow files, the courses as a column of the segments."""
        courses: dict[str, pa.Array] = {}
        if self.courses:
            bends = (self.courses.get(row) for row in range(len(self.segments)))
            flat = [None if course is None else course[:, :2].ravel().tolist() for course in bends]
            courses["course"] = pa.array(flat, pa.list_(pa.float64()))
        return {"points": to_arrow(self.points), "segments": to_arrow(self.segments, **courses)}


def unpacked(parts: Mapping[str, bytes]) -> NetworkDelivery:
    """Return the delivery that was packed."""
    flat = column_of(parts["segments"], "course") or []
    courses = {row: np.array(each).reshape(-1, 2) for row, each in enumerate(flat) if each}
    return NetworkDelivery(from_arrow(parts["points"]), from_arrow(parts["segments"], "course"), courses=courses)


class _Hanging:
    """Which segments hang on which points."""

    def __init__(self, ends: Rows) -> None:
        points = np.concatenate([ends[:, 0], ends[:, 1]])
        self._order = np.argsort(points, kind="stable")
        self._sorted = points[self._order]
        self._count = len(ends)

    def on(self, points: set[int]) -> set[int]:
        """Return the rows of the segments that end at any of these points."""
        found: set[int] = set()
        for point in points:
            low, high = np.searchsorted(self._sorted, [point, point + 1])
            found |= {int(each) % self._count for each in self._order[low:high]}
        return found


def _moved(courses: Mapping[int, Any], now: Rows, points: pd.DataFrame, segments: pd.DataFrame) -> Courses:
    moved = {}
    for before, course in courses.items():
        row = int(now[before])
        if row == NOWHERE:
            continue
        vertices = course.copy()
        for end, vertex in (("a", 0), ("b", -1)):
            point = int(segments[end].iat[row])
            if point != NOWHERE:
                vertices[vertex, :2] = points["x"].iat[point], points["y"].iat[point]
        moved[row] = vertices
    return moved


def segment_coordinates(
    delivery: NetworkDelivery, rows: npt.NDArray[np.int64]
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.int64]]:
    """Return the vertices (m, 3) of the segments in ``rows`` and their offsets (n + 1,).

    Z falls evenly from the first level to the second along the course; where a level is unknown it is 0.
    """
    low, high = (delivery.segments[name].to_numpy(float)[rows] for name in ("from_level_m", "to_level_m"))
    known = np.isfinite(low) & np.isfinite(high)
    low, high = np.where(known, low, 0.0), np.where(known, high, 0.0)
    ends = [
        take(delivery.points[axis].to_numpy(float), delivery.segments[end].to_numpy()[rows])
        for end in ("a", "b")
        for axis in ("x", "y")
    ]
    straight = np.column_stack([ends[0], ends[1], low, ends[2], ends[3], high]).reshape(-1, 3)
    bent = [place for place, row in enumerate(rows) if int(row) in delivery.courses] if delivery.courses else []
    if not bent:
        return straight, np.arange(0, 2 * len(rows) + 1, 2)
    return _with_courses(delivery, rows, straight, bent)


def _with_courses(
    delivery: NetworkDelivery, rows: npt.NDArray[np.int64], straight: npt.NDArray[np.float64], bent: list[int]
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.int64]]:
    pieces = list(straight.reshape(-1, 2, 3))
    for place in bent:
        course = delivery.courses[int(rows[place])][:, :2]
        along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(course, axis=0).T))])
        share = along / along[-1] if along[-1] > 0 else along
        (_, _, low), (_, _, high) = pieces[place]
        pieces[place] = np.column_stack([course, low + share * (high - low)])
    offsets = np.concatenate([[0], np.cumsum([len(piece) for piece in pieces])])
    return np.concatenate(pieces), offsets.astype(np.int64)
