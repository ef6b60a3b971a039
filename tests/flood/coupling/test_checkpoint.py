"""A coupled run that was stopped and taken up again is as one that was never stopped: street, pipes and book."""

from pathlib import Path

import numpy as np
import pyogrio
import pytest
import rasterio

from undergrid.core.flood.coupling.run import simulate_flood
from undergrid.core.kernel.errors import Cancelled, ModelError, SourceError
from undergrid.core.kernel.progress import Progress
from undergrid.core.kernel.task import Call
from undergrid.tests.flood.coupling.test_run import valley

__all__ = ["valley"]
STORM = [[0, 60.0], [200, 240.0], [500, 30.0]]


@pytest.fixture
def town(valley):
    """Give the valley with a storm that changes, one open side and outputs every 200 s."""
    return {**valley, "rainfall": STORM, "boundaries": {"east": "outfall"}, "output_interval_s": 200.0}


def cancelled_at(share):
    heard = []

    def listen(fraction, _text):
        heard.append(fraction > 0.05 + 0.9 * share)

    return Call(progress=Progress(listen, lambda: any(heard)))


def pixels(path):
    with rasterio.open(path) as raster:
        return raster.read()


def assert_the_same(one, other):
    assert one["ledger_sheet"] == other["ledger_sheet"]
    for raster in ("max_depth", "max_velocity", "arrival", "duration"):
        assert np.array_equal(pixels(one[raster]), pixels(other[raster]), equal_nan=True)
    assert np.array_equal(pixels(one["depth"])[-1], pixels(other["depth"])[-1], equal_nan=True)
    tables = [pyogrio.read_dataframe(each["layers"], layer="nodes") for each in (one, other)]
    assert tables[0].equals(tables[1])
    through_time = [Path(each["inp"]).with_suffix(".out").read_bytes() for each in (one, other)]
    assert through_time[0] == through_time[1]  # depth, head and flow of every node and link at every minute


@pytest.mark.parametrize("falls_on", ["surface", "subcatchments"])
def test_cancelled_half_way_and_restarted_it_ends_alike(town, tmp_path, falls_on):
    town["rain_falls_on"] = falls_on
    through = simulate_flood(Call(), **{**town, "output_folder": str(tmp_path / "through")})
    laid_down = str(tmp_path / "kept" / "half.npz")
    with pytest.raises(Cancelled):
        simulate_flood(cancelled_at(0.52), **town, checkpoint=laid_down)
    with np.load(laid_down) as kept:
        assert 400 < kept["clock"][0] < 600  # between two outputs
    resumed = simulate_flood(Call(), **town, restart=laid_down, checkpoint=laid_down)
    assert_the_same(through, resumed)


def test_it_may_be_stopped_twice_and_go_on_beyond_its_first_end(town, tmp_path):
    through = simulate_flood(Call(), **{**town, "output_folder": str(tmp_path / "through")})
    first, second = str(tmp_path / "first.npz"), str(tmp_path / "second.npz")
    simulate_flood(Call(), **{**town, "duration_s": 500.0}, checkpoint=first)
    with pytest.raises(Cancelled):
        simulate_flood(cancelled_at(0.7), **town, restart=first, checkpoint=second)
    assert_the_same(through, simulate_flood(Call(), **town, restart=second))


def test_a_checkpoint_of_other_inlets_is_refused(town, tmp_path):
    laid_down = str(tmp_path / "half.npz")
    simulate_flood(Call(), **{**town, "duration_s": 300.0}, checkpoint=laid_down)
    with pytest.raises(ModelError, match="other inlets"):
        simulate_flood(Call(), **town, blocked_share=0.5, restart=laid_down)


def test_a_checkpoint_of_another_network_is_refused(town, tmp_path):
    laid_down = str(tmp_path / "half.npz")
    simulate_flood(Call(), **{**town, "duration_s": 300.0}, checkpoint=laid_down)
    inp = Path(town["inp"])
    inp.write_text(inp.read_text().replace("0.013", "0.020"))
    with pytest.raises(ModelError, match="do not come to where"):
        simulate_flood(Call(), **town, restart=laid_down)


def test_a_checkpoint_without_its_inflows_is_refused(town, tmp_path):
    laid_down = tmp_path / "half.npz"
    simulate_flood(Call(), **{**town, "duration_s": 300.0}, checkpoint=str(laid_down))
    (tmp_path / "half.npz.inflows").unlink()
    with pytest.raises(SourceError, match="not all there"):
        simulate_flood(Call(), **town, restart=str(laid_down))
