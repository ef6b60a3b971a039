"""The Environment Agency's test 2: a flood fills one depression after another of a plain, and settles in 48 hours.

Definition: Neelz, Pender 2013, SC120002: 2 km by 2 km, closed, n = 0.03, 20 m cells, 20 m3/s for 76 minutes along the
northern 100 m of the west side. The ground is the product of sinusoids that rows of the benchmark's raster show to
0.1 mm: a plane of 1:2000 and 1:1500, 16 hollows of 0.5 m, bumps of 0.125 m between them. Reference: the settled depths
that deceris_inundation (u11d-com, full equations on a graphics card) publishes for the 16 points, to the centimetre.
Six hollows fill to their sills in either model; what reaches the others hangs on centimetres of head over the saddles.
"""

import numpy as np
import pytest

from undergrid.core.flood.surface.forcing import Inflow
from undergrid.core.flood.surface.grid import SurfaceGrid
from undergrid.core.flood.surface.series import Series
from undergrid.core.flood.surface.settings import Settings
from undergrid.core.flood.surface.simulation import SurfaceSimulation

SIDE_M, CELL_M = 2000, 20.0
HYDROGRAPH = [(0, 0.0), (300, 0.0), (600, 20.0), (5160, 20.0), (5460, 0.0)]
MIDDLES = (250, 750, 1250, 1750)
POINTS = [(x, y) for x in MIDDLES for y in MIDDLES]
DECERIS_M = [0.38, 0.33, 0.33, 0.33, 0.28, 0.33, 0.33, 0.33, 0.00, 0.06, 0.17, 0.18, 0.00, 0.00, 0.00, 0.00]
FULL = [1, 2, 3, 5, 6, 7]
SOURCE = "deceris_inundation (u11d-com), published results"


def ground():
    """Return the means of the ground over the cells, the northern row first."""
    middle = np.arange(1.0, SIDE_M, 2.0)
    x, y = np.meshgrid(middle, middle[::-1])
    hollow = -0.5 * np.square(np.sin(np.pi * x / 500) * np.sin(np.pi * y / 500))
    bump = 0.125 * np.square(np.cos(np.pi * x / 500) * np.cos(np.pi * y / 500))
    fine = 10 - (SIDE_M - y) / 1500 - x / 2000 + hollow + bump
    count = round(SIDE_M / CELL_M)
    return fine.reshape(count, -1, count, SIDE_M // 2 // count).mean(axis=(1, 3))


@pytest.mark.parametrize("scheme", ["local_inertial", "shallow_water"])
def test_the_same_depressions_fill(scheme, judged):
    inflow = Inflow([(row, 0) for row in range(5)], Series.through(HYDROGRAPH))
    settings = Settings(scheme=scheme, record_every=0)
    run = SurfaceSimulation(SurfaceGrid(ground(), CELL_M, 0.03), inflows=[inflow], settings=settings)
    run.advance(48 * 3600)
    rows = run.depth_m.shape[0]
    found = np.array([run.depth_m[rows - 1 - int(y // CELL_M), int(x // CELL_M)] for x, y in POINTS])
    apart = np.abs(found - DECERIS_M)
    name = f"EA test 2, {scheme}"
    judged(name, "greatest difference in the six full hollows, m", 0, apart[FULL].max(), 0.01, SOURCE)
    judged(name, "mean difference at the 16 points, m", 0, apart.mean(), 0.02, SOURCE)
    assert found[-4:].max() < 0.01, "the eastern hollows stay dry"
    assert run.ledger().error < 1e-6
