"""Water swings in a parabolic bowl for ever, its edge running in and out over dry ground.

Definition: axisymmetric oscillation, bowl 0.1 m deep at 1 m radius, water 0.8 m in radius at first, no friction.
Reference: Thacker 1981, J. Fluid Mech. 107:499. Source: Delestre et al. 2013 (SWASHES), 4.2.2, its values.
"""

import pytest

from tests.verification.cases import bowl, order

FULL = {"scheme": "shallow_water", "record_every": 0}


@pytest.mark.parametrize("precision", ["single", "double"])
def test_after_a_whole_swing_the_water_stands_where_it_began(precision, judged):
    # One per cent of the water's greatest depth.
    found = bowl(0.05, precision=precision, **FULL)
    judged(
        f"Bowl, one swing, shallow_water, {precision}", "mean error of depth, m", 0, found.mae, 0.001, "Thacker 1981"
    )


def test_halving_the_cell_brings_it_nearer():
    coarse, fine = (bowl(cell, precision="double", **FULL).mae for cell in (0.1, 0.05))
    assert order(coarse, fine) > 0.5  # the moving edge limits it
