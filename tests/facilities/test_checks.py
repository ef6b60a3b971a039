"""Register checks of facilities: each with a stock in which it holds, and one planted fault."""

import pytest
import sqlalchemy as sa
from shapely.geometry import box

from undergrid.core.facilities.checks.identity import alike
from undergrid.core.facilities.credit import check_sign, is_credit_code
from undergrid.core.facilities.tables import Facility, RetiredFacilityCode, StateChange
from undergrid.core.grid.tables import Area, Assignment, Cell
from undergrid.core.intake.checking import check_room
from undergrid.tests.facilities.conftest import BODY, COVER, DISTRICT, EAST, LAMP, NORTH, identifier, whole
from undergrid.tests.grid.conftest import placed

CELL = f"{DISTRICT}001001001"


@pytest.fixture
def district(store):
    """A district of 400 by 200 m whose west half is a cell; the east half is another."""
    with store.begin() as connection:
        square = placed(box(0, 0, 400, 200))
        connection.execute(sa.insert(Area).values(
            level="district", code=DISTRICT,
            geom=sa.func.ST_Multi(sa.func.ST_GeomFromText(square.wkt, store.srid))))  # fmt: skip
        for code, west in ((CELL, 0), (f"{CELL[:-1]}2", 200)):
            shape = placed(box(west, 0, west + 200, 200))
            connection.execute(sa.insert(Cell).values(
                code=code, community_code=code[:12], geom=sa.func.ST_GeomFromText(shape.wkt, store.srid)))  # fmt: skip


def test_a_credit_code_is_proved_by_its_last_sign():
    # GB 32100-2015's own example
    assert check_sign(BODY[:-1]) == "3"
    assert is_credit_code(BODY)
    assert [is_credit_code(code) for code in ("91350100M000100Y44", BODY[:-1], BODY.lower(), f"{BODY[:-1]}I", "")] == [
        False
    ] * 5


def test_names_are_alike_by_the_signs_they_share():
    # five signs in common of five and six: 10 of 11
    assert alike("解放路路灯", "解放路路灯1") == pytest.approx(10 / 11)
    assert alike("井盖", "路灯") == 0
    assert alike(None, "路灯") == 1


def test_a_stock_in_order_has_no_findings(brought, district, slugs):
    told = brought([whole(LAMP, 1, 50, 50, circuit_no="C1"), whole(COVER, 1, 60, 50)], [{"circuit_no": "C1"}])
    assert (told["errors"], told["warnings"]) == (0, 0)
    assert slugs() == ["intake.crs-assumed"]


@pytest.mark.parametrize(
    ("changed", "slug"),
    [
        ({"authority_name": ""}, "facility-mandatory-missing"),
        ({"authority_code": "91350100M000100Y44"}, "facility-credit-code"),
        ({"initial_on": "19000101"}, "facility-date-implausible"),
        ({"changed_on": "20190101"}, "facility-dates-reversed"),
        ({"cell_code": f"{CELL[:-1]}2"}, "facility-cell-wrong"),
        ({"x": str(EAST + 900)}, "facility-outside-district"),
        ({"circuit_no": "nowhere"}, "lamp-circuit"),
    ],
)  # fmt: skip
def test_one_planted_fault_is_found_and_the_facility_comes_in(brought, district, slugs, changed, slug):
    told = brought([whole(LAMP, 1, 50, 50, circuit_no="C1") | changed], [{"circuit_no": "C1"}])
    assert told["state"] == "accepted"
    assert slug in slugs()


def test_a_facility_on_the_border_of_its_cell_is_in_it(brought, district, slugs):
    # a place of class B is exact to 1 m: 0.8 m beyond the border of its cell is no fault, 1.2 m is
    brought([whole(COVER, 1, 200.8, 50)])
    assert "facility-cell-wrong" not in slugs()
    brought([whole(COVER, 2, 201.2, 80)])
    assert "facility-cell-wrong" in slugs()


def test_doubles_are_found_by_distance_name_and_class(brought, findings):
    # class B: tolerance 1 m, looked for within 2 m
    brought([
        whole(COVER, 1, 0, 0, name="雨水井"), whole(COVER, 2, 1.9, 0, name="雨水井"),
        whole(COVER, 3, 50, 0, name="雨水井"), whole(COVER, 4, 52.1, 0, name="雨水井"),
        whole(COVER, 5, 100, 0, name="雨水井"), whole(COVER, 6, 101, 0, name="通信"),
        whole(LAMP, 1, 150, 0, name="灯", pole_no="P1"), whole(LAMP, 2, 150.2, 0, name="灯", pole_no="P1"),
    ])  # fmt: skip
    doubles = [finding for finding in findings if finding.slug == "facilities.facility-duplicate"]
    assert [finding.subject for finding in doubles] == [identifier(COVER, 2)]
    assert "1.9 m" in doubles[0].text.en
    assert identifier(COVER, 1) in doubles[0].text.en


def test_a_double_of_one_in_the_store_is_found_too(brought, slugs):
    brought([whole(COVER, 1, 0, 0, name="雨水井")])
    brought([whole(COVER, 2, 0.5, 0, name="雨水井")])
    assert "facility-duplicate" in slugs()


def test_a_change_of_state_is_written_down_and_one_that_goes_back_is_told(brought, call, store, slugs):
    brought([whole(LAMP, 1, 0, 0)])
    for state, lifecycle in (("damaged", "in_use"), ("removed", "removed"), ("intact", "in_use")):
        with store.begin() as connection:
            connection.execute(sa.update(Facility).values(state=state, lifecycle=lifecycle, rev=-Facility.rev))
    with store.connect() as connection:
        past = connection.execute(sa.select(StateChange.from_state, StateChange.to_state)).all()
    assert sorted(past) == [("damaged", "removed"), ("intact", "damaged"), ("removed", "intact")]
    told = check_room(call, room="facilities")
    assert (told["facilities"], told["errors"]) == (1, 0)
    assert "facility-history-impossible" in slugs()


def test_a_state_that_excludes_its_stage_is_refused_by_the_store(brought, store):
    brought([whole(LAMP, 1, 0, 0)])
    with pytest.raises(sa.exc.IntegrityError), store.begin() as connection:
        connection.execute(sa.update(Facility).values(state="removed", rev=-Facility.rev))


def test_the_cell_of_a_facility_is_kept_current_by_the_store(brought, district, store):
    brought([whole(LAMP, 1, 50, 50)])

    def cell():
        asked = sa.select(Cell.code).join(Assignment, Assignment.cell_id == Cell.id)
        with store.connect() as connection:
            return connection.scalar(asked.where(Assignment.feature_table == "facilities.facility"))

    assert cell() == CELL
    spot = sa.func.ST_SetSRID(sa.func.ST_MakePoint(EAST + 300, NORTH + 50), store.srid)
    with store.begin() as connection:
        connection.execute(sa.update(Facility).values(geom=spot, rev=-Facility.rev))
    assert cell() == f"{CELL[:-1]}2"
    with store.begin() as connection:
        connection.execute(sa.delete(Facility))
        assert connection.scalars(sa.select(RetiredFacilityCode.code)).all() == [identifier(LAMP, 1)]
