"""Terrains as cities have them: what a file means is understood, or told before the run."""

import numpy as np
import pytest
import rasterio
from affine import Affine
from rasterio.enums import ColorInterp
from rasterio.transform import from_origin

from undergrid.core.flood.surface.terrain import read_terrain
from undergrid.core.kernel.errors import SourceError

CRS = "EPSG:4547"
HILL = 260.0 + 0.1 * np.add.outer(np.arange(20.0), np.arange(20.0)) + 0.013
NORTH_UP = from_origin(500_000, 3_270_000, 2, 2)


def written(path, *bands, crs=CRS, transform=NORTH_UP, dtype="float32", units=None, scale=None, offset=None, **more):
    rows, columns = bands[0].shape
    profile = {"driver": "GTiff", "height": rows, "width": columns, "count": len(bands), "dtype": dtype, "crs": crs}
    with rasterio.open(path, "w", **profile, transform=transform, **more) as target:
        for number, band in enumerate(bands, start=1):
            target.write(band.astype(dtype), number)
        if units:
            target.units = [units] * len(bands)
        if scale:
            target.scales, target.offsets = [scale] * len(bands), [offset or 0.0] * len(bands)
    return path


def read(path, **more):
    findings = []
    terrain = read_terrain(path, findings.append, **more)
    return terrain, [finding.slug for finding in findings]


def test_scale_and_offset_are_applied(tmp_path):
    stored = np.rint((HILL - 200) / 0.01)
    terrain, told = read(written(tmp_path / "t.tif", stored, dtype="int16", scale=0.01, offset=200.0))
    np.testing.assert_allclose(terrain.elevation_m, HILL, atol=0.006)
    assert told == []


@pytest.mark.parametrize(
    ("unit", "metres", "slug"),
    [
        ("cm", 0.01, "terrain-heights-converted"),
        ("dm", 0.1, "terrain-heights-converted"),
        ("ft", 0.3048, "terrain-heights-in-feet"),
        ("ftUS", 1200 / 3937, "terrain-heights-in-feet"),
        ("US survey foot", 1200 / 3937, "terrain-heights-in-feet"),
    ],
)
def test_every_unit_of_height_becomes_metres(tmp_path, unit, metres, slug):
    terrain, told = read(written(tmp_path / "t.tif", HILL / metres, units=unit))
    np.testing.assert_allclose(terrain.elevation_m, HILL, rtol=1e-6)
    assert told == [slug]


def test_the_vertical_axis_of_the_system_says_the_unit_too(tmp_path):
    path = written(tmp_path / "t.tif", HILL / (1200 / 3937), crs="EPSG:26918+6360")
    terrain, told = read(path)
    np.testing.assert_allclose(terrain.elevation_m, HILL, rtol=1e-6)
    assert told == ["terrain-heights-in-feet"]


def test_a_unit_nobody_knows_is_refused(tmp_path):
    with pytest.raises(SourceError, match="fathom"):
        read(written(tmp_path / "t.tif", HILL, units="fathom"))


def test_centimetres_that_nobody_declared_are_refused(tmp_path):
    with pytest.raises(SourceError, match="above every mountain"):
        read(written(tmp_path / "t.tif", HILL * 100, dtype="int32"))


@pytest.mark.parametrize("mark", [-9999.0, -9999.9, 9999.0, 1.70141e38, 1e20, -3.4028235e38, -32768.0, -99.0, 99999.0])
def test_marks_of_missing_ground_are_missing(tmp_path, mark):
    holed = HILL.copy()
    holed[:3] = mark
    terrain, told = read(written(tmp_path / "t.tif", holed))
    assert np.isnan(terrain.elevation_m[:3]).all()
    np.testing.assert_allclose(terrain.elevation_m[3:], HILL[3:], rtol=1e-6)
    assert told == ["terrain-undeclared-no-data"]


def test_a_mark_under_a_scale_is_missing(tmp_path):
    stored = np.rint((HILL - 200) / 0.01)
    stored[0] = -9999  # would be 100.01 m
    terrain, told = read(written(tmp_path / "t.tif", stored, dtype="int16", scale=0.01, offset=200.0))
    assert np.isnan(terrain.elevation_m[0]).all()
    assert told == ["terrain-undeclared-no-data"]


def test_ground_below_the_sea_stays_ground(tmp_path):
    terrain, told = read(written(tmp_path / "t.tif", HILL - 261))
    np.testing.assert_allclose(terrain.elevation_m, HILL - 261, atol=1e-4)
    assert told == []


def test_zeros_in_a_block_of_a_low_town_are_told_and_kept(tmp_path):
    low = HILL - 256.5
    low[5:9, 5:9] = 0.0
    terrain, told = read(written(tmp_path / "t.tif", low))
    assert (terrain.elevation_m[5:9, 5:9] == 0).all()
    assert told == ["terrain-zeros-doubtful"]


def test_zeros_far_below_all_ground_are_missing(tmp_path):
    holed = HILL.copy()
    holed[5:9, 5:9] = 0.0
    terrain, told = read(written(tmp_path / "t.tif", holed))
    assert np.isnan(terrain.elevation_m[5:9, 5:9]).all()
    assert told == ["terrain-zeros"]


def test_a_picture_is_no_terrain(tmp_path):
    grey = np.random.default_rng(1).integers(0, 255, (20, 20))
    with pytest.raises(SourceError, match="picture"):
        read(written(tmp_path / "rgb.tif", grey, grey, grey, dtype="uint8", photometric="RGB"))
    with pytest.raises(SourceError, match="picture"):
        read(written(tmp_path / "shade.tif", grey, dtype="uint8"))
    painted = written(tmp_path / "map.tif", grey, dtype="uint8", photometric="palette")
    with rasterio.open(painted, "r+") as target:
        target.write_colormap(1, {value: (value, 0, 0, 255) for value in range(256)})
    with pytest.raises(SourceError, match="picture"):
        read(painted)


def test_of_several_bands_the_one_called_heights_is_taken_and_told(tmp_path):
    path = written(tmp_path / "t.tif", HILL * 0 + 0.2, HILL)
    with rasterio.open(path, "r+") as target:
        target.colorinterp = [ColorInterp.gray, ColorInterp.undefined]
        target.set_band_description(2, "elevation")
    terrain, told = read(path)
    np.testing.assert_allclose(terrain.elevation_m, HILL, rtol=1e-6)
    assert told == ["terrain-several-bands"]


def test_degrees_without_a_system_are_refused(tmp_path):
    path = written(tmp_path / "t.tif", HILL, crs=None, transform=from_origin(106.5, 29.6, 5e-5, 5e-5))
    with pytest.raises(SourceError, match="degrees"):
        read(path)


def test_whole_metres_are_told(tmp_path):
    _, told = read(written(tmp_path / "t.tif", HILL * 5 - 1000, dtype="int16"))
    assert told == ["terrain-whole-metres"]


def test_rows_from_the_south_are_turned_over(tmp_path):
    upside = Affine(2, 0, 500_000, 0, 2, 3_269_960)
    terrain, told = read(written(tmp_path / "t.tif", HILL[::-1], transform=upside))
    np.testing.assert_allclose(terrain.elevation_m, HILL, rtol=1e-6)
    assert (terrain.frame.transform.f, terrain.frame.transform.e, told) == (3_270_000, -2, [])


def test_cells_not_quite_square_are_refused_with_an_offer_that_works(tmp_path):
    path = written(tmp_path / "t.tif", HILL, transform=Affine(2.0, 0, 500_000, 0, -2.1, 3_270_000))
    with pytest.raises(SourceError, match=r"not square.*Switch on") as refused:
        read(path)
    assert "正方形" in refused.value.remedy.zh
    terrain, told = read(path, resample=True)
    assert told == ["terrain-resampled"]
    assert terrain.frame.transform.a == -terrain.frame.transform.e == 2.0
    assert terrain.elevation_m.shape == (21, 20)
    assert terrain.elevation_m[10, 10] == pytest.approx(HILL[0, 10] + 0.1 * (10.5 * 2 / 2.1 - 0.5), abs=1e-3)


def test_cells_square_to_the_last_digits_are_square(tmp_path):
    path = written(tmp_path / "t.tif", HILL, transform=Affine(2.0, 0, 500_000, 0, -2.00004, 3_270_000))
    _, told = read(path)
    assert told == []


def test_a_turned_terrain_is_brought_upright_on_request(tmp_path):
    turned = Affine.translation(500_000, 3_270_000) @ Affine.rotation(30) @ Affine.scale(2, -2)
    path = written(tmp_path / "t.tif", np.full((20, 20), 250.0), transform=turned)
    with pytest.raises(SourceError, match="turned"):
        read(path)
    terrain, _ = read(path, resample=True)
    known = np.isfinite(terrain.elevation_m)
    assert known.mean() == pytest.approx(0.53, abs=0.05)  # a square turned by 30 degrees in its frame: 1 / 1.866
    assert np.ptp(terrain.elevation_m[known]) < 1e-6
