"""How far apart two straight pipes are, wall to wall, and what the table says to that: the compiled inner loop."""

from __future__ import annotations

import math

import numpy as np
from numba import njit

NONE, HORIZONTAL, VERTICAL, SPATIAL, UNJUDGED = 0, 1, 2, 3, 4
# GB 50289 speaks of pipes that run side by side; up to this angle they are taken as such (STANDARDS: 15-20 degrees).
PARALLEL_COSINE = math.cos(math.radians(20.0))


@njit(cache=True)
def nearest(a, b, c, f, g):  # type: ignore[no-untyped-def]
    """Return the parameters (s, t) in 0..1 of the nearest points of the pieces p + s d and q + t e.

    Asks only for products, and so serves plan and space alike: a = d.d, b = d.e, c = e.e, f = d.(p - q),
    g = e.(p - q). The textbook way: minimise the quadratic in s and t, clamp, re-solve along the clamped side
    (C. Ericson, Real-Time Collision Detection, 2005, section 5.1.9).
    """
    if a < 1e-12 and c < 1e-12:
        return 0.0, 0.0
    if a < 1e-12:
        return 0.0, min(max(g / c, 0.0), 1.0)
    if c < 1e-12:
        return min(max(-f / a, 0.0), 1.0), 0.0
    across = a * c - b * b
    s = min(max((b * g - f * c) / across, 0.0), 1.0) if across > 1e-12 * a * c else 0.0
    t = (b * s + g) / c
    if t < 0.0:
        return min(max(-f / a, 0.0), 1.0), 0.0
    if t > 1.0:
        return min(max((b - f) / a, 0.0), 1.0), 1.0
    return s, t


@njit(cache=True)
def wall_distance(p, d, q, e, width_p, height_p, round_p, width_q, height_q, round_q):  # type: ignore[no-untyped-def]
    """Return the 3D distance between outer walls (half sizes given), negative when the bodies meet.

    Round pipes are capsules. Of other sections the half size toward the other pipe is taken as that of a box, which
    is exact along the axes of the section and on the safe side between them.
    """
    r = p - q
    s, t = nearest(np.dot(d, d), np.dot(d, e), np.dot(e, e), np.dot(d, r), np.dot(e, r))
    gap = t * e - s * d - r
    distance = math.sqrt(np.dot(gap, gap))
    flat, upright = 1.0, 0.0
    if distance > 1e-9:
        flat, upright = math.hypot(gap[0], gap[1]) / distance, abs(gap[2]) / distance
    own = width_p if round_p else flat * width_p + upright * height_p
    other = width_q if round_q else flat * width_q + upright * height_q
    return distance - own - other


@njit(cache=True)
def plan_nearest(a, b, i, j):  # type: ignore[no-untyped-def]
    """Return (s, t, distance) of the nearest points in plan of the pieces a[i]b[i] and a[j]b[j]."""
    dx, dy = b[i, 0] - a[i, 0], b[i, 1] - a[i, 1]
    ex, ey = b[j, 0] - a[j, 0], b[j, 1] - a[j, 1]
    rx, ry = a[i, 0] - a[j, 0], a[i, 1] - a[j, 1]
    s, t = nearest(dx * dx + dy * dy, dx * ex + dy * ey, ex * ex + ey * ey, dx * rx + dy * ry, ex * rx + ey * ry)
    return s, t, math.hypot(rx + s * dx - t * ex, ry + s * dy - t * ey)


@njit(cache=True)
def _side_by_side(d, e, p, q):  # type: ignore[no-untyped-def]
    """Return whether two plan pieces run within 20 degrees of each other and overlap along their course."""
    long_d, long_e = math.sqrt(np.dot(d, d)), math.sqrt(np.dot(e, e))
    if long_d < 1e-9 or long_e < 1e-9 or abs(np.dot(d, e)) < PARALLEL_COSINE * long_d * long_e:
        return False
    along = d / long_d
    first, last = np.dot(q - p, along), np.dot(q + e - p, along)
    return min(max(first, last), long_d) - max(min(first, last), 0.0) > 0.0


@njit(cache=True)
def judge(a, b, half_width, half_height, is_round, kind, side, over, i, j):  # type: ignore[no-untyped-def]
    """Judge the pieces ``i`` and ``j`` against the tables.

    ``a``, ``b`` (N, 3) axis ends; ``kind`` (N,) rule class of each piece; ``side`` (K, K) and ``over`` (K, K) what
    the tables ask side by side and, first index below, at crossings; NaN where they are silent. Returns what is broken,
    and required, found, wall distance in space, and the place x, y, z.
    """
    nothing = (NONE, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
    s, t, plan = plan_nearest(a, b, i, j)
    plan -= half_width[i] + half_width[j]
    beside = side[kind[i], kind[j]]
    if plan >= 0.0 and not plan < beside:
        return nothing
    p, d, q, e = a[i], b[i] - a[i], a[j], b[j] - a[j]
    at_p, at_q = p + s * d, q + t * e
    leveled = not (math.isnan(at_p[2]) or math.isnan(at_q[2]))
    if _side_by_side(d[:2], e[:2], p[:2], q[:2]):
        measure, required, found = HORIZONTAL, beside, plan
    elif plan < 0.0:
        measure = VERTICAL
        lower, upper = (i, j) if at_p[2] <= at_q[2] else (j, i)
        required = over[kind[lower], kind[upper]]
        found = abs(at_p[2] - at_q[2]) - half_height[i] - half_height[j]
    else:
        measure = SPATIAL
        required = min(beside, over[kind[i], kind[j]])
        found = np.nan
        if plan < required:
            found = wall_distance(
                p, d, q, e, half_width[i], half_height[i], is_round[i], half_width[j], half_height[j], is_round[j]
            )
    if math.isnan(required) or (measure != VERTICAL and plan >= required):
        return nothing
    if not leveled and measure != HORIZONTAL:
        measure = UNJUDGED
    elif not found < required:
        return nothing
    wall = wall_distance(
        p, d, q, e, half_width[i], half_height[i], is_round[i], half_width[j], half_height[j], is_round[j]
    )
    middle = (at_p + at_q) / 2
    return measure, required, found, wall, middle[0], middle[1], middle[2]
