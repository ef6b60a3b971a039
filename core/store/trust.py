"""Is all of the store the store's own? Foreign objects, guards, keys, who may create what, and the trail itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from psycopg import sql
from sqlalchemy import Connection, PrimaryKeyConstraint, Table, UniqueConstraint, text

from undergrid.core.kernel.findings import Finding
from undergrid.core.kernel.text import Text
from undergrid.core.store.checks import health as told
from undergrid.core.store.declare import Base, is_editable
from undergrid.core.store.driver import driver_of
from undergrid.core.store.granting import MAY_READ, SYSTEM_SCHEMAS
from undergrid.core.store.openings import routine_names, triggers, view_names
from undergrid.core.store.registry import declared_tables, full_name

GUARDS = {
    "guard_insert", "guard_revision", "guard_delete", "record_insert", "record_change", "record_deletion",
    "refuse_vanished", "refuse_truncate",
}  # fmt: skip
GUARDED = text("""
    SELECT nspname || '.' || relname AS relation, array_agg(tgname::text) AS guards FROM pg_trigger
    JOIN pg_class ON pg_class.oid = tgrelid JOIN pg_namespace ON pg_namespace.oid = relnamespace
    JOIN pg_proc ON pg_proc.oid = tgfoid
    WHERE tgenabled = 'O' AND pronamespace = 'app'::regnamespace GROUP BY 1
""")
FOREIGN = text("""
    WITH ours AS (
        SELECT oid, nspname, (SELECT nspowner FROM pg_namespace WHERE nspname = 'store') AS owner
        FROM pg_namespace WHERE nspname = ANY(CAST(:schemas AS text[]))
    )
    SELECT 'relation' AS kind, nspname || '.' || relname AS name, relowner::regrole::text AS who
    FROM pg_class JOIN ours ON ours.oid = relnamespace WHERE relowner <> owner
    UNION ALL
    SELECT 'function', pg_proc.oid::regprocedure::text, proowner::regrole::text
    FROM pg_proc JOIN ours ON ours.oid = pronamespace
    WHERE proowner <> owner OR nspname <> 'app' OR NOT proname = ANY(CAST(:routines AS text[]))
    UNION ALL
    SELECT 'view', nspname || '.' || relname, relowner::regrole::text
    FROM pg_class JOIN ours ON ours.oid = relnamespace
    WHERE relowner = owner AND relkind IN ('v', 'm') AND (nspname <> 'app' OR NOT relname = ANY(CAST(:views AS text[])))
    UNION ALL
    SELECT 'type', nspname || '.' || typname, typowner::regrole::text
    FROM pg_type JOIN ours ON ours.oid = typnamespace WHERE typowner <> owner AND typrelid = 0 AND typelem = 0
    UNION ALL
    SELECT 'trigger', nspname || '.' || relname || '.' || tgname, relowner::regrole::text
    FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid JOIN ours ON ours.oid = relnamespace
    JOIN pg_proc ON pg_proc.oid = tgfoid WHERE NOT tgisinternal AND pronamespace <> 'app'::regnamespace
    UNION ALL
    SELECT 'rule', nspname || '.' || relname || '.' || rulename, relowner::regrole::text
    FROM pg_rewrite JOIN pg_class ON pg_class.oid = ev_class JOIN ours ON ours.oid = relnamespace
    WHERE rulename <> '_RETURN'
    UNION ALL
    SELECT 'policy', nspname || '.' || relname || '.' || polname, relowner::regrole::text
    FROM pg_policy JOIN pg_class ON pg_class.oid = polrelid JOIN ours ON ours.oid = relnamespace
    ORDER BY 1, 2
""")
CREATORS = text("""
    SELECT nspname, coalesce(nullif(grantee, 0)::regrole::text, 'PUBLIC') AS who
    FROM pg_namespace, aclexplode(nspacl)
    WHERE (nspname = ANY(CAST(:schemas AS text[])) AND grantee <> nspowner OR nspname = 'public'
            AND grantee NOT IN (nspowner, (SELECT nspowner FROM pg_namespace WHERE nspname = 'store')))
        AND privilege_type = 'CREATE' ORDER BY 1, 2
""")
LOOSE = text("""
    SELECT pg_proc.oid::regprocedure::text AS name,
        EXISTS (SELECT FROM aclexplode(coalesce(proacl, acldefault('f', proowner))) WHERE grantee = 0) AS is_public,
        NOT EXISTS (SELECT FROM unnest(proconfig) AS set WHERE starts_with(set, 'search_path=')) AS is_unbound
    FROM pg_proc WHERE pronamespace = 'app'::regnamespace ORDER BY 1
""")
KEYS = text("""
    SELECT nspname || '.' || relname AS relation, conname::text AS name, convalidated AS is_valid
    FROM pg_constraint JOIN pg_class ON pg_class.oid = conrelid JOIN pg_namespace ON pg_namespace.oid = relnamespace
    WHERE nspname = ANY(CAST(:schemas AS text[]))
""")


def guards(connection: Connection) -> Iterator[Finding]:
    """Yield the triggers that are missing or switched off, by name."""
    there = {row.relation: set(row.guards) for row in connection.execute(GUARDED)}
    wanted = {full_name(each): GUARDS for each in declared_tables() if is_editable(each)}
    for table, own in triggers().items():
        wanted[table] = wanted.get(table, set()) | own
    for table, names in wanted.items():
        if missing := sorted(names - there.get(table, set())):
            yield told.UNGUARDED.found(subject=table, table=table, names=", ".join(missing))


def keys(connection: Connection) -> Iterator[Finding]:
    """Yield the keys and rules of declared tables that are missing or were never judged."""
    there = {(row.relation, row.name): row.is_valid for row in connection.execute(KEYS, {"schemas": _schemas()})}
    for declared in declared_tables():
        for name in _constraint_names(declared):
            if not there.get((full_name(declared), name), False):
                table = full_name(declared)
                yield told.MISSING_KEY.found(subject=table, table=table, name=name)


def foreign_objects(connection: Connection) -> Iterator[Finding]:
    """Yield what lies in the store's schemas and is not the store's own, and who may create more of it."""
    asked = {"schemas": _schemas(), "routines": list(routine_names()), "views": list(view_names())}
    for row in connection.execute(FOREIGN, asked):
        yield told.FOREIGN.found(subject=row.name, **row._mapping)
    for row in connection.execute(CREATORS, asked):
        yield told.MAY_CREATE.found(subject=row.nspname, schema=row.nspname, who=row.who)
    for row in connection.execute(LOOSE):
        if row.is_public:
            yield told.OPEN_FUNCTION.found(subject=row.name, name=row.name)
        if row.is_unbound:
            yield told.OPEN_FUNCTION.found(subject=row.name, says=told.UNBOUND, name=row.name)


def trail(connection: Connection) -> Iterator[Finding]:
    """Yield the tables whose rows and audit trail do not fit together; only who may read the trail can see that."""
    driver = driver_of(connection)
    if not connection.scalar(MAY_READ, {"name": "audit.change"}):
        yield told.TRAIL_UNSEEN.found()
        return
    for declared in filter(is_editable, declared_tables()):
        name = full_name(declared)
        if not connection.scalar(MAY_READ, {"name": name}):
            continue
        asked = GAPS.format(table=sql.Identifier(declared.__schema__, declared.__tablename__), name=sql.Literal(name))
        for count, said in zip(driver.execute(asked).fetchone() or (), GAP_SAYINGS, strict=True):
            if count:
                yield told.TRAIL_GAP.found(subject=name, says=said, table=name, count=count)


GAP_SAYINGS = (
    Text("{count} rows of {table} came without a line in the trail.", "表 {table} 有 {count} 行无新增记录。"),
    Text("{count} rows of {table} changed without a line in the trail.", "表 {table} 有 {count} 行的修改记录不完整。"),
    Text("{count} rows of {table} went without a line in the trail.", "表 {table} 有 {count} 行无删除记录。"),
    Text("{count} batches of {table} have no line in the trail.", "表 {table} 有 {count} 个批次无入库记录。"),
    Text(
        "{count} lines of the trail of {table} contradict each other or the rows: they were written by hand.",
        "表 {table} 的审计记录中有 {count} 行与前后记录或数据不符，系人为改写。",
    ),
)
# A row drawn by hand begins with an "insert", a loaded one with its batch's "bulk"; each change counts the revision on
# by one; a row that is gone ends with a "delete". A row that comes back under its old key, drawn or loaded, begins
# again there: streets that are built anew keep theirs. A line begins where the one before it ended, and names who the
# row itself names.
GAPS = sql.SQL("""
    WITH trail AS MATERIALIZED (
        SELECT row_id, max(id) FILTER (WHERE action = 'insert') AS drawn, max(id) AS latest
        FROM audit.change WHERE table_name = {name} AND row_id IS NOT NULL GROUP BY row_id
    ), loaded AS MATERIALIZED (
        SELECT batch_id, min(id) AS since FROM audit.change WHERE table_name = {name} AND action = 'bulk' GROUP BY 1
    ), kept AS MATERIALIZED (
        SELECT kept.id, rev, batch_id, drawn, latest, greatest(drawn, since, 0) AS begun
        FROM {table} AS kept LEFT JOIN trail ON row_id = kept.id LEFT JOIN loaded USING (batch_id)
    ), told AS (
        SELECT kept.*, (last.new ->> 'rev')::bigint AS last_rev,
            (SELECT count(*) FROM audit.change WHERE change.table_name = {name} AND change.row_id = kept.id
                AND action = 'update' AND change.id > begun) AS updates
        FROM kept LEFT JOIN audit.change AS last ON last.id = latest AND latest >= begun
    )
    SELECT
        (SELECT count(*) FROM kept WHERE drawn IS NULL AND batch_id IS NULL),
        (SELECT count(*) FROM told WHERE rev - 1 <> updates OR (latest >= begun AND last_rev IS DISTINCT FROM rev)),
        (SELECT count(*) FROM trail JOIN audit.change AS last ON last.id = latest
            WHERE action <> 'delete' AND NOT EXISTS (SELECT FROM kept WHERE kept.id = trail.row_id)),
        (SELECT count(DISTINCT batch_id) FROM kept
            WHERE drawn IS NULL AND NOT EXISTS (SELECT FROM loaded WHERE loaded.batch_id = kept.batch_id)),
        app.contradicting_lines({name}::regclass)
""")


def _schemas() -> list[str]:
    return sorted({*SYSTEM_SCHEMAS, *(each.__schema__ for each in declared_tables())})


def _constraint_names(declared: type[Base]) -> Iterator[str]:
    """Yield the names of what alembic does not compare: primary keys, and unique and check constraints."""
    for each in cast(Table, declared.__table__).constraints:
        if isinstance(each, PrimaryKeyConstraint | UniqueConstraint) and each.name:
            yield str(each.name)
