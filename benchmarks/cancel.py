"""Cancel: from the wish to the moment when task and process are gone, for the longest kinds of work.

As QGIS does it: the provider's own end of the line, in QGIS's Python, asks the engine, and a listener changes its mind
after four seconds. What counts is the slowest of several goes, against the second that is promised.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from undergrid.benchmarks.harness import OURS, Contender, Entry, Limit
from undergrid.core.kernel.progress import Progress
from undergrid.core.kernel.task import Call
from undergrid.core.sample.district import make_sample

HERE = Path(__file__).parent
QGIS_PYTHON = "/usr/bin/python3"
AFTER_S, PASSES = 4.0, 5
PROMISE = "the promise of one second"
YEARS_OF_PIPES = """[OPTIONS]
FLOW_UNITS LPS
FLOW_ROUTING DYNWAVE
START_DATE 01/01/2026
END_DATE 01/01/2036
REPORT_STEP 00:15:00
ROUTING_STEP 1
[JUNCTIONS]
A 10 3
[OUTFALLS]
B 9 FREE
[CONDUITS]
P A B 100 0.013 0 0
[XSECTIONS]
P CIRCULAR 1 0 0 0
[INFLOWS]
A FLOW "" FLOW 1 1 50
"""


@dataclass
class Work:
    """A folder with a sample district and a pipe model, and the tasks that are wished away while they work on them."""

    folder: Path = field(default_factory=lambda: Path(tempfile.mkdtemp(prefix="ug-bench-")))

    def prepare(self) -> None:
        """Write what the tasks read."""
        if not (self.folder / "district").exists():
            make_sample(Call(progress=Progress()), folder=str(self.folder / "district"))
            (self.folder / "years.inp").write_text(YEARS_OF_PIPES, encoding="utf-8")

    def tasks(self) -> dict[str, dict[str, Any]]:
        """Return the tasks with their parameters."""
        output = str(self.folder / "result")
        dem = str(next((self.folder / "district").glob("**/*terrain*.tif")))
        rain = {"dem": dem, "duration_s": 1e6, "output_folder": output, "rainfall": 100.0}
        return {
            "flood.surface.run.surface_flood": rain,
            "flood.pipes.running.run_swmm": {"inp": str(self.folder / "years.inp"), "output_folder": output},
            "sample.district.make_sample": {"folder": output},
        }

    def cancelled_s(self, task: str) -> float:
        """Return the seconds from the wish to the end, once."""
        self.prepare()
        command = [
            QGIS_PYTHON,
            str(HERE / "peers" / "cancelled.py"),
            task,
            json.dumps(self.tasks()[task]),
            str(AFTER_S),
        ]
        done = subprocess.run(
            command, env=os.environ | {"PYTHONSAFEPATH": "1"}, capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise RuntimeError(f"{task}: {done.stderr[-600:]}")
        return float(done.stdout.split()[-1])

    def slowest_s(self) -> float:
        """Return the slowest of all tasks, once each."""
        return max(self.cancelled_s(task) for task in TASKS)


TASKS = ("flood.surface.run.surface_flood", "flood.pipes.running.run_swmm", "sample.district.make_sample")


def entry() -> Entry:
    """Return the benchmark."""
    work = Work()
    single = [Contender(task, partial(work.cancelled_s, task), PASSES) for task in TASKS]
    return Entry(
        name="cancel",
        title="From the wish to cancel to the end of task and process",
        job=f"Long work is cancelled {AFTER_S:.0f} s after it was asked for, by the provider's own end of the line in "
        "QGIS's Python; ours is the slowest of the three in each go. What does not listen is ended after 0.7 s.",
        contenders=[Contender(OURS, work.slowest_s, PASSES), *single, Contender(PROMISE, lambda: 1.0, 1)],
        limits=[Limit(PROMISE, 1.0)],
        finish=lambda: shutil.rmtree(work.folder),
    )
