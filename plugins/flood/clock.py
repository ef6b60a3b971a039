"""The one clock of the map: QGIS's temporal controller, counted in seconds of a storm."""

from __future__ import annotations

from qgis.core import Qgis, QgsDateTimeRange, QgsInterval
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QSlider, QToolButton, QWidget

from ...processing import domains
from ...processing.flood.playing import NO_DAY
from ...processing.texts import tr
from ..widgets import MARGIN, SPACE

FRAMES_PER_SECOND = 4.0


class Clock(QObject):
    """Moves map, curves and profiles together; whoever turns QGIS's own controller turns this clock too."""

    moved = pyqtSignal(float)  # the second of the storm that is shown
    spanned = pyqtSignal()
    ran = pyqtSignal(bool)  # whether it plays

    def __init__(self, canvas: QgsMapCanvas, parent: QObject) -> None:
        super().__init__(parent)
        self.controller = canvas.temporalController()
        self.step_s, self.count, self.now_s = 60.0, 0, 0.0
        self.controller.updateTemporalRange.connect(self._turned)
        # The signal carries an enumeration that Python's side of some QGIS cannot take: a timer takes none of it.
        self._changed = QTimer(self)
        self._changed.setSingleShot(True)
        self._changed.setInterval(0)
        self._changed.timeout.connect(self._say_whether_it_runs)
        self.controller.stateChanged.connect(self._changed.start)

    @property
    def is_playing(self) -> bool:
        """Whether time runs."""
        return self.controller.animationState() == Qgis.AnimationState.Forward

    def span(self, end_s: float, step_s: float, shown_s: float = 0.0) -> None:
        """Count from the storm's beginning to ``end_s``, and show ``shown_s``."""
        self.step_s, self.count = step_s, max(round(end_s / step_s), 1) + 1
        self.controller.setNavigationMode(Qgis.TemporalNavigationMode.Animated)
        self.controller.setFrameDuration(QgsInterval(step_s))
        self.controller.setTemporalExtents(QgsDateTimeRange(NO_DAY, NO_DAY.addMSecs(round(1000 * self.count * step_s))))
        self.controller.setFramesPerSecond(FRAMES_PER_SECOND)
        self.controller.setLooping(False)
        self.spanned.emit()
        self.go(shown_s)

    def go(self, second: float) -> None:
        """Show the step in which this second lies."""
        self.controller.setCurrentFrameNumber(min(int(second / self.step_s + 1e-6), max(self.count - 1, 0)))

    def play(self) -> None:
        """Let time run, from the beginning where it stands at the end."""
        if self.now_s >= (self.count - 1) * self.step_s:
            self.go(0.0)
        self.controller.playForward()

    def pause(self) -> None:
        """Let time stand."""
        self.controller.pause()

    def _say_whether_it_runs(self) -> None:
        self.ran.emit(self.is_playing)

    def _turned(self, shown: QgsDateTimeRange) -> None:
        if shown.begin().isValid():
            self.now_s = NO_DAY.msecsTo(shown.begin()) / 1000
            self.moved.emit(self.now_s)


class TimeBar(QWidget):
    """Play, a slider, and the minute of the storm."""

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self.clock = clock
        self.play = QToolButton()
        self.play.setAutoRaise(True)
        self.play.clicked.connect(lambda _checked=False: self._toggle())
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName(tr("Time in the storm"))
        self.slider.valueChanged.connect(self._slid)
        self._label = QLabel()
        self._label.setMinimumWidth(self._label.fontMetrics().horizontalAdvance("0000:00 / 0000"))
        line = QHBoxLayout(self)
        line.setContentsMargins(MARGIN, 0, MARGIN, SPACE // 2)
        line.setSpacing(SPACE)
        line.addWidget(self.play)
        line.addWidget(self.slider, 1)
        line.addWidget(self._label)
        clock.moved.connect(self._moved)
        clock.spanned.connect(self._spanned)
        clock.ran.connect(self._ran)
        self._spanned()
        self._ran(clock.is_playing)

    def _toggle(self) -> None:
        if self.clock.is_playing:
            self.clock.pause()
        else:
            self.clock.play()

    def _spanned(self) -> None:
        self.slider.setRange(0, max(self.clock.count - 1, 0))
        self._moved(self.clock.now_s)

    def _slid(self, frame: int) -> None:
        if round(self.clock.now_s / self.clock.step_s) != frame:
            self.clock.go(frame * self.clock.step_s)

    def _moved(self, second: float) -> None:
        self.slider.blockSignals(True)
        self.slider.setValue(round(second / self.clock.step_s))
        self.slider.blockSignals(False)
        self._label.setText(minutes(second))

    def _ran(self, is_playing: bool) -> None:
        words = tr("Pause") if is_playing else tr("Play")
        self.play.setIcon(domains.icon("pause" if is_playing else "play"))
        self.play.setToolTip(words)
        self.play.setAccessibleName(words)


def minutes(second: float) -> str:
    """Return a time in the storm for a person: minutes and seconds."""
    whole = round(second)
    return tr("{minutes}:{seconds} min").format(minutes=whole // 60, seconds=f"{whole % 60:02d}")
