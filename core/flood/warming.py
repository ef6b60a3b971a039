"""Compiles the flood kernels before somebody waits for them: on a machine that has never run a flood."""

from __future__ import annotations

import tempfile
from pathlib import Path

import numpy as np
from rasterio.transform import from_origin

from undergrid.core.flood.coupling.run import simulate_flood
from undergrid.core.flood.surface.compiled import WHOLE, compiled_for
from undergrid.core.formats.raster import Frame, write_raster
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.values import Answer

SECONDS = 60.0
TWO_MANHOLES = """\
[OPTIONS]
FLOW_UNITS CMS
FLOW_ROUTING DYNWAVE
ROUTING_STEP 2
[JUNCTIONS]
upper 98 2
lower 97 2
[OUTFALLS]
river 96 FREE
[CONDUITS]
first upper lower 50 0.013 0 0
second lower river 50 0.013 0 0
[XSECTIONS]
first CIRCULAR 0.5 0 0 0
second CIRCULAR 0.5 0 0 0
[COORDINATES]
upper 25 50
lower 75 50
river 125 50
"""


@task
def compile_kernels(call: Call, *, folder_of_trial: str | None = None) -> Answer:
    """Run a minute of rain over two manholes, so that every kernel of a coupled run lies compiled on disk.

    ``folder_of_trial``: where its files lie meanwhile; whoever may end this process clears them away himself.
    """
    with tempfile.TemporaryDirectory(prefix="undergrid-", dir=folder_of_trial) as name:
        folder = Path(name)
        ground = np.tile(np.linspace(101.0, 99.0, 40), (40, 1))
        write_raster(folder / "ground.tif", ground, Frame((40, 40), from_origin(0, 100, 2.5, 2.5), None), "m")
        (folder / "pipes.inp").write_text(TWO_MANHOLES, encoding="utf-8")
        edges = dict.fromkeys(("north", "south", "west", "east"), "outfall")
        run = simulate_flood(
            Call(progress=call.progress), dem=str(folder / "ground.tif"), inp=str(folder / "pipes.inp"), rainfall=100.0,
            duration_s=SECONDS, boundaries=edges, output_folder=str(folder / "run"),
        )  # fmt: skip
    WHOLE.write_text(compiled_for(), encoding="utf-8")
    return {"coupling_error": run["ledger_sheet"]["coupling_error"]}
