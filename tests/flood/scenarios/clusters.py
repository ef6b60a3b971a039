"""Dask clusters of a test's own: a scheduler and workers, each a process of its own, as on as many machines."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from affine import Affine
from distributed import Client

from undergrid.core.formats.raster import Frame, write_raster

GENEROUS_S = 60
"""A busy machine; what must happen happens long before."""
PARTING_S = 10
SILENT_AFTER = "3s"
QUICK = {"DASK_DISTRIBUTED__SCHEDULER__WORKER_TTL": SILENT_AFTER}
LONG_SET = """
task = "flood.surface.run.surface_flood"
outputs = { output_folder = "run" }
[parameters]
dem = "dem.tif"
duration_s = %d
output_interval_s = 600
initial_depth = 0.5
[[measures]]
code = "one"
[[measures]]
code = "two"
parameters = { initial_depth = 0.2 }
"""


@dataclass
class Cluster:
    """A scheduler with its workers."""

    folder: Path
    address: str = ""
    workers: list[subprocess.Popen[bytes]] = field(default_factory=list)
    scheduler: subprocess.Popen[bytes] | None = None

    def hire(self, *before: str, path: str | None = None) -> subprocess.Popen[bytes]:
        """Start a worker for one errand at a time, of the program in ``path`` if it is another one."""
        dask = [sys.executable, "-m", "distributed.cli.dask_worker", self.address, "--nthreads", "1", "--no-dashboard"]
        variables = os.environ | ({"PYTHONPATH": path} if path else {})
        self.workers.append(started([*before, *dask, "--no-nanny"], self.folder, variables))
        with Client(self.address, set_as_default=False) as client:
            client.wait_for_workers(len(self.workers), timeout=GENEROUS_S)
        return self.workers[-1]

    def engines(self) -> list[int]:
        """Return the processes that the workers have started and that still run."""
        return [pid for each in self.workers for pid in children(each.pid)]


def started(command: list[str], folder: Path, variables: Mapping[str, str]) -> subprocess.Popen[bytes]:
    quiet = subprocess.DEVNULL
    return subprocess.Popen(command, stdout=quiet, stderr=quiet, cwd=folder, env=variables)


def children(parent: int) -> list[int]:
    """Return the processes of a parent that run: neither dead nor waiting to be buried."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, of = stat.read_text().rsplit(")", 1)[1].split()[:2]
        except (FileNotFoundError, ProcessLookupError):
            continue  # it ended while it was looked at
        if int(of) == parent and state not in "ZX":
            found.append(int(stat.parent.name))
    return found


@contextmanager
def some_cluster(folder: Path, count: int = 2) -> Iterator[Cluster]:
    """Give a cluster with so many workers; a worker that is silent for a few seconds counts as lost."""
    made, file = Cluster(folder), folder / "scheduler.json"
    dask = [sys.executable, "-m", "distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", "0"]
    scheduler = made.scheduler = started(
        [*dask, "--no-dashboard", "--scheduler-file", str(file)], folder, os.environ | QUICK
    )
    try:
        wait_until(lambda: file.exists() and file.read_text() != "")
        made.address = json.loads(file.read_text())["address"]
        for _each in range(count):
            made.hire()
        yield made
    finally:
        dismiss([*made.workers, scheduler])


def dismiss(processes: list[subprocess.Popen[bytes]]) -> None:
    """End processes, stopped ones too: a worker that says good-bye to a scheduler that is gone may wait for ever."""
    for each in processes:
        each.send_signal(signal.SIGCONT)
    for each in processes:
        each.terminate()
        try:
            each.wait(timeout=PARTING_S)
        except subprocess.TimeoutExpired:
            each.kill()
            each.wait()


def wait_until(is_so) -> None:
    """Wait until something is so, longer than it ever takes."""
    until_s = time.monotonic() + GENEROUS_S
    while not is_so():
        assert time.monotonic() < until_s, "waited too long"
        time.sleep(0.05)


def long_set(folder: Path, duration_s: int) -> str:
    """Write a set of two floods on a slope of 200 x 200 cells; return its file."""
    rows = np.arange(200, dtype=np.float32)[:, None]
    write_raster(folder / "dem.tif", 0.02 * rows + np.zeros((200, 200), np.float32), FRAME)
    (folder / "set.toml").write_text(LONG_SET % duration_s, encoding="utf-8")
    return str(folder / "set.toml")


FRAME = Frame((200, 200), Affine(2, 0, 500_000, 0, -2, 3_270_400), 4544)
