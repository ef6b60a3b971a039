"""undergrid:listpeople."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingOutputNumber, QgsProcessingOutputString

from ..algorithm import Declared, UndergridAlgorithm
from ..texts import tr


class ListPeople(UndergridAlgorithm):
    """Tells who may do what in a store."""

    identifier = "listpeople"
    title = tr("List people")
    summary = tr(
        "Tells which logins of the server hold which roles of the store, one line each. Everyone who has a role may "
        "ask.\nRoles are given with 'Give a role' and taken back with 'Withdraw a role'."
    )
    keywords = tr("store,people,roles,rights,logins,users")
    task = "store.people.list_people"

    def declare(self) -> Iterable[Declared]:
        yield QgsProcessingOutputNumber("PEOPLE", tr("Number of people"))
        yield QgsProcessingOutputString("LIST", tr("Person and roles, a line each"))

    def conclude(self, answer: Any, context: QgsProcessingContext) -> dict[str, Any]:
        lines = [f"{each['person']}: {', '.join(each['roles'])}" for each in answer]
        return {"PEOPLE": len(lines), "LIST": "\n".join(lines)}
