"""Rain on a town of a million cells, two minutes of it: ours beside itzi-core and itzi.

Everyone gets the same terrain (2 m cells, buildings 8 m high), 5 cm of water, 100 mm/h, closed edges, float32 and one
thread, and the same stability settings: Courant number 0.5, for at 0.6 itzi-core and itzi end in an error here. One row
runs ours at 0.6, which its scheme bears. How wrong each depth is at the end is told beside a run of ours in float64 at
a fifth of the step. Rows of one thread count processor seconds, so that what else the machine does takes nothing from
either; one thread against two is by the clock. The peers live in an environment of their own, made at the first run
with a Python 3.12 or newer; without one their rows are skipped. ``UNDERGRID_BENCH_CELLS`` (side, default 1024) makes
it short.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numba
import numpy as np

from undergrid.benchmarks.harness import OURS, Contender, Entry, Limit, stopwatch
from undergrid.benchmarks.stream_triad import triad_gb_s
from undergrid.core.flood.surface.forcing import MM_PER_HOUR
from undergrid.core.flood.surface.grid import SurfaceGrid
from undergrid.core.flood.surface.series import Series
from undergrid.core.flood.surface.settings import Settings
from undergrid.core.flood.surface.simulation import SurfaceSimulation

SIDE = int(os.environ.get("UNDERGRID_BENCH_CELLS", "1024"))
SECONDS = 120.0
CELL_M, START_M, RAIN_MM_H, COURANT, THETA = 2.0, 0.05, 100.0, 0.5, 0.8
BYTES_PER_CELL = 48  # six float32 read, three written, and the three lines fetched to be written
PEERS = ("itzi-core==0.8.0", "itzi==26.6")
NEWEST_FIRST = ("python3.13", "python3.12")
SMALL, LARGE, FLAT_CELL_STEPS = 512, 4096, 1e8
PLAIN, POND, POND_M, POND_S = 2048, 205, 0.3, 20.0  # a pond over one hundredth of a plain
OWN_COURANT, FINE_COURANT = 0.6, 0.1
SECOND_START = """
from numba.core import event

compiled = []


class Compilations(event.Listener):
    def on_start(self, event):
        compiled.append(event)

    def on_end(self, event):
        pass


event.register("numba:compile", Compilations())
from undergrid.benchmarks.surface_flow import rained
from undergrid.core.flood.surface.settings import Settings

rained(Settings(), 64)
print(len(compiled))
"""


def town(side: int) -> tuple[np.ndarray, np.ndarray]:
    """Return (elevation m, Manning's n): a gentle hillside with blocks of houses, streets smooth, yards rough."""
    y, x = np.mgrid[0:side, 0:side] * CELL_M
    noise = np.random.default_rng(1).normal(0, 0.02, (side, side))
    ground = 320 + 0.02 * x + 0.01 * y + 2 * np.sin(x / 150) * np.cos(y / 110) + noise
    house = (x % 60 > 20) & (y % 50 > 15)
    yard = (x % 60 > 14) & (y % 50 > 10)
    return np.where(house, ground + 8.0, ground), np.where(yard, 0.05, 0.02)


def rained(settings: Settings, side: int = SIDE) -> SurfaceSimulation:
    """Return a run of ours, compiled and ready to go."""
    ground, manning = town(side)
    run = SurfaceSimulation(
        SurfaceGrid(ground, CELL_M, manning), rain_m_s=Series.constant(RAIN_MM_H * MM_PER_HOUR), settings=settings
    )
    run.set_depth(START_M)
    run.advance(1e-3)
    return run


class Truth:
    """The depth at the end, as near as our scheme comes: float64, a fifth of the step. Made once, when first asked."""

    def __init__(self) -> None:
        self._depth: np.ndarray | None = None

    def error(self, depth_m: np.ndarray) -> str:
        """Return the root mean square difference of a depth (rows, columns) from the truth, in words."""
        if self._depth is None:
            run = rained(Settings(courant=FINE_COURANT, theta=THETA, record_every=0, precision="double"))
            run.advance(SECONDS)
            self._depth = run.depth_m
        return f"{1000 * np.sqrt(np.mean((depth_m - self._depth) ** 2)):.3g} mm"


class Ours:
    """Our contender, with what it found."""

    def __init__(
        self,
        name: str,
        facts: dict[str, str],
        truth: Truth,
        *,
        threads: int = 1,
        by_clock: bool = False,
        record_every: int = 8,
        courant: float = COURANT,
    ) -> None:
        self.name, self.facts, self.truth = name, facts, truth
        self.threads, self.by_clock = threads, by_clock
        self.record_every, self.courant = record_every, courant
        self.steps = 0

    def roof(self) -> float:
        """Return the seconds that memory alone would take for the same steps, at the rate of the triad now."""
        rate = triad_gb_s()
        self.facts["STREAM triad"] = f"{rate:.1f} GB/s"
        return SIDE**2 * self.steps * BYTES_PER_CELL / (rate * 1e9)

    def __call__(self) -> float:
        before = numba.get_num_threads()
        numba.set_num_threads(min(self.threads, before))
        run = rained(Settings(courant=self.courant, theta=THETA, record_every=self.record_every))
        began = time.thread_time()
        with stopwatch() as spent:
            run.advance(SECONDS)
        if not self.by_clock:
            spent[0] = time.thread_time() - began
        numba.set_num_threads(before)
        self.steps = int(run.counts[0])
        if not self.by_clock and self.record_every:
            tell(self.facts, self.name, self.steps, run.ledger().error, self.truth.error(run.depth_m))
            self.facts[f"{self.name}, cells a second"] = f"{SIDE**2 * self.steps / spent[0] / 1e6:.0f} million"
        return spent[0]


def tell(facts: dict[str, str], name: str, steps: int, volume_error: float, depth_error: str) -> None:
    """Write down how good a contender's answer is."""
    facts[name] = f"{steps} steps, volume wrong by {volume_error:+.2%}, depth by {depth_error}"


def per_cell(side: int) -> Callable[[], float]:
    """Return the run of a town of this side that gives the processor seconds of a hundred million cell steps."""

    def run() -> float:
        numba.set_num_threads(1)
        town_run = rained(Settings(courant=COURANT, theta=THETA), side)
        before, spent = int(town_run.counts[0]), 0.0
        while (done := side**2 * (int(town_run.counts[0]) - before)) < FLAT_CELL_STEPS:
            began = time.thread_time()
            town_run.advance(town_run.time_s + 2.0)
            spent += time.thread_time() - began
        numba.set_num_threads(numba.config.NUMBA_NUM_THREADS)
        return spent * FLAT_CELL_STEPS / done

    return run


def pond(side: int) -> Callable[[], float]:
    """Return the run of a plain with a pond of this side in its middle that gives processor seconds."""

    def run() -> float:
        numba.set_num_threads(1)
        plain_run = SurfaceSimulation(SurfaceGrid(np.zeros((PLAIN, PLAIN)), CELL_M, 0.03))
        depth = np.zeros((PLAIN, PLAIN))
        first = (PLAIN - side) // 2
        depth[first : first + side, first : first + side] = POND_M
        plain_run.set_depth(depth)
        plain_run.advance(1e-3)
        began = time.thread_time()
        plain_run.advance(POND_S)
        spent = time.thread_time() - began
        numba.set_num_threads(numba.config.NUMBA_NUM_THREADS)
        return spent

    return run


def second_start(facts: dict[str, str]) -> Callable[[], float]:
    """Return the start of a new process up to its first second of flood; it says what it had to compile."""

    def run() -> float:
        began = time.perf_counter()
        done = subprocess.run([sys.executable, "-c", SECOND_START], capture_output=True, text=True, check=True)
        facts["kernels compiled at a second start"] = done.stdout.strip()
        return time.perf_counter() - began

    return run


def peers_python(folder: Path) -> Path | None:
    """Return the Python of the peers' environment, made if need be; None where no Python is new enough."""
    made = folder / "bin" / "python"
    if made.exists():
        return made
    kept = sorted(Path.home().glob(".pyenv/versions/3.1[2-9]*/bin/python"), reverse=True)
    base = next((found for name in (*NEWEST_FIRST, *map(str, kept)) if (found := _works(name))), None)
    if base is None:
        return None
    subprocess.run([base, "-m", "venv", str(folder)], check=True)
    subprocess.run([str(made), "-m", "pip", "install", "-q", *PEERS], check=True)
    return made


def _works(name: str) -> str | None:
    """Return the path of an interpreter that really starts (a version manager's stub may not)."""
    found = shutil.which(name)
    if found and subprocess.run([found, "-c", ""], capture_output=True, check=False).returncode == 0:
        return found
    return None


class Peer:
    """itzi or itzi-core, started once per pass; the seconds are those of its time loop alone."""

    def __init__(self, python: Path, package: str, facts: dict[str, str], truth: Truth) -> None:
        self.python, self.package, self.facts, self.truth = python, package, facts, truth

    def __call__(self) -> float:
        with tempfile.TemporaryDirectory() as folder:
            ground, manning = town(SIDE)
            np.savez(Path(folder) / "town.npz", ground=ground.astype(np.float32), manning=manning.astype(np.float32))
            told = {
                "package": self.package, "town": f"{folder}/town.npz", "depth": f"{folder}/depth.npy",
                "cell_m": CELL_M, "start_m": START_M,
                "rain_mm_h": RAIN_MM_H, "seconds": SECONDS, "courant": COURANT, "theta": THETA,
            }  # fmt: skip
            script = Path(__file__).parent / "peers" / "itzi_town.py"
            done = subprocess.run(
                [str(self.python), str(script), json.dumps(told)],
                capture_output=True, text=True, check=False,
                env={**os.environ, "OMP_NUM_THREADS": "1", "PYTHONPATH": ""},
            )  # fmt: skip
            if done.returncode:
                raise RuntimeError(f"{self.package}: {done.stderr[-800:]}")
            answer = json.loads(done.stdout.splitlines()[-1])
            error = self.truth.error(np.load(told["depth"]))
        tell(self.facts, self.package, answer["steps"], answer["volume_error"], error)
        return float(answer["seconds"])


def entry() -> Entry:
    """The benchmark as ``./run bench surface_flow`` knows it."""
    facts: dict[str, str] = {}
    truth = Truth()
    ours = Ours(OURS, facts, truth)
    own = f"Undergrid, Courant number {OWN_COURANT}"
    one, two, silent = (f"Undergrid, {how}" for how in ("one thread", "two threads", "not recording"))
    roof, again = "memory alone", "second start"
    small, large = (f"{side**2 / 1e6:.2g} million cells" for side in (SMALL, LARGE))
    wet, dense = "a plain 1 % wet", "the plain all wet"
    contenders = [
        Contender(OURS, ours, note="local inertial, float32, one thread, recording maxima"),
        Contender(roof, ours.roof, note=f"{BYTES_PER_CELL} bytes a cell at the rate of STREAM's triad in the same run"),
        Contender(own, Ours(own, facts, truth, courant=OWN_COURANT), note="what its scheme bears"),
        Contender(one, Ours(one, facts, truth, by_clock=True), note="seconds of the clock"),
        Contender(two, Ours(two, facts, truth, by_clock=True, threads=2), note="seconds of the clock"),
        Contender(silent, Ours(silent, facts, truth, record_every=0)),
        Contender(small, per_cell(SMALL), note="seconds for a hundred million cell steps"),
        Contender(large, per_cell(LARGE), passes=2, note="seconds for a hundred million cell steps"),
        Contender(wet, pond(POND), note=f"{PLAIN**2 / 1e6:.1f} million cells, {POND_S:g} s"),
        Contender(dense, pond(PLAIN), note=f"{PLAIN**2 / 1e6:.1f} million cells, {POND_S:g} s"),
        Contender(again, second_start(facts), note="a new process, imports and all; see what it compiled"),
    ]
    limits = [
        Limit(roof, 1 / 0.28, aim=1 / 0.45),
        Limit(one, 1 / 1.8, who=two),
        Limit(silent, 1.2),
        Limit(small, 1.25, who=large),
        Limit(dense, 0.1, who=wet),
    ]
    python = peers_python(Path(os.environ.get("UNDERGRID_HOME", tempfile.gettempdir())) / "bench-peers")
    if python is None:
        facts["peers"] = "skipped, no Python 3.12 or newer here"
    else:
        for package, least, aim in (("itzi_core", 15, 25), ("itzi", 26, 40)):
            peer = Peer(python, package, facts, truth)
            contenders.append(Contender(package, peer, passes=2, note="float32, one thread"))
            limits.append(Limit(package, 1 / least, aim=1 / aim))
            limits.append(Limit(package, 1 / least, who=own, aim=1 / aim))
    return Entry(
        "surface_flow",
        "Rain on a town",
        f"{SIDE} by {SIDE} cells of 2 m, houses 8 m high, 5 cm of water and 100 mm/h for {SECONDS:g} s, closed edges, "
        f"Courant number {COURANT}, theta {THETA}.",
        contenders,
        limits,
        facts,
    )
