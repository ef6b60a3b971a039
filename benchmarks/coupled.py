"""A thousand manholes under a town's streets: what the coupling adds to both models, and what we add to SWMM.

Processor seconds, one thread each, so that what else the machine does takes nothing from either. The pipes carry some
water of their own, so that SWMM works as hard alone as coupled.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from contextlib import contextmanager
from pathlib import Path

import numba
import numpy as np
from swmm.toolkit import solver

from undergrid.benchmarks.harness import OURS, Contender, Entry, Limit
from undergrid.core.flood.coupling.coupled import CoupledRun
from undergrid.core.flood.coupling.inlet_types import inlet_types
from undergrid.core.flood.coupling.inlets import Inlets
from undergrid.core.flood.coupling.shafts import SHAFT_AREA_M2
from undergrid.core.flood.pipes.engine import simulation
from undergrid.core.flood.pipes.units import Units
from undergrid.core.flood.surface.forcing import MM_PER_HOUR
from undergrid.core.flood.surface.grid import Edge, SurfaceGrid
from undergrid.core.flood.surface.series import Series
from undergrid.core.flood.surface.simulation import SurfaceSimulation
from undergrid.core.kernel.progress import Progress

STREETS, MANHOLES = 25, 40  # streets, and manholes along each
CELL_M, CELLS_APART = 2.0, 20
FALL, RAIN_MM_H, SYNC_S, SECONDS, LONG_S = 0.01, 60.0, 2.0, 1200.0, 3 * 3600
FEW = 40

HEAD = """\
[OPTIONS]
FLOW_UNITS           CMS
FLOW_ROUTING         DYNWAVE
SURCHARGE_METHOD     SLOT
START_DATE           07/01/2024
START_TIME           00:00:00
REPORT_START_DATE    07/01/2024
REPORT_START_TIME    00:00:00
END_DATE             07/01/2024
END_TIME             {end}
REPORT_STEP          00:05:00
ROUTING_STEP         2
THREADS              1
"""


def network(seconds: float) -> str:
    """Return a SWMM model: in every street a sewer that falls with it to an outfall of its own."""
    end = time.strftime("%H:%M:%S", time.gmtime(seconds))
    shafts, outfalls, pipes, sections, inflows = [], [], [], [], []
    for street in range(STREETS):
        for k in range(MANHOLES):
            here, there = f"m{street}_{k}", f"m{street}_{k + 1}" if k + 1 < MANHOLES else f"out{street}"
            level = _ground_m(k * CELLS_APART) - 2.0
            shafts.append(f"{here} {level:.3f} 52 0 FUNCTIONAL 0 0 {SHAFT_AREA_M2}")
            pipes.append(f"p{street}_{k} {here} {there} {CELL_M * CELLS_APART} 0.013 0 0 0 0")
            sections.append(f"p{street}_{k} CIRCULAR {0.3 + 0.01 * k:.2f} 0 0 0 1")
            inflows.append(f'{here} FLOW "" FLOW 1 1 0.002')
        outfalls.append(f"out{street} {_ground_m(MANHOLES * CELLS_APART) - 2.0:.3f} FREE")
    parts = {"STORAGE": shafts, "OUTFALLS": outfalls, "CONDUITS": pipes, "XSECTIONS": sections, "INFLOWS": inflows}
    return HEAD.format(end=end) + "".join(f"\n[{name}]\n" + "\n".join(rows) + "\n" for name, rows in parts.items())


def _ground_m(column: float) -> float:
    return 300.0 - FALL * CELL_M * column


def streets() -> SurfaceSimulation:
    """Return the surface: a slope to the east with a street every 40 m, 15 cm below the yards."""
    rows, columns = STREETS * CELLS_APART, MANHOLES * CELLS_APART
    ground = np.tile(_ground_m(np.arange(columns)), (rows, 1)) + 0.15
    ground[np.arange(rows) % CELLS_APART < 6] -= 0.15
    grid = SurfaceGrid(ground, CELL_M, 0.02, edges=(Edge("east", "outfall", slope=FALL),))
    return SurfaceSimulation(grid, rain_m_s=Series.constant(RAIN_MM_H * MM_PER_HOUR))


def gullies(ground_m: np.ndarray, every: int) -> Inlets:
    """Return an open shaft on every so many manholes."""
    chosen = [(street, k) for street in range(STREETS) for k in range(MANHOLES)][::every]
    cells = np.array([(street * CELLS_APART + 2, k * CELLS_APART + 5) for street, k in chosen])
    names = [f"m{street}_{k}" for street, k in chosen]
    return Inlets.of([inlet_types()["grate2"]] * len(names), cells, names, ground_m)


class Runs:
    """The runs of this page, each in a folder that goes with them; every one returns its processor seconds."""

    def __init__(self, facts: dict[str, str]) -> None:
        self.facts = facts
        self.folder = tempfile.TemporaryDirectory()
        self.inp, self.long = (Path(self.folder.name) / name for name in ("streets.inp", "long.inp"))
        self.inp.write_text(network(SECONDS), encoding="utf-8")
        self.long.write_text(network(LONG_S), encoding="utf-8")

    @contextmanager
    def _pipes(self, inp: Path):
        with simulation(inp, inp.with_suffix(".rpt"), inp.with_suffix(".out")) as running:
            yield running

    def coupled(self, every: int) -> Callable[[], float]:
        """Return the run of both models with every so many manholes coupled."""

        def run() -> float:
            surface = streets()
            surface.advance(1e-3)
            with one_thread(), self._pipes(self.inp) as pipes:
                inlets = gullies(surface.grid.elevation_m, every)
                both = CoupledRun(surface, pipes, Units("CMS"), inlets, sync_s=SYNC_S)
                both.advance(SYNC_S)  # compiled before the clock starts
                began = time.process_time()
                both.advance(SECONDS)
                spent = time.process_time() - began
                self.facts[f"{len(inlets)} nodes coupled"] = f"coupling error {both.ledger()['coupling_error']:.0e}"
            return spent

        return run

    def apart(self) -> float:
        """Run the surface, then the pipes, neither knowing of the other."""
        surface = streets()
        surface.advance(1e-3)
        with one_thread():
            began = time.process_time()
            surface.advance(SECONDS)
            spent = time.process_time() - began
        with self._pipes(self.inp) as pipes:
            began = time.process_time()
            pipes.advance()
            spent_on_pipes = time.process_time() - began
        self.facts["surface and pipes alone"] = f"{spent:.2f} s and {spent_on_pipes:.2f} s"
        return spent + spent_on_pipes

    def through_us(self) -> float:
        """Run SWMM as our algorithms do, with progress."""
        began = time.process_time()
        with self._pipes(self.long) as pipes:
            pipes.run(Progress())
        return time.process_time() - began

    def bare(self) -> float:
        """Run SWMM by its own loop, swmm_run."""
        began = time.process_time()
        solver.swmm_run(str(self.long), str(self.long.with_suffix(".rpt")), str(self.long.with_suffix(".out")))
        return time.process_time() - began


@contextmanager
def one_thread():
    """Run the block's kernels on one thread."""
    before = numba.get_num_threads()
    numba.set_num_threads(1)
    try:
        yield
    finally:
        numba.set_num_threads(before)


def entry() -> Entry:
    """The benchmark as ``./run bench coupled`` knows it."""
    facts: dict[str, str] = {}
    runs = Runs(facts)
    nodes = STREETS * MANHOLES
    apart, few, through, bare = (
        "surface and pipes, each alone", f"Undergrid, {nodes // FEW} of the nodes coupled", "SWMM through Undergrid",
        "SWMM bare",
    )  # fmt: skip
    return Entry(
        "coupled",
        "Streets and pipes together",
        f"{nodes} manholes under {STREETS * MANHOLES * CELLS_APART**2:,} cells of {CELL_M:g} m, {RAIN_MM_H:g} mm/h for "
        f"{SECONDS / 60:g} minutes, an exchange every {SYNC_S:g} s; SWMM alone for {LONG_S // 3600} hours. Processor "
        "seconds of one thread.",
        [
            Contender(OURS, runs.coupled(1), 5, f"all {nodes} nodes coupled"),
            Contender(apart, runs.apart, 5, "the same rain, the same baseflow, no exchange"),
            Contender(few, runs.coupled(FEW), 5),
            Contender(through, runs.through_us, 5, "with progress and cancel"),
            Contender(bare, runs.bare, 5, "swmm_run, the engine's own loop"),
        ],
        [Limit(apart, 1.2), Limit(apart, 1.2, who=few), Limit(bare, 1.05, who=through)],
        facts,
        finish=runs.folder.cleanup,
    )
