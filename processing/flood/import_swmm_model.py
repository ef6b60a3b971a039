"""undergrid:importswmmmodel."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
)

from ..algorithm import Declared, UndergridAlgorithm
from ..texts import tr
from .parameters import file, words


class ImportSwmmModel(UndergridAlgorithm):
    """Puts a SWMM file into the store."""

    identifier = "importswmmmodel"
    title = tr("Import SWMM model")
    summary = tr(
        "Puts any SWMM 5.2 input file into the store: nodes, links and subcatchments as tables in SI units, beside "
        "the file as its owner wrote it. Exported again it is the same file, but for what was changed.\n"
        "What would make SWMM fail or compute wrongly is a finding on the map and on the row of the file."
    )
    keywords = tr("SWMM,inp,import,model,drainage")
    task = "flood.pipes.exchanging.import_swmm_model"
    gives_findings = True

    def declare(self) -> Iterable[Declared]:
        yield file("INP", tr("SWMM input file"), "inp")
        yield words("NAME", tr("Name of the model (empty: the file's)"))
        yield QgsProcessingParameterCrs("CRS", tr("Coordinate system of the file (empty: the store's)"), None, True)
        yield QgsProcessingParameterBoolean("REPLACE", tr("Replace a model of this name"), False)
        yield QgsProcessingOutputString("MODEL", tr("Model"))
        yield QgsProcessingOutputNumber("NODES", tr("Nodes"))
        yield QgsProcessingOutputNumber("LINKS", tr("Links"))
        yield QgsProcessingOutputNumber("SUBCATCHMENTS", tr("Subcatchments"))
