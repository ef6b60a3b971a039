"""Where no profile understands a delivery: a person says what each column means, and sees at once what comes of it.

The mapping is kept as a profile in the user's own folder, and the import goes on with it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QComboBox, QDialog, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from ...processing.texts import say, tr
from ..background import Refusal, Work, words_of
from ..widgets import SPACE, button, quiet, row, sentence
from .import_more import own_folder
from .mapping_table import MappingTable
from .preview import Preview, layouts
from .sketch import Sketch

if TYPE_CHECKING:
    from ..session import Session

SETTLE_MS = 300
WIDE, HIGH, PREVIEW_HIGH = 980, 700, 130
AXES = ("east_north", "north_east")


class MappingDialog(QDialog):
    """A table of the file's columns with what each means; below it the first rows as they are then understood."""

    def __init__(
        self, form: QWidget, session: Session, room: str, files: list[str], kept: Callable[[str], None]
    ) -> None:
        super().__init__(form)  # it goes when the form goes, and no sooner: answers are still under way to it
        self.session, self.room, self.files = session, room, files
        self._kept = kept
        self._told: dict[str, Any] = {}
        self._sheets: list[dict[str, Any]] = []
        self._asked: Work | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(SETTLE_MS)
        self._later.timeout.connect(self._look)
        self.setWindowTitle(tr("What the columns mean"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.resize(WIDE, HIGH)
        self.words = quiet(sentence(tr("Reading…")))
        self.sheet = QComboBox()
        self.sheet.currentIndexChanged.connect(self._show_sheet)
        self.kind = QComboBox()
        self.kind.activated.connect(self._kind_chosen)
        self.axes = QComboBox()
        for name, title in zip(AXES, (tr("X is east, Y is north"), tr("X is north, Y is east")), strict=True):
            self.axes.addItem(title, name)
        self.axes.activated.connect(lambda _index: self._changed())
        self.utility = QComboBox()
        self.utility.activated.connect(lambda _index: self._changed())
        self.columns = MappingTable(self._changed)
        self.sketch = Sketch()
        self.preview = Preview()
        self.preview.table.setFixedHeight(PREVIEW_HIGH)
        self.name = QLineEdit()
        self.keep = button(tr("Keep the mapping and use it"), self._keep)
        self.keep.setEnabled(False)
        self._lay_out()

    def open_for(self, name: str) -> None:
        """Show the dialog, and ask what the columns may mean."""
        self.name.setText(name)
        self.show()
        request = {"room": self.room, "files": self.files}
        self._asked = self.session.ask("intake.mapping.propose_mapping", request, self._proposed, self._refused)

    def mapping(self) -> dict[str, Any]:
        """Return what was said, as the engine takes it."""
        utility = self.utility.currentData()
        return {
            "axes": self.axes.currentData(),
            "decimal": self._told["decimal"],
            "units": self._units(),
            "defaults": {name: utility for name in self._told["codes"]} if utility else {},
            "sheets": [
                {
                    "sheet": each["sheet"],
                    "kind": each["kind"],
                    "geometry": each["geometry"],
                    "headers": each["headers"],
                    "columns": {column["field"]: column["header"] for column in each["columns"] if column["field"]},
                }
                for each in self._sheets
            ],
        }

    def _units(self) -> dict[str, str]:
        """Return the units that were said; one holds for its field in every table of the delivery."""
        columns = (column for each in self._sheets for column in each["columns"])
        return {each["field"]: each["unit"] for each in columns if each["field"] and each["unit"]}

    def done(self, result: int) -> None:
        """Close, and let go of a question that is still under way."""
        self._later.stop()
        self._abandon()
        super().done(result)

    def _lay_out(self) -> None:
        choices = QFormLayout()
        choices.addRow(tr("Table"), self.sheet)
        choices.addRow(tr("It holds"), self.kind)
        choices.addRow(tr("Coordinates"), self.axes)
        choices.addRow(tr("Utility where no column says it"), self.utility)
        above = QHBoxLayout()
        above.setSpacing(SPACE)
        above.addLayout(choices, 1)
        above.addWidget(self.sketch)
        naming = QWidget()
        line = QHBoxLayout(naming)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(QLabel(tr("Name of the profile")))
        line.addWidget(self.name, 1)
        column = QVBoxLayout(self)
        column.setSpacing(SPACE)
        column.addWidget(self.words)
        column.addLayout(above)
        column.addWidget(self.columns, 1)
        column.addWidget(self.preview)
        column.addWidget(naming)
        column.addWidget(row(self.keep, button(tr("Cancel"), self.reject)))

    def _proposed(self, told: dict[str, Any]) -> None:
        self._asked = None
        self._told, self._sheets = told, told["sheets"]
        self.columns.lengths = told["lengths"]
        nearest = told["nearest"]
        words = tr("Say what each column holds. The proposals come from the headers and from the values below them.")
        if nearest:
            known = tr("The nearest profile, {profile}, knows {share} % of the columns.")
            words += " " + known.format(profile=nearest[0], share=round(100 * nearest[1]))
        self.words.setText(f"{words} {say(told['axes_because'])}")
        self.axes.setCurrentIndex(AXES.index(told["axes"]))
        self.utility.addItem(tr("none"), "")
        for codes in told["codes"].values():
            for code in codes:
                self.utility.addItem(f"{code['code']} {say(code['label'])}", code["code"])
        self.sheet.blockSignals(True)
        for each in self._sheets:
            self.sheet.addItem(each["sheet"])
        self.sheet.blockSignals(False)
        self._show_sheet(0)
        self._changed()

    def _show_sheet(self, number: int) -> None:
        """Show the columns of another sheet, and what it may hold."""
        sheet = self._sheets[number]
        self.kind.clear()
        for each in self._kinds(sheet):
            self.kind.addItem(say(each["title"]) if each["title"] else layouts()[each["kind"]], each["kind"])
        self.kind.addItem(tr("nothing of this delivery"), None)
        self.kind.setCurrentIndex(self.kind.findData(sheet["kind"]))
        self._show_columns(sheet)

    def _kinds(self, sheet: dict[str, Any]) -> list[dict[str, Any]]:
        shape = sheet["geometry"]
        return [each for each in self._told["kinds"] if shape is None or each["geometry"] == shape]

    def _kind_chosen(self, _index: int) -> None:
        sheet = self._sheets[self.sheet.currentIndex()]
        sheet["kind"] = self.kind.currentData()
        self._show_columns(sheet)
        self._changed()

    def _show_columns(self, sheet: dict[str, Any]) -> None:
        fields: list[dict[str, Any]] = next(
            (each["fields"] for each in self._told["kinds"] if each["kind"] == sheet["kind"]), []
        )
        self.columns.show_columns(sheet["columns"], fields)

    def _changed(self) -> None:
        self.keep.setEnabled(False)
        self._later.start()

    def _abandon(self) -> None:
        if self._asked is not None:
            self._asked.abandon()
            self._asked = None

    def _look(self) -> None:
        self._abandon()
        request = {"room": self.room, "files": self.files, "mapping": self.mapping()}
        self._asked = self.session.ask("intake.mapping.preview_mapping", request, self._previewed, self._refused)

    def _previewed(self, told: dict[str, Any]) -> None:
        self._asked = None
        shown = self.sheet.currentText()
        ordered = sorted(told["sheets"], key=lambda each: each["sheet"] != shown)
        self.preview.show_told(told | {"sheets": ordered})
        self.sketch.show_shapes([shape for each in told["sheets"] for shape in each.get("shapes", [])])
        self.keep.setEnabled(any(each["layout"] for each in told["sheets"]))

    def _keep(self) -> None:
        request = {
            "room": self.room,
            "mapping": self.mapping(),
            "slug": self.name.text().strip(),
            "folder": own_folder(),
        }
        self.keep.setEnabled(False)
        self._asked = self.session.ask("intake.mapping.keep_mapping", request, self._was_kept, self._refused)

    def _was_kept(self, told: dict[str, str]) -> None:
        self._asked = None
        self._kept(told["slug"])
        self.accept()

    def _refused(self, refusal: Refusal) -> None:
        self._asked = None
        self.preview.show_refusal(*words_of(refusal))
        self.sketch.show_shapes([])
