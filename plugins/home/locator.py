"""Things of the store in QGIS's own search line, by number or name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsFeedback, QgsGeometry, QgsLocatorFilter, QgsLocatorResult

from ...processing import connections, domains
from ...processing.engine import EngineError, Listener, warm
from ...processing.engine_environment import EnvironmentFailed
from ...processing.texts import say, tr
from ..map.map_place import MapPlace
from .things import SHORTEST, TASK

if TYPE_CHECKING:
    from ..session import Session


class ThingLocator(QgsLocatorFilter):
    """QGIS asks a copy of it in another thread; only plain values go there."""

    def __init__(self, session: Session, copied: bool = False) -> None:
        super().__init__()
        self._session = session
        self._place = None if copied else MapPlace(session, session)
        self._reached: dict[str, str] | None = None
        self._icon = domains.icon("place")
        self.setUseWithoutPrefix(True)

    def name(self) -> str:
        return "undergrid_things"

    def displayName(self) -> str:
        return tr("Undergrid: by number or name")

    def prefix(self) -> str:
        return "ug"

    def clone(self) -> ThingLocator:
        return ThingLocator(self._session, copied=True)

    def prepare(self, _text: str, _context: object) -> list[str]:
        """Read in the window's thread how the store is reached; none is asked that the panel has not found ready."""
        if self._session.description is not None:
            self._reached = connections.keywords(self._session.store)
        return []

    def fetchResults(self, text: str, _context: object, feedback: QgsFeedback) -> None:
        if self._reached is None or len(text.strip()) < SHORTEST:
            return
        try:
            things = warm.ask(TASK, {"text": text}, self._reached, Listener(is_cancelled=feedback.isCanceled))
        except (EngineError, EnvironmentFailed, OSError) as refusal:
            self.logMessage(str(refusal))
            return
        for thing in things:
            found = QgsLocatorResult(self, thing["name"], thing["wkt"])
            found.description = say(thing["label"])
            found.icon = self._icon
            self.resultFetched.emit(found)

    def triggerResult(self, result: QgsLocatorResult) -> None:
        if self._place is not None:  # a copy, which only asks, has none
            self._place.go_to(QgsGeometry.fromWkt(_wkt_of(result)))


def _wkt_of(result: QgsLocatorResult) -> str:
    """Return the place that a result carries; newer QGIS keeps it behind a call, for results may come from servers."""
    carried = getattr(result, "userData", None)
    return str(carried() if callable(carried) else carried)
