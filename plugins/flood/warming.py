"""The first flood's machine code, made while somebody still fills in the form: else the first run would wait for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QObject, QTimer

from ...processing import engine
from ...processing.engine import Listener
from ...processing.texts import tr
from ..background import Work

if TYPE_CHECKING:
    from ..session import Session

LOOK, COMPILE = "flood.warming.look_at_kernels", "flood.warming.compile_kernels"
WAIT_MS = 10_000  # whoever only passes by the page starts nothing


class Warming(QObject):
    """Compiles the kernels once on this machine, in a process of its own, when the flood's page has been open a while.

    What was compiled before it is cancelled stays; a run that is begun meanwhile compiles what is missing itself.
    """

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self.session = session
        self.work: Work | None = None
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(WAIT_MS)
        self.timer.timeout.connect(self._look)
        self._is_asked = False
        session.closing.connect(self.timer.stop)

    def begin(self) -> None:
        """Look in a while whether there is anything to compile; asked once."""
        if not self._is_asked:
            self.timer.start()

    def pause(self) -> None:
        """Wait until the page is shown again."""
        self.timer.stop()

    def _look(self) -> None:
        if self.session.description is not None:
            self._is_asked = True
            self.session.ask(LOOK, {}, self._looked)

    def _looked(self, answer: dict[str, Any]) -> None:
        if answer["are_compiled"]:
            return

        def compile_all(work: Work) -> Any:
            def tell(fraction: float, _step: str) -> None:
                work.setProgress(100.0 * fraction)

            return engine.ask(COMPILE, {}, {}, Listener(progress=tell, is_cancelled=work.isCanceled))

        title = tr("Preparing the first flood, once on this machine")
        self.work = Work(title, compile_all, lambda _answer: self._done(), self._refused)
        self.work.start()

    def _refused(self, refusal: Any) -> None:
        self._done()
        self.session.tell_refusal(refusal)

    def _done(self) -> None:
        self.work = None
