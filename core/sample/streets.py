"""The streets: terrace roads along the hill, slopes between them, stairs straight down, and their levels."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
import shapely
from scipy.ndimage import gaussian_filter1d
from scipy.optimize import linprog
from scipy.sparse import coo_array
from shapely.geometry import LineString, Point, Polygon

from undergrid.core.kernel.text import Text
from undergrid.core.sample.design import Design, Floats, StreetClass, text
from undergrid.core.sample.terrain import Hillside

STEP_M = 10.0
VERTICAL_CURVE_M = 700.0
EARTHWORK_WEIGHT_END = 0.05


@dataclass(frozen=True, slots=True)
class Street:
    """A street from west to east: uphill is on its left. ``line`` is densely drawn, ``z`` its levels at ``chainage``.

    ``begins_on`` and ``ends_on`` name the street it meets at an end; None at the district's border.
    """

    code: str
    name: Text
    section: StreetClass
    line: LineString
    begins_on: str | None = None
    ends_on: str | None = None
    chainage: Floats = field(default_factory=lambda: np.zeros(0))
    z: Floats = field(default_factory=lambda: np.zeros(0))

    @property
    def half_width_m(self) -> float:
        """Half of the width between property lines."""
        return self.section.width_m / 2

    @property
    def surface(self) -> Polygon:
        """The street's ground between its property lines."""
        return self.line.buffer(self.half_width_m, cap_style="flat", join_style="round")

    def level(self, chainage: Floats | float) -> Floats:
        """Return the centre line's level, metres."""
        return np.asarray(np.interp(chainage, self.chainage, self.z))

    @property
    def steepest(self) -> float:
        """The steepest gradient along the street, a ratio."""
        return float(np.max(np.abs(np.diff(self.z) / np.diff(self.chainage))))


def dense(line: LineString, step_m: float = 2.0) -> LineString:
    """Return the line with a vertex about every ``step_m``."""
    count = max(2, int(np.ceil(line.length / step_m)) + 1)
    return LineString(shapely.get_coordinates(line.interpolate(np.linspace(0, line.length, count))))


def _terrace(row: dict[str, Any], design: Design, hillside: Hillside) -> Street:
    """Return a road that keeps to the hill at the levels drawn for it."""
    site = design.site
    east = np.linspace(site.east_m, site.east_m + site.size_m, 401)
    levels = np.array(row["levels"], float)
    north = hillside.northing_of_level(east, np.interp((east - site.east_m) / site.scale, *levels.T))
    smoothed = gaussian_filter1d(north, sigma=9, mode="nearest")
    line = dense(LineString(np.column_stack([east, smoothed])))
    return Street(row["id"], text(row["name"]), design.classes[row["class"]], line)


def at_east(street: Street, east_m: float) -> float:
    """Return the chainage at which a terrace road is ``east_m`` east."""
    points = shapely.get_coordinates(street.line)
    along = np.concatenate([[0], np.cumsum(np.hypot(*np.diff(points, axis=0).T))])
    return float(np.interp(east_m, points[:, 0], along))


def _direction(line: LineString, chainage: float) -> Floats:
    a, b = line.interpolate(max(chainage - 6, 0)), line.interpolate(min(chainage + 6, line.length))
    way = np.array([b.x - a.x, b.y - a.y])
    unit: Floats = way / np.hypot(*way)
    return unit


def _slope(row: dict[str, Any], design: Design, terraces: dict[str, Street]) -> Street:
    """Return a street that leaves the upper terrace square, runs down the hill aslant and meets the lower square."""
    site = design.site
    upper, lower = terraces[row["from"][0]], terraces[row["to"][0]]
    top_at = at_east(upper, site.plan([row["from"][1], 0])[0])
    foot_at = at_east(lower, site.plan([row["to"][1], 0])[0])
    top, foot = upper.line.interpolate(top_at), lower.line.interpolate(foot_at)
    a, b = np.array([top.x, top.y]), np.array([foot.x, foot.y])
    down = _direction(upper.line, top_at)
    up = _direction(lower.line, foot_at)
    reach = 0.62 * abs(a[1] - b[1])
    square_a, square_b = np.array([down[1], -down[0]]), np.array([-up[1], up[0]])
    # straight for the first metres, so that lanes enter the junction in parallel
    a1, b1 = a + square_a * (upper.half_width_m + 8), b + square_b * (lower.half_width_m + 8)
    t = np.linspace(0, 1, 60)[:, None]
    bend = (
        (1 - t) ** 3 * a1
        + 3 * (1 - t) ** 2 * t * (a1 + square_a * reach)
        + 3 * (1 - t) * t**2 * (b1 + square_b * reach)
        + t**3 * b1
    )
    line = dense(LineString(np.vstack([a, bend, b])))
    begins, ends = row["from"][0], row["to"][0]
    if line.coords[0][0] > line.coords[-1][0]:
        line, begins, ends = line.reverse(), ends, begins
    return Street(row["id"], text(row["name"]), design.classes["branch"], line, begins, ends)


def _stairs(row: dict[str, Any], design: Design, terraces: dict[str, Street]) -> Street:
    """Return a flight of stairs with a bend at its landing."""
    site = design.site
    ends = []
    for terrace, east in (row["from"], row["to"]):
        street = terraces[terrace]
        ends.append(street.line.interpolate(at_east(street, site.plan([east, 0])[0])))
    top, foot = ends
    landing = Point((top.x * 0.45 + foot.x * 0.55) + 5 * site.scale, top.y * 0.45 + foot.y * 0.55)
    line = dense(LineString([top, landing, foot]))
    return Street(row["id"], text(row["name"]), design.classes["stairs"], line, row["from"][0], row["to"][0])


def lay_out_streets(design: Design, hillside: Hillside) -> dict[str, Street]:
    """Return all streets by code, with levels that keep to their classes' gradients and meet at junctions."""
    terraces = {row["id"]: _terrace(row, design, hillside) for row in design["terrace"]}
    slopes = {row["id"]: _slope(row, design, terraces) for row in design["slope"]}
    stairs = {row["id"]: _stairs(row, design, terraces) for row in design["stairs"]}
    roads = grade(terraces | slopes, design, hillside)
    return roads | {code: _stair_levels(street, roads) for code, street in stairs.items()}


def _stair_levels(street: Street, roads: dict[str, Street]) -> Street:
    """Return the stairs with the levels of the streets at their ends and an even fall between."""
    levels = []
    for end, code in ((0, street.begins_on), (-1, street.ends_on)):
        road = roads[str(code)]
        levels.append(float(road.level(road.line.project(Point(street.line.coords[end])))))
    return replace(street, chainage=np.array([0.0, street.line.length]), z=np.array(levels))


def grade(streets: dict[str, Street], design: Design, hillside: Hillside) -> dict[str, Street]:
    """Return the streets with the levels of least earthwork, as a linear programme.

    Minimise the sum of cut and fill at stations every 10 m, under: gradient within the class's limit (gentle within
    25 m of a junction), vertical curves of at least 700 m, side streets at the main street's level where they meet,
    and the underpass at its drawn depth.
    """
    chainage, first, total = {}, {}, 0
    for code, street in streets.items():
        count = max(4, round(street.line.length / STEP_M) + 1)
        chainage[code] = np.linspace(0, street.line.length, count)
        first[code] = total
        total += count
    natural = np.zeros(total)
    upper: list[tuple[list[int], list[float], float]] = []
    equal: list[tuple[list[int], list[float], float]] = []
    for code, street in streets.items():
        s, i0 = chainage[code], first[code]
        points = shapely.get_coordinates(street.line.interpolate(s))
        natural[i0 : i0 + len(s)] = hillside.smooth(points[:, 0], points[:, 1], draw_share=0.75)
        _limit_gradient(street, s, i0, upper)
        for end, other in ((0, street.begins_on), (len(s) - 1, street.ends_on)):
            if other:
                meets = streets[other].line.project(Point(street.line.coords[0 if end == 0 else -1]))
                k = min(int(np.searchsorted(chainage[other], meets)), len(chainage[other]) - 1)
                w = (meets - chainage[other][k - 1]) / (chainage[other][k] - chainage[other][k - 1])
                j = first[other] + k
                equal.append(([i0 + end, j - 1, j], [1.0, w - 1, -w], 0.0))
    _sink_underpass(streets, design, chainage, first, equal)
    levels = _least_earthwork(natural, upper, equal)
    return {
        code: replace(street, chainage=chainage[code], z=levels[first[code] : first[code] + len(chainage[code])])
        for code, street in streets.items()
    }


def _limit_gradient(street: Street, s: Floats, i0: int, upper: list[tuple[list[int], list[float], float]]) -> None:
    limit = street.section.max_gradient
    for k in range(len(s) - 1):
        ds = s[k + 1] - s[k]
        near = (street.begins_on and s[k] < 22) or (street.ends_on and s[-1] - s[k + 1] < 22)
        most = (0.05 if near else limit) * ds
        upper.append(([i0 + k, i0 + k + 1], [1.0, -1.0], most))
        upper.append(([i0 + k, i0 + k + 1], [-1.0, 1.0], most))
        if k:
            bend = ds * ds / VERTICAL_CURVE_M
            upper.append(([i0 + k - 1, i0 + k, i0 + k + 1], [1.0, -2.0, 1.0], bend))
            upper.append(([i0 + k - 1, i0 + k, i0 + k + 1], [-1.0, 2.0, -1.0], bend))


def _sink_underpass(
    streets: dict[str, Street],
    design: Design,
    chainage: dict[str, Floats],
    first: dict[str, int],
    equal: list[tuple[list[int], list[float], float]],
) -> None:
    for row in design["terrace"]:
        if "underpass" in row:
            code, under = row["id"], row["underpass"]
            at = at_east(streets[code], design.site.plan([under["east"], 0])[0])
            k = int(np.argmin(np.abs(chainage[code] - at)))
            drawn = np.interp(under["east"], *np.array(row["levels"], float).T) - under["drop_m"]
            equal.append(([first[code] + k], [1.0], float(design.site.level(drawn))))


def _least_earthwork(
    natural: Floats,
    upper: list[tuple[list[int], list[float], float]],
    equal: list[tuple[list[int], list[float], float]],
) -> Floats:
    """Solve min sum |z - natural| with z = natural + fill - cut, fill and cut not negative."""
    n = len(natural)

    def matrix(rows: list[tuple[list[int], list[float], float]]) -> tuple[coo_array, Floats]:
        r = np.repeat(np.arange(len(rows)), [len(row[0]) for row in rows])
        c = np.concatenate([row[0] for row in rows])
        v = np.concatenate([row[1] for row in rows])
        change = coo_array((v, (r, c)), shape=(len(rows), n)).tocsr()
        bound = np.array([row[2] for row in rows]) - change @ natural
        return coo_array((np.r_[v, -v], (np.r_[r, r], np.r_[c, c + n])), shape=(len(rows), 2 * n)), bound

    a_ub, b_ub = matrix(upper)
    a_eq, b_eq = matrix(equal)
    solved = linprog(np.ones(2 * n), A_ub=a_ub, b_ub=b_ub, A_eq=a_eq, b_eq=b_eq, method="highs")
    if solved.status != 0:
        raise ValueError(f"no street levels satisfy the design sheet: {solved.message}")
    levels: Floats = natural + solved.x[:n] - solved.x[n:]
    return levels
