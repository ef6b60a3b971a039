"""What a run had found before it failed is told by all who had it run: scenarios, the storm ladder."""

import pytest

from undergrid.core.flood.pipes.capacity import network_capacity
from undergrid.core.flood.scenarios.running import run_scenarios
from undergrid.core.jobs.process import RunFailed
from undergrid.core.kernel.task import Call
from undergrid.tests.flood.pipes.worlds import TWO_PIPES

SET = """
task = "flood.pipes.running.run_swmm"
outputs = { output_folder = "run" }
[parameters]
inp = "broken.inp"
layers = false
[[measures]]
code = "today"
"""


@pytest.fixture
def broken(tmp_path):
    path = tmp_path / "broken.inp"
    path.write_text(TWO_PIPES.replace("second lower river", "second lower sea"), encoding="utf-8")
    return path


def test_a_failed_scenario_leaves_its_findings(tmp_path, broken):
    (tmp_path / "set.toml").write_text(SET)
    told = []
    run_scenarios(Call(report=told.append), scenarios=str(tmp_path / "set.toml"), results=str(tmp_path / "results"))
    [undefined] = [each for each in told if each.slug == "swmm-error-209"]
    assert undefined.text.en.startswith("Scenario today: SWMM: undefined object sea")
    assert (undefined.subject, undefined.place.file, undefined.remedy.zh != "") == ("second", "broken.inp", True)


def test_a_failed_step_of_the_storm_ladder_leaves_its_findings(tmp_path, broken):
    told = []
    with pytest.raises(RunFailed):
        network_capacity(
            Call(report=told.append), inp=str(broken), output_folder=str(tmp_path / "out"), return_periods_a=[2.0]
        )
    assert "swmm-error-209" in {each.slug for each in told}
