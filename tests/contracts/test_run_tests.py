"""``./run test`` finds a room's tests on both sides and never calls a failure a pass."""

from __future__ import annotations

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
