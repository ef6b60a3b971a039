"""undergrid:networkstatistics."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingOutputNumber

from ..algorithm import Declared, UndergridAlgorithm
from ..choices import some_of
from ..texts import tr
from . import parameters as asking

GROUPINGS = {
    "category": tr("Utility"),
    "material": tr("Material"),
    "size": tr("Size", "pipe"),
    "year": tr("Year of burial"),
    "owner": tr("Owner", "pipe"),
    "burial": tr("Burial method"),
    "status": tr("Status of use"),
    "quality_level": tr("Quality level"),
    "road": tr("Road"),
}


class NetworkStatistics(UndergridAlgorithm):
    """Counts lengths by what the survey says of the pipes."""

    identifier = "networkstatistics"
    title = tr("Network statistics")
    summary = tr(
        "Counts the length of pipes by utility, material, size, decade, owner and more, and says for each how "
        "complete the survey is: the share of length whose attributes are all there, and the share that has levels."
    )
    keywords = tr("statistics,length,material,diameter,age,completeness,report")
    task = "survey.network.statistics.network_statistics"

    def declare(self) -> Iterable[Declared]:
        yield asking.category()
        yield asking.area()
        yield some_of("GROUP_BY", tr("Count by"), GROUPINGS, list(GROUPINGS)[:4])
        yield asking.table()
        yield QgsProcessingOutputNumber("SEGMENTS", tr("Number of segments"))
        yield QgsProcessingOutputNumber("LENGTH_M", tr("Length in metres"))
        yield QgsProcessingOutputNumber("COMPLETE", tr("Share of length that is complete"))

    def conclude(self, answer: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        return super().conclude(answer["totals"] | answer, context)
