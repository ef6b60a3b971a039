"""undergrid:preparestore."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsProcessingParameterFileDestination, QgsProcessingParameterString

from ..algorithm import Declared, UndergridAlgorithm
from ..texts import tr


class PrepareStore(UndergridAlgorithm):
    """Writes what a database administrator runs once; reaches no server."""

    identifier = "preparestore"
    title = tr("Prepare a shared store")
    summary = tr(
        "Writes the statements that a database administrator runs once on the server before a shared store is made: a "
        "database, PostGIS in it, the store's roles, and the rights of the login that will make and administer the "
        "store.\nIt reaches no server and changes nothing: read the script, then run it in psql."
    )
    keywords = tr("store,shared,server,administrator,database,rights,sql,script")
    task = "store.preparing.prepare_store"
    needs_store = False

    def declare(self) -> Iterable[Declared]:
        yield QgsProcessingParameterString("DATABASE", tr("Name of the database"))
        yield QgsProcessingParameterString("LOGIN", tr("Login that will make and administer the store"))
        yield QgsProcessingParameterFileDestination("OUTPUT", tr("Script"), "SQL (*.sql)")
