"""Lock every library that the engine gets: versions, indirect ones too, and the hashes of their wheels.

``./run lock`` reads the pins of ``setup.cfg``, resolves them for every system and Python at once (uv), and writes
``locks/engine.txt``, ``locks/dev.txt`` (what only developers get), ``locks/services.txt`` (servers that tests ask, in
an environment of their own) and ``locks/engine.cdx.json``, the bill of materials that the plugin's zip carries
(CycloneDX 1.6). ``--check`` needs no network: it says where the locks no longer hold what
``setup.cfg`` asks for, and is part of ``./run lint``. Source distributions are never locked: nothing is built on a
user's machine. No file names the registry: a person's pip has its own.
"""

from __future__ import annotations

import argparse
import configparser
import importlib.metadata
import json
import re
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ROOT / "locks"
BILL = LOCKS / "engine.cdx.json"
PYTHONS = ("311", "312", "313", "314")
SYSTEMS = {
    "Linux x86_64": r"manylinux\w*_x86_64",
    "Linux aarch64": r"manylinux\w*_aarch64",
    "Windows x86_64": r"win_amd64",
    "macOS arm64": r"macosx_\w+_(arm64|universal2)",
    "macOS x86_64": r"macosx_\w+_(x86_64|universal2|intel)",
}
APART = ("services",)
"""Extras that are not installed beside the engine's libraries and keep none of their versions."""
COMMENT = "# Made by ./run lock from setup.cfg, for pip's --require-hashes. Not written by hand."


class LockFailed(RuntimeError):
    """The versions could not be resolved, or what came back is not what this program reads."""


@dataclass(frozen=True)
class Locked:
    """One library: its requirement as pip reads it, its hashes, and who asks for it."""

    name: str
    version: str
    requirement: str
    hashes: tuple[str, ...]
    asked_by: tuple[str, ...]
    systems_without: tuple[str, ...]


def normal(name: str) -> str:
    """Return a library's name as registries compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def declared(extra: str | None = None) -> list[str]:
    """Return the pinned requirements that ``setup.cfg`` declares, or those of one extra."""
    read = configparser.ConfigParser()
    read.read(ROOT / "setup.cfg", encoding="utf-8")
    block = read["options.extras_require"][extra] if extra else read["options"]["install_requires"]
    lines = (line.strip().replace(" ", "") for line in block.splitlines())
    return [line for line in lines if line and not line.startswith("#")]


def extras() -> list[str]:
    """Return the extras that ``setup.cfg`` declares."""
    read = configparser.ConfigParser()
    read.read(ROOT / "setup.cfg", encoding="utf-8")
    return list(read["options.extras_require"])


# --- resolving -------------------------------------------------------------------------------------------------


def resolve(requirements: Iterable[str], pinned: Iterable[Locked] = ()) -> list[Locked]:
    """Return every library that the requirements need, on any system; ``pinned`` ones keep their versions."""
    with tempfile.TemporaryDirectory() as folder:
        asked, kept, lock = (Path(folder) / name for name in ("asked.in", "kept.txt", "pylock.toml"))
        asked.write_text("\n".join(requirements), encoding="utf-8")
        kept.write_text("\n".join(re.sub(r"\[.*?\]", "", library.requirement) for library in pinned), encoding="utf-8")
        options = [str(asked), "--constraint", str(kept), "--no-header"]
        lines = _compile([*options, "--annotation-style", "line"]).splitlines()
        _compile([*options, "--format", "pylock.toml", "--output-file", str(lock)])
        packages = tomllib.loads(lock.read_text(encoding="utf-8"))["packages"]
    wheels = {(normal(package["name"]), package["version"]): package.get("wheels", []) for package in packages}
    return [_locked(line, wheels) for line in lines if line and not line.startswith("#")]


def _compile(options: list[str]) -> str:
    command = [str(Path(sys.executable).parent / "uv"), "pip", "compile", "--universal", "--only-binary", ":all:"]
    done = subprocess.run(
        [*command, "--python-version", f"3.{PYTHONS[0][1:]}", *options], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise LockFailed(done.stderr.strip())
    return done.stdout


def _locked(line: str, wheels: dict[tuple[str, str], list[dict[str, Any]]]) -> Locked:
    """Read one line of uv's list, ``name[extra]==version ; marker # via who``, and put its wheels to it."""
    requirement, _sign, comment = (part.strip() for part in line.partition("# via"))
    found = re.match(r"([\w.-]+)(?:\[[\w,.-]+\])?==(\S+)", requirement)
    if found is None:
        raise LockFailed(f"not a pinned requirement: {line}")
    name, version = normal(found[1]), found[2]
    files = [file for file in wheels[name, version] if _fits_some_system(_file_name(file))]
    if not files:
        raise LockFailed(f"{name} {version} has no wheel that a supported Python takes")
    hashes = sorted({file["hashes"]["sha256"] for file in files})
    asked_by = tuple(
        sorted(normal(who.strip()) for who in comment.split(",") if not who.strip().endswith((".in", "txt")))
    )
    without = () if ";" in requirement else _systems_without([_file_name(file) for file in files])
    return Locked(name, version, requirement, tuple(hashes), asked_by, without)


def _file_name(wheel: dict[str, Any]) -> str:
    return str(wheel.get("name") or wheel["url"].rsplit("/", 1)[1])


def _fits_some_system(wheel: str) -> bool:
    return any(_fits(wheel, system, python) for system in SYSTEMS for python in PYTHONS)


def _fits(wheel: str, system: str, python: str) -> bool:
    """Return whether a wheel, by the tags in its name, can be installed on a system into a CPython."""
    *_start, pythons, interfaces, platforms = wheel.removesuffix(".whl").split("-")
    on = any(platform == "any" or re.fullmatch(SYSTEMS[system], platform) for platform in platforms.split("."))
    for tag in pythons.split("."):
        is_pure = tag == "py3" or (tag.startswith("py3") and int(tag[2:]) <= int(python))
        is_stable = "abi3" in interfaces.split(".") and tag.startswith("cp3") and int(tag[2:]) <= int(python)
        is_own = tag == f"cp{python}" and {f"cp{python}", "none"} & set(interfaces.split("."))
        if on and (is_stable or is_own or (is_pure and "none" in interfaces.split("."))):
            return True
    return False


def _systems_without(wheels: list[str]) -> tuple[str, ...]:
    return tuple(
        f"{system} Python 3.{python[1:]}"
        for system in SYSTEMS
        for python in PYTHONS
        if not any(_fits(wheel, system, python) for wheel in wheels)
    )


# --- writing ---------------------------------------------------------------------------------------------------


def text_of(libraries: list[Locked]) -> str:
    """Return the lock as pip reads it, with the systems that lack a wheel told at its top."""
    lines = [COMMENT]
    for library in libraries:
        if library.systems_without:
            lines.append(f"# {library.name} has no wheel for {', '.join(library.systems_without)}")
    for library in libraries:
        lines.append(" \\\n    ".join([library.requirement, *(f"--hash=sha256:{value}" for value in library.hashes)]))
    return "\n".join(lines) + "\n"


def bill_of(libraries: list[Locked], version: str) -> dict[str, Any]:
    """Return the CycloneDX bill of materials of the plugin with its engine."""
    own = f"undergrid@{version}"
    needs: dict[str, list[str]] = {library.name: [] for library in libraries}
    direct = []
    for library in libraries:
        for who in library.asked_by:
            needs[who].append(_address(library))
        if library.name in {normal(re.split(r"[\[=]", line)[0]) for line in declared()}:
            direct.append(_address(library))
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application", "bom-ref": own, "name": "undergrid", "version": version,
                "licenses": [{"expression": "GPL-2.0-or-later"}],
            }
        },
        "components": [_component(library) for library in libraries],
        "dependencies": [
            {"ref": own, "dependsOn": direct},
            *({"ref": _address(library), "dependsOn": sorted(needs[library.name])} for library in libraries),
        ],
    }  # fmt: skip


def _address(library: Locked) -> str:
    return f"pkg:pypi/{library.name}@{library.version}"


def _component(library: Locked) -> dict[str, Any]:
    component = {
        "type": "library", "bom-ref": _address(library), "name": library.name, "version": library.version,
        "purl": _address(library),
    }  # fmt: skip
    return component | ({"licenses": [licence]} if (licence := _licence(library.name)) else {})


def _licence(name: str) -> dict[str, Any] | None:
    """Return the licence that an installed library declares; none for one that this system does not take."""
    try:
        told = importlib.metadata.metadata(name)
    except importlib.metadata.PackageNotFoundError:
        return None
    if expression := told.get("License-Expression"):
        return {"expression": expression}
    classes = [line.split(" :: ")[-1] for line in told.get_all("Classifier") or () if line.startswith("License ::")]
    return {"license": {"name": classes[0]}} if classes else None


def write() -> None:
    """Resolve everything and write the locks and the bill of materials."""
    LOCKS.mkdir(exist_ok=True)
    engine = resolve(declared())
    (LOCKS / "engine.txt").write_text(text_of(engine), encoding="utf-8")
    for extra in extras():
        if extra in APART:
            more = resolve(declared(extra))
        else:
            both = resolve([*declared(), *declared(extra)], engine)
            more = [library for library in both if library.name not in {known.name for known in engine}]
        (LOCKS / f"{extra}.txt").write_text(text_of(more), encoding="utf-8")
    BILL.write_text(json.dumps(bill_of(engine, own_version()), indent=1) + "\n", encoding="utf-8")


def own_version() -> str:
    """Return the version that ``setup.cfg`` declares."""
    read = configparser.ConfigParser()
    read.read(ROOT / "setup.cfg", encoding="utf-8")
    return read["metadata"]["version"]


# --- checking, without a network -------------------------------------------------------------------------------


def pins_of(text: str) -> set[tuple[str, str]]:
    """Return the names and versions that a lock holds; a name may have two, for two Pythons."""
    found = re.findall(r"^([\w.-]+)(?:\[[\w,.-]+\])?==([^\s;\\]+)", text, flags=re.MULTILINE)
    return {(normal(name), version) for name, version in found}


def faults() -> Iterator[str]:
    """Yield where the locks and the bill no longer hold what ``setup.cfg`` asks for."""
    engine = (LOCKS / "engine.txt").read_text(encoding="utf-8")
    for extra in (None, *extras()):
        file = f"{extra or 'engine'}.txt"
        text = (LOCKS / file).read_text(encoding="utf-8")
        held = pins_of(text) if extra in APART else pins_of(engine) | pins_of(text)
        for line in declared(extra):
            name, version = re.sub(r"\[.*\]", "", line).split("==")
            if (normal(name), version) not in held:
                yield f"setup.cfg asks for {line}, which locks/{file} does not hold: ./run lock"
    bill = json.loads(BILL.read_text(encoding="utf-8"))
    if {(part["name"], part["version"]) for part in bill["components"]} != pins_of(engine):
        yield "locks/engine.cdx.json tells of other libraries than locks/engine.txt: ./run lock"
    if bill["metadata"]["component"]["version"] != own_version():
        yield "locks/engine.cdx.json is of another version than setup.cfg: ./run lock"


def main() -> int:
    """Write the locks, or check them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    if not parser.parse_args().check:
        write()
    found = list(faults())
    print("\n".join(found) or "The locks hold what setup.cfg asks for.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
