"""undergrid:checkcatalog."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputBoolean,
    QgsProcessingOutputNumber,
)

from .. import connections, engine
from ..algorithm import Declared, UndergridAlgorithm
from ..flood.parameters import file as given_file
from ..survey.parameters import file
from ..texts import tr
from ..values import Chosen

DATABASES, DESCRIBE = "catalog.elsewhere.databases_in_catalog", "catalog.elsewhere.describe_database"


class CheckCatalog(UndergridAlgorithm):
    """Holds the catalogue to its rules and to the data."""

    identifier = "checkcatalog"
    title = tr("Check catalogue")
    summary = tr(
        "Holds every record of the catalogue to its rules and to the data it describes: are the required fields "
        "filled, are codes valid, and do extent, coordinate system, columns, rows and freshness agree with the data."
        " Data sets of services and of other databases are asked where they are, by QGIS's connections of their names."
        "\nA list of the resources that there must be gives the gaps. A page tells them, with a score for each owner."
    )
    keywords = tr("catalogue,check,metadata,completeness,freshness,gap,score")
    task = "catalog.checking.check_catalog"
    gives_findings = True

    def __init__(self) -> None:
        super().__init__()
        self._connections: dict[str, dict[str, str]] = {}

    def request(self, chosen: Chosen, context: QgsProcessingContext) -> dict[str, Any]:
        asked = super().request(chosen, context)
        self._connections = {}
        for name in connections.names():
            try:
                self._connections[name] = connections.keywords(name)
            except connections.UnknownConnection:
                continue  # told as a database that could not be asked, if a record is of it
        return asked

    def work(self, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        told: dict[str, Any] = {}
        unreached: dict[str, str] = {}
        for name in self.ask(DATABASES, {}, feedback)["names"]:
            if name not in self._connections:
                unreached[name] = tr("QGIS has no connection of this name that can be opened.")
                continue
            try:
                answer = engine.ask(DESCRIBE, {"called": name}, self._connections[name], self._listener(feedback))
                told[name] = answer["described"]
            except engine.EngineError as error:
                unreached[name] = str(error)
        given = {**self.given, "elsewhere": told, "unreached": unreached}
        return self.ask(self.task, given, feedback) or {}

    def declare(self) -> Iterable[Declared]:
        yield given_file("EXPECTED", tr("Table of the resources that there must be"), "", optional=True)
        yield file("REPORT_OUTPUT", tr("State of the catalogue"), "HTML (*.html)")
        for name, title in {
            "RECORDS": tr("Records in the catalogue"),
            "PROBLEMS": tr("Problems found"),
            "ERRORS": tr("Errors among them"),
            "GAPS": tr("Expected and not registered"),
            "NOT_JUDGED": tr("Records whose freshness cannot be judged"),
            "SCORE": tr("Lowest score of an owner (%)"),
        }.items():
            yield QgsProcessingOutputNumber(name, title)
        yield QgsProcessingOutputBoolean("IS_CLEAN", tr("Nothing found"))
