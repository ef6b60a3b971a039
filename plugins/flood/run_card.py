"""Running a flood beside the window, and watching its water rise on the map meanwhile."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import pyqtSignal

from ...processing.texts import tr
from ..background import Refusal
from ..widgets import Card, button, row
from .clock import minutes
from .live import Live
from .run_form import RunForm

if TYPE_CHECKING:
    from ..background import Algorithm
    from ..session import Desk


class RunCard(Card):
    """The form, its button, and how the run stands."""

    ran = pyqtSignal(str)  # the key of the run in the store
    building = pyqtSignal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(tr("Run a flood"), "flood")
        self.desk = desk
        self.running: Algorithm | None = None
        self.live: Live | None = None
        self._water_at = ""
        self.settings = RunForm()
        self.go = button(tr("Run"), self.run)
        self.go.setDefault(True)
        self._build = button(tr("Build a pipe model…"), lambda: desk.open_dialog("undergrid:buildswmmmodel"))
        self.form.addWidget(self.settings)
        self.actions.addWidget(row(self.go, self._build))
        self.settings.changed.connect(self._look)
        desk.closing.connect(self._end)
        self.look(None)

    def look(self, choices: dict[str, Any] | None) -> None:
        """Offer what the store has to run; nothing where there is no store."""
        if choices is not None:
            self.settings.offer(choices)
        self.settings.setEnabled(choices is not None)
        self._is_ready = choices is not None
        if self.running is None:
            self._look()

    def run(self) -> None:
        """Make the storm if it has to be made, then let it fall."""
        asked = {"STORE": self.desk.store, **self.settings.chosen()}
        storm = self.settings.storm.to_make()
        if storm is None:
            self._fall(asked)
            return
        storm |= {"STORE": self.desk.store, "TABLE": "TEMPORARY_OUTPUT"}
        self._begin("undergrid:designstorm", storm, lambda _made: self._fall(asked))

    def cancel(self) -> None:
        """Stop within a second; what was watched goes from the map."""
        if self.running is not None:
            self.running.cancel()

    def _fall(self, asked: dict[str, Any]) -> None:
        folder = Path(asked["OUTPUT_FOLDER"])
        self._begin("undergrid:simulateflood", asked, self._finished)
        self._water_at = ""
        self.live = Live(folder, self._watched, self)

    def _begin(self, identifier: str, asked: dict[str, Any], done) -> None:
        self.settings.hide()
        self.show_actions(False)
        self.running = self.desk.run(identifier, asked, done, self._failed, self._progressed)
        self.begin_work(self.settings.run_name(), self.cancel)

    def _progressed(self, fraction: float, step: str) -> None:
        self.show_progress(fraction, step)

    def _watched(self, second: float) -> None:
        self.facts.show_facts([(tr("On the map"), tr("the water at {time}").format(time=minutes(second)))])

    def _finished(self, results: dict[str, Any]) -> None:
        self._end()
        error, inlets = results["COUPLING_ERROR"], results["INLET_COUNT"]
        self.set_state("ok", tr("Done and kept: {name}").format(name=self.settings.run_name()))
        self.facts.show_facts([
            (tr("Coupled inlets"), f"{inlets:.0f}"), (tr("Coupling error"), f"{error:.1e}"),
        ])  # fmt: skip
        self.ran.emit(self.settings.run_name())

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
        self.set_state("error", getattr(refusal, "text", str(refusal)), getattr(refusal, "remedy", ""))
