"""What a thousand cameras see among the buildings of a city, and how the time grows with their number."""

from __future__ import annotations

import os
from functools import partial

import numpy as np
import shapely

from undergrid.benchmarks.harness import OURS, Contender, Entry, Limit, stopwatch
from undergrid.core.facilities.views import Cameras, views

BUILDINGS = int(os.environ.get("UNDERGRID_BENCH_ROWS", "50000"))
CAMERAS = max(BUILDINGS // 50, 4)
APART_M = 30.0


def ours(cameras: int) -> float:
    """Sectors, the buildings in each, their shadows, and what is left."""
    random = np.random.default_rng(3)
    side = np.sqrt(BUILDINGS) * APART_M
    west, south = random.uniform(0, side, (2, BUILDINGS))
    wide, deep = random.uniform(8, 20, (2, BUILDINGS))
    houses = shapely.box(west, south, west + wide, south + deep)
    x, y = random.uniform(0, side, (2, cameras))
    constant = {"height_m": 6.0, "hfov_deg": 90.0, "vfov_deg": np.nan, "range_m": 100.0}
    told = {name: np.full(cameras, value) for name, value in constant.items()}
    made = Cameras(x=x, y=y, azimuth_deg=random.uniform(0, 360, cameras), **told)
    heights = random.uniform(3, 60, BUILDINGS)
    with stopwatch() as spent:
        found = views(made, houses, heights)
    if not shapely.area(found.seen).sum() < shapely.area(found.sectors).sum():
        raise RuntimeError("a city in which nothing hides anything")
    return spent[0]


def entry() -> Entry:
    """Return the benchmark."""
    half = f"Undergrid, {CAMERAS // 2:,} cameras"
    return Entry(
        "camera_view",
        "Views of cameras",
        f"{CAMERAS:,} cameras of 100 m range among {BUILDINGS:,} buildings: sectors less the shadows of prisms.",
        [Contender(OURS, partial(ours, CAMERAS), 1), Contender(half, partial(ours, CAMERAS // 2), 1, "growth")],
        # linear growth would be 2; a quarter more is granted to a busy machine
        [Limit(half, 2.5)],
    )
