"""The layers of a map page: a group of their own, in the one language of the page, kept as a theme of the project."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsDataSourceUri,
    QgsExpressionContextUtils,
    QgsLayerTreeGroup,
    QgsMapLayer,
    QgsMapThemeCollection,
    QgsPrintLayout,
    QgsProcessingException,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)

from ..texts import tr

STORM_AND_COMBINED = ("YS", "HS")
HEIGHTS = "undergrid_height_datum"
"""The project's variable that holds the height datum."""
OURS = "undergrid_page"
"""The mark of what a page of ours put into a project: what people made themselves is never replaced."""

ABOVE_WATER, STILL_WATER = "undergrid/above_water", "undergrid/still_water"
"""The marks of a page's layers that stay above the water of a run that plays, and of those that it replaces."""


def free_name(project: QgsProject, title: str) -> str:
    """Return the title, or the title with a number where something that is not a page of ours is called so already."""
    root, themes, layouts = project.layerTreeRoot(), project.mapThemeCollection(), project.layoutManager()
    for name in (title, *(f"{title} ({number})" for number in range(2, 1000))):
        layout, group = layouts.layoutByName(name), root.findGroup(name)
        if isinstance(layout, QgsPrintLayout) and layout.customProperty(OURS):
            return name
        if layout is None and not themes.hasMapTheme(name) and (group is None or group.customProperty(OURS)):
            return name
    raise QgsProcessingException(tr("The project has a thousand pages called {name}.").format(name=title))


def new_group(project: QgsProject, name: str) -> QgsLayerTreeGroup:
    """Return an empty group of a page on top of the tree; the layers of an older one leave the project with it."""
    root = project.layerTreeRoot()
    older = root.findGroup(name)
    if older is not None and older.customProperty(OURS):
        project.removeMapLayers(older.findLayerIds())
        above = older.parent()
        if isinstance(above, QgsLayerTreeGroup):
            above.removeChildNode(older)
    group = root.insertGroup(0, name)
    group.setCustomProperty(OURS, True)
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


def note_heights(project: QgsProject, datum: str) -> None:
    """Keep in the project what heights of its store count from: pages made of it name it."""
    QgsExpressionContextUtils.setProjectVariable(project, HEIGHTS, datum or "")


def noted_heights(project: QgsProject) -> str:
    """Return what heights of the project's store count from; empty where nobody noted it."""
    return str(project.customVariables().get(HEIGHTS) or "")


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
    if pipes is None or not pipes.isValid():
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
