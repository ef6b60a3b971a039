"""undergrid:lightingreport."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsProcessingOutputNumber, QgsProcessingParameterString

from ..algorithm import Declared, UndergridAlgorithm
from ..flood.parameters import number
from ..parameters import advanced
from ..survey.parameters import LINES, layer, table
from ..texts import tr
from .parameters import day

NUMBERS = {
    "LAMPS": tr("Lamps in use"),
    "LIT": tr("Lit when checked"),
    "DARK": tr("Dark when checked"),
    "NOT_CHECKED": tr("Not checked"),
    "LIT_RATE": tr("Lit rate (0 to 1)"),
    "WITHOUT_POWER": tr("Lamps without power"),
    "POWER_KW": tr("Power of all lamps (kW)"),
    "NIGHTS": tr("Nights"),
    "BURNING_HOURS": tr("Burning hours"),
    "ENERGY_KWH": tr("Energy (kWh)"),
    "ENERGY_KWH_PER_M2": tr("Energy per area of street (kWh/m²)"),
    "STREETS": tr("Streets with lamps"),
    "STREETS_JUDGED": tr("Streets judged by power density"),
    "STREETS_OVER": tr("Streets above the limit"),
    "SPACING_MEAN_M": tr("Mean spacing (m)"),
    "BASELINE_KWH": tr("Baseline for these burning hours (kWh)"),
    "SAVING": tr("Saving (0 to 1)"),
}


class LightingReport(UndergridAlgorithm):
    """Reports the street lighting of a period."""

    identifier = "lightingreport"
    title = tr("Lighting report")
    summary = tr(
        "Reports the lighting of a period: lit rate, spacing along streets, power density of streets against the limit "
        "of their class, energy by the hours the sun is down at that place, and the saving against a baseline that is "
        "stated with its burning hours.\nWhat is not known, such as the power of a lamp, is counted and told; it is "
        "never taken as zero."
    )
    keywords = tr("facilities,lighting,lamp,energy,lit rate,power density,sunset,saving,CJJ 45")
    task = "facilities.lighting_report.lighting_report"
    gives_findings = True

    def declare(self) -> Iterable[Declared]:
        yield day("FROM_DAY", tr("First night (empty: 1 January of this year)"))
        yield day("TO_DAY", tr("Last night (empty: end of that year)"))
        yield day("CHECKED_SINCE", tr("Only checks since this day (empty: all)"))
        yield number("LIT_TARGET", tr("Target of the lit rate (0 to 1)"), 0.97)
        yield number("BASELINE_KWH", tr("Energy of the baseline (kWh)"), optional=True)
        yield number("BASELINE_HOURS", tr("Burning hours of the baseline"), optional=True)
        yield QgsProcessingParameterString("BASELINE_NOTE", tr("What the baseline was measured under"), "", False, True)
        yield number("MEASURED_KWH", tr("Energy of the meters (kWh; empty: by power)"), optional=True)
        yield advanced(number("BELOW_DEG", tr("Lamps burn while the sun is so far below the horizon (°)"), 0.833))
        yield advanced(number("DIM_FROM_H", tr("Dimmed from (hour of the clock)"), optional=True))
        yield advanced(number("DIM_TO_H", tr("Dimmed until (hour of the clock)"), optional=True))
        yield advanced(number("DIM_SHARE", tr("Share of the power while dimmed"), 1.0))
        yield advanced(number("UTC_OFFSET_H", tr("Hours the clock is before Universal Time"), 8.0, minimum=-12.0))
        yield advanced(number("SPACING_TO_HEIGHT", tr("Greatest spacing, as a multiple of the height"), 4.0))
        yield advanced(number("OFF_STREET_M", tr("Lamps belong to a street within (m)"), 30.0))
        yield table()
        yield layer("OUTPUT", tr("Streets with lamps"), LINES)
        for name, title in NUMBERS.items():
            yield QgsProcessingOutputNumber(name, title)
