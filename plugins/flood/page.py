"""The flood's page: play and compare above, ask the water, run another, and below the rain that gauges measured."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtGui import QHideEvent, QShowEvent
from qgis.PyQt.QtWidgets import QWidget

from ..intake.deliveries_card import DeliveriesCard
from ..intake.findings_card import FindingsCard
from ..map.map_place import MapPlace
from ..widgets import stack
from .ask_card import AskCard
from .clock import Clock
from .play_card import PlayCard
from .room import RAIN
from .run_card import RunCard
from .today import TASK
from .warming import Warming

if TYPE_CHECKING:
    from ..session import Session


class Page(QWidget):
    """Three cards that share one clock, and two about measured rain."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.clock = Clock(session.iface.mapCanvas(), self)
        self.play = PlayCard(session, self.clock)
        self.ask = AskCard(session, self.clock, self.play)
        self.run = RunCard(session)
        self.place = MapPlace(session, self)
        self.warming = Warming(session, self, lambda: self.run.running is not None)
        self.rain = DeliveriesCard(session, RAIN, self.place)
        self.findings = FindingsCard(session, RAIN, self.place)
        stack(self, self.play, self.ask, self.run, self.rain, self.findings)
        self.findings.follow(self.rain)
        self.rain.listed.connect(self.look)
        self.run.ran.connect(self.look)
        self.play.changed.connect(self.look)
        session.ready_changed.connect(lambda _is_ready: self._look())
        self._look()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.warming.begin()
        self.look()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.warming.pause()

    def _look(self) -> None:
        self.rain.look()
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
