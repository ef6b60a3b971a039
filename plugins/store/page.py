"""The store's page, the first one: engine and store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtWidgets import QWidget

from ..widgets import stack
from .engine_card import EngineCard
from .people_card import PeopleCard
from .store_card import StoreCard

if TYPE_CHECKING:
    from ..session import Session


class Page(QWidget):
    """Engine first: the store cannot be asked without it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.engine = EngineCard(session)
        self.store = StoreCard(session)
        self.people = PeopleCard(session)
        stack(self, self.store, self.people, self.engine)
        self.engine.changed.connect(lambda _is_ready: self.store.look())
        self.store.look()
