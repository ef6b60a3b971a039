"""Work away from the window: questions to the engine, algorithms, the making of the engine itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsTask,
)

from ..processing.connections import UnknownConnection
from ..processing.engine import EngineCancelled, EngineError
from ..processing.engine_environment import EnvironmentFailed

Refusal = EngineError | UnknownConnection | EnvironmentFailed | OSError
_running: set[Work | Algorithm] = set()  # Python would forget a task that only QGIS's manager holds


def abandon_all() -> None:
    """Cancel everything that runs; nobody is there any more to hear how it went."""
    for each in tuple(_running):
        each.abandon()
    _running.clear()


class Work(QgsTask):
    """Runs a function in another thread; its answer, or what stood in the way, arrives in the window's thread."""

    def __init__(
        self,
        title: str,
        function: Callable[[Work], Any],
        done: Callable[[Any], None],
        refused: Callable[[Refusal], None],
        *,
        is_quiet: bool = False,
    ) -> None:
        quiet = QgsTask.Flag.Hidden | QgsTask.Flag.Silent | QgsTask.Flag.CancelWithoutPrompt
        super().__init__(title, QgsTask.Flag.CanCancel | quiet if is_quiet else QgsTask.Flag.CanCancel)
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
        self.cancel()

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


class Ears(QgsProcessingFeedback):
    """Hears an algorithm: what step it is at, and why it failed."""

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
        self._ears = Ears()
        self._context = QgsProcessingContext()
        self._context.setProject(QgsProject.instance())
        self._done: Callable[..., None] = done
        self._refused: Callable[..., None] = refused
        self.task = QgsProcessingAlgRunnerTask(algorithm, chosen, self._context, self._ears)
        self.task.executed.connect(self._executed)
        self._progress = progress
        self._ears.progressChanged.connect(lambda percent: self._progress(percent / 100, self._ears.step))

    def start(self) -> Algorithm:
        """Hand the run to QGIS and return it."""
        _running.add(self)
        QgsApplication.taskManager().addTask(self.task)
        return self

    def cancel(self) -> None:
        """Stop the run within a second; it leaves nothing."""
        self._ears.cancel()
        self.task.cancel()

    def abandon(self) -> None:
        """Cancel the run; its end will be heard by nobody."""
        self._done = self._refused = self._progress = lambda *_outcome: None
        self.cancel()

    def _executed(self, successful: bool, results: dict[str, Any]) -> None:
        _running.discard(self)
        if successful:
            self._done(results)
        elif self._ears.isCanceled():
            self._refused("")
        else:
            self._refused(self._ears.errors[0] if self._ears.errors else "")
