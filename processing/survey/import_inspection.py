"""undergrid:importinspection."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from qgis.core import QgsProcessingOutputNumber, QgsProcessingParameterDefinition

from ..algorithm import Declared
from ..room_algorithms import ImportAlgorithm
from ..texts import tr
from . import parameters as asking


class ImportInspection(ImportAlgorithm):
    """Brings camera inspections onto the pipes."""

    identifier = "importinspection"
    title = tr("Import inspection")
    summary = tr(
        "Brings camera inspections of sewers into the store and puts what they saw on its pipe or chamber, by the "
        "chambers and the distance from the first. Reads tables with one row per observation (CSV, workbook, Access; "
        "Chinese or WinCan headers) and ISYBAU-XML condition data; codes of CJJ 181 and EN 13508-2.\nWhat has no error "
        "comes in at once; what cannot be placed or graded is kept and reported, and finds its pipe when that comes in."
    )
    keywords = tr("CCTV,inspection,sewer,defect,CJJ 181,ISYBAU,WinCan,EN 13508")
    room = "inspections"
    subjects: ClassVar = {"INSPECTIONS": tr("Inspections"), "DEFECTS": tr("Observations")}
    enters_at_once = enters_in_part = True

    def own(self) -> Iterable[QgsProcessingParameterDefinition]:
        yield asking.category()

    def declare(self) -> Iterable[Declared]:
        yield from super().declare()
        yield QgsProcessingOutputNumber("PLACED", tr("Inspections that found their pipe or chamber"))
