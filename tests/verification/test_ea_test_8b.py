"""The Environment Agency's test 8B: a culvert that surcharges out of one manhole, by the benchmark's own description.

Source: Neelz, Pender 2013, Benchmarking the latest generation of 2D hydraulic modelling packages, SC120002: a pipe of
1.4 m, 2 m below the ground, base flow 1.6 m3/s; 467 m below its head an open vertical shaft of 1 m2, the one place
where water comes up or goes down. Reference: XPSTORM's flow out of it. Its terrain is not public in text form: here
the street is a plane of 1 % in 2 m cells, n = 0.02, which runs off as theirs does. The shaft is open: its orifice
coefficient is 1, its rim a weir of Rubinato's 0.54.
Tolerance: a Nash-Sutcliffe efficiency of 0.95, and a tenth of peak and volume, for the terrain that is not theirs.
"""

import csv
from math import pi, sqrt
from pathlib import Path

import numpy as np
import pytest

from undergrid.core.flood.coupling.coupled import CoupledRun
from undergrid.core.flood.coupling.inlet_types import InletType
from undergrid.core.flood.coupling.inlets import Inlets
from undergrid.core.flood.coupling.shafts import coupled_options, with_shafts
from undergrid.core.flood.pipes.engine import simulation
from undergrid.core.flood.pipes.reading import read_model
from undergrid.core.flood.pipes.running import write_run
from undergrid.core.flood.pipes.units import Units
from undergrid.core.flood.surface.grid import Edge, SurfaceGrid
from undergrid.core.flood.surface.simulation import SurfaceSimulation
from undergrid.core.kernel.text import Text
from undergrid.tests.verification.cases import nash_sutcliffe

REFERENCE = Path(__file__).parent / "reference"
GROUND_M = 31.46
SHAFT = InletType(
    "shaft", Text("shaft", "竖井"), perimeter_m=2 * sqrt(pi), clear_area_m2=1.0, weir_coefficient=0.54,
    orifice_coefficient=1.0, weir_form="rectangular",
)  # fmt: skip
CULVERT = """\
[OPTIONS]
FLOW_UNITS CMS
FLOW_ROUTING DYNWAVE
START_DATE 01/01/2007
START_TIME 00:00:00
REPORT_START_DATE 01/01/2007
REPORT_START_TIME 00:00:00
END_DATE 01/01/2007
END_TIME 03:20:00
REPORT_STEP 00:00:30
ROUTING_STEP 1
LINK_OFFSETS DEPTH
[JUNCTIONS]
{junctions}
[OUTFALLS]
O7 23.49 FREE
[CONDUITS]
{conduits}
[XSECTIONS]
{sections}
[INFLOWS]
J0 FLOW inflow
[TIMESERIES]
{inflow}
"""
INVERTS_M = {"J0": 39.17, "J1": 29.46, "J2": 27.70, "J3": 26.37, "J4": 25.70, "J5": 24.64, "J6": 24.29}
LENGTHS_M = (467, 104, 106, 200, 114, 154, 195)


def series(name):
    with (REFERENCE / name).open(encoding="utf-8") as table:
        return np.array([[float(row["minute"]), float(row["flow_m3_s"])] for row in csv.DictReader(table)])


def culvert(path):
    nodes = [*INVERTS_M, "O7"]
    path.write_text(
        CULVERT.format(
            junctions="\n".join(f"{name} {invert} 2 0 100 0" for name, invert in INVERTS_M.items()),
            conduits="\n".join(
                f"C{k} {nodes[k]} {nodes[k + 1]} {length} 0.017 0 0" for k, length in enumerate(LENGTHS_M)
            ),
            sections="\n".join(f"C{k} CIRCULAR 1.4 0 0 0 1" for k in range(len(LENGTHS_M))),
            inflow="\n".join(f"inflow {minute / 60:.5f} {flow}" for minute, flow in series("ea_8b_inflow.csv")),
        )
    )
    return path


def flow_out_m3_s(folder, cell_m, sync_s, every_s=30.0):
    """Return (time s, mean flow out of the manhole m3/s) of each interval, and the ledger."""
    told = []
    model = read_model(culvert(folder / "culvert.inp"), told.append)
    coupled = coupled_options(with_shafts(model, ["J1"], SHAFT.clear_area_m2), rain_falls_on="surface")
    write_run(coupled, folder / "run.inp", told.append)
    count = round(200 / cell_m)
    fall = 0.01 * (np.arange(count) - count // 2) * cell_m
    ground = np.tile(GROUND_M - fall, (count, 1))
    edges = tuple(Edge(side, "outfall") for side in ("north", "south", "west", "east"))
    street = SurfaceSimulation(SurfaceGrid(ground, cell_m, 0.02, edges=edges))
    middle = np.array([[count // 2, count // 2]])
    inlets = Inlets.of([SHAFT], middle, ["J1"], ground, 0.0, INVERTS_M["J1"])
    out_m3 = [0.0]
    with simulation(folder / "run.inp", folder / "run.rpt", folder / "run.out") as pipes:
        run = CoupledRun(street, pipes, Units("CMS"), inlets, sync_s, SHAFT.clear_area_m2)
        while run.time_s < 11_700:
            run.advance(run.time_s + every_s)
            out_m3.append(-float(run.taken_m3[0]))
        ledger = run.ledger()
    flow = np.diff(out_m3) / every_s
    return (np.arange(flow.size) + 0.5) * every_s, flow, ledger


@pytest.mark.parametrize(("cell_m", "sync_s"), [(2, 2)])
def test_a_culvert_surcharges_as_in_xpstorm(tmp_path, judged, cell_m, sync_s):
    time_s, flow, ledger = flow_out_m3_s(tmp_path, cell_m, sync_s)
    reference = series("ea_8b_xpstorm.csv")
    seen = (time_s >= 3000) & (time_s <= 11_700)
    theirs = np.interp(time_s[seen] / 60, *reference.T)
    source = "XPSTORM in SC120002, Environment Agency 2013"
    name = f"EA test 8B, {cell_m} m cells"
    judged(name, "Nash-Sutcliffe efficiency of the manhole's flow", 1, nash_sutcliffe(flow[seen], theirs), 0.05, source)
    judged(name, "greatest flow, m3/s", theirs.max(), flow[seen].max(), 0.1, source, share=True)
    judged(name, "volume out of the manhole, m3", theirs.sum() * 30, flow[seen].sum() * 30, 0.1, source, share=True)
    assert ledger["coupling_error"] < 1e-9
