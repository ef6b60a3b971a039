"""``./run compat`` reads this machine's mirrors and index, and never calls a failure a pass. Builds no world."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from undergrid.tools import compat, compat_system

OLD_FORM = "# local\ndeb [signed-by=/k.gpg] http://mirror.example/debian bookworm main\n"
NEW_FORM = """Types: deb
URIs: http://safe.example/debian-security
Suites: bookworm-security
Components: main

Types: deb
URIs: http://other.example/debian
Suites: bookworm-backports
Enabled: no
"""
PACKAGES = """python3 3.13.5-1
qgis 1:3.44.15+dfsg-1~bpo13+1
qgis-providers 1:3.44.15+dfsg-1~bpo13+1
postgresql-17 17.6-0+deb13u1
postgresql-17-postgis-3 3.5.2+dfsg-1
gdal-bin 3.10.3+dfsg-1
"""
OUTPUT = """Tests in the engine's environment
FAILED tests/store/test_roles.py::test_a[x] - AssertionError
ERROR tests/store/test_roles.py::test_b
1 failed, 30 passed, 2 skipped, 4 warnings, 1 error in 12.03s
Tests in QGIS's Python
12 passed in 100.1s (0:01:40)
"""


def test_mirrors_are_those_of_this_machine_in_both_forms_of_its_files() -> None:
    found = compat_system.mirrors([OLD_FORM, NEW_FORM], "bookworm")
    assert found == {"": "http://mirror.example/debian", "-security": "http://safe.example/debian-security"}
    written = compat_system.sources_for(compat_system.SYSTEMS["debian-13-backports"], found)
    assert "URIs: http://mirror.example/debian\nSuites: trixie trixie-updates trixie-backports\n" in written
    assert "URIs: http://safe.example/debian-security\nSuites: trixie-security\n" in written
    with pytest.raises(compat_system.CannotBeMade, match="no mirror of Debian trixie"):
        compat_system.mirrors([OLD_FORM], "trixie")


def test_pip_is_told_in_the_system_what_it_is_told_here() -> None:
    told = ":env:.find-links='/w'\nglobal.find-links='/other'\nglobal.index-url='https://x.example/s'\nglobal.user='1'"
    assert compat_system.pip_variables(told) == {"PIP_FIND_LINKS": "/w", "PIP_INDEX_URL": "https://x.example/s"}


def test_a_system_is_entered_by_words_that_no_name_can_break() -> None:
    place = compat_system.Place(Path("/a b/c"), {Path("/it's"): "its"}, {"WORD": "1; 2"})
    *_unshare, script = compat_system.entering(place, "echo 'x y'")
    told = [shlex.split(line) for line in script.splitlines()]
    assert ["mount", "--bind", "/it's", "/a b/c/its"] in told
    assert told[-1] == ["exec", "env", "-i", "WORD=1; 2", "chroot", "/a b/c", "sh", "-c", "echo 'x y'"]


def test_what_a_system_has_is_read_from_its_packages() -> None:
    assert compat.versions(PACKAGES) == {
        "Python": "3.13.5", "QGIS": "3.44.15", "PostgreSQL": "17.6", "PostGIS": "3.5.2", "GDAL": "3.10.3",
    }  # fmt: skip
    assert compat.versions("")["QGIS"] == "none"


def test_both_sides_are_counted_and_failures_are_named() -> None:
    said = compat.outcome_of_tests(OUTPUT, "chosen")
    assert said.startswith("42 passed, 2 failed, 2 skipped (chosen)<br>")
    assert "`tests/store/test_roles.py::test_a[x]`<br>`tests/store/test_roles.py::test_b`" in said
    assert compat.outcome_of_tests("run: missing: qgis", "chosen") == "did not begin (chosen)"


def test_a_system_that_is_not_tried_keeps_its_line_and_the_page_its_order() -> None:
    kept = {"Debian 12": "| Debian 12 | old |", "Debian 13": "| Debian 13 | old |"}
    backports = "| Debian 13, backports | x |"
    page = compat.page_of({"Debian 13, backports": backports, **kept})
    assert compat.kept_lines(page) == {**kept, "Debian 13, backports": backports}
    assert page.index("| Debian 12 |") < page.index("| Debian 13 |") < page.index(backports)


def test_what_is_chosen_is_there() -> None:
    root = Path(__file__).resolve().parents[2]
    assert [path for path in compat.CHOSEN if not (root / path).exists()] == []
    assert re.search(r"^\| Debian 1", compat.PAGE.read_text(encoding="utf-8"), re.MULTILINE)
