"""The real QGIS with a window, under Xvfb: the dock on a private store, seen in a picture."""

import os
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


@pytest.fixture
def newcomer(home, tmp_path: Path) -> Path:
    """The home of somebody who has an engine and no store."""
    empty = tmp_path / "home"
    empty.mkdir()
    (empty / "engine").symlink_to(home.folder / "engine")
    return empty


def test_the_page_without_a_store_offers_to_make_one(newcomer: Path, tmp_path: Path) -> None:
    screenshot.take(HERE / "scene_new_user.py", tmp_path / "new.png", home=newcomer)


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (960, 540)], ids=["a laptop", "1920 x 1080 at 200 %"])
def test_a_small_screen_is_wide_enough_for_the_panel_and_the_layers(
    newcomer: Path, tmp_path: Path, width: int, height: int
) -> None:
    picture = tmp_path / "small.png"
    screenshot.take(HERE / "scene_small_screen.py", picture, home=newcomer, width=width, height=height)


def test_a_shared_store_is_reached_by_its_service_and_its_people_tended(
    store_home, newcomer: Path, tmp_path: Path, monkeypatch
) -> None:
    store_home.engine("-m", "undergrid.core.store", "start")
    store_home.engine("-m", "undergrid.core.store", "psql", "-qc", "CREATE ROLE wang_fang LOGIN")
    services = tmp_path / "services.conf"
    services.write_text(f"[city]\nhost={store_home.folder}/store/socket\nport=5432\ndbname=undergrid\nuser=undergrid\n")
    monkeypatch.setenv("PGSERVICEFILE", str(services))
    screenshot.take(HERE / "scene_shared_store.py", tmp_path / "shared.png", home=newcomer, longest_s=600)


def test_the_making_of_the_engine_can_be_broken_off(tmp_path: Path, monkeypatch) -> None:
    """With UNDERGRID_LONG_TESTS it is then made to its end, which takes some minutes and the network."""
    is_whole = "UNDERGRID_LONG_TESTS" in os.environ
    if is_whole:
        monkeypatch.setenv("UNDERGRID_WHOLE", "1")
    screenshot.take(
        HERE / "scene_engine_made.py", tmp_path / "made.png", home=tmp_path, longest_s=900 if is_whole else 300
    )


def test_qgis_leaves_no_engine_behind(store_home, picture: QImage) -> None:
    told = subprocess.run(["ps", "-eo", "args"], capture_output=True, text=True, check=True).stdout
    # what watches the idle store may stay: it is no engine
    engine = str(store_home.links / "undergrid" / "core" / "__main__.py")
    assert not [line for line in told.splitlines() if engine in line]


def test_every_button_of_the_stores_page_does_what_it_says(store_home, tmp_path: Path) -> None:
    screenshot.take(HERE / "scene_store_buttons.py", tmp_path / "pressed.png", home=store_home.folder, longest_s=600)


def test_the_start_says_what_waits_and_finds_what_can_be_done(store_home, tmp_path: Path) -> None:
    screenshot.take(HERE / "scene_home.py", tmp_path / "home.png", home=store_home.folder)


def test_the_stores_own_coordinate_system_has_a_name_everywhere(store_home, tmp_path: Path) -> None:
    screenshot.take(HERE / "scene_crs_name.py", tmp_path / "named.png", home=store_home.folder)


def test_unloading_leaves_the_window_as_it_was(store_home, tmp_path: Path, record_property) -> None:
    screenshot.take(HERE / "scene_unload.py", tmp_path / "unloaded.png", home=store_home.folder, longest_s=3600)
    record_property("R25", (tmp_path / "unloaded.txt").read_text("utf-8"))


def test_an_engine_stands_by_and_leaves_with_the_plugin(store_home, tmp_path: Path) -> None:
    screenshot.take(HERE / "scene_standby.py", tmp_path / "standby.png", home=store_home.folder)


def test_a_dialog_whose_work_ends_as_the_plugin_leaves_harms_nothing(store_home, tmp_path: Path) -> None:
    screenshot.take(HERE / "scene_dialog_left.py", tmp_path / "left.png", home=store_home.folder)


def test_two_people_settle_their_conflicts_and_lose_nothing(empty_home, tmp_path: Path) -> None:
    made = empty_home.run("undergrid:createstore", CENTRAL_MERIDIAN=106.5)
    assert made.code == 0, made.said
    empty_home.engine(
        "-m", "undergrid.core.store", "psql", "-qc", "CREATE ROLE colleague LOGIN IN ROLE undergrid_editor"
    )
    screenshot.take(HERE / "scene_conflicts.py", tmp_path / "conflicts.png", home=empty_home.folder, longest_s=600)
    assert QImage(str(tmp_path / "conflicts-dialog.png")).width() > 600


def test_a_store_of_an_earlier_release_is_upgraded_by_its_button(empty_home, tmp_path: Path) -> None:
    made = empty_home.run("undergrid:createstore", CENTRAL_MERIDIAN=106.5)
    assert made.code == 0, made.said
    empty_home.engine("-m", "undergrid.tests.store.earlier", "0008_facilities")
    screenshot.take(HERE / "scene_upgrade.py", tmp_path / "upgrade.png", home=empty_home.folder)


def test_whoever_may_not_upgrade_a_store_is_told_on_every_page_whom_to_ask(
    empty_home, newcomer: Path, tmp_path: Path, monkeypatch
) -> None:
    made = empty_home.run("undergrid:createstore", CENTRAL_MERIDIAN=106.5)
    assert made.code == 0, made.said
    people = """
        CREATE ROLE zhang_chief LOGIN; GRANT undergrid_admin TO zhang_chief;
        CREATE ROLE li_editor LOGIN; GRANT undergrid_editor TO li_editor;
        UPDATE store.version SET version_num = '0015_rain_portions';
    """
    empty_home.engine("-m", "undergrid.core.store", "psql", "-v", "ON_ERROR_STOP=1", "-qc", people)
    services = tmp_path / "services.conf"
    socket = f"host={empty_home.folder}/store/socket\nport=5432\ndbname=undergrid\n"
    services.write_text(f"[city]\n{socket}user=li_editor\n")
    monkeypatch.setenv("PGSERVICEFILE", str(services))
    screenshot.take(HERE / "scene_upgrade_asked.py", tmp_path / "asked.png", home=newcomer)


def test_the_camera_tells_where_a_scene_failed(store_home, tmp_path: Path) -> None:
    scene = tmp_path / "scene.py"
    scene.write_text("def scene(iface):\n    raise RuntimeError('the lamp fell over')\n    yield\n")
    with pytest.raises(screenshot.SceneFailed, match="the lamp fell over"):
        screenshot.take(scene, tmp_path / "x.png", home=store_home.folder)
