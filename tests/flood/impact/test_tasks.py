"""From rasters and layers on disk to classes, exposure and warnings on disk."""

import geopandas
import numpy as np
import pytest
import rasterio
import shapely

from undergrid.core.flood.impact.assessing import assess_exposure, issue_warnings
from undergrid.core.flood.impact.judging import judge_hazard
from undergrid.core.formats.raster import Frame, read_hours, read_raster, write_raster
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.task import Call
from undergrid.tests.flood.impact.worlds import box, frame, layer

LAYERS = {"buildings": "houses", "cells": "cells", "facilities": "pumps"}


@pytest.fixture
def run(tmp_path):
    """The rasters of a run: the eastern half of a small town half a metre deep for two hours."""
    depth = np.zeros((40, 60), dtype=np.float32)
    depth[:, 30:] = 0.5
    shown = frame(40, 60)
    rasters = {
        "depth": (depth, "m"), "speed": (depth, "m/s"), "product": (depth * depth, "m2/s"),
        "duration": (np.where(depth > 0.15, np.float32(7200), np.float32(0)), "s"),
    }  # fmt: skip
    for name, (values, unit) in rasters.items():
        write_raster(tmp_path / f"{name}.tif", values, shown, unit)
    return {name: str(tmp_path / f"{name}.tif") for name in rasters}


def test_hazard_classes_and_areas_are_written(run, tmp_path):
    answer = judge_hazard(
        Call(), **run, scheme="AIDR", output=str(tmp_path / "hazard.tif"), areas=str(tmp_path / "areas.gpkg")
    )
    classes, _ = read_raster(tmp_path / "hazard.tif")
    assert np.nanmax(classes) == 2
    assert answer["area_m2"]["2"] == 1200.0
    areas = geopandas.read_file(tmp_path / "areas.gpkg")
    assert areas["max_duration_h"].tolist() == [2.0]


def test_durations_that_the_end_of_the_run_cut_off_are_told_as_lower_bounds(run, tmp_path):
    """In the north-eastern quarter the water still stood when the run ended."""
    still_there = np.zeros((40, 60), dtype=np.uint8)
    still_there[:20, 30:] = 1
    write_raster(tmp_path / "duration_unfinished.tif", still_there, frame(40, 60))
    told = []
    call = Call(report=told.append)
    judge_hazard(call, **run, scheme="AIDR", output=str(tmp_path / "h.tif"), areas=str(tmp_path / "areas.gpkg"))
    assert "600 m²" in next(each.text.en for each in told if each.slug == "duration-is-least")
    assert geopandas.read_file(tmp_path / "areas.gpkg")["duration_at_least"].tolist() == [True]
    layer([box(40, 30, 50, 36), box(40, 4, 50, 10)]).to_file(tmp_path / "houses.gpkg")
    layer([box(0, 0, 60, 20), box(0, 20, 60, 40)]).to_file(tmp_path / "cells.gpkg")
    layer([shapely.Point(32, 8), shapely.Point(32, 32)]).to_file(tmp_path / "pumps.gpkg")
    layers = {name: str(tmp_path / f"{file}.gpkg") for name, file in LAYERS.items()}
    exposure = str(tmp_path / "exposure.gpkg")
    assess_exposure(call, **run, **layers, output=exposure)
    found = {name: geopandas.read_file(exposure, layer=name)["duration_at_least"].tolist() for name in LAYERS}
    assert found == {"buildings": [True, False], "cells": [False, True], "facilities": [False, True]}
    assert [each.slug for each in told].count("duration-is-least") == 2


def test_a_written_raster_is_a_cloud_optimised_geotiff(run):
    with rasterio.open(run["depth"]) as written:
        assert written.tags(ns="IMAGE_STRUCTURE")["LAYOUT"] == "COG"


def test_limits_that_nobody_verified_are_told(run, tmp_path):
    told = []
    judge_hazard(Call(report=told.append), **run, scheme="GB50014", output=str(tmp_path / "cn.tif"))
    assert {finding.slug for finding in told} == {"criterion-not-verified", "drain-time-unknown"}


def test_the_drain_down_time_counts_from_the_end_of_rain(run, tmp_path):
    """Two hours deep in all, half an hour of them after the rain; a duration of one's own has no end of rain."""
    (tmp_path / "out").mkdir()
    for name in ("depth", "duration"):
        values, shown = read_raster(run[name])
        kind, unit = {"depth": ("max_depth", "m"), "duration": ("duration", "s")}[name]
        write_raster(tmp_path / "out" / f"{kind}.tif", values, shown, unit)
    write_raster(tmp_path / "out" / "after_rain.tif", values / 4, shown, "s")
    told = []
    asked = {"run": str(tmp_path / "out"), "scheme": "GB50014", "output": str(tmp_path / "cn.tif")}
    assert judge_hazard(Call(report=told.append), **asked)["area_m2"] == {"1": 0.0, "2": 1200.0, "3": 0.0}
    assert judge_hazard(Call(), **asked, drain_h=0.25)["area_m2"]["3"] == 1200.0
    assert not {"drain-time-unknown", "parameter-without-effect"} & {finding.slug for finding in told}
    judge_hazard(Call(report=told.append), **(asked | {"scheme": "CN-GRADE"}), drain_h=0.25)
    assert "parameter-without-effect" in {finding.slug for finding in told}
    judge_hazard(Call(report=told.append), **asked, duration=run["duration"])
    assert np.nanmax(read_raster(tmp_path / "cn.tif")[0]) == 3
    assert "drain-time-unknown" in {finding.slug for finding in told}


def test_rasters_of_two_runs_are_not_mixed(run, tmp_path):
    elsewhere = Frame((40, 60), frame(50, 60).transform, "EPSG:4545")
    write_raster(tmp_path / "other.tif", np.zeros((40, 60), dtype=np.float32), elsewhere)
    with pytest.raises(SourceError, match=r"depth \(depth.tif\) and speed \(other.tif\)"):
        judge_hazard(Call(), depth=run["depth"], speed=str(tmp_path / "other.tif"), output=str(tmp_path / "h.tif"))


def test_a_raster_in_degrees_is_refused(tmp_path):
    write_raster(
        tmp_path / "deg.tif", np.zeros((4, 4), dtype=np.float32), Frame((4, 4), frame(4, 4).transform, "EPSG:4490")
    )
    with pytest.raises(SourceError, match="degrees"):
        read_raster(tmp_path / "deg.tif")


@pytest.mark.parametrize(("unit", "value"), [("s", 7200), ("min", 120), ("h", 2)])
def test_times_come_in_hours_whatever_they_are_kept_in(tmp_path, unit, value):
    write_raster(tmp_path / "t.tif", np.full((4, 4), value, dtype=np.float32), frame(4, 4), unit)
    assert read_hours(tmp_path / "t.tif")[0].max() == pytest.approx(2.0)


def test_times_without_a_unit_are_refused(tmp_path):
    write_raster(tmp_path / "t.tif", np.full((4, 4), 7200, dtype=np.float32), frame(4, 4), "")
    with pytest.raises(SourceError, match="in which unit"):
        read_hours(tmp_path / "t.tif")


def test_from_a_run_to_the_list_of_whom_to_warn(run, tmp_path):
    layer([box(40, 10, 50, 20)], people=[80]).to_file(tmp_path / "houses.gpkg")
    layer([box(0, 0, 30, 40), box(30, 0, 60, 40)], code=["west", "east"]).to_file(tmp_path / "cells.gpkg")
    layer([shapely.Point(32, 20)], kind=["pump"]).to_file(tmp_path / "pumps.gpkg")
    exposure = assess_exposure(
        Call(),
        **run,
        buildings=str(tmp_path / "houses.gpkg"),
        cells=str(tmp_path / "cells.gpkg"),
        facilities=str(tmp_path / "pumps.gpkg"),
        population_column="people",
        output=str(tmp_path / "exposure.gpkg"),
    )
    assert exposure["totals"]["people"] == 80.0
    answer = issue_warnings(
        Call(language="zh"),
        cells={"path": exposure["output"], "layer": "cells"},
        facilities={"path": exposure["output"], "layer": "facilities"},
        output=str(tmp_path / "warning.gpkg"),
        list_csv=str(tmp_path / "whom.csv"),
    )
    assert answer["cells"] == {"blue": 0, "yellow": 0, "orange": 1, "red": 0}
    assert answer["manned"] == 1
    called = (tmp_path / "whom.csv").read_text(encoding="utf-8-sig")
    assert called.startswith("建议预警等级,性质,通知对象,编号,依据")
    assert "网格员" in called
    assert geopandas.read_file(tmp_path / "warning.gpkg", layer="warning")["level"].tolist() == [0, 3]


def test_a_runs_folder_is_enough(run, tmp_path):
    folder = tmp_path / "run"
    folder.mkdir()
    names = {"depth": "max_depth", "speed": "max_velocity", "product": "max_depth_velocity", "duration": "duration"}
    for name, file in names.items():
        (tmp_path / f"{name}.tif").rename(folder / f"{file}.tif")
    answer = judge_hazard(Call(), run=str(folder), scheme="AIDR", output=str(tmp_path / "hazard.tif"))
    assert answer["area_m2"]["2"] == 1200.0


def test_a_folder_that_is_no_run_is_refused(tmp_path):
    with pytest.raises(SourceError, match="no raster of maximum depth"):
        judge_hazard(Call(), run=str(tmp_path), output=str(tmp_path / "hazard.tif"))
