"""undergrid:upgradestore."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
)

from ..algorithm import Declared, UndergridAlgorithm
from ..texts import tr


class UpgradeStore(UndergridAlgorithm):
    """Brings a store to the version this program works with."""

    identifier = "upgradestore"
    title = tr("Upgrade store")
    summary = tr(
        "Brings a store to the version that this plugin works with: missing steps are run, and views, functions and "
        "rights are built anew, all in one transaction. When a step fails the store stays as it was.\n"
        "A trial does everything, reports it, and takes it back."
    )
    keywords = tr("store,database,upgrade,migration,version")
    task = "store.lifecycle.upgrade_store"

    def declare(self) -> Iterable[Declared]:
        yield QgsProcessingParameterBoolean("DRY_RUN", tr("Only try it: do everything, then take it back"), False)
        yield QgsProcessingOutputString("FROM_VERSION", tr("Version before"))
        yield QgsProcessingOutputString("TO_VERSION", tr("Version after"))
        yield QgsProcessingOutputNumber("STEPS", tr("Number of steps"))

    def conclude(self, answer: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        return {"FROM_VERSION": answer["from"], "TO_VERSION": answer["to"], "STEPS": len(answer["steps"])}
