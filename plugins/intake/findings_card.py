"""What was found in the chosen delivery: filter it, go to its place, read how to mend it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import Qgis, QgsGeometry, QgsSettings
from qgis.PyQt.QtCore import QItemSelectionModel, QLocale, QModelIndex, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTableView,
    QToolButton,
    QWidget,
)

from ...processing import domains
from ...processing.texts import say, tr
from ..asking import ask_where_to_save
from ..background import Refusal, Work, words_of
from ..map.map_place import MapPlace
from ..map.sight import Box, sight_of
from ..menus import Entry, entry, offer_on_right_click
from ..widgets import SETTLE_MS, SPACE, UNIT, Card, scroll_to
from .finding_details import Remedy
from .findings_file import copy_finding, write_findings
from .findings_model import SEVERITIES, WHAT, WHERE, FindingsFilter, FindingsModel, place
from .mend_form import MendForm

if TYPE_CHECKING:
    from ..session import Session
    from .deliveries_card import DeliveriesCard
    from .room import Room

ROWS_SHOWN = 7
FOLDER = "undergrid/intake/findings"
WHERE_PX = 118
COUNT = Qt.ItemDataRole.UserRole + 1
"""Where the drop-down keeps how many findings a check has."""


class FindingsTable(QTableView):
    """A table whose keys do what a click does."""

    walked = pyqtSignal(QModelIndex)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        before = self.currentIndex()
        super().keyPressEvent(event)
        if self.currentIndex().isValid() and self.currentIndex() != before:
            self.walked.emit(self.currentIndex())


class FindingsCard(Card):
    """Filters above, the table, and below it everything about the chosen finding."""

    mended = pyqtSignal(str)  # the key of the delivery whose rows changed

    def __init__(self, session: Session, room: Room, map_place: MapPlace) -> None:
        super().__init__(tr("Findings"), "warning")
        self.session = session
        self.place = map_place
        self._asked: Work | None = None
        self._delivery_name = ""
        self._rules: dict[str, str] = {}
        self._usual: Box | None = None
        self.model = FindingsModel(self)
        self.filtered = FindingsFilter(self.model, self)
        self.severities = {severity: self._toggle(severity) for severity in SEVERITIES}
        self.check = QComboBox()
        self.check.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.check.setAccessibleName(tr("Check"))
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search"))
        self.search.setClearButtonEnabled(True)
        self.table = self._make_table()
        self.remedy = Remedy()
        self.mending = MendForm(session, room, map_place, self._mended)
        for part in (self._filters(), self.check, self.table, self.remedy, self.mending):
            self.form.addWidget(part)
        self.check.currentIndexChanged.connect(lambda _index: self._filter())
        self.search.textChanged.connect(lambda _text: self._filter())
        self.hide()

    def follow(self, deliveries: DeliveriesCard) -> None:
        """Show and save the findings of whichever delivery is chosen in another card, which hears of mends."""
        deliveries.chosen.connect(self.show_delivery)
        deliveries.findings_wanted.connect(self.save)
        self.mended.connect(deliveries.look)

    def show_delivery(self, delivery: dict[str, Any] | None) -> None:
        """Show what was found in a delivery."""
        self.mending.show_delivery(delivery)
        self._delivery_name = delivery["name"] if delivery is not None else ""
        if self._asked is not None:
            self._asked.abandon()
        self.setVisible(delivery is not None)
        self._told({"total": 0, "findings": [], "usual": None})
        if delivery is None:
            return
        self.set_state("busy", tr("Looking…"))
        request = {"delivery": delivery["id"]}
        self._asked = self.session.ask("intake.deliveries.findings_of_delivery", request, self._told, self._refused)
        if not self._rules:
            self.session.ask("intake.checking.list_checks", {}, self._rules_came)

    def choose(self, row: int) -> None:
        """Choose the finding in a row of the table as it is shown now, as a click does."""
        self._clicked(self._mark(row))

    def save(self) -> None:
        """Ask where the findings go that are shown now, and write them as a table."""
        folder = QgsSettings().value(FOLDER, str(Path.home()), type=str)
        proposal = Path(folder) / f"{self._delivery_name.replace('/', '-')}-{tr('findings')}.csv"
        ask_where_to_save(self, tr("Save the findings…"), proposal, "CSV (*.csv)", lambda path, _kind: self.write(path))

    def write(self, path: Path) -> None:
        """Write the findings that are shown now, in their order, as a table that spreadsheets read."""
        QgsSettings().setValue(FOLDER, str(path.parent))
        shown = (self.filtered.mapToSource(self.filtered.index(n, WHAT)) for n in range(self.filtered.rowCount()))
        try:
            write_findings(path, [self.model.findings[index.row()] for index in shown])
        except OSError:
            self.session.tell(
                tr("The file {path} cannot be written.").format(path=path), Qgis.MessageLevel.Warning
            )  # fmt: skip
            return
        self.session.tell(tr("Written: {path}").format(path=path), Qgis.MessageLevel.Success)

    def _on_right_click(self) -> Iterator[Entry]:
        """Yield what can be done with the chosen finding."""
        index = self.table.currentIndex()
        finding = self.model.findings[self.filtered.mapToSource(index).row()]
        yield entry(tr("Zoom to it"), lambda: self._clicked(index), bool(finding["wkt"]))
        yield entry(tr("Mend…"), self.mending.open, not self.mending.open_button.isHidden())
        yield entry(tr("Only findings of this check"), lambda: self._only(finding["slug"]))
        yield entry(tr("Copy"), lambda: copy_finding(finding))
        yield entry(tr("Save the findings…"), self.save)

    def _only(self, slug: str) -> None:
        self.check.setCurrentIndex(self.check.findData(slug))

    def _make_table(self) -> QTableView:
        made = FindingsTable()
        made.walked.connect(self._clicked)
        made.setModel(self.filtered)
        made.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        made.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        made.setAlternatingRowColors(True)
        made.setShowGrid(False)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.verticalHeader().hide()
        line = 2 * made.fontMetrics().height() + 2 * UNIT
        made.verticalHeader().setDefaultSectionSize(line)
        made.setFixedHeight(ROWS_SHOWN * line)
        header = made.horizontalHeader()
        header.setSectionResizeMode(WHAT, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(WHERE, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(WHERE, WHERE_PX)
        header.setHighlightSections(False)
        made.setSortingEnabled(True)
        made.sortByColumn(WHAT, Qt.SortOrder.AscendingOrder)
        made.clicked.connect(self._clicked)
        made.activated.connect(self._clicked)
        offer_on_right_click(made, self._on_right_click)
        made.selectionModel().currentRowChanged.connect(lambda current, _before: self._tell(current))
        return made

    def _filters(self) -> QWidget:
        made = QWidget()
        line = QHBoxLayout(made)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE)
        for toggle in self.severities.values():
            line.addWidget(toggle)
        line.addWidget(self.search, 1)
        return made

    def _toggle(self, severity: str) -> QToolButton:
        titles = {"error": tr("Errors"), "warning": tr("Warnings"), "advice": tr("Advice")}
        made = QToolButton()
        made.setIcon(domains.icon(severity))
        made.setToolTip(titles[severity])
        made.setAccessibleName(titles[severity])
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        made.setCheckable(True)
        made.setChecked(True)
        made.toggled.connect(lambda _checked: self._filter())
        return made

    def _told(self, told: dict[str, Any]) -> None:
        self._asked = None
        findings, self._usual = told["findings"], told["usual"]
        self.model.show(findings)
        counts = Counter(finding["severity"] for finding in findings)
        for severity, toggle in self.severities.items():
            toggle.setText(QLocale().toString(counts[severity]))
            toggle.setEnabled(counts[severity] > 0)
        self.check.blockSignals(True)
        self.check.clear()
        self.check.addItem(tr("All checks"), "")
        for slug, count in Counter(finding["slug"] for finding in findings).most_common():
            self.check.addItem("", slug)
            self.check.setItemData(self.check.count() - 1, count, COUNT)
        self._name_checks()
        self.check.blockSignals(False)
        self._filter()
        self._say_how_many(told["total"])
        for part in (self.check, self.table, self.search.parentWidget()):
            part.setVisible(bool(findings))
        self.remedy.show_finding(None)

    def _say_how_many(self, total: int) -> None:
        found = len(self.model.findings)
        if not total:
            self.set_state("ok", tr("Nothing was found."))
        elif found < total:
            number = QLocale().toString
            words = tr("The worst {shown} of {total} findings; the report has them all.")
            self.set_state("warning", words.format(shown=number(found), total=number(total)))
        else:
            is_bad = any(finding["severity"] == "error" for finding in self.model.findings)
            words = tr("{count} findings. A click or the arrow keys show the place.")
            self.set_state("error" if is_bad else "warning", words.format(count=QLocale().toString(total)))

    def _filter(self) -> None:
        wanted = {severity for severity, toggle in self.severities.items() if toggle.isChecked()}
        self.filtered.filter(wanted, self.check.currentData() or "", self.search.text().strip())

    def _mark(self, row: int) -> QModelIndex:
        index = self.filtered.index(row, WHAT)
        flags = QItemSelectionModel.SelectionFlag
        self.table.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        return index

    def _clicked(self, index: QModelIndex) -> None:
        finding = self.model.findings[self.filtered.mapToSource(index).row()]
        shape, _words = self._sight(finding)
        if shape is not None:
            self.place.go_to(shape)  # first: an empty project gets the coordinate system in which the mark is drawn
        self.place.show("pointer", [] if shape is None else [shape.pointOnSurface()])

    def _sight(self, finding: dict[str, Any]) -> tuple[QgsGeometry | None, str]:
        """Return what the map shows of a finding, if anything, and what is to be said of that."""
        if not finding["wkt"]:
            return None, ""
        return sight_of(QgsGeometry.fromWkt(finding["wkt"]), self._usual)

    def _tell(self, index: QModelIndex) -> None:
        if not index.isValid():
            self.mending.offer(None)
            self.remedy.show_finding(None)
            return
        finding = self.model.findings[self.filtered.mapToSource(index).row()]
        self.mending.offer(finding)
        rule, sight = self._rules.get(finding["slug"], ""), self._sight(finding)[1]
        self.remedy.show_finding(finding, place(finding), rule, sight)
        QTimer.singleShot(SETTLE_MS, lambda: scroll_to(self.mending))

    def _name_checks(self) -> None:
        """Call each check by its rule, in the user's language, with how many broke it; its code is told on hovering."""
        for number in range(1, self.check.count()):
            slug, count = self.check.itemData(number), self.check.itemData(number, COUNT)
            rule = self._rules.get(slug, slug).rstrip(".。")
            self.check.setItemText(number, f"{count} · {rule}")
            self.check.setItemData(number, slug, Qt.ItemDataRole.ToolTipRole)

    def _rules_came(self, checks: list[dict[str, Any]]) -> None:
        self._rules = {check["slug"]: say(check["holds"]) for check in checks}
        self._name_checks()
        self._tell(self.table.selectionModel().currentIndex())

    def _mended(self, delivery: str) -> None:
        for layer in self.place.canvas.layers():
            layer.triggerRepaint()
        self.mended.emit(delivery)

    def _refused(self, refusal: Refusal) -> None:
        self._asked = None
        self.set_state("error", *words_of(refusal))
