"""Which cells set the step: named, with the seconds for which each was the one whose signal all others waited for.

Looked at when the records are, in the run of tiles where the signal is greatest. Of the few cells that are kept the one
with the fewest seconds gives way to a new one, and leaves it its seconds (space saving; Metwally, Agrawal, El Abbadi
2005): a cell's seconds are at most so much too high.
"""
# mypy: allow-untyped-defs, allow-untyped-calls

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from undergrid.core.flood.surface.compiled import kernel
from undergrid.core.flood.surface.holding import hold_few
from undergrid.core.flood.surface.lattice import LEFT, TOP
from undergrid.core.flood.surface.local_inertial import KINEMATIC_COURANT
from undergrid.core.flood.surface.places import (
    COURANT,
    DX,
    GRAVITY,
    HELD_SHARE,
    LEAST_SIGNAL,
    LONGEST,
    QUANTUM,
    RUNS,
    SIGNAL,
    SINCE_RECORD,
    STRETCH,
    UNTIL_RECORD,
    WALL,
)  # fmt: skip

if TYPE_CHECKING:
    from undergrid.core.flood.surface.simulation import SurfaceSimulation
    from undergrid.core.kernel.values import Answer

SLOTS = 64
PLACE, SECONDS, BY_DEPTH, MORE = range(4)
NAMED = 10
"""Cells that the balance names."""


class Pacer(NamedTuple):
    """A cell that set the step: (row, column), for which share of the time looked at, how much of it by its depth."""

    cell: tuple[int, int]
    share: float
    by_depth: float


def no_pacers() -> NDArray[np.float64]:
    """Return the table of a run at its beginning: (4, slots)."""
    return np.zeros((4, SLOTS))


@kernel
def fastest_cell(j0, j1, i0, i1, pitch, h, before, z, flow_x, flow_y, quantum, gravity, wall, weight, shallow):
    """Return the cell whose water sends the fastest signal, and whether its depth alone does (else its speed)."""
    most, place, deep = 0.0, j0 * pitch + i0, True
    for j in range(j0, j1):
        for k in range(j * pitch + i0, j * pitch + i1):
            if z[k] >= wall or (h[k] <= 0 and before[k] <= 0):
                continue
            for pace, flow in ((1, flow_x), (pitch, flow_y)):
                if shallow:
                    depth = np.float64(h[k]) * quantum
                    still = gravity * depth
                    moving = (abs(np.float64(flow[k])) / max(depth, quantum) + np.sqrt(still)) ** 2
                    by_depth = moving < 4.0 * still
                else:
                    level = max(before[k] + z[k], before[k - pace] + z[k - pace])
                    depth = np.float64(level - max(z[k], z[k - pace])) * quantum
                    if depth <= 0.0:
                        continue
                    still, moving = gravity * depth, weight * (np.float64(flow[k]) / depth) ** 2
                    by_depth = still >= moving
                if max(still, moving) > most:
                    most, deep = max(still, moving), by_depth
                    place = k if shallow or before[k] >= before[k - pace] else k - pace
    return place, deep


@kernel
def note_pacer(pacers, place, deep, seconds):
    """Write that a cell set the step for so many seconds more."""
    slot = -1
    for s in range(SLOTS):
        if pacers[SECONDS, s] > 0.0 and pacers[PLACE, s] == place:
            slot = s
            break
    if slot < 0:
        slot = int(np.argmin(pacers[SECONDS]))
        pacers[PLACE, slot] = place
        pacers[MORE, slot] = pacers[SECONDS, slot]
        pacers[BY_DEPTH, slot] = 0.0
    pacers[SECONDS, slot] += seconds
    if deep:
        pacers[BY_DEPTH, slot] += seconds


@kernel
def see_pace(parts, now, before, elapsed, shallow):
    """Begin the next look; note which cell set the step, unless the longest was free; hold the few deepest."""
    numbers, tiling, ground = parts.pace.numbers, parts.tiles, parts.ground
    parts.pace.clock[SINCE_RECORD] = 0.0
    parts.pace.counts[UNTIL_RECORD] = parts.record_every
    slowest = 0
    for r in range(parts.pace.counts[RUNS]):
        if tiling.run_signal[r] > tiling.run_signal[slowest]:
            slowest = r
    signal = parts.pace.clock[SIGNAL]
    free = numbers[COURANT] * numbers[DX] >= numbers[LONGEST] * np.sqrt(signal)
    stretch, holding = parts.pace.clock[STRETCH], numbers[HELD_SHARE] > 0.0 and not shallow
    if parts.pace.counts[RUNS] == 0 or free or signal <= numbers[LEAST_SIGNAL]:
        if holding and stretch > 1.0:
            hold_few(parts, now, before, elapsed, False)
        return
    run = tiling.runs[slowest]
    weight = (numbers[COURANT] / KINEMATIC_COURANT) ** 2
    place, deep = fastest_cell(
        run[0], run[1], run[2], run[3], ground.pitch, now.h, before.h, ground.z, now.flow_x, now.flow_y,
        numbers[QUANTUM], numbers[GRAVITY] / stretch**2, numbers[WALL], weight, shallow,
    )  # fmt: skip
    note_pacer(parts.pace.pacers, place, deep, elapsed)
    if holding:
        hold_few(parts, now, before, elapsed, deep)


def pacers_of(run: SurfaceSimulation) -> list[Pacer]:
    """Return the cells that certainly set the step for a while, the one that did for longest first."""
    lattice, table = run.lattice, run.pacers
    whole = max(float(table[SECONDS].sum()), 1e-9)
    sure = table[SECONDS] - table[MORE]
    found = []
    for slot in np.argsort(-sure, kind="stable").tolist():
        row, column = divmod(int(table[PLACE, slot]), lattice.pitch)
        row, column = row - TOP, column - LEFT
        inside = 0 <= row < lattice.rows and 0 <= column < lattice.columns  # else it stands beyond an open edge
        if sure[slot] > 0.0 and inside:
            deep = float(table[BY_DEPTH, slot] / sure[slot])
            found.append(Pacer((row, column), float(sure[slot] / whole), deep))
    return found


def as_told(run: SurfaceSimulation) -> list[Answer]:
    """Return the first of them as the balance names them."""
    told: list[Answer] = []
    for each in pacers_of(run)[:NAMED]:
        x, y = run.grid.centre_of(*each.cell)
        by = "depth" if each.by_depth >= 0.5 else "speed"
        told.append({"x": x, "y": y, "share_of_time": round(each.share, 4), "by": by})
    return told
