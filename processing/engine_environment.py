"""The engine's Python environment: where it is, whether it is fit, how it is made and brought up to date.

Standard library only, and importable by path: ``./run`` calls this file before anything else exists, the plugin's
first page calls the same functions. Tried on Linux; the paths for Windows and macOS follow the rules of ``venv``
but could not be tried.
"""

from __future__ import annotations

import argparse
import configparser
import json
import os
import shutil
import signal
import subprocess  # nosec B404  (pip and venv are programs; arguments are lists, never a shell's)
import sys
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
STAMP = "undergrid-engine.json"
MEMORY, MEMORY_FILE = "UNDERGRID_MEMORY_MB", "engine-memory-mb.txt"
OLDEST_PYTHON = (3, 11)
LONGEST_COMPLAINT = 8  # lines
ROOTS_HOME = Path("/var/lib/undergrid")
FOR_ALL = ROOTS_HOME / "engine"
# What another program set for its own GDAL, PROJ or Python would break the engine's.
FOREIGN_VARIABLES = (
    "PYTHONPATH",
    "PYTHONHOME",
    "PYTHONSTARTUP",
    "PROJ_DATA",
    "PROJ_LIB",
    "GDAL_DATA",
    "GDAL_DRIVER_PATH",
)


# Those with machine code: they are what does not load on a system they were not built for.
NATIVE_LIBRARIES = ("numpy", "shapely", "pyproj", "rasterio", "pyogrio", "pyarrow", "numba", "psycopg", "swmm.toolkit")


@dataclass(frozen=True)
class Status:
    """Whether the engine's environment can be used; ``state`` is ready, missing, outdated or broken."""

    state: str
    python: Path
    detail: str = ""

    @property
    def is_ready(self) -> bool:
        return self.state == "ready"


Program = subprocess.Popen
PIPE = subprocess.PIPE


def start_program(command: list[str], **how: Any) -> Program[Any]:
    """Start a program of this machine: a list of arguments of our own, never a shell's words."""
    if how.get("shell"):
        raise ValueError("no program is started by a shell")
    return Program(command, **how)  # nosec B603  (a list of arguments of our own)


def run_program(command: list[str], **how: Any) -> int:
    """Run a program to its end, unheard, and return its code."""
    silent = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with start_program(command, **silent, **how) as process:
        return process.wait()


def own_group() -> dict[str, Any]:
    """Return what makes a program the head of a group of its own, so that it can be ended with its children."""
    if sys.platform == "win32":
        return {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW}
    return {"start_new_session": True}


class EnvironmentFailed(RuntimeError):
    """The environment could not be made; the message says at which step and what the step said last."""


def home() -> Path:
    """Return the folder for everything Undergrid keeps on this machine: environment, private store, logs."""
    if configured := os.environ.get("UNDERGRID_HOME"):
        return Path(configured)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local")) / "undergrid"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "undergrid"
    if os.geteuid() == 0:
        return ROOTS_HOME
    return Path(os.environ.get("XDG_DATA_HOME", Path.home() / ".local" / "share")) / "undergrid"


def own_folder() -> Path:
    """Return the folder of this user's own virtual environment, whether it exists or not."""
    return home() / "engine"


def folder() -> Path:
    """Return the folder of the virtual environment: one's own, or else the one that root made for all users.

    The latter (on Linux) has to be of the plugin's version, and writable by nobody but root and this user: who may
    write into it may run programs as everybody who uses it. A home that was named holds everything itself.
    """
    is_alone = "UNDERGRID_HOME" in os.environ or not sys.platform.startswith("linux") or own_folder().exists()
    return own_folder() if is_alone or not (_is_trusted(FOR_ALL) and _holds(FOR_ALL, ())) else FOR_ALL


def _is_trusted(place: Path) -> bool:
    """Return whether nobody but root and this user can change what lies there."""
    found = [each.stat() for each in (place.parent, place) if each.exists()]
    return len(found) == 2 and all(each.st_uid in {0, os.geteuid()} and not each.st_mode & 0o022 for each in found)


def _holds(place: Path, extras: Iterable[str]) -> bool:
    """Return whether an environment was finished and holds what ``setup.cfg`` and the locks ask for today."""
    stamp = place / STAMP
    if not stamp.exists():
        return False
    made = json.loads(stamp.read_text(encoding="utf-8"))
    return {*requirements(extras), *locked(extras)} <= set(made["requirements"])


def python() -> Path:
    """Return the engine's interpreter, whether it exists or not."""
    return interpreter(folder())


def interpreter(place: Path) -> Path:
    """Return the interpreter of a virtual environment."""
    return place / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def clean_variables() -> dict[str, str]:
    """Return this process's environment without what would lead the engine to foreign libraries."""
    kept = {name: value for name, value in os.environ.items() if name not in FOREIGN_VARIABLES}
    most_mb = memory_mb()
    said = {MEMORY: str(most_mb)} if most_mb and MEMORY not in kept else {}
    return kept | said | {"UNDERGRID_HOME": str(home())}


def memory_mb() -> int:
    """Return the most memory that an engine may take on this machine, MB, as somebody said here; 0 where nobody did."""
    file = home() / MEMORY_FILE
    said = file.read_text(encoding="utf-8").strip() if file.is_file() else ""
    return int(said) if said.isdecimal() else 0


def set_memory_mb(most_mb: int) -> None:
    """Keep the most memory that an engine may take from its next start on; 0 leaves it to the engine."""
    home().mkdir(parents=True, exist_ok=True)
    written = home() / (MEMORY_FILE + ".new")
    written.write_text(f"{most_mb}\n", encoding="utf-8")
    written.replace(home() / MEMORY_FILE)


def requirements(extras: Iterable[str] = ()) -> list[str]:
    """Return the pinned requirements that ``setup.cfg`` declares, with those of ``extras``."""
    declared = configparser.ConfigParser()
    declared.read(ROOT / "setup.cfg", encoding="utf-8")
    blocks = [declared["options"]["install_requires"]]
    blocks += [declared["options.extras_require"][extra] for extra in extras]
    lines = (line.strip() for block in blocks for line in block.splitlines())
    return [line.replace(" ", "") for line in lines if line and not line.startswith("#")]


def locks(extras: Iterable[str] = ()) -> list[Path]:
    """Return the files that pip installs from: every library, indirect ones too, with the hashes of its wheels."""
    return [ROOT / "locks" / f"{name}.txt" for name in ("engine", *extras)]


def locked(extras: Iterable[str] = ()) -> list[str]:
    """Return the pins of the locks, ``name==version`` with the Pythons and systems that a pin is for."""
    lines = (line for lock in locks(extras) for line in lock.read_text(encoding="utf-8").splitlines())
    return [line.removesuffix("\\").strip() for line in lines if line[:1].isalnum()]


def status(extras: Iterable[str] = ()) -> Status:
    """Return whether the environment exists and holds what ``setup.cfg`` and the locks ask for today."""
    place, extras = folder(), list(extras)
    found, stamp = interpreter(place), place / STAMP
    if not found.exists():
        return Status("missing", found, "The engine's environment has not been made yet.")
    if not stamp.exists():
        return Status("broken", found, "The engine's environment was not finished.")
    if not _holds(place, extras):
        return Status("outdated", found, "The engine's environment is older than the plugin.")
    return Status("ready", found, json.loads(stamp.read_text(encoding="utf-8"))["python"])


def base_python() -> str:
    """Return an interpreter to make the environment from: never QGIS's own executable."""
    if sys.platform == "win32":
        candidates = [Path(sys.base_prefix) / "python.exe", Path(sys.prefix) / "python3.exe"]
    else:
        candidates = [Path("/usr/bin/python3"), Path(sys.base_prefix) / "bin" / "python3"]
    found = next((str(path) for path in candidates if path.exists()), shutil.which("python3"))
    if found is None:
        raise EnvironmentFailed(f"No Python {'.'.join(map(str, OLDEST_PYTHON))} or newer was found on this machine.")
    return found


class EnvironmentCancelled(EnvironmentFailed):
    """The making or checking was stopped by the person who started it."""


def faults(is_cancelled: Callable[[], bool] = lambda: False) -> list[str]:
    """Return what is wrong with the libraries of a finished environment; empty when they fit and can be loaded."""

    def say_nothing(_fraction: float, _line: str) -> None:
        """Both programs are quick."""

    found = []
    for arguments in (["-m", "pip", "check"], ["-c", f"import {', '.join(NATIVE_LIBRARIES)}"]):
        try:
            _run([str(python()), "-I", *arguments], say_nothing, is_cancelled, (0.0, 1.0))
        except EnvironmentCancelled:
            raise
        except EnvironmentFailed as failed:
            found.append(str(failed))
    return found


def make(
    say: Callable[[float, str], None],
    *,
    wheels: Path | None = None,
    extras: Iterable[str] = (),
    is_cancelled: Callable[[], bool] = lambda: False,
) -> Status:
    """Make or update the environment, from the network or from a folder of wheels; return its status.

    pip takes only wheels, and only those whose hashes are locked: a changed file is refused, wherever it came from, and
    nothing is built on this machine. The stamp that makes the environment count as ready is written last, so an
    interrupted attempt is seen and repeated.
    """
    extras = list(extras)
    wanted = locked(extras)
    if status(extras).is_ready:
        return status(extras)
    place = own_folder()
    own = str(interpreter(place))
    place.parent.mkdir(parents=True, exist_ok=True)
    (place / STAMP).unlink(missing_ok=True)
    if not _can_install(own):
        say(0.0, "Making the engine's Python environment")
        _run([base_python(), "-m", "venv", "--clear", str(place)], say, is_cancelled, (0.0, 0.05))
    say(0.05, f"Installing {len(wanted)} libraries for the engine")
    _run([own, "-m", "pip", "install", *pip_options(wheels, extras)], say, is_cancelled, (0.05, 0.95))
    version = _run([own, "--version"], say, is_cancelled, (0.95, 1.0))
    written = place / (STAMP + ".new")
    written.write_text(
        json.dumps({"python": version, "requirements": [*requirements(extras), *wanted]}, indent=1),
        encoding="utf-8",
    )
    written.replace(place / STAMP)
    return status(extras)


def pip_options(wheels: Path | None, extras: Iterable[str]) -> list[str]:
    """Return how pip installs: wheels only, with hashes, from a folder where one is given."""
    options = ["--no-input", "--progress-bar", "off", "--only-binary", ":all:", "--require-hashes"]
    options += ["--no-index", "--find-links", str(wheels)] if wheels else []
    return options + [part for lock in locks(extras) for part in ("--requirement", str(lock))]


def _can_install(own: str) -> bool:
    """Return whether there is an environment that libraries can be installed into: it may have been broken off."""
    if not Path(own).exists():
        return False
    asked = [own, "-I", "-m", "pip", "--version"]
    return run_program(asked, env=clean_variables()) == 0


def _run(
    command: list[str],
    say: Callable[[float, str], None],
    is_cancelled: Callable[[], bool],
    span: tuple[float, float],
) -> str:
    """Run a program to its end, showing its lines as progress; return its last line."""
    process = start_program(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
        env=clean_variables(),
        stdin=subprocess.DEVNULL,
        start_new_session=True,  # venv and pip start programs of their own, which have to end with them
    )
    # A long download says nothing for a while: cancellation is looked at beside the lines, not between them.
    watch = threading.Thread(target=_kill_when_cancelled, args=(process, is_cancelled), daemon=True)
    watch.start()
    last, fraction = "", span[0]
    complaint: list[str] = []
    try:
        for line in process.stdout or ():
            last = line.strip() or last
            if complaint or line.startswith("ERROR"):  # pip's complaint, and the lines that say what about
                complaint.append(line.strip())
            fraction = min(fraction + (span[1] - span[0]) / 200, span[1])
            say(fraction, last)
        code = process.wait()
    finally:
        _end(process)
        watch.join()
        if process.stdout is not None:
            process.stdout.close()
    if is_cancelled():
        raise EnvironmentCancelled("Cancelled; the environment will be finished at the next attempt.")
    if code:
        told = " ".join(complaint[:LONGEST_COMPLAINT]) or last
        raise EnvironmentFailed(f"{' '.join(command[:4])} ... failed: {told}")
    return last


def _kill_when_cancelled(process: Program[str], is_cancelled: Callable[[], bool]) -> None:
    while process.poll() is None:
        if is_cancelled():
            _end(process)
            return
        time.sleep(0.1)


def _end(process: Program[str]) -> None:
    """End a program with all that it started, if it still runs."""
    if process.poll() is not None:
        return
    if sys.platform == "win32":
        tree = ["taskkill", "/T", "/F", "/PID", str(process.pid)]
        run_program(tree)
    else:
        os.killpg(process.pid, signal.SIGKILL)


def main() -> int:
    """Answer ``./run``: make the environment, or say how it stands."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("verb", choices=["make", "status"])
    parser.add_argument("--extra", action="append", default=[])
    parser.add_argument("--wheels", type=Path)
    arguments = parser.parse_args()
    if arguments.verb == "status":
        print(status(arguments.extra))
        return 0
    if status(arguments.extra).is_ready:
        return 0
    print(make(lambda _fraction, line: print(line, file=sys.stderr), wheels=arguments.wheels, extras=arguments.extra))
    return 0


if __name__ == "__main__":
    sys.exit(main())
