"""undergrid:importboundaries."""

from __future__ import annotations

from typing import ClassVar

from ..room_algorithms import ImportAlgorithm
from ..texts import tr


class ImportBoundaries(ImportAlgorithm):
    """Reads, judges and stages administrative boundaries; lets them in when asked to."""

    identifier = "importboundaries"
    title = tr("Import boundaries")
    summary = tr(
        "Reads districts, streets and communities from any layer or file, judges codes (GB/T 2260), dates, nesting and "
        "tiling, and keeps them staged until they are accepted.\nA narrow strip between two sources is told with its "
        "width, and can be mended with a preview. A new border ends the old one of its code on the day before."
    )
    keywords = tr("grid,boundary,district,street,township,community,village,import,GB/T 2260")
    room = "grid"
    subjects: ClassVar = {"AREAS": tr("Areas")}
