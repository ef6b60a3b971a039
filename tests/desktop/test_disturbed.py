"""QGIS never dies, whatever happens around work that runs; a QGIS that died is told apart from a fault.

Every run disturbs what algorithms do, once in each way, and leaves QGIS amid four kinds of work: some three minutes.
With UNDERGRID_LONG_TESTS every kind of work is disturbed fifty times in each way, or as often as UNDERGRID_TIMES says.
"""

import os
from pathlib import Path

import pytest

from undergrid.tests.desktop.test_flood_page import compile_kernels, street
from undergrid.tests.flood.pipes.worlds import TWO_PIPES
from undergrid.tests.qgis_fixtures import Home
from undergrid.tools import screenshot

HERE = Path(__file__).parent
IS_LONG = "UNDERGRID_LONG_TESTS" in os.environ
TIMES = int(os.environ.get("UNDERGRID_TIMES", "50")) if IS_LONG else 1
SCENE = HERE / "scene_disturbed.py"
WORKS = ("run_flood", "ask_network", "run_with_layers", "run_in_dialog", "add_layers", "check_engine")
DISTURBED = WORKS if IS_LONG else ("run_with_layers", "run_in_dialog")
LEFT = WORKS if IS_LONG else ("run_flood", "run_with_layers", "run_in_dialog", "add_layers")
MOMENTS_S = (0.7, 0.0, 2.5)


@pytest.fixture(scope="module")
def city(store_home: Home) -> Home:
    """A home with a street, two pipes below it, and a first run behind it."""
    folder = store_home.folder / "disturbed"
    folder.mkdir()
    folder.chmod(0o755)
    street(folder / "street.tif")
    (folder / "two.inp").write_text(TWO_PIPES, encoding="utf-8")
    made = store_home.run("undergrid:importswmmmodel", INP=str(folder / "two.inp"), NAME="two", REPLACE=True)
    assert made.code == 0, made.said
    compile_kernels(store_home, folder)
    return store_home


@pytest.mark.parametrize("work", DISTURBED)
def test_work_that_runs_is_disturbed(city: Home, tmp_path: Path, monkeypatch, work: str, record_property) -> None:
    monkeypatch.setenv("UNDERGRID_TIMES", str(TIMES))
    monkeypatch.setenv("UNDERGRID_WORK", work)
    screenshot.take(SCENE, tmp_path / "disturbed.png", home=city.folder, longest_s=300 * TIMES)
    record_property(
        "R26", f"{work}: layers removed, project left, plugin reloaded {TIMES} times each: 0 deaths, 0 faults"
    )


@pytest.mark.parametrize("work", LEFT)
def test_qgis_is_left_while_work_runs(city: Home, tmp_path: Path, monkeypatch, work: str, record_property) -> None:
    monkeypatch.setenv("UNDERGRID_WORK", work)
    for number in range(TIMES):
        monkeypatch.setenv("UNDERGRID_LEAVE", str(MOMENTS_S[number % len(MOMENTS_S)]))
        screenshot.take(SCENE, tmp_path / "left.png", home=city.folder, longest_s=600)
    record_property("R26", f"{work}: QGIS left {TIMES} times: 0 deaths, 0 faults")


@pytest.mark.parametrize("when", ["in the midst", "at the end"])
def test_a_qgis_that_dies_is_told_with_its_stack(home: Home, tmp_path: Path, when: str) -> None:
    lines = {
        "in the midst": "    die()\n    yield\n",
        "at the end": "    qApp.aboutToQuit.connect(die)\n    yield lambda: True\n",
    }
    head = "import os, signal\nfrom qgis.PyQt.QtWidgets import qApp\n"
    die = "def die():\n    os.kill(os.getpid(), signal.SIGSEGV)\n"
    scene = tmp_path / "scene.py"
    scene.write_text(f"{head}{die}def scene(iface):\n{lines[when]}")
    with pytest.raises(screenshot.QgisDied, match=r"(?s)signal 11.*#[0-9]+ "):
        screenshot.take(scene, tmp_path / "x.png", home=home.folder)
