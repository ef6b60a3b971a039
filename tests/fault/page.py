"""Run the tests that prove the promises, in both Pythons, and write docs/reliability.md.

``./run python -m undergrid.tests.fault.page [R1 R2 ...]``: all promises, or those that are named; the others keep what
their last run gave. With UNDERGRID_LONG_TESTS at full numbers.
"""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from xml.etree import ElementTree

from undergrid.tests.fault.promises import PROMISES, Promise

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "reliability.md"
NEEDS_QGIS = ("processing", "plugins", "desktop")
QGIS_PYTHON = "/usr/bin/python3"
NOT_RUN = "not run yet"
HEAD = """# Reliability

What Undergrid promises, which tests prove it, and what their last run gave. Written by `tests/fault/page.py` from what
the tests report; nothing here is typed. *Reduced* runs are those of every change; *full* ones
(`UNDERGRID_LONG_TESTS=1`) take hours, and tests that only they take are told as left out.

| | promise | tests (under `tests/`) | last run | figures | waits for |
|---|---|---|---|---|---|
"""


def line_of(promise: Promise, outcome: str, figures: Iterable[str]) -> str:
    """Return the table's line of a promise."""
    tests = "<br>".join(f"`{test}`" for test in promise.tests)
    cells = (promise.number, promise.words, tests, outcome, "<br>".join(dict.fromkeys(figures)), promise.waits)
    return f"| {' | '.join(cells)} |"


def run_tests(python: str, tests: Sequence[str]) -> list[ElementTree.Element]:
    """Run tests in a Python and return what they reported, a case each."""
    if not tests:
        return []
    with tempfile.TemporaryDirectory() as folder:
        told = Path(folder) / "told.xml"
        paths = [str(ROOT / "tests" / test) for test in tests]
        command = [python, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", "--rootdir", str(ROOT)]
        variables = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
        subprocess.run(
            [*command, f"--junitxml={told}", "-o", "junit_family=xunit1", *paths], env=variables, check=False
        )
        # the file is our own, written a moment ago
        return list(ElementTree.parse(told).getroot().iter("testcase"))


def is_of(case: ElementTree.Element, test: str) -> bool:
    """Return whether a case belongs to a test, a file or a folder that a promise names."""
    path, _, name = test.partition("::")
    own = case.get("file", "").removeprefix("tests/")
    return (own == path or own.startswith(f"{path}/")) and (not name or case.get("name", "").partition("[")[0] == name)


def outcome_of(cases: Sequence[ElementTree.Element]) -> str:
    """Return how the tests of a promise went, when, on which commit, at which numbers, and why some were left out."""
    failed = sum(1 for case in cases if case.find("failure") is not None or case.find("error") is not None)
    skipped = sum(1 for case in cases if case.find("skipped") is not None)
    numbers = "full" if "UNDERGRID_LONG_TESTS" in os.environ else "reduced"
    said = [f"{len(cases) - failed - skipped} passed"]
    said += [f"{failed} **failed**"] if failed else []
    reasons = dict.fromkeys(left.get("message", "") for case in cases for left in case.iter("skipped"))
    said += [f"{skipped} left out ({'; '.join(reasons)})"] if skipped else []
    return f"{dt.datetime.now(tz=dt.UTC).date()}, commit {commit()}, {numbers}: {', '.join(said)}"


def commit() -> str:
    """Return the commit that is tried, with its date."""
    told = ["git", "-C", str(ROOT), "log", "-1", "--format=%h of %cs"]
    return subprocess.run(told, capture_output=True, text=True, check=True).stdout.strip()


def figures_of(promise: Promise, cases: Sequence[ElementTree.Element]) -> list[str]:
    """Return the figures that the tests noted for a promise."""
    noted = [each for case in cases for each in case.iter("property")]
    return [each.get("value", "") for each in noted if each.get("name") == promise.number]


def kept_lines() -> dict[str, str]:
    """Return the lines of the page as it stands, by the promise's number; those that were never run have none."""
    if not PAGE.exists():
        return {}
    lines = [line for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith("| R")]
    return {line.split(" | ")[0].removeprefix("| "): line for line in lines}


def page(lines: dict[str, str]) -> str:
    """Return the page: a line for every promise."""
    return HEAD + "".join(lines.get(each.number, line_of(each, NOT_RUN, ())) + "\n" for each in PROMISES)


def main(wanted: Sequence[str]) -> int:
    """Run what is wanted, or all; return how many tests failed."""
    chosen = [each for each in PROMISES if not wanted or each.number in wanted]
    tests = list(dict.fromkeys(test for each in chosen for test in each.tests))
    of_qgis = [test for test in tests if test.startswith(NEEDS_QGIS)]
    cases = run_tests(sys.executable, [test for test in tests if test not in of_qgis])
    cases += run_tests(QGIS_PYTHON, of_qgis)
    lines = kept_lines()
    for each in chosen:
        own = [case for case in cases if any(is_of(case, test) for test in each.tests)]
        lines[each.number] = line_of(each, outcome_of(own), figures_of(each, own))
    PAGE.write_text(page(lines), encoding="utf-8")
    return sum(1 for case in cases if case.find("failure") is not None or case.find("error") is not None)


if __name__ == "__main__":
    sys.exit(min(1, main(sys.argv[1:])))
