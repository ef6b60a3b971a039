"""undergrid:importrainfall."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import (
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from ..algorithm import Declared
from ..choices import one_of
from ..parameters import advanced
from ..room_algorithms import ImportAlgorithm
from ..texts import tr
from .parameters import RAINFALL, number

QUANTITIES = {
    "depth": tr("depth of each interval"),
    "intensity": tr("intensity per hour"),
    "cumulative": tr("a counter that only rises"),
    "tips": tr("moments at which the bucket tipped"),
}
UNITS = {"mm": tr("Millimetres"), "cm": tr("Centimetres"), "m": tr("Metres"), "in": tr("Inches")}
STAMPS = {"begin": tr("begin"), "end": tr("end")}
WAYS = {"append": tr("goes on"), "replace": tr("is replaced")}


class ImportRainfall(ImportAlgorithm):
    """Reads, judges and keeps gauge series."""

    identifier = "importrainfall"
    title = tr("Import rainfall")
    summary = tr(
        "Reads rain gauges from tables (text, workbooks), SWMM rain files (.dat) or SensorThings observations (JSON), "
        "checks times and values, and keeps each gauge as a series in UTC and millimetres.\n"
        "Gaps, doubled and reversed times, hours that the clock skipped, negative values, counters that fell back and "
        "rain heavier than was ever measured on Earth (a wrong unit) are findings with file and row; so are quality "
        "flags, codes, decimal commas, counters and tips of a bucket.\n"
        "It is a delivery: it comes in at once if it has no errors, else it waits, and it can be withdrawn, which "
        "takes what it told away and nothing else. A gauge that is in the store goes on; what was told before is told "
        "again as a finding, an error where the values differ."
    )
    keywords = tr("rain,rainfall,gauge,series,CSV,SWMM,SensorThings,time zone,measured")
    room, subjects = "rainfall", RAINFALL
    enters_at_once = True
    by_profile = False

    def own(self) -> Iterable[QgsProcessingParameterDefinition]:
        yield one_of("QUANTITY", tr("Values are"), QUANTITIES, "depth")
        yield one_of("UNIT", tr("Unit"), UNITS, "mm")
        yield QgsProcessingParameterString("ZONE", tr("Time zone of stamps without one"), "Asia/Shanghai")
        yield one_of("STAMP", tr("A stamp is its interval's"), STAMPS, "begin")
        yield advanced(number("STEP_S", tr("Step (s, 0: the commonest spacing)"), 0))
        yield QgsProcessingParameterBoolean("EVENTS_ONLY", tr("The files hold rainy intervals only"), False)
        yield one_of("EXISTING", tr("A gauge that is in the store already"), WAYS, "append")
        yield advanced(QgsProcessingParameterString("PREFIX", tr("Put before gauges' names"), None, False, True))

    def declare(self) -> Iterable[Declared]:
        yield from super().declare()
        yield QgsProcessingParameterFileDestination(
            "TABLE", tr("All series as one table"), "CSV (*.csv)", None, True, False
        )
