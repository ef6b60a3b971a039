"""A store's life: made once, brought up to date at every release, each time as a whole or not at all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from psycopg import sql
from sqlalchemy import Connection, Engine, text
from sqlalchemy.dialects.postgresql import insert

from undergrid.core.kernel.crs import chosen_crs, fit_helmert
from undergrid.core.kernel.errors import StoreError
from undergrid.core.kernel.progress import Progress
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Language, Text
from undergrid.core.kernel.values import Answer
from undergrid.core.kernel.version import program_version
from undergrid.core.store import embedded, fitness, former_stores, migrations, preparing
from undergrid.core.store.application import drop_derived, rebuild
from undergrid.core.store.codelists import load_code_lists
from undergrid.core.store.connection import connected, open_database, reachable
from undergrid.core.store.crs import epsg_number, record_crs
from undergrid.core.store.declare import Base
from undergrid.core.store.errors import MEANINGS, store_errors
from undergrid.core.store.former_stores import Former
from undergrid.core.store.granting import act_as_owner, make_roles, role_prefix
from undergrid.core.store.styling import make_style_table, save_layer_styles
from undergrid.core.store.tables import Release, Setting

UPGRADE_LOCK = 7_305_001
FIRST_STEP = "0001_store"
MAY_CREATE = "SELECT current_user, rolcreatedb OR rolsuper FROM pg_roles WHERE rolname = current_user"
Point = Sequence[float]


@task
def create_store(
    call: Call,
    *,
    crs: str | dict[str, Any] = "EPSG:4544",
    height_datum: str = "1985 国家高程基准 (EPSG:5737)",
    name: str = "",
    control_points: Sequence[Mapping[str, Point]] = (),
    former_people: Former = "refuse",
    dry_run: bool = False,
) -> Answer:
    """Make a store in an empty database, or upgrade the one that is there; return its version and coordinate system.

    ``crs`` is an EPSG code, any definition PROJ reads, or the fields of a TransverseMercator.
    ``control_points`` hold ``local`` and ``project`` (east, north) of points known in both grids; the fitted
    4-parameter transformation is recorded with its residuals. The database itself is made where it is missing and
    the server allows; a login that is no superuser is told what a database administrator must run once before.
    ``former_people`` says what becomes of people who still hold roles of an earlier store of this name: the store is
    not made (``refuse``), they lose their roles (``withdraw``), or they have them here too (``keep``).
    """
    chosen = chosen_crs(crs)
    settings: Answer = {"height_datum": height_datum, "name": name}
    if control_points:
        local = [(point["local"][0], point["local"][1]) for point in control_points]
        project = [(point["project"][0], point["project"][1]) for point in control_points]
        settings["local_transformation"] = fit_helmert(local, project).as_json()
    make_database(call.connection)
    with open_database(call.connection, application="undergrid create store") as engine:
        with engine.connect() as connection:
            found = fitness.examine(connection)
        fitness.require_server(found)
        if not found.is_store and not found.is_empty:
            fitness.require_store(found)
        return bring_up_to_date(
            engine,
            call.progress,
            dry_run=dry_run,
            chosen=chosen,
            settings=settings,
            language=call.language,
            former=former_people,
        )


@task
def upgrade_store(call: Call, *, dry_run: bool = False) -> Answer:
    """Bring a store to the program's schema version; a dry run does it all, reports it, and takes it back."""
    with open_database(call.connection, application="undergrid upgrade store") as engine:
        with engine.connect() as connection:
            found = fitness.examine(connection)
        fitness.require_server(found)
        fitness.require_store(found)
        if found.revision not in migrations.known():
            with engine.connect() as connection:
                fitness.require_current(connection)
        return bring_up_to_date(engine, call.progress, dry_run=dry_run, language=call.language)


def bring_up_to_date(
    engine: Engine,
    progress: Progress,
    *,
    dry_run: bool = False,
    chosen: Any = None,
    settings: Mapping[str, Any] | None = None,
    language: Language = "en",
    tables: Iterable[type[Base]] | None = None,
    former: Former = "refuse",
) -> dict[str, Any]:
    """Run the missing steps, rebuild what is derived, refresh the code lists: one transaction.

    ``chosen`` and ``settings`` count only when the store is new: a store's coordinate system never changes.
    """
    with engine.connect() as connection, connection.begin() as transaction:
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": UPGRADE_LOCK})
        before = fitness.examine(connection)
        progress.report(0.05, Text("Preparing roles and schemas", "准备角色与结构"))
        make_roles(connection, former=former)
        crs = write_crs(connection, chosen) if not before.is_store else None
        identity = _identity(connection, before)
        act_as_owner(connection)
        if crs is not None:
            connection.execute(text("CREATE SCHEMA store"))
            migrations.migrate(connection, FIRST_STEP)
            _write_settings(connection, {"crs": crs, **(settings or {})})
        _write_settings(connection, {"identity": identity})
        if before.revision != migrations.head():
            drop_derived(connection)  # views and triggers would stand in the way of a step that alters their table
        progress.report(0.2, Text("Bringing the tables up to date", "更新数据表"))
        migrations.migrate(connection)
        progress.report(0.6, Text("Rebuilding views, functions and rights", "重建视图、函数与权限"))
        make_style_table(connection)
        rebuild(connection, tables)
        progress.report(0.8, Text("Loading the code lists", "载入代码表"))
        codes = load_code_lists(connection)
        save_layer_styles(connection, language)
        after = fitness.examine(connection)
        if after.revision != before.revision:
            connection.execute(insert(Release).values(revision=after.revision, program=program_version()))
        connection.execute(text("RESET ROLE"))
        if connection.scalar(text("SELECT has_function_privilege('app.close_leaks()', 'EXECUTE')")):
            connection.execute(text("CALL app.close_leaks()"))
        kept = connection.scalar(text("SELECT value FROM store.setting WHERE key = 'crs'"))
        progress.report(0.95)
        if dry_run:
            transaction.rollback()
    known = migrations.known()
    missing = known[known.index(before.revision) + 1 :] if before.revision in known else known
    return {
        "created": not before.is_store,
        "from": before.revision,
        "to": after.revision,
        "steps": [{"revision": step, "does": migrations.describe(step)} for step in missing],
        "dry_run": dry_run,
        "crs": kept,
        "codes": codes,
        "settings": dict(settings or {}) if not before.is_store else {},
    }


def make_database(keywords: Mapping[str, str]) -> bool:
    """Make the database that the keywords name, where it is missing; return whether it was made now."""
    given = reachable(keywords)
    if "service" in given and "dbname" not in given:
        return False
    name = given.get("dbname") or embedded.DATABASE
    preparing.refuse_long_name(name)
    try:
        # a prepared database is enough: its people need not be able to enter any other
        with connected(given | {"dbname": name}):
            return False
    except StoreError as refused:
        if refused.text != MEANINGS["3D000"][0]:
            raise
    with store_errors(), connected(given | {"dbname": "postgres"}) as connection:
        connection.autocommit = True
        login, may = connection.execute(MAY_CREATE).fetchone()  # type: ignore[misc]
        if not may:
            raise preparing.refusal(login, preparing.script(name, login))
        statement = sql.SQL("CREATE DATABASE {} TEMPLATE template0 ENCODING 'UTF8'")
        connection.execute(statement.format(sql.Identifier(name)))
    return True


def write_crs(connection: Connection, chosen: Any) -> dict[str, Any]:
    """Let PostGIS know the coordinate system, as the login or else as the store's owner; return the setting."""
    prefix = role_prefix(connection)
    if preparing.require_reference_system(connection, prefix, epsg_number(chosen)):
        act_as_owner(connection)
    written = record_crs(connection, chosen)
    connection.execute(text("RESET ROLE"))
    return written


def _identity(connection: Connection, before: fitness.Condition) -> str:
    """Return the store's identity, a new one where it has none, after the owner's role carries it."""
    kept = (
        connection.scalar(text("SELECT value FROM store.setting WHERE key = 'identity'")) if before.is_store else None
    )
    identity = str(kept or former_stores.new_identity())
    former_stores.carry_identity(connection, role_prefix(connection), identity)
    return identity


def _write_settings(connection: Connection, settings: Mapping[str, Any]) -> None:
    rows = [{"key": key, "value": value} for key, value in settings.items()]
    connection.execute(insert(Setting).on_conflict_do_nothing(), rows)
