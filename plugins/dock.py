"""The one dock: a row of rooms on top, the page of one room below. A page is made when it is first shown.

A room has a page when ``plugins/<room>/page.py`` exists; that file defines ``Page``, a widget made with the session.
The panel opens with the page that was used last. A newcomer's opens with the store, which everything else needs, and
goes on to the start as soon as a store is there.
"""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import QgsSettings
from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..processing import domains
from .store_notice import StoreNotice
from .widgets import MARGIN, SPACE, UNIT, heading

if TYPE_CHECKING:
    from .session import Session

USED_LAST = "undergrid/page"
FIRST, START = "store", "home"
NARROWEST = 320
HERE = Path(__file__).absolute().parent


def rooms_with_a_page() -> list[str]:
    """Return the rooms that bring a page, in the order in which people meet them."""
    found = {path.parent.name for path in HERE.glob("*/page.py")}
    return [room for room in domains.rooms() if room in found]


class PageArea(QScrollArea):
    """A page that is scrolled up and down only: never narrower than it can be read, not in a fresh profile either."""

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(page)

    def minimumSizeHint(self) -> QSize:
        page, bar = self.widget(), self.verticalScrollBar()
        least = max(page.minimumSizeHint().width(), page.minimumWidth()) if page else 0
        wide = least + (bar.sizeHint().width() if bar else 0)
        return QSize(max(wide, NARROWEST), super().minimumSizeHint().height())


class UndergridDock(QgsDockWidget):
    """The suite's panel."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__("Undergrid", parent)
        self.setObjectName("UndergridDock")
        self.session = session
        self.domains = rooms_with_a_page()
        self._pages: dict[str, QScrollArea] = {}
        self._buttons: dict[str, QToolButton] = {}
        self._title = QLabel()
        self._stack = QStackedWidget()
        self.notice = StoreNotice(session)
        self._to_return = ""  # where somebody asked for an upgrade, until they go elsewhere themselves
        self._is_filled = self._is_new = False
        session.ready_changed.connect(self._welcome)
        session.upgrade_wanted.connect(self._follow_upgrade)
        session.page_wanted.connect(self.open_page)

    def showEvent(self, event: QShowEvent) -> None:
        if not self._is_filled:
            self._fill()
        super().showEvent(event)

    def open_page(self, domain: str) -> None:
        """Show the dock with the page of a room on top; the page is made if this is the first time."""
        self.setUserVisible(True)
        if not self._is_filled:
            self._fill()
        self._ensure(domain)
        self._is_new, self._to_return = False, ""
        QgsSettings().setValue(USED_LAST, domain)
        self._stack.setCurrentWidget(self._pages[domain])
        self._title.setText(domains.title(domain))
        self._buttons[domain].setChecked(True)
        self._show_matter()

    def page(self, domain: str) -> QWidget | None:
        """Return the page of a room, if it has been shown."""
        area = self._pages.get(domain)
        return area.widget() if area is not None else None

    def _ensure(self, domain: str) -> None:
        if domain not in self._pages:
            self._pages[domain] = self._make_page(domain)
            self._stack.addWidget(self._pages[domain])

    def _fill(self) -> None:
        self._is_filled = True
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, SPACE, 0, 0)
        column.setSpacing(SPACE)
        column.addLayout(self._header())
        notice = QHBoxLayout()
        notice.setContentsMargins(MARGIN, 0, MARGIN, 0)
        notice.addWidget(self.notice)
        column.addLayout(notice)
        column.addWidget(self._stack, 1)
        self.setWidget(body)
        self._ensure(FIRST)  # it looks at engine and store, and tells the others
        last = QgsSettings().value(USED_LAST, "", type=str)
        self.open_page(last if last in self.domains else FIRST)
        self._is_new = last not in self.domains
        if self._is_new:
            QgsSettings().remove(USED_LAST)  # nobody chose it

    def _welcome(self, is_ready: bool) -> None:
        """Show somebody who has not chosen a page yet what there is to do; lead back whoever asked for an upgrade."""
        if is_ready and (self._is_new or self._to_return):
            self.open_page(self._to_return or START)
        self._show_matter()

    def _show_matter(self) -> None:
        """Say above every page why the store cannot be worked on; its own page says so itself."""
        is_own = self._is_filled and self._stack.currentWidget() is self._pages.get(FIRST)
        self.notice.show_matter(None if is_own else self.session.matter)

    def _follow_upgrade(self) -> None:
        """Show the page on which the work is seen, and come back to this one after it."""
        shown = self._stack.currentWidget()
        asked_on = next(room for room, area in self._pages.items() if area is shown)
        self.open_page(FIRST)
        self._to_return = asked_on

    def _header(self) -> QVBoxLayout:
        """Return the rooms' buttons and below them the title, which so never forces the panel wider."""
        header = QVBoxLayout()
        header.setContentsMargins(MARGIN, 0, MARGIN, 0)
        header.setSpacing(UNIT)
        buttons = QHBoxLayout()
        buttons.setSpacing(2)
        group = QButtonGroup(self)
        for domain in self.domains:
            button = QToolButton()
            button.setIcon(domains.icon(domain))
            button.setIconSize(QSize(22, 22))
            button.setToolTip(domains.title(domain))
            button.setAccessibleName(domains.title(domain))
            button.setCheckable(True)
            button.setAutoRaise(True)
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.clicked.connect(lambda _checked=False, wanted=domain: self.open_page(wanted))
            group.addButton(button)
            buttons.addWidget(button)
            self._buttons[domain] = button
        buttons.addStretch(1)
        header.addLayout(buttons)
        header.addWidget(heading(self._title, 1.25))
        return header

    def _make_page(self, domain: str) -> QScrollArea:
        module = importlib.import_module(f"{__package__}.{domain}.page")
        return PageArea(module.Page(self.session))
