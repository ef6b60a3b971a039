"""The first flood's machine code, made while somebody still fills in the form: else the first run would wait for it."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QObject, QTimer

from ...processing import engine
from ...processing.engine import Listener
from ...processing.texts import tr
from ..background import Refusal, Work

if TYPE_CHECKING:
    from ..session import Session

LOOK, COMPILE = "flood.surface.kept_kernels.look_at_kernels", "flood.warming.compile_kernels"
WAIT_MS = 10_000  # whoever only passes by the page starts nothing


class Warming(QObject):
    """Compiles the kernels once on this machine, in a process of its own, when the flood's page has been open a while.

    Not beside a run, which compiles what it needs itself. What was compiled before it is cancelled stays. Nobody asked
    for it: what stands in its way is told by the first run.
    """

    def __init__(self, session: Session, parent: QObject, is_running: Callable[[], bool]) -> None:
        super().__init__(parent)
        self.session = session
        self.work: Work | None = None
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(WAIT_MS)
        self.timer.timeout.connect(self._look)
        self._is_running, self._is_asked = is_running, False
        session.closing.connect(self.timer.stop)

    def begin(self) -> None:
        """Look in a while whether there is anything to compile; asked once."""
        if not self._is_asked:
            self.timer.start()

    def pause(self) -> None:
        """Wait until the page is shown again."""
        self.timer.stop()

    def _look(self) -> None:
        if self.session.description is None or self._is_running():
            self.timer.start()
            return
        self._is_asked = True
        self.session.ask(LOOK, {}, self._looked, self._refused)

    def _looked(self, answer: dict[str, Any]) -> None:
        if answer["are_compiled"] or self._is_running():
            return

        def compile_all(work: Work) -> Any:
            def tell(fraction: float, _step: str) -> None:
                work.setProgress(100.0 * fraction)

            with tempfile.TemporaryDirectory(prefix="undergrid-", ignore_cleanup_errors=True) as folder:
                listener = Listener(progress=tell, is_cancelled=work.isCanceled)
                return engine.ask(COMPILE, {"folder_of_trial": folder}, {}, listener)

        title = tr("Preparing the first flood, once on this machine")
        self.work = Work(title, compile_all, lambda _answer: self._done(), self._refused, is_unasked=True)
        self.work.start()

    def _refused(self, _refusal: Refusal) -> None:
        self._done()

    def _done(self) -> None:
        self.work = None
