"""A mend in three steps: offered below the remedy, looked at on the map and cell by cell, done; and undone again."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from qgis.core import QgsGeometry
from qgis.PyQt.QtCore import QLocale
from qgis.PyQt.QtWidgets import QCheckBox, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from ...processing.texts import named, say, sentences, tr
from ..background import Refusal, Work, words_of
from ..map.map_place import MapPlace
from ..widgets import UNIT, WorkBar, button, quiet, row, sentence

if TYPE_CHECKING:
    from ..session import Session
    from .room import Room

TASK = "mending.mending.mend"
ROWS_SHOWN = 6
MOST_LISTED = 200
MENDABLE = ("staged", "refused", "accepted")


class MendForm(QWidget):
    """Nothing changes before 'Mend' is pressed, and then exactly what is shown here."""

    def __init__(self, session: Session, room: Room, place: MapPlace, done: Callable[[str], None]) -> None:
        super().__init__()
        self.session, self.room, self.place, self._done = session, room, place, done
        self._known: dict[str, str] = {}
        self._delivery: dict[str, Any] | None = None
        self._finding: dict[str, Any] | None = None
        self._asked: Work | None = None
        self._told: dict[str, Any] = {}
        self._last = ""
        self.words = sentence()
        self.every = QCheckBox()
        self.every.toggled.connect(lambda _checked: self.look())
        self.cells = self._make_cells()
        self.legend = quiet(sentence(tr("On the map: dashed red as it is, green as it would be.")))
        self.open_button = button(tr("Mend…"), self.open)
        self.undo_button = button(tr("Undo the last mend"), self.undo)
        self.go = button(tr("Mend"), self.apply)
        self._close = button(tr("Close"), self.close_preview)
        self._first, self._second = row(self.open_button, self.undo_button), row(self.go, self._close)
        self._work = WorkBar()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        for part in (self._first, self.words, self.every, self.cells, self.legend, self._second, self._work):
            column.addWidget(part)
        self.show_delivery(None)

    def show_delivery(self, delivery: dict[str, Any] | None) -> None:
        """Offer the mends of another delivery; ask which checks have one, and what can be undone."""
        self._delivery = delivery if delivery and delivery["state"] in MENDABLE else None
        self._last = ""
        self.undo_button.hide()
        self._work.hide()
        self.offer(None)
        if self._delivery is not None:
            request = {"room": self.room.name, "delivery": self._delivery["id"]}
            self.session.ask("mending.mending.list_mends", request, self._listed, self._refused)

    def offer(self, finding: dict[str, Any] | None) -> None:
        """Offer the mend of a finding, if its check has one."""
        self._finding = finding
        self.close_preview()

    def open(self) -> None:
        """Look at what would be done about the chosen finding."""
        self.every.blockSignals(True)
        self.every.setChecked(False)
        self.every.setText(tr("All findings of this check"))
        self.every.blockSignals(False)
        self.look()

    def look(self) -> None:
        """Ask for the mends of the chosen finding, or of all of its check, and show them."""
        if self._asked is not None:
            self._asked.abandon()
        request = self._request()
        if request is None:
            return
        self._first.hide()
        self._say(tr("Looking…"))
        self._asked = self.session.ask(TASK, request, self._previewed, self._refused)

    def apply(self) -> None:
        """Do what is shown."""
        request = self._request()
        if request is None:
            return
        chosen = {
            "STORE": self.session.store, "DELIVERY": request["delivery"], "CHECKS": request["checks"][0], "APPLY": True,
            "SUBJECTS": ";".join(request.get("subjects", ())), "SEEN": self._told["signature"],
        }  # fmt: skip
        self._run(self.room.mending, chosen)

    def undo(self) -> None:
        """Put back what the last mend of this delivery changed."""
        if self._delivery is not None:
            chosen = {"STORE": self.session.store, "MEND": self._last, "DELIVERY": self._delivery["id"]}
            self._run(self.room.undoing, chosen)

    def close_preview(self) -> None:
        """Take the preview away, here and on the map."""
        self.place.show_mend([], [])
        for part in (self.words, self.every, self.cells, self.legend, self._second):
            part.hide()
        check = self._finding["slug"] if self._finding is not None and self._delivery is not None else ""
        self.open_button.setVisible(check in self._known)
        self.open_button.setToolTip(self._known.get(check, ""))
        self._first.setVisible(not self.open_button.isHidden() or not self.undo_button.isHidden())

    def _make_cells(self) -> QTreeWidget:
        made = QTreeWidget()
        made.setHeaderLabels([tr("What"), tr("As it is"), tr("As it would be")])
        made.setAlternatingRowColors(True)
        made.setFixedHeight((ROWS_SHOWN + 2) * (made.fontMetrics().height() + UNIT))
        return made

    def _request(self) -> dict[str, Any] | None:
        """Return what is asked; None when no delivery or no finding is chosen."""
        if self._delivery is None or self._finding is None:
            return None
        asked: dict[str, Any] = {"room": self.room.name, "delivery": self._delivery["id"]}
        asked["checks"] = [self._finding["slug"]]
        if not self.every.isChecked():
            asked["subjects"] = [self._finding["subject"]]
        return asked

    def _previewed(self, told: dict[str, Any]) -> None:
        self._asked = None
        self._told = told
        proposals = told["proposals"]
        count = QLocale().toString(told["count"])
        if not proposals:
            self._say(tr("Nothing to mend here: it is mended already, or would have to be guessed."))
            self.go.hide()
            return
        words = say(proposals[0]["text"]) if told["count"] == 1 else tr("{count} mends").format(count=count)
        after = tr("Findings of this check: {before} before, {after} after.").format(
            before=told["found_before"], after=told["found_after"]
        )
        self._say(sentences(words, after))
        for part in (self.every, self.cells, self.legend, self.go):
            part.show()
        self._fill(proposals[:MOST_LISTED])
        shapes = [[QgsGeometry.fromWkt(each[key]) for each in proposals if each[key]] for key in
                  ("wkt_before", "wkt_after")]  # fmt: skip
        self.place.show_mend(*shapes)
        if shown := shapes[1] or shapes[0]:  # what is put right may have lain a continent away
            self.place.make_visible(QgsGeometry.collectGeometry(
                [part for each in shown for part in each.asGeometryCollection()]))  # fmt: skip

    def _fill(self, proposals: list[dict[str, Any]]) -> None:
        self.cells.clear()
        for each in proposals:
            top = QTreeWidgetItem([say(each["text"])])
            top.setFirstColumnSpanned(True)
            self.cells.addTopLevelItem(top)
            top.setFirstColumnSpanned(True)
            top.setToolTip(0, say(each["text"]))
            for change in each["changes"]:
                what = named(change["subject"], say(change["label"]))
                top.addChild(QTreeWidgetItem([what, change["before"] or "–", change["after"] or "–"]))
            top.setExpanded(len(proposals) <= ROWS_SHOWN)
        for column in range(3):
            self.cells.resizeColumnToContents(column)

    def _say(self, words: str) -> None:
        self.words.setText(words)
        for part in (self.words, self._second):
            part.show()
        for part in (self.cells, self.legend, self.every, self.go):
            part.hide()

    def _run(self, identifier: str, chosen: dict[str, Any]) -> None:
        key = chosen["DELIVERY"]
        self.close_preview()
        self._first.hide()
        running = self.session.run(identifier, chosen, lambda _results: self._ended(key), self._failed,
                                self._work.show_progress)  # fmt: skip
        self._work.begin(running.cancel)

    def _ended(self, delivery: str) -> None:
        self._work.hide()
        self._done(delivery)

    def _failed(self, why: str) -> None:
        self._work.hide()
        self._say(why or tr("Cancelled; nothing was changed."))

    def _listed(self, told: dict[str, Any]) -> None:
        self._known = {slug: say(does) for slug, does in told["mends"].items()}
        self._last = told["done"][0]["mend"] if told["done"] else ""
        self.undo_button.setVisible(bool(self._last and self.room.undoing))
        if self._asked is None:
            self.close_preview()

    def _refused(self, refusal: Refusal) -> None:
        self._asked = None
        self._say("\n".join(filter(None, words_of(refusal))))
