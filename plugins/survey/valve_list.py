"""The valves of a burst as a list for the crew: number, kind, street, what to do; to be clicked on, to be printed."""

from __future__ import annotations

from html import escape
from pathlib import Path

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QDateTime, Qt, pyqtSignal
from qgis.PyQt.QtGui import QPageSize, QPdfWriter, QTextDocument
from qgis.PyQt.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from ...processing import domains
from ...processing.texts import at_moment, tr
from ..asking import ask_where_to_save
from ..widgets import UNIT, button, row
from .isolating import Valve

ROWS_SHOWN = 6
KEY = Qt.ItemDataRole.UserRole
FOLDER = "undergrid/survey/lists"


class ValveList(QWidget):
    """Valves to close first, then those that may stay open."""

    chosen = pyqtSignal(object)  # the place of a valve

    def __init__(self) -> None:
        super().__init__()
        self.valves: list[Valve] = []
        self.title = ""
        self.list = QTreeWidget()
        self.list.setHeaderLabels([tr("Valve"), tr("Kind"), tr("Street"), tr("What to do")])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAlternatingRowColors(True)
        self.list.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.list.itemSelectionChanged.connect(self._choose)
        self.save_list = button(tr("Save the list…"), self.ask_where)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addWidget(self.list)
        column.addWidget(row(self.save_list))
        self.show_valves("", [])

    def show_valves(self, title: str, valves: list[Valve]) -> None:
        """List other valves; without any, vanish."""
        self.title, self.valves = title, valves
        were_blocked = self.list.blockSignals(True)  # a row that is chosen goes, and nobody chose another
        self.list.clear()
        self.list.blockSignals(were_blocked)
        for number, each in enumerate(valves):
            item = QTreeWidgetItem([each.number or "–", each.kind or "–", each.street or "–", to_do(each)])
            item.setIcon(0, domains.icon("error" if each.is_to_close else "ok"))
            item.setData(0, KEY, number)
            self.list.addTopLevelItem(item)
        rows = min(len(valves), ROWS_SHOWN) + 1
        self.list.setFixedHeight(
            rows * (self.fontMetrics().height() + 2 * UNIT) + self.list.header().sizeHint().height()
        )
        self.setVisible(bool(valves))

    def ask_where(self) -> None:
        """Let a person choose the file of the list."""
        folder = QgsSettings().value(FOLDER, "", type=str)
        proposal = Path(folder) / f"{tr('Valves')}.pdf"
        ask_where_to_save(self, tr("Save the list…"), proposal, "PDF (*.pdf)", lambda path, _kind: self.write(path))

    def write(self, path: Path) -> None:
        """Write the list as a page to print."""
        QgsSettings().setValue(FOLDER, str(path.parent))
        page = QPdfWriter(str(path))
        page.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        page.setTitle(self.title)
        document = QTextDocument()
        document.setHtml(self.html())
        document.print(page)

    def html(self) -> str:
        """Return the list as a page."""
        heads = "".join(f"<th align='left'>{escape(words)}</th>" for words in (
            tr("Valve"), tr("Kind"), tr("Street"), tr("What to do"), tr("Done")))  # fmt: skip
        lines = [(each.number, each.kind, each.street, to_do(each), "☐") for each in self.valves]
        rows = "".join(f"<tr>{''.join(f'<td>{escape(words)}</td>' for words in line)}</tr>" for line in lines)
        now = at_moment(QDateTime.currentDateTime())
        return (
            f"<h2>{escape(self.title)}</h2><p>{escape(now)}</p>"
            f"<table border='1' cellspacing='0' cellpadding='5' width='100%'><tr>{heads}</tr>{rows}</table>"
        )

    def _choose(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.chosen.emit(self.valves[item.data(0, KEY)].place)


def to_do(valve: Valve) -> str:
    """Return what the crew does at a valve."""
    return tr("close") if valve.is_to_close else tr("may stay open")
