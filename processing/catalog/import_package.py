"""undergrid:importpackage."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsProcessingOutputNumber, QgsProcessingOutputString

from ..algorithm import Declared, UndergridAlgorithm
from ..texts import tr
from .verify_package import package


class ImportPackage(UndergridAlgorithm):
    """Brings a package into the store."""

    identifier = "importpackage"
    title = tr("Import package")
    summary = tr(
        "Brings the rows of a package into the store as one batch, all or none, with the keys they had. The package is "
        "verified before, the rows are checked on the way, and the same package enters once only.\nOnly a package of "
        "class 'internal' with all columns enters, into a store with the same coordinate system."
    )
    keywords = tr("package,import,exchange,transfer,receive,BagIt")
    task = "catalog.packages.importing.import_package"
    gives_findings = True

    def declare(self) -> Iterable[Declared]:
        yield package()
        yield QgsProcessingOutputNumber("ROWS", tr("Rows imported"))
        yield QgsProcessingOutputNumber("TABLES", tr("Tables filled"))
        yield QgsProcessingOutputString("BATCH", tr("Key of the batch"))
