"""A trace in two steps: the counts at once, then its shape, to be drawn, selected or kept."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import Qgis, QgsExpression, QgsFeatureRequest, QgsGeometry, QgsPointXY, QgsVectorLayer

from ...processing.texts import tr
from ..background import Refusal
from ..layers import keep_copy
from ..map.map_place import MapPlace
from ..map.map_tools import Click

if TYPE_CHECKING:
    from ..session import Session

TASK = "survey.network.trace.trace_network"


class Tracing:
    """The last trace: what was asked, what came back."""

    def __init__(
        self,
        session: Session,
        place: MapPlace,
        counted: Callable[[dict[str, Any]], None],
        shaped: Callable[[], None],
        refused: Callable[[Refusal], None],
    ) -> None:
        self.way = ""
        self._session, self._place = session, place
        self._counted, self._shaped, self._refused = counted, shaped, refused
        self._folder = tempfile.TemporaryDirectory(prefix="undergrid-trace-")
        self._number = 0
        self._layer: QgsVectorLayer | None = None
        self._shape = QgsGeometry()

    def trace(self, way: str, click: Click) -> None:
        """Ask what lies ``way`` of the click: first how much, which is quick on any network, then its shape."""
        self.way = way
        self._number += 1
        number = self._number
        request: dict[str, Any] = {"way": way, **({"start": [click.key]} if click.key else {"place": click.place})}
        shape = {**request, "segments_output": str(Path(self._folder.name) / f"{number}.fgb")}

        def counted(found: dict[str, Any]) -> None:
            if number == self._number:
                self._place.clear()
                self._place.show("points", [QgsGeometry.fromPointXY(QgsPointXY(*click.place))])
                self._counted(found)
                if found["segments"]:
                    self._session.ask(TASK, shape, shaped, self._refused)

        def shaped(found: dict[str, Any]) -> None:
            if number == self._number:
                self._draw(found["segments_output"])

        self._session.ask(TASK, request, counted, self._refused)

    def zoom(self) -> None:
        """Show the whole trace."""
        self._place.make_visible(self._shape, is_always=True)

    def select(self) -> None:
        """Select the pipes of the trace in the project's layer of segments."""
        layer = next((each for each in self._place.pipes() if each.geometryType() == Qgis.GeometryType.Line), None)
        if self._layer is None:
            return
        if layer is None:
            self._session.tell(tr("The project has no layer of the store's pipes; add the store's layers first."))
            return
        keys = ", ".join(QgsExpression.quotedValue(feature["id"]) for feature in self._layer.getFeatures())
        layer.selectByExpression(f"{QgsExpression.quotedColumnRef('id')} IN ({keys})")
        self._session.iface.setActiveLayer(layer)

    def keep(self) -> None:
        """Put the trace into the project as a temporary layer."""
        names = {"upstream": tr("Upstream"), "downstream": tr("Downstream"), "connected": tr("Connected")}
        keep_copy(self._session, self._layer, tr("Trace: {way}").format(way=names[self.way]))

    def _draw(self, path: str) -> None:
        self._layer = layer = QgsVectorLayer(path, "trace", "ogr")
        layer.setCrs(self._place.crs)
        geometries = [feature.geometry() for feature in layer.getFeatures(QgsFeatureRequest().setNoAttributes())]
        self._shape = QgsGeometry.collectGeometry(geometries)
        self._place.show("lines", [self._shape])
        self._shaped()
