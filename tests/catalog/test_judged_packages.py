"""Packages as others judge them: GDAL a GeoPackage, the reference library of BagIt a bag; and on a full disk.

The world: a store with 60 pipeline points and the pipes between them.
"""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
import sqlalchemy as sa
from PIL import Image

from undergrid.core.catalog.metadata import official
from undergrid.core.catalog.packages.bag import close_bag, faults_of
from undergrid.core.catalog.packages.exporting import export_dataset
from undergrid.core.catalog.packages.looks import drawn_by
from undergrid.core.catalog.tables import Release
from undergrid.core.kernel.errors import UndergridError
from undergrid.tests.fault.test_full_folders import fill, mounted
from undergrid.tests.real_servers import environment

GDALS_JUDGE = ["/usr/bin/python3", "-m", "osgeo_utils.samples.validate_gpkg"]


def judged_by_gdal(path):
    """Return what GDAL's own validator of GeoPackages says of a file; None where it finds nothing."""
    done = subprocess.run([*GDALS_JUDGE, str(path)], capture_output=True, text=True, check=False)
    if "No module named" in done.stderr:
        pytest.skip("GDAL's validate_gpkg is not on this machine (python3-gdal)")
    return None if done.returncode == 0 else done.stdout + done.stderr


@pytest.mark.parametrize(
    ("release_class", "names"),
    [("internal", ["survey.gpkg"]), ("open", ["survey.point.gpkg", "survey.segment.gpkg"])],
)
def test_gdals_judge_finds_nothing_in_an_exported_geopackage(call, pipes, tmp_path, release_class, names):
    exported(call, tmp_path / "p", release_class=release_class)
    made = sorted((tmp_path / "p/data/gpkg").glob("*.gpkg"))
    assert [path.name for path in made] == names
    assert [judged_by_gdal(path) for path in made] == [None] * len(made)
    with sqlite3.connect(made[0]) as database:
        database.execute("UPDATE gpkg_contents SET data_type = 'whatever'")
    assert "whatever" in judged_by_gdal(made[0])


def exported(call, output, **asked):
    given = {"datasets": ["survey.point", "survey.segment"], "purpose": "试验", "release_class": "internal"}
    export_dataset(call, **{**given, "formats": ["gpkg"], **asked, "output": str(output)})
    return output


def test_a_geopackage_brings_its_look_names_code_lists_and_metadata(call, pipes, tmp_path):
    package = exported(call, tmp_path / "p")
    with sqlite3.connect(package / "data/gpkg/survey.gpkg") as database:
        asked = "SELECT f_table_name, useAsDefault, styleQML, styleSLD FROM layer_styles ORDER BY id"
        styles = database.execute(asked).fetchall()
        told = database.execute(
            "SELECT md_standard_uri, metadata FROM gpkg_metadata JOIN gpkg_metadata_reference ON md_file_id = id "
            "WHERE table_name = 'survey.segment' ORDER BY id"
        ).fetchall()
        materials = database.execute(
            "SELECT value FROM gpkg_data_columns JOIN gpkg_data_column_constraints USING (constraint_name) "
            "WHERE column_name = 'material'"
        ).fetchall()
    assert [style[:2] for style in styles] == [("survey.point", 1), ("survey.segment", 1)]
    assert all("<qgis" in qml and "StyledLayerDescriptor" in sld for *_name, qml, sld in styles)
    assert [address for address, _xml in told] == [official.GMD, official.MDB]
    assert [official.faults_of(xml.encode()) for _address, xml in told] == [[], []]
    assert len(materials) > 5


RELATIONSHIPS = """
import json, sys
from osgeo import gdal
opened = gdal.OpenEx(sys.argv[1])
names = opened.GetRelationshipNames() or []
print(json.dumps(sorted(opened.GetRelationship(name).GetMappingTableName() for name in names)))
"""


def test_data_sets_that_point_at_each_other_are_related_tables_row_by_row(call, pipes, tmp_path):
    package = exported(call, tmp_path / "p")
    with sqlite3.connect(package / "data/gpkg/survey.gpkg") as database:
        told = database.execute(
            "SELECT base_table_name, related_table_name, relation_name, mapping_table_name FROM gpkgext_relations"
        ).fetchall()
        wrong = database.execute(
            'SELECT count(*) FROM "survey.segment.from_point_id" AS pair '
            'JOIN "survey.segment" AS base ON base.fid = base_id '
            'JOIN "survey.point" AS point ON point.fid = related_id '
            "WHERE base.from_point_id <> point.id"
        ).fetchone()
        count = database.execute('SELECT count(*) FROM "survey.segment.from_point_id"').fetchone()
    ends = [f"survey.segment.{end}_point_id" for end in ("from", "to")]
    assert told == [
        ("survey.segment", "survey.point", f"x-undergrid_{each.rpartition('.')[2]}", each) for each in ends
    ]  # fmt: skip
    assert (count, wrong) == ((59,), (0,))
    manifest = json.loads((package / "data/package.json").read_text("utf-8"))
    assert [(each["base"], each["column"], each["related"]) for each in manifest["relations"]] == [
        ("survey.segment", "from_point_id", "survey.point"), ("survey.segment", "to_point_id", "survey.point")
    ]  # fmt: skip
    read = subprocess.run(
        ["/usr/bin/python3", "-c", RELATIONSHIPS, str(package / "data/gpkg/survey.gpkg")],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if "No module named" in read.stderr:
        pytest.skip("GDAL's Python is not on this machine (python3-gdal)")
    assert json.loads(read.stdout) == ends, "GDAL reads them as relationships"


@pytest.mark.parametrize(("release_class", "has_look"), [("internal", True), ("open", False)])
def test_a_package_shows_itself_in_a_picture_and_brings_its_look_in_two_languages(
    call, pipes, tmp_path, release_class, has_look
):
    package = exported(replace(call, language="zh"), tmp_path / "p", release_class=release_class)
    for name in ("survey.point", "survey.segment"):
        with Image.open(package / f"data/preview/{name}.png") as picture:
            assert picture.width > 1000
            assert len(picture.convert("RGB").getcolors(1 << 20)) > 20, "something is drawn"
        assert (package / f"data/styles/{name}.sld").exists() == has_look
    if has_look:
        looked = drawn_by((package / "data/styles/survey.segment.sld").read_text("utf-8"))
        assert {each.column for each in looked if each.values} == {"category"}
        [drains] = [each for each in looked if "PS" in each.values]
        assert drains.colour == "#4c3926", "CJJ 61-2017, appendix B"
        assert not any(word in each.label for each in looked for word in ("sewer", "water"))


@pytest.mark.parametrize(("language", "sheets"), [("en", ["Columns", "Codes"]), ("zh", ["信息项", "代码表"])])
def test_the_dictionary_is_a_workbook_too(call, pipes, tmp_path, language, sheets):
    exported(replace(call, language=language), tmp_path / "p")
    book = openpyxl.load_workbook(tmp_path / "p/data/dictionary.xlsx")
    assert book.sheetnames == sheets
    rows = list(book[sheets[0]].iter_rows(values_only=True))
    depth = next(row for row in rows if row[:2] == ("survey.point", "depth_m"))
    assert depth[2:4] == ("depth of the pipe" if language == "en" else "埋深", "m")
    assert len(list(book[sheets[1]].iter_rows())) > 50


# --- bags ------------------------------------------------------------------------------------------------------------

VERDICTS = """
import bagit, json, pathlib, sys
said = {}
for bag in sorted(pathlib.Path(sys.argv[1]).iterdir()):
    try:
        bagit.Bag(str(bag)).validate(fast=False)
        said[bag.name] = True
    except (bagit.BagError, UnicodeDecodeError):
        said[bag.name] = False
print(json.dumps(said))
"""
MAKE = "import bagit, sys; bagit.make_bag(sys.argv[1], {'Contact-Name': '数据科'}, checksums=['sha256', 'sha512'])"


def lines_of(bag: Path, name: str, change: Callable[[str], str]) -> None:
    path = bag / name
    path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8", newline="")
    for tags in bag.glob("tagmanifest-*"):  # what is judged is the line, not the hash of its file
        tags.unlink()


BROKEN: dict[str, Callable[[Path], object]] = {
    "a flipped byte of equal length": lambda bag: (bag / "data/a.txt").write_bytes(b"Hullo"),
    "a byte too many": lambda bag: (bag / "data/a.txt").write_bytes(b"Hello!"),
    "a file is gone": lambda bag: (bag / "data/a.txt").unlink(),
    "a file in no manifest": lambda bag: (bag / "data/more.txt").write_text("x"),
    "no declaration": lambda bag: (bag / "bagit.txt").unlink(),
    "an empty declaration": lambda bag: lines_of(bag, "bagit.txt", lambda _text: ""),
    "a version that is no number": lambda bag: lines_of(bag, "bagit.txt", lambda text: text.replace("0.97", "new")),
    "no manifest": lambda bag: [each.unlink() for each in bag.glob("manifest-*")],
    "no payload folder": lambda bag: shutil.rmtree(bag / "data"),
    "a wrong size in bag-info": lambda bag: lines_of(
        bag, "bag-info.txt", lambda text: text.replace("Payload-Oxum: ", "Payload-Oxum: 9")
    ),
    "a changed tag file": lambda bag: (bag / "bag-info.txt").write_text("Contact-Name: x\n"),
    "a manifest that disagrees with the other": lambda bag: lines_of(
        bag, "manifest-sha512.txt", lambda text: text.replace(text[:8], "0" * 8)
    ),
    "a path out of the bag": lambda bag: lines_of(
        bag, "manifest-sha256.txt", lambda text: text + "0" * 64 + "  ../../etc/hosts\n"
    ),
}
SOUND: dict[str, Callable[[Path], object]] = {
    "as it was made": lambda _bag: None,
    "hashes in capitals": lambda bag: lines_of(
        bag, "manifest-sha256.txt",
        lambda text: "".join(f"{line.split('  ')[0].upper()}  {line.split('  ')[1]}\n" for line in text.splitlines()),
    ),
    "lines that end as in Windows": lambda bag: lines_of(
        bag, "manifest-sha256.txt", lambda text: text.replace("\n", "\r\n")
    ),
    "no tag manifest": lambda bag: [each.unlink() for each in bag.glob("tagmanifest-*")],
    "no bag-info": lambda bag: lines_of(bag, "bag-info.txt", lambda _text: "") or (bag / "bag-info.txt").unlink(),
}  # fmt: skip


STRICTER: dict[str, Callable[[Path], object]] = {
    # RFC 8493, 2.1.3: each line names a hash and a path; the library goes on
    "a manifest line without a hash": lambda bag: lines_of(
        bag, "manifest-sha256.txt", lambda text: text + "data/a.txt\n"
    ),
}


def test_the_reference_library_of_bagit_agrees_with_every_verdict(tmp_path):
    python, bags = environment() / "python", tmp_path / "bags"
    first, ours = tmp_path / "first", tmp_path / "ours"
    first.mkdir()
    (first / "a.txt").write_text("Hello")
    (first / "位置 %.txt").write_text("x" * 5000, encoding="utf-8")
    subprocess.run([python, "-c", MAKE, first], check=True, env=os.environ | {"PYTHONUTF8": "1"}, capture_output=True)
    (ours / "data" / "深").mkdir(parents=True)
    (ours / "data" / "深" / "a.txt").write_text("Hello")
    close_bag(ours, {"External-Identifier": "x"})
    shutil.copytree(ours, bags / "ours")
    for name, change in (BROKEN | SOUND | STRICTER).items():
        shutil.copytree(first, bags / name)
        change(bags / name)
    done = subprocess.run(
        [python, "-c", VERDICTS, bags], check=True, capture_output=True, text=True, env=os.environ | {"PYTHONUTF8": "1"}
    )
    theirs = json.loads(done.stdout)
    assert {name for name, is_valid in theirs.items() if is_valid} == {"ours", *SOUND, *STRICTER}
    assert {name for name in theirs if not list(faults_of(bags / name))} == {"ours", *SOUND}


# --- a full disk -----------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def disk():
    """A disk of 1 MB."""
    yield from mounted("size=1024k,mode=755")


@pytest.mark.parametrize(("free_kb", "name"), [(0, "p"), (100, "p"), (500, "p"), (100, "p.zip"), (600, "p.zip")])
def test_no_half_package_is_seen_on_a_full_disk(call, pipes, disk, free_kb, name):
    fill(disk, free_kb)
    with pytest.raises(UndergridError, match=r"full|No space") as refused:
        exported(call, disk / name, formats=["gpkg", "parquet", "csv"])
    assert refused.value.remedy.zh
    assert [each.name for each in disk.iterdir()] == ["filler"]
    with pipes.connect() as connection:
        assert connection.scalar(sa.select(sa.func.count()).select_from(Release)) == 0
