"""The private PostgreSQL cluster: made on first use, reachable through a unix socket by its owner only.

Tried on Linux, as root and as an ordinary user. macOS should work the same way but could not be tried.
Windows has no private cluster: connect to a shared server there.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg
from psycopg import pq
from psycopg.conninfo import make_conninfo

from undergrid.core.kernel.errors import StoreError
from undergrid.core.kernel.home import home
from undergrid.core.kernel.programs import DEVNULL, Completed
from undergrid.core.kernel.programs import start as start_program
from undergrid.core.kernel.text import Text
from undergrid.core.store import programs

if sys.platform != "win32":
    import fcntl
    import pwd

DATABASE = USER = "undergrid"
PORT = "5432"
# A private server to which nobody is connected for so long ends; the next question starts it again.
IDLE_S = 3600.0
LOOKS_PER_IDLE_TIME = 120
CLIENTS = """
    SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()
"""
# A program of its own, for it outlives the engine; it is told where the plugin's core lies.
WATCHER = """
import runpy, sys
runpy.run_path(sys.argv[1] + "/__main__.py")
from pathlib import Path
from undergrid.core.store.embedded import Cluster
Cluster(Path(sys.argv[2]), idle_s=float(sys.argv[3])).watch()
"""
ODD_SIGNS = "',\"\\$`\n"
LONGEST_SOCKET_FOLDER = 107 - len("/.s.PGSQL.5432.lock")

SETTINGS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "max_connections": "80",
    "shared_buffers": "256MB",
    "work_mem": "32MB",
    "maintenance_work_mem": "256MB",
    "max_wal_size": "4GB",
    "checkpoint_timeout": "15min",
    # one server, no replicas: rows copied into a fresh table need not pass through the log as well
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "random_page_cost": "1.1",
    "jit": "off",
    "timezone": "UTC",
    "log_timezone": "UTC",
    # the log may be shown to others: neither rows nor statements of people go into it
    "log_min_error_statement": "panic",
    "log_error_verbosity": "terse",
}
# For throw-away clusters of tests and benchmarks, never for a user's data.
FAST_AND_LOOSE = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


@dataclass(frozen=True)
class Cluster:
    """A private cluster in ``folder``; ``settings`` add to or replace the server's settings when it is made.

    A server that was started ends when nobody is connected to it for ``idle_s``; 0 means never.
    """

    folder: Path
    settings: tuple[tuple[str, str], ...] = ()
    idle_s: float = 0.0

    @property
    def data(self) -> Path:
        """Return the folder of the server's own files."""
        return self.folder / "data"

    @property
    def log(self) -> Path:
        """Return the server's log file."""
        return self.folder / "server.log"

    @property
    def socket_folder(self) -> Path:
        """Return the socket's folder: inside ``folder``, unless that path is too long or too odd for a socket."""
        inside = self.folder / "socket"
        if len(os.fsencode(inside)) <= LONGEST_SOCKET_FOLDER and not set(ODD_SIGNS).intersection(str(inside)):
            return inside
        mark = hashlib.sha256(os.fsencode(self.folder.resolve())).hexdigest()[:12]
        return Path(tempfile.gettempdir()) / f"undergrid-{mark}"

    def keywords(self, database: str = DATABASE) -> dict[str, str]:
        """Return the libpq keywords of a database in this cluster."""
        return {"host": str(self.socket_folder), "port": PORT, "dbname": database, "user": USER}

    def is_running(self) -> bool:
        """Return whether the server answers."""
        return _answers(self.keywords("postgres"))

    def start(self) -> None:
        """Make the cluster if there is none, start the server if it is down; afterwards it answers.

        Safe to call from several processes at once. Raises StoreError with the server's own last words.
        """
        if self.is_running():
            return
        self._refuse_unfit_system()
        self.folder.mkdir(parents=True, exist_ok=True)
        with self._locked():
            if self.is_running():
                return
            if not (self.data / "PG_VERSION").exists():
                self._make()
            self._forget_dead_server()
            self._prepare_socket_folder()
            done = self._pg_ctl("start", "-w", "-t", "60", "-l", self.log.name)
            if done.returncode:
                raise self._did_not_start()
        if self.idle_s:
            core = Path(__file__).absolute().parent.parent
            command = [sys.executable, "-I", "-c", WATCHER, str(core), str(self.folder), str(self.idle_s)]
            start_program(command, stdin=DEVNULL, stdout=DEVNULL, stderr=DEVNULL, start_new_session=True, cwd="/")

    def watch(self) -> None:
        """Return when the server that runs now has ended, by itself or because nobody was connected for ``idle_s``."""
        server, used_s = self._server_pid(), time.monotonic()
        while server is not None and self._server_pid() == server and _is_postgres(server):
            with self._locked():  # nobody starts it meanwhile
                if self._has_clients():
                    used_s = time.monotonic()
                elif time.monotonic() - used_s > self.idle_s:
                    self._pg_ctl("stop", "-w", "-m", "fast")
                    return
            time.sleep(self.idle_s / LOOKS_PER_IDLE_TIME)

    def _has_clients(self) -> bool:
        """Return whether anybody is connected; a server that lets nobody in has no room for more."""
        try:
            with psycopg.connect(make_conninfo(**self.keywords("postgres")), autocommit=True) as connection:
                counted = connection.execute(CLIENTS).fetchone()
        except psycopg.OperationalError:
            return True
        return counted is None or counted[0] > 0

    def stop(self) -> None:
        """Stop the server; sessions are ended, their open work is rolled back."""
        if (self.data / "postmaster.pid").exists():
            with self._locked():
                self._pg_ctl("stop", "-w", "-m", "fast")

    def kill(self) -> None:
        """End the server as a power cut would (for tests of crash safety)."""
        pid = self._server_pid()
        if pid is not None:
            os.kill(pid, signal.SIGQUIT)

    def remove(self) -> None:
        """Stop the server and delete the cluster with all it holds."""
        self.stop()
        shutil.rmtree(self.socket_folder, ignore_errors=True)
        shutil.rmtree(self.folder)

    # --- making ------------------------------------------------------------------------------------------------

    def _make(self) -> None:
        """Make the cluster beside its final place, and move it there when it is whole."""
        user = self._server_user()
        os.chown(self.folder, *user)
        unfinished = self.folder / "data.new"
        shutil.rmtree(unfinished, ignore_errors=True)
        locale = "C.UTF-8" if sys.platform.startswith("linux") else "C"
        command = ["-D", unfinished.name, "-U", USER, "-A", "trust", "-E", "UTF8", f"--locale={locale}"]
        settings = dict(SETTINGS) | dict(self.settings)
        if settings.get("fsync") == "off":
            command.append("-N")
        done = programs.run([str(programs.newest_with_postgis() / "initdb"), *command], user=user, inside=self.folder)
        if done.returncode:
            raise StoreError(
                Text("The private store could not be made: {why}", "无法创建私有数据库：{why}").fill(
                    why=_last_line(done.stderr)
                ),
                Text(
                    "See that {folder} can be written to and that its disk has 200 MB free.",
                    "请确认目录 {folder} 可写，且磁盘剩余空间不少于 200 MB。",
                ).fill(folder=self.folder),
            )
        with (unfinished / "postgresql.conf").open("a", encoding="utf-8") as written:
            for name, value in settings.items():
                written.write(f"{name} = '{value}'\n")
        unfinished.rename(self.data)

    def _server_user(self) -> tuple[int, int]:
        """Return uid and gid the server runs as: the owner of the folder, and never root."""
        owner = self.folder.stat()
        if owner.st_uid != 0:
            return owner.st_uid, owner.st_gid
        for name in ("postgres", "nobody"):
            if any(each.pw_name == name for each in pwd.getpwall()):
                entry = pwd.getpwnam(name)
                return entry.pw_uid, entry.pw_gid
        raise StoreError(
            Text("PostgreSQL does not run as root.", "PostgreSQL 不能以 root 身份运行。"),
            Text("Add a user named postgres, or work as an ordinary user.", "请添加 postgres 用户，或改用普通用户。"),
        )

    def _prepare_socket_folder(self) -> None:
        folder, user = self.socket_folder, self._server_user()
        folder.mkdir(mode=0o700, exist_ok=True)
        if os.geteuid() == 0:
            os.chown(folder, *user)
        found = folder.stat()
        if found.st_uid != user[0]:
            raise StoreError(
                Text("The folder {folder} belongs to someone else.", "目录 {folder} 属于其他用户。").fill(
                    folder=folder
                ),
                Text(
                    "Remove it, or set UNDERGRID_HOME to a shorter path.",
                    "请删除该目录，或将 UNDERGRID_HOME 设为更短的路径。",
                ),
            )
        folder.chmod(0o700)
        with (self.data / "postgresql.auto.conf").open("w", encoding="utf-8") as written:
            written.write(f"unix_socket_directories = '{folder}'\nport = {PORT}\n")

    # --- running -----------------------------------------------------------------------------------------------

    def _pg_ctl(self, *arguments: str) -> Completed[str]:
        major = int((self.data / "PG_VERSION").read_text().strip())
        # pg_ctl hands names to a shell, so it is given none of ours
        command = [str(programs.for_version(major) / "pg_ctl"), "-D", self.data.name, *arguments]
        return programs.run(command, user=self._server_user(), inside=self.folder)

    def _server_pid(self) -> int | None:
        try:
            return int((self.data / "postmaster.pid").read_text().split()[0])
        except (FileNotFoundError, IndexError):
            return None

    def _forget_dead_server(self) -> None:
        """Remove the note of a server that died with the machine, when its number now is another program's."""
        pid = self._server_pid()
        if pid is not None and not _is_postgres(pid):
            (self.data / "postmaster.pid").unlink(missing_ok=True)

    @contextmanager
    def _locked(self) -> Iterator[None]:
        with (self.folder / "lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def _did_not_start(self) -> StoreError:
        words = _last_line(self.log.read_text(errors="replace")) if self.log.exists() else ""
        return StoreError(
            Text("The private store did not start: {why}", "私有数据库未能启动：{why}").fill(why=words),
            Text(
                "Read {log}; free disk space if it is full. The data in {data} is untouched.",
                "请查看 {log}；若磁盘已满请清理空间。{data} 中的数据未受影响。",
            ).fill(log=self.log, data=self.data),
        )

    @staticmethod
    def _refuse_unfit_system() -> None:
        if sys.platform == "win32":
            raise StoreError(
                Text("There is no private store on Windows.", "Windows 上不提供私有数据库。"),
                Text("Connect to a shared PostGIS server.", "请连接共享的 PostGIS 服务器。"),
            )


def user_cluster() -> Cluster:
    """Return the private cluster of this user."""
    return Cluster(home() / "store", idle_s=IDLE_S)


def is_embedded(keywords: Mapping[str, str]) -> bool:
    """Return whether libpq keywords lead to this user's private cluster; none at all do."""
    named = keywords.get("host") or keywords.get("service")
    return not named or keywords.get("host") == str(user_cluster().socket_folder)


def _answers(keywords: Mapping[str, str]) -> bool:
    return bool(pq.PGconn.ping(make_conninfo(**keywords).encode()) == pq.Ping.OK)


def _is_postgres(pid: int) -> bool:
    named = programs.run(["ps", "-p", str(pid), "-o", "comm="]).stdout
    return "postgres" in named


def _last_line(said: str) -> str:
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    return next((line for line in reversed(lines) if "FATAL" in line or "error" in line), lines[-1] if lines else "")
