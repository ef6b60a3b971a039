"""Thin supercritical water down a steep street finds its normal depth.

Definition: 0.15 m2/s down 18 % (and 4 %), n = 0.016, 2 m cells, each step of the bed deeper than the water.
Reference: Manning's normal depth; Froude number 5 (and 2.6). Hydrostatic reconstruction alone fails here (Delestre et
al. 2012, Appl. Math. Lett. 25:1651).
"""

import pytest

from tests.verification.cases import steep_street

MANNING = "Manning's formula"


@pytest.mark.parametrize("precision", ["single", "double"])
@pytest.mark.parametrize("slope", [0.18, 0.04])
def test_the_full_equations_find_normal_depth(slope, precision, judged):
    depth, normal, froude = steep_street(slope, scheme="shallow_water", precision=precision)
    assert froude > 2.5
    # above a Froude number of 2 roll waves are true, and ride on it
    judged(
        f"Street of {100 * slope:g} %, shallow_water, {precision}",
        "mean depth, m",
        normal,
        depth,
        0.05,
        MANNING,
        share=True,
    )


@pytest.mark.parametrize("precision", ["single", "double"])
@pytest.mark.parametrize("slope", [0.18, 0.04])
def test_the_local_inertial_scheme_finds_it_too(slope, precision, judged):
    depth, normal, _ = steep_street(slope, scheme="local_inertial", precision=precision)
    judged(
        f"Street of {100 * slope:g} %, local_inertial, {precision}",
        "mean depth, m",
        normal,
        depth,
        0.05,
        MANNING,
        share=True,
    )
