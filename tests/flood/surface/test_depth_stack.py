"""Maps are written once, as they come, whole, and none is kept in memory."""

import gc
import weakref

import numpy as np
import pytest
import rasterio
from rasterio.transform import from_origin

from undergrid.core.flood.surface.depth_stack import DepthStack, rounded
from undergrid.core.formats.raster import Frame, read_moments

FRAME = Frame((300, 280), from_origin(500_000, 3_270_000, 2, 2), "EPSG:4545")


def maps(count):
    chance = np.random.default_rng(1)
    for number in range(count):
        depth = chance.gamma(0.5, 0.2, FRAME.shape)
        depth[:20] = np.nan
        yield 60.0 * number, rounded(depth), depth


def stack(folder, count):
    return DepthStack(folder / "depth.tif", folder / "latest_depth.tif", FRAME, count)


@pytest.mark.parametrize("expected", [5, 9, 2, 4_000_000])
def test_every_map_is_there_whatever_number_was_expected(tmp_path, expected):
    written = stack(tmp_path, expected)
    given = list(maps(5))
    for time_s, shown, _ in given:
        written.add(time_s, shown)
    assert written.close() == tmp_path / "depth.tif"
    found = dict(read_moments(tmp_path / "depth.tif"))
    assert list(found) == ["0", "60", "120", "180", "240"]
    for (_, shown, depth), read in zip(given, found.values(), strict=True):
        np.testing.assert_array_equal(read, shown)
        np.testing.assert_allclose(read, depth, atol=0.5 / 1024 + 1e-6)
    assert [path.name for path in tmp_path.iterdir()] == ["depth.tif"]
    with rasterio.open(tmp_path / "depth.tif") as raster:
        assert set(raster.units) == {"m"}
        assert raster.compression.name == "zstd"


def test_a_moment_is_written_once(tmp_path):
    written = stack(tmp_path, 3)
    [(time_s, shown, _)] = maps(1)
    written.add(time_s, shown)
    written.add(time_s, shown)
    written.close()
    assert len(dict(read_moments(tmp_path / "depth.tif"))) == 1


def test_a_run_that_broke_off_leaves_its_last_map_to_who_watches(tmp_path):
    written = stack(tmp_path, 9)
    given = list(maps(4))
    for time_s, shown, _ in given:
        written.add(time_s, shown)
    written.close(keep_latest=True)
    [(name, latest)] = read_moments(tmp_path / "latest_depth.tif")
    assert name == "180"
    np.testing.assert_array_equal(latest, given[-1][1])
    assert len(dict(read_moments(tmp_path / "depth.tif"))) == 4


def test_no_map_stays_in_memory(tmp_path):
    written, alive, most = stack(tmp_path, 30), [], 0
    for time_s, shown, _ in maps(30):
        written.add(time_s, shown)
        alive.append(weakref.ref(shown))
        del shown, _
        gc.collect()
        most = max(most, sum(each() is not None for each in alive))
    written.close()
    assert most <= 4


def test_a_folder_that_takes_no_files_is_told_when_it_is_written_to(tmp_path):
    (tmp_path / "taken").write_text("a file where the folder should be")
    written = stack(tmp_path / "taken", 2)
    [(time_s, shown, _)] = maps(1)

    def hand_over():
        written.add(time_s, shown)
        written.close()

    with pytest.raises(OSError, match="taken"):  # at once where the writer was quick, else at the end
        hand_over()


def test_half_a_millimetre_is_the_most_that_rounding_takes():
    depth = np.linspace(0, 60, 100_001)
    np.testing.assert_allclose(rounded(depth), depth, atol=0.5 / 1024 + 4e-6)
    assert rounded(np.array([0.001]))[0] > 0
