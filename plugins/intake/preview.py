"""The first rows of a delivery as they will be understood, sheet by sheet."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QLocale
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QAbstractItemView, QComboBox, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from ...processing import domains
from ...processing.texts import say, tr
from ..widgets import QUIET, UNIT, quiet, sentence

ROWS_SHOWN = 6


class Preview(QWidget):
    """A sheet to choose, a line that says how it was understood, and its first rows under our own column names."""

    def __init__(self) -> None:
        super().__init__()
        self._told: list[dict[str, Any]] = []
        self.sheet = QComboBox()
        self.sheet.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.sheet.currentIndexChanged.connect(self._show_sheet)
        self.words = quiet(sentence())
        self.table = QTableWidget()
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setAlternatingRowColors(True)
        self.table.verticalHeader().hide()
        self.table.setWordWrap(False)
        line = self.table.fontMetrics().height()
        self.table.verticalHeader().setDefaultSectionSize(line + 2 * UNIT)
        self.table.setFixedHeight((ROWS_SHOWN + 3) * (line + 2 * UNIT))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        for part in (self.sheet, self.words, self.table):
            column.addWidget(part)
        self.show_nothing()

    def show_nothing(self) -> None:
        """Wait for files."""
        self._show([], "")

    def show_busy(self) -> None:
        """Say that the files are being read; what was shown stays until the answer comes."""
        self.words.setText(tr("Reading…"))
        self.words.show()

    def show_refusal(self, text: str, remedy: str) -> None:
        """Say why nothing can be shown."""
        self._show([], f"{text}\n{remedy}".strip())

    def show_told(self, told: dict[str, Any]) -> None:
        """Show what the engine understood."""
        words = "" if told["profile"] else tr("No profile fits these headers; say what the columns mean.")
        self._show(told["sheets"], words)

    def _show(self, sheets: list[dict[str, Any]], words: str) -> None:
        self._told = sorted(sheets, key=lambda each: each["layout"] is None)
        self.sheet.blockSignals(True)
        self.sheet.clear()
        for each in self._told:
            self.sheet.addItem(domains.icon("ok" if each["layout"] else "absent"), each["sheet"])
        self.sheet.blockSignals(False)
        self.sheet.setVisible(len(self._told) > 1)
        self.table.setVisible(any(each["layout"] for each in self._told))
        self.words.setText(words)
        self.words.setVisible(bool(words))
        if self._told and not words:
            self._show_sheet(0)

    def _show_sheet(self, number: int) -> None:
        if not 0 <= number < len(self._told):
            return
        sheet = self._told[number]
        self.words.setText(_words_of(sheet))
        self.words.show()
        columns = sheet.get("columns", [])
        filled = [place for place, each in enumerate(columns) if _is_told(sheet, place, each)]
        self.table.setColumnCount(len(filled))
        self.table.setRowCount(len(sheet.get("first", [])))
        self.table.setHorizontalHeaderLabels([_title(columns[place]) for place in filled])
        for row, values in enumerate(sheet.get("first", [])):
            for column, place in enumerate(filled):
                self.table.setItem(row, column, _cell(values[place]))
        self.table.resizeColumnsToContents()


def layouts() -> dict[str | None, str]:
    """Return what the layouts of tables that are of no one kind are called."""
    return {
        "one_sheet": tr("points and pipes in one table"),
        "in_order": tr("points in the order of their lines"),
    }


def _words_of(sheet: dict[str, Any]) -> str:
    known = {
        "points": tr("a table of points"),
        "segments": tr("a table of pipes"),
        **layouts(),
        None: tr("not understood, is left out"),
    }
    layout = known.get(sheet["layout"]) or say(sheet["title"])
    words = tr("{rows} rows: {layout}").format(rows=QLocale().toString(sheet["rows"]), layout=layout)
    if sheet.get("unreadable"):
        words += " · " + tr("{count} values cannot be read").format(count=sheet["unreadable"])
    return words


def _is_told(sheet: dict[str, Any], place: int, column: dict[str, Any]) -> bool:
    """Return whether a column was delivered, or is known from elsewhere, so that it is worth a look."""
    return column["header"] is not None or any(row[place] is not None for row in sheet["first"])


def _title(column: dict[str, Any]) -> str:
    """Return our name of the column, and below it the header that stands for it in the file."""
    header = column["header"]
    return f"{say(column['label'])}\n{header}" if header else f"{say(column['label'])}\n–"


def _cell(value: Any) -> QTableWidgetItem:
    if value is None:
        item = QTableWidgetItem("–")
        item.setForeground(QColor(QUIET))
        return item
    return QTableWidgetItem(f"{value:.12g}" if isinstance(value, float) else str(value))
