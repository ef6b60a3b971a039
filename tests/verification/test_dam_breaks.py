"""A dam vanishes: over dry ground (Ritter 1892) and over standing water (Stoker 1957).

Definition: a frictionless level channel 100 m long, 1 m of water left of x = 0, nothing or 0.1 m on the right, 6 s.
Reference: the closed solutions. Source: Delestre et al. 2013 (SWASHES), Int. J. Numer. Meth. Fluids 72:269, 4.1.1 and
4.1.2. Full shallow-water scheme only: without advection there is no bore.
"""

import pytest

from tests.verification.cases import dam_break, order

FULL = {"scheme": "shallow_water", "record_every": 0}


@pytest.mark.parametrize("precision", ["single", "double"])
@pytest.mark.parametrize("right_m", [0.0, 0.1])
def test_the_profile_is_the_closed_solution(right_m, precision, judged):
    # Two per cent of the dam's depth: a rarefaction's corners and a bore smear over a few cells of 0.5 m.
    found = dam_break(0.5, right_m, precision=precision, **FULL)
    name, source = ("Ritter", "Ritter 1892") if right_m == 0 else ("Stoker", "Stoker 1957")
    judged(f"Dam break, {name}, shallow_water, {precision}", "mean error of depth, m", 0, found.mae, 0.01, source)


@pytest.mark.parametrize("right_m", [0.0, 0.1])
def test_halving_the_cell_brings_it_nearer(right_m):
    coarse, fine = (dam_break(cell, right_m, precision="double", **FULL).mae for cell in (1.0, 0.5))
    assert order(coarse, fine) > 0.6  # a solution with a jump or a corner allows at most 1


def test_water_over_dry_ground_is_nowhere_negative_and_all_there():
    compared = dam_break(0.5, 0.0, **FULL)
    assert compared.computed_m.min() >= 0
    assert compared.computed_m.sum() * 0.5 == pytest.approx(50.0, abs=1e-4)
