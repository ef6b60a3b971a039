"""undergrid:exportswmmmodel."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingParameterCrs,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from ..algorithm import Declared, UndergridAlgorithm
from ..texts import tr


class ExportSwmmModel(UndergridAlgorithm):
    """Writes a model of the store as a SWMM file."""

    identifier = "exportswmmmodel"
    title = tr("Export SWMM model")
    summary = tr(
        "Writes a model of the store as a SWMM 5.2 input file, with every change made to it in QGIS, and with all "
        "sections that the tables do not hold as they came in."
    )
    keywords = tr("SWMM,inp,export,model,drainage")
    task = "flood.pipes.exchanging.export_swmm_model"

    def declare(self) -> Iterable[Declared]:
        yield QgsProcessingParameterString("NAME", tr("Name of the model"))
        yield QgsProcessingParameterCrs("CRS", tr("Coordinate system of the file (empty: the store's)"), None, True)
        yield QgsProcessingParameterFileDestination("INP", tr("SWMM input file"), "SWMM (*.inp)")
        yield QgsProcessingOutputNumber("NODES", tr("Nodes"))
        yield QgsProcessingOutputNumber("LINKS", tr("Links"))
