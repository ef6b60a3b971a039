"""Putting the store's layers into the open project, from the desktop."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING, Any

from qgis.core import Qgis, QgsFeatureRequest, QgsProject, QgsRectangle, QgsVectorLayer

from ..processing import connections
from ..processing.layers import (
    Table,
    is_about_mistakes,
    no_layers,
    project_crs,
    put_layers,
    source,
    tables_with_geometry,
    unreadable,
)
from ..processing.texts import say, tr
from .background import Work

if TYPE_CHECKING:
    from .session import Session

LOOKED_AT = 2000  # features, to tell where a layer's data usually lies
ABSURD, LEAST_SPREAD = 50.0, 10.0  # so many times the usual distance from the middle no city reaches


def add_layers(session: Session, described: dict[str, Any], *, zoom: bool = True, only: str = "") -> Work:
    """Put the tables of the store that have a geometry, or ``only`` one, into the project, unless they are there."""
    asked = [each for each in described["tables"] if only in ("", each["name"])]
    connection = connections.find(session.store)  # here: QGIS's list of connections belongs to this thread
    labels = {table["name"]: say(table["label"]) for table in described["tables"]}

    def put(found: list[Table]) -> None:
        found = [table for table in found if only in ("", f"{table.room}.{table.name}")]
        uri = connection.uri()
        crs = project_crs(described["crs_definition"], described["crs"])
        sources = {table: source(uri, table, described["srid"]) for table in found}
        left_out: list[str] = []
        added = put_layers(QgsProject.instance(), sources, labels, crs, left_out)
        closed = unreadable(asked, found)
        if closed and added:
            session.tell(tr("Your role may not read: {names}").format(names=", ".join(closed)))
        if left_out and added:
            session.tell(
                tr("Could not be opened: {names}").format(names=", ".join(left_out)), Qgis.MessageLevel.Warning
            )
        if not added and (left_out or not found):
            session.tell(no_layers(left_out + closed), Qgis.MessageLevel.Warning)
        if added:
            if zoom:
                show_data(session, added)
            session.tell(tr("{count} layers were added.").format(count=len(added)), Qgis.MessageLevel.Success)
        elif found and not left_out:
            session.tell(tr("The store's layers are in the project already."))

    return Work(
        tr("Looking for layers"), lambda _work: tables_with_geometry(connection), put, session.tell_refusal
    ).start()


def show_data(session: Session, layers: list[QgsVectorLayer]) -> None:
    """Show where the data is, if there is any; findings, which may lie anywhere, have no say in it."""
    extent = QgsRectangle()
    for layer in layers:
        if layer.featureCount() and layer.crs() == QgsProject.instance().crs() and not is_about_mistakes(layer):
            extent.combineExtentWith(usual_extent(layer))
    if not extent.isEmpty():
        extent.scale(1.1)
        session.iface.mapCanvas().setExtent(extent)
        session.iface.mapCanvas().refresh()


def usual_extent(layer: QgsVectorLayer) -> QgsRectangle:
    """Return where a layer's features lie, without the few that lie absurdly far from all others."""
    asked = QgsFeatureRequest().setNoAttributes().setLimit(LOOKED_AT)
    boxes = [feature.geometry().boundingBox() for feature in layer.getFeatures(asked) if feature.hasGeometry()]
    if not boxes:
        return layer.extent()
    middle_x, spread_x = _middle([box.center().x() for box in boxes])
    middle_y, spread_y = _middle([box.center().y() for box in boxes])
    reach = ABSURD * max(spread_x, spread_y, LEAST_SPREAD)
    usual = QgsRectangle(middle_x - reach, middle_y - reach, middle_x + reach, middle_y + reach)
    whole = layer.extent()
    if usual.contains(whole):
        return whole
    extent = QgsRectangle()
    for box in boxes:
        if usual.contains(box):
            extent.combineExtentWith(box)
    return extent


def _middle(values: list[float]) -> tuple[float, float]:
    """Return the median of values and the median of their distances from it."""
    middle = median(values)
    return middle, median(abs(value - middle) for value in values)


def revive_layers() -> None:
    """Open again the project's PostgreSQL layers that could not be opened while the store's server was down."""
    for layer in QgsProject.instance().mapLayers().values():
        if layer.providerType() == connections.PROVIDER and not layer.isValid():
            layer.setDataSource(layer.source(), layer.name(), connections.PROVIDER)


def keep_copy(session: Session, layer: QgsVectorLayer | None, title: str) -> QgsVectorLayer | None:
    """Put a result into the project as a temporary layer and return it; say so where its file is gone."""
    kept = layer.materialize(QgsFeatureRequest()) if layer is not None and layer.isValid() else None
    if kept is None:
        session.tell(tr("The file of this result is gone; ask for it anew."), Qgis.MessageLevel.Warning)
        return None
    kept.setName(title)
    QgsProject.instance().addMapLayer(kept)
    return kept
