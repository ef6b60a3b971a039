"""The QGIS project around a field package: what QField opens. Forms and styles come from the store's declarations."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsDefaultValue,
    QgsEditorWidgetSetup,
    QgsFieldConstraints,
    QgsProcessingException,
    QgsProject,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsRelation,
    QgsSnappingConfig,
    QgsVectorLayer,
)

from .layers import without_logins
from .one_language import put_look
from .texts import say, tr

NEW_KEY = "uuid('WithoutBraces')"
PHOTO_NAME = "'{folder}/photo_' || format_date(now(), 'yyyyMMddhhmmsszzz') || '.{{extension}}'"


def write_project(package: Path, told: dict[str, Any]) -> Path:
    """Write ``package`` with the ending .qgs beside it, all paths relative; return its path.

    ``told`` is the engine's answer: layers with label and style, and where photos go.
    """
    project = QgsProject()
    path = package.with_suffix(".qgs")
    project.setFileName(str(path))
    layers = {each["name"]: _layer(project, package, each) for each in reversed(told["layers"])}
    photos = _photos(project, package, told["photo"])
    first = layers[told["layers"][0]["name"]]
    _relate(project, photos, first)
    _snap(project)
    project.setCrs(first.crs())
    project.setTitle(package.stem)
    extent = QgsRectangle()
    for layer in layers.values():
        extent.combineExtentWith(layer.extent())
    project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(extent.buffered(10), project.crs()))
    project.setFilePathStorage(Qgis.FilePathType.Relative)
    with without_logins(project):
        is_written = project.write(str(path))
    if not is_written:
        raise QgsProcessingException(f"{path}: {project.error()}")
    return path


def _layer(project: QgsProject, package: Path, told: dict[str, Any]) -> QgsVectorLayer:
    layer = QgsVectorLayer(f"{package}|layername={told['name']}", say(told["label"]), "ogr")
    if not layer.isValid():
        raise QgsProcessingException(f"{package}: {told['name']}")
    put_look(layer, told["style"])
    _key_of_its_own(layer)
    project.addMapLayer(layer)
    return layer


def _photos(project: QgsProject, package: Path, told: dict[str, str]) -> QgsVectorLayer:
    layer = QgsVectorLayer(f"{package}|layername={told['layer']}", tr("Photos"), "ogr")
    _key_of_its_own(layer)
    fields = layer.fields()
    attachment = {"DocumentViewer": 1, "RelativeStorage": 1, "StorageMode": 0, "FileWidget": True}
    layer.setEditorWidgetSetup(fields.indexOf("path"), QgsEditorWidgetSetup("ExternalResource", attachment))
    layer.setDefaultValueDefinition(fields.indexOf("taken_at"), QgsDefaultValue("now()"))
    naming = PHOTO_NAME.format(folder=told["folder"])
    layer.setCustomProperty("QFieldSync/attachment_naming", f'{{"path": "{naming}"}}')
    project.addMapLayer(layer)
    return layer


def _key_of_its_own(layer: QgsVectorLayer) -> None:
    """Let a new row get its key where it is drawn, long before the store sees it."""
    index = layer.fields().indexOf("id")
    layer.setDefaultValueDefinition(index, QgsDefaultValue(NEW_KEY))
    layer.setFieldConstraint(index, QgsFieldConstraints.Constraint.ConstraintUnique)
    layer.setEditorWidgetSetup(index, QgsEditorWidgetSetup("Hidden", {}))


def _relate(project: QgsProject, photos: QgsVectorLayer, points: QgsVectorLayer) -> None:
    relation = QgsRelation()
    relation.setId("photos_of_point")
    relation.setName(tr("Photos"))
    relation.setReferencingLayer(photos.id())
    relation.setReferencedLayer(points.id())
    relation.addFieldPair("row_id", "id")
    relation.setStrength(Qgis.RelationshipStrength.Composition)
    project.relationManager().addRelation(relation)


def _snap(project: QgsProject) -> None:
    """Let new pipes end on points."""
    snapping = QgsSnappingConfig(project)
    snapping.setEnabled(True)
    snapping.setMode(Qgis.SnappingMode.AllLayers)
    snapping.setTypeFlag(Qgis.SnappingTypes(Qgis.SnappingType.Vertex))
    project.setSnappingConfig(snapping)
