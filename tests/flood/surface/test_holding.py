"""The few deepest faces held to the step: what stands or flows steadily is the same, a wave is let go."""

from __future__ import annotations

import json

import numba
import numpy as np
import pytest

from undergrid.core.flood.surface import checkpoint, holding, places
from undergrid.core.flood.surface.forcing import MM_PER_HOUR, Inflow
from undergrid.core.flood.surface.grid import SurfaceGrid
from undergrid.core.flood.surface.run import surface_flood
from undergrid.core.flood.surface.series import Series
from undergrid.core.flood.surface.settings import Settings
from undergrid.core.flood.surface.simulation import GRAVITY, SurfaceSimulation
from undergrid.core.kernel.task import Call
from undergrid.tests.flood.surface.test_task import terrain

CELL_M = 2.0
BASIN = (slice(60, 61), slice(40, 60))
LENGTH_M, DEPTH_M = 40.0, 4.0
FREE = Settings(held_share=0.0)


def ground(side: int = 160) -> np.ndarray:
    """A gentle slope with a trench of 20 cells in a row, 4 m deep: one face in two thousand."""
    bed = 300.0 + np.tile(0.02 * CELL_M * np.arange(float(side)), (side, 1))
    bed[BASIN] = bed[BASIN].min() - DEPTH_M
    return bed


def rained_on(settings: Settings | None = None, seconds: float = 240.0) -> SurfaceSimulation:
    """Thin water on the slope, the trench full, rain."""
    run = SurfaceSimulation(
        SurfaceGrid(ground(), CELL_M), rain_m_s=Series.constant(60 * MM_PER_HOUR), settings=settings
    )
    depth = np.full((160, 160), 0.02)
    depth[BASIN] = DEPTH_M
    run.set_depth(depth)
    run.advance(seconds)
    return run


def swung(amplitude_m: float, settings: Settings | None = None) -> tuple[SurfaceSimulation, np.ndarray, np.ndarray]:
    """Return a run, and the times and levels at the end of a closed trench whose water swings to and fro.

    Around it lies still thin water behind walls: most of the wet faces.
    """
    bed = np.zeros((160, 160))
    bed[BASIN] = -DEPTH_M
    bed[58:63, 38:62][~np.pad(np.ones((1, 20), bool), 2)] = 5.0
    run = SurfaceSimulation(SurfaceGrid(bed, CELL_M, 0.001), settings=settings)
    depth = np.where(bed > 1.0, 0.0, 0.02)
    along = (np.arange(20) + 0.5) * CELL_M
    depth[BASIN] = DEPTH_M - 0.5
    run.set_depth(depth)
    run.advance(120.0)  # the step is stretched over still water
    if settings is None:
        assert run.clock[places.STRETCH] > 1.5
    depth[BASIN] += amplitude_m * np.cos(np.pi * along / LENGTH_M)
    for buffer in run._h:
        run.lattice.inside(buffer)[...] = np.rint(depth / run.lattice.quantum_m)
    times = np.arange(0.5, 60.0, 0.5)
    levels = []
    for time_s in times:
        run.advance(120.0 + float(time_s))
        levels.append(run.depth_m[60, 40])
    return run, times, np.array(levels)


def period_s(times: np.ndarray, levels: np.ndarray) -> float:
    """Return the mean time between the crossings of the mean level, upwards."""
    over = levels - levels.mean()
    up = np.flatnonzero((over[:-1] < 0) & (over[1:] >= 0))
    crossings = times[up] + 0.5 * -over[up] / (over[up + 1] - over[up])
    return float(np.diff(crossings).mean())


def test_fewer_steps_and_every_level_around_within_a_millimetre():
    held, free = rained_on(), rained_on(FREE)
    assert held.held[holding.FACES] > 0
    assert held.counts[places.STEPS] < 0.75 * free.counts[places.STEPS]
    moved = np.abs(held.depth_m - free.depth_m)
    assert moved[BASIN].max() < 3e-3
    moved[BASIN] = 0.0
    assert moved.max() < 1e-3
    assert held.ledger().error == 0.0
    assert held.depth_m.min() >= 0.0


def test_a_wave_in_the_trench_is_let_go_and_swings_as_the_formula_says():
    run, times, levels = swung(0.1)
    depth_m = DEPTH_M - 0.5
    assert run.held[holding.BENT_M] > holding.MOST_BENT_M  # it was seen
    assert period_s(times, levels) == pytest.approx(2 * LENGTH_M / np.sqrt(GRAVITY * depth_m), rel=0.03)
    _, _, free = swung(0.1, FREE)
    assert np.ptp(levels[-30:]) == pytest.approx(np.ptp(free[-30:]), rel=0.1)


def test_a_held_wave_is_as_slow_as_the_step_bears():
    """By hand: what is held swings with the wave speed C dx / dt, C the share of a cell that the scheme bears."""
    run, times, levels = swung(0.0003)
    bears = 0.95 * np.sqrt((1 - 0.2 * run.clock[places.STRETCH]) / 2)
    slow_m_s = bears * CELL_M / run.clock[places.LAST_STEP]
    assert slow_m_s < 0.8 * np.sqrt(GRAVITY * (DEPTH_M - 0.5))
    assert period_s(times, levels) == pytest.approx(2 * LENGTH_M / slow_m_s, rel=0.03)


def test_steady_flow_through_a_held_pit_is_the_same():
    """A balance of gravity and friction knows no inertia: what flows in flows through, under the same depth."""

    def flowing(settings: Settings | None) -> SurfaceSimulation:
        bed = ground()
        run = SurfaceSimulation(
            SurfaceGrid(bed, CELL_M), settings=settings,
            inflows=[Inflow([(60, 59)], Series.constant(0.2))],
        )  # fmt: skip
        depth = np.full(bed.shape, 0.01)
        depth[BASIN] = DEPTH_M
        run.set_depth(depth)
        run.advance(900.0)
        return run

    held, free = flowing(None), flowing(FREE)
    assert held.held[holding.FACES] > 0
    assert held.flow_x_m2_s[60, 45:55] == pytest.approx(-0.2 / CELL_M, rel=0.03)
    assert held.flow_x_m2_s[60, 45:55] == pytest.approx(free.flow_x_m2_s[60, 45:55], rel=0.001)
    moved = np.abs(held.depth_m - free.depth_m)
    assert moved[BASIN].max() < 3e-3
    moved[BASIN] = 0.0
    assert moved.max() < 1e-3


@pytest.mark.parametrize("water", ["dam", "river"])
def test_much_deep_water_is_never_held(water):
    bed = np.zeros((100, 200))
    depth = np.zeros(bed.shape)
    if water == "dam":
        depth[:, :80] = 4.0
    else:
        bed += 1.0
        bed[45:55] = -2.0
        depth[45:55] = 2.5
        depth[45:55, :20] += 0.5
    runs = []
    for settings in (None, FREE):
        run = SurfaceSimulation(SurfaceGrid(bed, CELL_M), settings=settings)
        run.set_depth(depth)
        run.advance(30.0)
        runs.append(run)
    assert runs[0].clock[places.STRETCH] == 1.0
    assert np.array_equal(runs[0].depth_m, runs[1].depth_m)


def test_threads_do_not_matter():
    before = numba.get_num_threads()
    depths = []
    for threads in (1, 2):
        numba.set_num_threads(min(threads, numba.config.NUMBA_NUM_THREADS))
        run = rained_on(seconds=120.0)
        depths.append((run.depth_m, run.clock.copy(), run.held.copy()))
    numba.set_num_threads(before)
    for one, two in zip(*depths, strict=True):
        assert np.array_equal(one, two)


def test_a_restart_goes_on_to_the_last_bit(tmp_path):
    whole = rained_on(seconds=90.0)
    checkpoint.save(whole, tmp_path / "run.npz")
    whole.advance(180.0)
    again = rained_on(seconds=1.0)
    checkpoint.restore(again, tmp_path / "run.npz")
    assert again.clock[places.STRETCH] > 1.0
    again.advance(180.0)
    assert np.array_equal(whole.depth_m, again.depth_m)
    assert np.array_equal(whole.held, again.held)


def test_the_balance_tells_it_and_it_can_be_switched_off(tmp_path):
    start = np.full((160, 160), 0.02)
    start[BASIN] = DEPTH_M
    told = {}
    for hold in (True, False):
        surface_flood(
            Call(), dem=terrain(tmp_path / "dem.tif", ground()), duration_s=60, rainfall=60.0, hold_deepest=hold,
            initial_depth=terrain(tmp_path / "start.tif", start), output_folder=str(tmp_path / str(hold)),
        )  # fmt: skip
        told[hold] = json.loads((tmp_path / str(hold) / "balance.json").read_text())["waves_held"]
    assert told[True]["faces_at_most"] > 0
    assert told[True]["step_stretched"] > 1.2
    assert told[False] == {"faces_at_most": 0, "seconds": 0.0, "surface_bent_m_at_most": 0.0, "step_stretched": 1.0}
