"""Whatever an input contributed is counted in one place for every task, those of later rooms included.

Layers and rasters come in through few doors, and each door writes into the account of the task that runs. So it is
enough that no module reads past the doors, and that each door tells an input that cannot matter.
"""

from __future__ import annotations

import ast
from pathlib import Path

import geopandas
import numpy as np
import pytest
import shapely
from rasterio.transform import from_origin

from undergrid.core.flood.surface.inputs import features
from undergrid.core.flood.surface.terrain import read_onto, read_terrain
from undergrid.core.formats.layers import read_layer, shapes_of
from undergrid.core.formats.raster import Frame, read_raster, write_raster
from undergrid.core.kernel.account import Account, counted, not_both, only_with
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text
from undergrid.core.streets.reading import read_shapes
from undergrid.tests.flood.impact.worlds import CRS, frame

CORE = Path(__file__).resolve().parents[2] / "core"
READERS = {"read_file", "read_dataframe", "read_arrow"}
DOORS = {
    "formats/layers.py": "layers of every room",
    "formats/vector.py": "deliveries, which keep their own account of rows",
    "facilities/reading/openstreetmap.py": "extracts, which are deliveries",
    "streets/reading.py": "layers with the rows of their file",
    "flood/surface/inputs.py": "layers on a terrain's cells",
}
OWN = {
    "flood/pipes/capacity.py": "the layers of its own runs",
    "flood/impact/judged_by.py": "a table of the exposure's own package",
    "survey/inspection/circumstances.py": "the columns of a layer whose shapes come in through a door",
    "catalog/packages/importing.py": "packages of the catalogue, our own format",
    "catalog/writers/relating.py": "the GeoPackage that is being written",
    "fieldwork/package.py": "field packages, our own format",
    "fieldwork/review.py": "field packages, our own format",
}


def modules():
    return sorted(path for path in CORE.rglob("*.py") if "sample" not in path.parts)


def test_no_module_reads_a_layer_past_the_doors():
    readers = set()
    for path in modules():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            is_call = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
            if is_call and node.func.attr in READERS and isinstance(node.func.value, ast.Name):
                readers.add(path.relative_to(CORE).as_posix())
    assert readers <= DOORS.keys() | OWN.keys()


def declared_of(function: ast.FunctionDef) -> set[str]:
    """The names of parameters that a task's only_with and not_both speak of."""
    names = set()
    for mark in function.decorator_list:
        if isinstance(mark, ast.Call) and isinstance(mark.func, ast.Name) and mark.func.id in {"only_with", "not_both"}:
            names |= {each.arg for each in mark.keywords if each.arg}
            told = [*mark.args, *(each.value for each in mark.keywords)]
            names |= {part.value for each in told for part in ast.walk(each) if isinstance(part, ast.Constant)}
    return names


def fields_of_form(tree: ast.Module, function: ast.FunctionDef) -> set[str]:
    """The fields of the form that a task is made from, where it is made from one of the same file."""
    forms = {part.id for mark in function.decorator_list for part in ast.walk(mark) if isinstance(part, ast.Name)}
    classes = [each for each in tree.body if isinstance(each, ast.ClassDef) and each.name in forms]
    return {line.target.id for each in classes for line in each.body if isinstance(line, ast.AnnAssign)}


def test_every_name_that_a_task_declares_about_its_parameters_is_one():
    found = 0
    for path in modules():
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef) and (names := declared_of(node)):
                own = {each.arg for each in (*node.args.args, *node.args.kwonlyargs)} | fields_of_form(tree, node)
                assert names <= own, f"{path.name} {node.name}: {names - own}"
                found += 1
    assert found >= 4


# --- the doors -------------------------------------------------------------------------------------------------------

NEAR, FAR = shapely.box(0, 0, 10, 10), shapely.box(900_000, 900_000, 900_010, 900_010)


def on_map(tmp_path, name, *shapes, crs=CRS):
    frame_ = geopandas.GeoDataFrame({"n": range(len(shapes))}, geometry=list(shapes), crs=crs)
    frame_.to_file(tmp_path / f"{name}.gpkg")
    return {"path": str(tmp_path / f"{name}.gpkg"), "layer": name}


LAYER_DOORS = {
    "read_layer": lambda layer: read_layer(layer, CRS),
    "shapes_of": lambda layer: shapes_of(layer, CRS),
    "read_shapes": lambda layer: read_shapes(layer, CRS, lambda _finding: None),
    "features": lambda layer: features(layer, frame(20, 20)),
}


@task
def look_at(call: Call, *, door: str, cells: dict, houses: dict | None = None, idle: dict | None = None) -> dict:
    """Read two layers through one door, and a third not at all."""
    for layer in (cells, houses):
        if layer is not None:
            LAYER_DOORS[door](layer)
    return {}


def words(run) -> list[str]:
    """The slugs of what a run says; a refusal is a word too."""
    said = []
    try:
        run(Call(report=said.append))
    except SourceError:
        return ["refused"]
    return [finding.slug for finding in said]


@pytest.mark.parametrize("door", LAYER_DOORS)
def test_a_layer_that_cannot_matter_is_told_by_every_door(tmp_path, door):
    cells = on_map(tmp_path, "cells", NEAR)
    near, far, empty = (on_map(tmp_path, *made) for made in (("near", NEAR), ("far", FAR), ("empty",)))
    asked = {"door": door, "cells": cells}
    assert words(lambda call: look_at(call, **asked, houses=near)) == []
    assert words(lambda call: look_at(call, **asked, houses=far)) == ["input-elsewhere"]
    assert words(lambda call: look_at(call, **asked, houses=empty)) in (["input-empty"], ["refused"])
    assert words(lambda call: look_at(call, **asked, houses=near, idle=far)) == ["input-not-used"]
    unsaid = on_map(tmp_path, "unsaid", NEAR, crs=None)
    assert words(lambda call: look_at(call, **asked, houses=unsaid)) == ["input-crs-assumed"]


@task
def look_at_ground(call: Call, *, door: str, dem: str, other: str) -> dict:
    """Read a terrain, and something beside it."""
    terrain = read_terrain(dem, lambda _finding: None)
    {"raster": read_raster, "onto": lambda path: read_onto(path, terrain.frame)}[door](other)
    return {}


@pytest.mark.parametrize("door", ["raster", "onto"])
def test_a_raster_that_cannot_matter_is_told_by_every_door(tmp_path, door):
    here, away = frame(4, 4), Frame((4, 4), from_origin(900_000, 900_000, 1, 1), CRS)
    write_raster(tmp_path / "dem.tif", np.ones((4, 4), np.float32), here, "m")
    write_raster(tmp_path / "far.tif", np.ones((4, 4), np.float32), away, "m")
    write_raster(tmp_path / "near.tif", np.ones((4, 4), np.float32), here, "m")
    dem = str(tmp_path / "dem.tif")
    asked = {"door": door, "dem": dem}
    assert words(lambda call: look_at_ground(call, **asked, other=str(tmp_path / "near.tif"))) == []
    assert words(lambda call: look_at_ground(call, **asked, other=str(tmp_path / "far.tif"))) == ["input-elsewhere"]


# --- what only a task knows ------------------------------------------------------------------------------------------


@task
@only_with(width="streets")
@not_both("table", "series")
def trial(
    call: Call, *, used: float = 0.0, width: float = 3.0, streets: dict | None = None, table: str = "", series: str = ""
) -> dict:
    """Use so many of a hundred gauges."""
    counted("gauges", used, 100, Text("readings", "读数"))
    return {}


def test_what_contributed_nothing_or_nearly_nothing_is_told():
    assert words(lambda call: trial(call, used=0)) == ["input-without-effect"]
    assert words(lambda call: trial(call, used=1)) == ["input-without-effect"]
    assert words(lambda call: trial(call, used=60)) == []


def test_a_parameter_that_means_something_beside_another_only_is_told_alone():
    assert words(lambda call: trial(call, used=60, width=4.0)) == ["parameter-without-effect"]
    assert words(lambda call: trial(call, used=60, width=3.0)) == []  # the default, which QGIS always hands over


def test_two_of_which_one_would_be_passed_over_are_refused():
    assert words(lambda call: trial(call, used=60, table="a", series="b")) == ["refused"]


def test_a_task_within_a_task_leaves_the_outer_ones_layers_read(tmp_path):
    cells = on_map(tmp_path, "cells", NEAR)

    @task
    def outer(call: Call, *, cells: dict) -> dict:
        return look_at(call, door="read_layer", cells=cells)

    assert words(lambda call: outer(call, cells=cells)) == []


def test_a_refusal_says_beside_its_reason_which_layer_lies_elsewhere(tmp_path):
    cells, far, idle = (on_map(tmp_path, *made) for made in (("cells", NEAR), ("far", FAR), ("idle", NEAR)))

    @task
    def refusing(call: Call, *, cells: dict, houses: dict, idle: dict) -> dict:
        for layer in (cells, houses):
            read_layer(layer, CRS)
        raise SourceError(Text("No house stands in a cell.", "网格内没有房屋。"))

    said = []
    with pytest.raises(SourceError, match="No house"):
        refusing(Call(report=said.append), cells=cells, houses=far, idle=idle)
    assert [finding.slug for finding in said] == ["input-elsewhere"]  # that idle was not read is the refusal's doing
    assert "houses (far.gpkg, far)" in said[0].text.en


def test_a_box_is_named_by_its_parameter_and_file(tmp_path):
    account = Account({"houses": {"path": str(tmp_path / "a.gpkg"), "layer": "town"}})
    assert account.name_of(f"{tmp_path / 'a.gpkg'}|town") == "houses (a.gpkg, town)"
