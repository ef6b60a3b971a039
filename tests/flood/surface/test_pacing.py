"""Which cells set the step: named where they lie, the same on any number of threads, and told where it matters."""

from __future__ import annotations

import json

import numba
import numpy as np
import pytest

from undergrid.core.flood.surface import places
from undergrid.core.flood.surface.forcing import MM_PER_HOUR
from undergrid.core.flood.surface.grid import SurfaceGrid
from undergrid.core.flood.surface.pacing import SLOTS, fastest_cell, no_pacers, note_pacer, pacers_of
from undergrid.core.flood.surface.run import surface_flood
from undergrid.core.flood.surface.series import Series
from undergrid.core.flood.surface.settings import Settings
from undergrid.core.flood.surface.simulation import SurfaceSimulation
from undergrid.core.kernel.task import Call
from undergrid.tests.flood.surface.test_task import terrain

SCHEMES = ["local_inertial", "shallow_water"]
PIT = (slice(40, 43), slice(50, 53))


def hillside() -> np.ndarray:
    """A slope of 2 % with one underpass of 3 by 3 cells, 4 m deep."""
    ground = np.tile(310 - 0.04 * np.arange(100.0)[:, None], (1, 100))
    ground[PIT] -= 4.0
    return ground


def stormy(scheme: str, depth_m: float = 4.0, threads: int = 1) -> SurfaceSimulation:
    """Thin water on the slope, the underpass full."""
    before = numba.get_num_threads()
    numba.set_num_threads(min(threads, numba.config.NUMBA_NUM_THREADS))
    run = SurfaceSimulation(
        SurfaceGrid(hillside(), 2.0), rain_m_s=Series.constant(80 * MM_PER_HOUR), settings=Settings(scheme=scheme)
    )
    depth = np.full((100, 100), 0.06)
    depth[PIT] = depth_m
    run.set_depth(depth)
    run.advance(60.0)
    numba.set_num_threads(before)
    return run


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_full_underpass_sets_the_step_by_its_depth(scheme):
    first = pacers_of(stormy(scheme))[0]
    assert 39 <= first.cell[0] <= 43
    assert 49 <= first.cell[1] <= 53
    assert first.by_depth == pytest.approx(1.0)
    assert first.share > 0.2


@pytest.mark.parametrize("scheme", SCHEMES)
def test_threads_do_not_matter(scheme):
    one, two = (pacers_of(stormy(scheme, threads=threads)) for threads in (1, 2))
    assert one == two


def test_the_depth_that_is_named_is_the_one_that_the_step_comes_from():
    run = stormy("local_inertial")
    cell = pacers_of(run)[0].cell
    assert run.clock[places.SIGNAL] * run.clock[places.STRETCH] ** 2 == pytest.approx(
        9.81 * run.depth_m[cell], rel=0.05
    )


def test_seconds_of_more_cells_than_are_kept_are_never_too_few():
    pacers = no_pacers()
    for turn in range(200):
        note_pacer(pacers, 7, True, 1.0)
        note_pacer(pacers, 1000 + turn % (2 * SLOTS), False, 0.5)
    kept = {int(place): (seconds, seconds - more) for place, seconds, _deep, more in pacers.T if seconds > 0}
    assert kept[7][0] >= 200.0 >= kept[7][1] > 150.0
    assert pacers[1].sum() == pytest.approx(300.0)


def test_dry_cells_and_walls_set_no_step():
    flat = np.zeros(100, np.int32)
    assert fastest_cell(1, 9, 1, 9, 10, flat, flat, flat, flat, flat, 1e-6, 9.81, 10, 1.0, False)[0] == 11


def test_the_balance_names_them_and_a_finding_puts_them_on_the_map(tmp_path):
    told = []
    start = np.full((100, 100), 0.06)
    start[PIT] = 4.0
    surface_flood(
        Call(report=told.append), dem=terrain(tmp_path / "dem.tif", hillside()), duration_s=60, rainfall=80.0,
        initial_depth=terrain(tmp_path / "start.tif", start), output_folder=str(tmp_path / "out"),
    )  # fmt: skip
    [first, *_] = json.loads((tmp_path / "out" / "balance.json").read_text())["step_set_by"]
    assert first["by"] == "depth"
    assert 500_098 <= first["x"] <= 500_108
    [found] = [each for each in told if each.slug == "step-set-by-few"]
    assert found.wkt.startswith("MULTIPOINT ((5001")
    assert "times fewer steps" in found.text.en


def test_where_all_stands_alike_nobody_is_told(tmp_path):
    told = []
    surface_flood(
        Call(report=told.append), dem=terrain(tmp_path / "dem.tif", np.full((100, 100), 300.0)), duration_s=60,
        initial_depth=2.0, output_folder=str(tmp_path / "out"),
    )  # fmt: skip
    assert "step-set-by-few" not in [each.slug for each in told]
