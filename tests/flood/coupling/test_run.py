"""One call takes terrain, network and storm to a flood with both sides in the ledger."""

import json
from pathlib import Path

import numpy as np
import pyogrio
import pytest
import rasterio
from rasterio.transform import from_origin

from undergrid.core.flood.coupling.run import simulate_flood
from undergrid.core.flood.runs.noted_rain import noted_rain
from undergrid.core.kernel.errors import Cancelled, ModelError
from undergrid.core.kernel.progress import Progress
from undergrid.core.kernel.task import Call
from undergrid.tests.flood.pipes.worlds import TWO_PIPES


@pytest.fixture
def valley(tmp_path):
    """A street that falls 1 m in 100 m from west to east, with kerb-high sides, over the two pipes."""
    x = np.arange(-20, 240, 5.0)
    y = np.arange(-60, 60, 5.0)
    ground = 12.2 - 0.01 * x[None, :] + 0.01 * np.abs(y)[:, None]
    path = tmp_path / "dem.tif"
    profile = {"driver": "GTiff", "height": len(y), "width": len(x), "count": 1, "dtype": "float32"}
    with rasterio.open(path, "w", crs="EPSG:32648", transform=from_origin(-20, 60, 5, 5), **profile) as raster:
        raster.write(ground[None].astype(np.float32))
    inp = tmp_path / "two.inp"
    inp.write_text(TWO_PIPES, encoding="utf-8")
    return {"dem": str(path), "inp": str(inp), "output_folder": str(tmp_path / "flood"), "duration_s": 900.0}


def test_a_storm_over_street_and_pipes_is_accounted_for(valley):
    answer = simulate_flood(Call(), **valley, rainfall=120.0, boundaries={"east": "outfall"})
    book = answer["ledger_sheet"]
    assert book["exchange"]["into_pipes_m3"] > 5
    assert book["coupling_error"] < 1e-6  # single precision on the surface
    assert abs(book["error"]) < 5e-3
    with rasterio.open(answer["max_depth"]) as raster:
        assert 0 < np.nanmax(raster.read(1)) < 1
    assert {"nodes", "links"} <= {name for name, _ in pyogrio.list_layers(answer["layers"])}
    assert json.loads(Path(answer["ledger"]).read_text(encoding="utf-8")) == book
    rain = noted_rain(Path(answer["output_folder"]))
    assert rain is not None, "the run's folder tells of its rain"
    assert rain.series.at(600.0) * 3.6e6 == pytest.approx(120.0)


def test_blocked_inlets_leave_more_water_in_the_street(valley):
    clean = simulate_flood(Call(), **valley, rainfall=120.0)["ledger_sheet"]
    blocked = simulate_flood(Call(), **valley, rainfall=120.0, blocked_share=0.9)["ledger_sheet"]
    assert blocked["exchange"]["into_pipes_m3"] < 0.5 * clean["exchange"]["into_pipes_m3"]
    assert blocked["surface"]["end_m3"] > clean["surface"]["end_m3"]


def test_a_network_far_from_the_terrain_is_refused(valley, tmp_path):
    far = tmp_path / "far.inp"
    far.write_text(TWO_PIPES.replace("upper 0 0", "upper 9000 0").replace("lower 100 0", "lower 9100 0"))
    with pytest.raises(ModelError, match="No inlet lies on the terrain"):
        simulate_flood(Call(), **{**valley, "inp": str(far)}, rainfall=60.0)


def test_a_cancelled_run_keeps_the_water_it_has(valley):
    far_enough = []

    def listen(fraction, _text):
        far_enough.append(fraction > 0.5)

    progress = Progress(listen, lambda: any(far_enough))
    with pytest.raises(Cancelled):
        simulate_flood(Call(progress=progress), **valley, rainfall=120.0)
    with rasterio.open(Path(valley["output_folder"]) / "max_depth.tif") as raster:
        assert np.nanmax(raster.read(1)) > 0
    assert json.loads((Path(valley["output_folder"]) / "balance.json").read_text())["time_s"] > 300


def test_rain_may_fall_on_subcatchments_and_reach_the_street_only_through_the_pipes(valley):
    book = simulate_flood(Call(), **valley, rainfall=400.0, rain_falls_on="subcatchments")["ledger_sheet"]
    assert book["surface"]["rain_m3"] == 0
    assert 400 < book["pipes"]["in_m3"] < 1000  # of 100 mm on a hectare
    assert book["exchange"]["out_of_pipes_m3"] > 1
    assert book["coupling_error"] < 1e-6
