"""A QGIS application, and a throw-away home with a store and a QGIS profile of its own; nobody's own is touched."""

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsApplication, QgsSettings

from undergrid import classFactory
from undergrid.processing import engine_environment
from undergrid.tests.folders import server_folder

ROOT = Path(__file__).resolve().parent.parent
LONGEST_S = 300
WARM = Path(__file__).with_name("warm_qgis.py")
QGIS_PLUGINS = "/usr/share/qgis/python/plugins"
_through_the_tool: set[str] = set()
"""The algorithms that the real tool has run in this session."""


@cache
def _warm_qgis() -> subprocess.Popen[str]:
    """Start the warm QGIS of this session; it ends with it, when nobody can ask any more."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return subprocess.Popen(
        ["/usr/bin/python3", str(WARM)], env=kept | {"PYTHONPATH": QGIS_PLUGINS}, text=True,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
    )  # fmt: skip


def lend_engine(home: Path) -> None:
    """Let a throw-away home use this machine's engine with the kernels it has compiled; their names tell sources."""
    kernels = engine_environment.home() / "kernels"
    kernels.mkdir(exist_ok=True)
    (home / "kernels").symlink_to(kernels)
    (home / "engine").symlink_to(engine_environment.folder())


@pytest.fixture(scope="session")
def qgis() -> Iterator[QgsApplication]:
    """A QGIS without a window, with this machine's engine and nothing else that anybody ever kept on it."""
    with tempfile.TemporaryDirectory(prefix="undergrid-") as folder, pytest.MonkeyPatch.context() as environment:
        Path(folder).chmod(0o755)  # the server of a private store never runs as root
        lend_engine(Path(folder))
        profile = str(Path(folder) / "qgis")
        environment.setenv("UNDERGRID_HOME", folder)
        environment.setenv("QGIS_CUSTOM_CONFIG_PATH", profile)  # QGIS heeds it more than the folder it is given
        application = QgsApplication([], False, profile)
        application.initQgis()
        assert QgsSettings().fileName().startswith(folder), QgsSettings().fileName()
        yield application
        application.exitQgis()


@pytest.fixture(scope="session")
def provider(qgis: QgsApplication) -> Iterator[Any]:
    """The provider, offered as ``qgis_process`` has it: without a window."""
    plugin = classFactory(None)
    plugin.initProcessing()
    yield plugin.provider
    plugin.unload()


@dataclass(frozen=True)
class Ran:
    """What one call of ``qgis_process run`` gave."""

    code: int
    results: dict[str, Any]
    said: str


@dataclass(frozen=True)
class Home:
    """A folder for everything Undergrid keeps: this machine's engine, a store and a profile of its own."""

    folder: Path
    links: Path

    @property
    def variables(self) -> dict[str, str]:
        """Return the environment in which QGIS uses this home."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PG"))}
        return kept | {
            "UNDERGRID_HOME": str(self.folder),
            "QGIS_PLUGINPATH": str(self.links),
            "QGIS_CUSTOM_CONFIG_PATH": str(self.folder / "qgis"),
            "QT_QPA_PLATFORM": "offscreen",
        }

    def qgis_process(self, *arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
        """Call QGIS's real batch tool."""
        return subprocess.run(
            ["qgis_process", *arguments], env=self.variables, input=given, capture_output=True, text=True,
            timeout=LONGEST_S, check=False,
        )  # fmt: skip

    def run(self, algorithm: str, **inputs: Any) -> Ran:
        """Run one algorithm through ``qgis_process``, and from its second time on in a warm QGIS (``warm_qgis.py``).

        Whatever file or folder a run that calls itself good names as its result is there: held for every test.
        """
        if algorithm in _through_the_tool:
            code, said, more = self.warm(algorithm, inputs)
        else:
            _through_the_tool.add(algorithm)
            done = self.qgis_process("run", algorithm, "-", given=json.dumps({"inputs": inputs}))
            code, said, more = done.returncode, done.stdout, done.stderr
        results = json.loads(said).get("results", {}) if said.startswith("{") else {}
        if code == 0:
            paths = [text.split("|", 1)[0] for text in results.values() if isinstance(text, str) and text[:1] == "/"]
            gone = [path for path in paths if not Path(path).exists()]
            assert not gone, f"{algorithm} names {gone} and says it went well:\n{more}"
        return Ran(code, results, said + more)

    def warm(self, algorithm: str, inputs: dict[str, Any]) -> tuple[int, str, str]:
        """Run one algorithm in a QGIS whose libraries are loaded; return its code, output and messages."""
        with tempfile.TemporaryDirectory() as folder:
            out, err = Path(folder) / "out", Path(folder) / "err"
            asked = {"algorithm": algorithm, "inputs": inputs, "out": str(out), "err": str(err)}
            server = _warm_qgis()
            print(json.dumps(asked | {"environment": self.variables}), file=server.stdin, flush=True)
            code = json.loads(server.stdout.readline())["code"]
            return code, out.read_text(encoding="utf-8"), err.read_text(encoding="utf-8", errors="replace")

    def engine(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Call the engine's Python with this home."""
        variables = self.variables | {"PYTHONPATH": str(self.links), "PYTHONSAFEPATH": "1"}
        command = [str(engine_environment.python()), *arguments]
        return subprocess.run(command, env=variables, capture_output=True, text=True, timeout=LONGEST_S, check=True)


@contextmanager
def some_home(plugin: Path = ROOT) -> Iterator[Home]:
    """A home without a store, for the plugin in a folder.

    It is open to all: the server of a private store never runs as root.
    """
    folder = server_folder("undergrid-")
    lend_engine(folder)
    links = folder / "links"
    links.mkdir()
    (links / "undergrid").symlink_to(plugin)
    made = Home(folder, links)
    made.qgis_process("plugins", "enable", "undergrid")
    yield made
    made.engine("-m", "undergrid.core.store", "stop")
    shutil.rmtree(folder)


@pytest.fixture(scope="session")
def home() -> Iterator[Home]:
    """The home that the tests share; it has no store until one of them asks for ``store_home``."""
    with some_home() as made:
        yield made


@pytest.fixture
def empty_home() -> Iterator[Home]:
    """A home of one test's own."""
    with some_home() as made:
        yield made


@pytest.fixture(scope="session")
def store_home(home: Home) -> Home:
    """A home with a private store, made as a person makes it: by the algorithm."""
    made = home.run("undergrid:createstore", NAME="Trial district", CENTRAL_MERIDIAN=106.5)
    assert made.code == 0, made.said
    return home


@pytest.fixture
def run_algorithm(store_home: Home) -> Callable[..., Ran]:
    """Run an algorithm through the real ``qgis_process`` on a private store: ``run_algorithm("undergrid:x", A=1)``."""
    return store_home.run
