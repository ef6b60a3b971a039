"""Is this database a store, and one this program can work with?"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, text

from undergrid.core.kernel.errors import StoreError
from undergrid.core.kernel.text import Text
from undergrid.core.store.migrations import head, known
from undergrid.core.store.programs import OLDEST_SERVER

OLDEST_POSTGIS = (3, 3)

QUESTION = text("""
    SELECT current_setting('server_version_num')::int / 10000 AS server,
        current_setting('server_version') AS server_version,
        (SELECT extversion FROM pg_extension WHERE extname = 'postgis') AS postgis,
        (SELECT extnamespace::regnamespace::text FROM pg_extension WHERE extname = 'postgis') AS postgis_schema,
        (SELECT pg_encoding_to_char(encoding) FROM pg_database WHERE datname = current_database()) AS encoding,
        to_regclass('store.version') IS NOT NULL AND to_regclass('store.setting') IS NOT NULL AS is_store,
        (SELECT count(*) FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
            WHERE relkind IN ('r', 'p') AND nspname <> 'information_schema' AND nspname NOT LIKE 'pg\\_%'
                AND relname NOT IN ('spatial_ref_sys', 'layer_styles')
                AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_class.oid AND deptype = 'e')) AS tables
""")


@dataclass(frozen=True)
class Condition:
    """What was found in a database; ``revision`` is the store's schema version, if it is a store."""

    server: int
    server_version: str
    postgis: str | None
    is_store: bool
    tables: int
    revision: str | None = None
    encoding: str = "UTF8"
    postgis_schema: str | None = "public"

    @property
    def is_empty(self) -> bool:
        """Return whether a store can be made here."""
        return not self.is_store and self.tables == 0


def examine(connection: Connection) -> Condition:
    """Return the condition of a database; nothing in it is changed."""
    found = connection.execute(QUESTION).one()
    revision = connection.execute(text("SELECT version_num FROM store.version")).scalar() if found.is_store else None
    return Condition(**found._mapping, revision=revision)


def require_server(found: Condition) -> None:
    """Raise StoreError if the server or its PostGIS is too old, or the database cannot hold a store."""
    if found.server < OLDEST_SERVER:
        raise StoreError(
            Text("The server is PostgreSQL {version}, too old.", "服务器为 PostgreSQL {version}，版本过低。").fill(
                version=found.server_version
            ),
            Text("Use PostgreSQL {oldest} or newer.", "请使用 PostgreSQL {oldest} 或更高版本。").fill(
                oldest=OLDEST_SERVER
            ),
        )
    if found.postgis is not None and _numbers(found.postgis) < OLDEST_POSTGIS:
        raise StoreError(
            Text("PostGIS {version} is too old.", "PostGIS {version} 版本过低。").fill(version=found.postgis),
            Text("Update PostGIS to 3.3 or newer.", "请将 PostGIS 升级到 3.3 或更高版本。"),
        )
    if found.encoding != "UTF8":
        raise StoreError(
            Text(
                "The database keeps its texts as {encoding}, which cannot hold every language; a store needs UTF8.",
                "该数据库的文字编码为 {encoding}，无法容纳各种文字；本系统要求 UTF8。",
            ).fill(encoding=found.encoding),
            Text(
                "Make another database with ENCODING 'UTF8' TEMPLATE template0 (undergrid:preparestore writes the "
                "script) and choose it. Nothing was changed here.",
                "请新建编码为 UTF8 的数据库（ENCODING 'UTF8' TEMPLATE template0，可由 undergrid:preparestore 生成脚本）"
                "并选用。该库未作任何更改。",
            ),
        )
    if found.postgis is not None and found.postgis_schema != "public":
        raise StoreError(
            Text(
                "PostGIS lies in schema {schema} of this database; a store needs it in public.",
                "该数据库的 PostGIS 安装在模式 {schema} 中；本系统要求安装在 public 中。",
            ).fill(schema=found.postgis_schema or ""),
            Text(
                "Choose a database of its own for the store; where nothing else uses it, the administrator may also "
                "drop the extension and create it anew in public. Nothing was changed here.",
                "请为本系统另建数据库；如无其他程序使用，也可由管理员删除该扩展后在 public 中重建。该库未作任何更改。",
            ),
        )


def require_store(found: Condition) -> None:
    """Raise StoreError if the database is not a store of Undergrid."""
    if found.is_store:
        return
    if found.is_empty:
        raise StoreError(
            Text("The database is empty: no store was made in it yet.", "该数据库为空，尚未创建数据结构。"),
            Text("Create the store (undergrid:createstore).", "请运行“创建数据库”（undergrid:createstore）。"),
        )
    raise StoreError(
        Text("This database belongs to another program.", "该数据库属于其他程序。"),
        Text("Choose another connection; nothing was changed here.", "请选择其他连接；该库未作任何更改。"),
    )


def require_current(connection: Connection) -> Condition:
    """Return the condition of a store this program can work with; raise StoreError with the remedy otherwise."""
    found = examine(connection)
    require_server(found)
    require_store(found)
    if found.postgis is None:
        raise StoreError(
            Text("The database lacks PostGIS.", "数据库缺少 PostGIS 扩展。"),
            Text(
                "Install PostGIS on the server; restore the store from its backup.",
                "请在服务器安装 PostGIS，并从备份恢复。",
            ),
        )
    if found.revision == head():
        return found
    if found.revision in known():
        raise StoreError(
            Text(
                "The store's schema is {found}, the program's is {wanted}.",
                "数据库结构版本为 {found}，程序为 {wanted}。",
            ).fill(found=found.revision, wanted=head()),
            Text("Upgrade the store (undergrid:upgradestore).", "请升级数据库（undergrid:upgradestore）。"),
        )
    raise StoreError(
        Text("The store is newer than this program.", "数据库版本高于本程序。"),
        Text("Update the plugin; nothing was changed.", "请更新插件；数据未作任何更改。"),
    )


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(".")[:2])
