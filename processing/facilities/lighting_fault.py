"""undergrid:lightingfault."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsProcessingOutputNumber

from ..algorithm import Declared, UndergridAlgorithm
from ..flood.parameters import count, number
from ..parameters import advanced
from ..survey.parameters import LINES, POINTS, layer
from ..texts import tr
from .parameters import day

NUMBERS = {
    "LAMPS": tr("Lamps in use"),
    "CHECKED": tr("Lamps checked"),
    "DARK": tr("Dark when checked"),
    "FAULTS": tr("Likely faults of the feed"),
    "EXPLAINED": tr("Dark lamps they explain"),
    "SINGLE": tr("Dark lamps of themselves"),
    "WITHOUT_CIRCUIT": tr("Dark lamps without circuit"),
    "WITHOUT_ORDER": tr("Dark lamps without place on their circuit"),
    "NOT_CHECKED": tr("Not checked"),
}


class LightingFault(UndergridAlgorithm):
    """Looks for the fault behind dark lamps."""

    identifier = "lightingfault"
    title = tr("Lighting fault")
    summary = tr(
        "From lamps that were dark when checked to where their feed is likely broken: at a transformer, a cabinet or "
        "a circuit behind which nearly all lamps are dark, or in a circuit between the last lit lamp and the first of "
        "its dark end.\nA lamp that nothing explains is told as a lamp of itself. Lamps that were not checked count "
        "for nothing."
    )
    keywords = tr("facilities,lighting,lamp,fault,circuit,cabinet,transformer,dark,outage")
    task = "facilities.lighting_fault.lighting_fault"
    gives_findings = True

    def declare(self) -> Iterable[Declared]:
        yield day("CHECKED_SINCE", tr("Only checks since this day (empty: all)"))
        yield advanced(number("DARK_SHARE", tr("Suspected from this share of dark lamps on"), 0.8))
        yield advanced(count("LEAST_KNOWN", tr("Suspected by at least so many checked lamps"), 3))
        yield layer("OUTPUT", tr("Dark lamps with their fault"), POINTS)
        yield layer("SECTIONS_OUTPUT", tr("Likely sections"), LINES)
        for name, title in NUMBERS.items():
            yield QgsProcessingOutputNumber(name, title)
