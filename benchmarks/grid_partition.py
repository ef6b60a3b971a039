"""The partition of a city's ground beside KaHIP and METIS on the same dual graph: what is cut, and what falls apart.

The peers get as many parts and the same weights of pieces and borders; of several allowed imbalances, that one counts
under which their sizes vary most nearly as ours do. They live in an
environment of their own, made at the first run.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import numpy as np
import shapely
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from undergrid.benchmarks.grid_cells import city
from undergrid.benchmarks.harness import OURS, Contender, Entry, stopwatch
from undergrid.core.grid.arrangement import HARD, Features, faces_of, noded_edges
from undergrid.core.grid.dividing import ground_of
from undergrid.core.grid.partition import Ground, Sizes, partition

CELLS = int(os.environ.get("UNDERGRID_BENCH_ROWS", "8000"))
SIZES = Sizes(10_000.0, 5_000.0, 20_000.0)
PACKAGES = ("kahip==3.25", "pymetis==2025.2.2", "numpy")
PEERS = {"kahip": "KaHIP, eco", "pymetis": "METIS, contiguous"}
IMBALANCES = (0.05, 0.1, 0.15, 0.2, 0.3, 0.5)
CENTIMETRES = 100
"""The peers take whole numbers only."""


def dual_graph(cells: int) -> Ground:
    """Return the pieces of ground between the streets of one city, none of which is a hard border."""
    made = city(cells)
    soft = made.features.rank > HARD
    features = Features(made.features.lines[soft], made.features.rank[soft])
    whole = np.array([shapely.union_all(made.communities)], dtype=object)
    faces = faces_of(noded_edges(features), whole)
    count = len(faces.shapes)
    return ground_of(faces, np.arange(count), np.zeros(count, dtype=np.bool_))


@dataclass(frozen=True, order=True)
class Judged:
    """What a division comes to: metres of weighted border that are cut, parts, and connected pieces of them."""

    cut: float
    parts: int
    pieces: int
    variation: float

    def __str__(self) -> str:
        return (
            f"cut {self.cut / 1000:,.1f} km of weighted border, {self.pieces - self.parts} disconnected pieces, "
            f"{self.parts:,} parts, variation of size {self.variation:.3f}"
        )


def judged(ground: Ground, part: np.ndarray) -> Judged:
    """Return what a division comes to."""
    inside = part[ground.one] == part[ground.two]
    one, two = ground.one[inside], ground.two[inside]
    pairs = coo_array((np.ones(len(one)), (one, two)), shape=(len(part), len(part)))
    weight = np.bincount(part, ground.weight)
    weight = weight[weight > 0]
    pieces = int(connected_components(pairs, directed=False)[0])
    return Judged(float(ground.cost[~inside].sum()), len(weight), pieces, float(weight.std() / weight.mean()))


@dataclass
class Trial:
    """One graph, and what each has made of it."""

    ground: Ground
    python: Path
    folder: Path
    facts: dict[str, str]
    own: Judged = field(init=False)

    def ours(self) -> float:
        """Divide by the engine, which leaves nothing disconnected."""
        with stopwatch() as spent:
            part = partition(self.ground, SIZES)
        self.own = judged(self.ground, part)
        self.facts[OURS] = str(self.own)
        if self.own.pieces != self.own.parts:
            raise RuntimeError("a part of ours is disconnected")
        return spent[0]

    def peer(self, package: str) -> float:
        """Divide by a peer into as many parts, and keep what is balanced most nearly as ours is."""
        tail = np.concatenate([self.ground.one, self.ground.two])
        head = np.concatenate([self.ground.two, self.ground.one])
        order = np.lexsort((head, tail))
        rows = np.searchsorted(tail[order], np.arange(len(self.ground) + 1))
        costs = np.maximum(1, np.rint(CENTIMETRES * np.tile(self.ground.cost, 2)[order])).astype(np.int64)
        weights = np.maximum(1, np.rint(self.ground.weight)).astype(np.int64)
        graph = self.folder / "graph.npz"
        np.savez(graph, rows=rows, heads=head[order], weights=weights, costs=costs)
        tried = [self._tried(package, graph, imbalance) for imbalance in IMBALANCES]
        _, found, spent = min((abs(each.variation - self.own.variation), each, took) for each, took in tried)
        self.facts[PEERS[package]] = str(found)
        ratio = self.own.cut / found.cut
        self.facts[f"what ours cuts by what {PEERS[package]} cuts, per part"] = (
            f"{ratio * found.parts / self.own.parts:.3f}"
        )
        return spent

    def _tried(self, package: str, graph: Path, imbalance: float) -> tuple[Judged, float]:
        made = self.folder / f"{package}.npy"
        asked = {
            "package": package, "graph": str(graph), "parts": self.own.parts, "parts_file": str(made), "seed": 1,
            "imbalance": imbalance,
        }  # fmt: skip
        script = Path(__file__).parent / "peers" / "graph_partition.py"
        done = subprocess.run(
            [str(self.python), str(script), json.dumps(asked)], capture_output=True, text=True, check=False,
            env={**os.environ, "OMP_NUM_THREADS": "1", "PYTHONPATH": ""},
        )  # fmt: skip
        if done.returncode:
            raise RuntimeError(f"{package}: {done.stderr[-800:]}")
        return judged(self.ground, np.load(made)), float(json.loads(done.stdout.splitlines()[-1])["seconds"])


def peers_python(folder: Path) -> Path:
    """Return the Python of the peers' environment, made if need be."""
    made = folder / "bin" / "python"
    if not made.exists():
        subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
        subprocess.run([str(made), "-m", "pip", "install", "-q", *PACKAGES], check=True)
    return made


def entry() -> Entry:
    """Return the benchmark."""
    home = Path(os.environ.get("UNDERGRID_HOME", tempfile.gettempdir()))
    ground, facts = dual_graph(CELLS), dict[str, str]()
    folder = tempfile.TemporaryDirectory(prefix="ug-bench-")
    trial = Trial(ground, peers_python(home / "bench-graphs"), Path(folder.name), facts)
    trial.ours()  # compiles the loops, and says how many parts there are
    return Entry(
        "grid_partition",
        "Partition of a city beside graph partitioners",
        f"{len(ground):,} pieces of ground and {len(ground.one):,} soft borders into {trial.own.parts:,} parts of "
        f"about {SIZES.wanted:,.0f} m2.",
        [
            Contender(OURS, trial.ours),
            *(Contender(name, partial(trial.peer, package), 1, "as many parts, balanced most nearly as ours")
              for package, name in PEERS.items()),
        ],
        facts=facts,
        finish=folder.cleanup,
    )  # fmt: skip
