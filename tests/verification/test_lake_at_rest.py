"""Still water over rough ground with islands stays still.

Definition: a closed basin, bed of hills and noise 300 m above the sea, one level everywhere the ground lies lower.
Reference: velocity zero for ever. Source: the C-property, Bermudez and Vazquez 1994, Computers and Fluids 23:1049.
"""

import numpy as np
import pytest

from tests.flood.surface.worlds import rough_ground
from undergrid.core.flood.surface.grid import SurfaceGrid
from undergrid.core.flood.surface.settings import Settings
from undergrid.core.flood.surface.simulation import SurfaceSimulation


@pytest.mark.parametrize("scheme", ["local_inertial", "shallow_water"])
@pytest.mark.parametrize("precision", ["single", "double"])
def test_still_water_stays_still(precision, scheme, judged):
    ground = rough_ground(60, 80)
    run = SurfaceSimulation(SurfaceGrid(ground, 2.0), settings=Settings(precision=precision, scheme=scheme))
    run.set_level(300.37)
    before = run.depth_m
    assert (before == 0).any()
    assert (before > 1).any()
    run.advance(600)
    assert run.counts[0] > 500
    fastest = max(np.abs(run.flow_x_m2_s).max(), np.abs(run.flow_y_m2_s).max())
    judged(f"Lake at rest, {scheme}, {precision}", "greatest flow, m2/s", 0, fastest, 0, "Bermudez and Vazquez 1994")
    assert np.array_equal(run.depth_m, before)
