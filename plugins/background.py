"""Work away from the window: questions to the engine, algorithms, the making of the engine itself."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from typing import Any

from qgis.core import (
    QgsApplication,
    QgsMapLayer,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsTask,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..processing.connections import UnknownConnection
from ..processing.engine import EngineCancelled, EngineError
from ..processing.engine_environment import EnvironmentFailed
from ..processing.texts import tr

Refusal = EngineError | UnknownConnection | EnvironmentFailed | OSError
_running: set[Work | Algorithm] = set()  # Python would forget a task that only QGIS's manager holds
_OVER = (QgsTask.TaskStatus.Complete, QgsTask.TaskStatus.Terminated)
LOOK_S, LONGEST_S, WATCH_MS = 0.02, 20.0, 1000


def words_of(refusal: Refusal) -> tuple[str, str]:
    """Return what a refusal says and what to do about it; nothing for the latter where it is no word of the engine."""
    return getattr(refusal, "text", str(refusal)), getattr(refusal, "remedy", "")


def abandon_all() -> bool:
    """Cancel everything that runs and return whether it came to its end in time; nobody hears any more how it went.

    What a thread still works with stays alive until that thread is done with it.
    """
    for each in tuple(_running):
        each.abandon()
    until_s = time.monotonic() + LONGEST_S
    while (left := [each for each in _running if not each.is_over()]) and time.monotonic() < until_s:
        time.sleep(LOOK_S)
    keep_while_tasks_end(list(_running))
    end_idle_threads()
    return not left


def end_idle_threads() -> None:
    """Let QGIS's threads for tasks come to their end where none works.

    An idle one stays for half a minute. Where it had looked for a saved login it clears that away at its end, and where
    QGIS is left meanwhile it does so in what is gone (3.40: QgsAuthConfigurationStorageDb), and QGIS dies.
    """
    manager = QgsApplication.taskManager()
    # One that is over stands among the active ones until the window's thread hears of it, which waits here.
    if all(_is_over(task) for task in manager.activeTasks()) and (pool := manager.threadPool()):
        pool.waitForDone(round(1000 * LONGEST_S))


def keep_while_tasks_end(things: list[Any]) -> None:
    """Hold on to what tasks may still name until QGIS has none that runs, whoever lets go of it before.

    Only a timer's single shot holds what is not to be found again from Python: the rest of a plugin that has left is
    one heap of things that name each other, and Python clears it away, with the ends of its tasks still to come.
    """
    if QgsApplication.taskManager().activeTasks():
        QTimer.singleShot(WATCH_MS, lambda: keep_while_tasks_end(things))
    else:
        things.clear()


def _is_over(task: QgsTask) -> bool:
    return sip.isdeleted(task) or task.status() in _OVER


def plain(value: Any) -> Any:
    """Return a value that may be kept and handed on: a layer becomes its key, which outlives it."""
    if isinstance(value, QgsMapLayer):
        return value.id()
    if isinstance(value, QObject):
        raise TypeError(f"{type(value).__name__} belongs to the window's thread")
    return value


class Work(QgsTask):
    """Runs a function in another thread; its answer, or what stood in the way, arrives in the window's thread."""

    stepped = pyqtSignal(float, str)  # for the function to tell how far it is; whoever listens may be gone

    def __init__(
        self,
        title: str,
        function: Callable[[Work], Any],
        done: Callable[[Any], None],
        refused: Callable[[Refusal], None],
        *,
        is_quiet: bool = False,
        is_unasked: bool = False,
    ) -> None:
        """``is_quiet``: QGIS shows nothing of it; ``is_unasked``: it shows it, yet asks nobody when it is left."""
        flags = QgsTask.Flags(QgsTask.Flag.CanCancel)
        if is_quiet or is_unasked:
            flags = flags | QgsTask.Flag.Silent | QgsTask.Flag.CancelWithoutPrompt
        if is_quiet:
            flags = flags | QgsTask.Flag.Hidden
        super().__init__(title, flags)
        self._function = function
        self._done = done
        self._refused = refused
        self._answer: Any = None
        self._refusal: Refusal | None = None

    def start(self) -> Work:
        """Hand the work to QGIS and return it."""
        _running.add(self)
        QgsApplication.taskManager().addTask(self)
        return self

    def abandon(self) -> None:
        """Cancel the work; its end will be heard by nobody."""
        self._done = self._refused = lambda _outcome: None
        if not self.is_over():
            self.cancel()

    def is_over(self) -> bool:
        """Return whether no thread works on it any more."""
        return _is_over(self)

    def run(self) -> bool:
        try:
            self._answer = self._function(self)
        except (EngineError, UnknownConnection, EnvironmentFailed, OSError) as refusal:
            self._refusal = refusal
            return False
        return True

    def finished(self, result: bool) -> None:
        _running.discard(self)
        if result:
            self._done(self._answer)
        elif self._refusal is not None:
            self._refused(self._refusal)
        else:
            self._refused(EngineCancelled("", kind="cancelled"))


class FeedbackLog(QgsProcessingFeedback):
    """What an algorithm says of itself: the step it is at, and why it failed."""

    def __init__(self) -> None:
        super().__init__(False)
        self.step = ""
        self.errors: list[str] = []

    def setProgressText(self, text: str) -> None:
        self.step = text
        super().setProgressText(text)

    def reportError(self, error: str, fatalError: bool = False) -> None:
        self.errors.append(error)
        super().reportError(error, fatalError)


class Algorithm:
    """One run of one of our algorithms in the background."""

    def __init__(
        self,
        identifier: str,
        chosen: dict[str, Any],
        done: Callable[[dict[str, Any]], None],
        refused: Callable[[str], None],
        progress: Callable[[float, str], None],
    ) -> None:
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(identifier)
        self.task: QgsProcessingAlgRunnerTask | None = None
        self._log = FeedbackLog()
        self._context = QgsProcessingContext()
        self._context.setProject(QgsProject.instance())
        self._done: Callable[..., None] = done
        self._refused: Callable[..., None] = refused
        self._progress = progress
        self._log.progressChanged.connect(lambda percent: self._progress(percent / 100, self._log.step))
        if algorithm is None:  # QGIS itself would go on with nothing, and die
            return
        given = {name: plain(value) for name, value in chosen.items()}
        self.task = QgsProcessingAlgRunnerTask(algorithm, given, self._context, self._log)
        # A function keeps what it names alive: context and feedback live as long as the task that works with them.
        self.task.executed.connect(partial(Algorithm._executed, self))

    def start(self) -> Algorithm:
        """Hand the run to QGIS and return it."""
        if self.task is None:
            QTimer.singleShot(0, self._missing)
            return self
        if self.task.isCanceled():  # what was chosen could not be read; nothing has begun
            QTimer.singleShot(0, lambda: self._executed(False, {}))
            return self
        _running.add(self)
        QgsApplication.taskManager().addTask(self.task)
        return self

    def cancel(self) -> None:
        """Stop the run within a second; it leaves nothing."""
        self._log.cancel()
        if self.task is not None and not self.is_over():
            self.task.cancel()

    def abandon(self) -> None:
        """Cancel the run; its end will be heard by nobody."""
        self._done = self._refused = self._progress = lambda *_outcome: None
        self.cancel()

    def is_over(self) -> bool:
        """Return whether no thread works on it any more."""
        return self.task is None or _is_over(self.task)

    def _missing(self) -> None:
        remedy = tr("Switch the plugin off and on again in the plugin manager.")
        self._refused(f"{tr('QGIS does not know this algorithm of Undergrid.')}\n{remedy}")

    def _executed(self, successful: bool, results: dict[str, Any]) -> None:
        _running.discard(self)
        if successful:
            self._done(results)
        elif self._log.isCanceled():
            self._refused("")
        else:
            self._refused(self._log.errors[0] if self._log.errors else "")
        # Layers that QGIS opened for the run go now: with what Python clears away last, they would outlive QGIS.
        if opened := self._context.temporaryLayerStore():
            opened.removeAllMapLayers()
