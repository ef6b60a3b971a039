"""The compiled time loop: sources, edges, one sweep of the awake tiles, books; nothing of Python between two steps.

Results do not depend on the number of threads: cells are computed alike wherever a run begins, maxima have no order,
and volumes are sums of whole numbers.
"""
# mypy: allow-untyped-defs, allow-untyped-calls

from __future__ import annotations

import numpy as np
from numba import prange

from undergrid.core.flood.surface import local_inertial, shallow_water, tiles
from undergrid.core.flood.surface.areal import NO_SOIL, soak_and_rain
from undergrid.core.flood.surface.compiled import kernel
from undergrid.core.flood.surface.edge_water import read_edges, set_edges
from undergrid.core.flood.surface.holding import held_depth, theta_for, wave_courant
from undergrid.core.flood.surface.openings import pass_openings, take_momentum, unblur_faces
from undergrid.core.flood.surface.pacing import see_pace
from undergrid.core.flood.surface.places import (
    AREAL_EVERY,
    ARRIVAL,
    COURANT,
    DX,
    FILM,
    FIRST,
    FROUDE,
    GRAVITY,
    HELD_SHARE,
    LAST_STEP,
    LEAST_SIGNAL,
    LONG_DEEP,
    LONGEST,
    OPEN_CELLS,
    OWN_SOURCES,
    POURED_IN,
    QUANTUM,
    RAIN_CARRY,
    RAINED,
    RUNS,
    SIGNAL,
    SINCE_AREAL,
    SINCE_RECORD,
    STEPS,
    STRETCH,
    SUNK,
    TAKEN_OUT,
    THETA,
    TIME,
    UNTIL_LOOK,
    UNTIL_RECORD,
    WALL,
    WORK,
)  # fmt: skip
from undergrid.core.flood.surface.recording import remember
from undergrid.core.flood.surface.series import integral

inertial_sweep = local_inertial.sweep
shallow_sweep = shallow_water.sweep
look_round = tiles.look_round
LOOK_EVERY = tiles.LOOK_EVERY

# how a call ends
GOES_ON, ARRIVED, STEP_VANISHED, TOO_FAST, TOO_DEEP = range(5)
FASTEST_SIGNAL = 4.0e4
SHORTEST_STEP_S = 1e-5
LANDING_STRETCH = 1.1
KINEMATIC_COURANT = local_inertial.KINEMATIC_COURANT


@kernel
def pour(h, z, wall, dt, t, curves, sources, begin, end, quantum, area, books):
    """Add what these sources bring in ``dt``, take what they take if it is there; tell whether all found room."""
    whole = h.dtype.type
    for i in range(begin, end):
        volume = sources.rate[i] * dt
        if sources.series[i] >= 0:
            volume += sources.share[i] * integral(
                curves.first, curves.time_s, curves.value, sources.series[i], t, t + dt
            )
        wanted = volume / (quantum * area) + sources.carry[i]
        moved = np.floor(wanted + 0.5)
        sources.carry[i] = wanted - moved
        k = sources.cell[i]
        there = np.float64(h[k])
        if moved < -there:
            moved = -there
            sources.carry[i] = 0.0
        if there + moved + z[k] >= wall:
            return False
        h[k] = whole(h[k] + whole(moved))
        sources.total[i] += moved
        if moved > 0:
            sources.gained[i] += moved
            books[POURED_IN] += moved
        else:
            books[TAKEN_OUT] -= moved
    return True


@kernel(parallel=True)
def sweep_runs(
    runs, n_runs, run_signal, pitch, h, flow_x, flow_y, h_new, flow_x_new, flow_y_new, z, n2, crest_x, crest_y,
    walled, dry_wall, numbers, stretch, dt, rain, shallow,
):  # fmt: skip
    """Advance every run by one step, side by side; return the fastest signal's bits and the number of cells."""
    dx, quantum, gravity, film, wall = numbers[DX], numbers[QUANTUM], numbers[GRAVITY], numbers[FILM], numbers[WALL]
    theta, froude, held = theta_for(numbers[THETA], stretch), numbers[FROUDE], np.inf
    if numbers[HELD_SHARE] > 0.0:
        held = held_depth(max(numbers[COURANT], wave_courant(theta)), dx, dt, gravity)
    for r in prange(n_runs):
        if shallow is None:
            run_signal[r] = inertial_sweep(
                runs[r, 0], runs[r, 1], runs[r, 2], runs[r, 3], pitch, h, flow_x, flow_y,
                h_new, flow_x_new, flow_y_new, z, n2, crest_x, crest_y, walled, dry_wall,
                dx, dt, quantum, theta, gravity, froude, film, numbers[COURANT], stretch, held, rain, wall,
            )  # fmt: skip
        else:
            run_signal[r] = shallow_sweep(
                runs[r, 0], runs[r, 1], runs[r, 2], runs[r, 3], pitch, h, flow_x, flow_y,
                h_new, flow_x_new, flow_y_new, z, n2, crest_x, crest_y, walled, dry_wall,
                dx, dt, quantum, gravity, film, rain, wall,
            )  # fmt: skip
    top = np.int32(0)
    cells = 0
    for r in range(n_runs):
        top = max(top, run_signal[r])
        cells += (runs[r, 1] - runs[r, 0]) * (runs[r, 3] - runs[r, 2])
    return top, cells


@kernel(parallel=True)
def soak_runs(
    runs,
    n_runs,
    run_book,
    pitch,
    h,
    z,
    numbers,
    elapsed,
    rain_rate,
    carry,
    law,
    soil_a,
    soil_b,
    soil_c,
    soil_state,
    books,
):
    """Rain and infiltrate per cell in every run, and book it."""
    for r in prange(n_runs):
        rained, sunk = soak_and_rain(
            runs[r, 0], runs[r, 1], runs[r, 2], runs[r, 3], pitch, h, z, numbers[WALL], numbers[QUANTUM], elapsed,
            rain_rate, carry, law, soil_a, soil_b, soil_c, soil_state,
        )  # fmt: skip
        run_book[r, 0] = rained
        run_book[r, 1] = sunk
    for r in range(n_runs):
        books[RAINED] += run_book[r, 0]
        books[SUNK] += run_book[r, 1]


@kernel(parallel=True)
def remember_runs(runs, n_runs, pitch, h, before, z, flow_x, flow_y, records, numbers, now, elapsed, shallow):
    """Bring the records of every run up to ``now``."""
    froude = np.float32(numbers[FROUDE] * np.sqrt(numbers[GRAVITY]))
    for r in prange(n_runs):
        remember(
            runs[r, 0], runs[r, 1], runs[r, 2], runs[r, 3], pitch, h, before, z, flow_x, flow_y, records,
            np.float32(numbers[QUANTUM]), np.float32(now), np.float32(elapsed), np.float32(numbers[ARRIVAL]),
            np.float32(numbers[LONG_DEEP]), np.float32(0.001), froude, shallow,
        )  # fmt: skip


@kernel
def next_step(clock, numbers, until, passing):
    """Return (step s, whether it lands on ``until``): the last two before it are made equal, none is tiny.

    A Courant number below the scheme's limit leaves room to land with a slightly longer step in place of two short
    ones. ``passing``: ``until`` need not be met; no step (0 s) is taken that would go beyond it.
    """
    left = until - clock[TIME]
    signal = max(clock[SIGNAL], numbers[LEAST_SIGNAL])
    dt = min(numbers[COURANT] * numbers[DX] / np.sqrt(signal), numbers[LONGEST])
    if passing:
        return (0.0 if dt > left else dt), dt == left
    stretched = min(dt * min(max(KINEMATIC_COURANT / numbers[COURANT], 1.0), LANDING_STRETCH), numbers[LONGEST])
    if stretched >= left:
        return left, True
    return (0.5 * left if 2.0 * stretched > left else dt), False


@kernel
def pass_below(now, before, parts, dt, inertial):
    """Let water pass the openings to the pipes after a step; tell whether all found room.

    It goes last: the depth that neighbours, maps and the next step see is the one it leaves.
    """
    ground, sources, openings = parts.ground, parts.sources, parts.openings
    numbers, own = parts.pace.numbers, parts.pace.counts[OWN_SOURCES]
    quantum, area = numbers[QUANTUM], numbers[DX] * numbers[DX]
    theta = theta_for(numbers[THETA], parts.pace.clock[STRETCH])
    if inertial and theta < 1.0:
        unblur_faces(
            openings.face, ground.pitch, before.h, before.flow_x, before.flow_y, now.h, now.flow_x, now.flow_y,
            ground.z, ground.n2, numbers[DX], dt, quantum, theta, numbers[FILM],
        )  # fmt: skip
    rates = sources.rate[own : own + openings.cell.size]
    pass_openings(openings, ground, now, quantum, area, dt, rates, not inertial)
    if not inertial:
        take_momentum(openings, now, quantum, area, dt)
    return pour(
        now.h, ground.z, numbers[WALL], dt, 0.0, parts.curves, sources, own, sources.cell.size, quantum, area,
        parts.pace.books,
    )  # fmt: skip


@kernel
def rain_in(clock, curves, t, dt, quantum):
    """Return the whole quanta of rain that fall on every cell in ``dt``; the rest is carried."""
    if curves.rain < 0:
        return 0.0
    wanted = integral(curves.first, curves.time_s, curves.value, curves.rain, t, t + dt) / quantum + clock[RAIN_CARRY]
    rain = np.floor(wanted)
    clock[RAIN_CARRY] = wanted - rain
    return rain


@kernel
def march(until, most_steps, threads, passing, now, after, parts, shallow):
    """Advance to time ``until`` or by ``most_steps`` steps; return how it ended. The two waters swap at every step.

    ``passing``: ``until`` is no time to look at; the last whole step before it will do.
    """
    ground, tiling, curves, sources, edges, soil = (
        parts.ground, parts.tiles, parts.curves, parts.sources, parts.edges, parts.soil,
    )  # fmt: skip
    numbers, clock, counts, books = parts.pace.numbers, parts.pace.clock, parts.pace.counts, parts.pace.books
    z, pitch, records = ground.z, ground.pitch, parts.records
    areal = soil.rain_rate.size > 0 or soil.law != NO_SOIL
    dx, quantum = numbers[DX], numbers[QUANTUM]
    area, own = dx * dx, counts[OWN_SOURCES]
    step = 0
    while step < most_steps:
        t = clock[TIME]
        if t >= until:
            return ARRIVED
        if not clock[SIGNAL] < FASTEST_SIGNAL:
            return TOO_FAST
        dt, lands = next_step(clock, numbers, until, passing)
        if dt < SHORTEST_STEP_S and not lands:
            return ARRIVED if dt == 0.0 else STEP_VANISHED
        rain = rain_in(clock, curves, t, dt, quantum)
        if counts[UNTIL_LOOK] == 0:
            soon = t + LOOK_EVERY * numbers[LONGEST]
            rains = curves.rain >= 0 and (
                integral(curves.first, curves.time_s, curves.value, curves.rain, t, soon) > 0.0
            )
            counts[RUNS] = look_round(
                now.h, after.h, parts.fields, pitch, tiling.frame, tiling.across, tiling.down, tiling.passable,
                tiling.always, tiling.awake, tiling.wet, rains or soil.rain_rate.size > 0, counts[FIRST] != 0, threads,
                tiling.runs,
            )  # fmt: skip
            counts[FIRST] = 0
            counts[UNTIL_LOOK] = LOOK_EVERY
        counts[UNTIL_LOOK] -= 1
        if not pour(now.h, z, numbers[WALL], dt, t, curves, sources, 0, own, quantum, area, books):
            return TOO_DEEP
        set_edges(
            edges.rows, now.h, now.flow_x, now.flow_y, t, curves.first, curves.time_s, curves.value, edges.bed_m,
            quantum, shallow is not None,
        )  # fmt: skip
        n_runs = counts[RUNS]
        top, cells = sweep_runs(
            tiling.runs, n_runs, tiling.run_signal, pitch, now.h, now.flow_x, now.flow_y, after.h, after.flow_x,
            after.flow_y, z, ground.n2, ground.crest_x, ground.crest_y, ground.walled, ground.dry_wall, numbers,
            clock[STRETCH], dt, rain, shallow,
        )  # fmt: skip
        counts[WORK] += cells
        clock[SIGNAL] = np.float64(np.int32(top).view(np.float32))
        books[RAINED] += rain * numbers[OPEN_CELLS]
        read_edges(
            edges.rows, now.h, after.h, after.flow_x, after.flow_y, pitch, dt / dx / quantum, rain, edges.total, books,
            shallow is not None,
        )  # fmt: skip
        now, after = after, now
        if sources.cell.size > own and not pass_below(now, after, parts, dt, shallow is None):
            return TOO_DEEP
        time = until if lands else t + dt
        clock[TIME] = time
        clock[LAST_STEP] = dt
        counts[STEPS] += 1
        step += 1
        clock[SINCE_AREAL] += dt
        if areal and (lands or clock[SINCE_AREAL] >= numbers[AREAL_EVERY]):
            elapsed = clock[SINCE_AREAL]
            clock[SINCE_AREAL] = 0.0
            soak_runs(
                tiling.runs, n_runs, tiling.run_book, pitch, now.h, z, numbers, elapsed, soil.rain_rate,
                soil.rain_carry, soil.law, soil.a, soil.b, soil.c, soil.state, books,
            )  # fmt: skip
        clock[SINCE_RECORD] += dt
        counts[UNTIL_RECORD] -= 1
        if parts.record_every > 0 and (lands or counts[UNTIL_RECORD] <= 0):
            elapsed = clock[SINCE_RECORD]
            see_pace(parts, now, after, elapsed, shallow is not None)
            remember_runs(
                tiling.runs, n_runs, pitch, now.h, after.h, z, now.flow_x, now.flow_y, records, numbers, time, elapsed,
                shallow is not None,
            )  # fmt: skip
        if lands:
            return ARRIVED
    return GOES_ON
