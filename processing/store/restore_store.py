"""undergrid:restorestore."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import (
    Qgis,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFile,
)

from ..algorithm import Declared, UndergridAlgorithm
from ..texts import tr


class RestoreStore(UndergridAlgorithm):
    """Brings a store back from a backup file."""

    identifier = "restorestore"
    title = tr("Restore store")
    summary = tr(
        "Brings a store back from a file that 'Back up store' made, into a database that is empty or missing, and "
        "upgrades it to the version that this plugin works with.\nNothing that exists is overwritten."
    )
    keywords = tr("store,database,restore,backup,recover")
    task = "store.backup.restore_store"

    def declare(self) -> Iterable[Declared]:
        yield QgsProcessingParameterFile(
            "FILE",
            tr("Backup file"),
            Qgis.ProcessingFileParameterBehavior.File,
            "",
            None,
            False,
            tr("Store backups") + " (*.ugbackup);;" + tr("All files") + " (*)",
        )
        yield QgsProcessingOutputNumber("TABLES", tr("Number of tables"))
        yield QgsProcessingOutputString("VERSION", tr("Version of the store"))
