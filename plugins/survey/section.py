"""The cross-section: what lies across a street, in true shape and standard colour, with the earth over it."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFontMetricsF, QPainter, QPen

from ...processing.texts import language, tr
from ..plot.drawing import CENTRE, Drawing, figure, paint_ground
from ..plot.frame import Frame, Range
from ..plot.pens import Ink

SMALLEST_PX = 6.0
FULL = 0.4  # the share of the height that the pipes should take before heights are exaggerated
EXAGGERATIONS = (1.0, 2.0, 5.0)
ROOM_ABOVE_M, ROOM_BELOW_M = 0.8, 1.6  # below stand the words
STRIP_PX, LIFT_PX = 5.0, 3.0  # the strip of a carriageway, and how far above the ground it lies
FILLS = {"street": "#c4c4c4", "carriageway": "#8c8c8c", "pavement": "#d9c9a8", "footway": "#d9c9a8"}


class SectionDrawing(Drawing):
    """What the engine says of a line across a street."""

    keeps_shape = True

    def __init__(self, found: dict[str, Any]) -> None:
        self.found = found
        self.length_m = found["length_m"]
        self._cuts = found["cuts"]
        self._bands, self._marks = found["bands"], found["marks"]
        known = [(cut["at_m"], cut["ground_m"]) for cut in self._cuts if cut["ground_m"] is not None]
        self._ground = [(0.0, known[0][1]), *known, (self.length_m, known[-1][1])] if known else []

    def extent(self) -> Range:
        levels = [level for _at, level in self._ground]
        for cut in self._cuts:
            if cut["level_m"] is not None:
                levels += [cut["level_m"] - cut["height_m"] / 2, cut["level_m"] + cut["height_m"] / 2]
        low, high = (min(levels), max(levels)) if levels else (-1.0, 1.0)
        return Range(0.0, self.length_m, low - ROOM_BELOW_M, high + ROOM_ABOVE_M)

    def fit(self, area: QRectF) -> Range:
        """Return a range that keeps circles round, or makes heights two or five times larger where little is seen."""
        whole = self.extent()
        along = area.width() / whole.width_m
        fitting = [times for times in EXAGGERATIONS if whole.height_m * along * times <= area.height()]
        if not fitting:  # deep and narrow: the height decides
            width_m = area.width() * whole.height_m / area.height()
            aside = (width_m - whole.width_m) / 2
            return Range(-aside, whole.right_m + aside, whole.low_m, whole.high_m)
        times = next((each for each in fitting if whole.height_m * along * each >= FULL * area.height()), fitting[-1])
        height_m = area.height() / (along * times)
        spare = height_m - whole.height_m
        return Range(0.0, self.length_m, whole.low_m - 0.7 * spare, whole.high_m + 0.3 * spare)

    def paint_content(self, painter: QPainter, frame: Frame, ink: Ink) -> None:
        paint_ground(painter, frame, self._ground, ink)
        for band in self._bands:
            self._paint_band(painter, frame, band, ink)
        self._paint_marks(painter, frame, ink)
        taken: list[QRectF] = []
        for cut in self._cuts:
            if cut["level_m"] is None:
                self._paint_unknown(painter, frame, cut, ink)
            else:
                taken.append(self._paint_pipe(painter, frame, cut, ink))
        for cut in self._cuts:
            if cut["level_m"] is not None:
                self._paint_words(painter, frame, cut, ink, taken)

    def words_at(self, at_m: float, level_m: float, frame: Frame) -> list[str]:
        cut = min(self._cuts, key=lambda each: abs(each["at_m"] - at_m), default=None)
        if cut is None or abs(frame.x(cut["at_m"]) - frame.x(at_m)) > 20:
            return [tr("at {metres} m").format(metres=figure(at_m, 1))]
        return [
            f"{_name(cut)} {' '.join(filter(None, (cut['size'], cut['material'])))}".strip(),
            tr("at {metres} m").format(metres=figure(cut["at_m"], 1)),
            tr("ground {ground} m, axis {level} m").format(
                ground=figure(cut["ground_m"]), level=figure(cut["level_m"])
            ),
            tr("earth over it: {cover} m").format(cover=figure(cut["cover_m"])),
            *([cut["owner"]] if cut["owner"] else []),
        ]

    def _paint_band(self, painter: QPainter, frame: Frame, band: dict[str, Any], ink: Ink) -> None:
        """Paint a carriageway or pavement as a strip over the highest ground, with its name where there is room."""
        left, right = frame.x(band["from_m"]), frame.x(band["to_m"])
        bottom = self._surface(frame) - LIFT_PX
        painter.setPen(QPen(ink.line, 0.6))
        painter.setBrush(QColor(FILLS[band["kind"]]))
        painter.drawRect(QRectF(left, bottom - STRIP_PX, right - left, STRIP_PX))
        metrics = QFontMetricsF(painter.font())
        named = f"{_kind(band['kind'])} {band['to_m'] - band['from_m']:.1f} m"
        said = (f"{band['street']} {named}" if band["street"] else named, named)
        words = next((each for each in said if metrics.horizontalAdvance(each) <= right - left), "")
        place = QRectF(left, bottom - STRIP_PX - metrics.height(), right - left, metrics.height())
        painter.setPen(ink.line)
        painter.drawText(place, CENTRE, words)

    def _paint_marks(self, painter: QPainter, frame: Frame, ink: Ink) -> None:
        """Paint kerbs, red lines and centre lines upright, each named above the strips as far as names stand free."""
        metrics = QFontMetricsF(painter.font())
        top = self._surface(frame) - LIFT_PX - STRIP_PX - metrics.height()
        free_from = frame.area.left()
        for mark in self._marks:
            x, width = frame.x(mark["at_m"]), metrics.horizontalAdvance(mark["name"])
            painter.setPen(QPen(ink.quiet, 0.8, Qt.PenStyle.DashDotLine))
            painter.drawLine(QPointF(x, top), QPointF(x, frame.area.bottom()))
            if x - width / 2 >= free_from and x + width / 2 <= frame.area.right():
                place = QRectF(x - width / 2, top - metrics.height(), width, metrics.height())
                painter.setPen(ink.quiet)
                painter.drawText(place, CENTRE, mark["name"])
                free_from = x + width / 2 + 6

    def _surface(self, frame: Frame) -> float:
        """Return where on the sheet the highest ground lies; the upper edge of pipes where no ground is known."""
        return frame.z(max((level for _at, level in self._ground), default=self.extent().high_m - ROOM_ABOVE_M))

    def _box(self, frame: Frame, cut: dict[str, Any]) -> QRectF:
        width = max(cut["width_m"] * frame.along, SMALLEST_PX)
        height = max(cut["height_m"] * frame.up, SMALLEST_PX)
        centre = frame.point(cut["at_m"], cut["level_m"])
        return QRectF(centre.x() - width / 2, centre.y() - height / 2, width, height)

    def _paint_pipe(self, painter: QPainter, frame: Frame, cut: dict[str, Any], ink: Ink) -> QRectF:
        box = self._box(frame, cut)
        if cut["ground_m"] is not None:
            painter.setPen(QPen(ink.quiet, 1, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(box.center().x(), frame.z(cut["ground_m"])), QPointF(box.center().x(), box.top()))
        painter.setPen(QPen(ink.line, 1.2))
        painter.setBrush(ink.of_utility(cut["colour"]))
        if cut["round"]:
            painter.drawEllipse(box)
        else:
            painter.drawRect(box)
        return box

    def _paint_words(self, painter: QPainter, frame: Frame, cut: dict[str, Any], ink: Ink, taken: list[QRectF]) -> None:
        """Paint kind, size and cover below a pipe, as far down as it takes to stand free, with a line to the pipe."""
        metrics = QFontMetricsF(painter.font())
        lines = [" ".join(filter(None, (_name(cut), cut["size"])))]
        if cut["cover_m"] is not None:
            lines.append(f"↧ {cut['cover_m']:.2f} m")
        width = max(metrics.horizontalAdvance(line) for line in lines) + 6
        box = self._box(frame, cut)
        place = QRectF(box.center().x() - width / 2, box.bottom() + 5, width, metrics.height() * len(lines))
        while any(place.intersects(other) for other in taken) and place.bottom() < frame.area.bottom():
            place.translate(0, metrics.height() / 2)
        taken.append(place)
        if place.top() > box.bottom() + 6:
            painter.setPen(QPen(ink.quiet, 0.8))
            painter.drawLine(QPointF(box.center().x(), box.bottom()), QPointF(box.center().x(), place.top()))
        painter.setPen(ink.line)
        for number, line in enumerate(lines):
            row = QRectF(place.left(), place.top() + number * metrics.height(), width, metrics.height())
            painter.drawText(row, CENTRE, line)

    def _paint_unknown(self, painter: QPainter, frame: Frame, cut: dict[str, Any], ink: Ink) -> None:
        """Mark at the lower edge a pipe whose depth nobody knows."""
        x, y = frame.x(cut["at_m"]), frame.area.bottom() - 12
        painter.setPen(QPen(ink.of_utility(cut["colour"]), 2))
        painter.drawLine(QPointF(x - 4, y - 4), QPointF(x + 4, y + 4))
        painter.drawLine(QPointF(x - 4, y + 4), QPointF(x + 4, y - 4))
        painter.setPen(ink.line)
        painter.drawText(QPointF(x + 8, y + 4), f"{_name(cut)} ?")


def _name(cut: dict[str, Any]) -> str:
    return str(cut["name_zh"] if language() == "zh" else cut["name_en"])


def _kind(kind: str) -> str:
    names = {
        "street": tr("street"),
        "carriageway": tr("carriageway"),
        "pavement": tr("pavement"),
        "footway": tr("footway"),
    }
    return names[kind]
