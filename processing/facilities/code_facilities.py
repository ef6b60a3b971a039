"""undergrid:codefacilities."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsProcessingOutputNumber, QgsProcessingParameterBoolean, QgsProcessingParameterString

from ..algorithm import Declared, UndergridAlgorithm
from ..choices import one_of
from ..texts import tr

NUMBERS = {
    "CODED": tr("Have a new identifier"),
    "KEPT": tr("Kept their identifier"),
    "NOT_CODED": tr("Could not be coded"),
    "CELLS_FILLED": tr("Cells that were filled in"),
}

SCHEMES = {"gb17": tr("17 digits, GB/T 47678.5-2026"), "cjt16": tr("16 digits, CJ/T 214-2007")}


class CodeFacilities(UndergridAlgorithm):
    """Gives facilities their identifiers."""

    identifier = "codefacilities"
    title = tr("Code facilities")
    summary = tr(
        "Gives every facility without an identifier one: 6 digits of the district in which it stands, 5 of its class "
        "(4 in the older standard), 6 of the next number, from north to south and west to east.\nThose that have one "
        "keep it, and a number that was ever in use is not given again. The management cell is filled in where it is "
        "empty."
    )
    keywords = tr("facilities,components,code,number,identifier,GB/T 47678")
    task = "facilities.coding.code_facilities"
    gives_findings = True

    def declare(self) -> Iterable[Declared]:
        yield one_of("SCHEME", tr("Scheme (17 digits, or 16)"), SCHEMES, "gb17")
        title = tr("District where the store has no border (6 digits)")
        yield QgsProcessingParameterString("DISTRICT", title, "", False, True)
        yield QgsProcessingParameterBoolean("FILL_CELLS", tr("Fill in the management cell"), True)
        for name, title in NUMBERS.items():
            yield QgsProcessingOutputNumber(name, title)
