"""A bare system in a folder: made by debootstrap, entered with processes and mounts of its own, left without a trace.

Mirror, proxies and the index of Python's libraries are those of this machine's own configuration, read when a system is
made; none is written into the repository. Packages and wheels that were fetched are shared between the systems.
"""

from __future__ import annotations

import ast
import contextlib
import fcntl
import os
import re
import shlex
import shutil
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from undergrid.processing.engine_environment import home

APT = Path("/etc/apt")
KEYRING = "/usr/share/keyrings/debian-archive-keyring.gpg"
# What says where libraries come from; what else pip was told is not the new system's matter.
PIP_SAYS = {
    "index-url", "extra-index-url", "find-links", "no-index", "cert", "trusted-host", "proxy", "constraint",
    "timeout", "default-timeout",
}  # fmt: skip
PROXIES = ("http_proxy", "https_proxy", "no_proxy")
SHARED = {"packages": "var/cache/apt/archives", "wheels": "root/.cache/pip"}
STORE = "var/lib/undergrid/store"  # of the root's private store there
MACHINE = "opt/machine"  # copies of this machine's files that a system needs, such as the certificates pip is told


@dataclass(frozen=True)
class System:
    """A system to try: its name for people, Debian's name of it, and what it has from the backports."""

    title: str
    codename: str
    from_backports: tuple[str, ...] = ()


SYSTEMS = {
    "debian-12": System("Debian 12", "bookworm"),
    "debian-13": System("Debian 13", "trixie"),
    "debian-13-backports": System("Debian 13, backports", "trixie", ("qgis", "python3-qgis", "qgis-providers")),
}


class CannotBeMade(RuntimeError):
    """A system cannot be made here; the message says what is missing and what to do."""


@dataclass(frozen=True)
class Ran:
    """What a command in a system said, how it ended, and how long it took."""

    code: int
    output: str
    seconds: float


@dataclass(frozen=True)
class Place:
    """A system that was made: its folder, what of this machine is seen in it, and its variables."""

    folder: Path
    binds: dict[Path, str]
    variables: dict[str, str] = field(default_factory=dict)

    def run(self, name: str, command: str) -> Ran:
        """Run a command of the shell there; what it says is shown, and kept beside the system as ``NAME.log``."""
        started = time.monotonic()
        said = []
        with (self.folder.parent / f"{self.folder.name}.{name}.log").open("w", encoding="utf-8") as log:
            process = subprocess.Popen(
                entering(self, command), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL,
                text=True, encoding="utf-8", errors="replace",
            )  # fmt: skip
            try:
                for line in process.stdout or ():
                    said.append(line)
                    log.write(line)
                    log.flush()
                    print(line, end="", flush=True)
                code = process.wait()
            finally:
                process.kill()  # of a call that is broken off nothing goes on there
        return Ran(code, "".join(said), time.monotonic() - started)


def entering(place: Place, command: str) -> list[str]:
    """Return the command that enters a system: whatever it mounts or leaves running ends with it."""
    root = shlex.quote(str(place.folder))
    steps = ["set -e", f"mount --rbind /dev {root}/dev", f"mount --rbind /sys {root}/sys"]
    steps += [f"mount -t tmpfs tmpfs {root}/dev/shm"]  # noqa: S108  (the system's own, gone with it)
    steps += [f"mount -t proc proc {root}/proc"]
    for outer, inner in place.binds.items():
        target = shlex.quote(str(place.folder / inner))
        steps += [f"mkdir -p {target}", f"mount --bind {shlex.quote(str(outer))} {target}"]
    variables = " ".join(shlex.quote(f"{name}={value}") for name, value in place.variables.items())
    steps += [f"exec env -i {variables} chroot {root} sh -c {shlex.quote(command)}"]
    return ["unshare", "--mount", "--pid", "--fork", "--kill-child", "sh", "-c", "\n".join(steps)]


@contextlib.contextmanager
def one_at_a_time() -> Iterator[None]:
    """Wait until no other call is at work: apt takes a folder of packages for one system only."""
    place = home() / "compat"
    place.mkdir(parents=True, exist_ok=True)
    with (place / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def folder_of(name: str) -> Path:
    """Return the folder of a system."""
    return home() / "compat" / name


def remove(folder: Path) -> None:
    """Take a system away; nothing of this machine is mounted in it while no command runs there."""
    if folder.exists():
        shutil.rmtree(folder)


def mirrors(sources: Iterable[str], codename: str) -> dict[str, str]:
    """Return where this machine's apt sources have Debian from: of the suite itself (""), and of "-security"."""
    found: dict[str, str] = {}
    for uri, suite in _suites(sources):
        kind = suite.removeprefix(codename)
        if suite.startswith(codename) and kind in {"", "-security"}:
            found.setdefault(kind, uri)
    if "" not in found:
        raise CannotBeMade(
            f"apt's sources of this machine name no mirror of Debian {codename}; try this on a Debian whose apt does."
        )
    return found


def _suites(sources: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield the address and the suite of each source, of both forms of apt's files."""
    for text in sources:
        yield from re.findall(r"^deb\s+(?:\[[^\]]*\]\s+)?(\S+)\s+(\S+)", text, re.MULTILINE)
        for stanza in re.split(r"\n\s*\n", text):
            said = dict(re.findall(r"^([\w-]+):[ \t]*(.*)$", stanza, re.MULTILINE))
            if said.get("Enabled", "yes") != "no" and "deb" in said.get("Types", "").split():
                for uri in said.get("URIs", "").split():
                    yield from ((uri, suite) for suite in said.get("Suites", "").split())


def sources_for(system: System, found: dict[str, str]) -> str:
    """Return the apt sources of a system: the suite, its updates, its backports where it has something from there."""
    suites = [system.codename, f"{system.codename}-updates"]
    suites += [f"{system.codename}-backports"] if system.from_backports else []
    entries = [(found[""], " ".join(suites))]
    entries += [(found["-security"], f"{system.codename}-security")] if "-security" in found else []
    return "\n".join(
        f"Types: deb\nURIs: {uri}\nSuites: {names}\nComponents: main\nSigned-By: {KEYRING}\n" for uri, names in entries
    )


def pip_variables(told: str) -> dict[str, str]:
    """Return ``pip config list`` as variables that say the same, of what says where libraries come from."""
    said = {}
    lines = [line.partition("=") for line in told.splitlines()]
    # the environment's word holds over a file's
    for name, _, value in sorted(lines, key=lambda parts: parts[0].startswith(":env:")):
        key = name.rpartition(".")[2]
        if key in PIP_SAYS:
            said[f"PIP_{key.upper().replace('-', '_')}"] = str(ast.literal_eval(value))
    return said


def make(system: System, folder: Path, clone: Path) -> Place:
    """Make a system, or bring one that is there to what is committed; return how to run things there."""
    if os.geteuid() != 0:
        raise CannotBeMade("a system is made by root: call this as root, or by sudo.")
    found = mirrors(_sources_here(), _codename())
    folder.parent.mkdir(parents=True, exist_ok=True)
    if not folder.exists():
        _bootstrap(system, folder, found[""])
    _configure(system, folder, found)
    _clone(clone, folder / "root" / "undergrid")
    remove(folder / STORE)  # the demo of an earlier run is in it: the same files would not enter again
    place = _with_libraries(folder)
    if system.from_backports:
        names = " ".join(system.from_backports)
        install = f"apt-get install -y -qq --no-install-recommends -t {system.codename}-backports {names}"
        told = place.run("backports", f"apt-get update -qq && DEBIAN_FRONTEND=noninteractive {install}")
        if told.code:
            raise CannotBeMade(f"{names} of the backports could not be installed in {folder}; its log lies beside it.")
    return place


def _sources_here() -> list[str]:
    files = [APT / "sources.list", *sorted((APT / "sources.list.d").glob("*"))]
    return [file.read_text(encoding="utf-8") for file in files if file.is_file()]


def _codename() -> str:
    release = Path("/etc/os-release").read_text(encoding="utf-8")
    name = re.search(r"^VERSION_CODENAME=(\S+)$", release, re.MULTILINE)
    if not re.search(r"^ID=debian$", release, re.MULTILINE) or name is None:
        raise CannotBeMade("systems are made on Debian, from its apt sources; this machine is none.")
    return name[1]


def _bootstrap(system: System, folder: Path, mirror: str) -> None:
    """Make bare Debian with what the README asks for, git; a folder is there only when it is whole."""
    if shutil.which("debootstrap") is None:
        print("Installing debootstrap", file=sys.stderr)
        subprocess.run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", "debootstrap"], check=True)
    making = folder.with_name(f"{folder.name}.making")
    remove(making)
    chosen = ["--variant=minbase", "--include=ca-certificates,git"]
    done = subprocess.run(["debootstrap", *chosen, system.codename, str(making), mirror], check=False)
    if done.returncode:
        raise CannotBeMade(f"debootstrap could not make {system.title}; {making}/debootstrap/debootstrap.log says why.")
    making.rename(folder)


def _configure(system: System, folder: Path, found: dict[str, str]) -> None:
    """Give a system its sources and this machine's way to the network; no service starts by itself there."""
    etc = folder / "etc"
    (etc / "apt" / "sources.list").unlink(missing_ok=True)
    (etc / "apt" / "sources.list.d" / "debian.sources").write_text(sources_for(system, found), encoding="utf-8")
    proxies = subprocess.run(["apt-config", "dump", "Acquire"], capture_output=True, text=True, check=True).stdout
    lines = [line for line in proxies.splitlines() if re.match(r"Acquire::https?::(Proxy|CaInfo)", line)]
    (etc / "apt" / "apt.conf.d" / "90machine").write_text("\n".join([*lines, ""]), encoding="utf-8")
    # a system that is thrown away need not survive a cut of power: half the time of its making is waiting for the disk
    (etc / "dpkg" / "dpkg.cfg.d" / "machine").write_text("force-unsafe-io\n", encoding="utf-8")
    for name in ("resolv.conf", "hosts"):
        shutil.copyfile(f"/etc/{name}", etc / name)
    no_services = folder / "usr" / "sbin" / "policy-rc.d"
    no_services.write_text("#!/bin/sh\nexit 101\n", encoding="utf-8")
    no_services.chmod(0o755)


def _clone(root: Path, place: Path) -> None:
    """Clone what is committed, anew each time: nothing that was left there helps."""
    remove(place)
    subprocess.run(["git", "clone", "--quiet", str(root), str(place)], check=True)


def _with_libraries(folder: Path) -> Place:
    """Return a system with what this machine says of libraries: addresses as they are, its own files and folders."""
    told = subprocess.run([sys.executable, "-m", "pip", "config", "list"], capture_output=True, text=True, check=True)
    variables = {"HOME": "/root", "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"}
    variables |= {name: value for name, value in os.environ.items() if name.lower() in PROXIES}
    binds = {}
    for name, inner in SHARED.items():
        outer = folder.parent / name
        outer.mkdir(exist_ok=True)
        binds[outer] = inner
    for name, value in pip_variables(told.stdout).items():
        words = []
        for word in value.split():
            local = Path(word.removeprefix("file://"))
            if local.is_absolute() and local.is_file():
                copy = folder / MACHINE / local.name
                copy.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(local, copy)
                word = f"/{MACHINE}/{local.name}"  # noqa: PLW2901  (the same file, as the system sees it)
            elif local.is_absolute() and local.is_dir():
                # an index named "simple" has its files beside it
                seen = local.parent if local.name == "simple" else local
                binds[seen] = str(seen).lstrip("/")
            words.append(word)
        variables[name] = " ".join(words)
    return Place(folder, binds, variables)
