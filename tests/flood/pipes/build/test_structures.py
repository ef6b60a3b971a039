"""Pumping stations, gates and sills of a survey become links that SWMM computes."""

import pandas as pd
import pytest

from undergrid.core.flood.pipes.build.building import GAUGE, SKELETON
from undergrid.core.flood.pipes.build.network import build_network
from undergrid.core.flood.pipes.inp import InpFile
from undergrid.core.flood.pipes.model import Model
from undergrid.core.flood.pipes.results import read_results
from undergrid.core.flood.pipes.running import run_swmm
from undergrid.core.kernel.task import Call
from undergrid.tests.flood.pipes.build.test_network import survey

RIVER = {"feature": "出水口", "appurtenance": None}
INFLOW = '[INFLOWS]\nY1 FLOW "" FLOW 1.0 1.0 0.05\n'


def through(words, leaves_m):
    """A pipe into a chamber that the survey calls ``words``, and one out of it that starts at ``leaves_m``."""
    points = {"Y1": {}, "Y2": {"appurtenance": words}, "Y3": RIVER}
    pipes = {
        ("Y1", "Y2"): {"from_level_m": 10.0, "to_level_m": 9.5},
        ("Y2", "Y3"): {"from_level_m": leaves_m, "to_level_m": 9.3, "flow_direction": "forward"},
    }
    return build_network(*survey(points, pipes))


def run(built, folder):
    """Return the greatest flow in every link under a steady inflow of 50 L/s."""
    text = SKELETON.format(title="trial", infiltration="HORTON", gauge=GAUGE) + INFLOW
    plain = Model.of(InpFile.parse(text))
    model = Model(built.nodes.drop(columns="ground_m"), built.links, plain.subcatchments, plain.original)
    inp = folder / "trial.inp"
    model.file().write(inp)
    answer = run_swmm(Call(), inp=str(inp), output_folder=str(folder / "run"), layers=False)
    assert abs(answer["balance"]["routing_error_percent"]) < 2
    results = read_results(folder / "run" / "model.out")
    return pd.Series(results.series("link", "flow_m3_s")[-1], index=results.names["link"])


@pytest.mark.parametrize(
    ("words", "leaves_m", "kind"), [("泵站", 11.0, "pump"), ("闸门井", 9.5, "orifice"), ("溢流井", 9.8, "weir")]
)
def test_what_arrives_goes_through_the_structure(words, leaves_m, kind, tmp_path):
    built = through(words, leaves_m)
    links = built.links.set_index("name")
    assert links.loc[f"Y2~{kind}", "kind"] == kind
    assert (links.loc["Y2-Y3", "from_node"], links.loc["Y2-Y3", "from_offset_m"]) == (f"Y2~{kind}", 0.0)
    assert built.nodes.set_index("name").loc[f"Y2~{kind}", "invert_m"] == pytest.approx(leaves_m)
    flow = run(built, tmp_path)
    assert flow[f"Y2~{kind}"] == pytest.approx(0.05, rel=0.02)
    assert flow["Y2-Y3"] == pytest.approx(0.05, rel=0.02)


def test_what_was_assumed_of_a_structure_is_said_on_the_spot():
    (finding,) = through("泵站", 11.0).findings
    assert (finding.slug, finding.subject) == ("build-pump", "Y2")
    assert finding.wkt == "POINT (50.000 0.000)"


def test_an_overflow_chamber_lets_the_low_pipe_go_past_the_sill():
    points = {"Y1": {}, "Y2": {"appurtenance": "溢流井"}, "Y3": RIVER, "Y4": RIVER}
    pipes = {
        ("Y1", "Y2"): {"from_level_m": 10.0, "to_level_m": 9.5},
        ("Y2", "Y3"): {"from_level_m": 9.5, "to_level_m": 9.3},
        ("Y2", "Y4"): {"from_level_m": 10.2, "to_level_m": 10.0},
    }
    links = build_network(*survey(points, pipes)).links.set_index("name")
    assert links.loc["Y2-Y3", "from_node"] == "Y2"
    assert links.loc["Y2-Y4", "from_node"] == "Y2~weir"


def test_a_station_at_the_end_of_a_network_stays_a_chamber():
    points = {"Y1": {}, "Y2": {"appurtenance": "泵站"}, "Y3": {}}
    pipes = {
        ("Y1", "Y2"): {"from_level_m": 10.0, "to_level_m": 9.5},
        ("Y3", "Y2"): {"from_level_m": 10.0, "to_level_m": 9.5},
    }
    assert set(build_network(*survey(points, pipes)).links["kind"]) == {"conduit"}
