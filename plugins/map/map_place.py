"""The map as this page uses it: places in the store's coordinates, things shown above the layers, flashes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsDataSourceUri,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas, QgsMapToolIdentify, QgsRubberBand
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, Qt
from qgis.PyQt.QtGui import QColor

from ...processing import connections
from ...processing.layers import project_crs

if TYPE_CHECKING:
    from ..session import Session

SHOWN = QColor(255, 160, 0, 190)
HALO = QColor(255, 255, 255, 170)
BEFORE, AFTER = QColor(200, 30, 40, 220), QColor(20, 140, 70, 220)
LINE, POINT = Qgis.GeometryType.Line, Qgis.GeometryType.Point
BANDS = {  # kind of geometry and width in pixels
    "lines": (LINE, 6), "course": (LINE, 2), "points": (POINT, 2), "pointer": (POINT, 3),
    "after": (LINE, 4), "after_points": (POINT, 3), "before": (LINE, 2), "before_points": (POINT, 2),
}  # fmt: skip
SIGN_PX = 8  # as far from a chamber's middle its sign is clicked on
AROUND_M = 25.0  # of a finding, when the map goes there


class MapPlace(QObject):
    """Everything that is drawn here leaves the map with the page."""

    def __init__(self, session: Session, page: QObject) -> None:
        super().__init__(page)
        self.session = session
        self.canvas = session.iface.mapCanvas()
        self._bands = {name: self._band(kind, width) for name, (kind, width) in BANDS.items()}
        self._bands["lines"].setSecondaryStrokeColor(HALO)
        self._bands["course"].setColor(QColor("#d1208f"))
        self._bands["course"].setLineStyle(Qt.PenStyle.DashLine)
        self._bands["pointer"].setColor(QColor("#d1208f"))
        self._bands["pointer"].setIconSize(13)
        self._bands["points"].setIconSize(11)
        self._bands["points"].setColor(QColor("#d1208f"))
        for name, colour in (("before", BEFORE), ("after", AFTER)):
            for part in (name, f"{name}_points"):
                self._bands[part].setColor(colour)
            self._bands[f"{name}_points"].setIconSize(11)
        self._bands["before"].setLineStyle(Qt.PenStyle.DashLine)
        canvas, bands = self.canvas, tuple(self._bands.values())
        page.destroyed.connect(lambda: _remove(canvas, bands))
        QgsProject.instance().cleared.connect(self.clear)  # what was shown lay in the project that is left

    @property
    def crs(self) -> QgsCoordinateReferenceSystem:
        """The store's coordinate system."""
        told = self.session.description or {}
        return project_crs(told.get("crs_definition", ""), told.get("crs", ""))

    def in_store(self, point: QgsPointXY) -> list[float]:
        """Return a place of the map in the store's coordinates."""
        there = self._to_map().transform(point, Qgis.TransformDirection.Reverse)
        return [there.x(), there.y()]

    def show(self, name: str, geometries: Iterable[QgsGeometry]) -> None:
        """Draw geometries in the store's coordinates above the map, in place of those drawn under that name."""
        band = self._bands[name]
        band.reset(BANDS[name][0])
        for geometry in geometries:
            band.addGeometry(geometry, self.crs)
        band.show()

    def show_course(self, corners: list[QgsPointXY]) -> None:
        """Draw a line in the map's own coordinates while it is being drawn by hand."""
        self._bands["course"].setToGeometry(QgsGeometry.fromPolylineXY(corners), None)

    def clear(self) -> None:
        """Take everything that was drawn here off the map."""
        for name, band in self._bands.items():
            if not sip.isdeleted(band):
                band.reset(BANDS[name][0])

    def show_mend(self, before: Iterable[QgsGeometry], after: Iterable[QgsGeometry]) -> None:
        """Draw collections of points and lines as they are, dashed, and as they would be."""
        for name, geometries in (("before", before), ("after", after)):
            parts = [part for each in geometries for part in each.asGeometryCollection()]
            lines = [part for part in parts if part.type() == Qgis.GeometryType.Line]
            self.show(name, lines)
            self.show(f"{name}_points", [part for part in parts if part.type() == Qgis.GeometryType.Point])

    def go_to(self, geometry: QgsGeometry, around_m: float = AROUND_M) -> None:
        """Show the place of a geometry in the store's coordinates, and flash it; an empty map gets the layers first."""
        project = QgsProject.instance()
        box = geometry.boundingBox().buffered(around_m)
        if not project.mapLayers():
            project.setCrs(self.crs)
            self.session.add_layers(view=box)  # for QGIS goes to all that the first layers hold
        self.canvas.setExtent(self._to_map().transformBoundingBox(box))
        self.canvas.refresh()
        self.canvas.flashGeometries([geometry], self.crs, QColor("#d1208f"), QColor(209, 32, 143, 0), 5, 450)

    def make_visible(self, geometry: QgsGeometry, *, is_always: bool = False) -> None:
        """Show the geometry; the map moves only if it does not lie on it whole, unless it is to move anyway."""
        box: QgsRectangle = self._to_map().transformBoundingBox(geometry.boundingBox())
        if not box.isEmpty() and (is_always or not self.canvas.extent().contains(box)):
            box.scale(1.2)
            self.canvas.setExtent(box)
            self.canvas.refresh()

    def pipes(self) -> list[QgsVectorLayer]:
        """Return the project's layers of survey points and segments, points first."""
        found = {}
        for layer in QgsProject.instance().mapLayers().values():
            if isinstance(layer, QgsVectorLayer) and layer.providerType() == connections.PROVIDER:
                uri = QgsDataSourceUri(layer.source())
                if uri.schema() == "survey" and uri.table() in ("point", "segment"):
                    found[uri.table()] = layer
        return [found[table] for table in ("point", "segment") if table in found]

    def thing_at(self, x: int, y: int) -> tuple[str, str, bool] | None:
        """Return key and utility of the chamber or pipe at a pixel of the map, and whether it is a pipe.

        It is the nearest one, of whatever utility: where pipes lie side by side, the one that was clicked on. A chamber
        whose sign is clicked on comes before the pipes that end in it.
        """
        shown = [layer for layer in self.pipes() if layer in self.canvas.layers(expandGroupLayers=True)]
        eye, clicked = QgsMapToolIdentify(self.canvas), self.canvas.getCoordinateTransform().toMapCoordinates(x, y)
        sign = SIGN_PX * self.canvas.mapUnitsPerPixel()
        found = []
        for layer in shown:
            across = QgsCoordinateTransform(
                layer.crs(), self.canvas.mapSettings().destinationCrs(), QgsProject.instance()
            )
            for each in eye.identify(x, y, [layer], QgsMapToolIdentify.IdentifyMode.TopDownAll):
                shape = QgsGeometry(each.mFeature.geometry())
                shape.transform(across)
                away = shape.distance(QgsGeometry.fromPointXY(clicked))
                is_line = _is_line(layer)
                found.append((is_line or away > sign, away, is_line, each.mFeature))
        if not found:
            return None
        _later, _away, is_line, feature = min(found, key=lambda each: each[:2])
        return str(feature["id"]), str(feature["category"] or ""), is_line

    def _to_map(self) -> QgsCoordinateTransform:
        return QgsCoordinateTransform(self.crs, self.canvas.mapSettings().destinationCrs(), QgsProject.instance())

    def _band(self, kind: Qgis.GeometryType, width: int) -> QgsRubberBand:
        band = QgsRubberBand(self.canvas, kind)
        band.setColor(SHOWN)
        band.setWidth(width)
        band.setIcon(QgsRubberBand.IconType.ICON_CIRCLE)
        return band


def _remove(canvas: QgsMapCanvas, bands: tuple[QgsRubberBand, ...]) -> None:
    """Take bands off a map that may itself be gone already, when QGIS ends."""
    for band in bands:
        if not sip.isdeleted(canvas) and not sip.isdeleted(band):
            canvas.scene().removeItem(band)


def _is_line(layer: QgsVectorLayer) -> bool:
    return layer.geometryType() == Qgis.GeometryType.Line
