"""Thin supercritical water down a steep street finds its normal depth.

Definition: 0.15 m2/s down 18 % (and 4 %), n = 0.016, 2 m cells, each step of the bed deeper than the water.
Reference: Manning's normal depth; Froude number 5 (and 2.6). Hydrostatic reconstruction alone fails here (Delestre et
al. 2012, Appl. Math. Lett. 25:1651); the local inertial scheme's Froude limit holds the steepest back a little.
"""

import pytest

from tests.verification.cases import steep_street


@pytest.mark.parametrize("precision", ["single", "double"])
@pytest.mark.parametrize("slope", [0.18, 0.04])
def test_the_full_equations_find_normal_depth(slope, precision):
    depth, normal, froude = steep_street(slope, scheme="shallow_water", precision=precision)
    assert froude > 2.5
    assert depth == pytest.approx(normal, rel=0.05)  # above a Froude number of 2 roll waves are true, and ride on it


@pytest.mark.parametrize("precision", ["single", "double"])
def test_the_local_inertial_scheme_stays_near_it(precision):
    depth, normal, _ = steep_street(0.04, scheme="local_inertial", precision=precision)
    assert depth == pytest.approx(normal, rel=0.03)
