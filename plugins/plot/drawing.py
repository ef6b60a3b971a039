"""What every plot has: a range, axes with units, the ground, and words on what lies under the pointer."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence

from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from ...processing.texts import tr
from .frame import Frame, Range, ticks
from .pens import Ink

LEFT, RIGHT, TOP, BOTTOM = 62.0, 16.0, 20.0, 34.0
X_APART, Z_APART = 70.0, 30.0
LABEL_STEPS = (0, 1.1, -1.1, 2.2, -2.2, 3.3, -3.3, 4.4, -4.4)
"""How many heights of a line words may stand above (or below) what they name, nearest first."""
ALIGN_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
ALIGN_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
CENTRE = Qt.AlignmentFlag.AlignCenter


class Drawing(ABC):
    """One plot; paints itself on whatever a painter paints on, in units of 1/96 inch."""

    length_m: float = 0.0
    keeps_shape = False  # circles stay circles: zooming is the same both ways

    @abstractmethod
    def extent(self) -> Range:
        """Return the range in which everything lies, with some room around."""

    def fit(self, area: QRectF) -> Range:
        """Return the range to begin with on an area of that size."""
        return self.extent()

    def area(self, sheet: QRectF) -> QRectF:
        """Return where on the sheet the metres are; the axes stand around it."""
        return sheet.adjusted(LEFT, TOP, -RIGHT, -BOTTOM)

    @abstractmethod
    def paint_content(self, painter: QPainter, frame: Frame, ink: Ink) -> None:
        """Paint what lies in the frame; the painter is clipped to it."""

    def paint_around(self, painter: QPainter, frame: Frame, sheet: QRectF, ink: Ink) -> None:
        """Paint what stands beside the frame; most plots have nothing there."""
        return

    def words_at(self, at_m: float, level_m: float, frame: Frame) -> list[str]:
        """Return what a person wants to know of this place, piece by piece."""
        return []

    def upright_title(self) -> str:
        """Return what the upright axis measures, with its unit."""
        return tr("Level (m)")

    def along_title(self, frame: Frame) -> str:
        """Return what the axis along the bottom measures, with its unit."""
        return tr("Distance (m)  ·  heights ×{times}").format(times=f"{frame.exaggeration:.3g}")

    def paper_size(self) -> tuple[float, float]:
        """Return width and height of a sheet on which everything can be read."""
        return 1120.0, 560.0

    def paint(self, painter: QPainter, sheet: QRectF, shown: Range, ink: Ink) -> Frame:
        """Paint the whole plot on a sheet and return its frame."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(ink.font())
        frame = Frame(self.area(sheet), shown)
        self._paint_axes(painter, frame, ink)
        painter.save()
        painter.setClipRect(frame.area)
        self.paint_content(painter, frame, ink)
        painter.restore()
        painter.setPen(QPen(ink.quiet, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(frame.area)
        self.paint_around(painter, frame, sheet, ink)
        return frame

    def _paint_axes(self, painter: QPainter, frame: Frame, ink: Ink) -> None:
        area, shown = frame.area, frame.shown
        for level_m, text in ticks(shown.low_m, shown.high_m, area.height(), Z_APART):
            y = frame.z(level_m)
            painter.setPen(QPen(ink.grid, 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(ink.line)
            painter.drawText(QRectF(area.left() - LEFT, y - 8, LEFT - 6, 16), ALIGN_RIGHT, text)
        for at_m, text in ticks(shown.left_m, shown.right_m, area.width(), X_APART):
            x = frame.x(at_m)
            painter.setPen(QPen(ink.grid, 1))
            painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
            painter.setPen(ink.line)
            painter.drawText(QRectF(x - 40, area.bottom() + 2, 80, 15), CENTRE, text)
        painter.setPen(ink.quiet)
        box = QRectF(area.left() - LEFT + 4, area.top() - TOP, area.width() + LEFT - 4, TOP - 3)
        painter.drawText(box, ALIGN_LEFT, self.upright_title())
        below = QRectF(area.left(), area.bottom() + 16, area.width(), 15)
        painter.drawText(below, ALIGN_RIGHT, self.along_title(frame))


def paint_ground(painter: QPainter, frame: Frame, ground: Sequence[tuple[float, float]], ink: Ink) -> None:
    """Paint the surface through (distance, level) and tint the earth below it."""
    if not ground:
        return
    line = QPolygonF([frame.point(*each) for each in ground])
    below = QPolygonF(line)
    below.append(QPointF(line[-1].x(), frame.area.bottom()))
    below.append(QPointF(line[0].x(), frame.area.bottom()))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(ink.earth))
    painter.drawPolygon(below)
    painter.setPen(QPen(ink.ground, 2))
    painter.drawPolyline(line)


def paint_label(painter: QPainter, thing: QRectF, words: str, frame: QRectF, ink: Ink, taken: list[QRectF]) -> bool:
    """Paint words beside a thing, or further off with a line to it; return False, and paint nothing, without room.

    Words stand on no box of ``taken``, to which theirs is added, and wholly in the frame: right of the thing if they
    can, else left of it, else ever higher and deeper on either side.
    """
    metrics = QFontMetricsF(painter.font())
    width, height = metrics.horizontalAdvance(words) + 4, metrics.height()
    for rise in LABEL_STEPS:
        for left in (thing.right() + 3, thing.left() - 3 - width):
            box = QRectF(left, thing.center().y() - height / 2 - rise * height, width, height)
            if not frame.contains(box) or any(box.intersects(other) for other in taken):
                continue
            taken.append(box)
            if rise:
                near = QPointF(box.left() if left > thing.left() else box.right(), box.center().y())
                painter.setPen(QPen(ink.quiet, 0.8))
                painter.drawLine(thing.center(), near)
            ground = QColor(ink.paper)
            ground.setAlpha(190)
            painter.fillRect(box, ground)
            painter.setPen(ink.line)
            painter.drawText(box, CENTRE, words)
            return True
    return False


def figure(value: float | None, digits: int = 2) -> str:
    """Return a figure as text, a dash where the survey has none."""
    return "–" if value is None else f"{value:.{digits}f}"
