"""How long a person waits for the answer to a call that fails at once: a file or a profile that is not there.

Asked as QGIS asks, by the provider's own end of the line in QGIS's Python; what counts begins with the engine's start
and ends with the answer. The first pass of a morning reads the libraries from the disk, all further ones start warm.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from undergrid.benchmarks.cancel import QGIS_PYTHON
from undergrid.benchmarks.harness import OURS, Contender, Entry, Limit

PEER = Path(__file__).parent / "peers" / "refused.py"
PASSES = 5
GOAL_S = 2.0
GOAL = "the promise of two seconds"
TASK = "intake.importing.import_delivery"
NO_PROFILE = "an import by a profile that is not there"


@dataclass
class Refusals:
    """A file that is there, and calls that are refused; ``busy_s`` gathers the seconds of a processor by call."""

    folder: TemporaryDirectory[str] = field(default_factory=lambda: TemporaryDirectory(prefix="ug-bench-"))
    busy_s: dict[str, list[float]] = field(default_factory=dict)

    def refused_s(self, name: str, file: str, reading: dict[str, str]) -> float:
        """Return the seconds until an import without a store is refused, once."""
        (Path(self.folder.name) / "points.csv").write_text("point_no,x,y\nA,1,2\n", encoding="utf-8")
        files = [str(Path(self.folder.name) / file)]
        asked = json.dumps({"room": "survey", "files": files, "name": "refused", "reading": reading})
        done = subprocess.run(
            [QGIS_PYTHON, str(PEER), TASK, asked],
            env=os.environ | {"PYTHONSAFEPATH": "1"}, capture_output=True, text=True, check=False,
        )  # fmt: skip
        if done.returncode:
            raise RuntimeError(done.stderr[-600:])
        spent_s, busy_s = map(float, done.stdout.split()[-2:])
        self.busy_s.setdefault(name, []).append(busy_s)
        return spent_s


def entry() -> Entry:
    """Return the benchmark."""
    refusals = Refusals()
    made = Entry(
        name="refusal",
        title="From the engine's start to the answer of a call that fails at once",
        job="An import of a file that is not there, asked by the provider's own end of the line in QGIS's Python.",
        contenders=[
            Contender(OURS, partial(refusals.refused_s, OURS, "missing.csv", {}), PASSES),
            Contender(
                NO_PROFILE, partial(refusals.refused_s, NO_PROFILE, "points.csv", {"profile": "no-such"}), PASSES,
                "the room and its profiles are loaded, no file is read",
            ),
            Contender(GOAL, lambda: GOAL_S, 1),
        ],
        limits=[Limit(GOAL, 1.0), Limit(GOAL, 1.0, NO_PROFILE)],
        finish=lambda: finish(made, refusals),
    )  # fmt: skip
    return made


def finish(made: Entry, refusals: Refusals) -> None:
    """Write down the seconds of a processor, which a busy machine does not stretch."""
    for name, busy_s in refusals.busy_s.items():
        made.facts[f"{name}, processor seconds"] = f"{statistics.median(busy_s):.2f}"
    refusals.folder.cleanup()
