"""A city on 2 m terrain, streets and pipes, one hour of a storm of fifty years: from Run to the last file.

100 km2 (25 million cells, 10,000 manholes) take hours on two cores; ``UNDERGRID_BENCH_KM2=4`` makes a smaller one, and
a quarter of it beside shows that a cell costs the same. Each run is a process of its own, profiled: its processor
seconds, the clock by number of threads, the memory of each cell, the share of each part.
"""

from __future__ import annotations

import cProfile
import json
import os
import pstats
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from affine import Affine

from undergrid.benchmarks.harness import OURS, Contender, Entry, Limit, peak_memory_mb
from undergrid.benchmarks.surface_flow import town
from undergrid.core.flood.coupling.run import simulate_flood
from undergrid.core.flood.rain.designing import DesignStorm, write_table
from undergrid.core.flood.rain.library import find_relation
from undergrid.core.flood.warming import compile_kernels
from undergrid.core.formats.raster import Frame, write_raster
from undergrid.core.kernel.task import Call

KM2 = float(os.environ.get("UNDERGRID_BENCH_KM2", "100"))
CELL_M, APART_M, MANHOLES_A_SEWER = 2.0, 100.0, 10
STORM = {"formula": "CQ-SPB", "return_period_a": 50.0, "duration_min": 60.0}
SECONDS, OUTPUTS_S = 3600.0, 300.0
WEST, NORTH, EPSG = 500_000.0, 3_270_000.0, 4544
PARTS = {
    "reading terrain": ("terrain.py", "read_terrain"),
    "laying out the grid": ("setup.py", "grid"),
    "laying out the run": ("simulation.py", "__init__"),
    "water on the streets": ("simulation.py", "advance"),
    "pipes": ("engine.py", "advance"),
    "maps through time": ("outputs.py", "look"),
    "results": ("outputs.py", "write"),
    "layers of the pipes": ("layers.py", "write_layers"),
}
HEAD = """\
[OPTIONS]
FLOW_UNITS           CMS
FLOW_ROUTING         DYNWAVE
START_DATE           07/01/2024
START_TIME           00:00:00
END_DATE             07/01/2024
END_TIME             01:00:00
REPORT_STEP          00:05:00
ROUTING_STEP         2
"""


def network(ground: np.ndarray) -> str:
    """Return a SWMM model: a manhole every 100 m, ten to a sewer that follows the hillside to an outfall of its own."""
    step = int(APART_M / CELL_M)
    rows, columns = (np.arange(step // 2, size, step) for size in ground.shape)
    nodes, outfalls, pipes, sections, places = [], [], [], [], []
    for row in rows:
        for number in range(len(columns) - 1, -1, -1):  # the ground falls to the west
            name, level = f"m{row}_{number}", ground[row, columns[number]]
            places.append(f"{name} {WEST + CELL_M * columns[number]:.1f} {NORTH - CELL_M * row:.1f}")
            if number % MANHOLES_A_SEWER == 0:
                outfalls.append(f"{name} {level - 3.0:.3f} FREE")
                continue
            nodes.append(f"{name} {level - 2.5:.3f} 2.5 0 0 0")
            pipes.append(f"p{row}_{number} {name} m{row}_{number - 1} {APART_M} 0.013 0 0 0 0")
            sections.append(f"p{row}_{number} CIRCULAR 0.6 0 0 0 1")
    parts = {
        "JUNCTIONS": nodes, "OUTFALLS": outfalls, "CONDUITS": pipes, "XSECTIONS": sections, "COORDINATES": places,
    }  # fmt: skip
    return HEAD + "".join(f"\n[{name}]\n" + "\n".join(rows) + "\n" for name, rows in parts.items())


def lay_out(folder: Path, km2: float) -> None:
    """Write terrain, roughness, pipes and rain of a city into a folder."""
    side = round(float(np.sqrt(km2)) * 1000 / CELL_M)
    ground, manning = town(side)
    frame = Frame((side, side), Affine(CELL_M, 0, WEST, 0, -CELL_M, NORTH), EPSG)
    write_raster(folder / "dem.tif", ground.astype(np.float32), frame, "m")
    write_raster(folder / "manning.tif", manning.astype(np.float32), frame)
    (folder / "pipes.inp").write_text(network(ground), encoding="utf-8")
    asked = dict(STORM)
    write_table(DesignStorm(find_relation(str(asked.pop("formula"))), **asked).rain(), folder / "rain.csv")


def run_once(folder: str, threads: int) -> None:
    """Run it in this process; print what it took as JSON."""
    here = Path(folder)
    compile_kernels(Call())
    before_mb, profile = peak_memory_mb(), cProfile.Profile()
    began, spent = time.perf_counter(), resource.getrusage(resource.RUSAGE_SELF)
    profile.enable()
    answer = simulate_flood(
        Call(), dem=str(here / "dem.tif"), roughness=str(here / "manning.tif"), inp=str(here / "pipes.inp"),
        rainfall=str(here / "rain.csv"), duration_s=SECONDS, output_interval_s=OUTPUTS_S, threads=threads,
        boundaries={"west": "outfall", "north": "outfall"}, output_folder=str(here / f"run{threads}"),
    )  # fmt: skip
    profile.disable()
    after = resource.getrusage(resource.RUSAGE_SELF)
    balance = json.loads((here / f"run{threads}" / "balance.json").read_text())
    print(json.dumps({
        "clock_s": time.perf_counter() - began,
        "processor_s": after.ru_utime + after.ru_stime - spent.ru_utime - spent.ru_stime,
        "bytes_a_cell": (peak_memory_mb() - before_mb) * 1e6 / balance["cells"],
        "steps": balance["steps"], "cells": balance["cells"], "error": answer["ledger_sheet"]["coupling_error"],
        "step_set_by": balance["step_set_by"][:1], "parts": _parts(profile),
    }))  # fmt: skip


def _parts(profile: cProfile.Profile) -> dict[str, float]:
    """Return the seconds of each part, that of the exchange and all else under ``the rest``."""
    stats = pstats.Stats(profile).stats  # type: ignore[attr-defined]
    whole = max(cumulative for _, _, _, cumulative, _ in stats.values())
    parts = {
        name: sum(
            cumulative
            for (path, _line, function), (_, _, _, cumulative, _) in stats.items()
            if Path(path).name == file and function == called and "undergrid" in path
        )
        for name, (file, called) in PARTS.items()
    }
    return parts | {"the rest": whole - sum(parts.values()), "whole": whole}


class City:
    """The runs of one city, each made once; every other figure is looked up."""

    def __init__(self, km2: float, facts: dict[str, str]) -> None:
        self.km2, self.facts = km2, facts
        self.folder = tempfile.TemporaryDirectory(prefix="undergrid-city-")
        self.told: dict[int, dict[str, float]] = {}

    def run(self, threads: int) -> dict[str, float]:
        """Return what the run with so many threads told."""
        here = Path(self.folder.name)
        if not (here / "rain.csv").exists():
            lay_out(here, self.km2)
        if threads not in self.told:
            script = f"from undergrid.benchmarks.city import run_once; run_once({str(here)!r}, {threads})"
            done = subprocess.run(
                [sys.executable, "-c", script], capture_output=True, text=True, check=False,
                env=os.environ | {"UNDERGRID_BENCH_KM2": str(KM2)},
            )  # fmt: skip
            if done.returncode:
                raise RuntimeError(done.stderr[-2000:])
            self.told[threads] = json.loads(done.stdout.splitlines()[-1])
        return self.told[threads]

    def processor_s(self) -> float:
        """Return the processor seconds on one thread, and note all that belongs to them."""
        told = self.run(1)
        parts = told["parts"]
        shares = ", ".join(f"{name} {100 * parts[name] / parts['whole']:.1f} %" for name in (*PARTS, "the rest"))
        self.facts[f"{self.km2:g} km2"] = (
            f"{told['cells'] / 1e6:.2f} million cells, {told['steps']} steps, coupling error {told['error']:.0e}, "
            f"{told['bytes_a_cell']:.0f} bytes a cell, "
            f"{1e9 * told['processor_s'] / told['cells'] / told['steps']:.1f} ns a cell and step"
        )
        self.facts[f"shares of {self.km2:g} km2"] = shares
        return float(told["processor_s"])

    def scaled_to(self, larger: City) -> float:
        """Return the processor seconds for as many cells and steps as the larger city's; note what more cells hold."""
        mine, other = (each.run(1) for each in (self, larger))
        more = other["bytes_a_cell"] * other["cells"] - mine["bytes_a_cell"] * mine["cells"]
        self.facts["bytes of each further cell (wanted 100)"] = f"{more / (other['cells'] - mine['cells']):.0f}"
        return self.processor_s() * other["cells"] * other["steps"] / mine["cells"] / mine["steps"]

    def clock_s(self, threads: int) -> Callable[[], float]:
        """Return the run by the clock."""
        return lambda: float(self.run(threads)["clock_s"])


def entry() -> Entry:
    """The benchmark as ``./run bench city`` knows it."""
    facts: dict[str, str] = {}
    city, quarter = City(KM2, facts), City(KM2 / 4, facts)
    counts = [count for count in (1, 2, 4, 8) if count <= (os.cpu_count() or 1)]
    clocks = {count: f"{count} thread{'s' if count > 1 else ''}" for count in counts}
    fourfold = "a quarter of the city, for as many cells and steps"

    def finish() -> None:
        city.folder.cleanup()
        quarter.folder.cleanup()

    return Entry(
        "city",
        "A whole city, streets and pipes",
        f"{KM2:g} km2 of terrain at {CELL_M:g} m, a manhole every {APART_M:g} m, one hour of a storm of "
        f"{STORM['return_period_a']:g} years ({STORM['formula']}), maps every {OUTPUTS_S / 60:g} minutes; from Run to "
        "the last file. Processor seconds of one thread.",
        [
            Contender(OURS, city.processor_s, 1),
            Contender(
                fourfold, lambda: quarter.scaled_to(city), 1, "the same hour; its own deepest water sets its steps"
            ),
            *(Contender(name, city.clock_s(count), 1, "seconds of the clock") for count, name in clocks.items()),
        ],
        [Limit(fourfold, 1.25)] + ([Limit(clocks[1], 1 / 1.6, who=clocks[2])] if 2 in clocks else []),
        facts,
        finish=finish,
    )
