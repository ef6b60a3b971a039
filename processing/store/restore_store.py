"""undergrid:restorestore."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)

from .. import connections
from ..algorithm import Declared, UndergridAlgorithm
from ..choices import one_of
from ..texts import tr
from ..values import Chosen
from .create_store import FORMER

DATABASE = "DATABASE"


class RestoreStore(UndergridAlgorithm):
    """Brings a store back from a backup file."""

    identifier = "restorestore"
    title = tr("Restore store")
    summary = tr(
        "Brings a store back from a file that 'Back up store' made, counts its rows against the backup, and upgrades "
        "it to the version that this plugin works with.\n"
        "The database must be empty or missing: nothing that exists is overwritten. To bring a backup back beside a "
        "store that is there, give the name of a new database on the same server; it is registered as a QGIS "
        "connection of that name."
    )
    keywords = tr("store,database,restore,backup,recover")
    task = "store.backup.restore_store"
    gives_findings = True

    def declare(self) -> Iterable[Declared]:
        kinds = tr("Store backups") + " (*.ugbackup);;" + tr("All files") + " (*)"
        plain_file = Qgis.ProcessingFileParameterBehavior.File
        yield QgsProcessingParameterFile("FILE", tr("Backup file"), plain_file, "", None, False, kinds)
        yield QgsProcessingParameterString(DATABASE, tr("New database on the same server"), None, False, True)
        people = one_of("FORMER_PEOPLE", tr("People who hold roles of an earlier store of this name"), FORMER, "refuse")
        people.setFlags(people.flags() | Qgis.ProcessingParameterFlag.Advanced)
        yield people
        yield QgsProcessingOutputNumber("TABLES", tr("Number of tables"))
        yield QgsProcessingOutputString("REVISION", tr("Version of the store"))
        yield QgsProcessingOutputString("CONNECTION", tr("Connection that leads to the store"))

    def __init__(self) -> None:
        super().__init__()
        self._database = ""

    def request(self, chosen: Chosen, context: QgsProcessingContext) -> dict[str, Any]:
        asked = super().request(chosen, context)
        asked.pop(DATABASE.lower(), None)
        return asked

    def connection(self, chosen: Chosen, context: QgsProcessingContext) -> dict[str, str]:
        self._database = self.parameterAsString(chosen, DATABASE, context)
        return super().connection(chosen, context) | ({"dbname": self._database} if self._database else {})

    def work(self, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        answer = super().work(feedback)
        if self._database:
            answer["described"] = self.ask("store.status.describe_store", {}, feedback)
        return answer

    def conclude(self, answer: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        if self._database:
            connections.register(self._database, answer["described"]["connection"] or self.reached)
        name = self._database or self.store_name
        return {"TABLES": len(answer["counts"]), "REVISION": answer["revision"], "CONNECTION": name}
