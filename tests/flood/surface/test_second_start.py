"""Kernels are compiled once: what a process compiled, the next one finds in the engine's folder."""

import subprocess
import sys

import pytest

START = """
import sys
import numpy as np
from numba.core import event

compiled = []


class Compilations(event.Listener):
    def on_start(self, event):
        compiled.append(str(event.data["dispatcher"]))

    def on_end(self, event):
        pass


event.register("numba:compile", Compilations())
from undergrid.core.flood.surface.grid import SurfaceGrid
from undergrid.core.flood.surface.series import Series
from undergrid.core.flood.surface.settings import Settings
from undergrid.core.flood.surface.simulation import SurfaceSimulation

settings = Settings(scheme=sys.argv[1], precision=sys.argv[2])
SurfaceSimulation(SurfaceGrid(np.zeros((5, 5)), 2.0), rain_m_s=Series.constant(1e-5), settings=settings).advance(5)
print(len(compiled), *compiled)
"""


def compiled_by_a_start(*how: str) -> int:
    done = subprocess.run([sys.executable, "-c", START, *how], capture_output=True, text=True, check=True)
    return int(done.stdout.split()[0])


@pytest.mark.parametrize("scheme", ["local_inertial", "shallow_water"])
def test_the_second_start_compiles_nothing(scheme):
    compiled_by_a_start(scheme, "single")
    assert compiled_by_a_start(scheme, "single") == 0
