"""undergrid:checkcatalog."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsProcessingOutputBoolean, QgsProcessingOutputNumber

from ..algorithm import Declared, UndergridAlgorithm
from ..flood.parameters import file as given_file
from ..survey.parameters import file
from ..texts import tr


class CheckCatalog(UndergridAlgorithm):
    """Holds the catalogue to its rules and to the data."""

    identifier = "checkcatalog"
    title = tr("Check catalogue")
    summary = tr(
        "Holds every record of the catalogue to its rules and to the data it describes: are the required fields "
        "filled, are codes valid, and do extent, coordinate system, columns, rows and freshness agree with the data."
        "\nA list of the resources that there must be gives the gaps. A page tells them, with a score for each owner."
    )
    keywords = tr("catalogue,check,metadata,completeness,freshness,gap,score")
    task = "catalog.checking.check_catalog"
    gives_findings = True

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
