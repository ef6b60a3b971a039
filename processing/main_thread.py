"""Work that belongs to the main thread (projects, layers, pages), done there for a task that runs in another."""

from __future__ import annotations

import threading
from collections.abc import Callable

from qgis.core import QgsProcessingException, QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication, QObject, QThread, pyqtSignal, pyqtSlot

WAIT_S = 0.1


class _Errand(QObject):
    """One piece of work, taken to the main thread by a queued signal; whoever handed it in waits, or gives it up."""

    ready = pyqtSignal()

    def __init__(self, work: Callable[[], None]) -> None:
        super().__init__()
        self._work = work
        self._taken = threading.Lock()
        self.done = threading.Event()
        self.error: Exception | None = RuntimeError("what was handed to the main thread ended in an error of its own")
        self.ready.connect(self._do)

    def give_up(self) -> bool:
        """Return whether the main thread had not begun; then it never will."""
        return self._taken.acquire(blocking=False)

    @pyqtSlot()  # a slot of Qt's own goes with the object to its thread
    def _do(self) -> None:
        if self._taken.acquire(blocking=False):
            try:
                self._work()
                self.error = None
            except (QgsProcessingException, OSError) as refusal:  # raised again where the work was asked for
                self.error = refusal
            finally:
                self.done.set()


def call(work: Callable[[], None], feedback: QgsProcessingFeedback | None) -> None:
    """Do ``work`` in the main thread and wait for its end; a refusal there is raised here.

    A cancelled task no longer waits for a main thread that has not begun: that may be waiting for the task itself.
    """
    application = QCoreApplication.instance()
    if application is None or QThread.currentThread() == application.thread():
        work()
        return
    errand = _Errand(work)
    errand.moveToThread(application.thread())
    errand.ready.emit()
    while not errand.done.wait(WAIT_S):
        if feedback is not None and feedback.isCanceled() and errand.give_up():
            return
    errand.deleteLater()
    if errand.error is not None:
        raise errand.error
