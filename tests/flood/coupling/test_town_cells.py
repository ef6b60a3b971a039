"""What a town's inlets take, by the size of cells, where every size has the very same ground.

The world: three streets of 20 m between blocks 0.15 m higher, all edges on multiples of 10 m, falling southward by
0.5 % to an open edge; a double grate at each kerb every 50 m; 100 mm/h for half an hour. So what differs is neither
terrain nor formula: water in a cell has one depth, and a cell of 10 m brings all of its water to the grate.
"""

import functools

import geopandas
import numpy as np
import pytest
import rasterio
import shapely

from undergrid.core.flood.coupling.run import simulate_flood
from undergrid.core.kernel.task import Call
from undergrid.tests.flood.coupling.test_town import HEAD

WIDE, LONG, FALL, KERB_M = 120, 200, 0.005, 0.15
EAST, NORTH = 600_000, 3_200_000
PLACES = [(40 * street + 20, LONG - 50 * number - 24.5) for street in range(3) for number in range(4)]


def terrain(path, cell_m):
    """Write the ground in cells of this size."""
    x, y = np.meshgrid(np.arange(WIDE / cell_m) + 0.5, np.arange(LONG / cell_m)[::-1] + 0.5)
    in_street = (x * cell_m % 40 >= 10) & (x * cell_m % 40 < 30)
    level = 300 + FALL * y * cell_m + np.where(in_street, 0.0, KERB_M)
    transform = rasterio.transform.from_origin(EAST, NORTH + LONG, cell_m, cell_m)
    profile = {"driver": "GTiff", "width": x.shape[1], "height": x.shape[0], "count": 1, "dtype": "float32"}
    with rasterio.open(path, "w", **profile, crs="EPSG:32648", transform=transform) as raster:
        raster.write(level.astype("float32"), 1)


def drains():
    """Return the drains: a pipe along each street, out beyond its end."""
    rows = {"JUNCTIONS": [], "OUTFALLS": [], "CONDUITS": [], "XSECTIONS": [], "COORDINATES": []}
    for number, (x, y) in enumerate(PLACES):
        rows["JUNCTIONS"].append(f"N{number} {300 + FALL * y - 2:.3f} 2")
        rows["COORDINATES"].append(f"N{number} {EAST + x} {NORTH + y}")
        below = f"N{number + 1}" if number % 4 < 3 else f"O{number}"
        rows["CONDUITS"].append(f"P{number} N{number} {below} 50 0.013 0 0")
        rows["XSECTIONS"].append(f"P{number} CIRCULAR 0.6 0 0 0 1")
        if number % 4 == 3:
            rows["OUTFALLS"].append(f"O{number} 297.6 FREE")
            rows["COORDINATES"].append(f"O{number} {EAST + x} {NORTH - 10}")
    return HEAD + "".join(f"[{name}]\n" + "\n".join(each) + "\n" for name, each in rows.items())


@pytest.fixture(scope="module")
def into_pipes_m3(tmp_path_factory):
    """What goes into the pipes, by scheme and cell size."""
    folder = tmp_path_factory.mktemp("streets")
    (folder / "drains.inp").write_text(drains())
    kerbs = [
        (f"N{number}", shapely.Point(EAST + x + aside, NORTH + y))
        for number, (x, y) in enumerate(PLACES)
        for aside in (-7.5, 6.5)
    ]
    inlets = geopandas.GeoDataFrame({"node": [each[0] for each in kerbs]}, geometry=[each[1] for each in kerbs])
    inlets.set_crs("EPSG:32648").to_file(folder / "inlets.gpkg")

    @functools.cache
    def of(scheme, cell_m):
        terrain(folder / f"{cell_m}.tif", cell_m)
        answer = simulate_flood(
            Call(), dem=str(folder / f"{cell_m}.tif"), inp=str(folder / "drains.inp"),
            inlets=str(folder / "inlets.gpkg"), rainfall=100.0, duration_s=1800.0, roughness=0.016,
            scheme=scheme, boundaries={"south": "outfall"},
            output_folder=str(tmp_path_factory.mktemp("run") / "run"),
        )  # fmt: skip
        book = answer["ledger_sheet"]
        assert book["coupling_error"] < 1e-6
        return book["exchange"]["into_pipes_m3"]

    return of


def test_cells_of_two_to_five_metres_give_the_pipes_the_same(into_pipes_m3):
    middle = into_pipes_m3("local_inertial", 2.5)
    assert 0.2 * 1200 < middle < 0.3 * 1200  # of what falls; the rest runs on over the southern edge, or stands
    assert into_pipes_m3("local_inertial", 2) == pytest.approx(middle, rel=0.02)
    assert into_pipes_m3("local_inertial", 5) == pytest.approx(middle, rel=0.02)


def test_the_coarsest_and_the_finest_cells_come_near_it(into_pipes_m3):
    """A cell of 10 m brings too much of its water to the grate; one of 1 m is narrower than the grate is long."""
    middle = into_pipes_m3("local_inertial", 2.5)
    assert into_pipes_m3("local_inertial", 10) == pytest.approx(middle, rel=0.06)
    assert into_pipes_m3("local_inertial", 1) == pytest.approx(middle, rel=0.12)


@pytest.mark.parametrize("cell_m", [1, 5])
def test_both_schemes_agree(into_pipes_m3, cell_m):
    assert into_pipes_m3("shallow_water", cell_m) == pytest.approx(into_pipes_m3("local_inertial", cell_m), rel=0.08)
