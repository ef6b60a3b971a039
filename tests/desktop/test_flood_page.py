"""The flood's page in the real QGIS with a window: a flood's life, by hand."""

from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from undergrid.tests.flood.pipes.worlds import TWO_PIPES
from undergrid.tests.qgis_fixtures import Home
from undergrid.tools import screenshot

HERE = Path(__file__).parent
LONGEST_S = 900  # three runs on a machine that may be busy


def street(path: Path) -> None:
    """Write a street that falls 1 % from west to east over the two pipes, to a wall; sides as high as kerbs."""
    x, y = np.arange(-20, 240, 5.0), np.arange(-60, 60, 5.0)
    raster = gdal.GetDriverByName("GTiff").Create(str(path), len(x), len(y), 1, gdal.GDT_Float32)
    raster.SetGeoTransform((-20, 5, 0, 60, 0, -5))
    raster.GetRasterBand(1).WriteArray(12.2 - 0.01 * x[None, :] + 0.01 * np.abs(y)[:, None])
    raster.FlushCache()


def compile_kernels(home: Home, folder: Path) -> None:
    """Let the first run of a new home, which compiles, not be the one that a scene waits for."""
    ran = home.run(
        "undergrid:simulateflood", DEM=str(folder / "street.tif"), MODEL="two", RAIN_MM_H=20, DURATION_S=60,
        OUTPUT_FOLDER=str(folder / "first"),
    )  # fmt: skip
    assert ran.code == 0, ran.said


@pytest.fixture(scope="module")
def life(store_home: Home, tmp_path_factory) -> Path:
    """The folder of the floods after the scene has come to its end; it fails at the first step that goes wrong."""
    folder = store_home.folder / "flood"
    folder.mkdir()
    folder.chmod(0o755)
    street(folder / "street.tif")
    (folder / "two.inp").write_text(TWO_PIPES, encoding="utf-8")
    made = store_home.run("undergrid:importswmmmodel", INP=str(folder / "two.inp"), NAME="two", REPLACE=True)
    assert made.code == 0, made.said
    compile_kernels(store_home, folder)
    picture = tmp_path_factory.mktemp("pictures") / "flood.png"
    screenshot.take(HERE / "scene_flood_life.py", picture, home=store_home.folder, longest_s=LONGEST_S)
    return folder


def test_a_flood_is_run_watched_played_asked_about_compared_and_cancelled(life: Path) -> None:
    assert (life / "all-open" / "depth.tif").exists()


def test_nothing_is_left_for_watchers_after_a_run(life: Path) -> None:
    assert not list((life / "all-open").glob("latest_depth*"))


def test_the_profile_names_its_manholes(life: Path) -> None:
    drawn = (life / "profile.svg").read_text()
    assert all(words in drawn for words in ("upper", "lower", "river", "15:00 min"))
