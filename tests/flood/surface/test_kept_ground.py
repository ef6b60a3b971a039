"""Short runs of one process over one ground: prepared once, told alike, and never stale."""

from __future__ import annotations

import os
from pathlib import Path

import geopandas
import numpy as np
import pytest
from shapely import box

from undergrid.core.flood.surface import kept_ground
from undergrid.core.flood.surface.kept_ground import kept_bytes, made_once
from undergrid.core.flood.surface.run import surface_flood
from undergrid.core.flood.surface.setup import TerrainSetup
from undergrid.core.flood.surface.terrain import Terrain
from undergrid.core.formats.raster import read_raster
from undergrid.core.kernel.task import Call
from undergrid.tests.flood.surface.test_task import CRS, terrain

SLOPE = np.tile(310 - 0.1 * np.arange(40.0)[:, None], (1, 30))


@pytest.fixture(autouse=True)
def nothing_kept():
    kept_ground.forget()
    yield
    kept_ground.forget()


@pytest.fixture
def town(tmp_path: Path) -> dict[str, str]:
    """A slope without a coordinate system at its southern rim, with a house, and a roughness full of holes."""
    houses = geopandas.GeoDataFrame(geometry=[box(500_020, 3_269_960, 500_030, 3_269_970)], crs=CRS)
    houses.to_file(tmp_path / "houses.gpkg")
    rough = np.full(SLOPE.shape, 0.03)
    rough[:5] = np.nan
    return {
        "dem": terrain(tmp_path / "slope.tif", np.where(np.arange(40)[:, None] > 36, np.nan, SLOPE)),
        "roughness": terrain(tmp_path / "rough.tif", rough),
        "buildings": str(tmp_path / "houses.gpkg"),
    }


def deepest(tmp_path: Path, told: list | None = None, **asked) -> np.ndarray:
    call = Call(report=([] if told is None else told).append)
    surface_flood(call, output_folder=str(tmp_path / "out"), duration_s=60, rainfall=60.0, **asked)
    return read_raster(tmp_path / "out" / "max_depth.tif")[0]


def ground(asked: dict) -> tuple[object, object]:
    setup = TerrainSetup(output_folder="", duration_s=1, **asked)
    read = setup.terrain(lambda _told: None)
    return read, setup.grid(read, lambda _told: None)


def test_a_second_run_takes_the_very_same_ground_and_comes_to_the_same(town, tmp_path):
    first = deepest(tmp_path, **town)
    before = ground(town)
    np.testing.assert_array_equal(deepest(tmp_path, **town), first)
    assert all(mine is yours for mine, yours in zip(ground(town), before, strict=True))


def test_what_was_told_of_the_ground_is_told_again(town, tmp_path):
    first, second = [], []
    deepest(tmp_path, first, **town)
    deepest(tmp_path, second, **town)
    assert [each.slug for each in first] == [each.slug for each in second]
    assert len(first) >= 2  # the rim, and the holes of the roughness


def test_an_input_that_lies_elsewhere_is_told_again(town, tmp_path):
    far = geopandas.GeoDataFrame(geometry=[box(600_020, 3_269_960, 600_030, 3_269_970)], crs=CRS)
    far.to_file(tmp_path / "far.gpkg")
    town["buildings"] = {"path": str(tmp_path / "far.gpkg")}
    told = [[], []]
    for each in told:
        deepest(tmp_path, each, **town)
    assert all("input-elsewhere" in [finding.slug for finding in each] for each in told)


def test_a_file_that_changed_is_read_again_though_size_and_time_are_the_same(town):
    before = ground(town)
    stat = os.stat(town["dem"])
    terrain(Path(town["dem"]), SLOPE + 1.0)
    os.truncate(town["dem"], stat.st_size)
    os.utime(town["dem"], ns=(stat.st_atime_ns, stat.st_mtime_ns))
    after = ground(town)
    assert float(after[0].elevation_m[0, 0]) == float(before[0].elevation_m[0, 0]) + 1.0
    assert after[1] is not before[1]


def test_what_lies_beside_a_file_is_part_of_it(town):
    before = ground(town)
    Path(town["dem"]).with_suffix(".tif.aux.xml").write_text(
        "<PAMDataset><PAMRasterBand band='1'><UnitType>cm</UnitType></PAMRasterBand></PAMDataset>"
    )
    after = ground(town)
    assert float(after[0].elevation_m[0, 0]) == pytest.approx(0.01 * float(before[0].elevation_m[0, 0]))


@pytest.mark.parametrize(
    "other", [{"building_height_m": 3.0}, {"building_treatment": "blocked"}, {"roughness": 0.02},
              {"boundaries": {"south": "outfall"}}, {"no_data": "open"}],
    ids=["height", "treatment", "roughness", "boundaries", "no data"],
)  # fmt: skip
def test_another_wish_makes_another_grid(town, other):
    assert ground(town | other)[1] is not ground(town)[1]


def test_a_file_that_may_point_at_others_is_not_kept(town, tmp_path):
    (tmp_path / "slope.vrt").write_text(
        f"<VRTDataset rasterXSize='30' rasterYSize='40'><SRS>{CRS}</SRS>"
        "<GeoTransform>500000, 2, 0, 3270000, 0, -2</GeoTransform><VRTRasterBand dataType='Float32' band='1'>"
        f"<SimpleSource><SourceFilename>{town['dem']}</SourceFilename></SimpleSource></VRTRasterBand></VRTDataset>"
    )
    asked = town | {"dem": str(tmp_path / "slope.vrt")}
    assert ground(asked)[0] is not ground(asked)[0]


def test_nobody_writes_into_what_is_kept(town):
    _, grid = ground(town)
    with pytest.raises(ValueError, match="read-only"):
        grid.elevation_m[0, 0] = 0.0


def test_what_is_kept_is_bounded_and_the_oldest_goes_first(town, monkeypatch):
    ground(town)
    monkeypatch.setattr(kept_ground, "MOST_BYTES", kept_bytes())
    first = ground(town)
    ground(town | {"building_height_m": 3.0})
    assert kept_bytes() <= kept_ground.MOST_BYTES
    assert ground(town | {"building_height_m": 3.0})[1] is not first[1]
    monkeypatch.setattr(kept_ground, "MOST_BYTES", 10)
    kept_ground.forget()
    assert ground(town)[0] is not ground(town)[0]


def test_a_file_that_changes_while_it_is_read_is_not_kept(tmp_path):
    file = tmp_path / "a.tif"
    file.write_bytes(b"1")

    def make(_told):
        file.write_bytes(b"2")
        return Terrain(np.zeros((2, 2)), None)

    made_once("any", [str(file)], [], make, lambda _told: None)
    assert kept_bytes() == 0
