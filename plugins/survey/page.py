"""The survey's page: what the network answers above, what was delivered and what was found in it below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..intake.deliveries_card import DeliveriesCard
from ..intake.findings_card import FindingsCard
from ..intake.takes_files import TakesFiles
from ..map.map_place import MapPlace
from ..widgets import stack
from .network_card import NetworkCard
from .room import ROOM

if TYPE_CHECKING:
    from ..session import Session


class Page(TakesFiles):
    """Three cards that share one place on the map."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.place = MapPlace(session, self)
        self.network = NetworkCard(session, self.place)
        self.deliveries = DeliveriesCard(session, ROOM, self.place)
        self.findings = FindingsCard(session, ROOM, self.place)
        stack(self, self.network, self.deliveries, self.findings)
        self.findings.follow(self.deliveries)
        session.ready_changed.connect(self._look)
        self._look(session.description is not None)

    def _look(self, is_ready: bool) -> None:
        self.place.clear()
        self.network.look(is_ready)
        self.deliveries.look()
