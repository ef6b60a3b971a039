"""The rows of figures below a profile: what does not fit shows that it is there, until one looks more closely."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.PyQt.QtCore import QPointF, QRectF
from qgis.PyQt.QtGui import QFontMetricsF, QPainter, QPen

from ...processing.texts import tr
from .drawing import ALIGN_LEFT, CENTRE
from .frame import Frame
from .pens import Ink

GAP_PX = 6.0
MORE, MOST_NARROW = "…", 0.5
"""Stands where something would be said if there were room; from which share on a row has none for its words."""


@dataclass(frozen=True)
class Row:
    """A title, and words from one distance to another; both are the same for what stands at a point."""

    title: str
    cells: Sequence[tuple[float, float, str]]


def paint_rows(
    painter: QPainter, box: QRectF, rows: Sequence[Row], frame: Frame, edges: Sequence[float], ink: Ink, side_px: float
) -> None:
    """Paint the rows in ``box``, their titles ``side_px`` wide to its left, with a line at each of ``edges``."""
    height = box.height() / len(rows)
    painter.setFont(ink.font())
    for number, row in enumerate(rows):
        top = box.top() + number * height
        painter.setPen(QPen(ink.grid, 1))
        painter.drawLine(QPointF(box.left() - side_px, top), QPointF(box.right(), top))
        painter.setPen(ink.quiet)
        painter.drawText(QRectF(box.left() - side_px + 4, top, side_px - 8, height), ALIGN_LEFT, row.title)
    painter.save()
    painter.setClipRect(box.adjusted(-2, 0, 2, 0))
    first_run = next((number for number, row in enumerate(rows) if any(a != b for a, b, _ in row.cells)), 0)
    painter.setPen(QPen(ink.grid, 1))
    for at_m in edges:
        painter.drawLine(QPointF(frame.x(at_m), box.top() + first_run * height), QPointF(frame.x(at_m), box.bottom()))
    painter.setPen(ink.line)
    for number, row in enumerate(rows):
        _paint_cells(painter, row, frame, box.top() + number * height, height, ink)
    painter.restore()


def _paint_cells(painter: QPainter, row: Row, frame: Frame, top: float, height: float, ink: Ink) -> None:
    """Paint the cells of a row as far as they stand free.

    A stretch too short for its words shows three dots; where most are, the row says once that one has to look closer.
    """
    metrics = QFontMetricsF(painter.font())
    stretches = [(frame.x(b) - frame.x(a), metrics.horizontalAdvance(said)) for a, b, said in row.cells if a != b]
    narrow = sum(width > room - GAP_PX for room, width in stretches)
    if narrow > MOST_NARROW * len(stretches):
        painter.setPen(ink.quiet)
        painter.drawText(QRectF(frame.area.left(), top, frame.area.width(), height), CENTRE, tr("zoom in to read this"))
        painter.setPen(ink.line)
        return
    free_from = -1e9
    for from_m, to_m, words in row.cells:
        left, right = frame.x(from_m), frame.x(to_m)
        middle = (left + right) / 2
        has_room = from_m == to_m or metrics.horizontalAdvance(words) <= right - left - GAP_PX
        said = words if has_room else MORE
        width = metrics.horizontalAdvance(said)
        begin = middle - width / 2
        if from_m == to_m and frame.area.left() <= middle <= frame.area.right():  # at the edge, nothing is cut off
            begin = min(max(begin, frame.area.left()), frame.area.right() - width)
        if begin < free_from:
            continue
        painter.drawText(QRectF(begin - 2, top, width + 4, height), CENTRE, said)
        free_from = begin + width + GAP_PX
