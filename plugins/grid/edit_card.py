"""Changing cells on the map: drawn into free ground, split by a line, merged, numbered anew; and taken back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from qgis.gui import QgsMapTool
from qgis.PyQt.QtCore import QLocale, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QLineEdit, QPushButton, QTreeWidget, QTreeWidgetItem

from ...processing.texts import tr
from ..background import Refusal, words_of
from ..map.map_place import MapPlace
from ..map.map_tools import AREA_CORNERS, LINE_CORNERS, CourseTool
from ..widgets import Card, button, row

if TYPE_CHECKING:
    from ..session import Session

Told = dict[str, Any]
NUMBERS = "grid.coding.code_grid_cells"
ROWS_SHOWN = 6


class EditCard(Card):
    """Each deed is one of the algorithms, so that codes, history and what lies in the cells follow by themselves."""

    changed = pyqtSignal(object)  # the keys or codes of the cells that came out of it, to be chosen

    def __init__(self, session: Session, place: MapPlace) -> None:
        super().__init__(tr("Change cells"), "section")
        self.session, self.place = session, place
        self._chosen: list[Told] = []
        self._result = ""
        self.community = QLineEdit()
        self.community.setPlaceholderText(tr("community of a drawn cell (empty: where it is drawn)"))
        self.community.setClearButtonEnabled(True)
        self.numbers = self._make_numbers()
        self._renumber_now = button(tr("Give these numbers"), self.renumber)
        self._close_numbers = button(tr("Close"), self._hide_numbers)
        self._numbering = row(self._renumber_now, self._close_numbers)
        for part in (self.community, self.numbers, self._numbering):
            self.form.addWidget(part)
        self._outline = CourseTool(place.canvas, place, least=AREA_CORNERS)
        self._cut = CourseTool(place.canvas, place, least=LINE_CORNERS)
        self._outline.drawn.connect(self.draw)
        self._cut.drawn.connect(self.split)
        self._draw = self._toggle(tr("Draw a cell"), self._outline)
        self._split = self._toggle(tr("Split by a line"), self._cut)
        self._merge = button(tr("Merge the chosen"), self.merge)
        self._undo = button(tr("Undo the change"), self.undo)
        self._renumber = button(tr("Renumber…"), self.preview_numbers)
        self._code = button(tr("Code new cells"), self.code)
        for pair in ((self._draw, self._split), (self._merge, self._undo), (self._code, self._renumber)):
            self.deeds.addWidget(row(*pair))
        place.canvas.mapToolSet.connect(self._tool_changed)
        self.look(False)

    def look(self, is_ready: bool) -> None:
        """Offer the changes when there is a store."""
        self._result = ""
        self._hide_numbers()
        self.show_actions(is_ready)
        self.community.setVisible(is_ready)
        self.show_chosen([])
        if not is_ready:
            self.set_state("absent", tr("Waits for the store."))

    def show_chosen(self, cells: list[Told]) -> None:
        """Take note of the cells that are chosen above, and offer what can be done with them."""
        self._chosen = cells
        self._split.setEnabled(len(cells) == 1)
        self._undo.setEnabled(len(cells) == 1)
        self._merge.setEnabled(len(cells) > 1)
        if self.state_name != "busy":
            self.set_state("ok", self._invitation(), self._result)

    def draw(self, corners: list[list[float]]) -> None:
        """Make a cell of the free ground inside the outline."""
        chosen = {"CORNERS": _written(corners), "COMMUNITY": self.community.text().strip()}

        def out(told: Told) -> tuple[list[str], str]:
            area = QLocale().toString(round(told["AREA_M2"]))
            code = told["CODE"] or tr("without code")
            return [told["KEY"]], tr("Drawn: {code}, {area} m²").format(code=code, area=area)

        self._run("undergrid:drawgridcell", chosen, out)

    def split(self, corners: list[list[float]]) -> None:
        """Split the chosen cell."""
        if len(self._chosen) == 1:
            chosen = {"CELL": self._chosen[0]["id"], "CORNERS": _written(corners)}
            self._run("undergrid:splitgridcell", chosen, lambda told: _codes(tr("Split into {codes}"), told["CODES"]))

    def merge(self) -> None:
        """Merge the chosen cells."""
        chosen = {"CELLS": ", ".join(each["id"] for each in self._chosen)}
        self._run("undergrid:mergegridcells", chosen, lambda told: _codes(tr("Merged into {codes}"), told["CODE"]))

    def undo(self) -> None:
        """Take back the change that made the chosen cell."""
        chosen = {"CELL": self._chosen[0]["id"]}
        self._run("undergrid:undogridchange", chosen, lambda told: _codes(tr("In use again: {codes}"), told["CODES"]))

    def code(self) -> None:
        """Give a code to every cell that has none."""
        self._number({})

    def preview_numbers(self) -> None:
        """Ask which numbers cells would get if all were numbered anew; nothing is changed."""
        self.set_state("busy", tr("Looking…"))
        self.session.ask(NUMBERS, {"renumber": True, "preview": True}, self._show_numbers, self._refused)

    def renumber(self) -> None:
        """Give the numbers that are shown."""
        self._hide_numbers()
        self._number({"RENUMBER": True})

    def _number(self, chosen: Told) -> None:
        def out(told: Told) -> tuple[list[str], str]:
            return [], tr("{count} cells were given a code.").format(count=QLocale().toString(int(told["CODED"])))

        self._run("undergrid:codegridcells", chosen, out)

    def _run(self, identifier: str, chosen: Told, out: Callable[[Told], tuple[list[str], str]]) -> None:
        self._hide_numbers()
        self.show_actions(False)

        def done(results: Told) -> None:
            self._end()
            cells, self._result = out(results)
            self.set_state("ok", self._invitation(), self._result)
            for layer in self.place.canvas.layers():
                layer.triggerRepaint()
            self.changed.emit(cells)

        given = {"STORE": self.session.store, **chosen}
        running = self.session.run(identifier, given, done, self._failed, self.show_progress)
        self.begin_work(tr("Being changed…"), running.cancel)

    def _failed(self, why: str) -> None:
        self._end()
        text, _line, remedy = (why or tr("Cancelled; nothing was changed.")).partition("\n")
        self.set_state("error" if why else "absent", text, remedy)

    def _end(self) -> None:
        self.end_work()
        self.place.show("course", [])
        self.show_actions(True)

    def _invitation(self) -> str:
        if self._draw.isChecked():
            return tr("Click around the free ground, over its neighbours; the right button ends.")
        if self._split.isChecked():
            return tr("Draw the cut from border to border or beyond; the right button ends.")
        if len(self._chosen) > 1:
            return tr("{count} cells are chosen.").format(count=len(self._chosen))
        return tr("Choose one cell to split it, several to merge them.")

    def _toggle(self, text: str, tool: QgsMapTool) -> QPushButton:
        made = button(text, lambda: self._take(made, tool))
        made.setCheckable(True)
        return made

    def _take(self, pressed: QPushButton, tool: QgsMapTool) -> None:
        if pressed.isChecked():
            self.place.canvas.setMapTool(tool)
            self.place.canvas.setFocus()
        else:
            self.place.canvas.unsetMapTool(tool)

    def _tool_changed(self, tool: object, _before: object) -> None:
        self._draw.setChecked(tool is self._outline)
        self._split.setChecked(tool is self._cut)
        if self.state_name == "ok":
            self.set_state("ok", self._invitation(), self._result)

    def _show_numbers(self, told: Told) -> None:
        self.numbers.clear()
        for each in told["changes"]:
            QTreeWidgetItem(self.numbers, [each["before"] or tr("without code"), each["after"]])
        is_any = bool(told["changes"])
        self.numbers.setVisible(is_any)
        self._numbering.setVisible(is_any)
        if not is_any:
            self.set_state("ok", tr("All numbers are in order already."))
            return
        self.show_actions(False)
        said = tr("{count} cells would get another number; {retired} numbers would never be used again.")
        remedy = tr("Numbers stay when cells change; number anew only where nobody uses the old ones.")
        self.set_state("warning", said.format(count=len(told["changes"]), retired=told["retired"]), remedy)

    def _hide_numbers(self) -> None:
        was_open = not self._numbering.isHidden()
        self.numbers.hide()
        self._numbering.hide()
        if was_open:
            self.show_actions(True)
            self.set_state("ok", self._invitation(), self._result)

    def _make_numbers(self) -> QTreeWidget:
        made = QTreeWidget()
        made.setHeaderLabels([tr("As it is"), tr("As it would be")])
        made.setRootIsDecorated(False)
        made.setAlternatingRowColors(True)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setFixedHeight((ROWS_SHOWN + 2) * made.fontMetrics().height())
        return made

    def _refused(self, refusal: Refusal) -> None:
        self.set_state("error", *words_of(refusal))


def _written(corners: list[list[float]]) -> str:
    """Return corners as the algorithms take them."""
    return ", ".join(f"{x:.4f} {y:.4f}" for x, y in corners)


def _codes(words: str, codes: str) -> tuple[list[str], str]:
    """Return the codes that a change gave, and the words that say so."""
    return [each for each in codes.split(", ") if each], words.format(codes=codes or "–")
