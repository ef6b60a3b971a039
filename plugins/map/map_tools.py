"""The hands on the map: they click on pipes and places, and draw lines and areas."""

from __future__ import annotations

import math
from dataclasses import dataclass

from qgis.core import QgsPointXY
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool
from qgis.PyQt.QtCore import QPoint, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent

from .map_place import SIGN_PX, MapPlace

LINE_CORNERS, AREA_CORNERS = 2, 3


@dataclass(frozen=True)
class Click:
    """Where someone clicked: a chamber or a pipe of the store by its key, or else a bare place (x, y) of the store."""

    place: tuple[float, float]
    key: str = ""
    category: str = ""
    is_pipe: bool = False


class PipeTool(QgsMapTool):
    """Hands on every click; the right button says that there is nothing more to click, Escape forgets."""

    clicked = pyqtSignal(object)
    finished = pyqtSignal()
    forgotten = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, place: MapPlace) -> None:
        super().__init__(canvas)
        self._place = place
        self.setCursor(Qt.CursorShape.CrossCursor)

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        if event.button() == Qt.MouseButton.RightButton:
            self.finished.emit()
        elif event.button() == Qt.MouseButton.LeftButton:
            x, y = self._place.in_store(event.mapPoint())
            thing = self._place.thing_at(event.pos().x(), event.pos().y())
            self.clicked.emit(Click((x, y), *thing) if thing else Click((x, y)))

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.forgotten.emit()


class SpotTool(QgsMapTool):
    """Hands on the place of every click in the store's coordinates, and how far a hand may miss there."""

    clicked = pyqtSignal(object, float)

    def __init__(self, canvas: QgsMapCanvas, place: MapPlace) -> None:
        super().__init__(canvas)
        self._place = place
        self.setCursor(Qt.CursorShape.CrossCursor)

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            here, at = event.pos(), self._place.in_store(event.mapPoint())
            beside = self._place.in_store(self.toMapCoordinates(QPoint(here.x() + SIGN_PX, here.y())))
            self.clicked.emit(at, math.dist(at, beside))


class LineTool(QgsMapTool):
    """Draws a straight line from click to click; Escape begins anew."""

    drawn = pyqtSignal(object)

    def __init__(self, canvas: QgsMapCanvas, place: MapPlace) -> None:
        super().__init__(canvas)
        self._place = place
        self._begin: QgsPointXY | None = None
        self.setCursor(Qt.CursorShape.CrossCursor)

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            self._forget()
        elif self._begin is None:
            self._begin = event.mapPoint()
        elif event.mapPoint() != self._begin:
            corners, self._begin = [self._begin, event.mapPoint()], None
            self._place.show_course(corners)
            self.drawn.emit([self._place.in_store(corner) for corner in corners])

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        if self._begin is not None:
            self._place.show_course([self._begin, event.mapPoint()])

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._forget()

    def deactivate(self) -> None:
        self._begin = None
        super().deactivate()

    def _forget(self) -> None:
        self._begin = None
        self._place.show("course", [])


class CourseTool(QgsMapTool):
    """Draws a line of many corners, or the outline of an area; the right button ends it, Escape begins anew."""

    drawn = pyqtSignal(object)

    def __init__(self, canvas: QgsMapCanvas, place: MapPlace, *, least: int) -> None:
        super().__init__(canvas)
        self._place, self._least = place, least
        self._corners: list[QgsPointXY] = []
        self.setCursor(Qt.CursorShape.CrossCursor)

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._corners.append(event.snapPoint())
            self._show(self._corners)
        elif event.button() != Qt.MouseButton.RightButton:
            return  # the middle one moves the map
        elif len(self._corners) >= self._least:
            corners = [self._place.in_store(corner) for corner in self._corners]
            self._show(self._corners)
            self._corners = []
            self.drawn.emit(corners)
        else:
            self._forget()

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        if self._corners:
            self._show([*self._corners, event.snapPoint()])

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._forget()

    def deactivate(self) -> None:
        self._forget()
        super().deactivate()

    def _show(self, corners: list[QgsPointXY]) -> None:
        """Draw what there is so far; an area is closed."""
        is_area = self._least > LINE_CORNERS and len(corners) > LINE_CORNERS
        self._place.show_course([*corners, corners[0]] if is_area else corners)

    def _forget(self) -> None:
        self._corners = []
        self._place.show("course", [])
