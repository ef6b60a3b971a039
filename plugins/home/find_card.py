"""One line to look for anything: a job by its words, a thing on the map by its number or name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsGeometry
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QLineEdit, QTreeWidget, QTreeWidgetItem

from ...processing import domains
from ...processing.texts import say, tr
from ..map.map_place import MapPlace
from ..roles import role_title, widest
from ..widgets import Card
from .jobs import Job, all_jobs, fits
from .things import SHORTEST, TASK

if TYPE_CHECKING:
    from ..session import Session

WHAT = Qt.ItemDataRole.UserRole
PAUSE_MS = 300  # after the last key, before the store is asked
ROWS_HIGH = 18


class FindCard(Card):
    """A search line above everything that can be done, room by room."""

    def __init__(self, session: Session, place: MapPlace) -> None:
        super().__init__(tr("What would you like to do?"), "undergrid")
        self.session, self.place = session, place
        self.line = QLineEdit()
        self.line.setPlaceholderText(tr("a job, a page, the number of a chamber, a street…"))
        self.line.setAccessibleName(tr("Search"))
        self.line.setClearButtonEnabled(True)
        self.list = QTreeWidget()
        self.list.setHeaderHidden(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumHeight(ROWS_HIGH * self.fontMetrics().height())
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self._jobs: list[Job] = []
        self.form.addWidget(self.line)
        self.form.addWidget(self.list)
        self.line.textChanged.connect(self._typed)
        self.line.returnPressed.connect(self._take_first)
        self.list.itemClicked.connect(lambda item, _column: self._take(item))

    def look(self) -> None:
        """Gather what can be done; algorithms may have come or gone."""
        roles = (self.session.description or {}).get("roles", [])
        self._jobs = all_jobs(widest(roles))
        if any(job.is_own for job in self._jobs):
            self.set_state("ok", tr("First stands what is done as: {role}").format(role=role_title(roles)))
        else:
            self.set_state("ok", tr("Pages open here; algorithms open in a dialog of their own."))
        self._show([])

    def _typed(self) -> None:
        self._show([])
        self._pause.start()

    def _ask(self) -> None:
        text = self.line.text().strip()
        if len(text) < SHORTEST or self.session.description is None:
            return

        def came(things: list[dict[str, Any]]) -> None:
            if text == self.line.text().strip():
                self._show(things)

        self.session.ask(TASK, {"text": text}, came)

    def _show(self, things: list[dict[str, Any]]) -> None:
        self.list.clear()
        text = self.line.text()
        if things:
            top = self._group(tr("On the map"))
            for thing in things:
                words = tr("{name}  ({kind})").format(name=thing["name"], kind=say(thing["label"]))
                self._row(top, words, thing)
        groups: dict[str, QTreeWidgetItem] = {}
        for job in (each for each in self._jobs if fits(each, text)):
            if job.room not in groups:
                groups[job.room] = self._group(job.room)
                groups[job.room].setIcon(0, job.icon)
            item = self._row(groups[job.room], job.title, job)
            item.setToolTip(0, job.tip)
        first = next(iter(groups.values()), None)
        for group in groups.values():
            group.setExpanded(bool(text.strip()) or (group is first and self._jobs[0].is_own))
        if not self.list.topLevelItemCount():
            self._group(tr("Nothing is called like this."))

    def _group(self, title: str) -> QTreeWidgetItem:
        group = QTreeWidgetItem(self.list, [title])
        group.setFlags(Qt.ItemFlag.ItemIsEnabled)
        group.setExpanded(True)
        return group

    def _row(self, group: QTreeWidgetItem, words: str, what: Job | dict[str, Any]) -> QTreeWidgetItem:
        item = QTreeWidgetItem(group, [words])
        item.setData(0, WHAT, what)
        if isinstance(what, dict):
            item.setIcon(0, domains.icon("place"))
        return item

    def _take_first(self) -> None:
        top = self.list.topLevelItem(0)
        if top is not None and top.childCount():
            self._take(top.child(0))

    def _take(self, item: QTreeWidgetItem) -> None:
        what = item.data(0, WHAT)
        if isinstance(what, dict):
            self.place.go_to(QgsGeometry.fromWkt(what["wkt"]))
        elif isinstance(what, Job) and what.page:
            self.session.page_wanted.emit(what.page)
        elif isinstance(what, Job):
            self.session.open_dialog(what.algorithm)
        else:
            item.setExpanded(not item.isExpanded())
