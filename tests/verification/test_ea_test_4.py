"""Speed of flood propagation over an extended plain: the UK Environment Agency's two-dimensional benchmark test 4.

Definition: Neelz, Pender 2013, Benchmarking the latest generation of 2D hydraulic modelling packages, SC120002, 4.5:
level plain, n = 0.05, inflow of up to 20 m3/s along 20 m. Reference: HEC-RAS depths along the line at 45 degrees
after one hour, from its published verification data. Tolerances: rms 0.02 m and the front within 10 m,
one cell.
"""

import numpy as np
import pytest

from tests.verification.cases import ea_test_4


@pytest.mark.parametrize("scheme", ["local_inertial", "shallow_water"])
@pytest.mark.parametrize("precision", ["single", "double"])
def test_the_wave_has_gone_as_far_as_elsewhere(real_data, scheme, precision, judged):
    folder = real_data / "flood" / "ea_test4"
    hydrograph = [tuple(map(float, line.split())) for line in (folder / "bc.txt").read_text().splitlines()]
    away, theirs = np.loadtxt(folder / "hecras_45.txt").T
    run = ea_test_4(hydrograph, scheme=scheme, precision=precision, record_every=0)
    depth = run.depth_m
    x, y = away / np.sqrt(2), 1000 + away / np.sqrt(2)
    cells = [run.grid.cell_at(px, py) for px, py in zip(x, y, strict=True)]
    ours = np.array([depth[cell] if cell else 0.0 for cell in cells])
    wet = np.isfinite(theirs) & (away >= 50)  # the benchmark's first gauge: nearer, the inflow's own momentum decides
    case, source = f"EA test 4, {scheme}, {precision}", "HEC-RAS, published verification data"
    judged(case, "rms of depth along 45 degrees, m", 0, np.sqrt(np.square(ours - theirs)[wet].mean()), 0.02, source)
    front = away[wet & (theirs > 0.01)].max()
    judged(case, "front after 1 h, m", front, away[ours > 0.01].max(), 10 * np.sqrt(2), source)  # one cell's diagonal
