"""A bureau: a server with encryption on an address of its own, and people with logins and profiles of their own."""

from __future__ import annotations

import json
import os
import secrets
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from undergrid.tests.folders import server_folder
from undergrid.tests.qgis_fixtures import ROOT, Ran, lend_engine

LONGEST_S = 300
PROFILE = "profiles/default/QGIS/QGIS3.ini"
START = """
import sys
from pathlib import Path
from undergrid.core.store.embedded import FAST_AND_LOOSE, Cluster
own = {"listen_addresses": sys.argv[2], "max_connections": "40"}
server = Cluster(Path(sys.argv[1]), tuple({**FAST_AND_LOOSE, **own}.items()))
getattr(server, sys.argv[3])()
print(server.data, server.keywords("postgres")["host"])
"""


@dataclass
class Bureau:
    """The folder of everything; ``address`` of the server; ``socket``, by which the database administrator comes."""

    folder: Path
    address: str
    python: str
    data: Path = Path()
    socket: str = ""
    passwords: dict[str, str] = field(default_factory=dict)

    @property
    def services(self) -> Path:
        """The service file of all desktops."""
        return self.folder / "services.conf"

    def server(self, verb: str) -> None:
        """Let the server start or stop."""
        command = [self.python, "-c", START, str(self.folder / "server"), self.address, verb]
        told = subprocess.run(command, env=self._plain(), capture_output=True, text=True, check=True).stdout.split()
        self.data, self.socket = Path(told[0]), told[1]

    def encrypt(self) -> None:
        """Give the server a certificate of its own making, and let people in over encrypted connections only."""
        made = ["openssl", "req", "-new", "-x509", "-nodes", "-subj", "/CN=db.bureau.example", "-days", "2",
            "-addext", f"subjectAltName=IP:{self.address}"]  # fmt: skip
        key, certificate = self.data / "server.key", self.data / "server.crt"
        subprocess.run([*made, "-keyout", key, "-out", certificate], check=True, capture_output=True)
        for each in (key, certificate):
            each.chmod(0o600)
            shutil.chown(each, self.data.owner(), self.data.group())
        shutil.copy(certificate, self.folder / "root.crt")
        (self.folder / "root.crt").chmod(0o644)
        (self.data / "pg_hba.conf").write_text("local all all trust\nhostssl all all 127.0.0.0/8 scram-sha-256\n")
        with (self.data / "postgresql.conf").open("a") as settings:
            settings.write("ssl = on\n")
        self.administer("SELECT pg_reload_conf()")

    def administer(self, statement: str, database: str = "postgres") -> str:
        """Run a statement as the database administrator, and return what it gave."""
        command = ["psql", "-X", "-At", "-v", "ON_ERROR_STOP=1", "-d", database, "-c", statement]
        return subprocess.run(
            command, env=self.administrator, capture_output=True, text=True, check=True
        ).stdout.strip()

    @property
    def administrator(self) -> dict[str, str]:
        """The environment of the database administrator."""
        return self._plain() | {"PGHOST": self.socket, "PGUSER": "undergrid"}

    def login(self, person: str) -> None:
        """Give a person a login with a password, and a desk."""
        self.sit(person)
        self.administer(f"CREATE ROLE {person} LOGIN PASSWORD '{self.passwords[person]}'")

    def sit(self, person: str) -> None:
        """Give a person a home with a password file, and a profile that knows the plugin."""
        self.passwords[person] = secrets.token_hex(8)
        home = self.folder / person
        (home / PROFILE).parent.mkdir(parents=True)
        (home / PROFILE).write_text("[PythonPlugins]\nundergrid=true\n")
        file = home / ".pgpass"
        file.write_text(f"{self.address}:*:*:{person}:{self.passwords[person]}\n")
        file.chmod(0o600)
        lend_engine(home)

    def knows(self, person: str, lines: str) -> None:
        """Add lines to a person's profile."""
        with (self.folder / person / PROFILE).open("a") as settings:
            settings.write(lines)

    def desk(self, person: str) -> dict[str, str]:
        """The environment of a person: no secret in it, the password stands in the person's own file."""
        home = self.folder / person
        return self._plain() | {
            "HOME": str(home), "UNDERGRID_HOME": str(home), "QGIS_CUSTOM_CONFIG_PATH": str(home),
            "QGIS_PLUGINPATH": str(self.folder / "links"), "QT_QPA_PLATFORM": "offscreen",
            "PGSERVICEFILE": str(self.services), "PGUSER": person, "PGPASSFILE": str(home / ".pgpass"),
            "PGSSLROOTCERT": str(self.folder / "root.crt"),
        }  # fmt: skip

    def start(self, person: str, algorithm: str, **inputs: object) -> subprocess.Popen[str]:
        """Start an algorithm at a person's desk."""
        process = subprocess.Popen(
            ["qgis_process", "run", algorithm, "-"], env=self.desk(person), text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip
        process.stdin.write(json.dumps({"inputs": {"STORE": "river_city", **inputs}}))
        process.stdin.close()
        process.stdin = None
        return process

    def run(self, person: str, algorithm: str, **inputs: object) -> Ran:
        """Run an algorithm at a person's desk."""
        return ended(self.start(person, algorithm, **inputs))

    def private_store(self, person: str, verb: str) -> None:
        """Let a person's private server start, made where it is missing, or stop."""
        variables = self.desk(person)
        if verb == "start":
            made = ["qgis_process", "run", "undergrid:createstore", "--NAME=Old town", "--CENTRAL_MERIDIAN=106.5"]
            subprocess.run(made, env=variables, capture_output=True, check=True)
        else:
            stop = [self.python, "-m", "undergrid.core.store", "stop"]
            subprocess.run(stop, env=variables, capture_output=True, check=True)

    def _plain(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PG"))}
        return kept | {"PYTHONPATH": str(self.folder / "links"), "PYTHONSAFEPATH": "1"}


def ended(process: subprocess.Popen[str]) -> Ran:
    """Wait for an algorithm and return what it gave."""
    said, complained = process.communicate(timeout=LONGEST_S)
    results = json.loads(said).get("results", {}) if said.startswith("{") else {}
    return Ran(process.returncode, results, said + complained)


@contextmanager
def some_bureau(python: str) -> Iterator[Bureau]:
    """Yield a bureau with a server that runs and nobody in it yet."""
    folder = server_folder("ug-week-")
    (folder / "links").mkdir()
    (folder / "links" / "undergrid").symlink_to(ROOT)
    address = f"127.{secrets.randbelow(200) + 20}.{secrets.randbelow(250)}.{secrets.randbelow(250) + 2}"
    made = Bureau(folder, address, python)
    made.server("start")
    made.encrypt()
    yield made
    made.server("stop")
    shutil.rmtree(folder)
