"""Does the live schema still equal the declarations? Every difference in one sentence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from geoalchemy2 import Geometry
from sqlalchemy import Connection, text

from undergrid.core.kernel.text import Text
from undergrid.core.store.declare import Base
from undergrid.core.store.registry import declared_tables

SAYINGS = {
    "add_table": Text("Table {what} is missing.", "缺少表 {what}。"),
    "remove_table": Text("Table {what} is in the store, but nobody declared it.", "库中存在未声明的表 {what}。"),
    "add_column": Text("Column {what} is missing.", "缺少列 {what}。"),
    "remove_column": Text("Column {what} is in the store, but nobody declared it.", "库中存在未声明的列 {what}。"),
    "add_index": Text("Index {what} is missing.", "缺少索引 {what}。"),
    "remove_index": Text("Index {what} is in the store, but nobody declared it.", "库中存在未声明的索引 {what}。"),
    "add_constraint": Text("Constraint {what} is missing.", "缺少约束 {what}。"),
    "remove_constraint": Text(
        "Constraint {what} is in the store, but nobody declared it.", "库中存在未声明的约束 {what}。"
    ),
    "add_fk": Text("Foreign key {what} is missing.", "缺少外键 {what}。"),
    "remove_fk": Text("Foreign key {what} is in the store, but nobody declared it.", "库中存在未声明的外键 {what}。"),
    "modify_type": Text("Column {what} has another type.", "列 {what} 的类型不符。"),
    "modify_nullable": Text("Column {what} differs in whether it may be empty.", "列 {what} 的非空约束不符。"),
}
CLOSED = text("""
    SELECT nspname FROM pg_namespace
    WHERE nspname = ANY(CAST(:schemas AS text[])) AND NOT has_schema_privilege(oid, 'USAGE') ORDER BY 1
""")
OTHERWISE = Text("{what} differs from its declaration.", "{what} 与声明不符。")


def closed_schemas(connection: Connection, base: type[Base] = Base) -> list[str]:
    """Return the declared schemas that the present role may not use: what is in them cannot be compared."""
    asked = {"schemas": sorted({table.__schema__ for table in declared_tables(base)})}
    return list(connection.execute(CLOSED, asked).scalars())


def drift(connection: Connection, base: type[Base] = Base) -> Iterator[Text]:
    """Yield each difference between the declarations and the live schemas that the present role may use."""
    closed = set(closed_schemas(connection, base))
    schemas = {table.__schema__ for table in declared_tables(base)} - closed

    def is_ours(name: str | None, kind: str, parents: Any) -> bool:
        if kind == "schema":
            return name in schemas
        return not (kind == "table" and parents.get("schema_name") == "store" and name == "version")

    def is_open(item: Any, *_of_no_matter: Any) -> bool:
        return getattr(item, "table", item).schema not in closed

    context = MigrationContext.configure(
        connection,
        opts={
            "include_schemas": True,
            "include_name": is_ours,
            "include_object": is_open,
            "compare_type": _is_other_type,
            "compare_server_default": False,
        },
    )
    for found in compare_metadata(context, base.metadata):
        for step in found if isinstance(found, list) else [found]:
            if step[0] == "modify_comment":  # labels, written anew at every upgrade
                continue
            yield SAYINGS.get(step[0], OTHERWISE).fill(what=_name(step))


def _is_other_type(_context: Any, _live: Any, _declared: Any, live_type: Any, declared_type: Any) -> bool | None:
    """Judge geometry ourselves: the declaration leaves the coordinate system to the store."""
    if isinstance(declared_type, Geometry):
        same = isinstance(live_type, Geometry) and live_type.geometry_type == declared_type.geometry_type
        return not same
    return None


def _name(step: Any) -> str:
    if step[0] in ("add_table", "remove_table"):
        return str(step[1].fullname)
    if step[0] in ("add_column", "remove_column"):
        return f"{step[1]}.{step[2]}.{step[3].name}"
    if step[0].startswith("modify"):
        return f"{step[1]}.{step[2]}.{step[3]}"
    return str(step[1].name)
