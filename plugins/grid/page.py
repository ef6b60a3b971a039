"""The page of the management grid: the cells, what can be changed on them, and the borders that were delivered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from ..intake.deliveries_card import DeliveriesCard
from ..intake.findings_card import FindingsCard
from ..map.map_place import MapPlace
from ..widgets import MARGIN
from .cells_card import CellsCard
from .edit_card import EditCard
from .room import ROOM

if TYPE_CHECKING:
    from ..session import Session


class Page(QWidget):
    """Four cards that share one place on the map."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.place = MapPlace(session, self)
        self.cells = CellsCard(session, self.place)
        self.edit = EditCard(session, self.place)
        self.deliveries = DeliveriesCard(session, ROOM, self.place)
        self.findings = FindingsCard(session, ROOM, self.place)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN // 2, MARGIN, MARGIN)
        column.setSpacing(MARGIN)
        for card in (self.cells, self.edit, self.deliveries, self.findings):
            column.addWidget(card)
        column.addStretch(1)
        self.cells.chosen.connect(self.edit.show_chosen)
        self.edit.changed.connect(self._changed)
        self.deliveries.chosen.connect(self.findings.show_delivery)
        self.deliveries.listed.connect(self.cells.look)
        self.deliveries.findings_wanted.connect(self.findings.save)
        self.findings.mended.connect(self.deliveries.look)
        session.ready_changed.connect(self._look)
        self._look(session.description is not None)

    def _look(self, is_ready: bool) -> None:
        self.place.clear()
        self.edit.look(is_ready)
        self.deliveries.look()
        if not is_ready:
            self.cells.look()

    def _changed(self, cells: list[Any]) -> None:
        self.cells.look(choose=cells)
