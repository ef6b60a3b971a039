"""undergrid:backupstore."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsProcessingOutputNumber, QgsProcessingOutputString, QgsProcessingParameterFileDestination

from ..algorithm import Declared, UndergridAlgorithm
from ..texts import tr


class BackupStore(UndergridAlgorithm):
    """Saves a whole store into one file."""

    identifier = "backupstore"
    title = tr("Back up store")
    summary = tr(
        "Saves a whole store, with its history, into one file from which 'Restore store' brings it back. The file "
        "appears only when it is complete.\nOthers may go on working meanwhile; the backup shows the store as it was "
        "at the beginning. A second file, ending in .json, says what is in it and proves that it is undamaged: keep "
        "both together. They hold everything that the store holds: keep them as safe as the store."
    )
    keywords = tr("store,database,backup,dump,save")
    task = "store.backup.backup_store"

    def declare(self) -> Iterable[Declared]:
        yield QgsProcessingParameterFileDestination("FILE", tr("Backup file"), tr("Store backups") + " (*.ugbackup)")
        yield QgsProcessingOutputNumber("BYTES", tr("Size in bytes"))
        yield QgsProcessingOutputString("REVISION", tr("Version of the store"))
