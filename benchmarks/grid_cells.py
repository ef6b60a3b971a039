"""Cells of a whole city, and how time and memory grow with it."""

from __future__ import annotations

import os
from functools import partial

import numpy as np
import shapely

from undergrid.benchmarks.harness import OURS, Contender, Entry, Limit, peak_memory_mb, stopwatch
from undergrid.core.grid.arrangement import HARD, LANE, MAIN, STREET, Features
from undergrid.core.grid.dividing import City, divide
from undergrid.core.grid.partition import Sizes

CELLS = int(os.environ.get("UNDERGRID_BENCH_ROWS", "10000"))
BLOCK_M = 70.0
"""Two pieces of street and a face of about half a cell for each."""
EXPONENT = 1.15
SMALLER, SMALLEST = 10 / 3, 10


def city(cells: int) -> City:
    """Return a city of crooked streets with houses: 20 pieces of street and 30 houses for each cell.

    A third of what is strewn would stand on a street, and is left away.
    """
    random = np.random.default_rng(11)
    side = int(np.ceil(np.sqrt(cells * 10_000.0) / BLOCK_M))
    at = np.stack(np.meshgrid(np.arange(side + 1), np.arange(side + 1)), axis=-1) * BLOCK_M
    at[1:-1, 1:-1] += random.uniform(-12, 12, at[1:-1, 1:-1].shape)
    lines, rank = [], []
    for number in range(1, side):
        for row in (at[number], at[:, number]):
            # several vertices to a block, as surveyed streets have
            lines.append(shapely.segmentize(shapely.LineString(row), 14.0))
            rank.append(HARD if number % 60 == 0 else MAIN if number % 6 == 0 else STREET if number % 2 else LANE)
    places = random.uniform(0, side * BLOCK_M - 12, (46 * cells, 2))
    houses = shapely.box(places[:, 0], places[:, 1], places[:, 0] + 9, places[:, 1] + 7)
    # houses stand back from the streets: those on a street would hold its two sides together
    near = shapely.STRtree(lines).query(houses, predicate="dwithin", distance=2.0)[0]
    clear = np.ones(len(houses), dtype=bool)
    clear[near] = False
    quarter = side * BLOCK_M / max(1, round(np.sqrt(cells / 400)))
    edges = np.arange(0, side * BLOCK_M + 1, quarter)
    communities = [shapely.box(x, y, x + quarter, y + quarter) for x in edges[:-1] for y in edges[:-1]]
    return City(
        np.array(communities, dtype=object), Features(np.array(lines, dtype=object), np.array(rank)),
        houses[clear],
    )  # fmt: skip


def ours(made: City) -> float:
    """From lines and houses to cells with their outlines."""
    with stopwatch() as spent:
        divide(made, Sizes(10_000.0, 5_000.0, 20_000.0), lambda _finding: None)
    return spent[0]


def entry() -> Entry:
    """Return the benchmark of the partition."""
    whole, part, tenth = city(CELLS), city(round(CELLS / SMALLER)), city(round(CELLS / SMALLEST))
    ours(city(max(CELLS // 50, 20)))  # compiles the loops
    made = Entry(
        "grid_cells",
        "Management cells of a city",
        f"About {CELLS:,} cells from {_pieces(whole):,} pieces of street and {len(whole.buildings):,} houses.",
        [
            Contender(OURS, partial(ours, whole), 5),
            Contender("Undergrid, three tenths of the city", partial(ours, part), 5, "growth"),
            Contender("Undergrid, a tenth of the city", partial(ours, tenth), 5, "growth"),
        ],
        [
            Limit("Undergrid, three tenths of the city", SMALLER**EXPONENT),
            Limit("Undergrid, a tenth of the city", SMALLEST**EXPONENT),
        ],
    )
    made.finish = lambda: made.facts.update({"peak memory": f"{peak_memory_mb() / 1000:.1f} GB"})
    return made


def _pieces(made: City) -> int:
    return int(sum(shapely.get_num_points(made.features.lines) - 1))
