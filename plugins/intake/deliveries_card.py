"""The deliveries: bring one in, let it into the store, take it out again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsProcessing
from qgis.PyQt.QtCore import QDateTime, QLocale, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem

from ...processing import domains
from ...processing.one_language import crs_in_one_language, crs_name
from ...processing.stored_names import state_title
from ...processing.texts import named, on_day, tr
from ..asking import ask_name
from ..background import Refusal, words_of
from ..map.map_place import MapPlace
from ..menus import Entry, entry, offer_on_right_click
from ..widgets import SETTLE_MS, Card, Facts, button, row, scroll_to
from .differences import show_differences
from .import_form import ImportForm
from .withdraw_form import WithdrawForm

if TYPE_CHECKING:
    from ..session import Session
    from .room import Room

ICONS = {"staged": "advice", "refused": "error", "accepted": "ok", "withdrawn": "absent", "replaced": "absent"}
ROWS_SHOWN = 5
LONGEST_NAME = 40  # of a coordinate system; what is longer is its whole definition
KEY = Qt.ItemDataRole.UserRole
TEMPORARY = QgsProcessing.TEMPORARY_OUTPUT


class DeliveriesCard(Card):
    """A list of what was delivered, newest first; what may be done with the chosen one stands below."""

    chosen = pyqtSignal(object)  # the record of a delivery, or None
    findings_wanted = pyqtSignal()  # as a table of their own
    listed = pyqtSignal()  # anew, for something may have come in or gone

    def __init__(self, session: Session, room: Room, map_place: MapPlace) -> None:
        super().__init__(room.title or tr("Deliveries"), room.icon or room.name)
        self.session, self.room, self.place = session, room, map_place
        self._rooms = {each.name: each for each in (room, *room.beside)}
        self.deliveries: list[dict[str, Any]] = []
        self._to_choose = ""
        self.list = self._make_list()
        self.details = Facts()
        self.form.addWidget(self.list)
        self.form.addWidget(self.details)
        self.importing = ImportForm(session, room, self.run_import, self._close_forms)
        self.withdrawing = WithdrawForm(self.withdraw, self._close_forms)
        for form in (self.importing, self.withdrawing):
            form.hide()
            self.form.addWidget(form)
        self._import = button(tr("Import a delivery…"), self.open_import)
        self._accept = button(tr("Accept"), lambda: self.accept(clean_rows_only=False))
        self._accept.setToolTip(tr("Let it into the store; it is judged again by the tolerances of today"))
        self._clean = button(tr("Accept clean rows only"), lambda: self.accept(clean_rows_only=True))
        self._clean.setToolTip(tr("Let in what has no error; the other rows stay outside"))
        self._withdraw = button(tr("Withdraw…"), self.open_withdraw)
        self._acts = row(self._accept, self._clean, self._withdraw)
        self.deeds.addWidget(self._acts)
        self.deeds.addWidget(row(self._import))
        self.add_corner("refresh", tr("Refresh"), self.look)

    def look(self, choose: str = "") -> None:
        """Ask for the list again, and choose a delivery in it."""
        self._to_choose = choose or self._chosen().get("id", "")
        if self.session.description is None:
            self.set_state("absent", tr("Waits for the store."))
            self._show([])
            self.show_actions(False)
            return
        self.set_state("busy", tr("Looking…"))
        request = {"rooms": list(self._rooms)}
        self.session.ask("intake.deliveries.list_deliveries", request, self._listed, self._refused)

    def open_import(self) -> None:
        """Show the form for a new delivery, or the dialog of a room that asks otherwise."""
        if not self.room.by_profile:
            self.session.open_dialog(self.room.importing, finished=self._came_by_dialog)
            return
        self.show_actions(False)
        self.details.hide()
        own = [each for each in self.deliveries if each["room"] == self.room.name]
        self.importing.offer_to_correct([each for each in own if each["state"] == "accepted"])
        self.importing.open()

    def may_take_files(self) -> bool:
        """Return whether files that are dropped can become a delivery now."""
        is_free = self.state_name != "busy" or not self.importing.isHidden()
        return self.session.description is not None and self.room.by_profile and is_free

    def take_files(self, paths: list[str]) -> None:
        """Open the form for a new delivery with these files, or add them to the form that is open."""
        if not paths or not self.may_take_files():
            return
        if self.importing.isHidden():
            self.open_import()
        self.importing.take_files(paths)
        QTimer.singleShot(SETTLE_MS, lambda: scroll_to(self.importing.files))

    def open_withdraw(self) -> None:
        """Show what withdrawing the chosen delivery means, before it is done."""
        self.show_actions(False)
        chosen = self._chosen()
        self.withdrawing.open_for(chosen, self._room_of_chosen().content(chosen))

    def run_import(self, chosen: dict[str, Any]) -> None:
        """Bring a delivery in, in the background."""
        changes = {"DIFFERENCES_LAYER": TEMPORARY} if chosen.get("REPLACES") else {}
        self._run(self.room.importing, chosen | changes, tr("Being imported…"), self._imported)

    def accept(self, *, clean_rows_only: bool) -> None:
        """Let the chosen delivery into the store."""
        chosen = {"DELIVERY": self._chosen()["id"], "CLEAN_ROWS_ONLY": clean_rows_only}
        if self._chosen()["replaces_id"]:
            chosen["DIFFERENCES_LAYER"] = TEMPORARY
        self._run(self._room_of_chosen().accepting, chosen, tr("Being accepted…"), self._accepted)

    def withdraw(self, even_if_edited: bool) -> None:
        """Take the chosen delivery out of the store again."""
        chosen = {"DELIVERY": self._chosen()["id"], "EVEN_IF_EDITED": even_if_edited}
        self._run(self._room_of_chosen().withdrawing, chosen, tr("Being withdrawn…"), lambda _results: self.look())

    def _on_right_click(self) -> Iterator[Entry]:
        """Yield what can be done with the chosen delivery."""
        chosen = self._chosen()
        state = chosen["state"]
        yield entry(tr("Zoom to it"), self.zoom)
        yield entry(tr("Save its findings…"), self.findings_wanted.emit, bool(chosen["errors"] or chosen["warnings"]))
        yield entry(tr("Rename…"), self.rename)
        if state == "staged":
            yield entry(tr("Accept"), lambda: self.accept(clean_rows_only=False))
        if state == "refused":
            yield entry(tr("Accept clean rows only"), lambda: self.accept(clean_rows_only=True))
        if state in ("staged", "refused", "accepted"):
            yield entry(self._withdraw.text(), self.open_withdraw)

    def zoom(self) -> None:
        """Show where the rows of the chosen delivery lie, whether they wait or were accepted."""

        def came(told: dict[str, Any]) -> None:
            if told["wkt"]:
                self.place.go_to(QgsGeometry.fromWkt(told["wkt"]))
            else:
                self.session.tell(tr("No row of this delivery has a place on the map."))

        request = {"delivery": self._chosen()["id"]}
        self.session.ask("intake.deliveries.place_of_delivery", request, came, self._refused)

    def rename(self) -> None:
        """Ask for another name of the chosen delivery."""
        chosen = self._chosen()

        def said(name: str) -> None:
            request = {"table": "intake.delivery", "key": chosen["id"], "revision": chosen["rev"], "name": name}
            self.session.ask("store.editing.rename_row", request, lambda _done: self.look(), self._refused)

        ask_name(self, tr("Rename the delivery"), chosen["name"], said)

    def _make_list(self) -> QTreeWidget:
        made = QTreeWidget()
        made.setHeaderLabels([tr("Delivery"), tr("Errors"), tr("Warnings"), tr("Received")])
        made.setRootIsDecorated(False)
        made.setUniformRowHeights(True)
        made.setAlternatingRowColors(True)
        made.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = made.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2, 3):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        made.itemSelectionChanged.connect(self._choice_changed)
        offer_on_right_click(made, self._on_right_click)
        return made

    def _listed(self, deliveries: list[dict[str, Any]]) -> None:
        self.end_work()
        self._show(deliveries)
        waiting = sum(1 for each in deliveries if each["state"] in ("staged", "refused"))
        if not deliveries:
            self.set_state("absent", tr("Nothing was delivered yet."))
        elif waiting:
            self.set_state("warning", tr("Waiting for a decision: {count}").format(count=waiting))
        else:
            self.set_state("ok", tr("No delivery waits for a decision."))
        self._close_forms()
        self.listed.emit()

    def _show(self, deliveries: list[dict[str, Any]]) -> None:
        self.deliveries = deliveries
        wanted = self._to_choose
        self.list.clear()
        for each in deliveries:
            item = QTreeWidgetItem([each["name"], _count(each["errors"]), _count(each["warnings"]), _day(each)])
            item.setData(0, KEY, each["id"])
            item.setIcon(0, domains.icon(ICONS[each["state"]]))
            item.setToolTip(0, named(each["name"], state_title(each["state"])))
            for column in (1, 2, 3):
                item.setTextAlignment(column, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter))
            self.list.addTopLevelItem(item)
        self.list.setVisible(bool(deliveries))
        height = self.list.sizeHintForRow(0) * min(max(len(deliveries), 2), ROWS_SHOWN)
        self.list.setFixedHeight(height + self.list.header().sizeHint().height() + 4)
        keys = [each["id"] for each in deliveries]
        if keys:
            self.list.setCurrentItem(self.list.topLevelItem(keys.index(wanted) if wanted in keys else 0))
        else:
            self._choice_changed()

    def _chosen(self) -> dict[str, Any]:
        item = self.list.currentItem()
        key = item.data(0, KEY) if item else None
        return next((each for each in self.deliveries if each["id"] == key), {})

    def _room_of_chosen(self) -> Room:
        return self._rooms[self._chosen().get("room", self.room.name)]

    def _choice_changed(self) -> None:
        chosen = self._chosen()
        state = chosen.get("state")
        self.details.show_facts(_facts(chosen, self._room_of_chosen(), self.place.crs) if chosen else [])
        self._accept.setVisible(state == "staged")
        self._clean.setVisible(state == "refused")
        self._withdraw.setVisible(state in ("staged", "refused", "accepted"))
        self._withdraw.setText(tr("Withdraw…") if state == "accepted" else tr("Throw away…"))
        self._acts.setVisible(state in ("staged", "refused", "accepted"))
        self.withdrawing.hide()
        if self.importing.isHidden():
            self.show_actions(True)
        self.chosen.emit(chosen or None)

    def _run(self, identifier: str, chosen: dict[str, Any], text: str, done: Callable[[dict[str, Any]], None]) -> None:
        self._close_forms()
        self.show_actions(False)
        running = self.session.run(
            identifier, {"STORE": self.session.store, **chosen}, done, self._failed, self.show_progress
        )
        self.begin_work(text, running.cancel)

    def _imported(self, results: dict[str, Any]) -> None:
        self.importing.empty()
        self._came_in(results)
        self.look(choose=results["DELIVERY"])

    def _came_by_dialog(self, results: dict[str, Any]) -> None:
        self._came_in(results)
        self.look(choose=results.get("DELIVERY", ""))

    def _accepted(self, results: dict[str, Any]) -> None:
        self._came_in(results)
        self.look()

    def _came_in(self, results: dict[str, Any]) -> None:
        if results.get("STATE") == "accepted":
            for layer in self.session.iface.mapCanvas().layers():
                layer.triggerRepaint()
        if changes := results.get("DIFFERENCES_LAYER"):
            show_differences(self.session, changes)

    def _failed(self, why: str) -> None:
        self.end_work()
        self.show_actions(True)
        if not why:
            self.set_state("absent", tr("Cancelled; nothing was changed."))
            return
        text, _line, remedy = why.partition("\n")
        self.set_state("error", text, remedy)

    def _refused(self, refusal: Refusal) -> None:
        self.set_state("error", *words_of(refusal))

    def _close_forms(self) -> None:
        self.importing.hide()
        self.withdrawing.hide()
        self.details.show()
        self.show_actions(True)


def _facts(chosen: dict[str, Any], room: Room, own: QgsCoordinateReferenceSystem) -> list[tuple[str, str]]:
    state = state_title(chosen["state"])
    if chosen["clean_rows_only"]:
        state = tr("in the store, its clean rows only")
    facts = [
        (tr("State"), state),
        (tr("Content"), room.content(chosen)),
    ]
    if chosen["team"]:
        facts.append((tr("Team"), chosen["team"]))
    datum = " · ".join(filter(None, (_crs_name(chosen["native_crs"], own), chosen["height_datum"])))
    return [*facts, (tr("Reference"), datum)] if datum else facts


def _crs_name(crs: str | None, own: QgsCoordinateReferenceSystem) -> str:
    """Return the name of a coordinate system that may be a whole definition; ``own`` is the store's."""
    if not crs or len(crs) < LONGEST_NAME:
        return crs or ""
    if QgsCoordinateReferenceSystem(crs).toProj() == own.toProj():
        return crs_in_one_language(own)
    name = crs.split('"')[1] if '"' in crs else ""
    return tr("a system of its own") if name == "unknown" else crs_name(name)


def _count(count: int) -> str:
    return QLocale().toString(count) if count else "–"


def _day(delivery: dict[str, Any]) -> str:
    moment = QDateTime.fromString(delivery["received_at"], Qt.DateFormat.ISODate)
    return on_day(moment.toLocalTime().date())
