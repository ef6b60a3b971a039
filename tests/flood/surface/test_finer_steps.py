"""Steps made finer come nearer to one answer: what smooths once a step does not smooth more for it."""

from __future__ import annotations

import numpy as np
import pytest

from undergrid.core.flood.surface.forcing import MM_PER_HOUR
from undergrid.core.flood.surface.grid import SurfaceGrid
from undergrid.core.flood.surface.series import Series
from undergrid.core.flood.surface.settings import Settings
from undergrid.core.flood.surface.simulation import SurfaceSimulation

SIDE, CELL_M = 60, 2.0


def hollow() -> np.ndarray:
    """Ground that falls from all sides into a pit of ten by ten cells, a metre deep."""
    y, x = np.mgrid[:SIDE, :SIDE] * CELL_M
    bed = 10.0 + 0.05 * np.hypot(x - 60.0, y - 60.0)
    bed[25:35, 25:35] -= 1.0
    return np.asarray(bed)


def rained_on(courant: float, theta: float = 0.8) -> np.ndarray:
    run = SurfaceSimulation(
        SurfaceGrid(hollow(), CELL_M, 0.03), rain_m_s=Series.constant(100 * MM_PER_HOUR),
        settings=Settings(courant=courant, theta=theta, record_every=0),
    )  # fmt: skip
    run.advance(600.0)
    return run.depth_m


@pytest.fixture(scope="module")
def usual() -> np.ndarray:
    return rained_on(0.5)


@pytest.mark.parametrize("courant", [0.25, 0.1])
def test_a_finer_step_moves_no_level(usual: np.ndarray, courant: float):
    assert np.abs(rained_on(courant) - usual).max() < 1e-4


def test_with_one_theta_for_all_steps_levels_part(usual: np.ndarray):
    """What the rule is for: theta 0.8 in steps of a fifth, as it would be without it (theta 0 becomes 0.8 at 0.1)."""
    assert Settings(courant=0.1, theta=0.0).theta_of_step == pytest.approx(0.8)
    assert np.abs(rained_on(0.1, theta=0.0) - usual).max() > 2e-3


def test_theta_is_as_asked_for_at_the_usual_step_and_above():
    assert [Settings(courant=courant).theta_of_step for courant in (0.5, 0.6)] == [0.8, 0.8]
    assert Settings(courant=0.25).theta_of_step == pytest.approx(0.9)
