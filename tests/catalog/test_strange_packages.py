"""Packages whose maker lies: the hashes fit, and what is inside is not as Undergrid writes it."""

from __future__ import annotations

import copy
import json
import shutil
from dataclasses import replace
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from shapely import Point as Point3D
from shapely import to_wkb

from undergrid.core.catalog.packages.bag import close_bag
from undergrid.core.catalog.packages.exporting import export_dataset
from undergrid.core.catalog.packages.importing import import_package
from undergrid.core.catalog.packages.verifying import verify_package
from undergrid.core.kernel.errors import SourceError, UndergridError
from undergrid.core.kernel.task import Call
from undergrid.core.survey.tables import Point
from undergrid.tests.catalog.test_packages import rows_of
from undergrid.tests.store_fixtures import copied

LIES = (None, 7, "x", [], {}, ["x"], {"a": 1}, -1, 1e300, True, "../../etc/passwd")
TOLD = "data/package.json"
VRT = """<OGRVRTDataSource><OGRVRTLayer name="survey.point"><SrcDataSource>{elsewhere}</SrcDataSource>
<SrcLayer>survey.point</SrcLayer></OGRVRTLayer></OGRVRTDataSource>"""


@pytest.fixture(scope="module")
def honest(cluster, store_with_pipes, tmp_path_factory):
    """A package of points as its store has written it."""
    folder = tmp_path_factory.mktemp("strangers") / "honest"
    with copied(cluster, store_with_pipes, "is_honest") as keywords:
        export_dataset(
            Call(connection=keywords), datasets=["survey.point"], output=str(folder), purpose="试验",
            release_class="internal", formats=["gpkg", "parquet"],
        )  # fmt: skip
    return folder


@pytest.fixture
def package(honest, tmp_path):
    """A copy that a stranger may change."""
    return shutil.copytree(honest, tmp_path / "strange")


def closed_again(package: Path, told: object = None) -> str:
    """Make the hashes fit what a stranger has made of a package, and return where it lies."""
    if told is not None:
        (package / TOLD).write_text(json.dumps(told), encoding="utf-8")
    for path in package.glob("*.txt"):
        path.unlink()
    close_bag(package, {"External-Identifier": "strange"})
    return str(package)


def places(told, path=()):
    """Yield the place of everything in a manifest; of columns and lists only the first ones."""
    yield path
    if isinstance(told, dict | list):
        items = list(told.items() if isinstance(told, dict) else enumerate(told))
        for key, value in items[:2] if "columns" in path else items:
            yield from places(value, (*path, key))


def lies_of(told):
    for path in places(told):
        for lie in LIES:
            changed = copy.deepcopy(told)
            at = changed
            for key in path[:-1]:
                at = at[key]
            if path:
                at[path[-1]] = lie
            yield changed if path else lie


def test_no_lie_in_a_manifest_is_more_than_refused(call, package, other_store):
    told = json.loads((package / TOLD).read_text(encoding="utf-8"))
    there = replace(call, connection=other_store)
    for lie in list(lies_of(told))[::3]:
        for task in (verify_package, import_package):
            try:
                task(there, package=closed_again(package, lie))
            except UndergridError as refused:
                assert refused.text.zh  # noqa: PT017  (that nothing else is raised is what is tried)


def test_a_disguised_file_is_not_opened_and_what_it_names_not_read(call, package, other_store, tmp_path, findings):
    elsewhere = tmp_path / "elsewhere.gpkg"
    inside = next((package / "data/gpkg").iterdir())
    shutil.move(inside, elsewhere)
    inside.write_text(VRT.format(elsewhere=elsewhere), encoding="utf-8")
    told = json.loads((package / TOLD).read_text(encoding="utf-8"))
    del told["datasets"][0]["files"]["parquet"]
    path = closed_again(package, told)
    assert not verify_package(call, package=path)["is_valid"]
    assert f"data/gpkg/{inside.name} is no gpkg." in [each.text.en for each in findings]
    with pytest.raises(SourceError, match="is no gpkg"):
        import_package(replace(call, connection=other_store), package=path)
    assert rows_of(other_store, Point) == []


@pytest.mark.parametrize(
    ("column", "values", "said"),
    [
        ("depth_m", None, "lacks columns that its package says it has: depth_m"),
        ("depth_m", ["deep"] * 60, "was given other values"),
        ("id", ["nobody"] * 60, "was given other values"),
        ("geom", [b"shapeless"] * 60, "60 shapes of survey.point"),
        ("geom", [to_wkb(Point3D(float("nan"), 3_270_000, 7))] * 60, "60 shapes of survey.point"),
        ("road", ["a\0b"] * 60, "what the store cannot keep"),
    ],
)
def test_rows_that_are_not_those_of_the_table_are_refused_in_words(call, package, other_store, column, values, said):
    path = package / "data/parquet/survey.point.parquet"
    rows = pq.read_table(path)
    at = rows.column_names.index(column)
    pq.write_table(rows.remove_column(at) if values is None else rows.set_column(at, column, pa.array(values)), path)
    closed = closed_again(package)
    with pytest.raises(UndergridError, match=said):
        import_package(replace(call, connection=other_store), package=closed)
    assert rows_of(other_store, Point) == []


def test_what_was_laid_beside_the_payload_is_told(call, package, findings):
    (package / "setup.exe").write_bytes(b"MZ")
    assert verify_package(call, package=str(package))["faults"] == 1
    assert findings[0].text.en == "setup.exe was added, it is in no manifest."
