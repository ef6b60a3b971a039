"""Undergrid on other systems: ``./run compat [SYSTEM ...] [--whole]`` makes each, lives there, keeps what came of it.

A system is made by debootstrap in a folder of its own, from the mirror that this machine's apt uses; it gets a clone of
what is committed here, and there ``./run demo`` and tests run as on a fresh machine. What came of it is a line of
docs/compatibility.md; systems that are not named keep the line of their last run. Needs root, and some 5 GB a system.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from undergrid.tools import compat_system
from undergrid.tools.compat_system import SYSTEMS, CannotBeMade, System

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "compatibility.md"
# What meets another Python, QGIS or server first, in about ten minutes; --whole leaves none out.
CHOSEN = (
    "tests/contracts",
    "tests/store",
    "tests/plugins",
    "tests/processing/store",
    "tests/processing/test_environment.py",
    "tests/processing/test_models.py",
    "tests/desktop/test_flood_page.py",
)
HEAD = """# Compatibility 兼容性

Whole systems on which the demo and the tests ran, from bare Debian on. Written by `./run compat`; nothing is typed.
*Chosen* tests are those that meet QGIS, Python and the server first; `./run compat --whole` runs all of them.
本页由 `./run compat` 生成：在全新的 Debian 上运行演示与测试的结果。

| system 系统 | Python | QGIS | PostgreSQL | PostGIS | GDAL | demo 演示 | tests 测试 | tried 时间 |
|---|---|---|---|---|---|---|---|---|
"""
PARTS = {
    "Python": r"python3",
    "QGIS": r"qgis",
    "PostgreSQL": r"postgresql-\d+",
    "PostGIS": r"postgresql-\d+-postgis-3",
    "GDAL": r"gdal-bin",
}
PACKAGES = "python3 qgis 'postgresql-[0-9]*' gdal-bin"
CLOSING = re.compile(r"^=*\s*((?:\d+ [a-z]+(?:, )?)+) in [\d.]+s", re.MULTILINE)
FAILED = re.compile(r"^(?:FAILED|ERROR) (\S+)", re.MULTILINE)
WORDS = {"error": "failed", "errors": "failed"}
COUNTED = ("passed", "failed", "skipped")
NAMED_AT_MOST = 10


@dataclass(frozen=True)
class Outcome:
    """What came of a system: the packages it has, how the demo went, what the tests said."""

    versions: dict[str, str]
    demo: str
    tests: str


def versions(told: str) -> dict[str, str]:
    """Return the versions of what Undergrid stands on, out of ``dpkg-query``'s lines ``PACKAGE VERSION``."""
    packages = dict(line.split() for line in told.splitlines() if len(line.split()) == 2)
    found = {}
    for part, pattern in PARTS.items():
        match = [version for name, version in packages.items() if re.fullmatch(pattern, name)]
        found[part] = re.split(r"[+~-]", match[0].split(":")[-1])[0] if match else "none"
    return found


def outcome_of_tests(output: str, kind: str) -> str:
    """Return how many tests passed, failed and were skipped over all closing lines of pytest, and which failed."""
    counts: Counter[str] = Counter()
    closings = CLOSING.findall(output)
    for closing in closings:
        for number, word in re.findall(r"(\d+) ([a-z]+)", closing):
            counts[WORDS.get(word, word)] += int(number)
    if not closings:
        return f"did not begin ({kind})"
    said = ", ".join(f"{counts[word]} {word}" for word in COUNTED if counts[word] or word != "skipped")
    failed = list(dict.fromkeys(FAILED.findall(output)))
    named = [f"`{name}`" for name in failed[:NAMED_AT_MOST]] + (["..."] if len(failed) > NAMED_AT_MOST else [])
    return "<br>".join([f"{said} ({kind})", *named])


def line_of(system: System, outcome: Outcome, tried: str) -> str:
    """Return the page's line of a system."""
    cells = (system.title, *(outcome.versions[part] for part in PARTS), outcome.demo, outcome.tests, tried)
    return f"| {' | '.join(cells)} |"


def kept_lines(page: str) -> dict[str, str]:
    """Return the lines of a page that was written before, by their systems' titles."""
    titles = [system.title for system in SYSTEMS.values()]
    return {title: line for line in page.splitlines() for title in titles if line.startswith(f"| {title} |")}


def page_of(lines: dict[str, str]) -> str:
    """Return the whole page, its systems in their order."""
    return HEAD + "".join(f"{lines[each.title]}\n" for each in SYSTEMS.values() if each.title in lines)


def keep(system: System, line: str) -> None:
    """Put a system's line into the page; the lines of others stay as their last runs left them."""
    before = kept_lines(PAGE.read_text(encoding="utf-8")) if PAGE.exists() else {}
    PAGE.write_text(page_of(before | {system.title: line}), encoding="utf-8")


def live_in(system: System, folder: Path, tests: Sequence[str], kind: str) -> Outcome:
    """Make a system, run the demo and the tests there, and return what came of it."""
    place = compat_system.make(system, folder, ROOT)
    demo = place.run("demo", "cd /root/undergrid && ./run demo")
    tested = place.run("tests", f"cd /root/undergrid && ./run test {' '.join(tests)}")
    told = place.run("versions", f"dpkg-query -W -f '${{Package}} ${{Version}}\\n' {PACKAGES}")
    told_demo = f"{demo.seconds / 60:.0f} min" if demo.code == 0 else f"**failed** ({demo.code})"
    return Outcome(versions(told.output), told_demo, outcome_of_tests(tested.output, kind))


def commit() -> str:
    """Return the commit that is tried."""
    asked = ["git", "-C", str(ROOT), "rev-parse", "--short", "HEAD"]
    return subprocess.run(asked, capture_output=True, text=True, check=True).stdout.strip()


def asked_for(arguments: Iterable[str]) -> argparse.Namespace:
    """Return what the command's words ask for."""
    parser = argparse.ArgumentParser(prog="./run compat", description=__doc__)
    parser.add_argument("systems", nargs="*", metavar="SYSTEM", help=f"{', '.join(SYSTEMS)}; all where none is named")
    parser.add_argument("--whole", action="store_true", help="run all tests, not the chosen ones")
    parser.add_argument("--tests", nargs="+", metavar="PATH", help="run these; nothing is kept in the page")
    parser.add_argument("--anew", action="store_true", help="make the systems anew, from bare Debian on")
    asked = parser.parse_args(list(arguments))
    unknown = [name for name in asked.systems if name not in SYSTEMS]
    if unknown:
        parser.error(f"no system {', '.join(unknown)}; there are {', '.join(SYSTEMS)}")
    return asked


def main(arguments: Sequence[str]) -> int:
    """Try the systems that are asked for; return 0 where the demo went through and no test failed."""
    asked = asked_for(arguments)
    tests = asked.tests or ([] if asked.whole else CHOSEN)
    kind = "named" if asked.tests else ("all" if asked.whole else "chosen")
    is_whole = True
    for name in asked.systems or SYSTEMS:
        system, folder = SYSTEMS[name], compat_system.folder_of(name)
        tried = f"{dt.datetime.now(tz=dt.UTC).date()}, commit {commit()}"
        try:
            with compat_system.one_at_a_time():
                if asked.anew:
                    compat_system.remove(folder)
                outcome = live_in(system, folder, tests, kind)
        except CannotBeMade as failed:
            print(f"run: {failed}", file=sys.stderr)
            return 1
        line = line_of(system, outcome, tried)
        is_whole &= "failed**" not in outcome.demo and ", 0 failed" in outcome.tests
        if not asked.tests:
            keep(system, line)
        print(line, flush=True)
    return 0 if is_whole else 1


if __name__ == "__main__":
    os.umask(0o022)
    sys.exit(main(sys.argv[1:]))
