"""Runs a set of scenarios, each in a process of its own, and keeps every result as it ends."""

from __future__ import annotations

import time
from collections import deque
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from undergrid.core.flood.checks.usage import PASSWORD_STAYS, SCENARIO_FAILED
from undergrid.core.flood.scenarios.declaring import Scenario, read_set
from undergrid.core.flood.scenarios.result_folder import Record, Shelf
from undergrid.core.jobs.cluster import is_private, workers_of_cluster
from undergrid.core.jobs.process import Errand, Outcome, RunFailed
from undergrid.core.jobs.workers import handed_out, workers_here
from undergrid.core.kernel.errors import ModelError
from undergrid.core.kernel.findings import Finding
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.kernel.version import program_version

STANDING = Text("{done} of {count} scenarios", "已完成 {done}/{count} 个情景")


@dataclass(frozen=True, slots=True)
class Underway:
    """A scenario that has been handed to a worker, and the folder it works in."""

    scenario: Scenario
    part: Path
    begun: datetime
    begun_s: float


@task
def run_scenarios(
    call: Call, *, scenarios: str, results: str, workers: int = 2, scheduler: str | None = None, again: bool = False
) -> Answer:
    """Run what is missing of a set of scenarios; keep each result in ``results`` as soon as it is there.

    ``workers`` processes at a time on this machine, or the workers of the Dask cluster at ``scheduler``
    (``tcp://host:8786``), which must see the same files; the highest ``priority`` first. ``again`` runs everything
    anew. A scenario that fails is told as a finding, and the others go on. Answers the codes of what was run, what was
    kept, and what failed and why.
    """
    declared = sorted(read_set(Path(scenarios)).scenarios(), key=lambda each: -each.priority)
    shelf = Shelf(Path(results).absolute())
    missing = [each for each in declared if again or not shelf.has(each)]
    for each in declared:
        if each not in missing:
            shelf.tell_again(each)
    failed: dict[str, str] = {}
    call.progress.report(0.0, STANDING.fill(done=0, count=len(missing)))
    if scheduler and not is_private(scheduler) and call.connection.get("password"):
        call.report(PASSWORD_STAYS.found(subject=scheduler))

    def begin(scenario: Scenario) -> tuple[Underway, Errand, Path]:
        begun = Underway(scenario, shelf.begin(scenario), datetime.now(UTC), time.monotonic())
        given, outputs = scenario.asked(begun.part), dict(scenario.outputs)
        return begun, Errand(scenario.task, given, call.language, dict(call.connection), outputs), begun.part

    hired = workers_of_cluster(scheduler, shelf.folder, call.progress.check) if scheduler else workers_here(workers)
    with hired as crew:
        ended = handed_out(crew, deque(missing), begin, call.progress.check)
        for number, (underway, future) in enumerate(ended, start=1):
            fault = future.exception()
            if isinstance(fault, ModelError):
                failed[underway.scenario.code] = fault.text.say(call.language)
                call.report(_failure(underway.scenario, fault))
                for finding in fault.told() if isinstance(fault, RunFailed) else ():
                    call.report(_of_scenario(underway.scenario, finding))
            else:
                brought = future.result()
                shelf.finish(underway.scenario, Path(brought.folder), record_of(shelf, underway, brought))
            call.progress.report(number / len(missing), STANDING.fill(done=number, count=len(missing)))
    return {
        "results": str(shelf.folder),
        "run": [each.code for each in missing if each.code not in failed],
        "kept": [each.code for each in declared if each not in missing],
        "failed": failed,
    }


def record_of(shelf: Shelf, underway: Underway, outcome: Outcome) -> Record:
    """Return the record of a scenario that has ended well."""
    scenario, storm = underway.scenario, underway.scenario.storm
    return Record(
        code=scenario.code,
        name_en=scenario.name.en,
        name_zh=scenario.name.zh,
        key=shelf.key(scenario),
        task=scenario.task,
        program=program_version(),
        inputs={**scenario.parameters, "edits": [each.edits.as_json() for each in scenario.choices if each.edits]},
        sha256=shelf.hashes(scenario.parameters),
        outputs=dict(scenario.outputs),
        storm=None if storm is None else {"step_min": storm.step_min, "depth_mm": storm.depth_mm.tolist()},
        begun_at=underway.begun.isoformat(timespec="seconds"),
        seconds=round(time.monotonic() - underway.begun_s, 3),
        answer=_within(outcome.answer, Path(outcome.folder)) if isinstance(outcome.answer, dict) else {},
        findings=outcome.findings,
        host=outcome.host,
        source=outcome.source,
        variant=scenario.variant,
        built=scenario.built,
        priority=scenario.priority,
        return_period_a=scenario.return_period_a,
        weight=scenario.weight,
    )


def _within(answer: Any, part: Path) -> Any:
    """Return an answer with every path into the working folder told from there: the folder is about to be renamed."""
    if isinstance(answer, dict):
        return {name: _within(value, part) for name, value in answer.items()}
    if isinstance(answer, list):
        return [_within(value, part) for value in answer]
    if isinstance(answer, str) and Path(answer).is_relative_to(part):
        return Path(answer).relative_to(part).as_posix()
    return answer


def _of_scenario(scenario: Scenario, finding: Finding) -> Finding:
    """Return what a run had found before it failed, with the scenario it belongs to."""
    text = Text(f"Scenario {scenario.code}: {finding.text.en}", f"情景 {scenario.code}：{finding.text.zh}")
    return replace(finding, text=text)


def _failure(scenario: Scenario, fault: ModelError) -> Finding:
    return SCENARIO_FAILED.found(subject=scenario.code, remedy=fault.remedy, code=scenario.code, why=fault.text)
