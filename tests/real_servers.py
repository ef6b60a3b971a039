"""Real pygeoapi, pycsw and bagit, in an environment of their own, from the hashes in locks/services.txt."""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from undergrid.processing import engine_environment

LOCK = engine_environment.ROOT / "locks" / "services.txt"
PYCSW = "from wsgiref.simple_server import make_server as m; from pycsw.wsgi import application as a; import sys; "
PYCSW += "m('127.0.0.1', int(sys.argv[1]), a).serve_forever()"
PYGEOAPI = "from pygeoapi.flask_app import APP; import sys; APP.run('127.0.0.1', int(sys.argv[1]))"
PATIENCE_S = 60


def environment() -> Path:
    """Return the folder of the servers' programs, made when it is not there; skip where it cannot be made."""
    place = Path(os.environ.get("UNDERGRID_SERVICES", engine_environment.home() / "services"))
    stamp, wanted = place / "lock.sha256", hashlib.sha256(LOCK.read_bytes()).hexdigest()
    place.parent.mkdir(parents=True, exist_ok=True)
    with place.with_suffix(".lock").open("w") as one_at_a_time:
        fcntl.flock(one_at_a_time, fcntl.LOCK_EX)
        if not (stamp.is_file() and stamp.read_text() == wanted):
            shutil.rmtree(place, ignore_errors=True)
            _install(place)
            stamp.write_text(wanted)
    return place / "bin"


def _install(place: Path) -> None:
    subprocess.run([engine_environment.base_python(), "-m", "venv", str(place)], check=True)
    options = ["--quiet", "--no-input", "--only-binary", ":all:", "--require-hashes", "--requirement", str(LOCK)]
    done = subprocess.run(
        [str(place / "bin" / "python"), "-m", "pip", "install", *options], capture_output=True, text=True, check=False
    )
    if done.returncode:
        pytest.skip(f"the servers could not be installed: {done.stderr.strip().splitlines()[-1]}")


def free_port() -> int:
    """Return a port of this machine that nobody listens at."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def asked(address: str, body: bytes | None = None) -> str:
    """Return what a service answers, its refusals too."""
    where = urlsplit(address)
    connection = HTTPConnection(str(where.hostname), where.port, timeout=60)
    with closing(connection):
        headers = {} if body is None else {"Content-Type": "text/xml"}
        path = f"{where.path or '/'}?{where.query}" if where.query else where.path or "/"
        connection.request("GET" if body is None else "POST", path, body, headers)
        return connection.getresponse().read().decode("utf-8", errors="replace")


def _clean() -> dict[str, str]:
    """Return this process's environment without what would lead the servers to our libraries."""
    return {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PROJ", "GDAL"))}


@contextmanager
def running(command: list[str], first: str, variables: dict[str, str]) -> Iterator[None]:
    """Start a server and wait until it answers its first question; end it afterwards."""
    with subprocess.Popen(
        command, env=_clean() | variables, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as server:
        try:
            end = time.monotonic() + PATIENCE_S
            while True:
                try:
                    asked(first)
                    break
                except (OSError, HTTPException):
                    assert server.poll() is None, f"{command[0]} ended"
                    assert time.monotonic() < end, f"{command[0]} does not answer"
                    time.sleep(0.2)
            yield
        finally:
            server.terminate()


@contextmanager
def pygeoapi(configuration: str, port: int, folder: Path) -> Iterator[str]:
    """Serve a configuration by pygeoapi, as its manual says: the document of its interface first, then the server."""
    programs, document = environment(), folder / "openapi.yml"
    variables = {"PYGEOAPI_CONFIG": configuration, "PYGEOAPI_OPENAPI": str(document), "NO_PROXY": "*"}
    for words in (["config", "validate", "-c", configuration], ["openapi", "generate", configuration, "-of", document]):
        subprocess.run(
            [programs / "pygeoapi", *words], env=_clean() | variables, check=True, capture_output=True, cwd=folder
        )
    address = f"http://127.0.0.1:{port}"
    with running([str(programs / "python"), "-c", PYGEOAPI, str(port)], address, variables):
        yield address


@contextmanager
def pycsw(configuration: str, records: str, port: int) -> Iterator[str]:
    """Serve a configuration by pycsw, as its manual says: the database first, the records, then the server."""
    programs = environment()
    admin = [str(programs / "python"), str(programs / "pycsw-admin.py"), "-f", configuration]
    for words in (["-c", "setup_db"], ["-c", "load_records", "-p", records]):
        subprocess.run([*admin, *words], check=True, capture_output=True)
    address = f"http://127.0.0.1:{port}/"
    with running([str(programs / "python"), "-c", PYCSW, str(port)], address, {"PYCSW_CONFIG": configuration}):
        yield address
