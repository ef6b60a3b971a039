"""From dark lamps to the likely fault, for the lamps of a city, and how the time grows with their number."""

from __future__ import annotations

import os
from functools import partial

import numpy as np
import pandas as pd

from undergrid.benchmarks.harness import OURS, Contender, Entry, Limit, stopwatch
from undergrid.core.facilities.lighting_fault import faults_of

LAMPS = int(os.environ.get("UNDERGRID_BENCH_ROWS", "200000"))
ON_CIRCUIT, IN_CABINET, ON_TRANSFORMER = 40, 8, 40


def net(count: int) -> pd.DataFrame:
    """Return lamps on circuits, cabinets and transformers: some circuits cut, some lamps dark or not checked."""
    random = np.random.default_rng(5)
    circuit, order = np.divmod(np.arange(count), ON_CIRCUIT)
    cut = random.integers(0, 5 * ON_CIRCUIT, circuit.max() + 1)[circuit]
    lit = np.where(order >= cut, 0.0, 1.0)
    lit[random.random(count) < 0.03] = 0.0
    lit[random.random(count) < 0.1] = np.nan
    named = {
        "transformer_no": [f"T{number}" for number in circuit // ON_TRANSFORMER],
        "cabinet_no": [f"K{number}" for number in circuit // IN_CABINET],
        "circuit_no": [f"C{number}" for number in circuit],
    }
    return pd.DataFrame(named, dtype=object).assign(order_no=order + 1.0, lit=lit)


def ours(count: int) -> float:
    """Suspects of each level, the highest of them, and the sections of circuits that burn at their begin."""
    lamps = net(count)
    with stopwatch() as spent:
        found = faults_of(lamps, 0.8, 3)
    if not found:
        raise RuntimeError("a city without a fault")
    return spent[0]


def entry() -> Entry:
    """Return the benchmark."""
    half = f"Undergrid, {LAMPS // 2:,}"
    return Entry(
        "lighting_fault",
        "Faults behind dark lamps",
        f"{LAMPS:,} lamps on circuits of {ON_CIRCUIT}: transformer, cabinet, circuit or section for each dark stretch.",
        [Contender(OURS, partial(ours, LAMPS), 3), Contender(half, partial(ours, LAMPS // 2), 3, "growth")],
        # linear growth would be 2; a quarter more is granted to a busy machine
        [Limit(half, 2.5)],
    )
