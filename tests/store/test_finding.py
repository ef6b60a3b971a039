"""A thing is found by its number, whatever table it stands in, and only where the asker may read."""

import psycopg
import pytest

from undergrid.core.store.finding import find_called
from undergrid.core.store.registry import declared_tables, full_name

POINT = """
    INSERT INTO survey.point (point_no, geom)
    SELECT %s, ST_SetSRID(ST_MakePoint(%s, 7, 0), find_srid('survey', 'point', 'geom'))
"""


@pytest.fixture
def numbered(store_keywords):
    with psycopg.connect(**store_keywords, autocommit=True) as connection:
        for number, name in enumerate(("WS12", "WS1", "ws123", "YS1", "100%_")):
            connection.execute(POINT, (name, 10.0 + number))
    return store_keywords


def names(call, text: str, **more) -> list[str]:
    return [each["name"] for each in find_called(call, text=text, **more)]


def test_the_same_number_comes_first_then_those_that_begin_with_it(call, numbered) -> None:
    assert names(call, "ws1") == ["WS1", "WS12", "ws123"]


def test_signs_that_mean_something_to_the_database_mean_themselves(call, numbered) -> None:
    assert names(call, "100%") == ["100%_"]
    assert names(call, "_S1") == []


def test_a_thing_is_told_with_its_kind_and_place(call, numbered) -> None:
    found = find_called(call, text="YS1")
    assert [(each["table"], each["wkt"]) for each in found] == [("survey.point", "POINT(13 7)")]
    assert found[0]["label"] == {"en": "Pipeline points", "zh": "管线点"}


def test_no_more_than_asked_for_and_nothing_for_nothing(call, numbered) -> None:
    assert len(names(call, "w", most=2)) == 2
    assert names(call, "   ") == []


def test_every_column_that_calls_a_row_exists_and_its_table_has_a_place() -> None:
    called = [table for table in declared_tables() if table.called_by]
    assert len(called) >= 7
    for table in called:
        assert {*table.called_by, "geom", "id"} <= set(table.__table__.c.keys()), full_name(table)
