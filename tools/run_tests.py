"""Run tests in the Python that each of them needs, on every core: ``./run test [ROOM | PATH | PYTEST OPTION ...]``.

Without arguments everything runs: the engine's tests on as many workers as there are cores, and beside them QGIS's in
two parts, the desktop and the algorithms, since each of them for long waits for what it started.
``./run test flood`` runs what belongs to the room ``flood`` on both sides; a path or a ``path::test`` runs in the right
Python. The first side's output comes as it arises, each other's when that is whole, so that all can be read. Each ends
with pytest's own closing line; the exit code is 0 only when every side that ran passed. A test that does not end
fails by setup.cfg's ``timeout``, and shows before that where each of its threads stands; the long forms have no limit.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TESTS = ROOT / "tests"
NEEDS_QGIS = {"processing", "plugins", "desktop"}
QGIS_PARTS = {"QGIS's Python: the desktop": ["tests/desktop", "tests/plugins"], "QGIS's Python": ["tests/processing"]}
NO_TESTS = 5
SLOWEST = ["--durations=10", "--durations-min=0.5"]
LONGEST_S = 75 * 60
"""Twice what all takes: a side that still runs then is ended, so that what it found is told before others give up."""
PATIENCE_S = 60


class UnknownRoom(ValueError):
    """No folder and no file of tests belongs to a room of that name."""


def rooms() -> list[str]:
    """Return the rooms that have tests: the folders of tests/, and those that they hold in QGIS's part."""
    folders = [*TESTS.iterdir(), *(inner for side in NEEDS_QGIS for inner in (TESTS / side).iterdir())]
    return sorted({each.name for each in folders if each.is_dir() and each.name[0] not in "._"})


def paths_of(room: str) -> list[str]:
    """Return the folders and files of tests that belong to a room, below the root."""
    patterns = (room, f"{room}_*/", f"*/{room}", f"*/test_{room}.py", f"*/test_{room}_*.py")
    found = sorted({path for pattern in patterns for path in TESTS.glob(pattern)})
    outer = [path for path in found if not any(other in path.parents for other in found)]
    if not outer:
        raise UnknownRoom(f"no tests of a room {room!r}; there are {', '.join(rooms())}")
    return [str(path.relative_to(ROOT)) for path in outer]


def needs_qgis(path: str) -> bool:
    """Return whether a path or test below the root runs in QGIS's Python."""
    inner = Path(path.split("::", maxsplit=1)[0]).resolve().relative_to(TESTS).parts
    return bool(inner) and inner[0] in NEEDS_QGIS


def sort_out(arguments: Iterable[str]) -> tuple[list[str], list[str], list[str]]:
    """Return what is asked for as the engine's paths, QGIS's paths, and pytest's options.

    What follows an option that takes a value (``-k clean``) is one of pytest's words, unless it is a path.
    """
    engine: list[str] = []
    qgis: list[str] = []
    options: list[str] = []
    for argument in arguments:
        is_path = Path(argument.split("::")[0]).exists() and "/" in argument
        is_value = bool(options) and options[-1] in {"-k", "-m", "-n", "-p", "-o", "-c", "--dist", "--maxfail"}
        if argument.startswith("-") or (is_value and not is_path):
            options.append(argument)
            continue
        for path in [argument] if is_path else paths_of(argument):
            (qgis if needs_qgis(path) else engine).append(path)
    return engine, qgis, options


def commands(arguments: list[str]) -> dict[str, tuple[list[str], dict[str, str]]]:
    """Return, by the name of its side, each command to run with its environment."""
    engine, qgis, options = sort_out(arguments)
    is_whole = not engine and not qgis
    options = options if any("::" in path for path in (*engine, *qgis)) else [*SLOWEST, *options]
    both = os.environ | {"PYTHONPATH": os.environ["UNDERGRID_LINKS"], "PYTHONSAFEPATH": "1"}
    found = {}
    if engine or is_whole:
        workers = ["-n", str(os.cpu_count() or 1), "--dist", "worksteal"] if is_whole and "-n" not in options else []
        command = [os.environ["UNDERGRID_ENGINE"], "-m", "pytest", *workers, *options, *engine]
        found["the engine's environment"] = (command, both)
    for name, paths in (QGIS_PARTS if is_whole else {"QGIS's Python": qgis}).items():
        if paths:
            command = ["/usr/bin/python3", "-m", "pytest", *options, *paths]
            found[name] = (command, both | {"QT_QPA_PLATFORM": "offscreen"})
    return found


def run(asked: dict[str, tuple[list[str], dict[str, str]]]) -> dict[str, int]:
    """Run the sides together, the first one's output as it comes, the others' behind it; return the exit codes."""
    codes, until_s = {}, time.monotonic() + LONGEST_S
    is_long = "UNDERGRID_LONG_TESTS" in os.environ  # hours, as many as they need
    with contextlib.ExitStack() as open_files:
        started = {}
        for name, (command, variables) in asked.items():
            output = open_files.enter_context(tempfile.TemporaryFile()) if started else None
            process = subprocess.Popen(command, env=variables, cwd=ROOT, stdout=output, stderr=output)
            open_files.callback(end, process)
            started[name] = (process, output)
        print(f"Tests in {next(iter(started))}", flush=True)
        for name, (process, output) in started.items():
            try:
                codes[name] = process.wait(timeout=None if is_long else max(until_s - time.monotonic(), 0.0))
            except subprocess.TimeoutExpired:
                print(f"Not over after {LONGEST_S // 60} minutes, and ended: {name}", flush=True)
                end(process)
                codes[name] = 1
            if output is not None:
                print(f"Tests in {name}", flush=True)
                output.seek(0)
                shutil.copyfileobj(output, sys.stdout.buffer)
                sys.stdout.flush()
    return codes


def end(process: subprocess.Popen[bytes]) -> None:
    """End a side that still runs, as after an interruption: pytest then takes its servers down."""
    if process.poll() is None:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(timeout=PATIENCE_S)
        except subprocess.TimeoutExpired:  # it hangs where no signal of Python's is heard
            process.kill()
            process.wait()


def verdict(codes: dict[str, int], is_narrowed: bool) -> int:
    """Return the exit code for all: a side without tests counts as passed where options narrowed them."""
    failed = [max(code, 1) for code in codes.values() if code and not (is_narrowed and code == NO_TESTS)]
    return max(failed, default=NO_TESTS if all(codes.values()) else 0)


def main(arguments: list[str]) -> int:
    """Run what is asked for."""
    try:
        asked = commands(arguments)
    except UnknownRoom as unknown:
        print(unknown, file=sys.stderr)
        return 2
    return verdict(run(asked), is_narrowed=bool(arguments))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
