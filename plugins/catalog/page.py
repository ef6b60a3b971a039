"""The catalogue's page: every data set that is known, and the way of one of them out of the house."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtWidgets import QWidget

from ..widgets import stack
from .catalog_card import CatalogCard
from .release_card import ReleaseCard

if TYPE_CHECKING:
    from ..session import Session


class Page(QWidget):
    """Two cards: the data sets above; what a hand-over of the chosen one lets out below."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.catalog = CatalogCard(session)
        self.release = ReleaseCard(session)
        stack(self, self.catalog, self.release, tall=self.catalog)
        self.catalog.chosen.connect(self.release.show_record)
        self.release.handed_over.connect(self.catalog.look)
        session.ready_changed.connect(lambda _is_ready: self.catalog.look())
        self.catalog.look()
