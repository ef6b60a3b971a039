"""Scenarios: crossed, run apart, kept as they end, and never run twice."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from undergrid.core.flood.rain.storm_table import read_storm
from undergrid.core.flood.scenarios.comparing import compare_scenarios
from undergrid.core.flood.scenarios.declaring import read_set
from undergrid.core.flood.scenarios.result_folder import Shelf, finished, read_record
from undergrid.core.flood.scenarios.running import run_scenarios
from undergrid.core.kernel.errors import Cancelled, SourceError
from undergrid.core.kernel.progress import Progress
from undergrid.core.kernel.task import Call
from undergrid.tests.flood.scenarios.clusters import children, long_set
from undergrid.tests.flood.scenarios.ladders import LADDER, SIX, ladder

RUN = """
import os, signal, sys
from pathlib import Path
from undergrid.core.flood.scenarios.result_folder import finished
from undergrid.core.flood.scenarios.running import run_scenarios
from undergrid.core.kernel.progress import Progress
from undergrid.core.kernel.task import Call

def killed_once_one_is_finished():
    if finished(Path(sys.argv[2])):
        os.killpg(0, signal.SIGKILL)
    return False

run_scenarios(Call(progress=Progress(is_cancelled=killed_once_one_is_finished)), scenarios=sys.argv[1],
              results=sys.argv[2], workers=1)
"""


def test_every_combination_is_a_scenario(tmp_path):
    assert [each.code for each in read_set(Path(ladder(tmp_path))).scenarios()] == SIX


def test_a_scenario_is_named_by_its_choices_in_both_languages(tmp_path):
    last = list(read_set(Path(ladder(tmp_path))).scenarios())[-1]
    assert last.name.en == "Once in 50 years, Whole valley"
    assert last.name.zh == "50 年一遇，全流域"


def test_a_later_choice_overrides_an_earlier_one(tmp_path):
    text = LADDER + "\n[[network]]\ncode = 'other'\nparameters = { duration_min = 120 }\n"
    assert next(read_set(Path(ladder(tmp_path, text))).scenarios()).parameters["duration_min"] == 120


@pytest.mark.parametrize(
    ("broken", "why"),
    [
        (LADDER.replace("task =", "tusk ="), "task"),
        (LADDER.replace('code = "P10"', 'code = "P2"'), "stands twice"),
        (LADDER.replace('code = "P10"', 'code = "P10"\npriority = "high"'), "priority must be a number"),
        (LADDER.replace('code = "P10"', 'code = "../P10"'), "cannot name a folder"),
        ("[[rain", "cannot be read"),
    ],
)
def test_a_set_that_makes_no_sense_is_refused_with_the_reason(tmp_path, broken, why):
    with pytest.raises(SourceError, match=why):
        read_set(Path(ladder(tmp_path, broken)))


@pytest.mark.parametrize(
    ("asked", "why"), [('["max_deph"]', "no raster “max_deph”.*arrival, depth"), ('"max_depth"', "not a list of names")]
)
def test_rasters_that_no_run_writes_are_refused_before_anything_runs(tmp_path, asked, why):
    with pytest.raises(SourceError, match=why):
        read_set(Path(ladder(tmp_path, f"rasters = {asked}\n{LADDER}")))


def test_a_set_asks_every_run_for_the_rasters_it_keeps(tmp_path):
    text = f'rasters = ["max_depth", "arrival"]\n{LADDER}'
    every = list(read_set(Path(ladder(tmp_path, text))).scenarios())
    assert {tuple(each.asked(tmp_path)["rasters"]) for each in every} == {("arrival", "max_depth")}
    plain = next(read_set(Path(ladder(tmp_path))).scenarios())
    assert Shelf(tmp_path).key(plain) != Shelf(tmp_path).key(every[0])  # other rasters are another run


def test_the_highest_priority_runs_first_and_is_kept_in_the_record(tmp_path):
    """P50 counts 10 and the whole valley 1: 11, 10, then 1 and 0 in the order of the set."""
    text = LADDER.replace('code = "P50"', 'code = "P50"\npriority = 10').replace(
        'code = "areal"', 'code = "areal"\npriority = 1'
    )
    answer = run_scenarios(Call(), scenarios=ladder(tmp_path, text), results=str(tmp_path / "results"), workers=1)
    ended = sorted((tmp_path / "results").glob("*/scenario.json"), key=lambda each: each.stat().st_mtime_ns)
    assert [each.parent.name for each in ended] == answer["run"]
    assert answer["run"] == ["P50-areal", "P50-point", "P2-areal", "P10-areal", "P2-point", "P10-point"]
    assert {code: each.priority for code, each in finished(tmp_path / "results").items()} == {
        "P50-areal": 11, "P50-point": 10, "P2-areal": 1, "P10-areal": 1, "P2-point": 0, "P10-point": 0,
    }  # fmt: skip


def test_another_priority_runs_nothing_again_and_is_told(tmp_path):
    results = str(tmp_path / "results")
    run_scenarios(Call(), scenarios=ladder(tmp_path), results=results)
    urgent = LADDER.replace('code = "P50"', 'code = "P50"\npriority = 10')
    assert run_scenarios(Call(), scenarios=ladder(tmp_path, urgent), results=results)["run"] == []
    rows = compare_scenarios(Call(), results=results, output=str(tmp_path / "t.csv"))["scenarios"]
    assert {row["code"]: row.get("priority") for row in rows if "P50" in row["code"]} == {
        "P50-point": 10, "P50-areal": 10
    }  # fmt: skip


def test_rain_by_design_is_written_for_the_run(tmp_path):
    text = LADDER.replace(
        "parameters = { return_period_a = 2 }",
        'design = { formula = "CQ-SPB", return_period_a = 2, duration_min = 60 }',
    )
    first = next(read_set(Path(ladder(tmp_path, text))).scenarios())
    asked = first.asked(tmp_path)
    assert read_storm(Path(asked["rainfall"])).total_mm == pytest.approx(first.storm.total_mm, rel=1e-5)


def test_a_table_with_uneven_steps_is_not_rain(tmp_path):
    (tmp_path / "rain.csv").write_text("begin_min,depth_mm\n0,1\n5,2\n7,1\n")
    with pytest.raises(SourceError, match="equal steps"):
        read_storm(tmp_path / "rain.csv")


@pytest.fixture(scope="module")
def six(tmp_path_factory):
    """All six scenarios, run once."""
    folder = tmp_path_factory.mktemp("six")
    answer = run_scenarios(Call(), scenarios=ladder(folder), results=str(folder / "results"), workers=2)
    return folder, answer


def test_each_scenario_runs_in_a_process_of_its_own_and_keeps_its_results(six):
    folder, answer = six
    assert sorted(answer["run"]) == sorted(SIX)
    for code in SIX:
        assert (folder / "results" / code / "storm.csv").is_file()


def test_the_results_are_those_of_the_task_itself(six):
    folder, _ = six
    record = read_record(folder / "results" / "P50-point")
    assert record.answer["total_mm"] == pytest.approx(89, abs=0.5)  # the published fifty-year hour
    assert read_storm(folder / "results" / "P50-point" / "storm.csv").total_mm == pytest.approx(
        record.answer["total_mm"], rel=1e-5
    )


def test_an_answer_names_files_where_they_are_kept(six):
    folder, _ = six
    assert read_record(folder / "results" / "P2-point").answer["table"] == "storm.csv"


def test_asked_again_nothing_is_run(six):
    folder, _ = six
    before = {code: (folder / "results" / code / "scenario.json").stat().st_mtime_ns for code in SIX}
    answer = run_scenarios(Call(), scenarios=ladder(folder), results=str(folder / "results"))
    assert (answer["run"], sorted(answer["kept"])) == ([], sorted(SIX))
    assert before == {code: (folder / "results" / code / "scenario.json").stat().st_mtime_ns for code in SIX}


def test_what_changed_is_run_again_and_nothing_else(tmp_path):
    results = str(tmp_path / "results")
    run_scenarios(Call(), scenarios=ladder(tmp_path), results=results)
    changed = LADDER.replace("return_period_a = 10 ", "return_period_a = 20 ")
    answer = run_scenarios(Call(), scenarios=ladder(tmp_path, changed), results=results)
    assert sorted(answer["run"]) == ["P10-areal", "P10-point"]


def test_a_file_with_other_contents_under_the_same_name_is_another_input(tmp_path):
    text = LADDER.replace('formula = "CQ-SPB"', 'formula = "idf.csv"')
    (tmp_path / "idf.csv").write_text("min,2,10,50\n10,90,120,160\n60,40,60,80\n")
    shelf_before = Shelf(tmp_path)
    scenario = next(read_set(Path(ladder(tmp_path, text))).scenarios())
    before = shelf_before.key(scenario)
    (tmp_path / "idf.csv").write_text("min,2,10,50\n10,90,120,160\n60,40,60,81\n")
    assert Shelf(tmp_path).key(scenario) != before


def test_a_scenario_that_fails_is_told_and_the_others_go_on(tmp_path):
    told = []
    broken = LADDER.replace("return_period_a = 10 ", "return_period_a = -10 ")
    answer = run_scenarios(
        Call(report=told.append), scenarios=ladder(tmp_path, broken), results=str(tmp_path / "results")
    )
    assert sorted(answer["failed"]) == ["P10-areal", "P10-point"]
    assert {finding.slug for finding in told} == {"scenario-failed"}
    assert len(finished(tmp_path / "results")) == 4


MORTAL = """
task = "flood.surface.run.surface_flood"
outputs = { output_folder = "run" }
[parameters]
dem = "dem.tif"
output_interval_s = 600
initial_depth = 0.2
[[measures]]
code = "deadly"
priority = 1
parameters = { duration_s = 10_000_000 }
[[measures]]
code = "harmless"
parameters = { duration_s = 60 }
"""


def test_a_scenario_whose_process_dies_twice_is_told_in_words_and_the_others_go_on(tmp_path):
    """As where memory runs out: whatever computes it is killed."""
    long_set(tmp_path, 60)
    (tmp_path / "set.toml").write_text(MORTAL, encoding="utf-8")
    results, killed, told = tmp_path / "results", set(), []
    before = set(children(os.getpid()))

    def is_over() -> bool:
        """Kill whatever computes the deadly one; never stop the rest."""
        if not (results / "harmless.part").exists() and not finished(results):
            for pid in set(children(os.getpid())) - before:
                os.kill(pid, signal.SIGKILL)
                killed.add(pid)
        return False

    answer = run_scenarios(
        Call(report=told.append, progress=Progress(is_cancelled=is_over)), scenarios=str(tmp_path / "set.toml"),
        results=str(results), workers=1,
    )  # fmt: skip
    assert len(killed) == 2
    assert (answer["run"], list(answer["failed"])) == (["harmless"], ["deadly"])
    assert sorted(finished(results)) == ["harmless"]
    [failure] = told
    assert failure.slug == "scenario-failed"
    assert "tried twice" in failure.text.en
    assert "memory" in failure.remedy.en
    assert str(results / "deadly.part" / "run.log") in failure.remedy.zh


def test_killed_and_started_again_it_goes_on_with_what_is_missing(tmp_path):
    scenarios, results = ladder(tmp_path), tmp_path / "results"
    command = [sys.executable, "-c", RUN, scenarios, str(results)]
    assert subprocess.Popen(command, start_new_session=True).wait() == -signal.SIGKILL
    kept = {code: (results / code / "scenario.json").read_text() for code in finished(results)}
    assert 0 < len(kept) < len(SIX)
    answer = run_scenarios(Call(), scenarios=scenarios, results=str(results))
    assert sorted(answer["kept"]) == sorted(kept)
    assert sorted(finished(results)) == sorted(SIX)
    assert kept.items() <= {code: (results / code / "scenario.json").read_text() for code in SIX}.items()


def test_an_interrupted_folder_is_never_taken_for_a_result(tmp_path):
    part = tmp_path / "results" / "P2-point.part"
    part.mkdir(parents=True)
    (part / "scenario.json").write_text(json.dumps({"code": "P2-point"}))
    run_scenarios(Call(), scenarios=ladder(tmp_path), results=str(tmp_path / "results"))
    assert not part.exists()
    assert sorted(finished(tmp_path / "results")) == sorted(SIX)


def test_cancelled_it_ends_and_keeps_what_is_finished(tmp_path):
    results = tmp_path / "results"
    progress = Progress(is_cancelled=lambda: bool(finished(results)))
    with pytest.raises(Cancelled):
        run_scenarios(Call(progress=progress), scenarios=ladder(tmp_path), results=str(results), workers=1)
    assert 0 < len(finished(results)) < len(SIX)


def test_storms_of_the_ladder_grow_with_their_return_period(six):
    folder, _ = six
    totals = [finished(folder / "results")[f"P{years}-point"].answer["total_mm"] for years in (2, 10, 50)]
    assert np.all(np.diff(totals) > 0)
