"""Administrative areas through the shared intake: codes, dates, nesting and tiling, and narrow strips mended."""

import datetime as dt

import geopandas
import pytest
import shapely
import sqlalchemy as sa
from shapely.geometry import MultiPolygon, Polygon, box

from undergrid.core.grid.checks.boundaries import width_m
from undergrid.core.grid.tables import Area
from undergrid.core.intake.checking import check_room
from undergrid.core.intake.importing import accept_delivery, import_delivery
from undergrid.core.intake.withdrawing import withdraw_delivery
from undergrid.core.mending.mending import mend
from undergrid.tests.grid.conftest import placed

DISTRICT, STREET = "500103", "500103001"
ONE, TWO = f"{STREET}001", f"{STREET}002"


@pytest.fixture
def brought(call, store, tmp_path):
    """Import shapes (metres of the small city) with their codes; return what the import tells."""

    def bring(shapes: dict, accept=True, **columns):
        path = tmp_path / f"areas-{len(list(tmp_path.iterdir()))}.gpkg"
        layer = geopandas.GeoDataFrame(
            {"code": list(shapes), **columns}, geometry=[placed(each) for each in shapes.values()], crs=store.crs
        )
        layer.to_file(path, layer="areas")
        return import_delivery(call, room="grid", files=[str(path)], entry={"accept": accept})

    return bring


def stored(store):
    with store.connect() as connection:
        rows = connection.execute(sa.select(Area.level, Area.code, Area.parent_code, Area.valid_from, Area.valid_to))
        return sorted(tuple(row) for row in rows)


def slugs(findings):
    return sorted(finding.slug.removeprefix("grid.") for finding in findings)


def tiled(gap=0.0):
    """Return a district of one street of two communities, the east one beginning ``gap`` metres late."""
    return {
        DISTRICT: box(0, 0, 400, 200),
        STREET: box(0, 0, 400, 200),
        ONE: box(0, 0, 200, 200),
        TWO: box(200 + gap, 0, 400, 200),
    }


def test_whose_boundaries_they_are_is_kept_as_delivered(brought, store, call, findings):
    told = brought(tiled(), 来源=["民政局"] * 4)
    with store.connect() as connection:
        assert set(connection.scalars(sa.select(Area.source))) == {"民政局"}
    check_room(call, room="grid", delivery=told["delivery"])
    assert findings == []


def test_three_levels_come_in_from_one_layer_with_level_parent_and_date(brought, store, findings):
    assert brought(tiled())["state"] == "accepted"
    assert findings == []
    today = dt.date.today()
    assert stored(store) == [
        ("community", ONE, STREET, today, None), ("community", TWO, STREET, today, None),
        ("district", DISTRICT, None, today, None), ("street", STREET, DISTRICT, today, None),
    ]  # fmt: skip


def test_a_community_of_two_parts_and_an_island_is_one_area(brought, store, findings):
    two_parts = MultiPolygon([box(0, 0, 200, 200), box(600, 0, 700, 100)])
    assert brought({ONE: two_parts})["areas"] == 1
    with store.connect() as connection:
        assert connection.scalar(sa.select(sa.func.ST_NumGeometries(Area.geom))) == 2
        assert connection.scalar(sa.select(sa.func.ST_Area(Area.geom))) == pytest.approx(50_000)


@pytest.mark.parametrize(
    ("code", "slug"),
    [
        ("5.00103001001E+11", "area-code-rounded"), ("990103001001", "area-code-form"),
        ("500103001000", "area-code-form"), ("50010300100A", "area-level-missing"),
    ],
)  # fmt: skip
def test_a_code_that_is_none_keeps_the_area_out(brought, findings, store, code, slug):
    told = brought({code: box(0, 0, 200, 200)})
    assert told["state"] == "refused"
    assert slug in slugs(findings)
    assert stored(store) == []


def test_a_strip_of_two_metres_between_two_sources_is_told_with_its_width_and_mended(brought, call, store, findings):
    told = brought(tiled(gap=2.0), accept=False)
    [gap] = [finding for finding in findings if finding.slug == "grid.area-gap"]
    # 2 m by 200 m: 400 m2; twice the area by the perimeter of 404 m is 1.98 m
    assert "400 m²" in gap.text.en
    assert "1.98 m wide" in gap.text.en
    assert width_m(box(0, 0, 2, 200)) == pytest.approx(800 / 404)
    shown = mend(call, room="grid", delivery=told["delivery"])
    assert (shown["count"], shown["applied"]) == (1, False)
    done = mend(call, room="grid", delivery=told["delivery"], apply_mends=True)
    assert (done["count"], done["found_after"]) == (1, 0)
    assert accept_delivery(call, delivery=told["delivery"])["state"] == "accepted"
    with store.connect() as connection:
        rows = connection.execute(sa.select(Area.code, sa.func.ST_Area(Area.geom))).all()
        assert {code: round(area) for code, area in rows if len(code) == 12} == {ONE: 40_400, TWO: 39_600}


def test_an_overlap_is_an_error_until_the_strip_is_given_to_one(brought, call, findings):
    told = brought(tiled(gap=-2.0))
    assert (told["state"], told["errors"]) == ("refused", 1)
    assert "area-overlap" in slugs(findings)
    mend(call, room="grid", delivery=told["delivery"], apply_mends=True)
    assert accept_delivery(call, delivery=told["delivery"])["state"] == "accepted"
    assert check_room(call, room="grid")["errors"] == 0


def test_a_wide_gap_is_told_and_never_guessed_at(brought, call, findings):
    told = brought(tiled(gap=40.0))
    assert "area-gap" in slugs(findings)
    assert mend(call, room="grid", delivery=told["delivery"])["count"] == 0


def test_a_gap_enclosed_by_communities_is_told_without_any_street(brought, findings):
    ring = Polygon(box(0, 0, 200, 200).exterior.coords, [box(50, 50, 60, 60).exterior.coords])
    brought({ONE: ring})
    [gap] = [finding for finding in findings if finding.slug == "grid.area-gap"]
    assert "100 m²" in gap.text.en
    assert shapely.from_wkt(gap.wkt).geom_type == "Point"


def test_an_outline_that_crosses_itself_is_refused_and_only_a_small_loop_is_mended(brought, call, findings):
    crossed = Polygon([(0, 0), (200, 200), (200, 0), (0, 200)])
    small = Polygon([(0, 0), (200, 0), (200, 200), (99, 200), (101, 202), (101, 198), (0, 200)])
    told = brought({ONE: small}, accept=False)
    assert "area-shape-broken" in slugs(findings)
    done = mend(call, room="grid", delivery=told["delivery"], apply_mends=True)
    assert (done["count"], done["found_after"]) == (1, 0)
    eight = brought({TWO: crossed}, accept=False)
    assert mend(call, room="grid", delivery=eight["delivery"])["count"] == 0


def test_a_community_beyond_its_street_is_told_with_the_ground_outside(brought, findings):
    shapes = tiled() | {TWO: box(200, 0, 410, 200)}
    brought(shapes)
    [outside] = [finding for finding in findings if finding.slug == "grid.area-outside-parent"]
    assert f"2000 m² of {TWO} lie outside of {STREET}" in outside.text.en


def test_a_level_may_follow_later_and_is_judged_against_the_store(brought, findings):
    shapes = tiled()
    brought({code: shapes[code] for code in (DISTRICT, STREET)})
    findings.clear()
    brought({ONE: shapes[ONE]})
    [gap] = [finding for finding in findings if finding.slug == "grid.area-gap"]
    assert "40000 m²" in gap.text.en  # the other half of the street


def test_a_new_border_ends_the_old_one_and_withdrawing_it_gives_the_old_one_back(brought, call, store):
    brought(tiled(), valid_from=["2020-01-01"] * 4)
    told = brought({ONE: box(0, 0, 200, 190)}, valid_from=["2026-07-01"])
    assert [row[3:] for row in stored(store) if row[1] == ONE] == [
        (dt.date(2020, 1, 1), dt.date(2026, 6, 30)), (dt.date(2026, 7, 1), None),
    ]  # fmt: skip
    withdraw_delivery(call, delivery=told["delivery"])
    assert [row[3:] for row in stored(store) if row[1] == ONE] == [(dt.date(2020, 1, 1), None)]


def test_dates_the_wrong_way_round_and_a_code_twice_keep_the_rows_out(brought, findings):
    told = brought({ONE: box(0, 0, 200, 200)}, valid_from=["2026-01-02"], valid_to=["2026-01-01"])
    assert told["state"] == "refused"
    assert "area-dates" in slugs(findings)


def test_a_correct_delivery_of_codes_written_as_whole_floats_is_understood(brought, store):
    brought({f"{ONE}.0": box(0, 0, 200, 200)})
    assert [row[1] for row in stored(store)] == [ONE]
