"""Data that others made leave whole and come back the same; and so does what nobody would write by hand."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa

from undergrid.core.catalog.describing import table_called
from undergrid.core.catalog.packages.exporting import export_dataset
from undergrid.core.catalog.packages.importing import import_package
from undergrid.core.catalog.packages.verifying import verify_package
from undergrid.core.catalog.records import make_missing_records
from undergrid.core.catalog.site.publishing import publish_site
from undergrid.core.intake.importing import import_delivery
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.task import Call
from undergrid.core.store.connection import open_store
from undergrid.core.store.declare import BOOKKEEPING
from undergrid.core.survey.tables import Point
from undergrid.tests.catalog.conftest import fill_records
from undergrid.tests.survey.asking import import_survey

SHENZHEN, HELSINKI = 4547, 3879
PIPES = ["survey.point", "survey.segment"]
KINDS = ("facility", "lamp", "camera", "bin", "car_park", "toilet")
FACILITIES = [f"facilities.{kind}" for kind in KINDS]


def rows_of(keywords, name: str) -> list[tuple]:
    table = table_called(name).__table__
    kept = [each for each in table.columns if each.name == "id" or each.name not in BOOKKEEPING]
    told = [sa.func.ST_AsHEXEWKB(each) if each.name == "geom" else sa.cast(each, sa.Text) for each in kept]
    with open_store(keywords) as store, store.connect() as connection:
        return [tuple(row) for row in connection.execute(sa.select(*told).order_by(table.c.id))]


def goes_round(call: Call, there: Call, names: Sequence[str], output: Path, formats: Sequence[str]) -> None:
    """Export, verify, enter another store, and find every row there as it was."""
    answer = export_dataset(
        call, datasets=[*names], purpose="x", release_class="internal", output=str(output), formats=[*formats]
    )
    verified = verify_package(there, package=str(output))
    assert (verified["is_valid"], verified["rows"]) == (True, answer["rows"])
    assert import_package(there, package=str(output))["rows"] == answer["rows"]
    for name in names:
        assert rows_of(there.connection, name) == rows_of(call.connection, name), name


@pytest.mark.parametrize("formats", [["gpkg"], ["parquet"], ["gpkg", "parquet", "csv", "shp", "dxf", "gml"]])
def test_a_chinese_survey_leaves_in_the_full_package_and_enters_the_same(real_data, call_in, tmp_path, formats):
    call = call_in(SHENZHEN)
    folder = real_data / "shenzhen_pipe_survey/dev_subset"
    import_survey(call, files=[str(path) for path in sorted(folder.glob("*.csv"))], accept=True)
    assert len(rows_of(call.connection, PIPES[0])) > 50
    goes_round(call, call_in(SHENZHEN), PIPES, tmp_path / "p.zip", formats)


def test_a_citys_facilities_leave_and_enter_the_same_and_their_amenities_follow(real_data, call_in, tmp_path):
    call, there = call_in(HELSINKI), call_in(HELSINKI)
    files = [str(real_data / "osm" / "Helsinki.osm.pbf")]
    import_delivery(call, room="facilities", files=files, entry={"accept": True, "clean_rows_only": True})
    assert len(rows_of(call.connection, FACILITIES[0])) > 1000
    goes_round(call, there, FACILITIES, tmp_path / "f", ["gpkg"])
    amenities = rows_of(call.connection, "facilities.amenity")
    assert len(amenities) > 20
    assert rows_of(there.connection, "facilities.amenity") == amenities


def test_a_citys_amenities_make_a_page_whose_first_view_is_small(real_data, call_in, tmp_path):
    call = call_in(HELSINKI)
    files = [str(real_data / "osm" / "Helsinki.osm.pbf")]
    import_delivery(call, room="facilities", files=files, entry={"accept": True, "clean_rows_only": True})
    with open_store(call.connection) as store:
        with store.begin() as connection:
            make_missing_records(connection, store)
        fill_records(store)
    answer = publish_site(call, folder=str(tmp_path / "site"), purpose="x", datasets=["facilities.amenity"])
    assert answer["rows"] == len(rows_of(call.connection, "facilities.amenity")) > 400
    assert answer["first_view_kb"] < 200


AWKWARD = (
    {"point_no": "=1+1", "road": "a,b;\"c\"\n'd' \\ %s {x} 路🚧", "depth_m": 0.1 + 0.2},
    {"point_no": "Ω" * 300, "road": " 前后空格 ", "depth_m": None},
    {"point_no": "-", "road": "", "depth_m": 5e-324},
    {"point_no": "007", "road": "NULL", "depth_m": 0.0},
    {"point_no": "1e5", "road": "2026-01-01", "depth_m": 59.999999999999},
)


@pytest.mark.parametrize("kind", ["gpkg", "parquet"])
def test_what_nobody_would_write_comes_back_to_the_last_sign(call, pipes, other_store, tmp_path, kind):
    with pipes.begin() as connection:
        for n, odd in enumerate(AWKWARD):
            at = f"SRID={pipes.srid};POINT Z ({500000.1234567891 + n} {3270000 + n / 3} {-n / 7})"
            connection.execute(sa.insert(Point).values(category="PS", geom=at, **odd))
    goes_round(call, replace(call, connection=other_store), PIPES, tmp_path / "p", [kind])
    told = json.loads((tmp_path / "p/data/package.json").read_text("utf-8"))
    assert [each["losses"] for each in told["datasets"]] == [[], []]
    assert sum(each["rows"] for each in told["datasets"]) == 60 + 59 + len(AWKWARD)


def test_what_the_store_makes_itself_stays_in_the_package_and_is_told(call, findings, other_store, tmp_path):
    """Amenities follow facilities: the receiving store has its own, of its own rows."""
    there = replace(call, connection=other_store)
    (tmp_path / "census.csv").write_text(
        "部件类别,部件名称,东坐标,北坐标\n公共厕所,一号,500010,3270010\n", encoding="utf-8"
    )
    import_delivery(call, room="facilities", files=[str(tmp_path / "census.csv")], entry={"accept": True})
    names = ["facilities.facility", "facilities.amenity"]
    export_dataset(
        call, datasets=names, purpose="x", release_class="internal", output=str(tmp_path / "p"), formats=["gpkg"]
    )
    findings.clear()
    import_package(there, package=str(tmp_path / "p"))
    assert [(each.slug, each.subject) for each in findings] == [("catalog.package-kept-by-store", names[1])]
    for name in names:
        assert rows_of(there.connection, name) == rows_of(call.connection, name) != [], name


def test_a_package_of_nothing_but_what_the_store_makes_itself_is_refused(call, other_store, tmp_path):
    export_dataset(
        call, datasets=["facilities.amenity"], purpose="x", release_class="internal", output=str(tmp_path / "p"),
        formats=["gpkg"],
    )  # fmt: skip
    with pytest.raises(SourceError, match="makes them itself"):
        import_package(replace(call, connection=other_store), package=str(tmp_path / "p"))
