"""Packages to the field and back: nothing overwritten silently, nothing lost."""

from __future__ import annotations

import sqlite3

import geopandas as gpd
import pyogrio
import pytest
import shapely
from sqlalchemy import delete, select, text, update

from undergrid.core.fieldwork.merging import ROW, Deed, decide, merge
from undergrid.core.fieldwork.packing import pack_field_area
from undergrid.core.fieldwork.unpacking import import_field_package
from undergrid.core.fieldwork.versions import Version
from undergrid.core.kernel.errors import SourceError
from undergrid.core.survey.tables import Point, Segment
from undergrid.tests.survey_network.laid import key, lay, points, segments

AREA = "POLYGON((-1 -1, 11 -1, 11 1, -1 1, -1 -1))"


def version(rev=1, x=0.0, **values):
    return Version(values, shapely.Point(x, 0, 0), rev)


# --- the merge of one row -------------------------------------------------------------------------------------------


def test_change_of_one_side_is_taken():
    merged = merge(version(road="a", owner="x"), version(road="b", owner="x"), version(rev=2, road="a", owner="y"))
    assert (merged.deed, merged.changes) == (Deed.UPDATE, {"road": "b"})


def test_change_of_both_sides_to_the_same_is_done():
    assert merge(version(road="a"), version(road="b"), version(rev=2, road="b")).deed == Deed.NOTHING


def test_change_of_both_sides_to_different_values_is_for_a_person():
    merged = merge(version(road="a"), version(road="b"), version(rev=2, road="c"))
    assert (merged.deed, merged.conflicts) == (Deed.REVIEW, ("road",))


def test_moved_shape_conflicts_like_any_column():
    merged = merge(version(x=0), version(x=1), version(rev=2, x=2))
    assert merged.conflicts == ("geom",)


def test_move_within_the_noise_of_a_format_is_none():
    assert merge(version(x=0), version(x=1e-9), version(rev=2, x=5)).deed == Deed.NOTHING


def test_row_untouched_in_the_field_follows_the_store():
    assert merge(version(road="a"), version(road="a"), version(rev=2, road="c")).deed == Deed.NOTHING


def test_row_deleted_in_the_store_and_changed_in_the_field_is_for_a_person():
    assert merge(version(road="a"), version(road="b"), None).conflicts == (ROW,)


def test_row_deleted_in_the_field_goes_only_if_nobody_has_changed_it():
    assert merge(version(), None, version()).deed == Deed.DELETE
    assert merge(version(), None, version(rev=2)).deed == Deed.REVIEW


def test_new_row_comes_once():
    assert merge(None, version(road="a"), None).deed == Deed.INSERT
    assert merge(None, version(road="a"), version(road="a")).deed == Deed.NOTHING


@pytest.mark.parametrize(("side", "deed"), [("mine", Deed.UPDATE), ("theirs", Deed.NOTHING)])
def test_person_takes_a_side(side, deed):
    mine = version(road="b")
    merged = merge(version(road="a"), mine, version(rev=2, road="c"))
    assert decide(merged, {"road": side}, mine).deed == deed


# --- a package, out and back ----------------------------------------------------------------------------------------


@pytest.fixture
def town(store):
    pipes = segments(
        {
            "name": "A-B",
            "course": [(0, 0, 3), (10, 0, 2)],
            "category": "WS",
            "width_mm": 400.0,
            "laid_year": 1999,
            "laid_on": "1999-06",
        },
        {"name": "B-C", "course": [(10, 0, 2), (30, 0, 1)], "category": "WS"},
        {"name": "X-Y", "course": [(99, 0, 2), (120, 0, 1)], "category": "WS"},
    )
    chambers = points(
        *(
            {"name": name, "at": (x, 0, 5), "category": "WS"}
            for name, x in zip("ABCXY", (0, 10, 30, 99, 120), strict=True)
        )
    )
    lay(store, pipes, chambers)
    return store


@pytest.fixture
def package(town, call, tmp_path):
    path = tmp_path / "field" / "package.gpkg"
    pack_field_area(call, room="survey", area_wkt=AREA, output=str(path))
    return path


def edit(package, statement, *values):
    """Change a package as a field program does, by SQL and without the spatial triggers of GDAL."""
    with sqlite3.connect(package) as connection:
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f'DROP TRIGGER "{name}"')
        connection.execute(statement, values)


def point(store, name):
    with store.connect() as connection:
        return connection.execute(
            select(Point.point_no, Point.road, Point.owner, Point.rev, text("ST_AsText(geom) AS wkt")).where(
                Point.id == key(name)
            )
        ).one()


def test_package_holds_the_area_with_both_ends_of_its_pipes(town, package):
    frame = pyogrio.read_dataframe(package, layer="point")
    assert set(frame["point_no"]) == {"A", "B", "C"}
    assert set(pyogrio.read_dataframe(package, layer="segment")["from_point_no"]) == {"A", "B"}
    assert frame.geometry.iloc[0].has_z
    assert frame.crs == town.crs
    assert (package.parent / "photos").is_dir()


def test_package_brings_forms_with_value_lists(town, call, tmp_path):
    answer = pack_field_area(call, room="survey", area_wkt=AREA, output=str(tmp_path / "p.gpkg"))
    styles = {layer["name"]: layer["style"] for layer in answer["layers"]}
    assert 'type="ValueMap"' in styles["point"]
    assert "WS sewage" in styles["segment"]


def test_area_without_anything_is_refused(town, call, tmp_path):
    with pytest.raises(SourceError, match="Nothing lies"):
        pack_field_area(
            call,
            room="survey",
            area_wkt="POLYGON((500 500, 501 500, 501 501, 500 500))",
            output=str(tmp_path / "p.gpkg"),
        )


def test_package_that_nobody_touched_changes_nothing(town, call, package):
    answer = import_field_package(call, package=str(package))
    assert (answer["unchanged"], answer["updated"], answer["inserted"], answer["conflicts"]) == (5, 0, 0, 0)
    assert point(town, "A").rev == 1


def test_change_in_the_field_reaches_the_store(town, call, package):
    edit(package, "UPDATE point SET road = ? WHERE point_no = 'A'", "人民路")
    answer = import_field_package(call, package=str(package))
    assert (answer["updated"], point(town, "A").road, point(town, "A").rev) == (1, "人民路", 2)


def test_changes_of_both_sides_in_different_columns_are_joined(town, call, package):
    edit(package, "UPDATE point SET road = 'R' WHERE point_no = 'A'")
    with town.begin() as connection:
        connection.execute(update(Point).where(Point.id == key("A")).values(rev=-Point.rev, owner="O"))
    import_field_package(call, package=str(package))
    assert (point(town, "A").road, point(town, "A").owner) == ("R", "O")


def course(store, name):
    with store.connect() as connection:
        return connection.scalar(select(text("ST_AsText(geom)")).select_from(Segment).where(Segment.id == key(name)))


def move(package, name, x, y):
    frame = pyogrio.read_dataframe(package, layer="point")
    frame.loc[frame["point_no"] == name, "geometry"] = shapely.Point(x, y, 5)
    edit(package, "DELETE FROM point")
    pyogrio.write_dataframe(frame, package, layer="point", append=True)


def test_moved_point_takes_the_ends_of_its_pipes_along(town, call, package):
    move(package, "B", 11, 1)
    answer = import_field_package(call, package=str(package))
    assert (answer["updated"], answer["dragged"]) == (1, 2)
    assert course(town, "A-B") == "LINESTRING Z (0 0 3,11 1 2)"
    assert course(town, "B-C") == "LINESTRING Z (11 1 2,30 0 1)"
    again = import_field_package(call, package=str(package))
    assert (again["updated"], again["dragged"], again["conflicts"]) == (0, 0, 0)


def test_an_end_that_somebody_moved_himself_stays_where_he_put_it(town, call, package):
    with town.begin() as connection:
        moved = text("ST_GeomFromEWKT('SRID=998640;LINESTRING Z (0 0 3, 10 0.5 2)')")
        connection.execute(update(Segment).where(Segment.id == key("A-B")).values(rev=-Segment.rev, geom=moved))
    move(package, "B", 11, 1)
    assert import_field_package(call, package=str(package))["dragged"] == 1
    assert course(town, "A-B") == "LINESTRING Z (0 0 3,10 0.5 2)"


def test_new_point_without_a_key_is_inserted_once(town, call, package):
    frame = pyogrio.read_dataframe(package, layer="point").iloc[[0]]
    frame = frame.assign(id=None, point_no="N", geometry=[shapely.Point(5, 5, 6)])
    pyogrio.write_dataframe(frame, package, layer="point", append=True)
    assert import_field_package(call, package=str(package))["inserted"] == 1
    assert import_field_package(call, package=str(package))["inserted"] == 0
    with town.connect() as connection:
        assert connection.execute(select(Point.id).where(Point.point_no == "N")).all().__len__() == 1


def test_new_row_that_lacks_what_the_store_needs_is_kept_for_review(town, call, package, findings):
    frame = pyogrio.read_dataframe(package, layer="point").iloc[[0]].assign(id=None, point_no=None)
    pyogrio.write_dataframe(frame, package, layer="point", append=True)
    answer = import_field_package(call, package=str(package))
    assert (answer["inserted"], answer["conflicts"]) == (0, 1)
    assert [finding.slug for finding in findings] == ["field-incomplete"]


def test_row_deleted_in_the_field_stays_until_deletions_are_accepted(town, call, package, findings):
    edit(package, "DELETE FROM segment WHERE from_point_no = 'A'")
    assert import_field_package(call, package=str(package))["deleted"] == 0
    assert [finding.slug for finding in findings] == ["field-deleted"]
    assert import_field_package(call, package=str(package), accept_deletions=True)["deleted"] == 1
    with town.connect() as connection:
        assert connection.execute(select(Segment.id).where(Segment.id == key("A-B"))).first() is None


@pytest.fixture
def conflict(town, call, package, tmp_path):
    """A point that was moved in the field and, elsewhere, in the store; and the review layer of that."""
    moved = shapely.to_wkb(shapely.Point(0, 0.4, 5))
    frame = pyogrio.read_dataframe(package, layer="point")
    frame.loc[frame["point_no"] == "A", "geometry"] = [shapely.from_wkb(moved)]
    frame.to_file(package, layer="point", engine="pyogrio")
    with town.begin() as connection:
        connection.execute(update(Point).where(Point.id == key("A")).values(rev=-Point.rev, geom="POINT Z (0.7 0 5)"))
    review = tmp_path / "review.gpkg"
    answer = import_field_package(call, package=str(package), review_output=str(review))
    assert answer["conflicts"] == 1
    return review


def take(review, side):
    frame = gpd.read_file(review)
    frame["take"] = side
    frame.to_file(review, layer="review", engine="pyogrio")


def test_conflict_leaves_the_store_as_it_is_and_shows_all_sides(town, conflict):
    assert point(town, "A").wkt == "POINT Z (0.7 0 5)"
    row = gpd.read_file(conflict).iloc[0]
    assert (row["column"], row["base"], row["mine"], row["theirs"]) == (
        "geom", "POINT Z (0 0 5)", "POINT Z (0 0.4 5)", "POINT Z (0.7 0 5)"
    )  # fmt: skip
    assert row.geometry.equals(shapely.Point(0, 0.4))


@pytest.mark.parametrize(("side", "wkt"), [("mine", "POINT Z (0 0.4 5)"), ("theirs", "POINT Z (0.7 0 5)")])
def test_side_that_was_taken_is_what_the_store_has(town, call, package, conflict, side, wkt):
    take(conflict, side)
    answer = import_field_package(call, package=str(package), review=str(conflict))
    assert (point(town, "A").wkt, answer["conflicts"]) == (wkt, 0)


def test_decision_made_before_another_change_does_not_count(town, call, package, conflict, findings):
    take(conflict, "mine")
    with town.begin() as connection:
        connection.execute(update(Point).where(Point.id == key("A")).values(rev=-Point.rev, geom="POINT Z (9 9 5)"))
    answer = import_field_package(call, package=str(package), review=str(conflict))
    assert (answer["conflicts"], point(town, "A").wkt) == (1, "POINT Z (9 9 5)")
    assert "field-review-stale" in {finding.slug for finding in findings}


def test_row_deleted_in_the_store_can_be_brought_back(town, call, package, tmp_path):
    edit(package, "UPDATE segment SET material = 'PE' WHERE from_point_no = 'A'")
    with town.begin() as connection:
        connection.execute(delete(Segment).where(Segment.id == key("A-B")))
    review = str(tmp_path / "review.gpkg")
    assert import_field_package(call, package=str(package), review_output=review)["conflicts"] == 1
    take(review, "mine")
    assert import_field_package(call, package=str(package), review=review)["inserted"] == 1
    with town.connect() as connection:
        assert connection.execute(select(Segment.material).where(Segment.id == key("A-B"))).scalar_one() == "PE"


def test_file_that_is_no_package_is_refused(town, call, tmp_path):
    gpd.GeoDataFrame(geometry=[shapely.Point(0, 0)]).to_file(tmp_path / "x.gpkg")
    with pytest.raises(SourceError, match="no field package"):
        import_field_package(call, package=str(tmp_path / "x.gpkg"))
