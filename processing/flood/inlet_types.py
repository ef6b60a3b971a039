"""undergrid:inlettypes."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsProcessingOutputNumber, QgsProcessingParameterFileDestination

from ..algorithm import Declared, UndergridAlgorithm
from ..texts import tr


class InletTypes(UndergridAlgorithm):
    """Writes the table of inlet types; needs no store."""

    identifier = "inlettypes"
    title = tr("Table of inlet types")
    summary = tr(
        "Writes the shipped types of gullies and manholes as a table: sizes, coefficients with the form of the formula "
        "each belongs to, greatest inflow, blocked share, source and confidence.\nEdit it, add the city's own grates, "
        "and give it to the flood simulation."
    )
    keywords = tr("flood,inlet,gully,grate,manhole,weir,orifice,coefficient")
    task = "flood.coupling.inlet_types.write_inlet_types"
    needs_store = False

    def declare(self) -> Iterable[Declared]:
        yield QgsProcessingParameterFileDestination("OUTPUT", tr("Table of inlet types"), "CSV (*.csv)")
        yield QgsProcessingOutputNumber("TYPES", tr("Types"))
