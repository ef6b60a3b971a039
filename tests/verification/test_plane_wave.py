"""A wave that climbs a level plain at a constant speed without breaking.

Definition: u = 1 m/s, n = 0.03, one hour, level given at the west end. Reference: h = [7/3 n2 u2 (u t - x)]^(3/7),
Hunter et al. 2005, Adv. Water Resour. 28:975. Tolerance: rms 2.5 % of the greatest depth; the front's vertical face
costs most of it.
"""

import pytest

from tests.verification.cases import plane_wave


@pytest.mark.parametrize(
    ("scheme", "theta"), [("local_inertial", 1.0), ("local_inertial", 0.8), ("shallow_water", 1.0)]
)
@pytest.mark.parametrize("precision", ["single", "double"])
def test_the_wave_keeps_its_shape(scheme, theta, precision, judged):
    compared = plane_wave(50.0, scheme=scheme, theta=theta, precision=precision, record_every=0)
    case = f"Wave on a plain, {scheme}, theta {theta:g}, {precision}"
    share = compared.rmse / compared.exact_m.max()
    judged(case, "rms error as share of the greatest depth", 0, share, 0.025, "Hunter et al. 2005")
