"""Clearances between all pipes of a city in one go, and how the time grows with their number."""

from __future__ import annotations

import os
from functools import partial

import numpy as np
import shapely

from undergrid.benchmarks.harness import OURS, Contender, Entry, Limit, stopwatch
from undergrid.core.survey.clearance.classes import Classes, demands
from undergrid.core.survey.clearance.pairs import Demands, conflicts
from undergrid.core.survey.clearance.pipe_class import Party
from undergrid.core.survey.clearance.rules import Row, Rules
from undergrid.core.survey.network.solid import Pieces, Sections

SEGMENTS = int(os.environ.get("UNDERGRID_BENCH_ROWS", "200000"))
UTILITIES = ("JS", "PS", "ZS", "RQ", "RL", "DL", "TX")
LENGTH_M, BLOCK_M, BESIDE_M, REACH_M = 30.0, 100.0, 1.2, 2.0


def city(count: int) -> tuple[Pieces, Sections, np.ndarray]:
    """Return pipes in a grid of streets, seven utilities side by side in each; the density is the same at any count."""
    random = np.random.default_rng(7)
    # a block has two streets with all utilities and a little over three pipes in each
    blocks = int(np.ceil(np.sqrt(count / (2 * len(UTILITIES) * BLOCK_M / LENGTH_M))))
    utility = random.integers(0, len(UTILITIES), count)
    across = random.integers(0, blocks, count) * BLOCK_M + utility * BESIDE_M + random.normal(0, 0.15, count)
    along = random.integers(0, max(int(blocks * BLOCK_M / LENGTH_M), 1), count) * LENGTH_M
    level = -1.0 - 0.25 * utility + random.normal(0, 0.2, count)
    turned = random.random(count) < 0.5
    a = np.column_stack([np.where(turned, along, across), np.where(turned, across, along), level])
    b = np.column_stack(
        [np.where(turned, along + LENGTH_M, across), np.where(turned, across, along + LENGTH_M), level - 0.1]
    )
    half = random.choice([0.05, 0.15, 0.4], count)
    yes = np.ones(count, dtype=bool)
    return Pieces(a, b, np.arange(count)), Sections(half, half, yes, yes), utility


def rules() -> Demands:
    """Return one metre side by side and 0.15 m at crossings between any two utilities."""
    pairs: list[Row] = [
        {"code": f"{a}|{b}", "a_code": a, "b_code": b, "min_m": "1.0"} for a in UTILITIES for b in UTILITIES if a < b
    ]
    layers: list[Row] = [
        {"code": f"{a}|{b}", "lower_code": a, "upper_code": b, "min_m": "0.15"} for a in UTILITIES for b in UTILITIES
    ]
    parties = tuple(Party(name, direct_buried=True) for name in UTILITIES)
    return demands(Classes(np.arange(len(UTILITIES)), parties), Rules(tuple(pairs), tuple(layers)))


def ours(count: int) -> float:
    """Candidates, distances in plan and space, judgement by the rules, the worst place of every pair."""
    axes, sizes, utility = city(count)
    ends = np.arange(2 * count).reshape(-1, 2)
    with stopwatch() as spent:
        found = conflicts(axes, sizes, utility, rules(), ends)
    if not len(found):
        raise RuntimeError("a city without a single conflict")
    return spent[0]


def shapely_in_plan(count: int) -> float:
    """The spatial library's own search for neighbours within reach, in plan, with nothing judged."""
    axes, _, _ = city(count)
    lines = shapely.linestrings(np.stack([axes.a[:, :2], axes.b[:, :2]], axis=1))
    with stopwatch() as spent:
        shapely.STRtree(lines).query(lines, predicate="dwithin", distance=REACH_M)
    return spent[0]


def entry() -> Entry:
    """Return the benchmark; the compiled loop is warmed up before."""
    ours(1000)
    half, quarter = f"Undergrid, {SEGMENTS // 2:,}", f"Undergrid, {SEGMENTS // 4:,}"
    return Entry(
        name="clearance",
        title="Clearances",
        job=f"{SEGMENTS:,} pipes of seven utilities in a city's streets: every pair nearer than the rules ask, by "
        "3D distance between outer walls.",
        contenders=[
            Contender(OURS, partial(ours, SEGMENTS), 3, "neighbours, distances, rules, worst place of each pair"),
            Contender(half, partial(ours, SEGMENTS // 2), 3, "the same city at half the size"),
            Contender(quarter, partial(ours, SEGMENTS // 4), 3, "and at a quarter"),
            Contender("shapely dwithin", partial(shapely_in_plan, SEGMENTS), 1, "neighbours in plan only, no rules"),
        ],
        # linear growth would be 2 and 4; a quarter more is granted to the search tree's logarithm and to the machine
        limits=[Limit(half, 2.5), Limit(quarter, 5.0)],
        facts={"pipes": f"{SEGMENTS:,}"},
    )
