"""The longitudinal profile: ground, pipes between invert and crown, chambers, crossings, and the figures below."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPen, QPolygonF

from ...processing.texts import language, tr
from ..plot.drawing import BOTTOM, LEFT, RIGHT, TOP, Drawing, figure, paint_ground, paint_label
from ..plot.figures import Row, paint_rows
from ..plot.frame import Frame, Range
from ..plot.pens import Ink

ROW_PX = 17.0
SIDE_PX = 108.0  # the names of the rows
SHAFT_M, SHAFT_PX = 0.7, 5.0
SMALLEST_PX = 7.0
ROUND = (1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60, 80, 100, 150, 200, 250, 300, 400, 500)
TABLE_FROM_PX = 330.0  # a lower sheet has no room for the figures
CORNER = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
STATION_PX = 58.0  # on paper every station gets that much


class ProfileDrawing(Drawing):
    """What the engine says of a way through the network."""

    def __init__(self, found: dict[str, Any]) -> None:
        self.found = found
        self.length_m = found["length_m"]
        self._stations, self._runs = found["stations"], found["runs"]
        self._colour = found["colour"]
        self._floors = [self._floor(number) for number in range(len(self._stations))]

    def extent(self) -> Range:
        levels = [station["ground_m"] for station in self._stations]
        levels += [run[name] for run in self._runs for name in ("invert_from_m", "invert_to_m", "crown_from_m")]
        levels += self._floors + [crossing["level_m"] for crossing in self.found["crossings"]]
        known = [level for level in levels if level is not None] or [0.0, 1.0]
        low, high = min(known), max(known)
        room = max(0.12 * (high - low), 0.5)
        aside = max(0.03 * self.length_m, 1.0)
        return Range(-aside, self.length_m + aside, low - room, high + 1.4 * room)

    def fit(self, area: QRectF) -> Range:
        """Return a range in which heights are a round number of times larger than lengths."""
        whole = self.extent()
        along = area.width() / whole.width_m
        most = area.height() / whole.height_m / along
        if most < 1:  # short and deep: the height decides
            aside = (area.width() * whole.height_m / area.height() - whole.width_m) / 2
            return Range(whole.left_m - aside, whole.right_m + aside, whole.low_m, whole.high_m)
        times = max(each for each in ROUND if each <= most)
        spare = area.height() / (along * times) - whole.height_m
        return Range(whole.left_m, whole.right_m, whole.low_m - spare / 2, whole.high_m + spare / 2)

    def area(self, sheet: QRectF) -> QRectF:
        rows = ROW_PX * len(self._rows()) if self._has_table(sheet) else 0.0
        left = SIDE_PX if rows else LEFT
        return sheet.adjusted(left, TOP, -RIGHT, -BOTTOM - rows)

    def paper_size(self) -> tuple[float, float]:
        return max(1120.0, SIDE_PX + STATION_PX * len(self._stations)), 640.0

    def paint_content(self, painter: QPainter, frame: Frame, ink: Ink) -> None:
        surveyed = [(each["at_m"], each["ground_m"]) for each in self._stations if each["ground_m"] is not None]
        paint_ground(painter, frame, surveyed, ink)
        for number in range(len(self._stations)):
            self._paint_chamber(painter, frame, number, ink)
        for run in self._runs:
            self._paint_pipe(painter, frame, run, ink)
        names = self._paint_names(painter, frame, ink)
        self._paint_crossings(painter, frame, ink, names)

    def paint_around(self, painter: QPainter, frame: Frame, sheet: QRectF, ink: Ink) -> None:
        if self._has_table(sheet):
            top = frame.area.bottom() + BOTTOM - 2
            box = QRectF(frame.area.left(), top, frame.area.width(), ROW_PX * len(self._rows()))
            edges = [station["at_m"] for station in self._stations]
            paint_rows(painter, box, self._rows(), frame, edges, ink, SIDE_PX)

    def words_at(self, at_m: float, level_m: float, frame: Frame) -> list[str]:
        if crossing := self._crossing_near(at_m, level_m, frame):
            name = crossing["name_zh"] if language() == "zh" else crossing["name_en"]
            return [
                f"{name} {crossing['size']}".strip(),
                tr("axis at {level} m").format(level=figure(crossing["level_m"])),
                *([crossing["owner"]] if crossing["owner"] else []),
            ]
        run = next((each for each in self._runs if each["from_m"] <= at_m <= each["to_m"]), None)
        if run is None:
            return []
        share = (at_m - run["from_m"]) / max(run["to_m"] - run["from_m"], 1e-9)
        invert, crown = (_between(run[f"{name}_from_m"], run[f"{name}_to_m"], share) for name in ("invert", "crown"))
        ground = self._ground(at_m)
        cover = None if ground is None or crown is None else ground - crown
        return [
            tr("at {metres} m").format(metres=figure(at_m, 1)),
            " ".join(filter(None, (run["size"], run["material"]))) or tr("size not surveyed"),
            tr("ground {ground} m, invert {invert} m").format(ground=figure(ground), invert=figure(invert)),
            tr("cover {cover} m, slope {slope} ‰").format(cover=figure(cover), slope=figure(run["slope_permille"], 1)),
        ]

    def _has_table(self, sheet: QRectF) -> bool:
        return sheet.height() >= TABLE_FROM_PX

    def _rows(self) -> list[Row]:
        def station(title: str, say: Callable[[dict[str, Any]], str]) -> Row:
            return Row(title, [(each["at_m"], each["at_m"], say(each)) for each in self._stations])

        def run(title: str, say: Callable[[dict[str, Any]], str]) -> Row:
            return Row(title, [(each["from_m"], each["to_m"], say(each)) for each in self._runs])

        return [
            station(tr("Point"), lambda each: each["point_no"]),
            station(tr("Distance (m)"), lambda each: figure(each["at_m"], 1)),
            station(tr("Ground (m)"), lambda each: figure(each["ground_m"])),
            run(tr("Invert (m)"), lambda each: f"{figure(each['invert_from_m'])} → {figure(each['invert_to_m'])}"),
            run(tr("Slope (‰)"), lambda each: figure(each["slope_permille"], 1)),
            run(tr("Size, material"), lambda each: " ".join(filter(None, (each["size"], each["material"])))),
            run(tr("Length (m)"), lambda each: figure(each["length_m"], 1)),
        ]

    def _floor(self, number: int) -> float | None:
        """Return how far down a chamber goes: to its floor, or to the lowest pipe that meets it."""
        levels = [self._stations[number]["bottom_m"]]
        if number > 0:
            levels.append(self._runs[number - 1]["invert_to_m"])
        if number < len(self._runs):
            levels.append(self._runs[number]["invert_from_m"])
        return min((level for level in levels if level is not None), default=None)

    def _ground(self, at_m: float) -> float | None:
        for one, next_one in zip(self._stations, self._stations[1:], strict=False):
            if one["at_m"] <= at_m <= next_one["at_m"]:
                share = (at_m - one["at_m"]) / max(next_one["at_m"] - one["at_m"], 1e-9)
                return _between(one["ground_m"], next_one["ground_m"], share)
        return None

    def _crossing_near(self, at_m: float, level_m: float, frame: Frame) -> dict[str, Any] | None:
        here = frame.point(at_m, level_m)
        crossings: list[dict[str, Any]] = self.found["crossings"]
        for crossing in crossings:
            if crossing["level_m"] is not None:
                away = frame.point(crossing["at_m"], crossing["level_m"]) - here
                if away.manhattanLength() < 2 * SMALLEST_PX:
                    return crossing
        return None

    def _paint_chamber(self, painter: QPainter, frame: Frame, number: int, ink: Ink) -> None:
        station, floor = self._stations[number], self._floors[number]
        if station["ground_m"] is None or floor is None:
            return
        top, x = frame.point(station["at_m"], station["ground_m"]), frame.x(station["at_m"])
        if station["bottom_m"] is None:
            painter.setPen(QPen(ink.quiet, 1, Qt.PenStyle.DashLine))
            painter.drawLine(top, QPointF(x, frame.z(floor)))
            return
        half = max(SHAFT_M * frame.along, SHAFT_PX) / 2
        painter.setPen(QPen(ink.line, 1))
        painter.setBrush(ink.paper)
        painter.drawRect(QRectF(x - half, top.y(), 2 * half, frame.z(floor) - top.y()))

    def _paint_pipe(self, painter: QPainter, frame: Frame, run: dict[str, Any], ink: Ink) -> None:
        names = ("invert_from_m", "invert_to_m", "crown_to_m", "crown_from_m")
        if any(run[name] is None for name in names):
            return
        ends = (run["from_m"], run["to_m"], run["to_m"], run["from_m"])
        corners = [frame.point(at_m, run[name]) for at_m, name in zip(ends, names, strict=True)]
        colour = ink.of_utility(self._colour)
        fill = QColor(colour)
        fill.setAlpha(120)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawPolygon(QPolygonF(corners))
        painter.setPen(QPen(colour, 2))
        painter.drawLine(corners[0], corners[1])
        painter.setPen(QPen(colour, 1.2))
        painter.drawLine(corners[3], corners[2])

    def _paint_crossings(self, painter: QPainter, frame: Frame, ink: Ink, taken: list[QRectF]) -> None:
        """Paint what crosses, each with its name where there is room; how many have none is told in the corner."""
        seen = [
            (crossing, box)
            for crossing in self.found["crossings"]
            if crossing["level_m"] is not None and frame.area.intersects(box := self._crossing_box(frame, crossing))
        ]
        taken += [box for _crossing, box in seen]
        unsaid = 0
        for crossing, box in seen:
            name = crossing["name_zh"] if language() == "zh" else crossing["name_en"]
            unsaid += not paint_label(painter, box, f"{name} {crossing['size']}".strip(), frame.area, ink, taken)
        painter.setPen(QPen(ink.line, 1))
        for crossing, box in seen:
            painter.setBrush(ink.of_utility(crossing["colour"]))
            painter.drawEllipse(box)
        if unsaid:
            painter.setPen(ink.quiet)
            said = tr("{count} crossings without a name here: zoom in").format(count=unsaid)
            painter.drawText(frame.area.adjusted(6, 4, -6, -4), CORNER, said)

    def _crossing_box(self, frame: Frame, crossing: dict[str, Any]) -> QRectF:
        width = max(crossing["width_m"] * frame.along, SMALLEST_PX)
        height = max(crossing["height_m"] * frame.up, SMALLEST_PX)
        centre = frame.point(crossing["at_m"], crossing["level_m"])
        return QRectF(centre.x() - width / 2, centre.y() - height / 2, width, height)

    def _paint_names(self, painter: QPainter, frame: Frame, ink: Ink) -> list[QRectF]:
        """Paint the numbers of the chambers above them as far as they stand free, and return where they stand."""
        taken = []
        painter.setFont(ink.font(is_bold=True))
        painter.setPen(ink.line)
        metrics = painter.fontMetrics()
        free_from = -1e9
        for station in self._stations:
            if station["ground_m"] is None:
                continue
            at = frame.point(station["at_m"], station["ground_m"])
            width = metrics.horizontalAdvance(station["point_no"])
            left = at.x() - width / 2
            if frame.area.left() <= at.x() <= frame.area.right():  # what stands at the edge is not cut off
                left = min(max(left, frame.area.left() + 3), frame.area.right() - width - 3)
            if left > free_from:
                painter.drawText(QPointF(left, at.y() - 6), station["point_no"])
                taken.append(QRectF(left, at.y() - 6 - metrics.ascent(), width, metrics.height()))
                free_from = left + width + 8
        painter.setFont(ink.font())
        return taken


def _between(one: float | None, other: float | None, share: float) -> float | None:
    return None if one is None or other is None else one + share * (other - one)
