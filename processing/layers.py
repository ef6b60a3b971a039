"""The store's tables as layers of a project: grouped by room, dressed, ready to be edited; no password among them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsAbstractDatabaseProviderConnection,
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsDataSourceUri,
    QgsLayerTreeGroup,
    QgsLayerTreeLayer,
    QgsMapLayer,
    QgsMapLayerLegendUtils,
    QgsPathResolver,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsSettings,
    QgsSingleBandPseudoColorRenderer,
    QgsSnappingConfig,
    QgsTolerance,
    QgsVectorLayer,
    QgsWkbTypes,
)

from . import connections, domains
from .one_language import crs_name, put_look, put_style
from .texts import language, say, tr

STYLES = Path(__file__).resolve().parent.parent / "styles"
FINDINGS = "intake.finding"
IN_STORE = {"en": "Undergrid", "zh": "Undergrid 中文"}
SNAP_PIXELS = 12
ANONYMOUS = "projects/anonymize_saved_projects"
"""By this QGIS itself leaves out who saved a project, a login and a full name."""
ROOM, LEAST_ROOM_M = 0.03, 25.0
# What a map shows on top comes first.
ORDER = (Qgis.GeometryType.Point, Qgis.GeometryType.Line, Qgis.GeometryType.Polygon)


@dataclass(frozen=True)
class Table:
    """A table of the store that has a place on the map."""

    room: str
    name: str
    geometry: str
    key: str
    wkb: Qgis.WkbType


def tables_with_geometry(connection: QgsAbstractDatabaseProviderConnection) -> list[Table]:
    """Return the tables of all rooms that can be shown on a map; asks the database, so not from the window's thread."""
    existing = set(connection.schemas())
    found = []
    for room in domains.rooms():
        if room not in existing:
            continue
        for each in connection.tables(room):
            if each.geometryColumn() and each.primaryKeyColumns():
                kind = each.geometryColumnTypes()[0]
                found.append(
                    Table(
                        room,
                        each.tableName(),
                        each.geometryColumn(),
                        each.primaryKeyColumns()[0],
                        Qgis.WkbType(kind.wkbType),
                    )
                )
    return sorted(found, key=lambda one: (domains.rooms().index(one.room), ORDER.index(_shape(one)), one.name))


def unreadable(described: list[dict[str, Any]], found: list[Table]) -> list[str]:
    """Return the names of the tables that have a place on the map and that this login may not read."""
    there = {f"{table.room}.{table.name}" for table in found}
    shown = [each for each in described if each["has_geometry"] and each["name"].split(".")[0] in domains.rooms()]
    return [say(each["label"]) for each in shown if each["name"] not in there]


def no_layers(names: list[str]) -> str:
    """Say that no layer of the store could be opened, which ones, and what to do."""
    said = tr(
        "No layer of the store could be opened: {names}\nOpen the connection in QGIS's browser: it says what stands in "
        "the way, such as a password that is asked for, a role without rights, or a server without a free connection."
    )
    return said.format(names=", ".join(names))


def _shape(table: Table) -> Qgis.GeometryType:
    return QgsWkbTypes.geometryType(table.wkb)


def source(connection_uri: str, table: Table, srid: int, *, keeps_password: bool = False) -> str:
    """Return the data source of a table's layer; who logs in is asked for, or stands in an authentication setting.

    ``srid`` is the store's: QGIS does not find out the number of a coordinate system that EPSG does not know.
    ``keeps_password``: for a layer that is opened where nobody can be asked, and written by :func:`without_logins`.
    """
    uri = QgsDataSourceUri(connection_uri)
    if not keeps_password:
        uri.setPassword("")
    uri.setDataSource(table.room, table.name, table.geometry, "", table.key)
    uri.setWkbType(table.wkb)
    uri.setSrid(str(srid))
    uri.setUseEstimatedMetadata(True)
    return uri.uri(False)


def put_layers(
    project: QgsProject,
    sources: dict[Table, str],
    labels: dict[str, str],
    crs: QgsCoordinateReferenceSystem,
    left_out: list[str],
) -> list[QgsVectorLayer]:
    """Add layers for the tables, each in its room's group; return those that were not there yet.

    The names of those that could not be opened go to ``left_out``.
    """
    return put_opened(project, list(open_layers(project, sources, labels, crs, left_out)), crs)


def open_layers(
    project: QgsProject,
    sources: dict[Table, str],
    labels: dict[str, str],
    crs: QgsCoordinateReferenceSystem,
    left_out: list[str],
) -> Iterator[tuple[Table, QgsVectorLayer]]:
    """Yield a dressed layer for each table that the project does not show yet; each asks the server for a moment."""
    present = _shown_already(project)
    for table, uri in sources.items():
        if _identity(uri) in present:
            continue
        name = labels.get(f"{table.room}.{table.name}", table.name)
        layer = QgsVectorLayer(uri, name, connections.PROVIDER)
        if not layer.isValid():
            left_out.append(name)
            continue
        _dress(layer, table)
        if not crs.authid().startswith("EPSG:"):
            layer.setCrs(crs)
        yield table, layer


def put_opened(
    project: QgsProject, opened: list[tuple[Table, QgsVectorLayer]], crs: QgsCoordinateReferenceSystem
) -> list[QgsVectorLayer]:
    """Add layers that were opened for a project, unless it got them meanwhile; return those that were added."""
    return [layer for added in put_by_rooms(project, opened, crs) for layer in added]


def put_by_rooms(
    project: QgsProject, opened: list[tuple[Table, QgsVectorLayer]], crs: QgsCoordinateReferenceSystem
) -> Iterator[list[QgsVectorLayer]]:
    """Add layers as :func:`put_opened` does, room after room; yield those of each, for a window that answers between.

    Those of a room come at once, for QGIS's window and its plugins hear of every call.
    """
    was_empty = not project.mapLayers()
    if was_empty and crs.isValid():
        project.setCrs(crs)
    count = 0
    for room in dict.fromkeys(table.room for table, _layer in opened):
        present = _shown_already(project)
        added = [layer for table, layer in opened if table.room == room and _identity(layer.source()) not in present]
        if not added:
            continue
        project.addMapLayers(added, False)
        there = group(project, domains.title(room))
        there.insertChildNodes(len(there.children()), [_node(layer) for layer in added])
        count += len(added)
        yield added
    if count and was_empty:
        _prepare_editing(project)


def _node(layer: QgsVectorLayer) -> QgsLayerTreeLayer:
    node = QgsLayerTreeLayer(layer)
    node.setItemVisibilityChecked(not waits_unticked(layer))
    return node


def _shown_already(project: QgsProject) -> set[tuple[Any, ...]]:
    ours = (layer for layer in project.mapLayers().values() if layer.providerType() == connections.PROVIDER)
    return {_identity(layer.source()) for layer in ours}


@contextmanager
def nameless(project: QgsProject | None) -> Iterator[None]:
    """Let what is written of a project inside the block not name who is logged in as its author, as QGIS does by itself
    in PDF, pictures and projects; an author that somebody has written stays.
    """
    if project is None:
        yield
        return
    kept, is_dirty = project.metadata(), project.isDirty()
    if kept.author() not in {QgsApplication.userFullName(), QgsApplication.userLoginName()}:
        yield
        return
    bare = project.metadata()
    bare.setAuthor("")
    project.setMetadata(bare)
    try:
        yield
    finally:
        project.setMetadata(kept)
        project.setDirty(is_dirty)


@contextmanager
def without_logins(project: QgsProject) -> Iterator[None]:
    """Let a project that is written inside the block name no person and no password: whoever opens it logs in.

    The private store's one user is no secret and no login: nobody else could open its layers, nor its owner without it.
    """
    private = connections.private_host()

    def nobodys(path: str) -> Any:  # a text; the stubs have it return nothing
        uri = QgsDataSourceUri(path)
        if not uri.table() or not (uri.username() or uri.password()):
            return path
        if not private or uri.host() != private:
            uri.setUsername("")
        uri.setPassword("")
        return uri.uri(False)

    settings, section = QgsSettings(), QgsSettings.Section.Core
    wished = settings.value(ANONYMOUS, None, section=section)
    writer = QgsPathResolver.setPathWriter(nobodys)
    settings.setValue(ANONYMOUS, True, section)
    try:
        with nameless(project):
            yield
    finally:
        QgsPathResolver.removePathWriter(writer)
        if wished is None:
            settings.remove(ANONYMOUS, section)
        else:
            settings.setValue(ANONYMOUS, wished, section)


def project_crs(definition: str, name: str) -> QgsCoordinateReferenceSystem:
    """Return the store's coordinate system; one of its own gets a name in QGIS's list, so that people recognise it."""
    return named_crs(QgsCoordinateReferenceSystem(definition), name)


def named_crs(crs: QgsCoordinateReferenceSystem, name: str = "") -> QgsCoordinateReferenceSystem:
    """Return a coordinate system as QGIS's list has it; one that the list lacks is put into it, once, by its name.

    Without a place in the list QGIS calls it "Unknown CRS", whatever name it brings.
    """
    if not crs.isValid() or crs.authid():
        return crs
    registry = QgsApplication.coordinateReferenceSystemRegistry()
    known = _listed(crs)
    if known is None:
        registry.addUserCrs(crs, crs_name(name or crs.description()), Qgis.CrsDefinitionFormat.Wkt)
        known = _listed(crs)
    return known or crs  # a profile that was never opened has no list


def _listed(crs: QgsCoordinateReferenceSystem) -> QgsCoordinateReferenceSystem | None:
    registry = QgsApplication.coordinateReferenceSystemRegistry()
    return next((each.crs for each in registry.userCrsList() if each.crs == crs), None)


def name_own_crs(project: QgsProject) -> None:
    """Let a project that was written in another profile call the store's coordinate system by its name here too.

    Only where it holds layers of a store: what else a person opens is left as it is.
    """
    layers = project.mapLayers().values()
    if project.crs().authid() or not any(_is_of_store(layer) for layer in layers):
        return
    crs = named_crs(project.crs())
    for layer in layers:
        if layer.crs() == crs and not layer.crs().authid():
            layer.setCrs(crs)
    project.setCrs(crs)


def _is_of_store(layer: QgsMapLayer) -> bool:
    if layer.providerType() != connections.PROVIDER:
        return False
    return QgsDataSourceUri(layer.source()).schema() in domains.rooms()


def _identity(uri: str) -> tuple[Any, ...]:
    parsed = QgsDataSourceUri(uri)
    return (parsed.service(), parsed.host(), parsed.port(), parsed.database(), parsed.schema(), parsed.table())


def is_about_mistakes(layer: QgsMapLayer) -> bool:
    """Return whether a layer shows findings, which may lie anywhere."""
    uri = QgsDataSourceUri(layer.source())
    return f"{uri.schema()}.{uri.table()}" == FINDINGS


def waits_unticked(layer: QgsVectorLayer) -> bool:
    """Return whether a layer would hide what it is about: results of many runs, or the catalogue's extents of data."""
    return layer.fields().indexOf("run_id") >= 0 or QgsDataSourceUri(layer.source()).schema() == "catalog"


def _dress(layer: QgsVectorLayer, table: Table) -> None:
    """Keep the style that the store gave the layer, in the user's language; without one, take the plugin's."""
    styles, keys, names = layer.listStylesInDatabase()[:3]
    shipped, wanted = STYLES / table.room / f"{table.name}.qml", IN_STORE[language()]
    if not styles and shipped.exists():
        put_style(layer, shipped)
    elif wanted in names and names[0] in IN_STORE.values() and names[0] != wanted:  # the first is the store's default
        put_look(layer, layer.getStyleFromDatabase(keys[names.index(wanted)])[0])


def with_room(extent: QgsRectangle) -> QgsRectangle:
    """Return a rectangle of metres with a little room around it, also where it is a point or a straight street."""
    return extent.buffered(max(ROOM * max(extent.width(), extent.height()), LEAST_ROOM_M))


def group(project: QgsProject, name: str) -> QgsLayerTreeGroup:
    """Return the project's group of that name, made at the bottom of the tree if it is missing."""
    root = project.layerTreeRoot()
    return root.findGroup(name) or root.addGroup(name)


def _prepare_editing(project: QgsProject) -> None:
    """Let new pipes end on points: snapping to vertices and lines; defaults come from the store."""
    project.setFlag(Qgis.ProjectFlag.EvaluateDefaultValuesOnProviderSide, True)
    snapping = QgsSnappingConfig(project)
    snapping.setEnabled(True)
    snapping.setMode(Qgis.SnappingMode.AllLayers)
    snapping.setTypeFlag(Qgis.SnappingTypes(Qgis.SnappingType.Vertex) | Qgis.SnappingType.Segment)
    snapping.setTolerance(SNAP_PIXELS)
    snapping.setUnits(QgsTolerance.UnitType.Pixels)
    project.setSnappingConfig(snapping)


def shorten_legend(node: QgsLayerTreeLayer) -> None:
    """Take the heading "Band 1 (Gray)" from the legend of a raster with classes."""
    layer = node.layer()
    legend = layer.legend() if layer is not None else None
    if (
        legend is not None
        and isinstance(layer, QgsRasterLayer)
        and isinstance(layer.renderer(), QgsSingleBandPseudoColorRenderer)
    ):
        entries = len(legend.createLayerTreeModelLegendNodes(node))
        QgsMapLayerLegendUtils.setLegendNodeOrder(node, list(range(1, entries)))
