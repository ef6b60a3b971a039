"""The real QGIS with a window, under Xvfb: the dock on a private store, seen in a picture."""

import subprocess
from pathlib import Path

import pytest
from qgis.PyQt.QtGui import QColor, QImage

from undergrid.tools import screenshot

HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def picture(store_home, tmp_path_factory) -> QImage:
    file = tmp_path_factory.mktemp("pictures") / "store.png"
    screenshot.take(HERE / "scene_store.py", file, home=store_home.folder)
    return QImage(str(file))


def test_the_dock_opens_on_a_store_that_is_ready_and_adds_its_layers(picture: QImage) -> None:
    assert picture.width() >= 1400  # the scene itself waits for state, layers and map; it fails when they do not come


def test_the_state_is_told_by_colour_too(picture: QImage) -> None:
    green = QColor("#2e9e6b")
    dock = range(picture.width() - 380, picture.width(), 2)
    assert any(picture.pixelColor(x, y) == green for x in dock for y in range(150, picture.height(), 2))


def test_the_page_without_a_store_offers_to_make_one(home, tmp_path: Path) -> None:
    empty = tmp_path / "home"
    empty.mkdir()
    (empty / "engine").symlink_to(home.folder / "engine")
    screenshot.take(HERE / "scene_new_user.py", tmp_path / "new.png", home=empty)


def test_qgis_leaves_no_engine_behind(store_home, picture: QImage) -> None:
    told = subprocess.run(["ps", "-eo", "args"], capture_output=True, text=True, check=True).stdout
    assert not [line for line in told.splitlines() if "__main__.py" in line and str(store_home.folder) in line]


def test_unloading_leaves_the_window_as_it_was(store_home, tmp_path: Path) -> None:
    screenshot.take(HERE / "scene_unload.py", tmp_path / "unloaded.png", home=store_home.folder)


def test_the_camera_tells_where_a_scene_failed(store_home, tmp_path: Path) -> None:
    scene = tmp_path / "scene.py"
    scene.write_text("def scene(iface):\n    raise RuntimeError('the lamp fell over')\n    yield\n")
    with pytest.raises(screenshot.SceneFailed, match="the lamp fell over"):
        screenshot.take(scene, tmp_path / "x.png", home=store_home.folder)
