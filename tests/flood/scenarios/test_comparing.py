"""Two runs compared: what a measure changes, and nothing but that."""

import json
import sqlite3
from dataclasses import asdict

import geopandas
import numpy as np
import pandas as pd
import pytest
import rasterio

from undergrid.core.flood.impact.assessing import assess_exposure
from undergrid.core.flood.impact.depth_statistics import depth_statistics
from undergrid.core.flood.runs.noted_rain import note_rain
from undergrid.core.flood.scenarios.comparing import compare_runs, compare_scenarios, depth_difference
from undergrid.core.flood.scenarios.result_folder import RECORD, Record
from undergrid.core.flood.surface.series import Series
from undergrid.core.formats.raster import Frame, read_raster, write_raster
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.task import Call
from undergrid.tests.flood.impact.worlds import box, frame, layer
from undergrid.tests.flood.scenarios.test_exceeding import shelf


def depths(tmp_path, name, east_m):
    depth = np.zeros((40, 60), dtype=np.float32)
    depth[:, 30:] = east_m
    write_raster(tmp_path / f"{name}.tif", depth, frame(40, 60), "m")
    return str(tmp_path / f"{name}.tif")


def exposure(tmp_path, name, depth):
    houses = layer([box(40, 10, 50, 20)], people=[8])
    houses.to_file(tmp_path / "houses.gpkg")
    layer([box(0, 0, 30, 40), box(30, 0, 60, 40)]).to_file(tmp_path / "cells.gpkg")
    file = str(tmp_path / f"{name}.gpkg")
    assess_exposure(
        Call(), depth=depth, buildings=str(tmp_path / "houses.gpkg"), cells=str(tmp_path / "cells.gpkg"),
        population_column="people", floor_height_m=0.0, value_per_m2=1000.0, output=file,
    )  # fmt: skip
    return file


def test_the_difference_is_with_minus_without(tmp_path):
    answer = compare_runs(
        Call(),
        without=depths(tmp_path, "without", 0.8),
        with_measures=depths(tmp_path, "with", 0.2),
        output=str(tmp_path / "difference.tif"),
    )
    difference, _ = read_raster(tmp_path / "difference.tif")
    assert np.unique(difference).tolist() == pytest.approx([-0.6, 0.0])
    assert (answer["shallower_m2"], answer["deeper_m2"]) == (1200.0, 0.0)


def test_areas_by_depth_move_from_class_to_class(tmp_path):
    answer = compare_runs(
        Call(),
        without=depths(tmp_path, "without", 0.8),
        with_measures=depths(tmp_path, "with", 0.2),
        output=str(tmp_path / "difference.tif"),
        table=str(tmp_path / "areas.csv"),
    )
    moved = {row["from_m"]: row["change_m2"] for row in answer["classes"] if row["change_m2"]}
    assert moved == {0.15: 1200.0, 0.5: -1200.0}
    json.dumps(answer, allow_nan=False)


def test_a_run_compared_with_itself_changes_nothing():
    depth = np.random.default_rng(1).random((20, 20), dtype=np.float32)
    assert not depth_difference(depth, depth).any()


def test_the_noise_of_two_runs_is_no_change():
    depth = np.full((4, 4), 0.3, dtype=np.float32)
    assert not depth_difference(depth, depth + np.float32(0.005)).any()


def test_damage_avoided_is_the_curves_damage_without_less_that_with(tmp_path):
    without, with_measures = depths(tmp_path, "a", 1.0), depths(tmp_path, "b", 0.5)
    answer = compare_runs(
        Call(),
        without=without,
        with_measures=with_measures,
        output=str(tmp_path / "d.tif"),
        exposure_without=exposure(tmp_path, "ea", without),
        exposure_with=exposure(tmp_path, "eb", with_measures),
        cells=str(tmp_path / "cells_difference.gpkg"),
    )
    # 100 m2 at 1000 each; JRC Asia residential: 0.49 at 1 m, 0.33 at half a metre.
    assert answer["damage_avoided"] == pytest.approx(16000.0)
    changed = geopandas.read_file(tmp_path / "cells_difference.gpkg")
    assert changed["damage"].tolist() == pytest.approx([0.0, -16000.0])


@pytest.mark.parametrize(("peak_m_s", "told"), [(1e-5, []), (2e-5, ["compared-under-other-rain"])])
def test_runs_under_another_rain_are_told(tmp_path, peak_m_s, told):
    for name, rate in (("a", 1e-5), ("b", peak_m_s)):
        (tmp_path / name).mkdir()
        depths(tmp_path / name, "max_depth", 0.5)
        note_rain(tmp_path / name, Series(np.array([0.0, 600.0]), np.array([rate, 0.0])), f"storm {name}")
    said = []
    compare_runs(
        Call(report=said.append), without=str(tmp_path / "a" / "max_depth.tif"),
        with_measures=str(tmp_path / "b" / "max_depth.tif"), output=str(tmp_path / "d.tif"),
    )  # fmt: skip
    assert [finding.slug for finding in said] == told


def test_runs_on_different_cells_are_not_compared(tmp_path):
    write_raster(tmp_path / "small.tif", np.zeros((4, 4), dtype=np.float32), frame(4, 4))
    with pytest.raises(SourceError, match="same cells"):
        compare_runs(
            Call(),
            without=depths(tmp_path, "a", 1.0),
            with_measures=str(tmp_path / "small.tif"),
            output=str(tmp_path / "d.tif"),
        )


def kept(folder, code, depth_m, storm_mm, step_min=10, **told):
    place = folder / code
    place.mkdir(parents=True)
    depths(place, "max_depth", depth_m)
    record = Record(
        code, code, code, "key", "task", "0", {}, {}, {"max_depth": "max_depth.tif"},
        {"step_min": step_min, "depth_mm": storm_mm}, "2026-01-01T00:00:00", 1.5, **told,
    )  # fmt: skip
    (place / RECORD).write_text(json.dumps(asdict(record)))


def test_a_table_tells_every_finished_scenario(tmp_path):
    kept(tmp_path / "results", "P10", 0.2, [5, 15])
    kept(tmp_path / "results", "P50", 0.8, [10, 30])
    answer = compare_scenarios(Call(), results=str(tmp_path / "results"), output=str(tmp_path / "table.csv"))
    assert [row["rain_mm"] for row in answer["scenarios"]] == [20, 40]
    table = pd.read_csv(tmp_path / "table.csv")
    assert table["Deeper than 0.5 m (m²)"].tolist() == [0, 1200]


def test_what_the_runs_told_themselves_is_tabled_without_their_rasters(tmp_path):
    for code, depth_m in {"P10": 0.2, "P50": 0.8}.items():
        depth = read_raster(depths(tmp_path, code, depth_m))
        kept(tmp_path / "told", code, depth_m, [5, 15], answer={"statistics": depth_statistics(*depth)})
        kept(tmp_path / "read", code, depth_m, [5, 15])
        (tmp_path / "told" / code / "max_depth.tif").unlink()
    told, read = (
        compare_scenarios(Call(), results=str(tmp_path / name), output=str(tmp_path / "t.csv"))["scenarios"]
        for name in ("told", "read")
    )
    assert told == read
    # 40 rows of 30 cells of 1 m2 stand 0.8 m deep, the first of them in the north-west corner of the east half
    assert told[1]["volume_m3"] == pytest.approx(1200 * 0.8, abs=0.1)
    assert told[1]["max_depth_m"] == pytest.approx(0.8)
    west, _, _, north = frame(40, 60).bounds
    assert (told[1]["deepest_x"], told[1]["deepest_y"]) == (west + 30.5, north - 0.5)


def test_runs_on_other_terrain_are_told_from_what_they_say(tmp_path):
    for code, rows in {"P10": 40, "P50": 41}.items():
        said = depth_statistics(np.full((rows, 60), 0.2, np.float32), frame(rows, 60))
        kept(tmp_path / "results", code, 0.2, [5, 15], answer={"statistics": said})
    found = []
    compare_scenarios(Call(report=found.append), results=str(tmp_path / "results"), output=str(tmp_path / "t.csv"))
    assert [finding.slug for finding in found] == ["scenarios-unlike"]


def test_a_whole_set_tells_what_each_measure_avoids_under_its_own_rain(tmp_path):
    layer([box(40, 10, 50, 20)]).to_file(tmp_path / "houses.gpkg")
    for code, depth_m in {
        "P10-today": 0.5,
        "P10-tank": 0.0,
        "P50-today": 1.0,
        "P50-tank": 0.5,
        "P99-tank": 1.0,
    }.items():
        kept(tmp_path / "results", code, depth_m, [10, 30])
    answer = compare_scenarios(
        Call(),
        results=str(tmp_path / "results"),
        output=str(tmp_path / "table.csv"),
        buildings=str(tmp_path / "houses.gpkg"),
        value_per_m2=1000.0,
        without="today",
    )
    rows = {row["code"]: row for row in answer["scenarios"]}
    assert rows["P10-tank"]["damage_avoided"] == rows["P10-today"]["damage"] > 0
    avoided = rows["P50-today"]["damage"] - rows["P50-tank"]["damage"]
    assert rows["P50-tank"]["damage_avoided"] == pytest.approx(avoided)
    assert avoided > 0
    assert rows["P50-today"]["damage_avoided"] == 0
    assert rows["P99-tank"]["damage_avoided"] is None  # nobody has run that rain without the tank
    assert pd.read_csv(tmp_path / "table.csv")["Flooded buildings"].tolist() == [0, 1, 1, 1, 1]


def test_a_folder_without_results_is_an_error(tmp_path):
    with pytest.raises(SourceError, match="no finished scenarios"):
        compare_scenarios(Call(), results=str(tmp_path), output=str(tmp_path / "t.csv"))


# --- unlike things are not compared ----------------------------------------------------------------------------------


CURVES = "use,depth_m,fraction\nresidential,0,0\nresidential,2,1\n"


def both(tmp_path, **differs):
    """Two exposures of one water that differ in one thing only."""
    depth = depths(tmp_path, "depth", 0.5)
    for name, own in (("one", {}), ("other", differs)):
        asked = {"houses": [box(40, 10, 50, 20)], "value_per_m2": 1000.0, "people": [8], "codes": ["a", "b"]} | own
        if "curves" in own:
            (tmp_path / "curves.csv").write_text(CURVES)
            asked["curves"] = str(tmp_path / "curves.csv")
        layer(asked["houses"], people=asked["people"]).to_file(tmp_path / f"houses_{name}.gpkg")
        layer([box(0, 0, 30, 40), box(30, 0, 60, 40)], code=asked["codes"], number=[500112001, 500112002]).to_file(
            tmp_path / f"cells_{name}.gpkg"
        )
        assess_exposure(
            Call(), depth=depth, buildings=str(tmp_path / f"houses_{name}.gpkg"), population_column="people",
            cells=str(tmp_path / f"cells_{name}.gpkg"), value_per_m2=asked["value_per_m2"],
            curves=asked.get("curves"), floor_height_m=asked.get("floor_height_m", 0.15),
            scheme=asked.get("scheme", "AIDR"), output=str(tmp_path / f"{name}.gpkg"),
        )  # fmt: skip
    return compare_runs(
        Call(), without=depth, with_measures=depth, output=str(tmp_path / "d.tif"), cells=str(tmp_path / "c.gpkg"),
        exposure_without=str(tmp_path / "one.gpkg"), exposure_with=str(tmp_path / "other.gpkg"),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("differs", "why"),
    [
        ({"houses": [box(41, 10, 51, 20)]}, "different buildings"),
        ({"houses": [box(40, 10, 50, 20)] * 2, "people": [4, 4]}, "different buildings"),
        ({"value_per_m2": 2000.0}, "another worth"),
        ({"people": [9]}, "another population"),
        ({"codes": ["a", "c"]}, "other codes"),
        ({"floor_height_m": 0.6}, "different heights of ground floors: “0.15” and “0.6”"),
        ({"scheme": "FD2320"}, "different hazard schemes"),
        ({"curves": CURVES}, "different damage curves"),
    ],
)
def test_exposures_of_unlike_things_are_not_compared(tmp_path, differs, why):
    with pytest.raises(SourceError, match=why):
        both(tmp_path, **differs)


def test_codes_of_cells_are_kept_and_not_subtracted(tmp_path):
    both(tmp_path)
    assert geopandas.read_file(tmp_path / "c.gpkg")["number"].tolist() == [500112001, 500112002]


def test_a_stack_through_time_and_a_raster_of_speed_are_no_maximum_depth(tmp_path):
    depth = depths(tmp_path, "depth", 0.5)
    write_raster(tmp_path / "speed.tif", np.ones((40, 60), dtype=np.float32), frame(40, 60), "m/s")
    here = frame(40, 60)
    profile = {
        "driver": "GTiff",
        "height": 40,
        "width": 60,
        "count": 2,
        "dtype": "float32",
        "transform": here.transform,
    }
    with rasterio.open(tmp_path / "stack.tif", "w", crs=here.crs, **profile) as stack:
        stack.write(np.zeros((2, 40, 60), np.float32))
    for other, why in (("speed.tif", "in “m/s”, not in m"), ("stack.tif", "2 bands")):
        with pytest.raises(SourceError, match=why):
            compare_runs(
                Call(), without=depth, with_measures=str(tmp_path / other), output=str(tmp_path / "d.tif")
            )  # fmt: skip


def test_the_same_cells_in_another_system_are_other_cells(tmp_path):
    here = frame(40, 60)
    write_raster(
        tmp_path / "there.tif", np.ones((40, 60), np.float32), Frame(here.shape, here.transform, "EPSG:4546"), "m"
    )
    with pytest.raises(SourceError, match="same cells"):
        compare_runs(
            Call(),
            without=depths(tmp_path, "a", 1.0),
            with_measures=str(tmp_path / "there.tif"),
            output=str(tmp_path / "d.tif"),
        )


def test_a_code_of_nothing_done_that_matches_nothing_is_told(tmp_path):
    layer([box(40, 10, 50, 20)]).to_file(tmp_path / "houses.gpkg")
    for code in ("P10-today", "P10-tank"):
        kept(tmp_path / "results", code, 0.5, [10, 30])
    said = []
    compare_scenarios(
        Call(report=said.append), results=str(tmp_path / "results"), output=str(tmp_path / "t.csv"), without="todya",
        buildings=str(tmp_path / "houses.gpkg"), value_per_m2=1.0,
    )  # fmt: skip
    assert [finding.subject for finding in said] == ["without"]


def test_an_exposure_that_does_not_say_by_what_it_was_judged_is_told(tmp_path):
    both(tmp_path)
    for name in ("one", "other"):
        with sqlite3.connect(tmp_path / f"{name}.gpkg") as package:
            package.execute("DROP TABLE judged_by")
            package.execute("DELETE FROM gpkg_contents WHERE table_name = 'judged_by'")
    said = []
    compare_runs(
        Call(report=said.append), without=str(tmp_path / "depth.tif"), with_measures=str(tmp_path / "depth.tif"),
        output=str(tmp_path / "d.tif"), exposure_without=str(tmp_path / "one.gpkg"),
        exposure_with=str(tmp_path / "other.gpkg"),
    )  # fmt: skip
    assert [finding.slug for finding in said] == ["exposures-judged-unknown"]


def test_damage_avoided_asks_for_buildings_and_not_for_another_code(tmp_path):
    """Without buildings there is no damage to compare; the code had been blamed."""
    results = shelf(tmp_path / "results", variant="today")
    told = []
    asked = {"results": str(results), "output": str(tmp_path / "t.csv"), "without": "today"}
    answer = compare_scenarios(Call(report=told.append), **asked)
    assert "damage_avoided" not in answer["scenarios"][0]
    [only] = told
    assert "buildings" in only.text.en + only.remedy.en
    assert "last choice" not in only.remedy.en
