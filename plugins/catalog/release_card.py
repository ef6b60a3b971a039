"""Handing a data set over: what stays, what becomes coarser, and why, is shown before anything is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import QLocale, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QHeaderView, QLabel, QLineEdit, QTreeWidget, QTreeWidgetItem

from ...processing import domains
from ...processing.texts import say, tr
from ..background import Refusal, words_of
from ..widgets import UNIT, Card, button, quiet, row
from .records import Record

if TYPE_CHECKING:
    from ..session import Session

PREVIEW = "catalog.browsing.preview_release"
FORMATS = {
    "gpkg": "GeoPackage", "parquet": "GeoParquet", "fgb": "FlatGeobuf", "geojson": "GeoJSON", "shp": "Shapefile",
    "csv": "CSV", "xlsx": "XLSX", "dxf": "DXF", "gml": "GML",
}  # fmt: skip
ICONS = {"drop": "error", "keep": "ok"}
ROWS_HIGH, NAME_WIDE = 12, 18


class ReleaseCard(Card):
    """Choices above, what the gate makes of them below; the package is written only after that was seen."""

    handed_over = pyqtSignal()

    def __init__(self, session: Session) -> None:
        super().__init__(tr("Hand over"), "export")
        self.session = session
        self.record: Record | None = None
        self._seen: dict[str, Any] | None = None
        self.release_class, self.format = QComboBox(), QComboBox()
        for title, value in {
            tr("for everybody"): "open", tr("for a partner"): "shared", tr("inside the bureau"): "internal"
        }.items():  # fmt: skip
            self.release_class.addItem(title, value)
        for value, title in FORMATS.items():
            self.format.addItem(title, value)
        self.purpose, self.recipient, self.request = QLineEdit(), QLineEdit(), QLineEdit()
        self.purpose.setPlaceholderText(tr("what for"))
        self.recipient.setPlaceholderText(tr("partner"))
        self.request.setPlaceholderText(tr("key of its request"))
        self.place = QgsFileWidget()
        self.place.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        self.place.setFilter(f"{tr('Package')} (*.zip)")
        if line := self.place.lineEdit():
            line.setPlaceholderText(tr("where the package goes (.zip)"))
        self._partner = row(self.recipient, self.request)
        self.columns = self._make_list()
        self._notes = quiet(QLabel())
        self._notes.setWordWrap(True)
        parts = (
            row(self.release_class, self.format),
            self.purpose,
            self._partner,
            self.place,
            self.columns,
            self._notes,
        )
        for part in parts:
            self.form.addWidget(part)
        self.release_class.activated.connect(lambda _index: self._changed())
        for edit in (self.recipient, self.request):
            edit.textEdited.connect(lambda _text: self._changed())
        self._preview = button(tr("Show what leaves"), self.preview)
        self._write = button(tr("Write the package"), self.write)
        self.deeds.addWidget(row(self._preview, self._write))
        self.show_record(None)

    def show_record(self, record: Record | None) -> None:
        """Take another data set; what was seen of the last one is forgotten."""
        kept = self.record
        self.record = record if record and record["kind"] == "table" else None
        self.setVisible(self.record is not None)
        if self.record is not None and (kept is None or kept["name"] != self.record["name"]):
            self.set_title(tr("Hand over: {name}").format(name=say(self.record["title"])))
            self._changed()

    def chosen(self) -> dict[str, Any]:
        """Return the choices that decide what leaves."""
        is_shared = self.release_class.currentData() == "shared"
        return {
            "dataset": self.record["name"] if self.record else "",
            "release_class": self.release_class.currentData(),
            "recipient": self.recipient.text().strip() if is_shared else "",
            "request": self.request.text().strip() if is_shared else "",
        }

    def preview(self) -> None:
        """Ask the gate what it would do, without anything being written."""
        asked = self.chosen()
        self.set_state("busy", tr("Looking…"))

        def came(answer: dict[str, Any]) -> None:
            if asked == self.chosen():
                self._show(asked, answer)

        self.session.ask(PREVIEW, asked, came, self._refused)

    def write(self) -> None:
        """Hand the data set over as it was shown."""
        place = self.place.filePath().strip()
        if not self.purpose.text().strip() or not place:
            self.set_state("warning", tr("Say what it is for, and where the package goes."))
            return
        chosen = self.chosen()
        asked = {
            "STORE": self.session.store, "DATASETS": chosen["dataset"], "RELEASE_CLASS": chosen["release_class"],
            "RECIPIENT": chosen["recipient"], "REQUEST": chosen["request"], "PURPOSE": self.purpose.text().strip(),
            "FORMATS": [self.format.currentData()], "OUTPUT": place,
        }  # fmt: skip
        self.show_actions(False)
        running = self.session.run("undergrid:exportdataset", asked, self._written, self._failed, self.show_progress)
        self.begin_work(tr("Being written…"), running.cancel)

    def _make_list(self) -> QTreeWidget:
        made = QTreeWidget()
        made.setHeaderLabels([tr("Column"), tr("What is done, and why")])
        made.setRootIsDecorated(False)
        made.setIndentation(UNIT * 3)
        made.setAlternatingRowColors(True)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setMinimumHeight(ROWS_HIGH * self.fontMetrics().height())
        made.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        made.header().resizeSection(0, NAME_WIDE * self.fontMetrics().averageCharWidth())
        return made

    def _changed(self) -> None:
        """Forget what was seen: it was of other choices."""
        self._seen = None
        self.columns.clear()
        self.columns.hide()
        self._notes.setText("")
        self._partner.setVisible(self.release_class.currentData() == "shared")
        self._write.setEnabled(False)
        self.set_state("absent", tr("See first what leaves, what becomes coarser, and why."))

    def _show(self, asked: dict[str, Any], answer: dict[str, Any]) -> None:
        self._seen = asked
        stop = answer["stopped"]
        self.columns.clear()
        for each in sorted(answer["columns"], key=lambda one: (one["action"] == "keep", one["action"] != "drop")):
            done = f"{say(each['done'])} {each['parameter']}".strip()
            item = QTreeWidgetItem(self.columns, [say(each["label"]) or each["name"], done])
            item.setIcon(1, domains.icon(ICONS.get(each["action"], "advice")))
            item.setToolTip(0, each["name"])
            if each["action"] != "keep":
                QTreeWidgetItem(item, [say(each["reason"])]).setFirstColumnSpanned(True)
                item.setExpanded(True)
        self.columns.setVisible(bool(answer["columns"]))
        self._notes.setText("\n".join(say(each) for each in answer["findings"]))
        self._write.setEnabled(stop is None)
        if stop is not None:
            self.set_state("error", say(stop["text"]), say(stop["remedy"]))
            return
        number = QLocale().toString
        said = tr("{rows} rows leave, {held} are held back.")
        said = said.format(rows=number(answer["rows"]), held=number(answer["held_back"]))
        self.set_state("warning" if answer["held_back"] else "ok", said)

    def _written(self, results: dict[str, Any]) -> None:
        self.end_work()
        self.show_actions(True)
        self._changed()
        number = QLocale().toString
        self.set_state("ok", tr("Written: {rows} rows.").format(rows=number(int(results["ROWS"]))))
        self.handed_over.emit()

    def _failed(self, why: str) -> None:
        self.end_work()
        self.show_actions(True)
        text, _line, remedy = (why or tr("Cancelled; nothing was changed.")).partition("\n")
        self.set_state("error" if why else "absent", text, remedy)

    def _refused(self, refusal: Refusal) -> None:
        self.set_state("error", *words_of(refusal))
