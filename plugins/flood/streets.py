"""The name of the street at a place, from whatever layer of streets the project has."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsCoordinateTransform,
    QgsFeatureRequest,
    QgsGeometry,
    QgsMapLayer,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)

LAYERS = ("street", "road", "道路", "街")
COLUMNS = ("name", "street", "road", "名称", "道路名称", "路名")
NEAR_M = 60.0


def street_at(project: QgsProject, place: QgsPointXY) -> str:
    """Return the name of the nearest street within 60 m of a place in the project's coordinates; empty for none."""
    near = QgsGeometry.fromPointXY(place)
    found: list[tuple[float, str]] = []
    for layer in project.mapLayers().values():
        column = _column(layer)
        if not column:
            continue
        across = QgsCoordinateTransform(project.crs(), layer.crs(), project)
        box = across.transformBoundingBox(QgsRectangle.fromCenterAndSize(place, 2 * NEAR_M, 2 * NEAR_M))
        for feature in layer.getFeatures(QgsFeatureRequest(box)):
            shape = feature.geometry()
            shape.transform(across, Qgis.TransformDirection.Reverse)
            if feature[column] and shape.distance(near) <= NEAR_M:
                found.append((shape.distance(near), str(feature[column])))
    return min(found)[1] if found else ""


def _column(layer: QgsMapLayer) -> str:
    """Return the column of a layer of streets that names them; empty where it is no such layer."""
    if not isinstance(layer, QgsVectorLayer) or layer.geometryType() == Qgis.GeometryType.Point:
        return ""
    if not any(word in layer.name().lower() for word in LAYERS):
        return ""
    return next((name for name in COLUMNS if layer.fields().indexOf(name) >= 0), "")
