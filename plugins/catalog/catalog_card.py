"""All data sets that are known: looked for by words, theme, owner and freshness, and put on the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import Qgis, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QHeaderView, QLineEdit, QTreeWidget, QTreeWidgetItem

from ...processing import domains
from ...processing.texts import named, say, tr
from ..background import Refusal, words_of
from ..widgets import Card, Facts, button, row
from .records import ICONS, Record, day, facts_of, fits, freshness_title, theme_title

if TYPE_CHECKING:
    from ..session import Session

NAME = Qt.ItemDataRole.UserRole
ROWS_HIGH = 9
LIST = "catalog.browsing.list_records"


class CatalogCard(Card):
    """A list with a search line and three choices above it, and the chosen record below."""

    chosen = pyqtSignal(object)  # a record, or None

    def __init__(self, session: Session) -> None:
        super().__init__(tr("Catalogue"), "catalog")
        self.session = session
        self.records: list[Record] = []
        self.line = QLineEdit()
        self.line.setPlaceholderText(tr("title, keyword, code…"))
        self.line.setAccessibleName(tr("Search"))
        self.line.setClearButtonEnabled(True)
        self.theme, self.owner, self.freshness = QComboBox(), QComboBox(), QComboBox()
        names = (tr("Theme"), tr("Owner"), tr("Freshness"))
        for box, name in zip((self.theme, self.owner, self.freshness), names, strict=True):
            box.setAccessibleName(name)
            box.setToolTip(name)
            box.setMinimumContentsLength(4)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.activated.connect(lambda _index: self._show())
        self.list = self._make_list()
        self.details = Facts()
        for part in (self.line, row(self.theme, self.owner), row(self.freshness), self.list, self.details):
            self.form.addWidget(part)
        self.line.textChanged.connect(lambda _text: self._show())
        self._to_map = button(tr("Add to the map"), self.add_to_map, "layers")
        self._describe = button(tr("Describe again"), self.describe)
        self._describe.setToolTip(tr("Bring every record to what its data are now"))
        self._check = button(tr("Check the catalogue…"), lambda: session.open_dialog("undergrid:checkcatalog"))
        self.deeds.addWidget(row(self._to_map))
        self.deeds.addWidget(row(self._describe, self._check))
        self.add_corner("refresh", tr("Refresh"), self.look)

    def look(self) -> None:
        """Ask for the records again."""
        if self.session.description is None:
            self.set_state("absent", tr("Waits for the store."))
            self._take([])
            self.show_actions(False)
            return
        self.set_state("busy", tr("Looking…"))
        self.session.ask(LIST, {}, self._listed, self._refused)

    def describe(self) -> None:
        """Bring every record to what its data are now, in the background."""
        self.show_actions(False)
        running = self.session.run(
            "undergrid:registerdatasets", {"STORE": self.session.store}, lambda _results: self._described(),
            self._failed, self.show_progress,
        )  # fmt: skip
        self.begin_work(tr("Being described…"), running.cancel)

    def add_to_map(self) -> None:
        """Put the chosen data set into the project."""
        record = self.record()
        if record is None:
            return
        if record["kind"] == "table":
            self.session.add_layers(only=record["name"])
            return
        if record["kind"] == "database":
            said = tr("It lies in the database of connection {name}; add it from QGIS's browser.")
            self.session.tell(said.format(name=record["source"].partition("|")[0]), Qgis.MessageLevel.Info)
            return
        layer = QgsVectorLayer(record["source"], say(record["title"]), "ogr")
        if not layer.isValid():
            self.session.tell(
                tr("Could not be opened: {names}").format(names=record["source"]), Qgis.MessageLevel.Warning
            )
            return
        QgsProject.instance().addMapLayer(layer)

    def record(self) -> Record | None:
        """Return the chosen record."""
        item = self.list.currentItem()
        name = item.data(0, NAME) if item else None
        return next((each for each in self.records if each["name"] == name), None)

    def choose(self, name: str) -> None:
        """Choose a record by its name, if it is listed."""
        for number in range(self.list.topLevelItemCount()):
            item = self.list.topLevelItem(number)
            if item is not None and item.data(0, NAME) == name:
                self.list.setCurrentItem(item)

    def _make_list(self) -> QTreeWidget:
        made = QTreeWidget()
        made.setHeaderLabels([tr("Data set"), tr("Changed")])
        made.setRootIsDecorated(False)
        made.setUniformRowHeights(True)
        made.setAlternatingRowColors(True)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setMinimumHeight(ROWS_HIGH * self.fontMetrics().height())
        made.header().setStretchLastSection(False)
        made.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        made.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        made.itemSelectionChanged.connect(self._choice_changed)
        return made

    def _listed(self, records: list[Record]) -> None:
        self._take(records)
        self.show_actions(True)

    def _take(self, records: list[Record]) -> None:
        self.records = records
        themes = [(theme_title(each), each) for each in sorted({record["theme"] for record in records})]
        owners = [(each, each) for each in sorted({record["owner"] for record in records} - {""})]
        fresh = [(freshness_title(each), each) for each in ICONS]
        _offer(self.theme, tr("every theme"), themes)
        _offer(self.owner, tr("every owner"), owners)
        _offer(self.freshness, tr("however fresh"), fresh)
        self._show()

    def _show(self) -> None:
        kept = self.record()
        self.list.clear()
        wanted = (self.line.text(), *(box.currentData() or "" for box in (self.theme, self.owner, self.freshness)))
        shown = [each for each in self.records if fits(each, *wanted)]
        for each in sorted(shown, key=lambda one: say(one["title"])):
            item = QTreeWidgetItem(self.list, [say(each["title"]), day(each["changed"])])
            item.setData(0, NAME, each["name"])
            item.setIcon(0, domains.icon(ICONS[each["freshness"]]))
            item.setToolTip(0, named(each["name"], freshness_title(each["freshness"])))
        if kept is not None:
            self.choose(kept["name"])
        if self.list.currentItem() is None:
            self._choice_changed()
        if self.session.description is not None:
            self._tell(len(shown))

    def _tell(self, shown: int) -> None:
        if not self.records:
            self.set_state("absent", tr("No data set is described yet."), tr("Press 'Describe again'."))
        elif not shown:
            self.set_state("absent", tr("Nothing is called like this."))
        else:
            said = tr("{shown} of {all} data sets").format(shown=shown, all=len(self.records))
            stale = any(each["freshness"] == "stale" for each in self.records)
            self.set_state("warning" if stale else "ok", said)

    def _choice_changed(self) -> None:
        record = self.record()
        self.details.show_facts(facts_of(record) if record else [])
        self._to_map.setEnabled(bool(record and record["geometry"]))
        self.chosen.emit(record)

    def _described(self) -> None:
        self.end_work()
        self.look()

    def _failed(self, why: str) -> None:
        self.end_work()
        self.show_actions(True)
        text, _line, remedy = (why or tr("Cancelled; nothing was changed.")).partition("\n")
        self.set_state("error" if why else "absent", text, remedy)

    def _refused(self, refusal: Refusal) -> None:
        self.set_state("error", *words_of(refusal))


def _offer(box: QComboBox, everything: str, choices: list[tuple[str, str]]) -> None:
    """Fill a choice anew, and keep what was chosen where it is still there."""
    kept = box.currentData()
    box.clear()
    box.addItem(everything, "")
    for title, value in choices:
        box.addItem(title, value)
    box.setCurrentIndex(max(box.findData(kept), 0))
