"""Data sets are in the catalogue by themselves; records that lie are found, and nothing else is."""

from __future__ import annotations

import datetime as dt
import os
import re

import geopandas
import psycopg
import pytest
import shapely
import sqlalchemy as sa
from geoalchemy2.shape import from_shape
from shapely.geometry import LineString, Point

from undergrid.core.catalog.browsing import (
    freshness,
    list_columns,
    list_partners,
    list_records,
    list_requests,
    preview_release,
)
from undergrid.core.catalog.checking import check_catalog
from undergrid.core.catalog.codes import is_credit_code, is_resource_code
from undergrid.core.catalog.describing import data_sets
from undergrid.core.catalog.registering import register_datasets
from undergrid.core.catalog.tables import Partner, Record, Release, Request, Rule
from undergrid.core.kernel.errors import SourceError
from undergrid.core.store.registry import full_name
from undergrid.core.streets.tables import Street
from undergrid.tests.catalog.conftest import CREDIT_CODE, fill_records

EAST, NORTH = 500_000.0, 3_270_000.0


def slugs(findings):
    return sorted((finding.slug, finding.subject) for finding in findings)


def lay_street(store, *corners, name="解放路"):
    with store.begin() as connection:
        line = LineString([(EAST + x, NORTH + y) for x, y in corners])
        connection.execute(sa.insert(Street).values(name=name, geom=from_shape(line, srid=store.srid)))


@pytest.fixture
def folder(store, tmp_path):
    """Two layers in a GeoPackage, a GeoJSON below it, a disguised file, and a link."""
    frame = geopandas.GeoDataFrame({"n": [1, 2]}, geometry=[Point(EAST, NORTH), Point(EAST + 50, NORTH)], crs=store.crs)
    below = tmp_path / "district" / "below"
    below.mkdir(parents=True)
    frame.to_file(tmp_path / "district" / "a.gpkg", layer="lamps")
    frame.to_file(tmp_path / "district" / "a.gpkg", layer="bins")
    frame.to_crs("EPSG:4326").to_file(below / "b.geojson")
    (below / "fake.gpkg").write_text("not a GeoPackage")
    (below / "linked.gpkg").symlink_to(tmp_path / "district" / "a.gpkg")
    return tmp_path / "district"


def test_every_table_of_the_store_is_known_by_itself(call, store):
    lay_street(store, (0, 0), (300, 40))
    answer = register_datasets(call)
    with store.connect() as connection:
        names = set(connection.scalars(sa.select(Record.name)))
        street = connection.execute(sa.select(Record).where(Record.name == "streets.segment")).one()
        box = connection.scalar(sa.select(sa.func.ST_AsText(Record.geom)).where(Record.name == "streets.segment"))
    assert names == {full_name(each) for each in data_sets()}
    assert answer["made"] == answer["described"] == answer["records"] == len(names)
    assert shapely.from_wkt(box).bounds == (EAST, NORTH, EAST + 300, NORTH + 40)
    record = street[0] if isinstance(street[0], Record) else street
    assert (record.row_count, record.title_zh, record.crs_name) == (1, "道路", store.crs.name)
    speed = next(each for each in record.columns if each["name"] == "speed_km_h")
    assert (speed["label_zh"], speed["unit"]) == ("车速", "km/h")
    assert next(each for each in record.columns if each["name"] == "street_class")["codes"] == "street_class"
    assert record.last_changed is not None


def test_a_folder_is_registered_with_what_could_not_be_read(call, store, folder, findings):
    answer = register_datasets(call, path=str(folder), store_tables=False)
    assert answer["unreadable"] == 1
    assert [finding.place.file for finding in findings] == ["fake.gpkg"]
    with store.connect() as connection:
        files = connection.execute(
            sa.select(Record.name, Record.row_count, Record.crs_name).where(Record.kind == "file").order_by(Record.name)
        ).all()
    told = [re.fullmatch(r"file:(.+)@[0-9a-f]{8}#(.+)", name) for name, _, _ in files]
    assert [each and each.groups() for each in told] == [("a.gpkg", "bins"), ("a.gpkg", "lamps"), ("b.geojson", "b")]
    assert [rows for _, rows, _ in files] == [2, 2, 2]
    assert [crs for _, _, crs in files] == [store.crs.name, store.crs.name, "WGS 84"]


def test_a_file_is_known_by_its_place_and_called_without_it(call, store, folder):
    """Records of earlier releases were called by the path: they get their name when they are described again."""
    register_datasets(call, path=str(folder), store_tables=False)
    asked = sa.select(Record.id, Record.name, Record.abstract).where(Record.kind == "file").order_by(Record.id)
    with store.begin() as connection:
        old = sa.func.concat("file:", sa.func.replace(Record.source, "|layername=", "#"))
        connection.execute(
            sa.update(Record).where(Record.kind == "file").values(rev=-Record.rev, name=old, abstract="x")
        )
    assert register_datasets(call, path=str(folder), store_tables=False)["made"] == 0
    with store.connect() as connection:
        found = connection.execute(asked).all()
    assert [str(folder) in name for _, name, _ in found] == [False] * 3
    assert [abstract for _, _, abstract in found] == ["x"] * 3


def test_describing_again_keeps_what_the_officer_wrote(call, store, officers_fields):
    register_datasets(call)
    fill_records(store)
    lay_street(store, (0, 0), (10, 0))
    again = register_datasets(call)
    assert again["made"] == 0
    with store.connect() as connection:
        row = connection.execute(
            sa.select(Record.row_count, Record.abstract, Record.resource_code).where(Record.name == "streets.segment")
        ).one()
        codes = list(connection.scalars(sa.select(Record.resource_code)))
    assert (row.row_count, row.abstract) == (1, officers_fields["abstract"])
    assert again["coded"] == len(codes) == len(set(codes))
    assert all(is_resource_code(code) for code in codes)


def test_planted_faults_are_found_and_nothing_else(call, store, folder, findings, tmp_path):
    for path in folder.rglob("fake.gpkg"):
        path.unlink()
    lay_street(store, (0, 0), (300, 40))
    register_datasets(call, path=str(folder))
    fill_records(store)
    register_datasets(call, path=str(folder))
    assert findings == []
    assert check_catalog(call)["is_clean"]
    assert findings == []
    with store.begin() as connection:
        moved = shapely.box(EAST, NORTH, EAST + 300, NORTH + 45)
        street = sa.update(Record).where(Record.name == "streets.segment")
        connection.execute(street.values(rev=-Record.rev, geom=from_shape(moved, srid=store.srid)))
        lamps = sa.update(Record).where(Record.name.like("%lamps"))
        connection.execute(lamps.values(rev=-Record.rev, cycle="daily"))
        bins = sa.update(Record).where(Record.name.like("%bins"))
        connection.execute(bins.values(rev=-Record.rev, cycle="weekly"))
    os.utime(folder / "a.gpkg", (1_700_000_000, 1_700_000_000))
    wanted = tmp_path / "wanted.csv"
    wanted.write_text(
        "名称,提供方\n道路,城市管理局\n古树名木,环卫中心\n历史建筑,\n海绵设施,照明中心\n", encoding="utf-8"
    )
    page = tmp_path / "state.html"
    answer = check_catalog(call, expected=str(wanted), report_output=str(page))
    told = slugs(findings)
    assert [slug for slug, _ in told] == [
        "catalog.extent-differs", "catalog.not-fresh", "catalog.not-fresh", *["catalog.not-registered"] * 3
    ]  # fmt: skip
    assert [subject for slug, subject in told if slug == "catalog.not-registered"] == [
        "历史建筑",
        "古树名木",
        "海绵设施",
    ]
    assert told[0][1] == "streets.segment"
    assert answer["gaps"] == 3
    scores = {row["owner"]: row["score"] for row in answer["scores"]}
    assert scores["环卫中心"] == scores["照明中心"] == scores["-"] == 0.0
    assert 90 < scores["城市管理局"] < 100
    assert "古树名木" in page.read_text(encoding="utf-8")


def test_fields_and_codes_are_judged(call, store, findings):
    register_datasets(call)
    fill_records(store, provider_code="91350100M000100Y44", sharing="not_shared", resource_code="1/x", contact=None)
    answer = check_catalog(call)
    told = {finding.slug for finding in findings}
    assert told == {
        "catalog.fields-missing", "catalog.credit-code", "catalog.resource-code", "catalog.resource-code-twice",
        "catalog.open-unshared", "catalog.condition-missing",
    }  # fmt: skip
    assert answer["errors"] > 0
    missing = next(finding for finding in findings if finding.slug == "catalog.fields-missing")
    assert missing.text.zh.endswith("缺少：联系部门。")


def test_a_file_that_is_gone_is_told(call, folder, findings):
    register_datasets(call, path=str(folder / "a.gpkg"))
    (folder / "a.gpkg").unlink()
    check_catalog(call)
    assert [finding.slug for finding in findings].count("catalog.layer-gone") == 2


def test_a_path_to_nothing_is_refused(call, tmp_path):
    with pytest.raises(SourceError, match="no file or folder"):
        register_datasets(call, path=str(tmp_path / "nowhere"))


def test_the_credit_code_of_the_standard_is_valid_and_no_slip_of_it():
    assert is_credit_code(CREDIT_CODE)
    for place in range(len(CREDIT_CODE)):
        other = "2" if CREDIT_CODE[place] != "2" else "3"
        assert not is_credit_code(CREDIT_CODE[:place] + other + CREDIT_CODE[place + 1 :])


def test_releases_are_written_by_the_store_alone(store):
    with psycopg.connect(**dict(store.keywords)) as connection:
        release = """
            SELECT app.record_release(
                'streets.segment', 'open', 'p', NULL, NULL, gen_random_uuid(), '{}', '{}', 1, 0, NULL)
        """
        connection.execute(release)
        for statement in ("UPDATE catalog.release SET row_count = 2", "DELETE FROM catalog.release"):
            with pytest.raises(psycopg.Error, match="never allowed"), connection.transaction():
                connection.execute(statement)


def test_the_catalogue_is_listed_with_how_fresh_its_data_are(call, pipes):
    by_name = {each["name"]: each for each in list_records(call)}
    points = by_name["survey.point"]
    assert (points["title"]["zh"], points["theme"], points["rows"], points["owner"]) == (
        "管线点",
        "survey",
        60,
        "城市管理局",
    )
    assert points["freshness"] == "fresh"
    assert by_name["survey.defect"]["freshness"] == "unknown"  # nothing ever changed in it


def test_dialogs_are_told_partners_and_the_requests_on_which_data_may_leave(call, store):
    today = dt.date.today()
    known = [
        ("消防支队", "survey.point", "approved", None),
        ("电力公司", "survey.segment", "approved", today),
        ("电力公司", "survey.point", "pending", None),
        ("电力公司", "streets.segment", "approved", today - dt.timedelta(days=1)),
    ]
    with store.begin() as connection:
        keys = {
            name: connection.scalar(sa.insert(Partner).values(name=name).returning(Partner.id))
            for name in ("消防支队", "电力公司", "燃气集团")
        }
        for name, dataset, decision, until in known:
            given = {"partner_id": keys[name], "dataset": dataset, "purpose": "抢险", "decision": decision}
            connection.execute(sa.insert(Request).values(**given, valid_to=until))
    assert {each["name"] for each in list_partners(call)} == set(keys)
    told = {(each["partner"], each["dataset"], each["valid_to"]) for each in list_requests(call)}
    assert told == {("消防支队", "survey.point", None), ("电力公司", "survey.segment", today.isoformat())}


def test_dialogs_are_told_the_columns_of_the_data_sets_that_they_name(call):
    told = {each["name"]: each["title"]["zh"] for each in list_columns(call, datasets=["survey.point", "file:roads"])}
    assert told["point_no"] == "管线点号"
    assert "geom" not in told
    days = [each["name"] for each in list_columns(call, datasets=["survey.point"], only_days=True)]
    assert "surveyed_on" in days
    assert "point_no" not in days
    assert list_columns(call) == []


def test_a_day_more_than_the_cycle_is_stale():
    now = dt.datetime(2026, 5, 31, tzinfo=dt.UTC)
    assert freshness("weekly", now - dt.timedelta(days=7), now) == "fresh"
    assert freshness("weekly", now - dt.timedelta(days=8), now) == "stale"
    assert freshness("as_needed", now - dt.timedelta(days=800), now) == "unknown"


def test_a_preview_says_what_the_release_does_and_leaves_no_trace(call, pipes):
    shown = preview_release(call, dataset="survey.point", release_class="open")
    columns = {each["name"]: each for each in shown["columns"]}
    assert shown["rows"] == 60
    assert shown["stopped"] is None
    assert (columns["geom"]["action"], columns["geom"]["reason"]["en"][:14]) == ("generalise", "exact position")
    assert (columns["depth_m"]["action"], columns["depth_m"]["reason"]["en"][:5]) == ("drop", "depth")
    assert (columns["updated_by"]["action"], columns["updated_by"]["reason"]["en"]) == ("drop", "tells of a person")
    assert columns["road"]["reason"]["en"].startswith("not open unless")
    assert columns["category"]["reason"]["en"] == "may leave as it is"
    with pipes.connect() as connection:
        assert connection.scalar(sa.select(sa.func.count()).select_from(Release)) == 0


def test_a_preview_says_what_stops_a_release(call, pipes):
    fill_records(pipes, is_open=False)
    stopped = preview_release(call, dataset="survey.point", release_class="open")["stopped"]
    assert "does not call it open" in stopped["text"]["en"]
    assert stopped["remedy"]["zh"]


def test_a_rule_of_the_officer_is_named_as_the_reason(call, pipes):
    with pipes.begin() as connection:
        given = {"dataset": "streets.segment", "release_class": "open", "action": "drop"}
        connection.execute(sa.insert(Rule).values(column_name="name", **given))
    columns = {each["name"]: each for each in preview_release(call, dataset="streets.segment")["columns"]}
    assert columns["name"]["reason"]["en"] == "a rule of the data officer"
