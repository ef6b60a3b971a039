"""A long channel whose bed was made so that the steady level is known.

Definition: 1000 m, 2 m2/s, n = 0.033, nearly critical at both ends, no rain. Reference: the level in the file, from
SWASHES (MacDonald et al. 1997, J. Hydraul. Eng. 123:1041). Tolerance: 0.03 m, what itzi asks of itself.
In rain: 1 m2/s at the head and 0.001 m/s on the whole length, after Delestre et al. 2013, Int. J. Numer. Meth. Fluids
72:269; the bed is integrated here (SWASHES' own file sums it by Euler's steps, 2 cm too high at the head). Tolerance:
0.035 m, what itzi asks of itself.
"""

import csv

import numpy as np
import pytest

from tests.verification.cases import macdonald, macdonald_in_rain


@pytest.mark.parametrize("scheme", ["local_inertial", "shallow_water"])
@pytest.mark.parametrize("precision", ["single", "double"])
def test_the_steady_level_is_the_known_one(real_data, scheme, precision, judged):
    with (real_data / "flood" / "macdonald" / "mcdo_norain.csv").open() as table:
        rows = list(csv.DictReader(table))
    bed, level = (np.array([float(row[name]) for row in rows]) for name in ("topo", "wse"))
    found = macdonald(bed, level, 5.0, scheme=scheme, precision=precision, record_every=0)
    case = f"MacDonald, 1000 m, {scheme}, {precision}"
    judged(case, "mean error of level, m", 0, found.mae, 0.03, "SWASHES; MacDonald et al. 1997")


@pytest.mark.parametrize("scheme", ["local_inertial", "shallow_water"])
def test_the_steady_level_in_rain_is_the_known_one(scheme, judged):
    bed, level = macdonald_in_rain(2.5 + 5.0 * np.arange(200), 1.0, 0.001)
    found = macdonald(bed, level, 5.0, 1.0, 0.001, scheme=scheme, record_every=0)
    case = f"MacDonald in rain, 1000 m, {scheme}, single"
    judged(case, "mean error of level, m", 0, found.mae, 0.035, "MacDonald et al. 1997; Delestre et al. 2013")
