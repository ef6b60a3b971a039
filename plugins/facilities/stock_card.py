"""What stands in the streets, class by class, and what is usually done next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QLocale, Qt
from qgis.PyQt.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from ...processing.texts import say, tr
from ..background import Refusal, words_of
from ..widgets import Card, button, row
from .signs import begun, sign

if TYPE_CHECKING:
    from ..session import Session

Told = dict[str, Any]
TASK = "facilities.overview.facility_overview"
TABLE = "facilities.facility"
ROWS_SHOWN = 6
COUNTS = ("count", "not_intact")


class StockCard(Card):
    """A list of classes with their counts; below it the jobs that bring the register further."""

    def __init__(self, session: Session) -> None:
        super().__init__(tr("What stands in the streets"), "facilities")
        self.session = session
        self.list = self._make_list()
        self.form.addWidget(self.list)
        self._code = button(tr("Give identifiers…"), lambda: session.open_dialog("undergrid:codefacilities"))
        self.deeds.addWidget(row(button(tr("Show on the map"), self._show_on_map), self._code))
        for pair in (
            (button(tr("Check the facilities…"), lambda: session.open_dialog("undergrid:checkfacilities")),
             button(tr("Coverage…"), lambda: session.open_dialog("undergrid:surveycoverage"))),
            (button(tr("Inspection rounds…"), lambda: session.open_dialog("undergrid:inspectionroute")),
             button(tr("Census report…"), lambda: session.open_dialog("undergrid:facilitycensusreport"))),
        ):  # fmt: skip
            self.deeds.addWidget(row(*pair))
        self.add_corner("refresh", tr("Refresh"), self.look)

    def look(self) -> None:
        """Count anew."""
        self._show([])
        self.facts.show_facts([])
        is_ready = self.session.description is not None
        self.show_actions(is_ready)
        if not is_ready:
            self.set_state("absent", tr("Waits for the store."))
            return
        self.set_state("busy", tr("Looking…"))
        self.session.ask(TASK, {}, self._came, self._refused)

    def _show_on_map(self) -> None:
        self.session.add_layers(only=TABLE)

    def _came(self, told: Told) -> None:
        number = QLocale().toString
        if not told["count"]:
            self.set_state("absent", tr("There are no facilities yet."), tr("Import the delivery of a census below."))
            return
        said = tr("{count} facilities of {classes} classes")
        self.set_state("ok", said.format(count=number(told["count"]), classes=number(len(told["classes"]))))
        self.facts.show_facts(
            (name, number(count))
            for name, count in (
                (tr("Damaged, lost or abandoned"), told["not_intact"]),
                (tr("Without identifier"), told["without_code"]),
                (tr("Taken away, kept as history"), told["removed"]),
                (tr("With a photo"), told["with_photo"]),
            )
            if count
        )
        self._code.setVisible(told["without_code"] > 0)
        self._show(told["classes"])

    def _show(self, classes: list[Told]) -> None:
        self.list.clear()
        number = QLocale().toString
        for each in classes:
            counts = [number(each[name]) if each[name] else "–" for name in COUNTS]
            item = QTreeWidgetItem(self.list, [begun(say(each["class_name"])), *counts])
            item.setIcon(0, sign(each["class_code"]))
            item.setToolTip(0, f"{each['class_code']} {say(each['class_name'])}")
            for column in range(1, len(COUNTS) + 1):
                item.setTextAlignment(column, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter))
        self.list.setVisible(bool(classes))
        rows = min(max(len(classes), 2), ROWS_SHOWN)
        height = self.list.sizeHintForRow(0) * rows + self.list.header().sizeHint().height()
        self.list.setFixedHeight(height + 4)

    def _make_list(self) -> QTreeWidget:
        made = QTreeWidget()
        made.setHeaderLabels([tr("Class"), tr("Count"), tr("Not intact")])
        made.setRootIsDecorated(False)
        made.setUniformRowHeights(True)
        made.setAlternatingRowColors(True)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = made.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in range(1, len(COUNTS) + 1):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        return made

    def _refused(self, refusal: Refusal) -> None:
        self.set_state("error", *words_of(refusal))
