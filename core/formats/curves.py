"""Shapes with circular arcs (SQL/MM Part 3) made of short straight pieces, for libraries that know no arcs."""

from __future__ import annotations

import math
import struct
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import shapely

STEP = math.radians(4)
"""The angle of one piece: the middle of a piece of an arc of radius r lies r * 0.0006 beside it."""
SIMPLE_LINE, CIRCULAR, COMPOUND, CURVE_POLYGON, MULTI_CURVE, MULTI_SURFACE = 2, 8, 9, 10, 11, 12
DEEPEST = 8
Course = npt.NDArray[np.float64]


def linear_wkb(wkb: bytes) -> bytes:
    """Return the WKB of a shape with arcs as one of straight pieces; heights are dropped, as a plan needs none.

    Raises :class:`ValueError` for bytes that are no such shape.
    """
    try:
        shape = _Reader(wkb).shape(0)
    except (struct.error, IndexError) as error:
        raise ValueError("a shape with arcs is cut short") from error
    return bytes(shapely.to_wkb(shape))


def arc(start: Course, middle: Course, end: Course) -> Course:
    """Return points on the circle through three points, from ``start`` to ``end``; equal ends make a full circle."""
    if np.array_equal(start, end):
        centre, radius = (start + middle) / 2, float(np.linalg.norm(middle - start)) / 2
        return _around(centre, radius, start, 2 * math.pi, end)
    (ax, ay), (bx, by), (cx, cy) = start, middle - start, end - start
    twice = 2 * (bx * cy - by * cx)
    if abs(twice) <= 1e-12 * (bx * bx + by * by + cx * cx + cy * cy):
        return np.array([start, middle, end])
    b2, c2 = bx * bx + by * by, cx * cx + cy * cy
    centre = np.array([ax + (cy * b2 - by * c2) / twice, ay + (bx * c2 - cx * b2) / twice])
    first = math.atan2(*(start - centre)[::-1])
    last = math.atan2(*(end - centre)[::-1])
    turn = (last - first) % (2 * math.pi) if twice > 0 else -((first - last) % (2 * math.pi))
    return _around(centre, float(np.linalg.norm(start - centre)), start, turn, end)


def _around(centre: Course, radius: float, start: Course, turn: float, end: Course) -> Course:
    pieces = max(2, math.ceil(abs(turn) / STEP))
    first = math.atan2(*(start - centre)[::-1])
    angles = first + np.linspace(0, turn, pieces + 1)
    points = centre + radius * np.column_stack([np.cos(angles), np.sin(angles)])
    points[0], points[-1] = start, end
    return np.asarray(points, dtype=float)


@dataclass(slots=True)
class _Reader:
    wkb: bytes
    at: int = 0

    def shape(self, depth: int) -> shapely.Geometry:
        """Read one shape; a course is a line, whatever it is made of."""
        if depth > DEEPEST:
            raise ValueError("a shape is nested too deeply")
        order = "<" if self.wkb[self.at] else ">"
        (code,) = struct.unpack_from(f"{order}I", self.wkb, self.at + 1)
        self.at += 5
        if code & 0x20000000:
            self.at += 4  # the number of the coordinate system
        flat = code & 0xFFFFFFF
        width = (
            2
            + (flat // 1000 in (1, 3) or bool(code & 0x80000000))
            + (flat // 1000 in (2, 3) or bool(code & 0x40000000))
        )
        kind = flat % 1000
        if kind in (SIMPLE_LINE, CIRCULAR):
            course = self._course(order, width)
            return shapely.LineString(course if kind == SIMPLE_LINE else _stroked(course))
        if kind == 3:
            rings = [self._course(order, width) for _ in range(self._count(order))]
            return shapely.Polygon(rings[0], rings[1:]) if rings else shapely.Polygon()
        parts = [self.shape(depth + 1) for _ in range(self._count(order))]
        if kind == COMPOUND:
            return shapely.LineString(_joined([shapely.get_coordinates(part) for part in parts]))
        if kind == CURVE_POLYGON:
            return shapely.Polygon(parts[0], parts[1:]) if parts else shapely.Polygon()
        if kind in (MULTI_CURVE, 5):
            return shapely.MultiLineString(parts)
        if kind in (MULTI_SURFACE, 6):
            return shapely.MultiPolygon(parts)
        raise ValueError(f"a shape is of the unknown kind {kind}")

    def _count(self, order: str) -> int:
        (count,) = struct.unpack_from(f"{order}I", self.wkb, self.at)
        self.at += 4
        if count > len(self.wkb):
            raise ValueError("a shape claims more parts than it has bytes")
        return int(count)

    def _course(self, order: str, width: int) -> Course:
        count = self._count(order)
        values = struct.unpack_from(f"{order}{count * width}d", self.wkb, self.at)
        self.at += 8 * count * width
        return np.array(values, dtype=float).reshape(count, width)[:, :2]


def _stroked(course: Course) -> Course:
    arcs = [arc(course[number], course[number + 1], course[number + 2]) for number in range(0, len(course) - 2, 2)]
    return _joined(arcs) if arcs else course


def _joined(courses: list[Course]) -> Course:
    """Return courses one after the other, without the points they share."""
    if not courses:
        return np.empty((0, 2))
    return np.concatenate([courses[0], *(course[1:] for course in courses[1:])])
