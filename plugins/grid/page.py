"""The page of the management grid: the cells, what can be changed on them, and the borders that were delivered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..intake.deliveries_card import DeliveriesCard
from ..intake.findings_card import FindingsCard
from ..intake.takes_files import TakesFiles
from ..map.map_place import MapPlace
from ..widgets import stack
from .cells_card import CellsCard
from .edit_card import EditCard
from .room import ROOM

if TYPE_CHECKING:
    from ..session import Session


class Page(TakesFiles):
    """Four cards that share one place on the map."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.place = MapPlace(session, self)
        self.cells = CellsCard(session, self.place)
        self.edit = EditCard(session, self.place)
        self.deliveries = DeliveriesCard(session, ROOM, self.place)
        self.findings = FindingsCard(session, ROOM, self.place)
        stack(self, self.cells, self.edit, self.deliveries, self.findings)
        self.cells.chosen.connect(self.edit.show_chosen)
        self.edit.changed.connect(self._changed)
        self.findings.follow(self.deliveries)
        self.deliveries.listed.connect(self.cells.look)
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
