"""An engine that stands by, so that what is run in this window begins at once."""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject, QTimer

from ..processing.engine import EngineCancelled, Listener
from ..processing.spare_engine import spare
from ..processing.texts import tr
from .background import Refusal, Work

LOOK_MS = 3000


class Standby(QObject):
    """Sees to it, from the first store that can be worked on until the plugin leaves, that an engine is ready made."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._is_making = False
        self.timer = QTimer(self)
        self.timer.setInterval(LOOK_MS)
        self.timer.timeout.connect(self._look)

    def begin(self, is_ready: bool) -> None:
        """Begin with the first store that is ready."""
        if is_ready and not self.timer.isActive():
            spare.switch_on()
            self.timer.start()

    def stop(self) -> None:
        """Make no more, and end the one that waits."""
        self.timer.stop()
        spare.switch_off()

    def _look(self) -> None:
        if not self._is_making and spare.is_wanted():
            self._is_making = True
            Work(
                tr("Making an engine ready"), self._make, lambda _nothing: self._made(), self._refused, is_quiet=True
            ).start()

    @staticmethod
    def _make(work: Work) -> None:
        spare.make(Listener(is_cancelled=work.isCanceled))

    def _made(self) -> None:
        self._is_making = False

    def _refused(self, refusal: Refusal) -> None:
        """Leave it to the next run to tell why there is no engine: it asks for one, and its dialog says what to do."""
        self._made()
        if not isinstance(refusal, EngineCancelled):
            self.stop()
