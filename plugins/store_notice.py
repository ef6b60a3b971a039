"""What stands between a person and the store, said on every page, with the step that helps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from ..processing import domains
from ..processing.texts import tr
from .widgets import ICON, MARGIN, SPACE, button, quiet, row, sentence

if TYPE_CHECKING:
    from .session import Session

STYLE = "#notice { background: rgba(224, 158, 42, 36); border-radius: 6px; }"


@dataclass(frozen=True)
class Matter:
    """Why the store cannot be worked on, what to do about it, and whether an upgrade by this person is that."""

    state: str
    text: str
    remedy: str = ""
    may_upgrade: bool = False


class StoreNotice(QFrame):
    """A strip above a page; it vanishes with what it tells of."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("notice")
        self.setStyleSheet(STYLE)
        self._icon = QLabel()
        self.text = sentence()
        self.remedy = quiet(sentence())
        self._upgrade = button(tr("Upgrade"), session.upgrade_wanted.emit)
        self._set_up = button(tr("Engine and store…"), lambda: session.page_wanted.emit("store"))
        line = QHBoxLayout()
        line.setSpacing(SPACE)
        line.addWidget(self._icon)
        line.addWidget(self.text, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, SPACE, MARGIN, SPACE)
        column.addLayout(line)
        column.addWidget(self.remedy)
        column.addWidget(row(self._upgrade, self._set_up))
        self.show_matter(None)

    def show_matter(self, matter: Matter | None) -> None:
        """Tell of what stands in the way; of nothing, vanish."""
        self.setVisible(matter is not None)
        if matter is None:
            return
        self._icon.setPixmap(domains.icon(matter.state).pixmap(ICON))
        self.text.setText(matter.text)
        self.remedy.setText(matter.remedy)
        self.remedy.setVisible(bool(matter.remedy))
        self._upgrade.setVisible(matter.may_upgrade)
