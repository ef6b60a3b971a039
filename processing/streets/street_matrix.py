"""undergrid:streetmatrix."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsProcessingOutputNumber, QgsProcessingParameterFileDestination

from ..algorithm import Declared, UndergridAlgorithm
from ..texts import tr
from .parameters import field, places, travel


class StreetMatrix(UndergridAlgorithm):
    """Measures every way from some places to others."""

    identifier = "streetmatrix"
    title = tr("Street distance matrix")
    summary = tr(
        "Writes a table of minutes or metres over the streets of the store from each of some places (rows) to each of "
        "others (columns).\nA pair without a way stays empty and is told; so is a place further from any street than "
        "allowed."
    )
    keywords = tr("distance,matrix,travel time,origin,destination,streets")
    task = "streets.street_matrix.street_matrix"
    gives_findings = True

    def declare(self) -> Iterable[Declared]:
        yield places("ORIGINS", tr("From these places"))
        yield places("DESTINATIONS", tr("To these (empty: the same)"), optional=True)
        yield field("ORIGIN_COLUMN", tr("What they are called (from)"), "ORIGINS")
        yield field("DESTINATION_COLUMN", tr("What they are called (to)"), "DESTINATIONS")
        yield from travel()
        yield QgsProcessingParameterFileDestination("TABLE_OUTPUT", tr("Table"), "CSV (*.csv)")
        yield QgsProcessingOutputNumber("ORIGINS_TAKEN", tr("Places from which it was measured"))
        yield QgsProcessingOutputNumber("UNREACHED_PAIRS", tr("Pairs without a way"))
