"""The compiled loops of the partition: parts that grow by joining, and pieces that move between them.

Pieces and their pairs come as arrays; ``first`` and ``neighbour`` list each piece's neighbours in rows, as a sparse
matrix does, ``shared`` and ``cost`` go along with them.
"""

from __future__ import annotations

import heapq

import numba
import numpy as np
from numpy.typing import NDArray

from undergrid.core.kernel.arrays import Numbers, Reals, Wholes

OVER = 6.0


@numba.njit(cache=True)
def find(parent: Wholes, at: int) -> int:
    """Return the root of a piece, and shorten the way there for the next who asks."""
    while parent[at] != at:
        parent[at] = parent[parent[at]]
        at = parent[at]
    return at


@numba.njit(cache=True)
def half_edges(n: int, one: Wholes, two: Wholes) -> tuple[Wholes, Wholes, Wholes]:
    """Return each piece's list of half-edges: where it begins and ends, and what follows each.

    Half-edge 2 e leads to ``two[e]``, 2 e + 1 to ``one[e]``.
    """
    begin, end, after = np.full(n, -1), np.full(n, -1), np.full(2 * len(one), -1)
    for half in range(2 * len(one)):
        owner = one[half >> 1] if half & 1 == 0 else two[half >> 1]
        if begin[owner] < 0:
            begin[owner] = half
        else:
            after[end[owner]] = half
        end[owner] = half
    return begin, end, after


@numba.njit(cache=True)
def gather(
    at: int,
    parent: Wholes,
    one: Wholes,
    two: Wholes,
    cost: Numbers,
    lists: tuple[Wholes, Wholes, Wholes],
    gain: Reals,
    met: Wholes,
) -> int:
    """Sum up what a part shares with each neighbour into ``gain``; return how many are in ``met``.

    Half-edges that lead inside the part by now leave its list, and are never looked at again.
    """
    begin, end, after = lists
    count, half, before = 0, begin[at], -1
    while half >= 0:
        other = find(parent, two[half >> 1] if half & 1 == 0 else one[half >> 1])
        following = after[half]
        if other != at:
            if gain[other] == 0.0:
                met[count] = other
                count += 1
            gain[other] += max(cost[half >> 1], 1e-9)
            before = half
        elif before < 0:
            begin[at] = following
        else:
            after[before] = following
        half = following
    end[at] = before
    return count


@numba.njit(cache=True)
def best_partner(at: int, mass: Numbers, gain: Reals, met: Wholes, count: int, wanted: float, most: float) -> int:
    """Return the neighbour that a part joins best, -1 when each would make it too large; ``gain`` is cleared."""
    best, best_score = -1, -1.0
    for i in range(count):
        other = met[i]
        total = mass[at] + mass[other]
        # too large weighs more than too small: what has grown together is not taken apart again
        off = (total - wanted) / wanted
        score = gain[other] / (1.0 + (OVER * off if off > 0 else -off))
        gain[other] = 0.0
        if total <= most and (score > best_score or (score == best_score and other < best)):
            best, best_score = other, score
    return best


@numba.njit(cache=True)
def joined(
    weight: Numbers, one: Wholes, two: Wholes, cost: Numbers, wanted: float, most: float, enough: float
) -> NDArray[np.int64]:
    """Return the root of each piece after the smallest part, while below ``enough``, has joined its best neighbour."""
    n = len(weight)
    parent, mass = np.arange(n, dtype=np.int64), weight.copy()
    lists = half_edges(n, one, two)
    begin, end, after = lists
    heap = [(mass[i], i) for i in range(n)]
    heapq.heapify(heap)
    gain, met = np.zeros(n), np.empty(n, np.int64)
    while len(heap) > 0:
        size, at = heapq.heappop(heap)
        if parent[at] != at or mass[at] != size:
            continue
        if size >= enough:
            break
        count = gather(at, parent, one, two, cost, lists, gain, met)
        best = best_partner(at, mass, gain, met, count, wanted, most)
        if best < 0:
            continue
        root, gone = min(at, best), max(at, best)
        parent[gone] = root
        mass[root] += mass[gone]
        if begin[gone] >= 0 and begin[root] < 0:
            begin[root], end[root] = begin[gone], end[gone]
        elif begin[gone] >= 0:
            after[end[root]] = begin[gone]
            end[root] = end[gone]
        heapq.heappush(heap, (mass[root], root))
    for i in range(n):
        parent[i] = find(parent, i)
    return parent


# --- moves -----------------------------------------------------------------------------------------------------------


@numba.njit(cache=True)
def inside_neighbours(piece: int, part: Wholes, first: Wholes, neighbour: Wholes) -> tuple[int, int]:
    """Return how many neighbours of a piece are in its part, and the last of them."""
    count, last = 0, -1
    for k in range(first[piece], first[piece + 1]):
        if part[neighbour[k]] == part[piece]:
            count += 1
            last = neighbour[k]
    return count, last


@numba.njit(cache=True)
def holds_together(
    piece: int, part: Wholes, first: Wholes, neighbour: Wholes, seen: Wholes, stack: Wholes, mark: int
) -> bool:
    """Return whether a part stays connected, and not empty, without one of its pieces."""
    own = part[piece]
    count, start = inside_neighbours(piece, part, first, neighbour)
    if count <= 1:
        return bool(count == 1)
    seen[piece] = mark
    seen[start] = mark
    stack[0] = start
    top = 1
    while top > 0:
        top -= 1
        at = stack[top]
        for k in range(first[at], first[at + 1]):
            other = neighbour[k]
            if part[other] == own and seen[other] != mark:
                seen[other] = mark
                stack[top] = other
                top += 1
    for k in range(first[piece], first[piece + 1]):
        if part[neighbour[k]] == own and seen[neighbour[k]] != mark:
            return False
    return True


@numba.njit(cache=True)
def size_term(weight: float, wanted: float, most: float) -> float:
    """Return what a part's size costs: its squared relative deviation, and four times the squared excess."""
    relative = (weight - wanted) / wanted
    excess = max(0.0, weight - most) / wanted
    return relative * relative + 4.0 * excess * excess


@numba.njit(cache=True)
def shape_term(area: float, outline: float) -> float:
    """Return one minus the compactness of Polsby and Popper."""
    return 1.0 - 4.0 * np.pi * area / (outline * outline) if outline > 0 else 1.0


@numba.njit(cache=True)
def sums(
    part: Wholes, weight: Reals, area: Reals, outline: Reals, first: Wholes, neighbour: Wholes, shared: Reals
) -> tuple[Reals, Reals, Reals]:
    """Return weight, area and outline of each part."""
    count = part.max() + 1
    mass, ground, around = np.zeros(count), np.zeros(count), np.zeros(count)
    for i in range(len(part)):
        mass[part[i]] += weight[i]
        ground[part[i]] += area[i]
        around[part[i]] += outline[i]
        for k in range(first[i], first[i + 1]):
            if part[neighbour[k]] == part[i]:
                around[part[i]] -= shared[k]
    return mass, ground, around


@numba.njit(cache=True)
def touched(
    i: int,
    part: Wholes,
    first: Wholes,
    neighbour: Wholes,
    shared: Reals,
    cost: Reals,
    border: Reals,
    price: Reals,
    met: Wholes,
) -> int:
    """Sum up what a piece shares with each part around; return how many are in ``met``."""
    count = 0
    for k in range(first[i], first[i + 1]):
        other = part[neighbour[k]]
        if border[other] == 0.0:
            met[count] = other
            count += 1
        border[other] += max(shared[k], 1e-9)
        price[other] += cost[k]
    return count


@numba.njit(cache=True)
def best_move(
    i: int, own: int, weight: Reals, area: Reals, outline: Reals, state: tuple[Reals, Reals, Reals],
    border: Reals, price: Reals, met: Wholes, count: int, terms: tuple[float, float, float, float],
) -> int:  # fmt: skip
    """Return the part that a piece had better be in, -1 when it is where it should be."""
    mass, ground, around = state
    wanted, most, cut_weight, roundness = terms
    left = mass[own] - weight[i]
    rest = around[own] - outline[i] + 2.0 * border[own]
    giving = size_term(left, wanted, most) - size_term(mass[own], wanted, most)
    rounder = shape_term(ground[own] - area[i], rest) - shape_term(ground[own], around[own])
    best, best_gain = -1, -1e-9
    for j in range(count):
        other = met[j]
        if other == own:
            continue
        fuller = around[other] + outline[i] - 2.0 * border[other]
        taking = size_term(mass[other] + weight[i], wanted, most) - size_term(mass[other], wanted, most)
        shaping = shape_term(ground[other] + area[i], fuller) - shape_term(ground[other], around[other])
        gain = giving + taking + cut_weight * (price[own] - price[other]) + roundness * (rounder + shaping)
        if gain < best_gain or (gain == best_gain and best >= 0 and other < best):
            best, best_gain = other, gain
    return best


@numba.njit(cache=True)
def moved(
    part: NDArray[np.int64], weight: Reals, area: Reals, outline: Reals, first: Wholes, neighbour: Wholes,
    shared: Reals, cost: Reals, terms: tuple[float, float, float, float], passes: int,
) -> NDArray[np.int64]:  # fmt: skip
    """Return parts after single pieces have gone to a neighbour wherever that makes the whole better.

    ``terms``: wanted and greatest weight, what a cut costs, what roundness is worth.
    """
    n = len(part)
    part = part.copy()
    state = sums(part, weight, area, outline, first, neighbour, shared)
    mass, ground, around = state
    count = len(mass)
    price, border, met = np.zeros(count), np.zeros(count), np.empty(count, np.int64)
    seen, stack = np.full(n, -1), np.empty(n, np.int64)
    mark = 0
    for _ in range(passes):
        moves = 0
        for i in range(n):
            own = part[i]
            touching = touched(i, part, first, neighbour, shared, cost, border, price, met)
            best = best_move(i, own, weight, area, outline, state, border, price, met, touching, terms)
            kept, given = border[own], border[best] if best >= 0 else 0.0
            for j in range(touching):
                border[met[j]] = 0.0
                price[met[j]] = 0.0
            mark += 1
            if best < 0 or not holds_together(i, part, first, neighbour, seen, stack, mark):
                continue
            part[i] = best
            around[own] += 2.0 * kept - outline[i]
            around[best] += outline[i] - 2.0 * given
            mass[own] -= weight[i]
            mass[best] += weight[i]
            ground[own] -= area[i]
            ground[best] += area[i]
            moves += 1
        if moves == 0:
            break
    return part
