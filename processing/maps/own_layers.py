"""The layers of a map page: a group of their own, in the one language of the page, kept as a theme of the project."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsDataSourceUri,
    QgsLayerTreeGroup,
    QgsMapLayer,
    QgsMapThemeCollection,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)

STORM_AND_COMBINED = ("YS", "HS")


def new_group(project: QgsProject, name: str) -> QgsLayerTreeGroup:
    """Return an empty group of that name on top of the tree; the layers of an older one leave the project with it."""
    root = project.layerTreeRoot()
    older = root.findGroup(name)
    if older is not None:
        project.removeMapLayers(older.findLayerIds())
        root.removeChildNode(older)
    group = root.insertGroup(0, name)
    group.setExpanded(False)
    return group


def add(
    project: QgsProject, group: QgsLayerTreeGroup, layers: Iterable[QgsMapLayer], crs: QgsCoordinateReferenceSystem
) -> list[QgsMapLayer]:
    """Put layers into a group, the first on top; those that name no system are taken to be in ``crs``."""
    added = []
    for layer in layers:
        if not layer.crs().isValid() or (not layer.crs().authid() and layer.crs().toProj() == crs.toProj()):
            layer.setCrs(crs)
        project.addMapLayer(layer, False)
        group.addLayer(layer).setExpanded(False)
        added.append(layer)
    return added


def keep_theme(project: QgsProject, name: str, shown: Sequence[QgsMapLayer]) -> None:
    """Keep as a theme of that name which layers a page shows, each in the style that it wears now."""
    record = QgsMapThemeCollection.MapThemeRecord()
    for layer in shown:
        each = QgsMapThemeCollection.MapThemeLayerRecord(layer)
        each.isVisible = True
        each.usingCurrentStyle = True
        each.currentStyle = layer.styleManager().currentStyle()
        record.addLayerRecord(each)
    themes = project.mapThemeCollection()
    themes.removeMapTheme(name)
    themes.insert(name, record)


def of_store(project: QgsProject, room: str, table: str) -> QgsVectorLayer | None:
    """Return the project's layer of a table of the store, if it has one."""
    for layer in project.mapLayers().values():
        uri = QgsDataSourceUri(layer.source())
        if isinstance(layer, QgsVectorLayer) and (uri.schema(), uri.table()) == (room, table):
            return layer
    return None


def storm_drains(project: QgsProject, name: str) -> QgsVectorLayer | None:
    """Return a layer of the storm and combined drains of the store's survey, where the project shows that survey."""
    pipes = of_store(project, "survey", "segment")
    if pipes is None:
        return None
    drains = QgsVectorLayer(pipes.source(), name, pipes.providerType())
    drains.setCrs(pipes.crs())
    drains.setSubsetString(" OR ".join(f"\"category\" = '{code}'" for code in STORM_AND_COMBINED))
    return drains


def of_file(source: str, name: str) -> QgsMapLayer | None:
    """Return the layer of a file under a name, or None where QGIS cannot open it."""
    for layer in (QgsVectorLayer(source, name, "ogr"), QgsRasterLayer(source, name, "gdal")):
        if layer.isValid():
            return layer
    return None
