"""Depth and velocity as a mesh, and the map that watchers read while a run goes on."""

import time

import netCDF4
import numpy as np
import pytest
import rasterio
from rasterio.transform import from_origin

from undergrid.core.flood.surface.outputs import LATEST
from undergrid.core.flood.surface.run import surface_flood
from undergrid.core.kernel.errors import Cancelled
from undergrid.core.kernel.progress import Progress
from undergrid.core.kernel.task import Call

RAIN_MM_H = 60.0


@pytest.fixture
def slope(tmp_path):
    """A slope of 20 by 10 cells of 2 m that falls 5 % to the south."""
    ground = np.tile(310 - 0.1 * np.arange(20.0)[:, None], (1, 10))
    path = tmp_path / "slope.tif"
    with rasterio.open(
        path, "w", driver="GTiff", height=20, width=10, count=1, dtype="float32", crs="EPSG:32648",
        transform=from_origin(500_000, 3_270_000, 2.0, 2.0),
    ) as target:  # fmt: skip
        target.write(ground.astype("float32"), 1)
    return str(path)


def run(slope, folder, progress=None, **more):
    given = {"dem": slope, "duration_s": 300, "output_interval_s": 100, "rainfall": RAIN_MM_H}
    call = Call(progress=progress) if progress else Call()
    return surface_flood(call, **given, output_folder=str(folder), **more)


def test_water_on_a_slope_runs_down_it_in_the_mesh(slope, tmp_path):
    answer = run(slope, tmp_path / "out", velocity_mesh=True, boundaries={"south": {"kind": "outfall"}})
    with netCDF4.Dataset(answer["mesh"]) as mesh:
        assert mesh["time"][:].tolist() == [0, 100, 200, 300]
        assert mesh["mesh_velocity_y"][-1].mean() < -0.05  # south is down
        assert abs(mesh["mesh_velocity_x"][-1]).max() < 1e-3  # nothing runs across an even slope


def test_the_faces_of_the_mesh_are_the_cells_of_the_depth_stack(slope, tmp_path):
    answer = run(slope, tmp_path / "out", velocity_mesh=True)
    with netCDF4.Dataset(answer["mesh"]) as mesh, rasterio.open(answer["depth"]) as stack:
        faces = mesh["mesh_face_nodes"][:]
        x, y = mesh["mesh_node_x"][:][faces].mean(axis=1), mesh["mesh_node_y"][:][faces].mean(axis=1)
        sampled = np.array(list(stack.sample(zip(x, y, strict=True))))
        for moment in range(4):
            depth = np.ma.filled(mesh["mesh_depth"][moment], np.nan)
            np.testing.assert_allclose(depth, sampled[:, moment], rtol=1e-6)


def test_a_mesh_is_written_only_on_request(slope, tmp_path):
    assert "mesh" not in run(slope, tmp_path / "out")
    assert not list((tmp_path / "out").glob("*.nc"))


def test_who_watches_finds_the_depth_of_the_last_output_time_and_nothing_after_the_end(slope, tmp_path):
    latest = tmp_path / "out" / LATEST
    seen = []

    def look(_fraction, _text):
        time.sleep(0.1)  # maps are written beside the run, and this one is over in a moment
        if latest.exists():
            with rasterio.open(latest) as raster:
                seen.append((float(raster.descriptions[0]), float(np.nanmax(raster.read(1), initial=0.0))))

    run(slope, tmp_path / "out", Progress(look))
    assert {0.0, 100.0, 200.0, 300.0} >= {time for time, _ in seen} >= {100.0}
    assert max(depth for _, depth in seen) > 0
    assert not latest.exists()


def test_a_cancelled_run_leaves_the_last_map_it_had(slope, tmp_path):
    latest = tmp_path / "out" / LATEST

    def stop(_fraction, _text):
        time.sleep(0.1)
        if latest.exists():
            raise Cancelled

    with pytest.raises(Cancelled):
        run(slope, tmp_path / "out", Progress(stop))
    assert latest.exists()
