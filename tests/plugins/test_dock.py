"""The dock's declaration: which rooms bring a page, and in which order."""

from pathlib import Path

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDockWidget, QMainWindow, QPushButton, QVBoxLayout, QWidget

from undergrid.plugins.dock import NARROWEST, PageArea, rooms_with_a_page
from undergrid.plugins.widgets import SPACE, row
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


@pytest.mark.parametrize(("lacking", "lines"), [(0, 1), (1, 2)])
def test_no_word_is_cut_in_a_narrow_panel(qgis, lacking: int, lines: int) -> None:
    buttons = [QPushButton(words) for words in ("Check the cells…", "Mend the cells…", "Duty grids…", "Not shown")]
    panel = QWidget()
    line = row(*buttons)
    QVBoxLayout(panel).addWidget(line)
    panel.layout().setContentsMargins(0, 0, 0, 0)
    buttons[3].hide()
    width = sum(button.minimumSizeHint().width() for button in buttons[:3]) + 2 * SPACE - lacking
    panel.resize(width, 100)
    panel.show()
    for _ in range(5):
        qgis.processEvents()
    assert line.minimumSizeHint().width() <= max(button.minimumSizeHint().width() for button in buttons)
    assert all(button.width() >= button.minimumSizeHint().width() for button in buttons[:3])
    assert len({button.y() for button in buttons[:3]}) == lines
    assert max(button.geometry().right() for button in buttons[:3]) == width - 1
    buttons[0].hide()
    for _ in range(5):
        qgis.processEvents()
    assert len({button.y() for button in buttons[1:3]}) == 1


@pytest.mark.parametrize("needed", [100, 500])
def test_a_fresh_window_gives_a_page_the_width_it_needs(qgis, needed: int) -> None:
    """As in a new profile: a wide map in the middle, and a panel that nobody ever drew wider."""
    window, dock, page = QMainWindow(), QDockWidget(), QWidget()
    page.setMinimumSize(needed, 2000)  # tall enough for a scroll bar
    dock.setWidget(PageArea(page))
    window.setCentralWidget(QWidget())
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
    window.resize(1366, 768)
    window.show()
    window.resizeDocks([dock], [100], Qt.Orientation.Horizontal)
    for _ in range(5):
        qgis.processEvents()
    assert dock.width() >= NARROWEST
    assert dock.widget().viewport().width() >= needed
