"""undergrid:registerdatasets."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterProviderConnection,
    QgsProcessingParameterString,
)

from .. import connections, engine, findings
from ..algorithm import STORE, Declared, UndergridAlgorithm
from ..texts import tr
from ..values import Chosen

DATABASE = "DATABASE"
DESCRIBE = "catalog.elsewhere.describe_database"


class RegisterDatasets(UndergridAlgorithm):
    """Describes data sets in the catalogue."""

    identifier = "registerdatasets"
    title = tr("Register data sets")
    summary = tr(
        "Describes data sets in the catalogue as they are now: every table of the store by itself, and on wish a "
        "GeoPackage, another layer file or a whole folder, the layers of a WFS or OGC API Features, and the tables of "
        "another PostGIS database. A record holds extent, coordinate system, rows, columns "
        "with labels, units and code lists, last change and lineage."
        "\nWhat the data officer wrote into a record stays. A record whose category begins with digits gets a "
        "resource code."
    )
    keywords = tr("catalogue,register,metadata,inventory,data set,resource")
    task = "catalog.registering.register_datasets"
    gives_findings = True

    def __init__(self) -> None:
        super().__init__()
        self._other: tuple[str, dict[str, str]] | None = None

    def declare(self) -> Iterable[Declared]:
        yield QgsProcessingParameterString("PATH", tr("File or folder to register (empty: none)"), "", False, True)
        asked = tr("Address of a WFS or OGC API Features to register (empty: none)")
        yield QgsProcessingParameterString("SERVICE", asked, "", False, True)
        other = QgsProcessingParameterProviderConnection(
            DATABASE, tr("Other database to register"), connections.PROVIDER
        )
        other.setFlags(other.flags() | Qgis.ProcessingParameterFlag.Optional)
        yield other
        yield QgsProcessingParameterBoolean("STORE_TABLES", tr("Describe all tables of the store again"), True)
        for name, title in {
            "DESCRIBED": tr("Data sets described"),
            "MADE": tr("New records"),
            "CODED": tr("Resource codes given"),
            "UNREADABLE": tr("Files that could not be read"),
            "RECORDS": tr("Records in the catalogue"),
        }.items():
            yield QgsProcessingOutputNumber(name, title)

    def request(self, chosen: Chosen, context: QgsProcessingContext) -> dict[str, Any]:
        asked = super().request(chosen, context)
        asked.pop("database", None)
        name = self.parameterAsConnectionName(chosen, DATABASE, context)
        if not name:
            return asked
        if name == self.parameterAsConnectionName(chosen, STORE, context):
            said, remedy = tr("This database is the store itself."), tr("Its tables are registered anyway.")
            raise QgsProcessingException(f"{said}\n{remedy}")
        try:
            self._other = name, connections.keywords(name)
        except connections.UnknownConnection as error:
            raise QgsProcessingException(f"{error}\n{tr('Choose a connection that exists.')}") from None
        return asked

    def work(self, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        if self._other is None:
            return super().work(feedback)
        name, reached = self._other
        try:
            told = engine.ask(DESCRIBE, {"called": name}, reached, self._listener(feedback))
        except engine.EngineError as error:
            findings.tell(self.found, feedback)
            raise QgsProcessingException(str(error)) from None
        answer: dict[str, Any] = self.ask(self.task, {**self.given, "elsewhere": told["described"]}, feedback)
        return {**answer, "unreadable": answer["unreadable"] + told["unreadable"]}
