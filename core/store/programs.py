"""PostgreSQL's own programs on this machine: which installation has PostGIS, and how one of its programs is run."""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from psycopg import pq

from undergrid.core.kernel import programs
from undergrid.core.kernel.errors import StoreError
from undergrid.core.kernel.progress import Progress
from undergrid.core.kernel.text import Text

OLDEST_SERVER = 15
# Debian and Ubuntu, Red Hat and SUSE, Homebrew on both processors, Postgres.app.
PLACES = (
    "/usr/lib/postgresql/*/bin",
    "/usr/pgsql-*/bin",
    "/usr/lib/postgresql*/bin",
    "/opt/homebrew/opt/postgresql*/bin",
    "/usr/local/opt/postgresql*/bin",
    "/Applications/Postgres.app/Contents/Versions/*/bin",
)


def installations() -> dict[int, Path]:
    """Return the program folders of the installed servers by major version."""
    found: dict[int, Path] = {}
    for folder in _candidates():
        if (folder / "initdb").exists() and (major := _major(folder)):
            found.setdefault(major, folder)
    return found


def newest_with_postgis() -> Path:
    """Return the program folder of the newest server that has PostGIS; raise StoreError when there is none."""
    servers = installations()
    for major in sorted(servers, reverse=True):
        if major >= OLDEST_SERVER and _has_postgis(servers[major], major):
            return servers[major]
    if servers:
        raise StoreError(
            Text("PostgreSQL is installed, but no version with PostGIS.", "已安装 PostgreSQL，但缺少 PostGIS。"),
            Text(
                "Install PostGIS for PostgreSQL {oldest} or newer (Debian: postgresql-{newest}-postgis-3).",
                "请为 PostgreSQL {oldest} 或更高版本安装 PostGIS（Debian：postgresql-{newest}-postgis-3）。",
            ).fill(oldest=OLDEST_SERVER, newest=max(servers)),
        )
    raise StoreError(
        Text("PostgreSQL is not installed on this machine.", "本机未安装 PostgreSQL。"),
        Text(
            "Install PostgreSQL {oldest} or newer with PostGIS, or connect to a shared server.",
            "请安装 PostgreSQL {oldest} 或更高版本及 PostGIS，或连接共享服务器。",
        ).fill(oldest=OLDEST_SERVER),
    )


def for_version(major: int) -> Path:
    """Return the program folder of one major version; raise StoreError when it is gone from the machine."""
    if found := installations().get(major):
        return found
    raise StoreError(
        Text(
            "The private store was made by PostgreSQL {major}, which is no longer installed.",
            "私有数据库由 PostgreSQL {major} 创建，但该版本已被卸载。",
        ).fill(major=major),
        Text(
            "Install PostgreSQL {major} with PostGIS again; then back up, and restore into a new store.",
            "请重新安装 PostgreSQL {major} 及 PostGIS，然后备份并恢复到新库。",
        ).fill(major=major),
    )


def client_program(name: str) -> str:
    """Return the newest installed ``psql``, ``pg_dump`` or ``pg_restore``; raise StoreError when there is none."""
    servers = installations()
    for major in sorted(servers, reverse=True):
        if (servers[major] / name).exists():
            return str(servers[major] / name)
    if found := shutil.which(name):
        return found
    raise StoreError(
        Text("The program {name} is not installed.", "未安装程序 {name}。").fill(name=name),
        Text("Install the PostgreSQL client programs.", "请安装 PostgreSQL 客户端程序。"),
    )


def run(
    command: list[str],
    *,
    user: tuple[int, int] | None = None,
    variables: Mapping[str, str] | None = None,
    inside: Path | None = None,
) -> programs.Completed[str]:
    """Run a program to its end, as another user (uid, gid) if given, ``inside`` a folder; its output is captured."""
    uid, gid = user if user is not None and sys.platform != "win32" and user[0] != os.geteuid() else (None, None)
    return programs.run(
        command,
        text=True,
        errors="replace",
        cwd=inside or ("/" if uid is not None else None),
        env={**_plain_variables(), **(variables or {})},
        user=uid,
        group=gid,
        extra_groups=[] if uid is not None else None,
    )


def run_watched(command: list[str], progress: Progress, variables: Mapping[str, str]) -> str:
    """Run a program that may be cancelled, to its end; return what it wrote to its output.

    Raises Cancelled within a second of the wish, StoreError with the program's last words when it fails.
    """
    process = programs.start(
        command,
        stdout=programs.PIPE,
        stderr=programs.PIPE,
        stdin=programs.DEVNULL,
        text=True,
        errors="replace",
        env={**_plain_variables(), **variables},
    )
    try:
        while True:
            progress.check()
            try:
                said, complained = process.communicate(timeout=0.2)
            except programs.TimeoutExpired:
                continue
            break
    finally:
        if process.poll() is None:
            process.kill()
            process.communicate()
    if process.returncode:
        words = [line for line in complained.splitlines() if line.strip()]
        error = next((line for line in words if "error" in line), words[0] if words else "")
        raise StoreError(
            Text("{name} failed: {why}", "{name} 失败：{why}").fill(name=Path(command[0]).name, why=error),
            Text(
                "Check rights and disk space on this machine and on the server.", "请检查本机和服务器的权限与磁盘空间。"
            ),
        )
    return str(said)


def variables_of(keywords: Mapping[str, str]) -> dict[str, str]:
    """Return a connection as libpq's environment variables: a program's arguments can be read by everyone.

    What the keywords leave open (user, certificates) comes from where libpq took it for the connection itself.
    """
    known = {each.keyword.decode(): each.envvar.decode() for each in pq.Conninfo.get_defaults() if each.envvar}
    around = {name: os.environ[name] for name in known.values() if name in os.environ}
    return around | {known[name]: value for name, value in keywords.items() if name in known and value}


def _plain_variables() -> dict[str, str]:
    """Return the environment without the user's own libpq settings, and in English, for messages are read.

    Where services and passwords are kept stays known: a connection may name a service.
    """
    files = ("PGSERVICEFILE", "PGPASSFILE", "PGSYSCONFDIR")
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PG") or name in files}
    return kept | {"LC_ALL": "C.UTF-8" if sys.platform.startswith("linux") else "C"}


def _candidates() -> Iterator[Path]:
    for pattern in PLACES:
        yield from Path("/").glob(pattern.lstrip("/"))
    if found := shutil.which("initdb"):
        yield Path(found).resolve().parent


def _major(folder: Path) -> int | None:
    match = re.search(r"(\d+)", run([str(folder / "postgres"), "--version"]).stdout)
    return int(match[1]) if match else None


def _has_postgis(folder: Path, major: int) -> bool:
    shares = [Path(f"/usr/share/postgresql/{major}"), folder.parent / "share", folder.parent / "share" / "postgresql"]
    if (folder / "pg_config").exists():
        shares.insert(0, Path(run([str(folder / "pg_config"), "--sharedir"]).stdout.strip()))
    return any((share / "extension" / "postgis.control").exists() for share in shares)
