"""The engine on this machine: found, made, checked, brought up to date."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QLabel, QPushButton, QSpinBox

from ...processing import engine_environment
from ...processing.engine import why_not_ready
from ...processing.spare_engine import end_waiting
from ...processing.texts import tr
from ..asking import ask_for_folder
from ..background import Refusal, Work
from ..widgets import Card, button, row

if TYPE_CHECKING:
    from ..session import Session

WHEELS = "undergrid/wheels"
MOST_GB, MB_OF_GB = 1024, 1000


class EngineCard(Card):
    """Where the computing happens; the rest of the page waits for it."""

    changed = pyqtSignal(bool)

    def __init__(self, session: Session) -> None:
        super().__init__(tr("Engine"), "undergrid")
        self.session = session
        self._make = button(tr("Make from the network"), self.make)
        self._make_offline = button(tr("From a folder…"), self.make_from_folder)
        self._make_offline.setToolTip(tr("From a folder of wheels, for machines without a network"))
        self._check = button(tr("Check"), self.check)
        self._making = row(self._make, self._make_offline)
        self.deeds.addWidget(self._making)
        self._checking = row(self._check)
        self.deeds.addWidget(self._checking)
        self.memory = QSpinBox()
        self.memory.setRange(0, MOST_GB)
        self.memory.setSuffix(" GB")
        self.memory.setSpecialValueText(tr("three quarters of this machine's"))
        self.memory.setToolTip(tr("Work that needs more is ended with a message, and nothing is changed."))
        self.memory.setAccessibleName(tr("Memory at most"))
        self.memory.setValue(engine_environment.memory_mb() // MB_OF_GB)
        self.memory.editingFinished.connect(self._keep_memory)
        self._limits = row(QLabel(tr("Memory at most")), self.memory)
        self.deeds.addWidget(self._limits)
        self.look()

    def look(self) -> None:
        """Show how the engine's environment stands; reads two small files."""
        state = engine_environment.status()
        where = (tr("Folder"), str(engine_environment.folder()))
        if state.is_ready:
            self.set_state("ok", tr("Ready"))
            libraries = str(len(engine_environment.requirements()))
            self.facts.show_facts(
                [(tr("Python"), state.detail.removeprefix("Python ")), (tr("Libraries"), libraries), where]
            )
        else:
            remedy = tr("Making it takes about two minutes and 1.5 GB of disk; QGIS itself is left untouched.")
            self.set_state("absent" if state.state == "missing" else "warning", why_not_ready(state), remedy)
            self.facts.show_facts([where])
        self._make.setText(tr("Make from the network") if state.state == "missing" else tr("Update from the network"))
        self._making.setVisible(not state.is_ready)
        self._checking.setVisible(state.is_ready)
        self._limits.setVisible(state.is_ready)
        self._emphasise(self._make, not state.is_ready)
        self.changed.emit(state.is_ready)

    def make(self, wheels: Path | None = None) -> None:
        """Make or update the environment in the background."""

        def work(task: Work) -> Any:
            return engine_environment.make(task.stepped.emit, wheels=wheels, is_cancelled=task.isCanceled)

        running = Work(tr("Making the engine"), work, lambda _state: self._made(), self._refused)
        running.stepped.connect(self.show_progress)
        running.start()
        self.begin_work(tr("Being made…"), running.cancel)
        self._making.hide()

    def make_from_folder(self) -> None:
        """Ask for a folder of wheels, and make the environment from it."""
        last = QgsSettings().value(WHEELS, str(Path.home()))
        ask_for_folder(self, tr("Folder of wheels"), last, self._make_from)

    def _make_from(self, folder: Path) -> None:
        QgsSettings().setValue(WHEELS, str(folder))
        self.make(folder)

    def check(self) -> None:
        """Start the engine and let its libraries be examined."""

        def work(task: Work) -> list[str]:
            return engine_environment.faults(task.isCanceled)

        running = Work(tr("Checking the engine"), work, self._checked, self._refused).start()
        self.begin_work(tr("Being checked…"), running.cancel)
        self._checking.hide()

    def _checked(self, faults: list[str]) -> None:
        self.end_work()
        self.look()
        if faults:
            self.set_state("error", tr("Some libraries do not fit together."), "\n".join(faults[:5]))
            self._making.show()
        else:
            self.set_state("ok", tr("Ready: it starts, and its libraries fit together."))

    def _keep_memory(self) -> None:
        """Keep what was said, and let the next question start an engine that knows it."""
        most_mb = self.memory.value() * MB_OF_GB
        if most_mb != engine_environment.memory_mb():
            engine_environment.set_memory_mb(most_mb)
            Work(tr("Ending the engine"), lambda _task: end_waiting(), lambda _nothing: None, self._refused).start()

    def _made(self) -> None:
        end_waiting()
        self.end_work()
        self.look()

    def _refused(self, refusal: Refusal) -> None:
        self.end_work()
        self.look()
        if not isinstance(refusal, engine_environment.EnvironmentCancelled):
            self.set_state("error", tr("That did not work."), str(refusal))

    @staticmethod
    def _emphasise(pressed: QPushButton, is_next: bool) -> None:
        pressed.setDefault(is_next)
