"""What every page of the dock works on: the chosen store, questions to it, and work that runs beside the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from qgis.core import Qgis, QgsRectangle, QgsSettings
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from ..processing import connections
from ..processing.connections import UnknownConnection
from ..processing.engine import EngineError, Listener, end_all, warm
from ..processing.texts import tr
from .background import Algorithm, Refusal, Work, abandon_all, keep_while_tasks_end
from .standby import Standby
from .store_notice import Matter

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

CHOSEN = "undergrid/store"  # the name of a connection; nothing else about a store is kept in settings


class Session(QObject):
    """One person at work in this window, on one store at a time."""

    store_changed = pyqtSignal(str)
    ready_changed = pyqtSignal(bool)
    described = pyqtSignal(object)
    page_wanted = pyqtSignal(str)
    upgrade_wanted = pyqtSignal()
    closing = pyqtSignal()  # the plugin leaves: whoever put something into the project takes it away

    def __init__(self, iface: QgisInterface, parent: QObject) -> None:
        super().__init__(parent)
        self.iface = iface
        self.description: dict[str, Any] | None = None
        self.matter: Matter | None = None  # why there is no description, once that is known
        self._dialogs: list[QWidget] = []
        self.standby = Standby(self)
        self.ready_changed.connect(self.standby.begin)

    @property
    def store(self) -> str:
        """The name of the QGIS connection that leads to the store."""
        name: str = QgsSettings().value(CHOSEN, connections.EMBEDDED, type=str)
        return name

    def choose_store(self, name: str) -> None:
        """Work on another store from now on."""
        self.choose_quietly(name)
        self.store_changed.emit(name)

    def choose_quietly(self, name: str) -> None:
        """Take note of another store that cannot be worked on yet."""
        QgsSettings().setValue(CHOSEN, name)
        self.describe(None)

    def describe(self, description: dict[str, Any] | None, matter: Matter | None = None) -> None:
        """Take note of what the engine says of the store; None when it cannot be worked on, ``matter`` being why."""
        self.description, self.matter = description, matter
        self.described.emit(description)
        self.ready_changed.emit(description is not None)

    def wake_private_store(self) -> None:
        """Start the private store's server if it is down, and bring back the project's layers that missed it."""
        if not connections.private_store_sleeps():
            return

        reached = connections.keywords(connections.EMBEDDED)

        def question(work: Work) -> Any:
            return warm.ask("store.status.describe_store", {}, reached, Listener(is_cancelled=work.isCanceled))

        def awake(_description: Any) -> None:
            from .layers import revive_layers

            revive_layers()

        Work(tr("Starting the private store"), question, awake, self.tell_refusal, is_quiet=True).start()

    def ask(
        self,
        task: str,
        request: dict[str, Any],
        done: Callable[[Any], None],
        refused: Callable[[Refusal], None] | None = None,
    ) -> Work:
        """Ask the warm engine a quick question about the store; the answer comes later, into the window's thread."""
        reached, missing = {}, None
        try:
            reached = connections.keywords(self.store)  # here: QGIS's list of connections belongs to this thread
        except connections.UnknownConnection as unknown:
            missing = unknown

        def question(work: Work) -> Any:
            if missing is not None:
                raise missing
            return warm.ask(task, request, reached, Listener(is_cancelled=work.isCanceled))

        return Work(tr("Question to the store"), question, done, refused or self.tell_refusal, is_quiet=True).start()

    def run(
        self,
        identifier: str,
        chosen: dict[str, Any],
        done: Callable[[dict[str, Any]], None],
        refused: Callable[[str], None],
        progress: Callable[[float, str], None] = lambda _fraction, _step: None,
    ) -> Algorithm:
        """Run one of our algorithms in the background, with its progress also in QGIS's own task bar."""
        return Algorithm(identifier, chosen, done, refused, progress).start()

    def open_dialog(
        self,
        identifier: str,
        chosen: dict[str, Any] | None = None,
        finished: Callable[[dict[str, Any]], None] | None = None,
    ) -> None:
        """Open the dialog of one of our algorithms beside the window, with the chosen store filled in.

        ``finished`` is told the results of each run of it.
        """
        from processing import createAlgorithmDialog

        dialog = createAlgorithmDialog(identifier, {"STORE": self.store, **(chosen or {})})
        if dialog is None:
            self.tell(tr("QGIS does not know this algorithm of Undergrid."), Qgis.MessageLevel.Warning)
            return
        if finished is not None:
            dialog.algorithmFinished.connect(lambda _is_done, results: finished(results))
        dialog.show()
        # QGIS leaves it to Python to keep a dialog, and with it what its run works with, while it is not waited for.
        self._dialogs = [each for each in self._dialogs if not sip.isdeleted(each)]
        self._dialogs.append(dialog)

    def add_layers(self, *, zoom: bool = True, only: str = "", view: QgsRectangle | None = None) -> None:
        """Put the store's layers, or one of them, into the project, and show ``view``, or the data if ``zoom``."""
        from .layers import add_layers

        if self.description is None:
            return  # what leads here is off until the store was described
        try:
            add_layers(self, self.description, zoom=zoom, only=only, view=view)
        except UnknownConnection as refusal:
            self.tell_refusal(refusal)

    def tell(self, text: str, level: Qgis.MessageLevel = Qgis.MessageLevel.Info) -> None:
        """Say one sentence in QGIS's message bar."""
        self.iface.messageBar().pushMessage("Undergrid", text, level)

    def tell_refusal(self, refusal: Refusal) -> None:
        """Say in the message bar what stood in the way; a cancelled question is no news."""
        if not (isinstance(refusal, EngineError) and refusal.kind == "cancelled"):
            self.tell(str(refusal), Qgis.MessageLevel.Warning)

    def close(self) -> None:
        """End what runs, and the warm engine."""
        self.closing.emit()
        self.standby.stop()
        abandon_all()
        end_all()
        warm.close()
        for dialog in self._dialogs:
            if not sip.isdeleted(dialog):
                dialog.close()
        keep_while_tasks_end(self._dialogs)
