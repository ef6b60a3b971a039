"""undergrid:importinspection."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import (
    Qgis,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
)

from ..algorithm import Declared, UndergridAlgorithm
from ..texts import tr
from . import parameters as asking


class ImportInspection(UndergridAlgorithm):
    """Brings camera inspections onto the pipes."""

    identifier = "importinspection"
    title = tr("Import inspection")
    summary = tr(
        "Brings camera inspections of sewers into the store and puts every defect on its pipe, by the chambers and "
        "the distance from the first. Reads tables with one row per defect (CSV, workbook, Access; Chinese or "
        "WinCan headers) and ISYBAU-XML condition data; codes of CJJ 181 and EN 13508-2.\nNothing is refused for "
        "its content: what cannot be placed, graded or understood is kept and reported. A corrected file replaces the "
        "batch that it corrects."
    )
    keywords = tr("CCTV,inspection,sewer,defect,CJJ 181,ISYBAU,WinCan,EN 13508")
    task = "survey.inspection.importing.import_inspection"
    gives_findings = True

    def declare(self) -> Iterable[Declared]:
        yield QgsProcessingParameterMultipleLayers("FILES", tr("Files"), Qgis.ProcessingSourceType.File)
        yield asking.category()
        yield QgsProcessingParameterString("REPLACES", tr("Batch that these files correct"), "", False, True)
        yield QgsProcessingOutputString("BATCH_ID", tr("Batch"))
        yield QgsProcessingOutputNumber("INSPECTIONS", tr("Number of inspections"))
        yield QgsProcessingOutputNumber("REPLACED", tr("Inspections that were replaced"))
        yield QgsProcessingOutputNumber("DEFECTS", tr("Number of defects"))
        yield QgsProcessingOutputNumber("PLACED", tr("Inspections that found their pipe"))
