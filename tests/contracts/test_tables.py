"""What every declared table and column must say of itself."""

import re

import pytest
from geoalchemy2 import Geometry

from undergrid.core.store.declare import BOOKKEEPING, FACTS, facts, is_editable
from undergrid.core.store.registry import declared_tables, full_name

TABLES = declared_tables()
COLUMNS = [(table, column) for table in TABLES for column in table.__table__.columns]
CHINESE = re.compile(r"[\u4e00-\u9fff]")


def named(value):
    return full_name(value) if isinstance(value, type) else getattr(value, "name", None)


@pytest.mark.parametrize("table", TABLES, ids=named)
def test_a_table_has_a_label_in_both_languages(table):
    assert table.label.en
    assert CHINESE.search(table.label.zh)


@pytest.mark.parametrize("table", TABLES, ids=named)
def test_a_table_says_how_sensitive_it_is(table):
    assert table.sensitivity in {"open", "internal", "restricted"}


@pytest.mark.parametrize(("table", "column"), COLUMNS, ids=named)
def test_a_column_has_a_label_in_both_languages(table, column):
    assert FACTS in column.info
    assert facts(column).label.en
    assert CHINESE.search(facts(column).label.zh)


@pytest.mark.parametrize(("table", "column"), COLUMNS, ids=named)
def test_a_column_that_carries_a_unit_in_its_name_declares_it(table, column):
    units = {
        "m": "m", "mm": "mm", "s": "s", "m2": "m²", "m3": "m³", "ha": "ha", "percent": "%", "deg": "°", "h": "h",
        "a": "a", "m_s": "m/s", "m3_s": "m³/s", "mm_h": "mm/h", "km_h": "km/h",
    }  # fmt: skip
    suffixes = [suffix for suffix in units if column.name.endswith(f"_{suffix}")]
    if suffixes:
        assert facts(column).unit == units[max(suffixes, key=len)]


@pytest.mark.parametrize("table", [table for table in TABLES if table.editable_by], ids=named)
def test_a_table_that_people_edit_keeps_revision_and_author(table):
    assert is_editable(table)
    assert set(BOOKKEEPING) <= set(table.__table__.columns.keys())


@pytest.mark.parametrize("table", [t for t in TABLES if t.__schema__ == "survey"], ids=named)
def test_exact_underground_positions_are_restricted(table):
    three_dimensional = [c for c in table.__table__.columns if isinstance(c.type, Geometry) and c.type.dimension == 3]
    assert not three_dimensional or table.sensitivity == "restricted"
