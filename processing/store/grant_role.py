"""undergrid:grantrole."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingOutputString,
    QgsProcessingParameterString,
)

from ..algorithm import Declared, UndergridAlgorithm
from ..choices import one_of
from ..texts import tr

ROLES = {
    "reader": tr("Reader"),
    "surveyor": tr("Surveyor"),
    "editor": tr("Editor"),
    "planner": tr("Planner"),
    "data_officer": tr("Data officer"),
    "admin": tr("Administrator"),
}


class GrantRole(UndergridAlgorithm):
    """Gives a person a role in a store."""

    identifier = "grantrole"
    title = tr("Give a role")
    summary = tr(
        "Gives a login of the server a role in the store. The login itself is made by the server's administrator; "
        "where it is missing you are told the statement for it.\nOnly the store's administrators may give roles. "
        "A role takes effect at once."
    )
    keywords = tr("store,people,role,grant,rights,login,user")
    task = "store.people.grant_role"

    def declare(self) -> Iterable[Declared]:
        yield QgsProcessingParameterString("PERSON", tr("Login"))
        yield one_of("ROLE", tr("Role"), ROLES, "reader")
        yield QgsProcessingOutputString("ROLES", tr("Roles that the person has now"))

    def conclude(self, answer: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        return {"ROLES": ", ".join(answer["roles"])}
