"""Backup to one file with a manifest beside it, and restore into a new database, proved by counting.

The counts in the manifest are of the very snapshot that is dumped, so a restore that counts the same has everything.
"""

from __future__ import annotations

import hashlib
import json
import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from psycopg import sql
from sqlalchemy import Connection, text

from undergrid.core.kernel.crs import chosen_crs
from undergrid.core.kernel.errors import SourceError, StoreError
from undergrid.core.kernel.files import all_written_whole
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.kernel.version import program_version
from undergrid.core.store import embedded, fitness, preparing, programs
from undergrid.core.store.checks.health import MISSING_LOGIN
from undergrid.core.store.connection import connected, open_database, open_store, reachable
from undergrid.core.store.driver import counted, driver_of
from undergrid.core.store.errors import store_errors
from undergrid.core.store.former_stores import Former
from undergrid.core.store.granting import act_as_owner, make_roles, role_prefix
from undergrid.core.store.lifecycle import bring_up_to_date, make_database, write_crs
from undergrid.core.store.roles import OWNER, Role, role_name

# What the new database has from its own PostGIS, gets before its tables, or gets from the program.
RASTERS = " EXTENSION - postgis_raster"
NOT_RESTORED = (" EXTENSION ", " spatial_ref_sys ", " DEFAULT ACL ")
RASTERS_OF_SERVER = text("""
    SELECT EXISTS (SELECT FROM pg_extension WHERE extname = 'postgis_raster') AS is_there,
        rolsuper OR EXISTS (
            SELECT FROM pg_available_extension_versions WHERE name = 'postgis_raster' AND (trusted OR NOT superuser)
        ) AS may
    FROM pg_roles WHERE rolname = current_user
""")
TABLES = text("""
    SELECT schemaname, tablename FROM pg_tables
    WHERE schemaname NOT LIKE 'pg\\_%' AND schemaname <> 'information_schema' AND tablename <> 'spatial_ref_sys'
    ORDER BY 1, 2
""")
MEMBERS = text("""
    SELECT person.rolname FROM pg_auth_members
    JOIN pg_roles AS held ON held.oid = roleid JOIN pg_roles AS person ON person.oid = member
    WHERE held.rolname = :role AND person.rolcanlogin ORDER BY 1
""")


@task
def backup_store(call: Call, *, file: str) -> Answer:
    """Write the whole store into ``file`` (PostgreSQL's custom format) and ``file``.json; return the manifest.

    Neither is visible before it is whole. Raises StoreError when the disk is full or the server refuses.
    """
    target = Path(file)
    with open_store(call.connection, application="undergrid backup") as store, store.connect() as connection:
        connection.execution_options(isolation_level="REPEATABLE READ")
        call.progress.report(0.0, Text("Counting rows", "统计行数"))
        snapshot = connection.scalar(text("SELECT pg_export_snapshot()"))
        owner = role_name(role_prefix(connection), OWNER)
        act_as_owner(connection)
        manifest = _manifest(connection)
        call.progress.report(0.1, Text("Writing the backup", "写入备份"))
        with all_written_whole([_manifest_file(target), target]) as files:
            told, unfinished = files.paths
            for each in (told, unfinished):
                each.touch(mode=0o600)  # a backup holds what is restricted: nobody else on this machine reads it
            command = [
                programs.client_program("pg_dump"),
                "--format=custom",
                "--encoding=UTF8",
                f"--snapshot={snapshot}",
                f"--file={unfinished}",
                f"--role={owner}",
            ]
            programs.run_watched(command, call.progress, programs.variables_of(reachable(call.connection)))
            manifest["sha256"] = _hash(unfinished)
            told.write_text(json.dumps(manifest, ensure_ascii=False, indent=1), encoding="utf-8")
    return {"file": str(target), "bytes": target.stat().st_size, **manifest}


@task
def restore_store(call: Call, *, file: str, former_people: Former = "refuse") -> Answer:
    """Restore a backup into the database the connection names, which must not exist or be empty; return its counts.

    Rights are built anew from the declarations, people of the same login names get their roles back, and an older
    backup is upgraded. If anything fails, the new database is removed again; one that was there stays as it was.
    ``former_people``: as in :func:`create_store`, of people who hold roles of another store of this name.
    """
    source = Path(file)
    manifest = _read_manifest(source)
    name = reachable(call.connection).get("dbname", embedded.DATABASE)
    with ExitStack() as on_failure:
        if make_database(call.connection):
            on_failure.callback(_drop_database, call.connection, name)
        counts = _restore(call, source, manifest, former_people)
        on_failure.pop_all()
    return counts


def _restore(call: Call, source: Path, manifest: dict[str, Any], former_people: Former) -> Answer:
    with open_database(call.connection, application="undergrid restore") as engine:
        with engine.begin() as connection:
            found = fitness.examine(connection)
            fitness.require_server(found)
            if not found.is_empty:
                raise StoreError(
                    Text("The database is not empty.", "目标数据库不为空。"),
                    Text("Restore into a new database; then change over to it.", "请恢复到新数据库，再切换连接。"),
                )
            make_roles(connection, identity=manifest.get("identity"), former=former_people)
            write_crs(connection, chosen_crs(manifest["crs"]["definition"]))
            owner = role_name(role_prefix(connection), "owner")
        call.progress.report(0.1, Text("Restoring", "正在恢复"))
        entries = _entries(call, source)
        if any(RASTERS in entry for entry in entries):
            with engine.begin() as connection:
                _make_rasters(connection)
        _run_restore(call, source, entries, owner)
        with engine.begin() as connection:
            act_as_owner(connection)
            _let_in(connection)
            counts = _counts(connection)
        if wrong := {table: count for table, count in manifest["counts"].items() if counts.get(table) != count}:
            raise StoreError(
                Text("The restored store lacks rows in {tables}.", "恢复后的数据表行数不符：{tables}。").fill(
                    tables=", ".join(sorted(wrong))
                ),
                Text("Use another backup; this one is damaged.", "该备份已损坏，请使用其他备份。"),
            )
        call.progress.report(0.8, Text("Rebuilding rights", "重建权限"))
        done = bring_up_to_date(engine, call.progress.part(0.8, 1.0))
        with engine.begin() as connection:
            _give_roles_back(call, connection, manifest["members"])
    return {"counts": counts, "upgraded": done["steps"], "revision": done["to"]}


def _let_in(connection: Connection) -> None:
    """Let the store's people see which version it is, before all rights are built anew; the caller is the owner."""
    reader = sql.Identifier(role_name(role_prefix(connection), Role.READER))
    preparing.run(connection, sql.SQL("GRANT USAGE ON SCHEMA store TO {}").format(reader))
    preparing.run(connection, sql.SQL("GRANT SELECT ON store.version, store.setting TO {}").format(reader))


def _entries(call: Call, source: Path) -> list[str]:
    """Return the table of contents of a backup, a line each."""
    command = [programs.client_program("pg_restore"), "--list", str(source)]
    return programs.run_watched(command, call.progress, {}).splitlines()


def _run_restore(call: Call, source: Path, entries: list[str], owner: str) -> None:
    program = programs.client_program("pg_restore")
    variables = programs.variables_of(reachable(call.connection))
    with tempfile.TemporaryDirectory(prefix="undergrid-restore-") as folder:
        kept = Path(folder) / "contents"
        kept.write_text("\n".join(line for line in entries if not any(mark in line for mark in NOT_RESTORED)))
        options = ["--no-owner", "--no-acl", f"--role={owner}", "--single-transaction", "--exit-on-error"]
        database = reachable(call.connection).get("dbname", embedded.DATABASE)
        command = [program, *options, f"--use-list={kept}", f"--dbname={database}", str(source)]
        programs.run_watched(command, call.progress.part(0.1, 0.7), variables)


def _make_rasters(connection: Connection) -> None:
    """Make the extension of rasters where it is missing and the login may."""
    known = connection.execute(RASTERS_OF_SERVER).one()
    if not known.is_there and not known.may:
        login = str(connection.scalar(text("SELECT current_user")))
        raise preparing.refusal(login, [sql.Composed([sql.SQL("CREATE EXTENSION postgis_raster")])], connection)
    connection.execute(text("CREATE EXTENSION IF NOT EXISTS postgis_raster"))


def _manifest(connection: Connection) -> Answer:
    prefix = role_prefix(connection)
    return {
        "program": program_version(),
        "revision": fitness.examine(connection).revision,
        "made_at": connection.scalar(text("SELECT now()")).isoformat(),
        "crs": connection.scalar(text("SELECT value FROM store.setting WHERE key = 'crs'")),
        "identity": connection.scalar(text("SELECT value FROM store.setting WHERE key = 'identity'")),
        "counts": _counts(connection),
        "members": {
            role.value: list(connection.execute(MEMBERS, {"role": role_name(prefix, role)}).scalars()) for role in Role
        },
    }


def _counts(connection: Connection) -> dict[str, int]:
    counts = {}
    for schema, table in connection.execute(TABLES).all():
        statement = sql.SQL("SELECT count(*) FROM {}").format(sql.Identifier(schema, table))
        counts[f"{schema}.{table}"] = counted(connection, statement)
    return counts


def _give_roles_back(call: Call, connection: Connection, members: dict[str, list[str]]) -> None:
    prefix = role_prefix(connection)
    there = set(connection.execute(text("SELECT rolname FROM pg_roles")).scalars())
    driver = driver_of(connection)
    for role, people in members.items():
        for person in people:
            if person in there:
                grant = sql.SQL("GRANT {} TO {}")
                driver.execute(grant.format(sql.Identifier(role_name(prefix, Role(role))), sql.Identifier(person)))
                continue
            call.report(MISSING_LOGIN.found(subject=person, person=person, role=role))


def _drop_database(keywords: Any, name: str) -> None:
    with store_errors(), connected(reachable(keywords) | {"dbname": "postgres"}) as connection:
        connection.autocommit = True
        connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))


def _read_manifest(source: Path) -> Answer:
    try:
        manifest: Answer = json.loads(_manifest_file(source).read_text(encoding="utf-8"))
        is_whole = manifest["sha256"] == _hash(source)
    except (FileNotFoundError, json.JSONDecodeError, KeyError) as missing:
        raise SourceError(
            Text("{file} is not a backup with its manifest.", "{file} 不是带清单的备份。").fill(file=source.name),
            Text("Keep the .json beside the backup.", "请将 .json 清单与备份放在一起。"),
        ) from missing
    if not is_whole:
        raise SourceError(
            Text("The backup {file} is damaged.", "备份 {file} 已损坏。").fill(file=source.name),
            Text("Use another copy of it.", "请使用其他副本。"),
        )
    return manifest


def _manifest_file(target: Path) -> Path:
    return target.with_name(target.name + ".json")


def _hash(path: Path) -> str:
    with path.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
