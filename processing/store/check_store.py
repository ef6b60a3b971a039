"""undergrid:checkstore."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsProcessingOutputNumber

from ..algorithm import Declared, UndergridAlgorithm
from ..texts import tr


class CheckStore(UndergridAlgorithm):
    """Looks a store over; changes nothing."""

    identifier = "checkstore"
    title = tr("Check store")
    summary = tr(
        "Looks a store over and says what is not as it should be, each with its remedy: versions of the server and "
        "of PostGIS, rights, schema, coordinate system, batches that were never finished.\nNothing is changed."
    )
    keywords = tr("store,database,postgis,check,health,rights,version")
    task = "store.health.check_store"
    gives_findings = True

    def declare(self) -> Iterable[Declared]:
        yield QgsProcessingOutputNumber("ERROR", tr("Number of errors"))
        yield QgsProcessingOutputNumber("WARNING", tr("Number of warnings"))
        yield QgsProcessingOutputNumber("ADVICE", tr("Number of pieces of advice"))
