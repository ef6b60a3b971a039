"""Packages: made whole or not at all, judged to the last byte, and the same rows again in another store."""

from __future__ import annotations

import json
import shutil
import sqlite3
import zipfile
from dataclasses import replace

import geopandas
import openpyxl
import pandas as pd
import pyarrow.parquet as pq
import pytest
import sqlalchemy as sa

from undergrid.core.catalog.gate.handing_over import FORMATS
from undergrid.core.catalog.metadata import official
from undergrid.core.catalog.packages import exporting
from undergrid.core.catalog.packages.bag import close_bag, faults_of, is_safe
from undergrid.core.catalog.packages.exporting import export_dataset
from undergrid.core.catalog.packages.importing import import_package
from undergrid.core.catalog.packages.verifying import verify_package
from undergrid.core.catalog.publishing import export_catalog
from undergrid.core.catalog.tables import Record, Release
from undergrid.core.formats.drawing import read_drawing
from undergrid.core.kernel.errors import Cancelled, SourceError, StoreError
from undergrid.core.kernel.progress import Progress
from undergrid.core.kernel.task import Call
from undergrid.core.store.connection import open_store
from undergrid.core.store.declare import BOOKKEEPING
from undergrid.core.survey.tables import Point, Segment
from undergrid.tests.catalog.conftest import fill_records
from undergrid.tests.store_fixtures import copied

NAMES, COLUMNS = ["survey.point", "survey.segment"], Segment.__table__.c.keys()


def exported(call, output, **asked):
    given = {"datasets": NAMES, "purpose": "试验", "release_class": "internal", "formats": ["gpkg", "parquet"]}
    return export_dataset(call, **{**given, **asked, "output": str(output)})


def rows_of(keywords, table):
    kept = [each for each in table.__table__.columns if each.name == "id" or each.name not in BOOKKEEPING]
    chosen = [sa.func.ST_AsHEXEWKB(each).label(each.name) if each.name == "geom" else each for each in kept]
    with open_store(keywords) as store, store.connect() as connection:
        return connection.execute(sa.select(*chosen).order_by(table.id)).all()


def count_of(store, table):
    with store.connect() as connection:
        return connection.scalar(sa.select(sa.func.count()).select_from(table))


@pytest.fixture(scope="module")
def handed(cluster, store_with_pipes, tmp_path_factory):
    """A store that has handed over a package, and the package's folder."""
    folder = tmp_path_factory.mktemp("office") / "handed"
    with copied(cluster, store_with_pipes, "has_handed") as keywords:
        answer = exported(Call(connection=keywords), folder)
        assert (answer["rows"], answer["held_back"]) == (119, 0)
        yield keywords["dbname"], folder


@pytest.fixture
def start(request, template):
    has_handed = "package" in request.fixturenames
    if has_handed:
        return request.getfixturevalue("handed")[0]
    return request.getfixturevalue("store_with_pipes") if "pipes" in request.fixturenames else template


@pytest.fixture
def package(handed, tmp_path):
    """A copy of the package that the test's store has handed over."""
    return shutil.copytree(handed[1], tmp_path / "handed")


def test_a_package_is_whole_and_says_so(call, package):
    names = {path.relative_to(package).as_posix() for path in package.rglob("*") if path.is_file()}
    assert {"bagit.txt", "bag-info.txt", "manifest-sha256.txt", "tagmanifest-sha256.txt"} <= names
    assert {"data/gpkg/survey.gpkg", "data/parquet/survey.segment.parquet", "data/dictionary.html"} <= names
    assert {"data/styles/survey.point.qml", "data/codes.csv", "data/licence.txt"} <= names
    told = json.loads((package / "data/package.json").read_text())
    assert verify_package(call, package=str(package)) == {
        "is_valid": True, "faults": 0, "package_key": told["package"],
        "datasets": 2, "rows": 119,
    }  # fmt: skip
    xml = (package / "data/metadata/survey.point.iso19139.xml").read_bytes()
    assert official.faults_of(xml) == []
    assert "示例" in xml.decode()
    assert official.faults_of(xml.replace(b"MD_DataIdentification", b"MD_Data"))
    record = json.loads((package / "data/metadata/survey.point.ogc-record.json").read_text())
    assert record["properties"]["title"] == "管线点"
    assert 106 < record["geometry"]["coordinates"][0][0][0] < 107
    dictionary = pd.read_csv(package / "data/dictionary.csv")
    assert set(dictionary.loc[dictionary["column"] == "depth_m", "label_zh"]) == {"埋深"}


def test_exported_and_imported_rows_are_equal(call, package, other_store):
    answer = import_package(replace(call, connection=other_store), package=str(package))
    assert answer["rows"] == 119
    for table in (Point, Segment):
        assert rows_of(other_store, table) == rows_of(call.connection, table)
        assert rows_of(other_store, table)
    with pytest.raises(StoreError):
        import_package(replace(call, connection=other_store), package=str(package))
    assert len(rows_of(other_store, Point)) == 60


@pytest.mark.parametrize("kind", ["gpkg", "parquet"])
def test_each_lossless_format_alone_comes_back_equal(call, pipes, tmp_path, other_store, kind):
    exported(call, tmp_path / "one.zip", formats=[kind])
    import_package(replace(call, connection=other_store), package=str(tmp_path / "one.zip"))
    for table in (Point, Segment):
        assert rows_of(other_store, table) == rows_of(call.connection, table)


def test_an_open_package_does_not_enter_a_store(call, pipes, tmp_path, other_store):
    exported(call, tmp_path / "open", release_class="open", datasets=["survey.point"])
    with pytest.raises(SourceError, match="made coarser"):
        import_package(replace(call, connection=other_store), package=str(tmp_path / "open"))
    assert rows_of(other_store, Point) == []


def test_no_byte_of_an_open_package_tells_a_depth_or_a_place(call, pipes, tmp_path):
    answer = exported(call, tmp_path / "open", release_class="open", datasets=["survey.point"], formats=[*FORMATS])
    assert answer["rows"] == 60
    with pipes.connect() as connection:
        first = connection.execute(sa.select(Point.depth_m, Point.id, sa.func.ST_X(Point.geom)).limit(1)).one()
    texts = [path.read_bytes() for path in (tmp_path / "open").rglob("*") if path.is_file()]
    for secret in (f"{first.depth_m}", str(first.id), "PS17", "解放路", f"{first[2]:.0f}"):
        assert not [text for text in texts if secret.encode() in text], secret
    frame = geopandas.read_file(tmp_path / "open" / "data" / "gpkg" / "survey.point.gpkg", layer="survey.point")
    assert set(frame.columns) == {"category", "geometry"}


def test_a_data_set_without_rows_is_handed_over_too(call, pipes, tmp_path):
    answer = exported(call, tmp_path / "none", datasets=["survey.defect"], formats=[*FORMATS])
    assert answer["rows"] == 0
    assert verify_package(call, package=str(tmp_path / "none"))["is_valid"]


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_holds_every_row(call, pipes, tmp_path, name):
    exported(call, tmp_path / "p", formats=[name], datasets=["survey.segment"])
    path = tmp_path / "p" / "data" / name / f"survey.segment{FORMATS[name].suffix}"
    if name == "xlsx":
        assert openpyxl.load_workbook(path).active.max_row == 60
    elif name == "csv":
        assert len(pd.read_csv(path)) == 59
    elif name == "parquet":
        table = geopandas.read_parquet(path)
        assert len(table) == 59
        assert table.crs.name == pq.read_schema(path).metadata[b"geo"].decode().split('"name": "')[1].split('"')[0]
    elif name == "dxf":
        drawn = {sheet.name: sheet for sheet in read_drawing(path)}
        layers = drawn["lines"].columns[drawn["lines"].names.index("layer")].to_pylist()
        assert layers == ["PSLine"] * 59
    else:
        frame = geopandas.read_file(path)
        assert len(frame) == 59
        assert frame.geometry.notna().all()
        if name == "geojson":
            assert frame.total_bounds[0] == pytest.approx(106.5, abs=0.02)
        if name == "shp":
            losses = json.loads((tmp_path / "p/data/package.json").read_text())["datasets"][0]["losses"]
            assert any("from_point_id is called from_point" in each["en"] for each in losses)
    assert verify_package(call, package=str(tmp_path / "p"))["is_valid"]


def test_rows_are_chosen_by_date_and_those_without_one_stay(call, pipes, tmp_path):
    may = {"date_column": "surveyed_on", "date_from": "2025-05-03", "date_to": "2025-05-04"}
    exported(call, tmp_path / "p", formats=["csv"], datasets=["survey.segment"], **may)
    days = pd.read_csv(tmp_path / "p/data/csv/survey.segment.csv")["surveyed_on"]
    assert set(days) == {"2025-05-03", "2025-05-04"}
    assert len(days) == 5
    with pytest.raises(SourceError, match="no date"):
        exported(call, tmp_path / "q", datasets=["survey.segment"], date_column="material", date_from="2025-05-03")
    with pytest.raises(SourceError, match="2025-13"):
        exported(call, tmp_path / "q", datasets=["survey.segment"], date_column="surveyed_on", date_from="2025-13-03")
    by_change = {"release_class": "open", "date_column": "updated_at", "date_from": "2025-05-03"}
    with pytest.raises(SourceError, match="as it is"):
        exported(call, tmp_path / "q", datasets=["survey.point"], **by_change)


def test_an_increment_holds_what_changed_since_and_names_what_is_gone(call, pipes, tmp_path):
    first = exported(call, tmp_path / "first", datasets=["survey.segment"])["releases"][0]
    with pipes.begin() as connection:
        connection.execute(sa.update(Segment).where(Segment.width_mm == 301).values(rev=-Segment.rev, material="PE"))
        gone = connection.scalar(sa.delete(Segment).where(Segment.width_mm == 302).returning(Segment.id))
        moved = connection.scalar(sa.select(Segment.id).where(Segment.width_mm == 303))
        connection.execute(sa.update(Segment).where(Segment.id == moved).values(rev=-Segment.rev, category="WS"))
    answer = exported(call, tmp_path / "second", datasets=["survey.segment"], formats=["csv"], since=first)
    assert (answer["rows"], answer["deleted"]) == (2, 1)
    kept = pd.read_csv(tmp_path / "second/data/csv/survey.segment.csv")
    assert sorted(kept["width_mm"]) == [301, 303]
    assert kept.loc[kept["width_mm"] == 301, "material"].tolist() == ["PE"]
    assert (tmp_path / "second/data/deleted/survey.segment.csv").read_text("utf-8").split() == ["id", str(gone)]
    assert verify_package(call, package=str(tmp_path / "second"))["is_valid"]
    chosen = {"where": "category", "values": ["PS"], "since": first}
    exported(call, tmp_path / "third", datasets=["survey.segment"], **chosen)
    left = (tmp_path / "third/data/deleted/survey.segment.csv").read_text("utf-8").split()[1:]
    assert sorted(left) == sorted([str(gone), str(moved)])
    nothing = exported(call, tmp_path / "fourth", datasets=["survey.segment"], since=answer["releases"][0])
    assert (nothing["rows"], nothing["deleted"]) == (0, 0)


def test_an_increment_goes_to_the_one_who_has_the_first_and_never_to_the_public(call, pipes, tmp_path):
    first = exported(call, tmp_path / "first", datasets=["survey.segment"])["releases"][0]
    for other in ({"release_class": "shared"}, {"recipient": "another"}, {"datasets": ["survey.point"]}):
        with pytest.raises(SourceError, match=f"release {first}"):
            exported(call, tmp_path / "second", **{"datasets": ["survey.segment"], "since": first, **other})
    public = exported(call, tmp_path / "public", datasets=["survey.segment"], release_class="open")["releases"][0]
    again = {"datasets": ["survey.segment"], "release_class": "open", "since": public}
    with pytest.raises(SourceError, match="public"):
        exported(call, tmp_path / "second", **again)


def test_a_change_that_was_on_its_way_during_a_release_is_in_the_next_increment(call, pipes, tmp_path):
    with pipes.connect() as other:
        change = other.begin()
        other.execute(sa.update(Segment).where(Segment.width_mm == 301).values(rev=-Segment.rev, material="PE"))
        with pipes.begin() as connection:
            connection.execute(sa.update(Segment).where(Segment.width_mm == 302).values(rev=-Segment.rev, road="A"))
        first = exported(call, tmp_path / "first", datasets=["survey.segment"])["releases"][0]
        change.commit()
    with pytest.raises(SourceError, match=f"release {first}"):
        exported(call, tmp_path / "second", datasets=["survey.segment"], since=first)


def test_a_cell_is_never_a_formula(call, pipes, tmp_path):
    with pipes.begin() as connection:
        evil = sa.update(Segment).where(Segment.width_mm == 300).values(rev=-Segment.rev, remarks='=HYPERLINK("x")')
        connection.execute(evil)
    exported(call, tmp_path / "p", formats=["csv", "xlsx"], datasets=["survey.segment"])
    table = pd.read_csv(tmp_path / "p/data/csv/survey.segment.csv")
    assert table["remarks"].dropna().tolist() == ['\'=HYPERLINK("x")']
    with zipfile.ZipFile(tmp_path / "p/data/xlsx/survey.segment.xlsx") as archive:
        assert b"<f>" not in archive.read("xl/worksheets/sheet1.xml")


def test_the_catalogue_is_handed_on_with_metadata_that_keeps_its_schema(call, pipes, tmp_path):
    with pipes.begin() as connection:
        closed = sa.update(Record).where(Record.name == "survey.defect")
        connection.execute(closed.values(rev=-Record.rev, is_open=False))
    answer = export_catalog(call, output=str(tmp_path / "c.zip"), purpose="目录发布")
    assert verify_package(call, package=str(tmp_path / "c.zip"))["is_valid"]
    with zipfile.ZipFile(tmp_path / "c.zip") as archive:
        records = json.loads(archive.read("c/data/records.json"))["features"]
        assert len([name for name in archive.namelist() if name.endswith("iso19139.xml")]) == answer["records"]
        every = b"".join(archive.read(name) for name in archive.namelist())
    names = {record["id"] for record in records}
    assert "survey.point" in names
    assert "survey.defect" not in names
    assert all(record["geometry"] is None for record in records)
    assert b"batch" not in every
    with pytest.raises(SourceError, match="there already"):
        export_catalog(call, output=str(tmp_path / "c.zip"), purpose="x")
    fill_records(pipes, is_open=False)
    with pytest.raises(SourceError):
        export_catalog(call, output=str(tmp_path / "d.zip"), purpose="x")
    assert [path.name for path in tmp_path.iterdir()] == ["c.zip"]


# --- not whole, not there --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", ["data/gpkg/survey.gpkg", "bag-info.txt", "data/licence.txt"])
def test_a_flipped_bit_of_equal_length_is_found(call, package, findings, path):
    file = package / path
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)
    answer = verify_package(call, package=str(package))
    assert not answer["is_valid"]
    assert findings[0].slug == "catalog.package-broken"


def test_what_is_missing_or_too_much_is_found(call, package):
    (package / "data/licence.txt").unlink()
    (package / "data/more.txt").write_text("x")
    told = [fault.en for fault in faults_of(package)]
    assert "data/licence.txt is missing" in told
    assert "data/more.txt is in no manifest" in told


def test_a_newer_package_is_refused(call, package, other_store):
    told = json.loads((package / "data/package.json").read_text())
    (package / "data/package.json").write_text(json.dumps(told | {"version": 99}))
    for task in (verify_package, import_package):
        with pytest.raises(SourceError, match="reads up to 3"):
            task(replace(call, connection=other_store), package=str(package))


def test_a_package_of_the_last_form_enters_without_the_columns_that_came_later(call, pipes, tmp_path, other_store):
    there, old = replace(call, connection=other_store), tmp_path / "old"
    exported(call, tmp_path / "points", datasets=["survey.point"])
    import_package(there, package=str(tmp_path / "points"))
    exported(call, old, datasets=["survey.segment"], columns=[each for each in COLUMNS if each != "laid_on"])
    with pytest.raises(SourceError, match="without some columns"):
        import_package(there, package=str(old))
    told = json.loads((old / "data/package.json").read_text())
    (old / "data/package.json").write_text(json.dumps(told | {"version": 1}))
    close_bag(old, {})
    assert import_package(there, package=str(old))["rows"] == 59
    assert {(each.laid_year, each.laid_on) for each in rows_of(other_store, Segment)} == {(2015, None)}


@pytest.mark.parametrize("name", ["../evil.txt", "/etc/evil", "C:/evil", "a/../../evil"])
def test_a_zip_with_paths_out_of_it_is_refused(call, package, tmp_path, name):
    evil = tmp_path / "evil.zip"
    with zipfile.ZipFile(evil, "w") as archive:
        for path in package.rglob("*"):
            if path.is_file():
                archive.write(path, f"p/{path.relative_to(package)}")
        archive.writestr(name, "x")
    with pytest.raises(SourceError, match="points outside"):
        verify_package(call, package=str(evil))


def test_a_bomb_and_a_link_are_refused(call, package, tmp_path):
    bomb = tmp_path / "bomb.zip"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("p/bagit.txt", "x")
        archive.writestr("p/data/zero", bytes(50_000_000))
    with pytest.raises(SourceError, match="too densely"):
        verify_package(call, package=str(bomb))
    (package / "data" / "link").symlink_to("/etc/passwd")
    assert [fault.en for fault in faults_of(package)] == ["it holds a link"]


@pytest.mark.parametrize(
    "path", ["data/../x", "../x", "/x", "~/x", "C:\\x", "data/con", "data/NUL.txt", "a\\..\\b", ""]
)
def test_paths_that_leave_a_bag_are_known(path):
    assert not is_safe(path)
    assert is_safe("data/管线/point.gpkg")


def test_xml_with_entities_is_not_followed():
    evil = b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'
    assert official.faults_of(evil)[0].en == "it declares a document type"


def test_a_cancelled_export_leaves_nothing(call, pipes, tmp_path):
    class Stopped(Progress):
        def check(self):
            raise Cancelled

    with pytest.raises(Cancelled):
        exported(replace(call, progress=Stopped()), tmp_path / "half")
    assert list(tmp_path.iterdir()) == []
    assert count_of(pipes, Release) == 0


def test_a_failure_at_the_last_step_leaves_neither_package_nor_release(call, pipes, tmp_path, monkeypatch):
    def fails(_folder, _output):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(exporting, "_take_place", fails)
    with pytest.raises(SourceError, match="is full"):
        exported(call, tmp_path / "half")
    assert list(tmp_path.iterdir()) == []
    assert count_of(pipes, Release) == 0


def test_an_unwritable_or_taken_place_is_refused(call, pipes, tmp_path):
    (tmp_path / "there").mkdir()
    with pytest.raises(SourceError, match="there already"):
        exported(call, tmp_path / "there")
    with pytest.raises(SourceError, match="no folder"):
        exported(call, tmp_path / "no" / "where")
    with pytest.raises(SourceError, match="needs a purpose"):
        exported(call, tmp_path / "p", purpose=" ")
    with pytest.raises(SourceError, match="no data set audit"):
        exported(call, tmp_path / "p", datasets=["audit.change"])
    assert [path.name for path in tmp_path.iterdir()] == ["there"]


def test_the_geopackage_has_its_core_tables(package):
    with sqlite3.connect(package / "data/gpkg/survey.gpkg") as opened:
        assert opened.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        contents = opened.execute("SELECT table_name, data_type FROM gpkg_contents").fetchall()
        columns = opened.execute("SELECT table_name, geometry_type_name, z FROM gpkg_geometry_columns").fetchall()
        assert opened.execute("PRAGMA application_id").fetchone()[0] == 0x47504B47
    pairs = [(f"survey.segment.{end}_point_id", "attributes") for end in ("from", "to")]
    layers = [("survey.point", "features"), ("layer_styles", "attributes"), ("survey.segment", "features")]
    assert contents == [*layers, *pairs]
    assert columns == [("survey.point", "POINT", 1), ("survey.segment", "LINESTRING", 1)]
    shutil.rmtree(package)
