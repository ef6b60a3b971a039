"""Putting the store's layers into the open project, from the desktop."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsFeatureRequest, QgsProject, QgsRectangle, QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QTimer

from ..processing import connections
from ..processing.engine import Listener, warm
from ..processing.layers import (
    FINDINGS,
    Table,
    no_layers,
    open_layers,
    project_crs,
    put_by_rooms,
    source,
    tables_with_geometry,
    unreadable,
    with_room,
)
from ..processing.texts import say, tr
from .background import Work

if TYPE_CHECKING:
    from .session import Session


def add_layers(
    session: Session,
    described: dict[str, Any],
    *,
    zoom: bool = True,
    only: str = "",
    view: QgsRectangle | None = None,
) -> Work:
    """Put the tables of the store that have a geometry, or ``only`` one, into the project, unless they are there.

    The map then shows ``view``, in the store's coordinates; without one, where the rows usually lie if ``zoom``.
    """
    asked = [each for each in described["tables"] if only in ("", each["name"])]
    connection = connections.find(session.store)  # here: QGIS's list of connections belongs to this thread
    labels = {table["name"]: say(table["label"]) for table in described["tables"]}

    reached = connections.keywords(session.store)

    def look(work: Work) -> tuple[list[Table], list[float] | None]:
        """Return the tables that are there, and where the engine says that their rows lie; findings lie anywhere."""
        found = [table for table in tables_with_geometry(connection) if only in ("", f"{table.room}.{table.name}")]
        placed = [name for name in (f"{table.room}.{table.name}" for table in found) if name in labels]
        request = {"tables": [name for name in placed if name != FINDINGS]}
        listener = Listener(is_cancelled=work.isCanceled)
        needed = zoom and view is None
        told = warm.ask("store.usual_extent.extent_of_tables", request, reached, listener) if needed else {"box": None}
        return found, told["box"]

    def put(looked: tuple[list[Table], list[float] | None]) -> None:
        found, box = looked
        uri = connection.uri()
        crs = project_crs(described["crs_definition"], described["crs"])
        sources = {table: source(uri, table, described["srid"]) for table in found}
        left_out: list[str] = []

        def finish(added: list[QgsVectorLayer]) -> None:
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
                shown = QgsRectangle(*box) if box is not None else view
                if shown is not None and any(layer.crs() == QgsProject.instance().crs() for layer in added):
                    show(session, shown)
                session.tell(tr("{count} layers were added.").format(count=len(added)), Qgis.MessageLevel.Success)
            elif found and not left_out:
                session.tell(tr("The store's layers are in the project already."))

        opening = open_layers(QgsProject.instance(), sources, labels, crs, left_out)
        Turns(session, opening, lambda opened: put_in(session, opened, crs, finish))

    return Work(tr("Looking for layers"), look, put, session.tell_refusal).start()


def put_in(
    session: Session,
    opened: list[tuple[Table, QgsVectorLayer]],
    crs: QgsCoordinateReferenceSystem,
    done: Callable[[list[QgsVectorLayer]], None],
) -> None:
    """Put opened layers into the project room by room, and hand on those that are in it then."""
    project = QgsProject.instance()

    def finish(rooms: list[list[QgsVectorLayer]]) -> None:
        done([layer for room in rooms for layer in room if not sip.isdeleted(layer)])

    project.cleared.connect(Turns(session, put_by_rooms(project, opened, crs), finish).stop)


One = TypeVar("One")


class Turns(QObject, Generic[One]):
    """Takes things one at a time, the window answering between two of them, and hands all of them on at the end.

    Where the plugin leaves before, it stops; and where somebody else says so (:meth:`stop`).
    """

    def __init__(
        self,
        session: Session,
        coming: Iterator[One],
        done: Callable[[list[One]], None],
    ) -> None:
        super().__init__(session)
        self._coming, self._done, self._is_over = coming, done, False
        self._taken: list[One] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)  # while a layer is opened QGIS may ask for a password, and events go on
        self._timer.timeout.connect(self._take)
        self._timer.start(0)
        session.closing.connect(self._give_up)

    def _take(self) -> None:
        taken = next(self._coming, None)
        if self._is_over:
            return
        if taken is not None:
            self._taken.append(taken)
            self._timer.start(0)
            return
        done, all_taken = self._done, self._taken
        self._give_up()
        done(all_taken)

    def stop(self) -> None:
        """Take no more, and hand nothing on: another project is being opened."""
        if not self._is_over:
            self._give_up()

    def _give_up(self) -> None:
        self._is_over = True
        self._timer.stop()
        self._taken, self._coming, self._done = [], iter(()), lambda _taken: None
        self.deleteLater()


def show(session: Session, extent: QgsRectangle) -> None:
    """Show a rectangle of the map with a little room around it.

    Later, for QGIS itself still goes to all that the first layers of a project hold, wherever a bad row lies.
    """
    extent = with_room(extent)
    canvas = session.iface.mapCanvas()

    def go() -> None:
        if not sip.isdeleted(canvas):
            canvas.setExtent(extent)
            canvas.refresh()

    QTimer.singleShot(0, go)


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
