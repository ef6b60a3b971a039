"""``./run test`` finds a room's tests on both sides and never calls a failure a pass."""

from __future__ import annotations

import os
import subprocess
import sys
import time

import pytest

from undergrid.tools import run_tests


def test_a_room_has_its_tests_on_both_sides() -> None:
    engine, qgis, options = run_tests.sort_out(["flood", "-x"])
    assert "tests/flood" in engine
    assert {"tests/processing/flood", "tests/plugins/flood", "tests/desktop/test_flood_page.py"} <= set(qgis)
    assert options == ["-x"]


def test_a_path_or_one_test_goes_to_its_own_python() -> None:
    assert run_tests.sort_out(["tests/line", "-k", "clean"]) == (["tests/line"], [], ["-k", "clean"])
    one = "tests/desktop/test_desktop.py::test_the_camera_tells_where_a_scene_failed"
    assert run_tests.sort_out([one]) == ([], [one], [])


def test_every_room_of_tests_can_be_named() -> None:
    assert {"flood", "survey", "store", "contracts", "desktop"} <= set(run_tests.rooms())
    for room in run_tests.rooms():
        assert run_tests.paths_of(room)


def test_a_room_that_is_not_there_is_told() -> None:
    with pytest.raises(run_tests.UnknownRoom, match=r"nowhere.*flood"):
        run_tests.sort_out(["nowhere"])


@pytest.mark.parametrize(
    ("codes", "is_narrowed", "verdict"),
    [
        ((0, 0), False, 0),
        ((0, 1), False, 1),
        ((2, 0), True, 2),
        ((0, 5), True, 0),  # -k left nothing on one side
        ((0, 5), False, 5),  # a whole run without a side's tests is no pass
        ((5, 5), True, 5),
        ((-11, 0), False, 1),  # a Python that died
    ],
)
def test_the_exit_code_is_that_of_the_worse_side(codes: tuple[int, int], is_narrowed: bool, verdict: int) -> None:
    assert run_tests.verdict(dict(zip("ab", codes, strict=True)), is_narrowed) == verdict


def test_the_parts_of_qgis_s_tests_leave_none_out():
    held = {path for paths in run_tests.QGIS_PARTS.values() for path in paths}
    assert held == {f"tests/{side}" for side in run_tests.NEEDS_QGIS}


HANGING = "import signal, sys, time; {first}; print('begun', flush=True); time.sleep(60)"


@pytest.mark.parametrize("first", ["pass", "signal.signal(signal.SIGINT, signal.SIG_IGN)"], ids=["hears", "deaf"])
def test_a_side_that_does_not_end_is_ended_and_what_the_others_found_is_shown(capfd, monkeypatch, first: str) -> None:
    monkeypatch.delenv("UNDERGRID_LONG_TESTS", raising=False)
    monkeypatch.setattr(run_tests, "LONGEST_S", 2)
    monkeypatch.setattr(run_tests, "PATIENCE_S", 1)
    alone = dict(os.environ)
    sides = {
        "the first": ([sys.executable, "-c", HANGING.format(first=first)], alone),
        "the second": ([sys.executable, "-c", "print('two passed')"], alone),
    }
    began_s = time.monotonic()
    codes = run_tests.run(sides)
    assert time.monotonic() - began_s < 30
    said = capfd.readouterr().out
    assert "ended: the first" in said
    assert "two passed" in said
    assert codes == {"the first": 1, "the second": 0}


@pytest.mark.parametrize("python", [sys.executable, "/usr/bin/python3"], ids=["engine", "QGIS"])
def test_a_test_that_does_not_end_fails_in_either_python(python: str, tmp_path) -> None:
    (tmp_path / "setup.cfg").write_text("[tool:pytest]\ntimeout = 1\n", encoding="utf-8")
    (tmp_path / "test_it.py").write_text(
        "import threading\n\ndef test_it():\n    threading.Event().wait()\n", encoding="utf-8"
    )
    ran = subprocess.run(
        [python, "-m", "pytest", "-p", "no:cacheprovider", "test_it.py"], cwd=tmp_path, capture_output=True, text=True,
        timeout=60, check=False,
    )  # fmt: skip
    assert ran.returncode == 1
    assert "Timeout" in ran.stdout


@pytest.mark.parametrize(("variables", "code"), [({}, 1), ({"UNDERGRID_LONG_TESTS": "1"}, 0)], ids=["short", "long"])
def test_the_long_forms_take_the_time_that_they_need(variables: dict[str, str], code: int, monkeypatch) -> None:
    monkeypatch.delenv("UNDERGRID_LONG_TESTS", raising=False)
    one = "tests/contracts/test_run_tests.py::test_this_takes_a_second_and_a_half"
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-p", "no:xdist", "-o", "timeout=1", one]
    both = os.environ | variables
    ran = subprocess.run(
        command,
        cwd=run_tests.ROOT,
        env=both,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert ran.returncode == code, ran.stdout


def test_this_takes_a_second_and_a_half() -> None:
    time.sleep(1.5)
