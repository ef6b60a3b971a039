"""What waits for a decision; a press leads to the page where it is made."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from types import ModuleType
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ...processing import domains
from ...processing.texts import tr
from ..background import words_of
from ..roles import widest
from ..widgets import ICON, SPACE, UNIT, Card
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
        self.add_corner("refresh", tr("Refresh"), self.look)

    def look(self) -> None:
        """Ask every room what waits."""
        self._show([])
        is_ready = self.session.description is not None
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
            undecided = [each for each in found if each.is_undecided]
            found.sort(key=lambda each: (each not in undecided, not domains.is_work_of(each.page, role)))
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
        return Line(told, lambda: self.session.page_wanted.emit(told.page))


class Line(QPushButton):
    """A line that can be pressed, with its words whole on as many rows as they need."""

    def __init__(self, told: Waiting, pressed: Callable[[], None]) -> None:
        super().__init__()
        self.setFlat(True)
        self.setAccessibleName(told.text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        picture, words = QLabel(), QLabel(told.text)
        picture.setPixmap(domains.icon(told.state).pixmap(ICON))
        words.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, UNIT, 0, UNIT)
        row.setSpacing(SPACE)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words, 1)
        for label in (picture, words):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(lambda _checked=False: pressed())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        row = self.layout()
        return row.heightForWidth(width) if row is not None else super().heightForWidth(width)

    def sizeHint(self) -> QSize:
        row = self.layout()
        return row.sizeHint() if row is not None else super().sizeHint()
