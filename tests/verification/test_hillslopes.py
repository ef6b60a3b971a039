"""Rain that runs off: a plane, and two planes with a channel between them.

Plane: 200 m of 1 %, n = 0.03, 50 mm/h; reference: the kinematic wave (Henderson, Wooding 1964, J. Geophys. Res.
69:1531). It lacks the pressure that rounds the real hydrograph's corner, hence an efficiency below 1.
V catchment: Di Giammarco et al. 1996, J. Hydrol. 175:267: planes 800 m by 1000 m of 5 %, n = 0.015; channel 20 m wide
of 2 %, n = 0.15; 10.8 mm/h for 90 minutes; what falls (1.62 km2 times the rain, 4.86 m3/s) must come out.
"""

import pytest

from tests.verification.cases import kinematic_plane, nash_sutcliffe, v_catchment

SCHEMES = ["local_inertial", "shallow_water"]


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("precision", ["single", "double"])
def test_the_plane_gives_the_kinematic_hydrograph(scheme, precision, judged):
    _, computed, exact = kinematic_plane(5.0, scheme=scheme, precision=precision, record_every=0)
    case, source = f"Plane in rain, {scheme}, {precision}", "kinematic wave, Henderson and Wooding 1964"
    judged(case, "Nash-Sutcliffe efficiency", 1, nash_sutcliffe(computed, exact), 0.003, source)
    assert computed[-1] == pytest.approx(exact[-1], rel=1e-4)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("precision", ["single", "double"])
def test_the_v_catchment_gives_what_falls_on_it(scheme, precision, judged):
    run, outflow = v_catchment(20.0, scheme=scheme, precision=precision)
    case, source = f"V catchment, {scheme}, {precision}", "Di Giammarco et al. 1996"
    judged(case, "steady outflow, m3/s", 4.860, outflow, 0.002, source, share=True)
    assert run.ledger().error <= 1e-12
