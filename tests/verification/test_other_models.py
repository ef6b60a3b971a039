"""Other people's models on the same input: 10 cm of water run together in a closed valley of 300 m by 200 m.

Definition: `valley` below; n = 0.03, 5 m cells, still at first, no rain, 900 s. References: the series in
`reference/`, made once with the versions and settings its README tells. itzi solves the same local inertial equations,
ANUGA the full ones on triangles. Tolerances: 0.02 m, what the models of the EA's test 4 differ among themselves.
"""

import csv
from pathlib import Path

import numpy as np
import pytest

from undergrid.core.flood.surface.grid import SurfaceGrid
from undergrid.core.flood.surface.settings import Settings
from undergrid.core.flood.surface.simulation import SurfaceSimulation

REFERENCE = Path(__file__).parent / "reference"
CELL_M = 5.0
PLACES = {"channel": (102.5, 102.5), "middle": (102.5, 202.5), "pond": (102.5, 282.5), "side": (62.5, 252.5)}
MODELS = {"itzi": ("local_inertial", "itzi-core 0.8.0"), "anuga": ("shallow_water", "ANUGA 4.1.0")}


def valley():
    """Ground in m: 1 % to the south, a parabola across, a hump of half a metre."""
    x, y = (np.arange(40) + 0.5) * CELL_M, (np.arange(60)[:, None] + 0.5) * CELL_M
    hump = 0.5 * np.exp(-((x - 70) ** 2 + (y - 180) ** 2) / (2 * 20.0**2))
    return 20 + 0.01 * (300 - y) + 0.0002 * (x - 100) ** 2 + hump


def series(model):
    with (REFERENCE / f"valley_{model}.csv").open(encoding="utf-8") as table:
        return [{name: float(value) for name, value in row.items()} for row in csv.DictReader(table)]


@pytest.mark.parametrize("model", [name for name in MODELS if (REFERENCE / f"valley_{name}.csv").exists()])
def test_the_water_runs_together_as_in_other_models(model, judged):
    scheme, version = MODELS[model]
    run = SurfaceSimulation(SurfaceGrid(valley(), CELL_M, 0.03), settings=Settings(scheme=scheme, record_every=0))
    run.set_depth(0.1)
    apart = {name: [] for name in PLACES}
    for row in series(model):
        run.advance(row["time_s"])
        for name, (x, y) in PLACES.items():
            depth = run.depth_m[int(y // CELL_M), int(x // CELL_M)]
            apart[name].append(depth - row[name])
    for name, differences in apart.items():
        worst = max(differences, key=abs)
        judged(f"Valley, {scheme}, {name}", "greatest difference of depth in time, m", 0, worst, 0.02, version)
    assert run.ledger().error == 0
