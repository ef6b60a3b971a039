"""What the server says when it refuses reaches people in words, with what to do."""

import psycopg
import pytest
from psycopg import sql

from undergrid.core.kernel.errors import StoreError
from undergrid.core.store.errors import OTHERWISE, store_errors

BEYOND = sql.SQL("SELECT ST_Transform(ST_SetSRID(ST_MakePoint(1e30, 1e30), 4326), 3857)")
DAMAGED = sql.SQL("DO $$ BEGIN RAISE EXCEPTION 'could not read block 7' USING ERRCODE = 'XX001'; END $$")


def refused(keywords: dict[str, str], statement: sql.SQL) -> StoreError:
    with psycopg.connect(**keywords) as connection, pytest.raises(StoreError) as told, store_errors():
        connection.execute(statement)
    return told.value


def test_a_shape_that_postgis_cannot_work_with_is_told_as_such(store_keywords):
    told = refused(store_keywords, BEYOND)
    assert "shape" in told.text.en
    assert "图形" in told.text.zh
    assert "transform" in told.text.en  # the server's own words stay: they name the function
    assert told.remedy != OTHERWISE[1]


def test_damaged_files_are_no_matter_of_shapes(store_keywords):
    told = refused(store_keywords, DAMAGED)
    assert "damaged" in told.text.en
    assert "could not read block 7" in told.text.en
    assert "backup" in told.remedy.en
