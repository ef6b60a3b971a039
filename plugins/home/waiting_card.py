"""What waits for a decision; a press leads to the page where it is made."""

from __future__ import annotations

from functools import partial
from types import ModuleType
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtWidgets import QSizePolicy, QToolButton, QVBoxLayout, QWidget

from ...processing import domains
from ...processing.texts import tr
from ..background import words_of
from ..roles import widest
from ..widgets import UNIT, Card, button
from .today import Waiting, sources

if TYPE_CHECKING:
    from ..session import Session


class WaitingCard(Card):
    """A line for each thing that waits, gathered from the rooms."""

    def __init__(self, session: Session) -> None:
        super().__init__(tr("Waiting for you"), "home")
        self.session = session
        self._found: dict[str, list[Waiting]] = {}
        self._left = 0
        self._refusal: Any = None
        self._lines = QVBoxLayout()
        self._lines.setSpacing(UNIT)
        self.form.addLayout(self._lines)
        self._set_up = button(tr("Engine and store…"), lambda: session.page_wanted.emit("store"))
        self.deeds.addWidget(self._set_up)
        self.add_corner("refresh", tr("Refresh"), self.look)

    def look(self) -> None:
        """Ask every room what waits."""
        self._show([])
        is_ready = self.session.description is not None
        self._set_up.setVisible(not is_ready)
        if not is_ready:
            self.set_state("absent", tr("Waits for the store."))
            return
        rooms = list(sources())
        self._found, self._left, self._refusal = {}, len(rooms), None
        self.set_state("busy", tr("Looking…"))
        for room in rooms:
            self.session.ask(room.TASK, {}, partial(self._came, room), self._refused)

    def _came(self, room: ModuleType, answer: Any) -> None:
        self._found[room.__name__] = list(room.waiting(answer))
        self._end_one()

    def _end_one(self) -> None:
        """Show what waits when every room has answered: decisions first, those of one's own work before others'."""
        self._left -= 1
        if self._left == 0:
            role = widest((self.session.description or {}).get("roles", []))
            found = [each for name in sorted(self._found) for each in self._found[name]]
            found.sort(key=lambda each: (each.state == "ok", not domains.is_work_of(each.page, role)))
            undecided = [each for each in found if each.state != "ok"]
            self._show(found)
            if self._refusal is not None:
                text, remedy = words_of(self._refusal)
                self.set_state("error", text, remedy)
            elif undecided:
                self.set_state("warning", tr("These wait for a decision."))
            else:
                self.set_state("ok", tr("Nothing waits for a decision."))

    def _refused(self, refusal: Any) -> None:
        self._refusal = refusal  # what the other rooms say is shown even so
        self._end_one()

    def _show(self, lines: list[Waiting]) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            item.widget().deleteLater()
        for each in lines:
            self._lines.addWidget(self._line(each))

    def _line(self, told: Waiting) -> QWidget:
        line = QToolButton()
        line.setText(told.text)
        line.setIcon(domains.icon(told.state))
        line.setIconSize(QSize(16, 16))
        line.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        line.setAutoRaise(True)
        line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        line.setToolTip(told.text)
        line.setCursor(Qt.CursorShape.PointingHandCursor)
        line.clicked.connect(lambda _checked=False: self.session.page_wanted.emit(told.page))
        return line
