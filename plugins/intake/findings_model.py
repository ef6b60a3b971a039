"""The findings of a delivery as a table that is sorted and filtered without asking the store again."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QSortFilterProxyModel, Qt

from ...processing import domains
from ...processing.texts import say, tr

SEVERITIES = ("error", "warning", "advice")
WHAT, WHERE = range(2)
TOP = QModelIndex()  # of a table there is nothing above


class FindingsModel(QAbstractTableModel):
    """One row per finding: what is wrong, with what, and where in the files."""

    def __init__(self, parent: Any) -> None:
        super().__init__(parent)
        self.findings: list[dict[str, Any]] = []
        self._icons = {severity: domains.icon(severity) for severity in SEVERITIES}

    def show(self, findings: list[dict[str, Any]]) -> None:
        """Show other findings."""
        self.beginResetModel()
        self.findings = findings
        self.endResetModel()

    def rowCount(self, parent: QModelIndex = TOP) -> int:
        return 0 if parent.isValid() else len(self.findings)

    def columnCount(self, parent: QModelIndex = TOP) -> int:
        return 0 if parent.isValid() else 2

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return (tr("What is wrong"), tr("Where"))[section]

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        finding = self.findings[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return (say(finding["text"]), _short_place(finding))[index.column()]
        if role == Qt.ItemDataRole.DecorationRole and index.column() == WHAT:
            return self._icons[finding["severity"]]
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(filter(None, (say(finding["text"]), say(finding["remedy"]), place(finding))))
        return None


class FindingsFilter(QSortFilterProxyModel):
    """Lets through what was not filtered away; the worst comes first unless a column was chosen to sort by."""

    def __init__(self, model: FindingsModel, parent: Any) -> None:
        super().__init__(parent)
        self._model = model
        self._severities: set[str] = set(SEVERITIES)
        self._slug = ""
        self._words = ""
        self.setSourceModel(model)

    def filter(self, severities: set[str], slug: str, words: str) -> None:
        """Let through only findings of these severities, of this check (empty: all), with these words anywhere."""
        self._severities, self._slug, self._words = severities, slug, words.casefold()
        self.invalidateFilter()

    def filterAcceptsRow(self, source_row: int, source_parent: QModelIndex) -> bool:
        finding = self._model.findings[source_row]
        if finding["severity"] not in self._severities or (self._slug and finding["slug"] != self._slug):
            return False
        return not self._words or self._words in all_words(finding)

    def lessThan(self, left: QModelIndex, right: QModelIndex) -> bool:
        one, other = (self._model.findings[index.row()] for index in (left, right))
        if left.column() == WHERE:
            return _place_key(one) < _place_key(other)
        return _worst_first(one) < _worst_first(other)


def place(finding: dict[str, Any]) -> str:
    """Return where in the delivered files a finding stands."""
    row = finding["row"]
    parts = (finding["file"], finding["sheet"], tr("row {row}").format(row=row) if row is not None else "")
    return " · ".join(filter(None, parts))


def _short_place(finding: dict[str, Any]) -> str:
    """Return the point or pipe, and below it sheet or file with the row, as a narrow column takes them."""
    row = "" if finding["row"] is None else str(finding["row"])
    file = " ".join(filter(None, (finding["sheet"] or finding["file"], row)))
    return "\n".join(filter(None, (finding["subject"], file)))


def all_words(finding: dict[str, Any]) -> str:
    """Return everything in which a search may find something."""
    parts = (say(finding["text"]), finding["subject"], place(finding), finding["slug"], finding["value"])
    return " ".join(str(part) for part in parts if part).casefold()


def _worst_first(finding: dict[str, Any]) -> tuple[int, str, str]:
    return SEVERITIES.index(finding["severity"]), finding["slug"], finding["subject"] or ""


def _place_key(finding: dict[str, Any]) -> tuple[str, str, int]:
    return finding["file"] or "", finding["sheet"] or "", finding["row"] or 0
