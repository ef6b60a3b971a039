"""The dock's declaration: which rooms bring a page, and in which order."""

from pathlib import Path

from undergrid.plugins.dock import rooms_with_a_page
from undergrid.processing import domains

ROOT = Path(__file__).resolve().parents[2]


def test_every_page_file_belongs_to_a_room_and_is_shown() -> None:
    files = {path.parent.name for path in (ROOT / "plugins").glob("*/page.py")}
    assert set(rooms_with_a_page()) == files


def test_the_start_comes_first_and_then_the_store() -> None:
    assert rooms_with_a_page()[:2] == ["home", "store"]


def test_every_room_has_a_name_and_an_icon_of_its_own(qgis) -> None:
    for room in domains.rooms():
        assert domains.title(room)
        assert (domains.ICONS / f"{room}.svg").exists()


def test_every_icon_can_be_drawn(qgis) -> None:
    for path in domains.ICONS.glob("*.svg"):
        assert not domains.icon(path.stem).pixmap(24, 24).isNull(), path.name
