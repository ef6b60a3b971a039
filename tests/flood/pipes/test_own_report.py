"""What we tell of a run is what SWMM's own report tells: of every shape, several barrels, all ways water comes by.

The figures are read from the report that the same run wrote, in the model's own units.
"""

import re

import geopandas
import pytest

from undergrid.core.flood.pipes.capacity import network_capacity, reached_by_rain
from undergrid.core.flood.pipes.inp import InpFile
from undergrid.core.flood.pipes.model import Model
from undergrid.core.flood.pipes.running import run_swmm
from undergrid.core.flood.pipes.simulated_time import seconds_of
from undergrid.core.kernel.task import Call
from undergrid.tests.flood.pipes.worlds import TWO_PIPES

ACRE_FOOT_M3 = 43560 * 0.3048**3
ROUNDING = {"rel": 1e-4, "abs": 0.0006 * ACRE_FOOT_M3}
"""Three decimals of acre-feet; SWMM takes 2.2956e-5 of them for a cubic foot."""
SHAPES = {
    "k1": "CUSTOM 3 arch 0 0 2",
    "k2": "RECT_TRIANGULAR 3 4 1 0 3",
    "k3": "FILLED_CIRCULAR 4 0.8 0 0 2 5",
    "k4": "IRREGULAR brook 0 0 0 2",
    "k5": "CIRCULAR 3 0 0 0",
}
AMERICAN = """\
[OPTIONS]
FLOW_UNITS CFS
INFILTRATION HORTON
FLOW_ROUTING DYNWAVE
START_DATE 07/01/2024
END_DATE 07/01/2024
END_TIME 06:00
REPORT_STEP 0:05
WET_STEP 0:01
ROUTING_STEP 2
[EVAPORATION]
MONTHLY 0.1 0.1 0.1 0.1 0.1 0.1 0.9 0.1 0.1 0.1 0.1 0.1
[RAINGAGES]
G INTENSITY 0:30 1 TIMESERIES storm
[TIMESERIES]
storm 0:00 3
storm 0:30 4
storm 1:00 0
[SUBCATCHMENTS]
farm G a 40 60 900 1 0
[SUBAREAS]
farm 0.013 0.15 0.06 0.2 25 OUTLET
[INFILTRATION]
farm 3 0.5 4 7 0
[JUNCTIONS]
a 95 9
b 94.5 9
c 94 9
d 93.5 9
[STORAGE]
pond 93 9 1 FUNCTIONAL 0 0 2000 0 1 3.5 0.5 0.25
[OUTFALLS]
o 91 FREE
[CONDUITS]
k1 a b 300 0.013 0 0
k2 b c 300 0.013 0 0
k3 c d 300 0.013 0 0
k4 d pond 300 0.03 0 0
k5 pond o 300 0.013 1 0
[XSECTIONS]
""" + "\n".join(f"{name} {shape}" for name, shape in SHAPES.items()) + """
[CURVES]
arch SHAPE 0 0.5
arch 0.5 1
arch 1 0.2
[TRANSECTS]
NC 0.03 0.03 0.025
X1 brook 5 6 24 0 0 0 0 0 0
GR 6 0 3 6 0 15 3 24 6 30
[DWF]
b FLOW 1.5
[HYDROGRAPHS]
leaks G
leaks ALL SHORT 0.05 1 2
[RDII]
b leaks 90
[AQUIFERS]
sand 0.5 0.15 0.3 1 10 15 0.35 14 0.002 85 93.5 0.3
[GROUNDWATER]
farm sand d 97 0.5 1.5 0 0 0 0 *
[COORDINATES]
a 0 0
b 300 0
c 600 0
d 900 0
pond 1200 0
o 1500 0
"""  # fmt: skip


def table(report, title):
    """Return the rows of one table of SWMM's report: the words behind each name, by the name."""
    body = re.search(rf"^  {title}\n  \*+\n(.*?)(?=^  \*{{5,}}|\Z)", report, re.S | re.M)[1]
    rows = re.split(r"^\s*-{5,}\s*$", body, flags=re.M)[2]
    return {row.split()[0]: row.split()[1:] for row in rows.splitlines() if row.strip()}


@pytest.fixture(scope="module")
def american(tmp_path_factory):
    folder = tmp_path_factory.mktemp("american")
    inp = folder / "own.inp"
    inp.write_text(AMERICAN, encoding="utf-8")
    found = []
    answer = run_swmm(Call(report=found.append), inp=str(inp), output_folder=str(folder / "run"))
    return answer, (folder / "run" / "model.rpt").read_text(encoding="utf-8"), found


@pytest.mark.parametrize("name", SHAPES)
def test_flow_and_depth_to_full_are_those_of_the_report(american, name):
    answer, report, _ = american
    links = geopandas.read_file(answer["layers"], layer="links").set_index("name")
    to_full = [float(each) for each in table(report, "Link Flow Summary")[name][-2:]]
    assert [links.loc[name, "flow_ratio"], links.loc[name, "filling"]] == pytest.approx(to_full, abs=0.0051)


def test_what_evaporated_from_ground_is_a_depth(american):
    answer, report, _ = american
    areas = geopandas.read_file(answer["layers"], layer="subcatchments").set_index("name")
    inches = float(table(report, "Subcatchment Runoff Summary")["farm"][2])
    assert inches > 0.02
    assert areas.loc["farm", "evaporation_mm"] == pytest.approx(inches * 25.4, abs=0.0051 * 25.4)


def test_every_way_in_which_water_comes_and_goes_is_in_the_balance(american):
    answer, report, _ = american
    book = answer["balance"]
    told = dict(re.findall(r"^  ([A-Z][\w ]+?) \.+ +(-?[\d.]+)", report.split("Flow Routing Continuity")[1], re.M))
    for name, key in {
        "Dry Weather Inflow": "dry_weather_m3", "Wet Weather Inflow": "wet_weather_m3", "RDII Inflow": "rdii_m3",
        "Groundwater Inflow": "groundwater_m3", "External Outflow": "outflow_m3",
        "Evaporation Loss": "evaporated_m3", "Exfiltration Loss": "seeped_m3",
    }.items():  # fmt: skip
        assert float(told[name]) > 0, name
        assert book[key] == pytest.approx(float(told[name]) * ACRE_FOOT_M3, **ROUNDING), name
    came = sum(book[key] for key in ("wet_weather_m3", "dry_weather_m3", "groundwater_m3", "rdii_m3", "external_m3"))
    left = sum(book[key] for key in ("outflow_m3", "flooded_m3", "evaporated_m3", "seeped_m3"))
    error = 100 * (1 - (left + book["final_m3"]) / (came + book["initial_m3"]))
    assert error == pytest.approx(book["routing_error_percent"], abs=0.01)


def test_what_has_no_place_is_tabled_and_told(american):
    answer, _, found = american
    areas = geopandas.read_file(answer["layers"], layer="subcatchments")
    assert areas["name"].tolist() == ["farm"]
    assert areas.geometry.isna().all()
    [told] = [each for each in found if each.slug == "model-without-places"]
    assert (told.subject, told.place.sheet) == ("farm", "POLYGONS")


def test_two_barrels_carry_twice_as_much_before_they_are_graded_as_full(tmp_path):
    ratios = {}
    for barrels in (1, 2):
        inp = tmp_path / f"{barrels}.inp"
        text = re.sub(r"CIRCULAR 0\.4 0 0 0 1", f"CIRCULAR 0.8 0 0 0 {barrels}", TWO_PIPES)
        inp.write_text(text.replace("REPORT_STEP          00:01:00", "REPORT_STEP 0:05"), encoding="utf-8")
        asked = {"return_periods_a": [2], "duration_min": 30, "crs": "EPSG:32648", "workers": 1}
        answer = network_capacity(Call(), inp=str(inp), output_folder=str(tmp_path / f"of{barrels}"), **asked)
        ratios[barrels] = geopandas.read_file(answer["layer"])["flow_ratio"]
    assert (ratios[1] / ratios[2]).tolist() == pytest.approx([2, 2], rel=0.05)


def test_pipes_are_graded_where_the_model_has_no_map(tmp_path):
    inp = tmp_path / "bare.inp"
    inp.write_text(TWO_PIPES.split("[COORDINATES]")[0], encoding="utf-8")
    asked = {"return_periods_a": [1, 100], "duration_min": 30, "workers": 1}
    answer = network_capacity(Call(), inp=str(inp), output_folder=str(tmp_path / "ladder"), **asked)
    assert answer["pipes"] == 2
    assert geopandas.read_file(answer["layer"])["fails_a"].tolist() == [100, 100]


BELOW = "[{section}]\n{row}\n[CONDUITS]\nsewer c d 50 0.013 0 0\n[JUNCTIONS]\nc 9 2\nd 8 2\n"


@pytest.mark.parametrize(
    ("section", "row"),
    [
        ("INLET_USAGE", "first grate c 1"),
        ("LID_USAGE", "street garden 1 100 5 0 10 0 * c"),
        ("GROUNDWATER", "street sand c 97 0.5 1.5 0 0 0 0 *"),
        ("RDII", "c leaks 3"),
    ],
)
def test_rain_reaches_a_sewer_also_other_than_over_ground(section, row):
    model = Model.of(InpFile.parse(TWO_PIPES + BELOW.format(section=section, row=row)))
    assert reached_by_rain(model) == {"first", "second", "sewer"}


@pytest.mark.parametrize(
    ("step", "bare_s", "seconds"),
    [
        ("0:05", 3600, 300),
        ("00:00:20", 3600, 20),
        ("0.25", 3600, 900),
        ("20", 1, 20),
        ("0:01", 1, 60),
        ("soon", 1, None),
    ],
)
def test_steps_are_read_as_swmm_reads_them(step, bare_s, seconds):
    assert seconds_of(step, bare_s=bare_s) == seconds
