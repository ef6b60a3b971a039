"""Is the store in order? Server, schema, rights, coordinate system and batches, each fault with its remedy."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from psycopg import sql
from sqlalchemy import Connection, text

from undergrid.core.kernel.errors import StoreError
from undergrid.core.kernel.findings import Finding, Severity
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.store import fitness, trust
from undergrid.core.store.checks import health as told
from undergrid.core.store.connection import open_database
from undergrid.core.store.declare import is_editable
from undergrid.core.store.drift import closed_schemas, drift
from undergrid.core.store.driver import counted
from undergrid.core.store.granting import MAY_READ, may, role_prefix
from undergrid.core.store.registry import declared_tables, full_name
from undergrid.core.store.roles import WRITING, Role, role_name

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
    SELECT rolname, verb, has_table_privilege(rolname, pg_class.oid, verb) AS held
    FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace,
        unnest(CAST(:roles AS text[])) AS rolname, unnest(CAST(:verbs AS text[])) AS verb
    WHERE nspname || '.' || relname = :relation
""")


@task
def check_store(call: Call) -> Answer:
    """Report everything that is not in order with the store, and return the number of findings by severity."""
    counts = {severity.value: 0 for severity in Severity}

    def report(finding: Finding) -> None:
        if (severity := call.weigh(finding.slug, finding.severity)) is not None:
            counts[severity.value] += 1
        call.report(finding)

    with open_database(call.connection, application="undergrid check store") as engine, engine.connect() as connection:
        try:
            found = fitness.require_current(connection)
        except StoreError as unfit:
            report(told.UNFIT.found(remedy=unfit.remedy, said=unfit.text))
            return counts | {"server": None}
        for place, (said, examine) in enumerate(EXAMINATIONS.items()):
            call.progress.report(place / len(EXAMINATIONS), SAYINGS[said])
            for finding in examine(connection):
                report(finding)
    return counts | {"server": found.server_version, "postgis": found.postgis, "revision": found.revision}


def _schema(connection: Connection) -> Iterator[Finding]:
    if closed := closed_schemas(connection):
        yield told.DRIFT_UNSEEN.found(names=", ".join(closed))
    for said in drift(connection):
        yield told.DRIFT.found(said=said)
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
                said = None if row.held else told.RIGHT_MISSING
                named = {"role": role, "verb": row.verb, "table": full_name(each)}
                yield told.RIGHTS.found(subject=full_name(each), says=said, **named)
    open_to_reader = text("SELECT has_function_privilege(:reader, 'st_estimatedextent(text,text,text)', 'EXECUTE')")
    if connection.scalar(open_to_reader, {"reader": role_name(prefix, Role.READER)}):
        yield told.EXTENT_LEAK.found()
    held = connection.scalar(
        text("SELECT bool_or(pg_has_role(session_user, role, 'member')) FROM unnest(CAST(:roles AS text[])) AS role"),
        {"roles": roles},
    )
    if not held:
        yield told.NO_ROLE.found()


def _coordinates(connection: Connection) -> Iterator[Finding]:
    crs = connection.scalar(text("SELECT value FROM store.setting WHERE key = 'crs'"))
    if crs is None:
        yield told.NO_CRS.found()
        return
    known = connection.scalar(text("SELECT srtext FROM spatial_ref_sys WHERE srid = :srid"), {"srid": crs["srid"]})
    if known is None:
        yield told.UNKNOWN_SRID.found(srid=crs["srid"])
    schemas = sorted({each.__schema__ for each in declared_tables()})
    for row in connection.execute(OTHER_SRIDS, {"schemas": schemas, "srid": crs["srid"]}):
        yield told.WRONG_SRID.found(subject=row.name, name=row.name, found=row.srid, wanted=crs["srid"])


def _batches(connection: Connection) -> Iterator[Finding]:
    for name in connection.execute(LEFT_STAGING).scalars():
        yield told.DEAD_STAGING.found(subject=name, name=name)
    for row in connection.execute(UNFINISHED):
        yield told.DEAD_BATCH.found(subject=row.id, id=row.id, kind=row.kind, who=row.created_by)
    yield from _orphans(connection)


def _orphans(connection: Connection) -> Iterator[Finding]:
    present = set(connection.execute(text("SELECT schemaname || '.' || tablename FROM pg_tables")).scalars())
    for each in filter(is_editable, declared_tables()):
        if full_name(each) not in present or not connection.scalar(MAY_READ, {"name": full_name(each)}):
            continue
        statement = sql.SQL(
            "SELECT count(*) FROM {} AS kept WHERE batch_id IS NOT NULL"
            " AND NOT EXISTS (SELECT FROM store.batch WHERE batch.id = kept.batch_id)"
        )
        count = counted(connection, statement.format(sql.Identifier(each.__schema__, each.__tablename__)))
        if count:
            yield told.ORPHANS.found(subject=full_name(each), count=count, table=full_name(each))


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
