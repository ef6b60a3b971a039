"""One opening between street and pipe beside the formula worked out by hand, the worst of cells of 1, 2, 5 and 10 m.

Definition: a pond over a level bed, n = 0.01, fed from all sides; see `tests/flood/coupling/test_convergence.py`, which
also varies exchange steps and output intervals. Rubinato's lid has 0.24 m, their rig's; their formulas and coefficients
stand for their measurements, of which no figures are public in what we have.
"""

from math import pi, sqrt

import pytest

from undergrid.core.flood.coupling.inlet_types import InletType
from undergrid.core.kernel.text import Text
from undergrid.tests.flood.coupling.test_convergence import G2, GRATE, SHAFT, SMALL
from undergrid.tests.flood.coupling.worlds import Pond

LID = InletType(
    "lid", Text("lid", "井盖"), perimeter_m=pi * 0.24, clear_area_m2=pi * 0.12**2, weir_coefficient=0.54,
    orifice_coefficient=0.167, weir_form="rectangular",
)  # fmt: skip
HEC22, RUBINATO = "HEC-22, FHWA 2013", "Rubinato et al. 2017"
DOWN = [
    ("Grate as a weir, 10 cm", {"kind": GRATE, "depth_m": 0.1}, 1.66 * 2.38 * 0.1**1.5, f"{HEC22}, eq. 4-26"),
    ("Grate as an orifice, 30 cm", {"kind": SMALL, "depth_m": 0.3}, 0.67 * 0.05 * sqrt(G2 * 0.3), f"{HEC22}, eq. 4-27"),
    ("Lid as a free weir, 2 cm", {"kind": LID, "depth_m": 0.02}, 0.36 * pi * 0.24 * sqrt(G2) * 0.02**1.5, RUBINATO),
]
UP = {"kind": SHAFT, "depth_m": 0.3, "inflow_m3_s": 0.2, "diameter_m": 0.01, "shaft_depth_m": 5.3}
SCHEMES = ["local_inertial", "shallow_water"]


def worst(tmp_path, expected, of, scheme, **given):
    """Return the figure, of those over all cells, that lies farthest from what is expected."""
    cells = (1, 2, 5, 10)
    return max((of(*Pond(cell_m=each, scheme=scheme, **given).flow_m3_s(tmp_path)) for each in cells),
               key=lambda figure: abs(figure - expected))  # fmt: skip


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("case", "given", "expected", "source"), DOWN)
def test_an_inlet_takes_its_formula(tmp_path, judged, case, given, expected, source, scheme):
    found = worst(tmp_path, expected, lambda flow, _: flow, scheme, **given)
    # The full equations lower what runs together over the rim of a cell of 1 m by v^2 / 2 g.
    within = 0.02 if scheme == "local_inertial" else 0.05
    judged(f"{case}, {scheme}", "flow into the pipe, m3/s", expected, found, within, source, share=True)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_manhole_stands_as_high_as_its_formula(tmp_path, judged, scheme):
    expected = (0.2 / (0.167 * 0.385)) ** 2 / G2
    found = worst(tmp_path, expected, lambda _, head_m: head_m - 10.3, scheme, **UP)
    judged(f"Manhole that surcharges, 0.2 m3/s, {scheme}", "head over the street, m", expected, found, 0.02, RUBINATO,
           share=True)  # fmt: skip
