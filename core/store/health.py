"""Is the store in order? Server, schema, rights, coordinate system and batches, each fault with its remedy."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from psycopg import sql
from sqlalchemy import Connection, text

from undergrid.core.kernel.errors import StoreError
from undergrid.core.kernel.findings import Finding, Severity
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text
from undergrid.core.store import fitness, trust
from undergrid.core.store.connection import open_database
from undergrid.core.store.declare import is_editable
from undergrid.core.store.drift import drift
from undergrid.core.store.granting import may, role_prefix
from undergrid.core.store.registry import declared_tables, full_name
from undergrid.core.store.roles import WRITING, Role, role_name

UPGRADE = Text("Upgrade the store: it rebuilds rights, views and triggers.", "请升级数据库：将重建权限、视图与触发器。")
OTHER_SRIDS = text("""
    SELECT f_table_schema || '.' || f_table_name || '.' || f_geometry_column AS name, srid FROM geometry_columns
    WHERE f_table_schema = ANY(:schemas) AND srid <> :srid ORDER BY 1
""")
LEFT_STAGING = text("""
    SELECT relname FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
    WHERE nspname = 'stage' AND relkind = 'r' ORDER BY 1
""")
UNFINISHED = text("SELECT id::text, kind, created_by FROM store.batch WHERE finished_at IS NULL ORDER BY started_at")
PRIVILEGES = text("""
    SELECT rolname, verb, has_table_privilege(rolname, :relation, verb) AS held
    FROM unnest(CAST(:roles AS text[])) AS rolname, unnest(CAST(:verbs AS text[])) AS verb
""")


@task
def check_store(call: Call) -> dict[str, Any]:
    """Report everything that is not in order with the store, and return the number of findings by severity."""
    counts = {severity.value: 0 for severity in Severity}

    def report(finding: Finding) -> None:
        counts[finding.severity.value] += 1
        call.report(finding)

    with open_database(call.connection, application="undergrid check store") as engine, engine.connect() as connection:
        try:
            found = fitness.require_current(connection)
        except StoreError as unfit:
            report(Finding("store.unfit", Severity.ERROR, unfit.text, unfit.remedy))
            return counts | {"server": None}
        for place, (said, examine) in enumerate(EXAMINATIONS.items()):
            call.progress.report(place / len(EXAMINATIONS), SAYINGS[said])
            for finding in examine(connection):
                report(finding)
    return counts | {"server": found.server_version, "postgis": found.postgis, "revision": found.revision}


def _schema(connection: Connection) -> Iterator[Finding]:
    for said in drift(connection):
        yield Finding("store.drift", Severity.ERROR, said, UPGRADE)
    yield from trust.guards(connection)
    yield from trust.keys(connection)


def _rights(connection: Connection) -> Iterator[Finding]:
    prefix = role_prefix(connection)
    roles = [role_name(prefix, role) for role in Role]
    for each in declared_tables():
        asked = {"relation": full_name(each), "roles": roles, "verbs": ["SELECT", *WRITING, "TRUNCATE"]}
        for row in connection.execute(PRIVILEGES, asked):
            role = Role(row.rolname.removeprefix(f"{prefix}_"))
            if row.held != may(role, row.verb, each):
                said = Text(
                    "{role} may {verb} {table}, against the declaration.",
                    "{role} 对 {table} 的 {verb} 权限与声明不符。",
                )
                if not row.held:
                    said = Text(
                        "{role} may not {verb} {table}, as declared.", "{role} 缺少声明的 {table} {verb} 权限。"
                    )
                filled = said.fill(role=role, verb=row.verb, table=full_name(each))
                yield Finding("store.rights", Severity.ERROR, filled, UPGRADE, subject=full_name(each))
    open_to_reader = text("SELECT has_function_privilege(:reader, 'st_estimatedextent(text,text,text)', 'EXECUTE')")
    if connection.scalar(open_to_reader, {"reader": role_name(prefix, Role.READER)}):
        yield Finding(
            "store.extent-leak",
            Severity.WARNING,
            Text("PostGIS tells readers where restricted tables lie.", "PostGIS 会向读者泄露受限表的范围。"),
            Text(
                "Let the owner of PostGIS upgrade the store once: it closes ST_EstimatedExtent to the public.",
                "请由 PostGIS 的所有者升级一次数据库，以收回 ST_EstimatedExtent 的公共权限。",
            ),
        )
    held = connection.scalar(
        text("SELECT bool_or(pg_has_role(session_user, role, 'member')) FROM unnest(CAST(:roles AS text[])) AS role"),
        {"roles": roles},
    )
    if not held:
        yield Finding(
            "store.no-role",
            Severity.WARNING,
            Text("Your login has no role in this store.", "您的登录名在该库中没有任何角色。"),
            Text("Ask the store's administrator for a role.", "请向数据库管理员申请角色。"),
        )


def _coordinates(connection: Connection) -> Iterator[Finding]:
    crs = connection.scalar(text("SELECT value FROM store.setting WHERE key = 'crs'"))
    if crs is None:
        yield Finding(
            "store.no-crs",
            Severity.ERROR,
            Text("The store does not say which coordinate system it is in.", "数据库未记录坐标系。"),
            Text("Restore the store from its backup.", "请从备份恢复。"),
        )
        return
    known = connection.scalar(text("SELECT srtext FROM spatial_ref_sys WHERE srid = :srid"), {"srid": crs["srid"]})
    if known is None:
        yield Finding(
            "store.unknown-srid",
            Severity.ERROR,
            Text("PostGIS does not know SRID {srid}.", "PostGIS 中没有 SRID {srid}。").fill(srid=crs["srid"]),
            Text("Restore the store from its backup.", "请从备份恢复。"),
        )
    schemas = sorted({each.__schema__ for each in declared_tables()})
    for row in connection.execute(OTHER_SRIDS, {"schemas": schemas, "srid": crs["srid"]}):
        said = Text(
            "{name} has SRID {found}, the store has {wanted}.", "{name} 的 SRID 为 {found}，数据库为 {wanted}。"
        )
        yield Finding(
            "store.wrong-srid",
            Severity.ERROR,
            said.fill(name=row.name, found=row.srid, wanted=crs["srid"]),
            Text("Restore the table from a backup.", "请从备份恢复该表。"),
            subject=row.name,
        )


def _batches(connection: Connection) -> Iterator[Finding]:
    for name in connection.execute(LEFT_STAGING).scalars():
        yield Finding(
            "store.dead-staging",
            Severity.WARNING,
            Text("Staging table {name} was left behind.", "残留的暂存表 {name}。").fill(name=name),
            Text("Drop it: no batch uses it any more.", "请删除：已无批次使用。"),
            subject=name,
        )
    for row in connection.execute(UNFINISHED):
        yield Finding(
            "store.dead-batch",
            Severity.WARNING,
            Text("Batch {id} ({kind}) of {who} was never finished.", "{who} 的批次 {id}（{kind}）未完成。").fill(
                id=row.id, kind=row.kind, who=row.created_by
            ),
            Text("Import its content again under a new batch.", "请以新批次重新入库。"),
            subject=row.id,
        )
    yield from _orphans(connection)


def _orphans(connection: Connection) -> Iterator[Finding]:
    driver: Any = connection.connection.driver_connection
    present = set(connection.execute(text("SELECT schemaname || '.' || tablename FROM pg_tables")).scalars())
    for each in filter(is_editable, declared_tables()):
        if full_name(each) not in present or not connection.scalar(trust.MAY_READ, {"name": full_name(each)}):
            continue
        statement = sql.SQL(
            "SELECT count(*) FROM {} AS kept WHERE batch_id IS NOT NULL"
            " AND NOT EXISTS (SELECT FROM store.batch WHERE batch.id = kept.batch_id)"
        )
        count = driver.execute(statement.format(sql.Identifier(each.__schema__, each.__tablename__))).fetchone()[0]
        if count:
            yield Finding(
                "store.orphans",
                Severity.ERROR,
                Text("{count} rows of {table} belong to no batch.", "{table} 中有 {count} 行不属于任何批次。").fill(
                    count=count, table=full_name(each)
                ),
                Text("Compare with the last backup.", "请与最近的备份核对。"),
                subject=full_name(each),
            )


EXAMINATIONS: dict[str, Callable[[Connection], Iterator[Finding]]] = {
    "schema": _schema,
    "objects": trust.foreign_objects,
    "rights": _rights,
    "coordinates": _coordinates,
    "batches": _batches,
    "trail": trust.trail,
}
SAYINGS = {
    "schema": Text("Comparing the schema with the declarations", "比对结构与声明"),
    "rights": Text("Comparing rights with the declarations", "比对权限与声明"),
    "coordinates": Text("Checking the coordinate system", "检查坐标系"),
    "objects": Text("Looking for foreign objects", "查找外来对象"),
    "trail": Text("Comparing rows with the trail", "核对数据与审计记录"),
    "batches": Text("Looking for dead batches", "查找未完成的批次"),
}
