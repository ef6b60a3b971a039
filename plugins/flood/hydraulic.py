"""The profile of a main line with its water: pipes, shafts, ground, and the hydraulic grade line of this moment."""

from __future__ import annotations

from bisect import bisect_right
from typing import Any

from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPen, QPolygonF

from ...processing.texts import tr
from ..plot.drawing import ALIGN_LEFT, Drawing, figure, paint_ground
from ..plot.frame import Frame, Range
from ..plot.pens import Ink
from .clock import minutes

WATER, GRADE, HIGHEST, OVER = "#6db3f2", "#0b5ed7", "#d1208f", "#d92c2c"
SHAFT_M, SHAFT_PX = 1.2, 4.0


class HydraulicDrawing(Drawing):
    """What the engine says of a line of a run; :meth:`set_time` moves the water."""

    def __init__(self, found: dict[str, Any]) -> None:
        self.found = found
        self.length_m = found["length_m"]
        self._stations, self._pipes = found["stations"], found["runs"]
        self._times_s: list[float] = found["times_s"]
        self._heads: list[list[float]] = found["heads_m"]
        self._moment = 0
        count = len(self._stations)
        self.highest = [max(heads[place] for heads in self._heads) for place in range(count)]

    @property
    def second(self) -> float:
        """The second of the storm that is shown."""
        return self._times_s[self._moment]

    def set_time(self, second: float) -> None:
        """Show the last moment that is not after this second."""
        self._moment = max(bisect_right(self._times_s, second + 1e-6) - 1, 0)

    def head_at(self, station: int) -> float:
        """Return the level of the water at a station now; its bottom where it is dry."""
        return max(self._heads[self._moment][station], float(self._stations[station]["invert_m"]))

    def extent(self) -> Range:
        levels = [each["invert_m"] for each in self._stations] + self.highest
        levels += [each["ground_m"] for each in self._stations if each["ground_m"] is not None]
        low, high = min(levels), max(levels)
        room = max(0.08 * (high - low), 0.5)
        aside = max(0.02 * self.length_m, 1.0)
        return Range(-aside, self.length_m + aside, low - room, high + 1.6 * room)

    def paint_content(self, painter: QPainter, frame: Frame, ink: Ink) -> None:
        ground = [(each["at_m"], each["ground_m"]) for each in self._stations if each["ground_m"] is not None]
        paint_ground(painter, frame, ground, ink)
        for number, pipe in enumerate(self._pipes):
            self._paint_pipe(painter, frame, pipe, number, ink)
        for number in range(len(self._stations)):
            self._paint_shaft(painter, frame, number, ink)
        self._paint_lines(painter, frame)
        self._paint_words(painter, frame, ink)

    def words_at(self, at_m: float, level_m: float, frame: Frame) -> list[str]:
        number = next((n for n, each in enumerate(self._pipes) if each["from_m"] <= at_m <= each["to_m"]), None)
        if number is None:
            return []
        pipe = self._pipes[number]
        share = (at_m - pipe["from_m"]) / max(pipe["to_m"] - pipe["from_m"], 1e-9)
        head = (1 - share) * self.head_at(number) + share * self.head_at(number + 1)
        return [
            tr("pipe {name}, {height} m high").format(name=pipe["name"], height=figure(pipe["height_m"])),
            tr("water at {level} m").format(level=figure(head)),
            tr("flow {flow} m³/s").format(flow=figure(self.found["flows_m3_s"][self._moment][number], 3)),
            minutes(self.second),
        ]

    def _paint_pipe(self, painter: QPainter, frame: Frame, pipe: dict[str, Any], number: int, ink: Ink) -> None:
        ends = (pipe["from_m"], pipe["to_m"])
        inverts = (pipe["invert_from_m"], pipe["invert_to_m"])
        crowns = (pipe["crown_from_m"], pipe["crown_to_m"])
        outline = QPolygonF([frame.point(*each) for each in zip(ends, inverts, strict=True)])
        for at_m, level in zip(reversed(ends), reversed(crowns), strict=True):
            outline.append(frame.point(at_m, level))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink.paper)
        painter.drawPolygon(outline)
        heads = (self.head_at(number), self.head_at(number + 1))
        painter.save()
        painter.setBrush(QColor(WATER))
        water = QPolygonF([frame.point(*each) for each in zip(ends, inverts, strict=True)])
        for place in (1, 0):
            level = min(max(heads[place], inverts[place]), crowns[place])
            water.append(frame.point(ends[place], level))
        painter.drawPolygon(water)
        painter.restore()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(ink.line, 1.4))
        for levels in (inverts, crowns):
            painter.drawLine(frame.point(ends[0], levels[0]), frame.point(ends[1], levels[1]))

    def _paint_shaft(self, painter: QPainter, frame: Frame, number: int, ink: Ink) -> None:
        station = self._stations[number]
        if station["ground_m"] is None:
            return
        half = max(SHAFT_M * frame.along, SHAFT_PX) / 2
        x, top, bottom = frame.x(station["at_m"]), frame.z(station["ground_m"]), frame.z(station["invert_m"])
        painter.setPen(QPen(ink.quiet, 0.8))
        painter.setBrush(ink.paper)
        painter.drawRect(QRectF(x - half, top, 2 * half, bottom - top))
        level = frame.z(min(self.head_at(number), station["ground_m"]))
        painter.fillRect(QRectF(x - half + 1, level, 2 * half - 2, bottom - level), QColor(WATER))
        if self.head_at(number) > station["ground_m"] + 0.01:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(OVER))
            tip = frame.z(self.head_at(number))
            arrow = [QPointF(x - 5, tip), QPointF(x + 5, tip), QPointF(x, tip - 9)]
            painter.drawPolygon(QPolygonF(arrow))

    def _paint_lines(self, painter: QPainter, frame: Frame) -> None:
        at_m = [each["at_m"] for each in self._stations]
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(HIGHEST), 1.2, Qt.PenStyle.DashLine))
        painter.drawPolyline(QPolygonF([frame.point(*each) for each in zip(at_m, self.highest, strict=True)]))
        painter.setPen(QPen(QColor(GRADE), 2.6))
        heads = [self.head_at(number) for number in range(len(at_m))]
        painter.drawPolyline(QPolygonF([frame.point(*each) for each in zip(at_m, heads, strict=True)]))

    def _paint_words(self, painter: QPainter, frame: Frame, ink: Ink) -> None:
        painter.setPen(ink.line)
        free_from = -1e9
        metrics = painter.fontMetrics()
        highest = frame.area.top() + metrics.ascent() + 2  # of a low plot the room above the ground is too little
        for station in self._stations:
            level = station["ground_m"] if station["ground_m"] is not None else station["invert_m"]
            place = frame.point(station["at_m"], level)
            width = metrics.horizontalAdvance(station["name"])
            left = min(max(place.x() - width / 2, frame.area.left() + 3), frame.area.right() - width - 3)
            if left > free_from and frame.area.left() <= place.x() <= frame.area.right():
                painter.drawText(QPointF(left, max(place.y() - 14, highest)), station["name"])
                free_from = left + width + 8
        legend = (
            (GRADE, Qt.PenStyle.SolidLine, tr("water level at {time}").format(time=minutes(self.second))),
            (HIGHEST, Qt.PenStyle.DashLine, tr("highest water level of the run")),
        )
        width = max(metrics.horizontalAdvance(words) for _colour, _style, words in legend)
        left, top = frame.area.right() - width - 42, frame.area.top() + 8
        for number, (colour, style, words) in enumerate(legend):
            y = top + 8 + 17 * number
            painter.setPen(QPen(QColor(colour), 2.4, style))
            painter.drawLine(QPointF(left, y), QPointF(left + 28, y))
            painter.setPen(ink.line)
            painter.drawText(QRectF(left + 36, y - 9, width + 4, 18), ALIGN_LEFT, words)
