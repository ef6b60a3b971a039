"""undergrid:gradeinspection."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsProcessingOutputNumber, QgsProcessingParameterEnum

from ..algorithm import Declared, UndergridAlgorithm
from ..texts import tr
from . import parameters as asking

PLACES = tuple(f"K{number}" for number in range(1, 5))
SOILS = tuple(f"T{number}" for number in range(1, 12))


class GradeInspection(UndergridAlgorithm):
    """Grades inspected pipes by CJJ 181."""

    identifier = "gradeinspection"
    title = tr("Grade inspection")
    summary = tr(
        "Grades inspected sewers by CJJ 181: structural and functional condition, repair index RI, maintenance index "
        "MI. Writes a condition map and the list of what to mend first.\nThe formulas are from memory of the "
        "standard, and every result says so. Of several inspections of a pipe the newest counts."
    )
    keywords = tr("CCTV,condition,RI,MI,CJJ 181,rehabilitation,repair,maintenance")
    task = "survey.inspection.condition.grade_inspection"
    gives_findings = True

    def declare(self) -> Iterable[Declared]:
        yield QgsProcessingParameterEnum(
            "K", tr("Importance of the place (K1 city centre to K4 all other)"), list(PLACES), False, "K4", False, True
        )
        yield QgsProcessingParameterEnum(
            "T", tr("Soil (T1 ordinary; see the list of parameters)"), list(SOILS), False, "T1", False, True
        )
        yield asking.zones()
        yield asking.category()
        yield asking.layer("CONDITION_OUTPUT", tr("Condition map"), asking.LINES)
        yield asking.file("REPORT_OUTPUT", tr("Rehabilitation list"), "HTML (*.html)")
        yield asking.table()
        yield QgsProcessingOutputNumber("INSPECTED", tr("Number of inspections"))
        yield QgsProcessingOutputNumber("SEGMENTS", tr("Number of segments"))
        yield QgsProcessingOutputNumber("WORST_RI", tr("Highest RI"))
        yield QgsProcessingOutputNumber("DEFECTS_NOT_COUNTED", tr("Defects that do not count"))
