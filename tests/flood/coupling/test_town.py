"""What a town's streets give to its pipes is the same at any exchange step and any output interval.

The finest steps take minutes, and are tried with UNDERGRID_LONG_TESTS.
"""

import functools
import os

import numpy as np
import pytest
import rasterio

from undergrid.core.flood.coupling.run import simulate_flood
from undergrid.core.kernel.task import Call

STREETS, WAY = 4, 40.0  # four streets of four chambers, 40 m apart
STEPS = [(0.5, 300.0), (10.0, 300.0), (2.0, 30.0), (2.0, 600.0)]
FINEST = [(0.1, 300.0), (2.0, 1.0)]
HEAD = """\
[OPTIONS]
FLOW_UNITS CMS
FLOW_ROUTING DYNWAVE
START_DATE 01/01/2000
END_DATE 01/01/2000
END_TIME 02:00:00
REPORT_STEP 00:01:00
ROUTING_STEP 2
"""


def level(x, y):
    """The ground: streets that fall southward by 0.5 % in troughs whose sides rise by 2 %."""
    return 300.0 + 0.02 * np.abs(x % WAY - WAY / 2) + 0.005 * y


@pytest.fixture(scope="module")
def town(tmp_path_factory):
    """The folder of a town: its terrain in cells of 5 m, and its drains."""
    folder = tmp_path_factory.mktemp("town")
    side_m, cell_m = STREETS * WAY, 5.0
    centres = (np.arange(int(side_m / cell_m)) + 0.5) * cell_m
    x, y = np.meshgrid(centres, centres[::-1])
    profile = {"driver": "GTiff", "width": len(centres), "height": len(centres), "count": 1, "dtype": "float32"}
    transform = rasterio.transform.from_origin(600_000, 3_200_000 + side_m, cell_m, cell_m)
    with rasterio.open(folder / "dem.tif", "w", **profile, crs="EPSG:32648", transform=transform) as raster:
        raster.write(level(x, y).astype("float32"), 1)
    (folder / "town.inp").write_text(drains())
    return folder


def drains():
    """The drains: along each street from north to south, out at its end."""
    nodes, links, sections, places, outfalls = [], [], [], [], []
    for street in range(STREETS):
        along = [f"N{street}_{number}" for number in range(STREETS)]
        x = street * WAY + WAY / 2
        for number, name in enumerate(along):
            y = (STREETS - number - 0.5) * WAY
            nodes.append(f"{name} {level(x, y) - 2:.3f} 2")
            places.append(f"{name} {600_000 + x:.1f} {3_200_000 + y:.1f}")
        outfalls.append(f"O{street} {level(x, 0) - 2.4:.3f} FREE")
        places.append(f"O{street} {600_000 + x:.1f} 3200001")
        for start, end in zip(along, [*along[1:], f"O{street}"], strict=True):
            links.append(f"P{start} {start} {end} 40 0.013 0 0 0 0")
            sections.append(f"P{start} CIRCULAR 0.4 0 0 0 1")
    parts = {"JUNCTIONS": nodes, "OUTFALLS": outfalls, "CONDUITS": links, "XSECTIONS": sections, "COORDINATES": places}
    return HEAD + "".join(f"[{name}]\n" + "\n".join(rows) + "\n" for name, rows in parts.items())


@pytest.fixture(scope="module")
def into_pipes_m3(town, tmp_path_factory):
    """What goes into the pipes in half an hour with 100 mm/h, by exchange step and output interval."""

    @functools.cache
    def of(sync_s, every_s):
        answer = simulate_flood(
            Call(), dem=str(town / "dem.tif"), inp=str(town / "town.inp"), model_crs="EPSG:32648", rainfall=100.0,
            duration_s=1800.0, sync_s=sync_s, output_interval_s=every_s,
            output_folder=str(tmp_path_factory.mktemp("run") / "run"),
        )  # fmt: skip
        return answer["ledger_sheet"]["exchange"]["into_pipes_m3"]

    return of


@pytest.mark.parametrize(("sync_s", "every_s"), [*STEPS, *(FINEST if "UNDERGRID_LONG_TESTS" in os.environ else [])])
def test_what_a_town_gives_to_its_pipes_depends_on_no_step(into_pipes_m3, sync_s, every_s):
    usual = into_pipes_m3(2.0, 300.0)
    fallen = 0.1 * 0.5 * (STREETS * WAY) ** 2
    assert 0.3 * fallen < usual < fallen
    assert into_pipes_m3(sync_s, every_s) == pytest.approx(usual, rel=0.01)
