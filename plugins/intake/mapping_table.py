"""The columns of a file, each with its first values and the field that it stands for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAbstractItemView, QComboBox, QHeaderView, QTableWidget, QTableWidgetItem

from ...processing.texts import say, tr

PLACE = {"x", "y"}
WIDEST_UNIT = "mm" * 5  # a unit, and the arrow and margins that styles put beside it
HEADER, EXAMPLES, MEANS, UNIT = range(4)


class MappingTable(QTableWidget):
    """A field is given to one column only: whoever takes it, takes it away from the other."""

    def __init__(self, changed: Callable[[], None]) -> None:
        super().__init__(0, 4)
        self._changed = changed
        self._columns: list[dict[str, Any]] = []
        self._choices: dict[int, QComboBox] = {}
        self._units: dict[int, QComboBox] = {}
        self._own_units: dict[str, str | None] = {}
        self.lengths: list[str] = []
        self.setHorizontalHeaderLabels([tr("Column of the file"), tr("First values"), tr("Means"), tr("Unit")])
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(tr("What the columns mean"))
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setSectionResizeMode(UNIT, QHeaderView.ResizeMode.Fixed)
        self.setColumnWidth(UNIT, self.fontMetrics().horizontalAdvance(WIDEST_UNIT))

    def show_columns(self, columns: list[dict[str, Any]], fields: list[dict[str, Any]]) -> None:
        """Show the columns of one sheet, with the fields that each may be; a field that is none of these is let go."""
        self._columns = columns
        known = {each["name"] for each in fields}
        self._own_units = {each["name"]: each["unit"] for each in fields}
        self.setRowCount(len(columns))
        self._choices.clear()
        self._units.clear()
        for line, column in enumerate(columns):
            if column["field"] not in known:
                column["field"] = None
            self.setItem(line, HEADER, QTableWidgetItem(column["header"]))
            self.setItem(line, EXAMPLES, QTableWidgetItem(" · ".join(column["examples"])))
            self.setCellWidget(line, MEANS, self._choice(line, column, fields))
            self._show_unit(line)
        self.setEnabled(bool(fields))

    def choice(self, header: str) -> QComboBox:
        """Return the drop-down of a column."""
        line = next(line for line, column in enumerate(self._columns) if column["header"] == header)
        return self._choices[line]

    def unit(self, header: str) -> QComboBox:
        """Return the drop-down of the unit of a column that holds lengths."""
        line = next(line for line, column in enumerate(self._columns) if column["header"] == header)
        return self._units[line]

    def _show_unit(self, line: int) -> None:
        """Offer the units that a column may be in: as was said, as its head says, or the field's own."""
        column = self._columns[line]
        own = self._own_units.get(column["field"] or "")
        if (former := self._units.pop(line, None)) is not None:
            former.hide()  # it is deleted only when all that is going on is done
        self.removeCellWidget(line, UNIT)
        if own is None:
            return
        made = QComboBox()
        made.setAccessibleName(tr("Unit of {column}").format(column=column["header"]))
        for each in self.lengths:
            made.addItem(each, each)
        made.setCurrentIndex(made.findData(column["unit"] or column["head_unit"] or own))
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        made.activated.connect(lambda _index: self._unit_chosen(line, made.currentData()))
        self._units[line] = made
        self.setCellWidget(line, UNIT, made)

    def _unit_chosen(self, line: int, unit: str) -> None:
        """Keep the unit; two coordinates of one place are in one unit."""
        together = PLACE if self._columns[line]["field"] in PLACE else {self._columns[line]["field"]}
        for other, column in enumerate(self._columns):
            if column["field"] in together:
                column["unit"] = unit
                self._units[other].setCurrentIndex(self._units[other].findData(unit))
        self._changed()

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
                column["field"] = column["unit"] = None
                self._choices[other].setCurrentIndex(0)
                self._show_unit(other)
        self._columns[line] |= {"field": field, "unit": None}
        self._show_unit(line)
        self._changed()
