"""The engine's program with a stopwatch at its doors: what ``benchmarks/timed/in_qgis.py`` starts in its place.

A task is imported before its doors are watched, so that importing it is booked to the start. Processes that the engine
starts for errands are this program too. ``UNDERGRID_BENCH_PROFILE`` names a file for each task's profile.
"""

import cProfile
import importlib
import os
import runpy
import sys
import time
from contextlib import nullcontext
from pathlib import Path

ROOT = Path(__file__).absolute().parent.parent.parent
ERRAND = "UNDERGRID_BENCH_ERRAND"
runpy.run_path(str(ROOT / "core" / "__main__.py"), run_name="undergrid_engine")

if __name__ == "__main__":
    from undergrid.benchmarks.timed.doors import ENGINE, REST, START
    from undergrid.benchmarks.timed.marks import Stopwatch
    from undergrid.core import serve
    from undergrid.core.jobs import process

    process.PROGRAM = Path(__file__).absolute()
    stopwatch = Stopwatch("errand" if ERRAND in os.environ else "engine")
    os.environ[ERRAND] = "yes"
    import_task, answer = serve.find_task, serve.Session.run
    watched = set()

    def find_task(name):
        """Import a task, and watch the doors of what it uses."""
        task = import_task(name)
        doors = [each for each in ENGINE if f"undergrid.{each[0].partition(':')[0]}" in sys.modules]
        stopwatch.watch(each for each in doors if each not in watched)
        watched.update(doors)
        return getattr(importlib.import_module(task.__module__), task.__name__)

    def run(session, name, parameters):
        """Answer one request, and write down what it took."""
        profile = cProfile.Profile() if "UNDERGRID_BENCH_PROFILE" in os.environ else None
        began = time.perf_counter()
        stopwatch.enter(REST)
        try:
            with profile or nullcontext():
                return answer(session, name, parameters)
        finally:
            if profile:
                profile.dump_stats(f"{os.environ['UNDERGRID_BENCH_PROFILE']}.{name}.{os.getpid()}")
            stopwatch.leave()
            stopwatch.write(task=name, seconds=time.perf_counter() - began, processor_s=time.process_time())

    serve.find_task, serve.Session.run = stopwatch.timed(find_task, START), run
    serve.serve()
