"""Running a flood beside the window, and watching its water rise on the map meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsPointXY, QgsProject
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from ...processing.texts import tr
from ..background import Refusal, Work, words_of
from ..widgets import UNIT, Card, button, row
from .aftermath import Aftermath, Facts
from .clock import minutes
from .live import Live
from .papers import asked_of_exposure, asked_of_warning
from .peak import LOGGED_M, Peak, find_peak
from .run_deeds import open_folder, open_map_page, open_report
from .run_form import RunForm
from .streets import street_at

if TYPE_CHECKING:
    from ..background import Algorithm
    from ..session import Session


SMALLEST_SHARE = 5e-6  # of all water: below, nobody can tell it from nothing


class RunCard(Card):
    """The form, its button, and how the run stands."""

    ran = pyqtSignal(str)  # the key of the run in the store
    building = pyqtSignal()

    def __init__(self, session: Session) -> None:
        super().__init__(tr("Run a flood"), "flood")
        self.session = session
        self.running: Algorithm | None = None
        self.live: Live | None = None
        self._water_at = ""
        self._is_offering = self._is_told = False
        self._folder, self._run_name = Path(), ""
        self._aftermath: Aftermath | None = None
        self._rain_table = ""
        self.settings = RunForm(session)
        self.go = button(tr("Run"), self.run)
        self.go.setDefault(True)
        self._build = button(tr("Build a pipe model…"), lambda: session.open_dialog("undergrid:buildswmmmodel"))
        self.form.addWidget(self.settings)
        self.next = self._what_next()
        self.form.addWidget(self.next)
        self.deeds.addWidget(row(self.go, self._build))
        self.settings.changed.connect(self._edited)
        session.closing.connect(self._end)
        session.closing.connect(self._stop_counting)
        self.look(None)

    def look(self, choices: dict[str, Any] | None) -> None:
        """Offer what the store has to run; nothing where there is no store."""
        if choices is not None:
            self._is_offering = True
            self.settings.offer(choices)
            self._is_offering = False
        self.settings.setEnabled(choices is not None)
        self._is_ready = choices is not None
        if self.running is None and not self._is_told:
            self._look()

    def run(self) -> None:
        """Make the storm if it has to be made, then let it fall."""
        asked = {"STORE": self.session.store, **self.settings.chosen()}
        storm = self.settings.storm.to_make()
        if storm is None:
            self._fall(asked)
            return
        storm |= {"STORE": self.session.store, "TABLE": "TEMPORARY_OUTPUT"}
        self._begin("undergrid:designstorm", storm, lambda made: self._fall(asked, made.get("TABLE", "")))

    def cancel(self) -> None:
        """Stop within a second; what was watched goes from the map."""
        if self.running is not None:
            self.running.cancel()

    def _what_next(self) -> QWidget:
        """Return what one may do with a run that is done, each a press away."""
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addWidget(row(
            button(tr("Streets and houses…"), self._open_exposure),
            button(tr("Who to warn…"), self._open_warning),
        ))  # fmt: skip
        column.addWidget(row(
            button(tr("Report…"), lambda: open_report(self.session, self._folder, self._run_name)),
            button(tr("Map page…"), self._open_map_page),
            button(tr("Folder"), lambda: open_folder(self._folder)),
        ))  # fmt: skip
        made.hide()
        return made

    def _open_exposure(self) -> None:
        self.session.open_dialog("undergrid:floodexposure", asked_of_exposure(self._folder))

    def _open_warning(self) -> None:
        self.session.open_dialog("undergrid:floodwarning", asked_of_warning(self._folder))

    def _open_map_page(self) -> None:
        open_map_page(self.session, self._folder, self._run_name, self._rain_table)

    def _edited(self) -> None:
        """Somebody thinks of another run: what the last one gave makes room."""
        if not self._is_offering and self.running is None:
            self._forget_last()
            self._look()

    def _forget_last(self) -> None:
        self._is_told = False
        self._stop_counting()
        self.next.hide()
        self.facts.show_facts([])

    def _fall(self, asked: dict[str, Any], rain_table: str = "") -> None:
        folder = Path(asked["OUTPUT_FOLDER"])
        self._rain_table = asked.get("RAIN_TABLE", rain_table)
        self._begin("undergrid:simulateflood", asked, self._finished)
        self.live = Live(folder, self._watched, self)

    def _begin(self, identifier: str, asked: dict[str, Any], done: Callable[[dict[str, Any]], None]) -> None:
        self._forget_last()
        self.settings.hide()
        self.show_actions(False)
        self._run_name = self.settings.run_name()
        self.running = self.session.run(identifier, asked, done, self._failed, self.show_progress)
        self.begin_work(self._run_name, self.cancel)

    def _watched(self, second: float) -> None:
        self.facts.show_facts([(tr("On the map"), tr("the water at {time}").format(time=minutes(second)))])

    def _finished(self, results: dict[str, Any]) -> None:
        self._end()
        self._folder = Path(results["OUTPUT_FOLDER"])
        self._is_told = True
        self.next.show()
        self.set_state("ok", tr("Done and kept: {name}").format(name=self._run_name))
        book = (tr("Water balance"), tr("closes to {share} % of all water").format(
            share=percent(results["COUPLING_ERROR"])))  # fmt: skip
        deepest, means = [(tr("Greatest depth"), "…")], [(tr("Streets and warnings"), "…")]

        def tell() -> None:
            if self._is_told:
                self.facts.show_facts([*deepest, *means, book])

        def told(peak: Peak | None) -> None:
            deepest[:] = _facts(peak)
            tell()

        def counted(facts: Facts) -> None:
            means[:] = facts
            tell()

        tell()
        rasters = (results["MAX_DEPTH"], results["DEPTH"])
        self._aftermath = Aftermath(self.session, self._folder, counted)
        self._aftermath.begin()

        Work(tr("Looking for the greatest depth"), lambda _work: find_peak(*rasters), told, self.refused,
             is_quiet=True).start()  # fmt: skip
        self.ran.emit(self._run_name)

    def _failed(self, why: str) -> None:
        self._end()
        text, _line, remedy = why.partition("\n")
        if why:
            self.set_state("error", text, remedy)
        else:
            self.set_state("absent", tr("Cancelled; nothing was kept."))
        self.facts.show_facts([])

    def _end(self) -> None:
        self.running = None
        if self.live is not None:
            self.live.end()
            self.live = None
        self.end_work()
        self.settings.show()
        self.show_actions(True)

    def _stop_counting(self) -> None:
        if self._aftermath is not None:
            self._aftermath.end()
            self._aftermath = None

    def _look(self) -> None:
        if self.running is not None:
            return
        missing = self.settings.missing() if self._is_ready else tr("Waits for the store.")
        self.go.setEnabled(not missing)
        self._build.setEnabled(self._is_ready)
        if missing:
            self.set_state("absent", missing)
        else:
            self.set_state("ok", tr("Ready to run."))

    def refused(self, refusal: Refusal) -> None:
        """Say why the store could not be asked."""
        self.set_state("error", *words_of(refusal))


def _facts(peak: Peak | None) -> list[tuple[str, str]]:
    """Return what a run says first: how deep, where, when, how much of the city."""
    if peak is None:
        return [(tr("Greatest depth"), tr("no water stood anywhere"))]
    street = street_at(QgsProject.instance(), QgsPointXY(peak.x, peak.y))
    where = tr("{place}, at {time}").format(place=street or f"{peak.x:.0f}, {peak.y:.0f}", time=minutes(peak.at_s))
    return [
        (tr("Greatest depth"), f"{peak.depth_m:.2f} m"),
        (tr("Place"), where),
        (tr("Deeper than {limit} m").format(limit=LOGGED_M), tr("{area} m²").format(area=f"{peak.logged_m2:,.0f}")),
    ]


def percent(share: float) -> str:
    """Return a small share in per cent, with no more digits than mean something."""
    return "0" if abs(share) < SMALLEST_SHARE else f"{100 * share:.2g}" if abs(share) < 1e-2 else f"{100 * share:.1f}"
