"""undergrid:withdrawrole."""

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
from .grant_role import ROLES


class WithdrawRole(UndergridAlgorithm):
    """Takes a person's role in a store away."""

    identifier = "withdrawrole"
    title = tr("Withdraw a role")
    summary = tr(
        "Takes a role from a login, or all its roles where none is chosen. It takes effect at once, also for "
        "connections that are open.\nThe last administrator of a store cannot be withdrawn."
    )
    keywords = tr("store,people,role,withdraw,revoke,rights,login,user")
    task = "store.people.withdraw_role"

    def declare(self) -> Iterable[Declared]:
        yield QgsProcessingParameterString("PERSON", tr("Login"))
        yield one_of("ROLE", tr("Role; none takes them all"), ROLES, None, optional=True)
        yield QgsProcessingOutputString("ROLES", tr("Roles that the person still has"))

    def conclude(self, answer: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        return {"ROLES": ", ".join(answer["roles"])}
