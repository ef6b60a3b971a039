"""A second server, as a bureau has one: passwords by scram, an administrator, and logins that are no superuser."""

from __future__ import annotations

import secrets
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass

import psycopg
import pytest
from psycopg import sql

from undergrid.core.store import programs
from undergrid.core.store.embedded import FAST_AND_LOOSE, Cluster
from undergrid.tests.folders import server_folder

HBA = "local all undergrid trust\nlocal all all scram-sha-256\nhost all all 127.0.0.1/32 scram-sha-256\n"


@dataclass(frozen=True)
class Server:
    """The server; ``undergrid`` is its database administrator, everyone else comes with a password."""

    cluster: Cluster
    passwords: dict[str, str]

    def administer(self, database: str, *statements: str | sql.Composable) -> None:
        """Run statements as the database administrator does."""
        with psycopg.connect(**self.cluster.keywords(database), autocommit=True) as connection:
            for each in statements:
                connection.execute(each)

    def psql(self, database: str, script: str) -> subprocess.CompletedProcess[str]:
        """Run a script as the database administrator does, in psql."""
        command = [programs.client_program("psql"), "-X", "-v", "ON_ERROR_STOP=1", "-f", "-"]
        variables = {"PATH": "/usr/bin:/bin", **programs.variables_of(self.cluster.keywords(database))}
        return subprocess.run(command, env=variables, input=script, capture_output=True, text=True, check=False)

    def login(self, person: str, options: str = "") -> None:
        """Make a login with a password of its own."""
        self.passwords[person] = secrets.token_hex(8)
        create = sql.SQL("CREATE ROLE {} LOGIN PASSWORD {} " + options)
        self.administer("postgres", create.format(sql.Identifier(person), sql.Literal(self.passwords[person])))

    def keywords(self, person: str, database: str) -> dict[str, str]:
        """Return the libpq keywords of a person."""
        return {**self.cluster.keywords(database), "user": person, "password": self.passwords[person]}


@pytest.fixture(scope="session")
def bureau() -> Iterator[Server]:
    """The bureau's server, one for the run."""
    folder = server_folder("ug-bureau-")
    cluster = Cluster(folder / "store", tuple({**FAST_AND_LOOSE, "max_connections": "40"}.items()))
    cluster.start()
    (cluster.data / "pg_hba.conf").write_text(HBA)
    server = Server(cluster, {})
    server.administer("postgres", "SELECT pg_reload_conf()")
    yield server
    cluster.stop()
    shutil.rmtree(folder)
