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
        "Writes a model of the store as a SWMM 5.2 input file, with every change made to it in QGIS. All else is as "
        "its owner wrote it: a model that nobody changed comes back byte for byte."
    )
    keywords = tr("SWMM,inp,export,model,drainage")
    task = "flood.pipes.exchanging.export_swmm_model"

    def declare(self) -> Iterable[Declared]:
        yield QgsProcessingParameterString("NAME", tr("Name of the model"))
        label = tr("Coordinate system of the file (empty: the one it was imported in)")
        yield QgsProcessingParameterCrs("CRS", label, None, True)
        yield QgsProcessingParameterFileDestination("INP", tr("SWMM input file"), "SWMM (*.inp)")
        yield QgsProcessingOutputNumber("NODES", tr("Nodes"))
        yield QgsProcessingOutputNumber("LINKS", tr("Links"))
