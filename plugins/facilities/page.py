"""The page of the facilities: what stands there above, one of them in full, what a census delivered below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..intake.deliveries_card import DeliveriesCard
from ..intake.findings_card import FindingsCard
from ..intake.takes_files import TakesFiles
from ..map.map_place import MapPlace
from ..widgets import stack
from .facility_card import FacilityCard
from .room import ROOM
from .stock_card import StockCard

if TYPE_CHECKING:
    from ..session import Session


class Page(TakesFiles):
    """Four cards that share one place on the map."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.place = MapPlace(session, self)
        self.stock = StockCard(session)
        self.facility = FacilityCard(session, self.place)
        self.deliveries = DeliveriesCard(session, ROOM, self.place)
        self.findings = FindingsCard(session, ROOM, self.place)
        stack(self, self.stock, self.facility, self.deliveries, self.findings)
        self.findings.follow(self.deliveries)
        self.deliveries.listed.connect(self.stock.look)
        session.ready_changed.connect(self._look)
        self._look(session.description is not None)

    def _look(self, is_ready: bool) -> None:
        self.facility.look(is_ready)
        self.deliveries.look()
        if not is_ready:
            self.stock.look()
