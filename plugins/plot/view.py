"""The plot in a window: the wheel zooms, a drag moves, a double click shows all, the pointer reads values off."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, QPointF, QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from qgis.PyQt.QtWidgets import QSizePolicy, QWidget

from ...processing.texts import tr
from .drawing import CENTRE, Drawing
from .frame import Frame, Range
from .pens import on_screen

STEP = 1.2
DEEPEST, WIDEST = 1 / 400, 3.0  # how far in and out, of the whole
NOTCH = 120.0  # what Qt says of one notch of a wheel


class PlotView(QWidget):
    """Shows one drawing."""

    pointed = pyqtSignal(object)  # the distance under the pointer, None when it has left
    told = pyqtSignal(str)  # what lies there

    def __init__(self) -> None:
        super().__init__()
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("Plot"))
        self._drawing: Drawing | None = None
        self._shown: Range | None = None  # None: everything, also after the window changes its size
        self._pointer: QPointF | None = None
        self._dragged: QPointF | None = None

    def sizeHint(self) -> QSize:
        return QSize(800, 360)

    def minimumSizeHint(self) -> QSize:
        return QSize(260, 160)

    @property
    def shown(self) -> Range | None:
        """What is shown now; None without a drawing."""
        return self._frame(self._drawing).shown if self._drawing else None

    def show_drawing(self, drawing: Drawing) -> None:
        """Show another drawing as a whole."""
        self._drawing = drawing
        self.fit()

    def fit(self) -> None:
        """Show everything."""
        self._shown = None
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink = on_screen(self.palette(), self.font().family())
        painter.fillRect(self.rect(), ink.paper)
        if self._drawing is None:
            painter.setPen(ink.quiet)
            painter.drawText(self.rect(), CENTRE, tr("Ask for a profile or a cross-section on the survey page."))
            return
        frame = self._drawing.paint(painter, QRectF(self.rect()), self._frame(self._drawing).shown, ink)
        if self._pointer is not None and frame.area.contains(self._pointer):
            painter.setPen(QPen(ink.quiet, 1, Qt.PenStyle.DashLine))
            x = self._pointer.x()
            painter.drawLine(QPointF(x, frame.area.top()), QPointF(x, frame.area.bottom()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self._drawing is None:
            return
        times = STEP ** (-event.angleDelta().y() / NOTCH)
        is_upright = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        self.zoom(times, QPointF(event.position()), is_upright=is_upright)
        event.accept()

    def zoom(self, times: float, around: QPointF, *, is_upright: bool = False) -> None:
        """Show ``times`` as much, the place ``around`` (of the window) staying where it is.

        A profile is zoomed along its course, or upright; a cross-section keeps its shape.
        """
        if self._drawing is None:
            return
        frame, whole = self._frame(self._drawing), self._drawing.extent()
        span = frame.shown.height_m / whole.height_m if is_upright else frame.shown.width_m / whole.width_m
        if not DEEPEST < span * times < WIDEST:
            return
        both = self._drawing.keeps_shape
        along, up = (times, times) if both else (1.0, times) if is_upright else (times, 1.0)
        self._shown = frame.shown.zoomed(frame.metres(around), along, up)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._drawing:
            self._dragged = QPointF(event.pos())
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drawing is None:
            return
        self._pointer = QPointF(event.pos())
        frame = self._frame(self._drawing)
        if self._dragged is not None:
            moved = frame.metres(self._dragged) - frame.metres(self._pointer)
            self._shown = frame.shown.moved(moved.x(), moved.y())
            self._dragged = self._pointer
        here = frame.metres(self._pointer)
        is_on_it = frame.area.contains(self._pointer) and 0 <= here.x() <= self._drawing.length_m
        self.pointed.emit(here.x() if is_on_it else None)
        self.told.emit("  ·  ".join(self._drawing.words_at(here.x(), here.y(), frame)) if is_on_it else "")
        self.update()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._dragged = None
        self.unsetCursor()

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        self.fit()

    def leaveEvent(self, _event: QEvent) -> None:
        self._pointer = None
        self.pointed.emit(None)
        self.told.emit("")
        self.update()

    def _frame(self, drawing: Drawing) -> Frame:
        area = drawing.area(QRectF(self.rect()))
        return Frame(area, self._shown or drawing.fit(area))
