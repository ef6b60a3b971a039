"""What one inlet takes, and what one manhole gives, by hand: at any cell, exchange step and output interval.

Formulas: HEC-22, 3rd ed. (FHWA 2013), eq. 4-26 to 4-31; Rubinato et al. (2017), J. Hydrology 552: 425-432;
Villemonte (1947), Engineering News-Record 139: 866-869. All are written out here, not taken from the program.
"""

from math import log2, sqrt

import pytest

from undergrid.core.flood.coupling.inlet_types import InletType, inlet_types
from undergrid.core.kernel.text import Text
from undergrid.tests.flood.coupling.test_coupled import RISING
from undergrid.tests.flood.coupling.worlds import Pond, street_and_pipe

G2 = 2 * 9.81
NAME = Text("grate", "雨水口")
GRATE = InletType("grate", NAME, perimeter_m=2.38, clear_area_m2=0.19, weir_coefficient=1.66, orifice_coefficient=0.67)
SMALL = InletType("small", NAME, perimeter_m=2.38, clear_area_m2=0.05, weir_coefficient=1.66, orifice_coefficient=0.67)
SHAFT = InletType(
    "shaft", NAME, perimeter_m=2.2, clear_area_m2=0.385, weir_coefficient=0.54, orifice_coefficient=0.167,
    weir_form="rectangular",
)  # fmt: skip
NEAR = 0.02
STEPS = [(1, 0.1), (1, 10), (2, 2), (5, 1), (10, 0.1), (10, 10)]
FULL = "shallow_water"
BY_SCHEME = [
    *[("local_inertial", *step, NEAR) for step in STEPS],
    # What runs together over the rim of a cell of 1 m has 0.31 m/s: by the full equations it stands v^2 / 2 g lower.
    *[(FULL, 1, 10, 0.05), (FULL, 2, 2, NEAR), (FULL, 5, 1, NEAR), (FULL, 10, 10, NEAR)],
]


@pytest.mark.parametrize(("scheme", "cell_m", "sync_s", "near"), BY_SCHEME)
def test_an_inlet_in_a_pond_takes_what_its_weir_says(tmp_path, scheme, cell_m, sync_s, near):
    flow, _ = Pond(kind=GRATE, depth_m=0.1, cell_m=cell_m, sync_s=sync_s, scheme=scheme).flow_m3_s(tmp_path)
    by_hand = 1.66 * 2.38 * 0.1**1.5  # eq. 4-26: 0.1249 m3/s, where the orifice would take 0.178
    assert flow == pytest.approx(by_hand, rel=near)


@pytest.mark.parametrize(("scheme", "near"), [("local_inertial", 0.03), (FULL, 0.07)])
def test_over_asphalt_little_is_lost_on_the_way_to_a_small_cell(tmp_path, scheme, near):
    """5 cm over n = 0.016, in a cell of 1 m: with the depth of that cell alone it took 5 % and 40 % too little."""
    flow, _ = Pond(kind=GRATE, depth_m=0.05, cell_m=1, manning=0.016, scheme=scheme).flow_m3_s(tmp_path)
    assert flow == pytest.approx(1.66 * 2.38 * 0.05**1.5, rel=near)


@pytest.mark.parametrize(("cell_m", "sync_s"), STEPS)
def test_a_small_grate_takes_what_its_orifice_says(tmp_path, cell_m, sync_s):
    flow, _ = Pond(kind=SMALL, depth_m=0.3, cell_m=cell_m, sync_s=sync_s).flow_m3_s(tmp_path)
    by_hand = 0.67 * 0.05 * sqrt(G2 * 0.3)  # eq. 4-27: 0.0813 m3/s, where the weir would take 0.649
    assert flow == pytest.approx(by_hand, rel=NEAR)


@pytest.mark.parametrize(("scheme", "cell_m", "sync_s"), [each[:3] for each in BY_SCHEME])
def test_a_manhole_passes_its_inflow_under_the_head_of_its_orifice(tmp_path, scheme, cell_m, sync_s):
    """The pipe beyond is closed but for a finger's width: all that comes must go up."""
    pond = Pond(
        kind=SHAFT, depth_m=0.3, cell_m=cell_m, sync_s=sync_s, inflow_m3_s=0.2, diameter_m=0.01, shaft_depth_m=5.3,
        scheme=scheme,
    )  # fmt: skip
    flow, head_m = pond.flow_m3_s(tmp_path)
    over_the_street = (0.2 / (0.167 * 0.385)) ** 2 / G2  # 0.493 m
    assert -flow == pytest.approx(0.2, rel=NEAR)
    assert head_m - 10.3 == pytest.approx(over_the_street, rel=NEAR)


@pytest.mark.parametrize("every_s", [1, 7, 60, 600])
def test_the_output_interval_changes_neither(tmp_path, every_s):
    down, _ = Pond(kind=GRATE, depth_m=0.1, every_s=every_s, sync_s=2).flow_m3_s(tmp_path, 600, 1200)
    up, head_m = Pond(
        kind=SHAFT, depth_m=0.3, every_s=every_s, sync_s=2, inflow_m3_s=0.2, diameter_m=0.01, shaft_depth_m=5.3
    ).flow_m3_s(tmp_path, 600, 1200)
    assert down == pytest.approx(1.66 * 2.38 * 0.1**1.5, rel=NEAR)
    assert -up == pytest.approx(0.2, rel=NEAR)
    assert head_m - 10.3 == pytest.approx((0.2 / (0.167 * 0.385)) ** 2 / G2, rel=NEAR)


@pytest.mark.parametrize("sync_s", [0.1, 1, 10])
def test_a_drowned_inlet_takes_what_villemonte_says(tmp_path, sync_s):
    """The shaft is so wide that its water stands 0.2 m over the rim all the while."""
    pond = Pond(kind=GRATE, depth_m=0.25, sync_s=sync_s, shaft_m2=1e6, shaft_depth_m=5.2, diameter_m=0.01)
    flow, head_m = pond.flow_m3_s(tmp_path)
    assert head_m == pytest.approx(10.2, abs=1e-3)
    weir = 1.66 * 2.38 * 0.25**1.5 * (1 - (0.2 / 0.25) ** 1.5) ** 0.385  # 0.302
    hole = 0.67 * 0.19 * sqrt(G2 * (0.25 - 0.2))  # 0.126: it governs
    assert weir > hole
    assert flow == pytest.approx(hole, rel=NEAR)


def test_a_kerb_opening_is_a_weir_and_then_an_orifice_from_its_middle(tmp_path):
    kerb = InletType(
        "kerb", NAME, perimeter_m=0.75, clear_area_m2=0.1125, weir_coefficient=1.60, orifice_coefficient=0.67,
        orifice_form="upright", opening_height_m=0.15,
    )  # fmt: skip
    shallow, _ = Pond(kind=kerb, depth_m=0.08).flow_m3_s(tmp_path)
    deep, _ = Pond(kind=kerb, depth_m=0.4).flow_m3_s(tmp_path)
    assert shallow == pytest.approx(1.60 * 0.75 * 0.08**1.5, rel=NEAR)  # eq. 4-28 without depression
    assert deep == pytest.approx(0.67 * 0.1125 * sqrt(G2 * (0.4 - 0.075)), rel=NEAR)  # eq. 4-31


def test_the_two_forms_of_a_weir_are_not_confused(tmp_path):
    """Rubinato's 0.54 belongs to 2/3 C P sqrt(2 g) d^1.5; in HEC-22's form it would take a third of it."""
    flow, _ = Pond(kind=inlet_types()["open"], depth_m=0.1).flow_m3_s(tmp_path)
    assert flow == pytest.approx(2 / 3 * 0.54 * 2.2 * sqrt(G2) * 0.1**1.5, rel=NEAR)


def test_no_type_takes_more_than_its_table_says(tmp_path):
    flow, _ = Pond(kind=inlet_types()["grate2"], depth_m=0.3).flow_m3_s(tmp_path)
    assert flow == pytest.approx(0.035, rel=1e-3)


def test_it_converges_in_the_exchange_step_by_at_least_its_first_order(tmp_path):
    """Water that rises out of two manholes and sinks again: the error against a step of 0.1 s halves with the step."""

    def risen_m3(sync_s):
        place = tmp_path / f"{sync_s:g}"
        place.mkdir()
        with street_and_pipe(place, depth_m=0.0, diameter=0.35, more=RISING, sync_s=sync_s, routing_s=0.1) as run:
            run._pace_s[0] = sync_s
            run.advance(300)
            return float(run.up_m3.sum())

    truth = risen_m3(0.1)
    errors = [abs(risen_m3(sync_s) - truth) for sync_s in (4.0, 2.0, 1.0)]
    assert errors[0] < 0.01 * truth
    orders = [log2(errors[0] / errors[1]), log2(errors[1] / errors[2])]
    assert min(orders) > 0.8, orders
