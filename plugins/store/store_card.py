"""The store: which one, how it stands, what may be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QLocale

from ...processing import connections, domains, engine_environment
from ...processing.one_language import crs_name, datum_in_one_language
from ...processing.texts import say, tr, with_note
from ..background import Refusal, words_of
from ..roles import ADMIN, role_title
from ..store_notice import Matter
from ..widgets import Card, button, row
from .forms import ConnectForm, CreateForm

if TYPE_CHECKING:
    from ..session import Session


CONTENT = frozenset(domains.rooms()) - {"store"}
MOST_COUNTS = 6


class StoreCard(Card):
    """What is stored, where, and in which role the present user comes to it."""

    def __init__(self, session: Session) -> None:
        super().__init__(tr("Store"), "store")
        self.session = session
        self._create = button(tr("Create local store"), lambda: self._open(self._creating))
        self._connect = button(tr("Connect…"), lambda: self._open(self._connecting))
        self._connect.setToolTip(tr("Work on another store"))
        self._upgrade = button(tr("Upgrade"), self.upgrade)
        self._layers = button(tr("Add layers to the map"), session.add_layers, "layers")
        self._check = button(tr("Check"), lambda: session.open_dialog("undergrid:checkstore"))
        self._backup = button(tr("Back up…"), lambda: session.open_dialog("undergrid:backupstore"))
        self._restore = button(tr("Restore…"), lambda: session.open_dialog("undergrid:restorestore"))
        self.add_corner("refresh", tr("Refresh"), self.look)
        self._care = row(self._check, self._backup)
        self._creating = CreateForm(self.create_store, self._close_forms)
        self._connecting = ConnectForm(self.connect_to, self._close_forms)
        for form in (self._creating, self._connecting):
            form.hide()
            self.form.addWidget(form)
        self._other = row(self._connect, self._restore)
        for each in (row(self._create), row(self._upgrade), row(self._layers), self._care, self._other):
            self.deeds.addWidget(each)
        self._show_actions()
        session.store_changed.connect(lambda _name: self.look())
        session.upgrade_wanted.connect(self.upgrade)

    def look(self) -> None:
        """Ask how the chosen store stands, and show it."""
        self._close_forms()
        if not engine_environment.status().is_ready:
            self._show_nothing(tr("Waits for the engine."), tr("It computes, and is made once, in some minutes."))
            return
        if self._is_private_and_missing():
            remedy = tr("Make one of your own, or connect to your bureau's.")
            self._show_nothing(tr("There is no store on this machine yet."), remedy, may_create=True)
            return
        self.set_state("busy", tr("Looking…"))
        self.session.ask("store.status.describe_store", {}, self._described, self._refused)

    def create_store(self, chosen: dict[str, Any]) -> None:
        """Make the private store with what the form says."""
        self.session.choose_quietly(connections.EMBEDDED)
        self._run("undergrid:createstore", {"STORE": connections.EMBEDDED, **chosen}, tr("Being made…"))

    def connect_to(self, name: str) -> None:
        """Work on the store behind another connection from now on."""
        self._close_forms()
        self.session.choose_store(name)

    def upgrade(self) -> None:
        """Bring the store to the version of the plugin."""
        self._run("undergrid:upgradestore", {"STORE": self.session.store}, tr("Being upgraded…"))

    def _run(self, identifier: str, chosen: dict[str, Any], text: str) -> None:
        self._close_forms()
        self._show_actions()
        running = self.session.run(
            identifier, chosen, lambda _results: self._finished(), self._failed, self.show_progress
        )
        self.begin_work(text, running.cancel)

    def _finished(self) -> None:
        self.end_work()
        self.look()

    def _failed(self, why: str) -> None:
        self.end_work()
        self.look()
        if why:
            text, _line, remedy = why.partition("\n")
            self.set_state("error", text, remedy)

    def _is_private_and_missing(self) -> bool:
        """Return whether the private store is chosen and was never made; asking the engine would make its server."""
        is_private = self.session.store == connections.EMBEDDED and self.session.store not in connections.names()
        return is_private and not connections.private_store_exists()

    def _described(self, found: dict[str, Any]) -> None:
        state = {
            "ready": ("ok", tr("Ready")),
            "empty": ("absent", tr("The database is empty: no store was made in it yet.")),
            "foreign": ("error", tr("This database belongs to another program.")),
            "outdated": ("warning", tr("The store is older than the plugin and has to be upgraded.")),
            "newer": ("warning", tr("The store is newer than the plugin: update the plugin.")),
        }[found["state"]]
        if found["embedded"]:
            connections.register_private(found["connection"])
        remedy = ""
        is_open = found["state"] == "ready" and bool(found["roles"])
        if found["state"] == "ready" and not found["roles"]:
            state = ("warning", tr("You have no role in this store; ask its administrator for one."))
            remedy = _administrators(found)
        may_upgrade = found["state"] == "outdated" and (found["embedded"] or ADMIN in found["roles"])
        if may_upgrade:
            remedy = tr("The upgrade is done whole or not at all; what is stored stays.")
        elif found["state"] == "outdated":
            remedy = tr("An administrator of the store upgrades it; ask for it. Nothing is lost meanwhile.")
            remedy = f"{remedy} {_administrators(found)}".rstrip()
        self.set_title(found.get("name") or tr("Store"))
        self.set_state(*state, remedy)
        self.facts.show_facts(self._facts(found))
        self._show_actions(
            create=found["state"] == "empty" and found["embedded"],
            upgrade=may_upgrade,
            use=is_open,
        )
        if is_open:
            self.session.describe(found)
        else:
            self.session.describe(None, Matter(*state, remedy, may_upgrade))

    def _facts(self, found: dict[str, Any]) -> list[tuple[str, str]]:
        place = tr("Private, on this machine") if found["embedded"] else self.session.store
        facts = [(tr("Place"), place)]
        if "crs" in found:
            facts += [
                (
                    tr("Coordinates"),
                    with_note(crs_name(found["crs"]), found["crs_definition"] if _is_code(found) else ""),
                ),
                (tr("Heights"), datum_in_one_language(found["height_datum"] or "") or tr("not recorded")),
            ]
        if found["roles"]:
            facts.append((tr("Your role"), role_title(found["roles"])))
        programs = f"PostgreSQL {found['server'].split(' ')[0]} · PostGIS {found['postgis'] or '–'}"
        number = (found["revision"] or "–").split("_")[0].lstrip("0")
        facts += [(tr("Version"), f"{number} · {programs}"), (tr("Size"), found["size"])]
        kept = [table for table in found["tables"] if table["rows"] and table["name"].split(".")[0] in CONTENT]
        kept.sort(key=lambda table: -table["rows"])
        return facts + [(say(table["label"]), QLocale().toString(table["rows"])) for table in kept[:MOST_COUNTS]]

    def _refused(self, refusal: Refusal) -> None:
        text, remedy = words_of(refusal)
        self.set_state("error", text, remedy)
        self.facts.show_facts([(tr("Place"), self.session.store)])
        self._show_actions()
        self.session.describe(None, Matter("error", text, remedy))

    def _show_nothing(self, text: str, remedy: str, *, may_create: bool = False) -> None:
        self.set_state("absent", text, remedy)
        self.facts.show_facts([])
        self._show_actions(create=may_create)
        self.session.describe(None, Matter("absent", text, remedy))

    def _show_actions(self, *, create: bool = False, upgrade: bool = False, use: bool = False) -> None:
        self._create.parentWidget().setVisible(create)
        self._create.setDefault(create)
        self._upgrade.parentWidget().setVisible(upgrade)
        self._layers.parentWidget().setVisible(use)
        self._care.setVisible(use)

    def _open(self, form: CreateForm | ConnectForm) -> None:
        self._close_forms()
        self.show_actions(False)
        form.open()

    def _close_forms(self) -> None:
        self._creating.hide()
        self._connecting.hide()
        self.show_actions(True)


def _administrators(found: dict[str, Any]) -> str:
    """Return whom to ask, by their logins; nothing where nobody is known."""
    names = ", ".join(found["administrators"])
    return tr("Administrators: {names}.").format(names=names) if names else ""


def _is_code(found: dict[str, Any]) -> bool:
    return str(found["crs_definition"]).startswith("EPSG:")
