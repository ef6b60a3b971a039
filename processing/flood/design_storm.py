"""undergrid:designstorm."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from ..algorithm import Declared, UndergridAlgorithm
from ..choices import one_of
from ..parameters import advanced
from ..texts import tr
from .parameters import number, words

PATTERNS = {
    "chicago": tr("Chicago"),
    "alternating_block": tr("Alternating blocks"),
    "uniform": tr("Uniform"),
}


class DesignStorm(UndergridAlgorithm):
    """Makes a design storm."""

    identifier = "designstorm"
    title = tr("Design storm")
    summary = tr(
        "Makes the rain of a storm of a given return period from a city's intensity formula, an IDF table or your own "
        "formula, spread over its duration as a Chicago, alternating-block or uniform storm.\n"
        "Every step carries the exact depth that falls in it, so the storm's total is the formula's own. The shipped "
        "formulas are those of Chongqing's districts (CQ-SPB, CQ-BN, CQ-YB); others are added as rows of a table."
    )
    keywords = tr("rain,storm,hyetograph,Chicago,IDF,return period,intensity,Chongqing,rainfall")
    task = "flood.rain.designing.design_storm"
    gives_findings = True

    def declare(self) -> Iterable[Declared]:
        yield QgsProcessingParameterString(
            "FORMULA", tr("Formula: a code, an IDF table (CSV), or file.toml#code"), "CQ-SPB"
        )
        yield number("RETURN_PERIOD_A", tr("Return period (years)"), 50, minimum=0.1)
        yield number("DURATION_MIN", tr("Duration (min)"), 120, minimum=1)
        yield number("STEP_MIN", tr("Step (min)"), 5, minimum=0.1)
        yield one_of("PATTERN", tr("Pattern"), PATTERNS, "chicago")
        yield number("PEAK_RATIO", tr("Where the peak stands (share of the duration)"), 0.4, minimum=0.01)
        yield advanced(number("AREA_KM2", tr("Catchment for areal reduction (km², 0: none)"), 0))
        yield words("KEEP_AS", tr("Keep the storm in the store as"))
        yield QgsProcessingParameterFileDestination("TABLE", tr("Table of the storm"), "CSV (*.csv)")
        yield QgsProcessingParameterFileDestination("PLOT", tr("Plot"), "PNG (*.png)", None, True, False)
        yield QgsProcessingOutputNumber("TOTAL_MM", tr("Depth of the storm (mm)"))
        yield QgsProcessingOutputNumber("PEAK_MM_H", tr("Peak intensity (mm/h)"))
