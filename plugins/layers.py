"""The store's layers in the project: grouped by room, dressed, ready to be edited; no password among them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsDataSourceUri,
    QgsLayerTreeGroup,
    QgsProject,
    QgsRectangle,
    QgsSnappingConfig,
    QgsTolerance,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..processing import connections, domains
from ..processing.texts import say, tr
from .background import Work

if TYPE_CHECKING:
    from .desk import Desk

STYLES = Path(__file__).resolve().parent.parent / "styles"
SNAP_PIXELS = 12
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
    srid: int


def tables_with_geometry(connection_name: str) -> list[Table]:
    """Return the tables of all rooms that can be shown on a map; asks the database, so not from the window's thread."""
    connection = connections.find(connection_name)
    existing = set(connection.schemas())
    found = []
    for room in domains.ROOMS:
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
                        kind.crs.postgisSrid(),
                    )
                )
    return sorted(found, key=lambda one: (domains.ROOMS.index(one.room), ORDER.index(_shape(one)), one.name))


def _shape(table: Table) -> Qgis.GeometryType:
    return QgsWkbTypes.geometryType(table.wkb)


def source(connection_uri: str, table: Table) -> str:
    """Return the data source of a table's layer; who logs in is asked for, or stands in an authentication setting."""
    uri = QgsDataSourceUri(connection_uri)
    uri.setPassword("")
    uri.setDataSource(table.room, table.name, table.geometry, "", table.key)
    uri.setWkbType(table.wkb)
    uri.setSrid(str(table.srid))
    uri.setUseEstimatedMetadata(True)
    return uri.uri(False)


def add_layers(desk: Desk) -> Work:
    """Put every table of the store that has a geometry into the project, unless it is there already."""
    name = desk.store
    labels = {table["name"]: say(table["label"]) for table in (desk.description or {}).get("tables", [])}
    definition = (desk.description or {}).get("crs_definition", "")

    def put(found: list[Table]) -> None:
        added = put_layers(connections.find(name).uri(), found, labels, QgsCoordinateReferenceSystem(definition))
        if added:
            _zoom(desk, added)
            desk.tell(tr("{count} layers were added.").format(count=len(added)), Qgis.MessageLevel.Success)
        else:
            desk.tell(tr("The store's layers are in the project already."))

    return Work(tr("Looking for layers"), lambda _work: tables_with_geometry(name), put, desk.tell_refusal).start()


def put_layers(
    connection_uri: str, found: list[Table], labels: dict[str, str], crs: QgsCoordinateReferenceSystem
) -> list[QgsVectorLayer]:
    """Add layers for the tables, each in its room's group; return those that were not there yet."""
    project = QgsProject.instance()
    was_empty = not project.mapLayers()
    if was_empty and crs.isValid():
        project.setCrs(crs)
    present = {
        _identity(layer.source()) for layer in project.mapLayers().values() if layer.providerType() == "postgres"
    }
    added = []
    for table in found:
        uri = source(connection_uri, table)
        if _identity(uri) in present:
            continue
        layer = QgsVectorLayer(uri, labels.get(f"{table.room}.{table.name}", table.name), connections.PROVIDER)
        if not layer.isValid():
            continue
        _dress(layer, table)
        project.addMapLayer(layer, False)
        _group(table.room).addLayer(layer)
        added.append(layer)
    if added and was_empty:
        _prepare_editing(project)
    return added


def _identity(uri: str) -> tuple[Any, ...]:
    parsed = QgsDataSourceUri(uri)
    return (parsed.service(), parsed.host(), parsed.port(), parsed.database(), parsed.schema(), parsed.table())


def _dress(layer: QgsVectorLayer, table: Table) -> None:
    """Keep the style that the store gave the layer; without one, take the one that came with the plugin."""
    styles, _ids, _names, _descriptions, _error = layer.listStylesInDatabase()[:5]
    shipped = STYLES / table.room / f"{table.name}.qml"
    if not styles and shipped.exists():
        layer.loadNamedStyle(str(shipped))


def _group(room: str) -> QgsLayerTreeGroup:
    root = QgsProject.instance().layerTreeRoot()
    return root.findGroup(domains.title(room)) or root.addGroup(domains.title(room))


def _prepare_editing(project: QgsProject) -> None:
    """Let new pipes end on points: snapping to vertices and lines; defaults come from the store."""
    project.setFlag(Qgis.ProjectFlag.EvaluateDefaultValuesOnProviderSide, True)
    snapping = QgsSnappingConfig(project)
    snapping.setEnabled(True)
    snapping.setMode(Qgis.SnappingMode.AllLayers)
    snapping.setTypeFlag(Qgis.SnappingTypes(Qgis.SnappingType.Vertex | Qgis.SnappingType.Segment))
    snapping.setTolerance(SNAP_PIXELS)
    snapping.setUnits(QgsTolerance.UnitType.Pixels)
    project.setSnappingConfig(snapping)


def _zoom(desk: Desk, layers: list[QgsVectorLayer]) -> None:
    """Show where the data is, if there is any."""
    extent = QgsRectangle()
    for layer in layers:
        if layer.featureCount() and layer.crs() == QgsProject.instance().crs():
            extent.combineExtentWith(layer.extent())
    if not extent.isEmpty():
        extent.scale(1.1)
        desk.iface.mapCanvas().setExtent(extent)
        desk.iface.mapCanvas().refresh()
