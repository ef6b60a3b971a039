"""Tiny places where a street meets a pipe."""

from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np

from undergrid.core.flood.coupling.coupled import CoupledRun
from undergrid.core.flood.coupling.inlet_types import InletType, inlet_types
from undergrid.core.flood.coupling.inlets import Inlets
from undergrid.core.flood.pipes.engine import simulation
from undergrid.core.flood.pipes.units import Units
from undergrid.core.flood.surface.grid import Edge, SurfaceGrid
from undergrid.core.flood.surface.series import Series
from undergrid.core.flood.surface.settings import Scheme, Settings
from undergrid.core.flood.surface.simulation import SurfaceSimulation

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
ROUTING_STEP         {routing_s}
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
def street_and_pipe(
    tmp_path, *, depth_m=0.2, outfall="FREE", diameter=0.5, more="", blocked=0.0, shaft=1.13, sync_s=2.0, routing_s=1
):
    """A flat closed street of 20 by 20 cells of 2 m at level 10, with an open shaft on each of two nodes."""
    inp = tmp_path / "pipe.inp"
    figures = {"outfall": outfall, "diameter": diameter, "more": more, "shaft": shaft, "routing_s": routing_s}
    inp.write_text(BASIN_AND_PIPE.format(**figures))
    ground = np.full((20, 20), 10.0)
    surface = SurfaceSimulation(SurfaceGrid(ground, 2.0, 0.02), settings=Settings(precision="double"))
    surface.set_depth(depth_m)
    cells = np.array([[4, 4], [15, 15]])
    inlets = Inlets.of([inlet_types()["open"]] * 2, cells, ["upper", "lower"], ground, blocked)
    with simulation(inp, tmp_path / "pipe.rpt", tmp_path / "pipe.out") as pipes:
        yield CoupledRun(surface, pipes, Units("CMS"), inlets, sync_s=sync_s, shaft_area_m2=shaft)


ONE_SHAFT = """\
[OPTIONS]
FLOW_UNITS           CMS
FLOW_ROUTING         DYNWAVE
SURCHARGE_METHOD     SLOT
START_DATE           07/01/2024
START_TIME           00:00:00
END_DATE             07/01/2024
END_TIME             02:00:00
REPORT_STEP          00:01:00
ROUTING_STEP         {routing_s}
THREADS              1

[STORAGE]
shaft 5 100 {shaft_depth_m} FUNCTIONAL 0 0 {shaft_m2}

[OUTFALLS]
river 4 FREE

[CONDUITS]
way shaft river 50 0.013 0 0 0 0

[XSECTIONS]
way CIRCULAR {diameter_m} 0 0 0 1

[INFLOWS]
shaft FLOW "" FLOW 1.0 1.0 {inflow_m3_s}
"""


@dataclass(frozen=True, kw_only=True)
class Pond:
    """A pond over a smooth bed at 10 m, fed from all sides, with one opening of ``kind`` over one shaft."""

    kind: InletType
    depth_m: float
    cell_m: float = 2.0
    sync_s: float = 1.0
    every_s: float = 300.0
    inflow_m3_s: float = 0.0
    diameter_m: float = 1.0
    shaft_depth_m: float = 0.0
    shaft_m2: float = 1.131
    cells: int = 15
    manning: float = 0.01
    scheme: Scheme = "local_inertial"

    @contextmanager
    def run(self, tmp_path):
        """Give the coupled run at its beginning."""
        inp = tmp_path / "shaft.inp"
        figures = {name: getattr(self, name) for name in ("shaft_depth_m", "shaft_m2", "diameter_m", "inflow_m3_s")}
        inp.write_text(ONE_SHAFT.format(routing_s=min(1.0, self.sync_s), **figures))
        ground = np.full((self.cells, self.cells), 10.0)
        full = Series.constant(10.0 + self.depth_m)
        edges = tuple(Edge(side, "stage", level_m=full) for side in ("north", "south", "west", "east"))
        grid = SurfaceGrid(ground, self.cell_m, self.manning, edges=edges)
        surface = SurfaceSimulation(grid, settings=Settings(scheme=self.scheme))
        surface.set_depth(self.depth_m)
        middle = np.array([[self.cells // 2, self.cells // 2]])
        inlets = Inlets.of([self.kind], middle, ["shaft"], ground, 0.0, 5.0)
        with simulation(inp, tmp_path / "shaft.rpt", tmp_path / "shaft.out") as pipes:
            sync_s = min(self.sync_s, self.every_s)
            yield CoupledRun(surface, pipes, Units("CMS"), inlets, sync_s, self.shaft_m2)

    def flow_m3_s(self, tmp_path, begin_s=100.0, end_s=160.0):
        """Return the opening's mean flow down and the shaft's head at the end."""
        with self.run(tmp_path) as run:
            paid, time_s = [], 0.0
            for until_s in (begin_s, end_s):
                while time_s < until_s:
                    time_s = min(time_s + self.every_s, until_s)
                    run.advance(time_s)
                paid.append(float(run.taken_m3[0]))
            return (paid[1] - paid[0]) / (end_s - begin_s), float(run.heads()[0])
