"""A program that imports wells, says at which step it is, and waits to be killed there if asked to.

There are 100,000 wells, a million with UNDERGRID_LONG_TESTS. Run as ``importer.py KEYWORDS-AS-JSON STEP``: it prints
each step's name and sleeps at STEP.
"""

from __future__ import annotations

import json
import os
import sys
import time

import numpy as np

from undergrid.core.kernel.progress import Progress
from undergrid.core.kernel.task import Call
from undergrid.core.store.batch import Coordinates, unit_of_work
from undergrid.core.store.connection import open_store
from undergrid.tests.store.trial import Well

ROWS = 1_000_000 if "UNDERGRID_LONG_TESTS" in os.environ else 100_000
STEPS = ("opened", "half copied", "copied", "checked", "promoted")


def main(keywords: dict[str, str], stop_at: str) -> None:
    def reach(step: str) -> None:
        print(step, flush=True)
        if step == stop_at:
            time.sleep(60)

    chunks = 0

    def count_chunks() -> bool:
        nonlocal chunks
        chunks += 1
        if chunks == 6:
            reach("half copied")
        return False

    call = Call(connection=keywords, progress=Progress(is_cancelled=lambda: False))
    with (
        open_store(keywords, application="undergrid fault trial") as store,
        unit_of_work(store, call, kind="trial", content_sha256="the same") as work,
    ):
        reach("opened")
        call.progress.is_cancelled = count_chunks
        places = Coordinates(np.column_stack((np.full(ROWS, 5e5), np.full(ROWS, 3.27e6), np.arange(float(ROWS)))))
        work.stage(Well, {"name": np.array(["w"] * ROWS), "geom": places})
        reach("copied")
        work.check()
        reach("checked")
        work.promote()
        reach("promoted")
    print("committed", flush=True)


if __name__ == "__main__":
    main(json.loads(sys.argv[1]), sys.argv[2])
