"""The columns of a file, each with its first values and the field that it stands for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAbstractItemView, QComboBox, QHeaderView, QTableWidget, QTableWidgetItem

from ...processing.texts import say, tr

HEADER, EXAMPLES, MEANS = range(3)


class MappingTable(QTableWidget):
    """A field is given to one column only: whoever takes it, takes it away from the other."""

    def __init__(self, changed: Callable[[], None]) -> None:
        super().__init__(0, 3)
        self._changed = changed
        self._columns: list[dict[str, Any]] = []
        self._choices: dict[int, QComboBox] = {}
        self.setHorizontalHeaderLabels([tr("Column of the file"), tr("First values"), tr("Means")])
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(tr("What the columns mean"))
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)

    def show_columns(self, columns: list[dict[str, Any]], fields: list[dict[str, Any]]) -> None:
        """Show the columns of one sheet, with the fields that each may be; a field that is none of these is let go."""
        self._columns = columns
        known = {each["name"] for each in fields}
        self.setRowCount(len(columns))
        self._choices.clear()
        for line, column in enumerate(columns):
            if column["field"] not in known:
                column["field"] = None
            self.setItem(line, HEADER, QTableWidgetItem(column["header"]))
            self.setItem(line, EXAMPLES, QTableWidgetItem(" · ".join(column["examples"])))
            self.setCellWidget(line, MEANS, self._choice(line, column, fields))
        self.setEnabled(bool(fields))

    def choice(self, header: str) -> QComboBox:
        """Return the drop-down of a column."""
        line = next(line for line, column in enumerate(self._columns) if column["header"] == header)
        return self._choices[line]

    def _choice(self, line: int, column: dict[str, Any], fields: list[dict[str, Any]]) -> QComboBox:
        made = QComboBox()
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        made.setAccessibleName(column["header"])
        made.addItem(tr("left out"), None)
        for each in fields:
            made.addItem(say(each["label"]), each["name"])
        made.setCurrentIndex(made.findData(column["field"]))
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        made.activated.connect(lambda _index: self._chosen(line, made.currentData()))
        self._choices[line] = made
        return made

    def _chosen(self, line: int, field: str | None) -> None:
        for other, column in enumerate(self._columns):
            if field is not None and other != line and column["field"] == field:
                column["field"] = None
                self._choices[other].setCurrentIndex(0)
        self._columns[line]["field"] = field
        self._changed()
