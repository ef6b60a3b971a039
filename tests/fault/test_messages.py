"""What a person is told who cannot get in, or is kept waiting: each by its cause, not a wrong login for all."""

from __future__ import annotations

import os
import secrets
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from undergrid.core.kernel.errors import StoreError
from undergrid.core.kernel.task import Call
from undergrid.core.store.connection import Store, open_store
from undergrid.core.store.embedded import FAST_AND_LOOSE, Cluster
from undergrid.core.store.errors import Held
from undergrid.core.store.lifecycle import upgrade_store
from undergrid.core.store.roles import Role
from undergrid.tests.folders import server_folder
from undergrid.tests.store.logins import Logins, people, person_of
from undergrid.tests.store.server_fixtures import HBA, Server, bureau

__all__ = ["bureau", "people"]


def told(keywords: dict[str, str]) -> str:
    with pytest.raises(StoreError) as refused, open_store(keywords):
        pass
    assert refused.value.text.zh != refused.value.text.en
    assert refused.value.remedy.en
    assert refused.value.remedy.zh
    return refused.value.text.en


@pytest.fixture(scope="module")
def encrypted() -> Iterator[dict[str, str]]:
    """A server with TLS and a certificate of its own making, on an address of this machine that nobody else uses."""
    folder = server_folder("ug-tls-")
    address = f"127.{secrets.randbelow(200) + 20}.{secrets.randbelow(250)}.{secrets.randbelow(250) + 2}"
    server = Cluster(folder / "store", (*FAST_AND_LOOSE.items(), ("listen_addresses", address)))
    server.start()
    server.stop()
    key, certificate = server.data / "server.key", server.data / "server.crt"
    made = ["openssl", "req", "-new", "-x509", "-nodes", "-subj", "/CN=city", "-days", "2"]
    subprocess.run([*made, "-keyout", key, "-out", certificate], check=True, capture_output=True)
    for each in (key, certificate):
        each.chmod(0o600)
        shutil.chown(each, server.data.owner(), server.data.group())
    with (server.data / "postgresql.conf").open("a") as settings:
        settings.write("ssl = on\n")
    with (server.data / "pg_hba.conf").open("a") as entries:
        entries.write("hostssl all all 127.0.0.0/8 trust\n")
    server.start()
    yield {"host": address, "port": "5432", "dbname": "postgres", "user": "undergrid", "own": str(certificate)}
    server.stop()
    shutil.rmtree(folder)


def test_a_server_without_encryption_that_is_asked_for_it(cluster: Cluster, template: str):
    address = f"127.{secrets.randbelow(200) + 20}.{secrets.randbelow(250)}.{secrets.randbelow(250) + 2}"
    folder = server_folder("ug-plain-")
    server = Cluster(folder / "store", (*FAST_AND_LOOSE.items(), ("listen_addresses", address)))
    server.start()
    try:
        asked = {"host": address, "port": "5432", "dbname": "postgres", "user": "undergrid", "sslmode": "require"}
        assert "asks for encryption" in told(asked)
    finally:
        server.stop()
        shutil.rmtree(folder)


def test_certificates_that_are_missing_or_do_not_fit(encrypted: dict[str, str], tmp_path: Path):
    asked = {name: value for name, value in encrypted.items() if name != "own"}
    missing = {**asked, "sslmode": "verify-full", "sslrootcert": str(tmp_path / "nowhere.crt")}
    assert "certificate is missing or does not fit" in told(missing)
    other_name = {**asked, "sslmode": "verify-full", "sslrootcert": encrypted["own"]}
    assert "certificate is missing or does not fit" in told(other_name)
    assert "is empty" in told({**asked, "sslmode": "verify-ca", "sslrootcert": encrypted["own"]})


def test_who_is_not_on_the_servers_list(bureau: Server):
    bureau.login("outsider")
    entries = bureau.cluster.data / "pg_hba.conf"
    entries.write_text("local all outsider reject\n" + HBA)
    bureau.administer("postgres", "SELECT pg_reload_conf()")
    try:
        assert "pg_hba.conf" in told(bureau.keywords("outsider", "postgres"))
    finally:
        entries.write_text(HBA)
        bureau.administer("postgres", "SELECT pg_reload_conf()")


def test_a_password_that_is_missing_or_wrong(bureau: Server, monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setenv("PGPASSFILE", str(tmp_path / "none"))
    bureau.login("forgetful")
    known = bureau.keywords("forgetful", "postgres")
    assert "asks for a password" in told({**known, "password": ""})
    assert "refused the login" in told({**known, "password": "wrong"})


def test_a_service_that_no_file_defines(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    file = tmp_path / "services.conf"
    file.write_text("[city]\nhost=localhost\n")
    monkeypatch.setenv("PGSERVICEFILE", str(file))
    assert "no such service" in told({"service": "village"})
    monkeypatch.setenv("PGSERVICEFILE", str(tmp_path / "none"))
    assert "no such service" in told({"service": "village"})


def test_a_host_that_nobody_knows():
    assert "No computer of that name" in told({"host": "no-such-host.invalid", "dbname": "x", "user": "x"})


def test_a_server_without_a_free_connection(bureau: Server):
    bureau.login("late")
    bureau.administer("postgres", "ALTER ROLE late CONNECTION LIMIT 1")
    with psycopg.connect(**bureau.keywords("late", "postgres")):
        assert "no free connection" in told(bureau.keywords("late", "postgres"))


def test_a_server_that_stands_still_is_told_within_ten_seconds_or_so(record_property):
    """The server's processes are stopped, as a machine that hangs stops them: it takes the call, and says nothing."""
    folder = server_folder("ug-still-")
    server = Cluster(folder / "store", tuple(FAST_AND_LOOSE.items()))
    server.start()
    postmaster = int((server.data / "postmaster.pid").read_text().split("\n")[0])
    os.kill(postmaster, signal.SIGSTOP)
    try:
        began = time.monotonic()
        assert "does not answer" in told(server.keywords("postgres"))
        record_property("R6", f"a server that hangs is told after {time.monotonic() - began:.1f} s")
    finally:
        os.kill(postmaster, signal.SIGCONT)
        server.stop()
        shutil.rmtree(folder)


def test_who_holds_what_an_upgrade_waits_for_is_named(store: Store, people: Logins):
    with psycopg.connect(**people[Role.SURVEYOR], application_name="QGIS") as busy:
        busy.execute("SELECT count(*) FROM survey.point")
        with pytest.raises(Held) as refused:
            upgrade_store(Call(connection={**store.keywords}))
    said = refused.value.text
    assert f"{person_of(Role.SURVEYOR)} (QGIS) since 20" in said.en
    assert f"{person_of(Role.SURVEYOR)}（QGIS）" in said.zh
