"""Putting the store's layers into the open project, from the desktop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import Qgis, QgsProject, QgsRectangle, QgsVectorLayer

from ..processing import connections
from ..processing.layers import Table, project_crs, put_layers, source, tables_with_geometry
from ..processing.texts import say, tr
from .background import Work

if TYPE_CHECKING:
    from .session import Desk


def add_layers(desk: Desk) -> Work:
    """Put every table of the store that has a geometry into the project, unless it is there already."""
    described = desk.description
    connection = connections.find(desk.store)  # here: QGIS's list of connections belongs to this thread
    labels = {table["name"]: say(table["label"]) for table in described["tables"]}

    def put(found: list[Table]) -> None:
        uri = connection.uri()
        crs = project_crs(described["crs_definition"], described["crs"])
        sources = {table: source(uri, table, described["srid"]) for table in found}
        added = put_layers(QgsProject.instance(), sources, labels, crs)
        if added:
            _zoom(desk, added)
            desk.tell(tr("{count} layers were added.").format(count=len(added)), Qgis.MessageLevel.Success)
        else:
            desk.tell(tr("The store's layers are in the project already."))

    return Work(
        tr("Looking for layers"), lambda _work: tables_with_geometry(connection), put, desk.tell_refusal
    ).start()


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


def revive_layers() -> None:
    """Open again the project's PostgreSQL layers that could not be opened while the store's server was down."""
    for layer in QgsProject.instance().mapLayers().values():
        if layer.providerType() == connections.PROVIDER and not layer.isValid():
            layer.setDataSource(layer.source(), layer.name(), connections.PROVIDER)
