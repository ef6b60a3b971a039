"""The depth at a place through the storm: one curve for each run, the limit of waterlogging, and where time stands."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPen, QPolygonF

from ...processing.texts import named, tr
from ..plot.drawing import ALIGN_RIGHT, Drawing
from ..plot.frame import Frame, Range
from ..plot.pens import Ink
from .peak import LOGGED_M

LEAST_SHOWN_M = 0.2
SEEN_M = 0.005  # less than this is no difference in two decimals
COLOURS = ("#1f6fd1", "#d1208f")


@dataclass(frozen=True)
class Curve:
    """What a run says of the place: (minute, depth in m) in its pictures, and the greatest depth between them."""

    run: str
    depths: list[tuple[float, float]]
    greatest_m: float | None = None

    @property
    def peak(self) -> tuple[float, float]:
        """The minute and depth of the deepest water."""
        return max(self.depths, key=lambda each: each[1])

    @property
    def highest_m(self) -> float:
        """The greatest depth that the place ever had; water may rise and fall between two pictures."""
        return max(self.peak[1], self.greatest_m or 0.0)

    def logged_min(self) -> float:
        """Return for how many minutes the place is waterlogged."""
        spans = zip(self.depths, self.depths[1:], strict=False)
        return sum(later - at for (at, depth), (later, _next) in spans if depth >= LOGGED_M)

    def depth_at(self, minute: float) -> float:
        """Return the depth at a minute, linear between output times."""
        for (at, depth), (later, following) in zip(self.depths, self.depths[1:], strict=False):
            if at <= minute <= later:
                return depth + (following - depth) * (minute - at) / (later - at)
        return self.depths[-1][1]


class CurveDrawing(Drawing):
    """Curves of one or two runs; ``now_min`` moves with the map's clock."""

    def __init__(self, curves: list[Curve]) -> None:
        self.curves = curves
        self.now_min = 0.0
        self.length_m = max(curve.depths[-1][0] for curve in curves)

    def extent(self) -> Range:
        deepest = max(curve.highest_m for curve in self.curves)
        return Range(0.0, self.length_m, 0.0, 1.15 * max(deepest, LEAST_SHOWN_M))

    def upright_title(self) -> str:
        return tr("Depth (m)")

    def along_title(self, frame: Frame) -> str:
        return tr("Minutes since the rain began")

    def paint_content(self, painter: QPainter, frame: Frame, ink: Ink) -> None:
        area = frame.area
        limit = frame.z(LOGGED_M)
        painter.setPen(QPen(QColor("#d07a1f"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(area.left(), limit), QPointF(area.right(), limit))
        painter.drawText(QRectF(area.right() - 306, limit - 17, 300, 15), ALIGN_RIGHT, tr("waterlogged above 0.15 m"))
        for number, curve in enumerate(self.curves):
            self._paint_curve(painter, frame, curve, ink.of_utility(COLOURS[number % len(COLOURS)]), number)
        x = frame.x(self.now_min)
        painter.setPen(QPen(ink.line, 1.2))
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))

    def words_at(self, at_m: float, level_m: float, frame: Frame) -> list[str]:
        told = [tr("minute {minute}").format(minute=f"{at_m:.0f}")]
        return told + [named(curve.run, f"{curve.depth_at(at_m):.2f} m") for curve in self.curves]

    def _paint_curve(self, painter: QPainter, frame: Frame, curve: Curve, colour: QColor, number: int) -> None:
        line = QPolygonF([frame.point(*each) for each in curve.depths])
        if number == 0:
            below = QPolygonF(line)
            below.append(frame.point(curve.depths[-1][0], 0.0))
            below.append(frame.point(curve.depths[0][0], 0.0))
            fill = QColor(colour)
            fill.setAlpha(40)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(fill)
            painter.drawPolygon(below)
        painter.setPen(QPen(colour, 2.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(line)
        painter.setBrush(colour)
        painter.drawEllipse(frame.point(*curve.peak), 3.5, 3.5)
        painter.drawEllipse(frame.point(self.now_min, curve.depth_at(self.now_min)), 4.5, 4.5)
        minute, depth = curve.peak
        words = tr("{run}: {depth} m at minute {minute}").format(
            run=curve.run, depth=f"{depth:.2f}", minute=f"{minute:.0f}"
        )
        if curve.highest_m > depth + SEEN_M:
            painter.setPen(QPen(colour, 1.2, Qt.PenStyle.DotLine))
            level = frame.z(curve.highest_m)
            painter.drawLine(QPointF(frame.area.left(), level), QPointF(frame.area.right(), level))
            painter.setPen(QPen(colour, 2.2))
            words += " · " + tr("{depth} m between two pictures").format(depth=f"{curve.highest_m:.2f}")
        painter.drawText(QPointF(frame.area.left() + 12, frame.area.top() + 20 + 17 * number), words)
