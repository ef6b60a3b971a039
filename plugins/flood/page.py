"""The flood's page: run one above, play and compare below, ask the water in between."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import QWidget

from ..widgets import stack
from .ask_card import AskCard
from .clock import Clock
from .play_card import PlayCard
from .run_card import RunCard
from .today import TASK

if TYPE_CHECKING:
    from ..session import Session


class Page(QWidget):
    """Three cards that share one clock."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.clock = Clock(session.iface.mapCanvas(), self)
        self.play = PlayCard(session, self.clock)
        self.ask = AskCard(session, self.clock, self.play)
        self.run = RunCard(session)
        stack(self, self.play, self.ask, self.run)
        self.run.ran.connect(self.look)
        self.play.changed.connect(self.look)
        session.ready_changed.connect(lambda _is_ready: self.look())
        self.look()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.look()

    def look(self, play: str = "") -> None:
        """Ask what the store has; then put the run called ``play`` on the map."""
        if self.session.description is None:
            self.run.look(None)
            self.play.look(None)
            self.ask.hide()
            return

        def came(choices: dict[str, Any]) -> None:
            self.run.look(choices)
            self.play.look(choices)
            self.ask.setVisible(self.play.run.count() > 1)  # without a run there is no water to ask
            if play:
                self.play.open_named(play)

        self.session.ask(TASK, {}, came, self.run.refused)
