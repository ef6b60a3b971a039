"""The question before a delivery is taken out again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.PyQt.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from ...processing.texts import tr
from ..widgets import SPACE, button, row, sentence


class WithdrawForm(QWidget):
    """Says what will be gone, and does nothing by itself."""

    def __init__(self, ready: Callable[[bool], None], closed: Callable[[], None]) -> None:
        super().__init__()
        self._words = sentence()
        self.even_if_edited = QCheckBox(tr("Even if rows were edited since"))
        self.go = button("", lambda: ready(self.even_if_edited.isChecked()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self._words)
        column.addWidget(self.even_if_edited)
        column.addWidget(row(self.go, button(tr("Close"), closed)))

    def open_for(self, delivery: dict[str, Any], content: str) -> None:
        """Ask about one delivery, which holds ``content``."""
        is_in = delivery["state"] == "accepted"
        words = (
            tr("{content} leave the store. The audit trail keeps them.")
            if is_in
            else tr("The delivery is forgotten with its findings. It can be imported again.")
        )
        self._words.setText(words.format(content=content))
        self.go.setText(tr("Withdraw") if is_in else tr("Throw away"))
        self.even_if_edited.setChecked(False)
        self.even_if_edited.setVisible(is_in)
        self.show()
