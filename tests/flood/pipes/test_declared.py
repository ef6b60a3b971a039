"""What a model's file names is what the store keeps."""

import pytest
from sqlalchemy import inspect

from undergrid.core.flood import tables
from undergrid.core.flood.pipes import layout


@pytest.mark.parametrize(
    ("table", "layouts"),
    [
        (tables.Node, layout.NODES),
        (tables.Link, (*layout.LINKS, layout.XSECTIONS, layout.LOSSES)),
        (tables.Subcatchment, (layout.SUBCATCHMENTS, layout.SUBAREAS, layout.INFILTRATION)),
    ],
)
def test_every_column_of_a_section_is_a_column_of_its_table(table, layouts):
    named = {column.name for each in layouts for column in each.columns} | {each.rest for each in layouts}
    assert named <= {column.name for column in inspect(table).columns}


def test_the_migrated_store_has_the_tables_as_declared(store):
    with store.connect() as connection:
        there = set(inspect(connection).get_table_names(schema="flood"))
    assert there == {table.name for table in tables.Base.metadata.tables.values() if table.schema == "flood"}
