"""Where lines run in the streets: parallel lanes between common stations, and how they pass each other at junctions.

All lanes of a street bend at the same stations, so they stay parallel and keep their distances. Where a side street
meets a main street, the side lanes go straight across to tee into the main lanes. In that zone all levels are measured
from one plane, so storeys that differ by enough in depth can nowhere meet.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
import shapely
from shapely.geometry import LineString, Point

from undergrid.core.sample.design import Floats
from undergrid.core.sample.streets import Street
from undergrid.core.sample.terrain import Terrain

ZONE_REACH_M = 17.0
STATION_M = 30.0
SAG_M = 0.9
BORDER_M = 6.0


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on a lane where a survey point will stand; ``zone`` numbers the junction it belongs to."""

    key: str
    street: str
    east_m: float
    north_m: float
    ground_m: float
    chainage_m: float
    order: int
    zone: int | None = None
    is_tee: bool = False

    @property
    def xy(self) -> Floats:
        """East and north."""
        return np.array([self.east_m, self.north_m])


@dataclass(slots=True)
class Lanes:
    """The lanes of one utility: spots by key, and the pieces between them, each with its street."""

    spots: dict[str, Spot] = field(default_factory=dict)
    pieces: list[tuple[str, str, str]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Plane:
    """The reference plane of a junction: z = a + b (east - east0) + c (north - north0), nowhere above the ground."""

    a: float
    b: float
    c: float
    east0: float
    north0: float

    def at(self, east: float, north: float) -> float:
        """Return the plane's level, metres."""
        return self.a + self.b * (east - self.east0) + self.c * (north - self.north0)


@dataclass(frozen=True, slots=True)
class Axis:
    """A street's stations: positions on the centre line (junction points included), chainages, zones."""

    street: Street
    points: Floats
    chainage: Floats
    zone: list[int | None]
    first: int
    last: int


@dataclass(slots=True)
class Corridors:
    """The stations of every street, and which junction has which main street, side street and end."""

    axes: dict[str, Axis]
    junctions: list[tuple[str, str, float, bool]]
    terrain: Terrain
    planes: dict[int, Plane] = field(default_factory=dict)


def _stations(street: Street, marks: dict[float, int], start: float, stop: float) -> list[float]:
    """Return chainages from start to stop with the marked ones, close enough that chords keep to the line.

    Between the two marks of one junction nothing stands: the chord carries the tees.
    """
    chosen = sorted({start, stop, *marks})
    result = [chosen[0]]
    for a, b in pairwise(chosen):
        if a not in marks or marks[a] != marks.get(b):
            parts = max(1, int(np.ceil((b - a) / STATION_M)))
            even = [*(a + (b - a) * i / parts for i in range(parts)), b]
            for c, d in pairwise(even):
                result += [*_between(street.line, c, d), d]
        else:
            result.append(b)
    return result


def _between(line: LineString, a: float, b: float) -> list[float]:
    """Return stations between two, by halving until chords sag little."""
    chord = LineString([line.interpolate(a), line.interpolate(b)])
    sag = max(chord.distance(line.interpolate(a + (b - a) * part)) for part in (0.25, 0.5, 0.75))
    if sag <= SAG_M or b - a < 16:
        return []
    middle = (a + b) / 2
    return [*_between(line, a, middle), middle, *_between(line, middle, b)]


def lay_corridors(streets: dict[str, Street], terrain: Terrain) -> Corridors:
    """Return the stations of all streets that carry lines."""
    roads = {code: street for code, street in streets.items() if street.section.lanes}
    junctions = []
    for code, street in roads.items():
        for at_start, main in ((True, street.begins_on), (False, street.ends_on)):
            if main:
                end = Point(street.line.coords[0 if at_start else -1])
                junctions.append((main, code, roads[main].line.project(end), at_start))
    axes = {}
    for code, street in roads.items():
        marks = {
            round(at + side * ZONE_REACH_M, 3): number
            for number, (main, _side, at, _start) in enumerate(junctions)
            if main == code
            for side in (-1, 1)
        }
        own: dict[bool, int] = {
            at_start: number for number, (_main, side, _at, at_start) in enumerate(junctions) if side == code
        }
        clear = {at_start: roads[junctions[number][0]].half_width_m + 4 for at_start, number in own.items()}
        start = round(clear.get(True, BORDER_M), 3)
        stop = round(street.line.length - clear.get(False, BORDER_M), 3)
        chainage = _stations(street, marks, start, stop)
        zone: list[int | None] = [marks.get(at) for at in chainage]
        zone[0], zone[-1] = own.get(True, zone[0]), own.get(False, zone[-1])
        whole = [*([0.0] if True in own else []), *chainage, *([street.line.length] if False in own else [])]
        first = 1 if True in own else 0
        points = shapely.get_coordinates(street.line.interpolate(whole))
        axes[code] = Axis(street, points, np.array(whole), [*([None] * first), *zone], first, first + len(chainage))
    corridors = Corridors(axes, junctions, terrain)
    _fit_planes(corridors)
    return corridors


def offset(axis: Axis, offset_m: float) -> Floats:
    """Return the lane's positions at the axis's stations: an exactly parallel polyline (mitred)."""
    way = np.diff(axis.points, axis=0)
    normal = np.column_stack([-way[:, 1], way[:, 0]]) / np.hypot(way[:, 0], way[:, 1])[:, None]
    before, after = np.vstack([normal[:1], normal]), np.vstack([normal, normal[-1:]])
    mitre = before + after
    mitre /= np.sum(mitre * before, axis=1)[:, None]
    lane: Floats = axis.points + offset_m * mitre
    return lane


def _cross(a: Floats, b: Floats, c: Floats, d: Floats) -> Floats:
    """Return where the line through a, b meets the line through c, d."""
    p, q = b - a, d - c
    t = (q[1] * (c - a)[0] - q[0] * (c - a)[1]) / (p[0] * q[1] - p[1] * q[0])
    meet: Floats = a + t * p
    return meet


def lanes(corridors: Corridors, utility: str, streets: set[str] | None = None) -> Lanes:
    """Return the lanes of a utility in the given streets (all if None), teed together at junctions."""
    result = Lanes()
    tees: dict[str, list[tuple[float, Spot]]] = {}
    runs: dict[str, list[Spot]] = {}
    for code, axis in corridors.axes.items():
        if streets is None or code in streets:
            position = offset(axis, axis.street.section.lanes[utility])
            runs[code] = [_spot(corridors, utility, axis, k, position[k]) for k in range(axis.first, axis.last)]
    for number, (main, side, at, at_start) in enumerate(corridors.junctions):
        if main in runs and side in runs:
            tee = _tee(corridors, utility, number)
            east, north = float(tee[0]), float(tee[1])
            ground = round(float(corridors.terrain.at(east, north)), 3)
            key = f"{utility}:{main}:tee{number}"
            spot = Spot(key, main, east, north, ground, at, 0, number, is_tee=True)
            tees.setdefault(main, []).append((at, spot))
            end = runs[side][0 if at_start else -1]
            result.pieces.append((key, end.key, side) if at_start else (end.key, key, side))
    for code, run in runs.items():
        line = sorted(run + [spot for _at, spot in tees.get(code, [])], key=lambda spot: spot.chainage_m)
        result.spots |= {spot.key: spot for spot in line}
        result.pieces += [(a.key, b.key, code) for a, b in pairwise(line)]
    return result


def _spot(corridors: Corridors, utility: str, axis: Axis, k: int, position: Floats) -> Spot:
    east, north = round(float(position[0]), 3), round(float(position[1]), 3)
    return Spot(
        f"{utility}:{axis.street.code}:{k}",
        axis.street.code,
        east,
        north,
        round(float(corridors.terrain.at(east, north)), 3),
        float(axis.chainage[k]),
        k,
        axis.zone[k],
    )


def _tee(corridors: Corridors, utility: str, number: int) -> Floats:
    main, side, at, at_start = corridors.junctions[number]
    axis, branch = corridors.axes[main], corridors.axes[side]
    lane = offset(axis, axis.street.section.lanes[utility])
    k = int(np.searchsorted(axis.chainage, at))
    ray = offset(branch, branch.street.section.lanes[utility])
    a, b = (ray[1], ray[0]) if at_start else (ray[-2], ray[-1])
    return np.round(_cross(a, b, lane[k - 1], lane[k]), 3)


def _fit_planes(corridors: Corridors) -> None:
    """Fit each junction's plane to the ground over all its lanes, and lower it until it is nowhere above."""
    for number, (main, side, at, at_start) in enumerate(corridors.junctions):
        axis, branch = corridors.axes[main], corridors.axes[side]
        k = int(np.searchsorted(axis.chainage, at))
        sample = []
        for utility in axis.street.section.lanes:
            lane = offset(axis, axis.street.section.lanes[utility])
            ray = offset(branch, branch.street.section.lanes[utility])
            tee = _tee(corridors, utility, number)
            end = ray[1] if at_start else ray[-2]
            sample += [lane[k - 1], lane[k], tee, end, (tee + end) / 2, (lane[k - 1] + tee) / 2, (lane[k] + tee) / 2]
        points = np.array(sample)
        east0, north0 = points.mean(axis=0)
        ground = corridors.terrain.at(points[:, 0], points[:, 1])
        matrix = np.column_stack([np.ones(len(points)), points[:, 0] - east0, points[:, 1] - north0])
        fit = np.linalg.lstsq(matrix, ground, rcond=None)[0]
        lower = float(np.max(matrix @ fit - ground))
        corridors.planes[number] = Plane(float(fit[0]) - lower, float(fit[1]), float(fit[2]), east0, north0)
