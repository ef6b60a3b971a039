"""The start: what waits for a decision today, and one line to look for everything that can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import QWidget

from ..map.map_place import MapPlace
from ..widgets import stack
from .find_card import FindCard
from .waiting_card import WaitingCard

if TYPE_CHECKING:
    from ..session import Session


class Page(QWidget):
    """Two cards: what waits above, what can be done below."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.place = MapPlace(session, self)
        self.waiting = WaitingCard(session)
        self.finder = FindCard(session, self.place)
        stack(self, self.waiting, self.finder, tall=self.finder)
        session.ready_changed.connect(lambda _is_ready: self._look())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look()

    def _look(self) -> None:
        self.waiting.look()
        self.finder.look()
