"""The cells in use: counted, listed, chosen in the list or on the map, shown; and the jobs of the grid."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsGeometry
from qgis.PyQt.QtCore import QLocale, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QLineEdit, QTreeWidget, QTreeWidgetItem

from ...processing.texts import on_day_told, tr
from ..background import Refusal, words_of
from ..map.map_place import MapPlace
from ..map.map_tools import SpotTool
from ..widgets import Card, Facts, button, row

if TYPE_CHECKING:
    from ..session import Session

Told = dict[str, Any]
OVERVIEW, CELLS = "grid.overview.grid_overview", "grid.overview.list_cells"
TABLE = "grid.cell"
KEY = Qt.ItemDataRole.UserRole
ROWS_SHOWN = 7
PAUSE_MS = 300  # after the last key, before the store is asked
KINDS = {
    "split": tr("split from {codes}"), "merge": tr("merged from {codes}"), "shift": tr("made anew on {codes}"),
    "retired": tr("in place of {codes}"),
}  # fmt: skip


class CellsCard(Card):
    """A list that takes single cells from the map too; what is known of the chosen ones stands below."""

    chosen = pyqtSignal(object)  # the records of the chosen cells

    def __init__(self, session: Session, place: MapPlace) -> None:
        super().__init__(tr("Management cells"), "grid")
        self.session, self.place = session, place
        self.cells: dict[str, Told] = {}
        self._total = 0
        self._wanted: set[str] = set()
        self.line = QLineEdit()
        self.line.setPlaceholderText(tr("code of a cell or community, responsible body"))
        self.line.setClearButtonEnabled(True)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self.list = self._make_list()
        self.details = Facts()
        for part in (self.line, self.list, self.details):
            self.form.addWidget(part)
        self.choose = button(tr("Choose on the map"), self._take_map)
        self.choose.setCheckable(True)
        self._tool = SpotTool(place.canvas, place)
        self._tool.clicked.connect(lambda at, _reach: self.click(at))
        place.canvas.mapToolSet.connect(lambda tool, _before: self.choose.setChecked(tool is self._tool))
        zoom = button(tr("Zoom to it"), self.zoom)
        self.deeds.addWidget(row(self.choose, zoom, button(tr("Show on the map"), self._show_on_map)))
        for pair in (
            (button(tr("Make cells…"), lambda: session.open_dialog("undergrid:generategridcells")),
             button(tr("Grid a district…"), lambda: session.open_dialog("undergrid:gridadistrict"))),
            (button(tr("Check the cells…"), lambda: session.open_dialog("undergrid:checkgridcells")),
             button(tr("Mend the cells…"), lambda: session.open_dialog("undergrid:mendgridcells")),
             button(tr("Duty grids…"), lambda: session.open_dialog("undergrid:dutygrids"))),
        ):  # fmt: skip
            self.deeds.addWidget(row(*pair))
        self.add_corner("refresh", tr("Refresh"), self.look)
        self.line.textChanged.connect(lambda _text: self._pause.start())

    def look(self, choose: list[str] | None = None) -> None:
        """Count and list anew; ``choose`` are keys or codes of the cells that are to be the chosen ones."""
        self._wanted = set(choose if choose is not None else [each["id"] for each in self.records()])
        is_ready = self.session.description is not None
        self.show_actions(is_ready)
        if not is_ready:
            self._show({"total": 0, "cells": []})
            self.facts.show_facts([])
            self.set_state("absent", tr("Waits for the store."))
            return
        self.set_state("busy", tr("Looking…"))
        self.session.ask(OVERVIEW, {}, self._counted, self._refused)

    def records(self) -> list[Told]:
        """Return the records of the chosen cells."""
        return [self.cells[item.data(0, KEY)] for item in self.list.selectedItems()]

    def click(self, at: list[float]) -> None:
        """Add the cell at a place of the map to the chosen ones, or take it from them."""

        def came(told: Told) -> None:
            if not told["cells"]:
                self.set_state("absent", tr("There is no cell here."))
            for cell in told["cells"]:
                item = self._item(cell["id"]) or self._add(cell)
                item.setSelected(not item.isSelected())
                self.list.scrollToItem(item)

        self.session.ask(CELLS, {"place": at}, came, self._refused)

    def zoom(self) -> None:
        """Show the chosen cells, or all that are listed."""
        shapes = [QgsGeometry.fromWkt(each["wkt"]) for each in self.records() or self.cells.values()]
        if shapes:
            self.place.make_visible(QgsGeometry.collectGeometry(shapes), is_always=True)

    def _show_on_map(self) -> None:
        self.session.add_layers(only=TABLE)

    def _take_map(self) -> None:
        if self.choose.isChecked():
            self.place.canvas.setMapTool(self._tool)
        else:
            self.place.canvas.unsetMapTool(self._tool)

    def _counted(self, told: Told) -> None:
        number = QLocale().toString
        mean = told["area_m2"] / told["cells"] if told["cells"] else 0.0
        facts = [
            (tr("Communities"), number(told["communities"])),
            (tr("Mean area"), tr("{area} m²").format(area=number(round(mean)))),
            (tr("Communities without cells"), number(told["bare_communities"])),
            (tr("Without code"), number(told["without_code"])),
            (tr("Ended, kept as history"), number(told["ended"])),
            (tr("Retired codes"), number(told["retired"])),
            (tr("Duty grids"), number(told["duties"])),
        ]
        self.facts.show_facts((name, count) for name, count in facts if count != number(0) and told["cells"])
        self._total = told["cells"]
        self._ask()

    def _ask(self) -> None:
        text = self.line.text()

        def came(told: Told) -> None:
            if text == self.line.text():
                self._show(told)
                self._say(told)
                self._ask_for_missing()

        if self.session.description is not None:
            self.session.ask(CELLS, {"text": text}, came, self._refused)

    def _ask_for_missing(self) -> None:
        """List the cells too that are to be chosen and do not stand among the first."""
        listed = {name for each in self.cells.values() for name in (each["id"], each["code"])}
        missing = self._wanted - listed - {""}

        def came(told: Told) -> None:
            for cell in told["cells"]:
                (self._item(cell["id"]) or self._add(cell)).setSelected(True)

        self._wanted = set()
        if missing:
            self.session.ask(CELLS, {"keys": sorted(missing)}, came, self._refused)

    def _say(self, told: Told) -> None:
        number = QLocale().toString
        if not self._total:
            remedy = tr("Import the borders of communities below, then make cells.")
            self.set_state("absent", tr("There are no cells yet."), remedy)
        elif not told["total"]:
            self.set_state("absent", tr("No cell is called like this."))
        elif len(told["cells"]) < told["total"]:
            said = tr("{count} cells; the first {shown} are listed.")
            self.set_state("ok", said.format(count=number(told["total"]), shown=number(len(told["cells"]))))
        else:
            self.set_state("ok", tr("{count} cells").format(count=number(told["total"])))

    def _show(self, told: Told) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        self.cells = {}
        for cell in told["cells"]:
            self._add(cell).setSelected(not self._wanted.isdisjoint({cell["id"], cell["code"]}))
        self.list.blockSignals(False)
        self.list.setVisible(bool(told["cells"]))
        rows = min(max(len(told["cells"]), 2), ROWS_SHOWN)
        self.list.setFixedHeight(self.list.sizeHintForRow(0) * rows + self.list.header().sizeHint().height() + 4)
        self._choice_changed()

    def _add(self, cell: Told) -> QTreeWidgetItem:
        self.cells[cell["id"]] = cell
        area = QLocale().toString(round(cell["area_m2"]))
        item = QTreeWidgetItem(self.list, [cell["code"] or tr("without code"), area])
        item.setData(0, KEY, cell["id"])
        item.setTextAlignment(1, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter))
        return item

    def _item(self, key: str) -> QTreeWidgetItem | None:
        items = (self.list.topLevelItem(n) for n in range(self.list.topLevelItemCount()))
        return next((item for item in items if item is not None and item.data(0, KEY) == key), None)

    def _choice_changed(self) -> None:
        chosen = self.records()
        self.place.show("lines", [QgsGeometry.fromWkt(each["wkt"]) for each in chosen])
        self.details.show_facts(_facts(chosen))
        self.chosen.emit(chosen)

    def _make_list(self) -> QTreeWidget:
        made = QTreeWidget()
        made.setHeaderLabels([tr("Code"), tr("Area (m²)")])
        made.setRootIsDecorated(False)
        made.setUniformRowHeights(True)
        made.setAlternatingRowColors(True)
        made.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.header().setStretchLastSection(False)
        made.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        made.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        made.itemSelectionChanged.connect(self._choice_changed)
        return made

    def _refused(self, refusal: Refusal) -> None:
        self.set_state("error", *words_of(refusal))


def _facts(chosen: list[Told]) -> list[tuple[str, str]]:
    """Return what is said of the chosen cells: all of one, the sum of several."""
    number = QLocale().toString
    if len(chosen) != 1:
        total = number(round(sum(each["area_m2"] for each in chosen)))
        return [(tr("Chosen"), tr("{count} cells, {area} m²").format(count=len(chosen), area=total))] if chosen else []
    cell = chosen[0]
    facts = [(tr("Community"), cell["community_code"]), (tr("In use since"), on_day_told(cell["valid_from"]))]
    if cell["responsible_body"]:
        facts.append((tr("Responsible body"), cell["responsible_body"]))
    for kind, words in KINDS.items():
        codes = [each["code"] or tr("without code") for each in cell["came_from"] if each["kind"] == kind]
        if codes:
            facts.append((tr("History"), words.format(codes=", ".join(codes))))
    return facts
