"""Asking the water: the depth at a place through time, the profile of a pipe's line with its water."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsGeometry, QgsPointXY, QgsProject
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool, QgsRubberBand
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QSizePolicy, QToolButton

from ...processing import domains
from ...processing.layers import project_crs
from ...processing.texts import say, tr
from ..background import Refusal, words_of
from ..plot.dock import PlotDock
from ..widgets import Card, row
from .clock import Clock, TimeBar
from .curve import Curve, CurveDrawing
from .hydraulic import HydraulicDrawing
from .peak import LOGGED_M
from .play_card import PlayCard

if TYPE_CHECKING:
    from ..session import Session

DEPTH, PIPE = "depth", "pipe"
MARK = QColor("#d1208f")
NAME = "UndergridFloodPlotDock"
TASK = "flood.pipes.hgl_profile.profile_through_time"


class AskCard(Card):
    """One question at a time: a pressed button says which, the map takes the clicks, the plot answers."""

    def __init__(self, session: Session, clock: Clock, play: PlayCard) -> None:
        super().__init__(tr("Ask the water"), "curve")
        self.session, self.clock, self.play = session, clock, play
        self.question = ""
        self.place: QgsPointXY | None = None
        self._asked = 0  # the number of the latest question
        self.plots = PlotDock(session.iface, self, NAME, TimeBar(clock))
        self.plots.pointed.connect(self._point)
        canvas = session.iface.mapCanvas()
        self._tool = ClickTool(canvas)
        self._tool.clicked.connect(self.click)
        canvas.mapToolSet.connect(self._tool_changed)
        self._marks = Marks(canvas, self)
        self._buttons = {
            DEPTH: self._button(tr("Depth curve"), tr("The depth at a place through the storm"), "curve", DEPTH),
            PIPE: self._button(tr("Pipe profile"), tr("A pipe's line with its water through time"), "profile", PIPE),
        }  # fmt: skip
        self.deeds.addWidget(row(*self._buttons.values()))
        clock.moved.connect(self._moved)
        play.opened.connect(self._opened)
        self.look()

    def look(self) -> None:
        """Offer the questions when a run is on the map."""
        is_open = self.play.water is not None
        for each in self._buttons.values():
            each.setEnabled(is_open)
        if is_open:
            self.set_state("ok", tr("Choose a question, then click on the map."))
        else:
            self.set_state("absent", tr("Waits for a run on the map."))

    def ask(self, question: str) -> None:
        """Take the map's clicks for this question from now on."""
        self.question = question
        self.session.iface.mapCanvas().setMapTool(self._tool)
        self._press(question)
        self.set_state("ok", tr("Click anywhere.") if question == DEPTH else tr("Click on a pipe of the run."))

    def click(self, place: QgsPointXY) -> None:
        """Answer a click on the map; the tool may still be in the hand when the run has left the project."""
        if self.play.water is None:
            self.look()
            return
        self.place = place
        if self.question == DEPTH:
            self.show_curve(place)
        else:
            self.show_profile(place)

    def show_curve(self, place: QgsPointXY) -> None:
        """Draw the depth at a place of the map, of both runs where there are two."""
        self._asked += 1
        self._marks.show([QgsGeometry.fromPointXY(place)], [])
        curves = []
        for water in (self.play.water, self.play.other):
            depths = water.curve_at(place, QgsProject.instance()) if water is not None else []
            if water is not None and depths:
                greatest = water.greatest_at(place, QgsProject.instance())
                curves.append(Curve(water.name, [(second / 60, depth) for second, depth in depths], greatest))
        if not curves:
            self.set_state("warning", tr("The terrain of the run does not reach to this place."))
            self.facts.show_facts([])
            return
        deepest, minute = f"{curves[0].highest_m:.2f}", f"{curves[0].peak[0]:.0f}"
        words = tr("Up to {depth} m deep, at minute {minute}").format(depth=deepest, minute=minute)
        self.set_state("ok", tr("It stays dry here.") if float(deepest) == 0 else words)
        for_min = tr("{minutes} min").format(minutes=f"{curves[0].logged_min():.0f}")
        facts = [(tr("Deeper than {limit} m for").format(limit=LOGGED_M), for_min)]
        facts += [(curve.run, f"{curve.highest_m:.2f} m") for curve in curves[1:]]
        self.facts.show_facts(facts)
        title = tr("Depth at {x}, {y}").format(x=f"{place.x():.1f}", y=f"{place.y():.1f}")
        self._show(title, CurveDrawing(curves), QgsGeometry())

    def show_profile(self, place: QgsPointXY) -> None:
        """Ask for the line of the pipe at a place of the map, and draw it."""
        water = self.play.water
        if water is None:
            return
        self._asked += 1
        number = self._asked
        self.set_state("busy", tr("Asking the run…"))
        there = self._to_store().transform(place)
        request = {"run": water.run["id"], "place": [there.x(), there.y()]}

        def came(found: dict[str, Any]) -> None:
            if self._asked == number and self.play.water is water:  # or something else was asked about meanwhile
                self._profiled(found, water.name)

        def refused(refusal: Refusal) -> None:
            if self._asked == number:
                self.set_state("warning", *words_of(refusal))

        self.session.ask(TASK, request, came, refused)

    def _profiled(self, found: dict[str, Any], run: str) -> None:
        stations = [QgsPointXY(each["x"], each["y"]) for each in found["stations"] if each["x"] is not None]
        course = QgsGeometry.fromPolylineXY(stations)
        course.transform(QgsCoordinateTransform(self._store_crs(), QgsProject.instance().crs(), QgsProject.instance()))
        self._marks.show([], [course])
        drawing = HydraulicDrawing(found)
        floods = sum(
            each["ground_m"] is not None and top > each["ground_m"] + 0.01
            for each, top in zip(found["stations"], drawing.highest, strict=True)
        )
        self.set_state("ok", say(found["title"]))
        self.facts.show_facts([
            (tr("Length"), f"{found['length_m']:.0f} m"), (tr("Pipes"), str(len(found["runs"]))),
            (tr("Manholes that flood"), str(floods)),
        ])  # fmt: skip
        title = tr("{line}: water through time, {run}").format(line=say(found["title"]), run=run)
        self._show(title, drawing, course)

    def _show(self, title: str, drawing: CurveDrawing | HydraulicDrawing, course: QgsGeometry) -> None:
        self.plots.show_drawing(title, drawing, course)
        self._moved(self.clock.now_s)

    def _moved(self, second: float) -> None:
        drawing = self.plots.drawing
        if isinstance(drawing, CurveDrawing):
            drawing.now_min = second / 60
        elif isinstance(drawing, HydraulicDrawing):
            drawing.set_time(second)
        if drawing is not None and self.plots.view is not None:
            self.plots.view.update()

    def _opened(self) -> None:
        self.look()
        if self.play.water is None:
            self._asked += 1  # what is still on its way is not wanted any more
            self.plots.close()
            self._marks.show([], [])
            self.facts.show_facts([])
        if self.play.water is None or self.place is None:
            return
        # The same place, in the runs that are open now: no plot shows the water of a run that is not on the map.
        if isinstance(self.plots.drawing, CurveDrawing):
            self.show_curve(self.place)
        elif isinstance(self.plots.drawing, HydraulicDrawing):
            self.show_profile(self.place)

    def _point(self, place: QgsGeometry) -> None:
        self._marks.point([] if place.isNull() else [place])

    def _store_crs(self) -> QgsCoordinateReferenceSystem:
        told = self.session.description or {}
        return project_crs(told.get("crs_definition", ""), told.get("crs", ""))

    def _to_store(self) -> QgsCoordinateTransform:
        return QgsCoordinateTransform(QgsProject.instance().crs(), self._store_crs(), QgsProject.instance())

    def _button(self, title: str, hint: str, icon: str, question: str) -> QToolButton:
        made = QToolButton()
        made.setText(title)
        made.setToolTip(hint)
        made.setIcon(domains.icon(icon))
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        made.setCheckable(True)
        made.setMinimumWidth(1)
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        canvas = self.session.iface.mapCanvas()
        made.clicked.connect(lambda on: self.ask(question) if on else canvas.unsetMapTool(self._tool))
        return made

    def _tool_changed(self, tool: object, _before: object) -> None:
        self._press(self.question if tool is self._tool else "")

    def _press(self, wanted: str) -> None:
        for question, pressed in self._buttons.items():
            pressed.setChecked(question == wanted)


class ClickTool(QgsMapTool):
    """Hands on every click of the left button."""

    clicked = pyqtSignal(object)

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self.setCursor(Qt.CursorShape.CrossCursor)

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit(event.mapPoint())


class Marks:
    """What was asked about, above the map in its own coordinates; gone with ``owner``."""

    def __init__(self, canvas: QgsMapCanvas, owner: QObject) -> None:
        self._points = _band(canvas, Qgis.GeometryType.Point, 13)
        self._pointer = _band(canvas, Qgis.GeometryType.Point, 11)
        self._lines = _band(canvas, Qgis.GeometryType.Line, 0)
        bands = (self._points, self._pointer, self._lines)
        owner.destroyed.connect(lambda: _remove(canvas, bands))

    def show(self, points: list[QgsGeometry], lines: list[QgsGeometry]) -> None:
        """Mark points and lines in place of those before."""
        _fill(self._points, Qgis.GeometryType.Point, points)
        _fill(self._lines, Qgis.GeometryType.Line, lines)
        self.point([])

    def point(self, points: list[QgsGeometry]) -> None:
        """Mark where the pointer is on a plot."""
        _fill(self._pointer, Qgis.GeometryType.Point, points)


def _band(canvas: QgsMapCanvas, kind: Qgis.GeometryType, icon_px: int) -> QgsRubberBand:
    band = QgsRubberBand(canvas, kind)
    band.setColor(QColor(255, 160, 0, 190) if kind == Qgis.GeometryType.Line else MARK)
    band.setWidth(6 if kind == Qgis.GeometryType.Line else 3)
    band.setIcon(QgsRubberBand.IconType.ICON_CIRCLE)
    band.setIconSize(icon_px)
    return band


def _fill(band: QgsRubberBand, kind: Qgis.GeometryType, geometries: list[QgsGeometry]) -> None:
    if sip.isdeleted(band):  # QGIS ends, and its map went first
        return
    band.reset(kind)
    for geometry in geometries:
        band.addGeometry(geometry, None)
    band.show()


def _remove(canvas: QgsMapCanvas, bands: tuple[QgsRubberBand, ...]) -> None:
    """Take bands off a map that may itself be gone already, when QGIS ends."""
    for band in bands:
        if not sip.isdeleted(canvas) and not sip.isdeleted(band):
            canvas.scene().removeItem(band)
