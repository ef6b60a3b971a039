"""Who works with a shared store, and as what: seen, taken on and let go by its administrators."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtWidgets import QComboBox, QLineEdit, QTreeWidget, QTreeWidgetItem

from ...processing.store.grant_role import ROLES
from ...processing.texts import tr
from ..background import Refusal, words_of
from ..roles import role_title
from ..widgets import Card, button, row

if TYPE_CHECKING:
    from ..session import Session

ROWS_SHOWN = 6


class PeopleCard(Card):
    """The people of a shared store, shown to who may change them."""

    def __init__(self, session: Session) -> None:
        super().__init__(tr("People"), "store")
        self.session = session
        self.list = QTreeWidget()
        self.list.setRootIsDecorated(False)
        self.list.setHeaderLabels([tr("Login"), tr("Role")])
        self.list.setMaximumHeight(self.list.fontMetrics().height() * 2 * ROWS_SHOWN)
        self.list.itemSelectionChanged.connect(self._take_row)
        self.person = QLineEdit()
        self.person.setPlaceholderText(tr("Login"))
        self.role = QComboBox()
        for each in ROLES:
            self.role.addItem(role_title([each]), each)
        self.person.textChanged.connect(lambda _text: self._offer())
        self._give = button(tr("Give the role"), self.give)
        self._withdraw = button(tr("Withdraw all roles"), self.withdraw)
        self.form.addWidget(self.list)
        self.deeds.addWidget(row(self.person, self.role))
        self.deeds.addWidget(row(self._give, self._withdraw))
        self.add_corner("refresh", tr("Ask for the people again"), self.look)
        session.described.connect(self._described)
        self.hide()

    def look(self) -> None:
        """Ask who holds which roles."""
        self.set_state("busy", tr("Looking…"))
        self.session.ask("store.people.list_people", {}, self._listed, self._not_listed)

    def give(self) -> None:
        """Give the chosen role to the login that is written down."""
        self._run("undergrid:grantrole", {"PERSON": self.person.text().strip(), "ROLE": self.role.currentData()})

    def withdraw(self) -> None:
        """Take all roles from the login that is written down."""
        self._run("undergrid:withdrawrole", {"PERSON": self.person.text().strip()})

    def _run(self, identifier: str, chosen: dict[str, Any]) -> None:
        running = self.session.run(
            identifier, {"STORE": self.session.store, **chosen}, lambda _results: self._done(), self._refused
        )
        self.show_actions(False)
        self.begin_work(tr("Roles are changed…"), running.cancel)

    def _done(self) -> None:
        self._ended()
        self.person.clear()
        self.look()

    def _refused(self, why: str) -> None:
        self._ended()
        text, _line, remedy = why.partition("\n")
        self.set_state("error" if why else "ok", text, remedy)

    def _ended(self) -> None:
        self.end_work()
        self.show_actions(True)

    def _described(self, found: dict[str, Any] | None) -> None:
        is_mine = found is not None and not found["embedded"] and "admin" in found["roles"]
        self.setVisible(is_mine)
        if is_mine:
            self.look()

    def _listed(self, people: list[dict[str, Any]]) -> None:
        self.list.clear()
        for each in people:
            QTreeWidgetItem(self.list, [each["person"], ", ".join(role_title([role]) for role in each["roles"])])
        self.list.resizeColumnToContents(0)
        self.set_state("ok", tr("{n} people have a role in this store.").format(n=len(people)))
        self._offer()

    def _not_listed(self, refusal: Refusal) -> None:
        self.set_state("error", *words_of(refusal))

    def _take_row(self) -> None:
        """Write the chosen row's login down."""
        if self.list.selectedItems():
            self.person.setText(self.list.selectedItems()[0].text(0))

    def _offer(self) -> None:
        """Offer what can be done with the login that is written down."""
        person = self.person.text().strip()
        rows = map(self.list.topLevelItem, range(self.list.topLevelItemCount()))
        held = [row.text(0) for row in rows if row is not None]
        self._give.setEnabled(bool(person))
        self._withdraw.setEnabled(person in held)
