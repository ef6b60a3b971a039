"""What citizens may use stands in an open table by itself, follows its facilities, and holds nothing else of them."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from undergrid.core.facilities.tables import Amenity, Facility
from undergrid.core.facilities.typed_tables import Toilet
from undergrid.core.facilities.words import AMENITIES
from undergrid.core.store.codelists import read_codes
from undergrid.core.store.declare import sensitivity_of
from undergrid.tests.facilities.conftest import CAMERA, COVER, whole

TOILET, PARK, SEAT, HYDRANT = "03001", "02001", "04007", "01013"


@pytest.fixture
def street(brought):
    """A toilet, a car park, a seat, and what is nobody's to use: a hydrant, a cover, a camera."""
    toilet = whole(TOILET, 1, 10, 10, hours="06:00-22:00", accessible="1", stalls_women="6", note="钥匙在门卫")
    park = whole(PARK, 1, 60, 10, spaces="120", tariff="5 元/小时")
    others = [whole(code, 1, 100 + 9 * n, 10) for n, code in enumerate((SEAT, HYDRANT, COVER, CAMERA))]
    return brought([toilet], [park], others)


def shown(store):
    with store.connect() as connection:
        rows = connection.execute(sa.select(Amenity.__table__).order_by(Amenity.amenity)).all()
    return {row.amenity: row for row in rows}


def test_what_anybody_may_use_is_there_with_what_is_known_and_nothing_else(store, street):
    rows = shown(store)
    assert list(rows) == ["parking", "seat", "toilet"]
    toilet = rows["toilet"]
    assert (toilet.opening_hours, toilet.accessible, toilet.stalls_women) == ("06:00-22:00", True, 6)
    assert (rows["parking"].spaces, rows["parking"].tariff) == (120, "5 元/小时")
    assert toilet.updated_at is not None


def test_every_column_of_it_is_open_and_none_tells_who_answers_for_a_facility():
    columns = Amenity.__table__.c
    assert {sensitivity_of(Amenity, each) for each in columns} == {"open"}
    assert not [
        name
        for name in [each.name for each in columns]
        if "owner" in name or "authority" in name or name in ("code", "note")
    ]


def test_it_follows_the_facility_its_own_table_and_its_class(store, street):
    with store.begin() as connection:
        connection.execute(sa.update(Toilet).values(rev=-Toilet.rev, hours="24小时"))
        seat = sa.update(Facility).where(Facility.class_code == SEAT)
        connection.execute(seat.values(rev=-Facility.rev, state="removed", lifecycle="removed"))
        park = sa.update(Facility).where(Facility.class_code == PARK)
        connection.execute(park.values(rev=-Facility.rev, class_code="03006"))
    rows = shown(store)
    assert list(rows) == ["toilet"]
    assert rows["toilet"].opening_hours == "24小时"
    with store.begin() as connection:
        connection.execute(sa.delete(Toilet))
    assert shown(store)["toilet"].opening_hours is None
    with store.begin() as connection:
        connection.execute(sa.delete(Facility).where(Facility.class_code == TOILET))
    assert shown(store) == {}


def test_a_class_that_a_city_calls_an_amenity_is_one_at_once(store, street):
    with store.begin() as connection:
        called = sa.text(
            'UPDATE codes.code SET attributes = attributes || \'{"amenity": "information"}\' '
            "WHERE kind = 'component_class' AND code = '01001'"
        )
        connection.execute(called)
    assert "information" in shown(store)
    with store.begin() as connection:
        connection.execute(
            sa.text("UPDATE codes.code SET attributes = attributes - 'amenity' WHERE kind = 'component_class'")
        )
    assert shown(store) == {}


def test_the_list_of_classes_uses_the_declared_words():
    used = {row["attributes"].get("amenity") for row in read_codes() if row["kind"] == "component_class"} - {None}
    assert used == set(AMENITIES)
