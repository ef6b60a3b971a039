"""Everything about one finding: what is wrong, how to mend it, which rule says so, and where it stands."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtWidgets import QFrame, QVBoxLayout

from ...processing.texts import say, tr
from ..widgets import MARGIN, SPACE, UNIT, Facts, heading, quiet, sentence

STYLE = "#remedy { background: rgba(47, 134, 166, 26); border-radius: 6px; }"


class Remedy(QFrame):
    """A quiet box below the table; hidden while nothing is chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("remedy")
        self.setStyleSheet(STYLE)
        self.text = heading(sentence())
        self.remedy = sentence()
        self._facts = Facts()
        self._nowhere = quiet(sentence(tr("This finding has no place on the map.")))
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, SPACE, MARGIN, SPACE)
        column.setSpacing(UNIT)
        for part in (self.text, self.remedy, self._facts, self._nowhere):
            column.addWidget(part)
        self.hide()

    def show_finding(self, finding: dict[str, Any] | None, place: str = "", rule: str = "", sight: str = "") -> None:
        """Tell about another finding, ``sight`` being what is to be said of the map; about none, vanish."""
        self.setVisible(finding is not None)
        if finding is None:
            return
        self.text.setText(say(finding["text"]))
        self.remedy.setText(say(finding["remedy"]))
        self.remedy.setVisible(bool(say(finding["remedy"])))
        value = " = ".join(str(part) for part in (finding["column"], finding["value"]) if part)
        told = (
            (tr("Place"), place), (tr("Value"), value), (tr("Map", "finding"), sight), (tr("Rule"), rule),
            (tr("Check"), finding["slug"]),
        )  # fmt: skip
        self._facts.show_facts([(name, words) for name, words in told if words])
        self._nowhere.setVisible(not finding["wkt"])
