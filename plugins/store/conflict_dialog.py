"""Others changed what I changed: base, mine and theirs side by side, and which of the two is to be kept."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsGeometry
from qgis.PyQt.QtCore import QDateTime, QLocale, Qt
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...processing.texts import at_moment, tr
from ..widgets import button, quiet, row, sentence
from .edits import MINE, THEIRS, WHOLE, Edits

NOT_SHOWN = ("id", "rev", "updated_at", "updated_by", "batch_id")
NAMING = ("point_no", "segment_no", "name", "code", "slug")


class ConflictDialog(QDialog):
    """A line per field that both sides changed; the buttons choose for all of them at once."""

    def __init__(self, edits: Edits, found: list[dict[str, Any]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Others changed the same"))
        self.edits = edits
        self.found = {each["key"]: each for each in found}
        self.lines: list[tuple[str, str, QComboBox]] = []
        column = QVBoxLayout(self)
        said = tr("Nothing of yours is lost: choose what to keep, then save. Your other edits stay as they are.")
        column.addWidget(sentence("\n".join([*map(_who_did_what, found), said])))
        headers = [tr("Row"), tr("Field"), tr("Was"), tr("Yours"), tr("Theirs"), tr("Keep")]
        self.table = QTableWidget(0, len(headers))
        self.table.setHorizontalHeaderLabels(headers)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.horizontalHeader().setStretchLastSection(True)
        column.addWidget(self.table)
        self.keep_mine = button(tr("Keep mine"), lambda: self.choose(MINE))
        self.take_theirs = button(tr("Take theirs"), lambda: self.choose(THEIRS))
        column.addWidget(row(self.keep_mine, self.take_theirs))
        column.addWidget(quiet(sentence(tr("Closed without saving, your edits stay in the layer, unsaved."))))
        buttons = QDialogButtonBox()
        self.save = buttons.addButton(tr("Save"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.later = buttons.addButton(tr("Decide later"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        for each in found:
            self._add(each)
        self.resize(860, 420)

    def choose(self, side: str) -> None:
        """Keep one side everywhere."""
        for _key, _field, choice in self.lines:
            choice.setCurrentIndex(choice.findData(side))

    def decisions(self) -> dict[tuple[str, str], str]:
        """Return what is kept, by row and field; tell the edits which rows come back or go all the same."""
        decided = {(key, field): choice.currentData() for key, field, choice in self.lines}
        for (key, field), side in decided.items():
            conflict = self.found[key]
            if field == WHOLE and side == MINE:
                if conflict["kind"] == "deleted":
                    self.edits.remove(key, conflict["theirs"]["rev"])
                else:
                    self.edits.bring_back(key, conflict["base"] or {})
        return decided

    def _add(self, conflict: dict[str, Any]) -> None:
        key, kind = conflict["key"], conflict["kind"]
        name = _name(conflict)
        if kind == "gone":
            self._line(key, name, WHOLE, tr("the whole row"), "", tr("changed"), tr("deleted"))
            return
        if kind == "deleted":
            self._line(key, name, WHOLE, tr("the whole row"), "", tr("deleted"), tr("changed"))
            return
        feature, base, theirs = self.edits.keys[key], conflict["base"] or {}, conflict["theirs"]
        mine = self.edits.values.get(feature, {})
        fields = self.edits.layer.fields()
        for field, value in mine.items():
            if field not in NOT_SHOWN:
                label = self.edits.layer.attributeDisplayName(fields.indexOf(field))
                self._line(key, name, field, label, _say(base.get(field)), _say(value), _say(theirs.get(field)))
        if feature in self.edits.places:
            self._place(key, name, base, self.edits.places[feature], theirs)

    def _place(self, key: str, name: str, base: dict[str, Any], mine: QgsGeometry, theirs: dict[str, Any]) -> None:
        shape = self.edits.geometry_name()
        theirs_place, base_place = _geometry(theirs.get(shape)), _geometry(base.get(shape))
        moved = tr("moved {metres} m")
        yours = moved.format(metres=_metres(base_place, mine))
        others = moved.format(metres=_metres(base_place, theirs_place))
        self._line(key, name, shape, tr("place"), "", yours, others)

    def _line(self, key: str, name: str, field: str, label: str, base: str, mine: str, theirs: str) -> None:
        place = self.table.rowCount()
        self.table.insertRow(place)
        for column, text in enumerate((name, label, base, mine, theirs)):
            item = QTableWidgetItem(text)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self.table.setItem(place, column, item)
        choice = QComboBox()
        choice.addItem(tr("mine"), MINE)
        choice.addItem(tr("theirs"), THEIRS)
        choice.setCurrentIndex(1)
        self.table.setCellWidget(place, 5, choice)
        self.lines.append((key, field, choice))


def _who_did_what(conflict: dict[str, Any]) -> str:
    when = at_moment(QDateTime.fromString(str(conflict["at"] or ""), Qt.DateFormat.ISODateWithMs))
    said = tr("{who} deleted {row} on {when}.") if conflict["kind"] == "gone" else tr("{who} changed {row} on {when}.")
    return said.format(who=conflict["who"] or tr("Someone"), row=_name(conflict), when=when)


def _name(conflict: dict[str, Any]) -> str:
    version = conflict["theirs"] or conflict["base"] or {}
    return str(next((version[name] for name in NAMING if version.get(name)), conflict["key"][:8]))


def _say(value: Any) -> str:
    return "–" if value is None or str(value) == "NULL" else str(value)


def _geometry(digits: str | None) -> QgsGeometry:
    place = QgsGeometry()
    if digits:
        place.fromWkb(bytes.fromhex(digits))
    return place


def _metres(one: QgsGeometry, other: QgsGeometry) -> str:
    if one.isNull() or other.isNull():
        return "?"
    return QLocale().toString(one.hausdorffDistance(other), "f", 2)
