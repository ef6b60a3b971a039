"""Streets in the store: built, current at any moment, and what is asked of them against hand calculation."""

import csv
import datetime as dt

import geopandas
import numpy as np
import pytest
import sqlalchemy as sa
from shapely.geometry import LineString, Point

from undergrid.core.kernel.errors import SourceError, StoreError
from undergrid.core.store.health import check_store
from undergrid.core.streets.building import build_streets
from undergrid.core.streets.network import current_streets, pack
from undergrid.core.streets.service_area import service_area
from undergrid.core.streets.street_matrix import street_matrix
from undergrid.core.streets.street_route import street_route
from undergrid.core.streets.tables import Closure, Junction, Street, TurnBan
from undergrid.tests.streets.town import block, build, layer, moved, points, street


@pytest.fixture
def town(call, store, tmp_path):
    """The 2 x 2 block in the store."""
    build(call, tmp_path, store, block())
    return store


def matrix(call, folder, store, origins, destinations=None, **options):
    """Return the table of a distance matrix as numbers, None for an empty cell."""
    table = str(folder / "matrix.csv")
    options = {"by": "length", "reach_m": 20.0} | options
    given = {"origins": points(folder, store, *origins, name="origins")}
    if destinations is not None:
        given["destinations"] = points(folder, store, *destinations, name="destinations")
    street_matrix(call, **given, **options, table_output=table)
    with open(table, encoding="utf-8-sig", newline="") as file:
        return [[float(cell) if cell else None for cell in row[1:]] for row in list(csv.reader(file))[1:]]


def segment_key(store, name, middle):
    """Return the key of the segment of a street whose middle is at a place."""
    x, y = moved(*middle)
    place = sa.func.ST_SetSRID(sa.func.ST_MakePoint(x, y), store.srid)
    with store.connect() as connection:
        asked = sa.select(Street.id).where(Street.name == name, sa.func.ST_DWithin(Street.geom, place, 1.0))
        return connection.execute(asked).scalar_one()


def change(store, statement):
    with store.begin() as connection:
        connection.execute(statement)


def test_the_town_is_in_the_store_with_its_words(call, store, tmp_path, findings):
    answer = build(call, tmp_path, store, block())
    assert (answer["segments"], answer["junctions"], answer["length_m"]) == (12, 9, 1200.0)
    assert not findings
    with store.connect() as connection:
        rows = connection.execute(sa.select(Street.name, Street.street_class, Street.oneway)).all()
    assert sorted({row.name for row in rows}) == ["H0", "H1", "H2", "V0", "V1", "V2"]
    assert {(row.street_class, row.oneway) for row in rows} == {("branch", "both")}
    streets = current_streets(store)
    assert sorted(np.bincount(np.concatenate([streets.start, streets.end])).tolist()) == [2, 2, 2, 2, 3, 3, 3, 3, 4]


def test_streets_are_not_built_over_others_unless_it_is_said(call, town, tmp_path):
    with pytest.raises(StoreError, match="has streets already"):
        build(call, tmp_path, town, block())
    assert build(call, tmp_path, town, block(), replace=True)["kept_segments"] == 12


def test_a_segment_that_stays_keeps_its_key_and_its_closure_and_a_lost_one_is_told(call, town, tmp_path, findings):
    stays, goes = segment_key(town, "H0", (50, 0)), segment_key(town, "V2", (200, 150))
    now = dt.datetime.now(dt.UTC)
    with town.begin() as connection:
        connection.execute(sa.insert(Closure), [{"segment_id": key, "closed_from": now} for key in (stays, goes)])
        connection.execute(sa.update(Street).where(Street.id == stays).values(side_need="both", rev=-1))
    rows = [row for row in block() if row["name"] != "V2"]
    build(call, tmp_path, town, rows, replace=True)
    assert [finding.slug for finding in findings if "lost" in finding.slug] == ["streets.closure-lost"]
    with town.connect() as connection:
        assert connection.scalars(sa.select(Closure.segment_id)).all() == [stays]
        assert connection.scalar(sa.select(Street.side_need).where(Street.id == stays)) == "both"


def test_the_trail_of_a_segment_that_keeps_its_key_begins_again_where_it_was_built_anew(call, town, tmp_path, findings):
    key = segment_key(town, "H0", (50, 0))
    edited = sa.update(Street).where(Street.id == key)
    for side in ("both", "left"):
        change(town, edited.values(side_need=side, rev=-Street.rev))
        change(town, edited.values(side_need="right", rev=-Street.rev))
        build(call, tmp_path, town, block(), replace=True)
        check_store(call)
        change(town, edited.values(side_need=side, rev=-Street.rev))
        check_store(call)
        assert "store.trail-gap" not in {finding.slug for finding in findings}
    with town.begin() as connection:
        connection.execute(sa.text("ALTER TABLE streets.segment DISABLE TRIGGER record_change"))
        connection.execute(edited.values(side_need="none", rev=-Street.rev))
    check_store(call)
    assert "store.trail-gap" in {finding.slug for finding in findings}


def test_distances_are_those_along_the_streets(call, town, tmp_path):
    # from the middle of H0's first half: 50 m to the corner (0, 0), 50 to (100, 0)
    found = matrix(call, tmp_path, town, [(50, 0)], [(70, 0), (0, 200), (200, 150), (50, 100), (50, 0)])
    assert found == [[20.0, 250.0, 300.0, 200.0, 0.0]]


def test_a_one_way_street_is_not_driven_against(call, store, tmp_path):
    rows = block()
    rows[0]["oneway"] = "yes"  # H0, eastward
    rows = [{"oneway": None} | row for row in rows]
    build(call, tmp_path, store, rows)
    there, back = matrix(call, tmp_path, store, [(30, 0), (70, 0)])
    assert there == [0.0, 40.0]
    assert back == [30.0 + 100 + 100 + 100 + 30, 0.0]  # on to (100, 0), around the block, from (0, 0)
    assert matrix(call, tmp_path, store, [(70, 0)], [(30, 0)], traveller="foot") == [[40.0]]


def test_minutes_follow_the_speed_of_the_class(call, town, tmp_path):
    assert matrix(call, tmp_path, town, [(0, 0)], [(200, 0)], by="time") == [[0.4]]  # 200 m at 30 km/h
    walk = matrix(call, tmp_path, town, [(0, 0)], [(200, 0)], by="time", traveller="foot")
    assert walk == [[pytest.approx(0.2 / 4.5 * 60, abs=1e-3)]]


def test_a_closure_holds_in_its_time_and_for_its_traveller(call, town, tmp_path):
    shut = segment_key(town, "H0", (50, 0))
    time = dt.datetime(2026, 7, 1, 8, tzinfo=dt.UTC)
    values = {
        "segment_id": shut,
        "closed_from": time,
        "closed_to": time + dt.timedelta(hours=2),
        "traveller": "vehicle",
    }
    change(town, sa.insert(Closure).values(**values))
    ways = {hour: matrix(call, tmp_path, town, [(0, 0)], [(100, 0)], at=f"2026-07-01T{hour:02}:00:00+00:00")
            for hour in (7, 8, 9, 10)}  # fmt: skip
    assert ways == {7: [[100.0]], 8: [[300.0]], 9: [[300.0]], 10: [[100.0]]}
    foot = matrix(call, tmp_path, town, [(0, 0)], [(100, 0)], at="2026-07-01T08:30:00+00:00", traveller="foot")
    assert foot == [[100.0]]


def test_a_banned_turn_is_not_taken(call, town, tmp_path):
    into, out = segment_key(town, "H0", (50, 0)), segment_key(town, "V1", (100, 50))
    with town.connect() as connection:
        x, y = moved(100, 0)
        place = sa.func.ST_SetSRID(sa.func.ST_MakePoint(x, y), town.srid)
        via = connection.execute(sa.select(Junction.id).where(sa.func.ST_DWithin(Junction.geom, place, 1))).scalar_one()
    assert matrix(call, tmp_path, town, [(50, 0)], [(100, 50)]) == [[100.0]]
    change(town, sa.insert(TurnBan).values(from_segment_id=into, via_junction_id=via, to_segment_id=out))
    # straight on is still allowed; the turn is not: back over (0, 0), or around by (200, 0)
    assert matrix(call, tmp_path, town, [(50, 0)], [(100, 50), (150, 0)]) == [[300.0, 100.0]]


def test_a_point_too_far_from_any_street_is_told_and_left_out(call, town, tmp_path, findings):
    assert len(matrix(call, tmp_path, town, [(50, 10), (50, -400)], [(0, 0)])) == 1
    assert [finding.slug for finding in findings] == ["streets.point-too-far"]
    assert "400 m" in findings[0].text.en
    assert findings[0].wkt == "POINT ({:.3f} {:.3f})".format(*moved(50, -400))
    with pytest.raises(StoreError, match="within 20 m"):
        matrix(call, tmp_path, town, [(50, -400)], [(0, 0)])


def test_a_point_too_far_is_told_by_its_row_in_the_file(call, town, tmp_path, findings):
    spots = [None, Point(moved(50, 10)), Point(), Point(moved(50, -400))]
    origins = layer(tmp_path, town, [{"name": f"P{n}", "geometry": spot} for n, spot in enumerate(spots)], "origins")
    street_matrix(call, origins=origins, by="length", reach_m=20.0, table_output=str(tmp_path / "m.csv"))
    told = {finding.slug: finding.place.row for finding in findings}
    assert told["streets.point-too-far"] == 4


def test_a_pair_without_a_way_is_empty_and_told(call, store, tmp_path, findings):
    build(call, tmp_path, store, [*block(), street((0, 900), (100, 900))])
    findings.clear()
    assert matrix(call, tmp_path, store, [(0, 0)], [(50, 900), (100, 0)]) == [[None, 100.0]]
    assert [finding.slug for finding in findings] == ["streets.no-way"]


def test_a_route_follows_the_streets_by_name(call, town, tmp_path):
    way = str(tmp_path / "route.gpkg")
    asked = points(tmp_path, town, (50, 0), (200, 50), (150, 100))
    answer = street_route(call, points=asked, by="length", output=way)
    assert answer["length_m"] == pytest.approx(50 + 100 + 50 + 50 + 50)
    assert answer["streets"] == ["H0", "V2", "H1"]
    drawn = geopandas.read_file(way)
    assert drawn.length.sum() == pytest.approx(300)
    ends = [line.coords[0] for line in drawn.geometry] + [drawn.geometry.iloc[-1].coords[-1]]
    assert ends[0] == pytest.approx(moved(50, 0), abs=0.01)
    assert all(a == pytest.approx(b.coords[-1], abs=0.01) for a, b in zip(ends[1:], drawn.geometry, strict=True))


def test_a_service_area_reaches_as_far_as_its_limit_and_no_further(call, town, tmp_path):
    lines, areas = str(tmp_path / "lines.gpkg"), str(tmp_path / "areas.gpkg")
    answer = service_area(
        call, origins=points(tmp_path, town, (100, 100)), limits=[50, 150], by="length",
        lines_output=lines, areas_output=areas,
    )  # fmt: skip
    # 50 m along four streets; at 150 m these are whole, and 50 m more along two streets at each of four corners
    assert answer["reached_m"] == {"50": pytest.approx(200), "150": pytest.approx(4 * 100 + 8 * 50)}
    assert geopandas.read_file(lines).groupby("limit").geometry.apply(lambda them: them.length.sum()).to_dict() == {
        50.0: pytest.approx(200), 150.0: pytest.approx(800)
    }  # fmt: skip
    assert geopandas.read_file(areas)["limit"].tolist() == [50.0, 150.0]


def test_a_service_area_toward_a_place_is_not_that_from_it(call, store, tmp_path):
    rows = [street((0, 0), (100, 0), oneway="yes"), street((100, 0), (200, 0), oneway="yes")]
    build(call, tmp_path, store, rows)
    asked = points(tmp_path, store, (100, 0), name="station")
    lines = str(tmp_path / "lines.gpkg")
    for toward, east in ((False, (100, 160)), (True, (40, 100))):
        answer = service_area(call, origins=asked, limits=[60], by="length", toward=toward, lines_output=lines)
        bounds = geopandas.read_file(lines).total_bounds
        assert (bounds[0], bounds[2]) == pytest.approx((moved(east[0], 0)[0], moved(east[1], 0)[0]), abs=0.01)
        assert answer["length_m"] == pytest.approx(60)


def test_a_street_that_is_drawn_by_hand_is_in_the_graph_at_once(call, town, tmp_path):
    assert matrix(call, tmp_path, town, [(0, 0)], [(100, 100)]) == [[200.0]]
    short = LineString([moved(0, 0), moved(100, 100)])
    geom = sa.func.ST_GeomFromText(short.wkt, town.srid)
    change(town, sa.insert(Street).values(geom=geom, name="drawn"))
    assert matrix(call, tmp_path, town, [(0, 0)], [(100, 100)]) == [[pytest.approx(100 * 2**0.5, abs=1e-3)]]
    with town.connect() as connection:
        assert connection.scalar(sa.select(sa.func.count()).select_from(Junction)) == 9


def test_a_pack_is_believed_while_it_is_current(town):
    assert pack(town, at_least=1)
    packed = current_streets(town)
    assert not pack(town, at_least=1)
    shut = segment_key(town, "H0", (50, 0))
    change(town, sa.delete(Street).where(Street.id == shut))
    assert len(current_streets(town).segments) == len(packed.segments) - 1
    assert pack(town, at_least=1)
    assert not pack(town, at_least=13)


def test_a_layer_without_lines_and_a_store_without_streets_say_what_to_do(call, store, tmp_path):
    asked = points(tmp_path, store, (0, 0))
    with pytest.raises(SourceError, match="no lines"):
        build_streets(call, input=asked)
    with pytest.raises(StoreError, match="no streets yet"):
        street_matrix(call, origins=asked, table_output=str(tmp_path / "m.csv"))
    missing = layer(tmp_path, store, block()) | {"path": str(tmp_path / "none.gpkg")}
    with pytest.raises(SourceError, match="cannot be read"):
        build_streets(call, input=missing)


def test_words_of_several_sources_are_understood_and_others_told(call, store, tmp_path, findings):
    rows = [
        street((0, 0), (90, 0), **{"class": "主干路", "限速": "60", "oneway": "-1", "车道数": "4"}),
        street((90, 0), (190, 0), **{"class": "primary", "限速": "30 mph", "oneway": None, "车道数": "two"}),
        street((190, 0), (290, 0), **{"class": "Prachtstraße", "限速": None, "oneway": "no", "车道数": None}),
    ]
    build(call, tmp_path, store, rows)
    asked = sa.select(Street.street_class, Street.speed_km_h, Street.oneway, Street.lanes).order_by(Street.source_row)
    with store.connect() as connection:
        read = [tuple(row) for row in connection.execute(asked)]
    assert read == [
        ("main", 60.0, "backward", 4),
        ("main", pytest.approx(48.28, abs=0.01), "both", None),
        (None, None, "both", None),
    ]
    told = {(finding.place.row, finding.place.value) for finding in findings if finding.slug == "streets.value"}
    assert told == {(2, "two"), (3, "Prachtstraße")}


def test_the_width_of_a_carriageway_is_not_that_of_the_street(call, store, tmp_path):
    rows = [
        street((0, 0), (90, 0), **{"道路宽度": "24", "车行道宽": "14.5"}),
        street((90, 0), (190, 0), **{"道路宽度": "16", "车行道宽": None}),
    ]
    build(call, tmp_path, store, rows)
    with store.connect() as connection:
        asked = sa.select(Street.width_m, Street.carriageway_m).order_by(Street.source_row)
        assert [tuple(row) for row in connection.execute(asked)] == [(24.0, 14.5), (16.0, None)]
