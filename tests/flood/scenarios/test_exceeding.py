"""How often deeper than a limit: four storms over six cells, counted by hand."""

import json
import tracemalloc
from dataclasses import asdict
from pathlib import Path

import numpy as np
import pytest
import rasterio
from affine import Affine

from undergrid.core.flood.scenarios.comparing import compare_scenarios
from undergrid.core.flood.scenarios.declaring import read_set
from undergrid.core.flood.scenarios.exceeding import Exceedance, frequencies
from undergrid.core.flood.scenarios.result_folder import RECORD, Record, finished
from undergrid.core.flood.scenarios.running import run_scenarios
from undergrid.core.formats.raster import Frame, read_raster, write_raster
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.task import Call
from undergrid.tests.flood.scenarios.ladders import LADDER, ladder

HERE = Frame((2, 3), Affine(2.0, 0.0, 500_000.0, 0.0, -2.0, 3_270_000.0), rasterio.crs.CRS.from_epsg(4546))
NAN = float("nan")
STORMS = {
    "P2": [[0.10, NAN, NAN], [0.20, NAN, NAN]],
    "P5": [[0.16, NAN, NAN], [0.31, 0.05, NAN]],
    "P10": [[0.40, 0.20, NAN], [0.60, 0.10, NAN]],
    "P50": [[0.70, 0.30, NAN], [0.90, 0.14, NAN]],
}
PERIODS = {"P2": 2.0, "P5": 5.0, "P10": 10.0, "P50": 50.0}


def shelf(folder, storms=STORMS, frame=HERE, variant="", **told):
    for code, depth in storms.items():
        place = folder / (f"{code}-{variant}" if variant else code)
        place.mkdir(parents=True)
        write_raster(place / "max_depth.tif", np.array(depth, np.float32), frame, "m")
        more = {name: each.get(code) if isinstance(each, dict) else each for name, each in told.items()}
        record = Record(
            place.name, code, code, "key", "task", "0", {}, {}, {}, None, "2026-01-01T00:00:00", 1.5,
            variant=variant, **({"return_period_a": PERIODS.get(code)} | more),
        )  # fmt: skip
        (place / RECORD).write_text(json.dumps(asdict(record)))
    return folder


def maps(tmp_path, results, **asked):
    answer = compare_scenarios(
        Call(), results=str(results), output=str(tmp_path / "t.csv"), exceedance=str(tmp_path / "maps"), **asked
    )
    return {(each["variant"], each["limit_m"]): each for each in answer["exceedance"]}


def values(told):
    return read_raster(told["path"])[0].tolist()


def test_a_map_holds_the_share_of_the_storms_that_stood_deeper(tmp_path):
    told = maps(tmp_path, shelf(tmp_path / "results"))
    # 0.3 stored as float32 is not deeper than 0.3; the third column is wet in no storm: nobody knows
    np.testing.assert_array_equal(values(told["", 0.15]), [[0.75, 0.5, NAN], [1.0, 0.0, NAN]])
    np.testing.assert_array_equal(values(told["", 0.3]), [[0.5, 0.0, NAN], [0.75, 0.0, NAN]])
    np.testing.assert_array_equal(values(told["", 0.5]), [[0.25, 0.0, NAN], [0.5, 0.0, NAN]])
    with rasterio.open(told["", 0.3]["path"]) as written:
        assert written.tags(ns="IMAGE_STRUCTURE")["LAYOUT"] == "COG"
        assert (written.units[0], written.tags()["storms"]) == ("1", "4")
    assert (tmp_path / "maps" / "deeper_than_0.15_m.tif").is_file()


def test_by_return_period_it_holds_how_many_times_a_year(tmp_path):
    """From the storm of T on a cell is flooded: once in T years."""
    told = maps(tmp_path, shelf(tmp_path / "results"), by_return_period=True, limits_m=[0.15, 0.5])
    assert np.array(values(told["", 0.15])) == pytest.approx(
        np.array([[1 / 5, 1 / 10, NAN], [1 / 2, 0.0, NAN]]), nan_ok=True, abs=1e-7
    )
    assert np.array(values(told["", 0.5])) == pytest.approx(
        np.array([[1 / 50, 0.0, NAN], [1 / 10, 0.0, NAN]]), nan_ok=True, abs=1e-7
    )
    with rasterio.open(told["", 0.5]["path"]) as written:
        assert written.units[0] == "1/a"


def test_rains_with_weights_of_their_own_count_by_them(tmp_path):
    """Of ten parts the four storms have 4, 3, 2 and 1: what P5 and the rarer ones flood comes to (3 + 2 + 1) / 10."""
    results = shelf(tmp_path / "results", weight={"P2": 4.0, "P5": 3.0, "P10": 2.0, "P50": 1.0})
    told = maps(tmp_path, results, limits_m=[0.15, 0.5])
    assert np.array(values(told["", 0.15])) == pytest.approx(
        np.array([[0.6, 0.3, NAN], [1.0, 0.0, NAN]]), nan_ok=True, abs=1e-7
    )
    assert np.array(values(told["", 0.5])) == pytest.approx(
        np.array([[0.1, 0.0, NAN], [0.3, 0.0, NAN]]), nan_ok=True, abs=1e-7
    )
    with rasterio.open(told["", 0.5]["path"]) as written:
        assert written.units[0] == "1"


def test_a_rain_without_a_weight_among_others_is_refused_by_name(tmp_path):
    results = shelf(tmp_path / "results", weight={"P2": 4.0, "P5": 3.0, "P50": 1.0})
    with pytest.raises(SourceError, match=r"P10 tells no weight, and that of P2 does"):
        maps(tmp_path, results)


def test_a_set_tells_weights_and_its_records_keep_them(tmp_path):
    text = LADDER.replace("parameters = { return_period_a", "weight = 0.5\nparameters = { return_period_a")
    run_scenarios(Call(), scenarios=ladder(tmp_path, text), results=str(tmp_path / "results"))
    assert {each.weight for each in finished(tmp_path / "results").values()} == {0.5}
    with pytest.raises(SourceError, match="weight must be above zero"):
        read_set_of(tmp_path, text.replace("weight = 0.5", "weight = 0"))


def test_storms_of_one_period_share_what_it_stands_for():
    assert frequencies({"a": 10.0, "b": 10.0, "c": 100.0}) == pytest.approx({"a": 0.045, "b": 0.045, "c": 0.01})


def test_every_variant_of_the_city_has_maps_of_its_own(tmp_path):
    results = shelf(tmp_path / "results", variant="today")
    shelf(results, {code: np.array(depth) * 0.1 for code, depth in STORMS.items()}, variant="tank")
    told = maps(tmp_path, results, limits_m=[0.15])
    assert values(told["today", 0.15])[1][0] == 1.0
    assert values(told["tank", 0.15])[1][0] == 0.0
    assert (tmp_path / "maps" / "tank" / "deeper_than_0.15_m.tif").is_file()


@pytest.mark.parametrize(
    "frame",
    [Frame((2, 3), HERE.transform @ Affine.translation(1, 0), HERE.crs), Frame((3, 3), HERE.transform, HERE.crs)],
)
def test_rasters_on_other_cells_are_refused_by_name(tmp_path, frame):
    results = shelf(tmp_path / "results")
    shelf(results, {"P99": np.ones(frame.shape)}, frame)
    with pytest.raises(SourceError, match=r"P10 and P99 do not lie on the same cells"):
        maps(tmp_path, results)


def test_a_storm_that_keeps_no_depth_or_tells_no_period_is_refused_by_name(tmp_path):
    results = shelf(tmp_path / "results", return_period_a=None)
    with pytest.raises(SourceError, match=r"P10 tells no return period"):
        maps(tmp_path, results, by_return_period=True)
    (results / "P5" / "max_depth.tif").unlink()
    with pytest.raises(SourceError, match=r"P5 keeps no raster max_depth"):
        maps(tmp_path, results)
    with pytest.raises(SourceError, match=r"above zero and finite: -1"):
        maps(tmp_path, results, limits_m=[-1.0])


def test_memory_does_not_grow_with_the_number_of_storms(tmp_path):
    frame = Frame((400, 400), HERE.transform, HERE.crs)
    write_raster(tmp_path / "depth.tif", np.full(frame.shape, 0.4, np.float32), frame, "m")

    def most(count):
        tracemalloc.start()
        sums = Exceedance([0.15, 0.3, 0.5], count)
        for number in range(count):
            sums.add(str(number), tmp_path / "depth.tif")
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return peak

    most(1)
    few = most(2)
    assert most(40) < few + 4 * 400 * 400  # less than one raster more


def test_the_rain_of_a_set_tells_its_period_by_design_by_hand_or_as_a_parameter(tmp_path):
    (tmp_path / "rain.csv").write_text("begin_min,depth_mm\n0,1\n5,2\n")
    text = LADDER.replace("parameters = { return_period_a = 2 }", 'table = "rain.csv"\nreturn_period_a = 3').replace(
        "parameters = { return_period_a = 10 }",
        'design = { formula = "CQ-SPB", return_period_a = 20, duration_min = 60 }',
    )
    every = read_set_of(tmp_path, text)
    assert {each.code: each.return_period_a for each in every if "point" in each.code} == {
        "P2-point": 3.0, "P10-point": 20.0, "P50-point": 50.0
    }  # fmt: skip
    with pytest.raises(SourceError, match="above zero"):
        read_set_of(tmp_path, text.replace("return_period_a = 3", "return_period_a = 0"))


def read_set_of(tmp_path, text):
    return list(read_set(Path(ladder(tmp_path, text))).scenarios())


def test_the_record_of_a_run_keeps_its_period(tmp_path):
    run_scenarios(Call(), scenarios=ladder(tmp_path), results=str(tmp_path / "results"))
    assert {each.return_period_a for each in finished(tmp_path / "results").values()} == {2.0, 10.0, 50.0}
