"""Tiny places where a street meets a pipe."""

from contextlib import contextmanager

import numpy as np

from undergrid.core.flood.coupling.coupled import CoupledRun
from undergrid.core.flood.coupling.inlets import Inlets, inlet_type
from undergrid.core.flood.pipes.engine import simulation
from undergrid.core.flood.pipes.units import Units
from undergrid.core.flood.surface.grid import SurfaceGrid
from undergrid.core.flood.surface.simulation import Settings, SurfaceSimulation

BASIN_AND_PIPE = """\
[OPTIONS]
FLOW_UNITS           CMS
FLOW_ROUTING         DYNWAVE
INERTIAL_DAMPING     PARTIAL
SURCHARGE_METHOD     SLOT
START_DATE           07/01/2024
START_TIME           00:00:00
REPORT_START_DATE    07/01/2024
REPORT_START_TIME    00:00:00
END_DATE             07/01/2024
END_TIME             00:30:00
REPORT_STEP          00:01:00
ROUTING_STEP         1
THREADS              1

[STORAGE]
upper 8.2 100 0 FUNCTIONAL 0 0 {shaft}
lower 8.0 100 0 FUNCTIONAL 0 0 {shaft}

[OUTFALLS]
river 7.8 {outfall}

[CONDUITS]
first upper lower 50 0.013 0 0 0 0
second lower river 50 0.013 0 0 0 0

[XSECTIONS]
first CIRCULAR 0.5 0 0 0 1
second CIRCULAR {diameter} 0 0 0 1

{more}
[REPORT]
NODES ALL
LINKS ALL
"""


@contextmanager
def street_and_pipe(tmp_path, *, depth_m=0.2, outfall="FREE", diameter=0.5, more="", blocked=0.0, shaft=1.13):
    """A flat closed street of 20 by 20 cells of 2 m at level 10, with an open shaft on each of two nodes."""
    inp = tmp_path / "pipe.inp"
    inp.write_text(BASIN_AND_PIPE.format(outfall=outfall, diameter=diameter, more=more, shaft=shaft))
    ground = np.full((20, 20), 10.0)
    surface = SurfaceSimulation(SurfaceGrid(ground, 2.0, 0.02), settings=Settings(precision="double"))
    surface.set_depth(depth_m)
    cells = np.array([[4, 4], [15, 15]])
    inlets = Inlets.of([inlet_type("open")] * 2, cells, ["upper", "lower"], ground, blocked)
    with simulation(inp, tmp_path / "pipe.rpt", tmp_path / "pipe.out") as pipes:
        yield CoupledRun(surface, pipes, Units("CMS"), inlets, sync_s=2.0, shaft_area_m2=shaft)
