"""A burst in two steps: which valves to close and who is cut off at once, then the shapes of both."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsFeature, QgsFeatureRequest, QgsGeometry, QgsPointXY, QgsVectorLayer

from ...processing.texts import tr
from ..background import Refusal
from ..layers import keep_copy
from ..map.map_place import MapPlace
from ..map.map_tools import Click

if TYPE_CHECKING:
    from ..session import Session

TASK = "survey.network.valves.isolate_valves"
CLOSE = "close"


@dataclass(frozen=True)
class Valve:
    """A valve as the crew looks for it: its number, its kind, its street."""

    number: str
    kind: str
    street: str
    is_to_close: bool
    place: QgsGeometry


def _valve(feature: QgsFeature) -> Valve:
    told = {name: feature[name] for name in ("point_no", "appurtenance", "feature", "road", "action")}
    words = {name: str(value) if value else "" for name, value in told.items()}
    kind = words["appurtenance"] or words["feature"]
    return Valve(words["point_no"], kind, words["road"], words["action"] == CLOSE, QgsGeometry(feature.geometry()))


class Isolating:
    """The last burst: where it was, which valves do not move, what came back."""

    def __init__(
        self,
        session: Session,
        place: MapPlace,
        told: Callable[[dict[str, Any]], None],
        refused: Callable[[Refusal], None],
    ) -> None:
        self._session, self._place, self._told, self._refused = session, place, told, refused
        self._folder = tempfile.TemporaryDirectory(prefix="undergrid-isolate-")
        self._number = 0
        self._burst: Click | None = None
        self._shape = QgsGeometry()
        self.stuck: list[str] = []
        self.valves: list[Valve] = []

    def click(self, click: Click) -> None:
        """Take a pipe as burst; a chamber clicked afterwards is a valve that does not move."""
        if self._burst is not None and click.key and not click.is_pipe:
            self.stuck = [*dict.fromkeys([*self.stuck, click.key])]
        else:
            self._burst, self.stuck = click, []
        self._ask(self._burst)

    def forget(self) -> None:
        """Wait for another burst."""
        self._burst, self.stuck = None, []
        self._number += 1

    def zoom(self) -> None:
        """Show all that is without supply."""
        self._place.make_visible(self._shape, is_always=True)

    def keep(self) -> None:
        """Put valves and pipes without supply into the project as temporary layers."""
        for name, title in (("valves", tr("Valves to close")), ("pipes", tr("Pipes without supply"))):
            keep_copy(self._session, self._layer(name), title)

    def _ask(self, burst: Click) -> None:
        self._number += 1
        number = self._number
        request: dict[str, Any] = {"start": [burst.key]} if burst.key else {"place": list(burst.place)}
        request |= {"stuck": self.stuck, "valves_output": self._path("valves"), "segments_output": self._path("pipes")}

        def told(found: dict[str, Any]) -> None:
            if number == self._number:
                self._draw(burst)
                self._told(found)

        self._session.ask(TASK, request, told, self._refused)

    def _draw(self, burst: Click) -> None:
        self._place.clear()
        pipes = [each.geometry() for each in self._layer("pipes").getFeatures(QgsFeatureRequest().setNoAttributes())]
        self._shape = QgsGeometry.collectGeometry(pipes)
        self._place.show("lines", [self._shape])
        valves = list(self._layer("valves").getFeatures())
        self.valves = sorted(map(_valve, valves), key=lambda each: (not each.is_to_close, each.street, each.number))
        self._place.show("before_points", [each.geometry() for each in valves if each["action"] == CLOSE])
        self._place.show("after_points", [each.geometry() for each in valves if each["action"] != CLOSE])
        self._place.show("pointer", [QgsGeometry.fromPointXY(QgsPointXY(*burst.place))])

    def _path(self, name: str) -> str:
        return str(Path(self._folder.name) / f"{self._number}-{name}.fgb")

    def _layer(self, name: str) -> QgsVectorLayer:
        made = QgsVectorLayer(self._path(name), name, "ogr")
        made.setCrs(self._place.crs)
        return made
