"""What became of rows that a person is about to change: asked by the desktop before it saves, and after a refusal."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from typing import Any, cast

import sqlalchemy as sa

from undergrid.core.kernel.errors import SourceError, StoreError
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.store.connection import open_store
from undergrid.core.store.declare import Base, is_editable
from undergrid.core.store.errors import store_errors
from undergrid.core.store.registry import declared_tables, full_name

APPLICATION = "undergrid editing"
SNAPSHOT = sa.text("SELECT pg_current_snapshot()::text")


@task
def begin_editing(call: Call) -> str:
    """Return the moment at which a person began to edit, as the server knows it: what is saved later was not seen."""
    with open_store(call.connection, application=APPLICATION, at_hand=True) as store, store.connect() as connection:
        return str(connection.scalar(SNAPSHOT))


@task
def changed_since(call: Call, *, table: str, keys: Sequence[str], moment: str) -> dict[str, int]:
    """Return the rows, of those named, that were saved after ``moment``: key and the revision that went before."""
    declared = cast(sa.Table, _declared(table).__table__)
    # a row's own xmin has 32 bits of its transaction's number; the snapshot of now knows the others
    epoch = sa.literal_column("(pg_snapshot_xmax(pg_current_snapshot())::text::bigint >> 32 << 32)", sa.BigInteger())
    xmin = sa.cast(sa.cast(sa.literal_column("xmin"), sa.Text), sa.BigInteger)
    number = sa.cast(sa.cast(epoch + xmin, sa.Text), XID8)
    seen = sa.func.pg_visible_in_snapshot(number, sa.cast(moment, PG_SNAPSHOT))
    asked = sa.select(declared.c.id, declared.c.rev).where(declared.c.id.in_(map(_key, keys)), ~seen)
    with open_store(call.connection, application=APPLICATION, at_hand=True) as store, store.connect() as connection:
        return {str(key): rev - 1 for key, rev in connection.execute(asked)}


@task
def conflicts(call: Call, *, table: str, claims: Mapping[str, int], deleted: Sequence[str] = ()) -> list[Answer]:
    """Return the rows, of those a person changed or deleted, that others changed or deleted first.

    ``claims`` holds the revision each change was made on. Each conflict tells key, kind (``changed``, ``gone`` or
    ``deleted`` for a row that was to be deleted), who and when, and the row's versions base and theirs.
    """
    declared = _declared(table)
    found = []
    with open_store(call.connection, application=APPLICATION, at_hand=True) as store, store.connect() as connection:
        for key, claimed in claims.items():
            versions = _versions(connection, declared, key, claimed)
            if versions["theirs"] is None:
                found.append({"key": key, "kind": "gone", **versions})
            elif versions["theirs"]["rev"] != claimed:
                found.append({"key": key, "kind": "changed", **versions})
        login = connection.scalar(sa.text("SELECT session_user"))
        for key in deleted:
            versions = _versions(connection, declared, key, 0)
            theirs = versions["theirs"]
            if theirs is not None and theirs["rev"] > 1 and theirs["updated_by"] != login:
                found.append({"key": key, "kind": "deleted", **versions})
    return found


@task
def delete_row(call: Call, *, table: str, key: str, revision: int) -> None:
    """Delete a row as it stands at a revision; raise StoreError where it stands so no longer."""
    declared = cast(sa.Table, _declared(table).__table__)
    with open_store(call.connection, application=APPLICATION) as store, store_errors(), store.begin() as connection:
        gone = connection.execute(
            sa.delete(declared).where(declared.c.id == _key(key), declared.c.rev == revision)
        ).rowcount
        if not gone:
            raise StoreError(
                Text("The row was changed again; it was not deleted.", "该记录又被修改，未删除。"),
                Text("Look at it again.", "请重新查看。"),
            )


@task
def rename_row(call: Call, *, table: str, key: str, revision: int, name: str) -> None:
    """Call a row otherwise; raise StoreError where it no longer stands at the revision, SourceError for no name."""
    declared, wanted = cast(sa.Table, _declared(table).__table__), name.strip()
    if not wanted:
        raise SourceError(Text("A name is missing.", "名称为空。"), Text("Write one.", "请填写名称。"))
    with open_store(call.connection, application=APPLICATION) as store, store_errors(), store.begin() as connection:
        asked = sa.update(declared).where(declared.c.id == _key(key), declared.c.rev == revision)
        if not connection.execute(asked.values(name=wanted, rev=-revision)).rowcount:
            raise StoreError(
                Text("Somebody changed it meanwhile; it keeps its name.", "该记录已被他人修改，名称未变更。"),
                Text("Look at the list again.", "请刷新列表后再试。"),
            )


class _Named(sa.types.UserDefinedType[Any]):
    """A type of the server that SQLAlchemy has no class for."""

    cache_ok = True

    def __init__(self, name: str) -> None:
        self.name = name

    def get_col_spec(self, **_options: object) -> str:
        """Return the type's name."""
        return self.name


XID8, PG_SNAPSHOT = _Named("xid8"), _Named("pg_snapshot")


def _versions(connection: sa.Connection, declared: type[Base], key: str, claimed: int) -> dict[str, Any]:
    relation = sa.cast(full_name(declared), _Named("regclass"))
    found = connection.scalar(sa.select(sa.func.app.versions_of(relation, _key(key), sa.cast(claimed, sa.BigInteger))))
    return dict(found or {})


def _declared(table: str) -> type[Base]:
    for each in declared_tables():
        if full_name(each) == table and is_editable(each):
            return each
    raise SourceError(
        Text("{table} is no table that people edit.", "{table} 不是可编辑的数据表。").fill(table=table),
        Text("Choose a table of the store.", "请选择数据库中的表。"),
    )


def _key(key: str) -> uuid.UUID:
    try:
        return uuid.UUID(key)
    except ValueError as wrong:
        raise SourceError(
            Text("{key} is no row's key.", "{key} 不是有效的主键。").fill(key=key),
            Text("Reload the layer.", "请重新载入图层。"),
        ) from wrong
