"""undergrid:gradeinspection."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsProcessingOutputNumber

from ..algorithm import Declared, UndergridAlgorithm
from ..choices import one_of
from ..texts import tr
from . import parameters as asking

PLACES = {
    "K1": tr("K1 centre of trade and tourism, buildings of class A nearby"),
    "K2": tr("K2 main traffic road, buildings of class B nearby"),
    "K3": tr("K3 other road with traffic, buildings of class C nearby"),
    "K4": tr("K4 anywhere else"),
}
SOILS = {
    "T1": tr("T1 ordinary soil"),
    "T2": tr("T2 silty sand"),
    "T3": tr("T3 collapsible loess, grade IV"),
    "T4": tr("T4 collapsible loess, grade III"),
    "T5": tr("T5 collapsible loess, grade I or II"),
    "T6": tr("T6 strongly expansive soil"),
    "T7": tr("T7 moderately expansive soil"),
    "T8": tr("T8 weakly expansive soil"),
    "T9": tr("T9 silt mud"),
    "T10": tr("T10 muddy soil"),
    "T11": tr("T11 red clay"),
}


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
        yield one_of("K", tr("Importance of the place (K1 city centre to K4 all other)"), PLACES, "K4")
        yield one_of("T", tr("Soil (T1 ordinary; see the list of parameters)"), SOILS, "T1")
        yield asking.zones()
        yield asking.category()
        yield asking.layer("CONDITION_OUTPUT", tr("Condition map"), asking.LINES)
        yield asking.file("REPORT_OUTPUT", tr("Rehabilitation list"), "HTML (*.html)")
        yield asking.table()
        yield QgsProcessingOutputNumber("INSPECTED", tr("Number of inspections"))
        yield QgsProcessingOutputNumber("SEGMENTS", tr("Number of segments"))
        yield QgsProcessingOutputNumber("WORST_RI", tr("Highest RI"))
        yield QgsProcessingOutputNumber("DEFECTS_NOT_COUNTED", tr("Defects that do not count"))
