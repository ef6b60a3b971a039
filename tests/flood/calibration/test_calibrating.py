"""Calibration of a real surface run against a run of itself: the roughness that made the water is found again."""

import csv

import numpy as np
import pytest
import rasterio

from undergrid.core.flood.calibration.calibrating import calibrate_model, read_calibration
from undergrid.core.flood.surface.run import surface_flood
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.task import Call
from undergrid.tests.flood.impact.worlds import frame

GAUGE = [["outlet", 95.0, 25.0]]
DECLARATION = """
task = "flood.surface.run.surface_flood"
[parameters]
dem = "slope.tif"
duration_s = 900
output_interval_s = 60
rainfall = 60.0
boundaries = { east = "outfall" }
observation_points = [["outlet", 95.0, 25.0]]
[outputs]
output_folder = "run"
[simulated]
file = "run/points.csv"
value = "depth_m"
[observed]
file = "gauge.csv"
value = "depth_m"
[search]
measure = "nse"
[[search.for]]
parameter = "roughness"
low = 0.01
high = 0.2
start = 0.02
logarithmic = true
"""


@pytest.fixture
def slope(tmp_path):
    """A plane that falls to the east under an hour's heavy rain, and what a gauge near its foot measured."""
    shape = frame(10, 20, 5.0)
    heights = np.tile(300.0 - 0.02 * 5.0 * np.arange(20), (10, 1)).astype(np.float32)
    with rasterio.open(
        tmp_path / "slope.tif", "w", driver="GTiff", height=10, width=20, count=1, dtype="float32",
        crs=shape.crs, transform=shape.transform,
    ) as file:  # fmt: skip
        file.write(heights, 1)
    made = surface_flood(
        Call(), dem=str(tmp_path / "slope.tif"), duration_s=900, output_interval_s=60, rainfall=60.0, roughness=0.08,
        boundaries={"east": "outfall"}, observation_points=GAUGE, output_folder=str(tmp_path / "truth"),
    )  # fmt: skip
    with (
        open(made["points"], encoding="utf-8-sig") as file,
        open(tmp_path / "gauge.csv", "w", encoding="utf-8") as gauge,
    ):
        rows = csv.writer(gauge)
        rows.writerow(["name", "time_s", "depth_m"])
        rows.writerows([row["name"], row["time_s"], row["depth_m"]] for row in csv.DictReader(file))
    (tmp_path / "calibration.toml").write_text(DECLARATION)
    return tmp_path


def test_the_roughness_that_made_the_water_is_found_again(slope):
    answer = calibrate_model(
        Call(), declaration=str(slope / "calibration.toml"), folder=str(slope / "search"), budget=14
    )
    assert answer["values"]["roughness"] == pytest.approx(0.08, rel=0.1)
    assert answer["score"] < 0.1 * answer["score_at_start"]
    assert answer["fits"]["outlet"]["nse"] > 0.99
    for name in ("best/run/max_depth.tif", "fit.png", "search.png", "trials.csv"):
        assert (slope / "search" / name).stat().st_size > 0


def test_without_a_search_a_run_is_only_compared(slope):
    plain = DECLARATION.split("[search]", maxsplit=1)[0]
    (slope / "compare.toml").write_text(plain.replace("rainfall = 60.0", "rainfall = 60.0\nroughness = 0.08"))
    answer = calibrate_model(Call(), declaration=str(slope / "compare.toml"), folder=str(slope / "compared"))
    assert (answer["runs"], answer["values"]) == (1, {})
    assert answer["fits"]["outlet"]["nse"] == pytest.approx(1.0)


def test_a_declaration_that_makes_no_sense_is_refused(tmp_path):
    (tmp_path / "c.toml").write_text(DECLARATION.replace("[observed]", "[watched]"))
    with pytest.raises(SourceError, match="observed"):
        read_calibration(tmp_path / "c.toml")
